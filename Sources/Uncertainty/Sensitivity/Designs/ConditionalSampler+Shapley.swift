extension ConditionalSampler {
  /// Shapley effects on a function of inputs that may depend on each other.
  ///
  /// For each sample inputs are drawn anew, given all others, in growing sets along a random order:
  /// half the mean square of what the function changes by is E[Var(Y | the others)], and an input
  /// earns what it adds. d + 1 evaluations a sample.
  ///
  /// - Parameters:
  ///   - output: what the function is called.
  ///   - samples: how many.
  ///   - seed: selects draws and orders.
  ///   - function: from the inputs' values, the output's.
  /// - SeeAlso: Song, Nelson & Staum (2016), SIAM/ASA Journal on Uncertainty Quantification 4,
  ///   1060–1083, with one draw inside and many outside, as they find best.
  package func shapleyEffects(
    of output: String, samples: Int, seed: UInt64, function: @Sendable ([Double]) -> Double
  ) -> SensitivityIndices {
    let bounds = BlockRun.bounds(samples: samples)
    let blocks = bounds.map { block in
      block.reduce(into: WalkSums(groups: names.count)) { sums, sample in
        let earned = self.earned(sample, seed, function)
        guard earned.allSatisfy(\.isFinite) else {
          sums.numbers[1] += 1
          return
        }
        sums.numbers[0] += 1
        for (input, part) in earned.enumerated() {
          sums.numbers[2] += part
          sums.numbers[3 + input] += part
        }
      }
    }
    return SensitivityIndices(
      shapleyOf: output, groups: names.map { DriverGroup($0, drivers: [$0]) },
      blocks: blocks, refusal: nil)
  }

  /// What each input earns in a sample; the sum is half a squared difference of the function.
  private func earned(
    _ sample: Int, _ seed: UInt64, _ function: ([Double]) -> Double
  ) -> [Double] {
    var lane = 0
    func uniforms(_ count: Int) -> [Double] {
      (0..<count).map { _ in
        defer { lane += 1 }
        return BitStream(seed: seed, name: "dependent inputs", lane: lane).uniform(at: sample)
      }
    }
    let all = Array(names.indices)
    var point = all.map { _ in 0.0 }
    draw(all, into: &point, uniforms: uniforms(all.count))
    let value = function(point)
    let keys = uniforms(all.count)
    let order = all.sorted { keys[$0] < keys[$1] }
    var earned = all.map { _ in 0.0 }
    var before = 0.0
    for place in order.indices {
      var other = point
      draw(Array(order[...place]), into: &other, uniforms: uniforms(place + 1))
      let change = value - function(other)
      earned[order[place]] = change * change / 2 - before
      before = change * change / 2
    }
    return earned
  }
}
