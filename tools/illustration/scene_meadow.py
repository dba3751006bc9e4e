"""Nowruz meadow: wild tulips and poppies under Tian Shan foothills."""

import math

import cv2
import numpy as np

from figures import put_horse, yurt
from ink import Art, ellipse, fbm, fbm1, hillshade, massif, mix, poly, rgb, samp, smooth, sstep, terrain, tf
def tulip(a, x, y, h, rng, C, side=1):
    """stem foot at x,y; goblet of three visible petals, reflexed tips"""
    b = rng.normal()*h*.10; tx, ty = x+b, y-h; a.line(smooth([(x, y), (x+b*.3, y-h*.5), (tx, ty)], False), C['stem'], h*.030+1.5)
    for s in (-1, 1):
        l = h*(.55+.25*rng.random()); w = h*.042; dx = s*h*(.16+.18*rng.random()); p = smooth([(x, y), (x+dx*.35-w, y-l*.5), (x+dx, y-l), (x+dx*.55+w*.5, y-l*.45)], True, .18); a.fill(p, C['leaf'] if s*side < 0 else C['leafl'])
        if h > 120: a.spray(p, C['stem'], lambda X, Y: np.clip((Y-(y-l*.55))/(l*.6), 0, .8)); a.line(smooth([(x, y), (x+dx*.5, y-l*.5), (x+dx, y-l)], False), mix(C['leafl'], (255, 255, 230), .25), 1.6, .6)
    r = h*.20; k = C['pet'][rng.integers(len(C['pet']))]; T = lambda q: tf(smooth(q, True, .17), tx, ty, r, False, b/h*.6)
    back = T([(-.5, -.2), (-.62, -.9), (-.35, -1.55), (0, -1.2), (.35, -1.58), (.62, -.9), (.5, -.2), (0, .1)]); a.fill(back, mix(k, C['deep'], .55))
    for s in (-1, 1):
        p = T([(0, .18), (s*.45, .08), (s*.80, -.5), (s*.82, -1.0), (s*.98, -1.52), (s*.62, -1.30), (s*.22, -.95), (s*.02, -.3)]); a.fill(p, k if s == side else mix(k, C['deep'], .28))
        if h > 90: a.spray(p, C['hi'] if s == side else C['deep'], (lambda X, Y: np.clip(.75-np.abs(X-tx-s*r*.72)/(r*.42), 0, .75)) if s == side else (lambda X, Y: np.clip((Y-ty+r*.7)/(r*1.0), 0, .7)))
    p = T([(0, .2), (-.38, .05), (-.52, -.45), (-.36, -.98), (0, -1.36), (.36, -.98), (.52, -.45), (.38, .05)]); a.fill(p, mix(k, C['hi'], .12))
    if h > 90: a.spray(p, C['deep'], lambda X, Y: np.clip(.55-side*(X-tx)/r*.9+(Y-ty+r*.5)/r*.35, 0, .8)*.8); a.spray(p, C['hi'], lambda X, Y: np.clip(side*(X-tx)/r*1.3-.1, 0, .7)); a.fill(T([(0, .2), (-.16, .06), (0, -.22), (.16, .06)]), C['base'])
def poppy(a, x, y, h, rng, C):
    b = rng.normal()*h*.2; tx, ty = x+b, y-h; a.line(smooth([(x, y), (x+b*.2, y-h*.6), (tx, ty)], False), C['stem'], h*.02+1.2); r = h*.2; k = C['pop']
    for i in range(4): t = i*1.57+rng.random(); a.fill(ellipse(tx+r*.42*math.cos(t), ty+r*.26*math.sin(t), r*.66, r*.46, t*.3), mix(k, C['deep'], .3*(i % 2)))
    a.fill(ellipse(tx, ty, r*.22, r*.16), '#221833')
def draw(seed=6, time='noon'):
    a = Art(seed); rng = a.rng; hz = 760
    C = dict(stem='#3F5E3A', leaf='#35664A', leafl='#5F8F56', deep='#6E1228', hi='#F58A5E', base='#F0C04E', pet=['#CF2E33', '#C4232F', '#D9442F', '#B8203C'], pop='#D6442E')
    a.sky([(0, '#3B86B4'), (.5, '#8FC1CC'), (.85, '#E4E6D0'), (1, '#F3E6C4')], hz, 18)
    a.clouds(-40, 330, '#BCD3DA', '#FFF9EA', thr=.62, scale=170, stretch=3.6, a=.85, seed=5, light=1)
    N = 1300; pk = [(650, 1120, 232), (430, 1170, 196), (860, 1170, 208), (240, 1150, 236), (1080, 1140, 200), (540, 960, 120), (790, 940, 130), (1000, 980, 140), (330, 980, 140)]
    hf = massif(rng, N, [(x+rng.normal()*20, z+rng.normal()*20, h*(1+.06*rng.normal())) for x, z, h in pk])
    dep, wx = terrain(a, hf, hz+4, 8, f=2300, near=300, n=600); sh, sl = hillshade(hf, .5, 1.1, 1.6); land = (dep > 0).astype(np.float32); S, A, SL = samp(sh, dep, wx), samp(hf, dep, wx), samp(sl, dep, wx); t = sstep(500, 1300, dep); hz_c = np.array(rgb('#BFD3D6'), np.float32); nz = fbm(rng, a.H, a.W, 60, 5)
    def put(c, m): q = np.clip(t*.68+.1, 0, 1)[..., None]; a.blend(m, np.array(rgb(c), np.float32)*(1-q)+hz_c*q)
    put('#4A6A86', land); put('#A8A07A', land*np.clip((np.clip((S-.42)*3+.5, 0, 1)-a.g*.7-.15)*3+.5, 0, 1)); put('#5E8050', sstep(0, 10, 62-A+nz*12)*land*.85); put('#A9BC6A', sstep(0, 10, 62-A+nz*12)*land*np.clip((S-.5)*5+.3+(a.g-.5), 0, 1)*.8)
    sn = sstep(-4, 6, A-84+nz*16-SL*26)*land; put('#7FA6CC', sn); put('#FFF8EA', sn*np.clip((S-.42-.2*(a.g-.5))*9+.5, 0, 1))
    a.spray(np.ones((a.H, a.W), np.float32), '#E4E9D8', .6*np.exp(-((a.Y-hz+10)/46)**2), 1., 1.1, .8)
    xs = np.arange(-40, a.W+41, 8)
    def hill(ys, base, lit, dark, w):
        m = a.mask(poly(list(zip(xs, ys))+[(2440, 1640), (-40, 1640)])); a.blend(m, base); yl = np.interp(np.arange(m[2], m[3]), xs, ys)[None]; Y = a.Y[m[0]:m[1], m[2]:m[3]]-yl; nn = cv2.resize(fbm(rng, 200, 300, 30, 4, stretch=3), (m[3]-m[2], m[1]-m[0])); sl = np.interp(np.arange(m[2], m[3]), xs, np.gradient(ys, xs))[None]
        a.spray(m, lit, np.clip(.6-Y/w+.2*nn+sl*1.2, 0, .8)); a.spray(m, dark, np.clip(Y/w-.7-sl*1.2+.2*nn, 0, .8))
    h1 = 800-24*fbm1(np.random.default_rng(seed), len(xs), 80, 3)-50*np.exp(-((xs-1900)/500)**2); hill(h1, '#7E9E5E', '#C4CE84', '#4F7A55', 110)
    for i in range(26): x = rng.random()*a.W; y = np.interp(x, xs, h1)+6; hh = 30+rng.random()*30; p = smooth([(x-hh*.12, y), (x-hh*.16, y-hh*.5), (x, y-hh), (x+hh*.16, y-hh*.5), (x+hh*.12, y)], True); a.fill(p, '#3F6650'); a.spray(p, '#8CA860', lambda X, Y: np.clip((X-x)/hh*4, 0, .7))
    h2 = 880-26*fbm1(np.random.default_rng(seed+2), len(xs), 110, 3)-40*np.exp(-((xs-300)/500)**2); hill(h2, '#6E9A54', '#BFCB70', '#3F6E4A', 170)
    Yc = dict(wall='#DCCDB0', roof='#EFE5CF', lit='#FFF9E8', shade='#6F7FA0', shadow='#3F5E48', rope='#8E4A36', band='#B5432E', band2='#F6E9CC', door='#8E2A2A', dark='#2A2238', smoke='#F3EEE0')
    yurt(a, 1765, 915, 105, Yc, 1, door=-.2); yurt(a, 1990, 900, 74, Yc, 1, door=-.1, smoke=False)
    put_horse(a, 1480, 935, 82, 'graze', '#7A4630', '#2A1E30', '#F3C48A', True); put_horse(a, 1600, 955, 86, 'graze', '#E6D8C0', '#8A7A78', '#FFF9E8', False); put_horse(a, 1395, 922, 66, 'stand', '#4A3038', '#1C1A30', '#C99A72', False)
    # swathes of red in the middle distance: dots grow with nearness
    pat = fbm(rng, 400, 600, 60, 4, stretch=2.5)
    pts = []
    for i in range(9000):
        u = rng.random()**1.7; y = 905+u*420; x = rng.random()*a.W
        if pat[int(min(399, (y-800)/2)), int(x/4) % 600] < -.1-.3*u or y < np.interp(x, xs, h2)+14: continue
        pts.append((y, x))
    for y, x in sorted(pts):
        s = 2.2+((y-890)/420)**1.3*13; a.line(poly([(x, y), (x, y+s*1.9)], False), '#3F6E4A', max(1., s*.16), .8)
        k = C['pet'][int(x) % 4] if (int(x*7) % 11) else '#F0C04E'; a.fill(ellipse(x, y, s*.42, s*.55), k)
        if s > 5: a.fill(ellipse(x+s*.16, y-s*.08, s*.14, s*.36), C['hi'], .8)
    hm = np.clip((a.Y-1180)/380, 0, 1); a.spray(np.ones((a.H, a.W), np.float32), '#2F5A44', hm*.75, .9)
    for i in range(900):
        x, yb = rng.random()*a.W, 1330+rng.random()*330; l = 60+rng.random()*120; b = rng.normal()*30; a.line(smooth([(x, yb), (x+b*.3, yb-l*.6), (x+b, yb-l)], False), ['#6E9A54', '#A9BC6A', '#3F6E4A', '#2F5A44'][rng.integers(4)], 2+rng.random()*3, .9)
    fl = sorted([(1225+rng.random()**.75*470, rng.random()*(a.W+80)-40, rng.random()) for _ in range(210)])
    for y, x, q in fl:
        if y < 1300+95*math.sin(x/310.+.8)+50*math.sin(x/97.): continue
        h = 56+((y-1225)/470)**1.5*225*(.6+.75*q)
        if q < .12: poppy(a, x, y, h*.8, rng, C)
        else: tulip(a, x, y, h, rng, C)
    return a.finish()
