"""Gatherings: a tale by the fire in a yurt at night, a dance before the columns of an iwan."""
import math

import numpy as np

from ink import Art, circle, fbm, mix, smooth, sstep
from kit import ones
from land import milky_way, stars
from march import View, colours, lerp

TALE = """
float wallr(float y) { return y < 1.45 ? 3.05 : 3.05 - 2.22 * pow(clamp((y - 1.45) / 2.0, 0., 1.), 1.25); }
float2 sit(float3 p, float c, float m) {
  float far = length(p - float3(0, .6, 0)) - .95; if (far > .25) return float2(far, m);
  float d = smin(ell(p - float3(0, .15, .10), float3(.50, .20, .40)), cap2(p, float3(0, .22, 0), float3(0, .74, .03), .31, .20), .16);
  d = smin(d, cap(p, float3(-.19, .78, .02), float3(.19, .78, .02), .115), .12);
  float3 q = p; q.x = abs(q.x); d = smin(d, sm(cap2(q, float3(.27, .76, .02), float3(.38, .44, .18), .10, .09), cap2(q, float3(.38, .44, .18), float3(.10, .30, .40), .09, .07), .05), .06);
  float2 r = float2(d + .012 * sin(p.x * 22. + p.y * 9.), m);
  r = u(r, float2(ell(p - float3(0, 1.06, .05), float3(.125, .16, .14)), 9.));
  float h = c < .5 ? max(ell(p - float3(0, 1.14, .04), float3(.165, .33, .17)), 1.10 - p.y) : (c < 1.5 ? max(ell(p - float3(0, 1.15, .04), float3(.21, .15, .21)), 1.06 - p.y) : smin(ell(p - float3(0, 1.07, .02), float3(.165, .20, .165)), cap2(p, float3(0, 1.0, -.06), float3(0, .62, -.14), .12, .2), .1));
  return u(r, float2(h, c < .5 ? 5. : (c < 1.5 ? 6. : 7.))); }
float2 map(float3 p) {
  float rr = length(p.xz); float2 r = float2(p.y, 1.);
  float sh = p.y > 3.62 ? .6 : (wallr(p.y) - rr) * (p.y < 1.45 ? 1. : .62); r = u(r, float2(sh, p.y < 1.45 ? 2. : 3.));
  float cr = tor(p - float3(0, 3.42, 0), .86, .075); float3 t = p - float3(0, 3.42, 0);
  for (int i = 0; i < 3; i++) { float o = -.16 + .16 * float(i); cr = min(cr, length(float2(t.z - o, t.y - .26 * (1. - t.x * t.x * 1.3))) - .022 + 10. * max(0., rr - .86)); cr = min(cr, length(float2(t.x - o, t.y - .26 * (1. - t.z * t.z * 1.3))) - .022 + 10. * max(0., rr - .86)); }
  r = u(r, float2(cr * .8, 4.));
  float3 w = p - float3(-.42, 0, -.42);
  float b = smin(cap2(w, float3(0, .12, -.05), float3(0, .92, .02), .36, .24), cap(w, float3(-.22, 1.0, .02), float3(.22, 1.0, .02), .13), .14); b = smin(b, ell(w - float3(0, .12, -.06), float3(.48, .2, .42)), .15);
  float arm = smin(cap2(w, float3(.30, 1.0, .03), float3(.62, 1.22, .16), .125, .105), cap2(w, float3(.62, 1.22, .16), float3(.66, 1.68, .26), .105, .078), .05); b = smin(b, arm, .08);
  float la = smin(cap2(w, float3(-.30, .98, .03), float3(-.50, .66, .2), .12, .10), cap2(w, float3(-.50, .66, .2), float3(-.62, .50, .52), .10, .075), .05); b = smin(b, la, .08);
  r = u(r, float2(b + .012 * sin(w.x * 20. + w.y * 8.), 8.)); r = u(r, float2(smin(ell(w - float3(.67, 1.80, .29), float3(.065, .11, .05)), cap(w, float3(.66, 1.84, .29), float3(.70, 1.95, .28), .022), .04), 9.));
  r = u(r, float2(ell(w - float3(0, 1.28, .05), float3(.13, .165, .145)), 9.)); r = u(r, float2(max(ell(w - float3(0, 1.36, .04), float3(.175, .36, .18)), 1.31 - w.y), 5.)); r = u(r, float2(max(abs(length((w - float3(0, 1.36, .04)).xz) - .185) - .02, abs(w.y - 1.38) - .07), 5.));
  r = u(r, sit(ry(p - float3(-1.75, 0, .10), -.95), 1., 10.)); r = u(r, sit(ry(p - float3(-1.95, 0, 1.05), -1.5), 0., 11.)); r = u(r, sit(ry(p - float3(-1.35, 0, 2.0), -2.3) * 1.25, 2., 12.) * float2(.8, 1.));
  r = u(r, sit(ry(p - float3(1.55, 0, -.25), .75), 2., 12.)); r = u(r, sit(ry(p - float3(2.05, 0, .75), 1.3), 0., 10.)); r = u(r, sit(ry(p - float3(1.75, 0, 1.75), 2.1), 1., 11.)); r = u(r, sit(ry(p - float3(.95, 0, .1), .55) * 1.5, 1., 8.) * float2(.666, 1.));
  float lg = min(cap(p, float3(-.25, .06, .8), float3(.40, .12, 1.15), .055), cap(p, float3(.42, .05, .82), float3(-.2, .16, 1.2), .05)); r = u(r, float2(lg, 13.));
  float st = abs(length(p.xz - float2(.08, 1.)) - .48) ; r = u(r, float2(length(float2(st, p.y - .02)) - .06, 14.));
  return r; }
"""


def flame(a, x, y, s, rng):
    for c, k, n in (("#E2501E", 1.0, 9), ("#F58A2A", .78, 8), ("#FFC457", .55, 7), ("#FFF2B8", .30, 5)):
        for _ in range(n):
            dx = rng.normal() * s * .16 * k
            h = s * k * (.7 + .55 * rng.random()) * math.exp(-(dx / (s * .3)) ** 2)
            w = s * .13 * k
            lean = rng.normal() * s * .07
            p = smooth([(x + dx - w, y), (x + dx - w * 1.1, y - h * .3), (x + dx + lean - w * .25, y - h * .7), (x + dx + lean * 1.6, y - h), (x + dx + lean + w * .45, y - h * .6), (x + dx + w * 1.05, y - h * .28), (x + dx + w, y)])
            a.fill(p, c, .8)


def tale(seed=321):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#0C1434"), (1, "#24407A")], 900, 10)
    milky_way(a, 1200, 200, 1.2, .35)
    stars(a, 1500, 1600)
    v = View(a, TALE, (.35, 1.02, -2.75), (-.06, 1.62, 1.0), focal=1.12, lamp=(.08, .62, 1.0), far=14, throw=6, ao=.4, hard=7)
    n, fine = fbm(rng, a.H, a.W, 60, 5), fbm(rng, a.H, a.W, 7, 3)
    P = v.P
    ang, y, rr = np.arctan2(P[..., 0], P[..., 2]), P[..., 1], np.hypot(P[..., 0], P[..., 2])
    u, w = ang * 3.05 * 2.6, y * 2.6
    lat = np.minimum(np.abs(np.mod(u + w, 1) - .5), np.abs(np.mod(u - w, 1) - .5)) < .115
    knot = (np.abs(np.mod(u + w, 1) - .5) < .1) & (np.abs(np.mod(u - w, 1) - .5) < .1)
    wall = lerp("#8E7A66", "#B09A80", .5 + n * .2)
    band = (y > 1.30) & (y < 1.45)
    wall = lerp(wall, lerp("#8E2430", "#E0B268", (np.abs(np.mod(u * 1.2, 1) - .5) + np.abs(y - 1.375) * 5 < .36) * 1.), band * 1.)
    wall = lerp(wall, lerp("#B0462E", "#E0803E", .5 + n * .2), lat * (y < 1.30) * .95)
    wall = lerp(wall, "#4A1A1E", knot * (y < 1.3) * .6)
    pole = np.abs(np.mod(ang * 64 / (2 * math.pi), 1) - .5) < .16 + .10 * sstep(2.4, 3.3, y)
    roof = lerp(lerp("#8A7866", "#B5A088", .5 + n * .2), lerp("#9E3A2A", "#D06A38", .5 + n * .2), pole * 1.)
    hoop = (np.abs(y - 1.62) < .05) | (np.abs(y - 2.35) < .03)
    roof = lerp(roof, "#D9A04E", hoop * .9)
    rug = np.abs(np.mod(P[..., 0] * 1.6, 1) - .5) + np.abs(np.mod(P[..., 2] * 1.6, 1) - .5)
    floor = lerp(lerp("#8A2A32", "#6A1E2A", .5 + n * .3), "#E6D2AA", (np.abs(rug - .42) < .035) * .9)
    floor = lerp(floor, "#24407A", (rug < .22) * .9)
    coat = lambda c: lerp(mix(c, "#1A1030", .2), mix(c, "#FFF0D0", .2), .5 + n * .25)
    base = colours([(v.mat(1), floor), (v.mat(2), wall), (v.mat(3), roof), (v.mat(4), "#B5532E"), (v.mat(5), "#EFE6D2"), (v.mat(6), "#4A2E28"), (v.mat(7), "#EDE2CC"), (v.mat(8), coat("#3A4E86")), (v.mat(9), "#A8714E"), (v.mat(10), coat("#8E2F33")), (v.mat(11), coat("#5A6A4E")), (v.mat(12), coat("#7A2C5E")), (v.mat(13), "#5A3020"), (v.mat(14), "#6A5A5A")])
    light = np.clip(v.light(reach=2.9, wrap=.12) * 1.75, 0, 1)
    image = v.ink(base, light, "#FFB566", "#403A74", gain=1.2, sky=.15, deep="#0C0820", soft=.62)
    d = np.linalg.norm(P - np.array((.08, .62, 1.), np.float32), axis=-1)
    image *= np.clip(1.2 - d / 8., .45, 1)[..., None]
    moon = np.clip(v.N @ np.array((-.1, .96, -.2), np.float32), 0, 1) * v.mat(4)
    image = lerp(image, "#9FB8E0", moon * .5)
    v.put(image)
    fx, fy, _ = v.project((.08, .10, 1.0))
    teller = v.mat(5, 8, 9) * (v.t < 3.3)
    keep = a.px.copy()
    flame(a, fx, fy + 10, 300, rng)
    front = (v.t < 3.4) & (np.maximum(teller, v.mat(10, 11, 12, 6, 7)) > .5)
    a.glow(fx, fy - 120, 900, "#FF9A45", .42, 1.7)
    a.px[...] = np.where(front[..., None], keep, a.px)
    to = np.array((.08, .62, 1.), np.float32) - P      # the fire draws a bright edge around those before it
    to /= np.linalg.norm(to, axis=-1, keepdims=True)
    edge = np.clip(1.02 + (v.N * v.ray).sum(-1), 0, 1) ** 2 * np.clip((v.N * to).sum(-1) + .55, 0, 1)
    a.spray(front.astype(np.float32), "#FFB25E", np.clip(edge * 1.5, 0, .9), .9, 2, .7)
    for _ in range(120):
        t = rng.random()
        x, yy = fx + rng.normal() * (40 + 160 * t), fy - 160 - 900 * t
        a.fill(circle(x, yy, 1.5 + 2.5 * rng.random() * (1 - t * .6)), "#FFC86A", .85)
    sx, sy, _ = v.project((0, 3.3, 0))
    a.spray(ones(a), "#C9B0A8", np.clip((.34 + .12 * n) * np.exp(-((a.X - fx - 120 * np.sin(a.Y / 200.) - (sx - fx) * (fy - a.Y) / max(1, fy - sy) * .6) / 120) ** 2) * sstep(fy - 150, fy - 500, a.Y) * sstep(-200, 500, a.Y), 0, .5), .7, 1.5, .8)
    return a.finish(wobble=.8, vign=.26)


LAZGI = """
float2 dancer(float3 p, float sway, float lift) {
  float far = length(p - float3(0, .95, 0)) - 1.25; if (far > .3) return float2(far, 10.);
  p.x -= sway * .16 * sin(p.y * 2.2); float a = atan(p.x, p.z); float y = p.y;
  float rad = .175 + .34 * pow(clamp((1.08 - y) / 1.05, 0., 1.), 1.25); rad += .030 * cos(a * 9. + sway * 3.) * clamp(1. - y, 0., 1.);
  float d = max((length(p.xz * float2(1., 1.12)) - rad) * .6, max(-y + .03, y - 1.10));
  d = smin(d, cap2(p, float3(0, 1.02, 0), float3(0, 1.34, 0), .165, .155), .10); d = smin(d, cap(p, float3(-.15, 1.40, 0), float3(.15, 1.40, 0), .085), .10);
  float3 eR = float3(.47, 1.50 + .06 * lift, .02); float3 hR = float3(.40, 1.92 + .08 * lift, .10); float3 eL = float3(-.47, 1.46 - .1 * lift, .03); float3 hL = float3(-.33 - .22 * lift, 1.86 - .28 * lift, .14);
  float s = smin(cap2(p, float3(.17, 1.40, 0), eR, .085, .10), cap2(p, eR, mix(eR, hR, .78), .10, .085), .05); s = min(s, smin(cap2(p, float3(-.17, 1.40, 0), eL, .085, .10), cap2(p, eL, mix(eL, hL, .78), .10, .085), .05)); d = smin(d, s, .05);
  float2 r = float2(d, 10.);
  float h = min(cap2(p, mix(eR, hR, .74), hR, .045, .04), cap2(p, hR, hR + float3(-.09, .09, .0), .042, .018)); h = min(h, cap2(p, hR, hR + float3(-.03, .13, .02), .036, .015)); h = min(h, min(cap2(p, mix(eL, hL, .74), hL, .045, .04), cap2(p, hL, hL + float3(.09, .08, 0), .042, .018))); h = min(h, cap2(p, hL, hL + float3(.02, .13, .02), .036, .015)); h = min(h, cap(p, float3(0, 1.42, 0), float3(0, 1.58, .01), .065)); r = u(r, float2(h, 9.));
  r = u(r, float2(ell(p - float3(0, 1.64, .02), float3(.115, .14, .125)), 8.));
  float cp = cone(p - float3(0, 1.80, .015), .115, .130, .118) - .02; r = u(r, float2(cp, 11.));
  float pl = 1e5; for (int i = 0; i < 5; i++) { float x = -.14 + .07 * float(i); float3 q = p; q.z += .03 * sin(y * 5. + float(i)); pl = min(pl, cap2(q, float3(x * .5, 1.62, -.11), float3(x * .95 + .02 * sway, 1.30, -.19), .026, .030)); pl = min(pl, cap2(q, float3(x * .95 + .02 * sway, 1.30, -.19), float3(x * 1.2 + .10 * sway, .66, -.30), .030, .020)); }
  r = u(r, float2(pl + .004 * sin(y * 90.), 8.));
  float be = max(abs(length(p.xz * float2(1., 1.12)) - .19) - .022, abs(y - 1.05) - .035); r = u(r, float2(be, 12.));
  return r; }
float column(float3 p) {
  float y = p.y; float a = atan(p.x, p.z); float rr = length(p.xz);
  float w = y < .42 ? .34 : (y < 1.05 ? .13 + .15 * sin(clamp((y - .42) / .63, 0., 1.) * 3.1416) + .03 : .20 - .022 * (y - 1.05)); if (y > 3.5) w = .13 + .30 * smoothstep(3.5, 4.3, y);
  float rel = .014 * sin(a * 10. + y * 13.) * sin(a * 10. - y * 13.); if (y > 3.5) rel = .03 * abs(sin(a * 8.)) * abs(sin(y * 9.));
  if (y < .42) return box(p - float3(0, .2, 0), float3(.30, .22, .30), .06) ;
  return (rr - w - rel) * .72; }
float2 map(float3 p) {
  float2 r = float2(p.y, 1.);
  float st = max(p.y + .0, p.z - 6.2); r = float2(p.z < 6.2 ? p.y : min(length(max(float2(6.2 - p.z, p.y), 0.)) + 1e-3, p.y + .55), 1.); if (p.z > 6.2) r.x = min(p.y + .55, max(p.z - 6.2, .02));
  float kx = clamp(floor((p.x + 1.0) / 2.7 + .5), -2., 3.); r = u(r, float2(column(p - float3(kx * 2.7 - 1.0, 0, 4.9)), 2.));
  r = u(r, float2(box(p - float3(0, 4.55, 4.9), float3(12, .22, .30), .02), 3.));
  float bz = p.z - clamp(floor(p.z / .62 + .5), -3., 8.) * .62; r = u(r, float2(box(float3(p.x, p.y - 4.92, bz), float3(12, .11, .10), .02), 3.)); r = u(r, float2(5.0 - p.y + (p.z > 5.6 ? 9. : 0.), 3.));
  r = u(r, float2(box(p - float3(4., 2.2, 15.), float3(24., 3.6, 1.), .02), 4.));
  r = u(r, dancer(p - float3(-1.55, 0, 2.0), .6, .35)); r = u(r, dancer(p - float3(.38, 0, 1.15), -.8, .0)); r = u(r, dancer(p - float3(2.0, 0, 2.5), .9, .8));
  return r; }
"""


def lazgi(seed=331):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#4A92B8"), (1, "#F3E2BC")], 900, 14)
    v = View(a, LAZGI, (-.75, .62, -2.6), (.28, 1.66, 3.), focal=1.36, sun=(.50, .37, .60), far=30, throw=9, ao=.5, hard=12, steps=140, relax=.85)
    n, fine = fbm(rng, a.H, a.W, 60, 5), fbm(rng, a.H, a.W, 7, 3)
    P = v.P
    x, y, z = P[..., 0], P[..., 1], P[..., 2]
    kx = np.clip(np.floor((x + 1) / 2.7 + .5), -2, 3)
    ca = np.arctan2(x - kx * 2.7 + 1, z - 4.9)
    rel = np.sin(ca * 10 + y * 13) * np.sin(ca * 10 - y * 13)
    wood = lerp("#5A3422", "#B5794A", .5 + .32 * rel + fine * .07 + n * .08)
    wood = lerp(wood, "#8A8278", (y < .42) * .9)
    tri = lambda t: np.abs(np.mod(t, 1) - .5) * 2
    t1, t2 = tri(x / 1.1), tri(y / 1.1)
    tile = lerp("#1C4E8E", "#EDE6D4", (np.abs(t1 + t2 - 1) < .10) * 1.)
    tile = lerp(tile, "#1E9FA4", (t1 + t2 < .45) * 1.)
    tile = lerp(tile, "#EDE6D4", (np.abs(t1 + t2 - .45) < .06) * 1.)
    tile = lerp(tile, "#123A70", (np.abs(np.mod(x / 4.4, 1) - .5) > .46) * .9)
    court = lerp(lerp("#CFA67C", "#E8C89C", .5 + n * .2), tile, (y > .7) * 1.)
    brick = (np.mod(x * 2.2, 1) < .06) | (np.mod(z * 2.2, 1) < .06)
    floor = lerp(lerp("#B98A64", "#DDB088", .5 + n * .22), "#7A5648", brick * .6)
    red = lerp("#A81E2C", "#D8372E", .5 + n * .2 + fine * .06)
    gold = np.zeros_like(n)
    for cx, cz, sw in ((-1.55, 2.0, .6), (.38, 1.15, -.8), (2.0, 2.5, .9)):
        near = np.hypot(x - cx, z - cz) < .95
        aa = np.arctan2(x - cx - sw * .16 * np.sin(y * 2.2), z - cz)
        hem = (np.abs(y - .15) < .035) | (np.abs(y - .25) < .012)
        hem |= (np.abs(y - .36) + np.abs(np.mod(aa * 5, 1) - .5) * .16 < .055)
        sprig = (np.hypot(np.mod(aa * 3.2 + .5 * (np.floor(y * 5) % 2), 1) - .5, (np.mod(y * 5, 1) - .5) * .75) < .10) & (y > .45) & (y < 1.0)
        cuff = (y > 1.5) & ((np.mod(y * 9, 1) < .22)) & (np.abs(x - cx) > .28)
        back = (np.abs(y - 1.36 + np.abs(x - cx) * .2) < .02) & (np.abs(x - cx) < .2)
        gold = np.maximum(gold, (hem | sprig | cuff | back) & near)
    red = lerp(red, "#F0C25A", gold * .95)
    coin = sstep(.6, .8, np.sin(y * 60)) * (y < .86)
    hair = lerp(lerp("#1A1420", "#3A2A34", .5 + .4 * np.sin(y * 90)), "#E8E4DA", coin * .55)
    capc = lerp("#8E1E2E", "#E8E0D0", (np.mod(np.floor(y * 30) + np.floor(np.arctan2(x, z) * 40), 2) > 0) * .85 * (np.abs(y - 1.78) < .07))
    base = colours([(v.mat(1), floor), (v.mat(2), wood), (v.mat(3), lerp("#5A3826", "#8A5C3C", .5 + n * .25 + .2 * np.sin(x * 30))), (v.mat(4), court), (v.mat(8), hair), (v.mat(9), "#B47C56"), (v.mat(10), red), (v.mat(11), capc), (v.mat(12), "#E8DFC8")])
    fill = np.clip(v.N @ np.array((-.5, .35, -.8), np.float32), 0, 1) * .62 * v.ao * (1 - v.mat(4))
    light = np.clip(v.light(wrap=.08) + fill + v.mat(4) * .55, 0, 1.1)
    v.put(v.ink(base, light, "#FFE9BE", "#6E5686", gain=1.3, sky=.4, soft=.45, ao=.7), None, "#F0E0C4", 9, 34, .45)
    return a.finish(wobble=.8, vign=.18)


def draw(what="tale"):
    return {"tale": tale, "lazgi": lazgi}[what]()
