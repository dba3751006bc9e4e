"""Garments as works: chakan dress front, skullcap, ikat coat laid flat."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, smooth
from kit import cast, cloth, folds, form, ground, ikat, planks, plaster, stripes, weave


class Thread:
    """Shapes laid in couched stitches on one ground colour."""

    def __init__(self, a, base, seed=2):
        self.a, self.base, self.rng = a, base, np.random.default_rng(seed)

    def __call__(self, path, colour, angle=None, centre=None, step=4.2):
        a, rng = self.a, self.rng
        b = path.getBounds()
        a.fill(path, mix(colour, "#1A1020", .25))
        a.c.save()
        a.c.clipPath(path, doAntiAlias=True)
        cx, cy = b.centerX(), b.centerY()
        size = math.hypot(b.width(), b.height()) / 2 + 4
        if centre is not None:
            x, y = centre
            reach = size * 2
            for i in range(int(2 * math.pi * size / step)):
                t = i * step / size
                c = mix(colour, "#FFF0D6", .18 * rng.random()) if rng.random() > .5 else mix(colour, "#1A1020", .16 * rng.random())
                a.line(poly([(x, y), (x + reach * math.cos(t), y + reach * math.sin(t))], False), c, step * .75)
        else:
            dx, dy = math.cos(angle), math.sin(angle)
            for i in range(int(2 * size / step)):
                o = -size + i * step
                c = mix(colour, "#FFF0D6", .18 * rng.random()) if rng.random() > .5 else mix(colour, "#1A1020", .16 * rng.random())
                a.line(poly([(cx - dy * o - dx * size, cy + dx * o - dy * size), (cx - dy * o + dx * size, cy + dx * o + dy * size)], False), c, step * .75)
        a.c.restore()

    def petals(self, x, y, r0, r1, n, colour, wide=.7, phase=0.):
        for i in range(n):
            t = phase + i * 2 * math.pi / n
            w, m = math.pi / n * wide, (r0 + r1) / 2
            q = lambda r, s: (x + r * math.cos(s), y + r * math.sin(s))
            self(smooth([q(r0, t), q(m, t - w), q(r1, t), q(m, t + w)], True, .2), colour if isinstance(colour, str) else colour[i % len(colour)], t + .9)

    def sun(self, x, y, r, c):
        self(circle(x, y, r), c[0], centre=(x, y))
        self.petals(x, y, r * .70, r * .96, 18, c[1], .8)
        self(circle(x, y, r * .66), c[2], centre=(x, y))
        self.petals(x, y, r * .34, r * .62, 12, c[3], .85)
        self(circle(x, y, r * .32), c[4], centre=(x, y))
        self.petals(x, y, r * .05, r * .28, 8, c[1], .8)

    def leaf(self, x, y, ln, d, colour, wide=.3):
        e = (x + ln * math.cos(d), y + ln * math.sin(d))
        n = (-math.sin(d) * ln * wide, math.cos(d) * ln * wide)
        m = (x + (e[0] - x) * .45, y + (e[1] - y) * .45)
        self(smooth([(x, y), (m[0] + n[0], m[1] + n[1]), e, (m[0] - n[0], m[1] - n[1])], True, .2), colour, d + .6)


YELLOW, CREAM, GREEN, BLUE, TURQ, PINK, WINE = "#F2BE3C", "#F6EBD2", "#3E9A4E", "#2B5FA8", "#2FA39A", "#E8607A", "#5A0E20"


def kurta(a):
    """The front of a red dress on a wooden hanger, embroidered to the hem."""
    plaster(a, "#D8CDB6", "#FFF6E0", "#6E6670", (600, 200))
    red = "#B81E2C"
    bar = smooth([(760, 190), (1200, 110), (1640, 190), (1640, 214), (1200, 140), (760, 214)], True, .1)
    a.line(smooth([(1200, 120), (1200, 70), (1240, 40), (1220, 10)], False), "#6A6A72", 12)
    for s in (-1, 1):                                  # sleeves
        p = smooth([(1200 + s * 430, 200), (1200 + s * 640, 420), (1200 + s * 900, 760), (1200 + s * 980, 1000), (1200 + s * 760, 1090), (1200 + s * 620, 860), (1200 + s * 480, 640)], True, .08)
        cast(a, p, 34, 44, .7, "#1A1020", 16)
        a.fill(p, mix(red, WINE, .18))
        th = Thread(a, red, 5 + s)
        for k, (x, y) in enumerate(((650, 560), (740, 720), (830, 890))):
            th.sun(1200 + s * x, y, 74, (CREAM, YELLOW, BLUE if k % 2 else GREEN, CREAM, red))
        form(a, p, "#FFD9B0", "#2A0614", .6)
    body = smooth([(1040, 180), (790, 190), (740, 240), (730, 520), (700, 900), (640, 1300), (560, 1680), (1840, 1680), (1760, 1300), (1700, 900), (1670, 520), (1660, 240), (1610, 190), (1360, 180), (1330, 230), (1200, 262), (1070, 230)], True, .08)
    cast(a, body, 40, 50, .75, "#1A1020", 18)
    a.fill(bar, "#8A5A3A")
    a.fill(body, red)
    a.c.save()
    a.c.clipPath(body, doAntiAlias=True)
    for i in range(260):
        a.line(poly([(400, 150 + i * 6), (2000, 150 + i * 6)], False), mix(red, WINE, .25 * a.rng.random()), 1.6, .5)
    th = Thread(a, red, 9)
    th.sun(1200, 900, 250, (CREAM, YELLOW, GREEN, CREAM, WINE))
    for s in (-1, 1):
        th.sun(1200 + s * 300, 530, 120, (YELLOW, CREAM, BLUE, YELLOW, red))
        th.sun(1200 + s * 390, 1240, 176, (CREAM, PINK, TURQ, CREAM, WINE))
        stem = smooth([(1200 + s * 60, 420), (1200 + s * 150, 640), (1200 + s * 330, 760), (1200 + s * 380, 980)], False)
        a.line(stem, GREEN, 13)
        for k, (x, y, d) in enumerate(((96, 500, .2), (140, 620, 1.9), (215, 700, -.5), (310, 752, 1.7), (360, 850, -.2), (372, 930, 2.6))):
            th.leaf(1200 + s * x, y, 92, d if s > 0 else math.pi - d, (GREEN, TURQ, YELLOW)[k % 3])
        for k in range(5):
            th.petals(1200 + s * (70 + 100 * k), 1480 + 20 * math.sin(k * 2), 10, 62, 7, (YELLOW, CREAM, PINK, TURQ, YELLOW)[k])
    for k in range(16):
        q = k * 2 * math.pi / 16
        th.leaf(1200 + 272 * math.cos(q), 900 + 272 * math.sin(q), 74, q + .7, (GREEN, TURQ)[k % 2])
    th.petals(1200, 1300, 14, 110, 10, (YELLOW, CREAM), .85)
    for k in range(-14, 15):                           # hem
        th(poly([(1200 + k * 64 - 30, 1600), (1200 + k * 64, 1548), (1200 + k * 64 + 30, 1600)]), (YELLOW, GREEN, CREAM)[k % 3], 1.2)
    a.c.restore()
    placket = smooth([(1070, 232), (1110, 440), (1160, 640), (1200, 690), (1240, 640), (1290, 440), (1330, 232), (1200, 264)], True, .06)
    a.fill(placket, "#1E2A5A")
    a.c.save()
    a.c.clipPath(placket, doAntiAlias=True)
    for j in range(9):
        for i in range(-3, 4):
            th.petals(1200 + i * 54 + (j % 2) * 27, 280 + j * 46, 3, 20, 6, (YELLOW, CREAM, PINK)[(i + j) % 3])
    a.c.restore()
    a.line(placket, YELLOW, 10)
    a.line(poly([(1200, 262), (1200, 600)], False), "#0E1230", 6)
    a.line(smooth([(1042, 184), (1072, 234), (1200, 266), (1328, 234), (1358, 184)], False), CREAM, 14)
    a.spray(body, "#2A0614", lambda X, Y: np.clip((X - 1150) / 1100 + .22 * np.sin((X - 1200) / (60 + (Y - 200) * .05)) * np.clip((Y - 500) / 800, 0, 1), 0, .6), .85, 2, .55)
    a.spray(body, "#FFE2C0", lambda X, Y: np.clip(.35 - (X - 720) / 500 + .15 * np.sin((X - 1120) / (60 + (Y - 200) * .05)), 0, .35), .8, 2, .55)


def toqi(a):
    """Round embroidered skullcap standing on a folded cloth."""
    plaster(a, "#6F8A8A", "#C4D6C8", "#24384A", (700, 300))
    planks(a, 1060, 1600, "#7A4E36", "#2A1620", "#C08F62", 4, 0, 3)
    a.fill(smooth([(300, 1190), (460, 1090), (1200, 1050), (1960, 1090), (2140, 1200), (2000, 1340), (1200, 1400), (420, 1330)], True, .12), "#F1E4C8")
    p = smooth([(300, 1190), (460, 1090), (1200, 1050), (1960, 1090), (2140, 1200), (2000, 1340), (1200, 1400), (420, 1330)], True, .12)
    for i in range(9):
        a.c.save()
        a.c.clipPath(p, doAntiAlias=True)
        a.fill(poly([(340 + i * 220, 1000), (400 + i * 220, 1000), (340 + i * 220, 1420), (280 + i * 220, 1420)]), ("#B5302E", "#24407E", "#E5A338")[i % 3], .85)
        a.c.restore()
    form(a, p, strength=.4)
    cx, base, r, h = 1200, 1200, 560, 700
    a.spray(ellipse(cx + 150, base + 90, 680, 130), "#10060E", lambda X, Y: np.clip((1.05 - np.hypot((X - cx - 150) / 680, (Y - base - 90) / 130)) * 2.4, 0, .85), 1, 2, .6)
    ry = 150
    top = base - h * .80
    side = poly([(cx - r, base)] + [(cx - r + 14, base - 260)] + [(cx + (r - 14) * math.cos(t), base - 260 - (h * .78 - 260) * math.sin(t) ** .9) for t in np.linspace(math.pi, 0, 60)] + [(cx + r, base)] + [(cx + r * math.cos(t), base + ry * math.sin(t)) for t in np.linspace(0, math.pi, 50)])
    base_c = "#16204A"
    a.fill(side, base_c)
    a.c.save()
    a.c.clipPath(side, doAntiAlias=True)
    th = Thread(a, base_c, 4)
    for k in range(-2, 3):                             # crown: four stitched suns seen foreshortened
        u = k * .62
        x, w = cx + r * .86 * math.sin(u), math.cos(u)
        y = top + 160 + 40 * (1 - w)
        for rr, c in ((118, "#B81E2C"), (92, YELLOW), (64, "#B81E2C"), (36, CREAM)):
            th(ellipse(x, y, rr * max(.25, w), rr * .86), c, centre=(x, y), step=4)
        for j in range(10):
            q = j * 2 * math.pi / 10
            th(ellipse(x + 78 * w * math.cos(q), y + 66 * math.sin(q), 20 * max(.4, w), 12, q), GREEN if j % 2 else CREAM, q)
    for k in range(-3, 4):
        u = (k + .5) * .62
        x, w = cx + r * .90 * math.sin(u), math.cos(u)
        if w > .1:
            for d in (-1.9, -1.25):
                th.leaf(x, top + 300, 90, d, GREEN, .26)
            th(ellipse(x, top + 130, 26 * w, 40), PINK, 1.)
    bands = ((.0, 26, "#B81E2C"), (.12, 20, YELLOW), (.92, 20, YELLOW), (1.04, 24, "#B81E2C"))
    yb = lambda v, u: base - 20 - v * 250 + ry * (1 - v * .15) * math.cos(u)
    for v, w, c in bands:
        us = np.linspace(-1.56, 1.56, 50)
        a.line(smooth([(cx + r * math.sin(u), yb(v, u)) for u in us], False), c, w)
        for u in np.linspace(-1.5, 1.5, 90):
            a.line(poly([(cx + r * math.sin(u) - 3, yb(v, u) - w * .5), (cx + r * math.sin(u) + 3, yb(v, u) + w * .5)], False), mix(c, "#1A1020", .3), 2, .7)
    for k in range(-7, 8):                             # flowers round the band
        u = k * .21
        x, y, w = cx + r * .99 * math.sin(u), yb(.52, u), math.cos(u)
        if w < .12:
            continue
        for j in range(8):
            q = j * math.pi / 4
            th(ellipse(x + 44 * w * math.cos(q), y + 44 * math.sin(q), 25 * max(.4, w), 15, q), ((YELLOW, CREAM), (PINK, CREAM), (TURQ, YELLOW))[k % 3][j % 2], q + .6)
        th(ellipse(x, y, 20 * w, 20), "#B81E2C", centre=(x, y))
        x2, y2 = cx + r * .99 * math.sin(u + .105), yb(.52, u + .105)
        for s in (-1, 1):
            th(ellipse(x2, y2 + s * 48, 12 * w, 30), GREEN, 1.2)
    a.c.restore()
    a.spray(side, "#060414", lambda X, Y: np.clip((X - cx) / r * .7 + .08 + .25 * np.abs((X - cx) / r) ** 4, 0, .85), .9, 2, .55)
    a.spray(side, "#FFF3D6", lambda X, Y: np.clip(.55 - np.hypot((X - cx + r * .42) / (r * .5), (Y - base + h * .5) / (h * .55)) * .6, 0, .45), .85, 2, .5)
    th.petals(cx, top + 26, 4, 40, 10, (YELLOW, CREAM))


def chapan(a):
    """An indigo and white ikat coat spread flat, sleeves out, lining showing at the front."""
    ground(a, "#C9A98A")
    stripes(a, [(240, "#C9A98A"), (10, "#A87E62"), (60, "#D3B698"), (10, "#A87E62")], 90)
    weave(a, .05)
    folds(a, "#5A3A30", "#FFF3DC", 460, 1.0, .28)
    tex = ikat("blue")
    cx = 1200
    for s in (-1, 1):
        sl = smooth([(cx + s * 330, 210), (cx + s * 620, 300), (cx + s * 1080, 560), (cx + s * 1150, 640), (cx + s * 1060, 860), (cx + s * 960, 860), (cx + s * 600, 690), (cx + s * 360, 640)], True, .07)
        cast(a, sl, 26, 34, .7, "#1A0C14", 13)
        cloth(a, tex, sl, (cx + s * 300, 100), .50, 5, s * .45)
        form(a, sl, strength=.4)
        cuff = smooth([(cx + s * 1150, 640), (cx + s * 1110, 740), (cx + s * 1060, 860)], False)
        a.line(cuff, "#8E2F33", 24)
        a.line(smooth([(cx + s * 1134, 636), (cx + s * 1094, 736), (cx + s * 1044, 852)], False), "#E5A338", 6)
    coat = smooth([(cx - 130, 130), (cx - 330, 190), (cx - 390, 260), (cx - 380, 640), (cx - 430, 1100), (cx - 500, 1500), (cx - 250, 1535), (cx, 1545), (cx + 250, 1535), (cx + 500, 1500), (cx + 430, 1100), (cx + 380, 640), (cx + 390, 260), (cx + 330, 190), (cx + 130, 130)], True, .07)
    cast(a, coat, 30, 40, .75, "#1A0C14", 16)
    cloth(a, tex, coat, (cx, 120), .62, 4)
    lining = poly([(cx - 110, 130), (cx + 110, 130), (cx + 70, 420), (cx + 130, 1000), (cx + 190, 1540), (cx + 20, 1546), (cx - 6, 1000), (cx - 10, 480)])
    a.fill(lining, "#B5302E")
    a.c.save()
    a.c.clipPath(lining, doAntiAlias=True)
    for j in range(20):
        for i in range(6):
            x, y = cx - 90 + i * 64 + (j % 2) * 32, 150 + j * 74
            for k in range(5):
                a.fill(ellipse(x + 11 * math.cos(k * 1.257), y + 11 * math.sin(k * 1.257), 8, 5, k * 1.257), "#F6E6C4")
            a.fill(circle(x, y, 5), "#E5A338")
    a.c.restore()
    a.spray(lining, "#2A0614", lambda X, Y: np.clip(.65 - (X - cx + 60) / 240, 0, .65), .85, 2, .55)
    for pts in ([(cx - 120, 126), (cx - 60, 420), (cx - 20, 700), (cx + 4, 1000), (cx + 24, 1545)], [(cx + 120, 126), (cx + 76, 420), (cx + 120, 900), (cx + 196, 1540)]):
        a.line(smooth(pts, False), "#8E2F33", 34)
        a.line(smooth(pts, False), "#E5A338", 8)
        for k in range(34):
            t = k / 33 * (len(pts) - 1)
            i = min(len(pts) - 2, int(t))
            x, y = pts[i][0] + (pts[i + 1][0] - pts[i][0]) * (t - i), pts[i][1] + (pts[i + 1][1] - pts[i][1]) * (t - i)
            a.fill(poly([(x - 9, y), (x, y - 11), (x + 9, y), (x, y + 11)]), "#F6E6C4")
    a.line(smooth([(cx - 498, 1500), (cx - 250, 1534), (cx, 1545), (cx + 250, 1534), (cx + 498, 1500)], False), "#8E2F33", 26)
    a.line(smooth([(cx - 498, 1494), (cx - 250, 1528), (cx, 1539), (cx + 250, 1528), (cx + 498, 1494)], False), "#E5A338", 6)
    a.line(smooth([(cx - 126, 130), (cx, 160), (cx + 126, 130)], False), "#8E2F33", 30)
    a.spray(coat, "#0A0A26", lambda X, Y: np.clip((X - cx) / 1200 + .16 * np.sin((X - cx) / 62. + Y / 500), 0, .45), .85, 2, .55)
    a.spray(coat, "#FFFDF4", lambda X, Y: np.clip(.25 - (X - cx + 380) / 1400 + .10 * np.sin((X - cx) / 62. + 1.5 + Y / 500), 0, .3), .8, 2, .55)


def draw(what="kurta", seed=71):
    a = Art(seed)
    {"kurta": kurta, "toqi": toqi, "chapan": chapan}[what](a)
    return a.finish(wobble=.8, vign=.16)
