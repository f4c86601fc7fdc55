import Uncertainty

extension QuantileReference {
  /// The families by the names that the reference file uses.
  static let families: [String: @Sendable ([Double]) -> any Law] = [
    "normal": { Normal(mean: $0[0], standardDeviation: $0[1]) },
    "lognormal": { Lognormal(muOfLog: $0[0], sigmaOfLog: $0[1]) },
    "uniform": { Uniform(from: $0[0], to: $0[1]) },
    "exponential": { Exponential(rate: $0[0]) },
    "triangular": { Triangular(minimum: $0[0], mode: $0[1], maximum: $0[2]) },
    "weibull": { Weibull(shape: $0[1], scale: $0[0]) },
    "gumbelMaximum": { GumbelMaximum(location: $0[0], scale: $0[1]) },
    "gumbelMinimum": { GumbelMinimum(location: $0[0], scale: $0[1]) },
    "logistic": { Logistic(location: $0[0], scale: $0[1]) },
    "logLogistic": { LogLogistic(scale: $0[0], shape: $0[1]) },
    "laplace": { Laplace(location: $0[0], scale: $0[1]) },
    "cauchy": { Cauchy(location: $0[0], scale: $0[1]) },
    "rayleigh": { Rayleigh(scale: $0[0]) },
    "arcsine": { Arcsine(from: $0[0], to: $0[1]) },
    "levy": { Levy(location: $0[0], scale: $0[1]) },
    "maxwell": { Maxwell(scale: $0[0]) },
    "loguniform": { Loguniform(from: $0[0], to: $0[1]) },
    "pareto": { Pareto(minimum: $0[0], shape: $0[1]) },
    "frechet": { Frechet(shape: $0[1], scale: $0[0]) },
    "generalizedExtremeValue": {
      GeneralizedExtremeValue(location: $0[0], scale: $0[1], shape: $0[2])
    },
    "generalizedPareto": { GeneralizedPareto(location: $0[0], scale: $0[1], shape: $0[2]) },
    "burr": { Burr(c: $0[0], k: $0[1], scale: $0[2]) },
    "gamma": { Gamma(shape: $0[0], scale: $0[1]) },
    "beta": { Beta(alpha: $0[0], beta: $0[1]) },
    "studentT": { StudentT(degreesOfFreedom: $0[0]) },
  ]
}
