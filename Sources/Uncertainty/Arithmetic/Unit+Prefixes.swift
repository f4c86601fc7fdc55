extension Unit {
  /// 10⁻⁹ of a unit: `.nano(.second)` is ns.
  public static func nano(_ unit: Unit) -> Unit { unit.times(1e-9, "n") }
  /// 10⁻⁶ of a unit: `.micro(.second)` is µs.
  public static func micro(_ unit: Unit) -> Unit { unit.times(1e-6, "µ") }
  /// A thousandth of a unit: `.milli(.second)` is ms.
  public static func milli(_ unit: Unit) -> Unit { unit.times(1e-3, "m") }
  /// A hundredth of a unit: `.centi(.metre)` is cm.
  public static func centi(_ unit: Unit) -> Unit { unit.times(1e-2, "c") }
  /// A thousand of a unit: `.kilo(.watt)` is kW.
  public static func kilo(_ unit: Unit) -> Unit { unit.times(1e3, "k") }
  /// A million of a unit: `.mega(.watt)` is MW.
  public static func mega(_ unit: Unit) -> Unit { unit.times(1e6, "M") }
  /// 10⁹ of a unit: `.giga(.byte)` is GB.
  public static func giga(_ unit: Unit) -> Unit { unit.times(1e9, "G") }
  /// 10¹² of a unit: `.tera(.flop)` is TFLOP.
  public static func tera(_ unit: Unit) -> Unit { unit.times(1e12, "T") }
  /// 10¹⁵ of a unit: `.peta(.flop)` is PFLOP.
  public static func peta(_ unit: Unit) -> Unit { unit.times(1e15, "P") }
  /// 10¹⁸ of a unit: `.exa(.flop)` is EFLOP.
  public static func exa(_ unit: Unit) -> Unit { unit.times(1e18, "E") }
  /// 10²¹ of a unit: `.zetta(.flop)` is ZFLOP.
  public static func zetta(_ unit: Unit) -> Unit { unit.times(1e21, "Z") }
  /// 10²⁴ of a unit: `.yotta(.flop)` is YFLOP.
  public static func yotta(_ unit: Unit) -> Unit { unit.times(1e24, "Y") }

  /// A thousand of what is counted: `.thousand(.usDollar)` prints as `k US$`.
  public static func thousand(_ unit: Unit) -> Unit { unit.times(1e3, "k ") }
  /// A million of what is counted: `.million(.usDollar)` prints as `M US$`.
  public static func million(_ unit: Unit) -> Unit { unit.times(1e6, "M ") }
  /// 10⁹ of what is counted: `.billion(.token)` prints as `B token`.
  public static func billion(_ unit: Unit) -> Unit { unit.times(1e9, "B ") }
  /// 10¹² of what is counted: `.trillion(.token)` prints as `T token`.
  public static func trillion(_ unit: Unit) -> Unit { unit.times(1e12, "T ") }

  /// The unit with a prefix on its first symbol, where it can stand there (kW·h, M US$/h),
  /// otherwise on the whole: k(1/s).
  private func times(_ count: Double, _ prefix: String) -> Unit {
    guard let first = factors.first, first.exponent == Rational(1) else {
      let rest = factors.isEmpty ? "" : "(\(symbol))"
      return Unit(rest.isEmpty ? prefix.trimmed : prefix + rest, count, self)
    }
    let prefixed = UnitFactor(
      symbol: prefix + first.symbol, scale: count * first.scale, dimension: first.dimension)
    return Unit(factors: [prefixed]) * Unit(factors: Array(factors.dropFirst()))
  }
}

extension String {
  /// The prefix alone, as the unit of a plain number: "M".
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
