"""Clay that was built: foundation walls under a modern roof, a fortress hill from below, a town wall in snow."""
import numpy as np

from figures import put_walker
from ink import Art, fbm, poly, smooth, sstep
from kit import ones
from land import layer, ridge, snow_range, tree, xs_of
from march import View, colours, lerp

SARAZM = """
float w(float3 p, float x, float z, float hx, float hz, float h) { return box(p - float3(x, h * .5 - .1, z), float3(hx, h * .5 + .1, hz), .10); }
float2 map(float3 p) {
  float n = fbm(p * 1.7);
  float pit = .0; float2 r = float2(p.y - .10 * noise(p * .8) + .04 * n, 1.);
  float d = 1e5;
  d = min(d, w(p, -4.6, 6., .30, 4.2, .95)); d = min(d, w(p, -1.2, 5.4, .28, 3.4, .8)); d = min(d, w(p, 2.6, 7., .30, 4.6, 1.0)); d = min(d, w(p, 6.2, 8.2, .3, 3.4, .85));
  d = min(d, w(p, -2.9, 2.0, 1.7, .26, .75)); d = min(d, w(p, -2.9, 9.0, 1.7, .28, .7)); d = min(d, w(p, .7, 8.8, 1.9, .28, .95)); d = min(d, w(p, .0, 12.2, 4.6, .3, 1.05));
  d = min(d, w(p, 4.4, 5.0, 1.8, .26, .7)); d = min(d, w(p, 4.4, 11.4, 1.8, .28, .8)); d = min(d, w(p, -3.1, 5.8, 1.3, .22, .45)); d = min(d, w(p, 1.0, 3.0, 1.5, .22, .6)); d = min(d, w(p, 5.2, 2.2, 2.6, .26, .5));
  d = max(d, -box(p - float3(-1.2, .8, 7.2), float3(.6, 1., .45), .05)); d = max(d, -box(p - float3(2.6, .8, 5.9), float3(.6, 1., .5), .05)); d = max(d, -box(p - float3(.2, .8, 8.8), float3(.45, 1., .6), .05)); d = max(d, -box(p - float3(-2.6, .9, 2.), float3(.5, 1., .6), .05));
  d = smin(d, abs(length((p - float3(.7, 0, 5.9)).xz) - .72) + max(p.y - .28, 0.) - .12, .08); d = min(d, cyl(p - float3(.7, .0, 5.9), .34, .16));
  d = smin(d, box(p - float3(-3., .1, 7.3), float3(.55, .2, .4), .1), .15);
  r = u(r, float2((d - .16 * n + .05) * .8, 2.));
  float s = 1e5; float2 g = float2(clamp(floor((p.x + 3.0) / 6.4 + .5), -1., 2.), clamp(floor((p.z - 3.6) / 5.2 + .5), 0., 2.));
  float3 q = p - float3(-3.0 + g.x * 6.4, 0, 3.6 + g.y * 5.2);
  s = min(cyl(q - float3(0, 2.5, 0), .075, 2.6), box(q - float3(0, .05, 0), float3(.25, .14, .25), .03));
  s = min(s, cap(q, float3(0, 4.0, 0), float3(-1.3, 4.95, 0), .045)); s = min(s, cap(q, float3(0, 4.0, 0), float3(1.3, 4.95, 0), .045));
  float bz = p.z - clamp(floor((p.z - 1.0) / 2.6 + .5), -1., 5.) * 2.6 - 1.0;
  s = min(s, max(box(float3(p.x - 1.4, p.y - 5.05, bz), float3(8.3, .09, .05), .0), p.z - 15.1)); s = min(s, box(float3(q.x, p.y - 4.92, p.z - 7.), float3(.06, .10, 8.3), .0));
  r = u(r, float2(s, 3.));
  float rf = box(p - float3(1.4, 5.22, 7.), float3(8.4, .05, 8.6), .02); r = u(r, float2(rf, 4.));
  float k = box(rz(ry(p - float3(-5.6, .95, 2.2), .0), 0.), float3(.75, .05, 20.), .01);
  float3 f = p - float3(-4.9, 1.45, 2.2); float fz = f.z - clamp(floor(f.z / 1.5 + .5), -6., 9.) * 1.5;
  k = min(k, cap(float3(f.x, f.y, fz), float3(0, -.5, 0), float3(0, .45, 0), .035)); k = min(k, cyl(rx(float3(f.x, f.y - .45, f.z), 1.5708), .04, 18.)); k = min(k, cyl(rx(float3(f.x, f.y - .05, f.z), 1.5708), .02, 18.));
  r = u(r, float2(k, 5.));
  return r; }
"""


def sarazm(seed=241):
    a = Art(seed)
    rng = a.rng
    hz = 600
    a.sky([(0, "#7FB0C8"), (.6, "#C9DDD6"), (1, "#F6E8C8")], hz, 14)
    snow_range(a, hz - 60, [(150, 700, 190), (330, 760, 260), (540, 720, 215), (760, 790, 285), (980, 720, 220), (1180, 760, 250)],
               dict(rock="#6F86A4", rockl="#B4B4B4", snow="#B3C6D6", snowl="#FFF6E2", haze="#D6DFD6"), 17, .42)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, hz - 66, 18, 50, 5), "#9DB39A", "#D2D4A4", "#7E9A8C", depth=90)
    layer(a, xs, ridge(seed + 2, xs, hz - 6, 6, 60, 4), "#A3B26E", "#D9D28A", "#7C9462", depth=90)
    for i in range(64):
        x, y = rng.random() * 2500 - 50, hz - 4 + 40 * rng.random() ** 2
        tree(a, x, y + 34, 70 + (y - hz) * 1.6 + 30 * rng.random(), ("#6E9A58", "#86AA60", "#E8B9BE")[rng.integers(3) if i % 3 else 2], "#3E6450", "#CFDc92".upper(), seed=i, dots=["#F6D8DA", "#EFC0C8"] if i % 3 == 0 else None, wide=.40)
    v = View(a, SARAZM, (-2.7, 3.1, -2.5), (1.1, 1.45, 6), focal=1.30, sun=(-.84, .36, -.36), far=60, throw=16, ao=.7, hard=10, roll=.0)
    n = fbm(rng, a.H, a.W, 70, 5)
    y = v.P[..., 1]
    clay = lerp("#B48A62", "#E2BE8E", .5 + n * .22)
    lay = (np.mod(y * 7.5 + n * .25, 1) < .16).astype(np.float32)
    bricks = (np.mod((v.P[..., 0] + v.P[..., 2]) * 2.1 + .5 * (np.floor(y * 7.5) % 2), 1) < .07).astype(np.float32)
    clay = lerp(clay, "#8A6248", np.maximum(lay, bricks) * .38 * (v.N[..., 1] < .5))
    rib = (np.mod(v.P[..., 0] * 2.6, 1) < .5).astype(np.float32)
    plank = (np.mod(v.P[..., 2] * 4, 1) < .08).astype(np.float32)
    base = colours([(v.mat(1), lerp("#C49E72", "#E4C596", .5 + n * .25)), (v.mat(2), clay), (v.mat(3), "#DCD8CC"), (v.mat(4), lerp("#BFC4C0", "#E2E0D4", rib)), (v.mat(5), lerp("#A9794E", "#5A3A2A", plank))])
    light = v.light(wrap=.1)
    bounce = np.clip(.55 - v.N[..., 1], 0, 1) * v.mat(4) * .38 + np.clip(v.N @ np.array((-.66, .48, -.58), np.float32), 0, 1) * v.mat(1, 2) * .42 * v.ao
    v.put(v.ink(base, light + bounce, "#FFE9BC", "#75658C", gain=1.45, sky=.45, ao=.75))
    for x, z, h, robe, cap in ((-5.7, 5.6, 1.62, "#24507E", "#F2E8D5"), (-5.45, 6.2, 1.6, "#B5432E", "#E5A338")):
        sx, sy, d = v.project((x, 1.0, z))
        put_walker(a, sx, sy, h * v.focal / d * a.H / 2, robe, cap, hat="scarf", side=1)
    return a.finish(wobble=.9, vign=.16)


NISA = """
float ramp(float3 p) { float e = p.x * .32 + p.z * .62; return 7.4 * smoothstep(3., 17., e) + .55 * fbm(float3(p.x, 0, p.z) * .55) + .14 * noise(p * 2.4) - .32 * pow(abs(sin(p.x * .8 - p.z * .25 + fbm(p * .4) * 2.)), 6.) * smoothstep(3., 8., e); }
float tower(float3 p, float x, float z, float w, float h) { float3 q = p - float3(x, 6.4, z); float b = max(box(q - float3(0, h * .5, 0), float3(w, h * .5 + 1.5, w), .35), dot(float2(abs(q.x), q.y), float2(.985, .17)) - w); return b; }
float2 map(float3 p) {
  float2 r = float2((p.y - ramp(p)) * .62, 1.);
  if (p.y > 1.6) {
  float n = fbm(p * 1.25); float m = fbm(float3(p.x * .5, 2., p.z * .5));
  float d = box(ry(p - float3(4.6, 7.4, 20.), .30), float3(9.5, 3.1 + 1.2 * (m - .5), 1.1), .4);
  d = smin(d, box(ry(p - float3(12.6, 7.2, 15.2), -1.0), float3(6., 2.6 + 1.4 * (m - .5), 1.0), .4), .3);
  d = smin(d, tower(p, -4.6, 22.4, 1.75, 4.6), .35); d = smin(d, tower(p, .5, 20.4, 1.6, 4.0), .35); d = smin(d, tower(p, 5.4, 18.6, 1.7, 4.9), .35); d = smin(d, tower(p, 10.6, 16.6, 2.1, 6.0), .35);
  d += .36 * (.55 - n) + .16 * pow(abs(sin(p.x * 2.6 + p.z * 1.7 + n * 2.)), 3.) * clamp((11.5 - p.y) * .4, .2, 1.) + .05 * noise(p * float3(5., 1.2, 5.));
  r = u(r, float2(d * .62, 2.)); }
  return r; }
"""


def nisa(seed=251):
    a = Art(seed)
    rng = a.rng
    hz = 1180
    a.sky([(0, "#2E3A70"), (.3, "#6A5A8C"), (.58, "#C9788A"), (.8, "#F2A878"), (1, "#FBD28E")], hz, 22)
    a.clouds(60, 620, "#7A5A8A", "#FFB98A", thr=.30, scale=240, stretch=3.6, a=.8, seed=11, light=-1)
    a.clouds(760, 1000, "#E89A80", "#FFD9A0", thr=.8, scale=60, stretch=11, a=.7, seed=12)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, 770, 52, 90, 7), "#8C6890", "#D98E86", "#6E5484", depth=140, side=-1)
    layer(a, xs, ridge(seed + 4, xs, 880, 36, 70, 7), "#70507C", "#C97C76", "#54406E", depth=130, side=-1)
    v = View(a, NISA, (-1.2, 1.5, 1.2), (1.6, 5.3, 12), focal=1.35, sun=(-.86, .26, -.28), far=60, throw=16, ao=.9, hard=12, steps=130, relax=.9)
    n, fine = fbm(rng, a.H, a.W, 90, 6), fbm(rng, a.H, a.W, 12, 3)
    y = v.P[..., 1]
    lay = sstep(.3, .9, np.sin(y * 17 + n * 1.4))
    clay = lerp(lerp("#B07A54", "#E0AC74", .5 + n * .2 + fine * .06), "#8E5E4A", lay * .22)
    turf = sstep(-.2, 1.1, fbm(rng, a.H, a.W, 60, 5, stretch=3)) * np.clip(1.25 - y / 7, .1, 1)
    soil = lerp(lerp("#B98A5A", "#DDB27A", .5 + n * .2), "#8F8A52", turf * .75)
    base = colours([(v.mat(1), soil), (v.mat(2), clay)])
    v.put(v.ink(base, v.light() * 1.2, "#FFC98C", "#56407A", gain=1.3, sky=.4), None, "#E2A08C", 18, 60, .5)
    keep = a.px.copy()
    for i in range(380):                               # tufts by the slope
        x, z = rng.normal() * 3.5 + .6, 1.2 + 9 * rng.random() ** 1.4
        e = x * .32 + z * .62
        t = np.clip((e - 3) / 14, 0, 1)
        sx, sy, d = v.project((x, 7.4 * t * t * (3 - 2 * t) + .28, z))
        s = 150 / d
        for _ in range(9):
            b = rng.normal() * s * .5
            hgt = s * (.5 + .8 * rng.random())
            a.line(smooth([(sx + rng.normal() * s * .1, sy + 6), (sx + b * .4, sy - hgt * .6), (sx + b, sy - hgt)], False), ("#F0C47E", "#C98E5A", "#7A6A4A", "#5E5048")[rng.integers(4)], max(1.4, 7 / d), .9)
    del keep
    for x, z, robe, cap, hat, st in ((1.3, 6.6, "#8E2F33", "#2A2036", "tall", True), (2.3, 7.6, "#24507E", "#F2E8D5", "scarf", False)):
        e = x * .32 + z * .62
        t = np.clip((e - 3) / 14, 0, 1)
        sx, sy, d = v.project((x, 7.4 * t * t * (3 - 2 * t) + .36, z))
        h = 1.45 * v.focal / d * a.H / 2
        a.spray(poly([(sx - h * .1, sy), (sx + h * .12, sy), (sx + h * 1.3, sy - h * .1), (sx + h * 1.2, sy - h * .16)]), "#3A2A54", lambda X, Y: .6 + 0 * X, .8)
        put_walker(a, sx, sy, h, robe, cap, hat=hat, staff=st, side=-1)
    for _ in range(16):
        bx, by, s = 700 + rng.normal() * 260, 420 + rng.normal() * 130, 8 + 9 * rng.random()
        a.line(smooth([(bx - s, by - s * .3), (bx - s * .4, by - s * .45), (bx, by), (bx + s * .4, by - s * .45), (bx + s, by - s * .2)], False), "#33264E", 2.6)
    a.spray(ones(a), "#FFC98A", np.clip(.42 - np.hypot(a.X + 100, a.Y - 900) / 1700, 0, .4), .8, 2, .6)
    return a.finish(wobble=1.0, vign=.18)


def draw(what="sarazm"):
    return {"sarazm": sarazm, "nisa": nisa}[what]()
