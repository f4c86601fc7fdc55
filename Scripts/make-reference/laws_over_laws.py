#!/usr/bin/env python3
"""Writes Tests/UncertaintyTests/Reference/laws_over_laws.json: truncated, censored, mixed and
summed laws.

Everything is computed with mpmath to 40 digits from densities: probabilities and moments by
quadrature, sums of two by the convolution integral, sums of uniforms by the Irwin-Hall formula
in exact arithmetic. Run: python3 laws_over_laws.py
"""
import json, os
from fractions import Fraction
from math import comb, factorial
from mpmath import mp, mpf, log, exp, sqrt, quad, pi, inf, erfc, ncdf

mp.dps = 40


def normal(x, m=0, s=1):
    return exp(-((x - m) / s) ** 2 / 2) / (s * sqrt(2 * pi))


def lognormal(x, m, s):
    return normal(log(x), m, s) / x if x > 0 else mpf(0)


def integral(f, cuts):
    scale = max(abs(f((a + b) / 2)) for a, b in zip(cuts, cuts[1:]) if b != inf) or 1
    return quad(lambda x: f(x) / scale, cuts) * scale


def moments(f, cuts, atoms=()):
    mass = integral(f, cuts) + sum(p for _, p in atoms)
    def expect(g):
        return (integral(lambda x: f(x) * g(x), cuts) + sum(p * g(a) for a, p in atoms)) / mass
    mean = expect(lambda x: x)
    c = [expect(lambda x: (x - mean) ** k) for k in (2, 3, 4)]
    return [mean, c[0], c[1] / c[0] ** mpf(1.5), c[2] / c[0] ** 2 - 3]


def window(f, cuts, xs):
    """A density f on cuts[0]..cuts[-1], scaled to 1."""
    mass = integral(f, cuts)
    rows = []
    for x in map(mpf, xs):
        below = [c for c in cuts if c < x] + [x]
        above = [x] + [c for c in cuts if c > x]
        rows.append([x, f(x) / mass, integral(f, below) / mass, integral(f, above) / mass])
    return moments(f, cuts), rows


def irwin_hall(n, xs):
    """Cumulative probability, survival and density of a sum of n uniforms, exactly."""
    def cdf(x):
        return sum((-1) ** k * comb(n, k) * (x - k) ** n for k in range(int(x) + 1)) / Fraction(factorial(n))
    def pdf(x):
        return sum((-1) ** k * comb(n, k) * (x - k) ** (n - 1) for k in range(int(x) + 1)) / Fraction(factorial(n - 1))
    rows = [[x, float(pdf(Fraction(x))), float(cdf(Fraction(x))), float(cdf(n - Fraction(x)))] for x in xs]
    return [n / 2, n / 12, 0, -1.2 / n], rows


def lognormal_pair(s, xs):
    """The sum of two lognormals with median 1."""
    s = mpf(s)
    F = lambda x: ncdf(log(x) / s) if x > 0 else mpf(0)
    Q = lambda x: erfc(log(x) / s / sqrt(mpf(2))) / 2 if x > 0 else mpf(1)
    f = lambda x: lognormal(x, 0, s)
    rows = []
    for x in map(mpf, xs):
        cuts = [x * mpf(c) for c in ("0", "1e-6", "1e-4", "1e-3", "0.01", "0.05", "0.2", "0.35", "0.45", "0.5")]
        # Symmetric: the smaller of the two is below x/2.
        below = 2 * integral(lambda y: f(y) * F(x - y), cuts) - F(x / 2) ** 2
        above = 2 * integral(lambda y: f(y) * Q(x - y), cuts) + Q(x / 2) ** 2
        pdf = 2 * integral(lambda y: f(y) * f(x - y), cuts)
        assert abs(below + above - 1) < mpf(10) ** -15, (x, below + above - 1)
        rows.append([x, pdf, below, above])
    w = exp(s * s)
    skew = (w + 2) * sqrt(w - 1)
    kurt = w**4 + 2 * w**3 + 3 * w**2 - 6
    return [2 * sqrt(w), 2 * w * (w - 1), skew / sqrt(mpf(2)), kurt / 2], rows


def main():
    out = {}
    out["normal 8 to 9"] = window(normal, [mpf(8), mpf(8.5), mpf(9)], [8.0001, 8.01, 8.1, 8.5, 8.999])
    out["normal -1 to 2"] = window(normal, [mpf(-1), mpf(0), mpf(2)], [-0.999999, -0.5, 0, 1, 1.999])
    out["normal 30 up"] = window(normal, [30, 30.5, 31, 32, 34, 36], [30.001, 30.1, 30.5, 32])
    out["normal -9 to -8"] = window(normal, [mpf(-9), mpf(-8.5), mpf(-8)], [-8.9, -8.2, -8.01])
    low = mpf(0.25)
    out["normal 0.25 to 0.25 + 2^-30"] = window(
        normal, [low, low + mpf(2) ** -30], [0.25 + 2.0**-34, 0.25 + 2.0**-31])
    f = lambda x: lognormal(x, 0, 1)
    out["lognormal 2 up"] = window(f, [mpf(2), 3, 5, 10, 30, 100, 10**3, 10**4, 10**6, 10**9], [2.001, 3, 10, 1000])
    cut = lambda x: normal(x)
    atoms = [(mpf(-0.5), ncdf(mpf(-0.5))), (mpf(1), 1 - ncdf(mpf(1)))]
    out["normal censored -0.5 to 1"] = (moments(cut, [mpf(-0.5), mpf(0), mpf(1)], atoms), [])
    mix = lambda x: mpf(0.25) * normal(x) + mpf(0.75) * normal(x, 10, mpf(0.1))
    cuts = [-40, -20, -5, 0, 5, 9, mpf(9.9), 10, mpf(10.1), 11, 15, 20]
    out["normals apart"] = window(mix, cuts, [-20, -3, 0, 5, 9.8, 10, 10.3, 11])
    out["3 uniforms"] = irwin_hall(3, [0.001, 0.5, 1, 1.5, 2.25, 2.999])
    out["12 uniforms"] = irwin_hall(12, [0.125, 1, 3, 5.5, 6, 7.25, 11, 11.875])
    for s in (0.25, 1.0, 2.0):
        out[f"2 lognormals {s:g}"] = lognormal_pair(s, [0.05, 0.3, 1, 2, 3, 10, 100, 1e4])
    rows = [{"name": name, "moments": [float(m) for m in ms],
             "points": [[float(v) for v in row] for row in points]}
            for name, (ms, points) in out.items()]
    folder = os.path.join(os.path.dirname(__file__), "../../Tests/UncertaintyTests/Reference")
    with open(os.path.join(folder, "laws_over_laws.json"), "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main()
