"""Carved wood: strapwork of eight-pointed stars, vine scrolls, and the wood that carries them."""
import math

import numpy as np

from ink import ellipse, poly, rect, smooth
from stuff import fold, grain
from view import colour, sample


def star(x, y, r, n=8, step=3, turn=0.):
    """Segments of a star polygon."""
    p = [(x + r * math.cos(turn + 2 * math.pi * k / n), y + r * math.sin(turn + 2 * math.pi * k / n)) for k in range(n)]
    return [(p[k], p[(k + step) % n]) for k in range(n)]


def girih(rel, x0, y0, x1, y1, cell, height=16, width=None):
    """Strapwork in a rectangle: stars on a square grid, straps run on from star to star, rosettes inside."""
    width = width or cell * .055
    nx, ny = max(1, round((x1 - x0) / cell)), max(1, round((y1 - y0) / cell))
    cx, cy = (x1 - x0) / nx, (y1 - y0) / ny
    keep = rel.h.copy()
    clip = rel._mask(rect(x0, y0, x1 - x0, y1 - y0)) > .5
    rel.h[clip] -= height * .9
    for i in range(-1, nx + 1):
        for j in range(-1, ny + 1):
            px, py = x0 + (i + .5) * cx, y0 + (j + .5) * cy
            for a, b in star(px, py, cell * .5, 8, 3, 0):
                rel.dome(poly([a, b], False), height, width * .5, width, base=-height * .9)
            for a, b in star(px, py, cell * .5 * .765, 8, 2, math.pi / 8):
                rel.dome(poly([a, b], False), height, width * .4, width * .8, base=-height * .9)
            for k in range(8):
                o = k * math.pi / 4
                rel.dome(ellipse(px + cell * .105 * math.cos(o), py + cell * .105 * math.sin(o), cell * .075, cell * .035, o), height, cell * .035, base=-height * .9)
            rel.bead(px, py, cell * .04, height * .5)
            qx, qy = px + cx / 2, py + cy / 2
            for k in range(4):
                o = k * math.pi / 2 + math.pi / 4
                rel.dome(ellipse(qx + cell * .09 * math.cos(o), qy + cell * .09 * math.sin(o), cell * .085, cell * .045, o), height, cell * .04, base=-height * .9)
    rel.h = np.where(clip, rel.h, keep)


def leaf(rel, x, y, s, o, height, base):
    c, n = math.cos(o), math.sin(o)
    P = lambda a, b: (x + s * (a * c - b * n), y + s * (a * n + b * c))
    rel.dome(smooth([P(0, 0), P(.3, -.34), P(1, -.06), P(.46, .26)]), height, s * .20, base=base)
    rel.dome(poly([P(.12, -.02), P(.75, -.06)], False), -height * .4, 2.5, max(3, s * .07))


def islimi(rel, x0, y0, x1, y1, waves=3, height=16, sides=2):
    """Upright vine: a stem in waves, a spiral of leaves in every bow, mirrored when sides is 2."""
    keep = rel.h.copy()
    clip = rel._mask(rect(x0, y0, x1 - x0, y1 - y0)) > .5
    base = -height * .95
    rel.h[clip] += base
    w = (x1 - x0) / sides
    step = (y1 - y0) / waves
    th = w * .050
    for m in range(sides):
        mir = 1 if m == 0 else -1
        cx = x0 + w * (m + .5)
        ys = np.linspace(y0 - step * .1, y1 + step * .1, 160)
        xs = cx + mir * w * .30 * np.sin((ys - y0) / step * math.pi * 2)
        rel.dome(smooth(list(zip(xs, ys)), False), height, th * .5, th, base=base)
        for k in range(waves * 2 + 1):
            yy = y0 + (k + .5) * step / 2 - step * .25 * 0
            s = mir * (1 if k % 2 == 0 else -1)
            sx, sy = cx - s * w * .16, yy
            t = np.linspace(0, 1, 50)
            R = min(step * .24, w * .30)
            an = (0 if s > 0 else math.pi) + s * t * 5.4
            rr = R * (1.05 - .80 * t)
            pts = list(zip(sx + rr * np.cos(an), sy + rr * np.sin(an)))
            rel.dome(smooth(pts, False), height, th * .45, th * .9, base=base)
            for q in range(6, 46, 9):
                dx, dy = pts[q + 1][0] - pts[q][0], pts[q + 1][1] - pts[q][1]
                leaf(rel, *pts[q], R * .46, math.atan2(dy, dx) - s * .85, height, base)
            for q in range(6):
                o = q * math.pi / 3
                rel.dome(ellipse(pts[-1][0] + R * .17 * math.cos(o), pts[-1][1] + R * .17 * math.sin(o), R * .15, R * .09, o), height, R * .08, base=base)
            rel.bead(*pts[-1], R * .09, height * .6)
            leaf(rel, cx + s * w * .28, yy + step * .02, R * .62, (0 if s > 0 else math.pi) - s * .9, height, base)
    rel.h = np.where(clip, rel.h, keep)


def frame(rel, x0, y0, x1, y1, width=12, height=8):
    """Moulding around a panel."""
    for g, h in ((0, height), (width * 1.6, -height)):
        rel.dome(poly([(x0 - g, y0 - g), (x1 + g, y0 - g), (x1 + g, y1 + g), (x0 - g, y1 + g)]), h, width * .5, width, base=None)


class Carved:
    """Relief with wood paint: grain, darker in the cuts, worn light on the ridges."""

    def __init__(self, rel, dark="#3E1E10", base="#8A5430", light="#C08A54", seed=4, rings=9, along_v=True, size=(1, 1), dirt=.72):
        rel.smooth(1.3)
        self.h, self.rel = rel.h, rel
        self.cut = rel.hollow(10, 1.5)
        self.ridge = np.clip(-(rel.hollow(6, 1.) * 0) + np.clip((rel.h - rel.h.mean()) / (rel.h.std() * 4 + 1e-6), 0, 1), 0, 1).astype(np.float32)
        self.g, self.dirt, self.turn, self.size = grain(seed, rings), dirt, along_v, size
        self.d, self.b, self.l = colour(dark), colour(base), colour(light)

    def paint(self, u, v, p=None):
        a, b = (v, u) if self.turn else (u, v)
        t = sample(self.g, fold(a * self.size[0]), fold(b * self.size[1]))[..., None]
        c = np.where(t < .5, self.d + (self.b - self.d) * t * 2, self.b + (self.l - self.b) * (t * 2 - 1))
        c = c * (1 - self.dirt * sample(self.cut, u, v))[..., None]
        return c * (1 + .35 * sample(self.ridge, u, v))[..., None]

    def height(self, u, v):
        return sample(self.h, u, v)
