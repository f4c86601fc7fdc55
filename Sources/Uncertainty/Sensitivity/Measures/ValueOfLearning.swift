/// Which of several options is better.
public enum Preference: String, Sendable, Hashable, Codable {
  /// The lower one: costs.
  case least
  /// The higher one: gains.
  case greatest
}

/// What learning a driver before a decision among options is worth on average (the expected value
/// of partial perfect information), and what learning everything is (its cap).
///
/// In classes of the driver the best option is chosen by the other groups of samples and judged by
/// one, group after group, because a choice judged by the samples that made it looks too good. The
/// choice looks at neighbouring classes, too, so that chance rarely decides it. So
/// the estimate is not too high on average: at worst a little low, and zero on average, perhaps
/// below, if nothing is to be learned. Where one option is best in every class, it is exactly zero,
/// and so is its error.
///
/// - SeeAlso: Strong & Oakley (2013), An efficient method for computing single-parameter partial
///   expected value of perfect information, Medical Decision Making 33, 755–766.
package struct ValueOfLearning {
  private let options: [[Double]]
  private let groups: SampleGroups
  private let samplesLeftOut: Int
  private let drivers: [SampledDriver]
  /// The option that is best if nothing is learned.
  private let best: Int
  private let direction: Double

  /// Takes options beside drivers; samples in which an option is not finite are left out.
  package init(options: [[Double]], drivers: [SampledDriver], preferring: Preference) {
    let count = options.first?.count ?? 0
    let kept = (0..<count).filter { place in options.allSatisfy { $0[place].isFinite } }
    samplesLeftOut = count - kept.count
    let sign = preferring == .greatest ? 1.0 : -1.0
    direction = sign
    self.options = options.map { option in kept.map { option[$0] } }
    self.drivers = kept.count == count ? drivers : drivers.map { $0.keeping(kept) }
    groups = SampleGroups(count: kept.count)
    let means = self.options.map { option in
      sign * option.reduce(0) { $0 + $1 / Double(option.count) }
    }
    best = means.indices.max { means[$0] < means[$1] } ?? 0
  }

  /// The values, and the cap under the name of everything.
  package func indices(choice: String, names: [String], unit: String) -> SensitivityIndices {
    let count = groups.of.count
    let tails = options.map {
      TailIndex(BinnedSample(sorted: $0.sorted()))
    }
    let heavy = zip(names, tails).first { $1.verdict == .meanDoesNotSettle }
    if let heavy {
      return SensitivityIndices(
        of: choice, unit: unit, measure: .valueOfLearning,
        indices: drivers.map { .unknown(of: $0.name) }, samples: count,
        samplesLeftOut: samplesLeftOut, resampling: .independent,
        refusal: "\(heavy.0): heavy tail: the mean does not settle, so no option is best on average"
      )
    }
    let found = drivers.map { driver in
      let gains = gains(driver)
      return SensitivityIndex(
        of: driver.name, estimate: estimate(gains), replicates: leaving(gains))
    }
    let all = everything
    let cap = SensitivityIndex(
      of: drivers.isEmpty ? ["everything"] : drivers.map(\.name), named: "everything (the cap)",
      estimate: estimate(all), replicates: leaving(all))
    let decided = names.isEmpty ? "" : names[best]
    return SensitivityIndices(
      of: choice, unit: unit, measure: .valueOfLearning, indices: found + [cap], samples: count,
      samplesLeftOut: samplesLeftOut, resampling: .leavingGroups(sizes: groups.sizes),
      notes: names.isEmpty ? [] : ["If nothing is learned, \(decided) is chosen."])
  }

  /// The sum of the gains in each group if the driver is known.
  private func gains(_ driver: SampledDriver) -> [Double] {
    let count = groups.of.count
    let classes = driver.classes(max(2, min(64, count / 128)))
    let width = options.count
    let places = driver.uniforms.map { classes.place(of: $0) }
    // For each group and class, Σ of each option's gain over the best one.
    let parts = groups.bounds.map { range in
      var sums = [Double](repeating: 0, count: classes.count * width)
      for sample in range {
        let base = options[best][sample]
        for option in 0..<width {
          sums[places[sample] * width + option] += direction * (options[option][sample] - base)
        }
      }
      return sums
    }
    let all = parts.reduce(into: [Double](repeating: 0, count: classes.count * width)) {
      for place in $0.indices { $0[place] += $1[place] }
    }
    let reach = if case .equal(let count) = classes { count / 16 } else { 0 }
    return parts.map { part in
      let others = zip(all, part).map { $0 - $1 }
      return (0..<classes.count).reduce(0) { sum, place in
        let near = max(0, place - reach)...min(classes.count - 1, place + reach)
        let chosen = (0..<width).max { a, b in
          Self.sum(others, of: a, in: near, width) < Self.sum(others, of: b, in: near, width)
        }
        return sum + (chosen.map { part[place * width + $0] } ?? 0)
      }
    }
  }

  /// The sum of an option's gains over some classes.
  private static func sum(
    _ sums: [Double], of option: Int, in classes: ClosedRange<Int>, _ width: Int
  ) -> Double {
    classes.reduce(0) { $0 + sums[$1 * width + option] }
  }

  /// The sum of the gains in each group if everything is known.
  private var everything: [Double] {
    groups.bounds.map { range in
      range.reduce(0) { sum, sample in
        sum
          + (options.map { direction * ($0[sample] - options[best][sample]) }.max() ?? 0)
      }
    }
  }

  private func estimate(_ gains: [Double]) -> Estimate {
    let n = Double(groups.of.count)
    return GroupJackknife.estimate(
      whole: gains.reduce(0, +) / n, leaving: leaving(gains), sizes: groups.sizes)
  }

  private func leaving(_ gains: [Double]) -> [Double] {
    let (sum, n) = (gains.reduce(0, +), groups.of.count)
    return zip(gains, groups.sizes).map { (sum - $0) / Double(n - $1) }
  }
}
