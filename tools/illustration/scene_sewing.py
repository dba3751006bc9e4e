"""Women at needlework: felt on a low platform, embroidery at a window."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, rect, smooth
from interior import shaft, window
from kit import ball, carpet, cast, cloth, form, place, planks, plaster, shyrdak, suzani, tube
from people import seated


def stitching(a):
    """Gulzat: on a low platform before a wall of stacked quilts, the felt over her knees."""
    plaster(a, "#C7CDB8", "#F1EFD8", "#5E6A6A", (1900, 420))
    window(a, 1660, 210, 480, 520, "#4A6A7A", seed=4, bars=(2, 3))
    shaft(a, [(1660, 230), (1660, 730), (300, 1500), (-100, 1250)], .26)
    chest = rect(150, 760, 760, 330)                   # painted chest with folded quilts
    a.fill(chest, "#8E2F33")
    form(a, chest, strength=.4)
    for i in range(5):
        cx = 226 + i * 152
        a.fill(poly([(cx - 60, 925), (cx, 800), (cx + 60, 925), (cx, 1050)]), "#E5A338")
        a.fill(poly([(cx - 38, 925), (cx, 846), (cx + 38, 925), (cx, 1004)]), "#1F6E7A")
        a.fill(circle(cx, 925, 18), "#F1E6CE")
    y = 760
    for i, (c, h) in enumerate((("#24407E", 62), ("#E5A338", 56), ("#B5302E", 66), ("#F1E6CE", 52), ("#1F8080", 60), ("#7A2C4E", 56), ("#D9772F", 60))):
        p = smooth([(170 + i * 6, y), (176 + i * 6, y - h), (860 - i * 8, y - h), (884 - i * 8, y - h * .5), (866 - i * 6, y)], True, .06)
        a.fill(p, c)
        for k in range(9):
            xx = 240 + k * 74
            a.fill(circle(xx, y - h * .5, 10), mix(c, "#FFF3D6", .55))
        form(a, p, strength=.45)
        a.line(poly([(178, y), (870, y)], False), "#2A1A26", 4, .5)
        y -= h
    top = poly([(-40, 985), (2440, 985), (2440, 1335), (-40, 1335)])
    a.fill(top, "#B98A5C")
    for i in range(60):                                # striped floor quilt
        u0, u1 = i / 60, (i + 1) / 60
        p = poly([(60 + 2280 * u0, 985), (60 + 2280 * u1, 985), (-240 + 2880 * u1, 1335), (-240 + 2880 * u0, 1335)])
        a.fill(p, ("#7A2C3E", "#7A2C3E", "#E2B050", "#7A2C3E", "#24407E", "#F1E4C8")[i % 6])
    a.spray(top, "#1A0E24", lambda X, Y: np.clip(.38 - (Y - 985) / 900, 0, .4), .8, 2, .5)
    a.spray(top, "#FFE9C0", lambda X, Y: np.clip(.3 - np.abs(X - 1500) / 2600, 0, .25), .8, 2, .6)
    planks(a, 1330, 1600, "#6E4632", "#2A1820", "#A97A54", 3, 0, 6)
    front = rect(-10, 1335, 2420, 110)
    a.fill(front, "#8A5A3C")
    for i in range(13):
        a.line(rect(20 + i * 190, 1352, 150, 74), "#D9A870", 5, .8)
        a.fill(poly([(95 + i * 190 - 46, 1389), (95 + i * 190, 1362), (95 + i * 190 + 46, 1389), (95 + i * 190, 1416)]), "#E5A338")
    form(a, front, strength=.3)
    quad = [(980, 930), (2030, 940), (2250, 1265), (760, 1250)]
    cast(a, poly(quad), 16, 26, .7, "#140B20", 10)
    place(a, shyrdak("steppe", (3, 2)), quad)
    a.line(poly(quad[2:], False), "#F1E6CE", 16)
    a.spray(poly(quad), "#FFE9C0", lambda X, Y: np.clip((X - 1300) / 1800, 0, .3), .8, 2, .6)
    seated(a, 1290, 1330, 830, "green", scarf="#F6EBD4", dots="#24407E", sleeve="#3E8A4A", arm=.52, side=1)
    ball(a, 560, 1230, 72, "#B32D4E")
    ball(a, 430, 1262, 54, "#F1E4C8")
    ball(a, 620, 1290, 40, "#24407E")


def embroiderer(a):
    """Zebo: backlit by a wide window, the red cloth falls over the sill."""
    plaster(a, "#E2D2BC", "#FFF3D6", "#8A6A6A", (1000, 600))
    window(a, 640, 130, 1130, 900, "#2F6C7A", ("#A9D3DC", "#F6EBC4"), 8, (4, 3))
    for s, x in ((-1, 560), (1, 1850)):                # curtains
        p = smooth([(x - 150, 90), (x + 150, 90), (x + 130 - s * 40, 560), (x + 110 - s * 80, 1110), (x - 150, 1130)], True, .05)
        a.fill(p, "#F1E0C4")
        a.spray(p, "#8A5A5A", lambda X, Y: np.clip(.35 + .4 * np.sin(X / 21. + Y / 400), 0, .6), .8, 2, .4)
        for j in range(9):
            cx, cy = x - 20 + (j % 2) * 70 - s * j * 4, 190 + j * 104
            for k in range(6):
                a.fill(ellipse(cx + 22 * math.cos(k * 1.047), cy + 22 * math.sin(k * 1.047), 14, 8, k * 1.047), "#C8403A")
            a.fill(circle(cx, cy, 10), "#E5A338")
    a.fill(rect(380, 70, 1650, 26), "#6A3F32")
    planks(a, 1330, 1600, "#8E5E42", "#2E1A22", "#D9A870", 3, 0, 5)
    shaft(a, [(700, 1030), (1700, 1030), (2250, 1600), (400, 1600)], .36)
    bench = rect(420, 1150, 1640, 190)
    place(a, np.asarray(carpet())[300:700], [(400, 1120), (2070, 1120), (2110, 1210), (360, 1210)])
    a.fill(rect(380, 1200, 1720, 140), "#7A4E38")
    form(a, bench, strength=.3)
    tex = suzani("red", 7)
    drape = smooth([(1330, 800), (1560, 740), (1830, 800), (1900, 1000), (1930, 1240), (1980, 1420), (1800, 1450), (1640, 1420), (1500, 1450), (1370, 1410), (1300, 1160), (1270, 960)], True, .13)
    cast(a, drape, 24, 30, .6, "#140B20", 12)
    cloth(a, tex, drape, (1270, 740), .62, 10)
    a.spray(drape, "#2A0A16", lambda X, Y: np.clip(.25 * np.sin((X - 1300) / 44. + (Y - 800) / 300) + (Y - 1000) / 1400, 0, .5), .85, 2, .5)
    a.spray(drape, "#FFE2C0", lambda X, Y: np.clip(.5 - (Y - 760) / 180, 0, .45), .8, 2, .5)
    seated(a, 1120, 1400, 950, "madder", scarf="#F6E9CC", dots="#3E8A4A", sleeve="#E2A02F", arm=.05, side=1)
    a.line(poly([(1478, 812), (1530, 770)], False), "#F4F4EC", 5)
    a.line(smooth([(1530, 770), (1570, 820), (1560, 880)], False), "#F6D65A", 4)
    for i, c in enumerate(("#F6D65A", "#2B5FA8", "#3E9A4E", "#F3E9D2", "#B32D4E")):
        x = 500 + i * 78
        p = rect(x - 26, 1090, 52, 70)
        a.fill(p, c)
        for k in range(7):
            a.line(poly([(x - 26, 1096 + k * 10), (x + 26, 1100 + k * 10)], False), mix(c, "#1A1020", .3), 2.5, .7)
        for yy in (1084, 1158):
            a.fill(rect(x - 32, yy, 64, 10), "#C9A070")
        tube(a, p, x, 28)


def draw(what="stitching", seed=44):
    a = Art(seed)
    {"stitching": stitching, "embroiderer": embroiderer}[what](a)
    return a.finish(wobble=.9, vign=.16)
