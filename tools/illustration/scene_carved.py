"""Carved wood of the house: double door, folding book stand, casket."""
import math

import numpy as np

from carving import Carved, frame, girih, islimi, leaf, star
from ink import ellipse, poly, sstep
from solid import Scene
from stuff import Relief, leaf_light, mottled, noise_map, wood
from view import colour, sample, spline, unit, vec


def brick(seed=3):
    """Paint and height of a wall of flat bricks, laid in courses."""
    h, w = 1200, 1600
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    n = 30
    row = np.floor(y / h * n)
    xx = x / w * 9 + (np.mod(row, 2)) * .5
    fx, fy = xx - np.floor(xx), y / h * n - row
    wob = .02 * noise_map(seed, 14, 3, h, w)
    joint = np.minimum(np.minimum(fx, 1 - fx) * 4.2, np.minimum(fy, 1 - fy)) + wob
    m = sstep(.05, .16, joint).astype(np.float32)
    tone = rng.random((64, 64))[(row.astype(int) % 64), (np.floor(xx).astype(int) % 64)]
    col = colour("#B08A5E") + (colour("#DDBB88") - colour("#B08A5E")) * tone[..., None]
    col = col * (.92 + .10 * noise_map(seed + 1, 5, 3, h, w))[..., None]
    col = col * m[..., None] + colour("#C9B592") * (1 - m[..., None]) * .8
    return np.clip(col, 0, 1).astype(np.float32), (m * 1.0 + .10 * noise_map(seed + 2, 6, 3, h, w)).astype(np.float32)


def door_leaf():
    r = Relief(900, 2200, 3)
    girih(r, 130, 140, 770, 780, 213, 17)
    islimi(r, 190, 960, 710, 1500, 2, 18, 2)
    girih(r, 130, 1680, 770, 2107, 213, 17)
    for b in ((130, 140, 770, 780), (190, 960, 710, 1500), (130, 1680, 770, 2107)):
        frame(r, *b, 16, 9)
    for y in (870, 1590):                              # rails with a row of rosettes
        for k in range(7):
            x = 130 + k * 107
            for q in range(6):
                o = q * math.pi / 3
                r.dome(ellipse(x + 22 * math.cos(o), y + 22 * math.sin(o), 19, 10, o), 9, 9, base=0)
            r.bead(x, y, 10, 14)
    for x in (150, 750):
        for k in range(10):
            r.dome(poly([(x - 14, 985 + k * 54), (x, 960 + k * 54), (x + 14, 985 + k * 54), (x, 1010 + k * 54)]), 8, 10, base=0)
    for x in (45, 855):
        r.dome(poly([(x, 0), (x, 2200)], False), -8, 5, 9)
    return r


def door():
    light = (-.85, -1.0, 1.05)
    sc = Scene(101, (-2.1, -6.2, 2.7), (.28, 0, 2.55), 3150, light, (.2, 0, 2.4), 4.2, shadow=2600)
    rel = door_leaf()
    cw = Carved(rel, "#3A1C10", "#84502E", "#B98450", 6, 11)
    # door leaves, the right one slightly ajar
    for s, ajar in ((-1, 0.), (1, .16)):
        hinge = vec(s * 1.42, 0, 0)
        ex = vec(-s * math.cos(ajar), math.sin(ajar), 0) * 1.40

        def f(u, v, ex=ex, hinge=hinge, s=s):
            nz = unit(np.cross(ex, (0, 0, 1))) * (1 if s < 0 else -1)
            nz = nz if nz[1] < 0 else -nz
            return hinge + u[..., None] * ex + (1 - v)[..., None] * vec(0, 0, 3.9) + nz * (cw.height(u, v) * .0026)[..., None]
        sc.surf(f, lambda u, v, p: cw.paint(u, v), .12)
        e = hinge + ex
        sc.box(e - ex * .035 + vec(0, -.10, 0), ex * .035, vec(0, .10, 0), vec(0, 0, 3.9), wood("#3A1C10", "#7A482A", "#A87448", 5, 3, 1., (1, .3), turn=True), .1)
    # moulded post over the joint, knockers
    post = wood("#341A10", "#74442A", "#A06C42", 8, 3, 1., (1, .4), turn=True)
    sc.tube([(-.02, -.10, z) for z in np.linspace(0, 3.9, 80)], .075 + .022 * np.abs(np.sin(np.linspace(0, 40, 80))), post, .2)
    for x, y in ((-.34, -.06), (.40, -.0)):
        sc.lathe([(.16, 0), (.15, .03), (.10, .04), (.09, .06), (.05, .10), (0, .11)], (x, y, 1.92), "#6A5638", .5, .8, axis=(0, -1, 0))
        for k in range(10):
            o = k * .628
            sc.lathe([(.022, 0), (.018, .02), (0, .026)], (x + .125 * math.cos(o), y - .025, 1.92 + .125 * math.sin(o)), "#8A744C", .5, .8, axis=(0, -1, 0))
        ring = [(x + .13 * math.sin(o), y - .12 - .03 * math.cos(o / 2), 1.92 - .13 + .15 * math.cos(o)) for o in np.linspace(0, 6.283, 40)]
        sc.tube(ring, .024, "#6A5638", .5, .8, closed=True)
    sc.plane((-1.5, .75, 0), (3, 0, 0), (0, 0, 4.2), "#1A1012", .0)
    # carved frame
    fr = Relief(400, 2400, 4)
    for k in range(13):
        y = 95 + k * 184
        for a, b in star(200, y, 84, 8, 3):
            fr.dome(poly([a, b], False), 12, 6, 13, base=0)
        fr.bead(200, y, 20, 16)
        for s in (-1, 1):
            leaf(fr, 200 + s * 20, y + 92, 70, 0 if s > 0 else math.pi, 12, 0)
    for x in (50, 350):
        fr.dome(poly([(x, 0), (x, 2400)], False), 12, 9, 20, base=0)
    cf = Carved(fr, "#341A10", "#7A4A2C", "#AE7A4A", 9, 5)
    for x0 in (-1.84, 1.42):
        sc.surf(lambda u, v, x0=x0: np.stack([x0 + .42 * u, -.16 - cf.height(u, v) * .0022, 4.3 * (1 - v)], -1), lambda u, v, p: cf.paint(u, v), .12)
        sc.plane((x0 + (.42 if x0 < 0 else 0), -.16, 0), (0, .4, 0), (0, 0, 4.3), "#5A3420", .05)
    sc.surf(lambda u, v: np.stack([-1.84 + 3.68 * v, -.19 - cf.height(u, v) * .0022, 3.9 + .42 * u], -1), lambda u, v, p: cf.paint(u, v), .12)
    sc.plane((-1.84, -.19, 3.9), (3.68, 0, 0), (0, .4, 0), "#4A2A1A", .05)
    wc, wh = brick()
    lay = lambda u, v, p: sample(wc, u, v)
    for o, ex, ez in (((-5.2, -.26, -.1), (3.36, 0, 0), (0, 0, 5.8)), ((1.84, -.26, -.1), (4.6, 0, 0), (0, 0, 5.8)), ((-1.84, -.26, 4.3), (3.68, 0, 0), (0, 0, 1.4))):
        k = abs(ez[2]) / 5.8
        sc.plane(o, ex, ez, lambda u, v, p, ex=ex, k=k: sample(wc, np.mod(u * ex[0] / 4.4, 1).astype(np.float32), (v * k).astype(np.float32)), .02)
    for x in (-1.84, 1.84):
        sc.plane((x, -.26, 0), (0, .2, 0), (0, 0, 4.3), "#9A7850", .02)
    # step of stone
    stone = mottled("#8A7C6C", "#B4A48E", "#D2C4AC", 6, 40, 6, (2, 1))
    sc.box((-2.3, -1.15, -.28), (4.6, 0, 0), (0, 1.4, 0), (0, 0, .28), stone, .05)
    sc.plane((-6, -3.5, -.28), (13, 0, 0), (0, 3.4, 0), mottled("#9A7A58", "#BE9A70", "#DCBC90", 8, 30, 6, (2, 1)), .02)
    a = sc.develop("#FFE6B0", "#6C80B4", 2.8, .44, soft=3, bias=.016, gobo=leaf_light(light, 7, 6.4, 190, .22, 10, 40, (.3, 0, 2.2)), levels=10)
    return a.finish(wobble=.5, vign=.18)


def board_outline(kind):
    """Half of the book stand as cut from the plank: x across, y along; hinge at y = 0."""
    if kind == "top":
        pts = [(-.95, .0), (-.95, 1.25), (-.90, 1.42), (-.62, 1.48), (-.34, 1.60), (0, 1.84), (.34, 1.60), (.62, 1.48), (.90, 1.42), (.95, 1.25), (.95, .0)]
        return spline(np.array(pts, np.float32), 10).tolist()
    pts = [(-.95, 0), (-.95, -1.45), (-.62, -1.45), (-.56, -1.2), (-.40, -.98), (-.20, -.86), (0, -.62), (.20, -.86), (.40, -.98), (.56, -1.2), (.62, -1.45), (.95, -1.45), (.95, 0)]
    return [q for a, b in zip(pts, pts[1:]) for q in ([a] if abs(a[0]) > .9 or abs(b[0]) > .9 else spline(np.array([a, b], np.float32), 6)[:-1].tolist())] + [pts[-1]]


def book_stand():
    light = (-.80, -1.15, .95)
    sc = Scene(102, (-2.7, -5.2, 2.5), (.12, .05, 1.42), 2450, light, (0, 0, 1.0), 4.0, shadow=2600)
    clay = mottled("#C9A884", "#E0C6A0", "#F0DDBA", 3, 130, 6)
    trowel = noise_map(5, 90, 5)
    sc.plane((-2.1, -1.6, 0), (4.2, 0, 0), (0, 2.6, 0), wood("#5A3420", "#9A6A42", "#C99A66", 6, 6, 1., (1.3, 1)), .12)
    # niche: back wall, sides, pointed head; wall in front of it
    sc.plane((-2.3, 1.0, 0), (4.6, 0, 0), (0, 0, 5), lambda u, v, p: clay(u, v, p) * .92, .0, bump=trowel, lift=.014)
    prof = spline(np.array([(-1.95, 0), (-1.95, .8), (-1.95, 1.7), (-1.80, 2.35), (-1.2, 2.95), (0, 3.5), (1.2, 2.95), (1.80, 2.35), (1.95, 1.7), (1.95, .8), (1.95, 0)], np.float32), 12)
    s_ = np.linspace(0, 1, len(prof))
    side = lambda u, v: np.stack([np.interp(u, s_, prof[:, 0]), -1.0 + 2.0 * v, np.interp(u, s_, prof[:, 1])], -1)
    sc.surf(side, clay, .0)

    def outside(u, v, p):
        x, z = p[..., 0], p[..., 2]
        top = np.interp(np.abs(x), -prof[:len(prof) // 2 + 1, 0][::-1], prof[:len(prof) // 2 + 1, 1][::-1])
        return (np.abs(x) > 1.95) | (z < 0) | (z > np.where(np.abs(x) <= 1.95, top, -1))
    sc.surf(lambda u, v: np.stack([-4.2 + 8.4 * u, -1.0 - .014 * sample(trowel, u, v), -3 + 9 * v], -1), lambda u, v, p: clay(u, v, p) * colour("#F4ECE0"), .0, keep=outside)
    sc.tube([(x, -1.02, z) for x, z in prof], .055, "#EBD8B4", .0)
    sc.plane((-2.1, -1.61, -.14), (4.2, 0, 0), (0, 0, .14), clay, 0, bump=trowel, lift=.014)
    top, low = Relief(1100, 1066, 2), Relief(1100, 840, 2)
    k = 1100 / 1.9
    islimi(top, 150, 330, 950, 850, 2, 15, 2)
    frame(top, 150, 330, 950, 850, 13, 8)
    for q in range(8):
        o = q * math.pi / 4
        top.dome(ellipse(550 + 58 * math.cos(o), 190 + 58 * math.sin(o), 48, 22, o), 12, 16, base=-3)
    top.bead(550, 190, 26, 16)
    girih(low, 90, 110, 1010, 320, 210, 13)
    frame(low, 90, 110, 1010, 320, 12, 8)
    for s in (-1, 1):
        for y in (430, 560, 690):
            leaf(low, 550 + s * 440, y, 90, -math.pi / 2 + s * .2, 10, 0)
    wood_ = dict(dark="#4A2412", base="#9E6436", light="#D6A066")
    ct, cl = Carved(top, **wood_, seed=5, rings=8), Carved(low, **wood_, seed=5, rings=8)
    ang = .62
    hinge = vec(.0, .0, 1.22)
    for s in (-1, 1):                                  # two halves lean apart above and below the hinge
        for kind, c, tall in (("top", ct, 1.84), ("low", cl, 1.45)):
            ey = vec(s * math.sin(ang), 0, math.cos(ang)) if kind == "top" else vec(s * math.sin(ang * 1.02), 0, math.cos(ang * 1.02))
            ex = vec(0, -1, 0)
            nz = np.cross(ex, ey)
            flip = 1
            if (kind == "top" and nz[0] * s < 0) or (kind == "low" and nz[0] * s < 0):
                ex, flip = -ex, -1
            out = board_outline(kind)
            tile = (lambda u, v, c=c, tall=tall, kind=kind: (u, 1 - v))
            sc.slab(out, hinge - np.cross(ex, ey) * .07, ex, ey, .14, lambda u, v, p, c=c: c.paint(u, 1 - v), .18, round_=.03, edge=wood("#4A2412", "#9E6436", "#D6A066", 7, 3, 1., (1, .3)), bump=lambda d, u, v, c=c: c.height(u, 1 - v) * .0022 * sstep(0, .05, d))
            sc.slab(out, hinge + np.cross(ex, ey) * .07, -ex, ey, .14, lambda u, v, p, c=c: c.paint(u, 1 - v) * .9, .18, round_=.03, edge="#8A5630")
    for j in range(7):                                 # knuckles of the hinge, left from the same board
        y = .95 - 1.9 * j / 7
        sc.tube([hinge + vec(0, y - .01, 0), hinge + vec(0, y - .136, 0), hinge + vec(0, y - .262, 0)], .125, wood("#4A2412", "#9E6436", "#D6A066", 11, 3, 1., (.6, .4), shift=(0, .21 * j)), .2)
    a = sc.develop("#FFE9C2", "#8090BE", 2.3, .48, soft=5, bias=.02, occlusion=.6, levels=10)
    return a.finish(wobble=.5, vign=.2)


def draw(what="door"):
    return {"door": door, "book_stand": book_stand}[what]()
