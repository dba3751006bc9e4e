"""Solid things in true perspective: distance fields marched by Skia on the processor, shaded as ink.

A scene writes `float2 map(float3 p)` (distance, material number 1..30) in SkSL. `View` marches it once and keeps, for
every pixel, the place, the normal, sun, nearness of other things and the material; `View.ink` turns these into two
stippled tones. x is right, y up, z away from the default camera. A call of `smin` inside a later argument of `smin`
spoils the first argument in Skia's own compiler: `sm` is the same function for that place.
"""
import math
import os

import cv2
import numpy as np
import skia

from ink import W, H, rgb

PRELUDE = """
float smin(float a, float b, float k) { float h = max(k - abs(a - b), 0.) / k; return min(a, b) - h * h * k * .25; }
float sm(float c, float d, float j) { float i = max(j - abs(c - d), 0.) / j; return min(c, d) - i * i * j * .25; }
float smax(float a, float b, float k) { return -smin(-a, -b, k); }
float noise(float3 p) { float3 q = sin(p.yzx * 1.7 + 1.9 * sin(p.zxy * 1.1)); return .5 + .28 * (sin(p.x * 1.9 + q.x * 1.3) * q.y + sin(p.z * 2.1 + q.z) * q.x); }
float fbm(float3 p) { return noise(p) * .64 + noise(p.zxy * 2.3 + 5.) * .36; }
float box(float3 p, float3 b, float r) { float3 q = abs(p) - b + r; return length(max(q, 0.)) + min(max(q.x, max(q.y, q.z)), 0.) - r; }
float cyl(float3 p, float r, float h) { float2 d = abs(float2(length(p.xz), p.y)) - float2(r, h); return min(max(d.x, d.y), 0.) + length(max(d, 0.)); }
float cone(float3 p, float h, float r1, float r2) {
  float2 q = float2(length(p.xz), p.y); float2 k1 = float2(r2, h); float2 k2 = float2(r2 - r1, 2. * h);
  float2 ca = float2(q.x - min(q.x, (q.y < 0.) ? r1 : r2), abs(q.y) - h);
  float2 cb = q - k1 + k2 * clamp(dot(k1 - q, k2) / dot(k2, k2), 0., 1.);
  return ((cb.x < 0. && ca.y < 0.) ? -1. : 1.) * sqrt(min(dot(ca, ca), dot(cb, cb))); }
float cap(float3 p, float3 a, float3 b, float r) { float3 pa = p - a; float3 ba = b - a; return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0., 1.)) - r; }
float cap2(float3 p, float3 a, float3 b, float r1, float r2) { float3 pa = p - a; float3 ba = b - a; float h = clamp(dot(pa, ba) / dot(ba, ba), 0., 1.); return length(pa - ba * h) - mix(r1, r2, h); }
float ell(float3 p, float3 r) { float k0 = length(p / r); float k1 = length(p / (r * r)); return k0 * (k0 - 1.) / max(k1, .0001); }
float tor(float3 p, float R, float r) { return length(float2(length(p.xz) - R, p.y)) - r; }
float3 rx(float3 p, float t) { float c = cos(t); float s = sin(t); return float3(p.x, c * p.y - s * p.z, s * p.y + c * p.z); }
float3 ry(float3 p, float t) { float c = cos(t); float s = sin(t); return float3(c * p.x + s * p.z, p.y, -s * p.x + c * p.z); }
float3 rz(float3 p, float t) { float c = cos(t); float s = sin(t); return float3(c * p.x - s * p.y, s * p.x + c * p.y, p.z); }
float2 u(float2 a, float2 b) { return a.x < b.x ? a : b; }
"""
MAIN = """
half4 main(float2 xy) {
  float2 s = (xy - .5 * float2(%(w)d., %(h)d.)) / (.5 * %(h)d.);
  float3 ro = %(ro)s; float3 rd = normalize(%(fwd)s * %(focal)f + %(right)s * s.x - %(up)s * s.y);
  float t = %(near)f; float2 h = float2(0); float hit = 0.;
  for (int i = 0; i < %(steps)d; i++) { h = map(ro + rd * t); if (h.x < .0007 * t) { hit = 1.; break; } t += h.x * %(relax)f; if (t > %(far)f) break; }
  if (hit < .5 && (t > %(far)f || h.x > .006 * t)) return half4(0, 0, 0, 1);
  float3 p = ro + rd * t; float e = max(.0006 * t, %(eps)f);
  float3 n = normalize(float3(1, -1, -1) * map(p + e * float3(1, -1, -1)).x + float3(-1, -1, 1) * map(p + e * float3(-1, -1, 1)).x
    + float3(-1, 1, -1) * map(p + e * float3(-1, 1, -1)).x + float3(1) * map(p + e * float3(1)).x);
  float3 l = %(point)s - p * %(is_point)f; float reach = min(length(l) * %(is_point)f + %(throw)f * (1. - %(is_point)f), %(throw)f); l = normalize(l);
  float sh = 1.; float q = %(bias)f;
  for (int i = 0; i < %(shadow)d; i++) { float d = map(p + n * %(bias)f + l * q).x; sh = min(sh, %(hard)f * d / q); q += clamp(d, %(bias)f, %(throw)f * .12); if (sh < .01 || q > reach) break; }
  sh = clamp(sh, 0., 1.);
  float ao = 0.; float f = 1.;
  for (int i = 1; i < 5; i++) { float r = %(ao)f * float(i) * float(i) / 16.; ao += f * max(0., r - map(p + n * r).x) / %(ao)f; f *= .75; }
  ao = clamp(1. - ao * 1.3, 0., 1.);
  float3 o = n / (abs(n.x) + abs(n.y) + abs(n.z));
  float2 k = o.z >= 0. ? o.xy : (1. - abs(o.yx)) * float2(o.x >= 0. ? 1. : -1., o.y >= 0. ? 1. : -1.);
  k = floor((k * .5 + .5) * 4095. + .5);
  return half4(t, h.y + (floor(sh * 255.) + floor(ao * 255.) / 256.) / 256., k.x * 4096. + k.y, 1);
}
"""


def vec(v):
    return "float3(%f, %f, %f)" % tuple(v)


def unit(v):
    v = np.asarray(v, float)
    return v / np.linalg.norm(v)


class View:
    """A marched scene at the full size of the canvas `a`.

    eye, target: camera; focal: 1 = 90 degrees high, 2.4 = a long lens; roll in radians. sun: direction to the light, or
    lamp: place of a point light. quality: size of the march against the canvas. Raises RuntimeError with Skia's words
    when the SkSL is wrong.
    """

    def __init__(self, a, source, eye, target, focal=1.6, sun=(-.6, .6, -.4), lamp=None, roll=0., quality=None, far=60., near=.05, steps=110, relax=.9, shadow=44,
                 throw=12., hard=9., bias=.01, ao=.5, eps=.001):
        quality = quality or float(os.environ.get("MARCH", ".4"))
        self.a, self.focal = a, focal
        self.eye = np.asarray(eye, float)
        self.fwd = unit(np.subtract(target, eye))
        right = unit(np.cross((0, 1, 0), self.fwd))
        up = np.cross(self.fwd, right)
        self.right, self.up = right * math.cos(roll) + up * math.sin(roll), up * math.cos(roll) - right * math.sin(roll)
        self.sun, self.lamp = unit(sun), lamp
        w, h = int(W * quality), int(H * quality)
        main = MAIN % dict(w=w, h=h, ro=vec(self.eye), fwd=vec(self.fwd), right=vec(self.right), up=vec(self.up), focal=focal, near=near, steps=steps, relax=relax, far=far, eps=eps,
                           point=vec(lamp or self.sun), is_point=1. if lamp else 0., throw=throw, hard=hard, bias=bias, shadow=shadow, ao=ao)
        effect = skia.RuntimeEffect.MakeForShader(PRELUDE + source + main)
        px = np.zeros((h, w, 4), np.float32)
        surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.Make(w, h, skia.kRGBA_F32_ColorType, skia.kPremul_AlphaType), px)
        paint = skia.Paint()
        paint.setShader(skia.RuntimeShaderBuilder(effect).makeShader())
        paint.setBlendMode(skia.BlendMode.kSrc)
        surface.getCanvas().drawPaint(paint)
        t, pack, normal = px[..., 0], px[..., 1], px[..., 2]
        self.small = np.floor(pack + 1e-6)
        rest = (pack - self.small) * 256
        self.hit = self._up((self.small > 0).astype(np.float32), 0, 1)
        ys, xs = np.mgrid[0:H, 0:W].astype(np.float32)
        d = (self.fwd * focal)[None, None] + self.right * ((xs + .5 - W / 2) / (H / 2))[..., None] - self.up * ((ys + .5 - H / 2) / (H / 2))[..., None]
        self.ray = (d / np.linalg.norm(d, axis=-1, keepdims=True)).astype(np.float32)
        self.t = self._up(np.where(t > 0, t, far), 0, far)
        self.sh = self._up(np.floor(rest) / 255, 0, 1)
        self.ao = self._up((rest - np.floor(rest)) * 256 / 255, 0, 1)
        kx, ky = np.floor(normal / 4096) / 4095 * 2 - 1, np.mod(normal, 4096) / 4095 * 2 - 1
        z = 1 - np.abs(kx) - np.abs(ky)
        fold = z < 0
        nx, ny = np.where(fold, (1 - np.abs(ky)) * np.where(kx >= 0, 1, -1), kx), np.where(fold, (1 - np.abs(kx)) * np.where(ky >= 0, 1, -1), ky)
        n = np.stack([self._up(c) for c in (nx, ny, z)], -1)
        self.N = n / (np.linalg.norm(n, axis=-1, keepdims=True) + 1e-6)
        self.P = (self.eye[None, None] + self.ray * self.t[..., None]).astype(np.float32)

    def _up(self, m, lo=None, hi=None):
        m = cv2.resize(np.ascontiguousarray(m, np.float32), (W, H), interpolation=cv2.INTER_CUBIC)
        return m if lo is None else np.clip(m, lo, hi)

    def mat(self, *numbers):
        """Soft mask of one or more materials."""
        return self._up(np.isin(self.small, numbers).astype(np.float32), 0, 1)

    def project(self, p):
        """Picture place (x, y) and depth of a point."""
        d = np.subtract(p, self.eye)
        z = float(d @ self.fwd)
        k = self.focal / max(z, 1e-3) * H / 2
        return W / 2 + float(d @ self.right) * k, H / 2 - float(d @ self.up) * k, z

    def stipple(self, x, soft=.35, hard=2.4):
        x = np.clip(x, 0, 1)
        return np.clip((x - self.a.g) * hard + .5, 0, 1) * np.clip(x * 6, 0, 1) * (1 - soft) + x * soft

    def light(self, lamp=None, reach=None, wrap=0.):
        """Sun or lamp on the surface, with cast shadow, 0..1."""
        if lamp is None and self.lamp is None:
            d = self.N @ self.sun.astype(np.float32)
            return np.clip((d + wrap) / (1 + wrap), 0, 1) * self.sh
        to = np.asarray(lamp or self.lamp, np.float32) - self.P
        r = np.linalg.norm(to, axis=-1)
        d = np.clip(((self.N * to).sum(-1) / (r + 1e-6) + wrap) / (1 + wrap), 0, 1)
        return d / (1 + (r / (reach or 3)) ** 2) * (self.sh if lamp is None else 1)

    def ink(self, base, light=None, sun="#FFE3B0", shade="#4A4072", deep="#1A1230", gain=1.15, soft=.35, ao=.8, top=.16, sky=.3):
        """Colours of the surfaces in two stippled tones; base (H, W, 3) or a colour."""
        base = np.broadcast_to(np.asarray(rgb(base) if isinstance(base, (str, tuple)) else base, np.float32), (H, W, 3))
        light = self.light() if light is None else light
        k = self.stipple(light * gain, soft)[..., None]
        up = (1 - sky + sky * (self.N[..., 1] * .5 + .5) * 1.6)[..., None]
        dark = base * (np.array(rgb(shade), np.float32) / 255 * 1.25) * up
        lit = base * (np.array(rgb(sun), np.float32) / 255 * 1.10)
        out = dark + (lit - dark) * k
        k2 = self.stipple((light * gain - .72) * 2.2, .5)[..., None]
        out = out + (np.array(rgb(sun), np.float32) - out) * k2 * top
        k3 = self.stipple((1 - self.ao) * ao, .6)[..., None]
        return out * (1 - k3) + (np.array(rgb(deep), np.float32) * .7 + out * .25) * k3

    def put(self, image, mask=None, haze=None, start=10., end=60., most=.8):
        """Lay the shaded picture on the canvas, paler with depth."""
        if haze is not None:
            k = (np.clip((self.t - start) / (end - start), 0, 1) * most)[..., None]
            image = image + (np.array(rgb(haze), np.float32) - image) * k
        self.a.blend(self.hit if mask is None else mask, np.clip(image, 0, 255))


def colours(masks, default="#888888"):
    """Base colours from [(mask, colour or array)...], later ones over earlier ones."""
    out = np.empty((H, W, 3), np.float32)
    out[...] = rgb(default)
    for m, c in masks:
        c = np.asarray(rgb(c) if isinstance(c, (str, tuple)) else c, np.float32)
        out += (c - out) * m[..., None]
    return out


def lerp(c0, c1, k):
    """Colours between two colours (or arrays) by a field."""
    c0, c1 = (np.asarray(rgb(c) if isinstance(c, (str, tuple)) else c, np.float32) for c in (c0, c1))
    return c0 + (c1 - c0) * np.clip(k, 0, 1)[..., None]


def sample(tex, x, y):
    """Texture (H, W, 3) or (H, W) at fractional places x, y (0..1), reflected outside."""
    h, w = tex.shape[:2]
    return cv2.remap(np.asarray(tex, np.float32), (x * (w - 1)).astype(np.float32), (y * (h - 1)).astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
