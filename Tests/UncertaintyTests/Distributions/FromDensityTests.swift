import Foundation
import Testing
import Uncertainty

@Suite("A law from a density") struct FromDensityTests {
  /// Against the normal law, whose tails GSL has to all digits.
  @Test("on the whole line agrees with the normal law down to 1e-16 in both tails")
  func normal() {
    let law: some Law = .density(from: -.infinity, to: .infinity) {
      exp(-0.5 * ($0 - 3) * ($0 - 3))
    }
    let same = Normal(mean: 3, standardDeviation: 1)
    #expect(law.faultTexts == [])
    for p in [1e-16, 1e-12, 1e-6, 0.01, 0.3, 0.5] {
      #expect(abs(same.cumulative(law.quantile(p)) / p - 1) < 1e-9)
      #expect(abs(same.survival(law.quantile(upper: p)) / p - 1) < 1e-9)
    }
    #expect(abs(law.mean - 3) < 1e-10 && abs(law.variance - 1) < 1e-9)
    #expect(LawChecks.flaw(in: law) == nil)
  }

  /// √x has an infinite slope at 0, 1/√x a pole; both by hand.
  @Test("may have poles and kinks at its ends")
  func poles() {
    let root: some Law = .density(from: 0, to: 4) { $0.squareRoot() }
    let pole: some Law = .density(from: 0, to: 4) { 1 / $0.squareRoot() }
    for x in [1e-8, 0.01, 1, 3.99] {
      #expect(abs(root.cumulative(x) / pow(x / 4, 1.5) - 1) < 1e-10)
      #expect(abs(pole.cumulative(x) / (x / 4).squareRoot() - 1) < 1e-9)
    }
    #expect(abs(root.mean - 2.4) < 1e-10 && abs(pole.mean - 4 / 3.0) < 1e-9)
  }

  @Test("may have heavy tails, and says that their moments do not exist")
  func heavy() {
    let law: some Law = .density(from: -.infinity, to: .infinity) { 1 / (1 + $0 * $0) }
    #expect(law.faultTexts == [])
    #expect(abs(law.survival(1) - 0.25) < 1e-12)
    #expect(abs(law.survival(1e6) * .pi * 1e6 - 1) < 1e-9)
    #expect(law.mean.isNaN && law.momentsNote?.hasPrefix("mean does not exist") == true)
  }

  @Test("may jump at breakpoints")
  func jumps() {
    let law: some Law = .density(from: 0, to: 10, breakpoints: [0.3, 7]) {
      $0 < 0.3 ? 5 : $0 < 7 ? 1 : 0.01
    }
    let area = 1.5 + 6.7 + 0.03
    #expect(abs(law.cumulative(0.3) - 1.5 / area) < 1e-12)
    #expect(abs(law.survival(7) * area - 0.03) < 1e-12)
  }

  @Test("refuses what is no density")
  func faults() {
    func texts(
      _ from: Double, _ to: Double, _ density: @escaping @Sendable (Double) -> Double
    ) -> [String] { FromDensity(from: from, to: to, density: density).faultTexts }
    #expect(texts(1, 1) { _ in 1 } == ["density needs from < to, got 1, 1"])
    #expect(texts(0, 1) { _ in 0 } == ["density needs a positive, finite area, got 0"])
    #expect(
      texts(0, 1) { _ in .nan } == [
        "density needs finite values ≥ 0, got nan between 0 and 0.0625"
      ])
    #expect(
      texts(0, 1) { 0.01 - $0 }.first?.hasPrefix("density needs finite values ≥ 0, got -0.") == true
    )
    #expect(
      texts(0, 1) { 1 / $0 } == ["density needs a finite area, but cannot be integrated up to 0"])
    #expect(
      texts(1, .infinity) { 1 / $0 } == [
        "density needs a finite area, but cannot be integrated up to inf"
      ])
    #expect(
      FromDensity(from: 0, to: 1, breakpoints: [2]) { _ in 1 }.faultTexts
        == ["density needs breakpoints between from and to, got 2"])
  }
}
