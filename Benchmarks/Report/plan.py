"""What is run, how often, and how large."""
from dataclasses import dataclass

from measure import Program


@dataclass(frozen=True)
class Plan:
    """Sizes and numbers of rounds of a pass."""
    beside: dict        # samples: rounds, of the table beside others
    sizes: dict         # samples: (rounds, repeats), of the library alone
    pairs: int          # pairs of library and limit
    limit_samples: int
    kernel_rounds: int
    processes: int      # of the programs latency, statistics, closures
    scenarios: int
    statistics_samples: int
    sobol_bases: tuple
    design_rounds: int  # of designs and copulas, at a million samples


FULL = Plan(
    beside={1_000_000: 7, 10_000_000: 3},
    sizes={10_000: (3, 100), 100_000: (3, 40), 1_000_000: (3, 9), 10_000_000: (3, 3),
           100_000_000: (3, 1)},
    pairs=15, limit_samples=10_000_000, kernel_rounds=40, processes=3, scenarios=1000,
    statistics_samples=10_000_000, sobol_bases=(2**13, 2**15, 2**17), design_rounds=15)

QUICK = Plan(
    beside={1_000_000: 2},
    sizes={10_000: (2, 20), 100_000: (2, 10), 1_000_000: (2, 3), 10_000_000: (1, 1)},
    pairs=3, limit_samples=10_000_000, kernel_rounds=5, processes=1, scenarios=50,
    statistics_samples=1_000_000, sobol_bases=(2**13,), design_rounds=3)


class Programs:
    """The commands, for the places where they were built."""

    def __init__(self, built, python, peers, gsl):
        self.built, self.python, self.peers, self.gsl = built, python, peers, gsl

    def ours(self, program, name="", threads=1, **options):
        """A program of the package Benchmarks."""
        words = [word for key, value in options.items()
                 for word in ([f"--{key}"] if value is True else [f"--{key}", str(value)])]
        first, *rest = program.split()
        command = [f"{self.built}/{first}", *rest, *words, "--threads", str(threads)]
        return Program(name or program, command, threads)

    def peer(self, file, name, threads, samples):
        """A program in Python."""
        command = [self.python, f"{self.peers}/{file}.py", "--samples", str(samples),
                   "--threads", str(threads)]
        return Program(name, command, threads)

    def beside(self, samples):
        """Everything that computes the workload, ours first."""
        repeats = 5 if samples <= 1_000_000 else 2
        gsl = [Program("C with GSL, taus2, ziggurat",
                       [self.gsl, "--samples", str(samples), "--threads", str(t)], t)
               for t in (2, 1)]
        return [
            self.ours("propagation", "swift-uncertainty", 2, samples=samples, repeats=repeats),
            self.ours("propagation", "swift-uncertainty", 1, samples=samples, repeats=repeats),
            self.ours("limit", "the limit, by hand in C", 2, samples=samples, pairs=repeats,
                      alone=True),
            self.ours("limit", "the limit, by hand in C", 1, samples=samples, pairs=repeats,
                      alone=True),
            *gsl,
            self.peer("numpy_chunked", "NumPy, SFC64, chunks of 16,384", 2, samples),
            self.peer("numpy_chunked", "NumPy, SFC64, chunks of 16,384", 1, samples),
            self.peer("numpy_whole", "NumPy, PCG64, whole arrays", 1, samples),
            self.peer("scipy_rvs", "SciPy, SFC64, rvs of scipy.stats", 1, samples),
            self.peer("openturns_joint", "OpenTURNS, JointDistribution", 1, samples),
        ]

    def wrong(self, samples):
        """A program with one wrong law, which the check must find out."""
        program = self.peer("numpy_whole", "wrong law", 1, samples)
        program.command.append("--wrong")
        return program

    def sobol(self, file, name, base):
        """Sobol indices by a peer."""
        return Program(name, [self.python, f"{self.peers}/{file}.py", "--base", str(base)], 1)
