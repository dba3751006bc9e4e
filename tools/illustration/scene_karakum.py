"""Karakum dunes and a corrugated mud fortress (koshk, as at Merv) at dusk."""

import math

import cv2
import numpy as np

from ink import Art, arch, dunes, ellipse, fbm, fbm1, hillshade, mix, rgb, samp, smooth, sstep, terrain
LOOK = {
 'dusk': dict(sky=[(0,'#33366B'),(.28,'#76567F'),(.52,'#CF7468'),(.75,'#F0A55F'),(1,'#F9D488')], cl='#F6B27A', cs='#8A5478', lit='#EBA463', mid='#C87A54', sh='#6C4468', shd='#412F5C', haze='#E8A874', wall='#C9875A', walll='#EBAE70', walls='#6A3F58', sun=(640,770,120,'#FFF0C4','#F9C77E'), bush='#3B2C4E'),
 'noon': dict(sky=[(0,'#2E7FAE'),(.5,'#86BDC6'),(1,'#F1E5C4')], cl='#FBF3E0', cs='#C2D2CE', lit='#F3D79B', mid='#E3B878', sh='#B5835C', shd='#8E6150', haze='#EFDDB4', wall='#D2A26C', walll='#F4D6A0', walls='#8E6048', sun=None, bush='#5E6B3E'),
}
def saxaul(a, x, y, s, dark, lit, rng):
    """A gnarled desert shrub: twisted limbs ending in sprays of fine drooping twigs."""
    a.spray(ellipse(x + s * .9, y + s * .06, s * 1.25, s * .10, .06), '#2A1C44', lambda X, Y: np.clip((1 - np.hypot((X - x - s * .9) / (s * 1.25), (Y - y - s * .06) / (s * .12))) * 1.5, 0, .75), .85, 2, .5)

    def limb(px, py, ang, length, width, depth):
        bend = rng.normal() * .35
        mx, my = px + length * .55 * math.cos(ang), py + length * .55 * math.sin(ang)
        ex, ey = mx + length * .5 * math.cos(ang + bend), my + length * .5 * math.sin(ang + bend)
        a.line(smooth([(px, py), (mx, my), (ex, ey)], False), dark, width)
        a.line(smooth([(px - width * .25, py), (mx - width * .25, my - width * .1), (ex, ey)], False), mix(dark, lit, .45), max(1, width * .25), .7)
        if depth:
            for _ in range(3):
                limb(ex, ey, ang + bend + rng.normal() * .6, length * .62, width * .58, depth - 1)
        else:
            for k in range(13):
                t = ang + rng.normal() * .75
                ln = s * (.10 + .16 * rng.random())
                tx, ty = ex + ln * math.cos(t), ey + ln * math.sin(t)
                a.line(smooth([(ex, ey), ((ex + tx) / 2, (ey + ty) / 2 - ln * .1), (tx, ty + ln * .35)], False), mix(dark, lit if tx < x else '#4E5A4A', .15 + .55 * rng.random()), max(1.2, s * .010), .9)
    for ang in (-2.2, -1.65, -1.15, -.75):
        limb(x + rng.normal() * s * .05, y, ang, s * .34, s * .07, 2)


def draw(time='dusk', seed=14, fortress=True, angle=2.2, bushes=46, shrubs=()):
    a = Art(seed); rng = a.rng; L = LOOK[time]; hz = 890
    a.sky(L['sky'], hz, 20)
    if L['sun']: a.sun(*L['sun'][:3], L['sun'][3], L['sun'][4])
    a.clouds(90, 430, L['cs'], L['cl'], thr=.45, scale=170, stretch=6, a=.8, seed=6, light=1)
    a.clouds(520, 740, L['cs'], L['cl'], thr=.75, scale=60, stretch=13, a=.65, seed=8, light=1)
    N = 1500; hf = dunes(rng, N, 205, 42, angle); Z = (np.arange(N)[:, None]/N).astype(np.float32); hf *= (1.15-.85*sstep(.12, .55, Z)); Xg = np.arange(N)[None]
    dep, wx = terrain(a, hf, hz-88, 112, f=1900, near=70, n=950)
    sh, sl = hillshade(hf, math.pi*.86, 1.5, 1.3); land = (dep > 0).astype(np.float32); S = samp(sh, dep, wx); A = samp(hf, dep, wx)
    t = np.clip(sstep(120, 1500, dep)*.85, 0, 1); haze = np.array(rgb(L['haze']), np.float32)
    def put(col, m, k=1.): c = np.array(rgb(col), np.float32); q = (t*k)[..., None]; a.blend(m, c*(1-q)+haze*q)
    put(L['mid'], land)
    nz = fbm(rng, a.H, a.W, 60, 4, stretch=3)
    v = S+.03*nz
    def stip(x, soft=.2): c = np.clip((x-a.g)*2.4+.5, 0, 1)*np.clip(x*6, 0, 1); return c*(1-soft)+np.clip(x, 0, 1)*soft
    put(L['lit'], land*stip(np.clip((v-.56)*4.2, 0, 1)))
    put(L['sh'], land*np.clip((.44-v)*22+.5, 0, 1), .7)
    put(L['shd'], land*stip(np.clip((.40-v)*2.2+np.clip((14-A)/60, -.2, .3), 0, .8)), .8)
    # wind ripples on the near windward faces
    rp = np.sin((wx*.55+dep*.83)*1.5+2.2*samp(fbm(rng, N, N, 60, 3), dep, wx)); near = np.clip(1-dep/330, 0, 1)*land
    put(L['sh'], near*sstep(.45, .9, rp)*(v > .47)*.30); put(L['lit'], near*sstep(.45, .9, -rp)*(v > .47)*.4)
    vis = cv2.GaussianBlur(((dep == 0) | (dep > 560)).astype(np.float32), (0, 0), 1)
    if fortress:
        # fortress
        vis = ((dep == 0) | (dep > 560)).astype(np.float32); vis = cv2.GaussianBlur(vis, (0, 0), 1)
        bx, by, hL, hR = 1760, 945, 285, 285
        def wall(x0, x1, h0, h1, b0, b1, n, lit):
            for i in range(n):
                u0, u1 = i/n, (i+1)/n; xa, xb = x0+(x1-x0)*u0, x0+(x1-x0)*u1; xm = (xa+xb)/2; ta = (b0+(b1-b0)*u0)-(h0+(h1-h0)*u0)*(1-ero[int(u0*60)+ (0 if lit else 70)]); b = b0+(b1-b0)*u0+40
                xa -= 2; xb += 2; p = smooth([(xa, b), (xa, ta+13), (xa+(xb-xa)*.25, ta+2), (xm, ta-4), (xb-(xb-xa)*.25, ta+3), (xb, ta+12), (xb, b)], True, .08); m = a.mask(p)
                if m is None: continue
                m = (*m[:4], m[4]*vis[m[0]:m[1], m[2]:m[3]]); a.blend(m, L['wall'] if lit else mix(L['wall'], L['walls'], .5))
                w = xb-xa
                a.spray(m, L['walls'], lambda X, Y: np.clip((X-xm)/w*1.5+(.22 if lit else .66)+.18*(Y-ta)/h0, 0, .92)); a.spray(m, L['walll'], lambda X, Y: np.clip((-(X-xm)/w*1.8-.05)*(1 if lit else .45), 0, .85))
        ero = np.abs(fbm1(np.random.default_rng(seed+5), 140, 22, 5))*.07
        ero[28:36] += np.array([.1,.2,.34,.42,.4,.3,.16,.06])
        # inner keep behind the wall
        kp = smooth([(1660, 960), (1660, 640), (1690, 622), (1740, 634), (1790, 606), (1850, 612), (1900, 640), (1960, 632), (1985, 668), (1990, 960)], True, .05); m = a.mask(kp); m = (*m[:4], m[4]*vis[m[0]:m[1], m[2]:m[3]]); a.blend(m, mix(L['wall'], L['walls'], .3)); a.spray(m, L['walll'], lambda X, Y: np.clip(.6-(X-1660)/200, 0, .7)); a.spray(m, L['walls'], lambda X, Y: np.clip((X-1760)/260, 0, .8))
        for x, y in ((1725, 720), (1790, 716), (1860, 722)): a.fill(arch(x, y+40, y+12, 11, y-6), L['shd'])
        for pts, c in (([(1385, 985), (1388, 700), (1560, 690), (1800, 682), (1800, 985)], mix(L['wall'], L['walls'], .55)), ([(1800, 985), (1800, 682), (2010, 690), (2212, 706), (2215, 965)], L['walls'])):
            m = a.mask(smooth(pts, True, .02)); m = (*m[:4], m[4]*vis[m[0]:m[1], m[2]:m[3]]); a.blend(m, c)
        wall(1378, 1808, 262, 285, 925, 950, 11, True); wall(1796, 2222, 285, 235, 950, 912, 12, False)
        gate = arch(1612, 960, 850, 40, 790); m = a.mask(gate); m = (*m[:4], m[4]*vis[m[0]:m[1], m[2]:m[3]]); a.blend(m, L['shd'])
        # ruins further off
        for (x, w, h) in ((1180, 70, 46), (1265, 44, 62), (2320, 60, 50), (980, 40, 26)):
            m = a.mask(smooth([(x-w/2, 930), (x-w/2, 898-h*.7), (x-w*.2, 894-h), (x+w*.1, 896-h*.86), (x+w*.3, 894-h*.96), (x+w/2, 898-h*.5), (x+w/2, 930)], True, .06)); m = (*m[:4], m[4]*vis[m[0]:m[1], m[2]:m[3]]); a.blend(m, mix(L['wall'], L['haze'], .35)); a.spray(m, L['walls'], lambda X, Y: np.clip((X-x)/w+.3, 0, .7))
        # mound of melted mud brick at the foot
        md = smooth([(1180, 990), (1300, 962), (1370, 930), (1480, 905), (1600, 926), (1700, 918), (1800, 936), (1930, 912), (2060, 904), (2190, 884), (2270, 920), (2400, 950), (2420, 1000), (1800, 1040)], True, .14); m = a.mask(md); m = (*m[:4], m[4]*vis[m[0]:m[1], m[2]:m[3]]); a.blend(m, mix(L['mid'], L['haze'], .35)); a.spray(m, L['lit'], lambda X, Y: np.clip(.95-(X-1300)/700+(930-Y)/200, 0, .85)); a.spray(m, L['sh'], lambda X, Y: np.clip((X-1780)/380, 0, .75)*np.clip(1.3-(Y-900)/110, 0, 1))
        # drift of sand at the foot, long cast shadow
        a.spray(np.ones((a.H, a.W), np.float32), L['haze'], .62*np.exp(-((a.Y-930-nz*8)/26)**2)*vis*(a.X > 1100), 1., 1.6, .6)
    # saxaul bushes
    for i in range(bushes):
        for _ in range(30):
            x, y = rng.random()*a.W, hz+70+rng.random()**1.4*600
            d = dep[min(1599, int(y)), int(x)]
            if d > 0 and S[int(y), int(x)] > .45: break
        s = 4200/max(d, 60)*.9
        for k in range(int(8+s*.25)):
            t0 = -1.57+rng.normal()*.7; l = s*(.5+rng.random()*.7); x2, y2 = x+l*math.cos(t0), y+l*math.sin(t0)*.8
            a.line(smooth([(x, y), (x+(x2-x)*.5+rng.normal()*s*.08, y+(y2-y)*.6), (x2, y2)], False), mix(L['bush'], L['haze'], min(.7, d/1400)), max(1.2, s*.035), .9)
        a.spray(ellipse(x+s*1.0, y+s*.05, s*1.3, s*.11, .05), L['shd'], lambda X, Y: 0*X+.5, .7)
    for x, y, size in shrubs:
        saxaul(a, x, y, size, L['bush'], L['lit'], rng)
    return a.finish()
