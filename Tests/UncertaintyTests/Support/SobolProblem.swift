import Foundation
import Testing
import Uncertainty

/// A function with Sobol indices in closed form.
struct SobolProblem: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let output: Quantity
  /// By driver, in order.
  let first: [Double]
  let total: [Double]
  /// By pair of drivers, counted from 1.
  var second: [[Int]: Double] = [:]

  /// Ishigami & Homma (1990), ISUMA '90, 398–403, with a = 7, b = 0.1: parts of the variance
  /// (1 + b π⁴/5)²/2, a²/8, 0 and, of the first and third together, b² π⁸ 8/225.
  static let ishigami: SobolProblem = {
    let x = (1...3).map { Quantity.driver("x\($0)", .uniform(from: -Double.pi, to: .pi)) }
    let waves = sin(x[0]) + 7 * sin(x[1]) * sin(x[1])
    let parts = [pow(1 + 0.1 * pow(Double.pi, 4) / 5, 2) / 2, 49.0 / 8, 0]
    let both = 0.01 * pow(Double.pi, 8) * 8 / 225
    let variance = parts.reduce(both, +)
    return SobolProblem(
      testDescription: "Ishigami", output: (waves + 0.1 * pow(x[2], 4) * sin(x[0])).named("y"),
      first: parts.map { $0 / variance },
      total: [parts[0] + both, parts[1], both].map { $0 / variance },
      second: [[1, 2]: 0, [1, 3]: both / variance, [2, 3]: 0])
  }()

  /// Sobol's g-function: Vᵢ = 1 / (3 (1 + aᵢ)²), variance Π(1 + Vᵢ) − 1, and Vᵢ Vⱼ of a pair.
  static func g(_ coefficients: [Double]) -> SobolProblem {
    let factors = coefficients.enumerated().map { index, a in
      (abs(4 * Quantity.driver("x\(index + 1)", .uniform(from: 0, to: 1)) - 2) + a) / (1 + a)
    }
    let parts = coefficients.map { (a: Double) -> Double in 1 / (3 * (1 + a) * (1 + a)) }
    let all = parts.reduce(1.0) { $0 * (1 + $1) }
    return SobolProblem(
      testDescription: "g-function of \(coefficients.count)",
      output: Quantity.product(factors).named("g"), first: parts.map { $0 / (all - 1) },
      total: parts.map { $0 * all / (1 + $0) / (all - 1) },
      second: [[1, 2]: parts[0] * parts[1] / (all - 1), [2, 3]: parts[1] * parts[2] / (all - 1)])
  }

  /// Coefficients of UQpy (tests/unit_tests/sensitivity/test_sobol.py) and of Saltelli & Sobol'
  /// (1995), Reliability Engineering & System Safety 50, 225–239.
  static let g6 = g([78, 12, 0.5, 2, 97, 33])
  static let g8 = g([0, 1, 4.5, 9, 99, 99, 99, 99])

  static let linear: SobolProblem = {
    let weights = [4.0, 2, 1, 0.5]
    let terms = weights.enumerated().map {
      $0.element * Quantity.driver("x\($0.offset + 1)", .normal(mean: 1, standardDeviation: 2))
    }
    let shares = weights.map { $0 * $0 / 21.25 }
    return SobolProblem(
      testDescription: "linear", output: Quantity.sum(terms).named("y"), first: shares,
      total: shares, second: [[1, 2]: 0, [3, 4]: 0])
  }()

  /// exp of a sum of normals: with v = σᵢ² and s their sum, (eᵛ − 1)/(eˢ − 1) and e^(s − v) as much.
  static let lognormal: SobolProblem = {
    let sigmas = [0.5, 0.3, 0.2]
    let factors = sigmas.enumerated().map {
      Quantity.driver("x\($0.offset + 1)", .lognormal(muOfLog: 1, sigmaOfLog: $0.element))
    }
    let sum = sigmas.reduce(0) { $0 + $1 * $1 }
    let first = sigmas.map { expm1($0 * $0) / expm1(sum) }
    return SobolProblem(
      testDescription: "product of lognormals", output: Quantity.product(factors).named("y"),
      first: first, total: zip(first, sigmas).map { $0 * exp(sum - $1 * $1) },
      second: [[1, 2]: expm1(0.25) * expm1(0.09) / expm1(sum)])
  }()

  /// The logarithm of the same product: a sum.
  static let logarithm: SobolProblem = {
    let sigmas = [0.5, 0.3, 0.2]
    let factors = sigmas.enumerated().map {
      Quantity.driver("x\($0.offset + 1)", .lognormal(muOfLog: 1, sigmaOfLog: $0.element))
    }
    let shares = sigmas.map { $0 * $0 / 0.38 }
    return SobolProblem(
      testDescription: "logarithm of a product", output: log(Quantity.product(factors)).named("y"),
      first: shares, total: shares)
  }()

  static let all = [ishigami, g6, g8, linear, lognormal, logarithm]
}
