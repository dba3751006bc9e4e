"""ink.py - paper, dyes, stipple, paths, terrain. Everything is deterministic by seed.
Canvas is one uint8 RGBA array shared by Skia (vector shapes) and numpy (grain, sprays, terrain)."""
import math
import numpy as np
import cv2
import skia
cv2.setNumThreads(1)
W, H = 2400, 1600

def rgb(h):
    if not isinstance(h, str): return tuple(h)
    h = h.lstrip('#'); return tuple(int(h[i:i+2], 16) for i in (0, 2, 4))
def mix(a, b, t):
    a, b = rgb(a), rgb(b); return tuple(a[i]+(b[i]-a[i])*t for i in range(3))
def sstep(a, b, x):
    t = np.clip((x-a)/(b-a), 0, 1); return t*t*(3-2*t)
DYE = dict(felt='#F2E8D5', paper='#EADFC8', ink='#1C2140', night='#141A38', steppe='#3F7CAC', sky='#9CC3D0', madder='#B5432E',
           pome='#B32D4E', crimson='#6F1F26', turq='#1D9A9C', teal='#0F5F6B', saffron='#E5A338', ochre='#C98A3E', clay='#C9A070',
           sand='#E3C08F', sage='#8C9A68', moss='#56683C', spruce='#1F3F3E', rose='#E8B7A0', umber='#5A3826')
D = {k: rgb(v) for k, v in DYE.items()}

# ---------------------------------------------------------------- noise
def vnoise(rng, h, w, sy, sx):
    g = rng.standard_normal((max(2, int(h/sy))+4, max(2, int(w/sx))+4)).astype(np.float32)
    big = cv2.resize(g, (int(g.shape[1]*sx)+1, int(g.shape[0]*sy)+1), interpolation=cv2.INTER_CUBIC)
    oy, ox = int(sy*1.5), int(sx*1.5)
    o = big[oy:oy+h, ox:ox+w]
    return o if o.shape == (h, w) else cv2.resize(big, (w, h))
def fbm(rng, h, w, scale, octs=5, gain=.5, stretch=1.0):
    o = np.zeros((h, w), np.float32); a = 1.
    for i in range(octs):
        s = scale/2**i
        if s < 1.2: break
        o += a*vnoise(rng, h, w, s, s*stretch); a *= gain
    o -= o.mean(); o /= (o.std()+1e-6)
    return o                       # ~N(0,1)
def fbm1(rng, n, scale, octs=6, gain=.5):
    o = np.zeros(n); a = 1.; x = np.arange(n)
    for i in range(octs):
        s = max(1., scale/2**i); k = int(n/s)+4
        p = rng.standard_normal(k); t = x/s+rng.random(); j = t.astype(int); f = t-j; f = f*f*(3-2*f)
        o += a*(p[j % k]*(1-f)+p[(j+1) % k]*f); a *= gain
    return o

# ---------------------------------------------------------------- paths
def poly(pts, closed=True):
    p = skia.Path(); p.moveTo(*map(float, pts[0]))
    for q in pts[1:]: p.lineTo(float(q[0]), float(q[1]))
    if closed: p.close()
    return p
def smooth(pts, closed=True, k=1/6):
    pts = [tuple(map(float, q)) for q in pts]; n = len(pts); p = skia.Path(); p.moveTo(*pts[0])
    g = (lambda i: pts[i % n]) if closed else (lambda i: pts[min(max(i, 0), n-1)])
    for i in range(n if closed else n-1):
        a, b, c, d = g(i-1), g(i), g(i+1), g(i+2)
        p.cubicTo(b[0]+(c[0]-a[0])*k, b[1]+(c[1]-a[1])*k, c[0]-(d[0]-b[0])*k, c[1]-(d[1]-b[1])*k, *c)
    if closed: p.close()
    return p
def rect(x, y, w, h): return skia.Path.Rect(skia.Rect.MakeXYWH(x, y, w, h)) if hasattr(skia.Path, 'Rect') else poly([(x, y), (x+w, y), (x+w, y+h), (x, y+h)])
def circle(x, y, r): return ellipse(x, y, r, r)
def ellipse(x, y, rx, ry, rot=0, n=72):
    t = np.linspace(0, 2*math.pi, n, endpoint=False); c, s = math.cos(rot), math.sin(rot)
    return poly([(x+rx*math.cos(a)*c-ry*math.sin(a)*s, y+rx*math.cos(a)*s+ry*math.sin(a)*c) for a in t])
def arch(cx, base, spring, w, apex):
    """four-centred pointed arch opening (iwan). base,spring,apex are y values; w half width"""
    hgt = spring-apex
    p = skia.Path(); p.moveTo(cx-w, base); p.lineTo(cx-w, spring)
    p.cubicTo(cx-w, spring-hgt*.48, cx-w*.62, spring-hgt*.72, cx, apex)
    p.cubicTo(cx+w*.62, spring-hgt*.72, cx+w, spring-hgt*.48, cx+w, spring)
    p.lineTo(cx+w, base); p.close(); return p
def tf(path, x=0, y=0, s=1., flip=False, rot=0.):
    m = skia.Matrix(); m.setIdentity(); m.postScale(-s if flip else s, s); m.postRotate(math.degrees(rot)); m.postTranslate(x, y)
    q = skia.Path(path); q.transform(m); return q

class Art:
    def __init__(s, seed=1, w=W, h=H):
        s.W, s.H = w, h; s.seed = seed; s.rng = np.random.default_rng(seed)
        s.px = np.zeros((h, w, 4), np.uint8); s.px[..., 3] = 255
        s.surf = skia.Surface.MakeRasterDirect(skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType), s.px)
        s.c = s.surf.getCanvas()
        g = np.random.default_rng(99+seed).random((h, w), np.float32)
        g = cv2.GaussianBlur(g, (0, 0), .75); g = (g-g.mean())/g.std()
        s.g = (1/(1+np.exp(-1.7*g))).astype(np.float32)           # ~uniform stipple threshold, ~2 px spots
        s.Y, s.X = np.mgrid[0:h, 0:w].astype(np.float32)
    # ---- vector
    def paint(s, col, a=1., stroke=0, cap=True, mode=None):
        p = skia.Paint(AntiAlias=True); c = rgb(col); p.setColor4f(skia.Color4f(c[0]/255, c[1]/255, c[2]/255, a))
        if stroke:
            p.setStyle(skia.Paint.kStroke_Style); p.setStrokeWidth(stroke)
            if cap: p.setStrokeCap(skia.Paint.kRound_Cap); p.setStrokeJoin(skia.Paint.kRound_Join)
        if mode: p.setBlendMode(mode)
        return p
    def fill(s, path, col, a=1., mode=None): s.c.drawPath(path, s.paint(col, a, mode=mode))
    def line(s, path, col, w=3, a=1.): s.c.drawPath(path, s.paint(col, a, w))
    def mask(s, path, stroke=0):
        b = path.getBounds(); m = stroke+2
        x0, y0 = max(0, int(b.left()-m)), max(0, int(b.top()-m)); x1, y1 = min(s.W, int(b.right()+m+1)), min(s.H, int(b.bottom()+m+1))
        if x1 <= x0 or y1 <= y0: return None
        a = np.zeros((y1-y0, x1-x0, 4), np.uint8)
        sf = skia.Surface.MakeRasterDirect(skia.ImageInfo.Make(x1-x0, y1-y0, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType), a)
        c = sf.getCanvas(); c.translate(-x0, -y0); c.drawPath(path, s.paint((255, 255, 255), 1, stroke))
        return (y0, y1, x0, x1, a[..., 3].astype(np.float32)/255)
    # ---- raster
    def blend(s, m, col, a=1.):
        """m: (y0,y1,x0,x1,mask) or full-size mask; col: rgb or array"""
        if m is None: return
        if not isinstance(m, tuple): m = (0, s.H, 0, s.W, m)
        y0, y1, x0, x1, k = m
        v = s.px[y0:y1, x0:x1, :3]; k = (k*a)[..., None]
        c = np.asarray(rgb(col) if isinstance(col, (str, tuple)) else col, np.float32)
        v[...] = np.clip(v+(c-v)*k+.5, 0, 255).astype(np.uint8)
    def spray(s, m, col, field, a=1., hard=2.6, soft=.22):
        """stippled tone: field (0..1 coverage) is a function of X,Y in the box, or an array"""
        if m is None: return
        if isinstance(m, skia.Path): m = s.mask(m)
        if m is None: return
        if not isinstance(m, tuple): m = (0, s.H, 0, s.W, m)
        y0, y1, x0, x1, k = m
        f = field(s.X[y0:y1, x0:x1], s.Y[y0:y1, x0:x1]) if callable(field) else field
        cov = np.clip((f-s.g[y0:y1, x0:x1])*hard+.5, 0, 1)*np.clip(f*6, 0, 1)
        if soft: cov = cov*(1-soft)+f*soft
        s.blend((y0, y1, x0, x1, k*cov), col, a)
    def glow(s, x, y, r, col, a=.6, p=2.):
        d = np.sqrt((s.X-x)**2+(s.Y-y)**2)/r
        s.spray(np.ones((s.H, s.W), np.float32), col, a*np.clip(1-d, 0, 1)**p, 1., 1.2)
    def sky(s, stops, y1=None, wob=14, grain=.10):
        """bokashi: stops [(t,color)], t from 0 top to 1 at y1"""
        y1 = y1 or s.H
        n = fbm(s.rng, s.H//8, s.W//8, 40, 4, stretch=5); n = cv2.resize(n, (s.W, s.H), interpolation=cv2.INTER_CUBIC)
        t = (s.Y+n*wob)/y1+(s.g-.5)*grain; t = np.clip(t, 0, 1)
        ts = [q[0] for q in stops]; cs = np.array([rgb(q[1]) for q in stops], float)
        for i in range(3): s.px[..., i] = np.interp(t, ts, cs[:, i]).astype(np.uint8)
    def clouds(s, y0, y1, col, lit=None, thr=.6, scale=140, stretch=4.5, a=.9, seed=0, light=-1):
        rng = np.random.default_rng(s.seed*31+seed)
        n = fbm(rng, s.H//2, s.W//2, scale/2, 5, .5, stretch); n = cv2.resize(n, (s.W, s.H), interpolation=cv2.INTER_CUBIC)
        env = np.exp(-((s.Y-(y0+y1)/2)/((y1-y0)/2))**2*1.3)
        v = n-(1-env)*2.2
        m = sstep(thr, thr+.10, v)
        s.blend(m, col, a)
        if lit is not None:
            up = np.roll(v, -light*26, 0)          # rim towards the light
            s.spray(m, lit, np.clip((v-up)*.9+.1, 0, .95), a)
        return m
    def sun(s, x, y, r, col, halo=None):
        if halo is not None: s.glow(x, y, r*7, halo, .75, 1.8)
        s.fill(circle(x, y, r), col)
    # ---- finishing: hand-cut wobble, ink mottle, paper fibre
    def finish(s, wobble=1.5, mottle=1., paper=1., vign=.10, warm=(255, 244, 222)):
        rng = np.random.default_rng(s.seed+7); h, w = s.H, s.W
        dx = vnoise(rng, h, w, 7, 7)*wobble*.55+vnoise(rng, h, w, 38, 38)*wobble
        dy = vnoise(rng, h, w, 7, 7)*wobble*.55+vnoise(rng, h, w, 38, 38)*wobble
        im = cv2.remap(s.px[..., :3], s.X+dx, s.Y+dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT).astype(np.float32)
        n1 = vnoise(rng, h, w, 2.2, 2.2); n2 = vnoise(rng, h, w, 90, 140)+.6*vnoise(rng, h, w, 22, 30); n3 = vnoise(rng, h, w, 3, 60)
        k = 1+mottle*(.022*n1+.014*n2+.012*n3)
        im *= k[..., None]
        # paper showing through starved ink
        sp = sstep(2.25, 2.9, n1+.35*n2)*.35*mottle
        im += (np.array(D['felt'], np.float32)-im)*sp[..., None]
        # fibres
        if paper:
            f = np.zeros((h, w, 4), np.uint8)
            sf = skia.Surface.MakeRasterDirect(skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType), f); c = sf.getCanvas()
            for i in range(420):
                x, y = rng.random()*w, rng.random()*h; t = rng.random()*6.28; l = 14+rng.random()*46; b = (rng.random()-.5)*.9
                p = smooth([(x, y), (x+l*.5*math.cos(t), y+l*.5*math.sin(t)), (x+l*math.cos(t+b), y+l*math.sin(t+b))], False)
                c.drawPath(p, s.paint((255, 255, 255), .5+.5*rng.random(), 1.3))
            fm = f[..., 3].astype(np.float32)/255*.10*paper
            im += (np.array(warm, np.float32)-im)*fm[..., None]
        if vign:
            d = ((s.X/w-.5)**2+(s.Y/h-.5)**2)*2
            im *= (1-vign*sstep(.45, 1.1, d))[..., None]
        im += (rng.standard_normal((h, w)).astype(np.float32)*2.6)[..., None]
        # tone: lift blacks to ink, warm whites
        im = 14+im*(1-14/255*1.0)*.985
        return np.clip(im*np.array([1., .995, .975], np.float32), 0, 255).astype(np.uint8)

# ---------------------------------------------------------------- terrain (voxel columns, poster-shaded)
def ridged(rng, n, scale, octs=7, warp=.35, gain=.52):
    wx, wy = fbm(rng, n, n, scale*.8, 3)*scale*warp, fbm(rng, n, n, scale*.8, 3)*scale*warp
    Y, X = np.mgrid[0:n, 0:n].astype(np.float32); o = np.zeros((n, n), np.float32); a = 1.; prev = 1.
    for i in range(octs):
        sc = scale/2**i
        if sc < 2: break
        v = 1-np.abs(vnoise(rng, n, n, sc, sc))*1.1; v = np.clip(v, 0, 1)**2
        o += a*v*prev; prev = np.clip(v*1.6, 0, 1); a *= gain
    return cv2.remap(o, X+wx, Y+wy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
def terrain(art, hf, horizon, cam, f=2600, near=40, n=900, far=None, cx=None):
    """returns depth D, world x X (grid units) for every pixel (D=0 is sky). hf[z,x] grid"""
    N, M = hf.shape; far = far or N-2; cx = cx or M/2
    idx = np.full((art.H, art.W), n, np.int32); xs = np.arange(art.W, dtype=np.float32)
    ds = near*(far/near)**(np.linspace(1, 0, n)); cols = np.arange(art.W)
    for i, d in enumerate(ds):                        # far -> near, near overwrites
        wx = (cx+(xs-art.W/2)/f*d).astype(np.float32)
        row = np.full_like(wx, d)
        h = cv2.remap(hf, wx[None].astype(np.float32), row[None].astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)[0]
        y = np.clip(horizon-f*(h-cam)/d, 0, art.H).astype(int); ok = y < art.H
        idx[y[ok], cols[ok]] = n-1-i
    idx = np.minimum.accumulate(idx, 0)
    dr = np.append(ds[::-1], 0).astype(np.float32); dep = dr[idx]
    # subpixel smoothing of the depth inside surfaces
    wx = cx+(art.X-art.W/2)/f*dep
    return dep, wx
def samp(map_, dep, wx): return cv2.remap(map_, wx.astype(np.float32), dep.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
def hillshade(hf, az, zscale=1., blur=1.5):
    h = cv2.GaussianBlur(hf, (0, 0), blur); gy, gx = np.gradient(h); gx *= zscale; gy *= zscale
    l = np.array([math.cos(az)*.8, math.sin(az)*.8, .6])   # x (right), z (away), up
    n = np.sqrt(gx*gx+gy*gy+1)
    return ((-gx*l[0]-gy*l[1]+l[2])/n).astype(np.float32), np.sqrt(gx*gx+gy*gy).astype(np.float32)
def massif(rng, N, peaks, slope=.62, rough=.22, warp=26):
    """mountains as the maximum of lobed cones (aretes radiate from each peak) + linear ridged detail. peaks: (x,z,h)"""
    Y, X = np.mgrid[0:N, 0:N].astype(np.float32)
    wx, wy = fbm(rng, N, N, 190, 5)*warp, fbm(rng, N, N, 190, 5)*warp
    X2, Y2 = X+wx, Y+wy; h = np.zeros((N, N), np.float32)
    for (px, pz, ph) in peaks:
        dx, dz = X2-px, Y2-pz; r = np.sqrt(dx*dx+dz*dz); th = np.arctan2(dz, dx); k = rng.integers(3, 5); p0 = rng.random()*6.28
        lob = 1-.30*np.abs(np.cos(k*th/2+p0))**1.5-.10*np.abs(np.cos(k*th*1.5+p0*2))
        h = np.maximum(h, ph-slope*r*lob*(1-.25*np.exp(-r/60)))
    det = np.zeros((N, N), np.float32); a = 1.; w = np.clip(h/120, 0, 1)
    for i in range(6):
        sc = 110/2**i
        if sc < 3: break
        det += a*(1-np.abs(vnoise(rng, N, N, sc, sc))); a *= .5
    det = cv2.remap(det, X+wx*.3, Y+wy*.3, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return (h+(det-1.0)*rough*80*w).astype(np.float32)
def dunes(rng, N, lam=230, amp=46, ang=.5, lee=.28):
    """transverse dunes: asymmetric saw profile (long windward, short slip face) with wandering crests"""
    Y, X = np.mgrid[0:N, 0:N].astype(np.float32)
    w = fbm(rng, N, N, 420, 3, .45); m = fbm(rng, N, N, 300, 2)
    out = np.zeros((N, N), np.float32)
    for (l, am, an, k) in ((lam, 1., ang, .55), (lam*.41, .30, ang+.35, .35)):
        p = (X*math.cos(an)+Y*math.sin(an))/l+w*k; s = p-np.floor(p)
        pr = np.where(s < 1-lee, (s/(1-lee))**1.25, ((1-s)/lee)); pr = pr.astype(np.float32)
        out += amp*am*pr*np.clip(.75+.35*m, .15, 1.4)
    return cv2.GaussianBlur(out, (0, 0), 1.6)
