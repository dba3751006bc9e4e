"""Larger figures seen from behind (no faces): a seated woman in a patterned robe, hands, a standing visitor."""
import math

import numpy as np

from ink import D, circle, ellipse, mix, poly, smooth, tf
from kit import cloth, ikat

SKIN, SKIN_DARK = "#B07A58", "#4A2228"
ROBE = [(838, 800), (770, 850), (724, 960), (700, 1120), (650, 1290), (620, 1420), (760, 1462), (960, 1470), (1140, 1450), (1150, 1400), (1110, 1300), (1060, 1180), (1060, 1010), (1040, 880), (980, 815), (910, 788)]
SLEEVE = [(985, 850), (1080, 890), (1190, 930), (1250, 905), (1262, 940), (1200, 1010), (1090, 1020), (1010, 980), (950, 900)]
HAND = [(1244, 908), (1290, 880), (1330, 872), (1322, 894), (1296, 908), (1330, 908), (1306, 926), (1258, 944)]
BRAID = [(900, 760), (930, 820), (928, 960), (906, 1090), (890, 1190), (872, 1190), (872, 1090), (880, 960), (868, 820)]
NECK = [(862, 740), (960, 735), (972, 822), (910, 842), (850, 822)]
HEAD = [(812, 640), (826, 560), (900, 516), (980, 540), (1016, 610), (1012, 680), (980, 748), (900, 778), (838, 742)]
SCARF = [(800, 668), (798, 580), (850, 506), (930, 486), (1010, 520), (1040, 600), (1016, 668), (980, 700), (940, 760), (900, 790), (850, 776), (816, 730)]
KNOT = [(872, 716), (918, 704), (936, 740), (948, 820), (920, 838), (906, 780), (884, 830), (862, 812), (872, 756)]


def seated(a, x, y, h, palette="madder", scarf="#F1E4C8", dots="#B32D4E", sleeve="#C23A56", flip=False, arm=0., braid=True, side=-1, both=False):
    """A woman kneeling, seen from behind; (x, y) middle of the hem, h full height. arm: rotation of the reaching arm."""
    s = h / 880.
    sx = -1 if flip else 1

    def q(pts, head=False):
        if head:
            pts = [(905 + (px - 905) * .80, 800 + (py - 800) * .80) for px, py in pts]
        return [(x + sx * (px - 890) * s, y + (py - 1470) * s) for px, py in pts]

    def dark(path, amount=1., off=.16):
        b = path.getBounds()
        a.spray(path, "#1A0E2A", lambda X, Y: np.clip((-side * (X - b.centerX()) / max(b.width(), 1) * 1.3 + off) * amount, 0, .85), .9, 2, .35)

    a.spray(ellipse(x, y - 4 * s, 330 * s, 44 * s), "#1E1226", lambda X, Y: .75 + 0 * X, .85)
    arms = [1, -1] if both else [1]
    for k in arms:
        pts = SLEEVE if k > 0 else [(1780 - px, py) for px, py in SLEEVE]
        hand = HAND if k > 0 else [(1780 - px, py) for px, py in HAND]
        c = (1000, 880) if k > 0 else (780, 880)
        ca, sa = math.cos(arm * k), math.sin(arm * k)
        turn = lambda P: [(c[0] + (px - c[0]) * ca - (py - c[1]) * sa, c[1] + (px - c[0]) * sa + (py - c[1]) * ca) for px, py in P]
        p = smooth(q(turn(hand)))
        a.fill(p, SKIN)
        dark(p, .6)
        p = smooth(q(turn(pts)), True, .16)
        a.fill(p, sleeve)
        dark(p, .8)
        b = p.getBounds()
        a.spray(p, "#FFE9C0", lambda X, Y: np.clip(.5 - (Y - b.top()) / (110 * s), 0, .5))
    robe = smooth(q(ROBE), True, .15)
    cloth(a, ikat(palette), robe, (x - 300 * s, y - 800 * s), .58 * s, 14)
    cx = x - sx * 0 * s
    pleat = lambda X, Y: np.sin((X - cx) / (s * 26 + (Y - y + 690 * s) * .055))
    a.spray(robe, "#1A0E2A", lambda X, Y: np.clip(-side * (X - cx) / (330 * s) + .10 * pleat(X, Y) + .12, 0, .85), .9, 2, .35)
    a.spray(robe, "#FFE9C0", lambda X, Y: np.clip(.45 + side * (X - cx - side * 170 * s) / (190 * s) + .12 * pleat(X, Y), 0, .55), .8, 2, .35)
    for pts in ([(880, 980), (860, 1150), (800, 1440)], [(960, 960), (960, 1180), (930, 1460)]):
        a.line(smooth(q(pts), False), "#3A1230", 5 * s, .5)
    if braid:
        a.fill(smooth(q(BRAID)), "#1C1626")
        for i in range(11):
            yy = 830 + i * 32
            a.line(smooth(q([(878, yy), (900, yy + 14), (924, yy)]), False), "#4A3A48", 3 * s, .8)
    for pts in (NECK, HEAD):
        p = smooth(q(pts, True))
        a.fill(p, SKIN)
        dark(p, .7)
    p = smooth(q(SCARF, True))
    a.fill(p, scarf)
    a.c.save()
    a.c.clipPath(p, doAntiAlias=True)
    for i in range(7):
        for j in range(7):
            cx2, cy2 = q([(800 + i * 42 + (j % 2) * 21, 500 + j * 44)], True)[0]
            for k in range(5):
                a.fill(ellipse(cx2 + 9 * s * math.cos(k * 1.257), cy2 + 9 * s * math.sin(k * 1.257), 6 * s, 4 * s, k * 1.257), dots)
            a.fill(circle(cx2, cy2, 4 * s), "#E5A338")
    a.c.restore()
    dark(p, .9, .1)
    b = p.getBounds()
    a.spray(p, "#FFF6E0", lambda X, Y: np.clip(.25 + side * (X - b.centerX()) / b.width() * 1.1, 0, .55))
    a.line(smooth(q([(806, 690), (880, 722), (960, 706), (1022, 650)], True), False), dots, 7 * s, .9)
    p = smooth(q(KNOT, True))
    a.fill(p, mix(scarf, "#7A5A4A", .2))
    dark(p, .6)


def visitor(a, x, y, h, coat, hair="#1C1626", hat=None, skirt=None, side=-1, shade=D["ink"]):
    """A standing person of today from behind; (x, y) feet."""
    def t(pts, closed=True, k=.14):
        return tf(smooth(pts, closed, k), x, y, h)
    for s in (-1, 1):
        leg = t([(s * .015, -.48), (s * .12, -.48), (s * .10, -.02), (s * .11, 0), (s * .03, 0), (s * .035, -.02)], True, .06)
        a.fill(leg, skirt or "#2A2A44")
        a.fill(tf(ellipse(s * .07, -.005, .05, .02), x, y, h), "#2A1A1E")
    if skirt:
        a.fill(t([(-.13, -.56), (.13, -.56), (.19, -.10), (0, -.08), (-.19, -.10)], True, .06), skirt)
    body = t([(-.06, -.84), (-.16, -.80), (-.19, -.62), (-.20, -.44), (-.15, -.42), (-.145, -.40), (0, -.385), (.145, -.40), (.15, -.42), (.20, -.44), (.19, -.62), (.16, -.80), (.06, -.84)])
    a.fill(t([(-.04, -.9), (.04, -.9), (.045, -.81), (-.045, -.81)]), SKIN)
    a.fill(body, coat)
    for s in (-1, 1):
        a.line(t([(s * .135, -.72), (s * .15, -.55), (s * .145, -.43)], False), mix(coat, shade, .5), h * .010, .8)
        a.fill(tf(ellipse(s * .178, -.42, .025, .035), x, y, h), SKIN)
    a.spray(body, shade, lambda X, Y: np.clip(-side * (X - x) / (h * .2) * .6 + .1, 0, .75))
    a.fill(tf(ellipse(0, -.925, .066, .078), x, y, h), hair)
    if hat:
        a.fill(t([(-.072, -.935), (-.06, -1.0), (0, -1.02), (.06, -1.0), (.072, -.935), (0, -.925)]), hat)
    elif skirt:
        a.fill(t([(-.075, -.94), (-.07, -.84), (-.05, -.72), (.05, -.72), (.07, -.84), (.075, -.94)]), hair)


def hand(a, x, y, s, flip=False, rot=0., sleeve="#B32D4E", cuff="#E5A338"):
    """A hand from above, fingers pointing right, bent as if holding; s = length of the hand."""
    def t(pts, closed=True, k=.15):
        return tf(smooth(pts, closed, k), x, y, s, flip, rot)
    arm = t([(-1.7, -.42), (-.55, -.30), (-.48, .30), (-1.7, .50)], True, .08)
    a.fill(t([(-.62, -.20), (-.25, -.25), (.02, -.30), (.15, -.12), (.15, .22), (-.05, .30), (-.30, .25), (-.62, .20)]), SKIN)
    for (fy, ln, w, bend) in ((-.20, .62, .072, .10), (-.045, .72, .075, .13), (.105, .66, .072, .15), (.235, .50, .062, .17)):
        p = t([(-.02, fy - w), (ln * .45, fy - w * 1.1 + .02), (ln * .85, fy - w * .85 + bend), (ln, fy + bend + .02), (ln * .83, fy + w * .9 + bend), (ln * .4, fy + w * 1.0 + .03), (-.02, fy + w)], True, .16)
        a.fill(p, SKIN)
        a.line(p, SKIN_DARK, s * .012, .55)
        b = p.getBounds()
        a.spray(p, SKIN_DARK, lambda X, Y: np.clip((Y - b.centerY()) / b.height() * .9 + .05, 0, .6), .8, 2, .5)
        a.spray(p, "#F0C49A", lambda X, Y: np.clip(.35 - (Y - b.top()) / b.height() * .8, 0, .5), .8, 2, .5)
        a.fill(tf(ellipse(ln * .92, fy + bend, .040, w * .55), x, y, s, flip, rot), "#E2B79A", .8)
    thumb = t([(-.30, -.20), (-.10, -.36), (.15, -.50), (.36, -.50), (.40, -.42), (.28, -.37), (.10, -.26), (-.05, -.10)])
    a.fill(thumb, SKIN)
    a.line(thumb, SKIN_DARK, s * .012, .5)
    palm = t([(-.62, -.20), (-.25, -.25), (.02, -.27), (.10, -.1), (.10, .2), (-.05, .28), (-.30, .25), (-.62, .20)])
    form_dark = palm.getBounds()
    a.spray(palm, SKIN_DARK, lambda X, Y: np.clip((Y - form_dark.centerY()) / form_dark.height() * .9, 0, .6), .8, 2, .5)
    a.fill(arm, sleeve)
    b2 = arm.getBounds()
    a.spray(arm, "#1A0E2A", lambda X, Y: np.clip((Y - b2.centerY()) / b2.height() * 1.3 + .1, 0, .8), .85, 2, .4)
    a.line(tf(poly([(-.53, -.31), (-.47, .31)], False), x, y, s, flip, rot), cuff, s * .08)
