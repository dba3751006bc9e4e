"""Registan-like square: three portals, ribbed domes, minarets with tile bands. Facades are drawn flat and carried into perspective by a matrix."""

import math

import numpy as np
import skia

from ink import Art, arch, circle, mix, poly, rect, smooth
from figures import put_walker
LOOK = {
 'dusk': dict(sky=[(0,'#2E6C93'),(.35,'#6FA7AE'),(.62,'#E9CFA2'),(.85,'#F2AE6E'),(1,'#E98A5C')], cl='#F8D3A0', cs='#C98D7E', brick='#D7A66C', brickl='#F6CF90', bricks='#8A5A5A', tile='#1F5C9A', turq='#1F9CA0', cream='#F6E5C2', gold='#E8A63C', deep='#2C2547', shade='#3A2F63', pave='#D9AE78', pavel='#F4D09A', paves='#7C5A66', dome='#1C959C', domel='#7FD3C4', domes='#134C74'),
 'night': dict(sky=[(0,'#0D1433'),(.5,'#1C2F63'),(.85,'#3D5B8C'),(1,'#6C80A0')], cl='#4A6795', cs='#2B4273', brick='#5A5F82', brickl='#E3B06A', bricks='#272B55', tile='#1C3F86', turq='#1F7F98', cream='#CFC9B8', gold='#E8A63C', deep='#120F2C', shade='#11153A', pave='#4A5279', pavel='#7D86A0', paves='#1B2048', dome='#16637F', domel='#79B7BF', domes='#0C2350', window='#FFC869'),
 'noon': dict(sky=[(0,'#2C7FB0'),(.55,'#79BACB'),(1,'#EBE3C8')], cl='#FBF3E0', cs='#C9D6D2', brick='#DDB880', brickl='#F7E2B4', bricks='#A5795A', tile='#1D5FA8', turq='#1BA3A8', cream='#FBF0D8', gold='#E5A338', deep='#3A2C4A', shade='#4C3F6E', pave='#E6CB9C', pavel='#FBEBC6', paves='#A88A78', dome='#18A0A6', domel='#9AE0D2', domes='#116486'),
}
def star(x, y, r, rot=0., n=8, k=.58):
    return poly([(x+(r if i % 2 == 0 else r*k)*math.cos(rot+i*math.pi/n), y+(r if i % 2 == 0 else r*k)*math.sin(rot+i*math.pi/n)) for i in range(2*n)])
class Flat:
    """draw in flat facade coordinates, transformed to the picture"""
    def __init__(s, a, src, dst):
        s.a = a; s.M = skia.Matrix(); s.M.setPolyToPoly([skia.Point(*p) for p in src], [skia.Point(*p) for p in dst])
    def T(s, p): q = skia.Path(p); q.transform(s.M); return q
    def fill(s, p, c, al=1.): s.a.fill(s.T(p), c, al)
    def line(s, p, c, w, al=1.): s.a.line(s.T(p), c, w, al)
    def spray(s, p, c, f, al=1., **k): s.a.spray(s.T(p), c, f, al, **k)
def band(F, x, y, w, h, L, kind='star', base=None, horiz=True):
    F.fill(rect(x, y, w, h), base or L['tile']); t = min(w, h); n = max(1, int(round(max(w, h)/t))); st = max(w, h)/n
    for i in range(n):
        cx, cy = (x+(i+.5)*st, y+h/2) if w >= h else (x+w/2, y+(i+.5)*st)
        if kind == 'star': F.fill(star(cx, cy, t*.44, math.pi/8), L['cream']); F.fill(star(cx, cy, t*.30, math.pi/8), L['turq']); F.fill(circle(cx, cy, t*.09), L['gold'])
        elif kind == 'dia': F.fill(poly([(cx-t*.42, cy), (cx, cy-t*.36), (cx+t*.42, cy), (cx, cy+t*.36)]), L['cream']); F.fill(poly([(cx-t*.2, cy), (cx, cy-t*.18), (cx+t*.2, cy), (cx, cy+t*.18)]), L['gold'])
        elif kind == 'palm':
            F.fill(arch(cx, cy+t*.34, cy+t*.02, t*.24, cy-t*.36), L['cream']); F.fill(arch(cx, cy+t*.34, cy+t*.08, t*.13, cy-t*.16), L['turq']); F.fill(circle(cx, cy+t*.16, t*.055), L['gold'])      # palmettes, never fake letters
            F.fill(poly([(cx+st*.5-t*.13, cy), (cx+st*.5, cy-t*.26), (cx+st*.5+t*.13, cy), (cx+st*.5, cy+t*.26)]), L['gold']) if i < n-1 else None
    for p in ([(x, y), (x+w, y)], [(x, y+h), (x+w, y+h)], [(x, y), (x, y+h)], [(x+w, y), (x+w, y+h)]): F.line(poly(p, False), L['cream'], max(1.6, t*.07))
def niche(F, cx, base, w, h, L, depth_side=1, rng=None):
    F.fill(rect(cx-w, base-h, 2*w, h), L['tile']); F.line(rect(cx-w, base-h, 2*w, h), L['turq'], 3)
    for s in (-1, 1): F.fill(star(cx+s*w*.66, base-h*.86, w*.2, .39), L['cream']); F.fill(star(cx+s*w*.66, base-h*.86, w*.12, .39), L['gold'])
    ar = arch(cx, base, base-h*.52, w*.78, base-h*.93); F.fill(ar, L['brick']); F.line(ar, L['cream'], 3); q = F.T(ar); b = q.getBounds()
    F.a.spray(q, L['deep'], lambda X, Y: np.clip(.95-(depth_side*(X-b.centerX())/b.width()+.5)*.55-.25*(Y-b.top())/b.height(), .15, .95), soft=.5)
    dr = arch(cx, base, base-h*.30, w*.42, base-h*.50); F.fill(dr, L.get('window', L['deep'])); F.line(dr, L['turq'], 2)
def muq(F, cx, spring, w, apex, L):
    """half-dome with rows of stalactite cells"""
    rows = 7
    for j in range(rows):
        t0, t1 = j/rows, (j+1)/rows; n = 13-j
        ww = w*math.cos(t0*math.pi/2*.96); y0 = spring-(spring-apex)*t0*.96; y1 = spring-(spring-apex)*t1*.96
        for i in range(n):
            x0 = cx-ww+2*ww*i/n; x1 = cx-ww+2*ww*(i+1)/n; c = [L['cream'], L['gold'], L['turq'], L['brickl']][(i+j) % 4] if (i+j) % 2 == 0 else mix(L['tile'], L['deep'], .3)
            p = skia.Path(); p.moveTo(x0, y0); p.quadTo(x0, (y0+y1)/2, (x0+x1)/2, y1); p.quadTo(x1, (y0+y1)/2, x1, y0); p.close(); F.fill(p, c)
def pishtaq(F, cx, base, w, h, L, side=1, rng=None):
    """w half width"""
    R = rect(cx-w, base-h, 2*w, h); F.fill(R, L['brick'])
    b1 = w*.13
    F.fill(rect(cx-w*.97, base-h*.985, w*1.94, h*.985), L['tile'])
    band(F, cx-w*.94, base-h*.83, b1, h*.83, L, 'star'); band(F, cx+w*.94-b1, base-h*.83, b1, h*.83, L, 'star'); band(F, cx-w*.94, base-h*.97, w*1.88, h*.12, L, 'palm', mix(L['tile'], L['deep'], .35))
    i1 = w*.76; it = base-h*.82
    F.fill(rect(cx-i1, it, 2*i1, base-it), L['cream']); F.fill(rect(cx-i1+7, it+7, 2*i1-14, base-it), L['turq'])
    band(F, cx-i1+12, it+12, w*.085, base-it-12, L, 'dia', mix(L['tile'], L['deep'], .2)); band(F, cx+i1-12-w*.085, it+12, w*.085, base-it-12, L, 'dia', mix(L['tile'], L['deep'], .2))
    # spandrels: sunburst & vine
    for s in (-1, 1):
        x, y = cx+s*w*.42, it+h*.085
        for r, c in ((.15, L['gold']), (.115, L['cream']), (.085, L['gold'])): F.fill(star(x, y, w*r, .1, 14, .72), c)
        F.fill(circle(x, y, w*.055), L['cream'])
        for k in range(9):
            t = rng.random(); xx, yy = cx+s*w*(.08+.52*t), it+h*(.035+.05*rng.random())+t*h*.12*(k % 2); F.fill(star(xx, yy, w*.028, 0, 5), [L['cream'], L['gold']][k % 2])
    aw = w*.60; sp = base-h*.42; ap = it+h*.055
    ar = arch(cx, base, sp, aw, ap); F.fill(ar, L['brick'])
    F.a.c.save(); F.a.c.clipPath(F.T(arch(cx, base, sp, aw, ap)), doAntiAlias=True)
    muq(F, cx, sp, aw*.96, ap+h*.03, L)
    band(F, cx-aw, sp+4, aw*2, h*.05, L, 'palm', mix(L['tile'], L['deep'], .3))
    for s in (-1, 1):      # side walls of the recess
        F.fill(poly([(cx+s*aw, base), (cx+s*aw, sp+h*.05), (cx+s*aw*.62, sp+h*.075), (cx+s*aw*.62, base)]), mix(L['brick'], L['deep'], .25))
        F.fill(arch(cx+s*aw*.82, base, base-h*.2, aw*.12, base-h*.28), L['deep'])
    F.fill(rect(cx-aw*.62, sp+h*.075, aw*1.24, base-sp), L['brick'])
    band(F, cx-aw*.62, sp+h*.08, aw*1.24, h*.04, L, 'dia')
    F.fill(arch(cx, base, base-h*.2, aw*.36, base-h*.3), L['tile']); F.fill(arch(cx, base, base-h*.19, aw*.28, base-h*.27), L.get('window', L['deep']))
    F.a.c.restore(); F.line(ar, L['cream'], 6); F.line(arch(cx, base, sp, aw*1.035, ap-h*.008), L['turq'], 5)
    q = F.T(ar); b = q.getBounds()
    F.a.spray(q, L['deep'], lambda X, Y: np.clip(.62-side*(X-b.centerX())/b.width()*1.1-.28*(Y-b.top())/b.height()*1.2, 0, .85), soft=.45)
def wings(F, x0, x1, base, h, L, n, side, rng):
    F.fill(rect(x0, base-h, x1-x0, h), L['brick']); st = (x1-x0)/n
    for y in np.arange(base-h+6, base, 11): F.line(poly([(x0, y), (x1, y)], False), L['bricks'], 1.2, .22)
    for i in range(n):
        for j in range(2): niche(F, x0+(i+.5)*st, base-8-j*h*.44, st*.36, h*.38, L, side, rng)
    band(F, x0, base-h, x1-x0, h*.08, L, 'dia'); band(F, x0, base-h*.475, x1-x0, h*.035, L, 'dia', L['turq'])
def minaret(a, x, base, h, r, L, side=1, lean=0.):
    rt = r*.72; top = base-h; P = lambda t: (x+lean*t, base-h*t)
    body = poly([(x-r, base), (x+lean-rt, top), (x+lean+rt, top), (x+r, base)]); a.fill(body, L['brick'])
    a.c.save(); a.c.clipPath(body, doAntiAlias=True); n = int(h/(r*.62))
    for j in range(n+1):                                     # spiral banna'i lozenges
        t = j/n; cy = base-h*t; rr = r+(rt-r)*t
        for i in range(-3, 4):
            ph = (i/3+((j % 2)*.5)/3)
            if abs(ph) > 1.02: continue
            px = x+lean*t+rr*math.sin(ph*1.45); wq = rr*.20*max(.15, math.cos(ph*1.45)); hq = r*.30
            a.fill(poly([(px-wq, cy), (px, cy-hq), (px+wq, cy), (px, cy+hq)]), L['tile'] if (i+j) % 2 else L['turq']); a.fill(poly([(px-wq*.4, cy), (px, cy-hq*.4), (px+wq*.4, cy), (px, cy+hq*.4)]), L['cream'])
    for t in (.0, .30, .62, .93):
        cy = base-h*t; rr = r+(rt-r)*t; bh = r*.62; a.fill(rect(x-rr*1.1+lean*t, cy-bh, rr*2.2, bh), mix(L['tile'], L['deep'], .25))
        for e in (0, bh): a.line(smooth([(x-rr+lean*t, cy-e), (x+lean*t, cy-e+4), (x+rr+lean*t, cy-e)], False), L['cream'], 4)
        for i in range(-2, 3): px = x+lean*t+rr*math.sin(i/2*1.2); a.fill(star(px, cy-bh/2, bh*.34*math.cos(i/2*1.1), .39), L['cream'] if i % 2 else L['gold'])
    a.c.restore()
    # muqarnas flare
    for k in range(4):
        rr = rt*(1.0+.16*(k+1)); y = top-k*r*.24; a.fill(rect(x+lean-rr, y-r*.26, 2*rr, r*.28), [L['turq'], L['cream'], L['tile'], L['brick']][k])
        for i in range(9): px = x+lean-rr+2*rr*(i+.5)/9; a.fill(arch(px, y+1, y-r*.12, rr*.085, y-r*.22), L['deep'], .8)
    full = poly([(x-r, base), (x+lean-rt, top), (x+lean-rt*1.62, top-r*1.0), (x+lean+rt*1.62, top-r*1.0), (x+lean+rt, top), (x+r, base)])
    a.spray(full, L['shade'], lambda X, Y: np.clip(-side*(X-x-lean*.5)/r*.75+.02, 0, .88)); a.spray(full, L['brickl'], lambda X, Y: np.clip(side*(X-x-lean*.5)/r*.9-.35, 0, .6))
def dome(a, x, base, R, L, side=1, ribs=17, drum=.85):
    """base: y of drum bottom. bulbous ribbed dome, gores swell outward"""
    dh = R*drum; y0 = base-dh; F = Flat(a, [(0, 0), (1, 0), (1, 1), (0, 1)], [(0, 0), (1, 0), (1, 1), (0, 1)])
    a.fill(rect(x-R*.86, y0, R*1.72, dh), L['brick']); band(F, x-R*.86, y0+dh*.22, R*1.72, dh*.46, L, 'palm', mix(L['tile'], L['deep'], .3)); band(F, x-R*.86, y0+dh*.76, R*1.72, dh*.16, L, 'dia', L['turq'])
    dr = rect(x-R*.86, y0, R*1.72, dh); a.spray(dr, L['shade'], lambda X, Y: np.clip(-side*(X-x)/R*.9+.1, 0, .85))
    a.fill(rect(x-R*.95, y0-R*.02, R*1.9, R*.10), L['cream'])
    for i in range(25): px = x-R*.95+R*1.9*(i+.5)/25; a.fill(arch(px, y0+R*.08, y0+R*.03, R*.026, y0), L['tile'])
    t = np.linspace(0, 1, 40); prof = R*np.interp(t, [0, .08, .22, .38, .55, .70, .82, .92, .97, 1], [.90, .98, 1.03, 1.0, .89, .71, .50, .26, .12, .02]); ys = y0-t*R*1.52
    sil = poly(list(zip(x+prof, ys))+list(zip((x-prof)[::-1], ys[::-1]))); a.fill(sil, L['domes'])
    ph = np.linspace(-math.pi/2, math.pi/2, ribs+1)
    for i in range(ribs):
        a0, a1 = ph[i]+.012, ph[i+1]-.012; mid = (a0+a1)/2
        lit = .5+.5*math.sin(mid*side+.25) if True else 0
        c = mix(L['domes'], L['dome'], min(1, .25+lit*1.0)); p = poly([(x+r*math.sin(a0), y) for r, y in zip(prof, ys)]+[(x+r*math.sin(a1), y) for r, y in zip(prof[::-1], ys[::-1])]); a.fill(p, c)
        xm = (math.sin(a0)+math.sin(a1))/2; e0, e1 = (a1, mid) if side > 0 else (a0, mid)
        p2 = poly([(x+r*math.sin(e0*.75+mid*.25), y) for r, y in zip(prof, ys)]+[(x+r*math.sin(mid), y) for r, y in zip(prof[::-1], ys[::-1])]); a.fill(p2, mix(c, L['domel'], .15+.55*max(0, lit-.25)))
        for k in range(7):                                    # glazed dots on each gore
            j = 4+k*4; a.fill(circle(x+prof[j]*math.sin(mid), ys[j], max(1.4, R*.018*math.cos(mid))), L['cream'], .75)
    a.spray(sil, L['shade'], lambda X, Y: np.clip(-side*(X-x)/R*.8-.12, 0, .8)); a.spray(sil, L['domel'], lambda X, Y: np.clip(.75-np.hypot((X-x-side*R*.42)/(R*.34), (Y-y0+R*.72)/(R*.5))*.75, 0, .7))
    a.line(poly([(x, ys[-1]+6), (x, ys[-1]-R*.30)], False), L['gold'], R*.03)
    for k, r in ((.08, .05), (.18, .035)): a.fill(circle(x, ys[-1]-R*k, R*r), L['gold'])
def draw(time='dusk', seed=8):
    a = Art(seed); rng = a.rng; L = LOOK[time]; side = 1; g = 1180
    a.sky(L['sky'], g, 16)
    if time == 'night':
        for i in range(700): a.fill(circle(rng.random()*a.W, rng.random()*900, rng.random()**6*3.4+.8), '#F6EFD8', .4+.6*rng.random())
        a.fill(circle(1930, 210, 74), '#F4EBCF'); a.fill(circle(1962, 196, 66), mix(L['sky'][0][1], L['sky'][1][1], .4))
    a.clouds(120, 420, L['cs'], L['cl'], thr=.5, scale=150, stretch=5, a=.8, seed=3, light=1)
    a.clouds(560, 760, L['cl'], None, thr=.7, scale=70, stretch=10, a=.6, seed=5)
    # pavement
    pv = rect(0, g-30, a.W, a.H-g+30); a.fill(pv, L['pave'])
    a.c.save(); a.c.clipPath(pv)
    for i in range(-26, 27): a.line(poly([(1200+i*52, g-30), (1200+i*390, 1640)], False), L['paves'], 2.4, .5)
    y = g-24; k = 7
    while y < 1620: a.line(poly([(0, y), (a.W, y)], False), L['paves'], 2+k*.02, .5); y += k; k *= 1.22
    a.c.restore()
    # central madrasa
    F = Flat(a, [(0, 0), (2400, 0), (2400, 1600), (0, 1600)], [(0, 0), (2400, 0), (2400, 1600), (0, 1600)])
    dome(a, 872, g-215, 128, L, side, 15, .9)
    dome(a, 1545, g-215, 92, L, side, 13, .8)
    wings(F, 640, 1020, g-12, 292, L, 5, side, rng); wings(F, 1380, 1760, g-12, 292, L, 5, side, rng)
    sh = rect(1380, g-304, 380, 292); a.spray(rect(640, g-304, 1120, 292), L['brickl'], lambda X, Y: 0*X+.12, .6)
    pishtaq(F, 1200, g-6, 200, 520, L, side, rng)
    ps = poly([(1000, g-526), (1000, g-6), (940, g-6), (940, g-270)]); a.spray(poly([(1000, g-304), (1000, g-8), (860, g-8), (900, g-304)]), L['shade'], lambda X, Y: 0*X+.55, .8)
    # flanking madrasas in perspective
    for s in (-1, 1):
        X = lambda x: 1200+s*x
        # outer near edge at x=1330, inner far edge at 610
        dome(a, X(930), g-330, 150, L, side, 15, .75)
        src = [(0, 0), (1400, 0), (1400, 620), (0, 620)]
        dst = [(X(600), g-330), (X(1420), g-560), (X(1420), g+235), (X(600), g+12)]
        Q = Flat(a, src, dst)
        wings(Q, 0, 1400, 620, 470, L, 12, side, rng); pishtaq(Q, 690, 622, 255, 660, L, side, rng)
        wall = Q.T(poly([(0, 150), (435, 150), (435, -38), (945, -38), (945, 150), (1400, 150), (1400, 620), (0, 620)]))
        if s > 0: a.spray(wall, L['shade'], lambda X_, Y: .62+0*X_-.2*(X_-1800)/600, .78, soft=.35)
        else: a.spray(wall, L['brickl'], lambda X_, Y: .22+.2*(600-X_)/600, .6)
        minaret(a, X(612), g+6, 640, 34, L, side, s*2); minaret(a, X(1090), g+150, 1010, 60, L, side, s*7)
    # long shadows
    sdx = -1
    for (x, y, w, l) in ((1812, g+6, 34, 330), (2290, g+150, 60, 900)):
        a.spray(poly([(x-w, y), (x+w, y+6), (x+w-l*1.5, y+l*.42), (x-w-l*1.5, y+l*.40)]), L['paves'], lambda X, Y: .62-.3*(x-X)/(l*1.6), .85)
    a.spray(pv, L['pavel'], lambda X, Y: np.clip(.46-np.abs(X-1150)/1500-(Y-g)/900, 0, .5)); a.spray(pv, L['paves'], lambda X, Y: np.clip((Y-g-150)/420-.1, 0, .7), .8)
    if time == 'night':
        a.glow(1200, g-60, 620, '#F2B65A', .5, 1.6)
        for s in (-1, 1): a.glow(1200+s*820, g-10, 520, '#F2B65A', .42, 1.6)
    for (x, y, h, rc, cc, hat, st) in ((1120, 1290, 92, '#1F4E96', '#1C2140', 'tubeteika', 0), (1170, 1296, 88, '#B32D4E', '#F2E8D5', 'scarf', 0), (1420, 1250, 66, '#6F1F26', '#1C2140', 'tubeteika', 0), (1010, 1240, 60, '#1D7A80', '#F2E8D5', 'scarf', 0), (1560, 1420, 168, '#2F4C8A', '#1C2140', 'tubeteika', 1), (760, 1350, 122, '#E5A338', '#B32D4E', 'scarf', 0), (825, 1356, 116, '#8E2F33', '#1C2140', 'tubeteika', 0), (1290, 1232, 54, '#E5A338', '#F2E8D5', 'scarf', 0)):
        a.spray(poly([(x-h*.18, y-2), (x+h*.18, y+3), (x-h*1.7, y+h*.5), (x-h*1.85, y+h*.44)]), L['paves'], lambda X, Y: 0*X+.75, .9); put_walker(a, x, y, h, rc, cc, hat=hat, staff=st, side=1)
    for i in range(16):      # pigeons
        x, y, s = 1250+rng.normal()*240, 470+rng.normal()*80, 8+rng.random()*9; a.line(smooth([(x-s, y-s*.5), (x-s*.3, y-s*.35), (x, y), (x+s*.4, y-s*.4), (x+s, y-s*.25)], False), L['cream'] if time != 'noon' else L['deep'], 3.2)
    return a.finish(wobble=.85)
