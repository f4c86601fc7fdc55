"""First-order and total Sobol indices of the total by OpenTURNS: SobolIndicesExperiment and
SaltelliSensitivityAlgorithm, intervals by resampling."""
import openturns as ot
import sobol
from openturns_workload import JOINT, function


def analyse(base, resamples):
    ot.RandomGenerator.SetSeed(2024)
    points = ot.SobolIndicesExperiment(JOINT, base).generate()
    total = function(("total",))(points)
    algorithm = ot.SaltelliSensitivityAlgorithm(points, total, base)
    algorithm.setUseAsymptoticDistribution(False)
    algorithm.setBootstrapSize(resamples)
    first, whole = algorithm.getFirstOrderIndices(), algorithm.getTotalOrderIndices()
    algorithm.getFirstOrderIndicesInterval()
    algorithm.getTotalOrderIndicesInterval()
    return [float(x) for x in first], [float(x) for x in whole]


sobol.measure(analyse)
