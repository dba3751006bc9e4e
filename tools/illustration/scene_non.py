"""Round tandoor bread with the chekich stamp, on a striped cloth. Height field -> light -> stipple."""

import math

import cv2
import numpy as np

from ink import Art, circle, ellipse, fbm, poly, rect, rgb, smooth, sstep, tf
def loaf(a, cx, cy, R, rng, L, rot=0., kind=0):
    x0, x1, y0, y1 = [int(v) for v in (max(0, cx-R-60), min(a.W, cx+R+60), max(0, cy-R-60), min(a.H, cy+R+60))]
    if x1 <= x0 or y1 <= y0: return
    X, Y = a.X[y0:y1, x0:x1]-cx, a.Y[y0:y1, x0:x1]-cy; th = np.arctan2(Y, X)+rot; r = np.hypot(X, Y)/R
    h, w = X.shape; n = fbm(rng, h, w, 190, 5); nb = fbm(rng, h, w, 46, 4)
    r = r*(1+.018*np.sin(th*3+rot)+.012*np.sin(th*7+1))
    out = sstep(1.006, .994, r)
    H_ = np.where(r < .56, .30+.05*np.cos(r/.56*3.1), .30+.70*np.maximum(np.sin(np.clip((r-.56)/.44, 0, 1)*math.pi), 0)**.72*np.clip((1.02-r)/.30, 0, 1)**.25); H_ = np.where(r > .97, H_*np.clip((1-r)/.03, 0, 1), H_)
    # rim scoring
    m = 28 if kind else 0
    if m: rr = np.clip(1-np.abs(r-.80)/.17, 0, 1); q = np.abs(((th*m/6.2832+r*2.2) % 1)-.5); H_ -= .16*np.exp(-(q/.10)**2)*np.sqrt(rr)
    dots = np.zeros_like(H_)
    def prick(pr, pt, s=.0125):
        px, py = pr*math.cos(pt), pr*math.sin(pt); return np.exp(-(((r*np.cos(th)-px)**2+(r*np.sin(th)-py)**2)/(s*s)))
    P = [(0, 0)]+[(.055, i*6.2832/7) for i in range(7)]+[(.12, i*6.2832/12) for i in range(12)]
    for k in range(8):                                     # flower of eight stamps
        t = k*6.2832/8; c = (.30*math.cos(t), .30*math.sin(t)); P += [(math.hypot(c[0]+q*math.cos(i*6.2832/m2), c[1]+q*math.sin(i*6.2832/m2)), math.atan2(c[1]+q*math.sin(i*6.2832/m2), c[0]+q*math.cos(i*6.2832/m2))) for q, m2 in ((.075, 11), (.033, 6)) for i in range(m2)]+[(.30, t)]
    P += [(.45, (i+.5)*6.2832/44) for i in range(44)]+[(.20, (i+.5)*6.2832/16) for i in range(16)]+[(.50, i*6.2832/52) for i in range(52)]
    c_, s_ = math.cos(-rot), math.sin(-rot); rad = R*.022; iy, ix = h, w
    for pr, pt in P:
        px, py = pr*R*math.cos(pt-rot)-(x0-cx), pr*R*math.sin(pt-rot)-(y0-cy); k = int(R*.03)+2; ya, yb, xa, xb = int(max(0, py-k)), int(min(h, py+k+1)), int(max(0, px-k)), int(min(w, px+k+1))
        if ya >= yb or xa >= xb: continue
        YY, XX = np.mgrid[ya:yb, xa:xb]; dots[ya:yb, xa:xb] = np.maximum(dots[ya:yb, xa:xb], np.exp(-(((XX-px)**2+(YY-py)**2)/(R*.0115)**2)))
    H_ = H_-.16*dots+.02*nb*(r > .5)+.012*nb
    G = cv2.GaussianBlur(H_.astype(np.float32), (0, 0), 2.0); gy, gx = np.gradient(G); s = -(gx*-.72+gy*-.69)*R*.30*-1.
    lit = -(gx*.72+gy*.69)*R*.42*-1
    shade = (gx*.72+gy*.69)*R*.42                       # light from upper left: slopes rising to lower right catch it
    bake = np.clip(.50+.42*(H_-.35)+.16*n+.12*nb*(r > .5)-.22*np.exp(-((r-.95)/.05)**2)+.10*(r < .55), 0, 1)
    cols = np.array([rgb(c) for c in ('#F0D29A', '#E8BC74', '#D6954A', '#B86A2C', '#7E3D1C')], np.float32); bt = np.clip(bake+(a.g[y0:y1, x0:x1]-.5)*.16, 0, 1); C = np.stack([np.interp(bt, np.linspace(0, 1, 5), cols[:, i]) for i in range(3)], -1)
    a.spray(ellipse(cx+R*.07, cy+R*.09, R*1.03, R*1.03), '#1C1026', lambda X_, Y_: np.clip((1.10-np.hypot(X_-cx-R*.07, Y_-cy-R*.09)/R)*6, 0, .82), 1., 2, .5)
    B = (y0, y1, x0, x1, out.astype(np.float32)); a.blend(B, C)
    a.spray(B, '#4A1D16', np.clip(-shade*.75-.04, 0, .8), .85, 2.2, .5); a.spray(B, '#FFF0C2', np.clip(shade*.8-.08, 0, .75), .85, 2.2, .4); a.spray(B, '#5A2A14', dots*.9, .9, 2, .6)
    a.spray(B, '#FFF6DC', np.clip(1-np.hypot(X+R*.55, Y+R*.58)/(R*.34), 0, 1)*.5*(r > .6), .7)
    for i in range(int(150*(R/500)**2)):                  # sesame & nigella
        q, rr = rng.random()*6.28, R*(.03+.92*rng.random()**.7); x, y = cx+rr*math.cos(q), cy+rr*math.sin(q); t = rng.random()*3.14; e = R*.012
        blk = rng.random() < .45; a.fill(ellipse(x+2.5, y+3.5, e, e*.55, t), '#4A1D16', .6); a.fill(ellipse(x, y, e*(.75 if blk else 1), e*.52, t), '#2A1A1E' if blk else '#FBEBC4')
def draw(seed=9, time='noon'):
    a = Art(seed); rng = a.rng
    # dastarkhan: indigo cloth with printed buta & border stripes
    a.px[..., :3] = np.array(rgb('#22366E'), np.uint8)
    a.c.save(); a.c.translate(1200, 800); a.c.rotate(-24)
    for i in range(-9, 10):
        for j in range(-9, 10):
            x, y = i*210+(j % 2)*105, j*150; c = '#EBDDBF'
            for k, cc in ((1, '#EBDDBF'), (.72, '#B5432E'), (.44, '#E5A338')): a.fill(tf(smooth([(0, 46), (-30, 22), (-26, -14), (2, -38), (30, -60), (18, -32), (30, 0), (26, 30)], True), x, y, k), cc)
            for t in range(6): a.fill(circle(x+60*math.cos(t*1.047), y+60*math.sin(t*1.047), 4.5), '#6FA7C0')
    for y, hh, c in ((-1060, 26, '#EBDDBF'), (620, 150, '#8E2F33'), (606, 14, '#E5A338'), (770, 14, '#E5A338'), (796, 60, '#1F8F93'), (862, 10, '#EBDDBF')): a.fill(rect(-2200, y, 4400, hh), c)
    for i in range(-30, 31): x = i*74; a.fill(poly([(x-26, 695), (x, 645), (x+26, 695), (x, 745)]), '#EBDDBF'); a.fill(poly([(x-13, 695), (x, 670), (x+13, 695), (x, 720)]), '#22366E')
    a.c.restore()
    wv = .5*np.sin(a.Y*1.1+a.X*.4)+.5*np.sin(a.X*1.1-a.Y*.4); a.px[..., :3] = np.clip(a.px[..., :3]*(1+.05*wv+.05*fbm(rng, a.H, a.W, 300, 3))[..., None], 0, 255)
    fold = np.sin((a.X*.5+a.Y*.9+fbm(rng, a.H, a.W, 500, 2)*90)/250); one = np.ones((a.H, a.W), np.float32); a.spray(one, '#0E1030', np.clip(-fold*.5-.1, 0, .4), .8, 2, .7); a.spray(one, '#9FB4D8', np.clip(fold*.3-.14, 0, .2), .7, 2, .7)
    L = None; loaf(a, 2010, 330, 470, rng, L, .8, 1); loaf(a, 420, 1370, 440, rng, L, 2.1, 1); loaf(a, 1060, 760, 640, rng, L, .3, 0)
    # a piala of green tea
    x, y, r = 1985, 1180, 235; a.spray(circle(x+40, y+46, r*1.04), '#120A20', lambda X, Y: np.clip((1.15-np.hypot(X-x-40, Y-y-46)/r)*5, 0, .8), 1., 2, .5)
    a.fill(circle(x, y, r), '#F4EBD8'); a.fill(circle(x, y, r*.955), '#1F4E96'); a.fill(circle(x, y, r*.90), '#F4EBD8')
    for i in range(20): t = i*6.2832/20; a.fill(ellipse(x+r*.928*math.cos(t), y+r*.928*math.sin(t), 9, 5, t+1.57), '#E5C060')
    a.fill(circle(x, y, r*.78), '#C9A23A'); tea = circle(x, y, r*.77); a.spray(tea, '#6E6A1E', lambda X, Y: np.clip(.75-((X-x)+(Y-y))/r*.55, 0, .85), .8, 2, .5); a.spray(circle(x, y, r*.9), '#8C7F78', lambda X, Y: np.clip((-(X-x)-(Y-y))/r*.5-.1, 0, .6)*(np.hypot(X-x, Y-y) > r*.77), .8, 2, .5)
    a.spray(smooth([(x+r*.2, y+r*.5), (x+r*.5, y+r*.3), (x+r*.58, y+r*.1), (x+r*.42, y+r*.36)], True), '#FFF9E0', lambda X, Y: .8+0*X); a.fill(ellipse(x-r*.3, y-r*.2, 26, 15, .6), '#FFF9E0', .5)
    for i in range(5): t = rng.random()*6.28; q = r*.5*rng.random(); a.fill(ellipse(x+q*math.cos(t), y+q*math.sin(t), 13, 4, rng.random()*3), '#4F5220', .8)
    return a.finish(wobble=.9, vign=.16)
