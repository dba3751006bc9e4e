"""Tian Shan ridges, lake, spruce line."""

import cv2
import numpy as np

from ink import Art, D, circle, fbm, hillshade, massif, mix, poly, rect, rgb, samp, smooth, sstep, terrain, vnoise
LOOK = {
 'dawn': dict(sky=[(0,'#5C83A6'),(.35,'#A9BFC6'),(.62,'#F0CDAE'),(.85,'#F3B58E'),(1,'#F6D9B4')], haze='#E9C3AE', snowl='#FBEBDD', snows='#8CA0BE', rockl='#C58F7C', rocks='#5A6488', sun=(1830,430,'#FFF0CF','#F9CF95'), water='#3E6C8A', tree='#1D3B40', treel='#5E7A58', bank='#6E7F4C', bankl='#C7B069', az=.35, fl='#E5A338'),
 'noon': dict(sky=[(0,'#2F77A8'),(.5,'#7FB4C9'),(1,'#E4E3CF')], haze='#B9D2D6', snowl='#FBF6E9', snows='#86AECB', rockl='#A6A08C', rocks='#4D6D86', sun=None, water='#1F7F93', tree='#1C4540', treel='#5F8A54', bank='#6C8C47', bankl='#C4C46B', az=2.6, fl='#B32D4E'),
 'dusk': dict(sky=[(0,'#2C2F5E'),(.35,'#7A5780'),(.65,'#D9826F'),(.9,'#F2B46C'),(1,'#F8D79A')], haze='#C98A86', snowl='#F7C6A4', snows='#5C5F93', rockl='#A85E5C', rocks='#3B3A6B', sun=None, water='#4A4478', tree='#17233B', treel='#4B4B5E', bank='#3D4352', bankl='#9B7A62', az=2.75, fl='#D9826F'),
}
def spruce(a, x, y, h, L, rng, side=1):
    w = h*.13; n = max(9, int(h/13)); pl, pr = [], []
    for i in range(n+1):
        t = i/n; ww = w*(t**.82)*(1+.12*rng.standard_normal())
        yy = y-h+h*t*.97
        pl += [(x-ww, yy+h*.012+rng.random()*h*.01), (x-ww*.55, yy-h*.004)]
        pr += [(x+ww, yy+h*.012+rng.random()*h*.01), (x+ww*.55, yy-h*.004)]
    p = poly([(x, y-h)]+pr+[(x+3, y), (x-3, y)]+pl[::-1])
    a.fill(p, L['tree'])
    if h > 60: a.spray(p, L['treel'], lambda X, Y: np.clip(side*(X-x)/w*.9+.12, 0, .8)*np.clip((y-Y)/h*1.2+.1, 0, 1), .9)
def draw(time='dawn', seed=11):
    a = Art(seed); rng = a.rng; L = LOOK[time]
    shore = 1010
    a.sky(L['sky'], shore)
    if L['sun']: a.sun(L['sun'][0], L['sun'][1], 74, L['sun'][2], L['sun'][3])
    a.clouds(180, 560, L['sky'][-1][1], D['felt'], thr=.75, scale=120, stretch=6, a=.55, seed=2, light=1)
    N = 1500
    pk = [(640,1180,330),(830,1300,300),(470,1260,285),(1000,1210,270),(300,1330,330),(1180,1330,350),(120,1200,250),(1390,1240,270)]
    pk += [(740+rng.normal()*40,1000,165),(520,960,150),(960,950,140),(330,900,170),(1130,930,185),(1320,1000,190),(180,980,190)]
    pk = [(x+rng.normal()*18,z+rng.normal()*20,h*(1+.05*rng.normal())) for x,z,h in pk]
    hf = massif(rng, N, pk)
    for x,z,h in [(rng.random()*N,620+rng.random()*120,40+rng.random()*40) for _ in range(16)]:
        Yy,Xx=np.mgrid[0:N,0:N].astype(np.float32); hf=np.maximum(hf,h-.35*np.hypot(Xx-x,Yy-z)) if False else hf
    dep, wx = terrain(a, hf, shore-8, 12, f=2500, near=250, n=800)
    sh, sl = hillshade(hf, L['az'], 1.1, 1.6); land = (dep > 0).astype(np.float32)
    S = samp(sh, dep, wx); SL = samp(sl, dep, wx); A = samp(hf, dep, wx)
    nz = fbm(rng, a.H, a.W, 60, 5); t = sstep(700, 1500, dep)
    haze = np.array(rgb(L['haze']), np.float32)
    def put(col, m):
        c = np.array(rgb(col), np.float32)
        k = np.clip(t*.72+.05, 0, 1)[..., None]
        a.blend(m, c*(1-k)+haze*k)
    put(L['rocks'], land)
    lit = np.clip((S-.42)*3+.5+nz*.10, 0, 1); litm = np.clip((lit-a.g*.7-.15)*3+.5, 0, 1)
    put(L['rockl'], land*litm*.95)
    snow = sstep(-4, 6, A-118+nz*16-SL*26)*land
    put(L['snows'], snow)
    put(L['snowl'], snow*np.clip((S-.42-.22*(a.g-.5))*9+.5, 0, 1))
    # forest on lower slopes
    fo = sstep(0, 9, 66-A+nz*12)*sstep(-.2, .5, nz+.5)*land*(dep < 1020)
    put(mix(L['tree'], L['haze'], .15), fo*.9)
    put(L['treel'], fo*np.clip((S-.5-.25*(a.g-.5))*5+.2, 0, 1)*.6)
    # mist bands
    for y0, k, hgt in ((shore-40, .75, 60), (shore-170, .4, 45)):
        n = cv2.resize(fbm(rng, 200, 300, 30, 4, stretch=6), (a.W, a.H), interpolation=cv2.INTER_CUBIC)
        a.spray(np.ones((a.H, a.W), np.float32), mix(L['haze'], D['felt'], .35), k*np.exp(-((a.Y-y0-n*14)/hgt)**2), 1., 1.1, soft=.82)
    # far spruce line on shore
    for i in range(190):
        x = rng.random()*a.W
        if 900 < x < 1500 and rng.random() < .8: continue
        h = 26+rng.random()*34; spruce(a, x, shore+4, h, dict(tree=mix(L['tree'], L['haze'], .38), treel=L['haze']), rng)
    # lake: mirror with ripples
    wy = np.arange(shore, a.H); src = a.px[:, :, :3].copy()
    rel = (wy-shore).astype(np.float32)
    rip = vnoise(rng, a.H-shore, a.W, 5, 130)*(1+rel[:, None]*.012)+vnoise(rng, a.H-shore, a.W, 14, 300)*(rel[:, None]*.02)
    my = np.clip(shore-rel[:, None]*1.06-2+rip*3, 0, shore-1).astype(np.float32); mx = (a.X[shore:]+rip*2).astype(np.float32)
    ref = cv2.remap(src, mx, my, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT).astype(np.float32)
    k = (.20+.45*np.clip(rel/560, 0, 1))[:, None, None]
    ref = ref*(1-k)+np.array(rgb(L['water']), np.float32)*k
    a.px[shore:, :, :3] = ref.astype(np.uint8)
    st = vnoise(rng, a.H-shore, a.W, 4, 220)
    lakem = np.zeros((a.H, a.W), np.float32); lakem[shore:] = sstep(1.5, 1.8, st+.004*rel[:, None]-.25*(rel[:, None] < 20))
    a.blend(lakem, mix(L['sky'][-1][1], D['felt'], .4), .5)
    a.fill(rect(0, shore-2, a.W, 4), mix(L['haze'], D['felt'], .5), .8)
    # near banks
    def bank(pts, far=False):
        p = smooth(pts+[(pts[-1][0], 1800), (pts[0][0], 1800)], True, .12); m = a.mask(p); a.blend(m, L['bank'])
        y0 = min(q[1] for q in pts)
        nn = fbm(rng, m[4].shape[0], m[4].shape[1], 50, 4, stretch=3)
        a.spray(m, L['bankl'], np.clip(.62-(a.Y[m[0]:m[1], m[2]:m[3]]-y0)/360+.16*nn, 0, .85))
        a.spray(m, L['tree'], np.clip((a.Y[m[0]:m[1], m[2]:m[3]]-y0-160)/330+.14*nn, 0, .9))
    bank([(-60,1210),(180,1222),(420,1268),(640,1330),(860,1400),(1100,1470),(1400,1540),(1700,1600)])
    xs = sorted([(rng.random()**1.25*620, rng.random()) for _ in range(34)], key=lambda q: q[1])
    for x, r in xs:
        y = 1222+x*.17+r*70; spruce(a, x-40, y, (250+330*rng.random())*(1.12-x/1100), L, rng)
    bank([(1750,1610),(1900,1520),(2080,1450),(2260,1405),(2460,1380)])
    for x, r in sorted([(1960+rng.random()*470, rng.random()) for _ in range(17)], key=lambda q: q[1]):
        y = 1505-(x-1900)*.2+r*50; spruce(a, x, y, (300+360*rng.random())*(.5+(x-1900)/900), L, rng)
    # grasses & flowers
    for i in range(900):
        x = rng.random()*a.W; yb = 1600-rng.random()**2*150*(1-min(1, abs(x-1450)/1200)*-.6)
        if a.px[min(1599, int(yb)), int(x), 0] is None: continue
        if 1000 < x < 1850 and yb < 1545: continue
        h = 20+rng.random()*46; b = (rng.random()-.4)*26
        a.line(smooth([(x, yb), (x+b*.4, yb-h*.6), (x+b, yb-h)], False), mix(L['bankl'], L['bank'], rng.random()) if rng.random() < .75 else L['tree'], 2.6, .9)
        if rng.random() < .13: a.fill(circle(x+b, yb-h, 4+rng.random()*5), L['fl'])
    return a.finish()
