import Uncertainty

/// What training data cost.
public enum DataCost {
  /// Licences over their years, curated tokens, and payments made once (human preference
  /// data, labelling, storage).
  ///
  /// - Parameters:
  ///   - licences: US$/yr.
  ///   - years: how long they are paid.
  ///   - curated: tokens curated.
  ///   - curation: cost of curation, US$/token.
  ///   - once: US$.
  public static func cost(
    licences: Quantity, years: Quantity, curated: Quantity, curation: Quantity, once: Quantity
  ) -> Quantity {
    once + licences * years + curated * curation
  }

  /// Something that may have to be paid, and mostly is not: a settlement.
  ///
  /// - Parameters:
  ///   - probability: that it has to be paid.
  ///   - amount: what then, US$.
  ///   - name: names the driver that says whether.
  /// - Faults: a probability outside 0 … 1.
  public static func reserve(
    probability: Double, amount: Quantity, name: String
  ) -> Quantity {
    guard (0...1).contains(probability) else {
      return .invalid(Fault("needs 0 ≤ probability ≤ 1, got \(probability)", of: name))
    }
    let chance = Quantity.driver(name, .uniform(from: 0, to: 1))
    return choose(if: chance < probability, then: amount, else: 0)
  }

  /// Licences, of which each may or may not come about, for an amount of its own: nothing, one
  /// or several lumps.
  ///
  /// - Parameters:
  ///   - name: names the drivers.
  ///   - offers: how many are negotiated.
  ///   - probability: that one of them comes about.
  ///   - amount: the law of what it then costs, US$ a year or in all.
  ///   - unit: the unit of the amount.
  /// - Faults: fewer than no offers, a probability outside 0 … 1.
  public static func licences(
    _ name: String, offers: Int, probability: Double, amount: some Law, unit: Unit = .usDollar
  ) -> Quantity {
    let count = Quantity.driver(
      "\(name), number", .binomial(trials: offers, probability: probability))
    return .sum("\(name), amount", of: amount, count: count, unit: unit)
  }
}
