"""Instruments at rest: a dombyra on a felt, a tanbur and a doira on an embroidered cloth."""
import math

import numpy as np

from ink import Art, mix, sstep
from kit import Local, cast, form, ones, place, shyrdak, smooth_noise, suzani


def wood(a, path, local, length, base, dark, light, seed=3, lines=70, half=260):
    """Fill with wood and grain running along the local x axis."""
    rng = np.random.default_rng(seed)
    a.fill(path, base)
    a.c.save()
    a.c.clipPath(path, doAntiAlias=True)
    for _ in range(lines):
        y = (rng.random() * 2 - 1) * half
        pts = [(x, y + 5 * math.sin(x / 190 + y * .05)) for x in np.linspace(-half * 1.6, length, 14)]
        a.line(local.smooth(pts, False), mix(base, dark if rng.random() < .6 else light, .2 + .4 * rng.random()), 1.5 + 3.5 * rng.random(), .5)
    a.c.restore()


def glint(a, path, strength=.35):
    b = path.getBounds()
    a.spray(path, "#FFF6DC", lambda X, Y: np.clip(strength - np.abs((X - b.left()) / b.width() + (Y - b.top()) / b.height() - .62) * 1.2, 0, .5), .8, 2, .6)


def dombyra(a, x, y, s, rot):
    L = Local(x, y, s, rot)
    body_pts = [(-330, 0), (-310, -120), (-230, -208), (-100, -240), (50, -214), (190, -146), (300, -76), (390, -42), (390, 42), (300, 76), (190, 146), (50, 214), (-100, 240), (-230, 208), (-310, 120)]
    body = L.smooth(body_pts)
    neck = L.poly([(340, -34), (1560, -25), (1560, 25), (340, 34)])
    head = L.smooth([(1550, -26), (1600, -40), (1760, -44), (1830, -26), (1850, 0), (1830, 26), (1760, 44), (1600, 40), (1550, 26)])
    for p in (body, neck, head):
        cast(a, p, 34, 46, .8, "#12081A", 14)
    wood(a, neck, L, 1600, "#5A2E1E", "#2A1218", "#8A5030", 4, 30, 40)
    form(a, neck, strength=.4)
    wood(a, body, L, 420, "#DDA45E", "#A86A34", "#F4CF92", 5, 90, 250)
    a.line(body, "#4A2016", 24 * s)
    a.line(L.smooth([(px * .955, py * .94) for px, py in body_pts]), "#F1DDB4", 5 * s)
    a.line(L.smooth([(px * .925, py * .90) for px, py in body_pts]), "#6A2E1E", 3.5 * s)
    form(a, body, strength=.75, soft=.55)
    glint(a, body, .45)
    # inlaid horn ornament around the sound hole
    for k in range(12):
        q = k * math.pi / 6
        a.fill(L.ellipse(30 + 66 * math.cos(q), 66 * math.sin(q), 11, 11), "#6A2E1E")
        a.fill(L.ellipse(30 + 66 * math.cos(q), 66 * math.sin(q), 6, 6), "#F1DDB4")
    a.line(L.ellipse(30, 0, 48), "#6A2E1E", 5 * s)
    a.fill(L.ellipse(30, 0, 36), "#1E0E14")
    for side in (-1, 1):
        t = np.linspace(0, 1, 40)
        an, rr = t * 6.2, 58 * (1 - .78 * t)
        a.line(L.smooth([(-40 + 0 * q - r * math.cos(o) * 0 - 150 + r * math.cos(o), side * (78 + r * math.sin(o))) for q, o, r in zip(t, an, rr)], False), "#7A3A24", 11 * s, .85)
    a.fill(L.smooth([(345, -40), (470, -30), (470, 30), (345, 40)], True, .05), "#3A1A14")
    for i in range(19):                                # tied frets, closer towards the body
        px = 1530 - 1130 * (1 - .935 ** (i + 1)) / (1 - .935 ** 20)
        a.line(L.poly([(px, -33), (px, 33)], False), "#F0DFB8", 5 * s)
        a.line(L.poly([(px + 5, -33), (px + 5, 33)], False), "#2A1218", 2.5 * s, .7)
    wood(a, head, L, 1900, "#6A3A24", "#2A1218", "#A0683C", 6, 20, 60)
    form(a, head, strength=.5)
    for px, side in ((1650, -1), (1740, 1)):
        peg = L.smooth([(px - 12, 0), (px - 12, side * 80), (px - 26, side * 104), (px - 22, side * 146), (px + 22, side * 146), (px + 26, side * 104), (px + 12, side * 80), (px + 12, 0)], True, .1)
        cast(a, peg, 14, 18, .6, blur=5)
        a.fill(peg, "#3A1A16")
        form(a, peg, strength=.6)
        a.fill(L.ellipse(px, 0, 13), "#D8B070")
    bridge = L.poly([(-150, -58), (-132, -58), (-132, 58), (-150, 58)])
    cast(a, bridge, 9, 12, .6, blur=4)
    a.fill(bridge, "#3A1A16")
    for side in (-1, 1):
        for off, c, w in ((4, "#2A1016", 3.5), (0, "#FBF3DC", 4.5)):
            a.line(L.poly([(-318, side * 9 + off), (-141, side * 22 + off), (1556, side * 11 + off), (1650 if side < 0 else 1740, side * 6 + off)], False), c, w * s, .95 if not off else .5)
    a.fill(L.ellipse(-316, 0, 22, 26), "#3A1A16")


def tanbur(a, x, y, s, rot):
    L = Local(x, y, s, rot)
    body_pts = [(-300, 0), (-280, -100), (-200, -170), (-80, -196), (60, -176), (190, -118), (300, -60), (400, -32), (400, 32), (300, 60), (190, 118), (60, 176), (-80, 196), (-200, 170), (-280, 100)]
    body = L.smooth(body_pts)
    neck = L.poly([(340, -28), (1740, -19), (1740, 19), (340, 28)])
    head = L.poly([(1740, -24), (1990, -30), (2010, 0), (1990, 30), (1740, 24)])
    for p in (body, neck, head):
        cast(a, p, 30, 40, .8, "#0A0616", 14)
    for p in (neck, head):
        wood(a, p, L, 2000, "#4A2420", "#1E0E18", "#7A4630", 4, 26, 34)
        form(a, p, strength=.4)
    wood(a, body, L, 420, "#C98548", "#84461F", "#EDBE7C", 8, 90, 210)
    a.line(body, "#3A1A16", 20 * s)
    a.line(L.smooth([(px * .95, py * .93) for px, py in body_pts]), "#F1DDB4", 5 * s)
    form(a, body, strength=.8, soft=.55)
    glint(a, body, .4)
    for i in range(26):                                # bone inlay along the neck
        px = 420 + i * 50
        a.fill(L.poly([(px - 9, 0), (px, -8), (px + 9, 0), (px, 8)]), "#F1DDB4")
    for i in range(17):
        px = 1700 - 1220 * (1 - .93 ** (i + 1)) / (1 - .93 ** 18)
        a.line(L.poly([(px, -26), (px, 26)], False), "#E8D4A6", 6 * s)
    for k in range(8):                                 # group of small sound holes
        a.fill(L.ellipse(110 + 30 * math.cos(k * .785), 30 * math.sin(k * .785), 7), "#1E0E14")
    a.fill(L.ellipse(110, 0, 9), "#1E0E14")
    for i, px in enumerate((1790, 1850, 1910, 1960)):
        side = -1 if i % 2 else 1
        peg = L.smooth([(px - 9, 0), (px - 9, side * 66), (px - 20, side * 86), (px - 16, side * 122), (px + 16, side * 122), (px + 20, side * 86), (px + 9, side * 66), (px + 9, 0)], True, .1)
        cast(a, peg, 10, 14, .6, blur=4)
        a.fill(peg, "#2A1216")
        form(a, peg, strength=.6)
    bridge = L.poly([(-110, -46), (-94, -46), (-94, 46), (-110, 46)])
    cast(a, bridge, 8, 10, .6, blur=4)
    a.fill(bridge, "#2A1216")
    for k in (-1.5, 0, 1.5):
        for off, c, w in ((3, "#2A1016", 3), (0, "#F6EBC8", 3.4)):
            a.line(L.poly([(-290, k * 6 + off), (-102, k * 14 + off), (1742, k * 6 + off), (1930, k * 5 + off)], False), c, w * s, .95 if not off else .5)


def doira(a, x, y, r):
    L = Local(x, y, r / 100.)
    disc = L.ellipse(0, 0, 100, n=90)
    cast(a, disc, 46, 60, .85, "#0A0616", 18)
    a.fill(disc, "#7A4426")
    a.line(L.ellipse(0, 0, 97, n=90), "#B4763E", r * .035)
    skin = L.ellipse(0, 0, 93, n=90)
    a.fill(skin, "#EBD6AC")
    n = smooth_noise(a, 24, 5)
    d = np.hypot(a.X - x, a.Y - y) / r
    m = a.mask(skin)
    cut = (slice(m[0], m[1]), slice(m[2], m[3]))
    a.spray(m, "#B98650", np.clip(.22 * n[cut] + .9 * sstep(.55, 1.0, d[cut]) * .6 + .05, 0, .8), .8, 2, .6)
    a.spray(m, "#FFF6DC", np.clip(.6 - np.hypot(a.X[cut] - x + r * .3, a.Y[cut] - y + r * .34) / (r * .8), 0, .6), .8, 2, .6)
    a.spray(m, "#7A4A2E", np.clip(.34 - np.hypot(a.X[cut] - x - r * .1, a.Y[cut] - y - r * .12) / (r * .9), 0, .3), .6, 2, .7)
    for k in range(44):                                # nails and a painted border of small lozenges
        q = k * 2 * math.pi / 44
        a.fill(L.ellipse(96.5 * math.cos(q), 96.5 * math.sin(q), 1.3), "#F0D6A0")
        P = Local(x + .84 * r * math.cos(q), y + .84 * r * math.sin(q), r / 100., q)
        a.fill(P.poly([(-3.2, 0), (0, -3.6), (3.2, 0), (0, 3.6)]), "#8E2F33" if k % 2 else "#1F4E96")
    for rr in (89, 79):
        a.line(L.ellipse(0, 0, rr, n=90), "#5A2A1E", 3)
    for k in range(16):                                # rings that rattle inside the rim, seen at the edge
        q = k * 2 * math.pi / 16 + .2
        ring = Local(x + 1.015 * r * math.cos(q), y + 1.015 * r * math.sin(q), 1.)
        a.line(ring.ellipse(0, 0, r * .028), "#3A2A30", r * .018)
        a.line(ring.ellipse(-1, -1, r * .028), "#D8DCDC", r * .009)


def draw(what="dombyra", seed=61):
    a = Art(seed)
    if what == "dombyra":
        place(a, shyrdak("teal", (3, 2)), [(-260, -300), (2700, -520), (2900, 1900), (-420, 2150)])
        a.spray(ones(a), "#10081C", np.clip((a.X - 900) / 3800 + (a.Y - 700) / 3000 + .06, 0, .5), .85, 2, .7)
        dombyra(a, 640, 1010, 1.32, -.36)
    else:
        place(a, suzani("night", 9), [(-300, -260), (2600, -420), (2800, 1860), (-520, 2000)])
        a.spray(ones(a), "#08061A", np.clip((a.X - 1200) / 3800 + (a.Y - 800) / 3000 + .04, 0, .45), .85, 2, .7)
        doira(a, 1560, 900, 520)
        tanbur(a, 400, 380, .95, .27)
    a.spray(ones(a), "#FFE2A8", np.clip(.3 - (a.X + a.Y * .8) / 4200 + .03 * smooth_noise(a, 50), 0, .22), .8, 2, .7)
    return a.finish(wobble=.8, vign=.18)
