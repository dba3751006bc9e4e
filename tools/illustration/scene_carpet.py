"""Turkmen carpet: Tekke-like main gol drawn on a knot grid, minor cross gol, borders; seen in perspective with a curled corner of light."""

import math

import cv2
import numpy as np

from ink import Art, fbm, mix, poly, rgb, smooth, sstep, vnoise
def octagon_gol(w, h):
    """one quarter is designed, mirrored with colour counter-change. values: 0 ground 1 ivory 2 ink 3 orange 4 dark"""
    g = np.zeros((h, w), np.uint8); cy, cx = (h-1)/2, (w-1)/2
    for y in range(h):
        for x in range(w):
            u, v = abs(x-cx)/cx, abs(y-cy)/cy            # 0 centre..1 edge
            st = math.floor(v*9)/9                        # stepped octagon
            lim = 1.0 if st < .34 else 1.0-(st-.34)*.98
            if u > lim: g[y, x] = 255; continue
            e = lim-u; q = (x < cx) ^ (y < cy)
            if e < .045 or v > .955: c = 2
            elif e < .10: c = 1
            elif u < .36 and v < .44:                    # inner octagon/box
                if u > .31 or v > .385: c = 2
                else:
                    c = 3 if q else 1
                    if abs(u-.155)+abs(v-.19)*.8 < .085: c = 2
                    if abs(u-.155)+abs(v-.19)*.8 < .035: c = 3
                    if u < .02 or v < .024: c = 2
            else:
                c = 4 if q else 1
                # trefoil clover groups (gulli)
                for (ux, vy) in ((.56, .16), (.74, .16), (.22, .62), (.22, .80), (.54, .58)):
                    if abs(u-ux) < .055 and abs(v-vy) < .022 or abs(u-ux) < .018 and abs(v-vy) < .07: c = 3 if q else 0
                    if abs(u-ux)+abs(v-vy) < .028: c = 2
                if u < .012 or v < .016: c = 2
            g[y, x] = c
    return g
def minor(w, h):
    g = np.full((h, w), 255, np.uint8); cy, cx = (h-1)/2, (w-1)/2
    for y in range(h):
        for x in range(w):
            u, v = abs(x-cx)/cx, abs(y-cy)/cy; d = u+v
            if d < .98:
                g[y, x] = 2 if d > .88 else 3 if d > .80 else 4 if d > .5 else 1 if d > .42 else 0
                if (u < .06 or v < .08) and d > .5: g[y, x] = 1
                if d < .18: g[y, x] = 3
                if abs(u-v) < .05 and .18 < d < .42: g[y, x] = 2
    for k in (-1, 1):                                    # hooks
        for x in range(w):
            if abs(x-cx) < w*.12 and abs(x-cx) > w*.03:
                for yy in (int(h*.02), int(h*.97)): g[yy, x] = 2
    return g
def flat(rng, nx=560, ny=900):
    g = np.zeros((ny, nx), np.uint8)
    B = 74; gw, gh = 88, 66; G = octagon_gol(gw, gh); M = minor(46, 40); cols = (nx-2*B)//(gw+16)
    px, py = (nx-2*B)/cols, 88
    rows = int((ny-2*B)//py); py = (ny-2*B)/rows
    def put(t, cx, cy, x0=B, x1=nx-B, y0=B, y1=ny-B):
        h, w = t.shape; X, Y = int(round(cx-w/2)), int(round(cy-h/2))
        xa, xb, ya, yb = max(X, x0), min(X+w, x1), max(Y, y0), min(Y+h, y1)
        if xa >= xb or ya >= yb: return
        s = t[ya-Y:yb-Y, xa-X:xb-X]; v = g[ya:yb, xa:xb]; v[s != 255] = s[s != 255]
    for j in range(rows+1):
        y = B+j*py
        if j < rows: g[int(y+py/2)-0:int(y+py/2)+1, B:nx-B] = 2     # lattice line
        for i in range(cols+1): put(M, B+i*px, y)
    for i in range(cols): g[B:ny-B, int(B+(i+.5)*px)] = 2
    for j in range(rows):
        for i in range(cols): put(G, B+(i+.5)*px, B+(j+.5)*py)
    # borders: concentric frames
    yy, xx = np.mgrid[0:ny, 0:nx]; e = np.minimum(np.minimum(xx, nx-1-xx), np.minimum(yy, ny-1-yy))
    along = np.where(np.minimum(xx, nx-1-xx) < np.minimum(yy, ny-1-yy), yy, xx)
    fr = lambda a, b: (e >= a) & (e < b)
    g[fr(0, B)] = 0
    g[fr(3, 5)] = 2
    z = fr(6, 14); t = (along+np.where(z, (e-6), 0)) % 16; g[z & (t < 8)] = 1; g[z & (t >= 8)] = 4; g[fr(15, 17)] = 2
    # main border: octagon-star panels
    z = fr(18, 58); g[z] = 0; p = along % 44-22; q = e-38
    r1 = np.maximum(np.abs(p), np.abs(q)); r2 = np.abs(p)+np.abs(q)
    oct_ = (r1 < 16) & (r2 < 24)
    g[z & oct_] = 1; g[z & oct_ & ((r1 >= 14) | (r2 >= 22))] = 2
    star = (np.minimum(np.abs(p), np.abs(q))*1.6+np.maximum(np.abs(p), np.abs(q)) < 13); g[z & star] = 3
    g[z & star & (r2 < 7)] = 4; g[z & (r2 < 3)] = 1
    g[z & (np.abs(np.abs(p)-21) < 1.1) & (np.abs(q) < 18)] = 2
    hk = (np.abs(np.abs(p)-19.5) < 2.6) & (np.abs(np.abs(q)-11) < 4) & ((np.abs(q).astype(int) % 3) < 2); g[z & hk] = 3
    g[fr(59, 61)] = 2; z = fr(62, 70); t = (along-e) % 12; g[z & (t < 4)] = 3; g[z & (t >= 4) & (t < 8)] = 1; g[z & (t >= 8)] = 4; g[fr(71, 73)] = 2
    return g
def draw(seed=3, palette='tekke'):
    a = Art(seed); rng = a.rng
    pal = {'tekke': ['#8A2226', '#EADBC0', '#1E1B38', '#D9772F', '#4E1420'], 'yomut': ['#6E2A2E', '#E8DCC4', '#23284A', '#B9652F', '#2F4A50']}[palette]
    g = flat(rng); ny, nx = g.shape; K = 6
    lut = np.array([rgb(c) for c in pal], np.float32)
    kn = lut[g]*(1+.055*rng.standard_normal((ny, nx, 1)))
    ab = vnoise(rng, ny, 1, 7, 1)*.06+vnoise(rng, ny, 1, 40, 1)*.05         # abrash: dye lots change by row
    kn *= (1+ab)[..., None]
    T = cv2.resize(kn.astype(np.float32), (nx*K, ny*K), interpolation=cv2.INTER_NEAREST)
    yy = (np.arange(ny*K) % K-2.0)/K; xx = (np.arange(nx*K) % K-2.5)/K
    bump = 1-.42*(np.abs(xx)[None]**2*2.2)-.55*(yy[:, None]**2)*2+.06*yy[:, None]
    T *= bump[..., None].astype(np.float32); T = cv2.GaussianBlur(T, (0, 0), 1.0)
    hh, ww = T.shape[:2]
    a.px[..., :3] = np.array(rgb('#B98C5E'), np.uint8)                 # clay floor, brick laid
    wn = fbm(rng, a.H, a.W, 60, 5); a.px[..., :3] = np.clip(a.px[..., :3]*(1+.07*wn)[..., None], 0, 255)
    src = np.float32([[0, 0], [ww, 0], [ww, hh], [0, hh]]); dst = np.float32([[215, 70], [2190, -30], [3050, 2260], [-560, 2480]])
    Mx = cv2.getPerspectiveTransform(src, dst)
    und = lambda off: poly([(dst[i][0]+off[0], dst[i][1]+off[1]) for i in range(4)])
    a.spray(und((40, 30)), '#2B1310', lambda X, Y: 0*X+.85, .7, 2, .7)
    # anisotropic sampling: average two mip levels
    im = cv2.warpPerspective(T, Mx, (a.W, a.H), flags=cv2.INTER_AREA)
    sm = cv2.warpPerspective(cv2.GaussianBlur(T, (0, 0), 3.2), Mx, (a.W, a.H), flags=cv2.INTER_LINEAR)
    k = sstep(1000, 200, a.Y)[..., None]; im = im*(1-k)+sm*k
    mk = cv2.warpPerspective(np.ones((hh, ww), np.float32), Mx, (a.W, a.H), flags=cv2.INTER_LINEAR)
    # gentle waves in the pile displaced & shaded
    wv = fbm(rng, a.H, a.W, 700, 2, stretch=1.6)
    im = cv2.remap(im, a.X+wv*7, a.Y+wv*9, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT); mk = cv2.remap(mk, a.X+wv*7, a.Y+wv*9, cv2.INTER_LINEAR)
    a.blend(mk, im)
    gy = np.gradient(cv2.GaussianBlur(wv, (0, 0), 20), axis=1); gy = gy/np.abs(gy).max()
    a.spray(mk, '#1C0A16', np.clip(-gy*.5, 0, .4), .7); a.spray(mk, '#FFD9A0', np.clip(gy*.35, 0, .3), .5)
    # fringe on the far end
    Pm = lambda u, v: (lambda q: (q[0]/q[2], q[1]/q[2]))(Mx@np.array([u, v, 1.]))
    for i in range(230):
        u = ww*(i+.5)/230; p0 = Pm(u, 4); p1 = Pm(u+rng.normal()*14, -70-rng.random()*45); pm = Pm(u+rng.normal()*12, -40)
        a.line(smooth([p0, pm, p1], False), mix('#EADBC0', '#B79A74', rng.random()*.6), 4.5, .95)
    # raking window light: lattice shadow
    L = np.zeros((a.H, a.W), np.float32)
    for i in range(4):
        for j in range(3):
            x, y = 820+i*330-j*150, 330+j*330+i*70
            m = a.mask(poly([(x, y), (x+270, y+56), (x+270-128, y+56+270), (x-128, y+270)])); L[m[0]:m[1], m[2]:m[3]] += m[4]
    L = cv2.GaussianBlur(np.clip(L, 0, 1), (0, 0), 7)
    base = a.px[..., :3].astype(np.float32); warm = base*np.array([1.22, 1.12, .95])+np.array([14, 8, 0]); cool = base*np.array([.74, .69, .80])
    Lm = np.clip(L+(a.g-.5)*.22*((L > .02) & (L < .98)), 0, 1)[..., None]; a.px[..., :3] = np.clip(cool*(1-Lm)+warm*Lm, 0, 255)
    return a.finish(wobble=.9, mottle=.8, vign=.22)
