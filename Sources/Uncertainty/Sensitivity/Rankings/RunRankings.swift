import Foundation

/// The default ranking of several outputs of a run: drivers are drawn once for all of them.
struct RunRankings {
  private let run: Run
  private let outputs: [Quantity]
  private let count: Int
  /// The drivers of each output.
  private let drivers: [[Node]]
  private let groups: SampleGroups

  /// Outputs and drivers that are held in memory at a time: of 131,072 samples an output takes
  /// 1.5 MB, and so many drivers 3 MB. Drivers are drawn again for other outputs.
  private static let outputsAtOnce = 6
  private static let driversAtOnce = 4

  init(_ run: Run, of outputs: [Quantity], samples limit: Int) {
    self.run = run
    self.outputs = outputs
    count = max(0, min(limit, run.samples))
    drivers = outputs.map { Graph(of: [$0.node]).drivers }
    groups = SampleGroups(count: count)
    let faults = Graph(of: outputs.map(\.node)).nodes.flatMap { Validation.faults(of: $0) }
    precondition(faults.isEmpty, "\(ModelError(faults: faults))")
  }

  /// A ranking for each output.
  var rankings: [DefaultRanking] {
    stride(from: 0, to: outputs.count, by: Self.outputsAtOnce).flatMap { start in
      rankings(start..<min(start + Self.outputsAtOnce, outputs.count))
    }
  }

  private func rankings(_ some: Range<Int>) -> [DefaultRanking] {
    let (clean, ranked, tails) = ranked(some)
    let figures = figures(of: clean, ranked)
    return some.map { output in
      guard let place = clean.firstIndex(of: output) else {
        return run.data(of: outputs[output], samples: count, withValues: false).ranking
      }
      let notes = run.dependence(among: drivers[output])
      return DefaultRanking(
        output: outputs[output].name, figures: figures[place], sizes: groups.sizes,
        samples: count, samplesLeftOut: 0, tails: tails[place], notes: notes,
        areDependent: !notes.isEmpty)
    }
  }

  /// The outputs whose samples are all finite, put in order, and how heavy their tails are. The
  /// samples as drawn are not kept.
  private func ranked(_ some: Range<Int>) -> ([Int], [RankedOutput], [TailIndex]) {
    let drawn = Handover(draw(some.map { outputs[$0].node }))
    let found = Parallel.map(some.count, threads: run.threads) { place in
      ranked(drawn.take(place), of: outputs[some.lowerBound + place])
    }
    let clean = some.filter { found[$0 - some.lowerBound] != nil }
    return (clean, found.compactMap { $0?.ranked }, found.compactMap { $0?.tails })
  }

  /// An output put in order, in the array that it is given; nil if a sample is not finite.
  private func ranked(
    _ samples: consuming [Double], of output: Quantity
  ) -> (ranked: RankedOutput, tails: TailIndex)? {
    guard samples.allSatisfy(\.isFinite) else { return nil }
    let ranked = RankedOutput(samples)
    let tails = run.tails(of: output)
    return (
      ranked,
      tails ?? TailIndex(BinnedSample(sorted: ranked.order.map { ranked.values[Int($0)] }))
    )
  }

  /// What was found of each output by its drivers, in the order of the formula.
  private func figures(of clean: [Int], _ ranked: [RankedOutput]) -> [[DefaultRanking.Figures]] {
    var seen: Set<ObjectIdentifier> = []
    let all = clean.flatMap { drivers[$0] }.filter { seen.insert(ObjectIdentifier($0)).inserted }
    var found = [[ObjectIdentifier: DefaultRanking.Figures]](repeating: [:], count: clean.count)
    for start in stride(from: 0, to: all.count, by: Self.driversAtOnce) {
      let some = Array(all[start..<min(start + Self.driversAtOnce, all.count)])
      let needed = some.map { driver in
        clean.indices.filter { output in drivers[clean[output]].contains { $0 === driver } }
      }
      let drawn = drawn(of: some)
      let figures = DefaultRanking.figures(
        of: ranked, by: panel(of: some, drawn), named: some.map(\.label), needed: needed,
        groups: groups, threads: run.threads)
      for output in clean.indices {
        for (place, driver) in some.enumerated() {
          let figure = figures[output][place]
          found[output][ObjectIdentifier(driver)] =
            drawn[place].map {
              figure?.ranked($0.uniforms, ranked[output].shares, groups, threads: run.threads)
            } ?? figure
        }
      }
    }
    return clean.indices.map { output in
      drivers[clean[output]].compactMap { found[output][ObjectIdentifier($0)] }
    }
  }

  private func draw(_ nodes: [Node]) -> [[Double]] {
    run.independentColumns(of: nodes).values(0..<count)
  }

  /// The drivers that are ranked by what comes out, because they take several uniforms or single
  /// values; by place.
  private func drawn(of drivers: [Node]) -> [Int: SampledDriver] {
    var found: [Int: SampledDriver] = [:]
    for (place, driver) in drivers.enumerated() where driver.rankingNode === driver {
      found[place] = SampledDriver(driver.label, drawn: draw([driver])[0])
    }
    return found
  }

  /// The drivers' samples, laid out for ranking.
  private func panel(of drivers: [Node], _ drawn: [Int: SampledDriver]) -> DriverPanel {
    let bins = UniformBins(samples: count)
    let panel = DriverPanel(
      count: count, classes: drivers.indices.map { drawn[$0]?.bins(bins) ?? .bins(bins) })
    let single = drivers.indices.filter { drawn[$0] == nil }
    run.independentColumns(of: single.map { drivers[$0].rankingNode }).forEachChunk(0..<count) {
      start, length, workspace in
      for (column, driver) in single.enumerated() {
        panel.write(workspace.output(column), driver: driver, from: start, length)
      }
    }
    for (driver, sampled) in drawn {
      sampled.uniforms.withUnsafeBufferPointer { shares in
        if let start = shares.baseAddress { panel.write(start, driver: driver, from: 0, count) }
      }
    }
    return panel
  }
}

/// Arrays that are given away, one after the other, to whoever works on them.
///
/// Unchecked because the list is touched under the lock only.
private final class Handover: @unchecked Sendable {
  private let lock = NSLock()
  private var arrays: [[Double]]

  init(_ arrays: consuming [[Double]]) { self.arrays = arrays }

  /// The array at a place, which is no longer kept here.
  func take(_ place: Int) -> [Double] {
    lock.withLock {
      defer { arrays[place] = [] }
      return arrays[place]
    }
  }
}
