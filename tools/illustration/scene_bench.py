"""The bench of a silversmith, from above."""
import math

import numpy as np

from ink import Art, circle, ellipse, smooth
from kit import Local, cast, form, ones, planks, stone
from scene_silver import SILVER, chain, grain, metal, round_pendant


def hammer(a, x, y, s, rot, head="#9A9CA4"):
    L = Local(x, y, s, rot)
    handle = L.smooth([(0, -24), (300, -30), (620, -20), (640, 0), (620, 20), (300, 30), (0, 24)], True, .08)
    cast(a, handle, 20, 26, .75, "#10060E", 8)
    a.fill(handle, "#9A6238")
    form(a, handle, strength=.6)
    for k in range(6):
        a.line(L.smooth([(20, -14 + k * 6), (320, -18 + k * 7), (620, -10 + k * 4)], False), "#5A321C", 2.5, .5)
    iron = L.smooth([(-46, -60), (-50, -150), (-34, -176), (34, -176), (50, -150), (46, -60), (46, 60), (64, 120), (58, 156), (-58, 156), (-64, 120), (-46, 60)], True, .06)
    cast(a, iron, 22, 28, .8, "#10060E", 8)
    a.fill(iron, head)
    form(a, iron, "#FFFFF4", "#1E1C2E", .95)
    a.line(iron, "#3A3A48", 4, .8)


def pliers(a, x, y, s, rot):
    L = Local(x, y, s, rot)
    for k in (-1, 1):
        p = L.smooth([(0, -k * 20), (-30, k * 24), (-170, k * 84), (-420, k * 118), (-560, k * 96), (-565, k * 60), (-420, k * 76), (-190, k * 40), (-40, -k * 14)], True, .14)
        cast(a, p, 18, 24, .75, "#10060E", 7)
        a.fill(p, "#8E2F33")
        form(a, p, strength=.7)
        jaw = L.smooth([(-36, -k * 24), (20, k * 40), (90, k * 44), (230, k * 16), (236, k * 3), (80, k * 4), (30, -k * 10)], True, .12)
        cast(a, jaw, 16, 22, .75, "#10060E", 6)
        a.fill(jaw, "#A0A2AA")
        form(a, jaw, "#FFFFF4", "#1E1C2E", .9)
        a.line(jaw, "#3A3A48", 4, .7)
    a.fill(L.ellipse(0, 0, 26), "#6A6A76")
    a.fill(L.ellipse(-5, -6, 11), "#E8E8E4")


def bench(a):
    rng = a.rng
    planks(a, 0, a.H, "#7A4C30", "#2E1820", "#C08A58", 6, 40, 4)
    a.spray(ones(a), "#140810", np.clip(np.hypot(a.X - 1050, (a.Y - 720) * 1.2) / 1700 - .3, 0, .75), .85, 2, .5)
    leather = smooth([(420, 300), (1100, 210), (1800, 280), (1900, 760), (1820, 1240), (1180, 1340), (500, 1270), (380, 780)], True, .12)
    cast(a, leather, 30, 40, .7, "#10060E", 12)
    a.fill(leather, "#2E3A5E")
    form(a, leather, "#8FA0C4", "#0C1026", .55)
    a.line(smooth([(450, 340), (1100, 250), (1760, 316), (1860, 760), (1784, 1206), (1180, 1300), (530, 1236), (420, 780)], True, .12), "#8FA0C4", 4, .5)
    chain(a, [(1060 + 620 * t + 60 * math.sin(t * 5), 360 - 60 * t + 40 * math.sin(t * 7)) for t in np.linspace(0, 1, 14)], 11)
    round_pendant(a, 1060, 790, 380, False)
    metal(a, circle(1060, 372, 40), SILVER, 7)
    a.fill(circle(1060, 372, 18), "#141A3C")
    hammer(a, 1900, 420, 1.0, -.12)
    hammer(a, 420, 1330, .72, -.32, "#8A7A5A")
    pliers(a, 1960, 1130, 1.15, .42 + math.pi)
    pliers(a, 500, 520, .8, -1.05 + math.pi)
    for k, (x, y) in enumerate(((1420, 1190), (1500, 1160), (1560, 1210), (1480, 1250), (620, 1010), (560, 980))):
        cast(a, ellipse(x, y, 26, 22), 9, 12, .7, blur=4)
        stone(a, x, y, 30 - 3 * (k % 3), 25 - 3 * (k % 2))
    for _ in range(60):
        x, y = 1600 + rng.normal() * 90, 700 + rng.normal() * 120
        grain(a, x, y, 6 + rng.random() * 4)
    for k in range(3):                                 # coils of wire
        for j in range(5):
            a.line(ellipse(330 + j * 5, 930 + j * 4, 120 - k * 8, 110 - k * 8), ("#6A6C76", "#C9CCCB", "#F4F2E8")[j % 3], 4, .9)
    dish = circle(2190, 860, 130)
    cast(a, dish, 22, 28, .75, blur=9)
    a.fill(dish, "#B5763E")
    form(a, dish)
    a.fill(circle(2190, 860, 104), "#5A2E1E")
    for _ in range(34):
        q, r = rng.random() * 6.28, 80 * rng.random() ** .5
        grain(a, 2190 + r * math.cos(q), 860 + r * math.sin(q), 10)


def draw(seed=19):
    a = Art(seed)
    bench(a)
    return a.finish(wobble=.7, vign=.22)
