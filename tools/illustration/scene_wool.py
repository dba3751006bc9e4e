"""Dyed wool: heaps of fleece, twisted hanks, balls and spring shears."""
import math

import numpy as np

from ink import Art, ellipse, mix, smooth
from kit import Local, ball, cast, form, ones, planks


def skein(a, x, y, s, rot, colour, seed=1):
    """Twisted hank of wool: two strands of many threads wound round each other."""
    rng = np.random.default_rng(seed)
    L = Local(x, y, s, rot)
    outline = L.smooth([(-520, 0), (-470, -105), (-240, -125), (0, -110), (240, -125), (470, -105), (520, 0), (470, 105), (240, 125), (0, 110), (-240, 125), (-470, 105)], True, .15)
    cast(a, outline, 30, 42, .75, "#12080E", 16)
    n, width, threads = 84, 112., 15
    tint = rng.normal(0, .05, (2, threads))
    pieces = []
    for k in range(2):
        for i in range(n):
            pieces.append((math.cos(i / n * 9.42 + k * math.pi + .6), k, i))

    def centre(k, i):
        t = i / n
        return -440 + 880 * t, 58 * math.sin(t * 9.42 + k * math.pi + .6) * (.55 + .45 * abs(2 * t - 1))

    def tone(j, lift=0.):
        q = (j + .5) / threads * 2 - 1
        light = .62 - q * .55 - abs(q) ** 3 * .35 + lift
        return mix(mix(colour, "#140A1C", .55), mix(colour, "#FFF9EA", .28), min(1, max(0, light)))
    for side in (-1, 1):                               # loops at both ends
        for j in range(threads):
            r = 20 + j * 5.6
            pts = [(side * (440 + .8 * r * math.sin(t)), r * math.cos(t)) for t in np.linspace(0, math.pi, 14)]
            a.line(L.smooth(pts, False), tone(threads - 1 - j if side < 0 else j * .6 + 3, .12), 8.5 * s)
    for z, k, i in sorted(pieces):
        for j in range(threads):
            o = ((j + .5) / threads - .5) * width
            seg = [(px, py + o * (1 - .15 * abs(z))) for px, py in (centre(k, i - .3), centre(k, i + 1.3))]
            a.line(L.poly(seg, False), tone(j, .10 * z + float(tint[k, j])), 9.5 * s)
    for _ in range(26):                                # stray hairs
        px, py = rng.random() * 860 - 430, rng.normal() * 96
        a.line(L.smooth([(px, py), (px + 24, py + rng.normal() * 22), (px + 50, py + rng.normal() * 40)], False), mix(colour, "#FFF9EA", .4), 2, .6)


def heap(a, x, y, r, colour, seed=2):
    """A heap of carded fleece: clumps with curled locks."""
    rng = np.random.default_rng(seed)
    a.spray(ellipse(x + r * .15, y + r * .55, r * 1.25, r * .3), "#12080E", lambda X, Y: .75 + 0 * X, .85, 2, .6)
    clumps = []
    for _ in range(70):
        q, rr = rng.random() * 6.28, rng.random() ** .55
        cx, cy = x + rr * r * math.cos(q), y + rr * r * .62 * math.sin(q)
        clumps.append((cy, cx, r * (.20 + .12 * rng.random())))
    for cy, cx, cr in sorted(clumps):
        p = smooth([(cx + cr * (1 + .2 * rng.normal()) * math.cos(t), cy + cr * .85 * (1 + .2 * rng.normal()) * math.sin(t)) for t in np.linspace(0, 6.28, 10)[:-1]])
        lit = np.clip(.5 - (cx - x) / r * .3 - (cy - y) / r * .3, 0, 1)
        a.fill(p, mix(mix(colour, "#1A1020", .30), mix(colour, "#FFF8E8", .18), lit))
        form(a, p, mix(colour, "#FFFDF0", .75), mix(colour, "#140A1E", .8), .9)
        for _k in range(9):
            q, r0 = rng.random() * 6.28, cr * rng.random()
            lx, ly = cx + r0 * math.cos(q), cy + r0 * .85 * math.sin(q)
            tt = np.linspace(0, 1, 9)
            an, rad = q + tt * 4.6, cr * .26 * (1 - .6 * tt)
            a.line(smooth(list(zip(lx + rad * np.cos(an), ly + rad * np.sin(an))), False), mix(colour, "#FFF8E8" if rng.random() < .6 else "#1A1020", .38), 3, .7)


def shears(a, x, y, s, rot):
    """Spring shears of one piece of steel."""
    L = Local(x, y, s, rot)
    bow = L.smooth([(-620, -34), (-700, -96), (-800, -80), (-840, 0), (-800, 80), (-700, 96), (-620, 34)], False, .18)
    a.line(L.smooth([(-600, -6), (-690, -64), (-790, -50), (-820, 30), (-780, 110), (-680, 126), (-600, 70)], False, .18), "#12080E", 40 * s, .4)
    a.line(bow, "#4A4A58", 42 * s)
    a.line(bow, "#A9ABB4", 22 * s)
    for k in (-1, 1):
        shank = L.poly([(-640, k * 30), (-640, k * 70), (-90, k * 96), (-60, k * 40)])
        blade = L.smooth([(-110, k * 100), (-60, k * 20), (200, -k * 4), (560, -k * 14), (640, k * 2), (500, k * 46), (200, k * 92), (0, k * 112)], True, .10)
        for p, c in ((shank, "#7A7C86"), (blade, "#B4B8C0")):
            cast(a, p, 22, 30, .75, "#12080E", 10)
            a.fill(p, c)
            form(a, p, "#FFFFF6", "#24222E", .9)
        a.line(L.smooth([(-40, k * 26), (220, k * 2), (560, -k * 8)], False), "#FFFFF6", 5 * s, .8)


def wool(a):
    planks(a, 0, a.H, "#8C6648", "#38222A", "#C9A27A", 6, 50, 5)
    a.spray(ones(a), "#14090E", np.clip((a.X - 1000) / 3200 + (a.Y - 900) / 3600 + .05, 0, .5), .85, 2, .6)
    heap(a, 420, 360, 400, "#EFE4CE", 2)
    heap(a, 1290, 300, 370, "#B5302E", 3)
    heap(a, 2090, 420, 400, "#2A4E96", 4)
    skein(a, 600, 950, .92, -.22, "#E2A02F", 5)
    skein(a, 590, 1330, .92, .08, "#B5302E", 6)
    skein(a, 1940, 1010, .86, .26, "#F1E6CE", 7)
    shears(a, 1560, 1270, .92, -.30)
    ball(a, 1240, 800, 118, "#2A4E96")
    ball(a, 2180, 1400, 122, "#E2A02F")
    ball(a, 1270, 1490, 84, "#F1E6CE")


def draw(seed=33):
    a = Art(seed)
    wool(a)
    return a.finish(wobble=.9, vign=.16)
