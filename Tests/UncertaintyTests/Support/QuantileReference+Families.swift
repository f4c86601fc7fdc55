import Uncertainty

extension QuantileReference {
  /// The families by the names that the reference file uses.
  static let families: [String: @Sendable ([Double]) -> any Law] = [
    "normal": { Normal(mean: $0[0], standardDeviation: $0[1]) },
    "lognormal": { Lognormal(muOfLog: $0[0], sigmaOfLog: $0[1]) },
    "uniform": { Uniform(from: $0[0], to: $0[1]) },
    "exponential": { Exponential(rate: $0[0]) },
  ]
}
