"""Two hands and a comb at the loom, close."""
import math

import numpy as np

from ink import Art, circle, ellipse, mix, poly, rect, smooth
from kit import carpet, cast, cloth, form, ground, ikat, ones, place
from people import SKIN, SKIN_DARK


def fist(a, x, y, s, flip=False, sleeve="#1D7A80"):
    """A hand closed round a handle, seen from the weaver's side; the sleeve leaves to the lower edge."""
    f = -1 if flip else 1
    q = lambda pts: smooth([(x + f * px * s, y + py * s) for px, py in pts], True, .15)
    arm = q([(1.02, -.02), (.70, .34), (.36, .56), (.62, 1.2), (1.0, 2.1), (2.7, 2.1), (1.9, 1.1), (1.35, .40)])
    wrist = q([(.20, .05), (.30, .48), (.66, .62), (1.02, .26), (.86, -.12), (.5, -.25)])
    a.fill(wrist, SKIN)
    a.spray(wrist, SKIN_DARK, lambda X, Y: np.clip((Y - y) / s * .7, 0, .6), .85, 2, .5)
    back = q([(-.10, -.42), (.30, -.50), (.66, -.34), (.82, -.02), (.62, .34), (.26, .46), (-.02, .38)])
    a.fill(back, SKIN)
    a.spray(back, SKIN_DARK, lambda X, Y: np.clip((Y - y) / s * .7 + f * (X - x) / s * .12, 0, .65), .85, 2, .5)
    a.spray(back, "#F0C49A", lambda X, Y: np.clip(.45 - (Y - y + .42 * s) / s * .8, 0, .5), .8, 2, .5)
    for i, py in enumerate((-.36, -.13, .10, .31)):
        ln = (.40, .44, .42, .34)[i]
        fin = q([(.10, py - .12), (-.12, py - .135), (-ln, py - .11), (-ln - .07, py), (-ln, py + .11), (-.12, py + .125), (.10, py + .12)])
        a.fill(fin, mix(SKIN, "#F0C49A", .15))
        a.line(fin, SKIN_DARK, s * .014, .6)
        a.spray(fin, SKIN_DARK, lambda X, Y: np.clip((Y - y - py * s) / s * 3.2, 0, .6), .85, 2, .5)
        a.spray(fin, "#F6D2AA", lambda X, Y: np.clip(.3 - (Y - y - py * s + .08 * s) / s * 4, 0, .5), .8, 2, .5)
        a.line(smooth([(x + f * .03 * s, y + (py - .05) * s), (x + f * .05 * s, y + py * s), (x + f * .03 * s, y + (py + .05) * s)], False), SKIN_DARK, s * .013, .5)
    thumb = q([(.16, -.40), (.02, -.58), (-.20, -.68), (-.34, -.62), (-.32, -.53), (-.14, -.47), (.02, -.36)])
    a.fill(thumb, SKIN)
    a.line(thumb, SKIN_DARK, s * .014, .5)
    cloth(a, ikat("indigo"), arm, (x, y), .5, 4)
    a.spray(arm, "#1A0E2A", lambda X, Y: np.clip(f * (X - x) / s * .22 + (Y - y) / s * .12 - .05, 0, .75), .88, 2, .45)
    cuff = q([(1.06, -.12), (.86, .14), (.62, .36), (.30, .52), (.36, .70), (.72, .54), (1.00, .28), (1.22, -.02)])
    a.fill(cuff, sleeve)
    a.spray(cuff, "#0A1A2A", lambda X, Y: np.clip(f * (X - x) / s * .35 - .1, 0, .6), .88, 2, .45)
    a.line(smooth([(x + f * 1.08 * s, y - .02 * s), (x + f * .88 * s, y + .22 * s), (x + f * .66 * s, y + .44 * s), (x + f * .36 * s, y + .60 * s)], False), "#E5A338", s * .03)


def comb(a):
    """Close view of the loom: knots below, bare warps above, comb and two hands at the fell."""
    rng = a.rng
    ground(a, "#4A2E2E")
    a.spray(ones(a), "#1A0E1A", np.clip((a.Y - 100) / 1600 + (a.X - 1000) / 3000, 0, .6), .85, 2, .4)
    a.spray(ones(a), "#E0A468", np.clip(.5 - np.hypot(a.X - 500, a.Y + 100) / 1500, 0, .4), .85, 2, .4)
    fell = 800
    beam = rect(-20, 40, 2440, 120)
    a.fill(beam, "#7A4A30")
    form(a, beam, strength=.4)
    for k in range(14):
        a.line(smooth([(-20, 50 + k * 8), (800, 46 + k * 8), (1600, 54 + k * 8), (2420, 48 + k * 8)], False), "#4A2A1C", 2, .5)
    for i in range(236):
        x = 5 + i * 10.2
        back = i % 2
        a.line(poly([(x, 100), (x + rng.normal() * 1.2, fell + 20)], False), mix("#F6EBD4", "#8A6A60", (.45 if back else .05) + .12 * rng.random() + x / 9000), 5.2 if not back else 4)
    heddle = rect(-20, 300, 2440, 46)
    cast(a, heddle, 6, 26, .7, "#10060E", 10)
    a.fill(heddle, "#9A6A44")
    form(a, heddle, strength=.35)
    tex = carpet(k=6)
    th = tex[240:1400, 280:2900]
    place(a, th, [(-20, fell), (2420, fell), (2420, fell + 1080), (-20, fell + 1080)], rect(-20, fell, 2440, 820))
    for k, c in ((0, "#F1E6CE"), (1, "#8A2226"), (2, "#F1E6CE")):          # last weft shots, still loose
        y = fell - 6 - k * 11
        pts = [(x, y + 4 * math.sin(x / 23. + k * 2) - (0 if k < 2 else 14 * math.exp(-((x - 1500) / 300.) ** 2))) for x in np.linspace(-20, 2420, 90)]
        a.line(smooth([(px + 2, py + 4) for px, py in pts], False), "#10060E", 9, .5)
        a.line(smooth(pts, False), c, 8.5)
    for i in range(60):                                # cut knot ends at the fell
        x = rng.random() * 2400
        c = ("#8A2226", "#EADBC0", "#1E1B38", "#D9772F")[rng.integers(4)]
        a.line(smooth([(x, fell + 12), (x + 6, fell + 26), (x + rng.normal() * 9, fell + 44)], False), c, 6)
    # comb: iron head with teeth into the warp, wooden handle towards us
    cx = 1120
    for i in range(24):
        x = cx - 253 + i * 22
        p = poly([(x - 7, fell - 150), (x + 7, fell - 150), (x + 4, fell + 8), (x - 4, fell + 8)])
        cast(a, p, 8, 8, .6, "#10060E", 4)
        a.fill(p, "#9EA2AC")
        a.line(poly([(x - 3, fell - 148), (x - 2, fell + 4)], False), "#F4F4EE", 3, .9)
    headp = smooth([(cx - 285, fell - 160), (cx - 270, fell - 236), (cx - 120, fell - 270), (cx + 120, fell - 270), (cx + 270, fell - 236), (cx + 285, fell - 160), (cx + 270, fell - 130), (cx - 270, fell - 130)], True, .1)
    cast(a, headp, 24, 34, .8, "#10060E", 10)
    a.fill(headp, "#6E737E")
    form(a, headp, "#FFFFF6", "#14141E", .9)
    for k in range(7):
        a.fill(circle(cx - 210 + k * 70, fell - 196, 17), "#3A3C46")
        a.fill(circle(cx - 210 + k * 70, fell - 196, 10), "#D9A24A")
    handle = smooth([(cx - 40, fell - 260), (cx + 50, fell - 262), (cx + 66, fell + 40), (cx + 76, fell + 330), (cx + 16, fell + 360), (cx - 46, fell + 330), (cx - 40, fell + 40)], True, .1)
    cast(a, handle, 30, 36, .75, "#10060E", 12)
    a.fill(handle, "#A86E40")
    form(a, handle, strength=.6)
    for k in range(5):
        a.line(smooth([(cx - 24 + k * 18, fell - 240), (cx - 20 + k * 20, fell + 40), (cx - 22 + k * 21, fell + 320)], False), "#6A3E22", 3, .5)
    cast(a, ellipse(cx + 150, fell + 150, 240, 190), 26, 40, .6, "#10060E", 16)
    fist(a, cx + 90, fell + 120, 330)
    # the other hand holds the weft at the left
    cast(a, ellipse(570, fell + 70, 200, 130), 26, 40, .55, "#10060E", 16)
    fist(a, 560, fell + 90, 310, True)
    a.line(smooth([(640, fell - 50), (740, fell - 60), (860, fell - 28), (1000, fell - 30)], False), "#F1E6CE", 9)
    a.spray(ones(a), "#10061A", np.clip((a.X - 1300) / 2600 + (a.Y - 1100) / 1800, 0, .5), .8, 2, .65)


def draw(seed=71):
    a = Art(seed)
    comb(a)
    return a.finish(wobble=.8, vign=.16)
