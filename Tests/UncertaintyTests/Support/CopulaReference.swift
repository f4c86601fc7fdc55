import Foundation

/// Known answers for dependence, by mpmath, OpenTURNS, SciPy and statsmodels
/// (Scripts/make-reference/copulas.py).
struct CopulaReference: Decodable {
  /// Names and versions of the programs.
  let by: [String]
  let normal: [Normal]
  let conditional: [Conditional]
  let joint: [Joint]
  let ranks: [Ranks]
  let studentRanks: [StudentRanks]
  let linear: [Linear]

  struct Normal: Decodable, Sendable { let z, p: Double }
  struct Conditional: Decodable, Sendable {
    let copula: String
    let theta, u, v, w: Double
  }
  struct Joint: Decodable, Sendable {
    let copula: String
    let parameters: [Double]
    let u, v, p: Double
  }
  struct Ranks: Decodable, Sendable {
    let copula: String
    let theta, kendall, spearman: Double
  }
  struct StudentRanks: Decodable, Sendable { let degrees, scores, spearman: Double }
  struct Linear: Decodable, Sendable {
    let laws: [String]
    let scores, correlation: Double
  }

  static let shared: CopulaReference = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/copulas.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(CopulaReference.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path()): \(error)")
    }
  }()
}
