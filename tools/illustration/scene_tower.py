"""Brick towers with ornamental belts: a truncated one among stone figures, a slender one above a narrow street."""

import numpy as np

from figures import put_walker
from ink import Art, ellipse, fbm, mix, poly, smooth
from kit import ones
from land import grass, layer, ridge, snow_range, xs_of
from march import View, colours, lerp


def belts(u, v, heights, cell=.5):
    """Relief -1..1 of brick laid in belts; u along the wall, v up; heights = [(from, to, kind)...]."""
    out = np.zeros_like(u)
    tri = lambda x: np.abs(np.mod(x, 1) - .5) * 2
    for y0, y1, kind in heights:
        s, t = u / cell, (v - y0) / cell
        if kind == "lozenge":
            f = np.where(np.abs(tri(s) + tri(t) - 1) < .26, 1, -.6) + np.where(tri(s) + tri(t) < .28, 1.2, 0)
        elif kind == "zigzag":
            f = np.where(np.mod(t + tri(s) * .5, .5) < .25, 1, -.7)
        elif kind == "chess":
            f = np.where((np.floor(s * 2) + np.floor(t * 2)) % 2 > 0, .9, -.7)
        elif kind == "meander":
            a, b = np.mod(s, 1), (v - y0) / (y1 - y0)
            f = np.where((np.abs(b - .5) < .09) & (a < .8) | (np.abs(a - .12) < .1) & (b < .55) | (np.abs(a - .62) < .1) & (b > .45) | (b < .12) | (b > .88), 1, -.9)
        elif kind == "cross":
            a, b = np.abs(np.mod(s, 1) - .5), np.abs(np.mod(t, 1) - .5)
            f = np.where((a < .14) & (b < .4) | (b < .14) & (a < .4), 1, -.5) + np.where(np.maximum(a, b) > .45, .8, 0)
        elif kind == "ring":
            f = np.ones_like(u)
        else:
            f = np.where(np.mod(t * 2, 1) < .22, -.5, .1) + np.where(np.mod(s * 2 + .5 * (np.floor(t * 2) % 2), 1) < .1, -.3, 0)
        out = np.where((v >= y0) & (v < y1), f, out)
    return np.clip(out, -1, 1)


BURANA = """
float balbal(float3 p, float s, float w) {
  p /= s; p.x += .05 * sin(p.y * 3.); float d = box(p - float3(0, .36, 0), float3(.27 * w, .42, .13), .12);
  d = smin(d, ell(p - float3(0, .98, 0), float3(.19, .25, .15)), .10);
  d = smax(d, -cap(p, float3(-.34, .72, -.16), float3(-.12, .30, -.17), .035), .05);
  d = smax(d, -cap(p, float3(.34, .72, -.16), float3(.12, .30, -.17), .035), .05);
  return (d - .025 * fbm(p * 7.)) * s; }
float2 map(float3 p) {
  float2 r = float2(p.y - .10 * sin(p.x * .9 + p.z * .4) - .05 * sin(p.z * 1.7), 1.);
  float3 q = p - float3(4.6, 0, 19.);
  if (length(q.xz) < 9.) {
    float t = cone(q - float3(0, 8.2, 0), 8.2, 4.1, 2.95);
    float a = atan(q.x, q.z); float top = 15.2 + .9 * sin(a * 2. + 1.2) + .35 * sin(a * 5.) + .25 * noise(q * 2.);
    t = max(t, q.y - top);
    float k = 0.; t -= .10 * (step(4.6, q.y) * step(q.y, 5.0) + step(8.9, q.y) * step(q.y, 9.2) + step(12.5, q.y) * step(q.y, 12.8));
    t = max(t, -box(q - float3(-2.4, 6.4, -3.4), float3(.45, .9, 1.4), .1));
    r = u(r, float2(t * .8, 2.));
    float3 o = abs(q); float oc = max(max(o.x, o.z), (o.x + o.z) * .7071) - 5.6;
    r = u(r, float2(max(oc, q.y - 2.1 - .05 * noise(q * 3.)), 3.));
  } else { r = u(r, float2(length(q.xz) - 7.6, 2.)); }
  if (p.z < 12. && p.y < 3.) {
    float b = balbal(rz(ry(p - float3(-1.45, -.1, 1.75), .45), .05), 1.28, 1.);
    b = min(b, balbal(rz(ry(p - float3(-3.5, .0, 6.2), .8), .10), 1.25, .9));
    b = min(b, balbal(rz(ry(p - float3(-.25, -.05, 6.6), .3), -.08), 1.0, 1.1));
    b = min(b, balbal(rz(ry(p - float3(2.5, -.1, 4.9), -.3), -.14), .85, 1.2));
    b = min(b, balbal(ry(p - float3(-2.1, -.05, 10.), .4), 1.1, 1.));
    r = u(r, float2(b, 4.)); }
  return r; }
"""


def burana(seed=211):
    a = Art(seed)
    a.sky([(0, "#4F86A8"), (.3, "#93BCC4"), (.62, "#E9DDC0"), (.9, "#F8D9A4"), (1, "#F6C892")], 1180, 20)
    a.clouds(90, 520, "#AFC0C4", "#FFF1D4", thr=.35, scale=210, stretch=3.2, a=.85, seed=5, light=1)
    snow_range(a, 1250, [(250, 900, 230), (430, 960, 300), (600, 930, 250), (780, 1000, 320), (960, 930, 260), (1120, 980, 300)],
               dict(rock="#6A7C98", rockl="#B4AEB0", snow="#A9BDD2", snowl="#FFF3DC", haze="#DCD8C6"), 11)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, 1165, 26, 46, 5), "#8FA58A", "#CFCB98", "#6E8A7C", depth=120)
    layer(a, xs, ridge(seed + 1, xs, 1215, 16, 60, 4), "#6E8E60", "#BDC27C", "#4E7056", depth=110)
    v = View(a, BURANA, (.1, .62, -1.1), (.75, 2.75, 6), focal=1.32, sun=(-.80, .42, -.42), far=70, throw=16, ao=.6, hard=14)
    x, z = v.P[..., 0] - 4.6, v.P[..., 2] - 19
    uu, vv = np.arctan2(x, z) * 3.6, v.P[..., 1]
    rel = belts(uu, vv, [(0, 2.1, "brick"), (2.1, 3.1, "brick"), (3.1, 3.5, "ring"), (3.5, 4.6, "lozenge"), (4.6, 5.0, "ring"), (5.0, 6.2, "brick"), (6.2, 7.2, "meander"), (7.2, 7.8, "brick"),
                         (7.8, 8.9, "cross"), (8.9, 9.2, "ring"), (9.2, 10.3, "brick"), (10.3, 11.5, "zigzag"), (11.5, 12.5, "brick"), (12.5, 12.8, "ring"), (12.8, 14.0, "lozenge"), (14, 18, "brick")], .82)
    n = fbm(a.rng, a.H, a.W, 60, 5)
    brick = lerp("#A8704C", "#DDA874", .5 + rel * .34 + n * .14)
    stone = lerp("#8A8478", "#C9C0AA", .5 + n * .28)
    lichen = np.clip((n - 1.0) * 3, 0, 1) * v.mat(4)
    base = colours([(v.mat(1), "#7F9A4E"), (v.mat(2), brick), (v.mat(3), lerp("#B58460", "#E0B488", .5 + belts(uu, vv, [(0, 3, "brick")], .8) * .3 + n * .15)), (v.mat(4), stone), (lichen, "#C9A24A")])
    v.put(v.ink(base, v.light() * (1 - .25 * (rel < -.4) * v.mat(2)), "#FFE4B2", "#5A5890", gain=1.25), v.hit * (1 - v.mat(1)), "#D9D4C0", 14, 90, .5)
    ground = colours([(ones(a), lerp("#6E8A48", "#A6B25E", .5 + n * .3))])
    v.put(v.ink(ground, v.light() * 1.6, "#FFF0B8", "#3F5A5A", ao=.5), v.mat(1), "#CFCFA8", 10, 60, .7)
    hits = v.mat(4)
    keep = a.px.copy()
    far = np.full(len(xs), 1240.)
    grass(a, xs, far, ["#8FA65A", "#B9BE6E", "#6A8A52", "#D8CE86"], 2600, 180, (10, 22), 14, ["#C8362E", "#D9482E", "#F2E8D5", "#E8B83E"], .16, 1, .8)
    k = hits[..., None]
    a.px[...] = np.where(k > .5, keep, a.px)
    for (px, py, pz), w in (((-3.5, 0, 6.2), 120), ((-.25, 0, 6.6), 110), ((2.5, 0, 4.9), 130), ((-2.1, 0, 10), 70)):
        sx, sy, _ = v.project((px, py, pz))
        for _ in range(int(w * .9)):
            gx, gy = sx + a.rng.normal() * w * .75, sy + w * (.12 + a.rng.random() * .14)
            h, b = w * (.25 + .4 * a.rng.random()), a.rng.normal() * w * .12
            a.line(smooth([(gx, gy), (gx + b * .3, gy - h * .6), (gx + b, gy - h)], False), ("#8FA64E", "#B9BE62", "#5E7E46", "#E0D68A")[a.rng.integers(4)], 1.5 + w * .016, .95)
    near = hits * (v.t < 4.5)                          # the nearest figure stands before these tufts
    a.px[...] = np.where(near[..., None] > .5, keep, a.px)
    grass(a, xs, np.full(len(xs), 1370.), ["#7C9A48", "#A9B65A", "#4E6E42", "#E2D78C", "#5F8450"], 3000, 330, (44, 90), 44, ["#D2352C", "#E14A2C", "#C62B30"], .055, 2, 1.7)
    for _ in range(34):                                # poppies close by, cup by cup
        gx, gy = a.rng.random() * a.W, 1420 + a.rng.random() * 190
        s = .6 + (gy - 1380) / 160
        top = gy - s * (70 + 60 * a.rng.random())
        bend = a.rng.normal() * 16 * s
        a.line(smooth([(gx, gy + 60), (gx + bend * .2, (gy + top) / 2), (gx + bend, top)], False), "#5E7E3E", 3.2 * s)
        X0, r = gx + bend, 19 * s
        for q, c in ((-.5, "#A81F26"), (.5, "#B8262A"), (0, "#DE3C2E")):
            p = smooth([(X0 + q * r, top + r * .7), (X0 + q * r * 1.6 - r * .75, top - r * .1), (X0 + q * r * 1.4, top - r * .75), (X0 + q * r * 1.6 + r * .75, top - r * .1)])
            a.fill(p, c)
            a.spray(p, "#FF9A66", lambda X, Y: np.clip(.5 - (X - X0 + r * .5) / r * .6, 0, .6), .8, 2, .4)
        a.fill(ellipse(X0, top + r * .35, r * .24, r * .2), "#2A1420")
    for _ in range(9):
        bx, by, s = 1250 + a.rng.random() * 700, 130 + a.rng.random() * 260, 8 + 8 * a.rng.random()
        a.line(smooth([(bx - s, by - s * .3), (bx - s * .4, by - s * .5), (bx, by), (bx + s * .4, by - s * .5), (bx + s, by - s * .3)], False), "#3A3A50", 2.6)
    a.spray(ones(a), "#FFE8B4", np.clip(.26 - np.hypot(a.X, a.Y - 700) / 3400, 0, .25), .8, 2, .6)
    return a.finish(wobble=1.0, vign=.14)


BUKHARA = """
float house(float3 p, float x, float z, float w, float l, float h) { return box(p - float3(x, h * .5 - .5, z), float3(w, h * .5 + .5, l), .10); }
float2 map(float3 p) {
  float2 r = float2(p.y, 1.); float s = p.x < 0. ? -1. : 1.; float n = .05 * fbm(p * 1.3);
  float d = 1e5;
  d = min(d, house(p, -4.9, 1.0, 3., 3.6, 5.2)); d = min(d, house(p, -5.2, 8.6, 3., 3.9, 6.7)); d = min(d, house(p, -5.0, 16.6, 3.2, 4.0, 6.2));
  d = min(d, house(p, 5.1, .0, 3., 4.2, 6.2)); d = min(d, house(p, 4.7, 8.2, 3., 3.9, 5.6)); d = min(d, house(p, 5.2, 16.4, 3., 4.2, 7.2)); d = min(d, house(p, -5.6, 25., 3., 4., 7.4)); d = min(d, house(p, 6.4, 25., 3., 4., 6.));
  float3 c = p; c.z = p.z - 2.8;                                     // recesses, doors
  d = max(d, -box(p - float3(-1.9, 1.05, 6.9), float3(.30, 1.15, .55), .05)); d = max(d, -box(p - float3(1.75, 1.1, 9.6), float3(.32, 1.2, .6), .05));
  d = max(d, -box(p - float3(-2.2, 4.9, 10.2), float3(.25, .5, .34), .03)); d = max(d, -box(p - float3(-2.2, 4.9, 7.9), float3(.25, .5, .34), .03));
  d = max(d, -box(p - float3(2.05, 4.6, 2.6), float3(.25, .55, .36), .03)); d = max(d, -box(p - float3(-1.9, 4.2, 3.2), float3(.25, .5, .32), .03));
  r = u(r, float2(d - n, 2.));
  float b = 1e5;                                                     // beams and a jutting upper room on props
  b = min(b, box(p - float3(2.15, 4.0, 9.6), float3(1.1, 1.15, 1.7), .05));
  r = u(r, float2(b - n * .6, 6.));
  float m = 1e5; float zz = p.z - 4.9 - 1.0 * clamp(floor((p.z - 4.9) / .62 + .5), 0., 0.);
  float kz = clamp(floor((p.z - 5.2) / .7 + .5), 0., 10.); m = min(m, cyl(rz(p - float3(-2.05, 6.3, 5.2 + kz * .7), 1.5708), .075, .42));
  float k2 = clamp(floor((p.z + 3.) / .7 + .5), 0., 10.); m = min(m, cyl(rz(p - float3(1.98, 5.8, -3. + k2 * .7), 1.5708), .075, .42));
  float k3 = clamp(floor((p.z - 8.1) / .5 + .5), 0., 6.); m = min(m, cap(p, float3(1.9, 1.9, 8.1 + k3 * .5), float3(1.15, 2.9, 8.1 + k3 * .5), .06));
  m = min(m, max(abs(box(p - float3(-1.98, 1.0, 6.9), float3(.14, 1.22, .66), .02)) - .04, -1.));
  r = u(r, float2(m, 3.));
  float3 q = p - float3(.25, 0, 27.);
  if (length(q.xz) < 5.) {
    float t = cone(q - float3(0, 14., 0), 14., 2.55, 1.62);
    t = min(t, cone(q - float3(0, 28.7, 0), .75, 1.62, 2.35));
    float g = cyl(q - float3(0, 30.9, 0), 1.95, 1.5); float a = atan(q.x, q.z); float kk = (fract(a / 6.28318 * 12. + .5) - .5) * 6.28318 / 12.; float rr = length(q.xz);
    float3 w = float3(rr * sin(kk), q.y - 30.5, rr * cos(kk) - 2.); g = max(g, -max(box(w, float3(.31, .75, .9), .02), -1.)); g = max(g, -cap(w, float3(0, .7, -1.), float3(0, .7, 1.), .31));
    t = min(t, g); t = min(t, cone(q - float3(0, 32.8, 0), .5, 2.0, 2.5)); t = min(t, cone(q - float3(0, 33.9, 0), .65, 2.2, .3));
    t -= .07 * step(.5, fract(q.y * .5)) * step(fract(q.y * .5), .62);
    r = u(r, float2(t * .85, 4.));
  } else { r = u(r, float2(length(q.xz) - 4.2, 4.)); }
  return r; }
"""


def bukhara(seed=223):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#1F5E90"), (.45, "#5E9FBC"), (.8, "#BCD9D4"), (1, "#F3E6C4")], 1250, 18)
    a.clouds(60, 520, "#9CC0CC", "#FFF6E4", thr=.25, scale=150, stretch=3.4, a=.7, seed=15, light=1)
    v = View(a, BUKHARA, (.75, 1.25, -.6), (.12, 7.6, 12), focal=1.22, sun=(-.62, .66, -.30), far=90, throw=18, ao=.8, hard=16, steps=130, shadow=60)
    n = fbm(rng, a.H, a.W, 46, 5)
    P = v.P
    tower = v.mat(4)
    ang = np.arctan2(P[..., 0] - .25, -(P[..., 2] - 27))
    y = P[..., 1]
    kinds = ["brick", "lozenge", "brick", "cross", "brick", "zigzag", "brick", "chess", "brick", "lozenge", "brick", "cross", "brick", "zigzag"]
    spec = [(i * 2.0 + .24, i * 2.0 + 2.0, k) for i, k in enumerate(kinds)] + [(i * 2.0, i * 2.0 + .24, "ring") for i in range(15)]
    rel = belts(ang * 2.2, y, spec, .62)
    brick = lerp("#A8693F", "#E9B478", .52 + rel * .36 + n * .10)
    belt = ((y > 27.2) & (y < 27.9)).astype(np.float32) * tower
    tile = lerp("#0F7F8E", "#2FB8B4", .5 + n * .2 + .4 * np.sign(np.sin(ang * 22)))
    strip = np.abs(np.mod(y * .5, 1) - .06) < .05
    wall = lerp("#B98C66", "#E2BE92", .5 + n * .26)
    side = P[..., 2] * 1.1
    straw = (np.mod(side * 3.1 + n * .6, 1) < .08) | (np.mod(y * 2.9 + n * .4, 1) < .05)
    course = (np.mod(y * 8.4, 1) < .16) | (np.mod(side * 3.8 + .5 * (np.floor(y * 8.4) % 2), 1) < .07)
    worn = np.clip((fbm(rng, a.H, a.W, 210, 4) - .35) * 4, 0, 1)
    wall = lerp(wall, lerp("#BE8A60", "#8E5F46", course * 1.), worn * .75)
    wall = lerp(wall, "#9C7050", straw * .25 * (n > -.2))
    low = np.clip(1.2 - y, 0, 1) * v.mat(2)
    wall = lerp(wall, "#8A6450", low * .55)
    base = colours([(v.mat(1), lerp("#B59070", "#D8B890", .5 + n * .22)), (v.mat(2), wall), (v.mat(6), lerp("#C9A078", "#EBCBA0", .5 + n * .2)), (v.mat(3), lerp("#5A3826", "#8A5E40", .5 + n * .3)), (tower, brick), (belt, tile)])
    light = v.light() * (1 - .32 * (rel < -.3) * tower)
    v.put(v.ink(base, light, "#FFE2AC", "#7C6A96", gain=1.35, sky=.5), None, "#D6D3C4", 16, 120, .5)
    del strip
    # carved doors and lattice windows
    for (x, y0, z0, z1, h) in ((-2.17, -.1, 6.4, 7.4, 2.25), (2.02, -.1, 9.05, 10.15, 2.3)):
        q = [v.project((x, h, z0))[:2], v.project((x, h, z1))[:2], v.project((x, y0, z1))[:2], v.project((x, y0, z0))[:2]]
        door = poly(q)
        a.fill(door, "#2E6F7C")
        a.spray(door, "#12203A", lambda X, Y: .35 + 0 * X, .8, 2, .5)
        for k in np.linspace(.1, .9, 5):
            z = z0 + (z1 - z0) * k
            a.line(poly([v.project((x, h, z))[:2], v.project((x, y0, z))[:2]], False), "#173A4A", 3)
        for k in np.linspace(.08, .92, 7):
            yy = y0 + (h - y0) * k
            a.line(poly([v.project((x, yy, z0))[:2], v.project((x, yy, z1))[:2]], False), "#5FA3A4", 2, .6)
        a.line(door, "#5A3826", 7)
    for x, y0, z in ((-2.37, 4.9, 10.2), (-2.37, 4.9, 7.9), (2.3, 4.6, 2.6), (-2.13, 4.2, 3.2)):
        for k in np.linspace(-.3, .3, 6):
            a.line(poly([v.project((x + .2 * np.sign(-x) * .6, y0 - .5, z + k))[:2], v.project((x + .2 * np.sign(-x) * .6, y0 + .5, z + k))[:2]], False), "#4A2C20", 4)
        for k in np.linspace(-.45, .45, 7):
            a.line(poly([v.project((x + .12 * np.sign(-x), y0 + k, z - .32))[:2], v.project((x + .12 * np.sign(-x), y0 + k, z + .32))[:2]], False), "#4A2C20", 4)
    # paving, channel in the middle, people going towards the tower
    for z in np.geomspace(1.2, 30, 26):
        for k in range(9):
            x = -1.7 + 3.4 * (k + .5 * (int(z * 3) % 2)) / 9
            sx, sy, d = v.project((x, 0, z))
            a.fill(ellipse(sx, sy, 150 / d, 36 / d), mix("#C29C78", "#7E5E5C", rng.random()), .28)
    for x, z, robe, cap, hat in ((-.55, 9.2, "#B32D4E", "#F2E8D5", "scarf"), (.1, 9.8, "#24507E", "#1C2140", "tubeteika"), (.75, 15.5, "#E5A338", "#F2E8D5", "scarf")):
        sx, sy, d = v.project((x, 0, z))
        h = 1.68 * v.focal / d * a.H / 2
        a.spray(ellipse(sx + h * .2, sy, h * .4, h * .05), "#2A1A3A", lambda X, Y: .6 + 0 * X, .8)
        put_walker(a, sx, sy, h, robe, cap, hat=hat, side=-1)
    for _ in range(14):                                # swifts around the lantern
        bx, by, s = 1200 + rng.normal() * 330, 260 + rng.normal() * 150, 9 + 9 * rng.random()
        t = rng.normal() * .5
        a.line(smooth([(bx - s, by - s * t), (bx - s * .3, by - s * .35), (bx, by), (bx + s * .3, by - s * .4), (bx + s, by + s * t)], False), "#2A2F4E", 2.8)
    a.spray(ones(a), "#FFE6B0", np.clip(.30 - np.hypot(a.X - 1250, a.Y - 200) / 2600, 0, .3), .7, 2, .6)
    return a.finish(wobble=.8, vign=.2)


def draw(what="burana"):
    return {"burana": burana, "bukhara": bukhara}[what]()
