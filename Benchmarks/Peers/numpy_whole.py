"""NumPy as most people write it: whole arrays, the default generator PCG64."""
import numpy as np
import workload

options = workload.arguments()
rng = np.random.default_rng(2024)
beta = (8, 13) if options.wrong else (8, 12)


def run(n):
    return [workload.statistics(y) for y in workload.model(*workload.draw(rng, n, beta))]


workload.report(options, run)
