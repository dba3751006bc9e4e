"""Materials and living forms for `solid.py`: grain of wood, leather, stone, cloth; hands and figures as distance fields."""
import math
from functools import lru_cache

import cv2
import numpy as np

from ink import fbm, sstep, vnoise
from view import colour, sample, unit, vec


@lru_cache(maxsize=12)
def grain(seed=1, rings=9, wave=1.0, h=900, w=1800):
    """Height of wood fibres, 0 (dark ring, pore) to 1; fibres run along u."""
    rng = np.random.default_rng(seed)
    y = np.mgrid[0:h, 0:w][0].astype(np.float32) / h
    big = cv2.resize(fbm(rng, h // 6, w // 6, 60, 3, stretch=4), (w, h), interpolation=cv2.INTER_CUBIC)
    t = y * rings + big * wave
    ring = 1 - np.abs(2 * (t - np.floor(t)) - 1) ** 3
    fine = vnoise(rng, h, w, 2, 50) * .5 + vnoise(rng, h, w, 1.4, 22) * .35
    return np.clip(.22 + .55 * ring + .16 * fine + .06 * big, 0, 1).astype(np.float32)


def wood(dark, base, light, seed=1, rings=9, wave=1., size=(1, 1), turn=False, shift=(0, 0)):
    """Paint for a grid: wood grain repeated `size` times over it."""
    g = grain(seed, rings, wave)
    d, b, l = colour(dark), colour(base), colour(light)

    def paint(u, v, p):
        if turn:
            u, v = v, u
        t = sample(g, fold(u * size[0] + shift[0]), fold(v * size[1] + shift[1]))[..., None]
        return np.where(t < .5, d + (b - d) * t * 2, b + (l - b) * (t * 2 - 1))
    return paint


def fold(t):
    """Mirror repeat of a map coordinate."""
    return np.abs(np.mod(t + 1, 2) - 1)


def mottled(dark, base, light, seed=1, scale=60, octaves=5, size=(1, 1), stretch=1.):
    """Paint: cloudy material (stone, clay, leather)."""
    n = np.clip(.5 + .24 * fbm(np.random.default_rng(seed), 700, 1000, scale, octaves, .6, stretch), 0, 1).astype(np.float32)
    d, b, l = colour(dark), colour(base), colour(light)

    def paint(u, v, p):
        t = sample(n, fold(u * size[0]), fold(v * size[1]))[..., None]
        return np.where(t < .5, d + (b - d) * t * 2, b + (l - b) * (t * 2 - 1))
    return paint


def noise_map(seed, scale, octaves=4, h=800, w=1200, stretch=1., gain=.5):
    return fbm(np.random.default_rng(seed), h, w, scale, octaves, gain, stretch).astype(np.float32)


def picture(rgb_map, gamma=True):
    """Paint from an image (h, w, 3), 0..255."""
    t = (np.asarray(rgb_map, np.float32) / 255) ** 2.2

    def paint(u, v, p):
        return sample(t, u, v)
    return paint


# ---------------------------------------------------------------- distance fields
def limb(p, a, b, ra, rb):
    """Round cone from a to b."""
    a, b = vec(*a), vec(*b)
    ab = b - a
    h = np.clip((p - a) @ ab / (ab @ ab + 1e-9), 0, 1)
    return np.linalg.norm(p - a - h[:, None] * ab, axis=-1) - (ra + (rb - ra) * h)


def egg(p, c, r, frame=None):
    """Ellipsoid (bounded estimate)."""
    q = p - vec(*c)
    if frame is not None:
        q = q @ np.asarray(frame, np.float32).T
    r = vec(*r)
    k = np.linalg.norm(q / r, axis=-1)
    return k * (k - 1) / np.maximum(np.linalg.norm(q / (r * r), axis=-1), 1e-6)


def join(a, b, k):
    """Smooth union."""
    h = np.clip(.5 + .5 * (b - a) / k, 0, 1)
    return b + (a - b) * h - k * h * (1 - h)


class Body:
    """Groups of limbs and eggs; each group is one soft form with its own colour."""

    def __init__(self):
        self.groups = []

    def add(self, tint, parts, k=.08, crease=None):
        """parts: ("limb", a, b, ra, rb) or ("egg", centre, radii[, frame]); crease(p) is taken off the distance."""
        self.groups.append((colour(tint), parts, k, crease))

    def _one(self, group, p):
        d = None
        for kind, *args in group[1]:
            q = limb(p, *args) if kind == "limb" else egg(p, *args)
            d = q if d is None else join(d, q, group[2])
        return d if group[3] is None else d - group[3](p)

    def __call__(self, p):
        d = self._one(self.groups[0], p)
        for g in self.groups[1:]:
            d = np.minimum(d, self._one(g, p))
        return d

    def hulls(self):
        """Balls that hold the whole body, for the renderer."""
        out = []
        for _, parts, k, _ in self.groups:
            for kind, *q in parts:
                if kind == "egg":
                    out.append((q[0], max(q[1]) + k * .3))
                    continue
                n = int(np.linalg.norm(vec(*q[1]) - vec(*q[0])) / (max(q[2], q[3]) * .8)) + 2
                out += [(vec(*q[0]) + (vec(*q[1]) - vec(*q[0])) * t, q[2] + (q[3] - q[2]) * t + k * .3 + .02) for t in np.linspace(0, 1, n)]
        return out

    def paint(self, p, n):
        d = np.stack([self._one(g, p) for g in self.groups], -1)
        return np.array([g[0] for g in self.groups])[d.argmin(-1)]


def place_frame(origin, along, back):
    """Hand frame: x along the hand, z out of its back."""
    x = unit(vec(*along))
    y = unit(np.cross(vec(*back), x))
    z = np.cross(x, y)
    o = vec(*origin)
    return lambda q: o + x * q[0] + y * q[1] + z * q[2]


def hand(body, origin, along, back, curl=(.5, .5, .5, .5), thumb=((.25, .40, -.16), (.62, .62, -.30), (.92, .52, -.36)), right=True, skin="#C08A64", sleeve="#E9E0CC", arm=None, spread=.05, size=1., arm_r=.40, cuff=.45):
    """A hand from the wrist at origin; curl per finger (index first) bends all joints; arm: place of the elbow."""
    F = place_frame(origin, along, back)
    s = 1 if right else -1
    P = lambda q: F((q[0] * size, q[1] * size * s, q[2] * size))
    parts = []
    for i, c in enumerate(curl):
        y = .33 - i * .215
        k = (.94 - .03 * abs(i - 1.2), y, .02 - .03 * abs(i - 1.3))
        parts.append(("limb", P((.06, y * .45, 0)), P(k), .17 * size, .125 * size))
        q, an, side = np.array(k), 0., (1.4 - i) * spread
        cs = (c, c, c) if np.isscalar(c) else c
        ln = np.array((.44, .28, .21)) * (.93, 1.03, .96, .78)[i]
        r = .118 if i < 3 else .102
        for j in range(3):
            an += cs[j]
            e = q + ln[j] * np.array((math.cos(an) * math.cos(side), math.sin(side), -math.sin(an)))
            parts.append(("limb", P(q), P(e), (r - .008 * j) * size, (r - .012 - .010 * j) * size))
            q = e
    t = [P(q) for q in thumb]
    parts += [("limb", P((.1, .2, -.05)), t[0], .17 * size, .16 * size), ("limb", t[0], t[1], .145 * size, .115 * size), ("limb", t[1], t[2], .115 * size, .088 * size)]
    parts.append(("egg", P((.45, 0, -.04)), (.52 * size, .40 * size, .17 * size), np.stack([unit(vec(*along)), unit(np.cross(vec(*back), unit(vec(*along)))), np.cross(unit(vec(*along)), unit(np.cross(vec(*back), unit(vec(*along)))))])))
    body.add(skin, parts, .05 * size)
    if arm is not None:
        w, el = vec(*P((-.05, 0, 0))), vec(*arm)
        body.groups[-1][1].append(("limb", w, w + (el - w) * .3, .21 * size, .25 * size))
        if sleeve:
            c0 = w + unit(el - w) * cuff
            folds = lambda p: .020 * np.sin((p - c0) @ unit(el - w) * 15 + 2.2 * np.sin(p[:, 0] * 4.1 + p[:, 2] * 3)) * sstep(0, .3, (p - c0) @ unit(el - w))
            body.add(sleeve, [("limb", c0, el, .31 * size, arm_r * size), ("limb", c0, c0 + unit(el - w) * .02, .33 * size, .33 * size)], .03, folds)
    return F


# ---------------------------------------------------------------- relief
class Relief:
    """A height map drawn in plan: paths raised and cut, later laid on a surface."""

    def __init__(self, art_w, art_h, seed=1):
        from ink import Art
        self.a = Art(seed, art_w, art_h)
        self.h = np.zeros((art_h, art_w), np.float32)
        self.w_, self.h_ = art_w, art_h

    def _mask(self, path, stroke=0):
        m = self.a.mask(path, stroke)
        k = np.zeros_like(self.h)
        if m:
            k[m[0]:m[1], m[2]:m[3]] = m[4]
        return k

    def dome(self, path, height, bevel, stroke=0, power=.5, base=None):
        """Raise a shape with a rounded shoulder `bevel` pixels wide (negative height cuts)."""
        m = self.a.mask(path, stroke)
        if m is None:
            return self
        y0, y1, x0, x1, k = m
        d = cv2.distanceTransform((cv2.copyMakeBorder(k, 1, 1, 1, 1, cv2.BORDER_CONSTANT) > .5).astype(np.uint8), cv2.DIST_L2, 5)[1:-1, 1:-1]
        t = np.clip(d / bevel, 0, 1)
        t = (1 - (1 - t) ** 2) ** power
        part = self.h[y0:y1, x0:x1]
        if base is None:
            part += height * t * (k > .5)
        else:
            np.maximum(part, np.where(k > .5, base + height * t, -1e9), out=part)
        return self

    def bead(self, x, y, r, height=None):
        """One granule."""
        hgt = r if height is None else height
        x0, x1, y0, y1 = max(0, int(x - r - 1)), min(self.w_, int(x + r + 2)), max(0, int(y - r - 1)), min(self.h_, int(y + r + 2))
        if x1 <= x0 or y1 <= y0:
            return
        Y, X = np.mgrid[y0:y1, x0:x1]
        q = 1 - ((X - x) ** 2 + (Y - y) ** 2) / (r * r)
        part = self.h[y0:y1, x0:x1]
        part[...] = np.where(q > 0, np.maximum(part, hgt * .35 + hgt * np.sqrt(np.clip(q, 0, 1))), part)

    def smooth(self, s=1.):
        self.h = cv2.GaussianBlur(self.h, (0, 0), s)
        return self

    def hollow(self, s=8, strength=1.):
        """How far a point lies below its surroundings (for dirt and patina), 0..1."""
        d = cv2.GaussianBlur(self.h, (0, 0), s) - self.h
        return np.clip(d / (d.std() * 3 + 1e-6) * strength, 0, 1).astype(np.float32)


def leaf_light(light, seed=3, size=6., leaves=60, low=.25, blur=9, leaf=46, centre=(0, 0, 0)):
    """Share of sun that comes through a tree: function of points, a sheet of leaf shadows seen along the light."""

    from ink import Art, ellipse, smooth
    a = Art(seed, 1200, 1200)
    rng = np.random.default_rng(seed)
    a.px[..., :3] = 255
    for _ in range(leaves // 8):
        x, y, t = rng.random() * 1200, rng.random() * 1200, rng.random() * 6.28
        pts = [(x + k * 60 * math.cos(t + .1 * k), y + k * 60 * math.sin(t + .1 * k)) for k in range(7)]
        a.line(smooth(pts, False), (0, 0, 0), 7)
        for k, (px, py) in enumerate(pts):
            for s in (-1, 1):
                o = t + .1 * k + s * (.7 + .3 * rng.random())
                r = leaf * (.7 + .6 * rng.random())
                a.fill(ellipse(px + r * .9 * math.cos(o), py + r * .9 * math.sin(o), r, r * .34, o), (0, 0, 0))
    m = cv2.GaussianBlur(a.px[..., 0].astype(np.float32) / 255, (0, 0), blur)
    l = unit(vec(*light))
    e1 = unit(np.cross(l, vec(.1, .2, 1)))
    e2 = np.cross(l, e1)

    def gobo(p):
        q = p - vec(*centre)
        return low + (1 - low) * sample(m, fold(q @ e1 / size + .5).astype(np.float32), fold(q @ e2 / size + .5).astype(np.float32))
    return gobo
