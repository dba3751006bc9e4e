"""Clothes in space: dress on a hanger, quilted coat close, scarf on a basket, robe laid diagonally, skullcaps from above."""
import math

import cv2
import numpy as np

from ink import Art, circle, ellipse, fbm, mix, rect, rgb, smooth, vnoise
from scene_leather import plait
from scene_silk import adras, leaves_light, wood
from forms import Stage, revolve, sheet, spline, tube_along

CREAM, YELLOW, GREEN, BLUE, RED, BLACK = "#F3E6CA", "#EDB234", "#2F7A52", "#24407E", "#A8182C", "#1C1426"


def wall(colour, seed=9, amount=.05):
    rng = np.random.default_rng(seed)
    return np.array(rgb(colour), np.float32) * (1 + amount * fbm(rng, 700, 1200, 90, 5) + .02 * vnoise(rng, 700, 1200, 2, 20))[..., None]


def kuylak(a):
    a.fill(rect(0, 0, a.W, a.H), "#C9C4BA")
    st = Stage(a, eye=(-760, 120, 2100), look=(-90, 10, 0), f=2250, light=(-.72, .42, .62))
    st.add(sheet(lambda u, v: ((u - .5) * 9000, (.5 - v) * 4400, -230 + 0 * u), 8, 8), wall("#EFE9DC"), shadow=False, over=1.1)
    dado = wood("#4E7A86", 1800, 200, 2)
    st.add(sheet(lambda u, v: ((u - .5) * 9000, -640 - 90 * v, -205 + 0 * u), 8, 8), dado)
    colours = ("#1F6A66", "#F4EAD2", "#5A1230", "#EDB23C", "#C23A56", "#E88A66")
    tex = adras(colours)
    cx = 190
    neckc = Art(1, 1200, 1400)
    neckc.fill(rect(0, 0, 1200, 1400), (255, 255, 255))
    neckc.fill(smooth([(430, -20), (470, 60), (560, 130), (600, 190), (640, 130), (730, 60), (770, -20)], True, .12), (0, 0, 0))
    cut = neckc.px[..., 0].astype(np.float32) / 255

    def body(u, v):
        w = np.interp(v, [0, .05, .16, .24, .40, .7, 1], [255, 300, 262, 270, 330, 430, 520])
        p = u * 2 - 1
        g = np.clip((v - .20) / .5, 0, 1)
        f = np.sin(p * 15 + 2.2 * np.sin(v * 3)) + .5 * np.sin(p * 31 + 1)
        y = 560 - 30 * np.abs(p) ** 1.5 * (v < .3) * (1 - v / .3) - v * 1420 + 20 * np.cos(p * 15) * g * (v > .97)
        return cx + p * w, y, 90 * np.sqrt(np.clip(1 - p * p, 0, 1)) + f * 40 * g

    def back(u, v):
        x, y, z = body(u, v)
        return x, y + 12, -z * .4 - 20
    for s in (-1, 1):
        def sleeve(u, v):
            c0, c1 = np.array([cx + s * 275, 520.]), np.array([cx + s * 470, -170.])
            mx = c0[0] + (c1[0] - c0[0]) * v ** .85 + s * 20 * np.sin(v * 3)
            my = c0[1] + (c1[1] - c0[1]) * v
            w = 120 + 46 * v
            p = u * 2 - 1
            return mx + p * w * .94, my - p * s * w * .30 - 10 * np.cos(p * 8) * v, 60 * np.sqrt(np.clip(1 - p * p, 0, 1)) + 20 * np.sin(p * 9 + v * 3 * s) * v - 10
        st.add(sheet(sleeve, 100, 120), np.ascontiguousarray(tex[200:1300, 300:800]), spec=.2)
        st.add(sheet(lambda u, v: tuple(q + (0, 0, 4)[k] for k, q in enumerate(sleeve(u, .955 + .05 * v))), 80, 10), "#5A1230", spec=.3)
    st.add(sheet(back, 60, 60), mix(colours[0], "#101020", .4))
    st.add(sheet(body, 220, 260), tex[:, :1500], cut=cut, spec=.22)
    seam = sheet(lambda u, v: tuple(q + (0, 0, 5)[k] for k, q in enumerate(body(u, .196 + .010 * v))), 120, 6)
    st.add(seam, "#5A1230")
    edge = [(x * 1., y) for x, y in ((430, -4), (470, 60), (560, 130), (600, 190), (640, 130), (730, 60), (770, -4))]
    pts = []
    for x, y in spline(edge, 60):
        px, py, pz = (float(np.asarray(q)) for q in body(np.float64(x / 1200), np.float64(max(0, y / 1400))))
        pts.append((px, py, pz + 3))
    st.add(tube_along(pts, 9, 10), "#EDB23C")
    hang = spline([(cx - 262, 530, -6), (cx - 120, 590, -6), (cx, 626, -6), (cx + 120, 590, -6), (cx + 262, 530, -6)], 60)
    st.add(tube_along(hang, 18, 16), np.moveaxis(wood("#9A6438", 400, 80, 5), 0, 1), spec=.3)
    hook = [(cx, 626, -6), (cx, 680, -6)] + [(cx + 34 * math.sin(t) * 1., 722 - 34 * math.cos(t), -6) for t in np.linspace(0.2, 4.4, 14)]
    st.add(tube_along(spline(hook, 60), 6, 10), "#8A8C92", spec=.9)
    st.add(tube_along([(cx + 6, 752, -230), (cx + 6, 752, 20)], 15, 14), "#7A4E34")

    def panes(x, y, z):
        k = z + 230
        u, v = x + k * 1.16, y - k * .68
        u = u + .22 * v
        g = lambda t, n, bar: np.clip((np.abs(np.mod(t, n) - n / 2) - bar) / 16, 0, 1)
        ins = np.clip((u + 1180) / 26, 0, 1) * np.clip((760 - u) / 26, 0, 1) * np.clip((v + 560) / 26, 0, 1) * np.clip((640 - v) / 26, 0, 1)
        return .20 + .80 * ins * (1 - g(u + 1180 + 242, 484, 220)) * (1 - g(v + 560 + 200, 400, 182))
    st.paint(dark="#2A2444", light="#FFF6E0", ambient=.40, window=panes, shadow=11, lift=.6, soft=.8)


def joma(a):
    a.fill(rect(0, 0, a.W, a.H), "#2A1A22")
    st = Stage(a, eye=(-1050, -560, 1150), look=(60, 30, 0), f=2050, light=(-.80, .50, .36))
    rng = np.random.default_rng(4)
    w, h = 1600, 1600
    bands = [("#7A1E3A", 74), ("#E8B044", 22), ("#23315E", 60), ("#F2E6CA", 18), ("#2F7A6A", 66), ("#F2E6CA", 12), ("#C2473A", 44)]

    def stuff(seed):
        r = np.random.default_rng(seed)
        line, x, i = np.zeros((w, 3), np.float32), 0, 0
        while x < w:
            c, n = bands[i % 7]
            line[x:x + n] = rgb(c)
            x += n
            i += 1
        t = np.repeat(line[None], h, 0) * (1 + .05 * r.standard_normal((1, w, 1)) + .05 * vnoise(r, h, w, 40, 2)[..., None] + .04 * np.sin(np.arange(h) * 2.2)[:, None, None])
        X, Y = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
        pitch = 52.
        q = X / pitch
        d = np.abs(q - np.round(q)) * pitch            # distance from the stitched channel
        puffy = np.sqrt(np.clip(d / (pitch / 2), 0, 1)) * 13
        stitch = (d < 3.4) & (np.mod(Y + 13 * np.round(q) % 7, 26) < 15)
        pull = np.exp(-(d / 9) ** 2) * (np.mod(Y + 13 * np.round(q) % 7, 26) < 15) * 3.5
        puffy = puffy + 1.6 * vnoise(r, h, w, 13, 13) * np.clip(d / 12, 0, 1) + pull
        t[stitch] = np.array(rgb("#F6EBD0"), np.float32)
        t[(d < 3.4) & ~stitch] *= .5
        return np.clip(t, 0, 255), puffy.astype(np.float32)
    lining = Art(2, 1200, 1600)
    lining.fill(rect(0, 0, 1200, 1600), "#C23A4A")
    for j in range(15):
        for i in range(11):
            x, y = 60 + i * 116 + (j % 2) * 58, 50 + j * 112
            for k in range(5):
                lining.fill(ellipse(x + 21 * math.cos(k * 1.257), y + 21 * math.sin(k * 1.257), 17, 11, k * 1.257), "#F6E6C4")
            lining.fill(circle(x, y, 11), YELLOW)
            for s in (-1, 1):
                lining.fill(ellipse(x + s * 46, y + 26, 20, 8, s * .6), "#2F7A52")
    lt = lining.px[..., :3].astype(np.float32)
    st.add(sheet(lambda u, v: ((u - .5) * 2600 + 200, (.5 - v) * 2400, -260 + 40 * np.sin(u * 9 + v)), 80, 60), lt, over=1.2)
    # back of the coat's inside is the lining; the two fronts lie before it
    t1, b1 = stuff(1)
    edge_l = lambda v: 60 + 120 * np.sin(v * 2.0 + .3) - 90 * v
    R = 96

    def left(u, v):                                    # the front turns back on itself at its edge
        L = 1250
        s = u * (L + R * 3.6)
        e = edge_l(v)
        flat = np.clip(s, 0, L)
        an = np.clip((s - L) / R, 0, 3.6)
        r2 = R * (1 - .10 * an)
        return e - L + flat + r2 * np.sin(an), (.5 - v) * 2100, 40 * np.sin(flat / 210. + v * 2) + R - r2 * np.cos(an) - 30 * (1 - flat / L)
    g = sheet(left, 260, 120)
    k = int(260 * 1250 / (1250 + R * 3.6)) + 36
    st.add(g[:, :k], t1, bump=b1, spec=.12)
    st.add(g[:, k - 1:], np.ascontiguousarray(lt[:, :330]), spec=.1)
    t2, b2 = stuff(5)
    edge_r = lambda v: 500 + 60 * np.sin(v * 2.6 + 1) + 160 * v
    st.add(sheet(lambda u, v: (edge_r(v) + u * 1100, (.5 - v) * 2100, -60 + 50 * np.sin(u * 5 + v * 2) + 60 * u), 160, 120), t2, bump=b2, spec=.12)
    for grid in (np.array([left(np.float64((1250 + R * 3.58) / (1250 + R * 3.6)), np.float64(v)) for v in np.linspace(0, 1, 160)], np.float64),
                 np.array([(edge_r(v), (.5 - v) * 2100, -54) for v in np.linspace(0, 1, 160)])):
        c, hh = plait(3000, 120, 8, 30, ("#1E2450", "#EDB23C"))
        st.add(tube_along(grid, 21, 26), c, bump=hh * 7, spec=.3)
    st.paint(dark="#160C1C", light="#FFEFD0", ambient=.28, shadow=11, lift=.62, bias=9)
    del rng


def floral(w=1000, h=1400, ground="#F1E4C6"):
    """Printed kerchief: roses along the edge, sprigs within."""
    a = Art(3, w, h)
    a.fill(rect(0, 0, w, h), ground)
    a.fill(rect(0, 0, w, 26), RED)

    def rose(x, y, r, c="#B32D4E"):
        for k in range(5):
            t = k * 1.257 + x
            a.fill(ellipse(x + r * .55 * math.cos(t), y + r * .55 * math.sin(t), r * .62, r * .5, t), c)
        a.fill(circle(x, y, r * .62), mix(c, "#FFD0C0", .35))
        a.fill(circle(x, y, r * .34), mix(c, "#3A0818", .35))
        for s in (-1, 1):
            a.fill(smooth([(x + s * r, y + r * .2), (x + s * r * 1.5, y - r * .3), (x + s * r * 2.1, y), (x + s * r * 1.5, y + r * .45)], True, .2), GREEN)
    for x0, y0, dx, dy in ((60, 110, 1, 0), (60, h - 110, 1, 0), (100, 60, 0, 1), (w - 100, 60, 0, 1)):
        n = int((w if dx else h) / 190) + 1
        for i in range(n):
            rose(x0 + dx * i * 190, y0 + dy * i * 190, 54, ("#B32D4E", "#D9502F")[i % 2])
    for r in ((26, 26), (206, 206)):
        a.line(rect(r[0], r[0], w - 2 * r[0], h - 2 * r[0]), "#24407E", 9)
    for j in range(9):
        for i in range(5):
            x, y = 290 + i * 110 + (j % 2) * 55, 290 + j * 104
            a.fill(circle(x, y, 13), "#B32D4E")
            for s in (-1, 1):
                a.fill(ellipse(x + s * 20, y + 16, 16, 7, s * .7), GREEN)
    return a.px[..., :3].astype(np.float32)


def rumol(a):
    a.sky([(0, "#6E8A6A"), (.6, "#A9B884"), (1, "#D9CFA0")])
    rng = np.random.default_rng(6)
    for _ in range(900):                               # garden out of focus
        x, y, r = rng.random() * 2400, rng.random() * 1000, 20 + rng.random() * 60
        a.fill(circle(x, y, r), ("#3F6A4A", "#6E9456", "#A9BC6A", "#F0E0A0", "#2F5244")[rng.integers(5)], .16)
    a.px[..., :3] = cv2.GaussianBlur(a.px[..., :3], (0, 0), 16)
    st = Stage(a, eye=(-420, 140, 1800), look=(20, 70, 0), f=2250, light=(-.66, .66, .36))
    tw = wood("#9A8468", 2200, 700, 4)
    for k in range(1, 4):
        tw[k * 175:k * 175 + 6] *= .35
    st.add(sheet(lambda u, v: ((u - .5) * 4600, -430 + 0 * u, -520 + 1100 * v), 8, 8), tw, shadow=False)
    st.add(sheet(lambda u, v: ((u - .5) * 4600, -430 - 400 * v, 580 + 0 * u), 8, 8), wood("#6E5A46", 2200, 300, 5), shadow=False)
    i, j = np.mgrid[0:420, 0:1500].astype(np.float32)
    row, col = np.floor(i / 30), np.floor(j / 50 + .5 * (np.floor(i / 30) % 2))
    fa, fb = i / 30 - row, j / 50 + .5 * (row % 2) - col
    hgt = (np.sin(math.pi * fa) ** .7 * np.sin(math.pi * fb) ** .5).astype(np.float32)
    bt = np.array(rgb("#B98648"), np.float32) * (.40 + .7 * hgt)[..., None] * (1 + .07 * vnoise(rng, 420, 1500, 2, 30))[..., None]
    st.add(revolve([(395, 0), (400, -30), (392, -140), (366, -270), (326, -380), (300, -428)], (0, 0, 0), 120, sz=.8), bt, bump=hgt * 13)
    st.add(revolve([(372, -4), (340, -300)], (0, 0, 0), 90, sz=.8), "#6A4626")
    c, hh = plait(3200, 160, 10, 34, ("#8A5E2E", "#C99A56"))
    st.add(tube_along([(396 * math.sin(t), 4, 396 * .8 * math.cos(t)) for t in np.linspace(0, 2 * math.pi, 160)], 30, 26), c, bump=hh * 9)
    arch = [(385 * math.cos(t), 620 * math.sin(t) ** .8, 0) for t in np.linspace(.02, math.pi - .02, 120)]
    st.add(tube_along(arch, 27, 24), np.ascontiguousarray(c[:2200]), bump=hh[:2200] * 8)
    for _ in range(34):                                # apricots
        t, r = rng.random() * 6.28, 300 * rng.random() ** .5
        x, z, rr = r * math.cos(t), r * .8 * math.sin(t), 86 + 12 * rng.random()
        y = -60 + 90 * (1 - (r / 300) ** 2) + 30 * rng.random()
        at = np.array(rgb(("#F0A040", "#E88A34", "#F2B452")[rng.integers(3)]), np.float32) * (1 + .05 * fbm(rng, 120, 200, 30, 3))[..., None]
        at[10:60, 20:110] = at[10:60, 20:110] * .4 + np.array(rgb("#D9482F"), np.float32) * .6
        at = cv2.GaussianBlur(at, (0, 0), 14)
        st.add(revolve([(rr * math.sin(q), rr * math.cos(q)) for q in np.linspace(.02, 3.12, 22)], (x, y, z), 40, wave=lambda an, k: 1 - .035 * np.exp(-(an - 5.6) ** 2 * 14)), at, spec=.12, over=1.2)
    # kerchief knotted on the handle
    tex = floral()
    K = np.array([-262., 455., 0])

    def tail(dirx, fall, spread, ph, z0):
        def f(u, v):
            p = u * 2 - 1
            k = v ** .8
            w = 16 + spread * k ** .9
            fold = np.sin(p * 8 + ph + v * 2) * 44 * k + np.sin(p * 17 + ph) * 14 * k
            x = K[0] + dirx * (70 * np.sin(np.clip(v * 2.2, 0, 1) * 1.5) + 150 * v) + p * w + 30 * np.sin(v * 4 + ph)
            y = K[1] + 24 * np.sin(np.clip(v * 3, 0, 1) * math.pi) - fall * v ** 1.1 - 70 * v * p * dirx - 60 * v * (1 - p * p) * 0
            return x, y, z0 + 40 * np.sin(v * 2.6) + fold
        return sheet(f, 140, 160)
    st.add(tail(-1, 620, 230, .6, 40), np.ascontiguousarray(tex[::-1][:, :]), spec=.12)
    st.add(tail(1, 420, 200, 2.2, 70), np.ascontiguousarray(tex[:, :820][::-1][500:]), spec=.12)
    knot = revolve([(78 * math.sin(q) ** .8, 70 * math.cos(q)) for q in np.linspace(.03, 3.1, 30)], tuple(K + (6, 6, 34)), 70, sz=.8, wave=lambda an, k: 1 + .10 * np.sin(an * 4 + k * 9))
    st.add(knot, np.ascontiguousarray(tex[40:260, 60:700]), spec=.12)
    band = [(K[0] + 54 * math.cos(t) * .7, K[1] + 54 * math.cos(t) * .9, 62 * math.sin(t) + 16) for t in np.linspace(0, 6.28, 40)]
    st.add(tube_along(band, 34, 20), np.ascontiguousarray(tex[40:300, 0:300]), spec=.12)
    st.paint(dark="#2A2440", light="#FFF3CE", ambient=.40, window=leaves_light(8, 190, -.9), shadow=10, lift=.62)


def draw(what="kuylak", seed=21):
    a = Art(seed)
    {"kuylak": kuylak, "joma": joma, "rumol": rumol}[what](a)
    return a.finish(wobble=.8, vign=.16)
