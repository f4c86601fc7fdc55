"""The twelve laws as frozen laws of scipy.stats, in the order of the drivers."""
from scipy import stats


def triangular(low, mode, high):
    return stats.triang((mode - low) / (high - low), low, high - low)


LAWS = [
    stats.lognorm(0.35, scale=5e25), stats.lognorm(0.25, scale=2.2),
    stats.lognorm(0.3, scale=5e5), stats.lognorm(0.5, scale=1.2),
    triangular(0.05, 0.07, 0.12), triangular(1.05, 1.12, 1.40),
    stats.beta(8, 12), stats.beta(2, 30), stats.gamma(2.5, scale=4e6),
    stats.norm(0.9, 0.08), stats.uniform(0.08, 0.12), stats.beta(2, 4, 60, 240)]
