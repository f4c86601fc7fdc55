#!/usr/bin/env python3
"""Known answers for dependence: distribution functions of copulas, conditional quantiles, rank
correlations, and linear correlations of pairs of laws.

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 scipy==1.17.1 mpmath==1.4.1 \\
        openturns==1.27.post1 statsmodels==0.15.0
    venv/bin/python Scripts/make-reference/copulas.py > Tests/UncertaintyTests/Reference/copulas.json

Normal probabilities and conditional quantiles by mpmath in 60 digits; joint probabilities by
OpenTURNS, beside which those of statsmodels (Archimedean) and SciPy (normal, t) must agree to 1e-4;
correlations by OpenTURNS and by SciPy's quadrature.
"""
import json
from importlib.metadata import version

import mpmath as mp
import numpy as np
import openturns as ot
import scipy
from scipy import integrate, stats
from statsmodels.distributions.copula.api import ClaytonCopula, FrankCopula, GumbelCopula

mp.mp.dps = 60
POINTS = [(.001, .001), (.02, .02), (.1, .1), (.1, .5), (.1, .9), (.5, .5), (.7, .3), (.9, .9), (.98, .98), (.999, .999)]
NORMAL = [-8.1, -6, -4.5, -3, -2, -1.3, -.7, -.1, -1e-9, 0, 1e-5, .2, .9, 1.7, 2.6, 4, 6, 8]
NODES = np.polynomial.legendre.leggauss(500)
UNIFORMS = [1e-12, 1e-5, .03, .2, .5, .77, .96, 1 - 1e-6]
THETAS = {"clayton": [.01, .5, 2, 8, 40], "gumbel": [1.0001, 1.05, 1.5, 4, 30],
          "frank": [.01, 1, 5, 40]}


def phi(z):
    return float(mp.erfc(-mp.mpf(z) / mp.sqrt(2)) / 2)


def conditional(family, theta, u, v):
    t, u, v = mp.mpf(theta), mp.mpf(u), mp.mpf(v)
    if family == "clayton":
        return u * (u ** t + v ** (-t / (1 + t)) - 1) ** (-1 / t)
    if family == "frank":
        a = mp.e ** (-t * u)
        return -mp.log((a * (1 - v) + v * mp.e ** -t) / (a * (1 - v) + v)) / t
    x, e = -mp.log(u), -mp.log(v)
    s = min(e / (x + t - 1), mp.log1p(e / x))
    for _ in range(80):
        step = (x * mp.expm1(s) + (t - 1) * s - e) / (x * mp.exp(s) + t - 1)
        s -= step
        if abs(step) < mp.mpf(10) ** -55 * s:
            break
    return mp.exp(-x * mp.expm1(t * s) ** (1 / t))


def joint():
    matrix = lambda r: ot.CorrelationMatrix(2, [1, r, r, 1])
    rows = []
    for name, parameters, copula, peer in [
            ("normal", [-.7], ot.NormalCopula(matrix(-.7)), None),
            ("normal", [.25], ot.NormalCopula(matrix(.25)), None),
            ("normal", [.8], ot.NormalCopula(matrix(.8)), None),
            ("t", [4, .5], None, None), ("t", [2.5, -.3], None, None), ("t", [30, .7], None, None),
            ("clayton", [2], ot.ClaytonCopula(2), ClaytonCopula(2)),
            ("clayton", [.5], ot.ClaytonCopula(.5), ClaytonCopula(.5)),
            ("gumbel", [1.5], ot.GumbelCopula(1.5), GumbelCopula(1.5)),
            ("gumbel", [4], ot.GumbelCopula(4), GumbelCopula(4)),
            ("frank", [5], ot.FrankCopula(5), FrankCopula(5)),
            ("frank", [1], ot.FrankCopula(1), FrankCopula(1))]:
        for u, v in POINTS:
            if name == "t":
                nu, r = parameters
                value = t_joint(nu, r, u, v)
                other = float(stats.multivariate_t.cdf(
                    [stats.t.ppf(u, nu), stats.t.ppf(v, nu)], shape=[[1, r], [r, 1]], df=nu,
                    maxpts=20_000, random_state=1))
            else:
                value = copula.computeCDF([u, v])
                if name == "normal":
                    r = parameters[0]
                    other = float(stats.multivariate_normal.cdf(
                        [stats.norm.ppf(u), stats.norm.ppf(v)], cov=[[1, r], [r, 1]],
                        abseps=1e-6, releps=1e-6))
                else:
                    other = float(peer.cdf([u, v]))
            assert abs(value - other) < 1e-4, (name, parameters, u, v, value, other)
            rows.append({"copula": name, "parameters": parameters, "u": u, "v": v, "p": value})
    return rows


def t_joint(nu, r, u, v):
    """The conditional law of one score, integrated over the other."""
    y = stats.t.ppf(v, nu)

    def inner(x):
        scale = np.sqrt((nu + x * x) * (1 - r * r) / (nu + 1))
        return stats.t.pdf(x, nu) * stats.t.cdf((y - r * x) / scale, nu + 1)
    return integrate.quad(inner, -np.inf, stats.t.ppf(u, nu), epsabs=1e-13, epsrel=1e-11)[0]


def ranks():
    rows = []
    # OpenTURNS' distribution functions overflow beyond.
    for theta in THETAS["clayton"][:4]:
        rows.append(["clayton", theta, ot.ClaytonCopula(theta)])
    for theta in THETAS["gumbel"][1:]:
        rows.append(["gumbel", theta, ot.GumbelCopula(theta)])
    for theta in THETAS["frank"][:3]:
        rows.append(["frank", theta, ot.FrankCopula(theta)])
    found = []
    nodes, weights = np.polynomial.legendre.leggauss(160)
    s, w = (nodes + 1) / 2, weights / 2
    a, b = np.meshgrid(s, s, indexing="ij")
    x, y = a ** 3, a ** 3 * b
    points = np.column_stack([x.ravel(), y.ravel()])
    weight = (np.outer(w, w) * 3 * a ** 2 * a ** 3).ravel()
    for name, theta, copula in rows:
        # 12 times the double integral of C, less 3: over the triangle below the diagonal, twice.
        product = float((np.array(copula.computeCDF(points))[:, 0] * weight).sum())
        spearman = 24 * product - 3
        found.append({"copula": name, "theta": theta, "kendall": copula.getKendallTau()[0, 1],
                      "spearman": spearman})
    return found


def t_ranks():
    """Spearman's rank correlation by the mean of the conditional probability: 12 E[U V] - 3."""
    found = []
    for nu, r in [(2.5, .5), (4, .5), (4, -.8), (10, .3), (30, .9)]:
        def inner(v, u, nu=nu, r=r):
            x = stats.t.ppf(u, nu)
            scale = np.sqrt((nu + x * x) * (1 - r * r) / (nu + 1))
            return stats.t.cdf(r * x + scale * stats.t.ppf(v, nu + 1), nu) * u
        nodes, weights = np.polynomial.legendre.leggauss(300)
        s = (nodes + 1) / 2
        p, w = s ** 3 * (10 - 15 * s + 6 * s * s), weights / 2 * 30 * s * s * (1 - s) ** 2
        u, v = np.meshgrid(p, p)
        product = float((inner(v, u) * np.outer(w, w)).sum())
        found.append({"degrees": nu, "scores": r, "spearman": 12 * product - 3})
    return found


def linear():
    """Correlations of pairs of laws under a normal copula, by integrals over the scores."""
    laws = {
        "exponential": stats.expon(), "lognormal": stats.lognorm(.5), "uniform": stats.uniform(),
        "gamma": stats.gamma(2.5), "poisson": stats.poisson(3), "bernoulli": stats.bernoulli(.3),
        "coin": stats.bernoulli(.5)}
    found = []
    for a, b in [("exponential", "lognormal"), ("uniform", "exponential"), ("gamma", "poisson"),
                 ("poisson", "poisson"), ("bernoulli", "lognormal"), ("bernoulli", "coin"),
                 ("coin", "coin")]:
        for r in [-.6, .3, .9]:
            found.append({"laws": [a, b], "scores": r, "correlation": pair(laws[a], laws[b], r)})
    return found


def is_discrete(law):
    return hasattr(law.dist, "pmf")


def jumps(law):
    """Scores at which a discrete law steps up, and by how much."""
    k = np.arange(0, 60)
    p = law.cdf(k)
    kept = p < 1 - 1e-15
    return stats.norm.isf(law.sf(k[kept])), np.ones(kept.sum())


def pair(a, b, r):
    s = np.sqrt(1 - r * r)
    deviation = a.std() * b.std()
    nodes, weights = NODES
    if is_discrete(a) and is_discrete(b):
        # Hoeffding: the sum of P(both above) less the product, over all pairs of steps.
        ca, _ = jumps(a)
        cb, _ = jumps(b)
        total = 0
        for x in ca:
            for y in cb:
                z, w = nodes * (12 - x) / 2 + (12 + x) / 2, weights * (12 - x) / 2
                both = (w * stats.norm.pdf(z) * stats.norm.sf((y - r * z) / s)).sum()
                total += both - stats.norm.sf(x) * stats.norm.sf(y)
        return float(total / deviation)
    if is_discrete(a):
        a, b = b, a
    z, w = 12 * nodes, 12 * weights * stats.norm.pdf(12 * nodes)
    value = quantile(a, z)
    if is_discrete(b):
        steps, _ = jumps(b)
        above = sum(stats.norm.sf((c - r * z) / s) for c in steps)
    else:
        x, v = np.polynomial.hermite_e.hermegauss(120)
        v = v / np.sqrt(2 * np.pi)
        above = (quantile(b, r * z[:, None] + s * x[None, :]) * v).sum(axis=1)
    mean = (w * value * above).sum()
    return float((mean - a.mean() * b.mean()) / deviation)


def quantile(law, z):
    """The value at normal scores, from the nearer end."""
    return np.where(z > 0, law.isf(stats.norm.sf(z)), law.ppf(stats.norm.cdf(z)))


print(json.dumps({
    "by": [f"{name} {version(name)}" for name in
           ("mpmath", "openturns", "scipy", "statsmodels", "numpy")],
    "normal": [{"z": z, "p": phi(z)} for z in NORMAL],
    "conditional": [
        {"copula": family, "theta": theta, "u": u, "v": v, "w": float(conditional(family, theta, u, v))}
        for family in THETAS for theta in THETAS[family] for u in UNIFORMS for v in UNIFORMS],
    "joint": joint(),
    "ranks": ranks(),
    "student_ranks": t_ranks(),
    "linear": linear(),
}, indent=None).replace('}, {', '},\n  {').replace('": [{', '": [\n  {').replace("}]", "}\n]"))
