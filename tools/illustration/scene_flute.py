"""An open flute on striped cloth, seen along its length from close by."""
import math

import numpy as np

from solid import Scene
from stuff import mottled, noise_map
from view import colour, sample, unit, vec

BANDS = (("#8E1F24", .42), ("#E9DCC0", .05), ("#1E2A58", .16), ("#E2A23E", .05), ("#1E2A58", .16), ("#E9DCC0", .05), ("#8E1F24", .30), ("#2E6650", .14), ("#E9DCC0", .04), ("#2E6650", .14))


def cloth(sc):
    total = sum(w for _, w in BANDS)
    edges = np.cumsum([0] + [w for _, w in BANDS])
    tints = np.array([colour(c) for c, _ in BANDS])
    lump = noise_map(3, 240, 3)

    def f(u, v):
        x, y = -3.6 + 9 * u, -3 + 9 * v
        z = .05 * sample(lump, u, v) + .16 * np.exp(-((y - 2.1 + .4 * x) / .3) ** 2) + .13 * np.exp(-((y + .5 * x + 1.9) / .25) ** 2)
        return np.stack([x, y, z + .0035 * np.abs(np.sin(x * 78)) - .12], -1)

    def paint(u, v, p):
        x, y = p[..., 0], p[..., 1]
        t = np.mod(x + 5, total)
        i = np.clip(np.searchsorted(edges, t, side="right") - 1, 0, len(BANDS) - 1)
        c = tints[i]
        mid = t - (edges[i] + np.array([w for _, w in BANDS])[i] / 2)
        d = np.abs(np.mod(y, .22) - .11) + np.abs(mid) * 1.3
        c = np.where((((i == 0) | (i == 6)) & (d < .075))[..., None], colour("#E9DCC0"), c)
        c = np.where((((i == 0) | (i == 6)) & (d < .045))[..., None], colour("#1E2A58"), c)
        rib = .74 + .34 * np.abs(np.sin(x * 78)) + .09 * np.sin(y * 95 + 3 * np.sin(x * 39))
        return c * rib[..., None]
    sc.surf(f, paint, .02)


def draw():
    light = (-.75, .95, .72)
    sc = Scene(95, (-2.75, -2.75, 2.0), (-.30, .0, 0), 2900, light, (.2, .4, 0), 4.4, shadow=2600)
    cloth(sc)
    d = unit((.80, .62, .012))
    o = vec(-2.05, -1.52, .16)
    reed = mottled("#7E4A20", "#C08A48", "#E2BA78", 5, 60, 5, (1.5, .7), 7)
    ln = 5.9

    def paint(u, v, p):
        c = reed(u, v, p)
        for x0 in (.22, .47, .72):                     # nodes of the cane
            c = c * (1 - .45 * np.exp(-((u - x0) / .0035) ** 2))[..., None]
        return c
    t = np.linspace(0, 1, 90)
    r = .205 - .035 * t + .012 * sum(np.exp(-((t - q) / .008) ** 2) for q in (.22, .47, .72))
    sc.tube([o + d * ln * q for q in t], r, paint, .55)
    side = unit(np.cross(d, (0, 0, 1)))
    up = np.cross(side, d)
    sc.tube([o + d * (ln * q) for q in np.linspace(-.001, .03, 60)], .15, "#1A0C08", 0)
    ring = [o + (side * math.cos(w) + up * math.sin(w)) * .178 for w in np.linspace(0, 6.283, 60)]
    sc.tube(ring, .029, "#D9B27C", .4)
    disc = lambda u, v: o + d * .012 + (side * (np.cos(u * 6.2832) * v)[..., None] + up * (np.sin(u * 6.2832) * v)[..., None]) * .165
    sc.surf(disc, "#120806", 0)
    for q in (.045, .30, .345, .40, .62, .655, .93):    # bindings of gut and red thread
        w, tint = (.05, "#8E2420") if q in (.345, .93) else (.035, "#E4CFA2")
        rr = np.interp(q, t, r)
        for k in range(-3, 4):
            ringp = [o + d * (ln * q + k * w * .33) + (side * math.cos(a) + up * math.sin(a)) * (rr + .006) for a in np.linspace(0, 6.283, 44)]
            sc.tube(ringp, w * .24, tint, .25)
    for q in (.50, .555, .60, .70, .775):               # finger holes, a little scorched
        c = o + d * ln * q
        rr = np.interp(q, t, r)

        def hole(u, v, k=1., c=c, rr=rr):
            a, b = np.cos(u * 6.2832) * v * .082 * k, np.sin(u * 6.2832) * v * .066 * k
            th = b / rr
            return c + d * a[..., None] + (side * np.sin(th)[..., None] + up * np.cos(th)[..., None]) * (rr + .004)
        sc.surf(lambda u, v: hole(u, v, 1.35) - up * .0015, "#6E3A18", .3)
        sc.surf(hole, "#140806", 0)
    cord = [o + d * (ln * .93) + side * .22 * s for s in (1, 1.2)]
    pts = [cord[0], cord[1] + vec(0, 0, -.14)] + [cord[1] + side * (.16 * k) - d * (.22 * k - .12 * math.sin(k * 1.4)) + vec(0, 0, -.17) for k in range(1, 7)]
    sc.tube(pts, .035, "#8E2420", .1)
    for k in range(14):
        e = pts[-1]
        sc.tube([e, e - d * (.16 + .02 * (k % 3)) + side * (.08 + .035 * (k - 7)), e - d * (.40 + .03 * (k % 4)) + side * (.10 + .05 * (k - 7)) + vec(0, 0, -.01)], .016, ("#8E2420", "#C8443A", "#E2A23E")[k % 3], .05)
    a = sc.develop("#FFE0A6", "#6672AC", 2.9, .42, soft=3, bias=.018, levels=10)
    sc.focus(3.9, 1.3, 9)
    return a.finish(wobble=.5, vign=.2)
