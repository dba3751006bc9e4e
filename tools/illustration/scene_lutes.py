"""Strings and wood: a deep-waisted rubab on a cushion by a window, a jointed goat that dances to a dombyra."""
import math

import cv2
import numpy as np

from ink import Art, fbm, sstep
from kit import carpet, ones, shyrdak, suzani
from march import View, colours, lerp, sample

RUBAB = """
float2 map(float3 p) {
  float2 r = float2(p.y + .0, 1.); r = u(r, float2(1.55 - p.z, 2.));
  float3 c = rx(p - float3(.28, .62, .72), -.20); float bul = .20 * (1. - pow(c.x / 1.25, 2.)) * (1. - pow(c.y / .62, 2.)); float cu = box(c, float3(1.18, .60, .22 + max(bul, 0.)), .16);
  float3 cc = c; cc.x = abs(cc.x) - 1.16; cc.y = abs(cc.y) - .58; cu = min(cu, length(cc) - .075); r = u(r, float2(cu * .8, 3.));
  float3 c2 = rz(rx(p - float3(1.75, .42, .95), -.25), -.12); r = u(r, float2(box(c2, float3(.85, .46, .26), .2), 9.));
  float3 q = rx(rz(p - float3(-.62, .04, -.30), .30), -.24);
  float b1 = length((q.xy - float2(0, .44)) / float2(.47, .50)) - 1.; b1 *= .44; float b2 = (length((q.xy - float2(0, 1.19)) / float2(.285, .30)) - 1.) * .28; float s2 = smin(b1, b2, .13);
  float dep = q.z < 0. ? .13 : .30 * sqrt(clamp(1. - pow((q.y - .62) / .98, 2.), .05, 1.)); float bd = length(max(float2(s2 + .10, abs(q.z) - dep + .10), 0.)) + min(max(s2 + .10, abs(q.z) - dep + .10), 0.) - .10; bd *= .8;
  float2 o = float2(bd, 4.);
  float3 h = q; h.x = abs(h.x); float hn = cap2(h, float3(.20, 1.40, .02), float3(.30, 1.46, .02), .065, .05); hn = smin(hn, cap2(h, float3(.30, 1.46, .02), float3(.33, 1.56, .02), .05, .022), .04); o = u(o, float2(hn, 5.));
  o = u(o, float2(box(q - float3(0, 1.98, .02), float3(.088 - .012 * (q.y - 2.), .62, .085), .05), 5.));
  float3 hd = rx(q - float3(0, 2.58, .04), -.65); o = u(o, float2(box(hd - float3(0, .26, 0), float3(.095 + .03 * hd.y, .30, .075), .04), 5.));
  for (int i = 0; i < 3; i++) { float y = .10 + .15 * float(i); o = u(o, float2(min(cap2(hd, float3(-.32, y, 0), float3(-.05, y, 0), .05, .025), cap2(hd, float3(.32, y + .06, 0), float3(.05, y + .06, 0), .05, .025)), 6.)); }
  o = u(o, float2(box(q - float3(0, .30, -.165), float3(.13, .022, .045), .01), 6.));
  float st = 1e5; for (int i = 0; i < 4; i++) { float x = -.060 + .040 * float(i); st = min(st, cap(q, float3(x * .8, .0, -.13), float3(x * 1.2, .30, -.212), .0085)); st = min(st, cap(q, float3(x * 1.2, .30, -.212), float3(x * .8, 2.58, -.085), .0085)); } o = u(o, float2(st, 7.));
  float fy = clamp(floor(q.y / .125 + .5), 13., 20.); o = u(o, float2(max(length(float2(q.y - fy * .125, max(abs(q.x) - .09, 0.))) - .012, abs(q.z + .02) - .10), 7.));
  r = u(r, o);
  float3 bw = p - float3(-1.55, .20, -.25); float bo = max(abs(length(bw - float3(0, .16, 0)) - .34) - .018, bw.y - .10); r = u(r, float2(bo, 8.)); r = u(r, float2(length(bw - float3(.05, .02, .0)) - .13, 10.)); r = u(r, float2(length(bw - float3(-.14, .0, .06)) - .12, 10.)); r = u(r, float2(length(bw - float3(-.02, .0, -.14)) - .12, 10.));
  return r; }
"""


def rubab(seed=381):
    a = Art(seed)
    rng = a.rng
    a.px[..., :3] = (70, 54, 60)
    v = View(a, RUBAB, (-.75, 1.35, -3.75), (.18, 1.16, .2), quality=.5, focal=1.60, sun=(-.62, .48, -.62), far=14, throw=5, ao=.4, hard=10)
    n, fine = fbm(rng, a.H, a.W, 60, 5), fbm(rng, a.H, a.W, 6, 3)
    P, N = v.P, v.N

    def turn(p, o, z, x):
        p = p - np.array(o, np.float32)
        c, s = math.cos(z), math.sin(z)
        p = np.stack([c * p[..., 0] - s * p[..., 1], s * p[..., 0] + c * p[..., 1], p[..., 2]], -1)
        c, s = math.cos(x), math.sin(x)
        return p[..., 0], c * p[..., 1] - s * p[..., 2], s * p[..., 1] + c * p[..., 2]
    x, y, z = turn(P, (-.62, .04, -.30), .30, -.24)
    front = v.mat(4) * (z < -.10)
    skin = front * ((np.hypot(x / .455, (y - .44) / .485) < 1) & (y < .86))
    top = front * (1 - skin)
    grain = lerp("#6A3420", "#B06A38", .5 + .28 * np.sin(x * 90 + 3 * np.sin(y * 2.3) + n) + fine * .08)
    holes = np.zeros_like(n)
    for k in range(12):
        t = k * math.tau / 12
        holes = np.maximum(holes, np.hypot(x - .12 * math.cos(t), y - 1.19 - .12 * math.sin(t)) < .018)
    holes = np.maximum(holes, np.abs(np.hypot(x, y - 1.19) - .05) < .012)
    edge = front * (np.abs(np.hypot(x / .455, (y - .44) / .485) - .985) < .05) * (y < .9)
    nails = (np.abs(np.mod(np.arctan2(y - .44, x) * 48 / math.tau, 1) - .5) < .22)
    bone = v.mat(5) * (y > 1.48) * (y < 2.6) * ((np.mod(y * 8, 1) < .12) | (np.abs(np.mod(y * 8, 1) - .56) + np.abs(x) * 7 < .26)) * (N[..., 2] < -.3)
    tex = suzani("bukhara")
    cx, cy, cz = turn(P, (.28, .62, .72), 0., -.20)
    cush = sample(tex, .5 + cx / 2.7, .5 - cy / 1.8)
    rug = sample(carpet(), .5 + P[..., 0] / 5.2 + P[..., 2] * .05, .52 - P[..., 2] / 3.6 + P[..., 0] * .03)
    stripe = np.mod(P[..., 0] * 4.2 + P[..., 1] * 1.2, 1)
    second = lerp(lerp("#1F6E7A", "#E5A338", (stripe < .3) * 1.), "#8E2F33", (stripe > .72) * 1.)
    base = colours([(v.mat(1), rug), (v.mat(2), lerp("#B98E70", "#E2BE98", .5 + n * .16)), (v.mat(3), cush), (v.mat(9), second), (v.mat(4), grain), (skin, lerp("#D8B884", "#F6E4BC", .55 + n * .2 + fine * .08)), (np.clip(edge, 0, 1), "#4A2018"), (np.clip(edge * nails, 0, 1), "#E9D6A6"), (top * holes, "#1E0E14"), (v.mat(5), lerp("#4A2418", "#8A4C2C", .5 + n * .2 + fine * .1)), (np.clip(bone, 0, 1), "#F1E4C4"), (v.mat(6), "#2E1614"), (v.mat(7), "#F6EBCB"), (v.mat(8), lerp("#F1EBDA", "#1F6EA4", (np.abs(np.mod(np.arctan2(P[..., 0] + 1.55, P[..., 2] + .25) * 3, 1) - .5) < .18) * 1.)), (v.mat(10), lerp("#C8402E", "#F0A050", .4 + n * .25 + N[..., 1] * .2))])
    t = (P[..., 0] + 3.4) / .62                        # back to the plane of the window at x = -3.4
    wy, wz = P[..., 1] + .48 * t, P[..., 2] - .62 * t
    gy, gz = (wy - 3.75) / 2.0, (wz + 2.7) / 2.1
    bars = sstep(1.0, .95, np.abs(gy)) * sstep(1.0, .95, np.abs(gz)) * sstep(.03, .06, np.abs(np.abs(gz) - .34)) * sstep(.03, .06, np.abs(np.abs(gy) - .36))
    leaf = cv2.GaussianBlur((fbm(np.random.default_rng(5), 400, 600, 26, 3) > .95).astype(np.float32), (0, 0), 2)
    leaf = sample(leaf, np.mod(gz * .3 + .5, 1), np.mod(gy * .3 + .5, 1)) * sstep(-.2, .9, gy)
    gobo = cv2.GaussianBlur(np.clip(bars - leaf * .8, 0, 1).astype(np.float32), (0, 0), 7)
    light = v.light(wrap=.06) * (.22 + .9 * gobo) + .16 * np.clip(N @ np.array((-.5, .3, -.8), np.float32), 0, 1) * v.ao
    v.put(v.ink(base, light, "#FFE2AC", "#5C4A78", gain=1.35, sky=.45, soft=.62, ao=.85, deep="#200C1C"))
    a.spray(ones(a), "#FFE6B4", np.clip(.26 - np.hypot(a.X, a.Y - 100) / 2100, 0, .24), .8, 2, .7)
    return a.finish(wobble=.7, vign=.24)


GOAT = """
float leg(float3 p, float3 a, float3 b, float3 c) { return min(cap2(p, a, b, .060, .042), min(cap2(p, b, c, .042, .030), cyl(rx(p - b, 1.5708), .05, .055))); }
float2 map(float3 p) {
  float2 r = float2(p.y + .30, 1.); r = u(r, float2(3.6 - p.z, 2.));
  float st = min(cyl(p - float3(-.55, -.07, .3), .62, .055) - .02, cyl(p - float3(-.55, -.19, .3), .50, .09)); st = min(st, tor(p - float3(-.55, .0, .3), .56, .03)); r = u(r, float2(st, 3.));
  float3 q = ry(p - float3(-.55, 0, .3), .28);
  r = u(r, float2(cap(q, float3(.04, -.02, 0), float3(.04, .74, 0), .020), 7.));
  float b = smin(ell(q - float3(.05, .80, 0), float3(.36, .165, .145)), ell(q - float3(-.20, .86, 0), float3(.19, .19, .15)), .1); b = smin(b, ell(q - float3(.30, .82, 0), float3(.17, .16, .14)), .08); b = smin(b, cap2(q, float3(.44, .92, 0), float3(.52, 1.02, 0), .045, .02), .04);
  b = smin(b, cap2(q, float3(-.26, .92, 0), float3(-.44, 1.24, 0), .135, .095), .08);
  float hd = smin(ell(q - float3(-.47, 1.30, 0), float3(.13, .115, .095)), cap2(q, float3(-.50, 1.28, 0), float3(-.70, 1.15, 0), .085, .055), .06);
  float3 z = q; z.z = abs(z.z); hd = smin(hd, cap2(z, float3(-.40, 1.34, .08), float3(-.30, 1.30, .20), .035, .018), .03); b = min(b, hd); b = min(b, cap2(q, float3(-.64, 1.10, 0), float3(-.66, .94, 0), .035, .008));
  r = u(r, float2(b, 4.));
  float hr = cap2(z, float3(-.44, 1.38, .045), float3(-.36, 1.62, .07), .042, .038); hr = smin(hr, cap2(z, float3(-.36, 1.62, .07), float3(-.16, 1.74, .12), .038, .030), .03); hr = smin(hr, cap2(z, float3(-.16, 1.74, .12), float3(.06, 1.66, .17), .030, .014), .03); r = u(r, float2(hr + .006 * sin(q.x * 60. + q.y * 46.), 5.));
  float lg = leg(q, float3(-.24, .74, -.12), float3(-.44, .52, -.13), float3(-.36, .24, -.13)); lg = min(lg, leg(q, float3(-.20, .74, .12), float3(-.20, .44, .13), float3(-.28, .14, .13))); lg = min(lg, leg(q, float3(.32, .76, -.12), float3(.46, .48, -.13), float3(.34, .18, -.13))); lg = min(lg, leg(q, float3(.34, .76, .12), float3(.54, .58, .13), float3(.60, .26, .13))); r = u(r, float2(lg, 6.));
  r = u(r, float2(cap(p, float3(-.40, .00, .24), float3(.98, .80, -.42), .010), 8.)); r = u(r, float2(cap(p, float3(-.55, .01, .10), float3(.98, .80, -.42), .010), 8.));
  float3 d = rz(ry(p - float3(1.62, .58, .22), -.42), -.72); float w = length((d.xy) / float2(.58, .62 + .42 * step(0., d.y))) - 1.; w *= .55; float bd = length(max(float2(w + .08, abs(d.z) - .17 + .08), 0.)) + min(max(w + .08, abs(d.z) - .17 + .08), 0.) - .08; bd = smin(bd, box(d - float3(0, 1.2, -.06), float3(.095, .85, .07), .03), .10); r = u(r, float2(bd * .85, 9.));
  r = u(r, float2(min(length(float2(d.x - .03, d.z + .205)) - .008, length(float2(d.x + .03, d.z + .205)) - .008) + max(0., abs(d.y - .75) - 1.27), 8.)); r = u(r, float2(box(d - float3(0, -.30, -.185), float3(.12, .02, .03), .01), 5.));
  float3 k = p - float3(1.24, .92, -.46); float ar = cap2(k, float3(.16, .08, .0), float3(1.15, .36, -.52), .15, .22); ar = smin(ar, ell(k - float3(.08, .05, .0), float3(.20, .115, .17)), .10);
  float fg = cap2(k, float3(-.04, .05, -.11), float3(-.24, -.10, .0), .056, .042); fg = min(fg, cap2(k, float3(-.08, .05, -.02), float3(-.22, -.16, .09), .056, .042)); fg = min(fg, cap2(k, float3(-.07, .04, .07), float3(-.15, -.16, .16), .054, .040)); ar = smin(ar, fg, .05); float th = cap2(k, float3(.04, .0, -.13), float3(-.16, -.15, -.09), .056, .042); ar = smin(ar, th, .04); r = u(r, float2(ar, 10.));
  r = u(r, float2((cap2(k, float3(.62, .22, -.24), float3(1.7, .62, -.9), .23, .38) + .014 * sin(k.x * 26. - k.z * 12.)) * .85, 11.));
  return r; }
"""


def orteke(seed=391):
    a = Art(seed)
    rng = a.rng
    a.px[..., :3] = (40, 26, 34)
    v = View(a, GOAT, (-.62, .62, -2.55), (.22, .72, .4), focal=1.62, sun=(-.60, .58, -.55), far=12, throw=5, ao=.35, hard=9)
    n, fine = fbm(rng, a.H, a.W, 60, 5), fbm(rng, a.H, a.W, 6, 3)
    P, N = v.P, v.N
    wood = lerp("#A5703E", "#E0B074", .5 + .26 * np.sin(P[..., 1] * 70 + np.sin(P[..., 0] * 5) * 3 + n * 2) + fine * .08)
    c, s = math.cos(.28), math.sin(.28)
    q = P - np.array((-.55, 0, .3), np.float32)
    x, y = c * q[..., 0] + s * q[..., 2], q[..., 1]
    paint = np.zeros_like(n)
    for cx, cy, r in ((.05, .80, .085), (-.20, .86, .07), (.30, .82, .07)):
        d = np.hypot(x - cx, y - cy)
        paint = np.maximum(paint, (np.abs(d - r) < .010) | (d < .022) | ((np.abs(d - r * .62) < .02) & (np.abs(np.mod(np.arctan2(y - cy, x - cx) * 8 / math.tau, 1) - .5) < .22)))
    paint = np.maximum(paint, (np.abs(np.mod(y * 14, 1) - .5) < .12) & (x < -.28) & (y > .98) & (y < 1.2))
    goat = lerp(wood, "#9E2A2A", paint * .9 * v.mat(4))
    ring = np.hypot(P[..., 0] + .55, P[..., 2] - .3)
    tri = np.abs(np.mod(np.arctan2(P[..., 0] + .55, P[..., 2] - .3) * 20 / math.tau, 1) - .5) * 2
    stand = lerp(lerp("#6A3A24", "#9A6238", .5 + .2 * np.sin(ring * 90) + n * .1), "#E5A338", ((np.abs(y + .07) < .045) & (tri < .55)) * 1.)
    stand = lerp(stand, "#1F6E7A", ((np.abs(ring - .40) < .05) & (y > -.03)) * .9)
    felt = sample(shyrdak("teal", (3, 2)), .5 + P[..., 0] / 7.5, .62 - P[..., 1] / 5.2)
    c, s = math.cos(-.42), math.sin(-.42)
    q = P - np.array((1.62, .58, .22), np.float32)
    dx = c * q[..., 0] + s * q[..., 2]
    dy = math.sin(-.72) * dx + math.cos(-.72) * q[..., 1]
    table = lerp("#5A3222", "#8E5A38", .5 + .25 * np.sin(P[..., 2] * 26 + np.sin(P[..., 0] * 2) * 2 + n) + fine * .08)
    base = colours([(v.mat(1), table), (v.mat(2), felt * .8), (v.mat(3), stand), (v.mat(4), goat), (v.mat(5), lerp("#3A2420", "#6A4634", .5 + fine * .25)), (v.mat(6), wood), (v.mat(7), "#6A6A74"), (v.mat(8), "#F4E8CC"), (v.mat(9), lerp("#B5742E", "#EDBE74", .5 + .2 * np.sin((P[..., 0] + P[..., 1]) * 60 + n) + n * .1)), (v.mat(10), lerp("#A87050", "#C9966C", .5 + n * .14)), (v.mat(9) * (dy > .98), lerp("#5A2E1E", "#8A5032", .5 + n * .2)), (v.mat(11), lerp("#27407A", "#3E62A4", .5 + n * .2))])
    light = v.light(wrap=.08)
    spot = np.clip(1.35 - np.hypot(P[..., 0] + .1, P[..., 2] - .1) / 2.9, .25, 1)
    v.put(v.ink(base, light * spot, "#FFDFA4", "#4C3E74", gain=1.35, sky=.4, soft=.45, ao=.85, deep="#180A1A"), v.hit * (1 - v.mat(2)))
    back = cv2.GaussianBlur(v.ink(base, light * .75, "#FFDFA4", "#3E3468", gain=1.1, soft=.8).astype(np.float32), (0, 0), 7)
    v.put(back * .80, v.mat(2))
    a.spray(ones(a), "#FFE0A0", np.clip(.30 - np.hypot(a.X - 500, a.Y - 200) / 1700, 0, .28), .8, 2, .7)
    return a.finish(wobble=.7, vign=.3)


def draw(what="rubab"):
    return {"rubab": rubab, "orteke": orteke}[what]()
