"""Felt shyrdak: counter-changed ram's-horn mosaic, corded seams, quilting that follows the motif (distance-field contours)."""

import math

import cv2
import numpy as np
import skia

from ink import Art, D, circle, fbm, mix, poly, rgb, smooth, vnoise
def horn(c, T, s, p):
    """one ram's-horn quarter drawn as tapering spirals with a round brush, in a unit tile"""
def motif(S):
    """binary tile SxS: cross of four double horns"""
    a = Art(1, S, S); a.px[..., :3] = 0; W_ = (255, 255, 255); c = S/2
    for k in range(4):
        a.c.save(); a.c.translate(c, c); a.c.rotate(90*k)
        a.fill(poly([(-.075*S, 0), (.075*S, 0), (.062*S, -.26*S), (-.062*S, -.26*S)]), W_)
        a.fill(poly([(0, -.475*S), (.10*S, -.34*S), (0, -.20*S), (-.10*S, -.34*S)]), W_)
        for s in (-1, 1):
            # horn: leaves the stem, swings out and curls back in
            cx, cy = s*.212*S, -.290*S; t = np.linspace(0, 1, 90); ang = math.pi*(1.02)-t*math.pi*2*1.22; rad = S*(.158-.122*t); wd = S*(.078-.030*t)
            for tt, an, rr, w in zip(t, ang, rad, wd): a.fill(circle(cx+s*rr*math.cos(an), cy+rr*math.sin(-an)*1.0, w/2), W_)
            a.fill(smooth([(0, -.06*S), (s*.05*S, -.20*S), (s*.07*S, -.27*S), (s*.03*S, -.32*S), (0, -.30*S)]), W_)
            # diagonal bud between arms
            a.c.save(); a.c.rotate(45*s)
            a.fill(smooth([(0, -.05*S), (s*.02*S, -.14*S), (.0, -.22*S), (-s*.02*S, -.14*S)]), W_); a.c.restore()
        a.c.restore()
    return (a.px[..., 0] > 127).astype(np.uint8)
QUAD = [[170, -120], [3020, 60], [3330, 2020], [-330, 1760]]
PALETTE = {'madder': ['#A63A2B', '#2B2434', '#E5A338', '#F0E4CC'], 'natural': ['#5A4032', '#E9DCC2', '#B5432E', '#F5ECD8'], 'steppe': ['#2F6C9A', '#F0E4CC', '#B32D4E', '#1C2140'], 'crimson': ['#B02A2E', '#1E2C5C', '#1E2C5C', '#F2E6CE'], 'brown': ['#6B4A38', '#EFE4CE', '#3F2C26', '#F5ECD8'], 'teal': ['#1F6E7A', '#E5A338', '#6F1F26', '#F0E4CC'], 'grass': ['#B5432E', '#F0E4CC', '#1F4E96', '#2A2434']}
def draw(seed=2, palette='madder', quad=None, tiles=(4, 2), texture=False):
    a = Art(seed); rng = a.rng
    P = PALETTE[palette]
    S = 760; B = 250; nx, ny = tiles; w, h = nx*S+2*B, ny*S+2*B; m = motif(S); M = np.zeros((h, w), np.uint8)
    for j in range(ny):
        for i in range(nx): M[B+j*S:B+(j+1)*S, B+i*S:B+(i+1)*S] = m ^ ((i+j) % 2)
    field = M.copy()
    # border: running horns (kyal), counter-changed
    a2 = Art(1, w, h); a2.px[..., :3] = 0; W_ = (255, 255, 255); st = 190
    def run(x0, y0, x1, y1, inward):
        L = math.hypot(x1-x0, y1-y0); n = int(round(L/st)); ux, uy = (x1-x0)/L, (y1-y0)/L
        for i in range(n):
            px, py = x0+ux*(i+.5)*L/n, y0+uy*(i+.5)*L/n; a2.c.save(); a2.c.translate(px, py); a2.c.rotate(math.degrees(math.atan2(uy, ux))+(0 if inward else 180))
            q = B/250; a2.fill(poly([(-78, 86), (78, 86), (0, -10)]), W_); a2.fill(poly([(-14, 10), (14, 10), (10, -30), (-10, -30)]), W_)
            for s in (-1, 1):
                t = np.linspace(0, 1, 50); an = math.pi*1.0-t*math.pi*2*1.05; rr = 40-27*t; wd = 27-11*t
                for b_, r_, w_ in zip(an, rr, wd): a2.fill(circle(s*(40+r_*math.cos(b_)), -38-r_*math.sin(b_), w_/2), W_)
            a2.c.restore()
    run(0, B/2, w, B/2, False); run(0, h-B/2, w, h-B/2, True); run(B/2, B, B/2, h-B, True); run(w-B/2, B, w-B/2, h-B, False)
    bm = (a2.px[..., 0] > 127).astype(np.uint8); edge = np.zeros((h, w), np.uint8); edge[B:h-B, B:w-B] = 1
    M = np.where(edge, field, bm); region = np.where(edge, M, M+2).astype(np.uint8)          # 0,1 field 2,3 border
    k2 = np.zeros_like(M); e2 = np.minimum(np.minimum(np.arange(w)[None], w-1-np.arange(w)[None]), np.minimum(np.arange(h)[:, None], h-1-np.arange(h)[:, None]))
    region[(e2 > B-26) & (e2 < B)] = 4; region[e2 < 24] = 4
    bd = np.zeros((h, w), np.uint8); bd[:, 1:] |= region[:, 1:] != region[:, :-1]; bd[1:] |= region[1:] != region[:-1]
    dist = cv2.distanceTransform(1-bd, cv2.DIST_L2, 5).astype(np.float32)
    # bring to picture: rotation + slight perspective, folded corner left to the light
    src = np.float32([[B*.0, B*.0], [w, 0], [w, h], [0, h]]); dst = np.float32(quad or QUAD)
    Mx = cv2.getPerspectiveTransform(src, dst); wp = lambda im, fl=cv2.INTER_LINEAR: cv2.warpPerspective(im, Mx, (a.W, a.H), flags=fl, borderMode=cv2.BORDER_CONSTANT, borderValue=250 if im.dtype == np.uint8 else 0)
    # hand-cut felt edges wander
    dxn, dyn = vnoise(rng, h, w, 60, 60)*4, vnoise(rng, h, w, 60, 60)*4; Yb, Xb = np.mgrid[0:h, 0:w].astype(np.float32)
    region = cv2.remap(region, Xb+dxn, Yb+dyn, cv2.INTER_NEAREST); dist = cv2.remap(dist, Xb+dxn, Yb+dyn, cv2.INTER_LINEAR)
    cols = np.array([rgb(P[0]), rgb(P[1]), rgb(P[1]), rgb(P[2]), rgb(P[3])], np.float32)
    flat = cols[np.clip(region, 0, 4)]
    R = wp(flat); D_ = wp(dist); inside = wp(np.ones((h, w), np.float32))
    a.px[..., :3] = np.array(rgb('#8A9A62'), np.uint8)
    for i in range(5200):                        # grass under it
        x, y = rng.random()*a.W, rng.random()*a.H
        if inside[int(y), int(x)] > .5: continue
        t = -1.57+rng.normal()*.5; l = 20+rng.random()*40; a.line(poly([(x, y), (x+l*math.cos(t), y+l*math.sin(t))], False), ['#5F7A48', '#A9B870', '#4A6840', '#C4C884'][rng.integers(4)], 3)
    a.spray(poly([(d[0]+26, d[1]+30) for d in dst]), '#1E2A26', lambda X, Y: .75+0*X, .8, 2, .5)
    fib = vnoise(rng, a.H, a.W, 2.5, 2.5)*.6+vnoise(rng, a.H, a.W, 9, 5)*.5+vnoise(rng, a.H, a.W, 40, 40)*.5
    R = R*(1+.050*fib)[..., None]
    f = np.zeros((a.H, a.W, 4), np.uint8); sf = skia.Surface.MakeRasterDirect(skia.ImageInfo.Make(a.W, a.H, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType), f); c = sf.getCanvas()
    for i in range(15000):
        x, y, t, l, b = rng.random()*a.W, rng.random()*a.H, rng.random()*6.28, 12+rng.random()*26, rng.normal()*8; v = rng.integers(0, 2)*255
        c.drawPath(smooth([(x, y), (x+l*.5*math.cos(t)-b*math.sin(t), y+l*.5*math.sin(t)+b*math.cos(t)), (x+l*math.cos(t), y+l*math.sin(t))], False), a.paint((v, v, v), .10, 1.3))
    al = f[..., 3:4].astype(np.float32)/255; R = R*(1-al)+f[..., :3].astype(np.float32)
    # quilting: height puffs between contour stitches
    per = 30.; q = (D_-20)/per; row = np.abs(q-np.round(q)); ok = (D_ > 22); puff = np.where(ok, np.sqrt(np.clip(row*2, 0, 1)), np.clip(D_/10, 0, 1)*.9+.1); puff = puff+.35*np.clip(D_/90, 0, 1)
    G = cv2.GaussianBlur(puff.astype(np.float32), (0, 0), 2.6); gy, gx = np.gradient(G); sh = (gx*.7+gy*.72)*5.2
    a.blend(inside, R); one = inside
    a.spray(one, '#140E1E', np.clip(-sh*.9-.02, 0, .62), .85, 2, .6); a.spray(one, '#FFE9C4', np.clip(sh*.7-.04, 0, .42), .8, 2, .5)
    dash = (vnoise(rng, a.H, a.W, 5, 5) > -.35); st_ = np.clip(1-row*per/2.4, 0, 1)*ok*dash; a.blend((st_*inside).astype(np.float32), P[3], .42)
    # piping cord: two-ply, white on every seam
    cd = np.clip((7.5-D_)/1.6, 0, 1)*inside; a.blend(cd.astype(np.float32), P[3], .96); tw = np.sin((a.X*1.0+a.Y*.72)*.42); tw2 = np.sin((a.X*.72-a.Y*1.0)*.42)
    a.blend((cd*np.clip(-tw*1.4-.5, 0, 1)).astype(np.float32), mix(P[3], P[1] if palette != 'natural' else P[0], .55), .75); core = np.clip((D_-4.6)/3, 0, 1)*cd; a.blend(core.astype(np.float32), D['ink'], .5)
    if texture:
        return a.px[..., :3].copy()
    # dappled light
    n = cv2.resize(fbm(rng, 200, 300, 42, 3), (a.W, a.H), interpolation=cv2.INTER_CUBIC); un = np.ones((a.H, a.W), np.float32); a.spray(un, '#1A1434', np.clip(n*.26-.16+(a.X-1500)/5200, 0, .36), .85, 2, .7); a.spray(un, '#FFE2A8', np.clip(-n*.16-.10-(a.X-900)/6200, 0, .22), .8, 2, .7)
    return a.finish(wobble=.8, mottle=.8, vign=.18)
