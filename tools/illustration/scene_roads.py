"""Roads: camels in the court of a caravanserai, a lorry of wool above a lake, a track that ends on a dune."""
import math

import numpy as np

from figures import put_walker
from ink import Art, ellipse, fbm, poly, rect, smooth, sstep
from kit import ones
from land import snow_range, stars
from march import View, colours, lerp

COURT = """
float arch2(float2 q, float w) { q.x = abs(q.x); return q.y < 0. ? q.x - w : length(q + float2(w * .55, 0)) - w * 1.55; }
float niches(float u, float y) { float k = u - floor(u / 3.1 + .5) * 3.1; return min(max(arch2(float2(k, y - 1.75), 1.02), -y - .1), max(arch2(float2(k, y - 5.35), 1.0), 3.95 - y)); }
float camel(float3 p) {
  float far = length(p - float3(.2, .7, 0)) - 1.9; if (far > .3) return far;
  float d = ell(p - float3(0, .58, 0), float3(1.05, .50, .46)); d = smin(d, ell(p - float3(-.34, 1.06, 0), float3(.26, .40, .22)), .22); d = smin(d, ell(p - float3(.42, 1.08, 0), float3(.25, .42, .22)), .22);
  d = smin(d, cap2(p, float3(.85, .72, 0), float3(1.32, .62, 0), .30, .22), .2); d = smin(d, cap2(p, float3(1.32, .62, 0), float3(1.62, 1.30, 0), .21, .135), .14);
  d = smin(d, cap2(p, float3(1.60, 1.36, 0), float3(2.02, 1.30, 0), .145, .095), .08); d = smin(d, ell(p - float3(1.56, 1.50, 0), float3(.09, .10, .13)), .05);
  float3 q = p; q.z = abs(q.z); d = smin(d, cap2(q, float3(.85, .22, .30), float3(.30, .12, .40), .14, .09), .08); d = smin(d, cap2(q, float3(-.85, .30, .32), float3(-.30, .12, .46), .20, .09), .10);
  d = smin(d, cap2(p, float3(-1.0, .6, 0), float3(-1.28, .25, .05), .06, .05), .06);
  return d; }
float pack(float3 p) { float far = length(p - float3(0, .8, 0)) - 1.3; if (far > .3) return far; float3 q = p; q.z = abs(q.z); return min(box(rx(q - float3(.03, .76, .50), .25), float3(.42, .32, .17), .12), max(abs(length(p - float3(.03, .5, 0)) - .68) - .03, abs(p.x - .03) - .42)); }
float3 herd(float3 p, float x, float z, float t) { return ry(p - float3(x, 0, z), t); }
float2 map(float3 p) {
  float2 r = float2(p.y + .02 * noise(p * 1.4), 1.);
  float n = box(p - float3(0, 3.6, 23.), float3(11., 3.7, 1.4), .05); n = max(n, -max(niches(p.x - .0, p.y), p.z - 22.7)); n = min(n, max(box(p - float3(.0, 4.4, 22.2), float3(2.3, 4.6, 1.2), .05), -max(arch2(float2(p.x, p.y - 4.4), 1.55), p.z - 22.8)));
  float e = box(p - float3(10.6, 3.6, 13.), float3(1.4, 3.7, 11.), .05); e = max(e, -max(niches(p.z - .6, p.y), p.x - 10.4));
  float w = box(p - float3(-9.6, 3.6, 13.), float3(1.4, 3.7, 11.), .05); w = max(w, -max(niches(p.z - .6, p.y), -p.x - 9.4));
  r = u(r, float2(min(n, min(e, w)) + .02 * noise(p * 2.), 2.));
  float f = max(abs(p.z - .95) - .40, -arch2(p.xy - float2(.15, 5.0), 1.75)); r = u(r, float2(f, 3.)); r = u(r, float2(box(p - float3(0, 3.15, .75), float3(5., .18, .75), .04), 3.));
  float bk = p.x - floor(p.x / .42 + .5) * .42; r = u(r, float2(min(cyl(float3(bk, p.y - 3.6, p.z - 1.15), .045 + .02 * sin(p.y * 26.), .36), box(p - float3(0, 3.98, 1.15), float3(5., .05, .08), .02)), 4.));
  float wl = max(abs(length(p.xz - float2(2.4, 13.2)) - 1.05) - .16, abs(p.y - .35) - .42); r = u(r, float2(wl, 2.)); r = u(r, float2(min(cap(p, float3(1.3, 0, 13.2), float3(1.6, 2.4, 13.2), .08), min(cap(p, float3(3.5, 0, 13.2), float3(3.2, 2.4, 13.2), .08), cap(p, float3(1.4, 2.35, 13.2), float3(3.4, 2.35, 13.2), .08))), 4.));
  float3 a = herd(p, -3.1, 8.6, .35); float3 b = herd(p, -.3, 11.2, -.25); float3 c = herd(p, -4.9, 12.6, -.5); float3 d = herd(p, -1.6, 15.4, .2); float3 g = herd(p, 5.6, 15.9, 2.7); float3 h = herd(p, 4.9, 9.9, 2.5);
  float cm = min(min(min(camel(a), camel(b)), min(camel(c), camel(d))), min(camel(g), camel(h))); r = u(r, float2(cm, 5.));
  r = u(r, float2(min(pack(b), pack(h)), 6.)); r = u(r, float2(min(pack(a), pack(d)), 7.));
  float bl = min(min(box(ry(p - float3(-6.8, .3, 16.), .3), float3(.7, .35, .45), .15), box(p - float3(-6.6, .9, 16.1), float3(.6, .3, .4), .15)), min(box(ry(p - float3(.9, .3, 18.6), -.4), float3(.7, .35, .45), .15), box(ry(p - float3(2.3, .3, 18.9), .2), float3(.7, .35, .45), .15))); r = u(r, float2(bl, 6.));
  return r; }
"""


def court(seed=341):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#5E7EAE"), (.3, "#B79CB0"), (.6, "#F2B890"), (1, "#FBDDA0")], 620, 18)
    a.clouds(20, 300, "#B58CA4", "#FFD9AC", thr=.5, scale=160, stretch=4, a=.8, seed=4, light=1)
    v = View(a, COURT, (-.25, 5.55, -.62), (.42, 2.15, 8.), focal=1.22, sun=(.80, .42, .38), far=60, throw=22, ao=.7, hard=11, steps=130)
    n, fine = fbm(rng, a.H, a.W, 60, 5), fbm(rng, a.H, a.W, 7, 3)
    P = v.P
    y = P[..., 1]
    h = np.where(np.abs(v.N[..., 0]) > np.abs(v.N[..., 2]), P[..., 2], P[..., 0])
    course = (np.mod(y * 3.2, 1) < .13) | (np.mod(h * 1.5 + .5 * (np.floor(y * 3.2) % 2), 1) < .06)
    wall = lerp(lerp("#B58258", "#E2B686", .5 + n * .22 + fine * .05), "#8A5C46", course * .35)
    band = (np.abs(y - 7.0) < .13) | (np.abs(y - 3.75) < .10)
    wall = lerp(wall, "#1F8A96", band * (np.mod(h * 1.5, 1) < .55) * .75 * v.mat(2))
    near = lerp(lerp("#8A5E48", "#B98A66", .5 + n * .2), "#5E3E3A", ((np.mod(y * 7, 1) < .12) | (np.mod(P[..., 0] * 3.4 + .5 * (np.floor(y * 7) % 2), 1) < .06)) * .45)
    cob = np.hypot(np.mod(P[..., 0] * 1.5 + .5 * (np.floor(P[..., 2] * 1.5) % 2), 1) - .5, np.mod(P[..., 2] * 1.5, 1) - .5)
    floor = lerp(lerp("#B99674", "#DDBB94", .5 + n * .25), "#8A6A5C", sstep(.36, .46, cob) * .4)
    wool = lerp("#8A5632", "#C98E56", .55 + n * .2 + fine * .12)
    wool = lerp(wool, "#5A3426", sstep(1.0, 1.35, y) * .35)
    tri = np.abs(np.mod(P[..., 0] * 3 + P[..., 2], 1) - .5) + np.abs(np.mod(y * 3, 1) - .5)
    base = colours([(v.mat(1), floor), (v.mat(2), wall), (v.mat(3), near), (v.mat(4), "#5A3826"), (v.mat(5), wool), (v.mat(6), lerp("#8E2430", "#E6C88E", (tri < .3) * .9)), (v.mat(7), lerp("#24507E", "#E8D8B0", (np.mod(y * 5, 1) < .3) * .8))])
    v.put(v.ink(base, v.light(wrap=.06), "#FFD9A0", "#5E5488", gain=1.4, sky=.45, soft=.4, ao=.8), None, "#E9BFA4", 12, 55, .45)
    mist = np.clip(.34 - np.abs(P[..., 1] - .6) * .22, 0, .34) * sstep(8, 22, P[..., 2]) * v.mat(1, 2, 5, 6, 7)
    a.spray(ones(a), "#F6D8BC", mist, .9, 1.4, .8)
    sx, sy, _ = v.project((-2.4, 0, 17.4))
    smoke = np.exp(-((a.X - sx - .16 * (sy - a.Y) - 26 * np.sin(a.Y / 70.)) / (16 + .10 * np.abs(sy - a.Y))) ** 2) * sstep(sy, sy - 40, a.Y) * sstep(sy - 620, sy - 200, a.Y) * (1 - v.mat(3, 4))
    a.spray(ones(a), "#EFE2DC", np.clip(smoke * (.42 + .12 * n), 0, .6), .8, 1.5, .7)
    a.fill(ellipse(sx, sy - 4, 12, 7), "#FF9A3E")
    for x, z, hh, robe, cap, hat, fl in ((-2.0, 17.7, 1.65, "#8E2F33", "#F2E8D5", "tubeteika", False), (-2.9, 17.5, 1.6, "#24507E", "#E9DFC8", "scarf", True)):
        px, py, d = v.project((x, 0, z))
        put_walker(a, px, py, hh * v.focal / d * a.H / 2, robe, cap, hat=hat, flip=fl, side=1)
    a.spray(ones(a), "#FFD8A0", np.clip(.34 - np.hypot(a.X - 1900, a.Y - 300) / 1700, 0, .32), .7, 2, .7)
    return a.finish(wobble=.8, vign=.22)


ROAD = """
float way(float z) { return 1.2 + 2.6 * sin(z * .30 - .4) + 1.1 * sin(z * .13); }
float ground(float3 p) {
  float fall = 13.2 - .50 * p.z; float d = p.x - way(p.z); float h = fall + (d < 0. ? -d * .62 : -d * .52) + 2.6 * (noise(float3(p.x * .16, 1., p.z * .16)) - .5) + 1.0 * (noise(float3(p.x * .42, 3., p.z * .42)) - .5);
  h = mix(fall, h, smoothstep(.95, 2.6, abs(d)));
  float bay = .9 + .9 * noise(float3(p.x * .09, 2., p.z * .09)) + .03 * max(p.z - 34., 0.); h = smax(h, bay, 2.5);
  float e = length((p.xz - float2(9., 52.)) * float2(.034, .066) + .05 * float2(sin(p.z * .5), sin(p.x * .35))); return h - 2.8 * smoothstep(1.08, .9, e); }
float yurta(float3 p, float x, float z) { float3 q = p - float3(x, 1.15, z); return min(cyl(q - float3(0, .55, 0), .95, .6), smin(cone(q - float3(0, 1.5, 0), .36, 1.02, .28), 9., .1)); }
float2 map(float3 p) {
  float2 r = float2((p.y - ground(p)) * .66, 1.); r = u(r, float2(p.y - .05, 2.));
  float yz = 8.6; float3 q = p - float3(way(6.2) - .2, 13.2 - 3.1, 6.2);
  if (length(q) < 3.) { q = rx(ry(q, -.48), -.44) ;
    float cab = box(q - float3(0, .95, 1.05), float3(.52, .46, .42), .12); r = u(r, float2(cab, 3.)); r = u(r, float2(box(q - float3(0, .95, 1.05), float3(.54, .20, .30), .04) , 8.));
    r = u(r, float2(max(box(q - float3(0, .68, -.35), float3(.58, .22, 1.02), .03), -box(q - float3(0, .90, -.35), float3(.52, .3, .95), .03)), 3.));
    float wl = smin(ell(q - float3(-.12, 1.05, -.05), float3(.52, .42, .55)), ell(q - float3(.14, 1.02, -.75), float3(.50, .44, .50)), .06); wl = smin(wl, ell(q - float3(.05, 1.28, -.42), float3(.40, .34, .44)), .06) + .05 * noise(q * 6.); r = u(r, float2(wl * .8, 4.));
    float3 k = q; k.x = abs(k.x) - .52; float ww = min(length(float2(length(k.yz - float2(.30, 1.0)) - .17, k.x)), length(float2(length(k.yz - float2(.30, -.75)) - .17, k.x))) - .11; r = u(r, float2(ww, 5.)); }
  if (p.z > 27. && p.y < 5.) { float y = min(min(yurta(p, 4.4, 34.5), yurta(p, 8., 33.6)), min(yurta(p, 1.6, 36.5), yurta(p, 11.6, 32.8))); r = u(r, float2(y, 6.)); }
  return r; }
"""


def growth(a, v, d, n):
    """Tufts and junipers on the slopes, where the road is not."""
    rng = np.random.default_rng(a.seed)
    ys, xs = np.nonzero((v.mat(1) > .95) & (d > 1.25) & (v.t < 30))
    pick = rng.permutation(len(ys))[:9000]
    pick = pick[np.argsort(-v.t[ys[pick], xs[pick]])]
    for k, i in enumerate(pick):
        x, y, t = float(xs[i]), float(ys[i]), float(v.t[ys[i], xs[i]])
        s = 210 / t
        if k % 170 == 0 and n[ys[i], xs[i]] > .1:
            r = s * (1.5 + 1.3 * rng.random())
            a.fill(ellipse(x - r * .7, y + r * .25, r * 1.3, r * .36), "#2E3858", .5)
            for _ in range(7):
                bx, by, br = x + rng.normal() * r * .42, y - r * .35 + rng.normal() * r * .28, r * (.34 + .2 * rng.random())
                p = ellipse(bx, by, br, br * .85)
                a.fill(p, ("#3E5E44", "#4C6C48", "#34523E")[rng.integers(3)])
                a.spray(p, "#A9B466", lambda X, Y: np.clip(.45 + (X - bx) / br * .4 - (Y - by) / br * .4, 0, .75), .9, 2, .4)
        elif k % 23 == 0:
            p = ellipse(x, y, s * .22, s * .15)
            a.fill(ellipse(x - s * .1, y + s * .08, s * .26, s * .13), "#3A3A58", .5)
            a.fill(p, ("#B9A898", "#9A8A80", "#D6C6AE")[rng.integers(3)])
        else:
            c = ("#D8CF7E", "#A3A552", "#6E7A44", "#E6D896", "#8A8A4A")[rng.integers(5)]
            for _ in range(3):
                b, h = rng.normal() * s * .2, s * (.3 + .4 * rng.random())
                a.line(smooth([(x, y), (x + b * .4, y - h * .6), (x + b, y - h)], False), c, max(1.2, s * .05), .85)


def felt_road(seed=351):
    a = Art(seed)
    rng = a.rng
    hz = 300
    a.sky([(0, "#7FA6BE"), (.6, "#C9D8D4"), (1, "#F4E6CC")], hz + 60, 10)
    snow_range(a, hz + 24, [(200, 700, 150), (360, 760, 210), (560, 720, 170), (760, 790, 225), (980, 720, 165), (1150, 760, 205)], dict(rock="#7288A4", rockl="#B4B4B8", snow="#B7C8D8", snowl="#FFF3DF", haze="#D9DDD8"), 29, .50)
    v = View(a, ROAD, (-1.4, 17.6, -4.6), (3.2, 5.0, 18.), focal=1.42, sun=(.62, .52, -.22), far=110, throw=26, ao=1.0, hard=10, steps=140)
    n, fine = fbm(rng, a.H, a.W, 50, 6), fbm(rng, a.H, a.W, 8, 3)
    P = v.P
    x, y, z = P[..., 0], P[..., 1], P[..., 2]
    way = 1.2 + 2.6 * np.sin(z * .30 - .4) + 1.1 * np.sin(z * .13)
    d = np.abs(x - way)
    on = (z < 27).astype(np.float32) * v.mat(1)
    grass_c = lerp(lerp("#7E8A46", "#C2B262", .5 + n * .26), "#A5764A", sstep(.35, .9, 1 - v.N[..., 1] + n * .1))
    rock = lerp("#8A6E5E", "#BDA08A", .5 + n * .25)
    grass_c = lerp(grass_c, rock, sstep(.80, .66, v.N[..., 1] + n * .05))
    grass_c = lerp(grass_c, "#8FA65E", sstep(3.2, 1.2, y) * .75)
    road = lerp(lerp("#C9A888", "#EBD2AC", .5 + n * .2), "#9A7A64", sstep(.10, .03, np.abs(d - .38)) * .65)
    land = lerp(grass_c, road, sstep(1.02, .86, d + .05 * fine) * on)
    water = lerp("#2E7F9E", "#7FC0C4", sstep(40, 56, z) + n * .08)
    wave = sstep(.9, 1.5, fbm(rng, a.H, a.W, 16, 3, stretch=7))
    water = lerp(water, "#E9F0E4", wave * .45)
    yu = np.where((v.N[..., 1] > .25)[..., None], np.float32((236, 228, 210)), np.float32((214, 202, 182)))
    base = colours([(v.mat(1), land), (v.mat(2), water), (v.mat(3), lerp("#3E7FA0", "#5AA0B8", .5 + n * .1)), (v.mat(4), lerp("#D9CDB8", "#FBF4E4", .5 + fine * .25)), (v.mat(5), "#2A2430"), (v.mat(6), yu), (v.mat(8), "#243A50")])
    light = np.clip(v.light(wrap=.08) + v.mat(2) * .3, 0, 1)
    v.put(v.ink(base, light, "#FFE6B8", "#4E5888", gain=1.5, sky=.4, soft=.35), None, "#D3DAD6", 24, 110, .70)
    growth(a, v, d, n)
    for i in range(70):                                # sheep on the slopes, dots with shadows
        gx, gz = 4.5 + rng.normal() * 2.6, 12 + rng.random() * 14
        w = 1.2 + 2.6 * math.sin(gz * .30 - .4) + 1.1 * math.sin(gz * .13)
        if gx - w < 2.2:
            continue
        h = 13.2 - .50 * gz - (gx - w) * .52
        px, py, dd = v.project((gx, h + .2, gz))
        s = 300 / dd
        if 0 < px < a.W and 0 < py < a.H:
            a.fill(ellipse(px + s * .4, py + s * .25, s, s * .3), "#3A3A5A", .5)
            a.fill(ellipse(px, py, s * .62, s * .42), ("#F4ECDC", "#E2D6C2", "#6A4A3E")[rng.integers(3)])
    for _ in range(4):
        bx, by, s = 560 + rng.normal() * 200, 560 + rng.normal() * 90, 26 + 16 * rng.random()
        a.line(smooth([(bx - s, by - s * .35), (bx - s * .4, by - s * .4), (bx, by), (bx + s * .4, by - s * .45), (bx + s, by - s * .25)], False), "#3A3040", 4)
    a.spray(ones(a), "#FFE9C0", np.clip(.34 - np.hypot(a.X - 100, a.Y - 100) / 1900, 0, .3), .8, 2, .7)
    return a.finish(wobble=.9, vign=.16)


DUNE = """
float crest(float z) { return -1.6 + 1.5 * sin(z * .21 + .3) + .10 * z + .15 * sin(z * .8); }
float track(float z) { return -3.3 + .55 * sin(z * .42) + .22 * z; }
float dune(float2 q) {
  float s = q.x - crest(q.y); float h = s < 0. ? 3.3 + s * .24 - .012 * s * s : 3.3 - s * .66 + .03 * min(s * s, 16.); h += .10 * sin(q.y * .35); h = smax(h, .35 * sin(q.x * .35 + q.y * .22) - .3, 1.4);
  float far = 2.4 * abs(sin(q.x * .09 + q.y * .13 + .6 * sin(q.y * .07))) * smoothstep(14., 30., q.y); return h + far; }
float2 map(float3 p) {
  float h = dune(p.xz); float s = p.x - crest(p.z);
  if (p.y - h < .4) { h += .012 * sin(p.x * 9. + p.z * 13. + 2.2 * sin(p.x * 1.7 + p.z * .6)) * smoothstep(.2, -.5, s);
    float k = clamp(floor(p.z / .46 + .5), -8., 20.); float sd = mod(k, 2.) < .5 ? -1. : 1.; float2 c = float2(track(k * .46) + sd * .14, k * .46); float2 e = (p.xz - c) * float2(1., .8); e.x *= e.y > 0. ? 1.25 : .95; float r = length(e); h += .035 * exp(-pow((r - .19) * 15., 2.)) - .095 * exp(-pow(r * 7.6, 4.)); }
  return float2((p.y - h) * .62, 1.); }
"""


def lost_track(seed=361):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#16224E"), (.35, "#3F4A80"), (.62, "#A2708E"), (.82, "#EC9E7C"), (1, "#F9CF92")], 660, 16)
    stars(a, 420, 420)
    t = np.linspace(.9, 5.1, 24)
    outer = [(1960 + 56 * math.cos(k), 210 + 56 * math.sin(k)) for k in t]
    inner = [(1984 + 49 * math.cos(k), 197 + 49 * math.sin(k)) for k in np.linspace(5.02, .99, 24)]
    a.fill(poly(outer + inner), "#FFF3D2")
    a.fill(rect(0, 700, a.W, a.H - 700), "#7E5A80")      # where a ray slips past a crest, dusk shows and not the sky
    v = View(a, DUNE, (-4.6, 5.9, -3.4), (-.9, 2.2, 7.5), focal=1.38, sun=(-.84, .25, .30), far=90, throw=26, ao=.9, hard=8, steps=150, shadow=60, bias=.02)
    n, fine = fbm(rng, a.H, a.W, 60, 5, stretch=3), fbm(rng, a.H, a.W, 6, 2)
    base = colours([(v.mat(1), lerp("#D9905E", "#F6C486", .5 + n * .14 + fine * .06))])
    v.put(v.ink(base, np.clip(v.light() * 1.5, 0, 1), "#FFC890", "#5A4C92", gain=1.25, sky=.35, soft=.4, ao=.5), None, "#C98C92", 16, 80, .8)
    a.spray(ones(a), "#FFC08A", np.clip(.36 - np.hypot(a.X - 150, (a.Y - 600) * 1.6) / 1500, 0, .34), .8, 2, .7)
    return a.finish(wobble=1.0, vign=.2)


def draw(what="court"):
    return {"court": court, "felt_road": felt_road, "lost_track": lost_track}[what]()
