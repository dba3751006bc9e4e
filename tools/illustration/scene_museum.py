"""A high museum hall with five large textiles side by side."""

import numpy as np

from ink import Art, circle, ellipse, poly, rect, smooth
from interior import shaft
from kit import carpet, cast, ikat, place, shyrdak, suzani
from people import visitor


def museum(a):
    import scene_felt
    rng = a.rng
    top, base = 210, 1180
    a.fill(rect(0, 0, a.W, a.H), "#E4DCCB")
    ceiling = poly([(0, 0), (a.W, 0), (2130, top), (270, top)])
    a.fill(ceiling, "#CFC6B4")
    for i in range(6):                                 # skylights
        t0, t1 = i / 6 + .02, (i + 1) / 6 - .02
        a.fill(poly([(120 + 2160 * t0, 40), (120 + 2160 * t1, 40), (300 + 1800 * t1, 170), (300 + 1800 * t0, 170)]), "#F6FAF2")
        a.line(poly([(120 + 2160 * t0, 40), (120 + 2160 * t1, 40), (300 + 1800 * t1, 170), (300 + 1800 * t0, 170)]), "#8E9AA0", 4)
    wall = rect(270, top, 1860, base - top)
    a.fill(wall, "#EDE5D4")
    for s, x0, x1 in ((-1, 0, 270), (1, 2400, 2130)):
        side = poly([(x0, 0), (x1, top), (x1, base), (x0, base + 420)])
        a.fill(side, "#D3C9B6" if s < 0 else "#BDB2A2")
        for k in (.30, .68):
            xa = x0 + (x1 - x0) * k
            xb = x0 + (x1 - x0) * (k + .22)
            ya, yb = top * k, top * (k + .22)
            a.fill(poly([(xa, ya + 200 - 120 * k), (xb, yb + 200 - 120 * (k + .2)), (xb, base + 420 * (1 - k - .22)), (xa, base + 420 * (1 - k))]), "#A79C8E" if s < 0 else "#94897E")
    floor = poly([(0, base + 420), (270, base), (2130, base), (2400, base + 420), (2400, 1600), (0, 1600)])
    a.fill(floor, "#A98A6C")
    a.c.save()
    a.c.clipPath(floor)
    for i in range(-18, 19):
        a.line(poly([(1200 + i * 103, base), (1200 + i * 230, 1620)], False), "#7A5C48", 3, .5)
    for k in range(8):
        y = base + 6 * k * k + 14 * k
        a.line(poly([(0, y), (a.W, y)], False), "#7A5C48", 2.5, .4)
    a.c.restore()
    a.spray(wall, "#FFFDF4", lambda X, Y: np.clip(.6 - np.abs(X - 1200) / 1900 - (Y - top) / 2600, 0, .55), .9, 2, .5)
    a.spray(wall, "#8A7A72", lambda X, Y: np.clip((Y - 700) / 1500 + np.abs(X - 1200) / 4200 - .1, 0, .4), .8, 2, .5)
    motif = scene_felt.horn_mosaic(500, ("#2F6C9A", "#F0E4CC", "#B32D4E"), "#F5ECD8")
    pieces = ((np.vstack([motif, motif]), 1.0), (suzani("red", 7)[200:1400, 560:1160], 1.), (carpet()[60:1500, 300:1020], 1.), (ikat("madder")[:1200, 200:800], 1.), (np.rot90(shyrdak("crimson", (3, 2)))[300:1900, 300:1100], 1.))
    w, gap = 306, 56
    x = 1200 - (5 * w + 4 * gap) / 2
    for i, (tex, _k) in enumerate(pieces):
        y0, h = 330, (700, 690, 730, 700, 710)[i]
        p = rect(x, y0, w, h)
        cast(a, p, 22, 26, .55, "#4A3A3A", 12)
        place(a, tex, [(x, y0), (x + w, y0), (x + w, y0 + h), (x, y0 + h)], p)
        a.spray(p, "#2A1C2A", lambda X, Y: np.clip(.16 * np.sin((X - x) / 34.) + (Y - y0) / h * .3 - .05, 0, .35), .8, 2, .6)
        a.fill(rect(x - 16, y0 - 16, w + 32, 18), "#5A3A2E")
        for xx in (x + 20, x + w - 20):
            a.line(poly([(xx, top), (xx, y0 - 10)], False), "#8A7A70", 2.5)
        if i == 2:
            for k in range(76):
                xx = x + 4 + k * (w - 8) / 75
                a.line(poly([(xx, y0 + h), (xx + rng.normal() * 3, y0 + h + 34 + rng.random() * 8)], False), "#E3D6BC", 2.6)
        # reflection on the polished floor
        q = poly([(x, base + 90), (x + w, base + 90), (x + w + (x + w / 2 - 1200) * .18, base + 300), (x + (x + w / 2 - 1200) * .18, base + 300)])
        c = tex[::40, ::40].reshape(-1, 3).mean(0)
        a.spray(q, tuple(float(v) for v in c), lambda X, Y: np.clip(.34 - (Y - base - 90) / 560, 0, .34), .8, 1.6, .7)
        x += w + gap
    for s in (-1, 1):
        a.line(poly([(270 if s < 0 else 2130, top), (270 if s < 0 else 2130, base)], False), "#A79C8E", 5)
    a.fill(rect(270, base - 26, 1860, 26), "#B5A48C")
    for px in (450, 1950):                             # a low rope barrier
        a.fill(rect(px - 5, base + 20, 10, 110), "#6A4A3A")
        a.fill(circle(px, base + 18, 12), "#C9983E")
    a.line(smooth([(450, base + 34), (830, base + 72), (1200, base + 80), (1570, base + 72), (1950, base + 34)], False), "#8E2F33", 9)
    for vx, vy, h, kw in ((860, 1490, 560, {"coat": "#24407E", "skirt": "#8E2F33"}), (1130, 1510, 600, {"coat": "#5F6E4A", "hat": None})):
        a.spray(ellipse(vx + 60, vy, 150, 20), "#3A2430", lambda X, Y: .6 + 0 * X, .8, 2, .6)
        visitor(a, vx, vy, h, **kw)
    for i in range(3):
        shaft(a, [(560 + i * 480, 170), (760 + i * 480, 170), (980 + i * 520, 1180), (620 + i * 500, 1180)], .16, "#FFFDF0")


def draw(seed=44):
    a = Art(seed)
    museum(a)
    return a.finish(wobble=.9, vign=.16)
