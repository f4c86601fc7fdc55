import Uncertainty

extension TargetCost: CustomStringConvertible {
  /// The answer as text, for a terminal of 100 columns.
  public var description: String {
    var table = TextTable(
      [.words("driver"), .numbers("P10"), .numbers("P50"), .numbers("P90")]
        + [.numbers("→P10"), .numbers("→P50"), .numbers("→P90"), .numbers("is P")])
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
        + "P90\(isDependent ? "; drivers move together where that is judged" : "")), in US$ of the "
        + "time of training. P(\(Self.money(target)) or more) = "
        + "\(Self.chance(probabilityAtLeast)); P(within \(share) of it) = "
        + "\(Self.chance(probabilityWithin)).",
    ]
  }

  private func cells(_ condition: Condition) -> [String] {
    let values = condition.assumed + condition.given.map(\.value)
    let shown = condition.unit.shown(upTo: values.map(\.magnitude).max() ?? 0)
    let numbers = shown.texts(values)
    return [shown.symbol.isEmpty ? condition.driver : "\(condition.driver), \(shown.symbol)"]
      + numbers
      + (condition.given.isEmpty ? ["", "", ""] : [])
      + [condition.percentile.isNaN ? "" : "\(Int((condition.percentile * 100).rounded()))"]
  }

  private var notes: [String] {
    var notes = [
      "→: in the samples within the tolerance; \"is P\": which percentile of what is assumed →P50 "
        + "is.", alone,
    ]
    let errors = conditions.flatMap { condition in
      condition.given.map { $0.halfWidth / (condition.assumed[2] - condition.assumed[0]) }
    }
    if let most = errors.filter(\.isFinite).max() {
      notes.append(
        "The 95 % Monte Carlo error of the values after → is at most \(NumberText.percent(most)) of "
          + "the way from P10 to P90; those alone have none.")
    }
    if conditions.contains(where: { $0.given.isEmpty }) {
      notes.insert(
        "Fewer than \(Self.fewest) of \(NumberText.text(samples)) samples come to the target, so "
          + "that nothing is said of the drivers in them.", at: 0)
    }
    return notes
  }

  /// What each driver would have to be by itself.
  private var alone: String {
    let found = conditions.compactMap { condition in
      condition.alone.map { alone in
        let shown = condition.unit.shown(upTo: alone.value.magnitude)
        let symbol = shown.symbol.isEmpty ? "" : " \(shown.symbol)"
        return "\(condition.driver) \(shown.texts([alone.value])[0])\(symbol) "
          + "(\(Self.chance(alone.probability)))"
      }
    }
    let start = "Or alone, with all others at their medians (\(Self.money(atMedians)))"
    return found.isEmpty
      ? "\(start), no driver brings it about within its law."
      : "\(start), and the chance of that or further out: \(found.joined(separator: "; "))."
  }

  private static func money(_ value: Double) -> String {
    let shown = Unit.usDollar.shown(upTo: value.magnitude)
    return shown.unit.text(value * shown.factor)
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
