"""Work seen close: two people at a cutting table, hands pressing felt over a wooden form."""
import math

import cv2
import numpy as np

from ink import Art, fbm, mix, poly, rect, rgb, smooth, vnoise
from makers import arm, body, hand, head
from scene_dress import floral, wall
from scene_elmira import felt
from scene_silk import adras, atlas, wood
from forms import Stage, box, revolve, sheet, spline, tube_along


def flat(st, shape, colour, x0, x1, z0, z1, y, marks=(), size=900, thick=2.):
    """A thin piece lying on the table; shape and marks in 0..1 of its rectangle."""
    m, t = Art(1, size, size), Art(1, size, size)
    m.fill(rect(0, 0, size, size), (0, 0, 0))
    p = smooth([(px * size, pz * size) for px, pz in shape], True, .05)
    m.fill(p, (255, 255, 255))
    t.fill(rect(0, 0, size, size), colour)
    rng = np.random.default_rng(int(x0) & 255)
    t.px[..., :3] = np.clip(t.px[..., :3] * (1 + .04 * fbm(rng, size, size, 60, 4))[..., None], 0, 255).astype(np.uint8)
    for pts, c, w, dash in marks:
        q = spline([(px * size, pz * size) for px, pz in pts], 160)
        for i in range(len(q) - 1):
            if not dash or i % 6 < 3:
                t.line(poly([tuple(q[i]), tuple(q[i + 1])], False), c, w)
    t.line(p, mix(colour, "#3A2A20", .35), 6)
    st.add(sheet(lambda u, v: (x0 + (x1 - x0) * u, y + thick * np.sin(u * 5 + v * 4) ** 2, z0 + (z1 - z0) * v), 60, 60), t.px[..., :3].astype(np.float32), cut=m.px[..., 0].astype(np.float32) / 255)


def shears(st, x, y, z, ang, s=1., opening=.24):
    ca, sa = math.cos(ang), math.sin(ang)
    at = lambda px, pz, h=0: (x + s * (px * ca - pz * sa), y + h, z + s * (px * sa + pz * ca))
    for k in (-1, 1):
        o = k * opening
        tip = at(330 * math.cos(o), 330 * math.sin(o), 10)
        g = sheet(lambda u, v: tuple(np.asarray(q) for q in (
            x + s * ((-20 + 350 * v) * math.cos(ang + o) - (u - .5) * 46 * (1 - v * .86) * math.sin(ang + o)), y + 12 + k * 3 + 5 * np.sin(math.pi * u),
            z + s * ((-20 + 350 * v) * math.sin(ang + o) + (u - .5) * 46 * (1 - v * .86) * math.cos(ang + o)))), 20, 60)
        st.add(g, "#C6CBD2", spec=1.)
        back = at(-150 * math.cos(o), -150 * math.sin(o) * 1.0, 14)
        st.add(tube_along([at(-10, 0, 14), at(-80 * math.cos(o), -80 * math.sin(o), 16), back], 14, 14), "#26262E", spec=.7)
        c = (-225 * math.cos(o) + 0, -225 * math.sin(o) - k * 20)
        ring = [at(c[0] + 78 * math.cos(t), c[1] + 46 * math.sin(t), 16) for t in np.linspace(0, 6.28, 50)]
        st.add(tube_along(ring, 15, 14), "#26262E", spec=.7)
        del tip
    st.add(tube_along([at(0, 0, 14), at(0, 0, 30)], 13, 16), "#D9B05A", spec=1.)


def table(a):
    a.fill(rect(0, 0, a.W, a.H), "#2A2228")
    st = Stage(a, eye=(-760, 1500, 1500), look=(20, -90, -20), f=1950, light=(-.72, .62, -.34))
    st.add(sheet(lambda u, v: ((u - .5) * 7000, -700 + 0 * u, -2600 + 5000 * v), 60, 60), wood("#6E5A4E", 2000, 900, 4), shadow=False)
    for f in box(-1500, 1350, -60, 0, -900, 470)[:4]:
        st.add(f, wood("#C99E70", 2400, 900, 5))
    st.add(box(-1400, 1250, -700, -60, -800, 400)[0], "#3A2A2A")
    # cloth spread over the table and hanging over its far edge
    c1 = adras(("#20346E", "#F4EBD6", "#B32D4E", "#E8B044", "#6FA9BC", "#D9698A"))

    def spread(u, v):
        z = 380 - 1350 * v
        over = np.clip(-880 - z, 0, 900)
        return -560 + 1000 * u + 30 * np.sin(v * 5), 10 - over + 5 * np.sin(u * 9 + v * 3) + 26 * np.exp(-((u - .93 - .03 * np.sin(v * 12)) / .05) ** 2), np.maximum(z, -905)
    st.add(sheet(spread, 120, 120), np.ascontiguousarray(c1[:2000, :1480]), spec=.18)
    c2 = np.array(rgb("#D9A23C"), np.float32) * (1 + .05 * vnoise(np.random.default_rng(2), 500, 700, 2, 200))[..., None]
    st.add(sheet(lambda u, v: (560 + 700 * u - 40 * v, 12 + 24 * np.abs(np.sin(u * 7 + 2 * np.sin(v * 4))) * (1 - .4 * v) + 8 * v, 340 - 640 * v + 60 * u), 120, 90), c2, spec=.3)
    # pattern papers
    kraft = "#E4D2AE"
    flat(st, [(.10, .06), (.42, .02), (.50, .12), (.60, .02), (.90, .06), (.94, .38), (.84, .44), (.90, .96), (.10, .96), (.16, .44), (.06, .38)], kraft, -470, 130, -520, 180, 26,
         (([(.18, .12), (.24, .44), (.18, .9)], "#B32D4E", 6, True), ([(.82, .12), (.76, .44), (.82, .9)], "#B32D4E", 6, True), ([(.5, .16), (.5, .92)], "#24407E", 5, True)))
    flat(st, [(.08, .30), (.5, .02), (.92, .30), (.84, .96), (.16, .96)], kraft, 160, 420, -560, -60, 28, (([(.2, .34), (.5, .12), (.8, .34)], "#B32D4E", 7, True), ([(.5, .1), (.5, .92)], "#24407E", 6, True)))
    flat(st, [(.02, .1), (.98, .02), (.94, .9), (.05, .97)], "#F2E8D2", 640, 1180, -560, -180, 16, (([(.15, .8), (.3, .3), (.6, .2), (.85, .7)], "#24407E", 8, False), ([(.15, .8), (.5, .9), (.85, .7)], "#24407E", 8, False), ([(.5, .22), (.52, .85)], "#B32D4E", 5, True)))
    for x, z in ((-400, -470), (60, -470), (-420, 130), (90, 120), (-180, -180), (230, -500), (360, -120)):
        st.add(tube_along([(x, 30, z), (x + 26, 40, z + 20)], 3, 6), "#C9CCD0", spec=1.)
        st.add(revolve([(8 * math.sin(q), 44 + 8 * math.cos(q)) for q in np.linspace(.05, 3.1, 10)], (x + 30, 0, z + 23), 16), "#C22F3C", spec=.6)
    # rolls standing and lying at the far end
    for i, (x, z, r, c) in enumerate(((-1330, -770, 74, "#B32D4E"), (-1310, -590, 66, "#1F7A78"), (-1180, -690, 70, "#E8B044"))):
        h = 480 - 60 * i
        t = np.array(rgb(c), np.float32) * (1 + .05 * vnoise(np.random.default_rng(i), 300, 300, 90, 2))[..., None]
        st.add(revolve([(r, h), (r * 1.02, h * .5), (r, 0)], (x, 0, z), 60), t, spec=.15)
        u, v = np.meshgrid(np.linspace(0, 1, 300), np.linspace(0, 1, 120))
        ring = (.55 + .5 * np.abs(np.sin((v * 6 + u) * math.pi)))[..., None] * np.array(rgb(c), np.float32)
        st.add(revolve([(2, h), (r, h)], (x, 0, z), 60), ring)
    lying = ((c1, 0), (atlas(("#1D2A56", "#F6EBD0", "#EDB32E", "#C22C48")), 1), (np.array(rgb("#7A1E3A"), np.float32) * np.ones((40, 40, 3), np.float32), 2), (adras(("#1F6A66", "#F4EAD2", "#5A1230", "#EDB23C", "#C23A56", "#E88A66")), 3))
    for t, i in lying:
        x, r = 560 + (i % 3) * 190 - (i == 3) * 470, 84
        y, z0 = (r if i < 3 else r * 2.6), -1200
        tex = np.ascontiguousarray(t[:700, :500])
        st.add(sheet(lambda u, v: (x + r * np.sin(u * 6.2832), y + r * np.cos(u * 6.2832), z0 + 560 * v), 80, 20), tex, spec=.2)
        u, v = np.meshgrid(np.linspace(0, 1, 300), np.linspace(0, 1, 120))
        ring = (.55 + .5 * np.abs(np.sin((v * 6 + u) * math.pi)))[..., None] * tex[200:210, 200:210].mean((0, 1))
        st.add(sheet(lambda u, v: (x + r * v * np.sin(u * 6.2832), y + r * v * np.cos(u * 6.2832), z0 + 560 + 0 * u), 80, 20), ring)
    shears(st, 560, 22, -20, 2.75, .95)
    tape = spline([(-1150, 6, 240), (-960, 8, 130), (-830, 30, 270), (-700, 14, 120), (-640, 22, -60), (-760, 10, -240), (-930, 8, -200)], 200)
    d = np.gradient(tape, axis=0)
    n = np.stack([-d[:, 2], 0 * d[:, 1], d[:, 0]], -1)
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    tt = np.broadcast_to(np.array(rgb("#F2C63C"), np.float32), (1200, 40, 3)).copy()
    for k in range(0, 1200, 15):
        tt[k:k + 3, :(22 if k % 75 == 0 else 12)] = rgb("#2A2030")
    st.add((tape[:, None] + n[:, None] * np.linspace(-20, 20, 8)[None, :, None]).astype(np.float32), tt)
    st.add(revolve([(66 * math.sin(q) ** .8, 52 + 46 * math.cos(q)) for q in np.linspace(.03, 3.1, 24)], (-980, 0, -420), 60, wave=lambda an, k: 1 - .06 * np.abs(np.cos(3 * an)) ** 8), "#B3263A", spec=.2)
    rng = np.random.default_rng(6)
    for q in range(16):
        an, el = rng.random() * 6.28, .3 + .8 * rng.random()
        p0 = np.array((-980 + 50 * math.cos(an) * math.sin(el), 52 + 46 * math.cos(el), -420 + 50 * math.sin(an) * math.sin(el)))
        p1 = p0 + np.array((40 * math.cos(an) * math.sin(el), 44 * math.cos(el), 40 * math.sin(an) * math.sin(el)))
        st.add(tube_along([p0, p1], 2, 6), "#C9CCD0", over=1.2)
        st.add(revolve([(7 * math.sin(q2), 7 * math.cos(q2)) for q2 in np.linspace(.05, 3.1, 8)], tuple(p1), 12), ("#F2E6CC", "#E8B044", "#24407E")[q % 3], over=1.2)
    # the two at work
    for x, z, kind, cols, cloth, sl, cuff, turn, arms in (
            (-520, 760, "bun", ("#F1E4C8", "#8E2F3A"), "#2F6E78", "#2F6E78", "#F1E6CC", .10, ((-1, (-330, 330, -150), (-210, 345, -440)), (1, (330, 350, -170), (250, 345, -470)))),
            (330, 800, "cap", ("#1E1A30", "#F1E4C8"), "#E6DAC2", "#E6DAC2", "#C9B896", .0, ((-1, (-330, 330, -170), (-230, 330, -520)), (1, (350, 350, -130), (270, 335, -520))))):
        r = np.random.default_rng(int(z))
        t = np.array(rgb(cloth), np.float32) * (1 + .04 * vnoise(r, 600, 800, 2, 60) + .05 * fbm(r, 600, 800, 50, 3))[..., None]
        put = body(st, (x, -330, z), t, .92, 170, turn=turn)
        P = lambda px, py, pz: tuple(put(np.array([[[px, py, pz]]], float))[0, 0])
        for s, e, w in arms:
            arm(st, [P(s * 182, 520, 0), P(s * 250, 440, -30), P(*e), P(*w)], t, .92, (84, 74, 60, 50), cuff, s + 3)
            w2 = P(*w)
            hand(st, w2, (w2[0] - s * 60, w2[1] - 50, w2[2] - 190), 1.05, .35, side=-s)
        head(st, put, kind, cols)

    def panes(x, y, z):
        k = y / .62
        u, v = x + .72 * k, z + .34 * k
        g = lambda t, n: np.clip((np.abs(np.mod(t, n) - n / 2) - 26) / 14, 0, 1)
        return .26 + .74 * np.clip((u + 1500) / 30, 0, 1) * np.clip((1150 - u) / 30, 0, 1) * g(u - .3 * v + 120, 640) * g(v + 200, 900)
    st.paint(dark="#1A1430", light="#FFF3D6", ambient=.44, window=panes, shadow=11, lift=.5, soft=.8)


def cone(h=560, r=230):
    return spline([(6, h), (46, h - 12), (92, h * .86), (140, h * .62), (180, h * .36), (r * .92, h * .10), (r, 0)], 50)


def pressing(a):
    a.fill(rect(0, 0, a.W, a.H), "#4E5E66")
    st = Stage(a, eye=(-260, 760, 1450), look=(10, 70, -60), f=2050, light=(-.72, .56, -.12))
    st.add(sheet(lambda u, v: ((u - .5) * 9000, 2200 - 3000 * v, -1050 + 0 * u), 60, 60), wall("#7E949A", 6, .07), shadow=False)
    tw = wood("#9A6C48", 2400, 900, 5)
    for k in range(1, 5):
        tw[k * 180:k * 180 + 6] *= .35
    st.add(sheet(lambda u, v: ((u - .5) * 5200, -260 + 0 * u, -1050 + 2100 * v), 60, 60), tw, shadow=False)
    st.add(sheet(lambda u, v: ((u - .5) * 1500 + 30 * np.sin(v * 9), -252 + 8 * np.sin(u * 11 + v * 5), -420 + 900 * v + 24 * np.sin(u * 8)), 90, 70), felt(700, 900, "#C9BEA2", 9))
    # finished and drying hats
    for i, (x, z, k) in enumerate(((-820, -420, .92), (-420, -720, .86), (150, -800, .9), (640, -620, .96), (1010, -330, 1.0), (-1150, -60, 1.), (980, 260, .84))):
        rng = np.random.default_rng(i)
        prof = [(r * k, y * k - 256) for r, y in cone(600, 236)]
        st.add(revolve(prof, (x, 0, z), 120, wave=lambda an, q: 1 + .022 * np.cos(2 * an + i) * q + .03 * np.abs(np.cos(2 * an)) ** 7 * (1 - q)), felt(500, 900, ("#F3EDDD", "#EFE6D2", "#F6F1E4")[i % 3], i + 3), bump=vnoise(rng, 500, 900, 3, 3) * .35 + vnoise(rng, 500, 900, 40, 40) * 1.5)
        if i in (0, 3, 5):                             # velvet edge already sewn on
            e = revolve([(233 * k, -168), (243 * k, -186), (246 * k, -256)], (x, 0, z), 120)
            st.add(e, "#1A1622")
            st.add(revolve([(231 * k, -160), (236 * k, -168)], (x, 0, z), 90), "#B32D3A")
        else:
            st.add(revolve([(234 * k, -236), (250 * k, -248), (256 * k, -257)], (x, 0, z), 120), felt(100, 600, "#EFE6D2", i))
    # the form and the wet felt on it
    c = (20, 0, 120)
    st.add(revolve([(290, -200), (296, -228), (290, -258)], c, 90), wood("#8A5A38", 500, 80, 3), spec=.2)
    st.add(revolve([(262, -120), (266, -205)], c, 90), wood("#A87048", 700, 120, 4), spec=.2)
    R = 268
    dome = [(R * math.sin(q) ** .9, -120 + 480 * math.cos(q) ** .9) for q in np.linspace(.02, 1.5, 40)] + [(272, -128), (279, -138), (288, -144)]
    dome = spline(dome, 130)
    rng = np.random.default_rng(8)
    wet = felt(700, 1400, "#F0E9D8", 12) * (1 - .10 * np.clip(fbm(rng, 700, 1400, 60, 3), -1, 1))[..., None]
    st.add(revolve(dome, c, 200, wave=lambda an, q: 1 + .018 * np.sin(3 * an + 6 * q) + .012 * np.sin(9 * an) * q), wet, bump=vnoise(rng, 700, 1400, 3, 3) * .4 + vnoise(rng, 700, 1400, 40, 60) * 2.4, spec=.12)
    # arms from the near edge, both palms on the felt
    print_ = floral(700, 900, "#2F5A8A")
    for s, sh, el, wr, to in ((-1, (-560, 60, 1260), (-520, -30, 760), (-286, 150, 330), (-60, 330, 130)), (1, (640, 120, 1260), (600, 20, 780), (318, 120, 330), (120, 290, 90))):
        arm(st, [sh, tuple((np.array(sh) + el) / 2 + (s * 10, -30, 0)), el, tuple(np.array(el) * .62 + np.array(wr) * .38)], print_, 1.2, (92, 96, 86, 76), "#F1E6CC", s + 4)
        fore = spline([tuple(np.array(el) * .70 + np.array(wr) * .30), tuple(np.array(el) * .35 + np.array(wr) * .65), wr], 40)
        from makers import skin
        st.add(tube_along(fore, np.linspace(62, 46, 40), 30), skin())
        out = np.array(wr) - np.array((20, 0, 120))
        hand(st, wr, to, 1.8, .34, .5, up=tuple(out / np.linalg.norm(out) + (0, .6, .2)), side=-s)
    bowl = revolve([(180, -150), (186, -160), (150, -230), (90, -256)], (-640, 0, 330), 70)
    st.add(bowl, "#3E7A8A", spec=.6)
    st.add(revolve([(2, -176), (172, -176)], (-640, 0, 330), 60), "#A9C9CE", spec=.8)
    st.paint(dark="#1C1A36", light="#FFF6E2", ambient=.36, shadow=12, lift=.5, soft=.8)
    n = cv2.resize(fbm(a.rng, 400, 600, 60, 5, stretch=.6), (a.W, a.H), interpolation=cv2.INTER_CUBIC)
    for x, y, w in ((1240, 420, 260), (1120, 220, 340), (1420, 120, 380), (520, 900, 150), (470, 700, 200)):               # steam
        f = np.exp(-(((a.X - x - 60 * np.sin(a.Y / 150.)) / w) ** 2 + ((a.Y - y) / (w * 1.2)) ** 2))
        a.spray(np.ones((a.H, a.W), np.float32), "#F6F4EC", np.clip(f * (.34 + .26 * n), 0, .5), .9, 1.3, .82)
    a.spray(poly([(0, 0), (900, -60), (2300, 1300), (900, 1400)]), "#FFF3D0", lambda X, Y: np.clip(.14 - Y / 14000, 0, .2), .7, 1.4, .8)


def draw(what="table", seed=61):
    a = Art(seed)
    {"table": table, "pressing": pressing}[what](a)
    return a.finish(wobble=.8, vign=.16)
