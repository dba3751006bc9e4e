"""Silk scarf, reed mat, embroidered wall hanging."""
import math

import cv2
import numpy as np

from ink import Art, poly, rgb, smooth, vnoise
from kit import cast, folds, ground, ones, place, plaster, smooth_noise, suzani, weave


def scarf(a):
    """Silk with blurred rainbow stripes, thrown in a loose wave over a pale table."""
    rng = a.rng
    ground(a, "#D8D2C4")
    weave(a, .04)
    folds(a, "#6A6A7A", "#FFFDF4", 500, 2.4, .3)
    n = 2600
    cols = ["#7A2C6A", "#B32D4E", "#E2653A", "#F0B43C", "#F6E6C0", "#7FB86A", "#1F9AA0", "#2F5CA8", "#3A2F7A", "#F6E6C0", "#E58AA0"]
    bands = np.zeros((n, 3), np.float32)
    x, i = 0, 0
    while x < n:
        w = int(30 + rng.random() * 110)
        bands[x:x + w] = rgb(cols[i % len(cols)])
        x += w
        i += 1 if rng.random() < .8 else 2
    tex = np.repeat(bands[None], 1500, 0)
    sh = np.repeat(rng.normal(0, 16, 500), 3)
    X, Y = np.meshgrid(np.arange(n, dtype=np.float32), np.arange(1500, dtype=np.float32))
    jag = vnoise(rng, 1500, n, 26, 9) * 13 + sh[:, None] * .9
    tex = cv2.remap(tex, (X + jag).astype(np.float32), Y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    tex = cv2.GaussianBlur(tex, (31, 1), 7, sigmaY=.1) * .6 + tex * .4
    tex *= (1 + .03 * np.sin(Y * 1.3) + .03 * np.sin(X * 1.1))[..., None]
    # ribbon: centre line sweeps across, cloth coordinate v across the width
    s = a.X / a.W
    centre = 760 + 190 * np.sin(s * 5.2 + .4) + 40 * np.sin(s * 11)
    half = 430 + 70 * np.sin(s * 4.1 + 2)
    v = (a.Y - centre) / half
    inside = np.clip((1 - np.abs(v)) * 120, 0, 1).astype(np.float32)
    moved = np.roll(np.roll(inside, 46, 0), 26, 1)
    moved[:60], moved[:, :30] = 0, inside[:, :30]
    shadow = cv2.GaussianBlur(moved, (0, 0), 16)
    a.spray(np.clip(shadow - inside, 0, 1), "#2A2236", ones(a) * .75, .85, 2, .75)
    nz = smooth_noise(a, 60, 2)
    ph = v * 9 + 2.2 * np.sin(s * 6) + nz * .9
    hgt = np.sin(ph) + .4 * np.sin(ph * 2.1 + 1)
    u = a.X * .95 + hgt * 24 + 120 * np.sin(v * 1.4) + 100
    im = cv2.remap(tex, u.astype(np.float32), ((v + 1) * 700).astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    a.blend(inside, im)
    d = np.gradient(cv2.GaussianBlur(hgt.astype(np.float32), (0, 0), 3), axis=0)
    d = d / np.percentile(np.abs(d), 97)
    a.spray(inside, "#160A26", np.clip(-d * .5 - .04 + np.clip(-hgt - .5, 0, 1) * .35, 0, .75), .9, 2.2, .65)
    a.spray(inside, "#FFFDF4", np.clip(d * .42 - .10, 0, .45), .85, 2, .6)


def mat(a):
    """Chiy: reeds wrapped in coloured wool, bound by cords; seen close and a little turned."""
    rng = a.rng
    ground(a, "#3A2A26")
    pitch = 17.
    n = int(2300 / pitch)
    W = 3000
    k = np.arange(W, dtype=np.float32)
    cols = {"n": "#D8BE8A", "w": "#F1E6CE", "r": "#B0322E", "b": "#24407E", "y": "#E2A33C", "t": "#1F8080", "k": "#3A2430"}
    tex = np.zeros((n * 17, W, 3), np.float32)
    for i in range(n):
        y = i - n / 2
        u, v = k / 250., y * pitch / 250.
        p, q = (u + v) % 2 - 1, (u - v) % 2 - 1
        d = np.maximum(np.abs(p), np.abs(q))
        row = np.full(W, "w", dtype="<U1")
        row[d > .86] = "k"
        row[(d <= .80) & (d > .62)] = "r"
        row[(d <= .62) & (d > .54)] = "w"
        row[(d <= .54) & (d > .36)] = "b"
        row[(d <= .36) & (d > .29)] = "y"
        row[(d <= .29) & (d > .12)] = "r"
        row[d <= .12] = "w"
        odd = (np.floor((u + v) / 2) + np.floor((u - v) / 2)) % 2 > .5
        row[odd & (row == "r")] = "t"
        row[odd & (row == "b")] = "y"
        jitter = int(rng.normal() * 3)
        line = np.roll(np.array([rgb(cols[c]) for c in row], np.float32), jitter, 0)
        wrap = 1 + .10 * np.sin(k * .9 + i) + .05 * rng.standard_normal(W)
        line = line * wrap[:, None] * (1 + .05 * rng.normal())
        bare = np.array(rgb("#C9AC74"), np.float32)
        line = np.where((rng.random(W // 60 + 1).repeat(60)[:W] < .012)[:, None], bare, line)
        prof = np.sqrt(np.clip(1 - ((np.arange(17) - 8) / 8.8) ** 2, 0, 1))
        light = (.35 + .75 * prof) * (1.12 - .022 * np.arange(17))
        tex[i * 17:(i + 1) * 17] = line[None] * light[:, None, None]
    tex = np.clip(tex, 0, 255)
    place(a, tex, [(-330, -90), (2650, -330), (2890, 1720), (-420, 1990)])
    # binding cords run across the reeds
    for j in range(7):
        x0 = 60 + j * 390
        for i in range(170):
            t = i / 169
            x, y = x0 + (t - .5) * 40 * (1 if j > 3 else -1) + (j - 3) * t * 30, -120 + t * 1900
            s = 1 if i % 2 else -1
            a.line(poly([(x - 7 * s, y), (x + 7 * s, y + 10)], False), "#1A1016", 8, .7)
            a.line(poly([(x - 6 * s, y - 2), (x + 6 * s, y + 8)], False), "#EFE0BE", 5, .95)
    a.spray(ones(a), "#120818", np.clip((a.X - 900) / 3200 + smooth_noise(a, 40) * .06, 0, .45), .85, 2, .7)
    a.spray(ones(a), "#FFE9B8", np.clip(.3 - (a.X + a.Y * .6) / 4000, 0, .25), .8, 2, .7)


def hanging(a):
    """The embroidered cloth hung whole on a wall, with a patterned border."""
    plaster(a, "#B7A08E", "#F0DCC0", "#5A4650", (500, 300))
    tex = suzani("pale", 4, "whole")
    quad = [(300, 190), (2110, 170), (2120, 1400), (290, 1420)]
    wavy = [(300 + 1810 * t, 190 - 20 * t + 5 * math.sin(t * 40)) for t in np.linspace(0, 1, 60)] + [(2110 + 8 * t + 4 * math.sin(t * 9), 170 + 1230 * t) for t in np.linspace(0, 1, 20)] + [(2120 - 1830 * t, 1400 + 20 * t + 9 * math.sin(t * 24)) for t in np.linspace(0, 1, 60)] + [(290 + 10 * t + 4 * math.sin(t * 8), 1420 - 1230 * t) for t in np.linspace(0, 1, 20)]
    path = smooth(wavy, True, .1)
    cast(a, path, 36, 46, .8, "#140B1A", 18)
    place(a, tex, quad, path)
    for inset, width, colour in ((34, 92, "#7A2A4E"), (34, 62, "#F3EAD6")):
        ring = [(quad[0][0] + inset, quad[0][1] + inset), (quad[1][0] - inset, quad[1][1] + inset), (quad[2][0] - inset, quad[2][1] - inset), (quad[3][0] + inset, quad[3][1] - inset)]
        a.line(poly(ring), colour, width)
    ring.append(ring[0])
    for p, q in zip(ring, ring[1:]):                   # running leaves along the border
        n = int(math.hypot(q[0] - p[0], q[1] - p[1]) / 46)
        ang = math.atan2(q[1] - p[1], q[0] - p[0])
        for i in range(n):
            x, y = p[0] + (q[0] - p[0]) * (i + .5) / n, p[1] + (q[1] - p[1]) * (i + .5) / n
            t = ang + (.8 if i % 2 else -.8)
            dx, dy = math.cos(t) * 24, math.sin(t) * 24
            a.fill(smooth([(x - dx, y - dy), (x - dy * .45, y + dx * .45), (x + dx, y + dy), (x + dy * .45, y - dx * .45)], True, .2), ("#C8503A", "#2F6C9A", "#7C8A4A", "#E3A24A")[i % 4])
    for x in np.linspace(340, 2070, 9):
        a.line(poly([(x, 130), (x, 196)], False), "#E3D2B4", 10)
    rod = poly([(180, 112), (2240, 92), (2240, 126), (180, 146)])
    cast(a, rod, 12, 40, .5, "#140B1A", 8)
    a.fill(rod, "#6A3F28")
    a.spray(rod, "#F0C48A", lambda X, Y: np.clip(.7 - (Y - 92) / 40, 0, .6))
    a.spray(path, "#140B1A", lambda X, Y: np.clip(.20 * np.sin(X / 74. + .4 * np.sin(Y / 300)) + (X - 1300) / 3000, 0, .4), .85, 2, .65)
    a.spray(path, "#FFF3DC", lambda X, Y: np.clip(.16 * np.sin(X / 74. + 1.7 + .4 * np.sin(Y / 300)) + .1, 0, .25), .8, 2, .65)


def draw(what="scarf", seed=27):
    a = Art(seed)
    {"scarf": scarf, "chiy": mat, "suzani": hanging}[what](a)
    return a.finish(wobble=.8, vign=.18)
