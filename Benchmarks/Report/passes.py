"""The measurements of a pass, in order; each function gives what a section of the report shows."""
import agreement
from measure import interleaved


def beside_others(plan, programs):
    """The workload by every program, size by size; and whether all agree."""
    tables = {}
    for samples, rounds in plan.beside.items():
        tables[samples] = interleaved(
            programs.beside(samples), rounds, f"beside others, {samples:,} samples")
    return tables


def sizes(plan, programs, billion):
    """The library alone, from small to large, on 1 and 2 threads."""
    wanted = dict(plan.sizes)
    if billion:
        wanted[1_000_000_000] = (1, 1)
    return {samples: interleaved(
        [programs.ours("propagation", threads=t, samples=samples, repeats=repeats)
         for t in (1, 2)], rounds, f"propagation, {samples:,} samples")
        for samples, (rounds, repeats) in wanted.items()}


def limits(plan, programs):
    """Pairs of library and limit, on 1 and 2 threads."""
    return interleaved(
        [programs.ours("limit", threads=t, samples=plan.limit_samples, pairs=plan.pairs)
         for t in (1, 2)], 1, "pairs with the limit")


def small_questions(plan, programs):
    """Latency, statistics, closures, ranking, kernels."""
    latency = programs.ours("latency", threads=2, scenarios=plan.scenarios)
    statistics = [programs.ours("statistics", threads=t, samples=plan.statistics_samples)
                  for t in (1, 2)]
    closures = programs.ours("closures")
    rankings = [programs.ours(f"sensitivity {word}", threads=2) for word in ("ranking", "rankings")]
    measures = programs.ours("sensitivity measures", threads=2)
    interleaved([latency, *statistics, closures, *rankings, measures], plan.processes,
                "latency, statistics, closures, rankings")
    kernels = programs.ours("kernels", rounds=plan.kernel_rounds)
    interleaved([kernels], 1, "kernels")
    return {"latency": latency, "statistics": statistics, "closures": closures,
            "rankings": rankings, "measures": measures, "kernels": kernels}


def designs(plan, programs):
    """The workload under designs and with drivers that depend on each other."""
    return interleaved([programs.ours(name, threads=2, rounds=plan.design_rounds)
                        for name in ("designs", "copulas")], 1, "designs and copulas")


def sobol(plan, programs):
    """Sobol indices by the library and its peers, base by base."""
    return {base: interleaved(
        [programs.ours("sensitivity sobol", "swift-uncertainty", threads=2, base=base),
         programs.sobol("sobol_openturns", "OpenTURNS", base),
         programs.sobol("sobol_salib", "SALib", base)], 1, f"Sobol indices, base {base:,}")
        for base in plan.sobol_bases}


def wrong(programs):
    """A program with a wrong law, whose answers the check must refuse."""
    return interleaved([programs.wrong(1_000_000)], 1, "a program with a wrong law")[0]


def check_agreement(sizes_run, beside, wrong_run):
    """The most exact run of the library, after all others have been compared with it.

    Ends the pass if any differs, or if the check does not notice what is wrong."""
    reference = sizes_run[max(sizes_run)][-1].last
    compared = [(f"{program.name}, {program.threads} threads, {samples:,} samples", line)
                for samples, run in beside.items() for program in run
                for (*_, line) in program.lines]
    compared.append(("the reference itself", reference))
    if not agreement.would_notice(reference, wrong_run.last):
        raise SystemExit("benchmark: the check of agreement does not notice wrong answers")
    complaints = agreement.check(reference, compared)
    if complaints:
        raise SystemExit("benchmark: programs disagree\n" + "\n".join(complaints))
    return reference


def check_indices(sobol):
    """Ends the pass if Sobol indices differ by chance's measure.

    The standard error of a peer's index is near 1/√base, for indices of this size; seven of them
    are five of a difference."""
    for base, (ours, *peers) in sobol.items():
        for peer in peers:
            for order in ("firstOrder", "totalOrder"):
                for driver, index in ours.last[order].items():
                    gap = abs(index - peer.last[order][driver])
                    if not gap < 7 / base**0.5:
                        raise SystemExit(f"benchmark: {order} of {driver} by {peer.name}, base "
                                         f"{base:,}: {gap:.3f} from ours")
