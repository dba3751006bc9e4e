"""Pieces of open country: stars, snowy range, hill layers, grass, trees, flags."""
import math

import cv2
import numpy as np

from ink import ellipse, fbm, fbm1, hillshade, massif, mix, poly, rgb, samp, smooth, sstep, terrain, circle


def xs_of(a):
    return np.arange(-40, a.W + 41, 8)


def ridge(seed, xs, base, amp, scale, octaves=5):
    return base - amp * fbm1(np.random.default_rng(seed), len(xs), scale, octaves, .5)


def stars(a, n, y1, seed=0):
    rng = np.random.default_rng(a.seed * 7 + seed)
    for _ in range(n):
        r = rng.random() ** 7 * 3.8 + .8
        x, y = rng.random() * a.W, rng.random() ** 1.2 * y1
        colour = ("#FFF8E6", "#FFF8E6", "#CFE0F2", "#F8D9A8")[rng.integers(4)]
        fade = (.4 + .6 * rng.random()) * min(1, max(.08, (y1 - y) / (y1 * .35)))
        a.fill(circle(x, y, r), colour, fade)
        if r > 3.2:
            for dx, dy in ((r * 3.2, 0), (0, r * 3.2)):
                a.line(poly([(x - dx, y - dy), (x + dx, y + dy)], False), colour, 1.3, fade * .8)


def milky_way(a, cx, cy, angle, strength=1.0):
    """A band of pale stipple with a dark lane."""
    u = (a.X - cx) * math.cos(angle) + (a.Y - cy) * math.sin(angle)
    v = -(a.X - cx) * math.sin(angle) + (a.Y - cy) * math.cos(angle)
    n1 = cv2.resize(fbm(a.rng, a.H // 4, a.W // 4, 65, 5, .6), (a.W, a.H), interpolation=cv2.INTER_CUBIC)
    n2 = cv2.resize(fbm(a.rng, a.H // 4, a.W // 4, 35, 4, .55), (a.W, a.H), interpolation=cv2.INTER_CUBIC)
    core = np.exp(-((v + n1 * 50) / 180) ** 2) * strength
    lane = np.exp(-((v + 26 + n1 * 70) / 46) ** 2) * sstep(-.6, .7, n2)
    full = np.ones((a.H, a.W), np.float32)
    a.spray(full, "#5A7FB4", np.clip(core * .8 + n2 * .10 * core, 0, .85), .75, 1.6, .35)
    a.spray(full, "#D9C7C4", np.clip(core ** 2.2 * .6 - lane * .5, 0, .7), .8, 1.6, .3)
    a.spray(full, "#F0CFA0", np.clip(core ** 4 * .45 * np.exp(-((u + 150) / 420) ** 2) - lane * .4, 0, .6), .8, 1.6, .3)
    for _ in range(1300):
        uu, vv = a.rng.normal() * 900, a.rng.normal() * 120
        x, y = cx + uu * math.cos(angle) - vv * math.sin(angle), cy + uu * math.sin(angle) + vv * math.cos(angle)
        a.fill(circle(x, y, .7 + a.rng.random() ** 8 * 2.4), "#FFF8E6", .5 + .4 * a.rng.random())


def snow_range(a, horizon, peaks, c, seed, height=1.0, snowline=84, az=.5, f=2300):
    """Poster-shaded mountains; peaks = [(x 0..1300, z, height)], c = colours rock, rockl, snow, snowl, haze[, green, greenl]."""
    rng = np.random.default_rng(seed)
    peaks = [(x + rng.normal() * 20, z + rng.normal() * 20, h * height * (1 + .06 * rng.normal())) for x, z, h in peaks]
    hf = massif(rng, 1300, peaks)
    dep, wx = terrain(a, hf, horizon + 4, 8, f=f, near=300, n=600)
    sh, sl = hillshade(hf, az, 1.1, 1.6)
    land = (dep > 0).astype(np.float32)
    s, alt, slope = samp(sh, dep, wx), samp(hf, dep, wx), samp(sl, dep, wx)
    t = sstep(500, 1300, dep)
    haze = np.array(rgb(c["haze"]), np.float32)
    nz = fbm(rng, a.H, a.W, 60, 5)

    def put(colour, m):
        k = np.clip(t * .68 + .1, 0, 1)[..., None]
        a.blend(m, np.array(rgb(colour), np.float32) * (1 - k) + haze * k)
    put(c["rock"], land)
    put(c["rockl"], land * np.clip((np.clip((s - .42) * 3 + .5, 0, 1) - a.g * .7 - .15) * 3 + .5, 0, 1))
    if "green" in c:
        low = sstep(0, 10, 58 - alt + nz * 12) * land
        put(c["green"], low * .85)
        put(c["greenl"], low * np.clip((s - .5) * 5 + .3 + (a.g - .5), 0, 1) * .8)
    snow = sstep(-4, 6, alt - snowline + nz * 16 - slope * 26) * land
    put(c["snow"], snow)
    put(c["snowl"], snow * np.clip((s - .42 - .2 * (a.g - .5)) * 9 + .5, 0, 1))
    full = np.ones((a.H, a.W), np.float32)
    a.spray(full, mix(c["haze"], "#FFF6E4", .35), .6 * np.exp(-((a.Y - horizon + 8) / 48) ** 2), 1., 1.1, .8)


def layer(a, xs, ys, base, lit=None, dark=None, depth=200, top=.7, side=1, stretch=4):
    """One hill: flat colour, stippled light near the crest and shade below."""
    m = a.mask(poly(list(zip(xs, ys)) + [(a.W + 40, a.H + 40), (-40, a.H + 40)]))
    a.blend(m, base)
    cols = np.arange(m[2], m[3])
    down = a.Y[m[0]:m[1], m[2]:m[3]] - np.interp(cols, xs, ys)[None]
    nn = cv2.resize(fbm(a.rng, 200, 300, 30, 4, stretch=stretch), (m[3] - m[2], m[1] - m[0]), interpolation=cv2.INTER_CUBIC)
    slope = np.interp(cols, xs, np.gradient(ys, xs))[None] * side
    if lit:
        a.spray(m, lit, np.clip(.62 - down / depth + .22 * nn + slope * 1.3, 0, top))
    if dark:
        a.spray(m, dark, np.clip(down / depth - .75 + .2 * nn - slope, 0, .8))


def grass(a, xs, ys, colours, n=1800, depth=230, length=(34, 62), lean=22, flowers=(), flower_rate=.05, seed=0, bloom=1.0):
    """Blades rooted below the line ys; nearer ones are larger."""
    rng = np.random.default_rng(a.seed + 50 + seed)
    for _ in range(n):
        x, u = rng.random() * (a.W + 80) - 40, rng.random()
        y = np.interp(x, xs, ys) + 4 + u * u * depth
        s = .5 + .9 * u
        hgt, b = (length[0] + rng.random() * length[1]) * s, (rng.random() - .3) * lean * 2 * s
        a.line(smooth([(x, y), (x + b * .25, y - hgt * .55), (x + b, y - hgt)], False), colours[rng.integers(len(colours))], 1.6 + 1.6 * s * rng.random(), .9)
        if flowers and rng.random() < flower_rate:
            colour = flowers[rng.integers(len(flowers))]
            r = (4 + rng.random() * 5) * s * bloom
            for k in range(4):
                q = k * 1.57 + rng.random()
                a.fill(ellipse(x + b + r * .6 * math.cos(q), y - hgt + r * .4 * math.sin(q), r * .8, r * .6, q), mix(colour, "#5E1020", .25 * (k % 2)))
            a.fill(circle(x + b, y - hgt, r * .3), "#F0C04E" if colour != "#F0C04E" else "#7A3E26")


def tree(a, x, y, h, leaf, dark, light, trunk="#5A3E3A", seed=0, dots=None, side=1, wide=.42):
    """A round crown built from leaf clumps; dots = blossom colours."""
    rng = np.random.default_rng(seed)
    a.spray(ellipse(x - side * h * .1, y, h * .36, h * .035), dark, lambda X, Y: np.clip((1 - np.hypot((X - x + side * h * .1) / (h * .36), (Y - y) / (h * .035))) * 1.6, 0, .55), .7, 2, .6)
    for s in (-.5, 0, .45):
        a.line(smooth([(x, y), (x + s * h * .05, y - h * .28), (x + s * h * .36, y - h * .58)], False), trunk, h * (.045 if s == 0 else .026))
    a.line(poly([(x, y + 3), (x, y - h * .3)], False), trunk, h * .06)
    clumps = []
    for _ in range(26):
        q, r = rng.random() * 6.28, rng.random() ** .6
        clumps.append((x + math.cos(q) * r * h * wide, y - h * .66 + math.sin(q) * r * h * .30, h * (.10 + .07 * rng.random())))
    for cx, cy, r in sorted(clumps, key=lambda k: k[1]):
        p = smooth([(cx + r * (1 + .18 * rng.normal()) * math.cos(t), cy + r * .8 * (1 + .18 * rng.normal()) * math.sin(t)) for t in np.linspace(0, 6.28, 10)[:-1]])
        a.fill(p, mix(leaf, dark, .25 * rng.random()))
        a.spray(p, dark, lambda X, Y: np.clip((Y - cy) / r * .5 - side * (X - cx) / r * .3, 0, .8), .9, 2.2, .2)
        a.spray(p, light, lambda X, Y: np.clip(-(Y - cy) / r * .6 + side * (X - cx) / r * .35 - .05, 0, .85), .9, 2.2, .2)
    for _ in range(int(h * 1.1)):
        cx, cy, r = clumps[rng.integers(len(clumps))]
        q, rr = rng.random() * 6.28, r * rng.random() ** .5 * 1.15
        px, py = cx + rr * math.cos(q), cy + rr * .85 * math.sin(q)
        colour = (dots[rng.integers(len(dots))] if dots else (light if py < cy else leaf))
        a.fill(ellipse(px, py, h * .011 * (.7 + .6 * rng.random()), h * .008, q), colour, .9)


def flags(a, p0, p1, sag, n=16, size=26, colours=("#B5432E", "#E5A338", "#1D9A9C", "#F2E8D5", "#1F4E96"), rope="#5A3826"):
    """A string of small triangular flags between two points."""
    pts = []
    for t in np.linspace(0, 1, 4 * n + 1):
        pts.append((p0[0] + (p1[0] - p0[0]) * t, p0[1] + (p1[1] - p0[1]) * t + sag * 4 * t * (1 - t)))
    a.line(smooth(pts, False), rope, max(2, size * .09))
    for i in range(n):
        x, y = pts[4 * i + 2]
        x0, y0 = pts[4 * i + 1]
        x1, y1 = pts[4 * i + 3]
        w = size * .12 * math.sin(i * 1.7)
        p = poly([(x0, y0), (x1, y1), (x + w, y + size)])
        c = colours[i % len(colours)]
        a.fill(p, c)
        a.spray(p, "#1A1030", lambda X, Y: np.clip((X - x) / size * .8 + .1, 0, .5), .8, 2, .3)


def rider(a, x, y, h, horse_colour, coat, hat="#F2E8D5", flip=False, lit="#FFE9C0", dark="#241A2A"):
    """A rider on a standing horse; h = height of the withers."""
    from figures import put_horse
    from ink import tf
    a.spray(ellipse(x, y + 3, h * .8, h * .07), "#26322A", lambda X, Y: .65 + 0 * X, .8)
    put_horse(a, x, y, h, "stand", horse_colour, dark, lit, flip, 1)

    def t(p):
        return tf(p, x, y, h, flip)
    a.fill(t(smooth([(-.22, -1.0), (.16, -1.0), (.18, -.86), (-.24, -.86)], True, .1)), "#8E2F33")
    a.fill(t(smooth([(.0, -1.0), (.14, -.98), (.16, -.66), (.19, -.5), (.10, -.47), (.05, -.66), (-.04, -.85)], True, .12)), mix(coat, "#1A1030", .35))
    body = t(smooth([(-.16, -.94), (-.14, -1.35), (-.08, -1.56), (.06, -1.56), (.13, -1.36), (.13, -.94)], True, .12))
    a.fill(body, coat)
    a.spray(body, "#1A1030", lambda X, Y: np.clip(.3 - (X - x) / h * 2.4, 0, .7))
    a.line(t(smooth([(.04, -1.46), (.20, -1.22), (.36, -1.14)], False)), mix(coat, "#1A1030", .25), h * .09)
    a.fill(t(ellipse(.0, -1.64, .07, .085)), "#8A5E48")
    a.fill(t(smooth([(-.12, -1.66), (-.07, -1.72), (-.02, -1.9), (.03, -1.9), (.07, -1.72), (.12, -1.66), (0, -1.69)], True, .1)), hat)
