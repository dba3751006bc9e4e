"""Camels crossing a plain at sunrise, the low sun behind them."""
import math

import numpy as np

from figures import camel, put_walker
from ink import Art, ellipse, mix, poly, smooth, tf
from land import grass, layer, ridge, xs_of

RIM, INK = "#FFD79A", "#3A1E34"


def loaded(a, x, y, h, phase, coat, load, rider, flip):
    body, far, beard = camel(phase)

    def t(p):
        return tf(p, x, y, h, flip)
    k = -1 if flip else 1
    a.spray(ellipse(x - h * .9, y + 10, h * 1.35, h * .07), "#5A2E44", lambda X, Y: .6 + 0 * X, .8)
    for f in far:
        a.fill(t(f), mix(coat, INK, .65))
    b = t(body)
    a.fill(b, coat)
    a.fill(t(beard), mix(coat, INK, .5))
    a.spray(b, INK, lambda X, Y: np.clip((Y - (y - h * .95)) / (h * .6) + .05 - (X - x) / h * .25, 0, .8))
    a.spray(b, RIM, lambda X, Y: np.clip(.55 - (Y - (y - h * 1.36)) / (h * .45) + (X - x) / h * .35, 0, .8))
    if load:
        rug = smooth([(-.30, -1.0), (.30, -1.02), (.36, -.82), (.31, -.56), (.02, -.50), (-.28, -.55), (-.36, -.8)], True, .1)
        a.fill(t(rug), load)
        for j in range(5):
            a.fill(t(poly([(-.26 + j * .12, -.72), (-.21 + j * .12, -.80), (-.16 + j * .12, -.72), (-.21 + j * .12, -.64)])), "#F0D4A0")
            a.fill(t(poly([(-.235 + j * .12, -.72), (-.21 + j * .12, -.76), (-.185 + j * .12, -.72), (-.21 + j * .12, -.68)])), "#24407E")
        a.line(t(poly([(-.33, -.90), (.33, -.92)], False)), "#F0D4A0", h * .02)
        a.line(t(poly([(-.32, -.58), (.32, -.59)], False)), "#E5A338", h * .018)
        for j in range(9):
            a.line(t(poly([(-.28 + j * .07, -.53), (-.28 + j * .07, -.42)], False)), "#B5432E", h * .018)
        a.spray(t(rug), INK, lambda X, Y: np.clip(.2 - k * 0 - (X - x) / h * .6 + (Y - (y - h * .8)) / h, 0, .7))
    if rider:
        torso = smooth([(-.10, -1.08), (-.13, -1.35), (-.07, -1.56), (.06, -1.57), (.14, -1.4), (.17, -1.12), (.2, -.86), (.1, -.84), (.06, -1.04)], True, .12)
        a.fill(t(torso), rider)
        a.fill(t(ellipse(.01, -1.64, .062, .075)), "#6A4438")
        a.fill(t(smooth([(-.09, -1.64), (-.10, -1.79), (.01, -1.84), (.11, -1.79), (.10, -1.64), (.01, -1.69)], True)), "#F6E6C8")
        a.spray(t(torso), INK, lambda X, Y: np.clip(.3 - (X - x) / h * 2.0, 0, .75))
    reach = -k
    return (x - reach * h * .95, y - h * 1.19), (x + reach * h * .30, y - h * .85)


def draw(seed=129):
    a = Art(seed)
    hz = 1000
    a.sky([(0, "#5F7FA6"), (.3, "#A7A8B4"), (.55, "#EDB795"), (.8, "#F7BE74"), (1, "#FBD98E")], hz, 18)
    a.sun(1540, 830, 150, "#FFF4CE", "#FFDD94")
    a.clouds(120, 420, "#C58E94", "#FBD3A6", thr=.45, scale=170, stretch=6, a=.8, seed=3, light=1)
    a.clouds(620, 820, "#E89A7C", "#FFE2AC", thr=.8, scale=60, stretch=13, a=.7, seed=8, light=1)
    xs = xs_of(a)
    for i, (base, amp, col, lit) in enumerate(((960, 34, "#B98A98", "#E9B49A"), (990, 24, "#A07488", "#DCA08C"))):
        layer(a, xs, ridge(seed + i, xs, base, amp, 50, 5), col, lit, None, depth=70)
    layer(a, xs, ridge(seed + 4, xs, 1030, 6, 120, 3), "#C58E62", "#FBD08A", "#96606A", depth=150)
    ground = ridge(seed + 5, xs, 1180, 12, 140, 3)
    layer(a, xs, ground, "#B57E54", "#F6C47A", "#7A4A58", depth=300)
    prev = None
    cast_ = ((660, "#8A5238", "#8E2F33", None), (1010, "#A0643E", "#24507E", "#B32D4E"), (1360, "#7A4632", None, None), (1700, "#94583A", "#B5432E", "#2F6C7A"), (2050, "#8A5238", "#6F1F26", None), (2390, "#A0643E", "#1D7A80", None))
    for i, (x, coat, load, rider) in enumerate(cast_):
        h = 268 + 10 * math.sin(i * 2.1)
        y = float(np.interp(x, xs, ground)) + 70
        head, rear = loaded(a, x, y, h, i * 1.9, coat, load, rider, True)
        if prev:
            a.line(smooth([prev, ((prev[0] + x - h * .95) / 2, y - h * .86), (x - h * .95, y - h * 1.19)], False), "#5A2E34", 4, .9)
        prev = (x + h * .5, y - h * .82)
    y = float(np.interp(330, xs, ground)) + 74
    a.spray(ellipse(270, y + 6, 150, 12), "#5A2E44", lambda X, Y: .6 + 0 * X, .8)
    put_walker(a, 330, y, 262, "#24507E", "#F6E6C8", skin="#6A4438", hat="tall", flip=True, staff=True, side=1)
    a.line(smooth([(374, y - 140), (400, y - 170), (660 - 255, y - 316)], False), "#5A2E34", 4, .9)
    front = ridge(seed + 9, xs, 1430, 16, 120, 3)
    layer(a, xs, front, "#7A5044", "#E0A468", "#3E2A40", depth=230)
    grass(a, xs, front, ["#E9B878", "#A87A52", "#5A3C40", "#3E2A3A"], 1500, 200, (26, 46), 26)
    for i in range(6):
        x, yy, s = 860 + i * 70, 380 - i * 22 + 14 * math.sin(i * 3), 18
        a.line(smooth([(x - s, yy - s * .35), (x - s * .4, yy - s * .3), (x, yy), (x + s * .4, yy - s * .34), (x + s, yy - s * .3)], False), "#5A4660", 3.4)
    return a.finish(wobble=1.2)
