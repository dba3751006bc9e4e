"""Places: the great unfinished portal in the steppe at sunrise, the rocky hill over a town at dusk."""
import math

import cv2
import numpy as np

from figures import put_walker
from ink import Art, arch, circle, ellipse, fbm, hillshade, massif, mix, poly, rect, samp, smooth, sstep, terrain
from land import grass, layer, ridge, stars, xs_of
from scene_registan import Flat, band, dome

SUNRISE = dict(brick="#D9A46C", brickl="#FBD79A", bricks="#8A5A52", tile="#1F5C9A", turq="#1F9CA0", cream="#F6E5C2", gold="#E8A63C", deep="#2C2040", shade="#4A3560", dome="#1C959C", domel="#8FDCC8", domes="#12486E")


def bricks(a, path, colour, dark, step=13):
    b = path.getBounds()
    a.c.save()
    a.c.clipPath(path, doAntiAlias=True)
    rng = np.random.default_rng(int(b.left()))
    for j, y in enumerate(np.arange(b.top(), b.bottom(), step)):
        a.line(poly([(b.left(), y), (b.right(), y)], False), dark, 1.6, .38)
        for _ in range(int(b.width() / 46)):
            x = b.left() + rng.random() * b.width()
            a.fill(rect(x, y + 2, 24 + rng.random() * 20, step - 3), mix(colour, dark if rng.random() < .55 else "#FFE9BC", .10 + .2 * rng.random()), .75)
    a.c.restore()


def portal(seed):
    a = Art(seed)
    rng = a.rng
    g = 1250
    L = SUNRISE
    a.sky([(0, "#3F6E9E"), (.35, "#8FAFBC"), (.6, "#F0D0A8"), (.82, "#F6B480"), (1, "#F29A6A")], g, 18)
    a.sun(2130, 1080, 96, "#FFF4D0", "#FBD08A")
    a.clouds(120, 460, "#C99A98", "#FBD9B0", thr=.4, scale=180, stretch=5, a=.8, seed=5, light=1)
    a.clouds(760, 980, "#F3C49A", None, thr=.8, scale=60, stretch=12, a=.6, seed=9)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, 1200, 18, 70, 4), "#B98C8C", "#EBB898", None, depth=70)
    layer(a, xs, ridge(seed + 1, xs, 1236, 6, 120, 3), "#B99A62", "#F2CB82", "#7E705A", depth=150)
    # main block with the great dome behind the portal
    dome(a, 1640, 690, 262, L, 1, 19, .62)
    block = rect(1330, 640, 760, g - 640)
    a.fill(block, L["brick"])
    bricks(a, block, L["brick"], L["bricks"])
    F = Flat(a, [(0, 0), (1, 0), (1, 1), (0, 1)], [(0, 0), (1, 0), (1, 1), (0, 1)])
    band(F, 1330, 640, 760, 62, L, "palm", mix(L["tile"], L["deep"], .3))
    band(F, 1330, 720, 760, 26, L, "dia", L["turq"])
    for i in range(6):                                 # banna'i: glazed lozenges in the brick, blind niches
        x = 1420 + i * 122
        for y in (830, 910):
            a.fill(poly([(x - 42, y), (x, y - 34), (x + 42, y), (x, y + 34)]), L["turq"])
            a.fill(poly([(x - 24, y), (x, y - 19), (x + 24, y), (x, y + 19)]), L["tile"])
            a.fill(poly([(x - 9, y), (x, y - 7), (x + 9, y), (x, y + 7)]), L["cream"])
        n = arch(x, g - 20, 1100, 40, 1030)
        a.fill(n, mix(L["brick"], L["deep"], .35))
        a.spray(n, L["deep"], lambda X, Y: np.clip(.8 - (X - x + 40) / 90, 0, .8))
        a.line(n, L["turq"], 6)
    a.spray(block, L["shade"], lambda X, Y: np.clip(.75 - (X - 1330) / 420, .05, .75), .85, 2, .4)
    a.spray(block, L["brickl"], lambda X, Y: np.clip((X - 1700) / 500, 0, .6), .8, 2, .4)
    # portal: two round towers, a huge arch, ragged unfinished top with old scaffold beams
    x0, x1, top = 440, 1370, 330
    ragged = [(x0, g)] + [(x0, top + 30)]
    for i in range(31):
        x = x0 + (x1 - x0) * i / 30
        ragged.append((x, top + 16 * rng.random() + (26 if i % 4 == 0 else 0) - (16 if 12 < i < 18 else 0)))
    ragged += [(x1, g)]
    face = poly(ragged)
    a.fill(face, L["brick"])
    bricks(a, face, L["brick"], L["bricks"])
    opening = arch((x0 + x1) / 2, g, 800, 300, 440)
    for k, c in ((1.16, mix(L["brick"], L["bricks"], .45)), (1.08, mix(L["brick"], L["brickl"], .4))):
        a.fill(arch((x0 + x1) / 2, g, 800, 300 * k, 440 - 70 * (k - 1) * 8), c)
    a.fill(opening, mix(L["brick"], L["deep"], .45))
    a.c.save()
    a.c.clipPath(opening, doAntiAlias=True)
    cx = (x0 + x1) / 2
    for k in range(9):                                 # ribs of the deep vault
        w = 300 - k * 20
        a.line(arch(cx + k * 6, g, 800 + k * 10, w, 440 + k * 26), mix(L["brick"], L["deep"], .30 + .05 * k), 9, .8)
    a.fill(rect(cx - 150, 820, 320, g - 820), mix(L["brick"], L["deep"], .2))
    bricks(a, rect(cx - 150, 820, 320, g - 820), L["brick"], L["deep"])
    a.fill(arch(cx + 10, g, 1080, 78, 970), L["tile"])
    a.fill(arch(cx + 10, g, 1090, 62, 990), "#4A2A22")
    a.fill(arch(cx + 10, 960, 900, 56, 860), L["deep"])
    for y in (520, 640, 760):
        a.line(poly([(cx - 320, y), (cx + 320, y + 6)], False), "#5A3A2C", 9, .9)
    a.c.restore()
    b = opening.getBounds()
    a.spray(opening, L["deep"], lambda X, Y: np.clip(.35 + (X - cx) / b.width() * 1.0 - (Y - 800) / 1400, 0, .85), .9, 2, .45)
    for s, x in ((-1, x0 - 6), (1, x1 + 6)):
        tower = poly([(x - 92, g), (x - 76, top + 70), (x - 70, top + 40), (x - 30, top + 26), (x + 20, top + 44), (x + 76, top + 34), (x + 92, g)])
        a.fill(tower, L["brick"])
        bricks(a, tower, L["brick"], L["bricks"])
        a.spray(tower, L["shade"], lambda X, Y: np.clip(-(X - x) / 90 * .7 + .15, 0, .85), .88, 2, .4)
        a.spray(tower, L["brickl"], lambda X, Y: np.clip((X - x) / 90 * .9 - .2, 0, .75), .85, 2, .4)
    for i in range(15):                                # beam ends left in the wall
        for y in (430, 560, 690, 820):
            x = x0 + 110 + i * 52
            if abs(x - cx) < 360 and y > 480 or abs(x - cx) < 200:
                continue
            a.fill(rect(x, y, 12, 12), L["deep"])
            if (i + y) % 3 == 0:
                a.fill(rect(x - 4, y + 1, 26, 8), "#6A4630")
    a.spray(face, L["shade"], lambda X, Y: np.clip(.42 - (X - x0) / 1500 + (Y - top) / 4000, 0, .5), .8, 2, .45)
    a.spray(face, L["brickl"], lambda X, Y: np.clip((X - 1000) / 700, 0, .5) * (np.abs(X - cx) > 300), .8, 2, .45)
    a.spray(poly([(x0 - 90, g), (x1 + 90, g), (x1 - 700, g + 120), (x0 - 1100, g + 96)]), "#4A3A50", lambda X, Y: .62 - (x0 - X) / 3000 * 0, .85, 2, .5)
    near = ridge(seed + 3, xs, 1262, 6, 150, 3)
    layer(a, xs, near, "#A98E54", "#F0C878", "#5E5A48", depth=300)
    a.spray(poly([(300, g + 10), (1480, g + 14), (900, g + 130), (-300, g + 110)]), "#4A3A50", lambda X, Y: .5 + 0 * X, .8, 2, .5)
    path = smooth([(cx - 40, g + 14), (cx + 60, g + 14), (cx + 240, 1400), (cx + 520, 1620), (cx + 60, 1620), (cx + 30, 1400)], True, .1)
    a.fill(path, "#E3C088")
    a.spray(path, "#8A6A58", lambda X, Y: np.clip((Y - g) / 900, 0, .4))
    for x, h, rc, cc, hat, fl in ((1030, 78, "#24507E", "#F2E8D5", "tubeteika", False), (1075, 74, "#B32D4E", "#F2E8D5", "scarf", False), (1660, 70, "#6F1F26", "#F2E8D5", "kalpak", True)):
        put_walker(a, x, g + 74, h, rc, cc, hat=hat, flip=fl, side=1)
        a.spray(ellipse(x - 60, g + 76, 70, 6), "#4A3A50", lambda X, Y: .6 + 0 * X, .8)
    grass(a, xs, near + 110, ["#F6DC9A", "#D8AE58", "#8A8446", "#4A4A3A"], 2200, 230, (30, 56), 30, ["#B32D4E", "#F2E8D5"], .03)
    return a.finish(wobble=1.0)


def lamp(a, x, y, r):
    """Small halo of a lit window."""
    a.spray(circle(x, y, r), "#FFB45E", lambda X, Y: .45 * np.clip(1 - np.hypot(X - x, Y - y) / r, 0, 1) ** 1.5, .9, 1.4, .5)


def hill(seed):
    a = Art(seed)
    rng = a.rng
    hz = 1080
    a.sky([(0, "#232A5A"), (.35, "#5A4E86"), (.62, "#B06A84"), (.85, "#EE9E76"), (1, "#F8C98A")], hz, 18)
    stars(a, 160, 380)
    a.clouds(160, 480, "#5E4A82", "#E8948A", thr=.45, scale=170, stretch=6, a=.75, seed=4, light=1)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, 960, 40, 50, 5), "#8A6A90", "#C08A94", None, depth=90)
    N = 1200
    peaks = [(300, 560, 120), (430, 540, 178), (560, 560, 140), (690, 545, 204), (800, 570, 138), (905, 600, 92)]
    hf = massif(np.random.default_rng(seed), N, [(x, z, h) for x, z, h in peaks], slope=1.35, rough=.40, warp=22)
    hf = np.maximum(hf, 0)
    dep, wx = terrain(a, hf, hz - 20, 26, f=2050, near=220, n=700)
    sh, sl = hillshade(hf, 2.6, .9, 1.2)
    land = (dep > 0).astype(np.float32) * (samp(hf, dep, wx) > 3)
    s = samp(sh, dep, wx)
    nz = fbm(rng, a.H, a.W, 50, 5)
    a.blend(land, "#4E3A62")
    lit = np.clip((np.clip((s - .34) * 3 + .5 + nz * .08, 0, 1) - a.g * .7 - .15) * 3 + .5, 0, 1)
    a.blend(land * lit * .95, "#C4765E")
    a.blend(land * np.clip((s - .68 + .1 * (a.g - .5)) * 6, 0, 1) * .8, "#F6BE8C")
    alt = samp(hf, dep, wx)
    strata = np.sin(alt * .34 + nz * 1.6 + wx * .03)
    a.blend(land * sstep(.6, .95, strata) * .35, "#33264E")
    crack = cv2.GaussianBlur(np.abs(fbm(rng, a.H, a.W, 26, 4)), (0, 0), 1)
    a.blend(land * np.clip(1 - crack * 9, 0, 1) * .45, "#281E42")
    low = sstep(70, 10, alt + nz * 10) * land
    a.blend(low * .8, "#3A4A4E")
    a.spray(np.ones((a.H, a.W), np.float32), "#C98E86", .55 * np.exp(-((a.Y - hz + 10) / 46) ** 2), 1., 1.1, .8)
    # a path climbing the rock with small lamps
    for i in range(15):
        x, y = 1010 + 26 * i + 30 * math.sin(i * 1.3), 985 - 24 * i
        lamp(a, x, y, 30)
        a.fill(circle(x, y, 3.5), "#FFE2A0")
    # town: roofs from far to near, poplars between them
    from scene_pamir import poplar
    P = {"pop": ["#3A5A56", "#2F4A4E", "#46645A", "#2A3E4A"], "popd": "#141C38"}
    items = []
    for row, (y, w, n) in enumerate(((1075, 74, 34), (1125, 100, 26), (1195, 140, 20), (1290, 200, 14), (1420, 290, 10))):
        for i in range(n):
            x = -80 + (i + .5 * (row % 2)) * 2600 / n + rng.normal() * w * .15
            items.append((y + rng.normal() * w * .08, x, w * (.8 + .4 * rng.random()), row))
        for i in range(int(n * .8)):
            items.append((y + w * .12, rng.random() * 2500 - 50, -(w * (2.0 + 1.0 * rng.random())), row))
    for y, x, w, row in sorted(items, key=lambda q: (q[3], q[0])):
        if w < 0:
            poplar_look = dict(P)
            poplar(a, x, y + 10, min(-w, 430), poplar_look, rng)
            continue
        h = w * (.34 + .16 * rng.random())
        t = .62 - row * .13
        wall = mix(("#B98A78", "#A87A72", "#C49A82", "#96707A")[rng.integers(4)], "#6E4E70", .35 + t * .3)
        f = rect(x, y - h, w, h + 40)
        a.fill(f, wall)
        a.spray(f, "#2A1E44", lambda X, Y: np.clip((X - x) / w * .5 + .1, 0, .7), .85, 2, .4)
        roof_c = ("#7A3E4E", "#5A4A6E", "#8A4E4A", "#4A5A72")[rng.integers(4)]
        if rng.random() < .7:
            r = poly([(x - w * .06, y - h), (x + w * .2, y - h - w * .24), (x + w * .8, y - h - w * .24), (x + w * 1.06, y - h)])
        else:
            r = rect(x - w * .04, y - h - w * .07, w * 1.08, w * .09)
        a.fill(r, mix(roof_c, "#C98A84", t * .5))
        a.spray(r, "#F6BE8C", lambda X, Y: np.clip(.5 - (X - x) / w * .7, 0, .6), .85, 2, .4)
        for k in range(2 if w < 120 else 3):
            wx0 = x + w * (.16 + k * (.40 if w < 120 else .27))
            lit_w = rng.random() < .6
            q = rect(wx0, y - h * .72, w * .12, h * .38)
            a.fill(q, "#FFD27A" if lit_w else "#2E2648")
            if lit_w and row > 1:
                lamp(a, wx0 + w * .06, y - h * .5, w * .32)
            a.line(q, "#4A2E40", max(1.5, w * .012))
    a.spray(np.ones((a.H, a.W), np.float32), "#120E2C", np.clip((a.Y - 1330) / 420, 0, .65), .85, 2, .5)
    return a.finish(wobble=1.1, vign=.14)


def draw(what="portal", seed=None):
    if what == "portal":
        return portal(seed or 141)
    return hill(seed or 152)


