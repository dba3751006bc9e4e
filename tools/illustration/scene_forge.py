"""Fire at work: a blade on the anvil, bread on the wall of a tandoor."""
import math

import cv2
import numpy as np

from ink import Art, circle, ellipse, fbm, poly, sstep
from march import View, colours, lerp

def cv2_blur(m):
    return cv2.GaussianBlur(m, (0, 0), 1.1)


ANVIL = """
float2 map(float3 p) {
  float2 r = float2(5.2 - p.z - .05 * noise(p * 2.), 1.);
  r = u(r, float2(p.y + 1.45, 1.));
  float st = cyl(p - float3(.25, -1.2, 1.2), .78, .85) ; r = u(r, float2(st - .03 * sin(atan(p.x - .25, p.z - 1.2) * 9.), 6.));
  float3 q = ry(p - float3(.25, .0, 1.2), -.30);
  float d = box(q - float3(-.1, -.16, 0), float3(.95, .17, .36), .03);
  d = smin(d, box(q - float3(-.05, -.42, 0), float3(.42, .25, .22), .04), .16);
  float h = cap2(q, float3(.7, -.15, 0), float3(1.85, -.03, 0), .22, .03); d = smin(d, max(h, q.y - .0), .06);
  d = max(d, -cyl(q - float3(-.82, 0, .1), .07, .4));
  r = u(r, float2(d, 2.));
  float3 b = ry(p - float3(-.28, .045, .98), .26);
  float bl = max(max(abs(b.z) - .125 * smoothstep(-1.3, -.35, b.x) * (1. - .35 * smoothstep(.2, .7, b.x)) - .012, abs(b.y) - .022 + .016 * clamp((b.z + .12) * 4., 0., 1.)), max(-b.x - 1.02, b.x - .62));
  r = u(r, float2(bl * .8, 3.));
  float tg = min(cap(b, float3(.5, .0, .015), float3(1.35, .18, .28), .032), cap(b, float3(.5, .0, -.015), float3(1.35, .20, .10), .032)); r = u(r, float2(tg, 5.));
  float3 l = float3(1.38, .20, .62) - float3(.0);
  float3 hm = rz(ry(p - float3(-.62, .62, .92), .3), .42);
  float he = box(hm, float3(.13, .26, .13), .03); he = min(he, box(hm - float3(0, -.21, 0), float3(.155, .06, .155), .03)); r = u(r, float2(he, 2.));
  float ha = cap2(hm, float3(0, .02, 0), float3(-1.5, .16, -.28), .045, .06); r = u(r, float2(ha, 7.));
  float3 g = hm - float3(-1.12, .13, -.21);
  float f = cap2(g, float3(-.10, -.02, -.06), float3(-.95, .42, -.62), .155, .22);
  float pal = smin(ell(g - float3(0, .06, -.02), float3(.22, .13, .16)), f, .14);
  float fi = 1e5; for (int i = 0; i < 4; i++) { float x = .15 - .098 * float(i); fi = smin(fi, cap(g, float3(x, .07, -.10), float3(x + .01, .10, .10), .062), .015); fi = smin(fi, cap(g, float3(x + .01, .10, .10), float3(x + .015, -.06, .09), .056), .03); }
  pal = smin(pal, fi, .05); pal = smin(pal, cap2(g, float3(.02, .02, -.13), float3(.24, -.06, -.08), .075, .055), .05);
  r = u(r, float2(pal, 4.));
  float sl = cap2(g, float3(-.62, .27, -.42), float3(-1.8, .85, -1.2), .25, .36) + .018 * sin(g.x * 26. + 3. * g.y); r = u(r, float2(sl * .85, 8.));
  float3 k = ry(p - float3(1.06, .29, 1.42), -.1);
  float lh = smin(ell(k, float3(.17, .13, .20)), cap2(k, float3(.08, .05, -.1), float3(.9, .42, -.72), .14, .2), .14);
  float lf = 1e5; for (int i = 0; i < 4; i++) { float z = .15 - .092 * float(i); lf = smin(lf, cap(k, float3(-.06, .09, z), float3(-.16, .01, z + .01), .058), .015); lf = smin(lf, cap(k, float3(-.16, .01, z), float3(-.09, -.10, z), .052), .03); }
  lh = smin(smin(lh, lf, .05), cap2(k, float3(.02, .1, -.14), float3(-.2, .1, -.12), .07, .05), .05);
  r = u(r, float2(lh, 4.)); r = u(r, float2((cap2(k, float3(.55, .28, -.45), float3(1.7, .9, -1.4), .23, .34) + .018 * sin(k.x * 24.)) * .85, 8.));
  return r; }
"""


def knives(seed=271):
    a = Art(seed)
    rng = a.rng
    a.px[..., :3] = (16, 12, 24)
    lamp = (-.36, .16, .94)
    v = View(a, ANVIL, (-.35, 1.15, -1.75), (.16, .20, 1.1), focal=1.72, lamp=(-.62, .24, .52), far=14, throw=5, ao=.35, hard=9, roll=-.10)
    n, fine = fbm(rng, a.H, a.W, 70, 6), fbm(rng, a.H, a.W, 8, 3)
    q = v.P - np.array((-.28, .045, .98), np.float32)
    c, s = np.cos(.26), np.sin(.26)
    bx, bz = c * q[..., 0] + s * q[..., 2], -s * q[..., 0] + c * q[..., 2]
    heat = np.clip(1.05 - np.abs(bx + .32) / .62, 0, 1) ** .6
    glow = lerp(lerp("#8E1E16", "#F06A1E", heat * 1.7), "#FFF2B8", (heat - .5) * 2.2 + bz * .8)
    grain = lerp("#6A4632", "#A0703F", .5 + .4 * np.sin(np.hypot(v.P[..., 0] - .25, v.P[..., 2] - 1.2) * 52 + n) + fine * .1)
    base = colours([(v.mat(1), lerp("#6A5052", "#8E6E60", .5 + n * .3)), (v.mat(2), lerp("#70727E", "#A6A6A8", .45 + n * .14 + fine * .12)), (v.mat(4), lerp("#9A6242", "#C08A60", .5 + n * .2)),
                    (v.mat(5), "#4E4C58"), (v.mat(6), grain), (v.mat(7), lerp("#8A5A36", "#B98450", .5 + n * .3)), (v.mat(8), lerp("#2E4270", "#4A6296", .5 + n * .2 + .15 * np.sign(np.sin(v.P[..., 0] * 90))))])
    fire = np.clip(v.light(reach=1.25) * 1.9, 0, 1)
    hearth = np.clip(v.light((2.6, 1.2, 2.9), 3.2) * 2.1 * v.ao, 0, 1)
    fire = np.clip(fire + hearth * .8, 0, 1)
    window = np.clip(v.N @ np.array((-.35, .55, -.75), np.float32) / .99, 0, 1) * .9
    warm = v.ink(base, fire, "#FFB45E", "#33305E", gain=1.25, sky=.2, deep="#0E0A1C", soft=.45)
    cool = base * np.array((.30, .38, .62), np.float32) * (v.stipple(window * v.ao, .5))[..., None]
    image = warm * .86 + cool * .75
    d = np.sqrt(((v.P - np.array(lamp, np.float32)) ** 2).sum(-1))
    image *= np.clip(1.3 - d / 4.2, .42, 1)[..., None]
    image = image * (1 - v.mat(3)[..., None]) + glow * v.mat(3)[..., None]
    v.put(image)
    lx, ly, _ = v.project((-.55, .08, .92))
    a.glow(lx, ly, 520, "#FF9A3C", .42, 1.8)
    for k in range(300):                               # sparks fly from the blow
        t = rng.normal() * .75 - 1.5 + (.9 if k % 3 else -.6)
        r0 = 40 + 60 * rng.random()
        r1 = r0 + 620 * rng.random() ** 1.5
        ln = 12 + 50 * rng.random() * (1 - (r1 / 900))
        fall = .00045 * r1 * r1
        x0, y0 = lx + r1 * np.cos(t), ly + r1 * np.sin(t) * .8 + fall
        x1, y1 = lx + (r1 + ln) * np.cos(t), ly + (r1 + ln) * np.sin(t) * .8 + .00045 * (r1 + ln) ** 2
        a.line(poly([(x0, y0), (x1, y1)], False), ("#FFF3C0", "#FFC25A", "#FF8A2E")[rng.integers(3)], 1.6 + 2.6 * rng.random() * (1 - r1 / 1400), .95)
        if k % 5 == 0:
            a.fill(circle(x1, y1, 3.2), "#FFF6D6")
    a.spray(ellipse(lx, ly, 120, 60), "#FFF6D0", lambda X, Y: np.clip(.9 - np.hypot((X - lx) / 120, (Y - ly) / 60), 0, .9) ** 1.4, .9, 2, .6)
    return a.finish(wobble=.8, vign=.3)


TANDOOR = """
float loaf(float3 q) { float r = length(q.xz); float d = length(float2(r - .335, q.y)) - .062; return min(d, max(abs(q.y) - .026, r - .335)) * .85; }
float stuck(float3 p, float3 d, float k) { d = normalize(d); float3 c = float3(0, .05, 1.55) + d * float3(1.50, 1.38, 1.62); float3 q = p - c;
  float3 x = normalize(cross(d, float3(.01, 0, 1))); float3 z = cross(x, d); return loaf(float3(dot(q, x), dot(q, d) + .03, dot(q, z))); }
float2 map(float3 p) {
  float hole = ell(p - float3(0, .05, 1.55), float3(1.55, 1.43, 1.67)); hole = smin(hole, length(p.xy - float2(0, .02)) - .98 + max(p.z - 1., 0.), .10);
  float2 r = float2((smax(box(p - float3(0, 0, 1.75), float3(6., 4., 1.75), .05), -hole, .10) + .014 * noise(p * 4.)) * .85, 1.);
  r = u(r, float2(tor(rx(p - float3(0, .02, .01), 1.5708), 1.04, .085) + .012 * noise(p * 6.), 1.));
  r = u(r, float2(p.y + .98 + .06 * noise(p * 7.), 2.)); if (p.z < .1) r = float2(smax(box(p - float3(0, 0, 1.75), float3(6., 4., 1.75), .05), -hole, .10) * .85, 1.);
  r = u(r, float2(tor(rx(p - float3(0, .02, .01), 1.5708), 1.04, .085) + .012 * noise(p * 6.), 1.));
  float b = stuck(p, float3(-.95, .12, -.10), 0.); b = min(b, stuck(p, float3(-.62, .72, -.05), 0.)); b = min(b, stuck(p, float3(.10, 1., .12), 0.)); b = min(b, stuck(p, float3(-.82, -.05, .62), 0.)); b = min(b, stuck(p, float3(-.42, .55, .80), 0.)); b = min(b, stuck(p, float3(.34, .52, .86), 0.)); b = min(b, stuck(p, float3(.02, -.08, 1.), 0.)); b = min(b, stuck(p, float3(.74, .12, .66), 0.));
  r = u(r, float2(b, 4.));
  float ledge = box(p - float3(0, -1.62, -.9), float3(6., .42, .95), .04); r = u(r, float2(ledge + .012 * noise(p * 3.), 3.));
  float s = 1e5; for (int i = 0; i < 5; i++) { float y = -1.14 + .118 * float(i); float k = float(i); s = min(s, loaf((rz(p - float3(-1.12 + .05 * sin(k * 2.4), y, -.62 + .05 * cos(k * 1.7)), .05 * sin(k * 3.))) * .86) / .86); }
  s = min(s, loaf(rx(rz(p - float3(-.47, -.86, -.52), -.20), -1.0) * .92) / .92);
  r = u(r, float2(s, 4.));
  float3 e = float3(.80, .42, .72); float3 dn = normalize(float3(.80, .40, -.25)); float3 q = p - e;
  float3 X = normalize(cross(dn, float3(0, 0, 1))); float3 Z = cross(X, dn); float3 w = float3(dot(q, X), dot(q, dn), dot(q, Z));
  r = u(r, float2(loaf(w - float3(0, .15, 0)), 4.)); r = u(r, float2(ell(w - float3(0, -.02, 0), float3(.43, .15, .43)), 5.));
  float arm = cap2(p, float3(.66, .26, .52), float3(1.02, -.42, -.62), .115, .165); arm = smin(arm, ell(p - float3(.68, .30, .56), float3(.17, .14, .19)), .1);
  arm = smin(arm, cap(p, float3(.60, .28, .62), float3(.66, .46, .80), .06), .06);
  r = u(r, float2(arm, 6.)); r = u(r, float2((cap2(p, float3(.98, -.36, -.50), float3(1.75, -1.15, -2.1), .215, .42) + .02 * sin(p.z * 26. + p.x * 9.)) * .85, 7.));
  return r; }
"""


def bread(seed=283):
    a = Art(seed)
    rng = a.rng
    a.px[..., :3] = (60, 40, 40)
    v = View(a, TANDOOR, (-.46, .50, -2.75), (-.02, -.22, .5), focal=1.78, lamp=(0, -.62, 1.45), far=12, throw=4, ao=.4, hard=7, bias=.015)
    n, fine = fbm(rng, a.H, a.W, 60, 6), fbm(rng, a.H, a.W, 9, 3)
    P = v.P
    inside = np.clip((P[..., 2] - .02) * 5, 0, 1) * (np.hypot(P[..., 0], P[..., 1]) < 1.75)
    clay = lerp("#B98A64", "#E2BE92", .5 + n * .22 + fine * .05)
    straw = sstep(.8, 1.6, fbm(rng, a.H, a.W, 7, 2, stretch=6))
    clay = lerp(clay, "#8A6248", straw * .35)
    sooty = np.clip(1.35 - np.hypot(P[..., 0], P[..., 1] + .1) / 1.15 + .12 * n, 0, .75) * (P[..., 2] < .1)
    clay = lerp(lerp(clay, "#5A3A38", sooty), lerp("#C9744A", "#E8A468", .5 + n * .25), inside)
    N = v.N
    flat = sstep(.80, .95, np.abs(N[..., 1])) * (P[..., 2] < 0)
    crust = lerp(lerp("#EBC88E", "#D08A44", .5 + n * .30 + fine * .10), "#9A5426", sstep(.5, 1.6, n) * .6)
    gold = lerp(lerp("#B4692C", "#F0BE74", N[..., 1] * .55 + .45 + n * .08), "#F6D79C", flat * .45)
    crust = lerp(crust, gold, .75 * (P[..., 2] < .05))
    qx, qz = P[..., 0] + 1.13, P[..., 2] + .58         # the uppermost bread of the pile
    r, t = np.hypot(qx, qz), np.arctan2(qz, qx)
    pile = ((np.abs(np.mod(t * 9 / math.tau, 1) - .5) * r < .020) & (np.abs(np.mod(r * 15, 1) - .5) < .26) & (r < .26)) | ((np.abs(r - .28) < .012) & (np.abs(np.mod(t * 26 / math.tau, 1) - .5) < .27))
    crust = lerp(crust, "#7A3A1E", cv2_blur((pile * flat * (P[..., 1] > -.80)).astype(np.float32)) * .8)
    stamp = np.zeros_like(n)                           # pricked flower in the middle of every bread on the wall
    for dd in ((-.95, .12, -.10), (-.62, .72, -.05), (.10, 1., .12), (-.82, -.05, .62), (-.42, .55, .80), (.34, .52, .86), (.02, -.08, 1.), (.74, .12, .66)):
        dd = np.array(dd, np.float32) / np.linalg.norm(dd)
        X = np.cross(dd, (.01, 0, 1))
        X /= np.linalg.norm(X)
        q = P - (np.array((0, .05, 1.55), np.float32) + dd * np.array((1.50, 1.38, 1.62), np.float32))
        qx, qz = q @ X.astype(np.float32), q @ np.cross(X, dd).astype(np.float32)
        r, t = np.hypot(qx, qz), np.arctan2(qz, qx)
        dots = (np.abs(np.mod(t * 8 / math.tau, 1) - .5) * r * math.tau / 8 < .014) & (np.abs(np.mod(r * 16, 1) - .5) < .26) & (r < .22)
        dots |= (np.abs(r - .235) < .012) & (np.abs(np.mod(t * 22 / math.tau, 1) - .5) < .27)
        stamp = np.maximum(stamp, dots * (np.linalg.norm(q, axis=-1) < .3))
    crust = lerp(crust, "#6A2E18", cv2_blur(stamp.astype(np.float32)) * .8)
    seeds = (fbm(rng, a.H, a.W, 5, 2) > 1.9).astype(np.float32)
    crust = lerp(crust, "#3A2420", cv2_blur(seeds) * .8)
    arm = lerp("#A06A48", "#C89468", .5 + n * .15)
    stripe = (np.mod(P[..., 2] * 7 + P[..., 0] * 3, 1) < .5).astype(np.float32)
    base = colours([(v.mat(1), clay), (v.mat(2), "#4A1A14"), (v.mat(3), lerp("#B08462", "#D8B08A", .5 + n * .25)), (v.mat(4), crust), (v.mat(5), lerp("#E9DDC4", "#B5432E", stripe)), (v.mat(6), arm), (v.mat(7), lerp("#E8E0D0", "#F6F0E2", .5 + n * .2))])
    fire = np.clip(v.light(reach=1.55, wrap=.25) * 1.5 + .20 * inside * v.ao, 0, 1)
    warm = v.ink(base, fire, "#FFB25E", "#7A2E36", gain=1.25, sky=.1, deep="#3A0E16", soft=.5)
    day = np.clip(N @ np.array((-.55, .62, -.56), np.float32), 0, 1) * (.55 + .45 * v.ao)
    cool = v.ink(base, day, "#FFEBCB", "#6A5E86", gain=1.35, soft=.45, ao=.75)
    k = np.clip(inside * 1.1 - .55 * v.mat(6) * (P[..., 2] < .3), 0, 1)[..., None]
    rim = np.clip(fire * 1.2, 0, 1)[..., None] * (1 - k) * .55
    image = warm * k + cool * (1 - k)
    v.put(image + (warm - image) * rim)
    em = v.mat(2) * inside
    a.blend(em * sstep(-.5, .8, fbm(rng, a.H, a.W, 26, 5)), "#F2701E", .95)
    a.blend(em * sstep(.5, 1.4, fbm(rng, a.H, a.W, 20, 4)), "#FFE69A", .95)
    gx, gy, _ = v.project((0, -.8, 1.2))
    a.glow(gx, gy, 760, "#FF8A32", .40, 1.5)
    for _ in range(70):
        x, y = gx + rng.normal() * 260, gy - 40 - 420 * rng.random()
        a.fill(circle(x, y, 1.4 + 2 * rng.random()), "#FFD27A", .8)
    return a.finish(wobble=.8, vign=.26)


def draw(what="knives"):
    return {"knives": knives, "bread": bread}[what]()
