#!/usr/bin/env python3
"""Reference values for the laws that need special functions, by mpmath to 25 digits.

    python3 Scripts/make-reference/special_function_laws.py > Tests/UncertaintyTests/Reference/special_function_laws.tsv

Every tail is a series of positive terms, a textbook formula with digits enough for its
cancellation, or an integral, in 25 to 380 digits;
none of the methods of the Swift code (continued fractions, uniform expansions) is used. A row is

    family  parameters  tail  p  quantile  x  cumulative  survival  density

where `quantile` is the place at which the tail ("lower" or "upper") is exactly the double p, x is
that place rounded to a double, and the last three are the law's values at that double.
"""
import math
import sys
import mpmath as mp
import scipy.special  # starting points only
import scipy.stats

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

    def inside(self, x):
        return sys.float_info.min < x < math.inf

    def place(self, x):
        return x

    def answer(self, place):
        return place

    def slope(self, x):
        return x * self.pdf(x)

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
    """A beta law; a place is the pair (x, 1 − x), so that both ends keep their digits."""

    def __init__(self, a, b):
        self.a, self.b = M(a), M(b)

    @property
    def lbeta(self):
        # In the precision of the moment.
        return mp.loggamma(self.a) + mp.loggamma(self.b) - mp.loggamma(self.a + self.b)

    def forward(self, t):
        return (1 / (1 + mp.e ** (-t)), 1 / (1 + mp.e**t))

    def inside(self, x):
        return sys.float_info.min < x < 1

    def place(self, x):
        return (x, 1 - x)

    def answer(self, place):
        return place[0]

    def slope(self, place):
        return mp.e ** (self.a * mp.log(place[0]) + self.b * mp.log(place[1]) - self.lbeta)

    def pdf(self, place):
        return self.slope(place) / place[0] / place[1]

    def longest(self, upper):
        return M(10) ** 6 if min(self.a, self.b) <= 1 else 1

    def one(self, a, b, x, y):
        lead = mp.e ** (a * mp.log(x) + b * mp.log(y) - self.lbeta) / a
        return lead * positive_series(lambda n: (a + b + n) / (a + 1 + n) * x)

    def tails(self, place):
        # The series on the own side of the mean; the other tail is 1 less it, with spare digits.
        a, b, (x, y) = self.a, self.b, place
        if a / (a + b) < x < M("0.05"):
            # The series of the own side needs 1/x terms and more.
            extra = 25 + int(max(0, -mp.log10(self.slope(place))))
            with mp.workdps(mp.mp.dps + extra):
                low = self.one(a, b, x, 1 - x)
                return low, 1 - low
        with mp.workdps(mp.mp.dps + 20):
            if x < a / (a + b):
                small = self.one(a, b, x, y)
                return small, 1 - small
            small = self.one(b, a, y, x)
            return 1 - small, small


def solve(law, p, upper, start):
    """Newton on the law's own axis, from below the digits wanted to far beyond them."""
    p, t = M(p), start
    low, high = None, None
    for _ in range(2000):
        x = law.forward(t)
        lower, above = law.tails(x)
        tail = above if upper else lower
        slope = law.slope(x)
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
            x = (law.quantile(p, upper) if start is None
                 else law.answer(solve(law, p, upper, start(p, upper))))
            xd = float(x)
            row = [family, ",".join(repr(float(v)) for v in parameters)]
            row += ["upper" if upper else "lower", repr(p), mp.nstr(x, 25), repr(xd)]
            if law.inside(xd):
                place = law.place(M(xd))
                row += [mp.nstr(v, 25) for v in (*law.tails(place), law.pdf(place))]
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


class Direct:
    """A law asked by its own place x; solved from a starting point in doubles."""

    def inside(self, x):
        return x != 0 and abs(x) > sys.float_info.min and math.isfinite(x)

    def place(self, x):
        return x

    def answer(self, place):
        return place


class FLaw(Direct):
    def __init__(self, n, d):
        self.beta = BetaLaw(M(n) / 2, M(d) / 2)
        self.r = M(d) / M(n)

    def unit(self, x):
        odds = x / self.r
        return (odds / (1 + odds), 1 / (1 + odds))

    def tails(self, x):
        return self.beta.tails(self.unit(x))

    def pdf(self, x):
        return self.beta.slope(self.unit(x)) / x

    def quantile(self, p, upper):
        start = beta_start(float(self.beta.a), float(self.beta.b))(p, upper)
        x, y = solve(self.beta, p, upper, start)
        return self.r * x / y


class TLaw(Direct):
    def __init__(self, nu):
        self.nu = M(nu)
        self.beta = BetaLaw(M(1) / 2, self.nu / 2)

    def unit(self, x):
        return (x * x / (self.nu + x * x), self.nu / (self.nu + x * x))

    def tails(self, x):
        half = self.beta.tails(self.unit(x))[1] / 2
        return (half, 1 - half) if x < 0 else (1 - half, half)

    def pdf(self, x):
        return self.beta.slope(self.unit(x)) / abs(x)

    def quantile(self, p, upper):
        start = beta_start(0.5, float(self.nu / 2))(2 * p, True)
        x, y = solve(self.beta, 2 * p, True, start)
        return mp.sqrt(self.nu * x / y) * (1 if upper else -1)


class PowerLaw(Direct):
    def __init__(self, location, scale, shape):
        self.m, self.s, self.b = M(location), M(scale), M(shape)
        self.gamma = GammaLaw(1 / self.b)

    def tails(self, x):
        half = self.gamma.tails((abs(x - self.m) / self.s) ** self.b)[1] / 2
        return (half, 1 - half) if x < self.m else (1 - half, half)

    def pdf(self, x):
        z = abs(x - self.m) / self.s
        return mp.e ** (-(z**self.b)) / (2 * self.s * mp.gamma(1 + 1 / self.b))

    def quantile(self, p, upper):
        z = solve(self.gamma, 2 * p, True, gamma_start(float(1 / self.b))(2 * p, True))
        return self.m + (1 if upper else -1) * self.s * z ** (1 / self.b)


class InverseGammaLaw(Direct):
    def __init__(self, shape, scale):
        self.gamma, self.s, self.shape = GammaLaw(shape), M(scale), shape

    def tails(self, x):
        return tuple(reversed(self.gamma.tails(self.s / x)))

    def pdf(self, x):
        return self.gamma.pdf(self.s / x) * self.s / x**2

    def quantile(self, p, upper):
        return self.s / solve(self.gamma, p, not upper, gamma_start(self.shape)(p, not upper))


class Searched(Direct):
    """Quantiles by Newton's method on the logarithm of the tail, inside a bracket."""

    halvings = 16
    steps = 6

    def quantile(self, p, upper):
        p = M(p)
        low, high = self.bracket()
        f = lambda x: mp.log(self.tails(x)[upper]) - mp.log(p)
        sign = -1 if upper else 1
        for _ in range(self.halvings):
            middle = self.middle(low, high)
            low, high = (middle, high) if sign * f(middle) < 0 else (low, middle)
        x = self.middle(low, high)
        for _ in range(self.steps):
            tail = self.tails(x)[upper]
            x -= sign * mp.log(tail / p) * tail / self.pdf(x)
        return x

    def middle(self, low, high):
        return (low + high) / 2


class InverseGaussianLaw(Searched):
    def __init__(self, mean, shape):
        self.m, self.l = M(mean), M(shape)

    def bracket(self):
        return M(10) ** -12 * self.m, M(10) ** 10 * self.m

    def middle(self, low, high):
        return mp.sqrt(low * high)

    def tails(self, x):
        # The textbook form, with digits enough for its cancellation.
        with mp.workdps(380):
            r = mp.sqrt(self.l / x)
            low = mp.erfc(-r * (x / self.m - 1) / mp.sqrt(2)) / 2
            low += mp.e ** (2 * self.l / self.m) * mp.erfc(r * (x / self.m + 1) / mp.sqrt(2)) / 2
            return low, 1 - low

    def pdf(self, x):
        return mp.sqrt(self.l / (2 * mp.pi * x**3)) * mp.e ** (
            -self.l * (x - self.m) ** 2 / (2 * self.m**2 * x))


class SkewNormalLaw(Searched):
    """Tails by quadrature of the density."""

    def __init__(self, shape):
        self.a = M(shape)

    def bracket(self):
        return M(-40), M(40)

    def pdf(self, x):
        return 2 * mp.npdf(x) * mp.erfc(-self.a * x / mp.sqrt(2)) / 2

    def tails(self, x):
        with mp.workdps(22):
            rate = abs(x) * (1 + self.a**2 if self.a * x < 0 else 1) + abs(self.a) + 1
            steps = [M(k) / rate for k in (0, 1, 3, 6, 12, 24, 48, 90)] + [M(9), M(40)]
            sign = 1 if x > 0 else -1
            # The quadrature stops by absolute error, so that the integrand must be near 1.
            scale = self.pdf(x)
            tail = mp.quad(lambda s: self.pdf(x + sign * s) / scale, sorted(set(steps))) * scale
            return (1 - tail, tail) if x > 0 else (tail, 1 - tail)


class LandauLaw(Searched):
    """Landau's own integral, which oscillates; Nolan's for the farthest lower tail."""

    halvings = 0
    steps = 4

    def quantile(self, p, upper):
        # SciPy's standard law has another scale and place.
        start = scipy.stats.landau.isf(p) if upper else scipy.stats.landau.ppf(p)
        start = start * math.pi / 2 + math.log(math.pi / 2)
        if not upper and p < 0.1:
            low, high = -8.0, 1.0
            with mp.workdps(15):
                for _ in range(30):
                    start = (low + high) / 2
                    less = self.nolan(M(start), lambda g, lead: mp.e ** (lead - g)) < p
                    low, high = (start, high) if less else (low, start)
        self.bracket = lambda: (M(start), M(start))
        return super().quantile(p, upper)

    def integral(self, x, f, power):
        if x > 3:
            ends = [M(0)] + [u / x for u in (M(1) / 10, 1, 5, 15, 40, 100)]
            g = lambda u: mp.e ** (-u / x * mp.log(u / x) - u) * f(u / x) * x**power
            return mp.quad(g, [e * x for e in ends]) / x ** (power + 1)
        peak = mp.e ** (-x - 1)
        last = int(3 * peak + 40)
        with mp.workdps(int(40 + peak)):
            return mp.quad(
                lambda t: mp.e ** (-t * mp.log(t) - x * t) * f(t), [M(k) for k in range(last)])

    def nolan(self, x, f):
        def g(phi):
            return mp.e ** (mp.log(phi / mp.sin(phi)) - phi * mp.cot(phi) - x)
        lead = mp.e ** (-x - 1)
        width = mp.sqrt(mp.e ** (x + 1))
        ends = [M(0)] + [width * k for k in (1, 2, 4, 8, 16)]
        total = mp.quad(lambda phi: f(g(phi), lead), [e for e in ends if e < 3])
        return total * mp.e**-lead / mp.pi

    def tails(self, x):
        if x < -4.9:
            low = self.nolan(x, lambda g, lead: mp.e ** (lead - g))
            return low, 1 - low
        high = self.integral(x, lambda t: mp.sinpi(t) / (mp.pi * t), 0)
        return 1 - high, high

    def pdf(self, x):
        if x < -4.9:
            return self.nolan(x, lambda g, lead: g * mp.e ** (lead - g))
        return self.integral(x, lambda t: mp.sinpi(t) / mp.pi, 1)


def emit_direct(family, parameters, law, levels=LEVELS):
    emit(family, parameters, law, None, levels)


def others():
    for nu in (0.01, 0.5, 1, 2, 3, 6.5, 30, 100, 1e4, 1e6):
        emit_direct("t", (nu,), TLaw(nu))
    for n, d in [(5.5, 10.5), (0.5, 0.5), (1e3, 1e4), (2, 7), (1, 300), (40, 30), (0.01, 3)]:
        emit_direct("f", (n, d), FLaw(n, d))
    for shape, scale in [(3, 2), (0.5, 1), (0.02, 1), (50, 10), (1e4, 1)]:
        emit_direct("inverse gamma", (shape, scale), InverseGammaLaw(shape, scale))
    for location, scale, shape in [(0, 1, 1.5), (0, 2, 0.5), (0, 1, 1), (0, 1, 2), (0, 1, 20),
                                   (0, 1, 0.1), (0, 1, 1000)]:
        emit_direct("exponential power", (location, scale, shape),
                    PowerLaw(location, scale, shape))
    for mean, shape in [(2, 0.5), (1, 1), (1, 1000), (1, 0.01), (3, 1e-4), (1, 30)]:
        emit_direct("inverse Gaussian", (mean, shape), InverseGaussianLaw(mean, shape),
                    ["1e-290"] + LEVELS[1:])


def quadratures():
    mp.mp.dps = 25
    emit_direct("landau", (0, 1), LandauLaw(), LEVELS[:1] + ["1e-12", "1e-5", "0.02", "0.2", "0.4"])
    for shape in (0.5, -2, 30):
        emit_direct("skew normal", (shape,), SkewNormalLaw(shape), ["1e-300", "1e-20", "0.02", "0.4"])


if __name__ == "__main__":
    # Families by name, or all.
    wanted = sys.argv[1:] or ["gamma_and_beta", "others", "quadratures"]
    for name in wanted:
        globals()[name]()
