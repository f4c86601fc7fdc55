extension Run: CustomStringConvertible {
  /// The outputs' P10, P50 and P90, each beside its Monte Carlo error, with what was run above
  /// and warnings below; at most 100 columns wide.
  public var description: String { table.text }

  /// The outputs' percentiles as a table, for text, Markdown or CSV.
  public var table: TextTable { bands().table }

  /// The outputs' percentiles at some levels.
  public func bands(
    _ levels: [Double] = [0.10, 0.50, 0.90], sense: PercentileSense = .below
  ) -> BandTable {
    var bands = BandTable(outputs, levels: levels, sense: sense)
    bands.heading = heading
    return bands
  }

  /// Mean, standard deviation, skewness and extremes of the outputs as a table.
  public var moments: MomentTable { MomentTable(outputs) }

  private var heading: String {
    let layout = design == .monteCarlo ? "" : ", \(design)"
    let done = "\(NumberText.text(samples, of: "sample"))\(layout), seed \(seed)"
    let stopped = "; stopped before all \(NumberText.text(samplesRequested)) were drawn"
    let changed = model.correlationChanges.first.map {
      "; nearest valid correlations used: \($0)"
        + (model.correlationChanges.count > 1 ? " and others" : "")
    }
    return done + (isComplete ? "" : stopped) + (changed ?? "")
  }
}

extension OutputSummary: CustomStringConvertible {
  /// P10, P50 and P90 with the 95 % intervals of their Monte Carlo error, in one line each.
  public var description: String { table.text }

  /// The same as a table, for text, Markdown or CSV.
  public var table: TextTable {
    let style = MagnitudePrefix.usualStyle(for: unitSymbol)
    let levels = [0.10, 0.50, 0.90]
    let estimates = levels.map { quantile($0) }
    let sizes = estimates.map(\.value.magnitude).filter(\.isFinite)
    let prefix = MagnitudePrefix(for: sizes.max() ?? 0, style: style)
    let unit = prefix.applied(to: unitSymbol, style: style)
    var table = TextTable([
      .words(name), .numbers(unit.isEmpty ? "value" : unit),
      .numbers("95 % interval of the estimate"),
    ])
    for (level, estimate) in zip(levels, estimates) {
      let shown = estimate.scaled(by: 1 / prefix.factor)
      let ends = [shown.interval.lower, shown.interval.upper].map {
        NumberText.text($0, error: shown.halfWidth)
      }
      table.add([
        BandTable.name(of: level), NumberText.text(shown.value, error: shown.halfWidth),
        ends.joined(separator: " … "),
      ])
    }
    table.notes =
      [PercentileSense.below.statement + "; \(NumberText.text(count, of: "sample"))"]
      + BandTable.warnings(of: self)
    return table
  }
}
