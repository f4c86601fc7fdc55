extension Quantity {
  /// Sum of all; zero for none. Terms are added in pairs, so the depth and the rounding of a
  /// long sum stay small.
  public static func sum(_ terms: some Sequence<Quantity>) -> Quantity {
    paired(Array(terms), empty: 0, +)
  }

  /// Product of all; one for none.
  public static func product(_ factors: some Sequence<Quantity>) -> Quantity {
    paired(Array(factors), empty: 1, *)
  }

  /// Arithmetic mean of several quantities in each sample.
  ///
  /// - Faults: no quantity given.
  public static func mean(_ terms: some Sequence<Quantity>) -> Quantity {
    let all = Array(terms)
    guard !all.isEmpty else {
      let fault = Fault("a mean needs at least one quantity, got none", of: "mean")
      return Quantity(Node(.constant(.nan), unit: nil, fault: fault))
    }
    return sum(all) / Double(all.count)
  }

  private static func paired(
    _ terms: [Quantity], empty: Double, _ combine: (Quantity, Quantity) -> Quantity
  ) -> Quantity {
    var level = terms
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map {
        $0 + 1 < level.count ? combine(level[$0], level[$0 + 1]) : level[$0]
      }
    }
    return level.first ?? Quantity(empty)
  }
}
