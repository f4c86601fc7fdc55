/// Bins of the unit interval seen as bins of a standard normal law: where their means lie, and what
/// variance is left within.
struct BinScores {
  /// The mean normal score of each bin.
  let means: [Double]
  /// The share of all probability in each bin, times the variance of the score within.
  let spreads: [Double]

  init(_ bins: UniformBins) {
    let normal = Normal(mean: 0, standardDeviation: 1)
    let shares = bins.ends
    let ends = shares.map { normal.quantile($0) }
    // At the ends both x φ(x) and φ(x) vanish.
    let heights = ends.map { $0.isFinite ? normal.density($0) : 0 }
    let moments = zip(ends, heights).map { $0.isFinite ? $0 * $1 : 0 }
    var (means, spreads) = ([Double](), [Double]())
    for bin in 0..<bins.count {
      let share = shares[bin + 1] - shares[bin]
      let mean = (heights[bin] - heights[bin + 1]) / share
      means.append(mean)
      spreads.append(share * (1 - mean * mean) + moments[bin] - moments[bin + 1])
    }
    (self.means, self.spreads) = (means, spreads)
  }

  /// The scores of each driver's bins, made once for equal bins; none for single values, within which
  /// a driver does not vary.
  static func of(_ classes: [DriverClasses]) -> [BinScores?] {
    var known: [UniformBins: BinScores] = [:]
    return classes.map { classes in
      guard case .bins(let bins) = classes else { return nil }
      let scores = known[bins] ?? BinScores(bins)
      known[bins] = scores
      return scores
    }
  }
}

extension UniformBins {
  /// Where bins begin and end: one more than there are bins.
  fileprivate var ends: [Double] {
    let width = 1 / Double(equal)
    let fine = (0..<halvings).map { width / Double(1 << (halvings - $0)) }
    let inner = (1..<equal).map { Double($0) * width }
    return [0] + fine + inner + fine.reversed().map { 1 - $0 } + [1]
  }
}
