"""Workshops: the potter at the wheel, the sewing studio."""

import numpy as np

from ink import Art, circle, ellipse, mix, poly, rect, smooth
from interior import bowl_side, shaft, window
from kit import cast, cloth, form, ikat, place, planks, plaster, tube
from people import SKIN, SKIN_DARK


def potter(a):
    plaster(a, "#C89E78", "#FBDDA8", "#5E3A40", (420, 500))
    window(a, 110, 240, 340, 480, "#5A3A2E", seed=6, bars=(2, 3))
    colours = (("#1E9FA4", "#F1EBDA"), ("#1F4E96", "#F1EBDA"), ("#F1E6CE", "#1F4E96"), ("#3F8A4E", "#F3E7C8"), ("#B5763E", "#F3E7C8"))
    for j, y in enumerate((330, 560, 790)):
        a.spray(rect(1120, y + 22, 1280, 60), "#2A1420", lambda X, Y: np.clip(.7 - (Y - y - 22) / 60, 0, .7), .8, 2, .6)
        x = 1190 + j * 22
        i = j
        while x < 2380:
            w = (74, 58, 88)[(i + j) % 3]
            bowl_side(a, x + w * .2, y, w, *colours[(i * 2 + j) % 5])
            if (i + j) % 3 == 1:
                bowl_side(a, x + w * .2, y - w * .84, w * .9, *colours[(i + 3 * j) % 5])
            x += w * 2.35
            i += 1
        board = rect(1120, y, 1300, 26)
        a.fill(board, "#8A5A3A")
        form(a, board, strength=.3)
    planks(a, 1250, 1600, "#7A5240", "#2A1820", "#B98A64", 3, 0, 4)
    shaft(a, [(450, 260), (450, 720), (1500, 1500), (1900, 1400)], .30)
    # man from behind on a stool, leaning to the wheel at the left
    wx, wy = 700, 1130
    a.spray(ellipse(wx + 80, 1500, 420, 50), "#1E1226", lambda X, Y: .75 + 0 * X, .85)
    a.fill(rect(wx - 36, wy, 72, 340), "#5A3A2E")
    fly = ellipse(wx, 1450, 330, 74)
    a.fill(ellipse(wx, 1474, 330, 74), "#4A2C22")
    a.fill(fly, "#8A5E42")
    form(a, fly, strength=.5)
    a.fill(ellipse(wx, wy + 26, 250, 60), "#4A2C22")
    head = ellipse(wx, wy, 250, 60)
    a.fill(head, "#9A6E50")
    form(a, head, strength=.5)
    pot = smooth([(wx - 150, wy - 240), (wx - 170, wy - 150), (wx - 130, wy - 30), (wx - 90, wy + 14), (wx + 90, wy + 14), (wx + 130, wy - 30), (wx + 170, wy - 150), (wx + 150, wy - 240)], True, .14)
    a.fill(pot, "#B98A68")
    tube(a, pot, wx, 170, "#FFE9C8", "#3A2028")
    a.fill(ellipse(wx, wy - 246, 150, 36), "#6A4434")
    a.line(ellipse(wx, wy - 246, 150, 36), "#D9AE88", 12)
    for k in range(7):
        a.line(smooth([(wx - 160, wy - 200 + k * 28), (wx, wy - 176 + k * 28), (wx + 160, wy - 200 + k * 28)], False), "#8A5E46", 3, .5)
    stool = rect(960, 1330, 340, 40)
    a.fill(stool, "#5A3A2A")
    for x in (985, 1250):
        a.fill(rect(x, 1365, 30, 150), "#4A2C22")
    leg = smooth([(980, 1230), (900, 1260), (850, 1330), (858, 1460), (930, 1470), (950, 1370), (1060, 1330), (1150, 1310)], True, .13)
    a.fill(leg, "#3A3A56")
    a.spray(leg, "#10102A", lambda X, Y: np.clip((X - 900) / 260, 0, .7))
    a.fill(smooth([(800, 1452), (900, 1440), (946, 1462), (940, 1490), (800, 1490)]), "#4A2A22")
    body = smooth([(1040, 690), (960, 730), (915, 850), (925, 1020), (930, 1180), (910, 1330), (1120, 1360), (1320, 1335), (1322, 1180), (1330, 1010), (1330, 850), (1280, 740), (1190, 690)], True, .15)
    a.fill(body, "#E9E0CC")
    a.spray(body, "#3A3452", lambda X, Y: np.clip((X - 1080) / 300 + .10 * np.sin((X - 1000) / 30. + (Y - 800) / 90.), 0, .8), .88, 2, .4)
    a.spray(body, "#FFF9E8", lambda X, Y: np.clip(.5 - (X - 930) / 130, 0, .5), .85, 2, .4)
    for pts in ([(1120, 740), (1110, 960), (1130, 1200)], [(1010, 860), (1040, 1060), (1030, 1280)], [(1240, 840), (1220, 1040), (1240, 1290)]):
        a.line(smooth(pts, False), "#6A6078", 5, .5)
    strap = smooth([(918, 1130), (1120, 1160), (1326, 1130), (1324, 1184), (1120, 1214), (922, 1184)], True, .1)
    a.fill(strap, "#8E2F33")
    form(a, strap, strength=.5)
    for arm, hand in (([(960, 760), (880, 800), (800, 900), (790, 960), (850, 990), (900, 940), (990, 880)], [(800, 900), (760, 920), (806, 1010), (860, 1000), (852, 940)]),):
        h = smooth([(806, 930), (780, 960), (800, 1040), (836, 1070), (866, 1040), (862, 970)])
        a.fill(h, SKIN)
        a.spray(h, SKIN_DARK, lambda X, Y: np.clip((X - 800) / 90, 0, .6))
        p = smooth(arm, True, .15)
        a.fill(p, "#E9E0CC")
        a.line(p, "#8A7E88", 4, .6)
        a.spray(p, "#3A3452", lambda X, Y: np.clip((Y - 860) / 220 + .1, 0, .7), .88, 2, .4)
        a.spray(p, "#FFF9E8", lambda X, Y: np.clip(.5 - (Y - 780) / 130, 0, .5), .85, 2, .4)
        del hand
    far = smooth([(574, 1010), (556, 960), (520, 950), (520, 1020), (552, 1060)])
    a.fill(far, SKIN)
    neck = rect(1070, 610, 100, 110)
    a.fill(neck, SKIN)
    a.spray(neck, SKIN_DARK, lambda X, Y: np.clip((X - 1080) / 90, 0, .8))
    hd = ellipse(1112, 570, 108, 126)
    a.fill(hd, "#1E1826")
    a.fill(smooth([(1012, 580), (1010, 620), (1030, 660), (1046, 640), (1040, 590)]), SKIN)
    cap = smooth([(1000, 540), (1006, 470), (1060, 424), (1118, 412), (1176, 424), (1222, 470), (1226, 540), (1116, 558)], True, .12)
    a.fill(cap, "#16162A")
    for k in range(5):
        x = 1026 + k * 44
        a.fill(smooth([(x, 520), (x + 20, 494), (x + 12, 464), (x - 8, 480)]), "#F1EBDA")
    a.line(smooth([(1002, 538), (1116, 556), (1224, 538)], False), "#F1EBDA", 7)
    form(a, cap, strength=.6)
    a.spray(hd, "#0E0A1A", lambda X, Y: np.clip((X - 1090) / 140, 0, .7))
    tub = rect(250, 1330, 220, 150)
    a.fill(tub, "#4A6A7A")
    tube(a, tub, 360, 120)
    a.fill(ellipse(360, 1330, 110, 26), "#9CC3C8")


def studio(a):
    plaster(a, "#DCCFC0", "#FFF3DC", "#6E5E6A", (520, 460))
    window(a, 120, 170, 520, 640, "#4A3A3A", ("#CFE4E6", "#F6EBD0"), 5, (2, 3))
    shelf_y = (330, 560)
    cols = ("#24407E", "#B32D4E", "#E5A338", "#F1E6CE", "#1F8080", "#7A2C4E", "#D9772F", "#5F8F4A", "#3A2F6A")
    for j, y in enumerate(shelf_y):                    # rolls of cloth on racks, seen end-on
        x = 1720
        i = 0
        while x < 2340:
            r = 46 + 8 * ((i + j) % 3)
            c = cols[(i * 2 + j * 3) % 9]
            for dx, dy in ((0, 0),):
                p = circle(x + dx, y - r + dy, r)
                cast(a, p, 10, 12, .5, blur=5)
                a.fill(p, c)
                for k in range(1, 5):
                    a.line(circle(x, y - r, r * k / 5), mix(c, "#FFF3D6" if k % 2 else "#1A1030", .35), 4, .8)
                a.fill(circle(x, y - r, r * .14), "#C9A070")
            x += r * 2 + 10
            i += 1
        a.fill(rect(1650, y, 760, 24), "#8A5A3A")
        a.spray(rect(1650, y + 24, 760, 44), "#2A1420", lambda X, Y: np.clip(.6 - (Y - y - 24) / 44, 0, .6), .8, 2, .6)
    planks(a, 1270, 1600, "#A67C5C", "#4A2C28", "#DDB88C", 3, 0, 7)
    shaft(a, [(640, 190), (640, 800), (1700, 1560), (2300, 1500)], .28)
    # upright rolls in a crate
    for i, c in enumerate(("#B32D4E", "#24407E", "#E5A338", "#1F8080")):
        x = 200 + i * 96
        p = poly([(x - 40, 1330), (x - 34 + i * 6, 800 + 40 * (i % 2)), (x + 34 + i * 6, 800 + 40 * (i % 2)), (x + 40, 1330)])
        if i % 2:
            a.fill(p, c)
        else:
            cloth(a, ikat("madder" if i == 0 else "green"), p, (x - 40, 800), .4)
        tube(a, p, x, 46)
        a.fill(ellipse(x + i * 6, 800 + 40 * (i % 2), 34, 12), mix(c, "#FFF3D6", .4))
    crate = rect(120, 1180, 460, 230)
    a.fill(crate, "#B98A5C")
    for k in range(4):
        a.line(poly([(120, 1190 + k * 58), (580, 1190 + k * 58)], False), "#5A3826", 6)
    form(a, crate, strength=.4)
    # mannequin in an indigo ikat coat
    cx = 1060
    a.spray(ellipse(cx + 80, 1500, 330, 40), "#1E1226", lambda X, Y: .7 + 0 * X, .85)
    a.fill(rect(cx - 12, 1300, 24, 170), "#5A3A2A")
    for s in (-1, 1):
        a.line(smooth([(cx, 1440), (cx + s * 110, 1480), (cx + s * 190, 1510)], False), "#5A3A2A", 22)
    a.fill(rect(cx - 34, 330, 68, 130), "#D9BE98")
    a.fill(ellipse(cx, 330, 34, 12), "#8A5A3A")
    a.fill(circle(cx, 306, 18), "#8A5A3A")
    tex = ikat("indigo")
    for s in (-1, 1):
        sl = smooth([(cx + s * 150, 470), (cx + s * 250, 560), (cx + s * 330, 800), (cx + s * 390, 1010), (cx + s * 290, 1050), (cx + s * 220, 880), (cx + s * 170, 700)], True, .13)
        cloth(a, tex, sl, (cx - 500, 300), .42, 8)
        a.line(smooth([(cx + s * 390, 1010), (cx + s * 340, 1040), (cx + s * 290, 1050)], False), "#8E2F33", 20)
        form(a, sl, strength=.55)
    coat = smooth([(cx - 50, 440), (cx - 160, 462), (cx - 220, 540), (cx - 200, 760), (cx - 240, 1060), (cx - 290, 1340), (cx - 120, 1376), (cx, 1384), (cx + 120, 1376), (cx + 290, 1340), (cx + 240, 1060), (cx + 200, 760), (cx + 220, 540), (cx + 160, 462), (cx + 50, 440)], True, .13)
    cloth(a, tex, coat, (cx - 560, 330), .52, 10)
    a.spray(coat, "#0E0A26", lambda X, Y: np.clip((X - cx) / 420 + .14 * np.sin((X - cx) / (26 + (Y - 440) * .02)) * np.clip((Y - 760) / 300, 0, 1), 0, .75), .88, 2, .4)
    a.spray(coat, "#F4F0FF", lambda X, Y: np.clip(.4 - (X - cx + 220) / 170, 0, .4), .8, 2, .4)
    a.fill(poly([(cx - 46, 436), (cx, 640), (cx + 46, 436)]), "#F1E6CE")
    for s in (-1, 1):
        a.line(smooth([(cx + s * 50, 438), (cx + s * 12, 640), (cx + s * 8, 1000), (cx + s * 12, 1380)], False), "#8E2F33", 16)
    a.line(smooth([(cx - 286, 1340), (cx, 1386), (cx + 286, 1340)], False), "#8E2F33", 16)
    # cutting table
    table = poly([(1430, 1060), (2460, 1030), (2460, 1150), (1380, 1190)])
    a.fill(poly([(1380, 1190), (2460, 1150), (2460, 1210), (1384, 1250)]), "#6A4230")
    for x in (1440, 2280):
        a.fill(rect(x, 1220, 60, 330), "#5A3628")
    a.fill(table, "#C99A68")
    form(a, table, strength=.3)
    lay = poly([(1640, 1062), (2300, 1044), (2400, 1130), (1600, 1160)])
    place(a, np.asarray(ikat("madder"))[:900], [(1640, 1062), (2300, 1044), (2400, 1130), (1600, 1160)], lay)
    fall = smooth([(1600, 1158), (1860, 1148), (1880, 1300), (1850, 1420), (1740, 1440), (1620, 1400), (1590, 1280)], True, .1)
    cloth(a, ikat("madder"), fall, (1600, 1100), .5, 6)
    form(a, fall, strength=.6)
    for s, rr in ((-1, 0.), (1, 0.)):                  # scissors
        a.line(poly([(1500, 1120), (1590 + s * 4, 1096 + s * 8)], False), "#D8DCE0", 12)
        a.line(circle(1462 - s * 4, 1124 + s * 18, 17), "#2A2A3A", 9)
    lamp = poly([(1960, 0), (1972, 0), (1972, 180), (1960, 180)])
    a.fill(lamp, "#3A2A30")
    shade = smooth([(1920, 180), (2012, 180), (2070, 270), (1862, 270)], True, .05)
    a.fill(shade, "#1F6E7A")
    form(a, shade)
    a.fill(ellipse(1966, 270, 104, 18), "#FFF0C0")
    a.glow(1966, 420, 420, "#FFE9B0", .22, 1.5)
    tape = smooth([(cx - 60, 470), (cx - 90, 640), (cx - 60, 800), (cx - 80, 900)], False)
    a.line(tape, "#F0C23E", 14)


def draw(what="potter", seed=44):
    a = Art(seed)
    {"potter": potter, "studio": studio}[what](a)
    return a.finish(wobble=.9, vign=.16)
