"""Steppe and mountain pasture in many views: yurts, horses, riders, felt makers, blossom; one table of views."""

import numpy as np

from figures import horse, put_horse, put_walker, yurt
from ink import Art, circle, ellipse, mix, poly, rect, smooth, tf
from land import flags, grass, layer, milky_way, rider, ridge, snow_range, stars, tree, xs_of
from pasture_views import VIEWS


def herd(a, x0, x1, y_of, n, size, colour, rng):
    """Far horses as small silhouettes."""
    for _ in range(n):
        x = x0 + rng.random() * (x1 - x0)
        y = y_of(x) + rng.random() * size * .8
        b, f, t, _m = horse("graze" if rng.random() < .7 else "stand")
        flip, h = rng.random() < .5, size * (.85 + .3 * rng.random())
        for p in (b, *f, t):
            a.fill(tf(p, x, y, h, flip), mix(colour, "#5A3826", .5 * rng.random()))


def birds(a, x, y, n, size, colour, rng):
    for i in range(n):
        px, py, s = x + i * size * 3.4 + rng.normal() * size, y - i * size * 1.4 + rng.normal() * size * .8, size * (.8 + .5 * rng.random())
        a.line(smooth([(px - s, py - s * .35), (px - s * .4, py - s * .3), (px, py), (px + s * .4, py - s * .34), (px + s, py - s * .3)], False), colour, s * .2)


def felt(a, x, y, w, d, rng):
    """A patterned felt lying on the grass (trapezoid), with two women sewing at its near edge."""
    from kit import place, shyrdak
    from people import seated
    quad = [(x - w * .66, y - d), (x + w * .70, y - d * .96), (x + w, y + d * .12), (x - w * .96, y + d * .08)]
    a.spray(poly([(px + 8, py + 14) for px, py in quad]), "#1E2A26", lambda X, Y: .75 + 0 * X, .8, 2, .5)
    place(a, shyrdak("grass", (3, 2)), quad)
    edge = poly(quad[2:] + [(quad[3][0] + 4, quad[3][1] + 16), (quad[2][0] - 4, quad[2][1] + 16)])
    a.fill(edge, "#E3D2B4")
    seated(a, x - w * .50, y + d * .36, 470, "indigo", scarf="#F1E4C8", dots="#1F4E96", sleeve="#2F5C9A", arm=.42)
    seated(a, x + w * .42, y + d * .40, 450, "madder", scarf="#E5A338", dots="#8E2F33", sleeve="#1F8080", flip=True, arm=.46, braid=False)
    for bx, by, r, c in ((x - .06 * w, y + d * .34, 34, "#F1E4C8"), (x + .02 * w, y + d * .38, 30, "#B5432E"), (x - .015 * w, y + d * .28, 26, "#1F4E96")):
        from kit import ball
        a.spray(ellipse(bx, by + r, r * 1.2, r * .3), "#1E2A26", lambda X, Y: .6 + 0 * X, .8)
        ball(a, bx, by, r, c)


def poles(a, spec, rng):
    """Poles with strings of flags between neighbours: [(x, y, height)...]"""
    tops = []
    for x, y, h in spec:
        a.spray(ellipse(x - 20, y + 3, 60, 7), "#26322A", lambda X, Y: .5 + 0 * X, .7)
        a.line(poly([(x, y), (x, y - h)], False), "#6A4630", max(5, h * .018))
        a.fill(circle(x, y - h, max(5, h * .016)), "#E5A338")
        tops.append((x, y - h * .985))
    for (p, q) in zip(tops, tops[1:]):
        gap = abs(q[0] - p[0])
        flags(a, p, q, gap * .09, int(gap / 52), 40)


def draw(view="home", seed=None):
    v = VIEWS[view]
    a = Art(seed or v["seed"])
    rng = a.rng
    hz = v["horizon"]
    a.sky(v["sky"], hz, 18)
    if v.get("stars"):
        milky_way(a, *v["milky"]) if "milky" in v else None
        stars(a, v["stars"], hz)
    if "sun" in v:
        a.sun(*v["sun"])
    for cloud in v.get("clouds", ()):
        a.clouds(cloud[0], cloud[1], cloud[2], cloud[3], thr=cloud[4], scale=cloud[5], stretch=cloud[6], a=.8, seed=cloud[7], light=1)
    if "range" in v:
        snow_range(a, hz, seed=v["seed"], **v["range"])
    xs = xs_of(a)
    lines = []
    things = sorted(v.get("things", ()), key=lambda t: t[0])
    for i, lay in enumerate(v["layers"]):
        ys = ridge(v["seed"] + i, xs, *lay["line"])
        if "bump" in lay:
            for bx, bw, bh in lay["bump"]:
                ys = ys - bh * np.exp(-((xs - bx) / bw) ** 2)
        lines.append(ys)
        layer(a, xs, ys, *lay["colours"], depth=lay["depth"], side=v.get("side", 1))
        def ground(x, ys=ys):
            return np.interp(x, xs, ys)
        for _lay, kind, args in [t for t in things if t[0] == i]:
            if kind == "herd":
                herd(a, args[0], args[1], lambda x: ground(x) + args[4], args[2], args[3], args[5], rng)
            elif kind == "yurt":
                x, dy, w = args[:3]
                yurt(a, x, ground(x) + dy, w, v["yurt"], v.get("side", 1), **(args[3] if len(args) > 3 else {}))
            elif kind == "horse":
                x, dy, h, pose, c, d, flip = args
                y = ground(x) + dy
                a.spray(ellipse(x - h * .3 * v.get("side", 1), y + 3, h * .95, h * .07), v["shadow"], lambda X, Y: .65 + 0 * X, .8)
                put_horse(a, x, y, h, pose, c, d, v["yurt"]["lit"], flip, v.get("side", 1))
            elif kind == "rider":
                x, dy, h, c, coat, flip = args
                rider(a, x, ground(x) + dy, h, c, coat, flip=flip)
            elif kind == "walker":
                x, dy, h, robe, cap, hat, flip = args
                y = ground(x) + dy
                a.spray(ellipse(x - h * .2 * v.get("side", 1), y + 2, h * .5, h * .05), v["shadow"], lambda X, Y: .6 + 0 * X, .8)
                put_walker(a, x, y, h, robe, cap, hat=hat, flip=flip, side=v.get("side", 1))
            elif kind == "tree":
                x, dy, h, leaf, dark, light, dots = args
                tree(a, x, ground(x) + dy, h, leaf, dark, light, seed=int(x), dots=dots, side=v.get("side", 1))
            elif kind == "spruces":
                from scene_lake import spruce
                x0, x1, n, h = args
                for _ in range(n):
                    x = x0 + rng.random() * (x1 - x0)
                    spruce(a, x, ground(x) + rng.random() * h * .3, h * (.6 + .7 * rng.random()), v["spruce"], rng)
            elif kind == "felt":
                felt(a, args[0], ground(args[0]) + args[1], args[2], args[3], rng)
            elif kind == "poles":
                poles(a, [(x, ground(x) + dy, h) for x, dy, h in args], rng)
            elif kind == "path":
                pts = [(x, ground(1200) + dy, w) for x, dy, w in args]
                left = [(x - w, y) for x, y, w in pts]
                right = [(x + w, y) for x, y, w in pts]
                p = smooth(left + right[::-1], True, .12)
                a.fill(p, v["path"])
                a.spray(p, v["shadow"], lambda X, Y: .25 + 0 * X, .6)
            elif kind == "brook":
                pts = [(x, ground(1200) + dy, w) for x, dy, w in args]
                p = smooth([(x - w, y) for x, y, w in pts] + [(x + w, y) for x, y, w in pts][::-1], True, .12)
                a.fill(p, "#5FA3B4")
                a.spray(p, "#EAF4EA", lambda X, Y: .35 + .3 * np.sin(Y / 9. + X / 40.), .8)
                for _ in range(60):
                    x, y, w = pts[rng.integers(len(pts))]
                    a.fill(ellipse(x + rng.choice([-1, 1]) * w * 1.1, y + rng.normal() * 14, 4 + w * .1, 3 + w * .06), "#C9BFA8")
    if "glow" in v:
        for g in v["glow"]:
            a.glow(*g)
    for i, g in enumerate(v.get("grass", ())):
        grass(a, xs, lines[g.get("layer", -1)] + g.get("down", 0), g["colours"], g.get("n", 1800), g.get("depth", 230), g.get("length", (34, 62)), g.get("lean", 22), g.get("flowers", ()), g.get("rate", .05), i, g.get("bloom", 1.0))
    if "birds" in v:
        birds(a, *v["birds"], rng)
    if "rail" in v:
        x0, y0, x1, y1 = v["rail"]
        a.line(poly([(x0, y0), (x1, y1)], False), "#5A3826", 9)
        a.fill(rect(x0, y0, 9, 70), "#5A3826")
    return a.finish(wobble=v.get("wobble", 1.3), vign=v.get("vign", .10))


