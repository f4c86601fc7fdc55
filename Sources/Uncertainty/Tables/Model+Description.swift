extension Model {
  /// The model in words, before anything is drawn: each driver with its law, moments,
  /// percentiles, unit and source, and the formula of each named quantity. At most 100 columns.
  public func describe() -> String {
    let summaries = drivers
    let laws = summaries.map {
      "\($0.name): \($0.law)" + ($0.source.isEmpty ? "" : " — \($0.source)")
    }
    let notes = summaries.flatMap { driver in
      driver.notes.map { "\(driver.name): \($0)" }
    }
    let blocks =
      [
        Self.driverTable(summaries).text,
        Self.list("Laws and sources", laws + notes),
        Self.list("Formulas", formulas),
      ]
      + (dependence.isEmpty ? [] : [Self.list("Dependence", dependence)])
      + (correlationChanges.isEmpty
        ? []
        : [
          Self.list(
            "Correlations changed, because those given contradict each other",
            correlationChanges.map(\.description))
        ])
    return blocks.joined(separator: "\n")
  }

  private static func list(_ title: String, _ entries: [String]) -> String {
    let lines = entries.flatMap { TextTable.wrapped($0, to: 98, indent: 4) }
    return ([title] + lines.map { "  " + $0 }).map { $0 + "\n" }.joined()
  }

  /// Every named quantity and its formula: `bill = hours × price [US$]`.
  package var formulas: [String] {
    var seen: Set<ObjectIdentifier> = []
    let named = graph.filter {
      if case .named = $0.operation { true } else { false }
    }
    return (named + outputs.map(\.node)).compactMap { node in
      guard seen.insert(ObjectIdentifier(node)).inserted else { return nil }
      let symbol = node.unit?.symbol ?? ""
      let unit = symbol.isEmpty ? "" : " [\(symbol)]"
      let text = node.label == node.formula ? node.label : "\(node.label) = \(node.formula)"
      return (text + unit).onOneLine
    }
  }

  private static func driverTable(_ drivers: [DriverSummary]) -> TextTable {
    var table = TextTable([
      .words("driver"), .words("law"), .words("unit"), .numbers("mean"), .numbers("sd"),
      .numbers("P5"), .numbers("P50"), .numbers("P95"),
    ])
    table.caption = ["Drivers. P95: 95 % of the law lies below."]
    for driver in drivers {
      let numbers = [
        driver.mean, driver.standardDeviation, driver.percentiles.p5, driver.percentiles.p50,
        driver.percentiles.p95,
      ]
      table.add(
        [driver.name, driver.family, driver.unit.symbol]
          + numbers.map { NumberText.text($0, error: .infinity) })
    }
    return table
  }
}
