"""Turkmen-style silver pendant: fire-gilt on silver, carnelian cabochons, chains with lozenge drops, on indigo velvet."""

import math

import cv2
import numpy as np
import skia

from ink import Art, circle, ellipse, fbm, mix, poly, rgb, smooth, tf
def draw(seed=19, palette='indigo'):
    a = Art(seed); rng = a.rng
    bg = {'indigo': '#1E2A58', 'madder': '#6E2024'}[palette]; a.px[..., :3] = np.array(rgb(bg), np.uint8); one = np.ones((a.H, a.W), np.float32)
    n = cv2.resize(fbm(rng, 200, 300, 60, 3), (a.W, a.H), interpolation=cv2.INTER_CUBIC); f = np.sin((a.X*.7-a.Y*.45+n*95)/300)
    a.spray(one, '#0B0E26', np.clip(-f*.5+.1, 0, .7), .85, 2, .45); a.spray(one, mix(bg, '#9FB4E0', .5), np.clip(f*.6-.25, 0, .4), .8, 2, .35)
    cx = 1200
    SIL, GOLD, DK = '#C9CCCB', '#E0AE54', '#2B2A3C'
    def shadow(p, dx=16, dy=22): a.spray(tf(p, dx, dy), '#05071A', lambda X, Y: .8+0*X, .85, 2, .6)
    def plate(p, col, rim=7):
        b = p.getBounds(); a.fill(p, col); w, h = b.width(), b.height()
        a.spray(p, '#FFF8E4', lambda X, Y: np.clip(.55-((X-b.left())/w+(Y-b.top())/h)*.6, 0, .6), .9, 2, .5); a.spray(p, '#4A4456', lambda X, Y: np.clip(((X-b.left())/w+(Y-b.top())/h)*.6-.45, 0, .75), .85, 2, .45)
        a.line(p, mix(col, DK, .65), rim); a.line(tf(p, -1.5, -2), mix(col, (255, 255, 245), .6), rim*.35, .9)
    def stone(x, y, rx, ry):
        shadow(ellipse(x, y, rx*1.28, ry*1.28), 8, 10); plate(ellipse(x, y, rx*1.26, ry*1.26), SIL, 5)
        m = int(2*math.pi*max(rx, ry)*1.16/13)
        for i in range(m): t = i*6.2832/m; X, Y = x+rx*1.15*math.cos(t), y+ry*1.15*math.sin(t); a.fill(circle(X, Y, 6), DK); a.fill(circle(X-1.2, Y-1.5, 4.4), mix(GOLD, '#FFF6DC', .35-.35*math.cos(t-3.9)*-1))
        p = ellipse(x, y, rx, ry); a.fill(p, '#A52A1C'); q = lambda X, Y: np.hypot((X-x)/rx, (Y-y)/ry)
        a.spray(p, '#4A0A14', lambda X, Y: np.clip((q(X, Y)-.55)*1.5-((X-x)/rx+(Y-y)/ry)*.22, 0, .9), .9, 2, .5); a.spray(p, '#F07A34', lambda X, Y: np.clip(.85-np.hypot((X-x)/rx-.30, (Y-y)/ry-.38)*1.25, 0, .85), .95, 2, .4); a.spray(ellipse(x-rx*.36, y-ry*.42, rx*.26, ry*.17, -.5), '#FFF6E8', lambda X, Y: .85+0*X, .95, 2, .5); a.line(p, '#3A0A14', 4, .8)
    def scroll(x, y, s, r, rot=0.):
        t = np.linspace(0, 1, 40); an = rot+t*5.6*s; rr = r*(1-.8*t); p = smooth(list(zip(x+rr*np.cos(an), y+rr*np.sin(an))), False); a.line(tf(p, 2, 3), DK, r*.22, .7); a.line(p, mix(GOLD, DK, .25), r*.22); a.line(tf(p, -1.5, -2), '#FFE9B0', r*.07)
    def chain(x0, y0, x1, y1, r=8):
        L = math.hypot(x1-x0, y1-y0); m = int(L/(r*1.55)); th = math.atan2(y1-y0, x1-x0)
        for i in range(m+1):
            x, y = x0+(x1-x0)*i/m, y0+(y1-y0)*i/m; e = ellipse(x, y, r, r*.62 if i % 2 else r*.28, th); a.line(tf(e, 4, 6), '#05071A', r*.42, .6); a.line(e, '#7E8088', r*.46); a.line(tf(e, -.8, -1), '#F4F2E8', r*.2)
    # neck chains
    for s in (-1, 1):
        prev = None
        for i in range(22):
            t = i/21; x = cx+s*(330+560*t+80*math.sin(t*3)); y = 330-520*t**.85*1.0+30*math.sin(t*5)
            if prev: chain(*prev, x, y, 10)
            prev = (x, y)
    # hanging chains first: lengths follow an arc
    drops = []
    for i in range(15):
        u = (i-7)/7; x = cx+u*455; y0 = 905+60*(1-abs(u))*1.0; y1 = 1185+190*(1-u*u)+ (14 if i % 2 else 0); chain(x, y0, x+u*22, y1); drops.append((x+u*22, y1))
    for x, y in drops:
        p = poly([(x, y), (x+25, y+44), (x, y+96), (x-25, y+44)]); shadow(p, 9, 12); plate(p, GOLD, 4); a.fill(circle(x, y+46, 8), '#B5381F'); a.fill(circle(x-2, y+43, 2.6), '#FFE2C0')
        q = circle(x, y+110, 11); shadow(q, 6, 8); plate(q, SIL, 3)
    # body: crescent-shouldered heart plate (gulyaka / asyk family)
    B = smooth([(cx-520, 560), (cx-470, 420), (cx-330, 330), (cx-180, 350), (cx-85, 290), (cx, 205), (cx+85, 290), (cx+180, 350), (cx+330, 330), (cx+470, 420), (cx+520, 560), (cx+480, 720), (cx+500, 880), (cx+370, 900), (cx+250, 935), (cx+120, 958), (cx, 975), (cx-120, 958), (cx-250, 935), (cx-370, 900), (cx-500, 880), (cx-480, 720)], True, .16)
    shadow(B, 26, 34); plate(B, SIL, 10)
    I = tf(smooth([(x*.93, y*.92) for x, y in [(-520, -70), (-470, -210), (-330, -300), (-180, -280), (-85, -340), (0, -425), (85, -340), (180, -280), (330, -300), (470, -210), (520, -70), (480, 90), (500, 250), (370, 270), (250, 305), (120, 328), (0, 345), (-120, 328), (-250, 305), (-370, 270), (-500, 250), (-480, 90)]], True, .16), cx, 632); plate(I, GOLD, 6)
    # openwork: dark cut fields with scrolls
    a.c.save(); a.c.clipPath(I, doAntiAlias=True)
    for s in (-1, 1):
        for (x, y, r, ro, d) in ((330, 440, 60, .4, 1), (420, 560, 54, 2.2, -1), (330, 830, 56, 4.0, 1), (430, 800, 44, 1.2, -1), (170, 420, 44, 1.8, 1), (150, 870, 46, 5.0, -1), (250, 700, 40, .2, 1), (95, 350, 34, 2.6, -1), (240, 520, 36, 3.4, -1)):
            X = cx+s*x; a.fill(circle(X, y, r*1.15), mix(DK, GOLD, .28), .55); scroll(X, y, s*d, r, ro if s > 0 else math.pi-ro)
    a.c.restore()
    # granulation along both contours
    for path, r, st in ((B, 7.5, 20), (I, 5, 14)):
        me = skia.PathMeasure(path, True); L = me.getLength(); m = int(L/st)
        for i in range(m):
            pos = me.getPosTan(L*i/m)
            P = pos[0] if isinstance(pos, tuple) else pos; x, y = P.x(), P.y(); x, y = x+(cx-x)*(.022 if path is B else -.012), y+(632-y)*(.026 if path is B else -.014)
            a.fill(circle(x+1.5, y+2, r), DK); a.fill(circle(x, y, r*.85), '#B9B6B0'); a.fill(circle(x-r*.25, y-r*.3, r*.4), '#FFFDF2')
    stone(cx, 632, 148, 190); stone(cx, 330, 42, 50)
    for s in (-1, 1): stone(cx+s*335, 600, 62, 76); stone(cx+s*430, 700, 34, 40); stone(cx+s*245, 838, 42, 48); stone(cx+s*245, 420, 34, 38); stone(cx+s*400, 868, 24, 27); stone(cx+s*424, 470, 26, 29)
    stone(cx, 902, 34, 36)
    return a.finish(wobble=.7, vign=.24)
