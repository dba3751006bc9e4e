"""Forged blades: a knife with its sheath on stone, shears on leather, a penknife on a blank notebook."""
import math

import cv2
import numpy as np

from ink import circle, ellipse, poly, rgb, smooth, sstep
from solid import Scene
from stuff import Relief, leaf_light, mottled, noise_map, wood
from view import colour, sample, spline, unit, vec


def curve(pts, n=160, closed=True):
    """Points on a smooth curve through pts."""
    p = np.asarray(list(pts) + ([pts[0]] if closed else []), float)
    m = len(p)
    out = []
    for i in range(m - 1):
        a, b, c, d = p[i - 1 if i else (m - 2 if closed else 0)], p[i], p[i + 1], p[i + 2 if i + 2 < m else (1 if closed else m - 1)]
        t = np.linspace(0, 1, max(3, n // m), endpoint=False)[:, None]
        out.append(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3))
    return np.concatenate(out + [p[-1:]] * (not closed))


def turned(o, rot, tilt=0.):
    """Frame on the ground: origin, x axis, y axis (turned about z)."""
    c, s = math.cos(rot), math.sin(rot)
    return vec(*o), vec(c, s, tilt), vec(-s, c, 0)


def watered(seed=5, freq=7.):
    """Steel of many layers: fine wavy lines, lighter towards the edge."""
    n = noise_map(seed, 70, 5, stretch=3)
    y = np.mgrid[0:800, 0:1200][0] / 800.
    t = (.5 + .5 * np.sin(freq * (y * 4 + n * .55))).astype(np.float32)
    lo, hi = colour("#9A9CA4"), colour("#D5D8DC")
    return lambda u, v, p: lo + (hi - lo) * (sample(t, u, v) ** 1.5)[..., None]


def blade(sc, o, ex, ey, outline, thick=.05, bevel=.3, paint=None, wave=.004, seed=4):
    n = noise_map(seed, 90, 4)
    grind = noise_map(seed + 1, 3, 2, stretch=.06)

    def bump(dd, u, v):
        return -thick * .9 * (1 - np.clip(dd / bevel, 0, 1)) * sstep(.80, .55, v) + wave * sample(n, u, v) * np.clip(dd / .1, 0, 1) + .0003 * sample(grind, u, v)
    sc.slab(outline, o, ex, ey, thick, paint or watered(seed), .5, .85, bump=bump)


def vine(r, x0, x1, y, amp, turns, width, height):
    """Wave with leaves and small flowers, raised."""
    xs = np.linspace(x0, x1, 120)
    ph = np.linspace(0, turns * 2 * math.pi, 120)
    r.dome(smooth(list(zip(xs, y + amp * np.sin(ph))), False), height, width * .5, width, base=0)
    for k in range(turns * 2):
        i = int((k + .5) / (turns * 2) * 119)
        x, s = xs[i], 1 if k % 2 == 0 else -1
        fy = y - s * amp * .25
        for q in range(6):
            o = q * math.pi / 3
            r.dome(ellipse(x + amp * .36 * math.cos(o), fy + amp * .36 * math.sin(o), amp * .24, amp * .14, o), height * 1.1, amp * .13, base=0)
        r.bead(x, fy, amp * .13, height * 1.4)
        for side in (-1, 1):
            r.dome(ellipse(x + side * amp * .95, y + s * amp * .66 - s * amp * 1.1, amp * .38, amp * .15, side * s * .6), height, amp * .14, base=0)


def sheath(sc, o, rot, length=2.2, wide=.42):
    o, ex, ey = turned(o, rot)
    out = curve([(0, -wide * .5), (length * .5, -wide * .52), (length * .86, -wide * .40), (length, -.02), (length * .97, .06), (length * .84, wide * .40), (length * .5, wide * .5), (0, wide * .52), (-.04, 0)], 200)
    r = Relief(1600, int(1600 * wide / length), 3)
    H = r.h_
    vine(r, 180, 1240, H * .5, H * .20, 4, 9, 14)
    for yy in (.13, .87):
        r.dome(poly([(40, H * yy), (1330, H * (.5 + (yy - .5) * .72))], False), -9, 4, 8)
        for k in range(46):
            t = k / 45
            r.dome(ellipse(60 + 1230 * t, H * (.5 + (yy - .5) * (1 - .28 * t) * 1.14), 10, 3.5), 8, 4, base=0)
    for x in (110, 140, 1290):
        r.dome(poly([(x, 10), (x, H - 10)], False), -10, 4, 9)
    r.smooth(1.2)
    hollow = r.hollow(9, 1.6)
    lea = mottled("#4A1E12", "#7E3A20", "#A65A30", 6, 30, 5)

    def paint(u, v, p):
        return lea(u, v, p) * (1 - .72 * sample(hollow, u, v))[..., None] * (1 + .25 * np.clip(sample(r.h, u, v) / 14, 0, 1))[..., None]
    sc.slab(out, o, ex, ey, .22, paint, .28, 0, edge="#3A1810", round_=.16, bump=lambda dd, u, v: sample(r.h, u, v) * .0011 * sstep(.0, .06, dd))
    tip = o + ex * (length * .90)
    sc.tube([tip, tip + ex * length * .06, tip + ex * length * .11], [wide * .34, wide * .25, .03], "#B98A3C", .6, .9, flat=.55)
    sc.lathe([(.0, -.05), (.05, -.03), (.06, 0), (.05, .03), (0, .05)], tip + ex * (length * .125) + vec(0, 0, .05), "#B98A3C", .6, .9, axis=ex)
    return o, ex, ey


def knife(sc, o, rot, lift=.10):
    """Straight knife: watered blade, brass bolster, horn handle with rivets and a raised pommel."""
    o, ex, ey = turned(o, rot)
    o = o + vec(0, 0, lift)
    out = curve([(.04, .17), (.7, .175), (1.2, .165), (1.52, .135), (1.74, .11)], 60, False).tolist() + curve([(1.74, .11), (1.6, -.03), (1.35, -.14), (.9, -.19), (.4, -.185), (.1, -.17), (.06, -.06)], 80, False).tolist()
    blade(sc, o, ex, ey, out, .055, .24)
    for r, x, w in ((.155, 0, .10), (.175, -.02, .03), (.175, .055, .025)):
        t = np.linspace(-1, 1, 61)
        sc.tube([o + ex * (x - .03 + w * q) + vec(0, 0, .03) for q in t], r + .012 * (1 - np.abs(t) ** 3), "#B98A3C", .7, .85, flat=.66)
    horn = mottled("#1E100C", "#4E2E1C", "#B98A54", 12, 60, 4, (.5, 1), 5)
    xs = np.linspace(-.06, -1.18, 12)
    path = [o + ex * x + ey * (.03 * math.sin((x + .1) * 2.6) + (.10 * max(0, (-x - .85) / .33) ** 1.5)) + vec(0, 0, .03) for x in xs]
    sc.tube(path, [.150, .155, .148, .140, .135, .135, .140, .150, .165, .185, .19, .03], horn, .9, flat=.68)
    for x in (-.25, -.55, -.85):
        y = .03 * math.sin((x + .1) * 2.6)
        c = o + ex * x + ey * y + vec(0, 0, .118)
        sc.lathe([(.052, 0), (.05, .012), (.03, .022), (0, .026)], c, "#D8B05A", .8, .9)
        sc.lathe([(.026, .018), (.024, .03), (0, .034)], c, "#7A2418", .6)


def kord():
    light = (-1.1, .55, .95)
    sc = Scene(71, (-1.5, -4.3, 3.1), (.16, .10, .0), 4000, light, (.2, 0, 0), 3.2, shadow=2400)
    a = sc.a
    a.sky([(0, "#3E5A4A"), (.18, "#6F8452"), (.30, "#D8B46A"), (.40, "#8A7A4A"), (1, "#4A3A2A")], wob=30)
    rng = np.random.default_rng(3)
    for _ in range(170):                               # garden out of focus
        x, y = rng.random() * 2400, rng.random() ** .8 * 560
        r = 26 + rng.random() * 84
        c = ("#2E4A3C", "#5F7A48", "#A9A552", "#F0D58A", "#C98A4A")[rng.integers(5)]
        a.fill(circle(x, y, r), c, .5)
    a.px[:620] = cv2.GaussianBlur(a.px[:620], (0, 0), 13)
    sb = noise_map(8, 90, 6, 900, 1300)
    pit = np.clip(noise_map(9, 8, 3, 900, 1300) - 1.3, 0, 2)
    slab_h = (sb * .5 - pit * .9).astype(np.float32)
    stone = mottled("#7A6A5E", "#A89888", "#D0C2AC", 4, 70, 7, (1.3, 1))
    sc.plane((-4.5, -3.0, 0), (9, 0, 0), (0, 5.4, 0), lambda u, v, p: stone(u, v, p) * (1 - .25 * np.clip(sample(pit, u, v), 0, 1))[..., None], .06, bump=slab_h, lift=.022)
    sc.plane((-4.5, 2.4, 0), (9, 0, 0), (0, .0, -.8), "#6A5A50")
    sheath(sc, (-1.05, .52, 0), .06, 2.35, .50)
    knife(sc, (-.30, -.46, .0), -.14, .14)
    # thong of the sheath
    pts = curve([(-1.0, .50, .16), (-1.3, .62, .10), (-1.65, .40, .04), (-1.5, .02, .04), (-1.15, -.10, .04), (-.95, .1, .10), (-1.0, .44, .22)], 120, False)
    sc.tube(pts, .035, "#5A2616", .2)
    for k in range(5):
        sc.tube([(-1.66 - .02 * k, .42 - .03 * k, .05), (-1.85 - .03 * k, .2 - .07 * k, .05), (-1.98 - .01 * k, -.05 - .05 * k, .03)], .018, "#7A3420", .1)
    a = sc.develop("#FFE2AE", "#7A86A8", 3.0, .5, soft=3, bias=.02, gobo=leaf_light(light, 5, 5.5, 70, .30, 12, 40, (.6, .2, 0)), env=(.05, .55, 1.5))
    a.spray(np.ones((a.H, a.W), np.float32), "#140E1A", np.clip((a.Y - 1150) / 1400, 0, .4), .7, 2, .7)
    return a.finish(wobble=.6, vign=.18)


def shears():
    """Forged shears on dark leather in low raking light, cut by the edge of the picture."""
    light = (-1.3, .35, .42)
    sc = Scene(72, (.30, -1.9, 5.2), (.08, -.04, 0), 3350, light, (.2, 0, 0), 2.6, roll=.06, shadow=2400)
    pores = noise_map(3, 9, 3, 1200, 1700) * .6 + noise_map(4, 3.2, 2, 1200, 1700) * .35
    wrinkle = -np.abs(noise_map(7, 170, 4, 1200, 1700))
    lea_h = (pores * .5 + wrinkle * .9).astype(np.float32)
    lea = mottled("#1E1116", "#3A2224", "#5C3830", 8, 120, 5)
    sc.plane((-2.6, -1.9, 0), (5.4, 0, 0), (0, 3.9, 0), lea, .22, bump=lea_h, lift=.0045)
    for y, s in ((-1.32, 1), (-1.39, -1)):             # seam along the lower edge
        for k in range(34):
            x = -2.2 + k * .14 + (s > 0) * .01
            sc.tube([(x, y, .012), (x + .05, y + .004, .03), (x + .1, y, .012)], .014, "#C98A4A", .1)
    sc.tube([(-2.3, -1.355, .0), (0, -1.36, .0), (2.6, -1.355, .0)], .012, "#120A0E", .1)
    scale = noise_map(11, 26, 4)
    black = mottled("#26242A", "#3C3A42", "#5E5A60", 9, 20, 5)
    for k in (-1, 1):                                   # two blades crossed at the pin; bows are drawn out of the same bar
        o, ex, ey = turned((0, 0, .05 + .05 * (k > 0)), .30 + k * .17)
        ey = ey * k
        out = curve([(-.42, -.10), (-.1, -.17), (.25, -.17), (.8, -.10), (1.4, -.04), (1.86, .04), (1.80, .085), (1.2, .10), (.3, .12), (-.1, .13), (-.40, .07)], 220)

        def bump(dd, u, v, k=k):
            side = v if k > 0 else v
            return -.075 * (1 - np.clip(dd / .10, 0, 1)) * sstep(.52, .72, side) + .004 * sample(scale, u, v) * np.clip(dd / .04, 0, 1) * sstep(.62, .4, side)

        def paint(u, v, p, k=k):
            t = sstep(.50, .64, v)[..., None]
            return black(u, v, p) * (1 - t) + colour("#C4C6CA") * t
        if k < 0:
            sc.slab([(x, -y) for x, y in out], o, ex, -ey, .085, lambda u, v, p: paint(u, 1 - v, p), .5, .8, edge="#4A484E", round_=.02, bump=lambda dd, u, v: bump(dd, u, 1 - v))
        else:
            sc.slab(out, o, ex, ey, .085, paint, .5, .8, edge="#4A484E", round_=.02, bump=bump)
        zz = vec(0, 0, .05)
        bow = [(-.30, -.02), (-.62, -.10), (-.95, -.34), (-1.25, -.52), (-1.62, -.50), (-1.80, -.24), (-1.70, .02), (-1.40, .10), (-1.10, .02), (-.92, -.16), (-.84, -.27)]
        path = spline_path(bow)
        w = np.interp(np.linspace(0, 1, len(path)), [0, .14, .3, .5, .7, .92, 1], [.115, .085, .070, .075, .068, .050, .02])
        w = w * (1 + .03 * np.sin(np.linspace(0, 60, len(path)) + k))
        sc.tube([o + ex * x + ey * y + zz for x, y in path], w, black, .6, .55, flat=.8)
    c = turned((0, 0, 0), .30)[0] + vec(.0, 0, .235)
    sc.lathe([(.105, -.03), (.10, .01), (.07, .035), (.0, .045)], c, "#B08A48", .7, .8)
    sc.lathe([(.05, .03), (.045, .06), (0, .075)], c, "#55525A", .7, .8)
    # a scrap of red cloth thread, cut
    for k in range(5):
        pts = [(1.2 + .1 * t, -.78 + .05 * k + .05 * math.sin(t * (1. + .23 * k) + k * 2.3) - .02 * t, .03) for t in range(12)]
        sc.tube(pts, .014, ("#A8282E", "#C8443A", "#E0A03C")[k % 3], .05)
    a = sc.develop("#FFD08A", "#5A6690", 4.6, .42, soft=2.5, bias=.012, env=(.05, .42, 1.9), levels=10)
    a.spray(np.ones((a.H, a.W), np.float32), "#0E0812", np.clip((a.X - 1500) / 2300, 0, .5), .8, 2, .7)
    return a.finish(wobble=.6, vign=.25)


def spline_path(pts):
    return spline(np.asarray(pts, np.float32), 22).tolist()


def folding_knife():
    """A penknife half open on an empty notebook; window light with the shadow of its bars."""
    light = (.75, .95, 1.0)
    sc = Scene(73, (-2.0, -3.6, 2.5), (.02, .10, .05), 4300, light, (0, 0, 0), 3.0, shadow=2400)
    sc.a.px[..., :3] = np.array(rgb("#2A1C1E"), np.uint8)
    desk = wood("#4A2416", "#7A4426", "#A4683C", 5, 7, 1., (1.4, 1.2))
    sc.plane((-4, -2.6, -.32), (9, 0, 0), (0, 9.5, 0), desk, .25)
    paper = mottled("#E4D6B8", "#EFE4CC", "#F7EFDD", 3, 90, 6)
    fibre = noise_map(6, 5, 3)
    rot = .30
    _, ex, ey = turned((0, 0, 0), rot)

    def page(side, k):
        def f(u, v):
            x = (u - .0) * 1.75
            z = .10 * np.sin(np.clip(x / .55, 0, 1) * math.pi * .5) + .05 * np.sin(np.clip(x / 1.75, 0, 1) * math.pi) - .02 * k - .10 + .0004 * sample(fibre, u, v)
            if side > 0:
                z = z + .16 * np.clip(x - 1.15, 0, 1) ** 1.6 * (.4 + .6 * v) * (k == 0)
            xx, yy = side * x, (v - .5) * 2.5 + .012 * math.sin(k * 2.1)
            return xx[..., None] * ex + yy[..., None] * ey + np.stack([0 * z, 0 * z, z], -1)
        return f
    for k in range(7, -1, -1):
        for side in (-1, 1):
            sc.surf(page(side, k), (lambda u, v, p: paper(u, v, p) * (.80 + .2 * sstep(0, .16, u))[..., None]) if k == 0 else ("#D8C8A6" if k % 2 else "#BBA67E"), .03)
    cover = "#5E1E22"
    sc.plane(-1.86 * ex - 1.34 * ey + vec(0, 0, -.31), 3.72 * ex, 2.68 * ey, cover, .2)
    sc.tube([(-.02 * ex - 1.25 * ey + vec(0, 0, -.1)), (.0 * ex + vec(0, 0, -.095)), (.02 * ex + 1.2 * ey + vec(0, 0, -.1)), (.1 * ex + 1.5 * ey + vec(0, 0, -.2)), (.12 * ex + 1.72 * ey + vec(0, 0, -.3))], .03, "#A8282E", .3, flat=.3)
    # the knife lies across the fold on the right page
    o, kx, ky = turned((.22, -.30, .0), -.42)
    o = o + vec(0, 0, .085)
    body = spline_path([(0, .09), (.4, .115), (.9, .10), (1.3, .09), (1.46, .03), (1.42, -.06), (1.2, -.08), (.8, -.075), (.4, -.075), (.05, -.10), (-.06, -.02), (0, .09)])
    bone = mottled("#8A5A2C", "#D8B478", "#F2E0B4", 12, 60, 4, (.5, 1), 5)
    sc.slab(body, o, kx, ky, .05, bone, .5, round_=.03)
    sc.slab([(x, y * .92) for x, y in body], o + vec(0, 0, .05), kx, ky, .022, "#9A9CA2", .6, .9)
    sc.slab(body, o + vec(0, 0, .072), kx, ky, .06, bone, .8, round_=.045)
    for x in (.34, 1.2):
        sc.lathe([(.03, 0), (.028, .012), (0, .02)], o + kx * x + ky * .005 + vec(0, 0, .128), "#C79A4A", .7, .9)
    sc.slab(spline_path([(-.07, -.02), (.0, .092), (.14, .106), (.17, .0), (.16, -.09), (.04, -.102), (-.07, -.02)]), o + vec(0, 0, .07), kx, ky, .07, "#B98A3C", .7, .85, round_=.03)
    sc.lathe([(.04, 0), (.036, .016), (0, .026)], o + kx * .03 + vec(0, 0, .138), "#8A8A90", .7, .9)
    t = -2.35                                           # angle of the blade against the handle
    bx, by = kx * math.cos(t) + ky * math.sin(t), ky * math.cos(t) - kx * math.sin(t)
    bl = spline_path([(-.05, .06), (.2, .075), (.7, .06), (.98, .0), (1.16, -.085)]) + spline_path([(1.16, -.085), (.9, -.105), (.5, -.11), (.16, -.105), (.12, -.06), (-.05, -.05)])
    blade(sc, o + kx * .04 + vec(0, 0, .052), bx, by, bl, .034, .11, watered(9, 5.), .002)
    sc.tube([o + kx * .04 + bx * .25 + by * .035 + vec(0, 0, .085), o + kx * .04 + bx * .42 + by * .034 + vec(0, 0, .085)], .007, "#55565E", .3, .8)
    for k in range(9):                                  # pared curls of a pencil, and the pencil
        q = vec(-1.15 + .1 * (k % 4), -.42 + .07 * (k // 2), .07) + vec(.03 * math.sin(k * 5), 0, 0)
        ring = [q + vec(.07 * math.cos(s) * (1 - s * .06), .07 * math.sin(s), .02 * s) for s in np.linspace(0, 4.4 + (k % 3), 16)]
        sc.tube(ring, .022, ("#D8A868", "#E8C48A", "#A8282E")[k % 3], .1, flat=.18)
    p0, d = vec(-.52, .20, .10), unit((-.93, .36, 0.02))
    sc.tube([p0 + d * x for x in np.linspace(.24, 1.5, 60)], [.065] * 58 + [.055, .001], lambda u, v, p: np.where((np.mod(v * 6, 1) < .5)[..., None], colour("#A8282E"), colour("#7A1A24")), .5)
    sc.tube([p0 + d * x for x in np.linspace(0, .245, 20)], np.linspace(.008, .064, 20), lambda u, v, p: np.where((u < .26)[..., None], colour("#2A2628"), colour("#E0B87C")), .1)

    def bars(p):
        l = sc.light
        q = p - l * (p[..., 2:] / l[2])
        x, y = q[..., 0] * .86 + q[..., 1] * .5, -q[..., 0] * .5 + q[..., 1] * .86
        m = np.ones_like(x)
        for c in (-2.6, -.98, .72, 2.4):
            m = np.minimum(m, sstep(.07, .15, np.abs(x - c)))
        for c in (-1.5, .95):
            m = np.minimum(m, sstep(.07, .15, np.abs(y - c)))
        return .10 + .90 * m * sstep(3.2, 2.9, np.abs(x)) * sstep(2.7, 2.4, np.abs(y))
    a = sc.develop("#FFE6B4", "#6E7EB0", 2.5, .46, soft=3, bias=.012, gobo=bars, env=(.05, .5, 1.5))
    return a.finish(wobble=.6, vign=.2)


def draw(what="kord"):
    return {"kord": kord, "shears": shears, "penknife": folding_knife}[what]()
