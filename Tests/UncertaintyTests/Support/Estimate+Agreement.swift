import Uncertainty

extension Estimate {
  /// Whether the estimate agrees with a known answer: it is no further off than the answer
  /// itself may be, plus four standard errors. A right estimate fails for one seed in 16,000.
  func agrees(with answer: Double, within tolerance: Double = 0) -> Bool {
    abs(value - answer) <= tolerance + 4 * (standardError ?? interval.width / (2 * 1.96))
  }
}

/// How many samples problems with known answers are run with, and under which seed.
enum KnownProblem {
  static let samples = isOptimized ? 1_000_000 : 50_000
  static let seed: UInt64 = 2024

  /// A run of a model with these outputs.
  static func run(_ outputs: Quantity...) throws -> Run {
    try Model(outputs).simulate(samples: samples, seed: seed)
  }
}
