"""Measures everything and writes the report: run by Scripts/benchmark."""
import argparse
import json
import pathlib
import sys
import time

import aims
import machine
import passes
import plan as plans
import sections
import text
from measure import say


def arguments():
    parser = argparse.ArgumentParser(prog="benchmark")
    parser.add_argument("--root", required=True, help="the folder of the repository")
    parser.add_argument("--built", required=True, help="the folder of our programs")
    parser.add_argument("--gsl", required=True, help="the peer in C")
    parser.add_argument("--raw", required=True, help="the file for all that was measured")
    parser.add_argument("--report", required=True, help="the file for the report")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--billion", action="store_true")
    return parser.parse_args()


def lines_of_machine(variant):
    """The machine and the versions, one a line."""
    return [machine.processor() + f"; kernels: {variant}",
            f"{machine.system()}, {text.number(machine.memory() / 2**30, 2)} GiB",
            "; ".join(machine.versions()[:3]),
            "; ".join(machine.versions()[3:]), machine.today()]


def main():
    options = arguments()
    plan = plans.QUICK if options.quick else plans.FULL
    programs = plans.Programs(options.built, sys.executable,
                              f"{options.root}/Benchmarks/Peers", options.gsl)
    start, load = time.monotonic(), machine.load()
    if load > 0.5:
        say(f"{load:.1f} other processes want to run: times will be too long, ratios less sure")
    limits = passes.limits(plan, programs)
    sizes = passes.sizes(plan, programs, options.billion)
    beside = passes.beside_others(plan, programs)
    small = passes.small_questions(plan, programs)
    sobol = passes.sobol(plan, programs)
    latency, statistics, closures, rankings, kernels = small

    measured = [limits, *sizes.values(), *beside.values(),
                [latency, closures, *rankings, kernels], statistics, *sobol.values()]
    pathlib.Path(options.raw).write_text(json.dumps(
        [dict(name=program.name, command=program.command, lines=program.lines)
         for group in measured for program in group], indent=1), encoding="utf-8")
    reference = passes.check_agreement(sizes, beside, programs)
    passes.check_indices(sobol)

    variant = kernels.lines[0][-1]["variant"]
    name = "A short pass, for checking," if options.quick else "A full pass"
    report = "\n\n".join(section.strip() for section in [
        sections.head(lines_of_machine(variant), name, machine.commit(options.root),
                      (load, machine.load()), time.monotonic() - start),
        aims.section(limits, sizes, beside, small, statistics, sobol),
        sections.beside(beside, reference), sections.limit(limits, kernels), sections.sizes(sizes),
        sections.latency(latency), sections.statistics(statistics), sections.closures(closures),
        sections.sensitivity(rankings, sobol), sections.kernels(kernels)]) + "\n"
    pathlib.Path(options.report).write_text(text.wrapped(report), encoding="utf-8")
    say(f"wrote {options.report}")


main()
