"""A golden horse, close, from behind the ear, with a collar of silver and carnelian."""
import math

import numpy as np

from ink import Art, circle, ellipse, fbm, mix, poly, smooth, sstep
from kit import ones
from land import layer, ridge, xs_of
from march import View, colours, lerp

HORSE = """
float neck(float3 p) { float3 q = p; q.z *= 1.42; float d = smin(cap2(q, float3(-2.3, -1.9, 0), float3(-1.0, -.42, 0), .98, .62), cap2(q, float3(-1.0, -.42, 0), float3(-.10, .64, 0), .56, .29), .3); return d * .8; }
float2 map(float3 p) {
  float3 q = p; q.z = abs(q.z);
  float d = neck(p); float2 r = float2(d, 1.);
  float3 f = p; f.z *= 1.22;
  float h = smin(cap2(f, float3(-.02, .66, 0), float3(.42, .30, 0), .285, .245), cap2(f, float3(.42, .30, 0), float3(1.38, -.70, 0), .230, .130), .12);
  h = smin(h, ell(q - float3(.16, .34, .10), float3(.30, .31, .135)), .12); h = smin(h, cap2(q, float3(.34, .12, .05), float3(1.26, -.76, .02), .15, .075), .10);
  h = smin(h, ell(q - float3(1.40, -.75, .0), float3(.165, .145, .118)), .08); h = smin(h, cap2(q, float3(.22, .62, .13), float3(.46, .42, .17), .07, .055), .10);
  h = smax(h, -ell(q - float3(1.48, -.70, .10), float3(.04, .05, .03)), .03);
  h = h - .012 * smoothstep(.06, .0, abs(q.z - .17 + .1 * (p.x - .5))) * smoothstep(.4, .6, p.x);
  d = smin(h, d, .20); r = float2(d * .85, 1.);
  r = u(r, float2(ell(q - float3(.335, .475, .198), float3(.068, .052, .04)), 4.));
  float3 e = q - float3(-.02, .88, .135); e = rz(e, .12); e = rx(e, -.22); float ew = .088 * sqrt(clamp(1. - pow((e.y - .16) / .34, 2.), 0., 1.)) + .012; float er = max(length(e.xz * float2(1., 1.15)) - ew, abs(e.y - .16) - .34); er = max(er, -(length((e - float3(.075, .02, .01)).xz * float2(1., 1.5)) - ew * .78 + .0)); r = u(r, float2(er * .6, 2.));
  float3 ax = normalize(float3(.66, .75, 0)); float s = dot(p - float3(-1.02, -.44, 0), ax); float band = max(abs(neck(p) - .012) - .022, abs(s) - .145); r = u(r, float2(band, 3.));
  float cs = dot(p - float3(.88, -.2, 0), normalize(float3(.66, -.75, 0))); r = u(r, float2(max(abs(d - .008) - .012, abs(cs) - .034), 5.)); float ck = dot(p - float3(.06, .6, 0), normalize(float3(.95, .30, 0))); r = u(r, float2(max(max(abs(d - .008) - .012, abs(ck) - .030), -p.y + .02), 5.));
  float k3 = abs(dot(p - float3(.1, .46, 0), normalize(float3(.75, .66, 0))) ); r = u(r, float2(max(max(abs(d - .008) - .012, k3 - .026), max(.12 - q.z, max(p.x - .90, -p.x + .12))), 5.));
  return r; }
"""


def draw(seed=371):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#1F4A5E"), (.35, "#3F7A86"), (.68, "#B7B48E"), (.86, "#EFC98A"), (1, "#F6DCA6")], 1180, 20, .14)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, 1080, 30, 90, 5), "#8FA098", "#D6CFA4", "#5E8288", depth=160)
    layer(a, xs, ridge(seed + 1, xs, 1190, 14, 60, 4), "#A58E64", "#E8C98C", "#6E6A5E", depth=260)
    a.glow(2080, 980, 760, "#FFE2A0", .5, 1.5)
    v = View(a, HORSE, (-1.75, 1.18, -1.95), (.02, .04, .0), focal=1.66, sun=(.34, .62, -.62), far=12, throw=4, ao=.3, hard=9)
    n, fine = fbm(rng, a.H, a.W, 70, 5), fbm(rng, a.H, a.W, 5, 3, stretch=1)
    P, N = v.P, v.N
    sun = v.sun.astype(np.float32)
    half = sun - v.ray
    half /= np.linalg.norm(half, axis=-1, keepdims=True)
    spec = np.clip((N * half).sum(-1), 0, 1)
    sheen = (sstep(.72, .99, spec + .05 * n) * .75 + np.clip(spec, 0, 1) ** 34 * .7) * (.25 + .75 * v.sh)
    rim = np.clip(1.05 + (N * v.ray).sum(-1), 0, 1) ** 3
    coat = lerp("#9E5E28", "#DFA858", .5 + n * .16 + fine * .09)
    coat = lerp(coat, "#6A3A22", sstep(.80, 1.25, P[..., 0]) * .55)
    ear_in = v.mat(2) * sstep(.1, .5, N[..., 0])
    base = colours([(v.mat(1), coat), (v.mat(2), coat), (ear_in, "#7A4A34"), (v.mat(3), "#5A1E26"), (v.mat(4), "#1E1218"), (v.mat(5), "#4A2420")])
    image = v.ink(base, v.light(wrap=.2) * 1.05, "#FFDFA0", "#5A3A5A", gain=1.15, sky=.35, soft=.5, ao=.8, deep="#2A1020", top=.1)
    skin = v.mat(1, 2)
    image = lerp(image, "#FFF3CE", v.stipple(sheen, .5) * skin * .85)
    image = lerp(image, "#A9CCC8", v.stipple(rim * .55, .6) * skin * .5 * (N[..., 1] > -.2))
    v.put(image)
    ex, ey, d = v.project((.335, .475, -.236))
    k = 200 / d                                        # the eye: dark, almond, with a lit upper lid
    a.fill(ellipse(ex - .02 * k, ey + .03 * k, .34 * k, .25 * k, .55), "#4A2A1E", .75)
    a.fill(ellipse(ex, ey, .25 * k, .175 * k, .55), "#140A10")
    a.spray(ellipse(ex + .05 * k, ey + .05 * k, .15 * k, .09 * k, .55), "#8A4A2A", lambda X, Y: .6 + 0 * X, .8)
    a.line(smooth([(ex - .26 * k, ey - .10 * k), (ex - .02 * k, ey - .22 * k), (ex + .24 * k, ey + .06 * k)], False), "#F0C98A", .05 * k, .8)
    a.fill(circle(ex - .03 * k, ey - .08 * k, .05 * k), "#FFF6E0", .95)
    # thin mane lying on the near side, short forelock
    for i in range(620):
        t = rng.random()
        c = np.array((-1.75, -1.35, 0)) + t * (np.array((-.10, .90, 0)) - np.array((-1.75, -1.35, 0)))
        nrm = np.array((-.75, .66, 0))
        rad = .60 + (.27 - .60) * min(1, t * 1.05)
        root = c + nrm * (rad * .62 + .10 * math.sin(t * 3)) * 1.0
        sx, sy, dd = v.project(root)
        ln = (150 + 150 * rng.random()) * (.45 + .55 * math.sin(min(t, .97) * 3.14)) * 2.6 / dd
        lean = rng.normal() * .22
        q = smooth([(sx, sy), (sx + ln * (.12 + lean * .4), sy + ln * .30), (sx + ln * (.10 + lean), sy + ln * .72), (sx + ln * (.26 + lean), sy + ln)], False)
        a.line(q, mix("#3A1E1C", "#C98A46", rng.random() ** 1.6), 1.6 + 2.2 * rng.random(), .55)
    # plaques of the collar, set where the band faces us
    ax = np.array((.66, .75, 0)) / math.hypot(.66, .75)
    up = np.array((-.75, .66, 0)) / math.hypot(.66, .75)
    items = []
    for k in range(30):
        phi = 2 * math.pi * k / 30
        nrm = up * math.cos(phi) + np.array((0, 0, 1.)) * math.sin(phi)
        lo, hi = .1, 1.2
        c0 = np.array((-1.02, -.44, 0.))
        for _ in range(30):                            # the surface of the neck along this direction
            m = (lo + hi) / 2
            p = c0 + nrm * m
            q = np.array((p[0], p[1], p[2] * 1.42))
            A, B = np.array((-1.0, -.42, 0)), np.array((-.10, .64, 0))
            h = np.clip((q - A) @ (B - A) / ((B - A) @ (B - A)), 0, 1)
            A2, B2 = np.array((-2.3, -1.9, 0)), np.array((-1.0, -.42, 0))
            h2 = np.clip((q - A2) @ (B2 - A2) / ((B2 - A2) @ (B2 - A2)), 0, 1)
            dist = min(np.linalg.norm(q - A - (B - A) * h) - (.56 - .27 * h), np.linalg.norm(q - A2 - (B2 - A2) * h2) - (.98 - .36 * h2))
            lo, hi = (m, hi) if dist < 0 else (lo, m)
        p = c0 + nrm * (lo + .10)
        out = up * math.cos(phi) + np.array((0, 0, 1.42)) * math.sin(phi)
        out /= np.linalg.norm(out)
        face = out @ -(p - v.eye) / np.linalg.norm(p - v.eye)
        if face > .06:
            items.append((v.project(p)[2], p, out, face, k))
    for dd, p, out, face, k in sorted(items, reverse=True, key=lambda i: i[0]):
        side = np.cross(out, ax)
        S = lambda s, t: v.project(p + ax * s + side * t)[:2]
        w, big = .066, .135
        lozenge = [S(-big, 0), S(-.07, w), S(.07, w), S(big, 0), S(.07, -w), S(-.07, -w)]
        plate = smooth(lozenge, True, .07)
        lit = float(np.clip(out @ v.sun * .9 + .25, .1, 1))
        a.fill(smooth([(x + 5, y + 8) for x, y in lozenge], True, .07), "#1A0A14", .6)
        a.fill(plate, mix("#5E6070", "#E6E4DA", lit))
        a.line(plate, mix("#F8F4E8", "#8A8A94", 1 - lit), 3, .9)
        for t in np.linspace(0, math.tau, 13)[:-1]:
            x, y = S(.082 * math.cos(t), .052 * math.sin(t))
            a.fill(circle(x, y, 4.2 / dd * 2), mix("#8A8A94", "#FFFDF2", lit))
        x, y = S(0, 0)
        x2, y2 = S(.056, 0)
        x3, y3 = S(0, .036)
        r1, r2 = math.hypot(x2 - x, y2 - y), math.hypot(x3 - x, y3 - y)
        rot = math.atan2(y2 - y, x2 - x)
        gem = ellipse(x, y, r1, max(4, r2), rot)
        a.fill(gem, mix("#4A0A14", "#B8301E", lit))
        a.spray(gem, "#F58A4A", lambda X, Y: np.clip(.8 - np.hypot(X - x - r2 * .3, Y - y - r1 * .25) / r1, 0, .75) * lit, .9, 2, .5)
        a.fill(ellipse(x - r2 * .3, y - r1 * .3, max(2, r2 * .25), max(2, r2 * .16), rot), "#FFF3E2", .9 * lit)
        a.line(gem, "#E8E0CC", 2.4, .8)
        bx, by = S(-.155, 0)                           # small bells along the lower edge
        for j in range(3):
            a.line(poly([(bx, by + 7 * j), (bx, by + 7 * j + 7)], False), "#C9CCCB", 3)
        a.fill(circle(bx, by + 30, 9), mix("#6E6E7A", "#ECEADF", lit))
        a.fill(circle(bx - 3, by + 27, 3), "#FFFDF2", .9)
    for s, t in ((.165, "top"), (-.150, "low")):
        pts = [v.project(p + ax * s)[:2] for _, p, _, _, k in sorted(items, key=lambda i: (i[4] + 15) % 30)]
        a.line(smooth(pts, False), "#C9CCCB", 8)
        a.line(smooth([(x - 1, y - 2) for x, y in pts], False), "#FBF8EC", 2.6)
    a.spray(ones(a), "#FFE9B4", np.clip(.30 - np.hypot(a.X - 1900, a.Y - 500) / 2200, 0, .26), .7, 2, .7)
    return a.finish(wobble=.8, vign=.2)
