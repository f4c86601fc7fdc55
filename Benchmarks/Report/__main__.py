"""Measures everything and writes the report: run by Scripts/benchmark."""
import argparse
import pathlib
import sys
import time

import aims
import machine
import passes
import plan as plans
import record
import sections
import text
from measure import say


def arguments():
    parser = argparse.ArgumentParser(prog="benchmark")
    parser.add_argument("--root", required=True, help="the folder of the repository")
    parser.add_argument("--built", help="the folder of our programs")
    parser.add_argument("--gsl", help="the peer in C")
    parser.add_argument("--raw", required=True, help="the file for all that was measured")
    parser.add_argument("--report", required=True, help="the file for the report")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--billion", action="store_true")
    parser.add_argument("--again", action="store_true", help="write the report from the raw file")
    return parser.parse_args()


def lines_of_machine(variant):
    """The machine and the versions, one a line."""
    return [machine.processor() + f"; kernels: {variant}",
            f"{machine.system()}, {text.number(machine.memory() / 2**30, 2)} GiB",
            "; ".join(machine.versions()[:3]),
            "; ".join(machine.versions()[3:]), machine.today()]


def measured(options):
    """All that the report is made of."""
    plan = plans.QUICK if options.quick else plans.FULL
    programs = plans.Programs(options.built, sys.executable,
                              f"{options.root}/Benchmarks/Peers", options.gsl)
    start, load = time.monotonic(), machine.load()
    if load > 0.5:
        say(f"{load:.1f} other processes want to run: times will be too long, ratios less sure")
    found = {
        "limits": passes.limits(plan, programs),
        "sizes": passes.sizes(plan, programs, options.billion),
        "beside": passes.beside_others(plan, programs),
        **passes.small_questions(plan, programs),
        "designs": passes.designs(plan, programs),
        "sobol": passes.sobol(plan, programs),
        "wrong": passes.wrong(programs),
    }
    variant = found["kernels"].lines[0][-1]["variant"]
    return {
        "pass": "A short pass, for checking," if options.quick else "A full pass",
        "machine": lines_of_machine(variant), "commit": machine.commit(options.root),
        "loads": [load, machine.load()], "seconds": time.monotonic() - start, **found}


def report(all_):
    """The page; ends the program if answers differ."""
    reference = passes.check_agreement(all_["sizes"], all_["beside"], all_["wrong"])
    passes.check_indices(all_["sobol"])
    parts = [
        sections.head(all_["machine"], all_["pass"], all_["commit"], all_["loads"],
                      all_["seconds"]),
        aims.section(all_), sections.beside(all_["beside"], reference),
        sections.limit(all_["limits"], all_["kernels"]), sections.sizes(all_["sizes"]),
        sections.latency(all_["latency"]), sections.statistics(all_["statistics"]),
        sections.closures(all_["closures"]), sections.designs(all_["designs"]),
        sections.sensitivity(all_["rankings"], all_["measures"], all_["sobol"]),
        sections.kernels(all_["kernels"])]
    return text.wrapped("\n\n".join(part.strip() for part in parts) + "\n")


def main():
    options = arguments()
    raw = pathlib.Path(options.raw)
    if not options.again:
        # Written before anything is judged, so that nothing measured is lost.
        raw.write_text(record.text_of(measured(options)), encoding="utf-8")
    pathlib.Path(options.report).write_text(
        report(record.from_text(raw.read_text(encoding="utf-8"))), encoding="utf-8")
    say(f"wrote {options.report}")


main()
