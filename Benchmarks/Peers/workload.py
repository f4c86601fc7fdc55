"""The reference workload training-cost-12 as the peers share it: model, statistics, report.

A peer prints one line of JSON, with the names that the Swift programs use.
"""
import argparse
import json
import resource
import sys
import time

import numpy as np

OUTPUTS = ["compute", "energy", "staff", "network", "data", "total"]
LEVELS = {"p5": 0.05, "p10": 0.10, "p50": 0.50, "p90": 0.90, "p95": 0.95}
FLOP_PER_HOUR = 989e12 * 3600
FALL_PER_HOUR = 0.3 / 8760
DRIVERS = ["training compute", "rental price", "salary", "experiments", "energy price", "PUE",
           "utilization", "failures", "data licences", "power", "network share", "team"]


def model(c, price, salary, rd, ep, pue, mfu, fail, dc, pw, net, team):
    """The six outputs, from columns of the twelve drivers."""
    f = c / (FLOP_PER_HOUR * (mfu * (1 - fail)))
    hours = f * (1 + rd)
    wall = f / 16384
    compute = hours * price * np.exp(-FALL_PER_HOUR * wall)
    load = 0.35 + 0.65 * mfu / (mfu + 0.2)
    energy = hours * pw * load * pue * ep
    staff = team * salary * (wall / 8760 + 0.5)
    network = compute * net
    data = dc * (1 + 0.05 * rd)
    return [compute, energy, staff, network, data, compute + energy + staff + network + data]


def draw(rng, n, beta=(8, 12)):
    """The twelve drivers by NumPy's generator; `beta` is changed only to be found out."""
    return (
        rng.lognormal(np.log(5e25), 0.35, n), rng.lognormal(np.log(2.2), 0.25, n),
        rng.lognormal(np.log(5e5), 0.3, n), rng.lognormal(np.log(1.2), 0.5, n),
        rng.triangular(0.05, 0.07, 0.12, n), rng.triangular(1.05, 1.12, 1.40, n),
        rng.beta(*beta, n), rng.beta(2, 30, n), rng.gamma(2.5, 4e6, n),
        rng.normal(0.9, 0.08, n), rng.uniform(0.08, 0.20, n), 60 + 240 * rng.beta(2, 4, n))


def statistics(column):
    """Mean, standard deviation and five percentiles of an output."""
    percentiles = np.quantile(column, list(LEVELS.values()))
    return dict(zip(LEVELS, map(float, percentiles)),
                mean=float(column.mean()), sd=float(column.std(ddof=1)))


def peak_bytes():
    """The most memory this process has held: the kernel's mark for this program alone."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except FileNotFoundError:
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def arguments(threads=1):
    """Samples, threads, repeats."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--samples", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--threads", type=int, default=threads)
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--wrong", action="store_true", help="a wrong law, to be found out")
    return parser.parse_args()


def report(options, run):
    """Warms up, times `run(samples)`, which gives statistics by output, and prints the line."""
    run(1000)
    wall, processor, answers = [], [], {}
    for _ in range(options.repeats):
        start, cpu = time.perf_counter(), time.process_time()
        answers = dict(zip(OUTPUTS, run(options.samples)))
        wall.append(time.perf_counter() - start)
        processor.append(time.process_time() - cpu)
    print(json.dumps(dict(samples=options.samples, threads=options.threads, wall=wall,
                          processor=processor, peakBytes=peak_bytes(), answers=answers)))
