"""Makers at work, from behind: ikat weaver in the yard, saddler at a winter window, silk weaver at a narrow loom."""
import math

import numpy as np

from ink import Art, circle, ellipse, fbm, mix, poly, rect, rgb, smooth, vnoise
from land import snow_range
from makers import arm, body, hand, head, plait_back
from scene_dress import wall
from scene_elmira import felt
from scene_leather import hide
from scene_silk import adras, leaves_light, slip, wood
from forms import Stage, box, revolve, sheet, slab, spline, tube_along


def post(st, p, q, r=34, seed=3, colour="#7A5238"):
    st.add(tube_along([p, q], r, 24), np.moveaxis(wood(colour, 700, 160, seed), 0, 1))


def dyed_warp(w=900, h=3000):
    """Bundles of warp, tied and dyed, before they are woven."""
    a = Art(2, w, h)
    a.fill(rect(0, 0, w, h), "#F1E6CC")
    for y in range(-300, h + 300, 560):
        for x in range(-150, w + 300, 300):
            o = 280 * ((x // 300) % 2)
            for k, c in ((1., "#B3202E"), (.72, "#EDB23C"), (.46, "#24407E"), (.2, "#F1E6CC")):
                a.fill(ellipse(x, y + o, 128 * k, 220 * k), c)
            a.fill(ellipse(x + 150, y + o, 34, 180), "#2A7F86")
    t = slip(a.px[..., :3].astype(np.float32), 5, 26)
    x = np.arange(w)
    gap = (x % 30) < 4
    t[:, gap] *= .30
    t *= (1 + .16 * np.sin(x / 30 * 2 * math.pi * 3))[None, :, None]
    return np.clip(t, 0, 255)


def yard(a):
    a.sky([(0, "#8FBBD0"), (1, "#E9E2BE")], 700)
    st = Stage(a, eye=(-1420, 820, 1180), look=(140, -110, -900), f=1780, light=(-.30, .84, .30))
    rng = np.random.default_rng(3)
    G = -300
    ground = np.array(rgb("#C9A882"), np.float32) * (1 + .06 * fbm(rng, 900, 1400, 70, 5) + .02 * vnoise(rng, 900, 1400, 4, 2))[..., None]
    st.add(sheet(lambda u, v: ((u - .5) * 24000, G + 0 * u, -4300 + 6000 * v), 60, 60), ground, shadow=False)
    st.add(sheet(lambda u, v: ((u - .5) * 24000, G + 1000 - 1000 * v, -4200 + 0 * u), 60, 60), wall("#D3AE84", 6, .07), shadow=False)
    door = np.ascontiguousarray(np.moveaxis(wood("#2F6E7E", 500, 240, 4), 0, 1))
    for x in (1500, 1830):
        st.add(box(x, x + 310, G, G + 780, -4195, -4150)[0], door)
    st.add(box(1440, 2200, G + 780, G + 840, -4195, -4130)[0], wood("#5A3A2A", 400, 60, 5))
    # warp to a far frame
    wt = dyed_warp()
    zs = (-250, -3300)

    def warp(u, v):
        z = zs[0] + (zs[1] - zs[0]) * v
        k = 1 - .20 * v
        return -40 + 60 * v + (u - .5) * 620 * k, -10 + 60 * v - 110 * np.sin(math.pi * v) + 6 * np.sin(u * 30) * np.sin(math.pi * v), z
    st.add(sheet(warp, 90, 160), wt[::-1].copy(), bump=None)
    for v in (.30, .56, .80):                          # lease rods
        x, y, z = (np.asarray(q) for q in warp(np.float64(.5), np.float64(v)))
        post(st, (float(x) - 380, float(y) + 12, float(z)), (float(x) + 380, float(y) + 12, float(z)), 13, 5, "#A87A4A")
    for s in (-1, 1):
        post(st, (s * 330 + 20, G, -3320), (s * 330 + 20, 260, -3320), 36)
    post(st, (-420, 50, -3320), (460, 50, -3320), 42, 6)
    # loom: four posts, heddles, batten, cloth beam
    for x in (-470, 400):
        for z in (-20, -760):
            for f in box(x - 25, x + 25, G, 560, z - 25, z + 25)[:4]:
                st.add(f, np.moveaxis(wood("#8A5E40", 700, 90, 7), 0, 1))
        for f in box(x - 22, x + 22, 520, 564, -760, -20)[:4]:
            st.add(f, wood("#8A5E40", 700, 90, 8))
    for z in (-40, -740):
        for f in box(-495, 425, 562, 606, z - 24, z + 24)[:4]:
            st.add(f, wood("#9A6C48", 900, 90, 9))
    for k, z in enumerate((-420, -500)):
        for y in (200, -150):
            post(st, (-390, y - 18 * k, z), (320, y - 18 * k, z), 14, 4, "#A87A4A")
        for i in range(70):
            x = -370 + i * 9.7
            st.add(tube_along([(x, 200 - 18 * k, z), (x, -150 - 18 * k, z)], 1.8, 6), "#EFE6D0", over=1.1)
        for x in (-300, 230):
            st.add(tube_along([(x, 200, z), (x, 600, z + 20)], 4, 6), "#6A4A34")
    for f in box(-400, 330, -70, 10, -300, -270)[:4]:
        st.add(f, wood("#A87648", 700, 90, 2))
    for x in (-385, 315):
        for f in box(x - 14, x + 14, -40, 600, -296, -272)[:4]:
            st.add(f, wood("#A87648", 400, 60, 3))
    cloth = adras(("#B3202E", "#F1E6CC", "#24407E", "#EDB23C", "#2A7F86", "#D65A74"))
    st.add(sheet(lambda u, v: (-40 + (u - .5) * 620, -20 + 8 * v, -260 + 330 * v), 40, 30), np.ascontiguousarray(cloth[:760, 100:1300]), spec=.2)
    post(st, (-470, -20, 90), (400, -20, 90), 46, 8)
    # the weaver
    for f in box(-420, 330, -330, -210, 330, 560)[:4]:
        st.add(f, wood("#6E4A34", 700, 120, 4))
    robe = adras(("#1F5F6A", "#F3E8CE", "#3A1030", "#EDB23C", "#B32D4E", "#E88A66"))
    put = body(st, (-60, -190, 440), np.ascontiguousarray(np.tile(robe[:1300, :1000], (1, 2, 1))[::2, ::2]), .86, 70)
    sl = np.ascontiguousarray(np.moveaxis(robe[:900, :600], 0, 1)[::1].swapaxes(0, 1))[::2, ::2].copy()
    P = lambda x, y, z: tuple(put(np.array([[[x, y, z]]], float))[0, 0])
    for s, e, w in ((-1, (-330, 300, -120), (-210, 210, -400)), (1, (330, 330, -150), (235, 265, -420))):
        arm(st, [P(s * 178, 520, 0), P(s * 250, 430, -10), P(*e), P(*w)], sl, .86, cuff="#EDB23C", seed=s + 3)
        w2 = P(*w)
        hand(st, w2, (w2[0] - s * 60, w2[1] - 10, w2[2] - 200), .95, .6, side=-s)
    head(st, put, "scarf", ("#F6EEDA", "#B3202E"))
    plait_back(st, put, 14, 430)
    # mulberry
    bark = np.moveaxis(wood("#6E5848", 900, 260, 12), 0, 1)
    st.add(tube_along(spline([(1500, G - 20, -1500), (1460, 100, -1520), (1500, 620, -1500), (1400, 1300, -1480)], 60), np.linspace(170, 100, 60), 30), bark, bump=bark.mean(2) / 9)
    for q in ([(1480, 520, -1500), (1100, 960, -1400), (500, 1300, -1300)], [(1480, 660, -1500), (1900, 1000, -1500), (2400, 1200, -1500)]):
        st.add(tube_along(spline(q, 40), np.linspace(64, 26, 40), 20), bark)
    st.paint(dark="#241634", light="#FFF1CC", ambient=.36, window=leaves_light(7, 300, -.35), shadow=14, lift=.5)
    cols = ("#2F5A3E", "#3F7A48", "#6A9A4E", "#9CBB5E", "#24493A")
    for k in range(1500):                              # leaves in the upper corner, nearer ones larger
        t = rng.random()
        x, y = 760 + 1680 * rng.random() ** .8, -40 + 420 * rng.random() ** 1.6 * (.35 + .65 * t)
        if y > 40 + (x - 700) * .20 + 60 * math.sin(x / 130.):
            continue
        r = 14 + 20 * rng.random()
        an = rng.random() * 6.28
        p = smooth([(x + r * math.cos(an), y + r * math.sin(an)), (x + r * .62 * math.cos(an + 1.2), y + r * .62 * math.sin(an + 1.2)), (x - r * math.cos(an), y - r * math.sin(an)), (x + r * .62 * math.cos(an - 1.2), y + r * .62 * math.sin(an - 1.2))], True, .2)
        a.fill(p, cols[int(rng.integers(5))])


def saddler(a):
    a.sky([(0, "#8FB4CE"), (.7, "#DCE6E6"), (1, "#F4EBD6")], 900)
    snow_range(a, 880, [(300, 560, 150), (640, 620, 170), (1000, 560, 150)], {"rock": "#6A86A8", "rockl": "#9AB2CA", "snow": "#DCE8F0", "snowl": "#FFFDF6", "haze": "#C4D6E2"}, 7)
    a.fill(rect(0, 876, 2400, 800), "#E9EEF0")
    a.spray(rect(0, 876, 2400, 800), "#A9C0D6", lambda X, Y: np.clip(.3 + .3 * np.sin(X / 210. + Y / 60.), 0, .5), .8, 2, .7)
    rng = np.random.default_rng(4)
    for x, h in ((520, 560), (640, 640), (1010, 520), (1330, 600), (1420, 520)):      # bare poplars
        for _ in range(60):
            y = 950 - rng.random() * h
            ln = (1 - (950 - y) / h) * 70 + 16
            s = 1 if rng.random() < .5 else -1
            a.line(smooth([(x, y), (x + s * ln * .25, y - ln * .7), (x + s * ln * .36, y - ln * 1.6)], False), "#5A5A6E", 3.4, .9)
        a.line(poly([(x, 960), (x, 960 - h)], False), "#4E4A5E", 9)
    for _ in range(260):
        a.fill(circle(rng.random() * 2400, rng.random() * 1100, 2 + 5 * rng.random() ** 2), "#FFFFFF", .9)
    st = Stage(a, eye=(470, 250, 1700), look=(120, 90, -200), f=2080, light=(-.78, .50, .22))
    Z = -620
    W = lambda x0, x1, y0, y1: st.add(sheet(lambda u, v: (x0 + (x1 - x0) * u, y1 + (y0 - y1) * v, Z + 0 * u), 60, 60), np.ascontiguousarray(wall("#B09A80", 6, .07)[:, :800]), shadow=False)
    wx0, wx1, wy0, wy1 = -900, 330, -120, 800
    W(-3000, wx0, -1600, 2000), W(wx1, 3200, -1600, 2000), W(wx0, wx1, -1600, wy0), W(wx0, wx1, wy1, 2000)
    fr = wood("#5A3E30", 900, 90, 5)
    for x in (wx0, (wx0 + wx1) / 2, wx1):
        for f in box(x - 26, x + 26, wy0, wy1, Z - 10, Z + 40)[:4]:
            st.add(f, np.moveaxis(fr, 0, 1))
    for y in (wy0, 420, wy1):
        for f in box(wx0, wx1, y - 24, y + 24, Z - 10, Z + 34)[:2]:
            st.add(f, fr)
    for f in box(wx0 - 90, wx1 + 90, wy0 - 50, wy0 - 10, Z, Z + 230)[:4]:
        st.add(f, wood("#7A543C", 900, 200, 6))
    # bench with tools
    for f in box(-1500, 900, -330, -270, -560, -60)[:4]:
        st.add(f, wood("#8A5E42", 1400, 400, 7))
    for x in (-520, -430, -350):
        st.add(tube_along([(x, -262, -240), (x + 40, -250, -320)], 13, 12), "#A8643A")
        st.add(tube_along([(x + 40, -250, -320), (x + 62, -246, -366)], 5, 8), "#C9CCD0", spec=1.)
    st.add(revolve([(66, -120), (72, -140), (66, -200), (62, -268)], (-640, 0, -330), 60), hide(120, 300, "#5A2E1E", 2))
    for q in range(7):
        an = q * .9
        st.add(tube_along([(-640 + 30 * math.cos(an), -230, -330 + 30 * math.sin(an)), (-640 + 60 * math.cos(an), 0 + 20 * (q % 3), -330 + 50 * math.sin(an))], 8, 8), ("#B8743E", "#C9CCD0")[q % 2])
    st.add(slab(-330, 60, -236, -300, 70, 150), hide(200, 300, "#8A3A28", 4), spec=.3)
    # harness and stirrups on the wall at the right
    post(st, (420, 640, Z + 40), (1500, 640, Z + 40), 18, 4)
    brown = hide(700, 60, "#6A3220", 5)
    for x, ln, k in ((500, 520, 0), (640, 400, 1), (800, 620, 2), (950, 460, 3), (1110, 560, 2)):
        for s in (-1, 1):
            p = spline([(x + s * 6, 650, Z + 62), (x + s * 44, 640 - ln * .4, Z + 56), (x + s * (34 + 16 * (k % 2)), 640 - ln * .8, Z + 52), (x + s * 6, 640 - ln, Z + 52)], 60)
            st.add(tube_along(p, 17, 12), np.asarray(brown), spec=.3)
            for q in range(4):
                st.add(tube_along([tuple(p[12 + q * 12] + (0, 0, 12)), tuple(p[12 + q * 12] + (0, 2, 19))], 9, 10), "#D9C08A", spec=1.)
        if k % 2 == 0:
            c = 640 - ln - 92
            ring = [(x + 74 * math.sin(t), c + 88 * math.cos(t), Z + 60) for t in np.linspace(-2.4, 2.4, 50)]
            st.add(tube_along(ring, 11, 12), "#B9BDC4", spec=1.)
            st.add(tube_along([(x - 56, c - 64, Z + 60), (x + 56, c - 64, Z + 60)], 15, 12), "#B9BDC4", spec=1.)
        else:
            ring = [(x + 46 * math.sin(t), 640 - ln - 48 + 46 * math.cos(t), Z + 56) for t in np.linspace(0, 6.28, 50)]
            st.add(tube_along(ring, 8, 12), "#D9C08A", spec=1.)
    # the man
    for f in box(-180, 340, -560, -430, 60, 420)[:4]:
        st.add(f, wood("#6A4634", 500, 200, 9))
    vest = hide(700, 900, "#7A4630", 7) * (1 + .06 * np.sin(np.arange(900) / 900 * 2 * math.pi * 40))[None, :, None]
    put = body(st, (80, -400, 230), vest, 1.0, 90, 1.04)
    P = lambda x, y, z: tuple(put(np.array([[[x, y, z]]], float))[0, 0])
    shirt = np.array(rgb("#D9CFBC"), np.float32) * (1 + .04 * vnoise(np.random.default_rng(2), 300, 300, 2, 40))[..., None]
    ends = []
    for s, e, w in ((-1, (-390, 330, -40), (-440, 250, -270)), (1, (400, 400, 0), (440, 560, -120))):
        arm(st, [P(s * 120, 520, -10), P(s * 250, 450, 5), P(*e), P(*w)], shirt, 1.0, (70, 80, 68, 54), "#B9AE98", s + 4)
        w2 = P(*w)
        hand(st, w2, (w2[0] + (30 if s > 0 else -50), w2[1] + (170 if s > 0 else 10), w2[2] - 90), 1.2, .85, up=(.5, .1, .9) if s > 0 else (-.1, .9, .4), side=-s)
        ends.append(np.array(w2) + (np.array([10, 120., -60]) if s > 0 else np.array([-50, -4., -90])))
    st.add(tube_along(spline([tuple(P(-60, 250, -330)), tuple(ends[0] + (150, 20, -30)), tuple(ends[0]), tuple(ends[0] + (-90, -50, 40)), tuple(ends[0] + (-130, -240, 80)), tuple(ends[0] + (-60, -420, 40))], 90), 26, 12), hide(500, 60, "#8E4A2A", 8), spec=.3)
    st.add(tube_along(spline([tuple(ends[0] + (60, 10, 0)), tuple((ends[0] + ends[1]) / 2 + (30, 10, 0)), tuple(ends[1])], 50), 3, 8), "#F6EBD0")
    head(st, put, "tebetei", ("#3A3450", "#8A6248"), felt(200, 300, "#4A3E5E", 3))
    st.paint(dark="#141026", light="#FFF0D4", ambient=.34, shadow=12, lift=.5, soft=.8)


def narrow(a):
    a.fill(rect(0, 0, a.W, a.H), "#3A2420")
    st = Stage(a, eye=(900, 330, 1500), look=(-40, 10, -180), f=1720, light=(-.74, .60, .10))
    st.add(sheet(lambda u, v: ((u - .5) * 9000, 2000 - 3000 * v, -1100 + 0 * u), 60, 60), wall("#B98A66", 6, .08), shadow=False)
    st.add(sheet(lambda u, v: (-1350 + 0 * u, 2000 - 3000 * v, 1500 - 2700 * u), 60, 60), wall("#B98A66", 7, .08), shadow=False)
    st.add(sheet(lambda u, v: ((u - .5) * 9000, -430 + 0 * u, -1100 + 3200 * v), 60, 60), wall("#9A7656", 8, .08), shadow=False)
    red = np.array(rgb("#C4152A"), np.float32) * (1 + .07 * vnoise(np.random.default_rng(2), 900, 500, 300, 1.6) + .03 * vnoise(np.random.default_rng(3), 900, 500, 1.5, 200))[..., None]
    for x0, x1, c in ((0, 26, "#F0B62E"), (30, 36, "#F4E6C8"), (40, 46, "#1E1A3A"), (454, 460, "#1E1A3A"), (464, 470, "#F4E6C8"), (474, 500, "#F0B62E")):
        red[:, x0:x1] = rgb(c)
    # loom: low side beams, cloth to the breast beam, warp rising to a high roller at the far side
    for x in (-330, 130):
        for f in box(x - 32, x + 32, -430, 470, -640, -560)[:4]:
            st.add(f, np.moveaxis(wood("#7A5038", 700, 90, 7), 0, 1))
        for f in box(x - 30, x + 30, -130, -70, -600, 220)[:4]:
            st.add(f, wood("#8A5E42", 700, 90, 8))
        for f in box(x - 30, x + 30, -430, -70, 150, 220)[:4]:
            st.add(f, np.moveaxis(wood("#7A5038", 500, 90, 9), 0, 1))
    post(st, (-400, 440, -600), (200, 440, -600), 44, 5)
    post(st, (-380, -30, 190), (180, -30, 190), 40, 6)
    st.add(sheet(lambda u, v: (-100 + (u - .5) * 330, 10 + 0 * u + 4 * v, -300 + 490 * v), 40, 30), red, spec=.5)
    st.add(sheet(lambda u, v: (-100 + (u - .5) * 330, 12 - 330 * v, 232 + 10 * np.sin(v * 5)), 40, 30), red, spec=.4)
    for i in range(84):
        x = -262 + i * 3.9
        st.add(tube_along([(x, 8, -300), (x, 470, -590)], 1.7, 6), ("#D92A34", "#A80F22")[i % 2] if 5 < i < 78 else "#F0B62E", over=1.1)
    for k, t in enumerate((.30, .42)):
        y, z = 10 + 460 * t, -300 - 290 * t
        for d in (-130, 130):
            post(st, (-300, y + d, z), (100, y + d, z), 12, 4, "#B98A58")
        for i in range(44):
            st.add(tube_along([(-280 + i * 8.4, y - 130, z), (-280 + i * 8.4, y + 130, z)], 1.6, 6), "#F1E6CC", over=1.1)
        for x in (-230, 30):
            st.add(tube_along([(x, y + 130, z), (x, 800, z)], 4, 6), "#4A3228")
    for f in box(-310, 110, -20, 60, -330, -306)[:4]:
        st.add(f, wood("#A87648", 500, 60, 3))
    # skeins on a pole along the back wall
    post(st, (260, 560, -1050), (1900, 600, -1050), 20, 4)
    sk = ("#C4152A", "#F0B62E", "#A80F22", "#2F7F5A", "#D92A34", "#F4E6C8", "#7A0E24", "#C4152A")
    r = np.random.default_rng(6)
    for i, c in enumerate(sk):
        x, ln = 340 + i * 150, 480 + 60 * math.sin(i * 2.3)
        for q in range(16):
            dx, dz = (q % 8 - 3.5) * 11, (q // 8) * 26 - 13
            w = 1 + .5 * math.sin(i + q)
            pts = [(x + dx * .5, 580 + i * 3, -1040 + dz * .6), (x + dx * w, 580 - ln * .4, -1030 + dz), (x + dx * w * 1.1, 580 - ln * .8, -1030 + dz), (x + dx * .3, 580 - ln - 10 * r.random(), -1030)]
            st.add(tube_along(spline(pts, 40), 8, 8), mix(c, ("#1A1020", "#FFF0D6")[q % 2], .12 * r.random()), over=1.2)
        st.add(tube_along([(x - 52, 580 - ln * .22, -1020), (x, 580 - ln * .24, -990), (x + 52, 580 - ln * .22, -1020)], 11, 10), "#F4E6C8")
    # basket of bobbins
    st.add(revolve([(150, -260), (160, -300), (140, -380), (120, -428)], (620, 0, -200), 70), np.asarray(wood("#B98648", 400, 120, 7)))
    for q in range(9):
        an = q * 2.1
        st.add(tube_along([(620 + 70 * math.cos(an), -250, -200 + 70 * math.sin(an)), (620 + 96 * math.cos(an), -150 - 14 * (q % 3), -200 + 80 * math.sin(an))], 30, 16), sk[q % 8])
    # the weaver on a cushion
    st.add(slab(-400, 230, -370, 540, 170, 640), "#24407E", over=2.2)
    robe = np.array(rgb("#A8182C"), np.float32) * np.ones((900, 1600, 3), np.float32)
    for x in range(0, 1600, 50):
        robe[:, x:x + 6] = rgb("#F0B62E")
        robe[:, x + 9:x + 12] = rgb("#17121F")
        robe[:, x + 28:x + 31] = rgb("#7A0E20")
    robe *= (1 + .04 * vnoise(np.random.default_rng(4), 900, 1600, 60, 3))[..., None]
    put = body(st, (-90, -250, 520), robe, .80, 80, turn=-.12)
    P = lambda x, y, z: tuple(put(np.array([[[x, y, z]]], float))[0, 0])
    sl = np.ascontiguousarray(np.moveaxis(robe[:600, :600], 0, 1))
    for s, e, w in ((-1, (-320, 320, -140), (-190, 300, -470)), (1, (330, 320, -130), (210, 320, -480))):
        arm(st, [P(s * 178, 520, 0), P(s * 250, 430, -10), P(*e), P(*w)], sl, .80, cuff="#F0B62E", seed=s + 3)
        w2 = P(*w)
        hand(st, w2, (w2[0] - s * 80, w2[1] - 30, w2[2] - 160), .92, .6, side=-s)
    head(st, put, "scarf", ("#F0C04A", "#8E1F33"))
    plait_back(st, put, -70, 430)
    plait_back(st, put, 70, 430)

    def light(x, y, z):                                # one small high window at the left
        k = (x + 1350) / .74
        v, u = y + .60 * k, z + .10 * k
        return .10 + .90 * np.clip((u + 680) / 40, 0, 1) * np.clip((1150 - u) / 40, 0, 1) * np.clip((v - 560) / 40, 0, 1) * np.clip((1980 - v) / 40, 0, 1)
    st.paint(dark="#180A18", light="#FFE9BE", ambient=.44, window=light, shadow=11, lift=.5, soft=.8)
    a.spray(poly([(0, 0), (240, -40), (1500, 1500), (500, 1500)]), "#FFE9B4", lambda X, Y: np.clip(.16 - Y / 12000, 0, .2), .7, 1.4, .75)


def draw(what="yard", seed=52):
    a = Art(seed)
    {"yard": yard, "saddler": saddler, "narrow": narrow}[what](a)
    return a.finish(wobble=.8, vign=.16)
