/// The least-squares fit of an output (column 0) to its controls (the others), whose deviations are taken
/// from their true means, and the same with each group of samples left out.
struct ControlFit {
  private let whole: Solution
  private let leaving: [Solution]
  private let sizes: [Int]
  private let plain: (whole: Double, leaving: [Double])

  /// The fit to some samples.
  private struct Solution {
    let mean: Double
    let coefficients: [Double]
    let explainedShare: Double

    init?(_ sums: CrossSums) {
      let controls = sums.first.indices.dropFirst()
      let deviations = controls.map { sums.covariance($0, $0).squareRoot() }
      guard sums.count > Double(controls.count) + 1, sums.mean(0).isFinite,
        deviations.allSatisfy({ $0 > 0 && $0.isFinite })
      else { return nil }
      let scaled = controls.map { i in
        controls.map { j in
          sums.covariance(i, j) / (deviations[i - 1] * deviations[j - 1])
        }
      }
      let target = controls.map { sums.covariance(0, $0) / deviations[$0 - 1] }
      guard let solved = Self.solved(scaled, target) else { return nil }
      let slopes = zip(solved, deviations).map { $0 / $1 }
      coefficients = slopes
      mean = controls.reduce(sums.mean(0)) { $0 - slopes[$1 - 1] * sums.mean($1) }
      let explained = zip(solved, target).reduce(0) { $0 + $1.0 * $1.1 }
      explainedShare = max(0, min(1, explained / sums.covariance(0, 0)))
    }

    /// The solution of correlations; nil if a control is made up of others, to nearly ten digits.
    private static func solved(_ matrix: [[Double]], _ target: [Double]) -> [Double]? {
      if matrix.isEmpty { return [] }
      var shifted = matrix
      for index in shifted.indices { shifted[index][index] -= 1e-10 }
      guard CholeskyFactor(shifted) != nil else { return nil }
      return CholeskyFactor(matrix)?.solved(target)
    }
  }

  /// Fits the samples of all groups; nil if that cannot be done, or not without one of them.
  init?(_ groups: [CrossSums]) {
    guard let first = groups.first else { return nil }
    let all = groups.dropFirst().reduce(first, +)
    guard let whole = Solution(all) else { return nil }
    self.whole = whole
    leaving = groups.compactMap { Solution(all - $0) }
    guard leaving.count == groups.count else { return nil }
    sizes = groups.map { Int($0.count) }
    plain = (all.mean(0), groups.map { (all - $0).mean(0) })
  }

  /// The result in the unit shown.
  func result(centre: Double, scale: Double, scales: [Double]) -> ControlledMean {
    let controlled = GroupJackknife.estimate(
      whole: whole.mean, leaving: leaving.map(\.mean), sizes: sizes)
    let simple = GroupJackknife.estimate(
      whole: plain.whole, leaving: plain.leaving, sizes: sizes)
    return ControlledMean(
      mean: controlled.moved(by: centre).scaled(by: scale),
      plain: simple.moved(by: centre).scaled(by: scale),
      coefficients: zip(whole.coefficients, scales).map { $0 * scale / $1 },
      explainedShare: whole.explainedShare)
  }
}

extension Estimate {
  /// The estimate of a number that is so much greater.
  fileprivate func moved(by distance: Double) -> Estimate {
    Estimate(
      value: value + distance, standardError: standardError,
      interval: Interval(lower: interval.lower + distance, upper: interval.upper + distance))
  }
}
