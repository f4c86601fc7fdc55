#!/usr/bin/env python3
"""Reference values for the laws that need special functions, by mpmath to 25 digits.

    python3 Scripts/make-reference/laws_b.py > Tests/UncertaintyTests/Reference/laws_b.tsv

Every tail is a series of positive terms, or an integral of the density, in 50 digits or more;
none of the methods of the Swift code (continued fractions, uniform expansions) is used. A row is

    family  parameters  tail  p  quantile  x  cumulative  survival  density

where `quantile` is the place at which the tail ("lower" or "upper") is exactly the double p, x is
that place rounded to a double, and the last three are the law's values at that double.
"""
import sys
import mpmath as mp
import scipy.special  # starting points only

mp.mp.dps = 40
M = mp.mpf
LEVELS = ["1e-300", "1e-20", "1e-5", "0.02", "0.4"]


def positive_series(ratio):
    term, total, n = M(1), M(1), 0
    while term > total * mp.eps:
        term *= ratio(n)
        total += term
        n += 1
    return total


class Positive:
    """A law on (0, ∞), solved on the axis ln x."""

    def forward(self, t):
        return mp.e**t

    def backward(self, x):
        return mp.log(x)

    def jacobian(self, x):
        return x

    def longest(self, upper):
        return 0.7 if upper else 50


class GammaLaw(Positive):
    def __init__(self, shape, scale=1):
        self.a, self.s = M(shape), M(scale)

    def pdf(self, x):
        z = x / self.s
        return mp.e ** ((self.a - 1) * mp.log(z) - z - mp.loggamma(self.a)) / self.s

    def raw(self, z):
        a = self.a
        lead = mp.e ** (a * mp.log(z) - z - mp.loggamma(a + 1))
        return lead * positive_series(lambda n: z / (a + n + 1))

    def tails(self, x):
        z = x / self.s
        low = self.raw(z)
        if low < M("1e-3"):
            return low, 1 - low
        extra = 20 + int(max(0, (z - self.a * mp.log(z) + mp.loggamma(self.a)) / mp.log(10)))
        with mp.workdps(mp.mp.dps + extra):
            low = self.raw(z)
            return low, 1 - low


class BetaLaw:
    def __init__(self, a, b):
        self.a, self.b = M(a), M(b)

    def forward(self, t):
        return 1 / (1 + mp.e ** (-t))

    def backward(self, x):
        return mp.log(x / (1 - x))

    def jacobian(self, x):
        return x * (1 - x)

    def pdf(self, x):
        a, b = self.a, self.b
        return mp.e ** ((a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x) - self.lbeta())

    def longest(self, upper):
        return 50 if min(self.a, self.b) < 1 else 1

    def lbeta(self):
        return mp.loggamma(self.a) + mp.loggamma(self.b) - mp.loggamma(self.a + self.b)

    def one(self, a, b, x, y):
        lead = mp.e ** (a * mp.log(x) + b * mp.log(y) - self.lbeta()) / a
        return lead * positive_series(lambda n: (a + b + n) / (a + 1 + n) * x)

    def tails(self, x):
        # Each tail by the series on its own side of the mean; the other is 1 less it, with
        # enough digits.
        a, b = self.a, self.b
        below = x < a / (a + b)

        def side():
            y = 1 - x
            return self.one(a, b, x, y) if below else self.one(b, a, y, x)

        with mp.workdps(mp.mp.dps + 20):
            small = side()
            return (small, 1 - small) if below else (1 - small, small)


def solve(law, p, upper, start):
    """Newton on the law's own axis, from below the digits wanted to far beyond them."""
    p, t = M(p), start
    low, high = None, None
    for _ in range(400):
        x = law.forward(t)
        lower, above = law.tails(x)
        tail = above if upper else lower
        slope = law.pdf(x) * law.jacobian(x)
        if tail <= 0 or slope <= 0:
            step = M(-1) if upper else M(1)
        else:
            step = mp.log(tail / p) / (slope / tail)
            step = step if upper else -step
        # Far overshoots land where a series needs a million terms.
        if abs(step) > law.longest(upper):
            step = mp.sign(step) * law.longest(upper)
        t += step
        if abs(step) < mp.mpf(10) ** -32 * max(1, abs(t)):
            return law.forward(t)
    raise SystemExit(f"no convergence: {law} {p}")


def emit(family, parameters, law, start, levels=LEVELS, out=sys.stdout):
    for upper in (False, True):
        for p in levels:
            p = float(p)
            x = solve(law, p, upper, start(p, upper))
            xd = float(x)
            row = [family, ",".join(repr(float(v)) for v in parameters)]
            row += ["upper" if upper else "lower", repr(p), mp.nstr(x, 25), repr(xd)]
            if xd > sys.float_info.min and law.jacobian(M(xd)) > 0:
                lower, above = law.tails(M(xd))
                row += [mp.nstr(v, 25) for v in (lower, above, law.pdf(M(xd)))]
            else:
                row += ["-", "-", "-"]
            print("\t".join(row), file=out, flush=True)


def gamma_start(shape, scale=1):
    a = M(shape)

    def start(p, upper):
        near = (scipy.special.gammainccinv if upper else scipy.special.gammaincinv)(shape, p)
        if 1e-300 < near < 1e300:
            return mp.log(M(near)) + mp.log(scale)
        low = mp.log1p(-M(p)) if upper else mp.log(M(p))
        return (low + mp.loggamma(a + 1)) / a + mp.log(scale)

    return start


def beta_start(a, b):
    def start(p, upper):
        near = (scipy.special.betainccinv if upper else scipy.special.betaincinv)(a, b, p)
        if 1e-300 < near < 1 - 1e-9:
            return mp.log(M(near)) - mp.log(1 - M(near))
        far = (scipy.special.betaincinv if upper else scipy.special.betainccinv)(b, a, p)
        if 1e-300 < far < 0.5:
            return mp.log(1 - M(far)) - mp.log(M(far))
        return mp.log(M(a) / M(b))

    return start


def gamma_and_beta():
    for shape, scale in [(1.5, 0.4), (1, 1), (2.5, 3), (8, 1), (11.9, 1), (12, 1), (30, 0.7), (100, 1),
                         (0.01, 1), (0.05, 1), (0.3, 1), (0.7, 2), (0.999, 1), (1000, 1),
                         (5e4, 0.1), (1e6, 1), (1e6, 0.3)]:
        emit("gamma", (shape, scale), GammaLaw(shape, scale), gamma_start(shape, scale))
    for a, b in [(2, 3), (8, 12), (1, 1), (0.5, 0.5), (0.05, 2), (2, 0.05), (0.05, 0.02), (1, 5),
                 (5, 500), (0.5, 1000), (0.1, 50), (11, 13), (15, 12), (20, 20), (30, 400), (400, 30),
                 (5000, 5000), (1e4, 2e4), (3, 1e5), (15, 1e5), (100.5, 1e6), (0.3, 1e6), (1e5, 0.5)]:
        emit("beta", (a, b), BetaLaw(a, b), beta_start(a, b))


if __name__ == "__main__":
    gamma_and_beta()
