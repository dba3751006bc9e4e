"""Glazed ware: a deep turquoise bowl from the side, a green and brown dish from above, a cobalt jug."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, rect, smooth, sstep
from kit import cast, folds, form, ground, ones, planks, plaster, smooth_noise, stripes, tube, weave
from scene_bowl import rosette


def kosa(a):
    """Deep bowl seen half from above on a wooden sill."""
    plaster(a, "#C9B49A", "#F3E2C0", "#6E5A62", (500, 300))
    planks(a, 1020, 1600, "#6E4630", "#2A1820", "#B98458", 3, 0, 6)
    a.spray(rect(0, 1020, a.W, 60), "#10060E", lambda X, Y: np.clip(.5 - (Y - 1020) / 90, 0, .5), .8, 2, .7)
    cx, top, rx, ry, h = 1230, 640, 690, 232, 640
    a.spray(ellipse(cx + 190, top + h + 20, 700, 120), "#120810", lambda X, Y: np.clip((1.02 - np.hypot((X - cx - 190) / 700, (Y - top - h - 20) / 120)) * 2.6, 0, .85), 1, 2, .6)
    profile = [(1, 0), (.995, .08), (.94, .34), (.70, .68), (.40, .90), (.37, 1.0), (.2, 1.04)]
    body = smooth([(cx - rx * r, top + h * v) for r, v in profile] + [(cx + rx * r, top + h * v) for r, v in profile[::-1]], False, .13)
    body.close()
    a.fill(body, "#179096")
    a.c.save()
    a.c.clipPath(body, doAntiAlias=True)

    def band(v, thick, colour, w=.985):
        r = np.interp(v, [0, .34, .68, .9], [1, .955, .73, .43]) * rx
        pts = [(cx + r * math.cos(t), top + h * v + ry * (.98 - v * .35) * math.sin(t)) for t in np.linspace(math.pi, 0, 40)]
        a.line(smooth(pts, False), colour, thick)
    band(.03, 40, "#1F4E96")
    band(.03, 6, "#F1EBDA")
    for k in range(-11, 12):                           # almond leaves standing round the wall
        u = k * .135
        if abs(u) > 1.5:
            continue
        w = math.cos(u)
        x, y = cx + rx * .97 * math.sin(u), top + h * .25 + ry * .92 * math.cos(u)
        leaf = smooth([(x, y - 120), (x + 40 * w, y - 20), (x + 26 * w, y + 60), (x - 4 * math.sin(u) * 8, y + 104), (x - 26 * w, y + 60), (x - 40 * w, y - 20)], True, .17)
        a.fill(leaf, "#F1EBDA" if k % 2 else "#1F4E96")
        a.fill(smooth([(x, y - 74), (x + 20 * w, y - 10), (x, y + 60), (x - 20 * w, y - 10)], True, .17), "#1F4E96" if k % 2 else "#6FD0C6")
    band(.52, 16, "#0F5F6B")
    band(.58, 7, "#F1EBDA")
    for u in np.linspace(-1.4, 1.4, 41):
        a.fill(circle(cx + rx * .80 * math.sin(u), top + h * .605 + ry * .75 * math.cos(u), 9 * max(.4, math.cos(u))), "#F1EBDA")
    a.c.restore()
    a.fill(smooth([(cx - rx * .40, top + h * .93), (cx, top + h * .99), (cx + rx * .40, top + h * .93), (cx + rx * .36, top + h * 1.02), (cx, top + h * 1.07), (cx - rx * .36, top + h * 1.02)], True, .12), "#B5764A")
    tube(a, body, cx, rx, "#EFFFF6", "#06243A", .95, .55, -1)
    a.spray(body, "#06243A", lambda X, Y: np.clip((Y - top - h * .45) / (h * .8), 0, .6), .85, 2, .6)
    a.spray(body, "#E0A878", lambda X, Y: np.clip(.5 - np.abs(X - cx - rx * .66) / 90, 0, .3) * np.clip((Y - top) / 260, 0, 1), .7, 2, .6)
    rim = ellipse(cx, top, rx, ry)
    a.fill(rim, "#1F4E96")
    a.line(rim, "#6B3A26", 10)
    a.line(ellipse(cx, top, rx * .97, ry * .955), "#F1EBDA", 7)
    inner = ellipse(cx, top + 6, rx * .93, ry * .90)
    a.fill(inner, "#1AA0A4")
    a.c.save()
    a.c.clipPath(inner, doAntiAlias=True)
    for k in range(36):
        q = k * 2 * math.pi / 36
        x, y = cx + rx * .84 * math.cos(q), top + 14 + ry * .78 * math.sin(q)
        a.fill(ellipse(x, y, 24, 14, q), "#F1EBDA" if k % 2 else "#1F4E96")
    a.line(ellipse(cx, top + 44, rx * .70, ry * .58), "#0F5F6B", 9)
    a.line(ellipse(cx, top + 56, rx * .64, ry * .50), "#F1EBDA", 4)
    a.fill(ellipse(cx, top + 130, rx * .46, ry * .42), "#137A84")
    a.c.restore()
    a.spray(inner, "#052A40", lambda X, Y: np.clip(.78 - (X - cx + rx) / (1.5 * rx) - (Y - top) / 600, 0, .8), .9, 2, .55)
    a.spray(inner, "#D8FFF0", lambda X, Y: np.clip(.7 - np.hypot((X - cx - rx * .52) / 260, (Y - top - 40) / 110), 0, .65), .85, 2, .5)
    a.spray(smooth([(cx - 470, top + 210), (cx - 420, top + 240), (cx - 380, top + 400), (cx - 400, top + 450), (cx - 440, top + 380)], True), "#FFFDF4", lambda X, Y: .8 + 0 * X, .85, 2, .7)
    a.spray(ones(a), "#FFE9C0", np.clip(.28 - np.abs(a.X - a.Y * .7 - 100) / 2200, 0, .22), .7, 2, .7)


def lagan(a):
    """Flat dish from above: brown rim, green petals, bird-free garden of twigs."""
    ground(a, "#E4D6BC")
    stripes(a, [(210, "#E4D6BC"), (14, "#B5764A"), (30, "#D4BE98"), (14, "#5F7F4A")], 31)
    weave(a, .05)
    folds(a, "#5A4030", "#FFFBEA", 380, 2.2, .35)
    cx, cy, R = 1160, 830, 720
    cast(a, circle(cx, cy, R), 52, 66, .85, "#1A0C10", 22)
    cream, green, brown, ochre, dark = "#F3E7C8", "#3F8A4E", "#7A3E1E", "#D0913E", "#3A1E14"
    disc = circle(cx, cy, R)
    P = lambda r, t: (cx + r * R * math.cos(t), cy + r * R * math.sin(t))
    a.fill(disc, brown)
    a.fill(circle(cx, cy, R * .975), cream)
    for k in range(32):                                # rim: hatched tongues, green and brown in turn
        q = k * 2 * math.pi / 32
        w = math.pi / 32
        a.fill(smooth([P(.965, q - w), P(.86, q - w * .9), P(.80, q), P(.86, q + w * .9), P(.965, q + w)], True, .15), green if k % 2 else brown)
        a.fill(smooth([P(.955, q - w * .55), P(.89, q - w * .5), P(.85, q), P(.89, q + w * .5), P(.955, q + w * .55)], True, .15), cream)
        a.fill(ellipse(*P(.91, q), 16, 9, q), ochre)
    for r, w, c in ((.77, 7, dark), (.745, 14, ochre), (.72, 5, dark)):
        a.line(circle(cx, cy, R * r), c, w)
    for k in range(8):                                 # eight pomegranate branches
        q = k * math.pi / 4
        a.line(smooth([P(.20, q), P(.34, q + .10), P(.46, q - .04), P(.56, q)], False), brown, 12)
        for s in (-1, 1):
            for r, off in ((.32, .18), (.42, .17), (.60, .15)):
                x0, y0 = P(r - .03, q)
                x1, y1 = P(r + .09, q + s * off * 1.4)
                nx, ny = -(y1 - y0) * .26, (x1 - x0) * .26
                mx, my = (x0 + x1) / 2, (y0 + y1) / 2
                a.fill(smooth([(x0, y0), (mx + nx, my + ny), (x1, y1), (mx - nx, my - ny)], True, .19), green)
                a.line(poly([(x0, y0), (x1, y1)], False), cream, 3, .8)
        x, y = P(.60, q)
        a.fill(circle(x, y, 52), brown)
        a.fill(circle(x, y, 40), cream)
        a.fill(circle(x, y, 32), ochre)
        for j in range(5):
            a.fill(circle(x + 16 * math.cos(j * 1.257), y + 16 * math.sin(j * 1.257), 7), dark)
        for j in (-1, 0, 1):
            a.fill(ellipse(*P(.60 + .085, q + j * .032), 20, 7, q + j * .4), brown)
        q2 = q + math.pi / 8
        x, y = P(.62, q2)
        for j in range(6):
            a.fill(ellipse(x + 26 * math.cos(j * 1.047 + q2), y + 26 * math.sin(j * 1.047 + q2), 20, 12, j * 1.047 + q2), ochre)
        a.fill(circle(x, y, 13), dark)
    a.fill(circle(cx, cy, R * .215), dark)
    a.fill(circle(cx, cy, R * .205), cream)
    rosette(a, cx, cy, R * .195, 12, green, .25, 0, .95)
    rosette(a, cx, cy, R * .13, 8, brown, .2, .2, .9)
    a.fill(circle(cx, cy, R * .035), ochre)
    # running glaze: colours bleed outwards a little
    y0, y1, x0, x1 = cy - R, cy + R, cx - R, cx + R
    import cv2
    reg = a.px[y0:y1, x0:x1, :3].astype(np.float32)
    soft = cv2.GaussianBlur(reg, (0, 0), 7)
    rad = np.hypot(a.X[y0:y1, x0:x1] - cx, a.Y[y0:y1, x0:x1] - cy)
    bleed = np.minimum(reg, reg * .5 + soft * .5) * (1 + .05 * smooth_noise(a, 14, 4)[y0:y1, x0:x1])[..., None]
    a.px[y0:y1, x0:x1, :3] = np.clip(np.where((rad < R - 8)[..., None], bleed, reg), 0, 255)
    th = np.arctan2(a.Y - cy, a.X - cx)
    rr = np.hypot(a.X - cx, a.Y - cy) / R
    u = np.cos(th + 2.35)
    m = a.mask(disc)
    cut = (slice(m[0], m[1]), slice(m[2], m[3]))
    wall = np.exp(-((rr - .80) / .10) ** 2)
    a.spray(m, "#2A1408", np.clip(u * wall * .5, 0, .5)[cut], .85, 2, .7)
    a.spray(m, "#FFFCEC", np.clip(-u * wall * .5, 0, .45)[cut], .85, 2, .7)
    a.spray(m, "#2A1408", (np.clip(-u * .3 - .05, 0, .3) * sstep(.86, 1, rr))[cut], .8, 2, .7)
    for ta, tb, ra, rb in ((3.5, 4.1, .80, .88), (3.6, 3.9, .66, .70)):
        ts = np.linspace(ta, tb, 20)
        a.spray(smooth([P(rb, t) for t in ts] + [P(ra, t) for t in ts[::-1]], True, .1), "#FFFFF8", lambda X, Y: .6 + 0 * X, .8, 2, .8)


def koza(a):
    """Tall jug in a niche-lit corner."""
    plaster(a, "#D9B48A", "#FBE4B4", "#7A4E52", (520, 420))
    niche = smooth([(760, 1360), (760, 560), (820, 330), (1240, 110), (1660, 330), (1720, 560), (1720, 1360)], True, .06)
    a.fill(niche, "#B98A68")
    a.spray(niche, "#3A2034", lambda X, Y: np.clip(.85 - (X - 760) / 900 + .1 * np.sin(Y / 400), 0, .85), .88, 2, .4)
    a.spray(niche, "#FBD9A0", lambda X, Y: np.clip((X - 1200) / 700 - .1, 0, .6), .8, 2, .4)
    a.line(niche, "#F3DDB4", 14)
    a.fill(rect(0, 1340, a.W, 260), "#C79A70")
    a.spray(rect(0, 1340, a.W, 260), "#5A3440", lambda X, Y: np.clip((X - 900) / 2200 + (Y - 1340) / 700, 0, .7), .8, 2, .4)
    a.line(poly([(0, 1342), (a.W, 1342)], False), "#F6E2B8", 8)
    cx, base, h = 1230, 1420, 1120
    k = h
    right = [(.085, 1.0), (.078, .94), (.062, .86), (.066, .76), (.12, .66), (.235, .52), (.275, .38), (.245, .22), (.16, .09), (.13, .03), (.135, 0)]
    body = smooth([(cx - x * k, base - y * k) for x, y in right] + [(cx + x * k, base - y * k) for x, y in right[::-1]], True, .16)
    a.spray(ellipse(cx + 260, base + 4, 520, 60), "#1A0C16", lambda X, Y: np.clip((1.05 - np.hypot((X - cx - 260) / 520, (Y - base - 4) / 60)) * 2, 0, .8), 1, 2, .6)
    handle = smooth([(cx + .06 * k, base - .90 * k), (cx + .20 * k, base - .96 * k), (cx + .31 * k, base - .84 * k), (cx + .30 * k, base - .64 * k), (cx + .21 * k, base - .53 * k)], False)
    a.line(handle, "#10265C", 66)
    a.line(handle, "#1F4EA6", 50)
    a.line(smooth([(cx + .06 * k - 8, base - .91 * k), (cx + .20 * k - 8, base - .97 * k), (cx + .31 * k - 10, base - .845 * k), (cx + .30 * k - 10, base - .64 * k)], False), "#9CC0F0", 9, .8)
    a.fill(body, "#1D4FA8")
    spout = smooth([(cx - .085 * k, base - 1.0 * k), (cx - .16 * k, base - 1.045 * k), (cx - .12 * k, base - .97 * k), (cx - .07 * k, base - .93 * k)], True, .14)
    a.fill(spout, "#1D4FA8")
    a.c.save()
    a.c.clipPath(body, doAntiAlias=True)
    prof_y = [y for _, y in right][::-1]
    prof_x = [x for x, _ in right][::-1]

    def band(v, colour, w, sag=.16):
        r = float(np.interp(v, prof_y, prof_x)) * k
        a.line(smooth([(cx + r * 1.02 * math.sin(t), base - v * k + r * sag * math.cos(t)) for t in np.linspace(-1.6, 1.6, 20)], False), colour, w)
    for v, c, w in ((.95, "#F1EBDA", 8), (.90, "#1FA0A6", 26), (.85, "#F1EBDA", 6), (.70, "#F1EBDA", 7), (.675, "#0E2A66", 24), (.65, "#F1EBDA", 6), (.56, "#1FA0A6", 10), (.20, "#F1EBDA", 7), (.175, "#1FA0A6", 24), (.15, "#F1EBDA", 6)):
        band(v, c, w)
    for i in range(-5, 6):                             # medallions on the belly
        u = i * .52
        if abs(u) > 1.45:
            continue
        w = math.cos(u)
        for v, size, kind in ((.38, 112, 0), (.60, 40, 1), (.27, 40, 1)):
            r = float(np.interp(v, prof_y, prof_x)) * k
            uu = u if kind == 0 else u + .26
            if abs(uu) > 1.45:
                continue
            w = math.cos(uu)
            x, y = cx + r * math.sin(uu), base - v * k + r * .16 * math.cos(uu)
            if kind == 0:
                a.fill(ellipse(x, y, size * .86 * w, size), "#F1EBDA")
                a.fill(ellipse(x, y, size * .74 * w, size * .86), "#0E2A66")
                for j in range(8):
                    q = j * math.pi / 4
                    a.fill(ellipse(x + size * .44 * w * math.cos(q), y + size * .5 * math.sin(q), size * .24 * max(.3, w), size * .15, q), "#F1EBDA" if j % 2 else "#45C0BE")
                a.fill(ellipse(x, y, size * .2 * w, size * .2), "#E0A848")
            else:
                a.fill(ellipse(x, y, size * .5 * w, size), "#F1EBDA")
                a.fill(ellipse(x, y, size * .3 * w, size * .68), "#1FA0A6")
    for i in range(-6, 7):
        u = i * .24
        r = float(np.interp(.79, prof_y, prof_x)) * k
        x, y = cx + r * math.sin(u), base - .775 * k + r * .16 * math.cos(u)
        a.fill(poly([(x, y - 34), (x + 12 * math.cos(u), y), (x, y + 34), (x - 12 * math.cos(u), y)]), "#F1EBDA")
    a.c.restore()
    a.spray(body, "#060E34", lambda X, Y: np.clip((X - cx) / (.27 * k) * .75 + .12, 0, .85), .9, 2, .55)
    a.spray(body, "#EAF4FF", lambda X, Y: np.clip(.8 - np.abs(X - cx + .15 * k * np.clip(np.interp(base - Y, [0, .38 * k, .7 * k, k], [.6, 1.1, .32, .30]), 0, 2)) / 34, 0, .75), .85, 2, .5)
    a.spray(body, "#E8A878", lambda X, Y: np.clip(.4 - np.abs(X - cx - .23 * k) / 40, 0, .35) * np.clip(1 - np.abs(base - Y - .38 * k) / (.25 * k), 0, 1), .8, 2, .6)
    a.fill(ellipse(cx, base - k, .085 * k, .022 * k), "#0A1A44")
    a.line(ellipse(cx, base - k, .085 * k, .022 * k), "#F1EBDA", 6)
    # pomegranate and a small cup beside it
    for x, r, c in ((700, 120, "#B5302E"), (520, 92, "#C9483A")):
        y = 1440
        a.spray(ellipse(x + 60, y + r * .85, r * 1.5, 30), "#1A0C16", lambda X, Y: .6 + 0 * X, .8, 2, .6)
        p = circle(x, y, r)
        crown = poly([(x - r * .24, y - r * .9), (x - r * .34, y - r * 1.3), (x - r * .1, y - r * 1.12), (x, y - r * 1.36), (x + r * .1, y - r * 1.12), (x + r * .34, y - r * 1.3), (x + r * .24, y - r * .9)])
        a.fill(crown, mix(c, "#7A3A1E", .4))
        a.fill(p, c)
        form(a, p, "#FFC89A", "#3A0A1E", .95)
        a.fill(ellipse(x - r * .36, y - r * .42, r * .16, r * .1, -.6), "#FFF1E0", .7)


def draw(what="kosa", seed=15):
    a = Art(seed)
    {"kosa": kosa, "lagan": lagan, "koza": koza}[what](a)
    return a.finish(wobble=.9, vign=.16)
