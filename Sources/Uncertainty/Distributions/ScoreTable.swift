import CKernels

/// A law's quantile function of a score, as polynomials over even bins of it: a value is one look
/// into a table, and not two by way of the score's probability.
///
/// Unchecked because the memory is written before `init` ends, and never after.
package final class ScoreTable: @unchecked Sendable {
  private let scores: su_scores
  private let lines: UnsafeMutablePointer<Double>
  /// Whose lines are used; nil if they are its own.
  private let owner: ScoreTable?
  /// Number of bins.
  package let binCount: Int

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - polynomials: one for each bin, from the least score up.
  ///   - reach: the size of the greatest score.
  ///   - transform: what is computed from the polynomials.
  ///   - support: where values stay.
  init(
    polynomials: [BinPolynomial], reach: Double, transform: TableTransform, support: Support
  ) {
    binCount = polynomials.count
    let count = (binCount + 1) * 8
    lines = UnsafeMutableRawPointer.allocate(byteCount: count * 8, alignment: 64)
      .bindMemory(to: Double.self, capacity: count)
    let end = BinPolynomial(constant: polynomials.last?.value(0.5) ?? .nan)
    for (bin, polynomial) in (polynomials + [end]).enumerated() {
      for index in 0..<8 {
        (lines + bin * 8 + index).initialize(to: polynomial.coefficients[index])
      }
    }
    let table = su_table(
      lines: lines, split: nil, pieces: nil, degree: 7, transform: transform.code,
      shift: transform.shift, scale: transform.scale, lower: support.lower, upper: support.upper)
    scores = su_scores(
      table: table, reach: reach, density: Double(binCount) / (2 * reach), mode: 0, peak: 0,
      rising: 0, falling: 0)
    owner = nil
  }

  /// Creates the table of a triangular law, whose distances from its ends are the square roots of
  /// the scores' probabilities, times a number for each side.
  ///
  /// - Parameters:
  ///   - roots: the table of these roots, which all such laws share.
  ///   - peak: the score of the law's mode.
  init(of law: su_triangle, peak: Double, from roots: ScoreTable) {
    owner = roots
    lines = roots.lines
    binCount = roots.binCount
    var scores = roots.scores
    scores.table.transform = 4
    scores.table.lower = law.lower
    scores.table.upper = law.upper
    scores.mode = law.mode
    scores.peak = peak
    scores.rising = law.width * law.rise.squareRoot()
    scores.falling = law.width * law.fall.squareRoot()
    self.scores = scores
  }

  deinit { if owner == nil { UnsafeMutableRawPointer(lines).deallocate() } }

  /// The quantiles of a column of scores; `out` may be `scores`.
  package func fill(
    out: UnsafeMutablePointer<Double>, scores column: UnsafePointer<Double>, count: Int,
    kernels: su_kernels
  ) {
    withUnsafePointer(to: scores) { kernels.scores(out, column, count, $0) }
  }

  /// The quantile of one score, the same bits as in a column.
  package func value(at score: Double) -> Double {
    var result = Double.nan
    withUnsafePointer(to: score) {
      fill(out: &result, scores: $0, count: 1, kernels: Kernels.baseline)
    }
    return result
  }
}
