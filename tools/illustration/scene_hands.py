"""Hands at work: planing a sound board, soldering silver."""
import math

import numpy as np

from ink import smooth
from solid import SCALE, Scene
from stuff import Body, hand, mottled, noise_map, wood
from view import colour, spline, unit, vec

PEAR = np.array([(-.80, 0), (-.76, .28), (-.56, .52), (-.24, .62), (.14, .56), (.50, .38), (.80, .19), (1.02, .10), (1.02, -.10), (.80, -.19), (.50, -.38), (.14, -.56), (-.24, -.62), (-.56, -.52), (-.76, -.28), (-.80, 0)], np.float32)


def shaving(sc, o, along, turns, r, width, tint, seed):
    """A curl of thin wood lying at o."""
    rng = np.random.default_rng(seed)
    d = unit(vec(*along))
    s = unit(np.cross(d, (0, 0, 1)))
    up = vec(0, 0, 1)
    k0 = rng.random() * 6

    def f(u, v):
        a = k0 + u * turns * 6.2832
        rr = r * (.55 + .6 * u)
        return vec(*o) + up * r * 1.1 + d * (np.cos(a) * rr)[..., None] + up * (np.sin(a) * rr)[..., None] + s * ((v - .5) * width + u * turns * width * .5)[..., None]
    sc.surf(f, lambda u, v, p: colour(tint) * (.86 + .14 * np.sin(v * 40 + u * 3))[..., None], .12)


def bodies(sc, y, z, xs, seed):
    """Bodies of instruments stood on a shelf, backs and fronts in turn."""
    out = spline(PEAR, 10)
    for i, x in enumerate(xs):
        s = 1.05 + .1 * ((i * 7 + seed) % 3)
        w = wood(*(("#5A2E18", "#9A6238", "#CC9A62"), ("#3A1A0E", "#6A3620", "#96603A"), ("#8A5A30", "#CFA068", "#EBCB98"))[(i + seed) % 3], 21, 8, shift=(.37 * i, .23 * i + .4 * seed))
        sc.slab([(py * s, px * s) for px, py in out], (x, y, z + .80 * s), (1, 0, 0), (.0, .12, 1), .26, w, .25, round_=.22)
        if (i + seed) % 3 == 2:
            sc.lathe([(.14, 0), (.12, .01), (0, .01)], (x, y - .28, z + .80 * s), "#1A0C08", .0, axis=(0, -1, 0))


def planing():
    light = (-1.2, -.30, .95)
    sc = Scene(111, (-1.9, -5.6, 2.7), (.10, .35, .62), 2900, light, (0, .3, .3), 4.6, shadow=2600)
    wall = mottled("#8E7862", "#B49C80", "#D0BA9A", 4, 150, 5)
    sc.plane((-9, 6.2, -4), (20, 0, 0), (0, 0, 10), wall, 0)
    for j, z in enumerate((-.5, 2.1)):
        sc.box((-5, 5.0, z - .12), (14, 0, 0), (0, 1.1, 0), (0, 0, .12), "#6A432A", .05)
        bodies(sc, 5.35, z, [-3.4 + 1.55 * k + .3 * j for k in range(7)], j + 1)
    bench = wood("#4A2A18", "#8A5C38", "#BC8C5A", 3, 6, 1., (1.4, 1.2))
    sc.plane((-5.5, -3.6, -.12), (12, 0, 0), (0, 6.4, 0), bench, .15)
    sc.plane((-5.5, 2.8, -1.2), (12, 0, 0), (0, 0, 1.08), "#4A2A18", .05)
    # sound board under the plane
    o, ex, ey = vec(-.35, -.12, -.10), vec(.985, .17, 0), vec(-.17, .985, 0)
    board = wood("#C08E54", "#E4BE86", "#F7E0B4", 9, 20, .5, (1, 1))
    out = spline(PEAR * 2.1, 16).tolist()
    sc.slab(out, o, ex, ey, .10, board, .22, edge="#C49460", round_=.02)
    ring = [o + ex * (.1 + .34 * math.cos(q)) + ey * (.34 * math.sin(q)) + vec(0, 0, .103) for q in np.linspace(0, 6.283, 50)]
    sc.tube(ring, .012, "#6A3A22", .1, closed=True)
    # block plane, running to the left along the board
    px, py = unit((-.96, .28, 0)), unit((-.28, -.96, 0))
    c = vec(.62, .06, .005)
    pz = vec(0, 0, 1)
    beech = wood("#6A3418", "#A8683A", "#D49A62", 6, 5, 1., (1, .6))
    for part, edge in ((([(-1.15, -.27), (1.15, -.27), (1.15, .27), (-1.15, .27)]), .42),):
        ring2 = [(x, y) for x, y in part]
        sc.slab(ring2, c, px, py, edge, beech, .3, round_=.05) if np.cross(px, py)[2] > 0 else sc.slab(ring2, c, px, -py, edge, beech, .3, round_=.05)
    sc.tube([c + px * .98 + pz * z for z in np.linspace(.36, .74, 30)], .13 + .05 * np.sin(np.linspace(0, 3.4, 30)) ** 2, beech, .35)
    sc.box(c + px * .05 + py * -.16 + pz * .38, (px * .38 - pz * .62) * -.9, py * .32, (px * .62 + pz * .38) * .05, "#8A8C94", .5)
    sc.tube([c + px * -.95 + pz * .40, c + px * -.98 + pz * .62, c + px * -.93 + pz * .72], [.15, .13, .11], beech, .35)
    # long shaving rising out of the mouth, and curls on the bench
    m = c + px * .12 + pz * .42
    t = np.linspace(0, 1, 60)

    def ribbon(u, v):
        a = u * 8.2
        rr = .30 - .17 * u
        q = m + pz * (.28 * np.minimum(u * 5, 1))[..., None]
        return q + px * (.12 + rr * (1 - np.cos(a)) * .9)[..., None] + pz * (rr * np.sin(a) + .12 * u)[..., None] + py * ((v - .5) * .30 + .30 * u)[..., None]
    sc.surf(ribbon, lambda u, v, p: colour("#F0D2A0") * (.85 + .15 * np.sin(v * 50))[..., None], .15)
    rng = np.random.default_rng(5)
    for k in range(24):
        x, y = -3.2 + 6.4 * rng.random(), -2.5 + 4.6 * rng.random()
        if abs(x + .2) < 2. and abs(y) < 1.15:
            continue
        a = rng.random() * 6.28
        shaving(sc, (x, y, -.12), (math.cos(a), math.sin(a), 0), .8 + 1.4 * rng.random(), .10 + .12 * rng.random(), .16 + .16 * rng.random(), ("#F2D8AA", "#E2BC84", "#D2A468")[k % 3], k)
    b = Body()
    back = vec(0, 0, 1)
    hand(b, c + px * -1.75 + pz * .98 + py * -.02, px - pz * .28, pz + px * .35, ((.30, .8, .7), (.45, .9, .7), (.55, .9, .7), (.6, .9, .7)), thumb=((.28, .36, -.16), (.62, .50, -.34), (.95, .34, -.42)), right=True, arm=c + vec(3.1, .9, 1.95), sleeve="#D8CDB6", cuff=.7, arm_r=.52, size=1.0, skin="#B98058")
    hand(b, c + px * .62 + py * -.78 + pz * .98, unit(py * .95 + px * .28 - pz * .18), pz, ((.25, .75, .6), (.35, .85, .6), (.4, .85, .6), (.45, .9, .6)), thumb=((.28, .36, -.14), (.62, .56, -.24), (.92, .58, -.34)), right=False, arm=c + vec(.75, 3.3, 1.7), sleeve="#D8CDB6", cuff=.7, arm_r=.52, size=1.0, skin="#B98058")
    nail = noise_map(2, 3, 2)
    sc.field(b, (1.6, 1.3, 1.2), 1.2, b.paint, .12)
    a = sc.develop("#FFE4B4", "#7486B8", 2.6, .46, soft=4, bias=.03, levels=10, occlusion=.8)
    sc.focus(5.9, 2.0, 11)
    return a.finish(wobble=.5, vign=.18)


def soldering():
    light = (-1.3, .5, .9)
    sc = Scene(112, (.35, -4.6, 3.0), (.08, .16, .46), 3300, light, (0, .2, .3), 4.2, shadow=2600)
    top = wood("#1E1210", "#3A241C", "#5A3A2A", 12, 6, 1.1, (1.4, 1.2))
    scar = noise_map(9, 40, 5)
    sc.plane((-5.5, -3, 0), (11, 0, 0), (0, 7.5, 0), top, .15, bump=scar, lift=.008)
    sc.plane((-6, 4.4, 0), (12, 0, 0), (0, 0, 5), mottled("#1A1620", "#2A2430", "#3A303A", 3, 120, 5), 0)
    # charcoal block and the piece on it: a plate with a ring of grains
    coal = mottled("#1A1718", "#302A2C", "#4E4444", 5, 20, 6)
    cb = noise_map(6, 26, 5)
    sc.box((-.75, -.35, .02), (1.5, .25, 0), (-.16, .95, 0), (0, 0, .28), coal, .05)
    pc = vec(-.06, .24, .31)
    from scene_turkmen import SILVER
    sc.lathe([(0, .05), (.20, .05), (.40, .035), (.46, .02), (.48, .0), (.47, -.02)], pc, SILVER, .5, .8)
    for k in range(30):
        q = k * .2094
        if k in (6, 7):
            continue
        sc.lathe([(.032 * math.cos(w), .032 * math.sin(w)) for w in np.linspace(-.6, 1.57, 9)], pc + vec(.40 * math.cos(q), .40 * math.sin(q), .055), "#E4DCCB", .7, .75)
    for k in range(8):
        q = k * .785 + .2
        t = np.linspace(0, 1, 20)
        sc.tube([pc + vec((.26 + .075 * math.cos(5 * w)) * math.cos(q + .26 * math.sin(5 * w) * (1 - .6 * w)), (.26 + .075 * math.cos(5 * w)) * math.sin(q + .26 * math.sin(5 * w) * (1 - .6 * w)), .062) for w in t], .014, "#E4DCCB", .6, .8)
    sc.lathe([(.12, .05), (.12, .11), (.10, .12), (.095, .06), (0, .055)], pc, SILVER, .5, .8)
    hot = pc + vec(.30, -.22, .08)
    # torch in the right hand
    tip = hot + vec(.58, -.13, .47)
    d = unit((.74, -.16, .62))
    sc.tube([tip, tip + d * .10, tip + d * .16, tip + d * .55, tip + d * .60, tip + d * 1.9], [.045, .055, .035, .035, .10, .115], "#B98A3C", .7, .85)
    sc.tube([tip + d * 1.9, tip + d * 2.5 + vec(.1, .1, -.1), tip + vec(2.6, .5, .6), tip + vec(3.3, .5, -.2)], .075, "#6A1E1E", .3)
    # tweezers in the left hand, holding a grain
    g = pc + vec(-.38, .14, .12)
    e = unit((-.80, -.30, .52))
    for s in (-1, 1):
        n = unit(np.cross(e, (0, 0, 1)))
        sc.tube([g + n * s * .012, g + e * .35 + n * s * .045, g + e * .8 + n * s * .085, g + e * 1.3 + n * s * .075, g + e * 1.7 + n * s * .01], [.012, .022, .035, .035, .035], "#A8AAB0", .6, .85, flat=.5)
    b = Body()
    hand(b, tip + d * 1.42 + vec(.62, .10, .18), unit((-.90, -.06, -.30)), unit((.05, .62, .80)), ((.25, .55, .35), (.75, 1.0, .7), (.95, 1.1, .8), (1.05, 1.1, .8)), thumb=((.30, .38, -.16), (.64, .44, -.26), (.98, .34, -.28)), right=True, arm=(4.0, .4, 1.9), sleeve="#7A2430", cuff=.5, arm_r=.5, size=.95, skin="#B57C56")
    hand(b, g + e * 1.22 + vec(-.78, -.06, .02), unit((.95, .18, -.14)), unit((-.15, .55, .82)), ((.30, .55, .3), (.55, .9, .5), (.95, 1.1, .8), (1.05, 1.1, .8)), thumb=((.30, .36, -.14), (.62, .44, -.24), (.96, .24, -.20)), right=False, arm=(-4.2, -.3, 1.0), sleeve="#7A2430", cuff=.5, arm_r=.5, size=.95, skin="#B57C56")
    sc.field(b, (0, 0, .9), 1.2, b.paint, .12)
    # tools: borax dish with brush, pliers, coil of wire, a tray of stones
    sc.lathe([(.30, 0), (.34, .06), (.42, .20), (.40, .21), (.30, .10), (0, .09)], (-1.75, 1.15, .0), "#7A5A40", .3)
    sc.lathe([(.36, .155), (.2, .16), (0, .16)], (-1.75, 1.15, .0), "#D8E0DC", .6)
    sc.tube([(-1.85, 1.15, .22), (-1.35, 1.55, .62), (-.95, 1.85, .95)], [.02, .028, .035], "#A87844", .2)
    for k in range(9):
        ringp = [(1.65 + (.40 - .012 * k) * math.cos(q), 1.30 + (.40 - .012 * k) * math.sin(q), .03 + .022 * k) for q in np.linspace(0, 6.283, 50)]
        sc.tube(ringp, .016, "#D0D0CE", .6, .85)
    for k in range(16):
        q = k * 2.4
        rr = .07 * math.sqrt(k)
        sc.lathe([(.075 * math.cos(w), .055 * math.sin(w)) for w in np.linspace(0, 1.57, 10)], (.55 + rr * 1.5 * math.cos(q), 1.75 + rr * math.sin(q), .02), "#A82A1C", 1.2)
    for k, (x, y, a) in enumerate(((-2.6, .35, .3), (-2.5, .05, .22), (-2.7, .75, .4))):
        q = vec(math.cos(a), math.sin(a), 0)
        sc.tube([vec(x, y, .08) + q * z for z in np.linspace(0, .9, 20)], .075 - .02 * np.linspace(0, 1, 20), wood("#4A2414", "#8A5432", "#B98450", 21, 3, 1., (1, .3), shift=(0, .3 * k)), .3)
        sc.tube([vec(x, y, .08) + q * .9, vec(x, y, .07) + q * 1.6], [.026, .014], "#9A9CA4", .6, .85)
    fl = hot + vec(.02, 0, .06)
    a = sc.develop("#A8B8E0", "#3E4A7A", 1.3, .36, soft=4, bias=.03, levels=10, occlusion=.8, fire=[(tuple(fl + vec(.06, -.12, .22)), "#FFB45A", 4.6, .75), (tuple(pc + vec(0, -.2, .8)), "#FF9A40", .9, 2.2)])
    sc.focus(5.2, 2.2, 9)
    x0, y0 = sc.at(*tip)
    x1, y1 = sc.at(*hot)
    ux, uy = x1 - x0, y1 - y0
    n = math.hypot(ux, uy)
    nx, ny = -uy / n, ux / n
    for w, l, tint, al in ((.17, 1.12, "#FF9A3C", .35), (.115, 1.03, "#FFC870", .6), (.075, .96, "#FFF0C8", .9), (.04, .50, "#7FB4FF", .8)):
        pts = [(x0, y0), (x0 + ux * .35 * l + nx * n * w, y0 + uy * .35 * l + ny * n * w), (x0 + ux * l, y0 + uy * l), (x0 + ux * .35 * l - nx * n * w, y0 + uy * .35 * l - ny * n * w)]
        a.fill(smooth(pts, True, .22), tint, al)
    a.glow(x1, y1, 330 * SCALE, "#FFB860", .75, 1.6)
    a.glow(x1, y1, 120 * SCALE, "#FFF2D0", .9, 1.4)
    return a.finish(wobble=.5, vign=.3, paper=.4, mottle=.6)


def draw(what="planing"):
    return {"planing": planing, "soldering": soldering}[what]()
