"""Pieces shared by rooms and streets: window, light shaft, bowls and jugs on shelves."""

import numpy as np

from ink import circle, ellipse, mix, poly, rect, smooth
from kit import form, tube


def window(a, x, y, w, h, frame="#6A3F32", sky=("#BFE0DC", "#F6E3B4"), seed=1, bars=(3, 3)):
    """A window with a garden behind it."""
    rng = np.random.default_rng(seed)
    p = rect(x, y, w, h)
    a.fill(p, sky[0])
    a.spray(p, sky[1], lambda X, Y: np.clip((Y - y - h * .15) / (h * .8), 0, .9))
    a.c.save()
    a.c.clipPath(p)
    for i in range(7):
        cx = x + w * (i + .3) / 6.5
        a.fill(smooth([(cx - w * .12, y + h * 1.05), (cx - w * .13, y + h * (.72 - .14 * rng.random())), (cx, y + h * (.58 - .1 * rng.random())), (cx + w * .13, y + h * .74), (cx + w * .12, y + h * 1.05)]), mix("#7FA06A", "#4F7A55", rng.random()))
    for _ in range(190):
        px, py = x + rng.random() ** 1.7 * w * .75, y - 10 + rng.random() ** 1.6 * h * .6
        a.fill(ellipse(px, py, w * .034, w * .019, rng.random() * 3), ("#3F6E4A", "#6E9A54", "#A9BC6A")[rng.integers(3)])
    a.c.restore()
    t = w * .035
    for i in range(bars[0] + 1):
        a.fill(rect(x + (w - t) * i / bars[0] - t * .1, y - t * .4, t, h + t), frame)
        a.fill(rect(x + (w - t) * i / bars[0] - t * .1, y - t * .4, t * .25, h + t), mix(frame, "#FFF0D0", .4))
    for j in range(bars[1] + 1):
        a.fill(rect(x - t * .2, y + (h - t) * j / bars[1] - t * .1, w + t * .4, t), frame)
    sill = rect(x - w * .08, y + h, w * 1.16, t * 1.7)
    a.fill(sill, mix(frame, "#D9A870", .35))
    form(a, sill, strength=.3)


def shaft(a, points, strength=.3, colour="#FFE9B4"):
    a.spray(poly(points), colour, lambda X, Y: np.clip(strength - (Y - points[0][1]) / 5200, 0, strength), .8, 1.4, .65)


def bowl_side(a, x, y, w, colour, band):
    p = smooth([(x - w, y - w * .9), (x - w * .86, y - w * .4), (x - w * .4, y), (x + w * .4, y), (x + w * .86, y - w * .4), (x + w, y - w * .9)], True, .12)
    a.fill(p, colour)
    a.c.save()
    a.c.clipPath(p, doAntiAlias=True)
    a.fill(rect(x - w, y - w * .72, 2 * w, w * .12), band)
    for k in range(-4, 5):
        a.fill(circle(x + k * w * .24, y - w * .42, w * .07), band)
    a.c.restore()
    tube(a, p, x, w)
    a.fill(ellipse(x, y - w * .9, w, w * .18), mix(colour, "#1A1030", .45))
    a.line(ellipse(x, y - w * .9, w, w * .18), band, max(2, w * .04))


def jug(a, x, y, h, c, c2):
    p = smooth([(x - h * .14, y - h), (x + h * .14, y - h), (x + h * .09, y - h * .74), (x + h * .34, y - h * .38), (x + h * .17, y), (x - h * .17, y), (x - h * .34, y - h * .38), (x - h * .09, y - h * .74)], True, .15)
    a.fill(p, c)
    a.c.save()
    a.c.clipPath(p, doAntiAlias=True)
    for k in (.28, .42, .56):
        a.fill(rect(x - h, y - h * k, 2 * h, h * .045), c2)
    a.c.restore()
    a.spray(p, "#1A1434", lambda X, Y: np.clip((X - x) / h * 2.0 + .2, 0, .85))
    a.spray(p, "#FFF3D6", lambda X, Y: np.clip(.7 - np.abs(X - x + h * .17) / (h * .07) * .6, 0, .65))
