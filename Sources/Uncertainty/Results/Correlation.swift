import Foundation

/// How two columns of samples move together.
///
/// The interval comes from leaving out one of 64 groups of consecutive samples at a time, on
/// Fisher's scale artanh r, where a correlation's error is nearly even on both sides. It does
/// not assume normal columns.
public enum Correlation {
  /// Groups that samples are divided into; fewer if there are fewer samples.
  package static let groups = 64

  /// Pearson's correlation of two columns: how nearly one is a straight line in the other.
  /// Pairs with a value that is not finite are left out. NaN if a column does not vary.
  ///
  /// - Precondition: the columns are of one length.
  public static func pearson(_ x: [Double], _ y: [Double]) -> Estimate {
    let kept = finitePairs(x, y)
    let (x, y) = (kept.0.nearOne, kept.1.nearOne)
    guard x.count > 2, x.min() != x.max(), y.min() != y.max() else { return .unknown }
    let cuts = groupBounds(count: x.count)
    let centre = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    let parts = cuts.map { range in
      range.reduce(into: PairSums()) { $0.add(x[$1] - centre.0, y[$1] - centre.1) }
    }
    let whole = parts.reduce(PairSums(), +)
    return onFisherScale(
      whole.correlation, leaving: parts.map { (whole - $0).correlation }, sizes: cuts.map(\.count))
  }

  /// Spearman's rank correlation of two columns: how nearly one rises with the other. Equal
  /// values share the mean of their ranks. NaN if a column does not vary.
  ///
  /// - Precondition: the columns are of one length.
  public static func spearman(_ x: [Double], _ y: [Double]) -> Estimate {
    let (x, y) = finitePairs(x, y)
    return pearson(ranks(x), ranks(y))
  }

  /// Ranks from 1; equal values share the mean of theirs.
  package static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var result = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { result[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return result
  }

  /// Turns a correlation and its leave-one-out replicates into an estimate.
  package static func onFisherScale(_ r: Double, leaving: [Double], sizes: [Int]) -> Estimate {
    guard r.magnitude < 1 else {
      return Estimate(value: r, standardError: 0, interval: Interval(lower: r, upper: r))
    }
    let z = GroupJackknife.estimate(whole: atanh(r), leaving: leaving.map(atanh), sizes: sizes)
    return Estimate(
      value: r, standardError: z.standardError.map { $0 * (1 - r * r) },
      interval: Interval(lower: tanh(z.interval.lower), upper: tanh(z.interval.upper)))
  }

  /// Consecutive groups, as even as can be.
  package static func groupBounds(count: Int) -> [Range<Int>] {
    let number = min(groups, count)
    return (0..<number).map { $0 * count / number..<($0 + 1) * count / number }
  }

  private static func finitePairs(_ x: [Double], _ y: [Double]) -> ([Double], [Double]) {
    precondition(x.count == y.count, "columns of \(x.count) and \(y.count) samples do not pair")
    let kept = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    return kept.count == x.count ? (x, y) : (kept.map { x[$0] }, kept.map { y[$0] })
  }
}
