extension Unit {
  /// The unit of a product. Equal symbols join: `.metre * .metre` is m².
  public static func * (a: Unit, b: Unit) -> Unit {
    var factors = a.factors
    for factor in b.factors {
      if let place = factors.firstIndex(where: { $0.isSameSymbol(as: factor) }) {
        factors[place].exponent = factors[place].exponent + factor.exponent
      } else {
        factors.append(factor)
      }
    }
    return Unit(factors: factors.filter { $0.exponent != .zero })
  }

  /// The unit of a quotient. Equal symbols cancel.
  public static func / (a: Unit, b: Unit) -> Unit { a * b.power(-1) }

  /// The unit of a power, whole or fractional: `power(2)`, `power(1.0 / 3)`.
  ///
  /// - Faults: if the exponent is no fraction with a denominator up to 10,000.
  public func power(_ exponent: Double) -> Unit {
    let exponent = Rational(exponent)
    guard exponent != .zero else { return .one }
    return Unit(
      factors: factors.map { factor in
        var factor = factor
        factor.exponent = factor.exponent * exponent
        return factor
      })
  }

  /// The unit of a square root.
  public var squareRoot: Unit { power(0.5) }
}
