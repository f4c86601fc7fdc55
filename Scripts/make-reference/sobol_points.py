#!/usr/bin/env python3
"""Writes Tests/UncertaintyTests/Reference/sobol_points.tsv.

Points of the Sobol' sequence in all 1,111 dimensions of the package, by scipy.stats.qmc.Sobol
(1.17), not scrambled, in units of 2^-32. SciPy goes through the sequence in Gray code; a row begins
with the index in the natural order, i ^ (i >> 1). Run from the root of the repository.
"""
from pathlib import Path

from scipy.stats import qmc

DIMENSIONS = 1111
rows = []
for i in [1, 2, 3, 4, 13, 100, 777, 4095, 54321, 99999, 1234567]:
    sequence = qmc.Sobol(DIMENSIONS, scramble=False, bits=32)
    sequence.fast_forward(i)
    point = sequence.random(1)[0]
    rows.append([i ^ (i >> 1)] + [int(x * 2**32) for x in point])
text = "\n".join("\t".join(map(str, row)) for row in rows) + "\n"
Path("Tests/UncertaintyTests/Reference/sobol_points.tsv").write_text(text)
