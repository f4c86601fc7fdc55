#!/usr/bin/env python3
"""Quantiles of laws of integers too many to list, by adding up probabilities with mpmath.

Prints the cases of Tests/UncertaintyTests/Distributions/SmoothLatticeTests.swift: for each law
the smallest k with P(X <= k) >= u, for u = steps 2^-52 and u = 1 - steps 2^-52. The probability
of one value is taken from log-gamma functions at 50 digits; the others follow by their ratios,
down from k (or up), until they no longer count.
"""
import mpmath as mp

mp.mp.dps = 50
STEPS = [1, 45037, 4503601, 45035996275, 45035996273705, 1351079888211149]


def tail(k, down, point, ratio):
    """The sum of the probabilities from k down, or from k up; ratio is p(j + 1) / p(j)."""
    term = total = point(k)
    while term > total * mp.mpf(10) ** -30:
        if down:
            if k == 0:
                break
            k -= 1
            term /= ratio(k)
        else:
            term *= ratio(k)
            k += 1
        total += term
    return total


def quantile(target, is_upper, guess, point, ratio):
    """The smallest k with P(X <= k) >= target, or with P(X > k) <= target."""
    k = guess
    reached = tail(k + 1, False, point, ratio) if is_upper else tail(k, True, point, ratio)
    here = point(k)
    # `reached` is P(X > k) or P(X <= k).
    def done():
        return reached <= target if is_upper else reached >= target
    if done():
        while True:
            before = reached + here if is_upper else reached - here
            if not (before <= target if is_upper else before >= target):
                return k
            k, reached = k - 1, before
            here /= ratio(k)
    while not done():
        here *= ratio(k)
        k += 1
        reached += -here if is_upper else here
    return k


def poisson(m):
    m = mp.mpf(m)
    return (lambda k: mp.exp(k * mp.log(m) - m - mp.loggamma(k + 1)), lambda k: m / (k + 1))


def binomial(n, p):
    p = mp.mpf(p)
    return (lambda k: mp.exp(mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)
                             + k * mp.log(p) + (n - k) * mp.log(1 - p)),
            lambda k: (n - k) * p / ((k + 1) * (1 - p)))


if __name__ == "__main__":
    from scipy import stats
    cases = [("Poisson(mean: 1e9)", poisson(10 ** 9), stats.poisson(1e9)),
             ("Binomial(trials: 1_000_000_000, probability: 0.25)",
              binomial(10 ** 9, 0.25), stats.binom(10 ** 9, 0.25))]
    for name, (point, ratio), rough in cases:
        ends = []
        for is_upper in (False, True):
            values = []
            for steps in STEPS:
                target = mp.mpf(steps) / 2 ** 52
                guess = rough.isf(float(target)) if is_upper else rough.ppf(float(target))
                values.append(quantile(target, is_upper, max(0, int(guess)), point, ratio))
            ends.append(values)
        print(f"{name}: lower {ends[0]}, upper {ends[1]}", flush=True)
