"""A carved casket, its lid half open, on a window sill in the evening."""
import math

import numpy as np

from carving import Carved, frame, islimi, leaf, star
from ink import circle, poly, sstep
from solid import Scene
from stuff import Relief, mottled, noise_map, wood
from view import colour, sample, vec

WOOD = dict(dark="#34160C", base="#7E4626", light="#BE8450")


def long_side():
    r = Relief(1600, 760, 2)
    r.h += 0
    islimi_turned(r, 120, 120, 1480, 640)
    frame(r, 120, 120, 1480, 640, 16, 9)
    return r


def islimi_turned(r, x0, y0, x1, y1):
    """Vine lying on its side: drawn upright and turned."""
    t = Relief(r.h_, r.w_, 2)
    islimi(t, y0, x0, y1, x1, 3, 18, 2)
    r.h += t.h.T


def lid_top():
    r = Relief(1600, 1100, 2)
    for k, (rad, n) in enumerate(((330, 16), (215, 12), (110, 8))):
        for j in range(n):
            o = j * 2 * math.pi / n + k * .2
            leaf(r, 800 + rad * .74 * math.cos(o), 550 + rad * .74 * math.sin(o), rad * .44, o, 16, 0)
    for a, b in star(800, 550, 420, 16, 5):
        r.dome(poly([a, b], False), 12, 7, 14, base=0)
    r.dome(circle(800, 550, 436), 12, 8, 18, base=0)
    r.bead(800, 550, 44, 24)
    for sx in (-1, 1):
        for sy in (-1, 1):
            for k in range(5):
                leaf(r, 800 + sx * 640, 550 + sy * 410, 190 - 18 * abs(k - 2), math.atan2(-sy, -sx) + (k - 2) * .42, 14, 0)
    frame(r, 90, 90, 1510, 1010, 18, 9)
    for k in range(44):
        r.bead(90 + k * 33, 56, 12, 14)
        r.bead(90 + k * 33, 1044, 12, 14)
    for k in range(28):
        r.bead(56, 90 + k * 34, 12, 14)
        r.bead(1544, 90 + k * 34, 12, 14)
    return r


def draw():
    light = (-1.05, -.95, .95)
    sc = Scene(104, (2.35, -4.7, 3.35), (.02, .10, .98), 2700, light, (0, 0, .6), 3.8, shadow=2600)
    W_, D_, H_ = 2.3, 1.5, 1.05                          # casket
    oak = wood("#241418", "#4A2E2A", "#6E4A3C", 12, 7, 1.1, (1.4, 1.1))
    sc.plane((-6.5, -3, 0), (11, 0, 0), (0, 5.2, 0), oak, .22)
    wall = mottled("#29484E", "#3C666A", "#5A8584", 5, 120, 6)
    tro = noise_map(6, 80, 5)
    sc.plane((-8, 2.2, -.2), (13, 0, 0), (0, 0, 5.4), wall, .02, bump=tro, lift=.016)
    sc.box((-8, 2.05, 0), (13, 0, 0), (0, .15, 0), (0, 0, .16), "#2C4A4E", .05)
    # folded cloth under the casket
    edge = noise_map(7, 90, 3)
    cl, cd = colour("#E4D6B4"), colour("#B9A27A")

    def runner(u, v):
        x, y = -1.9 + 4.4 * u, -1.35 + 2.3 * v
        z = .03 + .006 * np.abs(sample(edge, u, v)) + .015 * np.sin(x * 3 + 2 * y)
        return np.stack([x + .08 * np.sin(y * 3), y + .05 * np.sin(x * 2.2), z * sstep(0, .03, np.minimum(u, 1 - u)) * sstep(0, .04, np.minimum(v, 1 - v)) + .01], -1)

    def silk(u, v, p):
        c = cd + (cl - cd) * (.5 + .35 * np.sin(u * 900) * np.sin(v * 700))[..., None]
        for q, w, tint in ((.04, .012, "#7A2230"), (.075, .006, "#1E2A58"), (.96, .012, "#7A2230"), (.925, .006, "#1E2A58")):
            c = np.where((np.abs(u - q) < w)[..., None], colour(tint), c)
        return c
    sc.surf(runner, silk, .12)
    for s, x in ((-1, -1.92), (1, 2.5)):
        for k in range(56):
            y = -1.33 + k * .041
            sc.tube([(x + .08 * math.sin(y * 3), y, .03), (x + s * .12, y + .01 * math.sin(k * 3.), .02), (x + s * .22, y + .02 * math.sin(k * 7.), .012)], .011, "#CDB98E", .05)
    rot = .0
    front = Carved(long_side(), **WOOD, seed=5, rings=6, along_v=False)
    end_r = Relief(1060, 760, 2)
    from carving import girih
    girih(end_r, 110, 120, 950, 640, 270, 16)
    frame(end_r, 110, 120, 950, 640, 16, 9)
    end = Carved(end_r, **WOOD, seed=6, rings=6, along_v=False)
    top = Carved(lid_top(), **WOOD, seed=7, rings=8, along_v=False)
    x0, y0, z0 = -W_ / 2, -D_ / 2, .16
    k = .0022
    sc.surf(lambda u, v: np.stack([x0 + W_ * u, y0 - front.height(u, v) * k, z0 + H_ * (1 - v)], -1), lambda u, v, p: front.paint(u, v), .2)
    sc.surf(lambda u, v: np.stack([-x0 + end.height(u, v) * k, y0 + D_ * u, z0 + H_ * (1 - v)], -1), lambda u, v, p: end.paint(u, v), .2)
    inner = wood("#3A1C10", "#7A4A2C", "#A8754A", 9, 5)
    t = .10
    sc.box((x0, -y0 - t, z0), (W_, 0, 0), (0, t, 0), (0, 0, H_), inner, .1)
    sc.box((x0, y0, z0), (t, 0, 0), (0, D_, 0), (0, 0, H_), inner, .1)
    sc.box((-x0 - t, y0 + .01, z0), (t - .01, 0, 0), (0, D_ - .02, 0), (0, 0, H_), inner, .1)
    sc.box((x0 + .01, y0 + .01, z0), (W_ - .02, 0, 0), (0, t, 0), (0, 0, H_), inner, .1)
    velvet = noise_map(13, 120, 3)
    sc.surf(lambda u, v: np.stack([x0 + t + (W_ - 2 * t) * u, y0 + t + (D_ - 2 * t) * v, z0 + .60 + .05 * sample(velvet, u, v)], -1), mottled("#4E0E22", "#7E1C34", "#A83A4E", 3, 60, 5), .05)
    rng = np.random.default_rng(8)
    for k2, (tint, gl) in enumerate((("#D9D2C0", .9), ("#B8301E", .9), ("#C9B070", .9))):   # strings of beads
        o = rng.random() * 6
        for j in range(46):
            q = j * .21
            x, y = -.55 + .52 * k2 + .34 * math.cos(q + o) + .10 * math.sin(q * 2.3), -.12 + .22 * math.sin(q * 1.3 + o) + .12 * k2 - .1
            r = .046 + .012 * (j % 4 == 0)
            sc.lathe([(r * math.cos(w), r * math.sin(w)) for w in np.linspace(-1.57, 1.57, 12)], (x, y, z0 + .68 + .04 * math.sin(j * 1.1)), tint, gl, .5 if k2 == 2 else 0)
    # moulded foot and rim
    for z, r in ((z0 - .03, .075), (z0 + H_ - .01, .045)):
        for a, b in (((x0, y0), (-x0, y0)), ((-x0, y0), (-x0, -y0)), ((x0, y0), (x0, -y0))):
            sc.tube([(a[0] + (b[0] - a[0]) * q, a[1] + (b[1] - a[1]) * q, z) for q in np.linspace(0, 1, 61)], r, wood("#34160C", "#7E4626", "#BE8450", 3, 3, 1., (1.4, .3)), .25)
    for x in (x0 + .06, -x0 - .06):
        for y in (y0 + .06, -y0 - .06):
            sc.lathe([(.05, -.16), (.10, -.12), (.12, -.06), (.09, 0), (.10, .04)], (x, y, z0 - .01), "#5A2E1A", .3)
    # lid, turned about the back edge
    al = 1.02
    hinge = vec(0, -y0, z0 + H_ + .02)
    ey, nz = vec(0, -math.cos(al), math.sin(al)), vec(0, math.sin(al), math.cos(al))
    T = .17
    P = lambda x, d, h: hinge + vec(x, 0, 0) + ey * d + nz * h

    def lid(u, v):
        ease = sstep(0, .05, np.minimum(u, 1 - u)) * sstep(0, .07, np.minimum(v, 1 - v))
        return hinge + ((u - .5) * (W_ + .12))[..., None] * vec(1, 0, 0) + ((1 - v) * (D_ + .08))[..., None] * ey + (T - .05 + .05 * ease + top.height(u, v) * k)[..., None] * nz
    sc.surf(lid, lambda u, v, p: top.paint(u, v), .2)
    w2 = (W_ + .12) / 2
    under = Carved(Relief(400, 300, 1), "#4A2412", "#8E5A36", "#BE8A58", seed=9, rings=7, along_v=False, dirt=0)
    sc.surf(lambda u, v: hinge + ((u - .5) * 2 * w2)[..., None] * vec(1, 0, 0) + (v * (D_ + .08))[..., None] * ey, lambda u, v, p: under.paint(u, v), .15)
    ins = Relief(1200, 800, 3)
    for a, b in star(600, 400, 300, 8, 3):
        ins.dome(poly([a, b], False), 12, 8, 20, base=0)
    for j in range(8):
        o = j * math.pi / 4 + .39
        leaf(ins, 600 + 60 * math.cos(o), 400 + 60 * math.sin(o), 120, o, 10, 0)
    frame(ins, 60, 60, 1140, 740, 16, 8)
    ci = Carved(ins, "#4A2412", "#8E5A36", "#BE8A58", seed=11, rings=7, along_v=False)
    sc.surf(lambda u, v: P(0, 0, -.015) + ((u - .5) * (W_ - .3))[..., None] * vec(1, 0, 0) + (.12 + v * (D_ - .22))[..., None] * ey - (ci.height(u, v) * k)[..., None] * nz, lambda u, v, p: ci.paint(u, v), .15)
    for x in (-w2, w2):
        sc.surf(lambda u, v, x=x: P(x, 0, 0) + (u * (D_ + .08))[..., None] * ey + (v * (T - .05))[..., None] * nz, inner, .15)
    sc.surf(lambda u, v: P(-w2, D_ + .08, 0) + u[..., None] * vec(2 * w2, 0, 0) + (v * (T - .05))[..., None] * nz, inner, .15)
    # brass hasp on the front and a stay chain
    sc.lathe([(.12, 0), (.11, .02), (.06, .035), (0, .04)], (0, y0 - .02, z0 + H_ - .16), "#B98A3C", .7, .85, axis=(0, -1, 0))
    sc.tube([P(0, D_ + .07, .02), P(0, D_ + .14, -.06), P(0, D_ + .12, -.20)], [.05, .045, .03], "#B98A3C", .7, .85, flat=.4, up=(0, 1, 0))
    from scene_turkmen import links
    links(sc, [(w2 - .22, -y0 - .55 * q - .05, z0 + H_ - .04 + (.62 * q) ** 1.0 + .16 * (q * q - q)) for q in np.linspace(0, 1.0, 12)], .032, "#B98A3C")

    def window(p):
        l = sc.light
        q = p - l * (p[..., :1] / l[0])
        y, z = q[..., 1], q[..., 2]
        m = np.minimum(sstep(.06, .12, np.abs(y + .75)), sstep(.06, .12, np.abs(z - 2.1)))
        return .08 + .92 * m * sstep(2.6, 2.45, np.abs(y - .2)) * sstep(3.6, 3.45, z)
    a = sc.develop("#FFD79A", "#5E7AA0", 3.0, .40, soft=3, bias=.014, gobo=window, levels=10)
    return a.finish(wobble=.5, vign=.24)
