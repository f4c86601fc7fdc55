/// A small fraction: the exponent of a unit, such as ½ in m^(1/2).
///
/// Always in lowest terms with a positive denominator, so that equal fractions are equal
/// values. What does not fit, or is no number, is `undefined`, and stays so.
package struct Rational: Sendable, Hashable, CustomStringConvertible {
  /// Numerator, with the sign.
  package let numerator: Int
  /// Denominator, positive; 0 only for `undefined`.
  package let denominator: Int

  /// The result of an overflow, or of a number that is no small fraction.
  package static let undefined = Rational(numerator: 0, denominator: 0)
  /// Zero.
  package static let zero = Rational(0)

  private init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A whole number.
  package init(_ whole: Int) { self.init(numerator: whole, denominator: 1) }

  /// The fraction in lowest terms; `undefined` if the denominator is 0 or nothing fits.
  package init(_ numerator: Int, over denominator: Int) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard denominator != 0, let positive = Int(exactly: denominator.magnitude / divisor),
      let magnitude = Int(exactly: numerator.magnitude / divisor)
    else {
      self = .undefined
      return
    }
    let isNegative = (numerator < 0) != (denominator < 0)
    self.init(numerator: isNegative ? -magnitude : magnitude, denominator: positive)
  }

  /// The simplest fraction within 1e-12 of a number; `undefined` if its denominator would
  /// pass 10,000, or the number is 1,000 or more, infinite or NaN.
  package init(_ value: Double) {
    guard abs(value) < 1e3 else {
      self = .undefined
      return
    }
    var (previous, current) = ((p: 0, q: 1), (p: 1, q: 0))
    var rest = value
    repeat {
      let whole = rest.rounded(.down)
      let next = (p: Int(whole) * current.p + previous.p, q: Int(whole) * current.q + previous.q)
      (previous, current) = (current, next)
      if current.q <= 10_000, abs(value - Double(current.p) / Double(current.q)) <= 1e-12 {
        self.init(current.p, over: current.q)
        return
      }
      rest = 1 / (rest - whole)
    } while current.q <= 10_000 && abs(rest) < 1e9
    self = .undefined
  }

  /// Whether it is a number.
  package var isDefined: Bool { denominator != 0 }
  /// The value as a floating-point number; NaN if undefined.
  package var value: Double { Double(numerator) / Double(denominator) }

  /// The sum.
  package static func + (a: Rational, b: Rational) -> Rational {
    let (left, overflow) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, overflow2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    let (sum, overflow3) = left.addingReportingOverflow(right)
    let (below, overflow4) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return overflow || overflow2 || overflow3 || overflow4
      ? .undefined : Rational(sum, over: below)
  }

  /// The product.
  package static func * (a: Rational, b: Rational) -> Rational {
    let (above, overflow) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let (below, overflow2) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return overflow || overflow2 ? .undefined : Rational(above, over: below)
  }

  /// `2`, `1/2`, or `?` if undefined.
  package var description: String {
    switch denominator {
    case 0: "?"
    case 1: "\(numerator)"
    default: "\(numerator)/\(denominator)"
    }
  }

  private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
