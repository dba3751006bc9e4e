"""Silver and carnelian: bracelet, earrings, round pendant."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, smooth, tf
from kit import cast, folds, ground, ones, smooth_noise, stone, tube, weave


SILVER, DARK, GOLD = "#C9CCCB", "#2B2A3C", "#E0AE54"


def metal(a, path, colour=SILVER, rim=6, shadow=True):
    if shadow:
        cast(a, path, 16, 22, .8, "#05071A", 8)
    b = path.getBounds()
    w, h = b.width(), b.height()
    a.fill(path, colour)
    a.spray(path, "#FFF8E4", lambda X, Y: np.clip(.55 - ((X - b.left()) / w + (Y - b.top()) / h) * .6, 0, .6), .9, 2, .6)
    a.spray(path, "#4A4456", lambda X, Y: np.clip(((X - b.left()) / w + (Y - b.top()) / h) * .6 - .45, 0, .75), .85, 2, .6)
    a.line(path, mix(colour, DARK, .65), rim)
    a.line(tf(path, -1.5, -2), mix(colour, (255, 255, 245), .6), rim * .35, .9)


def grain(a, x, y, r):
    a.fill(circle(x + r * .2, y + r * .28, r), DARK)
    a.fill(circle(x, y, r * .85), "#B9B6B0")
    a.fill(circle(x - r * .25, y - r * .3, r * .4), "#FFFDF2")


def grain_ring(a, x, y, rx, ry, r, gap=2.2):
    n = int(2 * math.pi * math.sqrt((rx * rx + ry * ry) / 2) / (r * gap))
    for i in range(n):
        q = i * 2 * math.pi / n
        grain(a, x + rx * math.cos(q), y + ry * math.sin(q), r)


def bezel(a, x, y, rx, ry):
    metal(a, ellipse(x, y, rx * 1.26, ry * 1.26), SILVER, 5)
    grain_ring(a, x, y, rx * 1.15, ry * 1.15, max(4, rx * .055))
    stone(a, x, y, rx, ry)


def chain(a, points, r=9):
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        n = max(1, int(math.hypot(x1 - x0, y1 - y0) / (r * 1.55)))
        th = math.atan2(y1 - y0, x1 - x0)
        for i in range(n):
            x, y = x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n
            e = ellipse(x, y, r, r * .62 if i % 2 else r * .28, th)
            a.line(tf(e, 5, 7), "#05071A", r * .42, .6)
            a.line(e, "#7E8088", r * .46)
            a.line(tf(e, -.8, -1), "#F4F2E8", r * .2)


def scroll(a, x, y, r, turn, rot):
    t = np.linspace(0, 1, 40)
    an, rr = rot + t * 5.6 * turn, r * (1 - .8 * t)
    p = smooth(list(zip(x + rr * np.cos(an), y + rr * np.sin(an))), False)
    a.line(tf(p, 2, 3), DARK, r * .24, .75)
    a.line(p, "#A8A8A6", r * .22)
    a.line(tf(p, -1.5, -2), "#FFFDF2", r * .08)


def drop(a, x, y, s, colour=SILVER, coral=True):
    p = poly([(x, y), (x + 25 * s, y + 44 * s), (x, y + 96 * s), (x - 25 * s, y + 44 * s)])
    metal(a, p, colour, 4)
    if coral:
        a.fill(circle(x, y + 46 * s, 9 * s), "#B5381F")
        a.fill(circle(x - 2 * s, y + 43 * s, 3 * s), "#FFE2C0")
    else:
        grain(a, x, y + 46 * s, 10 * s)
    grain(a, x, y + 108 * s, 12 * s)


def velvet(a, colour, light="#9FB4E0", dark="#0B0E26", freq=300, angle=(.7, -.45)):
    ground(a, colour)
    f = np.sin((a.X * angle[0] + a.Y * angle[1] + smooth_noise(a, 60, 3) * 95) / freq)
    a.spray(ones(a), dark, np.clip(-f * .5 + .1, 0, .7), .85, 2, .5)
    a.spray(ones(a), mix(colour, light, .5), np.clip(f * .6 - .25, 0, .4), .8, 2, .4)


def round_pendant(a, cx, cy, R, hang=True):
    """Round plate with granulation and a single carnelian."""
    s = R / 400.
    if hang:
        for side in (-1, 1):
            chain(a, [(cx + side * (30 + 620 * t ** 1.2) * s, cy - (470 + 760 * t) * s) for t in np.linspace(0, 1, 16)], 12 * s)
        metal(a, circle(cx, cy - 450 * s, 44 * s), SILVER, 8 * s)
        a.fill(circle(cx, cy - 450 * s, 20 * s), "#141A3C")
    metal(a, circle(cx, cy, R), SILVER, 10 * s)
    grain_ring(a, cx, cy, R * .955, R * .955, 10.5 * s)
    a.line(circle(cx, cy, R * .91), DARK, 4 * s, .7)
    for k in range(16):                                # triangles of grains pointing inward
        q = k * math.pi / 8
        for row in range(4):
            for j in range(4 - row):
                d = R * (.88 - row * .042)
                t = q + (j - (3 - row) / 2) * .048
                grain(a, cx + d * math.cos(t), cy + d * math.sin(t), 8.2 * s)
    metal(a, circle(cx, cy, R * .69), mix(SILVER, DARK, .18), 5 * s, False)
    for k in range(12):
        q = k * math.pi / 6
        scroll(a, cx + R * .55 * math.cos(q), cy + R * .55 * math.sin(q), 46 * s, 1 if k % 2 else -1, q + 1.2)
    grain_ring(a, cx, cy, R * .665, R * .665, 7 * s)
    grain_ring(a, cx, cy, R * .425, R * .425, 8 * s)
    metal(a, circle(cx, cy, R * .40), SILVER, 6 * s)
    grain_ring(a, cx, cy, R * .355, R * .355, 8.5 * s)
    stone(a, cx, cy, R * .31, R * .31)
    if hang:
        for i in range(9):
            u = (i - 4) / 4
            q = math.pi / 2 - u * .72
            x0, y0 = cx + R * math.cos(q), cy + R * math.sin(q)
            y1 = cy + R * (1.42 + .12 * (1 - u * u)) - 40 * s * 0
            chain(a, [(x0, y0), (x0 + u * 14 * s, y1 - 60 * s)], 7.5 * s)
            drop(a, x0 + u * 14 * s, y1 - 62 * s, .95 * s, coral=False)


def bracelet(a, cx, cy):
    """A broad cuff standing on cloth; near wall with a row of stones, far wall seen inside."""
    rx, ry, h = 700, 210, 430
    a.spray(ellipse(cx + 60, cy + h * .52, rx * 1.12, ry * 1.1), "#05040E", lambda X, Y: np.clip((1.05 - np.hypot((X - cx - 60) / (rx * 1.12), (Y - cy - h * .52) / (ry * 1.1))) * 3, 0, .85), 1, 2, .7)
    top, bottom = cy - h * .5, cy + h * .42
    inner = ellipse(cx, top, rx, ry)
    far = poly([(cx + rx * math.cos(t), top + ry * math.sin(t)) for t in np.linspace(math.pi, 2 * math.pi, 50)] + [(cx + rx * .97 * math.cos(t), top + h * .55 + ry * math.sin(t)) for t in np.linspace(2 * math.pi, math.pi, 50)])
    a.fill(far, "#8A8C94")
    a.spray(far, "#1E1C30", lambda X, Y: np.clip(.75 - (X - cx + rx) / (2.6 * rx), 0, .85), .9, 2, .6)
    a.spray(far, "#FFF8E4", lambda X, Y: np.clip(.6 - np.abs(X - cx - rx * .45) / 260, 0, .5), .8, 2, .6)
    a.line(inner, "#5A5A66", 8)
    near = poly([(cx + rx * math.cos(t), top + ry * math.sin(t)) for t in np.linspace(0, math.pi, 60)] + [(cx + rx * .98 * math.cos(t), bottom + ry * math.sin(t)) for t in np.linspace(math.pi, 0, 60)])
    a.fill(near, SILVER)
    tube(a, near, cx, rx, "#FFFDF2", "#2A263C", .95, .6, -1)
    a.spray(near, "#FFFDF2", lambda X, Y: np.clip(.4 - np.abs(X - cx - rx * .62) / 70, 0, .4), .8, 2, .6)
    P = lambda u, v: (cx + rx * (1 - .02 * v) * math.sin(u), top + (bottom - top) * v + ry * math.cos(u))
    for v0, v1, c in ((.0, .055, "#9A9AA0"), (.945, 1., "#8A8A92")):
        us = np.linspace(-1.55, 1.55, 60)
        a.fill(poly([P(u, v0) for u in us] + [P(u, v1) for u in us[::-1]]), c, .6)
    for v, r in ((.075, 10), (.925, 10), (.165, 7), (.835, 7)):
        for u in np.linspace(-1.5, 1.5, 110 if r > 8 else 150):
            x, y = P(math.asin(max(-1, min(1, u / 1.52))), v)
            grain(a, x, y, r)
    for k in range(-4, 5):                             # stones and scrolls between
        u = k * .345
        w = math.cos(u)
        if abs(k) < 4:
            for s in (-1, 1):
                for v in (.30, .70):
                    x, y = P(u + s * .172, v)
                    if w > .35:
                        scroll(a, x, y, 46 * max(.45, w), s, 1.6 if v < .5 else -1.6)
            for v in (.24, .76):
                x, y = P(u, v)
                a.fill(poly([(x - 24 * w, y), (x, y - 20), (x + 24 * w, y), (x, y + 20)]), GOLD)
                a.line(poly([(x - 24 * w, y), (x, y - 20), (x + 24 * w, y), (x, y + 20)]), DARK, 3, .7)
        x, y = P(u, .5)
        r = 82 if k else 98
        e = ellipse(x, y, r * 1.24 * max(.2, w), r * 1.24)
        metal(a, e, SILVER, 5)
        m = 26
        for i in range(m):
            q = i * 2 * math.pi / m
            grain(a, x + r * 1.12 * w * math.cos(q), y + r * 1.12 * math.sin(q), 6.5)
        stone(a, x, y, r * w * .96, r * .96)


def earring(a, x, y, s, tilt=0.):
    """Long earring: hook, crescent, cone, chains with drops."""
    def t(px, py):
        return x + px * s + py * s * tilt, y + py * s
    hook = smooth([t(0, 0), t(-6, -70), t(30, -130), t(90, -110), t(100, -30), t(84, 30)], False)
    a.line(tf(hook, 10, 14), "#05071A", 12 * s, .6)
    a.line(hook, "#9A9CA2", 11 * s)
    a.line(tf(hook, -2, -3), "#FFFDF2", 4 * s)
    bx, by = t(0, 60)
    metal(a, circle(bx, by - 22 * s, 30 * s), SILVER, 5 * s)
    stone(a, bx, by - 22 * s, 17 * s, 17 * s)
    plate = smooth([t(-6, 70), t(-110, 110), t(-170, 230), t(-150, 340), t(-70, 400), t(0, 420), t(70, 400), t(150, 340), t(170, 230), t(110, 110)], True, .15)
    metal(a, plate, SILVER, 8 * s)
    inner = smooth([t(-4, 108), t(-84, 140), t(-132, 236), t(-116, 320), t(-54, 366), t(0, 380), t(54, 366), t(116, 320), t(132, 236), t(84, 140)], True, .15)
    a.line(inner, DARK, 4 * s, .7)
    me = [t(140 * math.cos(q) * 1.08, 250 + 152 * math.sin(q)) for q in np.linspace(0, 6.283, 50)[:-1]]
    for px, py in me:
        grain(a, px, py, 7.5 * s)
    for k in (-1, 1):
        cx, cy = t(k * 84, 180)
        scroll(a, cx, cy, 34 * s, k, 1.2)
        cx, cy = t(k * 74, 330)
        scroll(a, cx, cy, 28 * s, -k, -1.2)
    cx, cy = t(0, 252)
    bezel(a, cx, cy, 62 * s, 78 * s)
    for i in range(7):
        u = (i - 3) / 3
        px, py = t(u * 128, 372 + 34 * (1 - u * u) + 10)
        qx, qy = t(u * 150, 640 + 110 * (1 - u * u))
        mid = ((px + qx) / 2, (py + qy) / 2)
        chain(a, [(px, py), mid, (qx, qy)], 8 * s)
        drop(a, qx, qy - 4, 1.0 * s)
        grain(a, mid[0], mid[1], 14 * s)


def draw(what="bilezik", seed=19):
    a = Art(seed)
    if what == "bilezik":
        velvet(a, "#7A2C34", "#F0B8A0", "#220812", 340, (.3, .8))
        bracelet(a, 1200, 800)
    elif what == "syrga":
        ground(a, "#D9C9AC")
        weave(a, .06)
        folds(a, "#5A3A3A", "#FFF8E4", 300, 1.2, .4)
        earring(a, 850, 270, 1.22, .04)
        earring(a, 1470, 240, 1.22, -.05)
    else:
        velvet(a, "#1E2A58")
        round_pendant(a, 1200, 660, 420)
    return a.finish(wobble=.7, vign=.22)
