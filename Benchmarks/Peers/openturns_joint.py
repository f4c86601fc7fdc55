"""OpenTURNS: JointDistribution.getSample, SymbolicFunction, quantiles of the sample."""
import openturns as ot
import workload
from openturns_workload import JOINT, function

options = workload.arguments()
ot.RandomGenerator.SetSeed(2024)
FUNCTION = function()


def run(n):
    sample = FUNCTION(JOINT.getSample(n))
    means, deviations = sample.computeMean(), sample.computeStandardDeviation()
    quantiles = {name: sample.computeQuantilePerComponent(level)
                 for name, level in workload.LEVELS.items()}
    return [dict({name: float(values[k]) for name, values in quantiles.items()},
                 mean=float(means[k]), sd=float(deviations[k]))
            for k in range(len(workload.OUTPUTS))]


workload.report(options, run)
