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
  public static func reserve(
    probability: Double, amount: Quantity, name: String
  ) -> Quantity {
    let chance = Quantity.driver(name, .uniform(from: 0, to: 1))
    return choose(if: chance < probability, then: amount, else: 0)
  }
}
