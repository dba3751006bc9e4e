"""Buttressed clay town walls in snow, a short broad minaret in turquoise bands above them."""
import numpy as np

from figures import put_walker
from ink import Art, circle, ellipse, fbm, mix, poly, smooth, sstep
from kit import ones
from march import View, colours, lerp
from scene_tower import belts

WALL = """
float2 map(float3 p) {
  float2 r = float2(p.y - .22 * noise(float3(p.x * .7, 0, p.z * .35)) - .5 * exp(-abs(p.x + 3.2) * .9) - .07 * noise(p * 2.), 1.);
  float3 q = p; q.x = p.x + 4.6 - .010 * (p.z - 6.) * (p.z - 6.) * .55;
  float w = dot(q.xy, float2(.970, .243)) - 0.4;
  float k = clamp(floor(q.z / 5.2 + .5), -1., 9.); float3 b = float3(q.x + .1, q.y, q.z - k * 5.2);
  float d = max(w, q.y - 7.4);
  d = min(d, cone(b - float3(0, 4.1, 0), 4.1, 2.15, 1.25));
  float m = q.z - floor(q.z / .95 + .5) * .95; float on = length(b.xz) < 1.5 ? 1. : 0.;
  float mer = max(max(abs(m) - .34, length(float2(m, (q.y - 8.0) * .8)) - .52), max(q.y - 8.6, 7.0 - q.y)); mer = max(mer, abs(q.x + 1.55) - .22);
  d = min(d, mer);
  float a = atan(b.x, b.z); float am = (fract(a / 6.28318 * 9.) - .5) * 6.28318 / 9.; float rr = length(b.xz);
  float ring = max(abs(rr - 1.15) - .16, max(abs(rr * sin(am)) - .27, max(q.y - 9.1 + abs(am) * .8, 8. - q.y))); d = min(d, ring);
  d = max(d, -cyl(b - float3(0, 8.6, 0), .98, .6));
  d -= .05 * (noise(p * 1.4) + .5 * noise(p * 4.));
  d = max(d, -box(b - float3(1.35, 5.6, 0.), float3(.6, .32, .09), .02));
  r = u(r, float2(d * .8, 2.));
  float3 t = p - float3(-8.2, 0, 39.);
  if (length(t.xz) < 9.) { r = u(r, float2(cone(t - float3(0, 11.5, 0), 11.5, 6.2, 4.7) * .9, 3.)); } else { r = u(r, float2(length(t.xz) - 7.5, 3.)); }
  return r; }
"""


def bare(a, x, y, h, seed, c="#3E3448", snow="#F4F0F0"):
    """A bare pollarded mulberry with snow along its limbs."""
    rng = np.random.default_rng(seed)

    def limb(px, py, ang, ln, w, depth):
        ex, ey = px + ln * np.cos(ang), py + ln * np.sin(ang)
        mx, my = (px + ex) / 2 + rng.normal() * ln * .07, (py + ey) / 2
        p = smooth([(px, py), (mx, my), (ex, ey)], False)
        a.line(p, c, w)
        if abs(np.cos(ang)) > .35:
            a.line(smooth([(px, py - w * .42), (mx, my - w * .42), (ex, ey - w * .3)], False), snow, max(1.2, w * .3), .9)
        if depth:
            for k in range(rng.integers(2, 4)):
                limb(ex, ey, ang + rng.normal() * .42 + (.5 if k % 2 else -.4), ln * (.58 + .22 * rng.random()), w * .6, depth - 1)
    limb(x, y, -1.56 + rng.normal() * .05, h * .34, h * .06, 0)
    top = y - h * .33
    for ang in (-2.35, -1.9, -1.4, -.95, -.6):
        limb(x, top, ang + rng.normal() * .1, h * .22, h * .034, 4)


def draw(seed=261):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#7C93B4"), (.35, "#A9B6C6"), (.7, "#E6D3CC"), (1, "#F7DAC0")], 1060, 20)
    a.clouds(40, 560, "#93A4BC", "#F3E2DC", thr=.25, scale=250, stretch=3.2, a=.7, seed=4, light=1)
    v = View(a, WALL, (2.3, 1.35, -1.6), (-.35, 4.5, 13), focal=1.30, sun=(.74, .34, -.22), far=80, throw=18, ao=.9, hard=11, steps=130)
    n, fine = fbm(rng, a.H, a.W, 80, 6), fbm(rng, a.H, a.W, 10, 3)
    P, N = v.P, v.N
    clay = lerp("#A6795A", "#D8AA80", .5 + n * .22 + fine * .05)
    clay = lerp(clay, "#8A6250", sstep(.4, .95, np.sin(P[..., 1] * 9 + n * 1.6)) * .18)
    snow = sstep(.42, .62, N[..., 1] + n * .07) * (v.mat(2) + v.mat(3)) + v.mat(2) * sstep(1.25, .5, P[..., 1] + n * .28) * .9
    snow = np.clip(snow + v.mat(2) * sstep(1.4, 2.1, n + fine * .4) * .5, 0, 1)
    ang = np.arctan2(P[..., 0] + 8.2, -(P[..., 2] - 39)) * 4.8
    y = P[..., 1]
    spec = [(0, 3, "brick"), (3, 5.2, "lozenge"), (5.2, 5.7, "ring"), (5.7, 7.4, "zigzag"), (7.4, 7.8, "ring"), (7.8, 10.4, "cross"), (10.4, 10.9, "ring"), (10.9, 12.6, "chess"), (12.6, 13., "ring"), (13., 15.4, "lozenge"), (15.4, 15.9, "ring"), (15.9, 17.8, "zigzag"), (17.8, 18.2, "ring"), (18.2, 20.4, "cross"), (20.4, 20.9, "ring"), (20.9, 22.2, "lozenge"), (22.2, 24, "ring")]
    rel = belts(ang, y, spec, 1.15)
    tile = lerp("#0E6E86", "#46C4BE", .5 + rel * .5)
    white = (rel > .95) & (np.mod(y * 1.3, 1) < .55)
    tile = lerp(tile, "#F1EBDA", white * .75)
    ring = np.zeros_like(y)
    for y0, y1, k in spec:
        if k == "ring":
            ring = np.maximum(ring, ((y > y0) & (y < y1)).astype(np.float32))
    tile = lerp(tile, "#1F4E96", ring)
    base = colours([(v.mat(1), lerp("#DDE2EA", "#FAF6F0", .5 + n * .2)), (v.mat(2), clay), (v.mat(3), tile), (np.clip(snow, 0, 1), "#F6F3F0")])
    path = np.exp(-((P[..., 0] - 1.2 - .10 * np.sin(P[..., 2] * .35) * 4) / .62) ** 2) * v.mat(1)
    base = lerp(base, "#B9B4C0", path * (.35 + .3 * (fine > .2)))
    v.put(v.ink(base, v.light() * 1.1, "#FFE6C8", "#8792BE", gain=1.35, sky=.4, deep="#2A2A50"), None, "#DCD2D2", 18, 90, .62)
    # far town and bare trees at the right
    for i, (x, y0, h) in enumerate(((2330, 1135, 620), (2130, 1060, 330), (2010, 1020, 210), (1945, 1002, 150))):
        a.spray(ellipse(x - h * .3, y0 + 4, h * .55, h * .03), "#5E6A9C", lambda X, Y: .5 + 0 * X, .8)
        bare(a, x, y0, h, 5 + i, mix("#3E3448", "#A9A4B4", .12 * i))
    # three people draw a sledge with brushwood
    ex, ey, d = v.project((.95, .1, 7.4))
    h = 1.62 * v.focal / d * a.H / 2
    sh = "#4A5488"
    for k, (dx, robe, cap, hat, fl) in enumerate(((.0, "#8E2F33", "#2A2036", "tall", False), (.36, "#24507E", "#E9DFC8", "scarf", False))):
        x, y0 = ex + dx * h, ey - 12 + 6 * k
        a.spray(poly([(x - h * .12, y0), (x + h * .1, y0), (x - h * 1.1, y0 + h * .30), (x - h * 1.3, y0 + h * .26)]), sh, lambda X, Y: .6 + 0 * X, .85, 2, .5)
        put_walker(a, x, y0, h, robe, cap, hat=hat, flip=fl, side=1)
    sx, sy = ex + h * .05, ey + h * .52
    a.spray(poly([(sx - h * .3, sy), (sx + h * .35, sy), (sx - h * .5, sy + h * .22), (sx - h * 1.0, sy + h * .2)]), sh, lambda X, Y: .6 + 0 * X, .85, 2, .5)
    for dx in (.06, .3):
        a.line(smooth([(ex + dx * h, ey - h * .45), (sx + (dx - .15) * h * .8, sy - h * .3)], False), "#5A3A2A", 3)
    for s in (-1, 1):
        a.line(smooth([(sx + s * h * .16, sy - h * .34), (sx + s * h * .24, sy - h * .06), (sx + s * h * .27, sy)], False), "#5A3A2A", h * .035)
    bundle = smooth([(sx - h * .32, sy - h * .10), (sx - h * .24, sy - h * .34), (sx, sy - h * .42), (sx + h * .24, sy - h * .34), (sx + h * .34, sy - h * .1), (sx, sy - h * .04)])
    a.fill(bundle, "#6A4634")
    for _ in range(70):
        t, u = rng.random() * 6.28, rng.random() ** .5
        bx, by = sx + h * .28 * u * np.cos(t), sy - h * .22 + h * .15 * u * np.sin(t)
        a.fill(circle(bx, by, h * .018), ("#C08A5E", "#8A5A40", "#4A2C28", "#E2B488")[rng.integers(4)])
    a.spray(bundle, "#F6F3F0", lambda X, Y: np.clip(.75 - (Y - sy + h * .44) / (h * .13), 0, .85), .95, 2, .4)
    a.line(smooth([(sx - h * .31, sy - h * .2), (sx, sy - h * .30), (sx + h * .32, sy - h * .2)], False), "#2A2036", 4)
    kid = sx + h * .62
    put_walker(a, kid, sy + h * .02, h * .68, "#E0A030", "#B5432E", hat="tubeteika", side=1)
    a.spray(poly([(kid - h * .1, sy), (kid + h * .08, sy), (kid - h * .7, sy + h * .2), (kid - h * .86, sy + h * .18)]), sh, lambda X, Y: .55 + 0 * X, .85, 2, .5)
    for _ in range(420):                               # a few slow flakes
        x, y0, r = rng.random() * a.W, rng.random() * a.H, 1.2 + 4.2 * rng.random() ** 3
        a.fill(circle(x, y0, r), "#FFFFFF", .45 + .4 * rng.random())
    a.spray(ones(a), "#FFDDB8", np.clip(.34 - np.hypot(a.X - 2500, a.Y - 700) / 2000, 0, .3), .8, 2, .6)
    return a.finish(wobble=.9, vign=.12)
