#!/usr/bin/env python3
"""Prints the coefficients of Sources/CKernels/elementary.inc.h and trigonometry.inc.h.

Each is the interpolant at Chebyshev nodes of a smooth function, to 60 digits, then rounded to
doubles; the largest error of the rounded polynomial, as it enters the result, is printed as a
power of two. Run: python3 Scripts/make-tables/polynomials.py
"""
from mpmath import atan, atanh, cos, exp, floor, fsum, log, matrix, lu_solve, mp, mpf, pi, sin, sqrt

mp.dps = 60


def fit(f, low, high, degree):
    """The interpolating polynomial of `f` at degree + 1 Chebyshev nodes, lowest power first."""
    count = degree + 1
    nodes = [
        (low + high) / 2 + (high - low) / 2 * cos((2 * k + 1) * pi / (2 * count))
        for k in range(count)
    ]
    rows = matrix([[x**j for j in range(count)] for x in nodes])
    return list(lu_solve(rows, matrix([f(x) for x in nodes])))


def show(name, f, weight, low, high, degree):
    """Prints the doubles and the greatest |weight × error| on 997 points of the interval."""
    doubles = [float(c) for c in fit(f, low, high, degree)]
    worst = mpf(0)
    for k in range(997):
        x = low + (high - low) * (mpf(k) + mpf("0.5")) / 997
        value = fsum(mpf(c) * x**j for j, c in enumerate(doubles))
        worst = max(worst, abs(weight(x) * (value - f(x))))
    print(f"// {name}: error 2^{float(log(worst, 2)):.1f}")
    print(", ".join(c.hex() for c in doubles))


def parts(name, value, bits, count):
    """Splits a constant into `count` doubles, all but the last of `bits` bits."""
    result = []
    for k in range(count):
        if k == count - 1:
            part = mpf(float(value))
        else:
            scale = mpf(2) ** (bits - 1 - int(floor(log(abs(value), 2))))
            part = floor(value * scale) / scale
        result.append(float(part).hex())
        value -= part
    print(f"// {name}\n" + ", ".join(result))


def exp_tail(r):
    """(exp r − 1 − r) / r², by its series near zero."""
    return fsum(r**j / mp.factorial(j + 2) for j in range(40))


def atanh_tail(z, first):
    """Σ z^j / (2j + first), the rest of the series of atanh(s)/s with z = s²."""
    return fsum(z**j / (2 * j + first) for j in range(60))


def sin_tail(z):
    """(sin r / r − 1) / z, z = r²."""
    return fsum((-1) ** (j + 1) * z**j / mp.factorial(2 * j + 3) for j in range(30))


def cos_tail(z):
    """(cos r − 1 + z/2) / z², z = r²."""
    return fsum((-1) ** j * z**j / mp.factorial(2 * j + 4) for j in range(30))


half_log2 = log(mpf(2)) / 2 * mpf("1.0001")
z_log = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.0001")
z_pow = ((sqrt(mpf(3) / 2) - 1) / (sqrt(mpf(3) / 2) + 1)) ** 2 * mpf("1.0001")
z_sin = (pi / 4) ** 2 * mpf("1.0001")

show("exp", exp_tail, lambda r: r**2, -half_log2, half_log2, 10)
show("log", lambda z: 2 * atanh_tail(z, 3), lambda z: z, mpf(0), z_log, 7)
show("pow", lambda z: 3 * atanh_tail(z, 5), lambda z: z**2, mpf(0), z_pow, 7)
show("sin", sin_tail, lambda z: z, mpf(0), z_sin, 6)
show("cos", cos_tail, lambda z: z**2, mpf(0), z_sin, 6)
parts("ln 2", log(mpf(2)), 42, 2)
parts("log10 2", log(mpf(2), 10), 42, 2)
parts("log10 e", 1 / log(mpf(10)), 26, 2)
parts("log10 e whole", 1 / log(mpf(10)), 53, 2)
parts("2 / (3 ln 2)", 2 / (3 * log(mpf(2))), 26, 2)
parts("log2 1.5", log(mpf(3) / 2, 2), 26, 2)
parts("sqrt 3/4", sqrt(mpf(3)) / 2, 53, 1)
parts("ln 2 for exp2", log(mpf(2)), 26, 2)
parts("ln 2 whole, 2/(3 ln 2) whole", log(mpf(2)), 53, 1)
parts("", 2 / (3 * log(mpf(2))), 53, 1)
parts("log2 e", 1 / log(mpf(2)), 53, 1)
parts("2 / pi", 2 / pi, 53, 1)
parts("pi / 2 in 33 bits", pi / 2, 33, 4)
parts("pi / 2 whole", pi / 2, 53, 2)
print("// bits of 2/pi in words of 64, after one word of zeros")
mp.prec = 2200
value, words = 2 / pi, ["0x0000000000000000"]
for _ in range(21):
    value *= 2**64
    word = int(floor(value))
    value -= word
    words.append(f"0x{word:016x}")
print(", ".join(words))
