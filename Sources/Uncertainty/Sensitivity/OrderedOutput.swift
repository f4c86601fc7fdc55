/// An output's samples sorted once, so that every driver can be correlated with their ranks in
/// one pass, with an interval that ranks anew for each group of samples left out.
package struct OrderedOutput: Sendable {
  /// The samples' indices in order of their values.
  private let order: [Int]
  /// For each place in the order, the group of the sample there.
  private let group: [Int]
  /// Places that hold equal values.
  private let ties: [Range<Int>]
  /// Number of samples in each group.
  package let sizes: [Int]

  /// Sorts values, all finite, into consecutive groups by their index.
  package init(_ values: [Double]) {
    let bounds = Correlation.groupBounds(count: values.count)
    let order = values.indices.sorted { values[$0] < values[$1] }
    var groups = [Int](repeating: 0, count: values.count)
    for (number, range) in bounds.enumerated() {
      for index in range { groups[index] = number }
    }
    var ties: [Range<Int>] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
      ties.append(start..<end)
      start = end
    }
    self.order = order
    self.ties = ties
    group = order.map { groups[$0] }
    sizes = bounds.map(\.count)
  }

  /// Rank correlation of a driver with the output, with its leave-one-group-out replicates.
  ///
  /// A driver's own uniform is its rank, so only the output is ranked. Without group g, a
  /// sample's rank falls by the samples of g below it; summed over the samples that remain,
  /// this takes one pass from the top down for all groups together.
  package func rankCorrelation(with uniforms: [Double]) -> (whole: Double, leaving: [Double]) {
    var sums = RankSums(groups: sizes.count)
    for tie in ties.reversed() {
      let rank = Double(tie.lowerBound + tie.upperBound + 1) / 2
      for place in tie { sums.add(uniforms[order[place]] - 0.5, rank: rank, group: group[place]) }
      sums.close(tie.map { (uniforms[order[$0]] - 0.5, group[$0]) })
    }
    return (
      sums.correlation(leaving: nil, sizes: sizes),
      sizes.indices.map { sums.correlation(leaving: $0, sizes: sizes) }
    )
  }
}

/// Sums for the correlation of a driver with ranks, of all samples and without each group.
private struct RankSums {
  private var first: [Double]
  private var squares: [Double]
  /// Σ u·rank over each group, ranks among all samples.
  private var products: [Double]
  /// Σ u over samples outside group g of how many samples of g lie below.
  private var falls: [Double]
  /// Σ (t³ − t)/12 over ties, in all and without each group.
  private var tied = 0.0
  private var tiedWithout: [Double]
  private var above = 0.0
  private var aboveInGroup: [Double]

  init(groups: Int) {
    let zeros = [Double](repeating: 0, count: groups)
    (first, squares, products, falls) = (zeros, zeros, zeros, zeros)
    (tiedWithout, aboveInGroup) = (zeros, zeros)
  }

  mutating func add(_ u: Double, rank: Double, group: Int) {
    first[group] += u
    squares[group] += u * u
    products[group] += u * rank
  }

  /// Ends a set of equal values: what comes next lies below.
  mutating func close(_ tie: [(u: Double, group: Int)]) {
    if tie.count == 1 {
      let (u, group) = tie[0]
      falls[group] += above - aboveInGroup[group]
      above += u
      aboveInGroup[group] += u
      return
    }
    // Samples of equal value share their mean rank: one below another by half.
    var inGroup: [Int: (sum: Double, count: Int)] = [:]
    var sum = 0.0
    for (u, group) in tie {
      sum += u
      inGroup[group, default: (0, 0)].sum += u
      inGroup[group, default: (0, 0)].count += 1
    }
    for (group, part) in inGroup {
      let outside = (above - aboveInGroup[group]) + (sum - part.sum) / 2
      falls[group] += Double(part.count) * outside
    }
    for (group, part) in inGroup { aboveInGroup[group] += part.sum }
    above += sum
    let excess = Self.tieExcess(tie.count)
    tied += excess
    for group in tiedWithout.indices {
      tiedWithout[group] += Self.tieExcess(tie.count - (inGroup[group]?.count ?? 0))
    }
  }

  private static func tieExcess(_ count: Int) -> Double {
    let t = Double(count)
    return (t * t * t - t) / 12
  }

  func correlation(leaving group: Int?, sizes: [Int]) -> Double {
    func total(_ parts: [Double]) -> Double {
      parts.reduce(0, +) - (group.map { parts[$0] } ?? 0)
    }
    let n = Double(sizes.reduce(0, +) - (group.map { sizes[$0] } ?? 0))
    let sum = total(first)
    let product = total(products) - (group.map { falls[$0] } ?? 0) - sum * (n + 1) / 2
    let spread = total(squares) - sum * sum / n
    let ranks = (n * n * n - n) / 12 - (group.map { tiedWithout[$0] } ?? tied)
    guard spread > 0, ranks > 0 else { return .nan }
    return max(-1, min(1, product / (spread.squareRoot() * ranks.squareRoot())))
  }
}
