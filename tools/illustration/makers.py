"""People at work in space, seen from behind: body, arms, hands, head and head-dress as grids. No faces."""
import math

import cv2
import numpy as np

from ink import Art, circle, mix, rect, rgb, vnoise
from forms import revolve, sheet, spline, tube_along

SKIN = "#B47C58"


def skin(h=120, w=120, seed=1, colour=SKIN):
    return np.clip(np.array(rgb(colour), np.float32) * (1 + .05 * vnoise(np.random.default_rng(seed), h, w, 20, 20))[..., None], 0, 255)


def hand(st, wrist, towards, s=1., curl=.5, spread=.35, up=(0, 1, 0), colour=SKIN, side=1):
    """Back of a hand at the wrist, fingers towards a point and bending down by curl; side: where the thumb is."""
    w = np.array(wrist, float)
    d = np.array(towards, float) - w
    d /= np.linalg.norm(d)
    u = np.array(up, float) - d * np.dot(up, d)
    u /= np.linalg.norm(u)
    n = np.cross(d, u)
    at = lambda f, l, h: w + s * (d * f + n * l + u * h)
    t = skin(colour=colour)
    st.add(tube_along(spline([at(-20, 0, 0), at(20, 0, 3), at(52, 0, 5), at(78, 0, 2)], 40), np.interp(np.linspace(0, 1, 40), [0, .4, .8, 1], [27, 33, 38, 20]) * s, 28), t)
    for i, (l, ln, r) in enumerate(((-29, 62, 11.5), (-10, 72, 12.5), (10, 68, 12), (28, 52, 10.5))):
        bend = curl * (.85 + .1 * i)
        l2 = l * (1 + spread)
        pts = [at(58, l, 4), at(66 + ln * .38, l + (l2 - l) * .4, 9 - ln * .10 * bend), at(66 + ln * (.80 - .15 * bend), l2, 2 - ln * .46 * bend), at(66 + ln * (1.05 - .42 * bend), l2, -ln * .95 * bend - 3)]
        st.add(tube_along(spline(pts, 30), np.interp(np.linspace(0, 1, 30), [0, .6, .93, 1], [r, r * .92, r * .72, r * .25]) * s, 16), t)
    pts = [at(12, side * 26, 0), at(40, side * 52, -4), at(72, side * 60, -14), at(94, side * 50, -24)]
    st.add(tube_along(spline(pts, 26), np.interp(np.linspace(0, 1, 26), [0, .5, .9, 1], [15, 14, 10, 4]) * s, 16), t)


def arm(st, points, cloth, s=1., radii=(78, 72, 60, 50), cuff="#E5A338", seed=1):
    """A sleeve along shoulder, elbow, wrist, with creases at the elbow."""
    p = spline(points, 110)
    r = np.interp(np.linspace(0, 1, 110), np.linspace(0, 1, len(radii)), radii) * s
    q = np.linspace(0, 1, 110)
    r = r * (1 + .035 * np.sin(q * 46 + seed) * np.exp(-((q - .5) / .3) ** 2))
    r[:5] *= np.linspace(.55, 1, 5)
    st.add(tube_along(p, r, 44), cloth)
    d = p[-1] - p[-2]
    d /= np.linalg.norm(d)
    if cuff:
        st.add(tube_along([p[-1] - d * 10 * s, p[-1] + d * 10 * s], r[-1] * 1.08, 30), cuff)


def body(st, base, cloth, s=1., lean=60, wide=1., skirt=1., turn=0.):
    """Torso from the seat (base) to the neck; returns a function that maps own coordinates into the scene."""
    b = np.array(base, float)

    def put(g):
        g = np.asarray(g, float).copy()
        y = np.clip(g[..., 1] / 600, 0, 1.6)
        g[..., 2] -= lean * y ** 1.5
        x, z = g[..., 0] * math.cos(turn) + g[..., 2] * math.sin(turn), -g[..., 0] * math.sin(turn) + g[..., 2] * math.cos(turn)
        g[..., 0], g[..., 2] = x, z
        return (g * s + b).astype(np.float32)
    prof = [(56, 622), (66, 598), (118, 574), (178, 545), (210, 500), (216, 430), (206, 320), (198, 210), (214 * skirt, 80), (248 * skirt, -40), (286 * skirt, -170), (300 * skirt, -230)]
    prof = [(r * wide, y) for r, y in prof]

    def wave(an, k):
        return 1 + .022 * np.sin(7 * an + 1.5 * np.sin(9 * k)) * np.clip((k - .25) * 1.6, 0, 1) + .010 * np.sin(15 * an + 5 * k) - .05 * np.exp(-((an - math.pi) / .3) ** 2) * 0
    st.add(put(revolve(spline(prof, 90), (0, 0, 0), 180, sx=1., sz=.66, wave=wave, span=(-math.pi * .5, math.pi * 1.5))), cloth)
    st.add(put(tube_along([(0, 590, -6), (0, 690, -22)], 52, 30)), skin())
    return put


def ball_grid(r, c, n=40, sx=1., sz=1., sy=1.):
    return revolve([(r * math.sin(q), sy * r * math.cos(q)) for q in np.linspace(.02, 3.12, n)], c, 90, sx=sx, sz=sz)


def head(st, put, kind="scarf", colours=("#F1E4C8", "#B32D4E"), tex=None, hair="#1C1626"):
    """Head and head-dress in the body's own coordinates."""
    c = (0, 756, -34)
    st.add(put(ball_grid(96, c, sy=1.18, sz=1.08)), hair if kind != "scarf" else skin())
    if kind == "scarf":
        cloth = tex if tex is not None else kerchief(*colours)
        g = revolve([(r, y) for r, y in spline([(3, 884), (60, 872), (100, 824), (112, 760), (104, 690), (84, 640), (92, 596)], 50)], (0, 0, -34), 120, sz=1.08, wave=lambda an, k: 1 + .02 * np.sin(9 * an + 6 * k) * k)
        st.add(put(g), cloth)

        def tail(u, v):
            p = u * 2 - 1
            w = 96 * (1 - v) ** .8 + 14
            return p * w + 8 * np.sin(v * 5), 668 - 300 * v - 18 * np.abs(p), 84 + 64 * np.sin(np.clip(v * 2.2, 0, 1) * 1.3) + 12 * np.sin(p * 7 + v * 3) + 26 * v
        st.add(put(sheet(tail, 70, 70)), cloth)
        fold = mix(rgb(colours[0]), "#3A2A3A", .12)
        st.add(put(tube_along([(-96, 676, 10), (-50, 660, 84), (0, 652, 104), (50, 660, 84), (96, 676, 10)], 12, 12)), fold)
        st.add(put(ball_grid(30, (0, 650, 108), 20, sx=1.3, sy=.9)), fold)
        return
    for s in (-1, 1):
        st.add(put(ball_grid(22, (s * 97, 748, -40), 16, sx=.5, sy=1.5)), skin())
    if kind == "tebetei":                              # winter cap with a band of fur
        rng = np.random.default_rng(2)
        st.add(put(revolve(spline([(3, 950), (46, 940), (88, 900), (112, 850), (116, 810)], 30), (0, 0, -34), 90, sz=1.08)), tex if tex is not None else colours[0])
        fur = np.array(rgb(colours[1]), np.float32) * (1 + .25 * vnoise(rng, 200, 900, 9, 3))[..., None]
        st.add(put(revolve(spline([(104, 856), (126, 846), (138, 812), (128, 778), (104, 770)], 30), (0, 0, -34), 120, sz=1.06)), np.clip(fur, 0, 255), bump=vnoise(rng, 200, 900, 5, 3) * 5)
    elif kind == "cap":
        st.add(put(revolve(spline([(3, 896), (58, 884), (96, 846), (104, 800), (104, 786)], 30), (0, 0, -34), 90, sz=1.08)), tex if tex is not None else colours[0])
        st.add(put(revolve([(106, 824), (108, 784)], (0, 0, -34), 90, sz=1.08)), colours[1])
    elif kind == "bun":
        st.add(put(ball_grid(52, (0, 770, 88), 24, sz=.8)), mix(hair, "#6A4A44", .15))
        st.add(put(tube_along([(54 * math.cos(t), 770 + 54 * math.sin(t), 66) for t in np.linspace(0, 6.4, 30)], 7, 10)), colours[1])


def kerchief(ground, dots, h=600, w=900):
    """Cotton with small five-petalled flowers."""
    a = Art(2, w, h)
    a.fill(rect(0, 0, w, h), ground)
    for j in range(h // 62 + 1):
        for i in range(w // 74 + 1):
            x, y = i * 74 + (j % 2) * 37, j * 62 + 20
            for k in range(5):
                a.fill(circle(x + 11 * math.cos(k * 1.257), y + 11 * math.sin(k * 1.257), 7), dots)
            a.fill(circle(x, y, 5), "#E5A338")
    return a.px[..., :3].astype(np.float32)


def plait_back(st, put, x=0, length=420, colour="#1C1626", tip="#E5A338", z=104):
    """A braid down the back."""
    from scene_leather import plait
    pts = [(x * .5, 660, z - 20), (x, 560, z + 44), (x * 1.2, 400, z + 60), (x * 1.1, 640 - length, z + 66)]
    c, h = plait(1500, 90, 4, 60, (colour, mix(colour, "#7A5A54", .22)))
    st.add(put(tube_along(spline(pts, 90), np.interp(np.linspace(0, 1, 90), [0, .2, 1], [30, 27, 15]), 24)), c, bump=h * 5)
    e = pts[-1]
    for q in range(6):
        st.add(put(tube_along([e, (e[0] + (q - 2.5) * 5, e[1] - 60, e[2])], 5, 6)), tip)


def shift(tex, dx=0, dy=0):
    return np.roll(np.roll(tex, dx, 1), dy, 0)


def soft(tex, k):
    return cv2.GaussianBlur(np.asarray(tex, np.float32), (0, 0), k)
