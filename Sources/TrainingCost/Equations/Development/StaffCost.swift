import Uncertainty

/// What the people cost who make a system.
public enum StaffCost {
  /// People × their share of working time × yearly pay × duration × level of the market.
  ///
  /// The level of the market is one factor for the whole team: without it, the sum over a
  /// hundred people would look far more certain than anyone's knowledge of pay is.
  ///
  /// - Parameters:
  ///   - people: persons on the team.
  ///   - share: mean share of their working time.
  ///   - pay: mean yearly cost of a person, US$/(person·yr).
  ///   - duration: how long.
  ///   - market: level of pay by what `pay` says; one factor for all.
  /// - Faults: a known number of people below 0.
  public static func cost(
    people: Quantity, share: Quantity, pay: Quantity, duration: Quantity, market: Quantity
  ) -> Quantity {
    people.checked(.notNegative, "people", of: "team", in: .person) * share * pay * duration
      * market
  }

  /// Yearly cost of a person: salary × overhead + equity.
  ///
  /// - Parameters:
  ///   - salary: US$/(person·yr).
  ///   - overhead: what the employer pays by the salary: taxes, benefits, desk; 1.25 to 1.40.
  ///   - equity: US$/(person·yr); it carries no overhead.
  /// - Faults: a known overhead below 1.
  public static func pay(salary: Quantity, overhead: Quantity, equity: Quantity) -> Quantity {
    salary * overhead.checked(.atLeastOne, "overhead", of: "pay") + equity
  }

  /// A team of several groups, each with its own people, share of time and pay: duration ×
  /// level of the market × Σ people × share × pay.
  ///
  /// - Parameters:
  ///   - groups: people, mean share of working time, mean yearly cost of a person.
  ///   - duration: how long, for all.
  ///   - market: level of pay by what the groups say; one factor for all.
  /// - Faults: no group given.
  public static func cost(
    groups: [(people: Quantity, share: Quantity, pay: Quantity)], duration: Quantity,
    market: Quantity
  ) -> Quantity {
    guard !groups.isEmpty else {
      return .invalid(Fault("needs at least one group, got none", of: "team"))
    }
    return Quantity.sum(groups.map { $0.people * $0.share * $0.pay }) * duration * market
  }
}
