"""Suzani: rosettes, leaf wreaths, vines; every shape is laid as couched stitches."""

import math

import cv2
import numpy as np

from ink import Art, circle, fbm, mix, poly, rgb, smooth, tf
CW = [(830, 790, 330, 0), (1790, 760, 330, 1), (1310, 80, 205, 1), (1300, 1530, 215, 0), (330, 170, 185, 1), (300, 1450, 195, 1), (2270, 110, 200, 0), (2290, 1430, 195, 0), (-90, 800, 240, 0), (2660, 780, 240, 1)]
VW = [[(1310, 330), (1240, 480), (1330, 640), (1290, 800), (1330, 960), (1250, 1110), (1300, 1280)], [(500, 330), (640, 300), (760, 180), (900, 160), (1060, 110)], [(520, 1330), (640, 1330), (760, 1440), (920, 1440), (1060, 1500)], [(1540, 110), (1680, 170), (1860, 130), (2040, 170)], [(1530, 1520), (1680, 1440), (1860, 1470), (2080, 1400)], [(180, 420), (330, 480), (320, 640), (390, 760)], [(180, 1220), (330, 1140), (330, 980), (390, 860)], [(2420, 330), (2300, 470), (2330, 620), (2230, 760)], [(2420, 1210), (2290, 1110), (2330, 960), (2230, 820)]]
PALETTE = {'bukhara': dict(g='#EFE3CB', r='#A3262F', r2='#C8503A', d='#5E1626', y='#E0A03C', b='#274C86', t='#2F8F8E', gr='#5F7F4A', k='#2A2440'), 'night': dict(g='#1E2448', r='#B32D4E', r2='#E07A5A', d='#6F1F26', y='#E8B255', b='#5E93C0', t='#3FB0AA', gr='#7FA06A', k='#F0E4CC'),
 'red': dict(g='#B3202C', r='#E9B23A', r2='#F6E6C4', d='#F3E9D2', y='#F6D65A', b='#2B5FA8', t='#2FA39A', gr='#3E9A4E', k='#2A1030'),
 'pale': dict(g='#F3EAD6', r='#7A2A4E', r2='#C8503A', d='#3F2A5A', y='#E3A24A', b='#2F6C9A', t='#5E8F7A', gr='#7C8A4A', k='#3A2A40'),
}
LAYOUT = {
 'wide': dict(rot=-9, C=CW, vines=VW),
 'whole': dict(rot=0, C=[(1200, 800, 330, 0), (540, 420, 205, 1), (1860, 420, 205, 1), (540, 1180, 205, 1), (1860, 1180, 205, 1), (1200, 235, 105, 1), (1200, 1365, 105, 1), (290, 800, 105, 0), (2110, 800, 105, 0)],
               vines=[[(830, 330), (930, 250), (1040, 290)], [(1370, 290), (1470, 250), (1570, 330)], [(830, 1270), (930, 1350), (1040, 1310)], [(1370, 1310), (1470, 1350), (1570, 1270)], [(330, 560), (260, 620), (280, 660)], [(330, 1040), (260, 980), (280, 940)], [(2070, 560), (2140, 620), (2120, 660)], [(2070, 1040), (2140, 980), (2120, 940)], [(440, 800), (560, 740), (700, 800), (790, 770)], [(1960, 800), (1840, 740), (1700, 800), (1610, 770)]]),
}
def draw(seed=4, palette='bukhara', layout='wide', flat=False):
    a = Art(seed); rng = a.rng
    P = PALETTE[palette]
    a.px[..., :3] = np.array(rgb(P['g']), np.uint8)
    def stitch(path, col, centre=None, ang=None, step=4.2, var=.16, edge=True):
        b = path.getBounds(); w, h = b.width(), b.height(); cx, cy = b.centerX(), b.centerY(); a.fill(tf(path, 3.5, 5), mix(P['g'], P['k'], .55), .32) if edge else None
        a.fill(path, mix(col, P['k'], .22)); a.c.save(); a.c.clipPath(path, doAntiAlias=True); L = math.hypot(w, h)/2+4
        if centre is not None:
            x, y = centre; R = max(math.hypot(xx-x, yy-y) for xx in (b.left(), b.right()) for yy in (b.top(), b.bottom())); n = int(2*math.pi*R*.8/step)
            for i in range(n):
                t = i*2*math.pi/n+rng.normal()*.004; q = rng.random(); c = mix(col, (255, 240, 214), var*q) if q > .45 else mix(col, P['k'], var*(.45-q)*1.6); a.line(poly([(x, y), (x+R*math.cos(t), y+R*math.sin(t))], False), c, step*.72)
        else:
            n = int(2*L/step)
            for i in range(n):
                o = -L+i*step+rng.normal()*.6; q = rng.random(); c = mix(col, (255, 240, 214), var*q) if q > .45 else mix(col, P['k'], var*(.45-q)*1.6); dx, dy = math.cos(ang), math.sin(ang); a.line(poly([(cx-dy*o-dx*L, cy+dx*o-dy*L), (cx-dy*o+dx*L, cy+dx*o+dy*L)], False), c, step*.72)
                m = rng.random()*2-1; a.line(poly([(cx-dy*o+dx*L*m, cy+dx*o+dy*L*m), (cx-dy*o+dx*(L*m+7)-dy*3, cy+dx*o+dy*(L*m+7)+dx*3)], False), mix(col, P['k'], .3), 2, .7)
        a.c.restore()
    def ring(x, y, r, n, k=.0, ph=0., f=.1):
        t = np.linspace(0, 2*math.pi, 240, endpoint=False); rr = r*(1+f*np.abs(np.cos(n*(t+ph)/2))-f*.5); return poly(list(zip(x+rr*np.cos(t), y+rr*np.sin(t))))
    def petals(x, y, r0, r1, n, col, wid, ph=0.):
        for i in range(n):
            t = ph+i*2*math.pi/n; Q = lambda r, q: (x+r*math.cos(q), y+r*math.sin(q)); w = math.pi/n*wid; m = (r0+r1)/2
            stitch(smooth([Q(r0, t), Q(m, t-w), Q(r1*.97, t-w*.45), Q(r1, t), Q(r1*.97, t+w*.45), Q(m, t+w)], True, .17), col, ang=t+.9)
    def rosette(x, y, R, kind=0):
        stitch(ring(x, y, R, 24, f=.10), P['d'], centre=(x, y)); stitch(ring(x, y, R*.90, 24, f=.06), P['r'], centre=(x, y))
        petals(x, y, R*.62, R*.84, 16, P['y'] if kind else P['g'], .62); stitch(ring(x, y, R*.60, 16, f=.10), P['b'] if kind else P['t'], centre=(x, y)); stitch(ring(x, y, R*.50, 12, f=.05), P['g'], centre=(x, y)); petals(x, y, R*.22, R*.47, 12, P['r'], .85, .1); stitch(circle(x, y, R*.22), P['k'] if palette == 'bukhara' else P['d'], centre=(x, y)); petals(x, y, R*.03, R*.19, 8, P['y'], .8)
        # leaf wreath
        n = int(R/11)
        t = np.linspace(0, 2*math.pi, 120, endpoint=False); a.line(poly(list(zip(x+R*1.10*np.cos(t), y+R*1.10*np.sin(t)))), P['k'] if palette == 'bukhara' else P['gr'], 7)
        for i in range(n):
            q = i*2*math.pi/n; X, Y = x+R*1.10*math.cos(q), y+R*1.10*math.sin(q); l = R*.30; d = q+.75; e = (X+l*math.cos(d), Y+l*math.sin(d)); nx, ny = -math.sin(d)*l*.26, math.cos(d)*l*.26; mx, my = (X+e[0])/2, (Y+e[1])/2
            stitch(smooth([(X, Y), (mx+nx, my+ny), e, (mx-nx, my-ny)], True, .19), [P['gr'], P['t']][i % 2] if kind else [P['b'], P['gr']][i % 2], ang=d+.5)
    def leaf(x, y, l, d, col, col2=None, w=.3):
        e = (x+l*math.cos(d), y+l*math.sin(d)); n = (-math.sin(d)*l*w, math.cos(d)*l*w); m = (x+(e[0]-x)*.45, y+(e[1]-y)*.45); stitch(smooth([(x, y), (m[0]+n[0], m[1]+n[1]), e, (m[0]-n[0], m[1]-n[1])], True, .2), col, ang=d+.6)
        if col2: stitch(tf(smooth([(0, 0), (l*.4, l*w*.5), (l*.72, 0), (l*.4, -l*w*.5)], True, .2), x+l*.12*math.cos(d), y+l*.12*math.sin(d), 1, False, d), col2, ang=d-.7, edge=False)
    a.c.save(); a.c.translate(1200, 800); a.c.rotate(LAYOUT[layout]['rot']); a.c.translate(-1200, -800)
    # ground weave
    for i in range(-260, 560): a.line(poly([(-400, i*4.6), (2900, i*4.6+rng.normal()*2)], False), mix(P['g'], P['k'], .10*rng.random()), 1.4, .55)
    for i in range(-120, 640): a.line(poly([(i*5, -500), (i*5+rng.normal()*2, 2200)], False), mix(P['g'], (255, 250, 235), .3*rng.random()), 1.2, .4)
    C, vines = LAYOUT[layout]['C'], LAYOUT[layout]['vines']
    done = []
    for v in vines:
        p = smooth(v, False, .2); a.line(tf(p, 3, 5), mix(P['g'], P['k'], .5), 13, .35); a.line(p, P['gr'], 12)
        for j in range(len(v)-1):
            for s in (-1, 1):
                x, y = (v[j][0]+v[j+1][0])/2, (v[j][1]+v[j+1][1])/2; d = math.atan2(v[j+1][1]-v[j][1], v[j+1][0]-v[j][0]); leaf(x, y, 82+rng.random()*26, d+s*1.05, [P['gr'], P['t'], P['b']][(j+(s > 0)) % 3], P['y'] if rng.random() < .4 else None)
            x, y = v[j+1]
            if 0 < j+1 < len(v)-1: stitch(ring(x, y, 40, 7, f=.25), P['r2'], centre=(x, y)); stitch(circle(x, y, 16), P['y'], centre=(x, y), edge=False)
    for _ in range(260):                       # fillers: almond sprigs wherever ground is left
        x, y = rng.random()*2700-150, rng.random()*2000-200
        if any(math.hypot(x-c[0], y-c[1]) < c[2]*1.42+58 for c in C) or any(math.hypot(x-q[0], y-q[1]) < 92 for v in vines for q in [(v[i][0]*(1-t)+v[i+1][0]*t, v[i][1]*(1-t)+v[i+1][1]*t) for i in range(len(v)-1) for t in (0, .33, .66, 1)]) or any(math.hypot(x-p[0], y-p[1]) < 104 for p in done): continue
        done.append((x, y)); d = rng.random()*6.28
        for k, cc in ((-.75, P['gr']), (0, P['r']), (.75, P['t'])): leaf(x-22*math.cos(d), y-22*math.sin(d), 66 if k else 80, d+k, cc, P['y'] if k == 0 else None)
        stitch(circle(x-26*math.cos(d), y-26*math.sin(d), 11), P['k'], centre=(x-26*math.cos(d), y-26*math.sin(d)))
    for c in C: rosette(*c)
    a.c.restore()
    if flat:
        return a.px[..., :3].copy()
    # soft folds & window light
    n = fbm(rng, a.H//8, a.W//8, 60, 3); n = cv2.resize(n, (a.W, a.H), interpolation=cv2.INTER_CUBIC); u = a.X*.8+a.Y*.5+n*60; f = np.sin(u/330); one = np.ones((a.H, a.W), np.float32); a.spray(one, '#2A1C3C', np.clip(-f*.3-.10, 0, .2), .8, 2, .75); a.spray(one, '#FFE9BF', np.clip(f*.4-.12, 0, .26), .8, 2, .75)
    return a.finish(wobble=.8, vign=.16)
