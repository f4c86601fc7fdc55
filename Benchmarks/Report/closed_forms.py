"""Answers of the workload that have a closed form: staff and data are products of independent
drivers, whose moments are in any textbook."""
from math import exp, log, sqrt


def lognormal(log_median, sigma):
    """First and second moment."""
    return exp(log_median + sigma**2 / 2), exp(2 * log_median + 2 * sigma**2)


def beta(a, b):
    """First and second moment."""
    return a / (a + b), a * (a + 1) / ((a + b) * (a + b + 1))


def inverse_beta(a, b):
    """First and second moment of 1 / x."""
    return (a + b - 1) / (a - 1), (a + b - 1) * (a + b - 2) / ((a - 1) * (a - 2))


def linear(moments, shift, scale=1.0):
    """First and second moment of shift + scale x."""
    first, second = moments
    return shift + scale * first, shift**2 + 2 * shift * scale * first + scale**2 * second


def product(*factors):
    """First and second moment of a product of independent factors."""
    first = second = 1.0
    for a, b in factors:
        first, second = first * a, second * b
    return first, second


def answer(moments):
    """Mean and standard deviation."""
    first, second = moments
    return {"mean": first, "sd": sqrt(second - first**2)}


# Years of the run on the wall: training compute over the speed of 16,384 chips; utilization is
# beta(8, 12), and the share that does not fail beta(30, 2).
YEARS = linear(product(lognormal(log(5e25), 0.35), inverse_beta(8, 12), inverse_beta(30, 2)), 0,
               1 / (989e12 * 3600 * 16384 * 8760))

EXACT = {
    "staff": answer(product(linear(beta(2, 4), 60, 240), lognormal(log(5e5), 0.3),
                            linear(YEARS, 0.5))),
    "data": answer(product((2.5 * 4e6, 2.5 * 3.5 * 4e6**2),
                           linear(lognormal(log(1.2), 0.5), 1, 0.05))),
}
