"""First-order and total Sobol indices of the total by SALib: a Saltelli design of a Sobol
sequence, SciPy's inverses, the model in NumPy, intervals by resampling."""
import numpy as np
import sobol
import workload
from SALib.analyze import sobol as analysis
from SALib.sample import sobol as design
from scipy_laws import LAWS


def analyse(base, resamples):
    problem = dict(num_vars=len(LAWS), names=workload.DRIVERS, bounds=[[0, 1]] * len(LAWS))
    points = design.sample(problem, base, calc_second_order=False, seed=2024)
    # The first point of the sequence may be 0, where the laws have no finite inverse.
    points = np.clip(points, 2.0**-53, 1 - 2.0**-53)
    columns = [law.ppf(points[:, k]) for k, law in enumerate(LAWS)]
    total = workload.model(*columns)[-1]
    result = analysis.analyze(problem, total, calc_second_order=False,
                              num_resamples=resamples, seed=2024)
    return [float(x) for x in result["S1"]], [float(x) for x in result["ST"]]


sobol.measure(analyse)
