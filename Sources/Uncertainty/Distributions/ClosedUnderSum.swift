import Foundation

/// A law whose independent sums are of the same family, or of one nearby.
protocol ClosedUnderSum: Law {
  /// The law of the sum of independent copies; called for sound laws and 2 copies or more.
  func closedSum(copies: Double) -> any Law
}

extension Normal: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    Normal(mean: copies * mean, standardDeviation: copies.squareRoot() * standardDeviation)
  }
}

extension PointMass: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law { PointMass(copies * mean) }
}

extension Poisson: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law { Poisson(mean: copies * mean) }
}

extension Bernoulli: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    Binomial(trials: Int(copies), probability: mean)
  }
}

extension Exponential: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law { Gamma(shape: copies, scale: mean) }
}

extension Gamma: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    let scale = variance / mean
    return Gamma(shape: copies * (mean / scale), scale: scale)
  }
}

extension ChiSquare: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law { ChiSquare(degreesOfFreedom: copies * mean) }
}

extension InverseGaussian: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    InverseGaussian(mean: copies * mean, shape: copies * copies * (mean / variance * mean * mean))
  }
}
