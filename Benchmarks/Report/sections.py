"""The sections of Docs/Performance.md. Every figure comes from the run."""
import agreement
import text
from measure import Spread

NANO = 1e9


def head(machine, plan_name, commit, loads, seconds):
    """What was measured, on what, and how."""
    lines = "\n".join(f"- {line}" for line in machine)
    return f"""# Performance

Written by `Scripts/benchmark`; do not edit. {plan_name} of commit {commit},
{seconds:.0f} s.

{lines}
- Processes that wanted to run, over the last minute: {loads[0]:.1f} before, {loads[1]:.1f} after.

**Workload.** `training-cost-12`: twelve drivers (four lognormal, two triangular, three beta one of
which is a PERT, a gamma, a normal and a uniform law), 31 operations of which 4 are divisions and one
an exponential, six outputs; of each output mean, standard deviation, P5, P10, P50, P90 and P95.

**Method.** Programs of a table run in turn, each in a process of its own, round after round,
every second round backwards. Each warms up first: ours tabulates its laws, Python imports.
A figure is the median of the rounds, and the range beside it the least and the greatest. Ratios
are taken within a round. Times are by the clock on the wall unless the column says CPU. Memory is
the most that was resident. On a machine shared with others, trust ratios before times.
"""


def beside(tables, reference):
    """Every program that computes the workload."""
    parts = ["## Beside other programs\n"]
    for samples, programs in tables.items():
        ours = {program.threads: program.per_sample() for program in reversed(programs[:2])}
        rounds = len(programs[0].lines)
        rows = []
        for program in programs:
            wall, cpu = program.per_sample(), program.per_sample("processor")
            spread = Spread.of(wall)
            rows.append([
                program.name, str(program.threads), text.number(spread.median),
                text.between(spread), text.number(Spread.of(cpu).median),
                text.memory(program.peak),
                text.number(Spread.ratio(wall, ours[program.threads]).median),
                text.number(Spread.ratio(wall, ours[2]).median)])
        parts.append(f"""{text.count(samples)} samples, {rounds} rounds. × is the time to ours on
as many threads, × 2 that to ours on two.
""")
        parts.append(text.table(
            [":program", "threads", "ns/sample", "range", "CPU", "MB", "×", "× 2"], rows))
    furthest = max((abs(agreement.worst(reference, line)[2])
                    for programs in tables.values() for program in programs
                    for (*_, line) in program.lines))
    parts.append(f"""All answers agree: of six outputs and seven statistics none is further than
{text.number(furthest, 2)} standard errors from our run of {text.count(reference["samples"])} samples,
or from the closed forms that mean and standard deviation of staff and data have; beyond
{agreement.BOUND:.0f} this page would not have been written. The check refuses a program with one
wrong law (beta(8, 13) for beta(8, 12)) and medians planted half a per cent off.

*What limits it.* Ours and the limit: arithmetic, see below; the columns of a chunk stay in the
cache. The others: one call of a generator for every draw, branches of rejection samplers, libm's
functions one at a time, and, with whole arrays, memory; percentiles by sorting or selection
among all samples. The C program is compiled with -O3 -march=native. Imports and set-up are not
counted, neither the peers' nor ours.
""")
    return "\n".join(parts)


def limit(runs, kernels):
    """The ratio to the hand-written program, and where the time of a sample goes."""
    rows = []
    for program in runs:
        library, by_hand = program.lines[0]
        pairs = Spread.ratio(library["wall"], by_hand["wall"])
        rows.append([
            str(program.threads),
            *(text.number(Spread.of(line["wall"]).median * NANO / line["samples"])
              for line in (library, by_hand)),
            text.number(pairs.median), text.between(pairs),
            text.number(Spread.ratio(library["processor"], by_hand["processor"]).median)])
    line = runs[0].lines[0][0]
    whole = Spread.of(line["processor"]).median * NANO / line["samples"]
    return f"""## How far from the limit

The limit is this workload by hand, in C (`Benchmarks/Sources/CLimit`): the library's uniforms and
tables of degree 7 inlined, closed forms for the triangular laws and the uniform one, the model in
one loop with its sums for mean and standard deviation in registers, and one histogram an output.
It has no graph, counts no NaN, keeps no extremes, no third and fourth powers, no groups for
standard errors, and its sums depend on the number of threads. {len(line["wall"])} pairs of runs of
{text.count(line["samples"])} samples in one process; library and limit take turns in going first.

{text.table(["threads", "library, ns/sample", "limit, ns/sample", "ratio", "range", "CPU ratio"],
            rows)}
Where the library's time goes, by the least time that each kernel takes alone, against the median
of one thread's CPU time:

{budget(kernels, whole)}
*What limits it.* Both: uniforms and tables. The library passes a column through the cache for each
operation, and keeps of each output what its intervals and warnings need.
"""


# How often a sample of the workload meets each kernel.
CALLS = {
    "uniforms": {"uniforms": 12},
    "laws": {"table, degree 7": 9, "uniform law": 1, "triangular law": 2},
    "model": {"add": 10, "multiply": 17, "divide": 3, "exp": 1},
    "statistics": {"moments": 6, "histogram, in a window": 6, "extremes": 6},
}


def budget(program, whole):
    """The parts of a sample's time, as a table."""
    variant = program.lines[0][-1]["variant"]
    alone = {line["kernel"]: line["least"] for line in program.lines[0]
             if line["variant"] == variant}
    parts = {part: sum(times * alone[kernel] for kernel, times in kernels.items())
             for part, kernels in CALLS.items()}
    rest = whole - sum(parts.values())
    rows = [[part, str(sum(CALLS[part].values())), text.number(time), f"{time / whole:.0%}"]
            for part, time in parts.items()]
    rows.append(["all else, or error of this sum", "", text.number(rest), f"{rest / whole:.0%}"])
    return text.table([":part", "kernel calls", "ns/sample", "share"], rows)


def sizes(runs):
    """From ten thousand samples to a hundred million."""
    rows = []
    for samples, (one, two) in runs.items():
        first, second = (Spread.of(program.per_sample()) for program in (one, two))
        scaling = Spread.ratio(one.per_sample(), two.per_sample())
        rows.append([
            text.count(samples), text.number(first.median), text.between(first),
            text.memory(one.peak), text.number(second.median), text.between(second),
            text.memory(two.peak), text.number(scaling.median)])
    return f"""## From small runs to large ones

Nanoseconds a sample, through the public interface, with the statistics of all six outputs.

{text.table(["samples", "1 thread", "range", "MB", "2 threads", "range", "MB", "1 → 2"], rows)}
*What limits it.* A small run: the statistics, whose time hardly depends on the number of samples
(histograms are read, and intervals by order statistics sought), and threads to be woken. A large
one: arithmetic. Memory: the quantile tables, the columns of a
chunk for each thread, the pages of the histograms; it does not grow with the number of samples.
"""


def latency(program, threads=2):
    """Until there is an answer."""
    def of(key):
        return Spread.of([line[key] for (line,) in program.lines])
    names = [
        ("cold", "laws tabulated, first 1,024 samples"),
        ("warm", "the same again, laws known"),
        ("small", "10,000 samples, all statistics"),
        ("small95", "the same, 95 of 100 times within"),
        ("changedNumber", "a scenario, a number changed"),
        ("changedLaw", "a scenario, a law changed"),
    ]
    rows = [[name, text.time(of(key).median),
             f"{text.time(of(key).least)} … {text.time(of(key).greatest)}"]
            for key, name in names]
    scenarios = program.command[program.command.index("--scenarios") + 1]
    return f"""## How long until there is an answer

{threads} threads, {len(program.lines)} processes. The first two lines begin with writing the model.
Scenarios: the mean of {int(scenarios):,}, each with a new model, 10,000 samples and all statistics.

{text.table([":what", "time", "range"], rows)}
*What limits it.* Cold: tabulating twelve laws, on all cores. Small runs: reading the histograms
and seeking the intervals of 42 statistics, more than the samples. A changed law: its table.
"""


def statistics(programs):
    """Per output and sample, and exact percentiles."""
    rows = []
    for program in programs:
        lines = [line for (line,) in program.lines]
        six, one, single, exact = (
            [x for line in lines for x in line[key]]
            for key in ("sixOutputs", "oneOutput", "onePass", "exact"))
        scale = NANO / lines[0]["samples"]
        per_output = Spread.of([(a - b) * scale / 5 for a, b in zip(six, one)])
        ratio = Spread.ratio(exact, single)
        rows.append([
            str(program.threads), text.number(Spread.of(single).median * scale),
            text.number(per_output.median, 2), text.between(per_output, 2),
            text.number(Spread.of(exact).median * scale), text.number(ratio.median),
            text.between(ratio)])
    return f"""## What statistics cost

{text.count(lines[0]["samples"])} samples. *An output*: processor time of a run with six outputs less that
of one with their total alone, pair by pair, over five. *Exact*: drawing all samples again for P10, P50, P90 of all
outputs and the ends of their intervals as exact samples.

{text.table(["threads", "one pass, ns/sample", "an output", "range", "exact, ns/sample",
             "exact ÷ one pass", "range"], rows)}
*What limits it.* An output: three passes over a column in the cache (power sums, extremes,
histogram); the histogram counts one value at a time, and those of six outputs do not fit the
nearest cache together. Exact: the model again, and a look
at every value's bin.
"""


def closures(program):
    """Models with Swift closures."""
    lines = [line for (line,) in program.lines]
    scale = NANO / lines[0]["samples"]

    def of(key):
        return Spread.of([x * scale for line in lines for x in line[key]])
    # Round by round, because what is subtracted drifts with the machine.
    def model_alone(key, bare):
        return Spread.of([(whole - rest) / own for line in lines for whole, rest, own
                          in zip(line[key], line["drivers"], line[bare])])
    rows = [
        *([name, text.number(of(key).median), text.between(of(key)), "", "", ""]
          for name, key in (("the drivers' sum, no closure", "drivers"), ("graph", "graph"))),
        *([name, text.number(of(key).median), text.between(of(key)),
           text.number(of(bare).median), text.number(model_alone(key, bare).median),
           text.between(model_alone(key, bare))]
          for name, key, bare in (
              ("closure of columns", "perChunk", "barePerChunk"),
              ("closure of a sample", "perSample", "barePerSample")))]
    return f"""## What closures cost

The total of the workload, one output, one thread, {text.count(lines[0]["samples"])} samples; as a graph,
and as one closure over the twelve drivers. *Bare*: the same closure called in a plain loop, without
drawing or statistics. *×*: the time above that of the drivers' sum, to bare, round by round.

{text.table([":model", "ns/sample", "range", "bare, ns/sample", "×", "range"], rows)}
*What limits it.* The closures' own arithmetic, a sample at a time, and libm's exponential; for
single samples also the array of arguments.
"""


def times_first(program):
    """Of each line, its name, nanoseconds a sample, and the ratio to the first line, by rounds."""
    first, *_ = lines = program.lines[0]
    return [(line["name"], Spread.of([x * NANO / line["samples"] for x in line["processor"]]),
             Spread.ratio(line["processor"], first["processor"])) for line in lines]


def designs(programs):
    """What designs and dependence cost beside independent samples."""
    tables = [text.table(
        [title, "ns/sample", "range", "×", "range"],
        [[name, text.number(time.median), text.between(time), text.number(ratio.median),
          text.between(ratio)] for name, time, ratio in times_first(program)])
        for title, program in zip((":design", ":dependence"), programs)]
    line = programs[0].lines[0][0]
    return f"""## What designs and dependence cost

{text.count(line["samples"])} samples, the statistics of all six outputs, {len(line["processor"])} rounds in
turn: processor time on 2 threads, and × that of the first line.

{tables[0]}
{tables[1]}
*What limits it.* Designs: the digits of points, and for intervals the counts of each replicate. Copulas: a
normal or t score for each driver, a weighted sum, and for a driver without a smooth table the
probability of its score. A factor: two terms a driver instead of up to twelve.
"""


def sensitivity(rankings, measures, sobol):
    """Our rankings from a run, and Sobol indices beside the peers'."""
    kinds = []
    for lines in zip(*measures.lines):
        spread = Spread.of([x for line in lines for x in line["wall"]])
        kinds.append([lines[0]["question"], text.time(spread.median),
                      f"{text.time(spread.least)} … {text.time(spread.greatest)}"])
    rows = []
    for name, program in zip(("total", "all six outputs"), rankings):
        lines = [line for (line,) in program.lines]
        spread = Spread.of([x for line in lines for x in line["wall"]])
        rows.append([f"drivers of the {name}" if name == "total" else f"drivers of {name}",
                     text.count(lines[0]["samples"]), text.time(spread.median),
                     f"{text.time(spread.least)} … {text.time(spread.greatest)}",
                     text.memory(max(line["peakBytesBefore"] for line in lines)),
                     text.memory(max(line["peakBytes"] for line in lines))])
    designs = []
    for base, (ours, *peers) in sobol.items():
        wall = Spread.of(ours.last["wall"]).median
        for program in (ours, *peers):
            line = program.last
            time = Spread.of(line["wall"]).median
            designs.append([program.name, text.count(base), text.count(line["runs"]),
                            text.time(time), text.number(time / wall),
                            text.memory(line["peakBytes"])])
    largest = sobol[max(sobol)]
    ours = largest[0].last
    names = sorted(ours["firstOrder"], key=lambda name: -ours["firstOrder"][name])[:5]
    indices = [[name, *(f"{program.last[order][name]:.3f}" for order in ("firstOrder", "totalOrder")
                        for program in largest)] for name in names]
    return f"""## What drives the total

From a run already made, on 2 threads: the ranking, which is first-order indices and rank correlations
of twelve drivers with 95 % intervals. *MB before*: the most that the process held until then, the run
made and its bands read; *MB after*: with the ranking.

{text.table([":what", "samples", "time", "range", "MB before", "MB after"], rows)}
Other measures, each asked for by itself for all six outputs: samples are drawn and put in order anew
for each output. The last two are one question each.

{text.table([":measure of all six outputs", "time", "range"], kinds)}
With evaluations of their own: first-order and total Sobol indices of the total, with 95 %
intervals; ours on 2 threads and by 256 replicates, the peers' on one, as they come, and by 100.

{text.table([":program", "base", "model runs", "time", "×", "MB"], designs)}
Indices of the five drivers that matter most, at the largest base:

{text.table([":driver", "first, ours", "OpenTURNS", "SALib", "total, ours", "OpenTURNS", "SALib"],
            indices)}
No index is further from a peer's than five standard errors; the page would not have been written.

*What limits it.* Rankings: the samples are drawn again and each output is put in order for rank
correlations. Sobol indices: both sets of draws once, then for each driver only what depends on it.
The peers: the design's inverses, whole arrays, and resampling for intervals; one run each.
"""


def kernels(program):
    """Every kernel in every variant."""
    lines = program.lines[0]
    variants = list(dict.fromkeys(line["variant"] for line in lines))
    cells = {(line["kernel"], line["variant"]): line for line in lines}
    names = list(dict.fromkeys(line["kernel"] for line in lines))
    rows = [[name, *(text.number(cells[name, variant][key], 2)
                     for variant in variants for key in ("median", "least"))] for name in names]
    titles = [f"{variant}{suffix}" for variant in variants for suffix in ("", ", least")]
    return f"""## Kernels

Nanoseconds an element of columns of 1,024 that stay in the cache, one thread: the median of many
rounds and the least.

{text.table([":kernel", *titles], rows)}
*What limits it.* Uniforms: the multiplications of ten rounds of Philox. Tables: loads of
coefficients from a bin a value, and shuffles. Division and square root: the divider. Guide table,
histogram and selection: one value at a time, no vectors. A split table leaves the vectors for the
bin with the kink.
"""
