import Testing
import Uncertainty

@Suite("A rational exponent") struct RationalTests {
  @Test("is kept in lowest terms, with its sign above")
  func lowestTerms() {
    #expect(Rational(6, over: -4) == Rational(-3, over: 2))
    #expect(Rational(0, over: 7) == .zero)
    #expect(Rational(Int.min, over: 2) == Rational(Int.min / 2))
  }

  @Test(
    "is found behind a floating-point number",
    arguments: [
      (0.5, 1, 2), (1.0 / 3, 1, 3), (-2.0 / 3, -2, 3), (2, 2, 1), (0.1 + 0.2, 3, 10),
      (0.3478, 1739, 5000), (999.9999, 9_999_999, 10_000),
    ])
  func fromNumber(number: Double, above: Int, below: Int) {
    #expect(Rational(number) == Rational(above, over: below))
  }

  @Test(
    "is undefined for what is no small fraction",
    arguments: [Double.nan, .infinity, -.infinity, 1e300, 1000, Double.pi, 2.0.squareRoot()])
  func refuses(number: Double) {
    #expect(Rational(number) == .undefined)
    #expect(!Rational(number).isDefined)
  }

  @Test("adds and multiplies")
  func arithmetic() {
    #expect(Rational(1, over: 2) + Rational(1, over: 3) == Rational(5, over: 6))
    #expect(Rational(1, over: 2) + Rational(-1, over: 2) == .zero)
    #expect(Rational(2, over: 3) * Rational(3, over: 2) == Rational(1))
  }

  @Test("is undefined after an overflow, and stays so")
  func overflow() {
    let huge = Rational(Int.max)
    #expect(huge * huge == .undefined)
    #expect(huge + huge == .undefined)
    #expect(Rational(1) / 0 == .undefined)
    #expect(Rational.undefined + Rational(1) == .undefined)
    #expect(Rational.undefined * .zero == .undefined)
    #expect(Rational(Int.min, over: -1) == .undefined)
  }

  @Test("prints as a fraction")
  func text() {
    #expect("\(Rational(-3, over: 6)) \(Rational(4)) \(Rational.undefined)" == "-1/2 4 ?")
  }
}

extension Rational {
  /// Division as the constructor does it.
  fileprivate static func / (a: Rational, b: Int) -> Rational { a * Rational(1, over: b) }
}
