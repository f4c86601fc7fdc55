import Foundation
import Uncertainty

/// Quantiles of one law, computed by mpmath to 25 digits (Scripts/make-reference/tables.py).
struct QuantileReference: Decodable {
  /// Name of the family, a key of `families`.
  let law: String
  let parameters: [Double]
  /// Quantiles at u = steps × 2⁻⁵².
  let lower: [String]
  /// Quantiles at u = 1 − steps × 2⁻⁵².
  let upper: [String]

  private struct File: Decodable {
    let steps: [Int]
    let laws: [QuantileReference]
  }
  private static let file: File = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reference/quantiles.json")
    do {
      return try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
    } catch {
      fatalError("\(url.path()): \(error)")
    }
  }()

  /// The probabilities of the tails, increasing.
  static let levels = file.steps.map { Double($0) * 0x1p-52 }
  /// All references of families that the package has.
  static let all = file.laws.filter { families[$0.law] != nil }

  /// The law itself.
  var made: any Law {
    guard let make = Self.families[law] else { fatalError("no family is called \(law)") }
    return make(parameters)
  }
}
