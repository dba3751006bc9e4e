"""Points, paint and cameras of the small renderer (`solid.py`)."""
import math

import cv2
import numpy as np

from ink import rgb


def vec(*p):
    return np.array(p, np.float32)


def unit(v):
    v = np.asarray(v, np.float32)
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9)


def colour(c):
    """Paint in linear light, 0..1."""
    return (np.asarray(rgb(c) if isinstance(c, (str, tuple)) else c, np.float32) / 255) ** 2.2


class View:
    """A camera; with f=None the parallel view of the light over a ball of radius `span`."""

    def __init__(self, eye, at, f, w, h, up=(0, 0, 1), span=1.0, roll=0.):
        self.eye, self.f, self.w, self.h, self.span = vec(*eye), f, w, h, span
        self.fwd = unit(vec(*at) - self.eye)
        self.right = unit(np.cross(self.fwd, vec(*up)))
        self.up = np.cross(self.right, self.fwd)
        if roll:
            c, s = math.cos(roll), math.sin(roll)
            self.right, self.up = self.right * c + self.up * s, self.up * c - self.right * s

    def project(self, p):
        d = p - self.eye
        x, y, z = d @ self.right, d @ self.up, d @ self.fwd
        k = self.f / np.maximum(z, .01) if self.f else self.w / (2 * self.span)
        return self.w / 2 + x * k, self.h / 2 - y * k, z

    def rays(self, x, y):
        u, v = (x - self.w / 2)[..., None], (self.h / 2 - y)[..., None]
        if self.f:
            d = unit(self.fwd + self.right * (u / self.f) + self.up * (v / self.f))
            return np.broadcast_to(self.eye, d.shape), d
        k = 2 * self.span / self.w
        o = self.eye + self.right * (u * k) + self.up * (v * k)
        return o, np.broadcast_to(self.fwd, o.shape)


def sample(tex, u, v, wrap=False):
    """Bilinear value of a map (h, w[, 3]) at u, v in 0..1."""
    h, w = tex.shape[:2]
    if wrap:
        u, v = np.mod(u, 1), np.mod(v, 1)
    x, y = np.clip(u * (w - 1), 0, w - 1.001), np.clip(v * (h - 1), 0, h - 1.001)
    if u.ndim == 2 and max(u.shape) < 32000:
        return cv2.remap(tex, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    xi, yi = x.astype(int), y.astype(int)
    return tex[yi, xi]


def spline(p, n):
    """Catmull-Rom through the rows of p, n steps per piece."""
    p = np.asarray(p, np.float32)
    q = np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.linspace(0, 1, n, endpoint=False, dtype=np.float32)[:, None]
    out = []
    for i in range(len(p) - 1):
        a, b, c, d = q[i:i + 4]
        out.append(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3))
    return np.concatenate([*out, p[-1:]])
