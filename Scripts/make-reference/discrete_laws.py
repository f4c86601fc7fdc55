#!/usr/bin/env python3
"""Writes Tests/UncertaintyTests/Reference/discrete_laws.json: probabilities of discrete laws.

Everything is computed with mpmath to 40 digits, and not by the formulas of the library:
probabilities from binomial coefficients and gamma functions, tails as plain sums of
probabilities where those are few enough, and else as integrals of the gamma or beta density.
Parameters are the doubles that the library is given. Run: python3 discrete_laws.py
"""
import json, os
from mpmath import mp, mpf, log, exp, loggamma, sqrt, quad, floor

mp.dps = 40
TINY, MANY = mpf(10) ** -300, 60_000


def tail_by_sum(pmf, k, step, ends):
    """Sum of pmf from k on in one direction, until the terms no longer count."""
    total, term_k = mpf(0), k
    while ends[0] <= term_k <= ends[1]:
        term = pmf(term_k)
        total += term
        if term < total * mpf(10) ** -30 and abs(term_k - k) > 5:
            break
        term_k += step
    return total


def integral(logf, start, direction, bound):
    """Integral of exp(logf) from start on, in pieces as wide as the density's local scale."""
    h = start * mpf(10) ** -15 if start else mpf(10) ** -15
    total, a = mpf(0), mpf(start)
    peak = logf(a)  # quad's tolerance is absolute
    slope = abs((logf(a + h) - logf(a - h)) / (2 * h))
    curve = abs((logf(a + 1e6 * h) - 2 * logf(a) + logf(a - 1e6 * h)) / (1e6 * h) ** 2)
    width = 1 / max(slope, sqrt(curve))
    while True:
        b = a + direction * width
        b = max(b, bound) if direction < 0 else min(b, bound)
        piece = abs(quad(lambda t: exp(logf(t) - peak), [a, b]))
        total += piece
        if piece < total * mpf(10) ** -30 or b == bound:
            return total * exp(peak)
        a = b


def points(mean, sd, lower, upper):
    found = []
    for z in [-36, -20, -8, -4, -2, -1, -0.3, 0, 0.3, 1, 2, 4, 8, 20, 36]:
        k = int(floor(mean + z * sd))
        if lower <= k <= upper and k not in found:
            found.append(k)
    return [k for k in found + [lower, lower + 1] if k <= upper]


def binomial(n, p):
    p = mpf(p)
    q = 1 - p
    pmf = lambda k: exp(loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1) + k * log(p) + (n - k) * log(q))
    sd = sqrt(n * p * q)
    def tails(k):
        if sd * 12 < MANY / 20:
            return tail_by_sum(pmf, k, -1, (0, n)), tail_by_sum(pmf, k + 1, 1, (0, n))
        a, b = k + 1, n - k
        if b == 0:
            return mpf(1), mpf(0)
        c = loggamma(a + b) - loggamma(a) - loggamma(b)
        f = lambda t: c + (a - 1) * log(t) + (b - 1) * log(1 - t)
        if k > n * p:
            above = integral(f, p, -1, mpf(0))
            return 1 - above, above
        below = integral(f, p, 1, mpf(1))
        return below, 1 - below
    skew = (q - p) / sd
    return pmf, tails, [n * p, n * p * q, skew, (1 - 6 * p * q) / (n * p * q)], (0, n)


def poisson(m):
    m = mpf(m)
    pmf = lambda k: exp(k * log(m) - m - loggamma(k + 1))
    def tails(k):
        if sqrt(m) * 12 < MANY / 20:
            return tail_by_sum(pmf, k, -1, (0, 10**18)), tail_by_sum(pmf, k + 1, 1, (0, 10**18))
        f = lambda t: k * log(t) - t - loggamma(k + 1)
        if k > m:
            above = integral(f, m, -1, mpf(0))
            return 1 - above, above
        below = integral(f, m, 1, mpf(10) ** 40)
        return below, 1 - below
    return pmf, tails, [m, m, 1 / sqrt(m), 1 / m], (0, 10**18)


def negative_binomial(r, p):
    r, p = mpf(r), mpf(p)
    q = 1 - p
    pmf = lambda k: exp(loggamma(k + r) - loggamma(r) - loggamma(k + 1) + r * log(p) + k * log(q))
    mean, sd = r * q / p, sqrt(r * q) / p
    def tails(k):
        if sd * 12 < MANY / 20 and mean < MANY:
            below = tail_by_sum(pmf, k, -1, (0, k))
            above = tail_by_sum(pmf, k + 1, 1, (0, 10**18))
            return below, above
        a, b = r, k + 1
        c = loggamma(a + b) - loggamma(a) - loggamma(b)
        f = lambda t: c + (a - 1) * log(t) + (b - 1) * log(1 - t)
        if k > mean:
            above = integral(f, p, 1, mpf(1))
            return 1 - above, above
        # From 0, where t^(a-1) may be infinite: t = s^(1/a).
        g = lambda s: exp(c + (b - 1) * log(1 - s ** (1 / a))) / a  # of order 1
        if a < 1:
            below = quad(g, [0, p**a / 8, p**a / 4, p**a / 2, p**a])
        else:
            below = integral(f, p, -1, mpf(0))
        return below, 1 - below
    return pmf, tails, [mean, mean / p, (2 - p) / sqrt(r * q), 6 / r + p * p / (r * q)], (0, 10**18)


def hypergeometric(m, u, d):
    lf = lambda n: loggamma(n + 1)
    pmf = lambda k: exp(lf(m) - lf(k) - lf(m - k) + lf(u) - lf(d - k) - lf(u - d + k) - lf(m + u) + lf(d) + lf(m + u - d))
    ends = (max(0, d - u), min(d, m))
    mean = mpf(d) * m / (m + u)
    def tails(k):
        if k < mean:
            below = tail_by_sum(pmf, k, -1, ends)
            return below, 1 - below
        above = tail_by_sum(pmf, k + 1, 1, ends)
        return 1 - above, above
    n = mpf(m + u)
    variance = mean * u * (n - d) / n / (n - 1)
    # Moments by summation, another way than the library's.
    skew = kurt = None
    if ends[1] - ends[0] <= 5000:
        ks = range(ends[0], ends[1] + 1)
        ps = [pmf(k) for k in ks]
        c = [sum(w * (k - mean) ** j for k, w in zip(ks, ps)) for j in (2, 3, 4)]
        variance, skew, kurt = c[0], c[1] / c[0] ** mpf(1.5), c[2] / c[0] ** 2 - 3
    return pmf, tails, [mean, variance, skew, kurt], ends


def logarithmic(p):
    p = mpf(p)
    total = -log(1 - p)
    pmf = lambda k: p**k / k / total
    def tails(k):
        # The rest is an integral of t^k / (1 - t) from 0 to p.
        cuts = [0] + [p * (1 - mpf(10) ** -j) for j in range(1, 12)] + [p]
        cuts = sorted(set(cuts + [p * (1 - mpf(2) ** -i / (k + 1)) for i in range(-6, 3) if mpf(2) ** -i < k + 1]))
        above = quad(lambda t: (t / p) ** k / (1 - t), cuts) * p**k / total
        return 1 - above, above
    raw = [p / (1 - p), p / (1 - p) ** 2, p * (1 + p) / (1 - p) ** 3, p * (1 + 4 * p + p * p) / (1 - p) ** 4]
    m = [x / total for x in raw]
    var = m[1] - m[0] ** 2
    third = m[2] - 3 * m[0] * m[1] + 2 * m[0] ** 3
    fourth = m[3] - 4 * m[0] * m[2] + 6 * m[0] ** 2 * m[1] - 3 * m[0] ** 4
    return pmf, tails, [m[0], var, third / var ** mpf(1.5), fourth / var**2 - 3], (1, 10**18)


def geometric(p):
    p = mpf(p)
    q = 1 - p
    return (lambda k: p * q ** (k - 1), lambda k: (1 - q**k, q**k),
            [1 / p, q / p**2, (2 - p) / sqrt(q), 6 + p * p / q], (1, 10**18))


CASES = [("binomial", binomial, c) for c in [
    (15, 0.7), (40, 0.5), (10, 1e-10), (1000, 0.3), (3000, 0.999), (10**6, 0.5), (10**6, 1e-5),
    (10**9, 0.3), (10**12, 0.999), (10**15, 0.5)]]
CASES += [("poisson", poisson, (c,)) for c in [1e-3, 0.1, 10.0, 1234.5, 1e6, 1e9, 1e12, 1e15]]
CASES += [("negativeBinomial", negative_binomial, c) for c in [
    (2.5, 0.4), (0.01, 0.3), (1e-4, 0.5), (0.5, 1e-6), (3.0, 0.01), (1e6, 0.9), (50.0, 1e-5), (1e9, 0.5)]]
CASES += [("hypergeometric", hypergeometric, c) for c in [
    (5, 10, 6), (10, 3, 8), (1000, 5000, 300), (50, 10**6, 1000), (10**6, 10**6, 10**5),
    (10**9, 3 * 10**9, 10**6)]]
CASES += [("logarithmic", logarithmic, (c,)) for c in [1e-8, 0.05, 0.3, 0.5, 0.9, 0.999, 1 - 1e-9]]
CASES += [("geometric", geometric, (c,)) for c in [0.3, 0.999, 1e-9]]


def number(x):
    return None if x is None else float(x)


def main():
    laws = []
    for name, make, arguments in CASES:
        pmf, tails, moments, ends = make(*arguments)
        rows = []
        for k in points(moments[0], sqrt(moments[1]), *ends):
            below, above = tails(k)
            row = [pmf(k), below, above]
            if all(v > TINY or v == 0 for v in row):
                rows.append([k] + [number(v) for v in row])
        laws.append({"law": name, "parameters": [float(a) for a in arguments],
                     "moments": [number(m) for m in moments], "points": rows})
        print(name, arguments, len(rows), flush=True)
    folder = os.path.join(os.path.dirname(__file__), "../../Tests/UncertaintyTests/Reference")
    with open(os.path.join(folder, "discrete_laws.json"), "w") as out:
        out.write("[\n" + ",\n".join(json.dumps(law) for law in laws) + "\n]\n")


if __name__ == "__main__":
    main()
