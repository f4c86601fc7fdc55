import Uncertainty

extension SourceList {
  /// What is assumed of each system.
  static var systems: [String] {
    let all = TrainedSystem.all.flatMap(\.assumptions)
    let counts = Evidence.allCases.map { evidence in
      "\(all.count { $0.source.evidence == evidence }) \(evidence)"
    }
    let head = """
      ## Systems

      Drivers of the \(TrainedSystem.all.count) systems: \(counts.joined(separator:
        ", ")). Each has a
      rented and an owned side; the basis says which one is the system's.
      """
    let shared = commonAssumptions
    var table = TextTable(columns)
    for assumption in shared { table.add(cells(assumption)) }
    let common = section(
      "Common drivers", level: 3,
      text: "What five systems or more assume alike. Each has a driver of its own of the name, but "
        + "for the progress of hardware, which is one for all.", table)
    return [head, dependences, common]
      + TrainedSystem.all.map { section($0, leavingOut: Set(shared.map(identity))) }
  }

  /// Drivers that are judged to move together.
  private static var dependences: String {
    var table = TextTable([
      .words("driver"), .words("and"), .numbers("rank correlation"), .words("evidence"),
      .words("why"),
    ])
    for pair in JudgedDependence.all {
      table.add([
        pair.first, pair.second, Unit.one.text(pair.rankCorrelation),
        pair.source.evidence.rawValue, pair.source.citation,
      ])
    }
    return section(
      "Dependence", level: 3,
      text:
        "Judged, and left out unless it is asked for. Where one quantity acts at several places "
        + "it is one driver and needs no correlation: chip-hours, experiment factor, level of pay, "
        + "time of the run, progress of hardware; and a cluster fails at exactly the rate of a chip "
        + "times their number.", table) + "\n\n" + factors
  }

  /// What several drivers are judged to follow.
  private static var factors: String {
    var table = TextTable([
      .words("factor"), .words("of"), .words("driver"), .numbers("loading"), .words("evidence"),
      .words("why"),
    ])
    for factor in JudgedFactor.all {
      for loading in factor.loadings {
        table.add([
          factor.name, factor.isShared ? "all systems" : "each system", loading.driver,
          Unit.one.text(loading.value), factor.source.evidence.rawValue, factor.source.citation,
        ])
      }
    }
    return section(
      "Common factors", level: 3,
      text: "Factors that nobody measured: the normal scores of two drivers have the product of "
        + "their loadings as correlation, those of two systems too if the factor is of all.", table)
  }

  /// Assumptions that five systems or more have alike.
  private static var commonAssumptions: [Assumption] {
    let all = TrainedSystem.all.flatMap(\.assumptions)
    let counts = Dictionary(grouping: all, by: identity).mapValues(\.count)
    var seen: Set<String> = []
    return all.filter {
      counts[identity($0), default: 0] >= 5 && seen.insert(identity($0)).inserted
    }
  }

  /// What tells one assumption from another.
  private static func identity(_ assumption: Assumption) -> String {
    cells(assumption).joined(separator: "|")
  }

  private static func cells(_ assumption: Assumption) -> [String] {
    let law = assumption.law
    let (low, high) = (law.quantile(0.05), law.quantile(0.95))
    let middle = law.quantile(0.5)
    // The middle of a law about zero is zero but for rounding.
    let shown = middle.magnitude < 1e-9 * (high - low) ? 0 : middle
    return [assumption.name, law.family] + [low, shown, high].map { Unit.one.text($0) }
      + [assumption.unit.symbol, assumption.source.evidence.rawValue, assumption.source.citation]
  }

  private static func section(_ system: TrainedSystem, leavingOut known: Set<String>) -> String {
    var table = TextTable(columns)
    for assumption in system.assumptions where !known.contains(identity(assumption)) {
      table.add(cells(assumption))
    }
    let reports = [system.finalRunReport, system.totalReport].compactMap(\.self)
      .map { "\($0.text), \($0.money): \($0.source)" }
    let said =
      reports.isEmpty ? "Nothing was disclosed." : "Reported: \(reports.joined(separator: "; "))."
    let published = system.published.isEmpty ? "" : ", \(system.published)"
    let text =
      "\(system.developer)\(published), \(system.chip.name). Counted as \(system.basis): "
      + "\(system.reasonOfBasis). \(said) \(system.note)"
    return section(system.name, level: 3, text: text, table)
  }

  private static let columns: [TextTable.Column] = [
    .words("driver"), .words("law"), .numbers("5 %"), .numbers("50 %"), .numbers("95 %"),
    .words("unit"), .words("evidence"), .words("source"),
  ]

  /// Drivers that the article's claims have beside those of the systems.
  static var claims: [String] {
    let known = Set(
      TrainedSystem.all.flatMap { system in
        system.assumptions.map { $0.driverName(in: system.name) }
      })
    var table = TextTable([.numbers("claim")] + columns.dropLast(2) + [.words("source")])
    for claim in ArticleClaim.all {
      guard
        let model = try? Model(claim.values.map(\.quantity) + claim.checks.map(\.event.indicator))
      else { continue }
      for driver in model.drivers where !known.contains(driver.name) {
        let percentiles = [driver.percentiles.p5, driver.percentiles.p50, driver.percentiles.p95]
        table.add(
          ["\(claim.number)", driver.name, driver.family] + percentiles.map { Unit.one.text($0) }
            + [driver.unit.symbol, driver.source])
      }
    }
    return [section("Claims of a web article", text: "Drivers beside those of the systems.", table)]
  }
}
