"""Knotted and woven pieces as works: carpet with lozenge emblems, bag face with fringe, asmalyk."""
import math

import numpy as np

from ink import Art, mix, poly, smooth
from kit import cast, knots, ones, place, planks, plaster, smooth_noise


MADDER, INDIGO, IVORY, ORANGE, GREEN, DARK = "#8A2228", "#232B54", "#EADBC0", "#C9692F", "#2F5A50", "#4E1420"


def lozenge(w, h, hooks=True):
    """Diamond emblem with hooked outline; 255 is ground, 1 ivory, 2 indigo, 3 orange, 4 second tone."""
    y, x = np.mgrid[0:h, 0:w]
    u, v = np.abs(x - (w - 1) / 2) / (w / 2), np.abs(y - (h - 1) / 2) / (h / 2)
    vs = np.floor(v * 14) / 14
    d = u + vs
    g = np.full((h, w), 255, np.uint8)
    g[d < .98] = 1
    g[d < .90] = 2
    g[d < .80] = 4
    g[d < .56] = 1
    g[d < .50] = 3
    g[d < .34] = 2
    g[d < .22] = 1
    g[d < .10] = 3
    ring = (d >= .56) & (d < .80)
    g[ring & ((np.floor(u * 22) + np.floor(v * 16)) % 4 == 0)] = 1
    if hooks:
        g[(d >= .98) & (d < 1.10) & (np.floor(v * 14) % 2 == 0) & (v < .9)] = 2
        g[(d >= 1.10) & (d < 1.16) & (np.floor(v * 14) % 2 == 0) & (v < .82)] = 1
    g[(u < .02) & (v < .9) & (d > .34)] = 1
    return g


def put(g, t, cx, cy):
    h, w = t.shape
    y0, x0 = int(cy - h / 2), int(cx - w / 2)
    ya, yb, xa, xb = max(0, y0), min(g.shape[0], y0 + h), max(0, x0), min(g.shape[1], x0 + w)
    if ya < yb and xa < xb:
        s = t[ya - y0:yb - y0, xa - x0:xb - x0]
        view = g[ya:yb, xa:xb]
        view[s != 255] = s[s != 255]


def border(g, rows):
    """Concentric borders on all four sides; rows = [(from, to, kind)]."""
    ny, nx = g.shape
    yy, xx = np.mgrid[0:ny, 0:nx]
    ex, ey = np.minimum(xx, nx - 1 - xx), np.minimum(yy, ny - 1 - yy)
    e = np.minimum(ex, ey)
    along = np.where(ex < ey, yy, xx)
    for a0, a1, kind in rows:
        z = (e >= a0) & (e < a1)
        mid, half = (a0 + a1 - 1) / 2, (a1 - a0) / 2
        q, period = np.abs(e - mid), max(4, int((a1 - a0) * 1.5))
        p = np.abs(along % period - period / 2)
        if isinstance(kind, int):
            g[z] = kind
        elif kind == "barber":
            t = (along + e) % 12
            g[z] = np.where(t < 4, 1, np.where(t < 8, 3, 2))[z]
        elif kind == "diamond":
            g[z] = 0
            g[z & (p + q < half)] = 1
            g[z & (p + q < half * .72)] = 2
            g[z & (p + q < half * .34)] = 3
        elif kind == "tooth":
            g[z] = 1
            g[z & ((e - a0) > p * 2 * (a1 - a0) / period)] = 2
        elif kind == "vine":
            g[z] = 1
            w = mid + half * .5 * np.sin(along * 2 * math.pi / (period * 2))
            g[z & (np.abs(e - w) < half * .26)] = 2
            g[z & (p < half * .34) & (q < half * .34)] = 3


def haly(rng, nx=470, ny=640):
    g = np.zeros((ny, nx), np.uint8)
    w, h = 62, 66
    t = [lozenge(w, h), lozenge(w, h)]
    t[1] = np.choose(np.where(t[1] == 255, 5, t[1]), [0, 1, 3, 2, 2, 255]).astype(np.uint8)
    for j, cy in enumerate(range(46, ny, 43)):
        for i, cx in enumerate(np.arange(40 + (j % 2) * 39, nx, 78)):
            put(g, t[(i + j) % 2], cx, cy)
    border(g, [(0, 3, 2), (3, 12, "barber"), (12, 14, 2), (14, 40, "vine"), (40, 42, 2), (42, 52, "diamond"), (52, 54, 1), (54, 56, 2)])
    return g


def torba(rng, nx=460, ny=190):
    from scene_carpet import minor, octagon_gol
    g = np.zeros((ny, nx), np.uint8)
    for j, cy in enumerate((65, 125)):
        for i in range(4):
            put(g, octagon_gol(74, 50), 83 + i * 98, cy)
        for i in range(5):
            put(g, minor(36, 30), 34 + i * 98, cy)
    for i in range(4):
        put(g, minor(30, 24), 83 + i * 98, 95)
    border(g, [(0, 2, 2), (2, 8, "barber"), (8, 10, 1), (10, 24, "diamond"), (24, 26, 1), (26, 28, 2)])
    return g


def asmalyk(rng, nx=420, ny=300):
    """White ground with a lattice of red branches; the roof slopes are cut later."""
    g = np.full((ny, nx), 1, np.uint8)
    yy, xx = np.mgrid[0:ny, 0:nx]
    u = (xx - nx / 2) / 46.
    v = (yy - 20) / 46.
    p, q = (u + v) % 1 - .5, (u - v) % 1 - .5
    g[(np.abs(p) > .46) | (np.abs(q) > .46)] = 2
    d = np.abs(p) + np.abs(q)
    m = np.maximum(np.abs(p), np.abs(q))
    for lo, hi, c in ((.0, .06, 3), (.06, .12, 2), (.12, .24, 0), (.24, .28, 2)):
        g[(m >= lo) & (m < hi)] = c
    g[(np.abs(np.abs(p) - .34) < .045) & (np.abs(q) < .12)] = 0
    g[(np.abs(np.abs(q) - .34) < .045) & (np.abs(p) < .12)] = 0
    g[(np.abs(np.abs(p) - np.abs(q)) < .035) & (d > .5) & (d < .74)] = 0
    return g


def hang_fringe(a, pts, length, colours, seed=1, width=4.5):
    rng = np.random.default_rng(seed)
    for i, (x, y) in enumerate(pts):
        ln = length * (.88 + .2 * rng.random())
        sway = rng.normal() * length * .03
        a.line(smooth([(x + 5, y + 6), (x + sway + 8, y + ln * .5), (x + sway * 1.4 + 9, y + ln)], False), "#140A14", width * 1.2, .35)
        a.line(smooth([(x, y), (x + sway, y + ln * .5), (x + sway * 1.4, y + ln)], False), mix(colours[(i // 5) % len(colours)], "#1A1020", .25 * rng.random()), width, .97)


def tassel(a, x, y, s, colour):
    a.line(poly([(x, y), (x, y + 60 * s)], False), "#E3D2B4", 6 * s)
    for k in range(-6, 7):
        a.line(smooth([(x, y + 66 * s), (x + k * 5 * s, y + 110 * s), (x + k * 6 * s + 3, y + 210 * s)], False), mix(colour, "#180A18" if k > 1 else "#FFE9C8", .10 + .04 * abs(k)), 8 * s)
    p = smooth([(x - 24 * s, y + 62 * s), (x, y + 46 * s), (x + 24 * s, y + 62 * s), (x + 26 * s, y + 94 * s), (x - 26 * s, y + 94 * s)])
    a.fill(p, mix(colour, "#FFE9C8", .12))
    a.line(poly([(x - 28 * s, y + 94 * s), (x + 28 * s, y + 94 * s)], False), "#E5A338", 8 * s)


def draw(what="haly", seed=27):
    a = Art(seed)
    rng = a.rng
    if what == "haly":
        planks(a, 0, a.H, "#A9805A", "#5A3A2E", "#E0BC8C", 7, 30, 3)
        tex = knots(haly(rng), ("#6E1E28", IVORY, INDIGO, "#B9552F", "#3A1420"), 4)
        quad = [(480, 90), (2010, 170), (2130, 1830), (190, 1700)]
        cast(a, poly(quad), 26, 34, .8, "#10060E", 12)
        place(a, tex, quad)
        for i in range(210):
            t = i / 209
            x, y = quad[0][0] + (quad[1][0] - quad[0][0]) * t, quad[0][1] + (quad[1][1] - quad[0][1]) * t
            a.line(smooth([(x, y + 4), (x + rng.normal() * 6, y - 34), (x + rng.normal() * 12, y - 66 - rng.random() * 20)], False), mix(IVORY, "#B79A74", rng.random() * .6), 4)
        a.spray(ones(a), "#10081C", np.clip((a.X - 1100) / 2600 + smooth_noise(a, 50) * .05, 0, .5), .85, 2, .7)
        a.spray(ones(a), "#FFE2A8", np.clip(.32 - (a.X + a.Y) / 3600, 0, .28), .8, 2, .7)
    elif what == "torba":
        plaster(a, "#C9A47C", "#F6DDB0", "#6E4A4E", (700, 300))
        tex = knots(torba(rng), (MADDER, IVORY, INDIGO, ORANGE, GREEN), 5)
        quad = [(330, 330), (2070, 310), (2080, 1010), (320, 1030)]
        rod = poly([(180, 268), (2220, 246), (2220, 282), (180, 304)])
        for u in np.linspace(.02, .98, 13):
            x = quad[0][0] + (quad[1][0] - quad[0][0]) * u
            a.line(poly([(x, 270), (x, 345)], False), "#E3D2B4", 9)
        pts = [(quad[3][0] + (quad[2][0] - quad[3][0]) * t, quad[3][1] + (quad[2][1] - quad[3][1]) * t - 6) for t in np.linspace(.004, .996, 260)]
        cast(a, poly(quad), 34, 44, .8, "#1A0C12", 16)
        hang_fringe(a, pts, 370, (MADDER, "#6E1E28", INDIGO, MADDER, "#8A2228", GREEN), width=7.5)
        place(a, tex, quad)
        cast(a, rod, 14, 60, .5, "#1A0C12", 10)
        a.fill(rod, "#6A3F28")
        a.spray(rod, "#F0C48A", lambda X, Y: np.clip(.6 - (Y - 250) / 40, 0, .6))
        a.spray(ones(a), "#10081C", np.clip((a.X - 1300) / 3000, 0, .4), .85, 2, .7)
    elif what == "asmalyk":
        plaster(a, "#8FA3A6", "#DCE6DA", "#3F5260", (600, 200))
        tex = knots(asmalyk(rng), ("#A8282E", "#F1E6D0", "#3A1A2A", "#D98A3A", "#2F5A50"), 5)
        x0, x1, peak, eave, base = 430, 1970, 190, 470, 1180
        five = poly([(1200, peak), (x1, eave), (x1, base), (x0, base), (x0, eave)])
        cast(a, five, 40, 50, .8, "#141020", 16)
        place(a, tex, [(x0, peak), (x1, peak), (x1, base), (x0, base)], five)
        edge = [(1200, peak), (x1, eave), (x1, base), (x0, base), (x0, eave), (1200, peak)]
        for off, w, c in ((20, 44, "#A8282E"), (20, 26, "#F1E6D0"), (20, 12, "#3A1A2A")):
            inner = [(1200, peak + off * 1.1), (x1 - off, eave + off * .7), (x1 - off, base - off), (x0 + off, base - off), (x0 + off, eave + off * .7)]
            a.line(poly(inner), c, w)
        off = 20
        inner = [(1200, peak + off * 1.1), (x1 - off, eave + off * .7), (x1 - off, base - off), (x0 + off, base - off), (x0 + off, eave + off * .7), (1200, peak + off * 1.1)]
        for p, q in zip(inner, inner[1:]):
            m = int(math.hypot(q[0] - p[0], q[1] - p[1]) / 44)
            for i in range(m):
                x, y = p[0] + (q[0] - p[0]) * (i + .5) / m, p[1] + (q[1] - p[1]) * (i + .5) / m
                a.fill(poly([(x - 12, y), (x, y - 12), (x + 12, y), (x, y + 12)]), "#D98A3A")
        for i, p in enumerate(zip(edge, edge[1:])):        # tassels on the lower edges
            (xa, ya), (xb, yb) = p
            if i == 2:
                for t in np.linspace(.03, .97, 13):
                    tassel(a, xa + (xb - xa) * t, ya - 6, 1.15, ("#A8282E", "#F1E6D0", "#A8282E", "#24407E")[int(t * 12.9) % 4])
        for x, y in ((1200, peak), (x0, eave), (x1, eave)):
            a.line(smooth([(x, y + 10), (x + (x - 1200) * .05, y - 60), (1200 + (x - 1200) * 1.08, 40)], False), "#E3D2B4", 9)
        a.spray(five, "#10081C", lambda X, Y: np.clip((X - 1000) / 2600, 0, .35), .8, 2, .7)
    return a.finish(wobble=.8, vign=.18)
