"""Red robe laid diagonally, skullcaps from straight above; five skeins crossing into one weave."""
import math

import cv2
import numpy as np

from ink import Art, circle, ellipse, fbm, poly, rect, rgb, smooth, vnoise
from scene_elmira import felt
from scene_silk import leaves_light
from scene_wear import Thread
from forms import Stage, revolve, sheet, spline, swell, tube_along

YELLOW, CREAM, GREEN, BLACK, RED = "#F0B62E", "#F4E6C8", "#2F7F5A", "#17121F", "#B3182A"


def chain(t, th, p, q, width, seed=0):
    """Embroidered band from p to q: rows of chain stitch, hooked triangles, a zigzag of four colours."""
    p, q = np.array(p, float), np.array(q, float)
    d = (q - p) / np.linalg.norm(q - p)
    n = np.array([-d[1], d[0]])
    ln = np.linalg.norm(q - p)
    at = lambda s, o: tuple(p + d * s + n * o * width)
    t.fill(poly([at(0, -.5), at(ln, -.5), at(ln, .5), at(0, .5)]), BLACK)
    m = max(2, int(ln / (width * .62)))
    st = ln / m
    for k in range(m):
        s = k * st
        th(poly([at(s, .34), at(s + st, .34), at(s + st / 2, -.12)]), (YELLOW, RED, CREAM, GREEN)[k % 4], .4)
        th(poly([at(s + st * .26, .26), at(s + st * .74, .26), at(s + st / 2, .04)]), (GREEN, CREAM, RED, YELLOW)[k % 4], 1.3)
        th(poly([at(s - st / 2, -.20), at(s + st / 2, -.20), at(s, .16)]), (RED, CREAM, GREEN, YELLOW)[(k + seed) % 4], 1.)
    for o, c in ((-.44, YELLOW), (-.33, CREAM), (.44, YELLOW)):
        for k in range(int(ln / 13)):
            x, y = at(k * 13 + 6, o)
            t.fill(ellipse(x, y, 8, width * .045 + 1.5, math.atan2(d[1], d[0])), c)


def striped(t, path, x0, x1, y0, y1, axis, seed=1):
    rng = np.random.default_rng(seed)
    t.fill(path, RED)
    t.c.save()
    t.c.clipPath(path, doAntiAlias=True)
    lo, hi = (x0, x1) if axis == 0 else (y0, y1)
    k, i = lo, 0
    while k < hi:
        for off, w, c in ((0, 9, YELLOW), (11, 5, BLACK), (34, 4, "#7A0E20"), (56, 4, "#E8603A")):
            if axis == 0:
                t.fill(rect(k + off, y0, w, y1 - y0), c)
            else:
                t.fill(rect(x0, k + off, x1 - x0, w), c)
        k += 78
        i += 1
    for _ in range(700):
        s = lo + rng.random() * (hi - lo)
        pts = [(s, y0), (s, y1)] if axis == 0 else [(x0, s), (x1, s)]
        t.line(poly(pts, False), "#5A0A1A" if rng.random() < .6 else "#F08A6A", 1.5, .16)
    t.c.restore()


def don(a):
    a.fill(rect(0, 0, a.W, a.H), "#CFC3A8")
    st = Stage(a, eye=(-240, 1750, 1150), look=(40, 0, 60), f=2050, light=(-.78, .50, -.22))
    st.add(sheet(lambda u, v: ((u - .5) * 4600, 0 * u, (v - .5) * 3600 - 200), 8, 8), felt(1500, 1900, "#D9CFB8", 6), bump=vnoise(np.random.default_rng(3), 900, 1100, 5, 5) * .7 + vnoise(np.random.default_rng(4), 900, 1100, 90, 90) * 6, shadow=False)
    S = 2400
    t, m = Art(3, S, S), Art(3, S, S)
    m.fill(rect(0, 0, S, S), (0, 0, 0))
    t.fill(rect(0, 0, S, S), RED)
    th = Thread(t, RED, 5)
    body = smooth([(1010, 200), (760, 250), (700, 320), (720, 900), (660, 1600), (590, 2260), (900, 2300), (1200, 2312), (1500, 2300), (1810, 2260), (1740, 1600), (1680, 900), (1700, 320), (1640, 250), (1390, 200), (1200, 236)], True, .06)
    arms = [smooth([(1200 + s * 480, 280), (1200 + s * 800, 520), (1200 + s * 1080, 830), (1200 + s * 960, 1000), (1200 + s * 760, 860), (1200 + s * 470, 700)], True, .06) for s in (-1, 1)]
    for s, p in zip((-1, 1), arms):
        m.fill(p, (255, 255, 255))
        striped(t, p, 0, S, 200, 1100, 1, 3)
        chain(t, th, (1200 + s * 1068, 840), (1200 + s * 960, 990), 60)
    m.fill(body, (255, 255, 255))
    striped(t, body, 560, 1840, 180, 2330, 0, 4)
    lin = poly([(1120, 214), (1290, 214), (1262, 700), (1310, 1500), (1400, 2310), (1190, 2312), (1190, 900)])
    t.fill(lin, "#E8C27A")
    t.c.save()
    t.c.clipPath(lin, doAntiAlias=True)
    for j in range(30):
        for i in range(6):
            t.fill(circle(1130 + i * 56 + (j % 2) * 28, 240 + j * 72, 9), "#B3182A")
    t.c.restore()
    for pts in ([(1086, 210), (1150, 700), (1178, 1500), (1196, 2306)], [(1312, 210), (1270, 700), (1316, 1500), (1408, 2306)]):
        for p, q in zip(pts, pts[1:]):
            chain(t, th, p, q, 66)
    chain(t, th, (596, 2250), (900, 2290), 60)
    chain(t, th, (900, 2290), (1196, 2304), 60)
    chain(t, th, (1408, 2298), (1806, 2250), 60)
    chain(t, th, (1090, 214), (1200, 246), 50)
    chain(t, th, (1200, 246), (1310, 214), 50)
    for s in (-1, 1):                                  # side slits
        chain(t, th, (1200 + s * 560, 1760), (1200 + s * 604, 2240), 44)
    mask = m.px[..., 0].astype(np.float32) / 255
    rng = np.random.default_rng(8)
    Y, X = np.mgrid[0:S, 0:S].astype(np.float32)
    n = cv2.resize(fbm(rng, 300, 300, 60, 3, stretch=.5), (S, S), interpolation=cv2.INTER_CUBIC)
    fold = np.sin((X - 1200) / (70 + Y * .03) + n * 1.3 + .6 * np.sin(Y / 420.)) * np.clip((Y - 500) / 900, .12, 1) * 26 + n * 12
    hgt = swell(mask, 46) * 1.2 + fold * np.clip(swell(mask, 60) / 60, 0, 1)
    hgt[cv2.GaussianBlur((cv2.fillPoly(np.zeros((S, S), np.float32), [np.array([(1120, 214), (1290, 214), (1262, 700), (1310, 1500), (1400, 2310), (1190, 2312), (1190, 900)])], 1.)), (0, 0), 1) > .5] -= 34
    hgt = cv2.GaussianBlur(hgt, (0, 0), 3) + .05 * cv2.GaussianBlur(t.px[..., :3].mean(2).astype(np.float32), (0, 0), 1.2)
    ca, sa = math.cos(.62), math.sin(.62)

    def place(u, v):
        x, z = (u - .5) * 2050, (v - .5) * 2050 + 60
        x, z = x * ca - z * sa, x * sa + z * ca
        return x + 60, 14 + cv2.resize(hgt, (300, 300), interpolation=cv2.INTER_AREA) * .85, z
    g = sheet(place, 300, 300)
    st.add(g, t.px[..., :3].astype(np.float32), bump=(hgt - cv2.GaussianBlur(hgt, (0, 0), 9)) * .85, cut=mask, spec=.35, over=1.5)
    st.paint(dark="#1C0814", light="#FFF0CE", ambient=.30, shadow=10, lift=.5, window=leaves_light(6, 300, -1.1))


def cap_texture(seed):
    """Unrolled embroidery of a cap: rows from the crown to the rim."""
    w, h = 2400, 900
    t = Art(seed, w, h)
    ground, star = ((RED, YELLOW), ("#7A0E24", CREAM), ("#1F2A5A", YELLOW))[seed % 3]
    t.fill(rect(0, 0, w, h), ground)
    th = Thread(t, ground, seed)
    n = 12
    s = w / n
    for k in range(n):
        x = k * s + s / 2
        th(poly([(x - s / 2, 0), (x + s / 2, 0), (x + s * .5, 110), (x, 240), (x - s * .5, 110)]), BLACK, .2)
        th(poly([(x - s * .3, 0), (x + s * .3, 0), (x, 190)]), (star, GREEN)[k % 2], 1.4)
        th(poly([(x - s * .5, 180), (x, 330), (x - s * .5, 440), (x - s, 330)]), (GREEN, star)[k % 2], .5)
        th(poly([(x - s * .5, 236), (x - s * .22, 330), (x - s * .5, 396), (x - s * .78, 330)]), (CREAM, RED)[k % 2], 1.2)
        for f in (-1, 1):                              # hooks between the stars
            for c, ww in ((YELLOW, 26), (BLACK, 9)):
                t.line(smooth([(x, 260), (x, 420), (x + f * 38, 470), (x + f * 66, 430), (x + f * 48, 396)], False), c, ww)
        th(poly([(x - 46, 560), (x, 480), (x + 46, 560), (x, 640)]), CREAM, .4)
        th(poly([(x - 24, 560), (x, 520), (x + 24, 560), (x, 600)]), RED, .9)
    for y, c in ((452, BLACK), (656, BLACK)):
        t.fill(rect(0, y, w, 20), c)
    for y, c, r in ((462, YELLOW, 7), (666, CREAM, 7), (690, YELLOW, 8), (886, YELLOW, 9)):
        for k in range(int(w / 17)):
            t.fill(ellipse(k * 17 + 8, y, 9, r), c)
    m = 36
    for k in range(m):
        x = k * w / m
        d = w / m
        th(poly([(x, 850), (x + d, 850), (x + d / 2, 715)]), (YELLOW, GREEN, CREAM)[k % 3], .5)
        th(poly([(x + d * .27, 838), (x + d * .73, 838), (x + d / 2, 768)]), (RED, BLACK, GREEN)[k % 3], 1.3)
        th(poly([(x - d / 2, 710), (x + d / 2, 710), (x, 836)]), BLACK, 1.)
    return t.px[..., :3].astype(np.float32)


def tahya(a):
    a.fill(rect(0, 0, a.W, a.H), "#2A3A4E")
    st = Stage(a, eye=(0, 2300, 140), look=(0, 0, 0), f=2300, light=(-.62, .62, -.40))
    rng = np.random.default_rng(5)
    h, w = 1000, 1500
    t = np.array(rgb("#3E6E7E"), np.float32) * (1 + .05 * vnoise(rng, h, w, 2, 90) + .04 * vnoise(rng, h, w, 90, 2))[..., None]
    for x, ww, c in ((180, 10, "#E9DEC2"), (200, 40, "#24364E"), (250, 10, "#E9DEC2"), (1180, 10, "#E9DEC2"), (1200, 40, "#24364E"), (1250, 10, "#E9DEC2")):
        t[:, x:x + ww] = np.array(rgb(c), np.float32) * (1 + .05 * rng.standard_normal((h, ww, 1)))
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    st.add(sheet(lambda u, v: ((u - .5) * 3200 + 300 * (v - .5), 14 * np.sin(u * 7 + v * 3) + 10 * np.sin(v * 9 - u * 4), (v - .5) * 2400), 90, 80), t, bump=(.8 * np.sin(xx * 1.1) * np.sin(yy * 1.1)).astype(np.float32), shadow=False)
    for cx, cz, r, hh, seed, tx, tz, ph in ((-420, 230, 790, 560, 3, .10, .05, .2), (760, -470, 430, 330, 4, -.1, -.06, .9), (900, 520, 470, 340, 5, .0, .16, .4)):
        tex = cap_texture(seed)
        prof = [(3, hh), (r * .20, hh * .985), (r * .42, hh * .93), (r * .62, hh * .82), (r * .80, hh * .63), (r * .92, hh * .40), (r * .985, hh * .16), (r, 0)]
        wv = lambda an, k: 1 + .012 * np.cos(4 * an + .5) * k + .008 * np.sin(7 * an) * k
        g = revolve(spline(prof, 60), (cx, 6, cz), 200, wave=wv, span=(ph, ph + 2 * math.pi))
        from forms import turn
        g = turn(g, (cx, 0, cz), tx, 0, tz)
        st.add(g, tex, bump=cv2.GaussianBlur(tex.mean(2), (0, 0), 1.1) * .05 * r / 500, spec=.22, over=1.5)
        top = g[0].mean(0)
        for q in range(16):                            # small tuft
            an = q * 2.4
            st.add(tube_along([tuple(top + (0, -4, 0)), tuple(top + np.array([r * .05 * math.cos(an), 14, r * .05 * math.sin(an)]))], r * .012, 6), (YELLOW, GREEN, CREAM)[q % 3], over=1.2)
    st.paint(dark="#120A1C", light="#FFF0CE", ambient=.30, shadow=10, lift=.5)


def weave(a):
    """Two skeins cross three; every strand goes over and under."""
    a.fill(rect(0, 0, a.W, a.H), "#D6C9AC")
    st = Stage(a, eye=(0, 1750, 760), look=(0, 0, 20), f=2050, light=(-.70, .60, -.18))
    rng = np.random.default_rng(5)
    st.add(sheet(lambda u, v: ((u - .5) * 3600, 0 * u, (v - .5) * 2900 - 120), 8, 8), felt(1500, 1900, "#DDD1B6", 8), bump=vnoise(rng, 900, 1100, 4, 4) * .7 + vnoise(rng, 900, 1100, 60, 60) * 4, shadow=False)
    gap, rad = 38., 18.5
    warps = [c for c in ("#B5432E", "#C2375E", "#6F1F26") for _ in range(8)]
    wefts = [c for c in ("#24509A", "#1D9A9C") for _ in range(9)]
    ang = {0: .66 - math.pi / 2, 1: .66}               # the two systems cross at a right angle

    def strands(cols, other, direction, sign, starts):
        d = np.array([math.cos(direction), math.sin(direction)])
        n = np.array([-d[1], d[0]])
        per = len(cols) // len(starts)
        reach = len(other) * gap / 2
        for i, c in enumerate(cols):
            lane = (i - (len(cols) - 1) / 2) * gap
            g, k = i // per, i % per
            s = np.linspace(-1750, reach + 210 + 60 * rng.random(), 420)
            into = 1 / (1 + np.exp(-(s + reach + 190) / 62.))                      # 0 in the skein, 1 in the weave
            tw = s / 150. + k * 2 * math.pi / per
            q = np.clip((-reach - 120 - s) / 1100, 0, 2)
            cen = starts[g][0] + (starts[g][1] - starts[g][0]) * q + 46 * np.sin(q * 2.6 + g)
            R = 50
            side = (cen + R * np.cos(tw)) * (1 - into) + lane * into
            up = (R + 22 + R * np.sin(tw)) * (1 - into)
            inside = np.clip((reach + 26 - np.abs(s)) / 40, 0, 1)
            up = up + into * (rad + 9) + sign * (-1) ** i * inside * 19 * np.cos(math.pi * (s + reach - gap / 2) / gap)
            free = np.clip((s - reach - 30) / 200, 0, 1)
            side = side + free ** 1.5 * rng.normal() * 34
            pts = np.stack([d[0] * s + n[0] * side, up + 2, d[1] * s + n[1] * side], -1)
            m = 1700
            ii, jj = np.mgrid[0:m, 0:36].astype(np.float32)
            ply = np.sin(ii / 7.5 + jj / 36 * 2 * math.pi * 2)
            tex = np.array(rgb(c), np.float32) * (1 + .05 * rng.normal() + .20 * ply[..., None] + .05 * rng.standard_normal((m, 36, 1)))
            st.add(tube_along(pts, rad * np.where(s > reach + 150, 1, 1), 18), np.clip(tex, 0, 255), bump=(ply * 2.2).astype(np.float32), over=1.7)
    strands(warps, wefts, ang[1], 1, ((-330, -560), (0, 40), (330, 600)))
    strands(wefts, warps, ang[0], 1, ((-190, -420), (190, 330)))
    st.paint(dark="#1A1020", light="#FFF3D6", ambient=.30, shadow=7, bias=4, lift=.5)


def draw(what="don", seed=41):
    a = Art(seed)
    {"don": don, "tahya": tahya, "weave": weave}[what](a)
    return a.finish(wobble=.8, vign=.16)
