"""An open-air cinema at night, seen from the last rows."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, rect, smooth
from kit import form
from land import layer, ridge, stars, xs_of


def cinema(seed):
    a = Art(seed)
    rng = a.rng
    hz = 1010
    a.sky([(0, "#0A1030"), (.5, "#1A2C62"), (.85, "#3A4E86"), (1, "#6A6E96")], hz, 18)
    stars(a, 900, 900)
    xs = xs_of(a)
    layer(a, xs, ridge(seed, xs, 900, 60, 60, 5), "#2A3A6E", "#46558A", None, depth=100)
    layer(a, xs, ridge(seed + 2, xs, 985, 12, 90, 4), "#182450", "#2E3C6C", None, depth=80)
    from scene_pamir import poplar
    look = {"pop": ["#1A2C4E", "#16264A", "#203456", "#14203F"], "popd": "#0A1030"}
    for i in range(26):
        x = i * 100 - 40 + rng.normal() * 20
        if 560 < x < 1840:
            continue
        poplar(a, x, 1040 + 20 * rng.random(), 300 + 220 * rng.random(), look, rng)
    sx0, sy0, sx1, sy1 = 640, 290, 1760, 900
    a.glow((sx0 + sx1) / 2, (sy0 + sy1) / 2, 1150, "#BFD0E8", .42, 1.7)
    for x in (sx0 - 30, sx1 + 6):
        a.fill(rect(x, sy0 - 40, 24, 820), "#2A2A44")
    a.fill(rect(sx0 - 26, sy0 - 26, sx1 - sx0 + 52, sy1 - sy0 + 52), "#141830")
    screen = rect(sx0, sy0, sx1 - sx0, sy1 - sy0)
    a.fill(screen, "#F4EFDD")
    a.spray(screen, "#FFFDF4", lambda X, Y: np.clip(.9 - np.hypot(X - 1200, Y - 590) / 700, 0, .9), .95, 2, .6)
    a.spray(screen, "#AEB9CE", lambda X, Y: np.clip(np.hypot((X - 1200) / 640, (Y - 590) / 360) - .75, 0, .5), .8, 2, .7)
    lawn = rect(0, hz + 10, a.W, a.H - hz)
    a.fill(lawn, "#1E3046")
    a.spray(lawn, "#A9B8B4", lambda X, Y: np.clip(.75 - (Y - hz) / 260 - np.abs(X - 1200) / 1500, 0, .6), .85, 2, .4)
    px, py = 2130, 1225
    coats = ("#24407E", "#8E2F33", "#1F6E7A", "#B5763E", "#5F3A6A", "#3A5A4A", "#A8425A", "#D9A24A", "#3A3A5A")
    hats = (None, "#F1E6CE", None, "#16162A", "#B32D4E", None, "#E5A338", None)
    rows = ((1085, 62, 27), (1155, 80, 22), (1245, 106, 17), (1365, 142, 13), (1530, 196, 10))
    for r, (y, s, n) in enumerate(rows):
        for i in range(n):
            x = (i + .5 + .5 * (r % 2)) * 2400 / n - 60 + rng.normal() * s * .12
            if rng.random() < .06 or abs(x - px) < s * .9 and r > 1:
                continue
            yy = y + rng.normal() * s * .08
            coat = mix(coats[rng.integers(9)], "#141A38", .38)
            chair = rect(x - s * .62, yy + s * .52, s * 1.24, s * .9)
            body = smooth([(x - s * .30, yy + s * .1), (x - s * .62, yy + s * .34), (x - s * .70, yy + s * .8), (x - s * .66, yy + s * 1.5), (x + s * .66, yy + s * 1.5), (x + s * .70, yy + s * .8), (x + s * .62, yy + s * .34), (x + s * .30, yy + s * .1)], True, .13)
            a.fill(body, coat)
            a.fill(rect(x - s * .13, yy - s * .02, s * .26, s * .24), "#6A4A44")
            head = ellipse(x, yy - s * .22, s * .30, s * .36)
            a.fill(head, "#171428")
            hat = hats[rng.integers(8)]
            cap = None
            if hat:
                kind = rng.random()
                cap = smooth([(x - s * .31, yy - s * .26), (x - s * .29, yy - s * .5), (x, yy - s * .66), (x + s * .29, yy - s * .5), (x + s * .31, yy - s * .26), (x, yy - s * .2)], True, .14) if kind < .5 else smooth([(x - s * .33, yy - s * .2), (x - s * .3, yy - s * .5), (x, yy - s * .62), (x + s * .3, yy - s * .5), (x + s * .33, yy - s * .2), (x + s * .30, yy + s * .16), (x, yy + s * .3), (x - s * .30, yy + s * .16)], True, .14)
                a.fill(cap, mix(hat, "#141A38", .3))
            for p in (body, head, cap):                # rim light from the screen
                if p is None:
                    continue
                b = p.getBounds()
                a.spray(p, "#F4EFDD", lambda X, Y: np.clip(.62 - (Y - b.top()) / (s * .34), 0, .7) * np.clip(1.2 - np.abs(X - 1200) / 1700, .3, 1), .85, 2, .4)
                a.spray(p, "#070A20", lambda X, Y: np.clip((Y - b.top()) / (s * 1.6) - .1, 0, .75), .85, 2, .4)
            a.fill(chair, "#10142E", .55)
            a.line(poly([(x - s * .62, yy + s * .55), (x + s * .62, yy + s * .55)], False), "#5A4A52", s * .07)
    # projector beam over the heads, from the lens to the edges of the screen
    off = np.ones((a.H, a.W), np.float32)
    off[sy0:sy1, sx0:sx1] = 0
    for pts, base in (([(px, py), (sx0, sy1), (sx0, sy0), (sx1, sy0)], .13), ([(px, py), (sx0, sy1), (sx1, sy0 + 60)], .07), ([(px, py), (sx1 - 200, sy1), (sx1, sy0 + 300)], .08)):
        m = a.mask(poly(pts))
        y0, y1, x0, x1, cover = m
        near = np.clip((a.X[y0:y1, x0:x1] - 1300) / 830, 0, 1)
        a.spray((y0, y1, x0, x1, cover * off[y0:y1, x0:x1]), "#FFF4D2", base + .26 * near ** 2, .9, 1.2, .8)
    for _ in range(110):
        t = rng.random()
        x, y = px + (1500 - px) * t, py + (740 - py) * t + rng.normal() * 170 * t
        a.fill(circle(x, y, 1.5 + 2 * rng.random()), "#FFFBEA", .6)
    for k in (-1, 1):                                  # projector on its stand
        a.line(poly([(px + 60, py + 70), (px + 60 + k * 110, 1600)], False), "#0C1026", 20)
    a.line(poly([(px + 60, py + 60), (px + 60, 1600)], False), "#0C1026", 18)
    box = smooth([(px + 6, py - 52), (px + 170, py - 60), (px + 178, py + 56), (px + 6, py + 52)], True, .03)
    for x, y, r in ((px + 50, py - 120, 78), (px + 190, py - 104, 66)):
        a.fill(circle(x, y, r), "#141830")
        a.line(circle(x, y, r), "#6A6E8A", 7)
        for j in range(5):
            a.fill(circle(x + r * .55 * math.cos(j * 1.257), y + r * .55 * math.sin(j * 1.257), r * .2), "#2A3052")
    a.fill(box, "#232846")
    form(a, box, "#9AA4C8", "#070A1C", .6)
    a.fill(rect(px - 26, py - 20, 40, 40), "#3A4066")
    a.spray(circle(px - 24, py, 90), "#FFF6D8", lambda X, Y: np.clip(1 - np.hypot(X - px + 24, Y - py) / 90, 0, 1) ** 1.3, .95, 1.4, .6)
    a.fill(circle(px - 24, py, 20), "#FFFDF0")
    return a.finish(wobble=1.0, vign=.18)


def draw(seed=172):
    return cinema(seed)
