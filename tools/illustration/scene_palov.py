"""A cauldron of palov from above, over embers."""
import math

import cv2
import numpy as np

from ink import Art, circle, ellipse, fbm, mix, smooth, sstep
from kit import ones, smooth_noise
from march import View, colours, lerp

KAZAN = """
float2 map(float3 p) {
  float2 r = float2(p.y + 1.15 + .10 * noise(p * 4.), 1.);
  float rr = length(p.xz);
  float hearth = smax(abs(rr - 2.05) - .42, p.y + .12 + .05 * noise(p * 3.), .12); hearth = max(hearth, -box(p - float3(-1.8, -.9, -1.5), float3(.7, .62, .9), .2)); r = u(r, float2((hearth + .03 * noise(p * 6.)) * .8, 2.));
  float bowl = max(abs(length(p - float3(0, .55, 0)) - 1.55) - .035, p.y - .12); bowl = min(bowl, tor(p - float3(0, .12, 0), 1.49, .062));
  float3 h = p; h.x = abs(h.x); h = h - float3(1.62, .05, .0); bowl = min(bowl, max(tor(h, .19, .055), -h.x - .05));
  r = u(r, float2(bowl, 3.));
  float top = .10 + .34 * exp(-rr * rr * .95) + .035 * noise(p * 3.4); float rice = max((p.y - top) * .72, rr - 1.46); r = u(r, float2(rice, 4.));
  float3 g = p - float3(-.20, .54, .10); float a = atan(g.x, g.z); float gr = length(g.xz); float ga = ell(g, float3(.26, .21, .26)) + .022 * abs(cos(a * 5.)) - .01; ga = smin(ga, cap2(g, float3(0, .1, 0), float3(.05, .34, .04), .085, .03), .10); r = u(r, float2(ga * .85, 5.));
  float m = 1e5; for (int i = 0; i < 6; i++) { float t = float(i) * 1.05 + .5; float q = .62 + .16 * sin(t * 3.); m = min(m, box(rz(ry(p - float3(q * sin(t), .37 - .10 * q, q * cos(t)), t * 2.), .3), float3(.135, .085, .11), .06) + .02 * noise(p * 9.)); } r = u(r, float2(m * .85, 6.));
  float3 s = rz(ry(p - float3(.62, .42, -.42), .62), .20); float ca = max(length(s - float3(0, .36, 0)) - .46, .40 - length(s - float3(0, .39, 0))); ca = max(ca, s.y - .08); float2 gq = float2(s.x, s.z); float2 ho = abs(fract(gq * 9.) - .5);
  ca = max(ca, -(length(fract(gq * 8.5) - .5) / 8.5 - .022)); r = u(r, float2(max(ca, -1.), 7.));
  float hd = cap2(s, float3(.27, .06, 0), float3(2.1, .46, 0), .032, .045); r = u(r, float2(hd, 8.));
  float3 k = s - float3(1.62, .44, .02); float hn = hand2(float3(-k.z, k.y, k.x)); r = u(r, float2(hn, 9.));
  float3 k2 = s - float3(1.12, .32, .02); hn = hand2(float3(k2.z, k2.y, -k2.x)); r = u(r, float2(hn, 9.));
  r = u(r, float2((cap2(k, float3(.06, .17, -.56), float3(.95, .62, -1.55), .185, .32) + .016 * sin(k.x * 22. + k.z * 16.)) * .85, 10.));
  r = u(r, float2((cap2(k2, float3(.06, .17, .56), float3(1.15, .62, 1.45), .185, .32) + .016 * sin(k2.x * 22. - k2.z * 16.)) * .85, 10.));
  return r; }
"""
FIST = """
float hand2(float3 p) {
  float d = cap2(p, float3(.10, .10, 0), float3(.66, .16, .04), .115, .16); d = smin(d, ell(p - float3(.10, .10, 0), float3(.19, .10, .17)), .08);
  for (int i = 0; i < 4; i++) { float z = -.145 + .094 * float(i); float f = smin(cap(p, float3(.06, .12, z), float3(-.09, .07, z), .056), cap(p, float3(-.09, .07, z), float3(-.07, -.06, z), .052), .03); d = smin(d, f, .02); }
  return smin(d, cap2(p, float3(.12, .06, -.17), float3(-.04, -.02, -.22), .06, .048), .04); }
"""


def draw(seed=311):
    a = Art(seed)
    rng = a.rng
    a.px[..., :3] = (30, 18, 24)
    v = View(a, FIST + KAZAN, (-.15, 3.5, -1.55), (.08, .05, .02), focal=1.62, sun=(-.58, .72, .38), far=14, throw=4, ao=.35, hard=10, roll=.10)
    n, fine = fbm(rng, a.H, a.W, 60, 5), fbm(rng, a.H, a.W, 8, 3)
    P = v.P
    light = v.light(wrap=.12)
    base = colours([(v.mat(1), "#2A1418"), (v.mat(2), lerp("#8A5E48", "#B98A68", .5 + n * .3)), (v.mat(3), lerp("#2E2C38", "#5A5862", .45 + fine * .16)), (v.mat(4), lerp("#D9963E", "#F6D89A", .55 + n * .18)), (v.mat(5), lerp("#D9C4C0", "#FBF1E0", .5 + n * .2)),
                    (v.mat(6), lerp("#6A3A26", "#A8683E", .5 + n * .2 + fine * .1)), (v.mat(7), "#B4B4B4"), (v.mat(8), "#8A8A90"), (v.mat(9), lerp("#A87452", "#C99870", .5 + n * .15)), (v.mat(10), lerp("#24507E", "#3E74A4", .5 + n * .2))])
    v.put(v.ink(base, light, "#FFE9BC", "#5A4468", gain=1.25, ao=.85, deep="#240E14", soft=.45))
    glow = v.mat(1)
    coal, hot = fbm(rng, a.H, a.W, 22, 4), fbm(rng, a.H, a.W, 120, 3)
    near = np.clip(1.9 - np.hypot(P[..., 0], P[..., 2]) / 2.1, 0, 1)
    a.blend(glow * sstep(-.2, .6, coal), "#3A2428", .95)
    a.blend(glow * sstep(1.5, 2.3, coal + hot * .5), "#6E6268", .7)
    seam = np.exp(-(coal / .26) ** 2) * np.clip(hot * .5 + .45 + near * .2, 0, 1)
    a.blend(glow * seam, "#E8501A", .95)
    a.blend(glow * np.clip(seam * 1.8 - 1.0, 0, 1), "#FFC45A", .9)
    under = (v.mat(2, 3) * np.clip(-P[..., 1] * 1.5 - .02, 0, 1) * np.clip(v.N[..., 1] * -1 + .7, 0, 1))
    a.spray(ones(a), "#FF7A2E", np.clip(under * .8, 0, .8), .9, 2, .5)
    # grains of rice, strips of carrot, raisins and chickpeas where the mound is
    m = v.mat(4)
    ys, xs = np.nonzero(m > .95)
    order = rng.permutation(len(ys))[:15000]
    order = order[np.argsort(ys[order])]
    for i, j in enumerate(order):
        x, y = float(xs[j]), float(ys[j])
        k = float(np.clip(light[ys[j], xs[j]] * 1.15 * (.3 + .7 * v.ao[ys[j], xs[j]]), 0, 1))
        t = rng.random() * math.pi
        c = ("#F8E2AC", "#F2CE86", "#FBEFD0", "#E8B860")[rng.integers(4)]
        ln = 15 + 5 * rng.random()
        a.fill(ellipse(x + 2.5, y + 3.5, ln * .62, 4.6, t, 10), "#7A3E1E", .55)
        a.fill(ellipse(x, y, ln * .62, 4.4, t, 10), mix("#7A5060", c, .30 + .7 * k))
        a.fill(ellipse(x - 1, y - 1.4, ln * .4, 1.5, t, 8), "#FFFBEA", .55 * k)
        if i % 17 == 0:                                # carrot
            L = 46 + 34 * rng.random()
            dx, dy = math.cos(t) * L, math.sin(t) * L * .85
            b = rng.normal() * 8
            q = [(x - dx / 2, y - dy / 2), (x + b, y - b), (x + dx / 2, y + dy / 2)]
            a.line(smooth([(u + 4, w + 6) for u, w in q], False), "#5A2014", 12, .5)
            a.line(smooth(q, False), mix("#7A3038", ("#EE8A2A", "#F4A53C", "#E2701E", "#F2C04A")[rng.integers(4)], .35 + .65 * k), 12)
            a.line(smooth([(u - 2, w - 3) for u, w in q], False), "#FFE0A0", 2.6, .7 * k)
        elif i % 83 == 0:
            a.fill(ellipse(x + 4, y + 6, 17, 12, t), "#4A1A14", .5)
            a.fill(ellipse(x, y, 17, 12, t), "#3A1A22")
            a.fill(ellipse(x - 4, y - 4, 6, 3, t), "#C98A8A", .7)
        elif i % 97 == 0:
            a.fill(circle(x + 4, y + 6, 16), "#6A3418", .5)
            a.fill(circle(x, y, 16), mix("#8A5A4A", "#EDC77A", k))
            a.fill(circle(x - 5, y - 5, 5), "#FFF6DA", .7)
    # the garlic, the meat and the skimmer lie above the grains: lay them again
    again = v.mat(5, 6, 7, 8, 9, 10)
    v.put(v.ink(base, light, "#FFE9BC", "#5A4468", gain=1.3, ao=.85, deep="#240E14", soft=.45), again)
    gx, gy, d = v.project((-.15, .88, .14))
    for k in range(9):                                 # papery veins of the garlic
        t = k * .7
        ex, ey, _ = v.project((-.20 + .25 * math.sin(t), .50, .10 + .25 * math.cos(t)))
        a.line(smooth([(gx, gy), ((gx + ex) / 2 + (ex - gx) * .2, (gy + ey) / 2 - 20), (ex, ey)], False), "#B58A9A", 3, .55)
    steam = smooth_noise(a, 46, 4, .6)
    path = np.exp(-((a.X - 1080 - 220 * np.sin(a.Y / 330.) - .25 * (900 - a.Y)) / 330) ** 2)
    a.spray(ones(a), "#FFF3E0", np.clip((steam * .5 + .05) * path * sstep(1200, 500, a.Y), 0, .62), .9, 1.4, .85)
    steam = cv2.warpAffine(steam, np.float32([[1, 0, 380], [0, 1, 120]]), (a.W, a.H), borderMode=cv2.BORDER_REFLECT)
    path = np.exp(-((a.X - 640 + 160 * np.sin(a.Y / 270.)) / 230) ** 2)
    a.spray(ones(a), "#FFF3E0", np.clip((steam * .45) * path * sstep(1100, 300, a.Y), 0, .5), .9, 1.4, .85)
    return a.finish(wobble=.7, vign=.26)
