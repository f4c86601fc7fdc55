import Foundation
import Uncertainty

/// The text of Docs/Accuracy.md, measured.
enum AccuracyReport {
  static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs/Accuracy.md")

  private static let head = """
    # Accuracy of the sampling tables

    Every law is drawn by inversion through a table of its quantile function. Here the finished
    tables are compared with quantiles that mpmath computed to 25 digits
    (`Scripts/make-reference/tables.py`), at 15 levels from the outermost uniform, 2⁻⁵², to near
    the median, on both sides.

    - **Promise**: error in probability at most 1e-12 where the tail has 0.001 or more; error of
      x at most 1e-9, relative to x or (near x = 0) to the probability of the tail, out to 2⁻⁵².
    - **u-error**: |Δx| × density. **bulk**, **tail**, **far**: the error of x for tails of
      0.001 and more, of 1e-9 and more, and below. 0 means: within a rounding unit of x.
    - **kind**: degree of the polynomials; *exp*, *sinh* and *odds* where x is computed from
      them; number of pieces where bins had to be split. *closed*: a line or two of arithmetic,
      and no table. *direct*: no table passes its check, and every draw asks the law's own
      inverse, which is hundreds of times slower.
    - **set-up**: processor time of one thread in milliseconds, on the machine that wrote this.
      **work**: how often the law was asked, which is the same on every machine.

    *odds* are laws whose values pile up at an end that is not zero, as at the upper end of
    beta(½, ½): the probability between neighbouring doubles there is far more than 1e-12, and
    the distance to the end is what is computed.

    | law | kind | u-error | bulk | tail | far | set-up | work | bytes |
    |---|---|---|---|---|---|---|---|---|

    """

  static func text() -> String {
    head + QuantileReference.all.map(row).joined(separator: "\n") + "\n"
  }

  private static func row(_ reference: QuantileReference) -> String {
    let law = reference.made
    let start = clock()
    let sampler = Sampler(building: law)
    let milliseconds = Double(clock() - start) * 1e3 / Double(CLOCKS_PER_SEC)
    let accuracy = TableAccuracy(of: sampler, against: reference)
    let errors = [accuracy.probability, accuracy.bulk, accuracy.tail, accuracy.far]
      .map { $0 == 0 ? "0" : String(format: "%.0e", $0) }.joined(separator: " | ")
    return "| \(law.description) | \(kind(sampler)) | \(errors) "
      + "| \(String(format: "%.1f", milliseconds)) | \(sampler.work) | \(sampler.byteCount) |"
  }

  private static func kind(_ sampler: Sampler) -> String {
    if case .closed = sampler.method { return "closed" }
    guard case .table(let table, _) = sampler.method else { return "direct" }
    let transform = ["", " exp", " sinh", " odds"][table.transformCode]
    return "\(table.degree)\(transform)" + (table.pieceCount > 0 ? ", \(table.pieceCount)" : "")
  }
}
