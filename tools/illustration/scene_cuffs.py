"""A pair of tall Turkmen cuffs on indigo cloth, one upright, one lying."""
import math

import numpy as np

from ink import ellipse, poly, sstep
from scene_turkmen import SILVER, Chased, palmette
from solid import Scene
from stuff import noise_map
from view import colour, sample


def cuff_relief():
    """Five bands of stones, as the wall of the cuff rolled flat."""
    ch = Chased(3000, 1700)
    r = ch.r
    for y in (20, 60, 345, 650, 690, 1005, 1040, 1350, 1640, 1680):
        for x in range(10, 3000, 19):
            r.bead(x, y, 9, 15)
    for y in (40, 670, 1022, 1660):
        r.dome(poly([(0, y), (3000, y)], False), 12, 6, 12, base=0)
    for row, (y, kind) in enumerate(((200, 0), (500, 1), (850, 2), (1190, 1), (1500, 0))):
        for k in range(13):
            x = 115 + k * 230.8
            if kind == 2:
                ch.stone(x, y, 84, 118, 0, 70)
                palmette(ch, x + 115, y - 6, 120, -1.57)
                palmette(ch, x + 115, y + 6, 120, 1.57)
            elif kind == 1:
                ch.stone(x + 115, y, 46, 46)
                palmette(ch, x - 50, y, 90, 0)
                palmette(ch, x + 50, y, 90, math.pi)
                ch.gilt(poly([(x, y - 46), (x + 20, y), (x, y + 46), (x - 20, y)]), 12, 12)
            else:
                ch.stone(x, y, 66, 66)
                palmette(ch, x + 115, y + 62, 126, -1.57)
                for s in (-1, 1):
                    ch.gilt(ellipse(x + 115 + s * 62, y + 66, 26, 12, -s * .8), 9, 9)
    return ch.finish((-.9, -.2))


def draw():
    light = (-1.35, -.55, .75)
    sc = Scene(83, (-.35, -5.2, 1.55), (.42, 0, .93), 3000, light, (.2, 0, .6), 3.6, shadow=2600)
    folds = noise_map(14, 330, 3, 900, 1300, 1., .4)
    warp = colour("#141B40"), colour("#2C3A78")

    def table(u, v):
        x, y = -4 + 8.5 * u, -3.2 + 7.2 * v
        back = np.clip(y - 1.5, 0, None)
        z = .10 * sample(folds, u, v) * sstep(.7, 1.8, np.hypot(x - .2, y)) + np.minimum(back ** 1.6 * 1.4, 9)
        z = z + (.34 + .10 * np.clip(back, 0, 3)) * np.sin(x * 2.7 + .5 * sample(folds, v, u) + y * .35) * sstep(1.1, 2.4, y)
        return np.stack([x, y, z], -1)
    tab = lambda u, v, p: warp[0] + (warp[1] - warp[0]) * (.35 + .3 * np.sin(u * 1900) * np.sin(v * 1500) + .10 * sample(folds, u, v))[..., None]
    sc.surf(table, tab, .02)
    ch = cuff_relief()

    def wall(centre, turn, tall=1.95, r0=.86, r1=.74, lie=None):
        gap = .34

        def f(u, v, h):
            o = turn + gap + (2 * math.pi - 2 * gap) * u
            r = r1 + (r0 - r1) * (2 * v - 1) ** 2 * (.6 + .4 * (v > .5)) + h * .00058
            x, y, z = r * np.cos(o), r * np.sin(o) * .90, tall * (1 - v)
            if lie is not None:
                x, y, z = (z - tall / 2) * math.cos(lie) - y * math.sin(lie), (z - tall / 2) * math.sin(lie) + y * math.cos(lie), x + r0 + .02
            return np.stack([x + centre[0], y + centre[1], z + centre[2]], -1)
        ch.lay(sc, f)
        sc.surf(lambda u, v: f(u, v, np.full(u.shape, -60., np.float32)), "#8A8C92", .3, .8)
        for v in (0, 1):
            us = np.linspace(0, 1, 120, dtype=np.float32)
            sc.tube(f(us, np.full_like(us, v), np.zeros_like(us) - 20), .036, SILVER, .6, .88)
        for u in (0, 1):
            vs = np.linspace(0, 1, 70, dtype=np.float32)
            sc.tube(f(np.full_like(vs, u), vs, np.zeros_like(vs) - 20), .030, SILVER, .6, .88)
    wall((-.02, -.25, .02), math.pi * .62)
    wall((1.75, .55, 0), .45, lie=.62)
    a = sc.develop("#FFE8C4", "#5E74B8", 2.6, .46, soft=3, bias=.014, env=(.05, .5, 1.8), levels=10)
    return a.finish(wobble=.5, vign=.22)
