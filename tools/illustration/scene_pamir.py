"""Pamir valley in autumn: terraces, gold poplars, flat-roofed houses, a braided river."""

import math

import numpy as np

from ink import Art, D, ellipse, fbm, fbm1, hillshade, massif, mix, poly, rect, rgb, samp, smooth, sstep, terrain
LOOK = {
 'noon': dict(sky=[(0,'#2A6FA6'),(.55,'#7DB4C8'),(1,'#E9E6D2')], cl='#FFF8E8', cs='#C3D5DB', haze='#C3CFCE', snowl='#FFF8EA', snows='#87AACB', rl='#C79A78', rs='#6A5A78', pop=['#E5A338','#D98A2E','#F0BE52','#C9742E'], popd='#8A4A30', fields=['#D9B35C','#A9A456','#C98A48','#8C9A4E','#E0C47A','#B5763E'], wallc='#9A7650', river='#4FA6AE', riverl='#DDEEE4', house='#D6B088', houses='#8A6258', slope='#B08A68', slopes='#6E5260', az=3.3),
 'dusk': dict(sky=[(0,'#2E3566'),(.4,'#80608A'),(.7,'#DE8E74'),(1,'#F6CB86')], cl='#F8C08C', cs='#94607E', haze='#C28E8C', snowl='#FBC49C', snows='#5C6296', rl='#B8685A', rs='#43366A', pop=['#D9883A','#B8602E','#E8A850','#9A4A34'], popd='#4A2A44', fields=['#B5804E','#7E6A4E','#A0603F','#66624E','#C09058','#8A5044'], wallc='#4A3450', river='#6A7AA6', riverl='#F8CFA0', house='#B88468', houses='#54405E', slope='#8A5C5A', slopes='#40305A', az=3.5),
}
def poplar(a, x, y, h, L, rng, side=-1):
    w = h*.078*(.8+.4*rng.random()); n = 13; l, r = [], []
    for i in range(n+1):
        t = i/n; ww = w*(math.sin(math.pi*min(1, .06+t*.90))**.7)*(1+.20*rng.normal()); yy = y-h+h*.93*t; l.append((x-ww, yy)); r.append((x+ww, yy+h*.02*rng.random()))
    c = L['pop'][rng.integers(4)]; a.line(poly([(x, y+2), (x, y-h*.2)], False), '#5A3E3A', max(2, h*.022)); p = smooth([(x, y-h*1.03)]+r+l[::-1], True, .15); a.fill(p, c)
    a.spray(p, L['popd'], lambda X, Y: np.clip(-side*(X-x)/w*.75+.02, 0, .85)); a.spray(p, '#FFE7A0', lambda X, Y: np.clip(side*(X-x)/w*1.0-.30, 0, .7))
    if h > 130:
        for k in range(int(h/7)): t = rng.random(); yy = y-h*.92+h*.84*t; xx = x+rng.normal()*w*.5; a.line(poly([(xx, yy), (xx+rng.normal()*3, yy-h*.05)], False), [L['popd'], L['pop'][2]][int(side*(xx-x) > 0)], 3, .6)
def house(a, x, y, w, h, d, L):
    f = rect(x, y-h, w, h); s = poly([(x+w, y-h), (x+w+d, y-h-d*.35), (x+w+d, y-d*.35), (x+w, y)]); r = poly([(x-5, y-h), (x+w+3, y-h), (x+w+d+5, y-h-d*.35-2), (x+d-2, y-h-d*.35-2)]); a.fill(f, L['house']); a.fill(s, L['houses']); a.fill(r, mix(L['house'], '#FFF3D6', .35)); a.line(poly([(x-6, y-h), (x+w+4, y-h)], False), '#5A3E3A', 4); a.spray(f, L['houses'], lambda X, Y: np.clip((X-x)/w*.5+(Y-y+h)/h*.2-.1, 0, .7))
    for i in range(max(1, int(w/70))): xx = x+w*(i+.5)/max(1, int(w/70)); a.fill(rect(xx-8, y-h*.68, 16, 22), '#3A2A3E'); a.line(rect(xx-8, y-h*.68, 16, 22), '#1F8F93', 3)
    a.fill(rect(x+w*.10, y-h*.5, 18, h*.5), '#1F6E8A')
    for i in range(9): a.line(poly([(x+d*.3+i*w*.08, y-h-d*.12), (x+d*.3+i*w*.08+12, y-h-d*.12-5-4*math.sin(i*2))], False), L['fields'][0], 7)      # hay on the roof
def draw(seed=23, time='noon'):
    a = Art(seed); rng = a.rng; L = LOOK[time]; hz = 820
    a.sky(L['sky'], hz, 18); a.clouds(20, 330, L['cs'], L['cl'], thr=.55, scale=170, stretch=3.4, a=.85, seed=7, light=1)
    N = 1400; pk = [(690, 1230, 330), (600, 1290, 300), (790, 1290, 300), (430, 1130, 300), (960, 1120, 310), (300, 1000, 330), (1110, 1010, 340), (480, 860, 175), (930, 850, 180), (380, 720, 190), (1030, 700, 200), (300, 560, 180), (1100, 540, 190)]
    hf = massif(rng, N, [(x+rng.normal()*14, z+rng.normal()*16, h*(1+.05*rng.normal())) for x, z, h in pk], slope=.78, rough=.26); hf = np.maximum(hf, 0)
    dep, wx = terrain(a, hf, hz+6, 16, f=2150, near=240, n=700); sh, sl = hillshade(hf, L['az'], 1.15, 1.5); land = (dep > 0).astype(np.float32); S, A, SL = samp(sh, dep, wx), samp(hf, dep, wx), samp(sl, dep, wx); t = sstep(350, 1350, dep); hzc = np.array(rgb(L['haze']), np.float32); nz = fbm(rng, a.H, a.W, 60, 5)
    def put(c, m): q = np.clip(t*.70+.03, 0, 1)[..., None]; a.blend(m, np.array(rgb(c), np.float32)*(1-q)+hzc*q)
    put(L['rs'], land); put(L['rl'], land*np.clip((np.clip((S-.44)*3+.5+nz*.06, 0, 1)-a.g*.7-.15)*3+.5, 0, 1))
    st = np.sin(A*.36+nz*1.4); put(mix(L['rl'], L['rs'], .45), land*sstep(.72, .95, st)*.45)          # strata
    sn = sstep(-4, 6, A-132+nz*18-SL*22)*land; put(L['snows'], sn); put(L['snowl'], sn*np.clip((S-.44-.2*(a.g-.5))*9+.5, 0, 1))
    a.spray(np.ones((a.H, a.W), np.float32), mix(L['haze'], D['felt'], .3), .6*np.exp(-((a.Y-hz+6)/50)**2), 1., 1.1, .85)
    # valley floor: terraces stepping down to the river from both sides
    fl = rect(0, hz, a.W, a.H-hz); a.fill(fl, L['fields'][3])
    # river centreline
    rv = lambda y: 1230+260*math.sin((y-hz)/330.+.3)*max(0, (y-hz)/780)**.8+((y-hz)/780)*60
    rw = lambda y: 9+150*max(0, (y-hz)/780)**1.35
    n = 15; items = []
    for s in (-1, 1):
        for k in range(n+7):
            u0, u1 = (k/n)**1.7, ((k+1)/n)**1.7; y0, y1 = hz+8+u0*800, hz+8+u1*800
            xs = np.linspace(0, 1, 34); bank0 = rv(y0)+s*(rw(y0)*1.25+6); edge = -60 if s < 0 else a.W+60
            X = bank0+(edge-bank0)*xs; lift = (xs**1.35)*(70+330*u0+16*rng.normal()); wob = fbm1(rng, 34, 11, 3)*(5+26*u0)*np.clip(xs*3, 0, 1); Yt = y0-lift+wob
            p = poly(list(zip(X, Yt))+[(edge, a.H+60), (rv(y1+60)+s*rw(y1+60)*1.2, a.H+60), (bank0, y0+30)]); a.fill(p, L['wallc'])
            hgt = 8+40*u0; cuts = np.sort(np.concatenate([[0], rng.random(3), [1]]))
            for j in range(len(cuts)-1):                       # plots along one terrace
                i0, i1 = int(cuts[j]*33), int(cuts[j+1]*33)
                if i1-i0 < 2: continue
                xx, yy = X[i0:i1+1], Yt[i0:i1+1]; th = (y1-y0)*.86; c = L['fields'][rng.integers(6)]; pp = poly(list(zip(xx, yy))+list(zip(xx[::-1], yy[::-1]+th))); a.fill(pp, c)
                a.spray(pp, L['popd'], lambda X_, Y_: np.clip((Y_-yy.mean())/(th*3)+.04, 0, .45)+0*X_); a.spray(pp, '#FFEDB8', lambda X_, Y_: np.clip(.34-(Y_-yy.mean())/(th*1.4), 0, .45))
                if u0 > .05:
                    for q in np.linspace(.15, .9, int(3+u0*7)): a.line(smooth(list(zip(xx, yy+th*q)), False), mix(c, L['popd'], .4), 1.5+3*u0, .5)
                a.line(smooth(list(zip(xx, yy)), False), mix(L['wallc'], L['house'], .45), 2+7*u0, .95)
                for _ in range(2):
                    if rng.random() < .36:
                        q = rng.integers(0, len(xx)); m_ = 1 if rng.random() < .5 else rng.integers(3, 6)
                        for w_ in range(m_): items.append((yy[q]+4, xx[q]+w_*(16+46*u0)*(1 if rng.random() < .9 else 2), 'p', 46+290*u0**.8*(.8+.4*rng.random())))
    L2 = [(hz+8+q*q*790) for q in np.linspace(0, 1, 50)]
    R = poly([(rv(y)-rw(y), y) for y in L2]+[(rv(y)+rw(y), y) for y in L2[::-1]]); bank = poly([(rv(y)-rw(y)*1.75-6, y) for y in L2]+[(rv(y)+rw(y)*1.6+6, y) for y in L2[::-1]]); a.fill(bank, mix(L['house'], D['felt'], .35)); a.spray(bank, L['houses'], lambda X, Y: .3+0*X); a.fill(R, L['river'])
    a.spray(R, L['riverl'], lambda X, Y: np.clip(.7-(Y-hz)/520, .08, .7))
    for i in range(150):
        y = hz+20+rng.random()**.7*760; x = rv(y)+rw(y)*(rng.random()*1.7-.85); l = 8+rw(y)*.35; a.line(smooth([(x-(rv(y)-rv(y-l))*1, y-l*.8), (x+rng.normal()*3, y), (x+(rv(y+l)-rv(y)), y+l*.8)], False), L['riverl'] if rng.random() < .7 else mix(L['river'], '#123A54', .5), 1.5+rw(y)*.02, .85)
    for i in range(60): y = hz+60+rng.random()*720; s = rng.choice([-1, 1]); x = rv(y)+s*rw(y)*(1.1+.2*rng.random()); r = 3+rw(y)*.07*(1+rng.random()); p = ellipse(x, y, r*1.3, r); a.fill(p, L['houses']); a.spray(p, '#F1E4C8', lambda X, Y: np.clip(.5-(X-x+Y-y)/r*.4, 0, .8))
    # village on the left shoulder
    for (x, y, w, h, d) in ((250, 960, 120, 56, 50), (420, 985, 96, 50, 40), (120, 1010, 150, 66, 60), (330, 1050, 170, 76, 70), (560, 1040, 110, 54, 44), (1960, 955, 110, 52, 46), (2120, 985, 130, 60, 50)): items.append((y, x, 'h', (w, h, d)))
    for x, y in ((90, 1000), (235, 945), (395, 965), (545, 1020), (680, 1030), (1940, 940), (2100, 960), (2290, 980)): [items.append((y-2, x+i*24-20, 'p', 120+rng.random()*60)) for i in range(3)]
    for x, h in ((70, 610), (168, 700), (255, 520), (2338, 640), (2420, 720)): items.append((1590, x, 'p', h))
    for y, x, k, v in sorted(items, key=lambda q: q[0]):
        if k == 'p':
            if abs(x-rv(y)) < rw(y)*1.7+8 or (v < 400 and any(k2 == 'h' and y2-10 < y < y2+190 and x2-60 < x < x2+v2[0]+v2[2]+50 for y2, x2, k2, v2 in items)): continue
            a.spray(poly([(x-v*.03, y), (x+v*.03, y), (x+v*.62, y+v*.16), (x+v*.5, y+v*.17)]), L['popd'], lambda X, Y: .5+0*X, .7); poplar(a, x, y, v, L, rng)
        else: house(a, x, y, *v, L)
    return a.finish(wobble=1.2)
