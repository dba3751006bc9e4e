"""Glazed Rishtan-like bowl from above: concentric bands, polar ornament, ishkor turquoise glaze."""

import math

import cv2
import numpy as np
import skia

from ink import Art, circle, ellipse, fbm, poly, rect, rgb, smooth, sstep, tf, vnoise
def rosette(a, x, y, r, n, col, inner=.35, rot=0, wid=.9, tip=.0):
    for i in range(n):
        t = rot+i*2*math.pi/n; w = math.pi/n*wid; P = lambda rr, aa: (x+rr*math.cos(aa), y+rr*math.sin(aa))
        p = skia.Path(); p.moveTo(*P(r*inner, t)); p.cubicTo(*P(r*(inner+.2), t-w*1.25), *P(r*.86, t-w*.95), *P(r, t)); p.cubicTo(*P(r*.86, t+w*.95), *P(r*(inner+.2), t+w*1.25), *P(r*inner, t)); a.fill(p, col)
def draw(seed=5, palette='turq'):
    a = Art(seed); rng = a.rng
    turq, cob, ink, cream, brown = {'turq': ('#1E9FA4', '#1F4E96', '#16254F', '#F1EBDA', '#7A3E26'), 'green': ('#4E9A5E', '#1B6B5A', '#1E2B30', '#F3E9CF', '#8A4A22')}[palette]
    # cloth: indigo/madder adras stripes under the bowl, slightly turned
    a.px[..., :3] = np.array(rgb('#8E2F33'), np.uint8)
    a.c.save(); a.c.translate(1200, 800); a.c.rotate(-17)
    x = -1700; cols = ['#8E2F33', '#A8423A', '#E3B35E', '#8E2F33', '#1F2A50', '#8E2F33', '#EBDDBF', '#A8423A', '#1F2A50']
    ws = [150, 60, 16, 120, 46, 30, 10, 90, 22]; i = 0
    while x < 1700:
        a.fill(rect(x, -1600, ws[i % 9]+1, 3200), cols[i % 9]); x += ws[i % 9]; i += 1
    a.c.restore()
    wv = np.sin(a.Y*.9+a.X*.28)*.5+np.sin(a.X*1.0-a.Y*.3)*.5; n = fbm(rng, a.H, a.W, 300, 3)
    im = a.px[..., :3].astype(np.float32)*(1+.06*wv+.05*n)[..., None]; a.px[..., :3] = np.clip(im, 0, 255)
    # soft folds of the cloth
    ang = a.X*.9+a.Y*.45+120*fbm(rng, a.H, a.W, 600, 2); fold = np.sin(ang/270)
    a.spray(np.ones((a.H, a.W), np.float32), '#2A1020', np.clip(-fold*.5-.1, 0, .4), .8, 2, .6)
    a.spray(np.ones((a.H, a.W), np.float32), '#F0C79A', np.clip(fold*.4-.2, 0, .25), .7, 2, .6)
    cx, cy, R = 1200, 800, 690
    d = np.hypot(a.X-cx-95, (a.Y-cy-110)); a.spray(np.ones((a.H, a.W), np.float32), '#180B1C', np.clip((R+120-d)/170, 0, .94), 1., 2)
    C = lambda r, col, al=1.: a.fill(circle(cx, cy, r), col, al)
    ring = lambda r, w, col, al=1.: a.line(circle(cx, cy, r), col, w, al)
    P = lambda r, t: (cx+r*math.cos(t), cy+r*math.sin(t))
    C(R, '#6B3A26'); C(R-7, cream)
    # rim: cobalt band with white crescents
    C(R-16, cob); n = 60
    for i in range(n):
        t = i*2*math.pi/n; x, y = P(R-42, t); a.c.save(); a.c.translate(x, y); a.c.rotate(math.degrees(t)+90)
        p = skia.Path(); p.moveTo(-30, 13); p.quadTo(0, -30, 30, 13); p.quadTo(0, -8, -30, 13); a.fill(p, cream); a.fill(circle(0, 10, 5.5), turq); a.c.restore()
    C(R-70, cream); ring(R-74, 5, ink); ring(R-84, 3, cob)
    # wide frieze: pomegranates and almond buds on turquoise, with scrolling vine
    C(R-92, turq); r0, r1 = R-98, R-268; rm = (r0+r1)/2; n = 12
    t = np.linspace(0, 2*math.pi, 721); vine = [P(rm+46*math.sin(n*q), q) for q in t]
    a.line(smooth(vine[:-1]), ink, 9); a.line(smooth(vine[:-1]), cream, 3.5)
    for i in range(n*2):
        q = (i+.5)*math.pi/n*1.0; s = 1 if i % 2 == 0 else -1
        # buds sit in vine bays
        bx, by = P(rm-s*40, q); a.c.save(); a.c.translate(bx, by); a.c.rotate(math.degrees(q)+(90 if s < 0 else -90)); a.c.scale(1.22, 1.22)
        if s > 0 or True:
            p = skia.Path(); p.moveTo(0, -52); p.cubicTo(46, -30, 42, 32, 0, 40); p.cubicTo(-42, 32, -46, -30, 0, -52)
            a.fill(p, cream)
            p2 = tf(p, 0, 1, .76); a.fill(p2, cob if s > 0 else brown); a.fill(tf(p, 0, 3, .44), cream); a.fill(tf(p, 0, 4, .24), turq if s > 0 else '#D98C3A')
            for k in (-1, 0, 1): a.fill(ellipse(k*13, -58-(k == 0)*9, 5, 13, k*.5), cream)
        a.c.restore()
    for i in range(n*4):
        q = i*math.pi/n/2+.065; s = 1 if (i//2) % 2 else -1; x, y = P(rm+46*math.sin(n*q)+s*22, q)
        a.c.save(); a.c.translate(x, y); a.c.rotate(math.degrees(q)+60*s+rng.normal()*6)
        p = skia.Path(); p.moveTo(0, -24); p.quadTo(15, -4, 0, 24); p.quadTo(-15, -4, 0, -24); a.fill(p, ink); a.line(poly([(0, -15), (0, 16)], False), turq, 2); a.c.restore()
    for i in range(n*6):
        q = i*math.pi/n/3+.13
        for rr in (r0-14, r1+16): x, y = P(rr, q); a.fill(circle(x, y, 4.6), cream)
    C(r1+2, ink); C(r1-6, cream)
    # comb band (hatched lattice)
    n = 72
    for i in range(n):
        q = i*2*math.pi/n; dq = 2*math.pi/n
        a.fill(poly([P(r1-12, q), P(r1-12, q+dq), P(r1-50, q+dq/2)]), cob); x, y = P(r1-48, q); a.fill(circle(x, y, 5.5), brown)
    C(r1-62, ink); C(r1-68, cob)
    # scallops
    n = 18; rs = r1-70
    for i in range(n):
        q = i*2*math.pi/n; x, y = P(rs-34, q); h = 2*math.pi/n/2
        p = skia.Path(); p.moveTo(*P(rs, q-h)); p.cubicTo(*P(rs-62, q-h*.95), *P(rs-84, q-h*.35), *P(rs-92, q)); p.cubicTo(*P(rs-84, q+h*.35), *P(rs-62, q+h*.95), *P(rs, q+h)); p.close()
        a.fill(p, cream)
        p = skia.Path(); p.moveTo(*P(rs-2, q-h*.7)); p.cubicTo(*P(rs-46, q-h*.7), *P(rs-62, q-h*.3), *P(rs-72, q)); p.cubicTo(*P(rs-62, q+h*.3), *P(rs-46, q+h*.7), *P(rs-2, q+h*.7)); p.close(); a.fill(p, turq)
        a.fill(ellipse(*P(rs-28, q), 15, 9, q), ink); a.fill(ellipse(*P(rs-28, q), 7, 4, q), cream)
        x, y = P(rs-86, q+h); a.fill(circle(x, y, 7), cream)
    # centre: star rosette
    r = rs-112; C(r+8, cream, .0); ring(r, 4, cream)
    rosette(a, cx, cy, r-6, 16, turq, .42, 0, .98); rosette(a, cx, cy, r-8, 16, cream, .55, math.pi/16, .42)
    C(r*.56, ink); C(r*.53, cream); rosette(a, cx, cy, r*.52, 12, cob, .3, 0, 1.); rosette(a, cx, cy, r*.46, 12, turq, .34, 0, .55)
    for i in range(12): a.fill(circle(*P(r*.5, (i+.5)*math.pi/6), 6), brown)
    C(r*.19, ink); C(r*.165, cream); rosette(a, cx, cy, r*.16, 8, brown, .1, 0, .8); C(r*.04, cream)
    # hand of the painter: bleed cobalt into glaze
    y0, y1, x0, x1 = cy-R-4, cy+R+4, cx-R-4, cx+R+4
    reg = a.px[y0:y1, x0:x1, :3].astype(np.float32); soft = cv2.GaussianBlur(reg, (0, 0), 5)
    rad = np.hypot(a.X[y0:y1, x0:x1]-cx, a.Y[y0:y1, x0:x1]-cy); th = np.arctan2(a.Y[y0:y1, x0:x1]-cy, a.X[y0:y1, x0:x1]-cx)
    inn = (rad < R).astype(np.float32)
    hh = y1-y0; dxn, dyn = vnoise(rng, hh, hh, 34, 34)*1.7, vnoise(rng, hh, hh, 34, 34)*1.7
    wob = cv2.remap(reg, (a.X[:hh, :hh]+dxn).astype(np.float32), (a.Y[:hh, :hh]+dyn).astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    out = np.minimum(wob, wob*.55+soft*.45); pool = 1+.06*fbm(rng, hh, hh, 110, 4)
    out *= pool[..., None]
    k = (rad < R-10)[..., None]; a.px[y0:y1, x0:x1, :3] = np.clip(np.where(k, out, reg), 0, 255)
    m = (y0, y1, x0, x1, inn)
    # bowl form: light from upper left; far inner wall (lower right) catches it, near wall in shade
    u = (np.cos(th+2.35))                                 # +1 towards light
    wall = sstep(.30, .62, rad/R)*(1-.25*sstep(.9, 1, rad/R))
    def tone(col, f, soft=.8): a.spray(m, col, f, .9, 1.6, soft)
    tone('#101C46', np.clip(u*wall*.60-.02, 0, .6)); tone('#FFF6E0', np.clip(-u*wall*.42-.08, 0, .36), .7)
    tone('#101C46', np.clip(.40*np.exp(-((rad/R-.36)/.05)**2)*(u*.5+.5), 0, .4)); tone('#FFF6E0', np.clip(.34*np.exp(-((rad/R-.34)/.035)**2)*(-u), 0, .4))
    # glaze reflections: window shapes bent along the wall
    for (ra, rb, ta, tb, al) in ((.80, .90, .42, .86, .85), (.70, .76, .50, .72, .6), (.84, .88, 1.02, 1.14, .7)):
        t0 = np.linspace(ta, tb, 24)*1.0; pp = [P(R*rb, q) for q in t0]+[P(R*(ra+.03*math.sin((q-ta)*9)), q) for q in t0[::-1]]
        a.spray(smooth(pp, True, .1), '#FFFDF2', lambda X, Y: 0*X+al, .85, 2., .75)
    for i in range(26):     # crackle / pin holes
        q, rr = rng.random()*6.28, R*math.sqrt(rng.random())*.95; a.fill(circle(*P(rr, q), 1.5+rng.random()*2), brown, .7)
    ring(R-4, 6, '#3A1C18', .55); ring(R-9, 4, '#FFF6DF', .5)
    return a.finish(wobble=1.1, vign=.16)
