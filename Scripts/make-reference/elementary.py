#!/usr/bin/env python3
"""Writes Tests/UncertaintyTests/Reference/elementary.tsv: elementary functions at hard points.

A row is: function, x, y (or "-"), the value rounded to a double, and what the rounding left, in
units in the last place of that double. Computed with mpmath to 400 digits, of which arguments of
sin and cos up to 2^1023 need 310. Run: python3 Scripts/make-reference/elementary.py
"""
import math
import random
import struct
from pathlib import Path

from mpmath import cos, exp, isinf, log, mp, mpf, pi, power, sin

mp.dps = 400
random.seed(20260301)
ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "Tests" / "UncertaintyTests" / "Reference" / "elementary.tsv"


def from_bits(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def any_positive():
    """A double of any exponent, subnormal ones included."""
    return from_bits(random.randrange(1, 0x7FF0000000000000))


def near(x, steps=3):
    """x and its neighbours."""
    bits = struct.unpack("<Q", struct.pack("<d", x))[0]
    return [from_bits(bits + k) for k in range(-steps, steps + 1)]


def round_to_double(value):
    """The nearest double and the rest in its ulps; None if it overflows."""
    nearest = float(value)
    if math.isinf(nearest):
        return None
    # float() of a subnormal mpf may round twice: pick the nearest of the neighbours.
    around = [nearest, math.nextafter(nearest, math.inf), math.nextafter(nearest, -math.inf)]
    nearest = min(around, key=lambda d: abs(mpf(d) - value))
    return nearest, float((value - mpf(nearest)) / mpf(math.ulp(nearest)))


def exp_points():
    points = [random.uniform(-745, 709.7) for _ in range(300)]
    points += [random.uniform(-1, 1) for _ in range(100)]
    points += [random.uniform(-745.2, -708) for _ in range(60)]
    points += [s * math.ldexp(random.random(), -k) for k in range(60) for s in (1, -1)]
    points += [(k + 0.5) * math.log(2) for k in range(-60, 60)]
    return points + near(709.782712893384) + near(-745.1332191019411) + near(-708.3964185322641)


def log_points():
    points = [any_positive() for _ in range(300)]
    points += [random.uniform(0.5, 2) for _ in range(150)]
    points += [1 + s * math.ldexp(random.uniform(1, 2), -k) for k in range(1, 52) for s in (1, -1)]
    points += [10.0**k for k in range(-30, 31)] + [2.0**k for k in range(-1074, 1024, 61)]
    points += near(math.sqrt(0.5)) + near(math.sqrt(2)) + near(math.e) + near(2.0**-1022)
    return points + [5e-324, 1e-323, 1.7976931348623157e308, 1 - 2.0**-53, 1 + 2.0**-52]


def turn_points():
    points = [random.uniform(-4, 4) for _ in range(150)]
    points += [random.uniform(-1e5, 1e5) for _ in range(150)] + near(1e5) + near(-1e5)
    points += [any_positive() for _ in range(200)]
    points += [s * math.ldexp(random.random(), -k) for k in range(0, 60, 3) for s in (1, -1)]
    points += [float(n * pi / 2) for n in list(range(-40, 41)) + [1000003, 63661, 63662, 63663]]
    points += [float(n * pi / 4) for n in range(1, 80, 2)]
    # The double closest to a multiple of pi/2, relative to its size (Muller et al., Handbook of
    # Floating-Point Arithmetic, section 11.3: 6381956970095103 * 2^797).
    return points + [math.ldexp(6381956970095103, 797), -math.ldexp(6381956970095103, 797)]


def power_points():
    points = [(random.uniform(0, 10), random.uniform(-10, 10)) for _ in range(150)]
    points += [(any_positive(), random.uniform(-3, 3)) for _ in range(100)]
    for _ in range(250):  # near 1 and any y, so that the answer spans the range
        x = 1 + random.choice((1, -1)) * math.ldexp(random.uniform(1, 2), -random.randrange(2, 52))
        points.append((x, random.uniform(-744, 709) / math.log(x)))
    for _ in range(150):
        x = any_positive()
        points.append((x, random.uniform(-744, 709) / math.log(x)))
    points += [(float(b), float(n)) for b in (-7, -2, 2, 3, 10) for n in range(-12, 13)]
    points += [(2.0, k / 2) for k in range(-40, 41)] + [(x, 0.5) for x in near(2.0) + near(0.25)]
    return points + [(5e-324, 0.5), (5e-324, -0.9), (1.7e308, -1.0), (1.7e308, 1e-300)]


def rows():
    for name, function, points in (
        ("exp", exp, exp_points()),
        ("log", log, log_points()),
        ("log10", lambda x: log(x) / log(mpf(10)), log_points()),
        ("sin", sin, turn_points()),
        ("cos", cos, turn_points()),
    ):
        for x in points:
            yield name, x, None, function(mpf(x))
    for x, y in power_points():
        yield "pow", x, y, power(mpf(x), mpf(y))


with open(OUT, "w") as out:
    out.write("# Written by Scripts/make-reference/elementary.py with mpmath; do not edit.\n")
    for name, x, y, value in rows():
        rounded = None if isinf(value) else round_to_double(value)
        if rounded is not None:
            y_text = "-" if y is None else y.hex()
            out.write(f"{name}\t{x.hex()}\t{y_text}\t{rounded[0].hex()}\t{rounded[1]:.4f}\n")
