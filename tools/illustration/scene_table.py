"""Table pieces: the nine-pit game board, the Nowruz table with sprouted wheat."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, rect, smooth
from kit import Local, cast, folds, form, ground, ones, smooth_noise, stripes, weave
from scene_music import wood


def pebble(a, x, y, r, rng):
    colour = ("#E9DFC8", "#CFC4B0", "#B8A894", "#D8CDBE", "#8E8078")[rng.integers(5)]
    p = smooth([(x + r * (1 + .06 * rng.normal()) * math.cos(t), y + r * .93 * (1 + .06 * rng.normal()) * math.sin(t)) for t in np.linspace(0, 6.28, 9)[:-1]])
    cast(a, p, r * .35, r * .45, .75, "#1A0A10", 4)
    a.fill(p, colour)
    a.spray(p, "#2A1A26", lambda X, Y: np.clip((X - x) / r * .35 + (Y - y) / r * .4, 0, .75), .85, 2, .55)
    a.fill(ellipse(x - r * .35, y - r * .4, r * .28, r * .18, -.6), "#FFFDF4", .75)


def game(seed):
    a = Art(seed)
    rng = a.rng
    ground(a, "#6E2428")
    stripes(a, [(170, "#6E2428"), (26, "#D9A24A"), (60, "#1F2A50"), (12, "#EBDDBF"), (130, "#8E2F33"), (18, "#1F8F93")], 24)
    weave(a, .05)
    folds(a, size=330, angle=.9)
    L = Local(1190, 800, 1., -.10)
    board = L.smooth([(-1010, -520), (0, -540), (1010, -520), (1040, 0), (1010, 520), (0, 540), (-1010, 520), (-1040, 0)], True, .05)
    cast(a, board, 46, 60, .85, "#10060E", 18)
    edge = L.smooth([(-1010, -490), (1010, -490), (1036, 0), (1014, 566), (0, 588), (-1014, 566), (-1036, 0)], True, .05)
    a.fill(edge, "#4A2418")
    wood(a, board, L, 1100, "#B0703C", "#6E3A20", "#DDA666", 4, 190, 560)
    form(a, board, strength=.55, soft=.5)
    a.line(L.smooth([(-960, -470), (960, -470), (960, 470), (-960, 470)], True, .01), "#5A2A18", 10)
    a.line(L.smooth([(-945, -455), (945, -455), (945, 455), (-945, 455)], True, .01), "#EBC88A", 4)

    def hollow(path, x, y, w, h):
        a.fill(path, "#6A3820")
        b = path.getBounds()
        a.spray(path, "#1E0C10", lambda X, Y: np.clip(.72 - ((X - b.left()) / b.width() + (Y - b.top()) / b.height()) * .55, 0, .8), .9, 2, .65)
        a.spray(path, "#F0BE7C", lambda X, Y: np.clip(((X - b.left()) / b.width() + (Y - b.top()) / b.height()) * .7 - .85, 0, .5), .85, 2, .6)
        a.line(path, "#3A1A12", 6, .8)

    for row, y in ((0, -310), (1, 310)):
        for i in range(9):
            x = -840 + i * 210
            pit = L.smooth([(x - 78, y - 120), (x, y - 142), (x + 78, y - 120), (x + 84, y), (x + 78, y + 120), (x, y + 142), (x - 78, y + 120), (x - 84, y)], True, .16)
            hollow(pit, x, y, 80, 140)
            count = (9, 9, 1, 10, 9, 2, 8, 9, 9)[i] if row == 0 else (9, 1, 10, 9, 9, 8, 9, 0, 10)[i]
            spots = [(ox, oy) for oy in (-84, -42, 0, 42, 84) for ox in (-30, 30)]
            for ox, oy in spots[:count]:
                px, py = L.pt((x + ox + rng.normal() * 4, y + oy + rng.normal() * 4))
                pebble(a, px, py, 25 + rng.random() * 3, rng)
    for y in (-70, 70):
        store = L.smooth([(-830, y - 46), (0, y - 52), (830, y - 46), (850, y), (830, y + 46), (0, y + 52), (-830, y + 46), (-850, y)], True, .12)
        hollow(store, 0, y, 800, 50)
        for i in range(11 if y < 0 else 7):
            px, py = L.pt((-760 + i * 74 + rng.normal() * 8, y + rng.normal() * 10))
            pebble(a, px, py, 26, rng)
    for sx in (-1, 1):                                 # carved horns at both ends
        for sy in (-1, 1):
            t = np.linspace(0, 1, 30)
            pts = [(sx * (930 + 0 * q) - sx * (26 - 20 * q) * math.cos(q * 6), sy * (40 + (26 - 20 * q) * math.sin(q * 6))) for q in t]
            a.line(L.smooth(pts, False), "#4A2012", 8)
    for (x, y) in ((2230, 240), (2300, 310), (2190, 330), (170, 1440), (250, 1480), (130, 1510)):
        pebble(a, x, y, 32, rng)
    return a.finish(wobble=.8, vign=.18)


def wheat(a, x, y, r, rng):
    """A dish of sprouted wheat tied with a ribbon, seen from above at a slant."""
    dish = ellipse(x, y, r * 1.18, r * .62)
    cast(a, dish, 50, 60, .8, "#10081A", 18)
    a.fill(ellipse(x, y + r * .09, r * 1.15, r * .60), "#123F66")
    a.fill(dish, "#1E9FA4")
    a.line(ellipse(x, y, r * 1.12, r * .57), "#F1EBDA", 10)
    for i in range(48):
        q = i * 2 * math.pi / 48
        a.fill(ellipse(x + r * 1.06 * math.cos(q), y + r * .54 * math.sin(q), 9, 6), "#1F4E96")
    form(a, dish, strength=.5)
    a.fill(ellipse(x, y - 10, r * .95, r * .46), "#6A5A34")
    blades = []
    for _ in range(2300):
        q, rr = rng.random() * 6.283, rng.random() ** .5
        blades.append((y + rr * r * .43 * math.sin(q), x + rr * r * .90 * math.cos(q)))
    for by, bx in sorted(blades):
        h = r * (.60 + .28 * rng.random())
        lean = (bx - x) / r * h * .34 + rng.normal() * h * .07
        depth = (by - y) / (r * .43)
        c = mix(("#5E9A3E", "#7FB84A", "#A9D05E", "#C9E27E", "#3F7A38")[rng.integers(5)], "#1E4A2E", np.clip(.35 - depth * .3 + (bx - x) / r * .2, 0, .6))
        a.line(smooth([(bx, by), (bx + lean * .3, by - h * .55), (bx + lean, by - h)], False), c, 4.2 + rng.random() * 3.4)
    # ribbon around the sheaf
    for k, c, w in ((0, "#B5242E", 46), (-13, "#E86A52", 8)):
        pts = [(x + r * .93 * math.cos(q), y - r * .17 + k + r * .40 * math.sin(q)) for q in np.linspace(math.pi * .99, .01 * math.pi, 30)]
        a.line(smooth(pts, False), c, w)
    bx, by = x - r * .1, y + r * .23
    for s in (-1, 1):
        loop = smooth([(bx, by), (bx + s * 70, by - 66), (bx + s * 150, by - 50), (bx + s * 140, by + 20), (bx + s * 60, by + 22)])
        a.fill(loop, "#C22F36")
        form(a, loop, strength=.7)
        tail = poly([(bx, by), (bx + s * 60, by + 130), (bx + s * 110, by + 120), (bx + s * 20, by)])
        a.fill(tail, "#9A1E28")
    a.fill(circle(bx, by, 28), "#D8433F")


def nowruz(seed):
    from scene_non import loaf
    a = Art(seed)
    rng = a.rng
    ground(a, "#F1E4C8")
    a.c.save()
    a.c.translate(1200, 800)
    a.c.rotate(7)
    for y, h, c in ((-1300, 260, "#B5302E"), (-1030, 18, "#E5A338"), (-1000, 60, "#1F8F93"), (560, 60, "#1F8F93"), (630, 18, "#E5A338"), (660, 900, "#B5302E")):
        a.fill(rect(-2000, y, 4000, h), c)
    for i in range(-22, 23):                           # printed sprigs
        for j in range(-6, 4):
            x, y = i * 132 + (j % 2) * 66, j * 140 - 30
            for k in range(5):
                q = k * 1.257 - 1.57
                a.fill(ellipse(x + 22 * math.cos(q), y + 22 * math.sin(q), 15, 9, q), "#C8403A" if (i + j) % 2 else "#2F6C9A")
            a.fill(circle(x, y, 9), "#E5A338")
            a.line(smooth([(x, y + 20), (x + 6, y + 44), (x - 4, y + 62)], False), "#5F8F4A", 5)
    for i in range(-24, 25):
        for y in (-970, 590):
            a.fill(poly([(i * 76 - 28, y), (i * 76, y - 26), (i * 76 + 28, y), (i * 76, y + 26)]), "#F6E9CC")
    a.c.restore()
    weave(a, .045)
    folds(a, "#4A2A3E", "#FFF6DC", 420, .7, .3)
    loaf(a, 620, 1080, 470, rng, None, .4, 0)
    # bowl of wheat pudding at the right
    x, y, r = 2010, 1180, 270
    cast(a, ellipse(x, y + 20, r, r * .8), 44, 50, .8, "#10081A", 16)
    a.fill(smooth([(x - r, y), (x - r * .8, y + r * .62), (x - r * .3, y + r * .88), (x + r * .3, y + r * .88), (x + r * .8, y + r * .62), (x + r, y)], True, .14), "#1F4E96")
    bowl = ellipse(x, y, r, r * .70)
    a.fill(bowl, "#F4EBD8")
    a.line(ellipse(x, y, r * .95, r * .66), "#1F4E96", 12)
    for i in range(30):
        q = i * 2 * math.pi / 30
        a.fill(ellipse(x + r * .87 * math.cos(q), y + r * .60 * math.sin(q), 13, 8, q), "#1E9FA4" if i % 2 else "#B5432E")
    inner = ellipse(x, y + 12, r * .78, r * .52)
    a.fill(inner, "#7A4A26")
    a.spray(inner, "#B87A40", lambda X, Y: np.clip(.55 - ((X - x) + (Y - y)) / r * .5, 0, .7), .85, 2, .5)
    a.spray(inner, "#2A120E", lambda X, Y: np.clip(((Y - y) - (X - x) * .2) / -r * .8 - .12, 0, .6), .85, 2, .6)
    for i in range(5):
        rr = r * (.16 + i * .11)
        a.line(smooth([(x + rr * math.cos(q), y + 12 + rr * .62 * math.sin(q)) for q in np.linspace(.3, 4.4, 16)], False), "#9A6030", 6, .6)
    form(a, bowl, strength=.35)
    wheat(a, 1330, 690, 500, rng)
    # sweets, dried apricots, almonds
    for _ in range(26):
        px, py = 1150 + rng.normal() * 150, 1370 + rng.normal() * 60
        q = rng.random() * 3.14
        c = ("#E89A3A", "#D97A2E", "#F3E2C2", "#8A4A26", "#F0B860")[rng.integers(5)]
        p = ellipse(px, py, 38, 26, q)
        cast(a, p, 9, 12, .7, blur=4)
        a.fill(p, c)
        form(a, p, strength=.8)
    a.spray(ones(a), "#FFE9B8", np.clip(.32 - (a.X + a.Y) / 4200 + .03 * smooth_noise(a), 0, .25), .8, 2, .7)
    return a.finish(wobble=.8, vign=.14)


def draw(what="game", seed=5):
    return {"game": game, "nowruz": nowruz}[what](seed)
