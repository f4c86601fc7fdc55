#!/usr/bin/env python3
"""Reference quantiles for the sampling tables, with mpmath at 60 digits.

Writes Tests/UncertaintyTests/Reference/quantiles.json: for each law its quantiles at
u = k 2^-52 and u = 1 - k 2^-52 for odd k from 1 (the outermost uniform) to near 2^51.
Closed forms are the textbook's; the others are found by Newton's method on mpmath's
incomplete gamma and beta functions, from SciPy's quantile as a first guess.
"""
import json, pathlib, sys
import mpmath as mp
from scipy import special

mp.mp.dps = 60
STEPS = [1, 3, 11, 451, 45037, 4503601, 450359963, 45035996275, 4503599627371,
         58546795155817, 225179981368525, 495395959010755, 1035827914295215,
         1666331862127273, 2206763817411749]


def rooted(law, positive=True):
    """Quantile by Newton on log F or log S in log x: `law` gives F, S, density, a guess."""
    cdf, sf, pdf, guess = law

    def quantile(p, q):
        tail, target, sign = (cdf, p, 1) if p <= q else (sf, q, -1)
        x = mp.mpf(guess(float(p), float(q)))
        for _ in range(60):
            t = tail(x)
            step = sign * (mp.log(target) - mp.log(t)) * t / (pdf(x) * x)
            x *= mp.exp(max(min(step, 20), -20))
            if abs(step) < mp.mpf(10) ** -32:
                return x
        raise ArithmeticError("no convergence")
    return quantile


def gamma(a):
    a = mp.mpf(a)

    def guess(p, q):
        low = mp.exp((mp.log(mp.mpf(p)) + mp.loggamma(a + 1)) / a)
        if low < mp.mpf(10) ** -200:
            return low
        return special.gammaincinv(float(a), p) if p <= q else special.gammainccinv(float(a), q)
    return rooted((lambda x: mp.gammainc(a, 0, x, regularized=True),
                   lambda x: mp.gammainc(a, x, mp.inf, regularized=True),
                   lambda x: mp.exp((a - 1) * mp.log(x) - x - mp.loggamma(a)), guess))


def beta_series(a, b, x, rest):
    """I_x(a, b) by the series in x, fast where x is left of the mean; rest is 1 - x."""
    front = mp.exp(a * mp.log(x) + b * mp.log(rest) - mp.log(a) + mp.loggamma(a + b)
                   - mp.loggamma(a) - mp.loggamma(b))
    total = term = mp.mpf(1)
    n = 0
    while abs(term) > abs(total) * mp.mpf(10) ** -45:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return front * total


def beta(a, b):
    a, b = mp.mpf(a), mp.mpf(b)

    def root(small, c, d):
        """x and 1 - x with I_x(c, d) = small <= 1/2, by Newton in the logit of x."""
        constant = mp.loggamma(c + d) - mp.loggamma(c) - mp.loggamma(d)
        low = mp.exp((mp.log(small) + mp.log(c) - constant) / c)
        x = low if low < mp.mpf(10) ** -3 else mp.mpf(special.betaincinv(float(c), float(d), float(small)))
        rest = 1 - x
        if rest < mp.mpf(10) ** -3:
            rest = mp.exp((mp.log1p(-small) + mp.log(d) - constant) / d)
        y = mp.log(x) - mp.log(rest)
        for _ in range(200):
            x, rest = 1 / (1 + mp.exp(-y)), 1 / (1 + mp.exp(y))
            t = beta_series(c, d, x, rest) if x < c / (c + d) else 1 - beta_series(d, c, rest, x)
            slope = mp.exp(c * mp.log(x) + d * mp.log(rest) + constant)
            step = (mp.log(small) - mp.log(t)) * t / slope
            y += max(min(step, 5), -5)
            if abs(step) < mp.mpf(10) ** -32 * max(1, abs(y)):
                return 1 / (1 + mp.exp(-y)), 1 / (1 + mp.exp(y))
        raise ArithmeticError("no convergence")

    # Solved for the nearer end, so that 1 - x keeps its digits.
    return lambda p, q: root(p, a, b)[0] if p <= q else root(q, b, a)[1]


def student(n):
    half = beta(mp.mpf(n) / 2, mp.mpf(1) / 2)

    def quantile(p, q):
        small = 2 * min(p, q)
        b = half(small, 1 - small)  # n / (n + t^2)
        t = mp.sqrt(n * (1 - b) / b)
        return -t if p < q else t
    return quantile


def closed(formula):
    return lambda p, q: formula(p, q)


def normal(p, q):
    z = mp.erfinv(1 - 2 * min(p, q)) * mp.sqrt(2)
    return -z if p < q else z


def power(x, e):
    return mp.exp(mp.mpf(e) * mp.log(x))


def gev(xi):
    return lambda p, q: (power(-mp.log(p) if p < q else -mp.log1p(-q), -xi) - 1) / xi


def triangular(a, m, b):
    a, m, b = map(mp.mpf, (a, m, b))

    def quantile(p, q):
        if p < (m - a) / (b - a):
            return a + mp.sqrt(p * (b - a) * (m - a))
        return b - mp.sqrt(q * (b - a) * (b - m))
    return quantile


m = mp.mpf
LAWS = [
    ("normal", [0, 1], normal),
    ("normal", [100, 1], lambda p, q: 100 + normal(p, q)),
    ("normal", [0.9, 0.08], lambda p, q: m(0.9) + m(0.08) * normal(p, q)),
] + [
    ("lognormal", [0, s], lambda p, q, s=s: mp.exp(m(s) * normal(p, q))) for s in (0.35, 1, 3, 10)
] + [
    ("uniform", [2, 3], lambda p, q: 2 + p),
    ("exponential", [1], lambda p, q: -mp.log(q) if q < p else -mp.log1p(-p)),
    ("triangular", [0.05, 0.07, 0.12], triangular(0.05, 0.07, 0.12)),
    ("triangular", [0, 0, 1], triangular(0, 0, 1)),
] + [
    ("weibull", [1, k], lambda p, q, k=k: power(-mp.log(q) if q < p else -mp.log1p(-p), 1 / m(k)))
    for k in (0.1, 0.7, 3)
] + [
    ("gumbelMaximum", [0, 1], lambda p, q: -mp.log(-mp.log(p) if p < q else -mp.log1p(-q))),
    ("gumbelMinimum", [0, 1], lambda p, q: mp.log(-mp.log(q) if q < p else -mp.log1p(-p))),
    ("logistic", [0, 1], lambda p, q: mp.log(p / q)),
    ("logLogistic", [1, 0.8], lambda p, q: power(p / q, 1 / m(0.8))),
    ("laplace", [0, 1], lambda p, q: mp.log(2 * p) if p < q else -mp.log(2 * q)),
    ("cauchy", [0, 1], lambda p, q: -mp.cot(mp.pi * p) if p < q else mp.cot(mp.pi * q)),
    ("rayleigh", [1], lambda p, q: mp.sqrt(-2 * (mp.log(q) if q < p else mp.log1p(-p)))),
    ("arcsine", [0, 1], lambda p, q: mp.sin(mp.pi * p / 2) ** 2),
    ("levy", [0, 1], lambda p, q: 1 / (2 * mp.erfinv(q) ** 2)),
    ("maxwell", [1], lambda p, q, g=gamma(m(3) / 2): mp.sqrt(2 * g(p, q))),
    ("loguniform", [1, 1e6], lambda p, q: power(m(1e6), p)),
] + [
    ("pareto", [1, a], lambda p, q, a=a: power(q, -1 / m(a))) for a in (0.05, 0.5, 3)
] + [
    ("frechet", [1, a], lambda p, q, a=a: power(-mp.log(p) if p < q else -mp.log1p(-q), -1 / m(a)))
    for a in (0.5, 3)
] + [
    ("generalizedExtremeValue", [0, 1, x], gev(m(x))) for x in (-0.9, 0.1, 0.9)
] + [
    ("generalizedPareto", [0, 1, x], lambda p, q, x=m(x): (power(q, -x) - 1) / x)
    for x in (-0.5, 0.9)
] + [
    ("burr", [2, 0.5, 1], lambda p, q: mp.sqrt(mp.expm1(-2 * (mp.log(q) if q < p else mp.log1p(-p))))),
] + [
    ("gamma", [a, 1], gamma(a)) for a in (0.01, 0.5, 2.5, 50, 1e6)
] + [
    ("beta", [a, b], beta(a, b))
    for a, b in ((8, 12), (2, 30), (2, 4), (0.5, 0.5), (0.05, 2), (0.05, 0.05), (1e4, 2e4))
] + [
    ("studentT", [n], student(m(n))) for n in (0.5, 3, 30)
]


def text(x):
    return mp.nstr(x, 25, min_fixed=0, max_fixed=0)


def main():
    entries = []
    for name, parameters, quantile in LAWS:
        print(name, parameters, file=sys.stderr, flush=True)
        at = [(m(k) * m(2) ** -52) for k in STEPS]
        entries.append({
            "law": name, "parameters": [float(v) for v in parameters],
            "lower": [text(quantile(v, 1 - v)) for v in at],
            "upper": [text(quantile(1 - v, v)) for v in at]})
    path = pathlib.Path(__file__).parents[2] / "Tests/UncertaintyTests/Reference/quantiles.json"
    rows = ",\n".join(json.dumps(e) for e in entries)
    path.write_text('{"steps": %s,\n"laws": [\n%s\n]}\n' % (json.dumps(STEPS), rows))


main()
