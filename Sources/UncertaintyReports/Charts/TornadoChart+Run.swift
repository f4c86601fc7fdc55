import Uncertainty

extension TornadoChart {
  /// Creates a chart of one driver at a time, all others at their medians.
  ///
  /// - Parameters:
  ///   - swings: what the model gives.
  ///   - title: "What moves" the output if nil.
  ///   - limit: most drivers shown.
  ///   - theme: the background it is made for.
  public init(
    _ swings: OneAtATime, title: String? = nil, limit: Int = 10, theme: ChartTheme = .light
  ) {
    let levels = [swings.lowLevel, swings.highLevel].map(Self.percentile)
    self.init(
      title: title ?? "What moves \(swings.output)",
      caption: "One driver at a time from its \(levels[0]) to its \(levels[1]), "
        + "all others at their medians",
      unit: swings.unit, base: swings.base,
      bars: swings.bars.map {
        Bar(
          $0.driver, range: Self.range($0.low, $0.high, unit: $0.unit), low: $0.outputAtLow,
          high: $0.outputAtHigh)
      },
      limit: limit,
      notes: ["What drivers do only together is not seen: see the ranking by shares of variance"],
      theme: theme)
  }

  /// Creates a chart of the median of an output in the lowest and in the highest tenth of each
  /// driver, all other drivers being as uncertain as they are.
  ///
  /// - Parameters:
  ///   - run: the run, whose first samples are drawn again for each driver shown.
  ///   - output: an output of the run.
  ///   - title: "What moves" the output if nil.
  ///   - limit: most drivers shown.
  ///   - theme: the background it is made for.
  ///   - samples: how many samples to look at; no more than the run has.
  public init(
    _ run: Run, of output: Quantity, title: String? = nil, limit: Int = 10,
    theme: ChartTheme = .light, samples: Int = 131_072
  ) {
    let ranking = run.sensitivity(
      of: output, by: .swing(of: .percentile(0.5)), samples: samples)
    let drivers = Dictionary(
      run.model.drivers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let bars = ranking.top(limit).indices.compactMap { index -> Bar? in
      let parts = run.profile(of: output, by: index.name, samples: samples).parts
      guard let first = parts.first, let last = parts.last else { return nil }
      let law = drivers[index.name]
      return Bar(
        index.name,
        range: law.map {
          Self.range($0.percentiles.p5, $0.percentiles.p95, unit: $0.unit.symbol)
        } ?? "", low: first.p50, high: last.p50)
    }
    let omitted = ranking.indices.count - bars.count
    let summary = run[output]
    self.init(
      title: title ?? "What moves \(summary.name)",
      caption: "Median with a driver in its lowest tenth, about its P5, and in its highest, "
        + "about its P95 · whiskers: 95 % interval",
      unit: summary.unitSymbol, base: summary.p50.value, bars: bars, limit: limit,
      notes: (omitted > 0 ? [RankingChart.omission(omitted)] : []) + ranking.notes,
      theme: theme)
  }

  /// "1.7 to 4 US$/h"; nothing where the law has no percentiles of its own.
  private static func range(_ low: Double, _ high: Double, unit: String) -> String {
    guard low.isFinite, high.isFinite else { return "" }
    let shown = ChartUnit(for: [low, high], unit: unit)
    let ends = [low, high].map { shown.text($0, apart: high - low) }
    return "\(ends[0]) to \(ends[1])\(shown.suffix)"
  }

  private static func percentile(_ level: Double) -> String {
    "P" + NumberText.text((level * 1e6).rounded() / 1e4, error: 0)
  }
}
