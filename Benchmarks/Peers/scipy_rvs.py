"""SciPy: the laws' rvs, whole arrays, the fastest generator."""
import numpy as np
import workload
from scipy_laws import LAWS

options = workload.arguments()
rng = np.random.Generator(np.random.SFC64(2024))


def run(n):
    columns = workload.model(*[law.rvs(n, random_state=rng) for law in LAWS])
    return [workload.statistics(y) for y in columns]


workload.report(options, run)
