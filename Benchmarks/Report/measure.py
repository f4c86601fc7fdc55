"""Runs measuring programs, one process each, in turn."""
import json
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field

BEGAN = time.monotonic()


def say(message):
    """Progress, with the seconds since the start."""
    print(f"[{time.monotonic() - BEGAN:5.0f} s] {message}", file=sys.stderr, flush=True)


@dataclass
class Program:
    """A program that prints its measurements as lines of JSON."""
    name: str
    command: list
    threads: int = 1
    lines: list = field(default_factory=list)  # one list of parsed lines for each round

    def run(self):
        """One round in a process of its own."""
        done = subprocess.run(self.command, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"benchmark: {' '.join(self.command)} ended with {done.returncode}")
        self.lines.append([json.loads(line) for line in done.stdout.splitlines()])

    @property
    def last(self):
        """The last line of the last round."""
        return self.lines[-1][-1]

    def per_sample(self, key="wall"):
        """Nanoseconds a sample, the median of each round."""
        return [statistics.median(line[key]) * 1e9 / line["samples"]
                for (*_, line) in self.lines]

    @property
    def peak(self):
        """Most bytes held, the greatest of all rounds."""
        return max(line["peakBytes"] for (*_, line) in self.lines)


def interleaved(programs, rounds, what):
    """Runs all programs in turn, round after round, so that load meets them all alike.

    Every second round goes backwards, so that none always runs after the same other."""
    for number in range(rounds):
        say(f"{what}: round {number + 1} of {rounds}")
        for program in programs if number % 2 == 0 else reversed(programs):
            program.run()
    return programs


@dataclass(frozen=True)
class Spread:
    """A median, and the least and greatest it is the median of."""
    median: float
    least: float
    greatest: float

    @staticmethod
    def of(values):
        return Spread(statistics.median(values), min(values), max(values))

    @staticmethod
    def ratio(above, below):
        """Of the ratios round by round."""
        return Spread.of([a / b for a, b in zip(above, below)])
