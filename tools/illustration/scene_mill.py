"""A water mill under mulberry trees."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, smooth
from kit import form
from land import grass, layer, ridge, tree, xs_of


def mill(seed):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#7FB8CC"), (.6, "#CBE0D4"), (1, "#F1EDD0")], 700, 14)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, 520, 50, 70, 4), "#9CBCA6", "#C6D8B4", "#7CA08E", depth=130)
    for i in range(26):                                # far orchard
        x = rng.random() * 2500 - 50
        tree(a, x, 640 + rng.random() * 40, 150 + 90 * rng.random(), "#7FA86C", "#5A8A66", "#B9D08C", seed=i + 7)
    layer(a, xs, ridge(seed + 1, xs, 668, 14, 110, 3), "#86AE62", "#C9DA86", "#55885A", depth=210)
    layer(a, xs, ridge(seed + 2, xs, 860, 20, 130, 3), "#74A054", "#BFD074", "#3F7048", depth=330)
    # stream from the middle distance to the lower left
    pts = [(1560, 900, 60), (1420, 1000, 110), (1200, 1110, 170), (960, 1250, 250), (640, 1430, 370), (300, 1640, 520)]
    bank = smooth([(x - w * 1.12, y) for x, y, w in pts] + [(x + w * 1.12, y + 10) for x, y, w in pts][::-1], True, .12)
    water = smooth([(x - w, y) for x, y, w in pts] + [(x + w, y) for x, y, w in pts][::-1], True, .12)
    a.fill(bank, "#A89468")
    a.spray(bank, "#4A4A3E", lambda X, Y: np.clip((Y - 880) / 1500 + .1, 0, .5))
    a.fill(water, "#3F8E9A")
    a.spray(water, "#CFE6DA", lambda X, Y: np.clip(.42 - (Y - 900) / 1700 + .1 * np.sin(Y / 7. + X / 50.), 0, .5), .85, 2, .35)
    a.spray(water, "#1A4A5E", lambda X, Y: np.clip((X - 500) / 2400 + .1 * np.sin(Y / 11. - X / 70.), 0, .5), .85, 2, .35)
    a.c.save()
    a.c.clipPath(water, doAntiAlias=True)
    for _ in range(260):
        y = 900 + rng.random() ** .8 * 720
        cx = float(np.interp(y, [p[1] for p in pts], [p[0] for p in pts]))
        w = float(np.interp(y, [p[1] for p in pts], [p[2] for p in pts]))
        x, ln = cx + (rng.random() * 2 - 1) * w, w * (.1 + .15 * rng.random())
        a.line(smooth([(x + ln, y - ln * .3), (x, y + 3), (x - ln, y + ln * .34)], False), ("#EAF4E6", "#7FC0C0", "#23606E")[rng.integers(3)], 2 + w * .012, .8)
    a.c.restore()
    # the mill house: clay walls on stone, flat reed roof
    tree(a, 1640, 760, 560, "#6A9A58", "#3F7050", "#B9D07A", seed=21)
    front = poly([(1500, 620), (2060, 560), (2060, 1130), (1500, 1120)])
    side = poly([(1500, 620), (1230, 600), (1230, 1010), (1500, 1120)])
    for p, c, k in ((front, "#E3C095", 0), (side, "#B58C70", 1)):
        a.fill(p, c)
        a.spray(p, "#6E4A4A", lambda X, Y: np.clip((Y - 640) / 1300 + (.2 if k else 0), 0, .6), .8, 2, .4)
    a.spray(front, "#FFF0C8", lambda X, Y: np.clip(.5 - np.abs(X - 1800) / 700 - (Y - 600) / 1400, 0, .5), .85, 2, .4)
    for j in range(3):                                 # stone foot
        for i in range(16):
            x, y = 1500 + i * 36 + (j % 2) * 16, 1110 - j * 34
            if x < 2050:
                p = ellipse(x + 14, y - 4, 19, 15)
                a.fill(p, ("#8E8478", "#A89C8C", "#786E6A")[(i + j) % 3])
                form(a, p, strength=.6)
    roof = poly([(1190, 600), (1470, 622), (2110, 560), (2120, 520), (1760, 480), (1200, 556)])
    a.fill(roof, "#A8865A")
    a.line(poly([(1190, 600), (1490, 624), (2112, 560)], False), "#5A3E2E", 14)
    for i in range(120):
        t = i / 119
        x = 1195 + t * 915
        y = 604 - 0 * t + (20 if x < 1490 else -(x - 1490) * .1 + 16)
        a.line(poly([(x, y - 12), (x + rng.normal() * 4, y + 14 + rng.random() * 14)], False), ("#C9A86E", "#8A6A44")[i % 2], 4)
    for i in range(9):
        x = 1520 + i * 62
        a.fill(circle(x, 640 - (x - 1500) * .105, 10), "#5A3826")
    door = poly([(1850, 800), (1960, 792), (1960, 1118), (1850, 1112)])
    a.fill(door, "#5A3A2E")
    a.line(door, "#D9B68A", 9)
    win = poly([(1640, 760), (1750, 750), (1750, 870), (1640, 876)])
    a.fill(win, "#2E2A3A")
    a.line(win, "#2F6C7A", 12)
    a.line(poly([(1695, 755), (1695, 873)], False), "#2F6C7A", 8)
    # sheets of paper drying against the wall
    for i, x in enumerate((1560, 1600)):
        p = poly([(x, 950 + i * 6), (x + 70, 944 + i * 6), (x + 62, 1060 + i * 8), (x - 8, 1062 + i * 8)])
        a.fill(p, "#F6EFDC")
        form(a, p, strength=.4)
    # flume and wheel at the left wall
    cx, cy, R = 1190, 900, 300
    flume = poly([(640, 520), (1180, 582), (1180, 616), (640, 560)])
    for x, y in ((720, 560), (930, 580), (1110, 600)):
        for k in (-1, 1):
            a.line(poly([(x, y), (x + k * 34, 900 + (x - 640) * .2)], False), "#6A4630", 15)
    a.fill(flume, "#8A6040")
    form(a, flume, strength=.3)
    a.line(poly([(640, 522), (1180, 584)], False), "#BFE0DC", 12)
    axle = poly([(cx - 10, cy - 18), (1500, cy + 6), (1500, cy + 38), (cx - 10, cy + 18)])
    a.fill(axle, "#5A3826")
    el = lambda r, t: (cx + r * .78 * math.cos(t), cy + r * math.sin(t))
    for off, c in ((34, "#4A2E22"), (0, "#8A5E3E")):
        for r, w in ((R, 26), (R * .80, 16)):
            a.line(smooth([(el(r, t)[0] + off, el(r, t)[1] - off * .12) for t in np.linspace(0, 6.283, 49)[:-1]]), c, w)
        for k in range(8):
            x, y = el(R, k * math.pi / 4 + .2)
            a.line(poly([(cx + off, cy - off * .1), (x + off, y - off * .12)], False), c, 18)
    for k in range(24):                                # paddles
        t = k * 2 * math.pi / 24
        x0, y0 = el(R * .80, t)
        x1, y1 = el(R * 1.12, t)
        p = poly([(x0, y0), (x1, y1), (x1 + 48, y1 - 6), (x0 + 48, y0 - 6)])
        a.fill(p, mix("#A87A50", "#3A2420", .25 + .3 * (math.sin(t) > 0)))
        a.line(p, "#3A2420", 3, .7)
    a.fill(circle(cx, cy, 36), "#5A3826")
    a.fill(circle(cx - 4, cy - 5, 22), "#A87A50")
    for k in range(36):                                # falling water and foam
        x = cx - 60 + rng.random() * 130
        a.line(smooth([(x - 40, 606), (x + 10, 640 + rng.random() * 60), (x - 190 - rng.random() * 50, 900), (x - 200 - rng.random() * 60, 1130)], False), ("#EAF6F0", "#BFE0DC", "#8CC6C8")[rng.integers(3)], 2 + 3 * rng.random(), .35) if k % 2 else a.line(smooth([(x - 30, 606), (x + 14, 660), (x + 20 + rng.random() * 30, 740)], False), "#EAF6F0", 4, .7)
    for _ in range(240):
        q = rng.normal()
        x, y = cx - 60 + q * 130, 1190 + rng.normal() * 22
        a.fill(ellipse(x, y, 10 + rng.random() * 18, 5 + rng.random() * 7), "#F1F8F0", .75)
    # mulberries over the roof
    tree(a, 2180, 1190, 1030, "#5E9450", "#2F6048", "#B4CE6E", seed=3, wide=.46)
    tree(a, 470, 930, 800, "#6A9E56", "#376A4C", "#BFD678", seed=12, wide=.44)
    near = ridge(seed + 6, xs, 1480, 16, 120, 3) + 150 * np.exp(-((xs - 500) / 620) ** 2) + 40
    layer(a, xs, near, "#5A8A48", "#A9C060", "#2F5A40", depth=200)
    grass(a, xs, near, ["#6E9A54", "#A9BC6A", "#3F6E4A", "#2F5A44", "#C9D478"], 2000, 180, (40, 80), 24, ["#F2E8D5", "#E5A338", "#C94A6A"], .05)
    return a.finish(wobble=1.1, vign=.12)


def draw(seed=183):
    return mill(seed)
