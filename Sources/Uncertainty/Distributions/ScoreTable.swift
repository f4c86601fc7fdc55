import CKernels

/// A law's quantile function of a score, as polynomials over even bins of it: a value is one look
/// into a table, and not two by way of the score's probability.
///
/// Unchecked because the memory is written before `init` ends, and never after.
package final class ScoreTable: @unchecked Sendable {
  private let scores: su_scores
  private let lines: UnsafeMutablePointer<Double>
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
    scores = su_scores(table: table, reach: reach, density: Double(binCount) / (2 * reach))
  }

  deinit { UnsafeMutableRawPointer(lines).deallocate() }

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
