/// What chance adds to the means of classes, and what variance of the mean they hide within.
struct ClassMeans {
  typealias Sums = SIMD2<Double>

  private let counts: [Double]
  /// Deviations from the mean of all samples.
  private let means: [Double]
  private let variances: [Double]
  /// Σ of squared deviations of all samples, as unbiased as a variance.
  private let spread: Double

  /// Takes Σ y and Σ y² of each class.
  init(_ counts: [Double], _ sums: [Sums]) {
    let n = counts.reduce(0, +)
    let total = sums.reduce(.zero, +)
    self.counts = counts
    means = zip(counts, sums).map { $0 > 0 ? $1[0] / $0 - total[0] / n : 0 }
    variances = Self.variances(counts, sums)
    spread = max(0, total[1] - total[0] * total[0] / n) * (n / (n - 1))
  }

  private static func variances(_ counts: [Double], _ sums: [Sums]) -> [Double] {
    zip(counts, sums).map { count, sum in
      count > 1 ? max(0, sum[1] - sum[0] * sum[0] / count) / (count - 1) : 0
    }
  }

  /// The variance of Σ y y′/(n − 1) over pairs within classes, of the deviations y from their class's
  /// mean, in units of the squared sum that the index is a share of.
  ///
  /// A variance squared is too great on average, by more the heavier the tails; the product of those of
  /// two halves of the samples is not.
  func pairs(_ halves: [(counts: [Double], sums: [Sums])]) -> Double {
    let found = halves.map { ($0.counts, Self.variances($0.counts, $0.sums)) }
    guard spread > 0 else { return 0 }
    var variance = 0.0
    for (place, count) in counts.enumerated() where count > 1 {
      let areBoth = found.allSatisfy { $0.0[place] > 1 }
      let square =
        areBoth
        ? found.reduce(1) { $0 * $1.1[place] } : variances[place] * variances[place]
      variance += 2 * count / (count - 1) * square
    }
    return variance / (spread * spread)
  }

  /// What single samples add to the variance of a small index, for each unit of it.
  var slope: Double {
    var (noise, signal) = (0.0, 0.0)
    for (place, count) in counts.enumerated() {
      let square = count * means[place] * means[place]
      signal += square
      noise += square * variances[place]
    }
    return signal > 0 && spread > 0 ? 4 * noise / (signal * spread) : 0
  }

  /// The share of variance that the mean has within bins: it goes along a straight line in the
  /// driver's normal score, whose slope the means two bins away on either side tell. What chance
  /// adds to its square is taken off.
  func within(_ scores: BinScores) -> Double {
    let last = counts.count - 1
    var sum = 0.0
    for place in counts.indices {
      let (low, high) = (max(0, place - 2), min(last, place + 2))
      guard counts[low] > 1, counts[high] > 1, low < high else { continue }
      let rise = means[high] - means[low]
      let chance = variances[high] / counts[high] + variances[low] / counts[low]
      let run = scores.means[high] - scores.means[low]
      sum += scores.spreads[place] * (rise * rise - chance) / (run * run)
    }
    return spread > 0 ? sum * counts.reduce(0, +) / spread : 0
  }
}
