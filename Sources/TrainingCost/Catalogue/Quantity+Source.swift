import Uncertainty

extension Quantity {
  /// An uncertain input with a source that says how well it is known.
  public static func driver(
    _ name: String, _ law: some Law, unit: Unit = .one, source: Source
  ) -> Quantity {
    driver(name, law, unit: unit, source: source.description)
  }
}
