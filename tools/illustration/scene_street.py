"""A bazaar street of an oasis town with awnings, in one-point perspective."""
import math

import numpy as np

from figures import put_walker
from ink import Art, arch, ellipse, mix, poly, rect, smooth
from interior import bowl_side, jug
from kit import carpet, form, ikat, place, shyrdak, suzani
from scene_registan import LOOK, dome, minaret


VX, VY = 1180, 660


def at(side, z, h=0., wide=1300.):
    """Point of the street: side -1..1 of the half width, depth z (1 near), height h in near pixels."""
    return VX + side * wide / z, VY + (900 - h) / z


def wall_quad(side, z0, z1, h0, h1, wide=1300.):
    return [at(side, z0, h1, wide), at(side, z1, h1, wide), at(side, z1, h0, wide), at(side, z0, h0, wide)]


def street(seed):
    a = Art(seed)
    rng = a.rng
    L = LOOK["noon"]
    a.sky([(0, "#3A86B8"), (.55, "#8CC2CE"), (1, "#F3E4C0")], 760, 16)
    a.clouds(40, 300, "#C9D8D6", "#FFF9EA", thr=.6, scale=150, stretch=4, a=.8, seed=6, light=1)
    dome(a, VX - 20, 600, 92, L, 1, 15, .6)
    minaret(a, VX + 150, 690, 300, 26, L, 1)
    a.fill(rect(VX - 120, 596, 300, 110), L["brick"])
    a.fill(rect(VX - 60, 620, 90, 86), L["tile"])
    a.fill(arch(VX - 15, 706, 660, 30, 632), L["deep"])
    road = poly([at(-1, 9), at(1, 9), at(1, .8), at(-1, .8)])
    a.fill(road, "#E0BE90")
    a.spray(road, "#A9805E", lambda X, Y: np.clip((Y - VY) / 1600 + .12 * np.sin(X / 90. + Y / 50.), 0, .6), .8, 2, .4)
    for k in range(260):
        z = 1 + 8 * rng.random() ** 1.6
        x, y = at(rng.random() * 2 - 1, z)
        a.fill(ellipse(x, y, 16 / z, 5 / z), ("#C79E74", "#F3DDB4")[rng.integers(2)], .7)
    bounds = (8.2, 6.0, 4.4, 3.2, 2.35, 1.75, 1.3, .98, .7)
    walls = ("#D9B083", "#C99E74", "#E3C095", "#CFA67C", "#DDB78A", "#D2A87E")
    awn = (("#B5302E", "#F3E6CC"), ("#24507E", "#F3E6CC"), ("#E5A338", "#F6EBD2"), ("#1F8080", "#F3E6CC"), ("#8E2F33", "#E5A338"))
    tex = (carpet()[60:900, 300:1020], suzani("bukhara")[:1200, 300:1300], ikat("madder")[:1000, :700], shyrdak("steppe", (3, 2))[200:1400, 300:1300], carpet()[500:1400, 200:1000])
    for i, (z0, z1) in enumerate(zip(bounds[1:], bounds)):
        for s in (-1, 1):
            h = 1010 + 150 * math.sin(i * 2.3 + s)
            q = wall_quad(s, z0, z1, 0, h)
            face = poly(q)
            c = walls[(i * 2 + (s > 0)) % 6]
            a.fill(face, c if s > 0 else mix(c, "#6E4A5E", .42))
            a.spray(face, "#5A3A48", lambda X, Y: np.clip(.08 + (Y - VY) / 2600 + (.3 if s < 0 else 0), 0, .6), .75, 2, .4)
            if s > 0:
                a.spray(face, "#FFE9BC", lambda X, Y: np.clip(.45 - (Y - VY + 300) / 1800, 0, .5), .8, 2, .4)
            front = poly([at(s, z1, h), at(s, z1, 0), at(s * 1.25, z1, 0), at(s * 1.25, z1, h)])
            a.fill(front, mix(c, "#4A3040", .5))
            a.fill(face, c, .0)
            a.line(poly([at(s, z0, h), at(s, z1, h)], False), mix(c, "#FFF3D6", .5), 9 / z1)
            n = 9
            for k in range(n):                         # beam ends under the roof edge
                z = z1 + (z0 - z1) * (k + .5) / n
                x, y = at(s, z, h - 60)
                a.fill(rect(x - (26 / z if s > 0 else 0), y, 26 / z, 15 / z), "#5A3826")
            # a door, and a hung textile beside it
            for zz0, zz1, kind in ((z0 + (z1 - z0) * .10, z0 + (z1 - z0) * .46, "cloth"), (z0 + (z1 - z0) * .60, z0 + (z1 - z0) * .86, "door")):
                quad = wall_quad(s, zz0, zz1, 0 if kind == "door" else 230, 500 if kind == "door" else 610)
                if kind == "door":
                    a.fill(poly(quad), "#2F6C7A" if (i + (s > 0)) % 2 else "#6A3F2C")
                    a.line(poly(quad), "#F3DDB4", 10 / zz0)
                    a.line(poly([at(s, (zz0 + zz1) / 2, 500), at(s, (zz0 + zz1) / 2, 0)], False), "#2A1A26", 6 / zz0)
                elif z0 < 5:
                    if s > 0:
                        quad = [quad[1], quad[0], quad[3], quad[2]]
                    place(a, tex[(i + (s > 0) * 2) % 5], quad)
                    a.spray(poly(quad), "#1A1030", lambda X, Y: .34 + 0 * X if s < 0 else .08 + 0 * X, .7, 2, .6)
            # stall on the ground: cloth-covered table, goods, awning over it
            ta, tb = z0 + (z1 - z0) * .12, z0 + (z1 - z0) * .80
            inner = .60
            top = [at(s * .97, ta, 170), at(s * .97, tb, 170), at(s * inner, tb, 150), at(s * inner, ta, 150)]
            skirt = [at(s * inner, ta, 150), at(s * inner, tb, 150), at(s * inner, tb, 0), at(s * inner, ta, 0)]
            end = [at(s * .97, ta, 170), at(s * inner, ta, 150), at(s * inner, ta, 0), at(s * .97, ta, 0)]
            shade = poly([at(s * 1.0, ta), at(s * 1.0, tb), at(s * (inner - .12), tb), at(s * (inner - .12), ta)])
            a.spray(shade, "#5A3A4A", lambda X, Y: .6 + 0 * X, .8, 2, .5)
            col = ("#8E2F33", "#24407E", "#1F6E7A", "#C9803A", "#6F1F26")[(i + (s > 0) * 3) % 5]
            a.fill(poly(skirt), col)
            a.fill(poly(end), mix(col, "#1A1030", .35))
            a.fill(poly(top), mix(col, "#FFF3D6", .25))
            for k in range(7):
                z = tb + (ta - tb) * (k + .5) / 7
                x, y = at(s * inner, z, 80)
                r = 34 / z
                a.fill(poly([(x, y - r * 1.3), (x + r * .7, y), (x, y + r * 1.3), (x - r * .7, y)]), "#F0D9A0")
            kind = (i + (s > 0)) % 3
            m = 4 if z0 > 2 else 5
            for row, u in enumerate((.88, .70)):
                for k in range(m):
                    z = tb + (ta - tb) * (k + .5) / m
                    x, y = at(s * u, z, 158)
                    sz = 105 / z
                    if kind == 0:
                        bowl_side(a, x, y, sz * .62, ("#1E9FA4", "#1F4E96", "#F1E6CE", "#3F8A4E")[(k + row) % 4], ("#F1EBDA", "#F1EBDA", "#1F4E96", "#F3E7C8")[(k + row) % 4])
                    elif kind == 1:
                        jug(a, x, y, sz * (1.5 if row == 0 else 1.0), ("#1F4E96", "#1E9FA4", "#B5632E", "#E9DFC8")[(k + row) % 4], "#F1EBDA")
                    else:
                        for j in range(3):
                            c2 = ("#B5302E", "#24407E", "#E5A338", "#F1E6CE", "#1F8080", "#7A2C4E")[(k * 2 + j + row) % 6]
                            p = smooth([(x - sz * .62, y - j * sz * .26), (x - sz * .6, y - (j + .9) * sz * .26), (x + sz * .6, y - (j + .9) * sz * .26), (x + sz * .62, y - j * sz * .26)], True, .1)
                            a.fill(p, c2)
                            form(a, p, strength=.5)
            c1, c2 = awn[(i * 2 + (s > 0)) % 5]
            n = 8
            for k in range(n):
                za, zb = tb + (ta - tb) * k / n, tb + (ta - tb) * (k + 1) / n
                p = poly([at(s * 1.0, za, 730), at(s * 1.0, zb, 730), at(s * .50, zb, 560), at(s * .50, za, 560)])
                a.fill(p, c1 if k % 2 else c2)
                v = poly([at(s * .50, za, 560), at(s * .50, zb, 560), at(s * .50, zb, 500), at(s * .50, (za + zb) / 2, 470), at(s * .50, za, 500)])
                a.fill(v, mix(c1 if k % 2 else c2, "#2A1A30", .18))
            whole = poly([at(s * 1.0, ta, 730), at(s * 1.0, tb, 730), at(s * .50, tb, 560), at(s * .50, ta, 560)])
            if s < 0:
                a.spray(whole, "#2A1A40", lambda X, Y: .30 + 0 * X, .8, 2, .5)
            else:
                a.spray(whole, "#FFF0C8", lambda X, Y: .22 + 0 * X, .8, 2, .5)
            for z in (ta, tb):
                a.line(poly([at(s * .50, z, 560), at(s * .50, z, 0)], False), "#6A4630", 15 / z)
        if 1 < i < 7:                                  # carpets laid out on the road and people among them
            z = z0 * 1.06
            for s in (-.30, .26):
                if (i + (s > 0)) % 2:
                    quad = [at(s - .17, z * 1.28), at(s + .17, z * 1.28), at(s + .18, z), at(s - .18, z)]
                    a.spray(poly([(x, y + 12 / z) for x, y in quad]), "#5A3A4A", lambda X, Y: .6 + 0 * X, .8, 2, .5)
                    place(a, tex[(i + 1) % 5], quad)
        folk = {1: ((-.1, "#B32D4E", "#F2E8D5", "scarf"), (.2, "#24507E", "#1C2140", "tubeteika")), 2: ((.05, "#E5A338", "#B32D4E", "scarf"),), 3: ((-.12, "#1D7A80", "#F2E8D5", "scarf"), (.13, "#6F1F26", "#1C2140", "tubeteika")), 4: ((.36, "#B5432E", "#F2E8D5", "scarf"), (-.02, "#2F4C8A", "#1C2140", "tubeteika")), 5: ((-.33, "#7A2C4E", "#E5A338", "scarf"),)}
        for u, robe, cap, hat in folk.get(i, ()):
            x, y = at(u, z0 * 1.03)
            hgt = 395 / (z0 * 1.03)
            a.spray(poly([(x - hgt * .15, y), (x + hgt * .15, y + 3), (x - hgt * .8, y + hgt * .14), (x - hgt * 1.0, y + hgt * .12)]), "#5A3A4A", lambda X, Y: .62 + 0 * X, .85, 2, .5)
            put_walker(a, x, y, hgt, robe, cap, hat=hat, side=1)
    return a.finish(wobble=.9, vign=.12)


def draw(seed=161):
    return street(seed)
