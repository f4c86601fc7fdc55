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

extension Cauchy: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    Cauchy(location: copies * location, scale: copies * scale)
  }
}

/// The Laplace transform is exp(−√(2 scale s) − location s).
extension Levy: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    Levy(location: copies * location, scale: copies * copies * scale)
  }
}

/// The Laplace transform of the standard law is s^s, and (s^s)ⁿ is (ns)^(ns) n^(−ns).
extension Landau: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    Landau(
      location: copies * (location + scale * log(copies)), scale: copies * scale)
  }
}
