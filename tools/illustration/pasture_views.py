"""The views of scene_pasture: sky, range, hill layers from far to near, and what stands on each layer."""
SNOW = {"rock": "#4A6A86", "rockl": "#A8A07A", "snow": "#7FA6CC", "snowl": "#FFF8EA", "haze": "#BFD3D6", "green": "#5E8050", "greenl": "#A9BC6A"}
DAWN_SNOW = {"rock": "#6A6A92", "rockl": "#C79488", "snow": "#92A2C8", "snowl": "#FFE9D2", "haze": "#EBC4AC"}
WHITE = {"wall": "#DCCDB0", "roof": "#EFE5CF", "lit": "#FFF9E8", "shade": "#6F7FA0", "shadow": "#3F5E48", "rope": "#8E4A36", "band": "#B5432E", "band2": "#F6E9CC", "door": "#B02A2A", "dark": "#2A1A26", "smoke": "#F3EEE0"}
DAWN_YURT = dict(WHITE, wall="#DCC8A8", roof="#EEE2CC", lit="#FFF2D8", shade="#74709A", shadow="#4A4A50")
NIGHT_YURT = {"wall": "#55688C", "roof": "#7688A6", "lit": "#C6CFD2", "shade": "#1A2850", "shadow": "#0C1430", "rope": "#6A3A44", "band": "#7A3340", "band2": "#C9BFA8", "door": "#8E3A2A", "dark": "#5A2A1A", "smoke": "#7C90A8"}
PEAKS = [(650, 1120, 232), (430, 1170, 196), (860, 1170, 208), (240, 1150, 236), (1080, 1140, 200), (540, 960, 120), (790, 940, 130), (1000, 980, 140), (330, 980, 140)]
RIGHT_PEAKS = [(980, 1120, 300), (820, 1180, 240), (1120, 1170, 270), (700, 1190, 190), (560, 1200, 150), (400, 1230, 120), (900, 960, 130), (1060, 940, 150), (700, 980, 100)]
GREEN = ["#6E9A54", "#A9BC6A", "#3F6E4A", "#2F5A44"]
BLOSSOM = ("#F6D2D2", "#FBEDE6", "#E9A9B4")

VIEWS = {
    "home": {
        "seed": 41, "horizon": 850, "shadow": "#4A4A50", "vign": .06,
        "sky": [(0, "#7FA9BE"), (.35, "#A9C4C6"), (.62, "#EBD9BC"), (.85, "#F5C79C"), (1, "#F3AE84")],
        "sun": (1960, 640, 70, "#FFF6DE", "#FAD9A2"),
        "clouds": [(560, 720, "#F3C8A8", "#FCE6C8", .75, 70, 11, 9)],
        "range": {"peaks": RIGHT_PEAKS, "c": DAWN_SNOW, "height": 1.08, "snowline": 78, "az": .35},
        "layers": [
            {"line": (862, 14, 60, 4), "colours": ("#A99A86", "#E3C79A", "#7C8090"), "depth": 90},
            {"line": (930, 16, 110, 3), "colours": ("#A89A5C", "#E9C67A", "#6A7454"), "depth": 140, "bump": [(1800, 600, 26)]},
            {"line": (1060, 22, 130, 3), "colours": ("#8A8A4C", "#E2BC68", "#4E6048"), "depth": 190, "bump": [(700, 500, 30)]},
            {"line": (1370, 24, 120, 3), "colours": ("#5C6C42", "#D2AE58", "#2C4238"), "depth": 260, "bump": [(2100, 500, 50)]},
        ],
        "things": [
            (0, "spruces", (100, 900, 40, 30)), (1, "herd", (600, 1150, 11, 24, 26, "#5A3A34")),
            (1, "yurt", (1480, 30, 46, {"door": .1, "smoke": False})), (1, "yurt", (1610, 34, 58, {"door": -.1})), (1, "yurt", (1790, 34, 50, {"door": .1, "smoke": False})), (1, "yurt", (1930, 28, 44, {"door": .1, "smoke": False})),
            (2, "yurt", (1290, 76, 118, {"door": .2})), (2, "yurt", (1640, 118, 176, {"door": -.2})), (2, "yurt", (2110, 86, 132, {"door": -.25, "smoke": False})),
            (2, "horse", (620, 120, 118, "graze", "#8A4B2E", "#3A2230", False)), (2, "horse", (850, 96, 104, "stand", "#E0D0B8", "#8A7A78", True)), (2, "horse", (1000, 150, 126, "graze", "#4A3038", "#1C1A30", True)), (2, "horse", (420, 90, 96, "graze", "#6B4038", "#2A1E30", True)),
            (2, "walker", (1860, 150, 92, "#8E2F3A", "#F2E8D5", "scarf", False)), (2, "walker", (1920, 152, 98, "#3C5E86", "#F2E8D5", "kalpak", True)),
        ],
        "grass": [{"colours": ["#D8B468", "#FBE0A4", "#6A7A46", "#34493A", "#E9C67A"], "n": 2300, "flowers": ["#B32D4E", "#F0DDB8"], "rate": .03}],
        "birds": (1180, 520, 4, 15, "#4A5A76"), "yurt": DAWN_YURT, "spruce": {"tree": "#6A7A86", "treel": "#B0A89A"},
    },
    "kazakhstan": {
        "seed": 52, "horizon": 1090, "shadow": "#3A3A4A",
        "sky": [(0, "#27477E"), (.25, "#5B7FA6"), (.5, "#C9AFA6"), (.72, "#F2B484"), (.9, "#F6C97E"), (1, "#F9DE9E")],
        "sun": (560, 985, 84, "#FFF3CC", "#FBD48A"),
        "clouds": [(60, 560, "#8A86A8", "#F8C8A0", .25, 210, 3.2, 4), (600, 900, "#C98D86", "#FBD9A8", .6, 90, 9, 8)],
        "layers": [
            {"line": (1072, 30, 55, 5), "colours": ("#7C86AC", "#A79AB0", None), "depth": 80},
            {"line": (1104, 22, 70, 4), "colours": ("#5F6E98", "#9C8EA4", None), "depth": 70},
            {"line": (1140, 8, 90, 3), "colours": ("#A08E5E", "#F0C87C", "#6A6A5A"), "depth": 90},
            {"line": (1210, 16, 140, 3), "colours": ("#8C8048", "#EDBE66", "#525A48"), "depth": 150},
            {"line": (1390, 24, 120, 3), "colours": ("#646838", "#DDAA50", "#2E3E38"), "depth": 240},
        ],
        "things": [
            (2, "herd", (1500, 2200, 14, 22, 16, "#3A2C38")),
            (3, "horse", (1240, 34, 124, "graze", "#6B3A2C", "#2A1A26", False)), (3, "horse", (1420, 50, 142, "stand", "#8A4B2E", "#3A2230", True)), (3, "horse", (1610, 30, 116, "graze", "#3A2A34", "#16121E", True)), (3, "horse", (1760, 60, 80, "stand", "#A9633C", "#4A2630", True)), (3, "horse", (1040, 58, 134, "graze", "#D8C4A4", "#7A6A68", True)), (3, "horse", (1940, 44, 126, "graze", "#5A3228", "#241620", False)),
        ],
        "grass": [{"layer": 3, "colours": ["#EDC878", "#A08E4E", "#6A6A3E"], "n": 900, "depth": 130, "length": (18, 24), "lean": 14}, {"down": 30, "colours": ["#F6DC9A", "#DDAA50", "#8A8446", "#3A4A3A", "#2A3834"], "n": 2600, "length": (34, 70), "lean": 40}],
        "birds": (1700, 420, 5, 17, "#2A3A66"), "yurt": DAWN_YURT,
    },
    "yurt": {
        "seed": 63, "horizon": 700, "shadow": "#2F5A44",
        "sky": [(0, "#2F7FB4"), (.5, "#86BFD0"), (1, "#EEF0DC")],
        "clouds": [(-60, 300, "#BCD3DA", "#FFF9EA", .5, 170, 3.4, 5)],
        "range": {"peaks": PEAKS, "c": SNOW, "height": 1.15},
        "layers": [
            {"line": (720, 18, 80, 3), "colours": ("#7E9E5E", "#C4CE84", "#4F7A55"), "depth": 110, "bump": [(2100, 500, 70)]},
            {"line": (860, 20, 110, 3), "colours": ("#74A058", "#C9D478", "#3F6E4A"), "depth": 200, "bump": [(200, 500, 40)]},
            {"line": (1120, 12, 150, 2), "colours": ("#6A9A50", "#BFCE6E", "#3C6C48"), "depth": 330},
        ],
        "things": [
            (0, "spruces", (1700, 2460, 60, 110)), (0, "spruces", (0, 300, 16, 70)), (1, "horse", (420, 90, 92, "graze", "#7A4630", "#2A1E30", False)), (1, "horse", (600, 130, 100, "graze", "#E6D8C0", "#8A7A78", True)), (1, "horse", (250, 60, 80, "stand", "#4A3038", "#1C1A30", False)),
            (2, "yurt", (1480, 240, 640, {"door": -.12, "opened": "#E59A48"})),
        ],
        "grass": [{"layer": 2, "down": 330, "colours": GREEN + ["#C9D478"], "n": 2600, "length": (40, 70), "flowers": ["#F2E8D5", "#E5A338", "#C94A6A"], "rate": .07}],
        "yurt": WHITE, "spruce": {"tree": "#23483F", "treel": "#6E9A5E"},
    },
    "night": {
        "seed": 74, "horizon": 1150, "shadow": "#0A1028",
        "sky": [(0, "#0A0F2C"), (.45, "#16265C"), (.78, "#2C4C82"), (.94, "#5E7B98"), (1, "#8C9AA4")],
        "stars": 1900, "milky": (760, 470, -.9), "vign": .16,
        "layers": [
            {"line": (1130, 34, 60, 5), "colours": ("#30487A", "#4A6490", None), "depth": 80},
            {"line": (1180, 12, 110, 3), "colours": ("#22385E", "#46648A", "#14224A"), "depth": 130},
            {"line": (1330, 20, 130, 3), "colours": ("#182C4C", "#3A5A78", "#0C1632"), "depth": 220, "bump": [(1700, 700, 40)]},
        ],
        "things": [(1, "yurt", (1640, 60, 190, {"door": -.05, "opened": "#FFC85E"}))],
        "glow": [(1630, 1215, 300, "#FFC266", .62, 1.5)],
        "grass": [{"down": 40, "colours": ["#5E7E94", "#2A4660", "#101C3A", "#0C1630"], "n": 2000, "length": (26, 50)}],
        "yurt": NIGHT_YURT,
    },
    "feltmakers": {
        "seed": 85, "horizon": 560, "shadow": "#2F5A44",
        "sky": [(0, "#4E92BC"), (.6, "#A9CFD4"), (1, "#F3EDD6")],
        "clouds": [(20, 280, "#CFDDDC", "#FFF9EA", .65, 150, 4, 6)],
        "range": {"peaks": RIGHT_PEAKS, "c": dict(SNOW, haze="#C9D8D2"), "height": .92},
        "layers": [
            {"line": (575, 14, 80, 3), "colours": ("#86A664", "#CBD48A", "#55805A"), "depth": 90},
            {"line": (660, 18, 120, 3), "colours": ("#7BA45A", "#CAD67A", "#44744C"), "depth": 200, "bump": [(1900, 500, 30)]},
            {"line": (860, 10, 160, 2), "colours": ("#6E9C52", "#C4D070", "#3E6E4A"), "depth": 420},
        ],
        "things": [
            (0, "spruces", (0, 900, 40, 46)), (1, "yurt", (1880, 150, 260, {"door": -.3})), (1, "yurt", (1330, 60, 84, {"door": .1, "smoke": False})), (1, "horse", (700, 80, 78, "graze", "#7A4630", "#2A1E30", True)), (1, "horse", (560, 66, 70, "graze", "#4A3038", "#1C1A30", False)),
            (2, "felt", (1150, 390, 800, 300)),
        ],
        "grass": [{"layer": 2, "down": 600, "colours": GREEN, "n": 1500, "depth": 180, "length": (36, 60), "flowers": ["#F2E8D5", "#E5A338"], "rate": .08}],
        "yurt": WHITE, "spruce": {"tree": "#3C6450", "treel": "#8CA868"}, "wobble": 1.1,
    },
    "blossom": {
        "seed": 96, "horizon": 640, "shadow": "#2F5A44",
        "sky": [(0, "#5FA0C4"), (.55, "#A9D0D6"), (1, "#F6EED6")],
        "clouds": [(40, 330, "#D3DFDE", "#FFFBF0", .25, 160, 3.4, 5)],
        "layers": [
            {"line": (600, 60, 70, 4), "colours": ("#9CBCA0", "#CBDCB0", "#7CA494"), "depth": 160, "bump": [(500, 420, 150), (1700, 500, 190)]},
            {"line": (700, 40, 90, 4), "colours": ("#84AE6A", "#CBDC88", "#55886A"), "depth": 190, "bump": [(1150, 460, 110), (2300, 360, 130)]},
            {"line": (840, 24, 110, 3), "colours": ("#74A656", "#C9DA76", "#457A50"), "depth": 200, "bump": [(150, 500, 60)]},
            {"line": (1030, 12, 150, 2), "colours": ("#68994C", "#B9CC68", "#386A48"), "depth": 380},
        ],
        "things": [
            (1, "tree", (980, 20, 90, "#F0C4C8", "#B87A92", "#FFF1EC", BLOSSOM)), (1, "tree", (1090, 26, 100, "#F6DDD8", "#BF8A9A", "#FFF6F0", BLOSSOM)), (1, "tree", (1220, 22, 84, "#F0C4C8", "#B87A92", "#FFF1EC", BLOSSOM)),
            (2, "tree", (860, 60, 210, "#F7E4DC", "#B8889A", "#FFFAF4", BLOSSOM)), (3, "tree", (170, 60, 420, "#F7E6E0", "#B8889A", "#FFFAF4", BLOSSOM)), (2, "tree", (400, 50, 230, "#F2CCD0", "#B06E88", "#FFF4EE", BLOSSOM)), (2, "tree", (560, 80, 260, "#F7E4DC", "#B8889A", "#FFFAF4", BLOSSOM)), (2, "tree", (1500, 50, 200, "#F0C0C6", "#AE6C86", "#FFF0EA", BLOSSOM)), (2, "tree", (1690, 70, 230, "#F6DDD8", "#B8889A", "#FFF8F2", BLOSSOM)),
            (3, "tree", (2080, 130, 640, "#F3CBD0", "#A8607C", "#FFF4EE", BLOSSOM)),
        ],
        "grass": [{"layer": 3, "down": 10, "colours": GREEN, "n": 3800, "depth": 520, "length": (16, 40), "flowers": ["#CF2E33", "#D9442F", "#C4232F"], "rate": .42}, {"layer": 3, "down": 330, "colours": GREEN, "n": 1500, "depth": 260, "length": (60, 90), "flowers": ["#CF2E33", "#E0482F", "#B8203C"], "rate": .36, "bloom": 2.3}],
        "yurt": WHITE,
    },
    "feast": {
        "seed": 107, "horizon": 640, "shadow": "#2F5A44",
        "sky": [(0, "#3A8CC0"), (.55, "#94C8D6"), (1, "#F0EED8")],
        "clouds": [(10, 360, "#C4D8DE", "#FFFBF0", .45, 150, 3, 12)],
        "range": {"peaks": [(x * .8 + 240, z, h) for x, z, h in PEAKS], "c": SNOW, "height": .8, "snowline": 70},
        "layers": [
            {"line": (660, 22, 80, 3), "colours": ("#8CAC62", "#CFD888", "#55805A"), "depth": 110, "bump": [(300, 500, 60)]},
            {"line": (790, 18, 110, 3), "colours": ("#7BA658", "#CCD878", "#44744C"), "depth": 190},
            {"line": (980, 12, 150, 2), "colours": ("#70A050", "#C6D470", "#3E6E4A"), "depth": 360},
        ],
        "things": [
            (1, "yurt", (330, 40, 100, {"smoke": False, "door": .1})), (1, "yurt", (620, 60, 128, {"door": .1})), (1, "yurt", (940, 44, 96, {"smoke": False})), (1, "yurt", (1230, 66, 132, {"door": -.1})), (1, "yurt", (1560, 48, 104, {"smoke": False})),
            (2, "poles", [(-60, 150, 640), (760, 60, 500), (1480, 40, 480), (2460, 170, 680)]),
            (2, "walker", (330, 130, 150, "#B32D4E", "#F2E8D5", "scarf", False)), (2, "walker", (430, 150, 160, "#1F4E96", "#F2E8D5", "kalpak", True)), (2, "walker", (980, 90, 128, "#E5A338", "#B32D4E", "scarf", True)), (2, "walker", (1060, 96, 134, "#1D7A80", "#F2E8D5", "kalpak", False)), (2, "walker", (540, 128, 104, "#E07A5A", "#F2E8D5", "tubeteika", False)),
            (2, "rider", (1420, 240, 190, "#7A4630", "#1F4E96", True)), (2, "rider", (1800, 310, 210, "#3A2A34", "#B5432E", True)), (2, "rider", (2150, 230, 180, "#D8C4A4", "#6F1F26", True)),
        ],
        "grass": [{"layer": 2, "down": 330, "colours": GREEN + ["#C9D478"], "n": 2100, "length": (36, 60), "flowers": ["#F2E8D5", "#E5A338", "#C94A6A"], "rate": .08}],
        "yurt": WHITE,
    },
    "falak": {
        "seed": 118, "horizon": 800, "shadow": "#2E2648", "vign": .14, "path": "#D9A98A",
        "sky": [(0, "#2B2F62"), (.35, "#6E5688"), (.62, "#C97C7E"), (.85, "#F0AE7C"), (1, "#F8D49A")],
        "clouds": [(90, 360, "#7E5A86", "#F2AE92", .45, 160, 5, 7)],
        "range": {"peaks": [(620, 1150, 330), (520, 1190, 290), (740, 1170, 280), (860, 1120, 250), (390, 1130, 270), (1000, 1100, 300), (260, 1080, 310), (1120, 1060, 330), (480, 960, 150), (820, 940, 150), (330, 900, 190), (1020, 880, 200)],
                  "c": {"rock": "#453C70", "rockl": "#B4685E", "snow": "#6468A0", "snowl": "#FBC8A2", "haze": "#C98E8C"}, "height": 1.05, "snowline": 118, "az": 2.75, "f": 2150},
        "layers": [
            {"line": (830, 26, 60, 5), "colours": ("#8A5E6E", "#D49A82", "#4E4064"), "depth": 110, "bump": [(150, 420, 150), (2300, 460, 190)]},
            {"line": (920, 22, 80, 4), "colours": ("#7A5460", "#C78A72", "#40365A"), "depth": 150, "bump": [(0, 360, 170), (2400, 420, 220)]},
            {"line": (1010, 18, 120, 3), "colours": ("#6E4E54", "#C08A66", "#38304E"), "depth": 260, "bump": [(2450, 380, 160)]},
            {"line": (1480, 20, 110, 3), "colours": ("#3E3244", "#9A6A58", "#221C36"), "depth": 200, "bump": [(300, 420, 70)]},
        ],
        "things": [
            (2, "brook", [(1010, 30, 3), (960, 100, 7), (1010, 190, 13), (930, 300, 24), (700, 430, 42), (520, 580, 64)]),
            (2, "path", [(1330, 50, 3), (1380, 110, 6), (1290, 170, 10), (1420, 260, 17), (1640, 360, 28), (1560, 480, 42), (1700, 640, 60)]),
            (2, "walker", (1424, 258, 84, "#B5432E", "#F2E8D5", "tubeteika", True)),
        ],
        "grass": [{"colours": ["#B98A62", "#6A4A50", "#2E2640"], "n": 900, "length": (20, 36)}],
        "yurt": DAWN_YURT,
    },
}
