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
  public static func cost(
    people: Quantity, share: Quantity, pay: Quantity, duration: Quantity, market: Quantity
  ) -> Quantity {
    people * share * pay * duration * market
  }
}
