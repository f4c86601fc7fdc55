import Foundation
import Testing
import Uncertainty

@Suite("A number as text") struct NumberTextTests {
  static let cases: [(value: Double, error: Double, text: String)] = [
    (1.234_56, 0.000_4, "1.2346"), (1.234_56, 0.4, "1.23"), (123, 40, "123"),
    (10_785_305, 12_000, "1.079e7"), (1_078_530, 1_200, "1,079,000"),
    (12_345.678, 0.3, "12,345.7"), (0.012_345, 0.000_1, "0.0123"), (0, 0.01, "0.00"),
    (-1234.5, 20, "-1,230"), (5e25, 1e24, "5.00e25"), (3, 0, "3"), (2.5, 0, "2.5"),
    (1e9, 0, "1e9"), (-0.000_01, 0.1, "0.0"), (.nan, 0, "n/a"), (.infinity, 0, "∞"),
    (-.infinity, 1, "-∞"), (1.5, .infinity, "1.50"), (0, 0, "0"), (100, 1e-9, "100.0000"),
    (999_999.6, 1000, "1,000,000"), (0.000_5, 3, "0"), (2, 30, "2"), (700, 2e4, "700"),
    (0, 1e-7, "0"),
  ]

  @Test("has the digits that its error leaves certain, and at least three", arguments: cases)
  func digits(value: Double, error: Double, text: String) {
    #expect(NumberText.text(value, error: error) == text)
  }

  @Test("has an error of one digit, or two if the first is a 1")
  func errors() {
    #expect(NumberText.errorText(0.084_2) == "0.08")
    #expect(NumberText.errorText(0.014_2) == "0.014")
    #expect(NumberText.errorText(43_210) == "40,000")
    #expect(NumberText.errorText(0) == "0")
    #expect(NumberText.errorText(.infinity) == "∞" && NumberText.errorText(.nan) == "n/a")
    #expect(NumberText.errorText(3e-9) == "3e-9")
  }

  @Test("stands beside its error")
  func estimate() {
    let estimate = Estimate(value: 10.785, interval: Interval(lower: 10.5, upper: 11.1))
    #expect(NumberText.text(estimate) == "10.8 ± 0.3")
    #expect(NumberText.text(.unknown) == "n/a ± n/a")
  }

  @Test("is the shortest that reads back, in files")
  func exact() {
    #expect(NumberText.exact(0.1) == "0.1" && NumberText.exact(3) == "3")
    #expect(NumberText.exact(.nan) == "NaN" && NumberText.exact(-.infinity) == "-Infinity")
    for value in [1 / 3.0, 1e300, 0x1p-1030.nextUp, 123_456_789.123] {
      #expect(Double(NumberText.exact(value)) == value)
    }
  }

  @Test("groups thousands and gives percentages")
  func counts() {
    #expect(NumberText.text(1_000_000) == "1,000,000" && NumberText.text(-999) == "-999")
    #expect(NumberText.percent(0.1234) == "12.3 %")
  }
}

@Suite("A magnitude prefix") struct MagnitudePrefixTests {
  @Test("keeps amounts of money short")
  func finance() {
    #expect(MagnitudePrefix(for: 9_999, style: .finance).symbol == "")
    #expect(MagnitudePrefix(for: 10_000, style: .finance).symbol == "k")
    #expect(MagnitudePrefix(for: -2.5e6, style: .finance).symbol == "M")
    #expect(MagnitudePrefix(for: 3e9, style: .finance).symbol == "B")
    #expect(MagnitudePrefix(for: 3e15, style: .finance).factor == 1e12)
  }

  @Test("follows SI otherwise, when asked")
  func si() {
    #expect(MagnitudePrefix(for: 0.002, style: .si).symbol == "m")
    #expect(MagnitudePrefix(for: 5e9, style: .si).applied(to: "W", style: .si) == "GW")
    #expect(MagnitudePrefix(for: 1e-12, style: .si).symbol == "n")
    #expect(MagnitudePrefix(for: 5e9, style: .none).symbol == "")
  }

  @Test("is none of zero, NaN and infinity", arguments: [MagnitudePrefix.Style.finance, .si])
  func special(style: MagnitudePrefix.Style) {
    for value in [0, Double.nan, .infinity] {
      #expect(MagnitudePrefix(for: value, style: style).factor == 1)
    }
  }

  @Test("is used for currencies by itself")
  func usual() {
    #expect(MagnitudePrefix.usualStyle(for: "US$") == .finance)
    #expect(MagnitudePrefix.usualStyle(for: "h") == .none)
    let prefix = MagnitudePrefix(for: 1e6, style: .finance)
    #expect(prefix.applied(to: "US$", style: .finance) == "M US$")
  }
}
