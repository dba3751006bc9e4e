"""A dark rock face with pecked figures, raked by the first sun, above a dry gorge."""
import math

import cv2
import numpy as np
import skia

from ink import Art, fbm, smooth, sstep
from kit import ones
from land import grass
from march import View, colours, lerp, sample

ROCK = """
float face(float3 q) {
  float d = box(q, float3(3.6, 2.6, 1.6), .12);
  d = max(d, dot(q, normalize(float3(.55, .62, -.12))) - 2.55);
  d = max(d, dot(q, normalize(float3(-.15, .9, -.35))) - 2.1);
  d += .035 * (fbm(q * float3(1.5, 2.3, 1.5)) - .5) + .010 * (noise(q * 13.) - .5);
  float c = abs(q.x * .35 + q.y - .55 * sin(q.x * 1.3) * .4 - 1.02 + .05 * noise(q * 6.)); d = max(d, .02 - c);
  c = abs(q.x - 1.62 + .22 * q.y + .07 * noise(q * 5.)); d = max(d, .024 - c);
  c = abs(q.x + 2.45 - .3 * q.y + .06 * noise(q * 4.)); d = max(d, .02 - c);
  c = abs(q.y + 1.22 - .16 * q.x + .06 * noise(q * 5.)); d = max(d, .018 - c);
  return d; }
float2 map(float3 p) {
  float h = -1.95 + .3 * fbm(p * .8);
  float side = max(0., abs(p.x - 4.5 - .10 * p.z - 1.6 * sin(p.z * .16)) - 1.9);
  h += 7.5 * (1. - exp(-side * .16)) * smoothstep(5., 17., p.z) * (.75 + .5 * noise(float3(p.x * .22, 1., p.z * .22))) + .9 * fbm(float3(p.x, p.y * 2.2, p.z) * .7) * clamp(side, 0., 1.6);
  float2 r = float2((p.y - h) * .55, 2.);
  float3 q = ry(p - float3(-1.35, 1.15, 4.9), .30); q = rx(q, .12);
  r = u(r, float2(face(q) * .85, 1.));
  r = u(r, float2((length(p - float3(2.45, -1.35, 4.3)) - .62 - .35 * fbm(p * 1.9)) * .7, 1.));
  r = u(r, float2((length((p - float3(1.2, -1.6, 3.2)) * float3(.8, 1, 1)) - .42 - .3 * fbm(p * 2.3)) * .7, 1.));
  return r; }
"""


def stroke(c, pts, w, closed=False, fill=False):
    p = skia.Paint(AntiAlias=True, Color=0xFFFFFFFF)
    if not fill:
        p.setStyle(skia.Paint.kStroke_Style)
        p.setStrokeWidth(w)
        p.setStrokeCap(skia.Paint.kRound_Cap)
        p.setStrokeJoin(skia.Paint.kRound_Join)
    c.drawPath(smooth(pts, closed), p)


def sunhead(c, x, y, s, rays=22, rings=2):
    """Figure whose head is a disc of rays."""
    P = lambda *q: [(x + a * s, y + b * s) for a, b in q]
    ring = lambda r, n=40: [(x + r * s * math.cos(t), y - 1.42 * s + r * s * math.sin(t)) for t in np.linspace(0, 2 * math.pi, n, endpoint=False)]
    stroke(c, ring(.24), .055 * s, True)
    if rings > 1:
        stroke(c, ring(.42), .045 * s, True)
    r0 = .24 if rings == 1 else .42
    for k in range(rays):
        t = 2 * math.pi * k / rays
        stroke(c, [(x + r * s * math.cos(t), y - 1.42 * s + r * s * math.sin(t)) for r in (r0 + .03, r0 + .11, r0 + .20)], .036 * s)
    for k in range(14 if rings > 1 else 0):
        t = 2 * math.pi * (k + .5) / 14
        q = [(x + .33 * s * math.cos(t) + .025 * s * math.cos(e), y - 1.42 * s + .33 * s * math.sin(t) + .025 * s * math.sin(e)) for e in np.linspace(0, 6.28, 8)[:-1]]
        stroke(c, q, 1, True, True)
    stroke(c, P((0, -1.17), (0, -.9), (.01, -.5)), .12 * s)
    stroke(c, P((-.42, -.62), (-.30, -.88), (0, -.98), (.30, -.88), (.44, -1.16)), .075 * s)
    stroke(c, P((-.24, 0), (-.20, -.28), (0, -.52), (.2, -.28), (.22, 0)), .085 * s)
    stroke(c, P((-.24, 0), (-.33, .01)), .06 * s)
    stroke(c, P((.22, 0), (.31, .01)), .06 * s)


def ibex(c, x, y, s, flip=1, horns=1.):
    P = lambda *q: [(x + flip * a * s, y + b * s) for a, b in q]
    stroke(c, P((-.52, -.62), (-.2, -.68), (.2, -.62), (.42, -.72), (.62, -.95), (.74, -1.0), (.86, -.9), (.72, -.82), (.56, -.62), (.42, -.42), (.0, -.40), (-.42, -.40), (-.54, -.48)), 1, True, True)
    for a in (-.44, -.30, .26, .38):
        stroke(c, P((a, -.5), (a + .03, -.22), (a - .01, 0)), .06 * s)
    stroke(c, P((-.52, -.58), (-.64, -.70)), .05 * s)
    for k, off in ((1., 0), (.86, .06)):
        stroke(c, P((.66 - off, -.98), (.62 - off, -1.32 * k * horns), (.36, -1.58 * k * horns), (.02, -1.50 * k * horns), (-.16, -1.22 * k * horns)), .055 * s)
    for t in np.linspace(.1, .9, 6):
        ax, ay = .66 - .72 * t, -1.0 - math.sin(t * 2.4) * .58 * horns
        stroke(c, P((ax, ay), (ax + .02, ay - .09)), .03 * s)


def bull(c, x, y, s, flip=1):
    P = lambda *q: [(x + flip * a * s, y + b * s) for a, b in q]
    stroke(c, P((-.72, -.74), (-.3, -.80), (.1, -.80), (.34, -.98), (.56, -.90), (.78, -.78), (.92, -.62), (.84, -.54), (.62, -.60), (.5, -.44), (.1, -.36), (-.4, -.36), (-.66, -.44)), 1, True, True)
    for a in (-.6, -.46, .30, .44):
        stroke(c, P((a, -.5), (a + .02, -.2), (a, 0)), .09 * s)
    stroke(c, P((.66, -.86), (.60, -1.14), (.80, -1.32), (1.0, -1.22)), .06 * s)
    stroke(c, P((.74, -.82), (.84, -1.06), (1.06, -1.02)), .06 * s)
    stroke(c, P((-.72, -.70), (-.86, -.5), (-.84, -.22)), .05 * s)


def archer(c, x, y, s, flip=1):
    P = lambda *q: [(x + flip * a * s, y + b * s) for a, b in q]
    stroke(c, P((0, -1.0), (0, -.45)), .13 * s)
    stroke(c, [(x + .11 * s * math.cos(t), y - 1.14 * s + .12 * s * math.sin(t)) for t in np.linspace(0, 6.28, 12)[:-1]], 1, True, True)
    stroke(c, P((-.18, 0), (-.12, -.25), (0, -.48), (.16, -.26), (.2, 0)), .08 * s)
    stroke(c, P((0, -.86), (.3, -.84), (.52, -.86)), .06 * s)
    stroke(c, P((.36, -1.3), (.56, -1.1), (.6, -.84), (.54, -.6), (.36, -.42)), .045 * s)
    stroke(c, P((.1, -.84), (.86, -.86)), .03 * s)


def figures(w=2400, h=1700):
    px = np.zeros((h, w, 4), np.uint8)
    c = skia.Surface.MakeRasterDirect(skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType), px).getCanvas()
    sunhead(c, 900, 830, 330, 26, 2)
    sunhead(c, 1360, 760, 250, 18, 1)
    sunhead(c, 520, 640, 200, 16, 1)
    bull(c, 1560, 1270, 270, -1)
    bull(c, 560, 1120, 230, 1)
    ibex(c, 1080, 1330, 230, 1)
    ibex(c, 1720, 640, 170, -1)
    ibex(c, 820, 1420, 150, -1, .9)
    ibex(c, 1900, 920, 140, 1)
    ibex(c, 260, 900, 130, 1)
    archer(c, 1320, 1500, 150, 1)
    ibex(c, 1590, 1560, 140, 1)
    archer(c, 2030, 1280, 150, -1)
    for k in range(7):
        stroke(c, [(1140 + 40 * k, 960), (1141 + 40 * k, 961)], 17)
    return px[..., 3].astype(np.float32) / 255


def draw(seed=231):
    a = Art(seed)
    rng = a.rng
    a.sky([(0, "#6E8FB4"), (.4, "#BFC6C6"), (.75, "#F6D7A8"), (1, "#F9C489")], 760, 16)
    v = View(a, ROCK, (1.15, .35, .30), (.10, .98, 4), quality=.5, focal=1.30, sun=(-.78, .50, -.62), far=60, throw=12, ao=.5, hard=18, relax=.85, steps=130)
    q = v.P - np.array((-1.35, 1.15, 4.9), np.float32)
    c, s = math.cos(.30), math.sin(.30)
    q = np.stack([c * q[..., 0] + s * q[..., 2], q[..., 1], -s * q[..., 0] + c * q[..., 2]], -1)
    c, s = math.cos(.12), math.sin(.12)
    x, y = q[..., 0], c * q[..., 1] - s * q[..., 2]
    n, fine = fbm(rng, a.H, a.W, 120, 6), fbm(rng, a.H, a.W, 9, 3)
    peck = sample(figures(), (x + 2.75) / 5.2, (1.62 - y) / 3.7) * v.mat(1) * (q[..., 2] < 9) * ((x > -2.75) & (x < 2.45) & (y < 1.62) & (y > -2.08))
    soft = cv2.GaussianBlur(peck, (0, 0), 5)
    peck = sstep(.38, .62, peck + .20 * fine * (peck > .05) - .02)
    gx, gy = np.gradient(soft, axis=1), np.gradient(soft, axis=0)
    varnish = lerp("#54363A", "#9C6A52", .45 + n * .24 + fine * .07)
    ochre = sstep(.9, 1.9, fbm(rng, a.H, a.W, 170, 4))
    varnish = lerp(varnish, "#B5763E", ochre * .5)
    base = colours([(v.mat(1), varnish), (v.mat(2), lerp("#A8785A", "#D9AC7C", .5 + n * .2)), (peck, lerp("#E8BE8E", "#F8DFB4", .5 + fine * .25))])
    light = np.clip(v.light() * 1.5 + (gx * .9 + gy * .3) * 9 * v.mat(1), 0, 1)
    image = v.ink(base, light, "#FFD69A", "#5E5284", gain=1.3, ao=.9)
    v.put(image, v.mat(1))
    v.put(image, v.mat(2), "#E9C8A4", 9, 46, .75)
    xs = np.arange(-40, a.W + 41, 8)
    grass(a, xs, np.full(len(xs), 1500.), ["#D8B46A", "#A98A50", "#7A6A48", "#F0D490"], 200, 110, (40, 90), 50, seed=3)
    a.spray(ones(a), "#FFD79A", np.clip(.42 - np.hypot(a.X - 2100, a.Y - 420) / 1500, 0, .4), .8, 2, .6)
    return a.finish(wobble=.9, vign=.2)
