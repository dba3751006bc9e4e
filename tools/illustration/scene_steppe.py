"""Steppe, yurts, horses."""

import cv2
import numpy as np

from figures import horse, put_horse, put_walker, yurt
from ink import Art, D, circle, ellipse, fbm, fbm1, mix, poly, smooth, tf
LOOK = {
 'dawn': dict(sky=[(0,'#4F7FA3'),(.3,'#8FB3BC'),(.58,'#EBD3B0'),(.82,'#F3B079'),(1,'#EE8E62')], cl='#F5C9A0', cs='#C98B86', sun=(1690,800,96,'#FFF3D2','#FAD28F'), hills=['#B98C8C','#9A7C8C','#6F6E88'], grass=[('#C7A263','#EFC67A','#8C7A55'),('#A98E50','#E9BC62','#5F6A4A'),('#7F7B45','#E0AE52','#3F5345'),('#4E5F3C','#D8A548','#23383A')], Y=dict(wall='#D9C3A2',roof='#EBDDC4',lit='#FFF0D2',shade='#6F6A86',shadow='#3F4A4C',rope='#8E4A36',band='#A93B2C',band2='#F0DDB8',door='#7E2A26',dark='#2A2238',smoke='#F3E2CC'), hair='#FBE0A4', side=1),
 'night': dict(sky=[(0,'#0E1534'),(.5,'#1F3260'),(.85,'#3F5E86'),(1,'#6E8799')], cl='#44608A', cs='#2B4370', sun=(1690,420,70,'#F4EBCF','#8FA7B8'), hills=['#46618A','#334B74','#263A62'], grass=[('#33506A','#5E7E8C','#22385A'),('#2A445C','#53747F','#1B2E4C'),('#20374D','#466873','#152440'),('#16283C','#3B5A66','#0E1A30')], Y=dict(wall='#5E7090',roof='#8496AE',lit='#C6CFD2',shade='#1E2C54',shadow='#101A36',rope='#6A3A44',band='#7A3340',band2='#C9BFA8',door='#E3A045',dark='#141A38',smoke='#7C90A8'), hair='#7C98A0', side=1),
}
def draw(time='dawn', seed=21):
    a = Art(seed); rng = a.rng; L = LOOK[time]; hz = 880
    a.sky(L['sky'], hz, 18)
    if time == 'night':
        for i in range(900):
            r = rng.random()**6*3.4+.8; a.fill(circle(rng.random()*a.W, rng.random()**1.3*hz, r), '#F6EFD8', .4+.6*rng.random())
    a.sun(*L['sun'][:3], L['sun'][3], L['sun'][4])
    a.clouds(120, 520, L['cs'], L['cl'], thr=.55, scale=150, stretch=6, a=.72, seed=4, light=1)
    a.clouds(560, 780, L['cl'], None, thr=.8, scale=60, stretch=12, a=.7, seed=9)
    xs = np.arange(-40, a.W+41, 8); n = len(xs)
    def ridge(base, amp, scale, seed, octs=6):
        r = np.random.default_rng(seed+a.seed); h = fbm1(r, n, scale, octs, .5); return base-amp*h
    def layer(ys, col, lit=None, dark=None, depth=200, grad=.7):
        p = poly(list(zip(xs, ys))+[(a.W+40, a.H+40), (-40, a.H+40)]); m = a.mask(p); a.blend(m, col)
        yl = np.interp(np.arange(m[2], m[3]), xs, ys)[None]; Y = a.Y[m[0]:m[1], m[2]:m[3]]-yl; X = a.X[m[0]:m[1], m[2]:m[3]]
        nn = cv2.resize(fbm(rng, 200, 300, 30, 4, stretch=4), (m[3]-m[2], m[1]-m[0]), interpolation=cv2.INTER_CUBIC)
        sl = np.gradient(ys)[None]; sl = np.interp(np.arange(m[2], m[3]), xs, sl[0])[None]*L['side']
        if lit: a.spray(m, lit, np.clip(.62-Y/depth+.22*nn+sl*.18, 0, grad))
        if dark: a.spray(m, dark, np.clip(Y/depth-.75+.2*nn-sl*.1, 0, .8))
    h = L['hills']
    for i, (b, am, sc) in enumerate(((800, 38, 60), (838, 30, 45), (868, 20, 38))):
        layer(ridge(b, am, sc, i), h[i], mix(h[i], L['sky'][-1][1], .55), None, 90, .6)
    g = L['grass']
    y1 = ridge(930, 10, 90, 11, 3); layer(y1, *g[0], 120)
    # distant herd
    for i in range(13):
        x = 1500+rng.random()*760; y = np.interp(x, xs, y1)+16+rng.random()*16; b, f, t, mm = horse('graze' if rng.random() < .7 else 'stand'); fl = rng.random() < .5
        for p in (b, *f, t): a.fill(tf(p, x, y, 26+rng.random()*8, fl), mix(g[1][2], '#5A3826', .4))
    y2 = ridge(1010, 22, 120, 12, 3); layer(y2, *g[1], 160)
    yurt(a, 1330, 1040, 92, L['Y'], L['side'], door=-.25); yurt(a, 1085, 1034, 70, L['Y'], L['side'], door=.1, smoke=False)
    y3 = ridge(1130, 26, 150, 13, 3); layer(y3, *g[2], 210)
    yurt(a, 620, 1268, 330, L['Y'], L['side'], door=.22)
    # rug airing on a rail, tethered horses
    tn = (lambda c: mix(c, '#1F3260', .58)) if time == 'night' else (lambda c: c)
    put_horse(a, 1640, 1262, 190, 'graze', tn('#8A4B2E'), '#3A2230', L['Y']['lit'], False, L['side'])
    put_horse(a, 2000, 1240, 180, 'stand', tn('#6B4038'), '#2A1E30', L['Y']['lit'], True, L['side'])
    put_horse(a, 2205, 1292, 205, 'graze', tn('#4A3038'), '#1C1A30', L['Y']['lit'], True, L['side'])
    put_horse(a, 1830, 1310, 130, 'graze', tn('#A9633C'), '#4A2630', L['Y']['lit'], False, L['side'])
    put_walker(a, 1105, 1285, 190, tn('#8E2F3A'), L['Y']['band2'], hat='scarf', side=L['side']); put_walker(a, 1185, 1290, 205, tn('#3C5E86'), tn('#E9DFC8'), hat='kalpak', flip=True, side=L['side'])
    for (x, y, w) in ((1640, 1262, 210), (2000, 1240, 200), (2205, 1292, 220), (1830, 1310, 150), (1105, 1285, 110), (1185, 1290, 110)):
        a.spray(ellipse(x-w*.55, y+6, w*.95, 13, .03), g[3][2], lambda X, Y: 0*X+.7, .8)
    y4 = ridge(1395, 26, 120, 14, 3); y4 = y4+60*np.exp(-((xs-1300)/600)**2); layer(y4, *g[3], 240)
    # feather grass
    for i in range(2600):
        x = rng.random()*(a.W+80)-40; u = rng.random(); yb = np.interp(x, xs, y4)+4+u*u*230; s = .5+.9*u; hgt = (34+rng.random()*62)*s; b = (14+rng.random()*34)*s
        c = mix(g[3][1], L['hair'], rng.random()) if rng.random() < .5 else mix(g[3][0], g[3][2], rng.random())
        a.line(smooth([(x, yb), (x+b*.25, yb-hgt*.55), (x+b, yb-hgt)], False), c, 1.6+1.6*s*rng.random(), .9)
        if rng.random() < .10: a.line(smooth([(x+b*.9, yb-hgt*.95), (x+b*1.4, yb-hgt*1.12), (x+b*2.1, yb-hgt*1.08)], False), L['hair'], 5*s, .55)
    for i in range(60):
        x = rng.random()*a.W; yb = np.interp(x, xs, y4)+10+rng.random()*170; a.fill(circle(x, yb, 3+rng.random()*5), '#B32D4E' if rng.random() < .6 else '#F0DDB8')
    # birds
    for i in range(5):
        x, y, s = 980+i*62+rng.normal()*16, 420-i*24+rng.normal()*14, 17+rng.random()*8; a.line(smooth([(x-s, y-s*.35), (x-s*.4, y-s*.3), (x, y), (x+s*.4, y-s*.34), (x+s, y-s*.3)], False), mix(L['sky'][0][1], D['ink'], .6), 3.4)
    return a.finish()
