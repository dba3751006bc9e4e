"""Ikat and silk in space: a length over a beam, a scarf on the line, cushions on a bench, rolls of red silk."""
import math
from functools import lru_cache

import cv2
import numpy as np

from ink import Art, circle, ellipse, fbm, mix, poly, rect, rgb, smooth, vnoise
from kit import plaster
from forms import Stage, sheet, spline, tube_along


def slip(im, seed=1, amount=15.):
    """Let every bundle of warp threads slip lengthwise: the feathered edge of ikat."""
    rng = np.random.default_rng(seed)
    h, w = im.shape[:2]
    n = w // 3 + 1
    sh = np.repeat(np.repeat(rng.normal(0, amount, n // 5 + 2), 5)[:n] + rng.normal(0, amount * .55, n), 3)[:w].astype(np.float32)
    Y, X = np.mgrid[0:h, 0:w].astype(np.float32)
    im = cv2.remap(im, X, Y + sh[None] + vnoise(rng, h, w, 60, 14) * 5, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    m = np.repeat(rng.random(n), 3)[:w][None, :, None]
    im = im * (1 - m * .7) + cv2.GaussianBlur(im, (1, 31), .6, sigmaY=7) * m * .7
    th = np.repeat(rng.normal(0, .045, n), 3)[:w].astype(np.float32)
    return np.clip(im * (1 + th[None] + .03 * np.sin(Y * 1.25))[..., None], 0, 255)


@lru_cache(maxsize=6)
def adras(colours, w=1500, h=2400, seed=3):
    """Great discs with hooked tongues between pillars of drops, in six colours: ground, pale, deep, warm, cool, rose."""
    a = Art(1, w, h)
    g, pale, deep, warm, cool, rose = colours
    a.fill(rect(0, 0, w, h), g)
    step, W = 760, 500
    for i in range(-1, w // W + 2):
        x = i * W + W / 2
        for y in range(-step, h + step, step):
            y += (i % 2) * step / 2
            for k, c in ((1., pale), (.86, deep), (.70, warm), (.56, rose)):
                a.fill(smooth([(x, y - 250 * k), (x + 120 * k, y - 170 * k), (x + 186 * k, y + 10 * k), (x + 130 * k, y + 180 * k), (x, y + 236 * k), (x - 130 * k, y + 180 * k), (x - 186 * k, y + 10 * k), (x - 120 * k, y - 170 * k)], True, .19), c)
            for k, cc in ((1., pale), (.66, deep), (.34, warm)):
                a.fill(smooth([(x, y - 128 * k), (x + 62 * k, y + 10 * k), (x, y + 104 * k), (x - 62 * k, y + 10 * k)], True, .2), cc)
            for s in (-1, 1):
                for j in range(4):
                    a.line(smooth([(x + s * 150, y - 110 + 70 * j), (x + s * 196, y - 130 + 72 * j), (x + s * 214, y - 160 + 74 * j)], False), pale if j % 2 else warm, 20)
            for s in (-1, 1):
                for t in (-1, 1):
                    hook = smooth([(x + s * 30, y + t * 250), (x + s * 120, y + t * 300), (x + s * 190, y + t * 262), (x + s * 176, y + t * 206)], False, .2)
                    a.line(hook, pale, 42)
                    a.line(hook, cool, 20)
                a.fill(poly([(x + s * 250 - 34, y - 210), (x + s * 250 + 34, y - 210), (x + s * 250 + 60, y), (x + s * 250 + 34, y + 210), (x + s * 250 - 34, y + 210), (x + s * 250 - 60, y)]), cool)
                for j in range(-2, 3):
                    a.fill(ellipse(x + s * 250, y + j * 88, 22, 34), warm if j % 2 else pale)
            a.fill(smooth([(x, y - 372), (x + 46, y - 320), (x, y - 262), (x - 46, y - 320)]), rose)
            a.fill(smooth([(x, y - 350), (x + 22, y - 320), (x, y - 288), (x - 22, y - 320)]), pale)
    return slip(a.px[..., :3].astype(np.float32), seed)


@lru_cache(maxsize=4)
def atlas(colours, w=1200, h=2600, seed=6):
    """Lightning of four colours in upright files."""
    a = Art(1, w, h)
    k, pale, gold, red = colours
    a.fill(rect(0, 0, w, h), pale)
    W = 200
    for i in range(-1, w // W + 2):
        x, s = i * W, 1 if i % 2 else -1
        for y in range(-600, h + 600, 600):
            o = y + (150 if i % 2 else 0)
            for c, top, b, half in ((gold, 0, 330, .50), (red, 60, 280, .50), (k, 130, 210, .46)):
                pts = [(x, o + top), (x + W * half, o + top + 60), (x + W * .5, o + top - 40 * s), (x + W, o + top + 50 * s), (x + W, o + b + 50 * s), (x + W * .5, o + b - 40 * s), (x + W * half, o + b + 60), (x, o + b)]
                a.fill(poly(pts), c)
            a.fill(poly([(x + 30, o + 400), (x + W - 30, o + 430 * 1.), (x + W - 60, o + 520), (x + 60, o + 500)]), gold if i % 3 else red)
            a.fill(smooth([(x + W / 2, o + 420), (x + W * .68, o + 466), (x + W / 2, o + 512), (x + W * .32, o + 466)]), k)
    return slip(a.px[..., :3].astype(np.float32), seed, 24)


@lru_cache(maxsize=4)
def wood(colour="#8A5A3C", w=900, h=400, seed=1, dark="#3A2028"):
    """Grain running across."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    n = vnoise(rng, h, w, 34, 400) * 16
    ring = np.sin((y + n) / 7.) * .5 + np.sin((y + n) / 2.6 + 1) * .3 + vnoise(rng, h, w, 2.2, 60) * .35
    t = np.clip(.25 + .2 * ring, 0, 1)[..., None]
    return np.array(rgb(colour), np.float32) * (1 - t) + np.array(rgb(mix(colour, dark, .7)), np.float32) * t


def leaves_light(seed, scale=150., cut=-.1):
    """Sun through a mulberry: soft patches, as a function of the place on a wall or cloth."""
    f = fbm(np.random.default_rng(seed), 700, 700, 46, 3)

    def light(x, y, z):
        u, v = (x + z * .8 + 4000) / scale * 24, (y - z * .6 + 4000) / scale * 24
        pad = -len(u) % 2000                           # OpenCV takes no very long rows
        u, v = (np.pad(np.mod(t, 698).astype(np.float32), (0, pad)).reshape(-1, 2000) for t in (u, v))
        n = cv2.remap(f, u, v, cv2.INTER_LINEAR).ravel()[:len(x)]
        return .16 + .84 * np.clip((n - cut) * 1.7 + .5, 0, 1)
    return light


def beam(a):
    plaster(a, "#C9A27C", "#F6DDB0", "#6A4650", (500, 300))
    st = Stage(a, eye=(-900, -420, 1500), look=(-20, 90, 0), f=2150, light=(-.80, .55, .36))
    wall = sheet(lambda u, v: ((u - .5) * 9000, (.5 - v) * 5000, -620 + 0 * u), 8, 8)
    rng = np.random.default_rng(4)
    wt = np.array(rgb("#D3AC82"), np.float32) * (1 + .05 * fbm(rng, 700, 1200, 90, 5) + .03 * vnoise(rng, 700, 1200, 2, 30))[..., None]
    st.add(wall, wt, shadow=False, over=1.1)
    pole = spline([(-2600, 520, 40), (-900, 500, 0), (900, 520, -10), (2600, 500, 20)], 60)
    tt = np.moveaxis(wood("#7A4E34", 1400, 240, 3), 0, 1)
    st.add(tube_along(pole, 74, 40), tt, bump=tt.mean(2) / 22)
    tex = adras(("#8E1F33", "#F3E6CC", "#1E2450", "#E3A038", "#2A7F86", "#D65A74"))

    def fall(u, v, front, back, r, x0, x1, deep, ph):
        s = v * (front + back + math.pi * r) - front   # arc length, 0 = where the front leaves the beam
        ang = np.clip(s / r, 0, math.pi)
        drop = np.where(s < 0, -s, np.where(s > math.pi * r, s - math.pi * r, 0))
        y = 505 + r * np.sin(ang) - drop
        z = r * np.cos(ang)
        k = np.clip(drop / 900, 0, 1) ** .7
        x = x0 + (x1 - x0) * u
        w = np.sin(u * 21 + ph + .9 * np.sin(v * 4)) + .45 * np.sin(u * 43 + 2 + ph)
        side = np.where(s < math.pi * r / 2, 1, -1)
        z = z + side * k * (deep * w + 26) + side * np.clip(drop - 60, 0, 900) * .03
        x = x + k * 26 * np.sin(u * 21 + ph + 1.4) - k * (u - .5) * 70
        return x, y, z
    st.add(sheet(lambda u, v: fall(u, v, 1500, 900, 82, -620, 560, 92, .4), 200, 260), tex[:, :1500], spec=.30)
    st.paint(dark="#1A0C22", light="#FFF0CE", ambient=.30, window=leaves_light(5, 230, -.75), shadow=12, lift=.28)


def line(a):
    a.sky([(0, "#2F6FA6"), (.45, "#7DB4CF"), (.8, "#D9E3D2"), (1, "#F3DDB4")])
    a.clouds(840, 1240, "#F6EEDD", "#FFFFFF", .5, 190, 4, .85, 3)
    a.clouds(150, 420, "#DCE8E6", "#FFFFFF", .9, 220, 5, .6, 8)
    rng = np.random.default_rng(2)
    for x, h in ((60, 520), (170, 690), (290, 560), (2350, 430)):                # poplars far below
        for _ in range(900):
            t = rng.random()
            px, py = x + rng.normal() * 34 * math.sin(math.pi * min(1, t * .9 + .1)), 1620 - t * h
            a.fill(ellipse(px, py, 9, 5, rng.random() * 3), ("#35584A", "#54784E", "#87985A")[rng.integers(3)], .95)
    st = Stage(a, eye=(420, -560, 1900), look=(190, 170, 0), f=2350, light=(-.50, .62, .30))
    rope = spline([(-2200, 820, -300), (-500, 640, 0), (500, 655, 10), (2400, 905, 300)], 80)
    st.add(tube_along(rope, 9, 10), "#6A4A34")
    tex = atlas(("#1D2A56", "#F6EBD0", "#EDB32E", "#C22C48"))
    fr = tex.copy()
    fr[2480:2500] = fr[2520:2540] = rgb("#1D2A56")

    def f(u, v):
        k = v ** 1.15
        gust = np.sin(6.2 * v - 2.2 * u + .5) * 120 * k + np.sin(12.6 * v + 3 * u + 1.) * 46 * k
        hang = 34 * np.sin(math.pi * u) * (1 - v) ** 2
        x = -600 + 860 * u + 760 * k ** 1.5 + 60 * np.sin(5 * v + u * 2) * k
        y = 655 - hang - v * 1500 + 560 * k ** 2 + .35 * gust + 130 * k * (u - .5)
        z = gust + 240 * k * u + 50 * np.sin(u * 19 + 3.4 * v) * (1 - .55 * v) + 90 * v
        return x, y, z
    st.add(sheet(f, 220, 260), fr, spec=.35, glow=.95)
    rng2 = np.random.default_rng(8)
    for i in range(150):                               # fringe
        u = i / 149
        x, y, z = (float(q) for q in f(np.float64(u), np.float64(1.)))
        x2, y2, z2 = (float(q) for q in f(np.float64(u), np.float64(.985)))
        d = np.array([x - x2, y - y2, z - z2])
        d /= np.linalg.norm(d)
        p = np.array([x, y, z])
        pts = [p, p + d * 40 + (0, -6, 0), p + d * 74 + (rng2.normal() * 8, -22 + rng2.normal() * 6, rng2.normal() * 8)]
        st.add(tube_along(spline(pts, 12), 3.0, 6), ("#C22C48", "#EDB32E", "#F6EBD0", "#1D2A56")[i % 4], glow=.6, over=1.2)
    for u in (.03, .5, .97):
        x, y, z = (float(q) for q in f(np.float64(u), np.float64(0.)))
        for s in (-1, 1):
            st.add(tube_along([(x + s * 4, y + 52, z + s * 12), (x + s * 2, y - 20, z + s * 14), (x + s * 12, y - 78, z + s * 16)], 12, 12), "#C89A62")
    st.paint(dark="#3A2A5E", light="#FFF6E2", ambient=.42, shadow=10, lift=.6, occlusion=.2, soft=.85)


def pillow(cx, cy, cz, w, h, d, ry, rx, rz):
    """Front and back of a stuffed cushion standing on its edge, as one grid."""
    from forms import turn

    def f(u, v):
        p, q = u * 2 - 1, v * 2 - 1
        k = np.clip((1 - np.abs(p) ** 2.4) * (1 - np.abs(q) ** 2.4), 0, 1) ** .55
        pinch = 1 - .07 * (1 - q * q) * np.abs(p) ** 4
        pinch2 = 1 - .07 * (1 - p * p) * np.abs(q) ** 4
        wr = 7 * np.sin(p * 9 + q * 4) * (np.abs(p * q) ** .7) + 10 * np.cos(7 * np.arctan2(q, p)) * np.hypot(p, q) ** 3 * k
        return cx + p * w * pinch, cy - q * h * pinch2, cz + d * k + wr
    front = sheet(f, 160, 160)
    back = front.copy()
    back[..., 2] = 2 * cz - front[..., 2]
    c = (cx, cy, cz)
    return turn(front, c, rx, ry, rz), turn(back, c, rx, ry, rz)


def carved(w=2400, h=300):
    """Heights of a carved board: rosettes between running leaves."""
    a = Art(1, w, h)
    a.fill(rect(0, 0, w, h), (90, 90, 90))
    a.fill(rect(0, 34, w, h - 68), (30, 30, 30))
    up = (200, 200, 200)
    for i in range(w // 240 + 1):
        x, y = 120 + i * 240, h / 2
        a.line(circle(x, y, 88), up, 9)
        for k in range(8):
            t = k * math.pi / 4
            a.fill(smooth([(x + 14 * math.cos(t), y + 14 * math.sin(t)), (x + 46 * math.cos(t - .28), y + 46 * math.sin(t - .28)), (x + 76 * math.cos(t), y + 76 * math.sin(t)), (x + 46 * math.cos(t + .28), y + 46 * math.sin(t + .28))], True, .2), up)
        a.fill(circle(x, y, 15), up)
        for s in (-1, 1):
            a.fill(smooth([(x + 120, y), (x + 100, y + s * 46), (x + 120, y + s * 96), (x + 140, y + s * 46)], True, .2), up)
    return cv2.GaussianBlur(a.px[..., 0].astype(np.float32), (0, 0), 3.2) / 200.


def bench(a):
    plaster(a, "#8FA39A", "#DDE6D0", "#2F4450", (500, 200))
    st = Stage(a, eye=(1000, 220, 1750), look=(-20, -40, -60), f=2300, light=(-.72, .60, .62))
    rng = np.random.default_rng(9)
    wt = np.array(rgb("#8FA9A2"), np.float32) * (1 + .05 * fbm(rng, 700, 1200, 90, 5) + .02 * vnoise(rng, 700, 1200, 2, 20))[..., None]
    st.add(sheet(lambda u, v: ((u - .5) * 9000, (.5 - v) * 4000 + 300, -420 + 0 * u), 8, 8), wt, shadow=False, over=1.1)
    seat = wood("#8A5836", 2400, 700, 5)
    st.add(sheet(lambda u, v: ((u - .5) * 4200, -330 + 0 * u, -400 + 720 * v), 8, 8), seat)
    relief = carved()
    tex = wood("#94603A", 2400, 300, 8) * (.62 + .40 * np.clip(relief, 0, 1))[..., None]
    st.add(sheet(lambda u, v: ((u - .5) * 4200, -330 - 330 * v, 322 + 0 * u), 60, 20), tex, bump=relief * 16)
    st.add(tube_along([(-2100, -338, 318), (2100, -338, 318)], 22, 16), wood("#A06A40", 300, 300, 2))
    st.add(sheet(lambda u, v: ((u - .5) * 4200, -660 - 500 * v, 250 + 0 * u), 8, 8), "#4A2E26")
    for (cx, cy, cz, w, h, d, ry, rx, rz), colours, cut in (
            ((-310, 60, -210, 400, 390, 150, .16, -.30, .03), ("#20346E", "#F4EBD6", "#B32D4E", "#E8B044", "#6FA9BC", "#D9698A"), 100),
            ((360, 22, -90, 370, 360, 150, -.34, -.30, -.05), ("#A8242E", "#F3E4C4", "#3A1226", "#EDB23C", "#2F7F78", "#E0703A"), 330)):
        front, back = pillow(cx, cy, cz, w, h, d, ry, rx, rz)
        cloth = np.ascontiguousarray(adras(colours)[cut:cut + 1150, 150:1300])
        st.add(back, mix(colours[0], "#101028", .2))
        st.add(front, cloth, spec=.22)
        ring = np.concatenate([front[0], front[1:, -1], front[-1, -2::-1], front[-2:0:-1, 0]])
        cord = tube_along(np.vstack([ring, ring[:2]])[::2], 11, 12)
        n = cord.shape[0]
        tw = np.zeros((n * 4, 24, 3), np.float32)
        i, j = np.mgrid[0:n * 4, 0:24]
        tw[:] = rgb(colours[3])
        tw[((i // 3 + j // 3) % 4) < 2] = rgb(colours[0])
        st.add(cord, tw)

    def panes(x, y, z):
        u, v = x + (z + 420) * .9 + 60, y - (z + 420) * .75
        g = lambda t, p, n, bar: np.clip((np.abs((t - p) % n - n / 2) - bar) / 14, 0, 1)
        return .14 + .86 * np.clip((u + 1150) / 20, 0, 1) * np.clip((1750 - u) / 20, 0, 1) * g(u, 40, 520, 26) * g(v, 60, 470, 24)
    st.paint(dark="#120E26", light="#FFF2D4", ambient=.36, window=panes, shadow=10, lift=.6)


def rolls(a):
    a.sky([(0, "#3A1A22"), (1, "#6A3026")])
    st = Stage(a, eye=(-1500, -60, 1250), look=(10, 40, -330), f=2100, light=(-.86, .66, .30))
    rng = np.random.default_rng(12)
    wt = np.array(rgb("#B98A66"), np.float32) * (1 + .06 * fbm(rng, 500, 900, 70, 5))[..., None]
    st.add(sheet(lambda u, v: ((u - .5) * 26000, (.5 - v) * 8000 + 400, -1900 + 0 * u), 8, 8), wt, shadow=False, over=1.1)
    st.add(sheet(lambda u, v: ((u - .5) * 5600, -420 + 0 * u, -1900 + 2300 * v), 8, 8), wood("#7A4C34", 2000, 900, 6))
    st.add(sheet(lambda u, v: ((u - .5) * 5600, -420 - 700 * v, 400 + 0 * u), 8, 8), wood("#5E3A2A", 2000, 300, 7))
    W, H = 700, 1100

    def silk(seed, red="#B3182A", edge="#F0B428"):
        r = np.random.default_rng(seed)
        t = np.broadcast_to(np.array(rgb(red), np.float32), (H, W, 3)).copy()
        t *= (1 + .05 * vnoise(r, H, W, 1.5, 300) + .03 * vnoise(r, H, W, 200, 1.5))[..., None]
        for y0, y1, c in ((0, 46, edge), (52, 60, "#F6E6C4"), (66, 74, edge), (80, 92, "#1E1A3A")):
            t[y0:y1] = np.array(rgb(c), np.float32) * (1 + .06 * r.standard_normal((y1 - y0, W, 1)))
        return t

    def roll(cx, cy, r, z0, seed, depth=1300, red="#B3182A"):
        ph = seed * 1.7
        side = sheet(lambda u, v: (cx + r * (1 + .02 * np.sin(3 * u * 6.28 + ph)) * np.cos(u * 6.2832 + ph), cy + r * (1 + .02 * np.sin(3 * u * 6.28 + ph)) * np.sin(u * 6.2832 + ph), z0 - depth * v), 120, 40)
        st.add(side, silk(seed, red), spec=.55)
        disc = sheet(lambda u, v: (cx + r * v * np.cos(u * 6.2832 + ph), cy + r * v * np.sin(u * 6.2832 + ph), z0 + 0 * u), 160, 60)
        u, v = np.meshgrid(np.linspace(0, 1, 700), np.linspace(0, 1, 360))
        sp = v * 15 + u
        fr = sp - np.floor(sp)
        hgt = np.sqrt(np.clip(1 - (2 * fr - 1) ** 2, 0, 1)) * 9 + 4 * vnoise(rng, 360, 700, 4, 60)
        col = np.array(rgb("#C2202C"), np.float32) * (.40 + .7 * np.sqrt(np.clip(1 - (2 * fr - 1) ** 2, 0, 1)))[..., None]
        col[np.abs(fr - .5) < .17] = rgb("#EDB034")
        core = v < .16
        col[core] = rgb("#B98A5A")
        hgt[core] = 4
        hgt[v < .10] = -30
        col[v < .10] = rgb("#3A2018")
        st.add(disc, col, bump=hgt.astype(np.float32), spec=.1)
    for cx, cy, r, z0, s, red in ((-700, -220, 200, 180, 1, "#B3182A"), (-285, -205, 212, 120, 2, "#A5142A"), (150, -225, 196, 210, 3, "#BC1C2A"), (560, -210, 210, 90, 4, "#AE162C"), (985, -222, 198, 170, 5, "#B3182A"),
                              (-490, 148, 190, 140, 6, "#BC1C2A"), (-70, 150, 200, 60, 7, "#AE162C"), (355, 146, 192, 150, 8, "#B3182A"), (-275, 486, 186, 90, 9, "#A5142A")):
        roll(cx, cy, r, z0, s, red=red)

    def tongue(u, v):                                  # one end unrolled over the edge of the table
        s = v * 1500
        flat = np.clip(s, 0, 430)
        down = np.clip(s - 430, 0, 2000)
        curl = np.sin(np.clip((s - 380) / 100, 0, 1) * math.pi / 2)
        w = np.sin(u * 12 + v * 2) * 24 * np.clip(down / 500, 0, 1)
        x = 700 + 640 * u + 60 * v
        return x, -400 - down + 8 * np.sin(u * 9) * (1 - v), 30 + flat + 24 * curl + w + 10
    t = np.ascontiguousarray(np.moveaxis(silk(21), 0, 1))
    st.add(sheet(tongue, 140, 160), t, spec=.45)
    st.paint(dark="#22060F", light="#FFD9A8", ambient=.32, shadow=9, lift=.4)


def draw(what="beam", seed=12):
    a = Art(seed)
    {"beam": beam, "line": line, "bench": bench, "rolls": rolls}[what](a)
    return a.finish(wobble=.8, vign=.16)
