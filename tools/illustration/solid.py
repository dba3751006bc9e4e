"""Small renderer for things with volume: surfaces are sampled to points, points go to a depth buffer.

World: x right, y away, z up; the unit is free (about one decimetre). Surfaces are grids given by f(u, v) -> (x, y, z);
rounded things without a grid (hands, figures) are distance fields (`Scene.field`). `Scene.develop` lights everything
with one directional light (shadow map), a sky fill and a fire if there is one, and breaks the tones up like stipple.
"""
import math
import os

import cv2
import numpy as np

from ink import Art, H, W, rgb, sstep
from view import View, colour, sample, spline, unit, vec

SCALE = float(os.environ.get("SOLID_SCALE", .75))          # of the full drawing; .5 for quick trials


class Scene:
    """Depth, normal, paint and gloss of every pixel, and the depth seen from the light."""

    def __init__(self, seed, eye, at, f=2600, light=(-1, -.6, 1.2), centre=(0, 0, 0), span=6., roll=0., up=(0, 0, 1), shadow=2000):
        self.a = Art(seed, int(W * SCALE), int(H * SCALE))
        f, shadow = f * SCALE, int(shadow * SCALE)
        self.rng = np.random.default_rng(seed)
        w, h = self.a.W, self.a.H
        self.view = View(eye, at, f, w, h, up, roll=roll)
        self.light = unit(vec(*light))
        self.sun = View(vec(*centre) + self.light * span * 2, centre, None, shadow, shadow, (0, .1, 1) if abs(self.light[2]) < .95 else (0, 1, 0), span)
        self.z = np.full((h, w), 1e6, np.float32)
        self.n = np.zeros((h, w, 3), np.float32)
        self.c = np.zeros((h, w, 3), np.float32)
        self.m = np.zeros((h, w, 2), np.float32)          # gloss, metal
        self.sz = np.full((shadow, shadow), 1e6, np.float32)

    # ------------------------------------------------------------ buffers
    def put(self, p, n, c, gloss, metal, shadow=True):
        p = p.reshape(-1, 3)
        if shadow:
            self._depth(self.sun, self.sz, p)
        x, y, z = self.view.project(p)
        xi, yi = x.astype(np.int32), y.astype(np.int32)
        ok = np.flatnonzero((xi >= 0) & (xi < self.view.w) & (yi >= 0) & (yi < self.view.h) & (z > .05))
        i, z = yi[ok] * self.view.w + xi[ok], z[ok]
        near = z < self.z.ravel()[i] - 1e-4
        ok, i, z = ok[near], i[near], z[near]
        order = np.argsort(-z, kind="stable")
        ok, i, z = ok[order], i[order], z[order]
        self.z.ravel()[i] = z
        self.n.reshape(-1, 3)[i] = n.reshape(-1, 3)[ok]
        c = np.asarray(c, np.float32)
        self.c.reshape(-1, 3)[i] = c if c.ndim == 1 else c.reshape(-1, 3)[ok]
        self.m.reshape(-1, 2)[i] = np.stack([np.broadcast_to(np.asarray(q, np.float32).ravel(), (len(p),))[ok] for q in (gloss, metal)], -1)

    @staticmethod
    def _depth(view, buffer, p):
        x, y, z = view.project(p)
        xi, yi = x.astype(np.int32), y.astype(np.int32)
        ok = (xi >= 0) & (xi < view.w) & (yi >= 0) & (yi < view.h)
        np.minimum.at(buffer.ravel(), yi[ok] * view.w + xi[ok], z[ok])

    # ------------------------------------------------------------ surfaces
    def surf(self, f, paint, gloss=.1, metal=0., dense=1.5, keep=None, shadow=True, limit=1500):
        """Grid f(u, v) with u, v in 0..1; paint, gloss, keep: value or function of (u, v, p)."""
        self._tile(f, paint, gloss, metal, dense, keep, shadow, limit, 0., 1., 0., 1.)

    def _tile(self, f, paint, gloss, metal, dense, keep, shadow, limit, u0, u1, v0, v1):
        m = 25
        x, y, z = self.view.project(f(*np.meshgrid(np.linspace(u0, u1, m, dtype=np.float32), np.linspace(v0, v1, m, dtype=np.float32))).reshape(-1, 3))
        out = x.max() < -20 or x.min() > self.view.w + 20 or y.max() < -20 or y.min() > self.view.h + 20 or z.max() < .05
        x, y = (np.clip(q.reshape(m, m), -3000, 5400) for q in (x, y))
        nu, nv = (400, 400) if out else (int(max(24, np.hypot(np.diff(x, axis=k), np.diff(y, axis=k)).max() * (m - 1) * dense)) for k in (1, 0))
        if not out and max(nu, nv) > limit and min(u1 - u0, v1 - v0) > .01:
            um, vm = ((u0 + u1) / 2, None) if nu >= nv else (None, (v0 + v1) / 2)
            for q in ((u0, um, v0, v1), (um, u1, v0, v1)) if um else ((u0, u1, v0, vm), (u0, u1, vm, v1)):
                self._tile(f, paint, gloss, metal, dense, keep, shadow, limit, *q)
            return
        u, v = np.meshgrid(np.linspace(u0, u1, min(nu, limit), dtype=np.float32), np.linspace(v0, v1, min(nv, limit), dtype=np.float32))
        p = f(u, v).astype(np.float32)
        if out:
            if shadow:
                self._depth(self.sun, self.sz, p[keep(u, v, p)] if keep else p.reshape(-1, 3))
            return
        n = unit(np.cross(np.gradient(p, axis=1), np.gradient(p, axis=0)))
        c = paint(u, v, p) if callable(paint) else colour(paint)
        gl = gloss(u, v, p) if callable(gloss) else np.full(u.shape, gloss, np.float32)
        me = metal(u, v, p) if callable(metal) else np.full(u.shape, metal, np.float32)
        if keep is not None:
            k = keep(u, v, p)
            p, n, gl, me = p[k], n[k], gl[k], me[k]
            c = c if np.ndim(c) == 1 else c[k]
        self.put(p, n, c, gl, me, shadow)

    def tube(self, points, radius, paint, gloss=.1, metal=0., flat=1.0, up=(0, 0, 1), closed=False, **more):
        """Round bar along points; radius: number or one per point; flat scales it along `up`."""
        pts = np.asarray(points, np.float32)
        if closed:
            pts = np.concatenate([pts, pts[:1]])
        r = np.broadcast_to(np.asarray(radius, np.float32), (len(pts),))
        if len(pts) < 60:
            fine = spline(np.column_stack([pts, r]), max(2, 120 // len(pts)))
            pts, r = fine[:, :3], np.maximum(fine[:, 3], .001)
        s = np.linspace(0, 1, len(pts))
        tan = np.gradient(pts, axis=0)

        def f(u, v):
            q = np.stack([np.interp(u, s, pts[:, k]) for k in range(3)], -1)
            t = unit(np.stack([np.interp(u, s, tan[:, k]) for k in range(3)], -1))
            side = unit(np.cross(t, vec(*up)) + vec(1e-4, 2e-4, 0))
            top = np.cross(side, t)
            rr = np.interp(u, s, r)[..., None]
            o = (v * 2 * math.pi)[..., None]
            return q + rr * (side * np.cos(o) + top * np.sin(o) * flat)
        self.surf(f, paint, gloss, metal, **more)

    def lathe(self, profile, origin, paint, gloss=.1, metal=0., axis=(0, 0, 1), **more):
        """Turned body; profile = [(radius, height)...] from the foot up."""
        pr = np.asarray(profile, np.float32)
        d = np.r_[0, np.cumsum(np.hypot(*np.diff(pr, axis=0).T))]
        s = d / d[-1]
        ax = unit(axis)
        e1 = unit(np.cross(ax, vec(.3, 1, .2)))
        e2 = np.cross(ax, e1)

        def f(u, v):
            r, z = np.interp(v, s, pr[:, 0])[..., None], np.interp(v, s, pr[:, 1])[..., None]
            o = (u * 2 * math.pi)[..., None]
            return vec(*origin) + ax * z + r * (e1 * np.cos(o) + e2 * np.sin(o))
        self.surf(f, paint, gloss, metal, **more)

    def plane(self, o, ex, ey, paint, gloss=.05, bump=None, lift=1.0, **more):
        """Flat piece from corner o along ex and ey; bump: height map laid over it, lift: its height."""
        o, ex, ey = vec(*o), vec(*ex), vec(*ey)
        nz = unit(np.cross(ex, ey))

        def f(u, v):
            p = o + u[..., None] * ex + v[..., None] * ey
            return p if bump is None else p + nz * (sample(bump, u, v) * lift)[..., None]
        self.surf(f, paint, gloss, **more)

    def box(self, o, ex, ey, ez, paint, gloss=.05, **more):
        o, ex, ey, ez = vec(*o), vec(*ex), vec(*ey), vec(*ez)
        for q, s, t in ((o, ex, ey), (o + ez, ex, ey), (o, ex, ez), (o + ey, ex, ez), (o, ey, ez), (o + ex, ey, ez)):
            self.plane(q, s, t, paint, gloss, **more)

    def slab(self, outline, o, ex, ey, thick, paint, gloss=.1, metal=0., edge=None, round_=0., bump=None):
        """Board cut to a closed outline (list of points in ex, ey), thick along the normal, with an eased edge."""
        out = np.asarray(outline, np.float32)
        lo, hi = out.min(0), out.max(0)
        size = hi - lo
        k = 1600 / size.max()
        m = np.zeros((int(size[1] * k) + 9, int(size[0] * k) + 9), np.uint8)
        cv2.fillPoly(m, [np.int32((out - lo) * k + 4)], 255)
        d = cv2.distanceTransform(m, cv2.DIST_L2, 5) / k
        o, ex, ey = vec(*o), vec(*ex), vec(*ey)
        nz = unit(np.cross(ex, ey))
        corner, fx, fy = o + ex * (lo[0] - 4 / k) + ey * (lo[1] - 4 / k), ex * (m.shape[1] / k), ey * (m.shape[0] / k)

        def f(u, v):
            dd = sample(d, u, v)
            h = thick - (round_ * (1 - np.sqrt(1 - np.clip(1 - dd / round_, 0, 1) ** 2)) if round_ else 0)
            if bump is not None:
                h = h + bump(dd, u, v)
            return corner + u[..., None] * fx + v[..., None] * fy + nz * np.asarray(h)[..., None]
        self.surf(f, paint, gloss, metal, keep=lambda u, v, p: sample(d, u, v) > 0)
        ring = np.concatenate([out, out[:1]])
        s = np.linspace(0, 1, len(ring))

        def wall(u, v):
            q = np.interp(u, s, ring[:, 0])[..., None] * ex + np.interp(u, s, ring[:, 1])[..., None] * ey
            return o + q + nz * (v * (thick - round_))[..., None]
        self.surf(wall, paint if edge is None else edge, gloss, metal)

    def field(self, fn, centre, radius, paint, gloss=.1, metal=0., steps=46, eps=.004):
        """Body given by a distance function of points (n, 3); paint: colour or function of points."""
        for view in (self.sun, self.view):
            start = np.full((view.h, view.w), 1e6, np.float32)
            hulls = fn.hulls() if hasattr(fn, "hulls") else [(centre, radius)]
            c = np.array([q for q, _ in hulls], np.float32)
            x, y, z = view.project(c)
            for i in np.argsort(-z):
                k = view.f / max(z[i] - hulls[i][1], .2) if view.f else view.w / (2 * view.span)
                if abs(x[i]) < 9e3 and abs(y[i]) < 9e3:
                    cv2.circle(start, (int(x[i]), int(y[i])), int(hulls[i][1] * k * 1.15 + 3), float(max(.05, z[i] - hulls[i][1] * 1.5)), -1)
            gy, gx = np.nonzero(start < 1e5)
            if not gx.size:
                continue
            o, d = view.rays(gx.astype(np.float32) + .5, gy.astype(np.float32) + .5)
            t = start[gy, gx] / np.maximum(d @ view.fwd, .2)
            far = t + 2.5 * radius
            live = np.arange(len(d))
            for _ in range(steps):
                s = fn(o[live] + d[live] * t[live, None])
                t[live] += s * .95
                live = live[(s > eps) & (t[live] < far[live])]
                if not len(live):
                    break
            hit = np.flatnonzero(fn(o + d * t[:, None]) < eps * 6)
            p = o[hit] + d[hit] * t[hit, None]
            if view is self.sun:
                self._depth(view, self.sz, p)
                continue
            e = eps * 1.5
            n = unit(np.stack([fn(p + q) - fn(p - q) for q in np.eye(3, dtype=np.float32) * e], -1))
            c = paint(p, n) if callable(paint) else colour(paint)
            self.put(p, n, c, np.full(len(p), gloss), np.full(len(p), metal), False)

    # ------------------------------------------------------------ light
    def shade_map(self, soft=3.0, bias=.02):
        """Share of the direct light that reaches every pixel."""
        sz = cv2.erode(self.sz, np.ones((3, 3), np.uint8))
        p = self.points()
        p = p + self.n * (np.sign((self.n * (self.view.eye - p)).sum(-1, keepdims=True)) * (1.5 * bias + 2.5 * soft * self.sun.span / self.sun.w))
        x, y, z = self.sun.project(p)
        lit = np.zeros(self.z.shape, np.float32)
        taps = ((0, 0), (1, .4), (-.4, 1), (-1, -.4), (.4, -1), (.7, .7), (-.7, -.7))
        for dx, dy in taps:
            lit += cv2.remap(sz, (x + dx * soft).astype(np.float32), (y + dy * soft).astype(np.float32), cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE) > z - bias
        return cv2.GaussianBlur(lit / len(taps), (0, 0), max(.8, soft * .5))

    def points(self):
        h, w = self.z.shape
        gx, gy = self.a.X + .5 - w / 2, h / 2 - self.a.Y - .5
        k = (self.z / self.view.f)[..., None]
        return self.view.eye + self.z[..., None] * self.view.fwd + (gx[..., None] * self.view.right + gy[..., None] * self.view.up) * k

    def develop(self, key="#FFE9C4", fill="#5A6C9A", power=2.6, ambient=.55, soft=3., bias=.02, sky=None, fire=None, gobo=None, occlusion=1., levels=9, grain=.6, exposure=1., env=(.06, .5, 1.6)):
        """Light the buffers and lay them into the canvas; fire = (place, colour, power, reach)."""
        p, n = self.points(), self.n
        back = unit(self.view.eye - p)
        n = np.where(((n * back).sum(-1, keepdims=True)) < 0, -n, n)
        lam = np.clip(n @ self.light, 0, 1) * self.shade_map(soft, bias)
        if gobo is not None:
            lam = lam * gobo(p)
        zc = np.minimum(self.z, np.percentile(self.z[self.z < 1e5], 99.5))
        dark = np.ones_like(zc)
        for s, k in ((60 * SCALE, .30), (18 * SCALE, .35), (max(4, 5 * SCALE), .25)):
            small = cv2.resize(cv2.GaussianBlur(cv2.resize(zc, None, fx=.25, fy=.25, interpolation=cv2.INTER_AREA), (0, 0), s / 4), (zc.shape[1], zc.shape[0]))
            scale = self.sun.span * .05
            dark -= occlusion * k * np.clip((zc - small) / scale, 0, .8)
        sheen = np.clip((unit(self.light + back) * n).sum(-1), 0, 1)
        gloss, metal = self.m[..., 0], self.m[..., 1]
        up = (.5 + .5 * n[..., 2]) * .75 + .25
        light = colour(key) * (lam * power)[..., None] + colour(fill) * (up * dark * ambient * 2)[..., None]
        if fire is not None:
            for place, tint, strength, reach in fire:
                d = vec(*place) - p
                r = np.linalg.norm(d, axis=-1)
                light = light + colour(tint) * (strength * np.clip((n * (d / r[..., None])).sum(-1) * .8 + .2, 0, 1) * dark / (1 + (r / reach) ** 2))[..., None]
        out = self.c * light
        ref = 2 * (n * back).sum(-1, keepdims=True) * n - back
        rz = ref[..., 2]
        e = env[0] + env[1] * np.where(rz > 0, .30 + .9 * np.exp(-np.maximum(rz, 0) * 2.2), .9 * np.exp(np.minimum(rz, 0) * 9) * .3 + .12 * np.clip(-rz, 0, 1)) + env[2] * sstep(.62, .93, ref @ self.light) * (.35 + .65 * np.clip(lam * 1.5, 0, 1))
        e = e + .28 * sstep(.30, .42, ref[..., 0] * .8 + ref[..., 2] * .3) * sstep(.75, .6, ref[..., 0] * .8 + ref[..., 2] * .3)
        mirror = self.c * (e * (.35 + .65 * dark))[..., None] * (.55 * colour(key) + .45) * 1.15
        out = out * (1 - metal[..., None] * .8) + mirror * metal[..., None]
        shine = gloss * (sheen ** 60 * 1.6 + sheen ** 14 * .35) * np.clip(lam * 2, 0, 1)
        out = out + colour(key) * shine[..., None] * power * .5
        out = out * exposure
        out = 1 - np.exp(-out * 1.25)
        im = np.clip(out, 0, 1) ** (1 / 2.2)
        lum = im.max(-1)
        q = np.floor(lum * levels + self.a.g) / levels
        im = im * ((lum * (1 - grain) + q * grain) / np.maximum(lum, .02))[..., None]
        hit = (self.z < 1e5)[..., None]
        base = self.a.px[..., :3].astype(np.float32) if sky is None else np.broadcast_to(np.float32(rgb(sky)), im.shape)
        self.a.px[..., :3] = np.clip(np.where(hit, im * 255, base), 0, 255).astype(np.uint8)
        return self.a

    def focus(self, distance, depth, blur=9.):
        """Let the picture go soft away from the sharp distance."""
        px = self.a.px[..., :3].astype(np.float32)
        off = np.clip((np.abs(np.minimum(self.z, 1e3) - distance) - depth) / depth, 0, 2)
        off = cv2.GaussianBlur(off, (0, 0), blur * SCALE * .6)
        for k, s in ((.5, .4), (1., .7), (1.6, 1.2)):
            soft = cv2.GaussianBlur(px, (0, 0), max(.6, blur * s * SCALE))
            t = np.clip(off / k - .4, 0, 1)[..., None]
            px = px + (soft - px) * t
        self.a.px[..., :3] = np.clip(px, 0, 255).astype(np.uint8)

    def at(self, *p):
        """Picture position of a point."""
        x, y, _ = self.view.project(vec(*p)[None])
        return float(x[0]), float(y[0])
