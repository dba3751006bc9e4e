"""Leather: embossed flask on the lattice of a yurt, braided whip on felt, saddle in the light of a stable door."""
import math

import cv2
import numpy as np

from ink import Art, circle, fbm, poly, rect, rgb, smooth, vnoise
from kit import shyrdak
from scene_silk import wood
from forms import Stage, revolve, sheet, spline, swell, tube_along


def hide(h, w, colour="#7A3E22", seed=1):
    """Leather with its mottle and creases."""
    rng = np.random.default_rng(seed)
    n = .07 * fbm(rng, h, w, 120, 4) + .04 * vnoise(rng, h, w, 5, 5) + .03 * vnoise(rng, h, w, 2, 2)
    return np.clip(np.array(rgb(colour), np.float32) * (1 + n)[..., None], 0, 255)


def scroll(a, x, y, r, s, t, colour, width):
    """One horn spiral opening to (s, t)."""
    pts = []
    for q in np.linspace(0, 1, 30):
        an, rr = q * 6.6, r * (1 - .78 * q)
        pts.append((x + s * rr * math.cos(an), y + t * rr * math.sin(an)))
    a.line(smooth(pts, False), colour, width)


def flask_parts():
    """Drawn mask and emboss of the flask, 1400 x 1600."""
    w, h = 1400, 1600
    m = Art(1, w, h)
    m.fill(rect(0, 0, w, h), (0, 0, 0))
    body = smooth([(575, 330), (600, 430), (520, 560), (400, 760), (290, 960), (190, 1060), (90, 1030), (14, 960), (6, 1060), (70, 1250), (210, 1400), (420, 1490), (700, 1520), (980, 1490), (1190, 1400), (1330, 1250), (1394, 1060), (1386, 960), (1310, 1030), (1210, 1060), (1110, 960), (1000, 760), (880, 560), (800, 430), (825, 330)], True, .16)
    m.fill(body, (255, 255, 255))
    e = Art(1, w, h)
    e.fill(rect(0, 0, w, h), (0, 0, 0))
    up = (255, 255, 255)
    inner = smooth([(600, 560), (480, 800), (380, 990), (270, 1130), (190, 1180), (300, 1320), (480, 1400), (700, 1420), (920, 1400), (1100, 1320), (1210, 1180), (1130, 1130), (1020, 990), (920, 800), (800, 560), (700, 545)], True, .16)
    e.line(inner, up, 12)
    e.line(smooth([(618, 600), (506, 810), (408, 1004), (300, 1140), (240, 1190), (330, 1294), (500, 1370), (700, 1388), (900, 1370), (1070, 1294), (1160, 1190), (1100, 1140), (992, 1004), (894, 810), (782, 600), (700, 586)], True, .16), up, 5)
    for s in (-1, 1):                                  # a tree of horns
        for y, r, dx in ((760, 64, 76), (930, 92, 110), (1120, 112, 150)):
            scroll(e, 700 + s * dx, y, r, -s, -1, up, 17)
            e.line(smooth([(700, y + r * 1.3), (700 + s * dx * .3, y + r * .9), (700 + s * (dx + r * .1), y + r * 1.0), (700 + s * (dx + r), y)], False), up, 17)
        scroll(e, 700 + s * 340, 1200, 74, -s, 1, up, 15)
        e.line(smooth([(700 + s * 130, 1330), (700 + s * 240, 1318), (700 + s * 300, 1280)], False), up, 14)
        e.fill(smooth([(700 + s * 60, 1320), (700 + s * 110, 1270), (700 + s * 150, 1240), (700 + s * 120, 1320)], True, .2), up)
    e.line(poly([(700, 640), (700, 1340)], False), up, 15)
    e.fill(smooth([(700, 590), (728, 650), (700, 710), (672, 650)], True, .2), up)
    e.fill(circle(700, 1345, 26), up)
    for k in range(120):                               # punched dots on the rim
        q = k / 120
        p = np.array([(575, 500), (330, 930), (150, 1120), (110, 1180), (240, 1370), (430, 1450), (700, 1476), (970, 1450), (1160, 1370), (1290, 1180), (1250, 1120), (1070, 930), (825, 500)])
        t = q * (len(p) - 1)
        i = int(t)
        x, y = p[i] + (p[i + 1] - p[i]) * (t - i)
        e.fill(circle(x, y, 6), up)
    return m.px[..., 0].astype(np.float32) / 255, cv2.GaussianBlur(e.px[..., 0].astype(np.float32), (0, 0), 2.2) / 255


def kookor(a):
    a.fill(rect(0, 0, a.W, a.H), "#4A2026")
    st = Stage(a, eye=(620, -260, 2050), look=(30, 10, 0), f=2320, light=(-.66, .62, .46))
    rng = np.random.default_rng(3)
    felt = np.array(rgb("#A93A34"), np.float32) * (1 + .05 * vnoise(rng, 900, 1400, 3, 3) + .05 * fbm(rng, 900, 1400, 80, 4))[..., None]
    for i in range(9):                                 # woven bands behind the lattice
        y = 60 + i * 98
        felt[y:y + 5] = rgb("#E8B04A")
        felt[y + 12:y + 40:1] = np.where((np.arange(1400) // 18 % 2 == 0)[None, :, None], np.array(rgb("#23315E"), np.float32), np.array(rgb("#F0E2C6"), np.float32))
        felt[y + 47:y + 52] = rgb("#E8B04A")
    st.add(sheet(lambda u, v: ((u - .5) * 5200, (.5 - v) * 3600, -190 + 16 * np.sin(u * 40)), 60, 20), felt, shadow=False, over=1.15)

    def lath(x0, slope, z):
        def f(u, v):                                   # half-round willow lath, u round it, v along it
            t = (v - .5) * 4200
            n = np.array([1, slope]) / math.hypot(1, slope)
            an = u * 6.2832
            cx, cy = x0 + t * n[0], t * n[1]
            bend = 10 * np.sin(t / 330. + x0)
            return cx - n[1] * (36 * np.cos(an) + bend), cy + n[0] * (36 * np.cos(an) + bend), z + 24 * np.sin(an)
        return sheet(f, 26, 90)
    for k in range(-5, 6):
        tw = np.moveaxis(wood("#B5683A", 1600, 200, 20 + k), 0, 1)
        st.add(lath(k * 470 + 60, 1.25, -100), tw)
        st.add(lath(k * 470 - 130, -1.25, -56), np.moveaxis(wood("#C27844", 1600, 200, 50 + k), 0, 1))
    mask, emboss = flask_parts()
    hgt = swell(mask, 210, .5) * .78
    sc, low = .70, 130
    tex = hide(1600, 1400, "#8A4724", 4) * (1 - .28 * cv2.GaussianBlur(emboss, (0, 0), 5) + .34 * emboss)[..., None]
    tex *= (.72 + .28 * np.clip(swell(mask, 60) / 60, 0, 1))[..., None]
    for s in (1, -1):
        grid = sheet(lambda u, v: ((u - .5) * 1400 * sc, (.5 - v) * 1600 * sc - low, 60 + s * cv2.resize(hgt, (240, 280), interpolation=cv2.INTER_AREA) * sc), 240, 280)
        st.add(grid, tex, bump=emboss * 9 * sc if s > 0 else None, cut=mask, spec=.42)
    y0 = (.5 - 330 / 1600) * 1600 * sc - low
    k = .81
    neck = revolve([(r * k, y0 + h * k) for r, h in ((104, -66), (100, -20), (96, 30), (104, 80), (126, 130), (150, 172), (150, 186), (132, 186))], (0, 0, 60), sz=.8)
    nt = hide(400, 800, "#8A4724", 7)
    for y in (120, 150, 250):
        nt[y:y + 9] *= .5
    st.add(neck, nt, spec=.5)
    lid = revolve([(r * k, y0 + h * k) for r, h in ((2, 300), (20, 296), (30, 270), (22, 244), (60, 226), (128, 206), (132, 170))], (0, 0, 60), sz=.8)
    st.add(lid, wood("#7A4C2E", 500, 200, 9), spec=.4)
    for s in (-1, 1):
        p = spline([(s * 74, y0 + 10, 96), (s * 150, y0 + 90, 70), (s * 130, y0 + 230, 30), (s * 44, y0 + 330, 0), (s * 10, y0 + 420, -20), (s * 6, y0 + 700, -30)], 160)
        i, j = np.mgrid[0:800, 0:40]
        br = .5 + .5 * np.abs(np.sin(i / 9. + j * .16))
        st.add(tube_along(p, 13, 16), hide(800, 40, "#6E3420", 3) * br[..., None], bump=(br * 4).astype(np.float32), spec=.3)
    for s in (-1, 1):                                  # tassels from the horns
        X, Y = s * 660 * sc, (.5 - 1050 / 1600) * 1600 * sc - low
        for q in range(9):
            dx = (q - 4) * 7
            st.add(tube_along(spline([(X, Y, 110), (X + dx * .5, Y - 70, 116), (X + dx, Y - 160 - 6 * (q % 3), 116)], 20), 7, 8), hide(60, 20, "#B83A2E", q))
        st.add(tube_along([(X, Y + 16, 112), (X, Y - 40, 116)], 17, 12), "#E8B04A", spec=.4)
    st.paint(dark="#160A14", light="#FFE8BE", ambient=.33, shadow=12, lift=.7)


def plait(n, m, strands=8, pitch=26., colours=("#3A1C14", "#6A3420")):
    """Texture and heights of a round plait: n along, m round."""
    i, j = np.mgrid[0:n, 0:m].astype(np.float32)
    A, B = i / pitch + j / m * strands / 2, i / pitch - j / m * strands / 2
    over = (np.floor(A) + np.floor(B)) % 2 > .5
    fa, fb = A - np.floor(A), B - np.floor(B)
    across, along = np.where(over, fa, fb), np.where(over, fb, fa)
    hgt = np.sin(math.pi * across) ** .6 * (.55 + .45 * np.sin(math.pi * along))
    rng = np.random.default_rng(4)
    c = np.where(over[..., None], np.array(rgb(colours[0]), np.float32), np.array(rgb(colours[1]), np.float32))
    c = c * (.45 + .65 * hgt)[..., None] * (1 + .06 * rng.standard_normal((n, m, 1)))
    return np.clip(c, 0, 255), hgt.astype(np.float32)


def kamchy(a):
    a.fill(rect(0, 0, a.W, a.H), "#CDBB98")
    st = Stage(a, eye=(-260, 1080, 1240), look=(-10, 0, 40), f=2150, light=(-.72, .52, -.30))
    rng = np.random.default_rng(7)
    tex = np.asarray(shyrdak("natural", (3, 2)), np.float32)
    tex = tex * (1 + .07 * vnoise(rng, *tex.shape[:2], 2, 5) + .05 * vnoise(rng, *tex.shape[:2], 40, 40))[..., None]
    grey = tex.mean(2)
    st.add(sheet(lambda u, v: ((u - .5) * 4200, 0 * u, (v - .5) * 2900 - 200), 8, 8), tex, bump=cv2.GaussianBlur(grey, (0, 0), 2) * .05, shadow=False)

    def rope(points, radius, pitch, strands=8, colours=("#3A1C14", "#6A3420"), n=500, spec=.4):
        p = spline(points, n)
        ln = np.linalg.norm(np.diff(p, axis=0), axis=1).sum()
        r = np.interp(np.linspace(0, 1, n), np.linspace(0, 1, len(radius)), radius)
        c, h = plait(int(ln * 1.3), 150, strands, pitch * 1.3, colours)
        st.add(tube_along(p, r, 40), c, bump=h * float(np.mean(radius)) * .22, spec=spec)
    # the thong: one and a half coils round, then out with a free end
    pts = []
    for q in np.linspace(0, 1, 26):
        an = 2.5 - q * 6.9
        r = 470 - 150 * q
        pts.append((60 + r * 1.12 * math.cos(an), 46 - 8 * q + 58 * max(0, math.sin(math.pi * q)) * (q > .5), -60 - r * .95 * math.sin(an)))
    handle_end = np.array((-560, 60, 150))
    pts = [tuple(handle_end), (-470, 52, 20)] + pts[1:]
    pts += [(330, 112, -330), (540, 96, -190), (640, 60, 30), (640, 44, 230)]
    rope(pts, (40, 44, 40, 32, 24), 52, 8)
    for s in (-1, 1):                                  # two leather tongues at the end
        rope([(640, 44, 226), (626 + s * 14, 30, 330), (560 + s * 60, 24, 440), (430 + s * 90, 16, 520 + s * 20)], (16, 12, 8), 26, 4, ("#4A2418", "#7A4228"), 120)
    st.add(tube_along([(642, 44, 190), (640, 44, 250)], 36, 20), "#C79A4A", spec=.9)
    # handle: tavolga wood under a wrapped grip, with brass rings
    d = (np.array((-1330, 78, 620)) - handle_end)
    at = lambda t: handle_end + d * t
    st.add(tube_along([at(.02), at(1)], 56, 40), np.moveaxis(wood("#8A4A2A", 800, 240, 5), 0, 1), spec=.5)
    rope([at(.34), at(.5), at(.66), at(.82)], (62, 62), 30, 12, ("#2A1410", "#8A2A24"), 200)
    for t, w in ((.0, .05), (.30, .03), (.83, .03)):
        i, j = np.mgrid[0:60, 0:160]
        b = (np.sin(j / 160 * 6.28 * 14) * np.sin(i / 60 * math.pi)).astype(np.float32)
        st.add(tube_along([at(t), at(t + w * .5), at(t + w)], 68, 40), "#C9A052", bump=b * 6, spec=1.)
    st.paint(dark="#1A0F14", light="#FFEFD0", ambient=.30, shadow=9, lift=.62, bias=16)


def eer(a):
    a.fill(rect(0, 0, a.W, a.H), "#1A1016")
    st = Stage(a, eye=(1150, 430, 1650), look=(10, -60, 0), f=2300, light=(-.80, .46, .34))
    wall = wood("#6A4A3A", 2600, 900, 11)
    for k in range(9):
        wall[k * 100:k * 100 + 7] *= .35
    st.add(sheet(lambda u, v: ((u - .5) * 14000, 2400 - 3200 * v, -900 + 0 * u), 8, 8), wall, shadow=False, over=1.1)
    rng = np.random.default_rng(5)
    floor = np.array(rgb("#9A7A56"), np.float32) * (1 + .06 * fbm(rng, 900, 1600, 60, 5) + .05 * vnoise(rng, 900, 1600, 2, 2))[..., None]
    for _ in range(2600):                              # straw
        x, y, t = rng.random() * 1590, rng.random() * 890, rng.random() * 3.14
        cv2.line(floor, (int(x), int(y)), (int(x + 26 * math.cos(t)), int(y + 14 * math.sin(t))), tuple(float(q) for q in rgb(("#D9B56A", "#B98F4A", "#6A4A30")[rng.integers(3)])), 1, cv2.LINE_AA)
    st.add(sheet(lambda u, v: ((u - .5) * 9000, -640 + 0 * u, -900 + 3000 * v), 8, 8), floor, shadow=False)
    # trestle
    tw = np.moveaxis(wood("#8A6242", 900, 200, 14), 0, 1)
    st.add(tube_along([(-640, 60, 0), (640, 60, 0)], 74, 30), tw, bump=tw.mean(2) / 20)
    for sx in (-1, 1):
        for sz in (-1, 1):
            st.add(tube_along([(sx * 480, 60, sz * 20), (sx * 560, -650, sz * 330)], 36, 20), tw)
        st.add(tube_along([(sx * 520, -300, -190), (sx * 520, -300, 190)], 26, 16), tw)

    def seat(lift, drop, half, x0, x1, flare=1.):
        """Saddle sheet: u from pommel to cantle, v across; drop = how far the flaps hang."""
        def f(u, v):
            x = x0 + (x1 - x0) * u
            w = (v * 2 - 1)
            s = w * (half + drop)
            over = np.clip(np.abs(s) - half, 0, 9999)
            inside = np.clip(np.abs(s), 0, half)
            ridge = lift + 120 * np.clip(1 - (x - x0) / 260, 0, 1) ** 2 + 90 * np.clip((x - x1 + 260) / 260, 0, 1) ** 2
            y = 110 + ridge - (inside / half) ** 2 * 70 - over * .95
            z = np.sign(s) * (inside * .95 + over * .26 * flare)
            return x, y, z
        return f
    # felt pad, white with horns, then the red leather skirt, then the seat
    from scene_felt import horn_mosaic
    m = horn_mosaic(500, ("#F1E7D0", "#A8342E", "#23315E"), "#E5A338")
    pad = np.concatenate([m, m], 1)
    pad = np.concatenate([pad[::-1], pad], 0)
    st.add(sheet(seat(30, 560, 190, -520, 520), 120, 160), pad, bump=cv2.GaussianBlur(pad.mean(2), (0, 0), 3) * .05)
    skirt = hide(1200, 1000, "#7E2A22", 3)
    e = Art(1, 1000, 1200)
    e.fill(rect(0, 0, 1000, 1200), (0, 0, 0))
    for t in (0, 1):
        y0 = 150 if t == 0 else 1050
        sg = 1 if t == 0 else -1
        e.line(rect(60, min(y0 - sg * 100, y0 + sg * 250), 880, 350), (255, 255, 255), 10)
        e.line(rect(84, min(y0 - sg * 76, y0 + sg * 226) + 0, 832, 302), (255, 255, 255), 4)
        for k in range(3):
            for s in (-1, 1):
                scroll(e, 200 + k * 300 + s * 62, y0 + sg * 70, 60, -s, sg, (255, 255, 255), 11)
            e.fill(smooth([(200 + k * 300, y0 - sg * 50), (226 + k * 300, y0 + sg * 40), (200 + k * 300, y0 + sg * 130), (174 + k * 300, y0 + sg * 40)], True, .2), (255, 255, 255))
    em = cv2.GaussianBlur(e.px[..., 0].astype(np.float32), (0, 0), 2) / 255
    skirt = skirt * (1 + .5 * em)[..., None]
    cutm = Art(1, 1000, 1200)
    cutm.fill(rect(0, 0, 1000, 1200), (0, 0, 0))
    cutm.fill(smooth([(20, 200), (20, 90), (120, 20), (500, 8), (880, 20), (980, 90), (980, 200), (980, 1000), (980, 1110), (880, 1180), (500, 1192), (120, 1180), (20, 1110), (20, 1000)], True, .14), (255, 255, 255))
    st.add(sheet(seat(58, 370, 200, -430, 430), 120, 160), skirt, bump=em * 8, cut=cutm.px[..., 0].astype(np.float32) / 255, spec=.35)
    top = hide(700, 900, "#A8653A", 9)
    st.add(sheet(lambda u, v: (lambda p: (p[0], p[1] + 26 * np.sin(math.pi * u) * np.sin(math.pi * v), p[2]))(seat(86, 60, 170, -380, 380)(u, v)), 100, 100), top, spec=.4)
    # pommel and cantle: shaped boards, painted, with metal edge

    def board(x, w, h, y0, lean, colour, seed):
        mk = Art(1, 600, 700)
        mk.fill(rect(0, 0, 600, 700), (0, 0, 0))
        shape = smooth([(300, 10), (420, 60), (470, 190), (500, 330), (570, 520), (596, 690), (430, 690), (300, 560), (170, 690), (4, 690), (30, 520), (100, 330), (130, 190), (180, 60)], True, .16)
        mk.fill(shape, (255, 255, 255))
        t = Art(1, 600, 700)
        t.fill(rect(0, 0, 600, 700), colour)
        t.line(shape, "#D9D4C6", 46)
        for s in (-1, 1):
            scroll(t, 300 + s * 80, 250, 62, -s, 1, "#E5B04A", 15)
            scroll(t, 300 + s * 120, 430, 66, -s, -1, "#E5B04A", 15)
        t.fill(smooth([(300, 90), (336, 190), (300, 300), (264, 190)], True, .2), "#E5B04A")
        mm = mk.px[..., 0].astype(np.float32) / 255
        hg = swell(mm, 40) * .9
        for s in (1, -1):
            g = sheet(lambda u, v: (x + s * 3 + s * cv2.resize(hg, (120, 140)) * .7 + lean * (1 - v), y0 + h * (1 - v), (u - .5) * w), 120, 140)
            st.add(g, t.px[..., :3].astype(np.float32), cut=mm, spec=.5)
    board(-395, 430, 480, 100, -60, "#8E1F26", 1)
    board(395, 480, 330, 110, 90, "#8E1F26", 2)
    # stirrup on its strap
    st.add(tube_along(spline([(-60, 170, 130), (-60, 140, 226), (-60, -60, 318), (-56, -290, 372)], 60), 17, 12), hide(300, 40, "#4A2418", 2), spec=.3)
    ring = [(-56 + 92 * math.sin(t), -390 + 104 * math.cos(t), 380) for t in np.linspace(-2.35, 2.35, 50)]
    st.add(tube_along(ring, 13, 14), "#B9BCC0", spec=1.)
    st.add(sheet(lambda u, v: (-56 + (u - .5) * 150, -464 - 6 * np.sin(math.pi * u), 340 + 84 * v), 10, 10), "#A8ABB0", spec=.8)

    def door(x, y, z):                                 # the light comes through an open door at the left
        u = z + (x + 1600) * -.425
        h = y + (x + 1600) * .575
        return .06 + .94 * np.clip((u + 1500) / 60, 0, 1) * np.clip((900 - u) / 60, 0, 1) * np.clip((2100 - h) / 60, 0, 1)
    st.paint(dark="#0E0812", light="#FFE9C2", ambient=.34, window=door, shadow=10, lift=.8, strength=.92)


def draw(what="kookor", seed=14):
    a = Art(seed)
    {"kookor": kookor, "kamchy": kamchy, "eer": eer}[what](a)
    return a.finish(wobble=.8, vign=.16)
