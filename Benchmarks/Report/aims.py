"""What was aimed at, and what was measured: met, or missed by how much."""
import text
from measure import Spread
from sections import CALLS, NANO, times_first


def section(measured):
    """The aims as a table, and what was tried where one is missed."""
    rows = [[what, f"{'≤' if most else '≥'} {text.number(aim)}{unit}",
             f"{text.number(value)}{unit}", verdict(value, aim, most) + "".join(notes)]
            for what, most, aim, value, unit, *notes in
            [*speed(measured), *answers(measured), *designs(measured), *drivers(measured)]]
    limit = Spread.of(by_hand(measured["beside"][max(measured["beside"])])).median
    return f"""## Aims

Peers at {text.count(max(measured["beside"]))} samples, ours on two threads. The aims in milliseconds are of a
machine on which the limit by hand takes 25 ns a sample; here it took {text.number(limit)}.

{text.table([":what", "aim", "measured", ":"], rows)}
*Where an aim is missed or near.* Peers: where the limit by hand misses an aim, too, or hardly meets it,
nothing is left to gain. Statistics: most is the histogram, one value at a
time. By itself it stays in the nearest cache; six in turn do not fit there, so that an output costs
more in a run than its kernels alone. Tried for the histogram, in nanoseconds a value, six in turn
and one alone: a table of octaves 0.99 and 0.80; neighbouring octaves in a window 0.75 and 0.35, which
is kept; two windows by turns, so that equal bins do not follow each other, 1.00 and 0.43; vectors,
with conflicts detected, gathered and scattered, 0.88 and 0.73; counts of 16 bits 0.62 and 0.35, less
what it takes to move them to 32 bits in time, and half as much memory again; four columns of an output
kept and counted together, 2.0 an output of a run instead of 2.2, and 0.4 MB more. A closure of
columns: all drivers' columns wait for it, where a formula reads each while it is in the nearest cache; its
figure is a difference of two runs, and scatters as they do. Copulas: Gumbel's conditional quantile has no
closed form and takes three steps, each with an exponential; twelve drivers together take twelve scores and
up to 78 products a sample. Before quantiles were tables of scores they took 4.2 times independent draws in all,
and a t copula of four 7.4 times. Memory: two thirds are
the system's and Swift's libraries, there before anything is drawn. Tried and kept, with the same draws
but for two laws: vectors of eight, bins' addresses by way of memory, closed forms for uniform and
triangular laws.
"""


def verdict(value, aim, most):
    """In words."""
    if value <= aim if most else value >= aim:
        return "met"
    part = abs(value / aim - 1)
    return f"missed by {part:.1%}" if part < 0.01 else f"missed by {part:.0%}"


def by_hand(programs):
    """The limit's nanoseconds a sample on two threads."""
    return next(program.per_sample() for program in programs
                if program.name.startswith("the limit") and program.threads == 2)


def pair_ratio(program):
    """Library to limit, pair by pair."""
    return Spread.ratio(*(line["wall"] for line in program.lines[0])).median


def speed(measured):
    """Throughput, scaling, memory."""
    limits, sizes, beside = (measured[key] for key in ("limits", "sizes", "beside"))
    programs = beside[max(beside)]
    ours, limit = programs[0].per_sample(), by_hand(programs)

    def peer(what, aim, start, threads=None):
        found = next(program.per_sample() for program in programs
                     if program.name.startswith(start) and threads in (None, program.threads))
        least = text.number(Spread.ratio(found, limit).median)
        return (what, False, aim, Spread.ratio(found, ours).median, "", f"; the limit {least}")
    one, two = sizes[10_000_000]
    return [
        ("library ÷ limit, one thread", True, 1.3, pair_ratio(limits[0]), ""),
        ("library ÷ limit, two threads", True, 1.3, pair_ratio(limits[1]), ""),
        peer("NumPy, whole arrays ÷ ours", 20, "NumPy, PCG64"),
        peer("NumPy, chunks, two threads ÷ ours", 10, "NumPy, SFC64", 2),
        peer("OpenTURNS ÷ ours", 60, "OpenTURNS"),
        peer("C with GSL, two threads ÷ ours", 10, "C with GSL", 2),
        ("one thread ÷ two, 10,000,000 samples", False, 1.85,
         Spread.ratio(one.per_sample(), two.per_sample()).median, ""),
        ("memory at any number of samples", True, 32,
         max(program.peak for pair in sizes.values() for program in pair) / 1e6, " MB"),
    ]


def answers(measured):
    """Latency, statistics, closures, variants."""
    latency, statistics, closures, kernels = (
        measured[key] for key in ("latency", "statistics", "closures", "kernels"))

    def waited(key):
        return Spread.of([line[key] for (line,) in latency.lines]).median * 1e3

    def by_closure(key, bare):
        return Spread.of([(whole - rest) / own for (line,) in closures.lines for whole, rest, own
                          in zip(line[key], line["drivers"], line[bare])]).median
    (one,) = statistics[0].lines[-1]
    lines = [line for (line,) in statistics[0].lines]
    output = Spread.of([(a - b) * NANO / one["samples"] / 5 for line in lines
                        for a, b in zip(line["sixOutputs"], line["oneOutput"])]).median
    exact = Spread.ratio([x for line in lines for x in line["exact"]],
                         [x for line in lines for x in line["onePass"]]).median
    alone = {(line["kernel"], line["variant"]): line["least"] for line in kernels.lines[0]}

    def kernel_time(variant, parts=tuple(CALLS)):
        return sum(times * alone[kernel, variant]
                   for part in parts for kernel, times in CALLS[part].items())
    best = kernels.lines[0][-1]["variant"]
    variants = {variant for _, variant in alone}
    portable = [("portable kernels ÷ AVX2", True, 2.2,
                 kernel_time("baseline") / kernel_time("avx2"), "")] if "avx2" in variants else []
    return [
        ("set-up of twelve laws, cold", True, 20, waited("cold"), " ms"),
        ("a run of 10,000 samples", True, 5, waited("small"), " ms"),
        ("exact percentiles ÷ one pass", True, 2.2, exact, ""),
        ("statistics, an output: their kernels", True, 1.2,
         kernel_time(best, ("statistics",)) / 6, " ns"),
        ("statistics, an output: runs of 6 and of 1", True, 1.2, output, " ns"),
        ("closure of columns ÷ bare", True, 1.5, by_closure("perChunk", "barePerChunk"), ""),
        ("closure of a sample ÷ bare", True, 1.5, by_closure("perSample", "barePerSample"), ""),
        *portable,
    ]


def designs(measured):
    """The dearest design and the dearest copula."""
    return [(f"{what}, the dearest ({name}) ÷ independent samples", True, 2, ratio.median, "")
            for what, program in zip(("designs", "copulas"), measured["designs"])
            for name, _, ratio in [max(times_first(program), key=lambda row: row[2].median)]]


def drivers(measured):
    """Sensitivity."""
    rankings, sobol = measured["rankings"][1], measured["sobol"]
    ours, *peers = (Spread.of(program.last["wall"]).median for program in sobol[max(sobol)])
    ranked = Spread.of([x for (line,) in rankings.lines for x in line["wall"]]).median
    added = max(line["peakBytes"] - line["peakBytesBefore"] for (line,) in rankings.lines) / 1e6
    return [
        ("rankings of all outputs of a run", True, 50, ranked * 1e3, " ms"),
        ("rankings of all outputs, memory beyond the run's", True, 32, added, " MB"),
        ("Sobol indices, largest base", True, 40, ours * 1e3, " ms"),
        ("OpenTURNS ÷ ours, Sobol indices", False, 150, peers[0] / ours, ""),
        ("SALib ÷ ours, Sobol indices", False, 1000, peers[1] / ours, ""),
    ]
