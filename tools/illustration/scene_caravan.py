"""Night sky over a caravan of Bactrian camels on a dune crest."""

import math

import cv2
import numpy as np
import skia

from figures import camel, put_walker
from ink import Art, circle, ellipse, fbm, fbm1, poly, rgb, smooth, sstep, tf
def draw(seed=17, time='night'):
    a = Art(seed); rng = a.rng
    a.sky([(0, '#0B1030'), (.35, '#16245A'), (.62, '#2A4A80'), (.82, '#5E7F98'), (.94, '#C3B08E'), (1, '#E5B26E')], 1210, 26, .08)
    # milky way
    ang = -.62; u = (a.X-1250)*math.cos(ang)+(a.Y-430)*math.sin(ang); v = -(a.X-1250)*math.sin(ang)+(a.Y-430)*math.cos(ang)
    n1 = fbm(rng, a.H//2, a.W//2, 130, 6, .6); n1 = cv2.resize(n1, (a.W, a.H), interpolation=cv2.INTER_CUBIC); n2 = cv2.resize(fbm(rng, a.H//2, a.W//2, 70, 5, .55), (a.W, a.H), interpolation=cv2.INTER_CUBIC)
    core = np.exp(-((v+n1*50)/190)**2)*np.clip(1-(a.Y-250)/1000, 0, 1); lane = np.exp(-((v+26+n1*70)/48)**2)*sstep(-.6, .7, n2)
    one = np.ones((a.H, a.W), np.float32)
    a.spray(one, '#5A7FB4', np.clip(core*.85+n2*.10*core, 0, .85), .75, 1.6, .35); a.spray(one, '#D9C7C4', np.clip(core**2.2*.62+n2*.14*core-lane*.5, 0, .7), .8, 1.6, .3); a.spray(one, '#F0CFA0', np.clip(core**4*.45*np.exp(-((u+250)/420)**2)-lane*.4, 0, .6), .8, 1.6, .3); a.spray(one, '#141B48', np.clip(lane*core*.95-.1, 0, .7), .75, 1.6, .5)
    for i in range(4200):
        if rng.random() < .55:
            uu, vv = rng.normal()*900, rng.normal()*120; x, y = 1250+uu*math.cos(ang)-vv*math.sin(ang), 430+uu*math.sin(ang)+vv*math.cos(ang); r = .7+rng.random()**8*2.6
        else: x, y, r = rng.random()*a.W, rng.random()**1.2*1120, .8+rng.random()**9*4.6
        c = ['#FFF8E6', '#FFF8E6', '#CFE0F2', '#F8D9A8'][rng.integers(4)]; al = (.35+.65*rng.random())*min(1, max(.1, (1180-y)/420))
        a.fill(circle(x, y, r), c, al)
        if r > 3.3:
            for k in (0, 1): dx, dy = (r*3.4, 0) if k else (0, r*3.4); a.line(poly([(x-dx, y-dy), (x+dx, y+dy)], False), c, 1.3, al*.8)
    # crescent moon low
    mx, my, r = 470, 560, 92
    a.glow(mx, my, 620, '#9FB7C6', .42, 1.9); p = skia.Path()
    t = np.linspace(.62, .62+math.pi, 40); pts = [(mx+r*math.cos(q), my+r*math.sin(q)) for q in t]; t2 = np.linspace(.62+math.pi, .62, 40); ex, ey = math.cos(.62+math.pi/2), math.sin(.62+math.pi/2)
    pts += [(mx+r*math.cos(q)*1.0-ex*(r*.62)*math.sin(q-.62)*1.0+0, my+r*math.sin(q)-ey*r*.62*math.sin(q-.62)) for q in t2]
    a.fill(poly(pts), '#FBF0D0')
    a.fill(circle(mx+150, my-70, 7), '#FFF8E6')
    xs = np.arange(-40, a.W+41, 6)
    def dune(ys, base, lit, dark, w=260, lean=1):
        m = a.mask(poly(list(zip(xs, ys))+[(2440, 1640), (-40, 1640)])); a.blend(m, base)
        yl = np.interp(np.arange(m[2], m[3]), xs, ys)[None]; Y = a.Y[m[0]:m[1], m[2]:m[3]]-yl; X = a.X[m[0]:m[1], m[2]:m[3]]
        nn = cv2.resize(fbm(rng, 200, 300, 40, 4, stretch=4), (m[3]-m[2], m[1]-m[0])); sl = np.interp(np.arange(m[2], m[3]), xs, np.gradient(ys, xs))[None]
        if lit: a.spray(m, lit, np.clip(.42-Y/w-sl*1.6+.12*nn, 0, .85))
        a.spray(m, dark, np.clip(Y/w/1.6-.30+sl*1.2+.12*nn, 0, .9)); return m, Y, X, nn
    dune(1165-26*fbm1(np.random.default_rng(seed), len(xs), 60, 5)-30*np.exp(-((xs-1900)/420)**2), '#7C7A98', '#C9A88A', '#3E4E7C', 90)
    dune(1215-22*fbm1(np.random.default_rng(seed+1), len(xs), 90, 4)-70*np.exp(-((xs-500)/520)**2), '#4C5684', '#9C8C92', '#283868', 130)
    # main dune: S-shaped crest with slip face
    crest = 1330-70*np.sin((xs-150)/2400*math.pi*1.35)-34*np.exp(-((xs-1500)/360)**2)+8*np.sin(xs/190.); m, Y, X, nn = dune(crest, '#2C3B6C', '#7F86A4', '#141D48', 190)
    slip = smooth([(1480, np.interp(1480, xs, crest)), (1330, 1400), (1120, 1470), (960, 1560), (900, 1660), (2440, 1660), (2440, np.interp(2440, xs, crest)), (2100, np.interp(2100, xs, crest)), (1800, np.interp(1800, xs, crest))], True, .12)
    a.spray(slip, '#10173C', lambda X_, Y_: np.clip(.85-(Y_-1270)/900, 0, .9)); a.line(smooth([(1480, np.interp(1480, xs, crest)+2), (1330, 1400), (1120, 1470), (960, 1560), (900, 1660)], False, .16), '#8E93AC', 5, .8)
    rp = np.sin(Y*.16+X*.03+nn*2.2); k = np.clip(Y/60, 0, 1)*np.clip(1.1-X/1500, 0, 1); a.blend((m[0], m[1], m[2], m[3], m[4]*k*sstep(.5, .95, rp)*.35), '#8E97B4')
    # caravan
    ink, rim = '#0E1230', '#E3B985'
    def cam(x, h, ph, load, rider, rope_to=None):
        y = np.interp(x, xs, crest)+5; b, far, beard = camel(ph); T = lambda p: tf(p, x, y, h, True)
        for f in far: a.fill(T(f), '#1B2348')
        a.fill(T(b), '#241F3E'); a.fill(T(beard), '#1A1632')
        a.spray(T(b), '#B98A6A', lambda X_, Y_: np.clip(.62-(Y_-(y-h*1.36))/(h*.62)-(X_-x)/h*.55, 0, .7)); a.spray(T(b), ink, lambda X_, Y_: np.clip((Y_-(y-h*.8))/(h*.5), 0, .8))
        if load:
            rug = smooth([(-.30, -1.0), (.30, -1.02), (.36, -.82), (.31, -.56), (.02, -.50), (-.28, -.55), (-.36, -.8)], True, .1); a.fill(T(rug), load)
            for j in range(5): a.fill(T(poly([(-.26+j*.12, -.72), (-.21+j*.12, -.80), (-.16+j*.12, -.72), (-.21+j*.12, -.64)])), '#E7C89A')
            a.line(T(poly([(-.33, -.90), (.33, -.92)], False)), '#E7C89A', h*.02); a.line(T(poly([(-.32, -.58), (.32, -.59)], False)), '#C98A3E', h*.018)
            for j in range(9): a.line(T(poly([(-.28+j*.07, -.53), (-.28+j*.07, -.44)], False)), '#B5432E', h*.018)
            a.spray(T(rug), ink, lambda X_, Y_: np.clip(.25+(X_-x)/h*.9+(Y_-(y-h*.8))/h, 0, .75))
        if rider:
            a.fill(T(smooth([(-.10, -1.08), (-.13, -1.35), (-.07, -1.56), (.06, -1.57), (.14, -1.4), (.17, -1.12), (.2, -.86), (.1, -.84), (.06, -1.04)], True, .12)), rider); a.fill(T(ellipse(.01, -1.64, .062, .075)), '#8A5E48'); a.fill(T(smooth([(-.09, -1.64), (-.10, -1.79), (.01, -1.84), (.11, -1.79), (.10, -1.64), (.01, -1.69)], True)), '#EADFC8')
            a.spray(T(smooth([(-.10, -1.08), (-.13, -1.35), (-.07, -1.56), (.06, -1.57), (.14, -1.4), (.17, -1.12)], True)), ink, lambda X_, Y_: np.clip(.3+(X_-x)/h*2.4, 0, .8))
        return (x-h*.95, y-h*1.19), (x+h*.30, y-h*.85)
    prev = None; loads = ['#8E2F33', '#2F5C8A', None, '#B5432E', '#6F1F26', '#1D7A80', None]; rid = [None, '#B32D4E', '#3C5E96', None, None, '#C98A3E', None]
    for i, x in enumerate((760, 1000, 1245, 1480, 1730, 1975, 2230)):
        h = 168+6*math.sin(i*2.1); hd, sd = cam(x, h, i*1.9, loads[i], rid[i])
        if prev: a.line(smooth([prev, ((prev[0]+hd[0])/2, max(prev[1], hd[1])+26), hd], False), '#C9A878', 2.4, .8)
        prev = (x+h*.50, np.interp(x, xs, crest)-h*.80)
    y = np.interp(575, xs, crest)+4; put_walker(a, 575, y, 168, '#3C5E96', '#EADFC8', skin='#7A5444', hat='tall', flip=True, staff=True, shade=rgb(ink), side=-1)
    a.line(smooth([(600, y-88), (610, y-100), (604, np.interp(760, xs, crest)-200*.97)], False), '#C9A878', 2.2, .8)
    # foreground tufts
    for i in range(26):
        x, yb = rng.random()**1.6*1200, 1500+rng.random()*100
        for k in range(16): t = -1.57+rng.normal()*.4; l = 30+rng.random()*60; a.line(smooth([(x, yb), (x+l*.5*math.cos(t), yb+l*.62*math.sin(t)), (x+l*math.cos(t)*1.3, yb+l*math.sin(t))], False), ['#0E1434', '#1A2450', '#5E6C92'][rng.integers(3)], 3, .9)
    return a.finish()
