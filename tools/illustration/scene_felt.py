"""Felt works: cushion with one horn motif, soft ala-kiyiz panel, shoulder bag."""
import math

import cv2
import numpy as np

from ink import Art, circle, fbm, mix, poly, rect, rgb, smooth, vnoise
from kit import Local, cast, form, ones, place, planks, plaster


def fuzz(a, n=9000, mask=None, strength=.12):
    """Short loose fibres lying over the felt."""
    rng = a.rng
    for _ in range(n):
        x, y, t, ln = rng.random() * a.W, rng.random() * a.H, rng.random() * 6.28, 10 + rng.random() * 26
        if mask is not None and mask[min(a.H - 1, int(y)), min(a.W - 1, int(x))] < .5:
            continue
        b = rng.normal() * 8
        v = (255, 250, 236) if rng.random() < .55 else (20, 14, 30)
        a.line(smooth([(x, y), (x + ln * .5 * math.cos(t) - b * math.sin(t), y + ln * .5 * math.sin(t) + b * math.cos(t)), (x + ln * math.cos(t), y + ln * math.sin(t))], False), v, 1.4, strength)


def horn_mosaic(size, colours, cord="#F5ECD8"):
    """Flat square with one horn motif, border and quilting; returns an RGB texture."""
    from scene_shyrdak import motif
    m = motif(size)
    pad = size // 7
    full = np.zeros((size + 2 * pad, size + 2 * pad), np.uint8)
    full[pad:-pad, pad:-pad] = m
    n = full.shape[0]
    e = np.minimum(np.minimum(np.arange(n)[None], n - 1 - np.arange(n)[None]), np.minimum(np.arange(n)[:, None], n - 1 - np.arange(n)[:, None]))
    region = full.copy()
    region[e < pad * .62] = 2
    bd = np.zeros_like(region)
    bd[:, 1:] |= (region[:, 1:] != region[:, :-1]).astype(np.uint8)
    bd[1:] |= (region[1:] != region[:-1]).astype(np.uint8)
    dist = cv2.distanceTransform(1 - bd, cv2.DIST_L2, 5)
    rng = np.random.default_rng(3)
    tex = np.array([rgb(c) for c in colours], np.float32)[region]
    tex *= (1 + .05 * vnoise(rng, n, n, 3, 3) + .05 * vnoise(rng, n, n, 40, 40))[..., None]
    per = 26.
    q = (dist - 18) / per
    row = np.abs(q - np.round(q))
    ok = dist > 20
    puff = np.where(ok, np.sqrt(np.clip(row * 2, 0, 1)), np.clip(dist / 10, 0, 1) * .9 + .1)
    g = cv2.GaussianBlur(puff.astype(np.float32), (0, 0), 2.4)
    gy, gx = np.gradient(g)
    tex *= np.clip(1 + (gx * .7 + gy * .72) * 3.6, .45, 1.35)[..., None]
    k = np.clip((7 - dist) / 2, 0, 1)[..., None]
    twist = .82 + .18 * np.sin((np.arange(n)[None] + np.arange(n)[:, None]) * .42)
    tex = tex * (1 - k) + np.array(rgb(cord), np.float32) * twist[..., None] * k
    return np.clip(tex, 0, 255)


def cushion(a):
    planks(a, 0, a.H, "#B08A66", "#5A3A30", "#E3C49A", 5, -30, 8)
    a.spray(ones(a), "#1A0C18", np.clip((a.X - 900) / 3000 + .02, 0, .45), .85, 2, .6)
    tex = horn_mosaic(900, ("#22478A", "#F1E6CE", "#F1E6CE"), "#C9483A")
    cx, cy, R = 1210, 800, 660
    L = Local(cx, cy, 1., .13)
    n = 240
    t = np.linspace(0, 2 * math.pi, n, endpoint=False)
    rr = [R * (1 / max(abs(math.cos(q)), abs(math.sin(q)))) ** .80 * (1 - .03 * abs(math.sin(2 * q)) + .06 * abs(math.sin(2 * q)) ** 6) for q in t]
    shape = L.poly([(r * math.cos(q), r * math.sin(q)) for r, q in zip(rr, t)])
    cast(a, shape, 50, 70, .85, "#10060E", 26)
    m = a.mask(shape)
    y0, y1, x0, x1, k = m
    X, Y = (a.X[y0:y1, x0:x1] - cx), (a.Y[y0:y1, x0:x1] - cy)
    u, v = X * L.cos + Y * L.sin, -X * L.sin + Y * L.cos
    th = np.arctan2(v, u)
    c = np.maximum(np.abs(np.cos(th)), np.abs(np.sin(th)))
    edge = R * c ** -.80 * (1 - .03 * np.abs(np.sin(2 * th)) + .06 * np.abs(np.sin(2 * th)) ** 6)
    d = np.clip(np.hypot(u, v) / edge, 0, 1)
    bulge = (np.sin(d * math.pi / 2 * .96) / np.maximum(d, 1e-3)) * .68        # the pillow swells towards the viewer
    sq = (1 / c) ** .2
    s = tex.shape[0]
    mu, mv = (u / R * bulge * sq * .58 + .5) * s, (v / R * bulge * sq * .58 + .5) * s
    im = cv2.remap(tex.astype(np.float32), mu.astype(np.float32), mv.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    a.blend(m, im)
    lx = (u * -.66 + v * -.75) / R
    a.spray(m, "#140A24", np.clip(-lx * d * .62 + np.clip(d - .86, 0, 1) * 2.2 - .05, 0, .8), .88, 2, .6)
    a.spray(m, "#FFF3D6", np.clip(lx * d * .6 - .04 - np.clip(d - .9, 0, 1) * 4, 0, .5), .85, 2, .6)
    for i in range(0, n):                              # piped edge
        q = t[i]
        x, y = L.pt((rr[i] * math.cos(q), rr[i] * math.sin(q)))
        a.fill(circle(x, y, 11), "#C9483A" if i % 2 else "#A83428")
        a.fill(circle(x - 3, y - 4, 4), "#F0A088", .8)
    for sx in (-1, 1):
        for sy in (-1, 1):
            x, y = L.pt((sx * R * 1.0, sy * R * 1.0))
            for j in range(16):
                q = math.atan2(y - cy, x - cx) + (j - 7.5) * .06
                a.line(smooth([(x, y), (x + 50 * math.cos(q), y + 50 * math.sin(q)), (x + 104 * math.cos(q), y + 104 * math.sin(q) + 10)], False), mix("#C9483A", "#5E1020", .4 * a.rng.random()), 7)
            a.fill(circle(x, y, 22), "#E5A338")
    fuzz(a, 5000, None, .07)


def ala_kiyiz(a):
    """Pattern rolled into the wool: every edge is feathered."""
    rng = a.rng
    tmp = Art(3)
    tmp.px[..., :3] = np.array(rgb("#E9DCC0"), np.uint8)
    f = tmp.fill
    red, blue, ochre, green, brown = "#A8342E", "#2A4A86", "#D9962F", "#4F7A54", "#4A3028"
    f(rect(0, 0, 2400, 1600), brown)
    f(rect(70, 70, 2260, 1460), "#E9DCC0")
    for i in range(24):
        x = 120 + i * 96
        for y, s in ((150, 1), (1450, -1)):
            f(smooth([(x, y - 40 * s), (x + 46, y + 20 * s), (x, y + 50 * s), (x - 46, y + 20 * s)]), (red, blue)[i % 2])
    for i in range(13):
        y = 250 + i * 92
        for x, s in ((150, 1), (2250, -1)):
            f(smooth([(x - 40 * s, y), (x + 20 * s, y + 40), (x + 54 * s, y), (x + 20 * s, y - 40)]), (ochre, red)[i % 2])
    for i, (cx, c1, c2, c3) in enumerate(((560, red, ochre, blue), (1200, blue, "#E9DCC0", red), (1840, red, ochre, blue))):
        cy = 800
        for k, c in ((1.0, c1), (.74, c2), (.5, c3), (.24, "#E9DCC0" if i != 1 else ochre)):
            f(smooth([(cx, cy - 430 * k), (cx + 130 * k, cy - 190 * k), (cx + 290 * k, cy), (cx + 130 * k, cy + 190 * k), (cx, cy + 430 * k), (cx - 130 * k, cy + 190 * k), (cx - 290 * k, cy), (cx - 130 * k, cy - 190 * k)]), c)
        for sx in (-1, 1):
            for sy in (-1, 1):                         # soft horns leaving the lozenge
                t = np.linspace(0, 1, 50)
                for q in t:
                    an = q * 5.4
                    r = 96 * (1 - .7 * q)
                    f(circle(cx + sx * (226 + r * math.cos(an + 3.4)), cy + sy * (330 + r * math.sin(an + 3.4)), 34 - 16 * q), green if i == 1 else brown)
    for cx in (880, 1520):
        for sy in (-1, 0, 1):
            f(smooth([(cx, 800 + sy * 350 - 90), (cx + 60, 800 + sy * 350), (cx, 800 + sy * 350 + 90), (cx - 60, 800 + sy * 350)]), ochre if sy else green)
    im = tmp.px[..., :3].astype(np.float32)
    for scale, amp in ((120, 16), (30, 6), (8, 4)):
        dx, dy = vnoise(rng, a.H, a.W, scale, scale) * amp, vnoise(rng, a.H, a.W, scale, scale) * amp
        im = cv2.remap(im, a.X + dx, a.Y + dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    soft = cv2.GaussianBlur(im, (0, 0), 13)
    im = soft * .62 + im * .38
    n = vnoise(rng, a.H, a.W, 3, 3) * .05 + vnoise(rng, a.H, a.W, 14, 14) * .05 + vnoise(rng, a.H, a.W, 90, 90) * .05
    a.px[..., :3] = np.clip(im * (1 + n)[..., None], 0, 255)
    for _ in range(16000):                             # migrating fibres carry colour over the borders
        x, y, t, ln = rng.random() * 2399, rng.random() * 1599, rng.random() * 6.28, 14 + rng.random() * 34
        c = tuple(float(q) for q in im[int(y), int(x)])
        b = rng.normal() * 16
        a.line(smooth([(x, y), (x + ln * .5 * math.cos(t) - b * math.sin(t), y + ln * .5 * math.sin(t) + b * math.cos(t)), (x + ln * math.cos(t), y + ln * math.sin(t))], False), c, 2.2, .6)
    g = cv2.GaussianBlur(fbm(rng, a.H, a.W, 46, 3).astype(np.float32), (0, 0), 4)
    gy, gx = np.gradient(g)
    sh = gx * 5 + gy * 6
    a.spray(ones(a), "#160C1C", np.clip(-sh * .4 + (a.X - 1300) / 3400, 0, .45), .8, 2, .7)
    a.spray(ones(a), "#FFF0CC", np.clip(sh * .4 + .16 - (a.X + a.Y) / 6000, 0, .35), .8, 2, .7)
    fuzz(a, 6000, None, .10)


def bag(a):
    """Felt shoulder bag hanging from a peg by its woven strap."""
    plaster(a, "#B9C0AE", "#EDEFDC", "#55645E", (700, 300))
    cx, top = 1200, 640
    for s in (-1, 1):
        for w, c in ((86, "#1A1016"), (78, "#8E2F33"), (46, "#E5A338"), (30, "#24407E")):
            path = smooth([(cx + s * 20, 170), (cx + s * 170, 330), (cx + s * 400, 560), (cx + s * 470, 760)], False)
            if c == "#1A1016":
                a.line(smooth([(cx + s * 20 + 26, 190), (cx + s * 170 + 30, 360), (cx + s * 400 + 30, 600), (cx + s * 470 + 20, 780)], False), c, w, .35)
            else:
                a.line(path, c, w)
        for i in range(34):                            # woven lozenges along the strap
            t = i / 33
            x = cx + s * np.interp(t, [0, .3, .72, 1], [20, 170, 400, 470])
            y = np.interp(t, [0, .3, .72, 1], [170, 330, 560, 760])
            a.fill(poly([(x - 12, y), (x, y - 12), (x + 12, y), (x, y + 12)]), "#F1E6CE")
    peg = circle(cx, 165, 46)
    cast(a, peg, 18, 24, .7)
    a.fill(peg, "#7A4A2E")
    form(a, peg)
    body = smooth([(cx - 500, top + 40), (cx - 520, top + 300), (cx - 540, top + 640), (cx - 480, top + 780), (cx - 240, top + 815), (cx, top + 820), (cx + 240, top + 815), (cx + 480, top + 780), (cx + 540, top + 640), (cx + 520, top + 300), (cx + 500, top + 40), (cx, top + 10)], True, .13)
    cast(a, body, 46, 60, .8, "#14101C", 22)
    a.fill(body, "#5A5F66")
    form(a, body, "#E9EDE6", "#14101C", .7)
    flap = smooth([(cx - 520, top + 20), (cx - 260, top - 26), (cx, top - 34), (cx + 260, top - 26), (cx + 520, top + 20), (cx + 530, top + 220), (cx + 430, top + 440), (cx + 200, top + 560), (cx, top + 590), (cx - 200, top + 560), (cx - 430, top + 440), (cx - 530, top + 220)], True, .13)
    cast(a, flap, 14, 26, .75, "#14101C", 10)
    a.fill(flap, "#C9803A")
    tex = horn_mosaic(700, ("#C9803A", "#F1E6CE", "#C9803A"), "#6F1F26")
    s = 300
    a.c.save()
    size = tex.shape[0]
    crop = tex[int(size * .13):int(size * .87), int(size * .13):int(size * .87)]
    place(a, crop, [(cx - s, top + 250 - s), (cx + s, top + 250 - s), (cx + s, top + 250 + s), (cx - s, top + 250 + s)], circle(cx, top + 250, s * .98))
    a.c.restore()
    a.line(circle(cx, top + 250, s * .98), "#6F1F26", 13)
    a.line(circle(cx, top + 250, s * .98), "#F1E6CE", 4)
    for k in (-1, 1):
        for j in range(3):
            p = smooth([(cx + k * (340 + j * 44), top + 90), (cx + k * (370 + j * 44), top + 170 - j * 20), (cx + k * (340 + j * 44), top + 260 - j * 40), (cx + k * (318 + j * 44), top + 170 - j * 20)])
            a.fill(p, ("#6F1F26", "#24407E", "#F1E6CE")[j])
    form(a, flap, "#FFF3D6", "#1A0E1C", .55)
    inner = smooth([(cx - 490, top + 50), (cx - 260, top + 6), (cx + 260, top + 6), (cx + 490, top + 50), (cx + 500, top + 216), (cx + 408, top + 416), (cx + 190, top + 530), (cx, top + 558), (cx - 190, top + 530), (cx - 408, top + 416), (cx - 500, top + 216)], True, .13)
    a.line(inner, "#6F1F26", 7)
    button = circle(cx, top + 566, 44)
    cast(a, button, 12, 16, .7, blur=6)
    a.fill(button, "#EFE4CE")
    form(a, button)
    for q in (.8, 2.4, 3.9, 5.5):
        a.fill(circle(cx + 14 * math.cos(q), top + 566 + 14 * math.sin(q), 6), "#5A3826")
    fuzz(a, 6000, None, .08)


def draw(what="cushion", seed=33):
    a = Art(seed)
    {"cushion": cushion, "ala_kiyiz": ala_kiyiz, "bag": bag}[what](a)
    return a.finish(wobble=.9, vign=.16)
