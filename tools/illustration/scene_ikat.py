"""Abr ikat silk: warp-blurred motifs, falling in folds."""

import cv2
import numpy as np

from ink import Art, ellipse, fbm, poly, rgb, smooth, sstep, vnoise
PALETTE = {'madder': ['#A5212F', '#F1E4C8', '#1E2A5E', '#E7A83C', '#1F8F93', '#D2506A'],
 'green': ['#A8242E', '#F3E4C4', '#4F1626', '#EDB23C', '#3E8A4A', '#E0703A'],
 'blue': ['#1C2C6A', '#F4EDDC', '#2F57A0', '#F4EDDC', '#8FB4D8', '#16204A'],
 'indigo': ['#1F2F66', '#F3E8D0', '#B32D4E', '#E5A338', '#2FA09C', '#7FA8C4']}
def pattern(rng, h, w, P):
    """flat cloth. Colour index drawn crisp, then every bundle of warp threads slips lengthwise: the feathered edge of abr"""
    a = Art(1, w, h); a.px[..., :3] = np.array(rgb(P[0]), np.uint8); F = a.fill
    def almond(x, y, r, cols):
        for k, c in zip((1, .80, .58, .36, .17), cols): F(smooth([(x, y-r*1.55*k), (x+r*.62*k, y-r*.55*k), (x+r*.78*k, y+r*.25*k), (x+r*.42*k, y+r*.95*k), (x, y+r*1.12*k), (x-r*.42*k, y+r*.95*k), (x-r*.78*k, y+r*.25*k), (x-r*.62*k, y-r*.55*k)], True), c)
        for s in (-1, 1):      # horns
            for c, wd in ((cols[1], r*.20), (cols[2], r*.07)): a.line(smooth([(x, y+r*1.1), (x+s*r*.5, y+r*1.42), (x+s*r*.95, y+r*1.25), (x+s*r*1.02, y+r*.9), (x+s*r*.8, y+r*.82)], False, .2), c, wd)
            F(poly([(x+s*r*.55, y-r*1.2), (x+s*r*1.02, y-r*.75), (x+s*r*.72, y-r*.42), (x+s*r*.6, y-r*.75)]), cols[0])
    def comb(x, y, r, c, c2):
        F(poly([(x-r*.16, y-r), (x+r*.16, y-r), (x+r*.16, y+r), (x-r*.16, y+r)]), c)
        for j in range(5):
            yy = y-r*.8+j*r*.4
            for s in (-1, 1): F(poly([(x, yy-r*.09), (x+s*r*.62, yy-r*.26), (x+s*r*.62, yy-r*.10), (x, yy+r*.09)]), c if j % 2 else c2)
    W0, H0 = 480, 620
    for i in range(-1, w//W0+2):
        x = i*W0+W0/2
        for y in range(-H0, h+H0, H0):
            o = (i % 2)*H0/2
            F(poly([(x-W0*.5, y+o-H0*.5), (x-W0*.34, y+o), (x-W0*.5, y+o+H0*.5), (x-W0*.62, y+o)]), P[4])
            F(poly([(x-W0*.5, y+o-H0*.36), (x-W0*.42, y+o), (x-W0*.5, y+o+H0*.36), (x-W0*.56, y+o)]), P[3])
            almond(x, y+o, 176, [P[1], P[2], P[3], P[5], P[1]]); comb(x-W0*.5, y+o, 130, P[2], P[5]); F(ellipse(x, y+o+H0*.5, 34, 52), P[4]); F(ellipse(x, y+o+H0*.5, 16, 28), P[3])
    im = a.px[..., :3].astype(np.float32); n = w//3+1
    bund = np.repeat(rng.normal(0, 15, n//5+2), 5)[:n]+rng.normal(0, 8, n); sh = np.repeat(bund, 3)[:w].astype(np.float32)
    Y, X = np.mgrid[0:h, 0:w].astype(np.float32); wav = vnoise(rng, h, w, 60, 14)*5
    im = cv2.remap(im, X, Y+sh[None]+wav, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT); bl = cv2.GaussianBlur(im, (1, 31), 0.6, sigmaY=7); m = np.repeat(rng.random(n), 3)[:w][None, :, None]; im = im*(1-m*.7)+bl*m*.7
    th = np.repeat(rng.normal(0, .045, n), 3)[:w].astype(np.float32); weft = .035*np.sin(Y*1.25)
    return im*(1+th[None]+weft)[..., None]
def draw(seed=12, palette='madder'):
    a = Art(seed); rng = a.rng
    P = PALETTE[palette]
    T = pattern(rng, 2500, 3600, P).astype(np.float32)
    # folds: pleats fan out from a gathered point above; height profile is rounded crest, sharp valley
    px, py = 1500, -1900; th = np.arctan2(a.X-px, a.Y-py); r = np.hypot(a.X-px, a.Y-py)
    n = cv2.resize(fbm(rng, 200, 300, 80, 3), (a.W, a.H), interpolation=cv2.INTER_CUBIC); n2 = cv2.resize(fbm(rng, 200, 300, 120, 2), (a.W, a.H), interpolation=cv2.INTER_CUBIC)
    ph = th*17+n*.16+n2*.34; f1 = np.sin(ph*1.0)+.42*np.sin(ph*2.17+1.3+n2); amp = .55+.45*sstep(-1.2, 1.2, n2)
    hgt = amp*np.where(f1 > 0, np.abs(f1)**.8, -np.abs(f1)**1.25)
    d = np.gradient(cv2.GaussianBlur(hgt.astype(np.float32), (0, 0), 3), axis=1); d = d/np.percentile(np.abs(d), 97)
    u = 1800+(th*1850)*1.0-hgt*50+n*6; v = (r-1850)*1.0+330+hgt*12
    im = cv2.remap(T, u.astype(np.float32), v.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    a.px[..., :3] = np.clip(im, 0, 255)
    one = np.ones((a.H, a.W), np.float32)
    a.spray(one, '#180C26', np.clip(-d*.62-.06-(hgt > .9)*.1+np.clip(-hgt-.35, 0, 1)*.55, 0, .86), .9, 2.2, .6)
    a.spray(one, '#FFF1D6', np.clip(d*.50-.14, 0, .5)*np.clip(hgt+.9, 0, 1), .8, 2.0, .55)
    a.spray(one, '#FFFDF4', np.clip(1-np.abs(d-.55)/.2, 0, 1)*.42*np.clip(hgt, 0, 1), .7, 2.4, .3)     # satin sheen
    return a.finish(wobble=.7, vign=.2)
