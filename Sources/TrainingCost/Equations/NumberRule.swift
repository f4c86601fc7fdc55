import Uncertainty

/// What a number of a formula must be to make sense.
struct NumberRule: Sendable {
  /// The rule around the number's name: "0 < share used ≤ 1".
  let text: @Sendable (String) -> String
  let holds: @Sendable (Double) -> Bool

  /// −∞ < x < ∞.
  static let finite = NumberRule(text: { "-∞ < \($0) < ∞" }, holds: { $0.isFinite })
  /// 0 < x < ∞.
  static let positive = NumberRule(text: { "0 < \($0) < ∞" }, holds: { $0 > 0 && $0 < .infinity })
  /// 0 ≤ x < ∞.
  static let notNegative = NumberRule(
    text: { "0 ≤ \($0) < ∞" }, holds: { $0 >= 0 && $0 < .infinity })
  /// 0 < x ≤ 1.
  static let share = NumberRule(text: { "0 < \($0) ≤ 1" }, holds: { $0 > 0 && $0 <= 1 })
  /// 0 ≤ x < 1.
  static let shareBelowOne = NumberRule(text: { "0 ≤ \($0) < 1" }, holds: { $0 >= 0 && $0 < 1 })
  /// 1 ≤ x < ∞.
  static let atLeastOne = NumberRule(
    text: { "1 ≤ \($0) < ∞" }, holds: { $0 >= 1 && $0 < .infinity })
}

extension Quantity {
  /// The quantity; or a fault in its place, if it is a known number that makes no sense.
  ///
  /// Uncertain values are left to their laws: a law that reaches where it must not is truncated
  /// where it is given.
  ///
  /// - Parameters:
  ///   - rule: what it must be.
  ///   - name: what it is called: "share used".
  ///   - subject: what it is part of: "rent".
  ///   - unit: the unit in which the rule is stated.
  func checked(
    _ rule: NumberRule, _ name: String, of subject: String, in unit: Unit = .one
  ) -> Quantity {
    guard let value = knownValue(in: unit), !rule.holds(value) else { return self }
    return .invalid(Fault("needs \(rule.text(name)), got \(unit.plainText(value))", of: subject))
  }
}

extension Unit {
  /// A number as it was given, with the unit.
  fileprivate func plainText(_ value: Double) -> String {
    symbol.isEmpty ? "\(value)" : "\(value) \(symbol)"
  }
}
