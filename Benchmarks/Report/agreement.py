"""Whether all programs have computed the same thing, within their Monte Carlo error."""
import math

from closed_forms import EXACT

BOUND = 5.0  # standard errors of a difference; a right program fails one comparison in 1.7 million


def differences(reference, other):
    """For every output and statistic, the difference in its own standard errors.

    The reference knows its standard errors. The other's follow from its number of samples."""
    scale = math.sqrt(1 + reference["samples"] / other["samples"])
    for output, statistics in reference["answers"].items():
        for name, value in statistics.items():
            error = reference["errors"][output][name] * scale
            yield output, name, (other["answers"][output][name] - value) / error


def from_closed_forms(reference, other):
    """The same for answers that have a closed form."""
    scale = math.sqrt(reference["samples"] / other["samples"])
    for output, statistics in EXACT.items():
        for name, value in statistics.items():
            error = reference["errors"][output][name] * scale
            yield output, name + " by closed form", (other["answers"][output][name] - value) / error


def worst(reference, other):
    """The output, the statistic, and the greatest difference."""
    return max((*differences(reference, other), *from_closed_forms(reference, other)),
               key=lambda entry: abs(entry[2]))


def check(reference, named):
    """Complaints about lines that differ by more than the bound; empty if there are none."""
    complaints = []
    for name, line in named:
        for output, statistic, distance in (*differences(reference, line),
                                            *from_closed_forms(reference, line)):
            # Written so that NaN fails.
            if not abs(distance) <= BOUND:
                complaints.append(f"{name}: {statistic} of {output} is {distance:.1f} "
                                  "standard errors off")
    return complaints


def would_notice(reference, wrong):
    """Whether the check refuses the answers of a program with a wrong law, and a percentile
    that is planted half a per cent off."""
    planted = dict(reference, answers={
        output: dict(values, p50=values["p50"] * 1.005)
        for output, values in reference["answers"].items()})
    return bool(check(reference, [("wrong law", wrong)])) and \
        len(check(reference, [("planted", planted)])) == len(reference["answers"])
