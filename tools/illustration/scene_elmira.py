"""Elmira's felt and patchwork: tall hat before a window, cover on the line, embroidered wall hanging."""
import math

import cv2
import numpy as np

from ink import Art, circle, ellipse, fbm, mix, poly, rect, rgb, smooth, vnoise
from land import grass, snow_range, tree, xs_of
from scene_dress import wall
from scene_leather import scroll
from scene_silk import leaves_light, wood
from scene_wear import Thread
from forms import Stage, box, revolve, sheet, slab, spline, tube_along


def felt(h, w, colour="#F3EDDD", seed=2):
    rng = np.random.default_rng(seed)
    t = np.array(rgb(colour), np.float32) * (1 + .025 * vnoise(rng, h, w, 3, 3) + .03 * fbm(rng, h, w, 60, 4))[..., None]
    for _ in range(int(h * w / 260)):
        x, y, q = rng.random() * w, rng.random() * h, rng.random() * 6.28
        c = tuple(float(v) * (1.06 if rng.random() < .5 else .86) for v in rgb(colour))
        cv2.line(t, (int(x), int(y)), (int(x + 14 * math.cos(q)), int(y + 14 * math.sin(q))), c, 1, cv2.LINE_AA)
    return np.clip(t, 0, 255)


def kalpak(a):
    a.sky([(0, "#5E93BE"), (.6, "#BFDCE4"), (1, "#F0E6C8")], 1100)
    snow_range(a, 1010, [(380, 560, 150), (640, 620, 190), (900, 540, 140), (200, 700, 120), (1100, 650, 130)], {"rock": "#3E5E8E", "rockl": "#6E8CB4", "snow": "#C9DCEC", "snowl": "#FFFDF2", "haze": "#A9C8DC", "green": "#4F7A7A", "greenl": "#7FA090"}, 5)
    a.fill(rect(0, 1008, 2400, 600), "#5E8A6A")
    a.spray(rect(0, 1008, 2400, 600), "#DDE2B0", lambda X, Y: np.clip(.5 - (Y - 1008) / 300, 0, .5), .8, 2, .6)
    rp = np.random.default_rng(4)
    for x, hh in ((560, 190), (640, 250), (1760, 210), (1850, 270), (1930, 200)):
        for _ in range(300):
            q = rp.random()
            a.fill(ellipse(x + rp.normal() * 15 * math.sin(math.pi * min(1, q * .9 + .1)), 1130 - q * hh, 6, 4, rp.random() * 3), ("#35685A", "#4F8A62", "#8FB070")[rp.integers(3)])
    st = Stage(a, eye=(560, -60, 2150), look=(60, 20, 0), f=2640, light=(-.80, .48, .42))
    frame = wood("#3E6A7A", 900, 120, 3)
    up = np.moveaxis(frame, 0, 1)
    for x0, x1, y0, y1, z in ((-3200, -980, -1400, 1600, -300), (900, 3200, -1400, 1600, -300)):
        st.add(box(x0, x1, y0, y1, z - 50, z)[0], wall("#E6DCC6"), shadow=False)
    for x in (-1000, -60, 860):
        for f in box(x, x + 74, -560, 1400, -380, -290)[:4]:
            st.add(f, up)
    for y in (330,):
        for f in box(-1000, 900, y, y + 52, -370, -310)[:2]:
            st.add(f, frame)
    for f in box(-1300, 1250, -640, -560, -420, 300)[:2]:
        st.add(f, wood("#8A5E42", 1600, 500, 4))
    st.add(box(-1400, 1400, -1500, -640, -300, 250)[0], wall("#D9CDB4"))
    cx, z, b = 90, 20, -235
    # stand
    st.add(revolve([(2, b + 190), (120, b + 180), (130, b + 60), (60, b - 40), (40, b - 110), (64, b - 180), (46, b - 240), (150, b - 296), (176, b - 324)], (cx, 0, z)), np.moveaxis(wood("#7A4A30", 600, 300, 6), 0, 1), spec=.4)
    # crown: four panels, drawn unrolled
    H, W = 1300, 2400
    t = Art(3, W, H)
    t.px[..., :3] = np.clip(felt(H, W), 0, 255).astype(np.uint8)
    th = Thread(t, "#1C1830", 3)
    for p in range(4):
        x = p * 600 + 300
        for s in (-1, 1):
            for y, r in ((1010, 96), (790, 70), (600, 46)):
                scroll(t, x + s * (r + 16), y, r, -s, -1, "#1C1830", 20)
                t.line(smooth([(x, y + r * 1.5), (x + s * r * .7, y + r * 1.15), (x + s * (2 * r + 16), y + r * .6), (x + s * (2 * r + 16), y)], False), "#1C1830", 18)
        t.line(poly([(x, 480), (x, 1200)], False), "#1C1830", 16)
        t.fill(smooth([(x, 300), (x + 26, 420), (x, 520), (x - 26, 420)], True, .2), "#B32D3A")
        for y in (690, 900, 1120):
            t.fill(circle(x, y, 20), "#B32D3A")
        for k in (0, 600):
            t.line(poly([(p * 600 + k, 0), (p * 600 + k, H)], False), "#1C1830", 13)
    tex = t.px[..., :3].astype(np.float32)
    n = np.random.default_rng(3)
    prof = [(12, 700), (40, 694), (84, 640), (124, 540), (160, 400), (190, 240), (212, 90), (226, -20), (236, -90)]
    wave = lambda an, k: 1 + .035 * np.abs(np.cos(2 * an)) ** 6 * (1 - .3 * k) - .02 * np.abs(np.sin(2 * an)) ** 2
    crown = revolve([(r * 1.10, b + 130 + y) for r, y in spline(prof, 60)], (cx, 0, z), 160, wave=wave, span=(-math.pi * .75, math.pi * 1.25))
    st.add(crown, tex, bump=vnoise(n, 600, 1100, 3, 3) * 1.2)
    # upturned brim, dark velvet inside edge, split at the front
    for span in ((.16, math.pi - .10), (-math.pi + .10, -.16)):
        s0 = np.linspace(0, 1, 30)
        out = [(264 + 74 * q ** .8, b + 30 + 205 * q ** 1.1) for q in s0]
        brim = revolve(out[::-1], (cx, 0, z), 120, span=span, wave=lambda an, k: 1 + .04 * np.cos(3 * an) * (1 - k))
        bt = felt(300, 1000, "#F3EDDD", 5)
        bt[:120] = np.array(rgb("#17141F"), np.float32) * (1 + .1 * n.standard_normal((120, 1000, 1)))
        bt[120:126] = rgb("#B32D3A")
        st.add(brim, bt, bump=(np.linspace(1, 0, 300)[:, None] * np.ones((1, 1000))).astype(np.float32) * 4)
        st.add(tube_along([tuple(p) for p in brim[0]], 9, 10), "#17141F")
    st.add(revolve([(246, b + 60), (250, b + 34), (240, b + 26)], (cx, 0, z)), "#17141F")
    for q in range(26):                                # tassel
        t0 = q * .9
        dx, dz = 22 * math.cos(t0) * (q % 5 + 1) / 5, 22 * math.sin(t0)
        st.add(tube_along(spline([(cx, b + 838, z), (cx + 46 + dx * .4, b + 830, z + 30 + dz), (cx + 92 + dx, b + 740, z + 60 + dz), (cx + 98 + dx, b + 640 - 9 * (q % 4), z + 66 + dz)], 24), 4.5, 6), "#17141F", over=1.2)
    st.add(revolve([(24 * math.sin(q), b + 834 + 20 * math.cos(q)) for q in np.linspace(.05, 3.1, 14)], (cx, 0, z), 30), "#17141F", spec=.4)
    st.paint(dark="#232446", light="#FFF8E6", ambient=.40, shadow=11, lift=.55, soft=.8)


def patches():
    """Triangles pieced to squares and stars; texture and seams."""
    n, c = 12, 150
    a = Art(4, n * c, n * c)
    rng = np.random.default_rng(11)
    cols = ("#A8283A", "#E8B044", "#24407E", "#F2E6CC", "#2F7A6A", "#D9662F", "#5A1E4A", "#6FA9BC", "#8A9A4A", "#D96A86")
    for j in range(n):
        for i in range(n):
            x, y = i * c, j * c
            k = ((i // 2 + j // 2) * 3) % 10
            edge = min(i, j, n - 1 - i, n - 1 - j)
            pair = (cols[k], cols[3]) if edge else ("#1C1830", cols[(i + j) % 3 * 2 if (i + j) % 3 else 0])
            m = (i % 2) ^ (j % 2) ^ ((i // 2 + j // 2) % 2)
            A, B = ([(x, y), (x + c, y), (x, y + c)], [(x + c, y), (x + c, y + c), (x, y + c)]) if m else ([(x, y), (x + c, y), (x + c, y + c)], [(x, y), (x + c, y + c), (x, y + c)])
            for tri, col in ((A, pair[0]), (B, pair[1])):
                p = poly(tri)
                a.fill(p, mix(col, "#FFFFFF", .10 * rng.random()))
                a.c.save()
                a.c.clipPath(p, doAntiAlias=True)
                kind, c2 = rng.integers(4), mix(col, "#FFF6E0" if sum(rgb(col)) < 420 else "#A8283A", .55)
                for _ in range(1):
                    if kind == 0:
                        for q in range(9):
                            for r in range(9):
                                a.fill(circle(x + q * 19 + (r % 2) * 9, y + r * 19, 3.4), c2)
                    elif kind == 1:
                        for q in range(8):
                            a.line(poly([(x + q * 22, y), (x + q * 22, y + c)], False), c2, 4)
                a.c.restore()
    X, Y = np.meshgrid(np.arange(n * c, dtype=np.float32), np.arange(n * c, dtype=np.float32))
    d = np.minimum.reduce([np.abs((X + c / 2) % c - c / 2), np.abs((Y + c / 2) % c - c / 2), np.abs((X + Y + c / 2) % c - c / 2) * .7, np.abs((X - Y + c / 2) % c - c / 2) * .7])
    return a.px[..., :3].astype(np.float32) * (.72 + .28 * np.clip(d / 9, 0, 1))[..., None], (np.sqrt(np.clip(d / 26, 0, 1)) * 7).astype(np.float32)


def kurak(a):
    a.sky([(0, "#5F9CC4"), (.55, "#B5D6DA"), (1, "#F3E9C6")], 1050)
    a.clouds(130, 420, "#F4F1E6", "#FFFFFF", .55, 200, 4, .85, 4)
    xs = xs_of(a)
    from land import layer, ridge
    layer(a, xs, ridge(3, xs, 860, 60, 900), "#7FA5B4", "#B9D2D0", "#5E8AA0")
    layer(a, xs, ridge(8, xs, 980, 26, 700), "#7FA36A", "#C0CC86", "#56804E")
    layer(a, xs, ridge(9, xs, 1160, 14, 900), "#86AA5A", "#D3D98A", "#4F7A46")
    for x, y, h, sd in ((420, 1200, 430, 1), (900, 1170, 360, 2), (1420, 1180, 400, 5), (1900, 1200, 450, 6)):
        tree(a, x, y, h, "#5E8E4A", "#2F5A40", "#B5C66A", seed=sd, dots=("#C9302E", "#E04A34", "#B5C66A"), wide=.5)
    ys = 1240 + 12 * np.sin(xs / 300.)
    grass(a, xs, ys, ("#5E8E46", "#8FB056", "#3F6E40", "#C2CF7A"), 2600, 420, (30, 60), flowers=("#F6F0E0", "#F0C23E"), flower_rate=.05)
    tree(a, 60, 1560, 1450, "#5A8A48", "#274A38", "#B9C866", seed=11, dots=("#7FA652", "#8FB056", "#A9C060", "#4F7F44"), wide=.46)
    ra = np.random.default_rng(17)
    for _ in range(64):                                # apples
        q, r = ra.random() * 6.28, ra.random() ** .6
        x, y = 60 + math.cos(q) * r * 660, 600 + math.sin(q) * r * 440
        a.fill(circle(x + 3, y + 5, 21), "#2F4A30", .5)
        a.fill(circle(x, y, 20), "#C22F2C")
        a.spray(circle(x, y, 20), "#6A1020", lambda X, Y: np.clip((X - x) / 30 + (Y - y) / 30, 0, .7), .9, 2, .6)
        a.fill(circle(x - 6, y - 7, 6), "#F6B08A", .85)
    st = Stage(a, eye=(-520, -430, 1900), look=(150, 30, 0), f=2000, light=(-.60, .66, .46))
    rope = spline([(-1300, 560, -260), (-560, 470, -40), (640, 500, 60), (1900, 740, 200)], 80)
    st.add(tube_along(rope, 7, 10), "#6A4A34")
    tex, bump = patches()

    def f(u, v):
        k = v ** 1.2
        g = np.sin(5.2 * v + 3.4 * u - .6) * 92 * k + np.sin(9 * u + 3 * v) * 62 * (.25 + .75 * v)
        sag = 36 * np.sin(math.pi * u)
        return -560 + 1180 * u + 210 * k * (v) + 26 * np.sin(6 * v + 4 * u) * k, 475 + 30 * u - sag - 980 * v + 210 * k * k * (.5 + u), -40 + 100 * u + g + 300 * k * k
    st.add(sheet(f, 220, 220), tex, bump=bump)
    for u in (.02, .34, .66, .98):
        x, y, z = (float(q) for q in f(np.float64(u), np.float64(0.)))
        st.add(tube_along([(x, y + 44, z + 12), (x, y - 16, z + 14), (x + 6, y - 60, z + 16)], 11, 12), "#D9AE72")
    st.paint(dark="#1E1838", light="#FFF6DC", ambient=.36, shadow=9, lift=.5, window=leaves_light(4, 420, -1.3))


def velvet():
    """The U of dark velvet with plants in stitches round a plain field."""
    w, h = 2000, 1500
    t = Art(5, w, h)
    t.fill(rect(0, 0, w, h), "#B5352E")
    r = np.random.default_rng(2)
    for i in range(w // 5):
        t.line(poly([(i * 5, 0), (i * 5, h)], False), mix("#B5352E", "#5A1020", .3 * r.random()), 2, .5)
    for j in range(5):
        for i in range(9):
            x, y = 500 + i * 125 + (j % 2) * 62, 560 + j * 190
            for k in range(6):
                t.fill(ellipse(x + 15 * math.cos(k * 1.05), y + 15 * math.sin(k * 1.05), 12, 7, k * 1.05), "#E8B86A")
    u = [(0, 0), (w, 0), (w, h), (w - 400, h), (w - 400, 400), (400, 400), (400, h), (0, h)]
    t.fill(poly(u), "#171326")
    th = Thread(t, "#171326", 7)

    def plant(x, y, s, up=1, flip=1):
        q = lambda px, py: (x + flip * px * s, y - up * py * s)
        for f in (-1, 1):
            for ww, c in ((34, "#F2E4C4"), (20, "#B5283A")):
                t.line(smooth([q(0, -150), q(f * 40, -40), q(f * 120, 20), q(f * 150, 90), q(f * 100, 140), q(f * 62, 100), q(f * 90, 74)], False), c, ww * s)
            th.leaf(*q(f * 30, -120), 110 * s, math.atan2(-up * .3, f * flip * 1.), "#2F8A6A", .34)
            th.leaf(*q(f * 120, 20), 100 * s, math.atan2(up * .35, f * flip * 1.), "#E8A93C", .34)
        th(smooth([q(0, -20), q(56, 60), q(34, 150), q(0, 210), q(-34, 150), q(-56, 60)], True, .18), "#D9502F", 1.1)
        th(smooth([q(0, 20), q(30, 70), q(18, 130), q(0, 164), q(-18, 130), q(-30, 70)], True, .18), "#F2C25A", .4)
        th.petals(*q(0, -150), 6 * s, 62 * s, 8, ("#F2E4C4", "#4F8FC0"))
    for i in range(5):
        plant(200 + i * 400, 200, .92, 1 if i % 2 else -1)
    for i in range(3):
        for x, fl in ((200, 1), (w - 200, -1)):
            plant(x, 570 + i * 370, .92, 1 if i % 2 else -1, fl)
    for off, ww, c in ((10, 18, "#E8B04A"), (34, 8, "#B5283A"), (376, 8, "#B5283A"), (394, 16, "#E8B04A")):
        t.line(poly([(off, h), (off, off), (w - off, off), (w - off, h)], False) if off < 100 else poly([(off, h), (off, off), (w - off, off), (w - off, h)], False), c, ww)
    return t.px[..., :3].astype(np.float32)


def hanging(a):
    a.fill(rect(0, 0, a.W, a.H), "#8A7A6A")
    st = Stage(a, eye=(980, -20, 1900), look=(30, -150, 0), f=1730, light=(-.66, .52, .55))
    st.add(sheet(lambda u, v: ((u - .5) * 12000, (.5 - v) * 5000 + 300, -80 + 0 * u), 8, 8), wall("#C9C7AE", 4), shadow=False, over=1.1)
    tex = velvet()
    st.add(sheet(lambda u, v: ((u - .5) * 1900 - 60, 720 - 20 * np.sin(u * math.pi) - 1180 * v + 8 * np.sin(u * 30) * v, -52 + 13 * np.sin(u * 22 + v) * (.3 + v)), 160, 60), tex)
    r = np.random.default_rng(3)
    for s in np.linspace(-1000, 880, 48):              # loops and fringe
        for q in range(2):
            x = s + q * 18
            if abs(x + 60) > 570:
                st.add(tube_along([(x, -456, -40), (x + 4, -500, -36), (x + r.normal() * 5, -545, -36)], 5, 6), ("#E8B04A", "#B5283A")[q], over=1.2)
    st.add(tube_along([(-1120, 735, -50), (980, 735, -50)], 15, 14), np.moveaxis(wood("#7A4E34", 300, 60, 3), 0, 1))
    # chest
    e = Art(6, 1400, 500)
    e.fill(rect(0, 0, 1400, 500), "#2F6A78")
    for i in range(5):
        x = 140 + i * 280
        e.line(rect(x - 124, 30, 248, 440), "#D9C79A", 12)
        e.fill(poly([(x, 60), (x + 104, 250), (x, 440), (x - 104, 250)]), "#C9402E")
        e.line(poly([(x, 60), (x + 104, 250), (x, 440), (x - 104, 250)]), "#E8B84A", 12)
        for s in (-1, 1):
            for v in (-1, 1):
                scroll(e, x + s * 34, 250 + v * 50, 30, -s, v, "#F2E4C4", 9)
                scroll(e, x + s * 88, 250 + v * 160, 30, -s, v, "#E8B84A", 8)
        e.fill(circle(x, 250, 18), "#E8B84A")
    ct = e.px[..., :3].astype(np.float32)
    eb = cv2.GaussianBlur(ct.mean(2), (0, 0), 2) * .035
    faces = box(-900, 620, -1100, -640, 10, 520)
    st.add(faces[0], ct, bump=eb, spec=.35)
    st.add(faces[3], np.ascontiguousarray(ct[:, :560]), bump=np.ascontiguousarray(eb[:, :560]), spec=.3)
    st.add(faces[1], wood("#7A4A34", 900, 300, 4))
    y = -640
    for i, (c, c2, h) in enumerate((("#A8283A", "#F2E4C4", 92), ("#24407E", "#E8B84A", 84), ("#E0A23A", "#7A1E3A", 96), ("#2F7A5E", "#F2E4C4", 80), ("#7A2C5A", "#E8B84A", 90), ("#D9662F", "#24407E", 78))):
        r2 = np.random.default_rng(i)
        t = np.array(rgb(c), np.float32) * (1 + .04 * vnoise(r2, 240, 900, 2, 60))[..., None]
        t = np.moveaxis(np.broadcast_to(t, (240, 900, 3)).copy(), 0, 1).copy()
        for k in range(9):
            t[40 + k * 96:40 + k * 96 + 26] = rgb(c2)
            t[48 + k * 96:48 + k * 96 + 10] = rgb(c)
        w = 30 * math.sin(i * 2.2)
        st.add(slab(-840 + w + i * 10, 560 + w * .6 - i * 12, y + h / 2, 260 + 14 * math.sin(i * 1.7), h + 8, 450), t, spec=.12)
        y += h

    def panes(x, y, z):
        k = z + 80
        u, v = x + k * 1.2, y - k * .95
        u = u - .35 * v
        bar = lambda t, n: np.clip((np.abs(np.mod(t, n) - n / 2) - (n / 2 - 24)) / 14, 0, 1)
        return .24 + .76 * np.clip((u + 1500) / 24, 0, 1) * np.clip((900 - u) / 24, 0, 1) * np.clip((560 - v) / 24, 0, 1) * (1 - bar(u, 620)) * (1 - bar(v + 60, 620))
    st.paint(dark="#140E22", light="#FFF0D0", ambient=.36, window=panes, shadow=11, lift=.5, bias=20)


def draw(what="kalpak", seed=31):
    a = Art(seed)
    {"kalpak": kalpak, "kurak": kurak, "hanging": hanging}[what](a)
    return a.finish(wobble=.8, vign=.16)
