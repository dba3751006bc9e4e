"""Silhouettes from understood geometry: horse, Bactrian camel, yurt, walking people. Unit height, ground at y=0, facing right."""

import math

import numpy as np
import skia

from ink import D, circle, ellipse, mix, poly, smooth, tf
LEG_H = [(-.50,-.58),(-.43,-.46),(-.475,-.37),(-.445,-.2),(-.45,-.09),(-.475,0),(-.37,0),(-.385,-.1),(-.375,-.3),(-.36,-.39),(-.24,-.55)]
BELLY = [(-.13,-.6),(.1,-.565),(.22,-.57)]
LEG_F = [(.225,-.5),(.235,-.3),(.23,-.1),(.2,0),(.305,0),(.29,-.1),(.305,-.3),(.34,-.52)]
BACK = [(.24,-1.0),(.12,-.965),(0,-.95),(-.2,-.965),(-.37,-.985),(-.49,-.9),(-.535,-.75)]
def horse(kind='stand'):
    if kind == 'stand': neck, chest = [(.93,-1.03),(.91,-1.11),(.77,-1.29),(.73,-1.4),(.68,-1.34),(.52,-1.2),(.36,-1.06)], [(.42,-.7),(.45,-.82),(.56,-.95),(.65,-1.06),(.76,-1.04),(.86,-.97)]
    else: neck, chest = [(.80,-.03),(.83,-.1),(.75,-.33),(.775,-.44),(.69,-.43),(.59,-.66),(.42,-.88)], [(.39,-.66),(.45,-.55),(.55,-.4),(.63,-.28),(.68,-.16),(.73,-.02)]
    body = smooth(neck+BACK+LEG_H+BELLY+LEG_F+chest, True, .14)
    far = [smooth([(-.36,-.6),(-.28,-.45),(-.33,-.36),(-.27,-.2),(-.28,-.08),(-.3,0),(-.2,0),(-.215,-.1),(-.21,-.3),(-.22,-.4),(-.14,-.55)], True, .12), smooth([(.3,-.6),(.36,-.42),(.4,-.3),(.385,-.1),(.37,0),(.47,0),(.45,-.1),(.46,-.3),(.44,-.5),(.42,-.62)], True, .12)]
    tail = smooth([(-.48,-.93),(-.56,-.86),(-.6,-.7),(-.605,-.45),(-.58,-.3),(-.54,-.42),(-.53,-.6),(-.5,-.75)], True)
    n = neck; mane = smooth([n[4], n[5], n[6], (.24,-1.0), (.28,-.9), (n[6][0]+.03, n[6][1]+.1), (n[5][0]+.03, n[5][1]+.12), (n[4][0]+.03, n[4][1]+.1)], True)
    return body, far, tail, mane
def put_horse(a, x, y, h, kind, col, dark, lit, flip=False, side=1, blaze=False):
    body, far, tail, mane = horse(kind); T = lambda p: tf(p, x, y, h, flip)
    for f in far: a.fill(T(f), mix(col, dark, .75))
    b = T(body); a.fill(T(tail), dark); a.fill(b, col)
    a.spray(b, dark, lambda X, Y: np.clip((Y-(y-h*.85))/(h*.75)*.9-.05, 0, .85))
    a.spray(b, lit, lambda X, Y: np.clip(.85-(Y-(y-h*1.03))/(h*.22), 0, .8)*(.55+.45*np.sign(side)*np.clip((X-x)/h*1.5, -1, 1)))
    a.fill(T(mane), dark)
CAM_TOP = [(1.0,-1.21),(.99,-1.28),(.86,-1.36),(.80,-1.41),(.76,-1.33),(.70,-1.12),(.60,-1.0),(.48,-.98),(.36,-1.06),(.26,-1.35),(.19,-1.37),(.10,-1.12),(0,-1.06),(-.08,-1.1),(-.18,-1.35),(-.25,-1.35),(-.36,-1.06),(-.48,-.93),(-.53,-.75)]
def camel(ph=0.):
    s = math.sin(ph)*.08
    hl = [(-.48,-.55),(-.46-s*.4,-.40),(-.42-s,-.2),(-.44-s*1.4,-.03),(-.46-s*1.4,0),(-.34-s*1.4,0),(-.35-s,-.2),(-.375-s*.4,-.4),(-.3,-.58)]
    fl = [(.26,-.5),(.26+s*.5,-.38),(.25+s,-.2),(.23+s*1.5,0),(.35+s*1.5,0),(.33+s,-.2),(.34+s*.5,-.4),(.40,-.6)]
    body = smooth(CAM_TOP+hl+[(-.16,-.63),(.1,-.6),(.22,-.58)]+fl+[(.46,-.7),(.58,-.73),(.70,-.80),(.80,-.98),(.83,-1.12),(.92,-1.15)], True, .14)
    far = [smooth([(-.40,-.62),(-.34+s*.5,-.4),(-.31+s,-.2),(-.31+s*1.5,0),(-.2+s*1.5,0),(-.22+s,-.2),(-.25+s*.5,-.42),(-.2,-.6)], True, .12), smooth([(.28,-.62),(.33-s*.5,-.4),(.34-s,-.2),(.33-s*1.5,0),(.45-s*1.5,0),(.42-s,-.2),(.42-s*.5,-.4),(.42,-.62)], True, .12)]
    beard = smooth([(.46,-.74),(.60,-.74),(.72,-.8),(.70,-.68),(.60,-.62),(.52,-.62)], True)
    return body, far, beard
def walker(hat='tall'):
    """robed figure with staff"""
    robe = smooth([(-.02,-.84),(-.13,-.80),(-.17,-.55),(-.20,-.2),(-.22,-.02),(.02,0),(.22,-.03),(.17,-.3),(.14,-.55),(.13,-.78),(.05,-.84)], True, .12)
    head = ellipse(.01, -.91, .068, .085)
    cap = {'tall': smooth([(-.08,-.93),(-.085,-1.1),(.01,-1.15),(.1,-1.1),(.09,-.93)], True), 'tubeteika': smooth([(-.07,-.94),(-.06,-1.01),(.01,-1.03),(.08,-1.01),(.08,-.94)], True, .1),
           'kalpak': smooth([(-.13,-.95),(-.07,-1.0),(-.02,-1.22),(.03,-1.22),(.08,-1.0),(.14,-.95),(.01,-.97)], True, .1), 'scarf': smooth([(-.09,-.9),(-.08,-1.0),(.01,-1.03),(.09,-1.0),(.08,-.93),(.02,-.97),(-.03,-.85),(-.12,-.6),(-.16,-.55)], True)}[hat]
    return robe, head, cap
def put_walker(a, x, y, h, robe_c, cap_c, skin='#B98261', hat='tall', flip=False, staff=False, shade=D['ink'], side=1):
    r, hd, cp = walker(hat); T = lambda p: tf(p, x, y, h, flip); p = T(r); a.fill(p, robe_c); a.fill(T(hd), skin); a.fill(T(cp), cap_c)
    a.spray(p, shade, lambda X, Y: np.clip(-side*(X-x)/(h*.2)*.6+.15, 0, .8))
    a.line(T(poly([(-.16,-.5),(.15,-.5)], False)), mix(robe_c, shade, .5), h*.025)
    if staff: a.line(T(poly([(.27,-1.0),(.25,0)], False)), '#5A3826', max(2, h*.022))
def yurt(a, x, y, w, C, side=1, rng=None, door=0., smoke=True, detail=True, opened=None):
    """w: half width of the lattice wall. Real proportions: wall .58w, roof rises .62w to a crown of radius .24w"""
    hw, hr, cr, e = .58*w, .60*w, .25*w, .085*w
    yt = y-hw; yc = yt-hr
    a.spray(ellipse(x-side*w*.75, y+e*.7, w*1.75, e*1.9), C['shadow'], lambda X, Y: 0*X+.75, .8, 2, .4)
    if smoke:
        pts = [(x+side*0, yc-8)]+[(x-side*(i*w*.10+w*.07*math.sin(i*1.3)), yc-8-i*w*.2) for i in range(1, 8)]
        for i in range(7): a.spray(smooth([(pts[i][0]-6-i*5, pts[i][1]), (pts[i+1][0]-8-i*6, pts[i+1][1]), (pts[i+1][0]+8+i*6, pts[i+1][1]), (pts[i][0]+6+i*5, pts[i][1])]), C['smoke'], lambda X, Y: 0*X+.5-.06*i, .8, 2, .5)
    wall = skia.Path(); wall.moveTo(x-w*.985, yt); wall.cubicTo(x-w*1.02, yt+hw*.5, x-w*1.01, y-8, x-w, y); wall.cubicTo(x-w*.6, y+e*1.3, x+w*.6, y+e*1.3, x+w, y); wall.cubicTo(x+w*1.01, y-8, x+w*1.02, yt+hw*.5, x+w*.985, yt); wall.cubicTo(x+w*.5, yt+e, x-w*.5, yt+e, x-w*.985, yt); wall.close()
    roof = skia.Path(); roof.moveTo(x-w*1.03, yt+4); roof.cubicTo(x-w*.93, yt-hr*.42, x-w*.52, yt-hr*.82, x-cr, yc); roof.cubicTo(x-cr*.6, yc-cr*.34, x+cr*.6, yc-cr*.34, x+cr, yc); roof.cubicTo(x+w*.52, yt-hr*.82, x+w*.93, yt-hr*.42, x+w*1.03, yt+4); roof.cubicTo(x+w*.6, yt+e*1.5, x-w*.6, yt+e*1.5, x-w*1.03, yt+4); roof.close()
    a.fill(wall, C['wall'])
    # reed screen lines and girth ropes
    if detail:
        a.c.save(); a.c.clipPath(wall, doAntiAlias=True)
        for i in range(60):
            u = -1+2*i/59; xx = x+w*math.sin(u*1.45)/math.sin(1.45); a.line(poly([(xx, yt), (xx, y+e*1.2)], False), mix(C['wall'], C['shadow'], .22), 1.6, .7)
        for k in (.30, .66):
            yy = yt+hw*k; a.line(smooth([(x-w*1.02, yy), (x-w*.5, yy+e*.9), (x, yy+e*1.15), (x+w*.5, yy+e*.9), (x+w*1.02, yy)], False), C['rope'], w*.022)
        a.c.restore()
    a.spray(wall, C['shade'], lambda X, Y: np.clip(-side*(X-x)/w*.72+.16+.25*np.clip((yt+hw*.35-Y)/(hw*.35), 0, 1), 0, .9)); a.spray(wall, C['lit'], lambda X, Y: np.clip(side*(X-x)/w*1.0-.45, 0, .8))
    a.fill(roof, C['roof'])
    a.c.save(); a.c.clipPath(roof, doAntiAlias=True)
    if detail:
        for u in (-.86, -.62, -.36, -.1, .16, .42, .66, .88):                   # felt seams/ropes converge on the crown
            a.line(smooth([(x+u*cr, yc), (x+u*w*.62, yt-hr*.62), (x+u*w*1.0, yt-hr*.05), (x+u*w*1.02, yt+e*1.4)], False), mix(C['roof'], C['shade'], .5), max(1.5, w*.010))
    for k, c, ww in ((0.02, C['band'], .085), (.0, C['band2'], .018), (.048, C['band2'], .018)):
        f = lambda u: (x+u*w*1.04, yt+e*1.05*math.sqrt(max(0, 1-u*u))-w*.035-k*w*.0+k*w)
        a.line(smooth([f(u) for u in np.linspace(-1, 1, 15)], False), c, w*ww)
    if detail:
        for u in np.linspace(-.96, .96, 33):
            uu = math.sin(u*1.5)/math.sin(1.5); px, py = x+uu*w*1.02, yt+e*1.05*math.sqrt(max(0, 1-uu*uu))-w*.013; s = w*.026*math.sqrt(max(.08, 1-uu*uu)); a.fill(poly([(px-s, py), (px, py-w*.026), (px+s, py), (px, py+w*.026)]), C['band2'])
        # white hanging triangles (felt hem)
    a.c.restore()
    a.spray(roof, C['shade'], lambda X, Y: np.clip(-side*(X-x)/w*.85+.10, 0, .88)); a.spray(roof, C['lit'], lambda X, Y: np.clip(side*(X-x)/w*1.1-.25, 0, .85)*np.clip(1.2-(Y-yc)/hr*.5, 0, 1))
    # crown
    cp = ellipse(x, yc-cr*.10, cr*1.02, cr*.30); a.fill(cp, C['band']); a.fill(ellipse(x, yc-cr*.14, cr*.84, cr*.2), C['dark'])
    flap = smooth([(x-cr*1.06, yc-cr*.02), (x-cr*.5, yc-cr*.42), (x+cr*.1, yc-cr*.44), (x+cr*.25, yc-cr*.12), (x-cr*.2, yc+cr*.35), (x-cr*.8, yc+cr*.5)], True); a.fill(flap, C['lit']); a.spray(flap, C['shade'], lambda X, Y: np.clip(-side*(X-x)/cr*.5+.1, 0, .6))
    # door
    dx, dw, dh = x+door*w, w*.19, hw*.80; yb = y+e*.93
    fr = poly([(dx-dw*1.22, yb), (dx-dw*1.22, yb-dh*1.06), (dx+dw*1.22, yb-dh*1.06), (dx+dw*1.22, yb)]); a.fill(fr, C['band'])
    a.fill(poly([(dx-dw, yb), (dx-dw, yb-dh*.97), (dx+dw, yb-dh*.97), (dx+dw, yb)]), C['door'])
    if opened:                                     # leaves swung outwards, warm dark inside
        inner = poly([(dx-dw, yb), (dx-dw, yb-dh*.97), (dx+dw, yb-dh*.97), (dx+dw, yb)]); a.fill(inner, C['dark'])
        a.spray(inner, opened, lambda X, Y: np.clip(.15+.75*(Y-yb+dh)/dh-np.abs(X-dx)/dw*.25, 0, .9))
        for k in (-1, 1):
            leaf = [(dx+k*dw*1.08, yb), (dx+k*dw*1.08, yb-dh*.98), (dx+k*dw*2.0, yb-dh*.86+e*.4), (dx+k*dw*2.0, yb+e*1.1)]
            lp = poly(leaf); a.fill(lp, C['door']); a.line(lp, C['band2'], w*.012)
            for yy in (.26, .5, .74):
                xm, ym = dx+k*dw*1.54, yb-dh*yy+e*.6; a.fill(poly([(xm-w*.045, ym), (xm, ym-w*.065), (xm+w*.045, ym), (xm, ym+w*.065)]), C['band2']); a.fill(circle(xm, ym, w*.018), C['band'])
            a.spray(lp, C['shade'], lambda X, Y: np.clip(.16-side*k*.16+0*X, 0, .6))
    elif detail:
        for s in (-1, 1):
            q = poly([(dx+s*dw*.08, yb-6), (dx+s*dw*.08, yb-dh*.93), (dx+s*dw*.92, yb-dh*.93), (dx+s*dw*.92, yb-6)]); a.line(q, C['band2'], w*.012)
            for yy in (.24, .48, .72):
                a.fill(poly([(dx+s*dw*.5-w*.04, yb-dh*yy), (dx+s*dw*.5, yb-dh*(yy+.1)), (dx+s*dw*.5+w*.04, yb-dh*yy), (dx+s*dw*.5, yb-dh*(yy-.1))]), C['band2'])
    a.spray(fr, C['shade'], lambda X, Y: np.clip(.35-side*(X-dx)/dw*.3, 0, .6))
