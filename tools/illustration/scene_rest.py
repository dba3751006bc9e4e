"""Things at rest in good light: felt hats before a window and a dutar by a sheepskin hat."""
import math

import cv2
import numpy as np

from ink import Art, fbm, mix, smooth, sstep
from kit import carpet, ones
from land import layer, ridge, snow_range, tree, xs_of
from march import View, colours, lerp, sample

HATS = """
float2 hat(float3 p, float s) {
  p /= s; float a = atan(p.x, p.z); float r = length(p.xz);
  float w = .50 * sqrt(max(1. - pow(clamp(p.y / 1.22, 0., 1.), 1.55), .0)) * (1. + .035 * cos(a * 4.));
  float d = max(max((r - w) * .62, -p.y - .05), p.y - 1.22);
  float slit = abs(sin(a * .5 - .25)) ; float hb = .30 * smoothstep(.03, .22, slit);
  float br = max(abs(r - .545 - .16 * (p.y + .06) - .03 * cos(a * 2.)) - .022, max(-.08 - p.y, p.y - hb)); d = smin(d, br * .85, .03);
  float2 o = float2(d * s, 3.);
  float t = min(length(p - float3(0, 1.22, 0)) - .045, cap(p, float3(0, 1.2, 0), float3(.10, 1.06, -.16), .024)); t = min(t, cap2(p, float3(.10, 1.06, -.16), float3(.12, .82, -.30), .03, .055));
  return u(o, float2(t * s, 5.)); }
float2 map(float3 p) {
  float2 r = float2(box(p - float3(0, -1.0, .1), float3(4.5, .09, .62), .03), 1.);
  float wall = box(p - float3(0, .6, 2.2), float3(9., 5., .5), .02); float3 o = p - float3(.55, 1.05, 2.2); wall = max(wall, -box(o, float3(2.35, 1.72, 2.), .05));
  r = u(r, float2(wall, 2.));
  float f = max(box(o - float3(0, 0, .2), float3(2.38, 1.75, .10), .02), -1.); float3 k = o; k.x = abs(o.x) - 1.2; f = max(f, -box(k - float3(0, .55, .2), float3(1.06, 1.06, 1.), .02)); f = max(f, -box(k - float3(0, -1.08, .2), float3(1.06, .46, 1.), .02)); r = u(r, float2(f, 4.));
  r = u(r, float2(box(p - float3(.55, -.72, 1.55), float3(2.7, .07, .55), .03), 4.));
  float st = 1e5;
  for (int i = 0; i < 3; i++) { float x = -1.75 + 1.62 * float(i); float y = i == 1 ? .18 : (i == 0 ? -.30 : -.12); float z = i == 1 ? .28 : 0.;
    st = min(st, cyl(p - float3(x, (y - .4) * .5, z), .055, (y + 1.4) * .5)); st = min(st, cyl(p - float3(x, -.88, z), .24, .045)); st = min(st, tor(p - float3(x, y - .28, z), .08, .03));
    r = u(r, hat(ry(p - float3(x, y, z), .5 + .9 * float(i)), i == 1 ? 1.02 : .98)); }
  return u(r, float2(st, 4.)); }
"""


def hats(seed=291):
    a = Art(seed)
    rng = a.rng
    hz = 760
    a.sky([(0, "#6FA6C6"), (.55, "#B9D5D6"), (1, "#F3E8CC")], hz, 14)
    a.clouds(100, 420, "#C4D4D6", "#FFF9EC", thr=.4, scale=150, stretch=3.5, a=.85, seed=3, light=1)
    snow_range(a, hz, [(330, 700, 190), (480, 760, 260), (640, 720, 215), (790, 790, 275), (950, 720, 220)], dict(rock="#637C9E", rockl="#A9ADB4", snow="#A9C0D6", snowl="#FFF6E2", haze="#CFDAD8"), 23, .72)
    xs = xs_of(a)
    layer(a, xs, hz - 40 - 130 * np.exp(-((xs - 500) / 420) ** 2) + 22 * np.sin(xs / 90), "#5E8A66", "#B4C67C", "#3E6A5A", depth=150)
    layer(a, xs, hz + 10 - 190 * np.exp(-((xs - 2080) / 460) ** 2) + 18 * np.sin(xs / 70), "#74A060", "#CBD684", "#4A7A58", depth=190)
    layer(a, xs, ridge(seed, xs, 905, 8, 70, 3), "#8FB068", "#DDE08C", "#5E8C5C", depth=230)
    river = smooth([(1180, 880), (1280, 920), (1160, 980), (1330, 1060), (1240, 1180), (1500, 1180), (1480, 1060), (1290, 975), (1340, 915), (1230, 878)], True, .14)
    a.fill(river, "#A9D3DA")
    for i in range(46):
        x = (980 + rng.normal() * 160) if i % 2 else (1880 + rng.normal() * 180)
        y = 850 + 130 * rng.random()
        tree(a, x, y, 66 + (y - 850) * .5, "#3E6E52", "#244A48", "#8CB070", seed=i, wide=.26)
    v = View(a, HATS, (-1.35, .30, -3.2), (-.02, .36, .4), focal=1.86, sun=(.60, .50, .48), far=20, throw=6, ao=.4, hard=10)
    n, fine = fbm(rng, a.H, a.W, 70, 5), fbm(rng, a.H, a.W, 5, 3)
    P = v.P
    felt = lerp("#DED3BE", "#FBF5E6", .6 + n * .14 + fine * .10)
    ink = np.zeros((a.H, a.W), np.float32)
    for i, (x, y, z, s) in enumerate(((-1.75, -.30, 0, .98), (-.13, .18, .28, 1.02), (1.49, -.12, 0, .98))):
        q = (P - np.array((x, y, z), np.float32)) / s
        t = .5 + .9 * i
        qx, qz, qy = math.cos(t) * q[..., 0] + math.sin(t) * q[..., 2], -math.sin(t) * q[..., 0] + math.cos(t) * q[..., 2], q[..., 1]
        r, ang = np.hypot(qx, qz), np.arctan2(qx, qz)
        mine = (r < .75) & (qy > -.1) & (qy < 1.3)
        quarter = np.mod(ang / (math.pi / 2), 1) - .5      # four panels, their seams edged in black
        width = np.abs(quarter) * math.pi / 2 * np.maximum(r, .02)
        seam = np.abs(np.abs(quarter) - .5) * math.pi / 2 * r < .022
        brim = (r > .53) & (qy < .31)
        hb = .30 * sstep(.03, .22, np.abs(np.sin(ang * .5 - .25)))
        edge = brim & ((qy > hb - .045) | (np.abs(np.sin(ang * .5 - .25)) < .085))
        # horns on every panel: mirrored spirals, a lozenge above
        horn = np.zeros_like(ink, bool)
        for cy, k in ((.52, .13), (.78, .085)):
            dx, dy = width - k * .95, qy - cy
            d = np.hypot(dx, dy)
            sp = np.abs(d - k * (.62 + .30 * np.arctan2(dy, dx) / math.pi)) < k * .17
            horn |= sp & (d < k * 1.1)
            horn |= (width < k * .15) & (np.abs(qy - cy) < k * 1.3)
        horn |= (width + np.abs(qy - .98) < .052) & (r < .4)
        line = (np.abs(qy - .385) < .013) & ~brim
        ink = np.maximum(ink, ((seam & ~brim) | edge | ((horn | line) & ~brim)) * mine)
    ink = cv2.GaussianBlur(ink.astype(np.float32), (0, 0), 1.2) * v.mat(3)
    wood = lerp("#7A4A30", "#B07A4C", .5 + .3 * np.sin(P[..., 1] * 60 + n * 3) * (P[..., 1] > -.8) + n * .2)
    table = lerp("#6A3F2C", "#A26C44", .5 + .28 * np.sin(P[..., 2] * 46 + np.sin(P[..., 0] * 2.2) * 2 + n * 2) + n * .1)
    base = colours([(v.mat(1), table), (v.mat(2), lerp("#B88C68", "#DDB48A", .5 + n * .2)), (v.mat(3), felt), (v.mat(4), wood), (v.mat(5), "#1E1A26"), (ink, "#1E1A26")])
    fill = np.clip(v.N @ np.array((-.55, .40, -.73), np.float32), 0, 1) * (.50 + .42 * v.mat(3))
    side = np.clip(v.N @ np.array((.1, .35, .93), np.float32), 0, 1) * .5 * v.ao
    light = np.clip(v.light(wrap=.15) * 1.1 + fill + side, 0, 1.1)
    v.put(v.ink(base, light, "#FFF0D2", "#66628C", gain=1.25, sky=.5, soft=.6), v.hit * (1 - v.mat(2)))
    v.put(v.ink(base, light * .9, "#FFE9C0", "#5E5482", gain=1.1, sky=.5, soft=.8), v.mat(2))
    a.spray(ones(a), "#FFF0CC", np.clip(.30 - np.hypot(a.X - 1500, a.Y - 300) / 1700, 0, .3), .7, 2, .7)
    return a.finish(wobble=.7, vign=.2)


DUTAR = """
float2 map(float3 p) {
  float2 r = float2(p.y, 1.);
  float3 q = ry(p - float3(-.35, .36, .05), .62);
  float3 b = q + float3(1.05, 0, 0);
  float w = .52 * sqrt(clamp(1. - pow(clamp((b.x + .0) / .78, -1., 1.), 2.), 0., 1.));
  float d = smin(ell(b, float3(.62, .44, .46)), cap2(b, float3(.15, -.02, 0), float3(1.05, .07, 0), .34, .10), .30);
  d = smin(d, cap2(b, float3(.8, .04, 0), float3(1.25, .10, 0), .14, .075), .1);
  d = max(d, b.y - .14);
  float2 o = float2(d * .9, 2.);
  float nk = max(cap(q, float3(.0, .09, 0), float3(2.35, .09, 0), .082), q.y - .145); o = u(o, float2(nk, 3.));
  o = u(o, float2(max(box(q - float3(2.55, .09, 0), float3(.24, .06, .085), .03), -1.), 3.));
  float pg = min(cap2(q, float3(2.45, .1, .05), float3(2.45, .1, .40), .028, .05), cap2(q, float3(2.62, .15, -.02), float3(2.62, .46, -.02), .028, .05)); o = u(o, float2(pg, 4.));
  o = u(o, float2(box(q - float3(-1.28, .17, 0), float3(.02, .03, .12), .01), 4.));
  float kx = clamp(floor(q.x / .165 + .5), 1., 12.); o = u(o, float2(max(length(float2(q.x - kx * .165, length(q.yz - float2(.09, 0)) - .092)) - .010, -1.), 5.));
  float s1 = cap(q, float3(-1.62, .16, .03), float3(-1.28, .207, .035), .006); s1 = min(s1, cap(q, float3(-1.28, .207, .035), float3(2.3, .165, .025), .006)); s1 = min(s1, cap(q, float3(-1.62, .16, -.03), float3(-1.28, .207, -.035), .006)); s1 = min(s1, cap(q, float3(-1.28, .207, -.035), float3(2.3, .165, -.025), .006)); o = u(o, float2(s1, 6.));
  r = u(r, o);
  float3 t = p - float3(1.0, .52, -.50); float h = smin(ell(t, float3(.60, .56, .60)), cone(t - float3(0, -.1, 0), .36, .52, .50), .2); h += .045 * noise(t * 6.) + .03 * noise(t * 12.);
  return u(r, float2(h * .75, 7.)); }
"""


def dutar(seed=301):
    a = Art(seed)
    rng = a.rng
    v = View(a, DUTAR, (-.25, 2.55, -2.1), (.14, .16, .0), focal=1.78, sun=(-.72, .58, .42), far=14, throw=5, ao=.4, hard=11, roll=-.06)
    n, fine = fbm(rng, a.H, a.W, 70, 5), fbm(rng, a.H, a.W, 6, 3)
    P = v.P
    tex = carpet()
    c, s = math.cos(.25), math.sin(.25)
    x, z = P[..., 0] * c + P[..., 2] * s, -P[..., 0] * s + P[..., 2] * c
    rug = sample(tex, .48 + x / 4.6, .46 - z / 3.3)
    q = P - np.array((-.35, .36, .05), np.float32)
    qx, qz = math.cos(.62) * q[..., 0] + math.sin(.62) * q[..., 2], -math.sin(.62) * q[..., 0] + math.cos(.62) * q[..., 2]
    staves = np.abs(np.mod(np.arctan2(qz, -(q[..., 1] - .14)) * 3.2, 1) - .5)
    top = v.mat(2) * (v.N[..., 1] > .86)
    grain = lerp("#D9A766", "#F0CB90", .5 + .25 * np.sin(qz * 120 + np.sin(qx * 3) * 2 + n) + fine * .05)
    back = lerp("#7A3E26", "#B87442", .5 + .2 * np.sin(qz * 70 + n * 2) + n * .1)
    back = lerp(back, "#3A1A16", (staves > .46) * .8)
    edge = top * ((np.hypot((qx + 1.05) / .60, qz / .45) > .93 + .7 * np.clip(qx + 1.05, 0, 1)) & (qx < -.6))
    holes = np.zeros_like(n)
    for k in range(9):
        t = k * 2 * math.pi / 8
        hx, hz = (-.86 + .055 * math.cos(t), .055 * math.sin(t)) if k < 8 else (-.86, 0)
        holes = np.maximum(holes, np.hypot(qx - hx, qz - hz) < .013)
    inlay = (np.abs(np.mod(qx * 6.06, 1) - .5) * .16 + np.abs(qz) < .030) & (qx > .06) & (qx < 2.3)
    base = colours([(v.mat(1), rug), (v.mat(2), back), (top, grain), (np.clip(edge, 0, 1), "#4A2018"), (top * holes, "#1E0E14"), (v.mat(3), lerp("#4A2418", "#7A4228", .5 + n * .2)), (v.mat(3) * inlay * (v.N[..., 1] > .8), "#F1DDB4"), (v.mat(4), "#3A1A16"), (v.mat(5), "#EBD8AE"), (v.mat(6), "#FBF3DC"), (v.mat(7), lerp("#D8CFC0", "#F6F0E2", .5 + fine * .2))])
    # light falls through a lattice: bright lozenges on carpet and things
    t = (2.2 - P[..., 1]) / v.sun[1]
    lx, lz = P[..., 0] + v.sun[0] * t, P[..., 2] + v.sun[2] * t
    u, w = lx * .92 + lz * .38, -lx * .38 + lz * .92
    gobo = sstep(.42, .36, np.abs(np.mod(u / .95, 1) - .5)) * sstep(.43, .37, np.abs(np.mod(w / .82, 1) - .5))
    gobo = cv2.GaussianBlur(gobo.astype(np.float32), (0, 0), 9)
    light = v.light(wrap=.08) * (.34 + .78 * gobo)
    v.put(v.ink(base, light, "#FFE3AE", "#54385C", gain=1.35, sky=.4, soft=.5, ao=.85, deep="#240A18"))
    # locks of the sheepskin, drawn where the hat is
    m = v.mat(7)
    ys, xs = np.nonzero(m > .9)
    cx, cy, _ = v.project((1.0, .75, -.50))
    pick = rng.permutation(len(ys))[:5200]
    pick = pick[np.argsort(ys[pick])]
    for i in pick:
        px, py = float(xs[i]), float(ys[i])
        k = float(np.clip(light[ys[i], xs[i]] * 1.3 + .1 * rng.normal(), 0, 1))
        out = math.atan2(py - cy, px - cx) + rng.normal() * .5
        ln, cur = 24 + 34 * rng.random(), rng.normal() * 14
        dx, dy = math.cos(out), math.sin(out) + .35
        p = smooth([(px, py), (px + dx * ln * .5 - dy * cur, py + dy * ln * .5 + dx * cur), (px + dx * ln + dy * cur * .6, py + dy * ln - dx * cur * .6)], False)
        a.line(p, mix(mix("#7A6A84", "#FFF8E8", k), "#C9B49A", .25 * rng.random()), 2.2 + 3 * rng.random(), .85)
    return a.finish(wobble=.7, vign=.24)


def draw(what="hats"):
    return {"hats": hats, "dutar": dutar}[what]()

