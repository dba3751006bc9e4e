"""Instruments: a dombyra hung on white felt, a qylqobyz with its bow, a sybyzghy on striped cloth."""
import math

import cv2
import numpy as np

from ink import circle, poly, smooth, sstep
from solid import Scene
from stuff import Relief, fold, mottled, noise_map, wood
from view import colour, sample, spline, unit, vec


def felt_map(seed, h=1000, w=1500):
    """Matted fibres."""
    rng = np.random.default_rng(seed)
    m = np.zeros((h, w), np.float32)
    for k in range(5200):
        x, y, o, l = rng.random() * w, rng.random() * h, rng.random() * 6.28, 8 + rng.random() * 26
        b = (rng.random() - .5) * 1.6
        pts = np.int32([(x + l * t * math.cos(o + b * t), y + l * t * math.sin(o + b * t)) for t in np.linspace(0, 1, 6)])
        cv2.polylines(m, [pts], False, .4 + rng.random() * .6, 1, cv2.LINE_AA)
    return cv2.GaussianBlur(m, (0, 0), .8)


def dombyra():
    """Wall in the picture plane: x right, z up; y is the depth (towards us is -)."""
    light = (-1.25, -.85, .62)
    sc = Scene(91, (1.25, -6.6, .0), (.50, 0, .28), 2250, light, (0, 0, 0), 4.0, shadow=2600)
    fib, lump = felt_map(3), noise_map(4, 170, 4)
    base, shade_ = colour("#F1EADB"), colour("#D8CDB8")

    def wall(u, v):
        x, z = -5.5 + 11 * u, -3.6 + 7.6 * v
        edge = .06 * np.exp(-((x + 2.35) / .02) ** 2)
        y = -.035 * sample(lump, u, v) - .005 * sample(fib, fold(u * 3), fold(v * 3)) + edge
        return np.stack([x, y, z], -1)
    band = Relief(1600, 1000, 2)

    def felt(u, v, p):
        t = np.clip(.55 + .22 * sample(lump, v, u), 0, 1)[..., None]
        c = shade_ + (base - shade_) * t
        return c * (.92 + .12 * sample(fib, fold(u * 3), fold(v * 3)))[..., None]
    sc.surf(wall, felt, .0)
    # border of applied horn curls along the right edge of the felt
    for row in range(-4, 5):
        for s in (-1, 1):
            t = np.linspace(0, 1, 46)
            o = 5.4 * t
            r = .30 * (1 - .80 * t)
            pts = [(2.05 + s * (.34 - q * math.cos(w) * 1.0) * 1.0, -.07, row * .92 + .12 + q * math.sin(w)) for q, w in zip(r, o)]
            sc.tube(pts, np.interp(t, [0, .5, 1], [.085, .07, .035]), "#8E2A2C", .0, flat=.5, up=(0, 1, 0))
        sc.tube([(2.05, -.07, row * .92 - .34), (2.05, -.07, row * .92 - .1), (2.05, -.07, row * .92 + .14)], [.02, .10, .02], "#8E2A2C", .0, flat=.5, up=(0, 1, 0))
    for x in (1.22, 2.88):
        sc.tube([(x, -.06, -3.6), (x, -.07, 0), (x, -.06, 4)], .035, "#23304E", .0)
    # the dombyra hangs a little aslant
    rot = math.pi / 2 - .13
    ex, ez = vec(math.cos(rot), 0, math.sin(rot)), vec(math.sin(rot), 0, -math.cos(rot))
    ey = -ez
    out = vec(0, -1, 0)
    o = vec(-.52, -.34, -.98)
    body = spline(np.array([(-.80, 0), (-.76, .28), (-.56, .52), (-.24, .62), (.14, .56), (.50, .38), (.80, .19), (1.02, .10), (1.02, -.10), (.80, -.19), (.50, -.38), (.14, -.56), (-.24, -.62), (-.56, -.52), (-.76, -.28), (-.80, 0)], np.float32), 14).tolist()
    bowl = wood("#3A1A0E", "#6A3620", "#8E5430", 4, 12)
    prof = np.array(body)

    def back(u, v):
        s = np.linspace(0, 1, len(prof))
        bx, by = np.interp(u, s, prof[:, 0]), np.interp(u, s, prof[:, 1])
        k = np.cos(v * math.pi / 2)
        d = np.sin(v * math.pi / 2) * .34
        return o + ex * ((bx - .05) * k + .05)[..., None] + ey * (by * k)[..., None] - out * d[..., None]
    sc.surf(back, lambda u, v, p: bowl(v, u, p), .3)
    top = wood("#B9783E", "#DDA867", "#F2CF94", 9, 16, .8, (1, 1))
    inlay = Relief(1640, 1250, 2)
    # plan: x 0..1640 along ex, y 0..1250
    K = 1640 / 1.84
    P = lambda x, y: ((x + .81) * K, (y + .625) * K)
    a2 = inlay.a
    a2.px[..., :3] = 0
    a2.line(poly([P(x * .955, y * .93) for x, y in body]), (255, 0, 0), 15)
    for k in range(16):
        w = k * math.pi / 8
        a2.fill(circle(*P(.02 + .20 * math.cos(w), .20 * math.sin(w)), 9), (255, 0, 0))
    a2.line(circle(*P(.02, 0), .155 * K), (255, 0, 0), 7)
    a2.fill(circle(*P(.02, 0), .105 * K), (0, 255, 0))
    for s in (-1, 1):
        a2.fill(smooth([P(.34, s * .06), P(.30, s * .20), P(.52, s * .16), P(.66, s * .03)]), (255, 0, 0))
    ink = a2.px[..., :2].astype(np.float32) / 255

    def face(u, v, p):
        q = p - o
        x, y = q @ ex, q @ ey
        uu, vv = np.clip((x + .81) / 1.84, 0, 1).astype(np.float32), np.clip((y + .625) / 1.25, 0, 1).astype(np.float32)
        w = top(uu, vv, p)
        i = sample(ink, uu, vv)
        w = w * (1 - i[..., :1]) + colour("#4A1C14") * i[..., :1]
        return w * (1 - i[..., 1:]) + colour("#140A0A") * i[..., 1:]
    sc.slab(body, o, ex, ey if np.dot(np.cross(ex, ey), out) > 0 else -ey, .05, face, .42, edge="#5A2A18", round_=.03)
    dark = wood("#2A120C", "#4A2216", "#6E3A24", 6, 3, 1., (1, .3))
    up_ = out
    q = lambda x, y, z: o + ex * x + ey * y + out * z
    sc.tube([q(.86, 0, .0), q(1.6, 0, .03), q(2.62, 0, .03)], [.115, .085, .072], dark, .4, flat=.9, up=up_)
    sc.slab(spline(np.array([(2.58, -.075), (2.66, -.12), (2.98, -.13), (3.12, -.07), (3.16, 0), (3.12, .07), (2.98, .13), (2.66, .12), (2.58, .075), (2.58, -.075)], np.float32), 9).tolist(), q(0, 0, -.05), ex, ey if np.dot(np.cross(ex, ey), out) > 0 else -ey, .13, dark, .4, round_=.05)
    for k in range(19):
        x = 2.58 - 1.60 * (1 - .935 ** (k + 1)) / (1 - .935 ** 20)
        rr = .072 + .043 * (2.62 - x) / 1.76 + .008
        ring = [q(x, rr * math.cos(w), .03 + rr * .9 * math.sin(w)) for w in np.linspace(0, 6.283, 22)]
        sc.tube(ring, .011, "#E6D6B0", .2)
    for x, s in ((2.76, 1), (2.95, -1)):
        sc.tube([q(x, 0, .10), q(x, s * .20, .06), q(x, s * .28, .05), q(x, s * .36, .05), q(x, s * .42, .05), q(x, s * .44, .05)], [.035, .03, .03, .065, .055, .01], "#2A120E", .5)
        sc.lathe([(.034, 0), (.03, .03), (0, .04)], q(x, 0, .08), "#E6D6B0", .4, axis=out)
    sc.box(q(-.40, -.17, .045), ex * .035, ey * .34, out * .075, "#3A1810", .3)
    for s in (-1, 1):
        pts = [q(-.79, s * .02, .03), q(-.385, s * .065, .125), q(2.60, s * .03, .135), q(2.76 if s > 0 else 2.95, s * .01, .12)]
        sc.tube([vec(*a) + (vec(*b) - vec(*a)) * t for a, b in zip(pts, pts[1:]) for t in np.linspace(0, 1, 24)], .0085, "#FBF3DC", .3)
    # cord and wooden peg that hold it
    peg = q(3.30, 0, -.2)
    sc.tube([peg + vec(0, .25, 0), peg + vec(0, -.25, .04), peg + vec(0, -.30, .045)], [.06, .055, .01], "#6A3A24", .3)
    sc.tube([q(3.05, .08, -.02), q(3.22, .06, -.1), peg + vec(0, 0, .065), q(3.22, -.06, -.1), q(3.05, -.08, -.02)], .018, "#8E2A2C", .1)
    a = sc.develop("#FFE9C6", "#8494C0", 2.5, .50, soft=4, bias=.02, levels=10)
    return a.finish(wobble=.5, vign=.16)


def qobyz():
    """Upright against the dark; light from a door at the left. The bowl is open above, skin below."""
    light = (-1.3, -.55, .55)
    sc = Scene(92, (-1.35, -6.2, 2.3), (.50, 0, 2.05), 2480, light, (.2, 0, 1.8), 4.0, shadow=2600)
    wallp = mottled("#1E1618", "#33262A", "#4E3A38", 7, 150, 6, (1.2, 1), 1.5)
    wl = noise_map(8, 60, 5)
    sc.plane((-6, 2.2, -.2), (13, 0, 0), (0, 0, 7), wallp, .0, bump=wl, lift=.02)
    rug = mottled("#4E1418", "#7A2226", "#9A3A34", 9, 14, 4, (3, 2))

    def carpet(u, v, p):
        c = rug(u, v, p)
        x, y = p[..., 0], p[..., 1]
        for y0, w, tint in ((-1.35, .05, "#E2CFA8"), (-1.5, .05, "#1E2A4A"), (1.2, .05, "#E2CFA8")):
            c = np.where((np.abs(y - y0) < w)[..., None], colour(tint), c)
        d = np.abs(np.mod(x, .8) - .4) / .4 + np.abs(y + .1) / .7
        c = np.where(((d > .72) & (d < .86))[..., None], colour("#E2CFA8"), c)
        return np.where((d < .42)[..., None], colour("#1E2A4A"), c)
    tuft = noise_map(11, 4, 2)
    sc.plane((-6, -3, 0), (13, 0, 0), (0, 5.2, 0), carpet, .0, bump=tuft, lift=.005)
    dark = wood("#2C130C", "#5A2C1A", "#8A4E2E", 6, 5, 1.1, (1, .5), turn=True)
    L = unit((.10, .26, 1))                             # axis of the instrument, leaning back
    R = unit(np.cross((0, 1, 0), L))
    F = np.cross(R, L)
    F = -F if F[1] > 0 else F                           # towards us
    o = vec(.1, .0, .12)
    q = lambda x, y, z: o + R * x + L * y + F * z
    # outline of the bowl: half widths along the axis; skin-covered lower part, open upper part
    ys = np.array([0, .08, .3, .6, .9, 1.15, 1.4, 1.65, 1.9, 2.1, 2.25], np.float32)
    ws = np.array([.02, .20, .34, .43, .46, .50, .60, .64, .54, .32, .12], np.float32)
    ds = np.array([.04, .16, .26, .32, .34, .36, .42, .44, .38, .26, .14], np.float32)
    fine = spline(np.stack([ys, ws, ds], -1), 14)
    at = lambda y: (np.interp(y, fine[:, 0], fine[:, 1]), np.interp(y, fine[:, 0], fine[:, 2]))

    def shell(k, rim):
        def f(u, v):
            y = 2.25 * v
            w, d = at(y)
            th = math.pi * u
            return q(0, 0, 0) + R * (w * k * np.cos(th))[..., None] + L * y[..., None] - F * (d * k * np.sin(th))[..., None]
        return f
    sc.surf(shell(1., 0), dark, .35)
    sc.surf(shell(.90, 0), wood("#1A0C0A", "#3A1C12", "#5A3220", 8, 5, 1., (1, .5), turn=True), .1)
    skin = mottled("#A8804E", "#D2AC74", "#E8CDA0", 13, 90, 6, (1, 1))

    def membrane(u, v):
        y = .02 + 1.06 * v
        w, d = at(y)
        x = (u * 2 - 1) * w * 1.0
        return q(0, 0, 0) + R * x[..., None] + L * y[..., None] + F * (.02 - .03 * (u * 2 - 1) ** 2)[..., None]
    sc.surf(membrane, skin, .15)
    for s in (-1, 1):                                   # rim of the open bowl
        yy = np.linspace(1.06, 2.24, 40)
        sc.tube([q(s * at(y)[0] * .95, y, .0) for y in yy], .042, dark, .4)
        for y in np.linspace(.12, 1.02, 12):            # pegs that hold the skin
            sc.lathe([(.022, -.02), (.022, .02), (0, .03)], q(s * at(y)[0] * .99, y, .0), "#2A120C", .3, axis=R * s)
    sc.tube([q(-at(1.08)[0] * .96, 1.08, .01), q(0, 1.08, .03), q(at(1.08)[0] * .96, 1.08, .01)], .03, "#6A3A20", .3)
    # neck bowed forward, head with two pegs and iron pendants
    neck = [q(0, 2.12, -.05), q(0, 2.4, .05), q(0, 2.75, .16), q(0, 3.1, .18), q(0, 3.4, .10), q(0, 3.62, .0)]
    sc.tube(neck, [.17, .12, .095, .09, .095, .10], dark, .45)
    head = [q(0, 3.55, .02), q(0, 3.7, -.04), q(0, 3.95, -.10), q(0, 4.1, -.12), q(0, 4.16, -.12)]
    sc.tube(head, [.10, .19, .22, .14, .01], dark, .45, flat=.55, up=F)
    for y, s in ((3.74, -1), (3.92, 1)):
        sc.tube([q(-s * .1, y, -.03), q(s * .3, y, -.03), q(s * .38, y, -.03), q(s * .5, y, -.03), q(s * .55, y, -.03)], [.03, .035, .07, .06, .01], "#2A120E", .5)
    foot = [q(0, .06, -.1), q(0, -.04, -.1), q(0, -.14, -.08)]
    sc.tube(foot, [.12, .07, .03], dark, .4)
    # bridge and two ropes of horsehair
    sc.tube([q(-.16, .62, .06), q(-.13, .62, .20), q(0, .62, .235), q(.13, .62, .20), q(.16, .62, .06)], .035, "#C79A5A", .3, flat=.7)
    rng = np.random.default_rng(5)
    for s in (-1, 1):
        for k in range(15):
            j = lambda m: (rng.random() - .5) * m
            a0, a1, a2 = q(s * .03, .05, .04), q(s * .085 + j(.035), .62, .245 + j(.015)), q(s * .045 + j(.03), 3.58, .205 + j(.02))
            pts = [a0 + (a1 - a0) * t for t in np.linspace(0, 1, 14)] + [a1 + (a2 - a1) * t + R * (.006 * math.sin(t * 9 + k)) for t in np.linspace(0, 1, 60)]
            sc.tube(pts, .007, ("#2A2022", "#4A3A34", "#7A6654")[k % 3], .35)
        e = q(s * .045, 3.58, .205)
        sc.tube([e, q(s * .06, 3.70, .10)], .02, "#2A2022", .3)
    # bow leaning at the right: arched stick with loose hair
    b0, b1 = vec(1.10, -.25, .03), vec(1.72, 1.35, 2.75)
    d = unit(b1 - b0)
    side = unit(np.cross(d, (0, 1, .2)))
    t = np.linspace(0, 1, 60)
    ln = np.linalg.norm(b1 - b0)
    sc.tube([b0 + d * ln * k + side * .40 * math.sin(math.pi * k) ** .8 for k in t], np.interp(t, [0, .1, .9, 1], [.055, .045, .035, .03]), wood("#4A2414", "#7A4426", "#A4683E", 3, 2, 1., (1, .3)), .4)
    for k in range(26):
        j = (rng.random() - .5) * .05
        sc.tube([b0 + d * ln * (.03 + .94 * m) - side * (.05 * math.sin(math.pi * m)) * (1 + .5 * j * 20) + vec(0, j * .6, 0) + side * j * .4 for m in np.linspace(0, 1, 40)], .006, ("#D8CCB4", "#B8A88C", "#EFE6D2")[k % 3], .2)
    for m in (.05, .95):
        c = b0 + d * ln * m
        sc.tube([c - d * .05, c + d * .05], .05, "#8E2A2C", .1)

    def door(p):
        e = (p[..., 2] - p[..., 0] * .10)
        return .10 + .90 * sstep(2.6, 1.7, np.abs(p[..., 0] + .30 * (p[..., 1]) - .45)) * sstep(5.4, 3.6, e)
    a = sc.develop("#FFDDA8", "#6A6EA2", 3.4, .42, soft=3, bias=.02, gobo=door, levels=10)
    return a.finish(wobble=.5, vign=.25, paper=.35, mottle=.6)


def draw(what="dombyra"):
    return {"dombyra": dombyra, "qobyz": qobyz}[what]()
