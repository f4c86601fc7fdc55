extension Quantity {
  /// The sum of a random number of independent draws: failures, each with its own cost.
  ///
  /// Unlike `count * cost`, which multiplies one draw of the cost, every term is drawn for
  /// itself. The count is rounded to the nearest whole number; a negative or non-finite count,
  /// or one above 2²⁴ − 1, makes the sample NaN, which is counted and reported.
  ///
  /// - Parameters:
  ///   - name: names the driver of the terms and selects their streams.
  ///   - law: the law of each term, as numbers of `unit`.
  ///   - count: how many terms there are; a pure number.
  ///   - unit: the unit of a term.
  ///   - source: where the law comes from.
  public static func sum(
    _ name: String, of law: some Law, count: Quantity, unit: Unit = .one, source: String = ""
  ) -> Quantity {
    let driver = Driver(name: name, law: .fixed(law), source: source)
    let number = count.pureNumber(for: "count")
    return Quantity(
      Node(.randomSum(driver), [number], unit: number.unit == nil ? nil : unit))
  }
}
