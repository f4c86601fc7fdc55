import CKernels
import Foundation

extension Sampler {
  /// The law's quantile function of scores; nil if there is no table of it, and a score has to be
  /// turned into its probability first. It is built when it is first asked for.
  package func scores(on scale: ScoreScale) -> ScoreTable? {
    switch method {
    case .table(let table, _):
      scoreTables.table(on: scale) {
        ScoreTable.build(of: table, support: law.support, on: scale)
      }
    case .closed(.interval(let interval)):
      scoreTables.table(on: scale) { ScoreTable.build(of: interval, on: scale) }
    case .closed(.triangle(let triangle)):
      scoreTables.table(on: scale) { ScoreTable.triangle(triangle, on: scale) }
    default: nil
    }
  }
}

extension ScoreTable {
  private static let probabilities = ScoreTables()
  private static let roots = ScoreTables()

  /// The table of a triangular law, which has a kink at its mode that no polynomial follows.
  static func triangle(_ law: su_triangle, on scale: ScoreScale) -> ScoreTable? {
    roots.table(on: scale) { roots(on: scale) }.map {
      ScoreTable(of: law, peak: scale.score(law.rise), from: $0)
    }
  }

  /// The table of the scores' own probabilities, from 2⁻⁵² to 1 − 2⁻⁵².
  package static func ofProbabilities(on scale: ScoreScale) -> ScoreTable {
    guard let table = probabilities.table(on: scale, build: { probabilities(on: scale) }) else {
      preconditionFailure("no table follows the scores of \(scale)")
    }
    return table
  }
}

/// Tables by scale, each built once, or found not to exist.
///
/// Unchecked because every access to the tables holds the lock.
final class ScoreTables: @unchecked Sendable {
  private let lock = NSLock()
  private var tables: [ScoreScale: ScoreTable?] = [:]

  /// The table of a scale. It is built under the lock: it takes less than a millisecond.
  func table(on scale: ScoreScale, build: () -> ScoreTable?) -> ScoreTable? {
    lock.withLock {
      if let known = tables[scale] { return known }
      let built = build()
      tables[scale] = .some(built)
      return built
    }
  }
}
