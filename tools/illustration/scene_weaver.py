"""A weaver at a horizontal-beam loom, in ikat; window light. Faceless, built from large simple shapes."""

import math

import cv2
import numpy as np

from ink import Art, D, arch, circle, ellipse, fbm, mix, poly, rect, rgb, smooth, vnoise
import scene_carpet as SC
def draw(seed=30, time='noon'):
    a = Art(seed); rng = a.rng
    # wall: clay plaster, light falls from a window at left
    a.px[..., :3] = np.array(rgb('#D8AE80'), np.uint8)
    one = np.ones((a.H, a.W), np.float32); n = cv2.resize(fbm(rng, 300, 450, 60, 5), (a.W, a.H), interpolation=cv2.INTER_CUBIC)
    a.spray(one, '#7E4E4E', np.clip((a.X-900)/2200+n*.09+.05, 0, .8), .75, 2, .4); a.spray(one, '#F6D9A6', np.clip(.62-np.hypot(a.X-420, (a.Y-560)*1.1)/1150+n*.07, 0, .75), .9, 2, .3)
    # niche (tokcha) with pottery, right
    ar = arch(2040, 840, 430, 210, 250); a.fill(ar, '#5A3540'); a.spray(ar, '#2A1C34', lambda X, Y: np.clip(.75-(X-1830)/420*.6, 0, .9)); a.line(ar, '#EBD0A2', 10); a.line(arch(2040, 852, 430, 236, 214), '#1F8F93', 7)
    a.fill(rect(1800, 836, 480, 22), '#EBD0A2')
    def jug(x, y, h, c, c2):
        p = smooth([(x-h*.14, y-h), (x+h*.14, y-h), (x+h*.09, y-h*.74), (x+h*.34, y-h*.38), (x+h*.17, y), (x-h*.17, y), (x-h*.34, y-h*.38), (x-h*.09, y-h*.74)], True, .15); a.fill(p, c); a.c.save(); a.c.clipPath(p, doAntiAlias=True)
        for k in (.28, .42, .56): a.fill(rect(x-h, y-h*k, 2*h, h*.045), c2)
        for i in range(-4, 5): a.fill(circle(x+i*h*.085, y-h*.37, h*.022), '#F1EBDA')
        a.c.restore(); a.spray(p, '#1A1434', lambda X, Y: np.clip((X-x)/h*2.0+.2, 0, .85)); a.spray(p, '#FFF3D6', lambda X, Y: np.clip(.7-np.abs(X-x+h*.17)/(h*.07)*.6, 0, .65))
    jug(1950, 838, 210, '#1E9FA4', '#1F4E96'); jug(2130, 838, 150, '#B5632E', '#F1E4C8')
    # window at left with mulberry view
    wn = rect(150, 180, 470, 600); a.fill(wn, '#BFE0DC'); a.spray(wn, '#F6E3B4', lambda X, Y: np.clip((Y-300)/520, 0, .9)); a.c.save(); a.c.clipPath(wn)
    for i in range(7): a.fill(smooth([(150+i*90, 800), (140+i*90-30, 650-rng.random()*90), (200+i*90, 560-rng.random()*60), (260+i*90, 660), (250+i*90, 800)]), mix('#7FA06A', '#4F7A55', rng.random()))
    for i in range(150): x, y = 150+rng.random()**1.7*300, 170+rng.random()**1.6*330; a.fill(ellipse(x, y, 16, 9, rng.random()*3), ['#3F6E4A', '#6E9A54', '#A9BC6A'][rng.integers(3)])
    a.c.restore()
    for x in (150, 300, 456, 606): a.fill(rect(x, 170, 18, 620), '#6A3F32')
    for y in (170, 380, 590, 772): a.fill(rect(150, y, 474, 16), '#6A3F32')
    a.fill(rect(110, 784, 560, 26), '#8A5A40')
    # light shafts
    a.spray(poly([(640, 190), (640, 780), (1500, 1600), (2100, 1600)]), '#FFE9B4', lambda X, Y: np.clip(.30-(X-640)/5200, 0, .3), .8, 1.4, .6)
    # floor
    fl = rect(0, 1290, 2400, 320); a.fill(fl, '#8E5A44'); a.spray(fl, '#3A2234', lambda X, Y: np.clip((X-700)/1500+.1, 0, .8)); a.spray(fl, '#E9B678', lambda X, Y: np.clip(.6-np.abs(X-760)/700, 0, .5))
    # loom: vertical frame seen three-quarter; warps, finished carpet at the bottom
    Lx0, Lx1, top, bot = 1130, 1960, 300, 1330
    g = SC.flat(np.random.default_rng(3)); pal = np.array([rgb(c) for c in ('#9A262B', '#EADBC0', '#1E1B38', '#D9772F', '#4E1420')], np.float32)
    crop = g[40:330, 0:560]; kn = pal[crop]*(1+.05*rng.standard_normal((*crop.shape, 1))); K = 4; T = cv2.resize(kn.astype(np.float32), (crop.shape[1]*K, crop.shape[0]*K), interpolation=cv2.INTER_NEAREST)
    yy = 1-.35*np.abs((np.arange(T.shape[0]) % K-1.5)/K)*1.4; T *= yy[:, None, None].astype(np.float32)
    q0 = [(Lx0+30, 890), (Lx1-30, 850), (Lx1-30, 1300), (Lx0+30, 1330)]
    # warps
    for i in range(150):
        u = i/149; x = Lx0+34+(Lx1-Lx0-68)*u; a.line(poly([(x, top+60-40*u), (x, 905-40*u)], False), mix('#F4E9D2', '#9A7A70', .55*u+.2*rng.random()), 2.6)
    for k, yv in ((0, 520), (1, 640)):
        p = poly([(Lx0-20, yv), (Lx1+20, yv-40), (Lx1+20, yv-22), (Lx0-20, yv+22)]); a.fill(p, '#7A4A34'); a.spray(p, '#2A1828', lambda X, Y: np.clip((X-1200)/1000, 0, .8))
    Mx = cv2.getPerspectiveTransform(np.float32([[0, T.shape[0]], [T.shape[1], T.shape[0]], [T.shape[1], 0], [0, 0]]), np.float32(q0)); im = cv2.warpPerspective(T, Mx, (a.W, a.H), flags=cv2.INTER_AREA); mk = cv2.warpPerspective(np.ones(T.shape[:2], np.float32), Mx, (a.W, a.H)); fell = (a.Y > 905-48*(a.X-Lx0)/(Lx1-Lx0)+5*vnoise(rng, a.H, a.W, 400, 16)).astype(np.float32)
    a.blend(mk*fell, im); a.spray(mk, '#1A0C20', np.clip((a.X-1250)/1300, 0, .6), .8, 2, .5)
    for (x0, w) in ((Lx0-46, 66), (Lx1-20, 62)):
        p = rect(x0, top-70-(40 if x0 > 1500 else 0), w, bot-top+150); a.fill(p, '#8A5638'); a.spray(p, '#2A1828', lambda X, Y: np.clip((X-x0)/w*.6+(.35 if x0 > 1500 else 0), 0, .85)); a.spray(p, '#F0C48A', lambda X, Y: np.clip(.7-(X-x0)/w*2.2, 0, .7))
    for y0, y1, hgt in ((top, top-42, 66), (1296, 1262, 74)):
        p = poly([(Lx0-80, y0), (Lx1+80, y1), (Lx1+80, y1+hgt), (Lx0-80, y0+hgt)]); a.fill(p, '#8A5638'); a.spray(p, '#2A1828', lambda X, Y: np.clip((Y-y0)/hgt*.6+(X-1500)/1700, 0, .85)); a.spray(p, '#F0C48A', lambda X, Y: np.clip(.6-(Y-y0+(X-Lx0)*.05)/hgt*1.9, 0, .7))
    # hanging yarn balls
    for i, c in enumerate(('#B5432E', '#E5A338', '#F1E4C8', '#1F4E96', '#1E9FA4', '#6F1F26')):
        x = 1230+i*112; y = 470+26*math.sin(i*2.2)-i*4; a.line(poly([(x, top+40-i*5), (x, y)], False), c, 4); p = ellipse(x, y+34, 34, 38); a.fill(p, c)
        for k in range(7): a.line(smooth([(x-30, y+12+k*8), (x, y+4+k*9), (x+30, y+16+k*7)], False), mix(c, D['ink'], .3), 2, .7)
        a.spray(p, D['ink'], lambda X, Y: np.clip((X-x)/60+.2, 0, .8)); a.spray(p, '#FFF3D6', lambda X, Y: np.clip(.5-np.hypot(X-x+12, Y-y-22)/26, 0, .6))
    # weaver: seated on a cushion, seen from behind and left, reaching to the fell
    cu = smooth([(640, 1480), (660, 1400), (860, 1376), (1120, 1392), (1180, 1450), (1160, 1510), (900, 1530), (690, 1520)]); a.spray(ellipse(960, 1512, 420, 50), '#1E1226', lambda X, Y: .75+0*X, .85); a.fill(cu, '#1F4E96'); a.spray(cu, D['ink'], lambda X, Y: np.clip((X-850)/380, 0, .85)); a.spray(cu, '#9CC3D0', lambda X, Y: np.clip(.7-(X-640)/260, 0, .6))
    robe = smooth([(838, 800), (770, 850), (724, 960), (700, 1120), (650, 1290), (620, 1420), (760, 1462), (960, 1470), (1140, 1450), (1150, 1400), (1110, 1300), (1060, 1180), (1060, 1010), (1040, 880), (980, 815), (910, 788)], True, .15)
    m = a.mask(robe)
    # ikat robe, real cloth from the ikat scene
    import scene_ikat as SI
    T2 = SI.pattern(np.random.default_rng(5), 1300, 1300, ['#B32D4E', '#F1E4C8', '#1E2A5E', '#E7A83C', '#1F8F93', '#E88A76']); T2 = cv2.resize(T2.astype(np.float32), (760, 760), interpolation=cv2.INTER_AREA)
    hh, ww = m[4].shape; Yl, Xl = np.mgrid[0:hh, 0:ww].astype(np.float32); bend = 40*np.sin(Yl/260)+14*np.sin(Xl/70); cl = cv2.remap(T2, (Xl*1.0+bend).astype(np.float32), (Yl+20*np.sin(Xl/120)).astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT); a.blend(m, cl)
    fo = lambda X, Y: np.sin((X-870+(Y-800)*-.02*np.sign(X-880))/(26+(Y-780)*.055))
    a.spray(m, '#1A0E2A', lambda X, Y: np.clip((X-900)/330+.10*fo(X, Y)*np.clip((Y-900)/300, 0, 1)+.16, 0, .85), .9, 2, .35); a.spray(m, '#FFE9C0', lambda X, Y: np.clip(.55-(X-(690+np.abs(Y-1100)*-.05))/190+.12*fo(X, Y), 0, .55), .8, 2, .35)
    for pts in ([(880, 980), (860, 1150), (800, 1440)], [(960, 960), (960, 1180), (930, 1460)], [(790, 960), (760, 1150), (700, 1440)]): a.line(smooth(pts, False), '#3A1230', 5, .5)
    # arms
    def sleeve(pts, c):
        p = smooth(pts, True, .16); mm = a.mask(p); a.blend(mm, c); a.spray(p, '#1A0E2A', lambda X, Y: np.clip((Y-pts[0][1])/300+.12, 0, .8)); a.spray(p, '#FFE9C0', lambda X, Y: np.clip(.5-(Y-pts[0][1]+10)/110, 0, .5))
    sleeve([(985, 850), (1080, 890), (1190, 930), (1250, 905), (1262, 940), (1200, 1010), (1090, 1020), (1010, 980), (950, 900)], '#C23A56'); hand = smooth([(1244, 908), (1290, 880), (1330, 872), (1322, 894), (1296, 908), (1330, 908), (1306, 926), (1258, 944)], True); a.fill(hand, '#B9805C'); a.spray(hand, '#5A2A2A', lambda X, Y: np.clip((Y-890)/70, 0, .7))
    a.line(poly([(1256, 905), (1266, 944)], False), '#E5A338', 9)
    hs = lambda pts: [(905+(x-905)*.80, 800+(y-800)*.80) for x, y in pts]
    # head: from behind, wrapped scarf, braid
    br = smooth([(900, 760), (930, 820), (928, 960), (906, 1090), (890, 1190), (872, 1190), (872, 1090), (880, 960), (868, 820)], True); a.fill(br, '#1C1626')
    for i in range(11): y = 830+i*32; a.line(smooth([(878, y), (900, y+14), (924, y)], False), '#4A3A48', 3, .8)
    a.fill(ellipse(880, 1206, 12, 20), '#E5A338')
    neck = smooth(hs([(862, 740), (960, 735), (972, 822), (910, 842), (850, 822)]), True); a.fill(neck, '#B07A58'); a.spray(neck, '#4A2228', lambda X, Y: np.clip((X-890)/90, 0, .8))
    hd = smooth(hs([(812, 640), (826, 560), (900, 516), (980, 540), (1016, 610), (1012, 680), (980, 748), (900, 778), (838, 742)]), True); a.fill(hd, '#B07A58'); a.spray(hd, '#4A2228', lambda X, Y: np.clip((X-900)/120, 0, .8))
    sc = smooth(hs([(800, 668), (798, 580), (850, 506), (930, 486), (1010, 520), (1040, 600), (1016, 668), (980, 700), (940, 760), (900, 790), (850, 776), (816, 730)]), True); a.fill(sc, '#F1E4C8'); a.c.save(); a.c.clipPath(sc, doAntiAlias=True)
    for i in range(7):
        for j in range(7): x, y = 800+i*42+(j % 2)*21, 500+j*44; [a.fill(ellipse(x+11*math.cos(k*1.257), y+11*math.sin(k*1.257), 7, 5, k*1.257), '#B32D4E') for k in range(5)]; a.fill(circle(x, y, 5), '#E5A338')
    a.c.restore(); a.spray(sc, '#3A2A4E', lambda X, Y: np.clip((X-890)/130+(Y-690)/500, 0, .85)); a.spray(sc, '#FFF6E0', lambda X, Y: np.clip(.7-(X-822)/80, 0, .6)); a.line(smooth(hs([(806, 690), (880, 722), (960, 706), (1022, 650)]), False), '#8E2F33', 8, .9)
    kn_ = smooth(hs([(872, 716), (918, 704), (936, 740), (948, 820), (920, 838), (906, 780), (884, 830), (862, 812), (872, 756)]), True); a.fill(kn_, '#E3D2B4'); a.spray(kn_, '#3A2A4E', lambda X, Y: np.clip((X-890)/60, 0, .8))
    # basket of wool
    bs = smooth([(330, 1330), (560, 1330), (535, 1500), (360, 1500)], True, .06)
    for i, (dx, dy, c) in enumerate(((-70, -20, '#B5432E'), (10, -46, '#E5A338'), (80, -18, '#1E9FA4'), (-20, -4, '#F1E4C8'), (46, 4, '#6F1F26'))): p = circle(445+dx, 1322+dy, 56); a.fill(p, c); a.spray(p, D['ink'], lambda X, Y: np.clip((X-445-dx)/90+.2, 0, .8)); [a.line(smooth([(395+dx, 1300+dy+k*11), (445+dx, 1290+dy+k*12), (495+dx, 1304+dy+k*10)], False), mix(c, D['ink'], .3), 2.4, .6) for k in range(5)]
    a.spray(ellipse(500, 1500, 190, 26), '#1E1226', lambda X, Y: .7+0*X, .85); a.fill(bs, '#C08A4E'); a.c.save(); a.c.clipPath(bs, doAntiAlias=True)
    for j in range(9):
        for i in range(16): a.fill(rect(325+i*17+(j % 2)*8, 1332+j*19, 12, 14), ['#D9A862', '#A46E3A'][(i+j) % 2])
    a.c.restore(); a.spray(bs, D['ink'], lambda X, Y: np.clip((X-440)/160+.1, 0, .8))
    return a.finish(wobble=1., vign=.2)
