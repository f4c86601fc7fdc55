#!/usr/bin/env python3
"""Writes Sources/CKernels/joe_kuo.c, below the licence that the file begins with.

The numbers are those of S. Joe and F. Y. Kuo, "new-joe-kuo-6.21201", as SciPy (1.17) carries them.
Run from the root of the repository: python3 Scripts/make-tables/joe_kuo.py
"""
import os
import textwrap
from pathlib import Path

import numpy
from scipy.stats import _sobol

GREATEST_DEGREE = 13

table = numpy.load(os.path.join(os.path.dirname(_sobol.__file__), "_sobol_direction_numbers.npz"))
numbers = []
for polynomial, initial in zip(table["poly"][1:], table["vinit"][1:]):
    degree = int(polynomial).bit_length() - 1
    if degree > GREATEST_DEGREE:
        break
    integers = [int(m) for m in initial[:degree]]
    assert all(m % 2 == 1 and m < 2 ** (i + 1) for i, m in enumerate(integers))
    numbers += [int(polynomial), *integers]

path = Path("Sources/CKernels/joe_kuo.c")
head, _, rest = path.read_text().partition("static const uint16_t numbers[] = {\n")
tail = rest[rest.index("\n};"):]
indent = {"initial_indent": "    ", "subsequent_indent": "    "}
body = "\n".join(textwrap.wrap(", ".join(map(str, numbers)) + ",", width=96, **indent))
path.write_text(head + "static const uint16_t numbers[] = {\n" + body + tail)
