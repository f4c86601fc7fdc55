#!/usr/bin/env python3
"""Known answers for quantiles of scores: of a standard normal score w, and of w = asinh(t/√ν) of a
Student's t variate, the probability below it and the values of two laws there.

    python3 -m venv venv && venv/bin/pip install mpmath==1.3.0
    venv/bin/python Scripts/make-reference/scores.py > Tests/UncertaintyTests/Reference/scores.json

By mpmath in 50 digits, the laws' distribution functions inverted by halving.
"""
import json

import mpmath as mp

mp.mp.dps = 50
SCORES = [(0, [-7.5, -4, -1.25, .3, 2, 6]), (2, [-16, -2, .5, 9]), (4, [-9, -3, -.6, .1, 1.5, 8]),
          (30, [-1.3, .05, .8]), (1000, [-.25, -.02, .1])]


def beta_share(a, b, x):
    return mp.betainc(a, b, 0, x, regularized=True)


def halved(rises, low, high):
    low, high = mp.mpf(low), mp.mpf(high)
    for _ in range(170):
        middle = (low + high) / 2
        low, high = (middle, high) if rises(middle) < 0 else (low, middle)
    return (low + high) / 2


def tails(degrees, w):
    if degrees == 0:
        return mp.erfc(-w / mp.sqrt(2)) / 2, mp.erfc(w / mp.sqrt(2)) / 2
    t = mp.sqrt(degrees) * mp.sinh(w)
    tail = beta_share(mp.mpf(degrees) / 2, mp.mpf(1) / 2, degrees / (degrees + t * t)) / 2
    return (tail, 1 - tail) if w < 0 else (1 - tail, tail)


def beta(lower, upper):
    """The quantile of beta(8, 12)."""
    if lower < upper:
        return halved(lambda x: beta_share(8, 12, x) - lower, 0, 1)
    return 1 - halved(lambda x: beta_share(12, 8, x) - upper, 0, 1)


def gamma(lower, upper):
    """The quantile of the gamma law with shape 5/2 and scale 3."""
    shape = mp.mpf(5) / 2
    if lower < upper:
        y = halved(lambda y: mp.gammainc(shape, 0, mp.exp(y), regularized=True) - lower, -60, 8)
    else:
        y = halved(lambda y: upper - mp.gammainc(shape, mp.exp(y), mp.inf, regularized=True), -60, 8)
    return 3 * mp.exp(y)


rows = []
for degrees, scores in SCORES:
    for score in scores:
        lower, upper = tails(degrees, mp.mpf(score))
        rows.append({"degrees": degrees, "score": score, "lower": float(lower),
                     "upper": float(upper), "beta": float(beta(lower, upper)),
                     "gamma": float(gamma(lower, upper))})
print('{"by": "mpmath ' + mp.__version__ + '", "points": [')
print(",\n".join("  " + json.dumps(row) for row in rows))
print("]}")
