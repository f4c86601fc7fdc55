"""The workload in OpenTURNS: a joint distribution, and a symbolic function of the drivers."""
import math

import openturns as ot
import workload

JOINT = ot.JointDistribution([
    ot.LogNormal(math.log(5e25), 0.35), ot.LogNormal(math.log(2.2), 0.25),
    ot.LogNormal(math.log(5e5), 0.3), ot.LogNormal(math.log(1.2), 0.5),
    ot.Triangular(0.05, 0.07, 0.12), ot.Triangular(1.05, 1.12, 1.40),
    ot.Beta(8, 12, 0, 1), ot.Beta(2, 30, 0, 1), ot.Gamma(2.5, 1 / 4e6),
    ot.Normal(0.9, 0.08), ot.Uniform(0.08, 0.20), ot.Beta(2, 4, 60, 300)])

NAMES = ["c", "price", "salary", "rd", "ep", "pue", "mfu", "fail", "dc", "pw", "net", "team"]
FORMULA = """
var f := c / (989e12 * 3600 * (mfu * (1 - fail)));
var hours := f * (1 + rd);
var wall := f / 16384;
compute := hours * price * exp(-0.3 / 8760 * wall);
energy := hours * pw * (0.35 + 0.65 * mfu / (mfu + 0.2)) * pue * ep;
staff := team * salary * (wall / 8760 + 0.5);
network := compute * net;
data := dc * (1 + 0.05 * rd);
total := compute + energy + staff + network + data;
"""


def function(outputs=tuple(workload.OUTPUTS)):
    """The function of the named outputs."""
    formula = FORMULA
    for name in workload.OUTPUTS:
        if name not in outputs:
            formula = formula.replace(f"{name} :=", f"var {name} :=")
    return ot.SymbolicFunction(NAMES, list(outputs), formula)
