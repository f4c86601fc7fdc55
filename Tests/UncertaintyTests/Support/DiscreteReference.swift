import Foundation
import Uncertainty

/// One law of `Reference/discrete_laws.json`, computed with mpmath to 40 digits by
/// `Scripts/make-reference/discrete_laws.py`.
struct DiscreteReference: Decodable, Sendable, CustomStringConvertible {
  private let law: String
  private let parameters: [Double]
  /// Mean, variance, skewness, excess kurtosis.
  let moments: [Double?]
  /// Value, probability, cumulative probability, survival.
  let points: [[Double]]

  static let all: [DiscreteReference] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/discrete_laws.json")
    do {
      return try JSONDecoder().decode([DiscreteReference].self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path()): \(error)")
    }
  }()

  var description: String { "\(law)\(parameters)" }

  /// The law under test.
  var subject: any Law {
    let p = parameters
    switch law {
    case "binomial": return .binomial(trials: Int(p[0]), probability: p[1])
    case "poisson": return .poisson(mean: p[0])
    case "negativeBinomial": return .negativeBinomial(size: p[0], probability: p[1])
    case "hypergeometric":
      return .hypergeometric(marked: Int(p[0]), unmarked: Int(p[1]), draws: Int(p[2]))
    case "logarithmic": return .logarithmic(probability: p[0])
    case "geometric": return .geometric(probability: p[0])
    default: fatalError("no law called \(law)")
    }
  }
}
