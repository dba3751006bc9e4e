"""Turkmen silver: collar brooch on red cloth, amulet case on sand, a pair of tall cuffs on indigo cloth."""
import math

import numpy as np

from ink import circle, ellipse, poly, rgb, smooth, sstep
from solid import Scene
from stuff import Relief, fold, mottled, noise_map
from view import colour, sample, unit, vec

SILVER, GILT, DEEP, CARNELIAN = "#C6C8C8", "#D9A650", "#8A8C92", "#A8281A"


class Chased:
    """Relief with its paint and three maps: metal, gloss and stone."""

    def __init__(self, w, h, base=SILVER):
        self.r = Relief(w, h, 5)
        self.r.a.px[..., :3] = np.array(rgb(base), np.uint8)
        self.stones = []
        self.floor = 0                                 # height of the plate that ornament stands on

    def pierce(self, path):
        """Open work: the dark of what lies under it."""
        self.r.dome(path, -16, 6)
        self.r.a.fill(path, "#1A0C12")

    def gilt(self, path, height, bevel, stroke=0, tint=GILT, base=0):
        self.r.dome(path, height, bevel, stroke, base=base + self.floor)
        a = self.r.a
        a.line(path, "#3A3036", stroke + 9, .75)
        a.line(path, tint, stroke) if stroke else a.fill(path, tint)

    def stone(self, x, y, rx, ry, rot=0., height=None, collar=1.22, tooth=True):
        """Cabochon in a toothed collar with a ring of grains."""
        hgt = height or min(rx, ry) * .8
        low = min(hgt, 44)
        self.r.dome(ellipse(x, y, rx * collar + 5, ry * collar + 5, rot), low * .25, 8, base=self.floor)
        self.r.a.fill(ellipse(x, y, rx * collar + 7, ry * collar + 7, rot), SILVER)
        n = int(2 * math.pi * math.hypot(rx, ry) / 1.41 * collar / 13)
        c, s = math.cos(rot), math.sin(rot)
        for k in range(n if tooth else 0):
            o = k * 2 * math.pi / n
            px, py = rx * collar * math.cos(o), ry * collar * math.sin(o)
            self.r.bead(x + px * c - py * s, y + px * s + py * c, 5.5, self.floor + low * .25 + 9)
        e = ellipse(x, y, rx, ry, rot)
        m = self.r._mask(e)
        self.r.h = np.where(m > .5, self.floor, self.r.h)
        self.r.dome(e, hgt, min(rx, ry), power=.62)
        self.stones.append((x, y, rx, ry, rot))

    def finish(self, light2d=(-.7, -.7)):
        r = self.r
        r.smooth(.9)
        stone = np.zeros_like(r.h)
        a = r.a
        for x, y, rx, ry, rot in self.stones:
            e = ellipse(x, y, rx, ry, rot)
            stone = np.maximum(stone, r._mask(e))
            a.fill(e, "#6E120E")
            for k in range(14):                        # glow opposite the light
                t = k / 13
                f = 1 - .78 * t
                a.fill(ellipse(x - light2d[0] * rx * .34 * t, y - light2d[1] * ry * .34 * t, rx * .97 * f, ry * .97 * f, rot), tuple(np.array((0x78, 0x14, 0x0E)) * (1 - t) + np.array((0xF0, 0x66, 0x28)) * t), .5)
        hollow = r.hollow(7, 1.5) * (1 - stone)
        base = (a.px[..., :3].astype(np.float32) / 255) ** 2.2
        base = base * (1 - .80 * hollow[..., None])
        self.paint_map, self.stone_map = base, stone
        self.h = r.h
        return self

    def maps(self, u, v):
        return sample(self.paint_map, u, v), sample(self.stone_map, u, v), sample(self.h, u, v)

    def lay(self, sc, f, **more):
        """f(u, v, height) -> points."""
        sc.surf(lambda u, v: f(u, v, sample(self.h, u, v)), lambda u, v, p: sample(self.paint_map, u, v), gloss=lambda u, v, p: .45 + 1.3 * sample(self.stone_map, u, v), metal=lambda u, v, p: .88 * (1 - sample(self.stone_map, u, v)), **more)


def palmette(ch, x, y, s, rot):
    """Chased leaf group: one tall leaf and two curls."""
    t = np.linspace(0, 1, 20)
    c, sn = math.cos(rot), math.sin(rot)
    P = lambda pts: [(x + s * (a * c - b * sn), y + s * (a * sn + b * c)) for a, b in pts]
    ch.gilt(smooth(P([(0, 0), (.35, -.22), (1, 0), (.35, .22)])), 9, 9)
    for k in (-1, 1):
        pts = [(.15 + .55 * q + .1 * math.sin(q * 3), k * (.12 + .62 * math.sin(q * 2.4))) for q in t]
        ch.gilt(smooth(P(pts), False), 8, 5, s * .13)
        ch.gilt(smooth(P([(.1, k * .2), (.0, k * .52), (-.22, k * .62), (-.10, k * .30)])), 8, 7)


def gulyaka_relief():
    ch = Chased(1800, 1800)
    c = 900
    r = ch.r
    r.dome(circle(c, c, 895), 14, 20)
    ch.floor = 14
    for rad, b in ((872, 13), (846, 8), (640, 10), (612, 7), (330, 11), (304, 7)):
        n = int(2 * math.pi * rad / (b * 2.05))
        for k in range(n):
            o = k * 2 * math.pi / n
            r.bead(c + rad * math.cos(o), c + rad * math.sin(o), b, b * 1.5)
    for rad in (826, 660, 592, 350):
        ch.gilt(circle(c, c, rad), 10, 4, 9, SILVER)
    for k in range(20):                                # outer ring
        o = k * math.pi / 10
        ch.stone(c + 742 * math.cos(o), c + 742 * math.sin(o), 52, 52, o)
        q = o + math.pi / 20
        palmette(ch, c + 690 * math.cos(q), c + 690 * math.sin(q), 96, q)
        ch.pierce(ellipse(c + 806 * math.cos(q), c + 806 * math.sin(q), 7, 17, q))
    for k in range(10):                                # almonds between chased leaves
        o = k * math.pi / 5 + .157
        ch.stone(c + 470 * math.cos(o), c + 470 * math.sin(o), 100, 60, o)
        q = o + math.pi / 10
        palmette(ch, c + 380 * math.cos(q), c + 380 * math.sin(q), 190, q)
        r.bead(c + 400 * math.cos(q), c + 400 * math.sin(q), 20, 40)
    for k in range(24):
        o = k * math.pi / 12
        ch.gilt(ellipse(c + 262 * math.cos(o), c + 262 * math.sin(o), 30, 13, o), 10, 10)
    ch.stone(c, c, 190, 190, 0, 110, 1.12)
    return ch.finish((-.8, .3))


def cloth_height(seed, scale, stretch=1., h=900, w=1300):
    return noise_map(seed, scale, 3, h, w, stretch, .45)


def gulyaka():
    light = (-1.0, .75, .85)
    sc = Scene(81, (1.5, -3.9, 3.2), (.42, -.02, .1), 3350, light, (.2, .2, 0), 3.4, shadow=2400)
    folds = cloth_height(4, 260, 1.4)
    thread = colour("#8E1B22"), colour("#C23A34")

    def fall(u, v):
        x, y = -4.4 + 8.8 * u, -2.8 + 8.0 * v
        z = .22 * sample(folds, u, v) + .34 * np.exp(-((y - 1.75 - .3 * x) / .26) ** 2) + .30 * np.exp(-((y + .35 * x - 2.75) / .30) ** 2) - .25 * np.exp(-(x * x + y * y) / 2.5)
        z = z * sstep(.8, 1.6, np.hypot(x, y)) - .06
        return np.stack([x, y, z + .004 * np.sin(x * 150) * np.sin(y * 150)], -1)

    def paint(u, v, p):
        t = (.5 + .5 * np.sin(p[..., 0] * 150))[..., None] * .5 + .25 + .2 * sample(folds, u, v)[..., None]
        c = thread[0] + (thread[1] - thread[0]) * np.clip(t, 0, 1)
        y = p[..., 1] - .18 * p[..., 0]
        for y0, w, tint in ((-1.72, .05, "#E0A844"), (-1.58, .03, "#1E2A5A"), (-1.86, .03, "#1E2A5A")):
            c = np.where((np.abs(y - y0) < w)[..., None], colour(tint), c)
        return c
    sc.surf(fall, paint, .03)
    ch = gulyaka_relief()
    tilt = unit((-.10, -.30, 1))
    ex = unit(np.cross((0, 1, 0), tilt))
    ey = np.cross(tilt, ex)
    R = 1.52

    def f(u, v, h):
        x, y = (u * 2 - 1) * R, (1 - v * 2) * R
        rr = (x * x + y * y) / (R * R)
        z = .40 + .20 * (1 - rr) - .05 * rr ** 3
        return x[..., None] * ex + y[..., None] * ey + (z + h * R / 900 * .9)[..., None] * tilt
    ch.lay(sc, f, keep=lambda u, v, p: np.hypot(u - .5, v - .5) < .4965)
    rim = [ex * R * .99 * math.cos(o) + ey * R * .99 * math.sin(o) + tilt * .36 for o in np.linspace(0, 6.2832, 80)]
    sc.tube(rim, .035, SILVER, .5, .88)
    a = sc.develop("#FFE3B8", "#5E6EA4", 2.7, .42, soft=3, bias=.012, env=(.05, .55, 2.0), levels=10)
    return a.finish(wobble=.5, vign=.24)


def links(sc, pts, r=.03, tint=SILVER):
    """Chain of plain rings along points."""
    p = np.asarray(pts, float)
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    n = max(2, int(d[-1] / (r * 1.75)))
    s = np.linspace(0, d[-1], n)
    q = np.stack([np.interp(s, d, p[:, k]) for k in range(3)], -1)
    t = unit(np.gradient(q, axis=0))
    for i in range(n):
        side = unit(np.cross(t[i], (0, 0, 1)))
        top = np.cross(side, t[i])
        flat = side if i % 2 else (side * .45 + top * .9)
        ring = [q[i] + t[i] * r * 1.25 * math.cos(o) + flat * r * .85 * math.sin(o) for o in np.linspace(0, 2 * math.pi, 13)]
        sc.tube(ring, r * .30, tint, .6, .88)


def bell(sc, c, axis, r):
    """Round little bell with a seam and a slot."""
    a = unit(axis)
    c = vec(*c)
    s = np.linspace(-1.35, 1.5, 22)
    sc.lathe([(r * math.cos(k) * (1.06 if abs(k) < .08 else 1), r * math.sin(k)) for k in s] + [(r * .14, r * 1.08), (r * .12, r * 1.3), (0, r * 1.32)], c, SILVER, .6, .88, axis=-a)
    ring = [c - a * r * 1.45 + (np.cross(a, (0, 0, 1)) * math.cos(o) + a * math.sin(o)) * r * .3 for o in np.linspace(0, 6.283, 13)]
    sc.tube(ring, r * .10, SILVER, .6, .88)


def tumar():
    light = (-1.15, -.25, .62)
    sc = Scene(82, (-.5, -2.2, 5.6), (.12, -.40, 0), 3100, light, (0, 0, 0), 2.9, roll=-.20, shadow=2600)
    rip = noise_map(6, 150, 4)
    sand_c = mottled("#B98A5A", "#D8B27E", "#EBD0A0", 5, 12, 4, (3, 2))
    speck = noise_map(7, 2.6, 2, 1100, 1500)

    def dune(u, v):
        x, y = -4 + 8 * u, -3.4 + 6.8 * v
        ph = (x * .45 + y * 1.0) * 11.5 + 2.1 * sample(rip, u, v)
        t = np.mod(ph / 6.283, 1)
        z = .075 * np.where(t < .68, (t / .68) ** 1.2, (1 - t) / .32) * (.75 + .25 * sample(rip, v, u))
        flat = sstep(.15, .8, np.hypot(x * .8, y * .9 + .1) - .55)
        return np.stack([x, y, z * (.25 + .75 * flat) + .0013 * sample(speck, fold(u * 1.7), fold(v * 1.7)) - .06], -1)
    sc.surf(dune, sand_c, .03)
    ch = Chased(1700, 1300, SILVER)
    r = ch.r
    tri = poly([(850, 40), (1540, 800), (160, 800)])
    r.dome(tri, 16, 16)
    ch.floor = 16
    r.dome(poly([(60, 850), (1640, 850), (1640, 1180), (60, 1180)]), 1, 6)
    for inset, b in ((44, 9), (96, 6)):
        pts = [(850, 40 + inset * 1.75), (1540 - inset * 2.1, 800 - inset * .8), (160 + inset * 2.1, 800 - inset * .8)]
        for (x0, y0), (x1, y1) in zip(pts, pts[1:] + pts[:1]):
            n = int(math.hypot(x1 - x0, y1 - y0) / (b * 2.1))
            for k in range(n):
                r.bead(x0 + (x1 - x0) * k / n, y0 + (y1 - y0) * k / n, b, b * 1.6)
    ch.stone(850, 560, 110, 110, 0, 70)
    for x, y in ((850, 300), (560, 660), (1140, 660)):
        ch.stone(x, y, 56, 56)
    for x, y, s, o in ((850, 440, 110, -1.57), (690, 590, 130, 2.6), (1010, 590, 130, .54), (430, 690, 110, 3.0), (1270, 690, 110, .14), (850, 700, 90, 1.57)):
        palmette(ch, x, y, s, o)
    ch.floor = 1
    for x in range(120, 1640, 26):
        for y in (880, 1150):
            r.bead(x, y, 9, 14)
    for k in range(7):
        x = 190 + k * 220
        ch.stone(x, 1015, 62, 62)
        if k < 6:
            palmette(ch, x + 110, 1010, 70, 1.57)
            palmette(ch, x + 110, 1020, 70, -1.57)
    ch.finish((-.9, .2))
    k = 2.3 / 1700

    def flat(u, v, h):
        x, y = (u * 1700 - 850) * k, (700 - v * 1300) * k
        tube = np.clip((v * 1300 - 850) / 330, 0, 1)
        bulge = np.where(v * 1300 > 835, .10 + .21 * np.sqrt(np.clip(1 - (tube * 2 - 1) ** 2, 0, 1)), .10)
        return np.stack([x, y, bulge + h * k * .9], -1)
    mask = r._mask(tri) + r._mask(poly([(60, 846), (1640, 846), (1640, 1184), (60, 1184)])) + r._mask(poly([(500, 790), (1200, 790), (1200, 860), (500, 860)]))
    ch.lay(sc, flat, keep=lambda u, v, p: sample(mask, u, v) > .5)
    for s in (-1, 1):                                  # caps of the case
        c = vec(s * 800 * k + .0, (700 - 1015) * k, .10)
        sc.lathe([(.222, -.05), (.25, -.03), (.25, 0)] + [(.245 * math.cos(o) , .16 * math.sin(o)) for o in np.linspace(.05, 1.3, 12)] + [(.045, .17)] + [(.05 * math.cos(o), .21 + .05 * math.sin(o)) for o in np.linspace(-1, 1.57, 10)], c, GILT, .6, .88, axis=(s, 0, 0))
    top = (0, 660 * k, .12)
    ring = [(.11 * math.cos(o), top[1] + .10 + .11 * math.sin(o), .12) for o in np.linspace(0, 6.283, 24)]
    sc.tube(ring, .026, SILVER, .6, .88)
    links(sc, [(.0 + .02 * t + .35 * math.sin(t * .55) * (t / 9), top[1] + .18 + .17 * t, .05) for t in range(10)], .042)
    links(sc, [(-.03 - .13 * t, top[1] + .18 + .16 * t - .012 * t * t, .05) for t in range(20)], .042)
    rng = np.random.default_rng(4)
    for i in range(9):
        x0 = (-4 + i) * .245
        y0 = (700 - 1180) * k + .03
        ln = .56 + .16 * (1 - (i - 4) ** 2 / 16.) + .06 * rng.random()
        dx = x0 * .10 + .14 * (rng.random() - .5)
        pts = [(x0, y0 + .03, .14), (x0 + .1 * dx, y0 - .10, .05)] + [(x0 + dx * q ** 1.5 + .03 * math.sin(q * 6 + i), y0 - .1 - ln * q, .03) for q in np.linspace(.12, 1, 9)]
        links(sc, pts, .034)
        e, d = vec(*pts[-1]), unit(vec(*pts[-1]) - vec(*pts[-2]))
        bell(sc, e + d * .17 + vec(0, 0, .045), d, .098)
    a = sc.develop("#FFDCA0", "#6A72A8", 3.0, .44, soft=2.5, bias=.010, env=(.05, .55, 1.9), levels=10)
    return a.finish(wobble=.5, vign=.2)


def draw(what="gulyaka"):
    return {"gulyaka": gulyaka, "tumar": tumar}[what]()
