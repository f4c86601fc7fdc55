/// The default ranking of several outputs of a run: drivers are drawn once for all of them.
struct RunRankings {
  private let run: Run
  private let outputs: [Quantity]
  private let count: Int
  /// The drivers of each output.
  private let drivers: [[Node]]
  private let groups: SampleGroups

  /// Outputs and drivers that are held in memory at a time.
  private static let outputsAtOnce = 8
  private static let driversAtOnce = 16

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
    let columns = draw(some.map { outputs[$0].node })
    let clean = some.filter { columns[$0 - some.lowerBound].allSatisfy(\.isFinite) }
    let ranked = Parallel.map(clean.count, threads: run.threads) {
      RankedOutput(columns[clean[$0] - some.lowerBound])
    }
    let tails = zip(clean, ranked).map { output, ranked in
      run.tails(of: outputs[output])
        ?? TailIndex(
          BinnedSample(
            sorted: ranked.order.map { columns[output - some.lowerBound][Int($0)] }))
    }
    return (clean, ranked, tails)
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
