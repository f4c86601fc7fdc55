#!/usr/bin/env python3
"""Known answers for measures of sensitivity from samples, and what SALib makes of the same samples.

    python3 -m venv venv && venv/bin/pip install SALib==1.6.0 scipy==1.17.1 numpy==2.4.6
    venv/bin/python Scripts/make-reference/sensitivity.py > Tests/UncertaintyTests/Reference/sensitivity.json

Answers: y = 3 z1 + z2 + 0.1 z3 of standard normals, by closed forms and integrals (SciPy);
Ishigami's function with a = 7, b = 0.1, its delta by a grid of 800 x 800 points. The samples are
those of the tests: SplitMix64 (Steele, Lea & Flood 2014), seeded as TestStream is.
"""
import json
import numpy as np
from importlib.metadata import version
import scipy
from scipy import integrate, optimize, stats
from SALib.analyze import delta as salib_delta
from SALib.analyze import pawn as salib_pawn

WEIGHTS = np.array([3, 1, 0.1])
VARIANCE = (WEIGHTS ** 2).sum()
SD = np.sqrt(VARIANCE)


def overlap(mean, sd):
    """Total variation between N(mean, sd) and N(0, SD), sd < SD, by the two crossings."""
    a, b = 1 / sd ** 2 - 1 / SD ** 2, -2 * mean / sd ** 2
    c = mean ** 2 / sd ** 2 - 2 * np.log(SD / sd)
    root = np.sqrt(b * b - 4 * a * c)
    low, high = (-b - root) / (2 * a), (-b + root) / (2 * a)
    inside = lambda m, s: stats.norm.cdf(high, m, s) - stats.norm.cdf(low, m, s)
    return inside(mean, sd) - inside(0, SD)


def delta(weight):
    sd = np.sqrt(VARIANCE - weight ** 2)
    return integrate.quad(
        lambda z: overlap(weight * z, sd) * stats.norm.pdf(z), -10, 10, epsabs=1e-12, limit=500)[0]


def in_tenth(y, weight, tenth):
    """The distribution function of y where the driver is in a tenth of its law."""
    sd = np.sqrt(VARIANCE - weight ** 2)
    low, high = (min(12, max(-12, stats.norm.ppf(t / 10))) for t in (tenth, tenth + 1))
    return 10 * integrate.quad(
        lambda z: stats.norm.cdf((y - weight * z) / sd) * stats.norm.pdf(z), low, high,
        epsabs=1e-13, limit=400)[0]


def pawn(weight):
    distances = []
    for tenth in range(10):
        gap = lambda y: -abs(in_tenth(y, weight, tenth) - stats.norm.cdf(y / SD))
        grid = np.linspace(-3 * SD, 3 * SD, 61)
        best = int(np.argmin([gap(y) for y in grid]))
        found = optimize.minimize_scalar(
            gap, bounds=(grid[max(best - 1, 0)], grid[min(best + 1, 60)]), method="bounded",
            options={"xatol": 1e-10})
        distances.append(-found.fun)
    return float(np.mean(distances))


def swing_p90(weight):
    ends = [optimize.brentq(lambda y: in_tenth(y, weight, t) - 0.9, -15, 15, xtol=1e-12)
            for t in (0, 9)]
    return ends[1] - ends[0]


def ishigami_delta():
    """By the distribution function of 7 sin(x2)^2, which is the arcsine law's."""
    n = 800
    x = (np.arange(n) + 0.5) / n * 2 * np.pi - np.pi
    edges = np.linspace(-12, 20, 1601)
    arcsine = lambda t: 2 / np.pi * np.arcsin(np.sqrt(np.clip(t / 7, 0, 1)))
    rest = np.sin(x)[:, None] * (1 + 0.1 * x[None, :] ** 4)
    first, third = np.zeros((n, edges.size)), np.zeros((n, edges.size))
    for i in range(n):
        here = arcsine(edges[None, :] - rest[i][:, None])
        first[i] = here.mean(0)
        third += here / n
    whole = np.diff(first.mean(0))
    distance = lambda rows: float(0.5 * np.abs(np.diff(rows, axis=1) - whole).sum(1).mean())
    ordered = np.sort(rest.ravel())
    share = lambda t: np.searchsorted(ordered, t) / ordered.size
    halves = (np.arange(400) + 0.5) / 400 * np.pi / 2
    second = np.array([share(edges - 7 * np.sin(z) ** 2) for z in halves])
    return [distance(first), distance(second), distance(third)]


class TestStream:
    mask = (1 << 64) - 1

    def __init__(self, seed):
        self.state = seed
        first = self.bits()
        self.state = first ^ ((self.bits() << 1) & self.mask)

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.mask
        return z ^ (z >> 31)

    def uniform(self):
        return ((self.bits() >> 12) + 0.5) * 2.0 ** -52


def beside_salib(samples, seed):
    stream = TestStream(seed)
    u = np.array([[stream.uniform() for _ in range(3)] for _ in range(samples)])
    x = np.pi * (2 * u - 1)
    y = np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])
    problem = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3}
    d = salib_delta.analyze(problem, x, y, num_resamples=25, seed=1)
    p = salib_pawn.analyze(problem, x, y, S=10, seed=1)
    rows = lambda values: [float(v) for v in values]
    return {"samples": samples, "seed": seed, "first": rows(u[0]), "delta": rows(d["delta_raw"]),
            "delta_half_width": rows(d["delta_raw_conf"]), "first_order": rows(d["S1"]),
            "pawn_mean": rows(p["mean"])}


if __name__ == "__main__":
    print(json.dumps({
        "by": f"SALib {version('SALib')}, SciPy {scipy.__version__}, NumPy {np.__version__}",
        "linear": {
            "delta": [delta(w) for w in WEIGHTS], "pawn": [pawn(w) for w in WEIGHTS],
            "swing_p90": [swing_p90(w) for w in WEIGHTS],
            "swing_above_4": [in_tenth(4, w, 0) - in_tenth(4, w, 9) for w in WEIGHTS],
        },
        "ishigami_delta": ishigami_delta(),
        "salib": beside_salib(8192, 502),
    }, indent=1))
