extension Unit {
  /// The unit in which results are shown if nobody asks for another: itself, as long as its
  /// symbols measure different things; in base units, where they would go on cancelling
  /// (`US$·s/h` is shown as `US$`).
  package var displayed: Unit {
    var seen: Set<String> = []
    for factor in factors {
      for exponent in factor.dimension.exponents where !seen.insert(exponent.symbol).inserted {
        return coherent
      }
    }
    return self
  }

  /// The product of base units that measures the same.
  private var coherent: Unit {
    Unit(
      factors: dimension.exponents.map {
        UnitFactor(
          symbol: $0.symbol, scale: 1, dimension: Dimension(base: $0.symbol), exponent: $0.power)
      })
  }
}
