"""Makers from behind: a knife smith at his forge, a woodcarver in his courtyard."""
import math

import numpy as np

from carving import Carved, islimi
from ink import poly, smooth, sstep
from scene_knives import curve
from solid import SCALE, Scene
from stuff import Body, Relief, leaf_light, mottled, noise_map, wood
from view import colour, spline, unit, vec

SKIN = "#B57C56"


def creases(axis, rate, amount, seed=0.):
    """Folds of a shirt: shallow waves across a body."""
    return lambda p: amount * np.sin((p @ vec(*axis)) * rate + 1.6 * np.sin(p[:, 0] * 3.1 + p[:, 2] * 2.3 + seed) + seed)


def cap_and_head(b, c, turn=0.):
    x, y, z = c
    b.add(SKIN, [("limb", (x, y + .02, z - .42), (x, y + .02, z - .10), .15, .14), ("egg", (x, y + .05, z), (.215, .25, .29)), ("egg", (x - .215, y + .06, z - .02), (.035, .06, .09)), ("egg", (x + .215, y + .06, z - .02), (.035, .06, .09))], .06)
    b.add("#1C1618", [("egg", (x, y + .015, z + .04), (.225, .24, .26))], .03)
    b.add("#17172A", [("egg", (x, y + .03, z + .20), (.245, .265, .13)), ("egg", (x, y + .03, z + .15), (.25, .27, .10))], .04)


def smith():
    light = (-1.25, .42, .30)
    sc = Scene(121, (1.25, -5.6, 2.75), (-.10, .6, 2.22), 2520, light, (0, .8, 1.6), 4.6, shadow=2200)
    soot = mottled("#2A2220", "#4E3E36", "#6E584A", 4, 120, 6)
    rough = noise_map(5, 60, 5)
    sc.plane((-5, 3.2, -.2), (11, 0, 0), (0, 0, 6.5), soot, .0, bump=rough, lift=.03)
    sc.plane((-6, -3, 0), (13, 0, 0), (0, 6.4, 0), "#3A2C26", .0)
    # hearth of brick with its hood
    br = mottled("#5A2E20", "#8A4A32", "#A8654A", 6, 20, 5, (2, 1))
    for j in range(9):
        for i in range(7):
            x, z = -4.3 + i * .42 + (j % 2) * .21, .12 + j * .17
            sc.plane((x, 1.5 + .02 * ((i * 7 + j) % 3), z), (.39, 0, 0), (0, 0, .145), br, .0)
    sc.plane((-5, 1.56, 0), (3.55, 0, 0), (0, 0, 1.62), "#2A1E1A", 0)
    sc.plane((-1.45, 1.52, 0), (0, 1.7, 0), (0, 0, 1.62), "#5A3426", 0)
    sc.plane((-5, 1.5, 1.64), (3.55, 0, 0), (0, 1.7, 0), "#4A3A34", 0)
    sc.plane((-4.9, 1.5, 3.35), (3.3, 0, 0), (.2, .9, 1.9), "#3E3430", 0)
    sc.plane((-4.9, 1.48, 3.15), (3.3, 0, 0), (0, 0, .22), "#5A4438", .1)
    rng = np.random.default_rng(3)
    for k in range(120):                                # coals
        q, r = rng.random() * 6.28, .85 * math.sqrt(rng.random())
        x, y, s = -2.75 + r * math.cos(q), 2.25 + .55 * r * math.sin(q), .06 + .08 * rng.random()
        hot = r < .5 + .3 * rng.random()
        sc.lathe([(s * math.cos(w), s * .8 * math.sin(w)) for w in np.linspace(-1.2, 1.57, 6)], (x, y, 1.68 + .20 * (1 - r) + .03 * rng.random()), ("#FFB040", "#F2742A", "#D8481E")[k % 3] if hot else "#1E1818", 0)
    # board with knives on the wall
    board = wood("#3A2014", "#6A4028", "#96643E", 7, 5, 1., (1.2, .5))
    for z in (3.92, 2.86):
        sc.box((.62, 3.02, z), (3.1, 0, 0), (0, .12, 0), (0, 0, .22), board, .1)
    for row, z in enumerate((3.98, 2.92)):
        for k in range(6):
            x, s = .84 + k * .50, (.86, 1., .78, .92, 1.06, .84)[(k + row * 2) % 6]
            w = .075 + .02 * ((k * 5 + row) % 3)
            bl = curve([(-w * .9, 0), (-w, -.25 * s), (-w * .9, -.52 * s), (-.01, -.80 * s), (w * .7, -.55 * s), (w * .75, -.2 * s), (w * .7, 0)], 70)
            sc.slab(bl, (x, 3.0, z - .02), (1, 0, 0), (0, 0, 1), .03, "#C2C6CC", .6, .8, bump=lambda d, u, v: -.024 * (1 - np.clip(d / .06, 0, 1)) * (u < .5))
            sc.tube([(x, 2.98, z - .02), (x, 2.98, z + .2), (x, 2.98, z + .42 * s)], [.062, .055, .075], ("#2E1A12", "#E2D2A8", "#5A2A1A", "#8E5A30")[(k + row) % 4], .6)
            sc.tube([(x, 2.98, z - .07), (x, 2.98, z + .02)], .072, "#B98A3C", .7, .85)
    # anvil on its block, the glowing blade, tongs
    blk = wood("#3A2418", "#6A4A30", "#8E6A48", 9, 5, 1., (1, 1), turn=True)
    sc.lathe([(.50, 0), (.47, .4), (.46, 1.08), (.0, 1.1)], (-1.28, .95, 0), blk, .05)
    iron = mottled("#2A2A30", "#4A4A52", "#6E6E76", 8, 30, 5)
    sc.box((-1.55, .72, 1.08), (.55, 0, 0), (0, .45, 0), (0, 0, .3), iron, .3)
    sc.box((-1.72, .70, 1.36), (.95, 0, 0), (0, .50, 0), (0, 0, .24), iron, .5)
    sc.tube([(-1.7, .95, 1.47), (-2.1, .95, 1.49), (-2.45, .95, 1.55)], [.17, .11, .02], iron, .5, .5)
    hot0, hot1 = vec(-1.02, .86, 1.66), vec(-1.86, 1.04, 1.66)
    sc.tube([hot0 + (hot1 - hot0) * t for t in np.linspace(0, 1, 30)], np.interp(np.linspace(0, 1, 30), [0, .15, .8, 1], [.035, .06, .055, .01]), lambda u, v, p: colour("#B0301A") + (colour("#FFE08A") - colour("#B0301A")) * sstep(.05, .6, u)[..., None] * 1.6, 0, flat=.4)
    hand_l = vec(-.42, .62, 1.98)
    for s in (-1, 1):
        sc.tube([hand_l + vec(.12, -.1, .05 + s * .05), hand_l + vec(-.2, .06, -.06 + s * .04), hot0 + vec(.18, -.04, .06 - s * .02), hot0 + vec(-.04, .01, s * .035)], .028, "#3E3E46", .5, .6)
    b = Body()
    lin = "#B9AE98"
    b.add("#2C2A38", [("limb", (-.30, .0, .1), (-.22, .02, 1.0), .17, .22), ("limb", (-.22, .02, 1.0), (-.17, .0, 1.62), .23, .30), ("limb", (.32, -.12, .1), (.24, -.02, 1.0), .17, .22), ("limb", (.24, -.02, 1.0), (.17, .0, 1.62), .23, .30)], .06)
    b.add(lin, [("egg", (0, .04, 2.18), (.52, .33, .70)), ("limb", (-.40, .08, 2.66), (.42, .05, 2.70), .19, .20), ("limb", (.50, .06, 2.68), (.98, -.10, 2.62), .205, .19), ("limb", (-.48, .10, 2.64), (-.80, .26, 2.14), .205, .185)], .14, creases((.25, 0, 1), 17, .014))
    b.add(SKIN, [("limb", (.98, -.10, 2.62), (1.04, .22, 3.12), .145, .095), ("egg", (1.05, .27, 3.20), (.11, .12, .13)), ("limb", (-.80, .26, 2.14), (-.48, .58, 2.0), .14, .095), ("egg", (-.42, .62, 1.99), (.12, .12, .11))], .05)
    b.add("#5A3220", [("limb", (-.36, -.10, 2.86), (-.02, -.285, 2.30), .035, .035), ("limb", (-.02, -.285, 2.30), (.34, -.22, 1.76), .035, .035), ("limb", (.36, -.12, 2.88), (.02, -.285, 2.30), .035, .035), ("limb", (.02, -.285, 2.30), (-.34, -.22, 1.76), .035, .035), ("egg", (0, .04, 1.74), (.50, .36, .085)), ("egg", (0, .30, 1.35), (.50, .22, .62)), ("limb", (.02, -.34, 1.74), (.10, -.35, 1.42), .04, .03), ("limb", (-.02, -.34, 1.74), (-.09, -.35, 1.46), .04, .03)], .02)
    cap_and_head(b, (-.03, .14, 3.20))
    sc.field(b, (0, .1, 1.9), .8, b.paint, .06)
    h0, h1 = vec(1.05, .27, 3.05), vec(1.02, .42, 3.72)
    sc.tube([h0 - (h1 - h0) * .25, h0, h1], [.035, .04, .035], "#8A5A34", .3)
    sc.box(h1 + vec(-.11, -.26, -.11), (.22, 0, 0), (0, .52, .05), (0, 0, .2), "#55555E", .5)
    fire = (-2.6, 1.9, 2.2)
    a = sc.develop("#FF9A48", "#48527C", 2.6, .34, soft=4, bias=.035, levels=10, occlusion=.7, fire=[(fire, "#FF8A34", 9.5, 1.5), (tuple(hot1 + vec(.3, -.15, .25)), "#FFA850", 2.2, .5)], env=(.05, .35, 1.4))
    fx, fy = sc.at(-2.75, 2.2, 1.85)
    S = SCALE
    for k in range(46):                                 # tongues of flame
        x = fx + (rng.random() - .5) * 330 * S
        h = (60 + 190 * rng.random() * (1 - abs(x - fx) / (230 * S))) * S
        w = (10 + 16 * rng.random()) * S
        lean = (rng.random() - .3) * 40 * S
        a.fill(smooth([(x - w, fy + 20 * S), (x - w * .7, fy - h * .4), (x + lean, fy - h), (x + w * .8, fy - h * .35), (x + w, fy + 20 * S)], True, .2), ("#FF7A1E", "#FFB03A", "#FFE28A")[k % 3], .34)
    a.glow(fx, fy - 30 * S, 620 * S, "#FF8A30", .42, 1.8)
    a.glow(fx, fy, 250 * S, "#FFE08A", .55, 1.5)
    hx, hy = sc.at(*(hot1 * .7 + hot0 * .3))
    a.glow(hx, hy, 210 * S, "#FFB450", .7, 1.6)
    for k in range(90):                                 # sparks
        q = -math.pi * (.05 + .9 * rng.random())
        r0, ln = (30 + 330 * rng.random() ** 1.6) * S, (8 + 34 * rng.random()) * S
        x, y = hx + r0 * math.cos(q), hy + r0 * math.sin(q) * .8
        a.line(poly([(x, y), (x + ln * math.cos(q), y + ln * math.sin(q) * .8 + 4 * S)], False), ("#FFE6A0", "#FFC050", "#FF8A30")[k % 3], (1.6 + 2.6 * rng.random()) * S, .9)
    return a.finish(wobble=.5, vign=.3, paper=.4, mottle=.6)


def carver():
    light = (-.95, -.55, 1.05)
    sc = Scene(122, (1.0, -6.4, 2.9), (.12, .5, 1.48), 2560, light, (0, .6, 1.0), 5.0, shadow=2400)
    a = sc.a
    a.sky([(0, "#5E9CC0"), (.35, "#A8CCD2"), (1, "#EADFC0")], wob=10)
    earth = mottled("#B08A60", "#CFAA7C", "#E4C69A", 3, 60, 6, (1.6, 1.2))
    grit = noise_map(4, 5, 4)
    sc.plane((-7, -3.4, 0), (15, 0, 0), (0, 9.2, 0), earth, .0, bump=grit, lift=.006)
    wall = mottled("#C29A6C", "#DDBB8C", "#F0D8AE", 6, 120, 6)
    wn = noise_map(7, 80, 5)
    sc.plane((-7, 5.6, 0), (15, 0, 0), (0, 0, 3.9), wall, .0, bump=wn, lift=.014)
    sc.box((-7, 5.3, 3.9), (15, 0, 0), (0, .5, 0), (0, 0, .16), "#C8A478", 0)
    dark = wood("#3A2014", "#6E4228", "#9A6A42", 8, 5, 1., (1, .3), turn=True)
    sc.box((1.9, 5.3, 0), (1.7, 0, 0), (0, .2, 0), (0, 0, 3.0), "#2A1C18", 0)
    for x in (1.8, 2.62, 3.5):
        sc.box((x, 5.15, 0), (.16, 0, 0), (0, .16, 0), (0, 0, 3.1), dark, .1)
    sc.box((1.7, 5.12, 3.0), (2.1, 0, 0), (0, .2, 0), (0, 0, .18), dark, .1)
    rng = np.random.default_rng(6)
    for x0, h, n in ((-3.6, 5.0, 460), (4.9, 4.6, 300)):  # a mulberry and a vine over the wall
        sc.tube([(x0, 4.6, 0), (x0 + .1, 4.6, 1.6), (x0 - .1, 4.7, 3.2)], [.22, .17, .12], "#5A4434", 0)
        for k in range(n):
            q = rng.normal(size=3) * (.95, .6, .62)
            c = vec(x0 + q[0], 4.5 + q[1], h - .4 + q[2])
            s = .08 + .09 * rng.random()
            sc.lathe([(s * math.cos(w), s * .6 * math.sin(w)) for w in np.linspace(-1.4, 1.57, 7)], c, ("#4E7A42", "#6E9A4E", "#92B45A", "#3A6238")[k % 4], .02)
    # column base: foot, carved bulb, neck, beginning of the shaft
    t = Relief(620, 900, 3)
    islimi(t, 30, 40, 590, 860, 2, 20, 2)
    rel = Relief(620 * 4, 900, 3)
    rel.h = np.tile(t.h, (1, 4))
    cw = Carved(rel, "#6A3C20", "#BE8650", "#E6BC84", 5, 9)
    prof = spline(np.array([(.62, .0), (.64, .16), (.50, .26), (.44, .34), (.56, .52), (.76, .90), (.78, 1.22), (.62, 1.58), (.40, 1.80), (.32, 1.92)], np.float32), 14)
    dd = np.r_[0, np.cumsum(np.hypot(*np.diff(prof, axis=0).T))]
    s_ = dd / dd[-1]
    c0 = vec(-1.25, .9, .12)

    def bulb(u, v):
        k = np.clip((v - .26) / .62, 0, 1)
        rr = np.interp(v, s_, prof[:, 0]) + cw.height(u, 1 - k) * .0021 * sstep(.25, .28, v) * sstep(.89, .86, v)
        o = u * 6.2832 + .4
        return np.stack([c0[0] + rr * np.cos(o), c0[1] + rr * np.sin(o), c0[2] + np.interp(v, s_, prof[:, 1])], -1)
    sc.surf(bulb, lambda u, v, p: cw.paint(u, 1 - np.clip((v - .26) / .62, 0, 1)), .12)
    shaft = wood("#8A5A32", "#CC9860", "#EAC490", 7, 9, 1., (1.2, 1), turn=True)
    sc.lathe([(.34, 1.90), (.40, 1.96), (.40, 2.04), (.33, 2.10), (.36, 2.2)] + [(.36 - .012 * k, 2.2 + .3 * k) for k in range(1, 10)], c0, shaft, .12)
    sc.box((-2.1, .05, 0), (1.7, 0, 0), (0, 1.7, 0), (0, 0, .12), wood("#5A3C28", "#8E6A48", "#B48E64", 9, 5), .05)
    # the carver on a low stool
    b = Body()
    x = .42
    b.add("#3E4660", [("limb", (x - .18, .0, .82), (x - .62, .75, .98), .27, .20), ("limb", (x - .62, .75, .98), (x - .66, .85, .15), .19, .13), ("limb", (x + .18, .0, .82), (x + .38, .85, .92), .27, .20), ("limb", (x + .38, .85, .92), (x + .46, .80, .15), .19, .13), ("egg", (x, -.02, .78), (.42, .34, .25))], .08, creases((.6, .5, 1), 15, .012))
    b.add("#E6DCC6", [("egg", (x - .01, .08, 1.36), (.43, .30, .66)), ("limb", (x - .40, .20, 1.84), (x + .38, .16, 1.86), .17, .18), ("limb", (x - .46, .22, 1.82), (x - .84, .30, 1.46), .19, .165), ("limb", (x + .45, .18, 1.84), (x + .92, .30, 1.72), .19, .165)], .13, creases((.2, 0, 1), 16, .014, 1.))
    b.add(SKIN, [("limb", (x - .84, .30, 1.46), (x - .98, .42, 1.62), .125, .09), ("egg", (x - 1.02, .45, 1.66), (.10, .11, .10)), ("limb", (x + .92, .30, 1.72), (x + .74, .52, 2.22), .13, .09), ("egg", (x + .72, .55, 2.29), (.10, .11, .11))], .05)
    b.add("#8E2A2C", [("egg", (x, .06, .99), (.435, .33, .07)), ("limb", (x + .16, -.27, .98), (x + .22, -.30, .66), .06, .075)], .04)
    cap_and_head(b, (x - .08, .26, 2.32))
    sc.field(b, (x, .3, 1.3), .8, b.paint, .05)
    sc.box((x - .42, -.36, .42), (.84, 0, 0), (0, .62, 0), (0, 0, .10), dark, .1)
    for dx in (-.36, .30):
        for dy in (-.3, .18):
            sc.box((x + dx, dy, 0), (.08, 0, 0), (0, .08, 0), (0, 0, .42), dark, .1)
    ch0 = vec(x - 1.02, .45, 1.66)
    d = unit(vec(-.50, .28, -.30))
    sc.tube([ch0 + d * -.24, ch0 + d * -.05], [.05, .045], "#8A5A34", .3)
    sc.tube([ch0 + d * .0, ch0 + d * .34], [.02, .016], "#B0B4BA", .6, .8)
    m0 = vec(x + .72, .55, 2.29)
    sc.tube([m0 + vec(.12, -.02, -.16), m0 + vec(-.22, .04, .42)], .032, "#A8744A", .2)
    sc.tube([m0 + vec(-.42, .0, .30), m0 + vec(-.24, .04, .44), m0 + vec(-.06, .08, .58)], .12, dark, .2)
    for k in range(230):                                # chips
        q, r = rng.random() * 6.28, abs(rng.normal()) * .95 + .15
        cx, cy = -.75 + r * 1.25 * math.cos(q), .2 + r * .95 * math.sin(q) - .25
        o, ln = rng.random() * 6.28, .07 + .15 * rng.random()
        e1 = vec(math.cos(o), math.sin(o), .3 * rng.random()) * ln
        e2 = vec(-math.sin(o), math.cos(o), .35 * (rng.random() - .3)) * ln * (.35 + .3 * rng.random())
        tint = ("#F0D2A0", "#E2B87E", "#C8945A")[k % 3]
        sc.surf(lambda u, v, e1=e1, e2=e2, cx=cx, cy=cy: vec(cx, cy, .02) + u[..., None] * e1 + v[..., None] * e2 + np.stack([0 * u, 0 * u, .06 * np.sin(u * 3.1)], -1), tint, .08)
    for k in range(5):                                  # chisels laid out on a cloth
        y, xx = -.85 + .02 * k, 1.35 + k * .20
        sc.tube([(xx, y, .06), (xx + .03, y + .32, .06)], [.05, .042], "#8A5A34", .3)
        sc.tube([(xx + .03, y + .32, .06), (xx + .06, y + .70, .05)], [.02, .026], "#B0B4BA", .6, .8)
    sc.plane((1.15, -1.05, .035), (1.3, .08, 0), (-.05, 1.05, 0), "#8E2A2C", .02)
    a = sc.develop("#FFE8BC", "#6E90C4", 2.7, .50, soft=3, bias=.03, levels=10, occlusion=.7, gobo=leaf_light(light, 9, 7.5, 90, .35, 10, 40, (-2.4, 3, 3)))
    return a.finish(wobble=.5, vign=.16)


def draw(what="smith"):
    return {"smith": smith, "carver": carver}[what]()
