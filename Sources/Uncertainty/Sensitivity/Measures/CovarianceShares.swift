/// The share of a total's variance that each component brings: the covariance of component and
/// total, divided by the variance of the total.
///
/// The shares of all components add up to 1 exactly, however they depend on each other; what two
/// share is split evenly between them.
package struct CovarianceShares {
  private let total: [Double]
  private let components: [(name: String, values: [Double])]
  private let samplesLeftOut: Int

  /// Takes a total and its components; samples that are not finite are left out.
  package init(of total: [Double], among components: [(name: String, values: [Double])]) {
    let kept = total.indices.filter { place in
      total[place].isFinite && components.allSatisfy { $0.values[place].isFinite }
    }
    samplesLeftOut = total.count - kept.count
    self.total = kept.map { total[$0] }
    self.components = components.map { component in
      (component.name, kept.map { component.values[$0] })
    }
  }

  /// The shares; refused if the variance of the total does not settle.
  package func indices(of name: String, tails: TailIndex?) -> SensitivityIndices {
    let groups = SampleGroups(count: total.count)
    let tails = tails ?? TailIndex(BinnedSample(sorted: total.sorted()))
    func result(_ indices: [SensitivityIndex], _ notes: [String], _ refusal: String?)
      -> SensitivityIndices
    {
      SensitivityIndices(
        of: name, measure: .covarianceShare, indices: indices, samples: total.count,
        samplesLeftOut: samplesLeftOut, resampling: .leavingGroups(sizes: groups.sizes),
        notes: notes, refusal: refusal)
    }
    if let reason = GivenData.noVariance(name, tails) {
      return result(components.map { .unknown(of: $0.name) }, [], reason)
    }
    let found = components.map { component in
      let shares = shares(of: component.values, groups)
      return SensitivityIndex(
        of: component.name,
        estimate: GroupJackknife.estimate(
          whole: shares.whole, leaving: shares.leaving, sizes: groups.sizes),
        replicates: shares.leaving)
    }
    let sum = found.reduce(0) { $0 + $1.estimate.value }
    let rounded = (sum * 1000).rounded() / 10
    return result(
      found,
      abs(sum - 1) < 1e-6 || !sum.isFinite
        ? [] : ["The shares add up to \(rounded) %: these components are not all of \(name)."], nil)
  }

  private func shares(of values: [Double], _ groups: SampleGroups) -> (
    whole: Double, leaving: [Double]
  ) {
    let centre = (Self.mean(total), Self.mean(values))
    // Σ a, Σ b, Σ a b, Σ a² about the centres, of total a and component b.
    let parts = groups.bounds.map { range in
      range.reduce(into: SIMD4<Double>.zero) { sums, sample in
        let (a, b) = (total[sample] - centre.0, values[sample] - centre.1)
        sums += SIMD4(a, b, a * b, a * a)
      }
    }
    let all = parts.reduce(.zero, +)
    func share(_ sums: SIMD4<Double>, _ n: Int) -> Double {
      let spread = sums[3] - sums[0] * sums[0] / Double(n)
      return spread > 0 ? (sums[2] - sums[0] * sums[1] / Double(n)) / spread : .nan
    }
    return (
      share(all, total.count),
      zip(parts, groups.sizes).map { share(all - $0, total.count - $1) }
    )
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 / Double(values.count) }
  }
}
