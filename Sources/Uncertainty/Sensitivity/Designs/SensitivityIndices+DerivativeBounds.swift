extension SensitivityIndices {
  /// Bounds from sums of squared derivatives over blocks of samples.
  init(
    bounds subject: DesignSubject, _ sources: ProgramSources, _ result: DerivativeSums.Result,
    _ obstacles: DerivativeObstacles
  ) {
    let output = subject.outputs[0].name
    let blocks = result.blocks.filter { $0[0] > 0 }
    let sizes = blocks.map { Int($0[0]) }
    let none = [Double](repeating: 0, count: 4 + 4 * sources.streams.count)
    let whole = blocks.reduce(none) { zip($0, $1).map(+) }
    let leaving = blocks.map { block in zip(whole, block).map(-) }
    var notes = obstacles.notes
    let warning = TailIndex(BinnedSample(result.counts)).warning
    let refusal = warning.map { "\(output): \($0); shares of variance are not given" }

    func bound(_ place: Int) -> SensitivityIndex {
      let name = subject.drivers[place].label
      let set = sources.sources(of: [name])
      guard let source = sources.streams.indices.first(where: set.contains) else {
        return .unknown(of: name)
      }
      var cause = obstacles.jump(for: set) ?? obstacles.closure(for: set)
      if cause == nil && Self.hasGap(whole, source) {
        cause = "a law with a gap between its values"
      }
      if let cause { notes.append("\(name) moves \(cause): derivatives say nothing of it.") }
      func ratio(_ sums: [Double]) -> Double {
        let variance = sums[3] - sums[2] * sums[2] / sums[0]
        return variance > 0 ? sums[4 + 4 * source] / variance : .nan
      }
      let (value, replicates) = (ratio(whole), leaving.map(ratio))
      guard cause == nil, refusal == nil, value.isFinite, replicates.allSatisfy(\.isFinite) else {
        return .unknown(of: name)
      }
      return SensitivityIndex(
        of: name,
        estimate: GroupJackknife.estimate(whole: value, leaving: replicates, sizes: sizes),
        replicates: replicates)
    }
    let indices = subject.drivers.indices.map(bound)
    self.init(
      of: output, measure: .derivativeBound, indices: indices, samples: Int(whole[0]),
      samplesLeftOut: Int(result.blocks.reduce(0) { $0 + $1[1] }),
      resampling: .leavingGroups(sizes: sizes), notes: notes, refusal: refusal)
  }

  /// True if a driver's own values break the bound, which only a jump of its quantiles explains.
  private static func hasGap(_ sums: [Double], _ source: Int) -> Bool {
    let (speeds, sum, squares) = (
      sums[5 + 4 * source], sums[6 + 4 * source], sums[7 + 4 * source]
    )
    return sums[0] >= 4096 && speeds < 0.9 * (squares - sum * sum / sums[0])
  }
}
