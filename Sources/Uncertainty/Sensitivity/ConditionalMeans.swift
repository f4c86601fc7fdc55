import Foundation

/// An output's mean and spread in bins of a driver's uniform, and what part of the output's
/// variance these means explain: the first-order Sobol index, by given data.
///
/// Bins are of equal probability, but that the outermost on either side are halved towards the
/// end as long as they hold a few samples, because a skewed law spends its variance there.
///
/// Means of few samples differ by chance alone; what chance adds to the variance between bins,
/// bin by bin the variance within divided by the count, is taken off. So an index of zero is
/// estimated as zero on average, and may come out below.
///
/// - SeeAlso: Plischke, Borgonovo & Smith (2013), European Journal of Operational Research 226,
///   536–550; Kelley (1935), PNAS 21, 554–559.
package struct ConditionalMeans: Sendable {
  private let bins: Int
  private var all: [BinSums]
  private var byGroup: [[BinSums]]
  private let sizes: [Int]

  /// Divides the samples of an output by a driver's uniforms.
  package init(of values: [Double], by uniforms: [Double]) {
    let count = values.count
    let layout = UniformBins(samples: count)
    let bounds = Correlation.groupBounds(count: count)
    // About the mean, so that sums of squares keep their digits.
    let centre = values.reduce(0) { $0 + $1 / Double(count) }
    bins = layout.count
    sizes = bounds.map(\.count)
    byGroup = bounds.map { range in
      var sums = [BinSums](repeating: BinSums(), count: layout.count)
      for index in range { sums[layout.bin(of: uniforms[index])].add(values[index] - centre) }
      return sums
    }
    all = [BinSums](repeating: BinSums(), count: layout.count)
    for sums in byGroup {
      for bin in 0..<bins { all[bin] = all[bin] + sums[bin] }
    }
  }

  /// The first-order index, with its leave-one-group-out replicates.
  package var firstOrder: (whole: Double, leaving: [Double]) {
    (Self.index(all), byGroup.map { group in Self.index((0..<bins).map { all[$0] - group[$0] }) })
  }

  /// Number of samples in each group.
  package var groupSizes: [Int] { sizes }

  private static func index(_ bins: [BinSums]) -> Double {
    let total = bins.reduce(BinSums(), +)
    var between = -total.sum * total.sum / total.count
    for bin in bins where bin.count > 0 {
      between += bin.sum * bin.sum / bin.count
      if bin.count > 1 { between -= bin.variance * (1 - bin.count / total.count) }
    }
    let spread = total.variance * total.count
    return spread > 0 ? between / spread : .nan
  }
}

/// Sums over the samples in a bin.
private struct BinSums: Sendable {
  var count = 0.0
  var sum = 0.0
  var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    squares += value * value
  }

  /// Variance of divisor n − 1.
  var variance: Double { max(0, squares - sum * sum / count) / (count - 1) }

  static func + (a: BinSums, b: BinSums) -> BinSums {
    BinSums(count: a.count + b.count, sum: a.sum + b.sum, squares: a.squares + b.squares)
  }

  static func - (a: BinSums, b: BinSums) -> BinSums {
    BinSums(count: a.count - b.count, sum: a.sum - b.sum, squares: a.squares - b.squares)
  }
}
