import Uncertainty

extension TargetCost: CustomStringConvertible {
  /// The answer as text, for a terminal of 100 columns.
  public var description: String {
    var table = TextTable(
      [.words("driver"), .numbers("P10"), .numbers("P50"), .numbers("P90"), .numbers("P10 then")]
        + [.numbers("P50 then"), .numbers("P90 then"), .numbers("is P"), .numbers("or alone")]
        + [.numbers("chance")])
    table.caption = caption
    for condition in conditions { table.add(cells(condition)) }
    table.notes = notes
    return table.text
  }

  private var caption: [String] {
    let share = NumberText.percent(tolerance, decimals: tolerance < 0.01 ? 1 : 0)
    return [
      "What would have to be true for \(output) to be \(Self.money(target))",
      "As assumed it is \(band.map { Self.money($0.value) }.joined(separator: ", ")) (P10, P50, "
        + "P90). P(\(Self.money(target)) or more) = \(Self.chance(probabilityAtLeast)); "
        + "P(within \(share) of it) = \(Self.chance(probabilityWithin)).",
    ]
  }

  private func cells(_ condition: Condition) -> [String] {
    let unit = condition.unit
    let isLarge = condition.assumed.allSatisfy { $0 >= 1e5 } && unit.symbol.hasPrefix("US$")
    let scale = isLarge ? 1e-6 : 1
    let shown = isLarge ? "M \(unit.symbol)" : unit == .one ? "" : unit.symbol
    let number = { (value: Double) in Unit.one.text(value * scale) }
    let given = condition.given.isEmpty ? ["", "", ""] : condition.given.map { number($0.value) }
    return [shown.isEmpty ? condition.driver : "\(condition.driver), \(shown)"]
      + condition.assumed.map(number) + given
      + [condition.percentile.isNaN ? "" : "\(Int((condition.percentile * 100).rounded()))"]
      + [condition.alone.map { number($0.value) } ?? "none"]
      + [condition.alone.map { Self.chance($0.probability) } ?? ""]
  }

  private var notes: [String] {
    var notes = [
      "Then: in the samples within the tolerance; \"is P\": which percentile of what is assumed "
        + "their middle is. Or alone: what one driver would have to be with all others at their "
        + "medians (\(Self.money(atMedians))), and the chance of that or further out."
    ]
    let errors = conditions.flatMap(\.given).map { $0.halfWidth / $0.value.magnitude }
    if let most = errors.filter(\.isFinite).max() {
      notes.append(
        "The 95 % Monte Carlo error of the values then is at most \(NumberText.percent(most)) of a "
          + "value; those alone have none.")
    }
    if conditions.contains(where: { $0.given.isEmpty }) {
      notes.insert(
        "Fewer than \(Self.fewest) of \(NumberText.text(samples)) samples come to the target, so "
          + "that nothing is said of the drivers in them.", at: 0)
    }
    return notes
  }

  private static func money(_ value: Double) -> String {
    value < 1e5
      ? Unit.usDollar.text(value) : Unit.million(.usDollar).text(value / 1e6)
  }

  private static func chance(_ estimate: Estimate) -> String {
    let error = estimate.halfWidth
    if estimate.value == 0 { return "under \(chance(estimate.interval.upper))" }
    if estimate.value == 1 {
      return
        "over \(NumberText.percent(estimate.interval.lower, decimals: 3))"
    }
    let places = error < 0.0005 ? 2 : 1
    return "\(NumberText.percent(estimate.value, decimals: places)) ±"
      + NumberText.percent(error, decimals: places)
  }

  private static func chance(_ probability: Double) -> String {
    probability >= 0.001
      ? NumberText.percent(probability)
      : probability >= 1e-12 ? "\(Unit.one.text(probability, significantDigits: 1))" : "<1e-12"
  }
}
