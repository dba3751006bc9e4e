"""Shared pieces of the still lifes and interiors: grounds, form light, textiles as textures."""
import math
from functools import lru_cache

import cv2
import numpy as np
import skia

from ink import Art, circle, ellipse, fbm, mix, poly, rect, rgb, smooth, tf, vnoise


def ones(a):
    return np.ones((a.H, a.W), np.float32)


def smooth_noise(a, scale=60, octaves=3, stretch=1.0):
    """Large soft noise over the whole picture."""
    small = fbm(a.rng, a.H // 8, a.W // 8, scale, octaves, stretch=stretch)
    return cv2.resize(small, (a.W, a.H), interpolation=cv2.INTER_CUBIC)


def cast(a, path, dx=20, dy=26, strength=.75, colour="#140B20", blur=9):
    """Soft cast shadow of a shape."""
    m = a.mask(tf(path, dx, dy))
    if m is None:
        return
    y0, y1, x0, x1, k = m
    pad = 3 * blur
    ya, yb, xa, xb = max(0, y0 - pad), min(a.H, y1 + pad), max(0, x0 - pad), min(a.W, x1 + pad)
    k = cv2.copyMakeBorder(k, y0 - ya, yb - y1, x0 - xa, xb - x1, cv2.BORDER_CONSTANT)
    k = cv2.GaussianBlur(k, (0, 0), blur)
    y0, y1, x0, x1 = ya, yb, xa, xb
    a.spray((y0, y1, x0, x1, k), colour, lambda X, Y: 0 * X + strength, .9, 2, .7)


def form(a, path, light="#FFF3D6", dark="#1A1030", strength=.7, soft=.5, angle=-2.3):
    """Light from the upper left over the bounding box of a shape (angle = direction of the light)."""
    b = path.getBounds()
    cx, cy, w, h = b.centerX(), b.centerY(), max(b.width(), 1), max(b.height(), 1)
    lx, ly = math.cos(angle), math.sin(angle)
    a.spray(path, dark, lambda X, Y: np.clip((-(X - cx) / w * lx - (Y - cy) / h * ly) * 1.3 * strength - .02, 0, .85), .85, 2, soft)
    a.spray(path, light, lambda X, Y: np.clip(((X - cx) / w * lx + (Y - cy) / h * ly) * 1.2 * strength - .12, 0, .7), .85, 2, soft)


def tube(a, path, x, r, light="#FFF3D6", dark="#1A1030", strength=1.0, soft=.5, side=-1):
    """Cylinder light around a vertical axis x with radius r, lit from the left when side is -1."""
    a.spray(path, dark, lambda X, Y: np.clip((-side * (X - x) / r * .75 + .05 + .25 * np.abs((X - x) / r) ** 3) * strength, 0, .88), .88, 2, soft)
    a.spray(path, light, lambda X, Y: np.clip(.75 - np.abs((X - x) / r - side * .5) * 2.3, 0, .7) * strength, .85, 2, soft)


def weave(a, amount=.05, freq=1.0):
    """Thread texture over everything painted so far."""
    wv = np.sin(a.Y * freq + a.X * .3) * .5 + np.sin(a.X * freq - a.Y * .3) * .5
    px = a.px[..., :3].astype(np.float32) * (1 + amount * wv + amount * smooth_noise(a, 40))[..., None]
    a.px[..., :3] = np.clip(px, 0, 255)


def folds(a, dark="#180E24", light="#F0D8B0", size=280, angle=.5, strength=.4):
    """Soft folds of a cloth over the whole picture."""
    f = np.sin((a.X * math.cos(angle) + a.Y * math.sin(angle) + smooth_noise(a, 60, 2) * 110) / size * 1.6)
    a.spray(ones(a), dark, np.clip(-f * strength - .08, 0, .45), .8, 2, .7)
    a.spray(ones(a), light, np.clip(f * strength * .75 - .12, 0, .28), .7, 2, .7)


def ground(a, colour):
    a.px[..., :3] = np.array(rgb(colour), np.uint8)


def stripes(a, bands, angle=-14):
    """Striped cloth; bands = [(width, colour)...] repeated."""
    a.c.save()
    a.c.translate(a.W / 2, a.H / 2)
    a.c.rotate(angle)
    x, i = -1800, 0
    while x < 1800:
        width, colour = bands[i % len(bands)]
        a.fill(rect(x, -1700, width + 1, 3400), colour)
        x += width
        i += 1
    a.c.restore()


def planks(a, y0, y1, colour="#8A5A3C", dark="#3A2028", light="#D9A870", rows=5, angle=0., seed=1):
    """Wooden boards with grain, lying across the picture."""
    rng = np.random.default_rng(seed)
    a.c.save()
    a.c.clipRect(skia.Rect.MakeLTRB(0, y0, a.W, y1))
    a.fill(rect(0, y0, a.W, y1 - y0), colour)
    step = (y1 - y0) / rows
    for j in range(rows):
        y = y0 + j * step
        tint = mix(colour, dark if rng.random() < .5 else light, .05 + .16 * rng.random())
        a.fill(poly([(0, y), (a.W, y + angle), (a.W, y + step + angle), (0, y + step)]), tint)
        for _ in range(int(14 + step / 7)):
            yy = y + rng.random() * step
            pts = [(x, yy + angle * x / a.W + 4 * math.sin(x / 260 + yy)) for x in np.linspace(-20, a.W + 20, 9)]
            a.line(smooth(pts, False), mix(tint, dark, .25 + .3 * rng.random()), 1.5 + 2 * rng.random(), .45)
        a.line(poly([(0, y), (a.W, y + angle)], False), dark, 5, .75)
        a.line(poly([(0, y + 5), (a.W, y + 5 + angle)], False), light, 2.5, .45)
    a.c.restore()


def plaster(a, colour="#D8AE80", light="#F6D9A6", dark="#7E4E4E", focus=(420, 560)):
    """Clay wall lit from a point at one side."""
    ground(a, colour)
    n = smooth_noise(a, 60, 5)
    d = np.hypot(a.X - focus[0], (a.Y - focus[1]) * 1.1)
    a.spray(ones(a), dark, np.clip((d - 800) / 2100 + n * .09 + .05, 0, .8), .75, 2, .4)
    a.spray(ones(a), light, np.clip(.62 - d / 1150 + n * .07, 0, .75), .9, 2, .3)


# ---------------------------------------------------------------- textiles as flat textures
@lru_cache(maxsize=4)
def suzani(palette="bukhara", seed=4, layout="wide"):
    import scene_suzani
    return scene_suzani.draw(seed=seed, palette=palette, layout=layout, flat=True)


@lru_cache(maxsize=4)
def shyrdak(palette="madder", tiles=(3, 2)):
    import scene_shyrdak
    return scene_shyrdak.draw(palette=palette, tiles=tiles, quad=((0, 0), (2400, 0), (2400, 1600), (0, 1600)), texture=True)


@lru_cache(maxsize=4)
def ikat(palette="madder", size=1300):
    import scene_ikat
    colours = scene_ikat.PALETTE[palette]
    return np.clip(scene_ikat.pattern(np.random.default_rng(5), size, size, colours), 0, 255)


def knots(grid, colours, k=5, seed=1):
    """Blow a colour-index grid up to lit knots."""
    rng = np.random.default_rng(seed)
    ny, nx = grid.shape
    flat = np.array([rgb(c) for c in colours], np.float32)[grid]
    flat *= 1 + .055 * rng.standard_normal((ny, nx, 1))
    flat *= (1 + vnoise(rng, ny, 1, 7, 1) * .05 + vnoise(rng, ny, 1, 40, 1) * .04)[..., None]
    tex = cv2.resize(flat.astype(np.float32), (nx * k, ny * k), interpolation=cv2.INTER_NEAREST)
    yy = (np.arange(ny * k) % k - (k - 1) / 2) / k
    xx = (np.arange(nx * k) % k - (k - 1) / 2) / k
    tex *= (1 - .8 * xx[None] ** 2 - 1.0 * yy[:, None] ** 2)[..., None]
    return np.clip(cv2.GaussianBlur(tex, (0, 0), k * .16), 0, 255)


TEKKE = ("#8A2226", "#EADBC0", "#1E1B38", "#D9772F", "#4E1420")


@lru_cache(maxsize=4)
def carpet(palette=TEKKE, k=4):
    import scene_carpet
    return knots(scene_carpet.flat(np.random.default_rng(3)), palette, k)


def place(a, tex, quad, path=None, alpha=1.0):
    """Carry a texture into the picture; quad = four corners, clockwise from the upper left."""
    tex = np.asarray(tex, np.float32)
    h, w = tex.shape[:2]
    q = np.float32(quad)
    scale = max(np.hypot(*(q[1] - q[0])) / w, np.hypot(*(q[3] - q[0])) / h)
    if scale < .6:
        f = max(.05, scale * 1.15)
        tex = cv2.resize(tex, (max(2, int(w * f)), max(2, int(h * f))), interpolation=cv2.INTER_AREA)
        h, w = tex.shape[:2]
    mask = a.mask(path if path is not None else poly(quad))
    if mask is None:
        return
    y0, y1, x0, x1, _ = mask
    m = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), q - np.float32([x0, y0]))
    im = cv2.warpPerspective(tex, m, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    a.blend(mask, im, alpha)


def cloth(a, tex, path, origin, scale=1.0, bend=0., rot=0.):
    """Fill a shape with a (repeating) texture, slightly bent as cloth."""
    mask = a.mask(path)
    if mask is None:
        return
    y0, y1, x0, x1, _ = mask
    X, Y = a.X[y0:y1, x0:x1] - origin[0], a.Y[y0:y1, x0:x1] - origin[1]
    c, s = math.cos(rot), math.sin(rot)
    u, v = (X * c + Y * s) / scale, (-X * s + Y * c) / scale
    u = u + bend * np.sin(Y / 130.) + bend * .4 * np.sin(X / 60.)
    tex = np.asarray(tex, np.float32)
    if scale < .6:
        f = scale * 1.1
        tex = cv2.resize(tex, None, fx=f, fy=f, interpolation=cv2.INTER_AREA)
        u, v = u * f, v * f
    h, w = tex.shape[:2]
    tri = lambda t, n: (n - 1) - np.abs(np.mod(t, 2 * (n - 1)) - (n - 1))
    im = cv2.remap(tex, tri(u, w).astype(np.float32), tri(v, h).astype(np.float32), cv2.INTER_LINEAR)
    a.blend(mask, im)


def ball(a, x, y, r, colour, ink="#1C2140"):
    """A ball of yarn."""
    p = circle(x, y, r)
    a.fill(p, colour)
    a.c.save()
    a.c.clipPath(p, doAntiAlias=True)
    for k in range(-4, 5):
        yy = y + k * r * .24
        a.line(smooth([(x - r, yy + r * .1), (x, yy - r * .22), (x + r, yy + r * .2)], False), mix(colour, ink, .3), r * .05, .7)
    for k in range(-3, 4):
        xx = x + k * r * .2
        a.line(smooth([(xx - r * .3, y - r * .9), (xx + r * .1, y - r * .2), (xx - r * .1, y + r * .2)], False), mix(colour, "#FFF6E0", .3), r * .05, .7)
    a.c.restore()
    a.spray(p, ink, lambda X, Y: np.clip((X - x) / r * .6 + (Y - y) / r * .35 + .05, 0, .8), .85, 2, .4)
    a.spray(p, "#FFF3D6", lambda X, Y: np.clip(.6 - np.hypot(X - x + r * .35, Y - y + r * .35) / (r * .75), 0, .6))


def stone(a, x, y, rx, ry, deep="#4A0A14", base="#A52A1C", lit="#F07A34"):
    """Polished cabochon: dark at the edge, glow opposite the highlight."""
    p = ellipse(x, y, rx, ry)
    a.fill(p, base)
    a.spray(p, deep, lambda X, Y: np.clip((np.hypot((X - x) / rx, (Y - y) / ry) - .55) * 1.5 - ((X - x) / rx + (Y - y) / ry) * .22, 0, .9), .9, 2, .6)
    a.spray(p, lit, lambda X, Y: np.clip(.85 - np.hypot((X - x) / rx - .30, (Y - y) / ry - .38) * 1.25, 0, .85), .95, 2, .5)
    a.spray(ellipse(x - rx * .36, y - ry * .42, rx * .26, ry * .17, -.5), "#FFF6E8", lambda X, Y: .85 + 0 * X, .95, 2, .5)
    a.line(p, deep, max(2, rx * .04), .8)


def still(seed):
    """A fresh canvas for a still life."""
    return Art(seed)


class Local:
    """Own coordinates of one object, laid into the picture at (x, y), turned by rot and scaled by s."""

    def __init__(self, x, y, s=1.0, rot=0.):
        self.x, self.y, self.s = x, y, s
        self.cos, self.sin = math.cos(rot), math.sin(rot)

    def pt(self, p):
        x, y = p[0] * self.s, p[1] * self.s
        return self.x + x * self.cos - y * self.sin, self.y + x * self.sin + y * self.cos

    def pts(self, points):
        return [self.pt(p) for p in points]

    def poly(self, points, closed=True):
        return poly(self.pts(points), closed)

    def smooth(self, points, closed=True, k=1 / 6):
        return smooth(self.pts(points), closed, k)

    def ellipse(self, x, y, rx, ry=None, n=48):
        ry = rx if ry is None else ry
        return self.poly([(x + rx * math.cos(t), y + ry * math.sin(t)) for t in np.linspace(0, 2 * math.pi, n, endpoint=False)])
