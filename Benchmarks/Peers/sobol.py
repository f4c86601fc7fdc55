"""What the Sobol peers share: arguments and the line they print."""
import argparse
import json
import time

import workload


def measure(analyse):
    """Times `analyse(base, resamples)`, which gives first-order and total indices by driver."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", type=int, default=2**13, help="base samples, a power of two")
    parser.add_argument("--resamples", type=int, default=100)
    options = parser.parse_args()
    start, cpu = time.perf_counter(), time.process_time()
    first, total = analyse(options.base, options.resamples)
    print(json.dumps(dict(
        base=options.base, runs=options.base * (2 + len(workload.DRIVERS)), threads=1,
        wall=[time.perf_counter() - start], processor=[time.process_time() - cpu],
        peakBytes=workload.peak_bytes(),
        firstOrder=dict(zip(workload.DRIVERS, first)),
        totalOrder=dict(zip(workload.DRIVERS, total)))))
