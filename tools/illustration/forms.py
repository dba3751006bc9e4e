"""Forms in space: grids of points seen by a camera, with depth, one light and its cast shadows; and puffed flat shapes.

A grid is an array (rows, columns, 3): x right, y up, z towards the viewer. Its texture covers it from the first
row to the last. `Stage.add` collects grids, `Stage.paint` lays them on the canvas in stipple.
"""
import math

import cv2
import numpy as np

from ink import mix, rgb


def unit(v):
    v = np.asarray(v, np.float64)
    return v / np.linalg.norm(v)


def sheet(f, nu=80, nv=80):
    """Grid of f(u, v) -> (x, y, z), u across and v down, both 0..1."""
    u, v = np.meshgrid(np.linspace(0, 1, nu), np.linspace(0, 1, nv))
    x, y, z = f(u, v)
    return np.stack([x + 0 * u, y + 0 * u, z + 0 * u], -1).astype(np.float32)


def revolve(profile, centre=(0, 0, 0), n=96, sx=1., sz=1., span=(0, 2 * math.pi), wave=None):
    """Turned form: profile = [(radius, height)...] from the top; wave(angle, row 0..1) scales the radius."""
    prof = np.array(profile, np.float64)
    t = np.linspace(*span, n)
    k = np.linspace(0, 1, len(prof))[:, None]
    w = wave(t[None], k) if wave else 1.
    r = prof[:, :1] * w
    return np.stack([centre[0] + sx * r * np.sin(t), centre[1] + prof[:, 1:] + 0 * (r + t), centre[2] + sz * r * np.cos(t)], -1).astype(np.float32)


def tube_along(points, radius, n=28, closed=False):
    """Round rope along 3D points; radius is a number or one per point."""
    p = np.asarray(points, np.float64)
    d = np.gradient(p, axis=0) if not closed else np.roll(p, -1, 0) - np.roll(p, 1, 0)
    d /= np.linalg.norm(d, axis=1, keepdims=True) + 1e-9
    ref = np.array([.13, .21, .97])
    s = np.cross(d, ref)
    s /= np.linalg.norm(s, axis=1, keepdims=True) + 1e-9
    b = np.cross(s, d)
    t = np.linspace(0, 2 * math.pi, n)[None, :, None]
    r = np.broadcast_to(np.asarray(radius, np.float64), (len(p),))[:, None, None]
    return (p[:, None] + r * (np.cos(t) * s[:, None] + np.sin(t) * b[:, None])).astype(np.float32)


def spline(points, n=200):
    """Catmull-Rom through 3D (or 2D) points."""
    p = np.asarray(points, np.float64)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    out = []
    for t in np.linspace(0, len(p) - 3.0001, n):
        i = int(t)
        f = t - i
        a, b, c, d = p[i:i + 4]
        out.append(.5 * (2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f * f + (3 * b - a - 3 * c + d) * f ** 3))
    return np.array(out)


def turn(grid, centre, rx=0., ry=0., rz=0.):
    """Grid turned about a point: rx nods, ry turns, rz leans (radians)."""
    g = np.asarray(grid, np.float64) - centre
    for ang, (i, j) in ((rx, (1, 2)), (ry, (2, 0)), (rz, (0, 1))):
        c, s = math.cos(ang), math.sin(ang)
        gi, gj = g[..., i] * c - g[..., j] * s, g[..., i] * s + g[..., j] * c
        g[..., i], g[..., j] = gi, gj
    return (g + centre).astype(np.float32)


class Stage:
    """Depth-buffered picture of grids. eye and look are points, f the focal length in pixels, light points to the light."""

    def __init__(self, a, eye=(0, 0, 3000), look=(0, 0, 0), f=3000, light=(-.5, .7, .55), middle=None):
        self.a, self.eye, self.f = a, np.array(eye, np.float64), f
        w = unit(np.array(look, np.float64) - self.eye)
        r = unit(np.cross(w, (0, 1, 0)))
        self.R = np.stack([r, np.cross(r, w), w])
        self.L = unit(light)
        self.mid = middle or (a.W / 2, a.H / 2)
        n = a.H * a.W
        self.Z = np.full(n, np.inf, np.float32)
        self.C, self.N, self.P = (np.zeros((n, 3), np.float32) for _ in range(3))
        self.S, self.T = np.zeros(n, np.float32), np.zeros(n, np.float32)
        self.casters = []

    def project(self, p):
        q = (np.asarray(p, np.float32) - self.eye.astype(np.float32)) @ self.R.T.astype(np.float32)
        z = np.maximum(q[..., 2], 1)
        return self.mid[0] + self.f * q[..., 0] / z, self.mid[1] - self.f * q[..., 1] / z, z

    def add(self, grid, tex, bump=None, spec=0., glow=0., shadow=True, over=1.28, cut=None):
        """tex: colour or (h, w, 3) array; bump: (h, w) array of heights in world units; spec: sheen; glow: light through cloth; cut: (h, w) array, the grid is only there where it is above .5."""
        g = np.asarray(grid, np.float32)
        tex = np.asarray(tex, np.float32) if not isinstance(tex, (str, tuple)) else tex
        g, tex, bump, cut = self._visible(g, tex, bump, cut)
        if g is None:
            return
        x, y, _ = self.project(g)
        rows = np.hypot(np.diff(x, axis=0), np.diff(y, axis=0)).sum(0).max()
        cols = np.hypot(np.diff(x, axis=1), np.diff(y, axis=1)).sum(1).max()
        h, w = int(np.clip(rows * over + 4, 8, 9000)), int(np.clip(cols * over + 4, 8, 9000))
        tight = min(1, math.sqrt(1.6e7 / (h * w)))
        h, w = int(h * tight) + 2, int(w * tight) + 2
        P = self._up3(g, h, w)
        few = self._up3(g, min(h, 700), min(w, 700))
        N = self._up3(self._normals(few), h, w)
        if bump is not None:
            b = cv2.resize(np.asarray(bump, np.float32), (w, h), interpolation=cv2.INTER_AREA if bump.shape[0] > h else cv2.INTER_LINEAR)
            P = P + N * b[..., None]
            N = self._normals(P)
        if isinstance(tex, (str, tuple)):
            C = np.broadcast_to(np.array(rgb(tex), np.float32), (h, w, 3))
        else:
            C = cv2.resize(np.asarray(tex, np.float32), (w, h), interpolation=cv2.INTER_AREA if tex.shape[0] > h else cv2.INTER_LINEAR)
        keep = np.ones((h, w), bool) if cut is None else cv2.resize(np.asarray(cut, np.float32), (w, h), interpolation=cv2.INTER_LINEAR) > .5
        if shadow:
            self.casters.append(P[::2, ::2][keep[::2, ::2]])
        P, N, C = P[keep], N[keep], C[keep]
        sx, sy, z = self.project(P)
        ix, iy = np.round(sx).astype(np.int32), np.round(sy).astype(np.int32)
        ok = np.flatnonzero((ix >= 0) & (ix < self.a.W) & (iy >= 0) & (iy < self.a.H) & (z > 2))
        if not len(ok):
            return
        order = ok[np.argsort(-z[ok])]                 # far to near: the nearest point of a pixel is written last
        bx, by, ex, ey = ix[ok].min(), iy[ok].min(), ix[ok].max() + 1, iy[ok].max() + 1
        buf = np.full((ey - by) * (ex - bx), -1, np.int32)
        buf[(iy[order] - by) * (ex - bx) + ix[order] - bx] = order
        at = np.flatnonzero(buf >= 0)
        px = (at // (ex - bx) + by) * self.a.W + at % (ex - bx) + bx
        near = z[buf[at]] < self.Z[px]
        px, at = px[near], at[near]
        k = buf[at]
        flip = np.sign(((self.eye.astype(np.float32) - P[k]) * N[k]).sum(1))[:, None]
        self.Z[px], self.C[px], self.N[px], self.P[px], self.S[px], self.T[px] = z[k], C[k], N[k] * flip, P[k], spec, glow

    def _visible(self, g, tex, bump, cut):
        """Drop the rows and columns of a grid that lie outside the picture."""
        if min(g.shape[:2]) < 60:
            g = self._up3(g, max(60, g.shape[0]), max(60, g.shape[1]))
        x, y, z = self.project(g)
        ok = ((x > -60) & (x < self.a.W + 60) & (y > -60) & (y < self.a.H + 60) & (z > 2)).astype(np.uint8)
        if not ok.any():
            return None, None, None, None
        n, m = g.shape[:2]
        r, c = np.flatnonzero(ok.any(1)), np.flatnonzero(ok.any(0))
        r0, r1, c0, c1 = max(r[0] - 2, 0), min(r[-1] + 2, n - 1), max(c[0] - 2, 0), min(c[-1] + 2, m - 1)

        def part(t):
            if t is None or not hasattr(t, "shape"):
                return t
            h, w = t.shape[:2]
            return np.ascontiguousarray(t[int(r0 / (n - 1) * h):max(2, int(r1 / (n - 1) * h)), int(c0 / (m - 1) * w):max(2, int(c1 / (m - 1) * w))])
        return g[r0:r1 + 1, c0:c1 + 1], part(tex), part(bump), part(cut)

    @staticmethod
    def _up3(g, h, w):
        n, m = g.shape[:2]
        X, Y = np.meshgrid(np.linspace(0, m - 1, w, dtype=np.float32), np.linspace(0, n - 1, h, dtype=np.float32))
        return cv2.remap(np.ascontiguousarray(g, np.float32), X, Y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)

    @staticmethod
    def _normals(P):
        b = cv2.GaussianBlur(P, (0, 0), 1.2)
        u, v = np.empty_like(b), np.empty_like(b)
        u[:, 1:-1], u[:, 0], u[:, -1] = b[:, 2:] - b[:, :-2], b[:, 1] - b[:, 0], b[:, -1] - b[:, -2]
        v[1:-1], v[0], v[-1] = b[2:] - b[:-2], b[1] - b[0], b[-1] - b[-2]
        n = np.empty_like(b)
        for i, (j, k) in enumerate(((1, 2), (2, 0), (0, 1))):
            n[..., i] = v[..., j] * u[..., k] - v[..., k] * u[..., j]
        return n / (np.sqrt((n * n).sum(-1, keepdims=True)) + 1e-6)

    def _shadow(self, idx, soft, bias):
        a1 = unit(np.cross(self.L, (.1, .9, .31)))
        B = np.stack([a1, np.cross(self.L, a1), self.L]).astype(np.float32)
        q = np.concatenate(self.casters) @ B.T
        mine = self.P[idx] @ B.T
        lo, hi = mine[:, :2].min(0) - 5, mine[:, :2].max(0) + 5
        size = 1500
        cell = max((hi - lo).max() / size, 1e-3)
        n = (np.ceil((hi - lo) / cell).astype(int) + 2)
        iq = ((q[:, :2] - lo) / cell).astype(np.int32)
        ok = np.flatnonzero((iq[:, 0] >= 0) & (iq[:, 0] < n[0]) & (iq[:, 1] >= 0) & (iq[:, 1] < n[1]))
        order = ok[np.argsort(q[ok, 2])]
        grid = np.full(n[0] * n[1], -1e9, np.float32)
        grid[iq[order, 1] * n[0] + iq[order, 0]] = q[order, 2]
        grid = cv2.dilate(grid.reshape(n[1], n[0]), np.ones((3, 3), np.uint8))
        im = ((mine[:, :2] - lo) / cell)
        rng = np.random.default_rng(1)
        out = np.zeros(len(idx), np.float32)
        offs = rng.uniform(-1, 1, (10, 2)) * soft / cell
        for o in offs:
            ix, iy = np.clip(im[:, 0] + o[0], 0, n[0] - 1).astype(np.int32), np.clip(im[:, 1] + o[1], 0, n[1] - 1).astype(np.int32)
            out += grid[iy, ix] > mine[:, 2] + bias + 2 * cell
        return out / len(offs)

    def paint(self, dark="#160C24", light="#FFF1D2", ambient=.30, strength=.86, lift=.40, soft=.74, shadow=8., bias=5., window=None, occlusion=0., sky=.5):
        """Lay everything on the canvas. window(x, y, z) -> 0..1 masks the light (shadow of a window or of leaves)."""
        a = self.a
        idx = np.flatnonzero(np.isfinite(self.Z))
        lam = np.clip(self.N[idx] @ self.L.astype(np.float32), 0, 1)
        thru = np.clip(-(self.N[idx] @ self.L.astype(np.float32)), 0, 1) * self.T[idx]
        sh = self._shadow(idx, shadow, bias) if shadow else 0
        lit = np.maximum(lam * (1 - sh), thru)
        if window is not None:
            lit = lit * window(*self.P[idx].T)
        fill = ambient * (.6 + sky * (.5 + .5 * self.N[idx, 1]))
        half = unit(self.L - unit(self.P[idx].mean(0) - self.eye)).astype(np.float32)
        sp = np.clip(self.N[idx] @ half, 0, 1) ** 26 * self.S[idx] * (1 - sh)
        shape = (a.H, a.W)
        m, v, s = np.zeros(a.H * a.W, np.float32), np.zeros(a.H * a.W, np.float32), np.zeros(a.H * a.W, np.float32)
        m[idx], v[idx], s[idx] = 1, lit + fill, sp
        C = self.C.reshape(*shape, 3).copy()
        m, v, s = m.reshape(shape), v.reshape(shape), s.reshape(shape)
        if occlusion:
            z = np.where(np.isfinite(self.Z), self.Z, 0).reshape(shape).astype(np.float32)
            near = cv2.GaussianBlur(z, (0, 0), 22) / np.maximum(cv2.GaussianBlur(m, (0, 0), 22), .02)
            gap = z - near
            v = v - np.clip(gap / 60, 0, 1) * np.clip(1.5 - gap / 120, 0, 1) * occlusion * .5 * m
        hole = (m < .5) & (cv2.blur(m, (3, 3)) > .55)
        for buf in (C, v, s):
            fillv = cv2.blur(buf * (m[..., None] if buf.ndim == 3 else m), (3, 3)) / (np.maximum(cv2.blur(m, (3, 3)), .1)[..., None] if buf.ndim == 3 else np.maximum(cv2.blur(m, (3, 3)), .1))
            buf[hole] = fillv[hole]
        m[hole] = 1
        wide = cv2.blur(m, (5, 5))
        out = m < .5
        for buf in (C, v, s):                          # colour runs a little over the edge, the edge itself is soft
            b = cv2.blur(buf * (m[..., None] if buf.ndim == 3 else m), (5, 5)) / (np.maximum(wide, .03)[..., None] if buf.ndim == 3 else np.maximum(wide, .03))
            buf[out] = b[out]
        edge = np.clip(cv2.GaussianBlur(m, (0, 0), .9) * 1.15 - .08, 0, 1)
        a.blend(edge, C)
        a.spray(edge, dark, np.clip((.72 - v) * 1.25 * strength, 0, .86), .92, 2.2, soft)
        a.spray(edge, light, np.clip((v - .72) * lift * 1.4, 0, .55), .85, 2.0, soft)
        if s.max() > 0:
            a.spray(edge, mix(light, "#FFFFFF", .5), np.clip(s, 0, .75), .9, 2.2, .45)
        self.mask = edge
        return edge


def swell(mask, depth, power=.5):
    """Heights of a stuffed shape: 0 at its edge, `depth` at that distance inside and beyond."""
    d = cv2.distanceTransform((np.pad(mask, 1) > .5).astype(np.uint8), cv2.DIST_L2, 5)[1:-1, 1:-1]
    q = np.clip(d / depth, 0, 1)
    return cv2.GaussianBlur((np.clip(1 - (1 - q) ** 2, 0, 1) ** power * depth).astype(np.float32), (0, 0), max(1.5, depth * .08))


def puff(a, path, tex, depth=60, light=(-.55, -.6, .58), dark="#160C24", lit="#FFF1D2", strength=.9, lift=.5, soft=.5, bump=None, spec=0., alpha=1.0, outline=None):
    """A flat shape swollen like a cushion: tex is a colour or a function of X, Y giving an RGB array; bump(X, Y) adds heights in pixels."""
    m = a.mask(path)
    if m is None:
        return
    y0, y1, x0, x1, k = m
    X, Y = a.X[y0:y1, x0:x1], a.Y[y0:y1, x0:x1]
    pad = cv2.copyMakeBorder((k > .5).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT if y0 > 0 and x0 > 0 and y1 < a.H and x1 < a.W else cv2.BORDER_REPLICATE)
    d = cv2.distanceTransform(pad, cv2.DIST_L2, 5)[1:-1, 1:-1]
    q = np.clip(d / depth, 0, 1)
    h = cv2.GaussianBlur((np.sqrt(np.clip(1 - (1 - q) ** 2, 0, 1)) * depth * .8).astype(np.float32), (0, 0), max(2., depth * .10))
    if bump is not None:
        h = h + bump(X, Y)
    gy, gx = np.gradient(h.astype(np.float32))
    n = 1 / np.sqrt(gx * gx + gy * gy + 1)
    l = unit(light)
    v = (-gx * l[0] - gy * l[1] + l[2]) * n
    colour = tex(X, Y) if callable(tex) else tex
    a.blend(m, colour, alpha)
    a.spray(m, dark, np.clip((l[2] - .06 - v) * 1.15 * strength, 0, .86), .92, 2.2, soft)
    a.spray(m, lit, np.clip((v - l[2] - .05) * lift * 1.3, 0, .6), .85, 2, soft)
    if spec:
        hv = unit(l + np.array([0, 0, 1.]))
        s = np.clip((-gx * hv[0] - gy * hv[1] + hv[2]) * n, 0, 1) ** 40
        a.spray(m, "#FFFBF0", np.clip(s * spec, 0, .8), .9, 2.2, .45)
    if outline:
        a.line(path, outline, 3, .6)


def box(x0, x1, y0, y1, z0, z1):
    """The six faces of a box as small grids: front, top, left, right, back, below."""
    def face(p, q, r):
        p, q, r = (np.array(t, np.float32) for t in (p, q, r))
        u, v = np.meshgrid(np.linspace(0, 1, 8), np.linspace(0, 1, 8))
        return (p + u[..., None] * (q - p) + v[..., None] * (r - p)).astype(np.float32)
    return [face((x0, y1, z1), (x1, y1, z1), (x0, y0, z1)), face((x0, y1, z0), (x1, y1, z0), (x0, y1, z1)),
            face((x0, y1, z0), (x0, y1, z1), (x0, y0, z0)), face((x1, y1, z1), (x1, y1, z0), (x1, y0, z1)),
            face((x1, y1, z0), (x0, y1, z0), (x1, y0, z0)), face((x0, y0, z1), (x1, y0, z1), (x0, y0, z0))]


def slab(x0, x1, y, z, h, d, sag=0., power=3.):
    """A folded quilt: rounded section of height h and depth d, laid from x0 to x1, y its middle."""
    def f(u, v):
        t = u * 2 * math.pi
        c, s = np.cos(t), np.sin(t)
        k = (np.abs(c) ** power + np.abs(s) ** power) ** (-1 / power)
        p = v * 2 - 1
        e = (1 - np.abs(p) ** 9) ** .5
        return x0 + (x1 - x0) * (v + 0 * u), y + h / 2 * k * s * e - sag * (1 - p * p), z + d / 2 * k * c * e
    return sheet(f, 120, 90)
