import Testing
import Uncertainty

@Suite("A sum of independent copies") struct IndependentSumTests {
  static let standard = Normal(mean: 1, standardDeviation: 2)

  @Test("is not a multiple of one copy")
  func spread() {
    let law = Self.standard.sum(copies: 4)
    #expect(law.mean == 4 && law.standardDeviation == 4)
    #expect(Self.standard.scaled(by: 4).standardDeviation == 8)
  }

  @Test("stays in its family where that is closed under sums")
  func closed() {
    let normal = Self.standard.sum(copies: 9)
    #expect(normal.quantile(0.9) == Normal(mean: 9, standardDeviation: 6).quantile(0.9))
    #expect(
      Poisson(mean: 0.3).sum(copies: 10).cumulative(2) == Poisson(mean: 3).cumulative(2))
    let coins: some Law = .sum(of: .chance(0.3), copies: 50)
    #expect(coins.density(20) == Binomial(trials: 50, probability: 0.3).density(20))
    let waits = Exponential(mean: 2).sum(copies: 5)
    #expect(waits.mean == 10 && waits.survival(30) == Gamma(shape: 5, scale: 2).survival(30))
    let gammas = Gamma(shape: 0.3, scale: 2).sum(copies: 10)
    #expect(abs(gammas.survival(30) / Gamma(shape: 3, scale: 2).survival(30) - 1) < 1e-13)
    let squares = ChiSquare(degreesOfFreedom: 3).sum(copies: 4)
    #expect(squares.survival(20) == ChiSquare(degreesOfFreedom: 12).survival(20))
    let passages = InverseGaussian(mean: 2, shape: 3).sum(copies: 4)
    let same = InverseGaussian(mean: 8, shape: 48)
    #expect(abs(passages.survival(20) / same.survival(20) - 1) < 1e-12)
    let tries = Geometric(probability: 0.25).sum(copies: 2)
    #expect(tries.support.lower == 2 && abs(tries.density(4) - 0.10546875) < 1e-15)
    let failures = Pascal(successes: 2, probability: 0.25).sum(copies: 3)
    #expect(failures.cumulative(4) == Pascal(successes: 6, probability: 0.25).cumulative(4))
    #expect(PointMass(2.5).sum(copies: 4).quantile(0.5) == 10)
    #expect(Uniform(from: 2, to: 3).sum(copies: 1).quantile(0.25) == 2.25)
  }

  /// Cumulative probabilities by mpmath 1.3: the inversion integral of Gil-Pelaez (1951) over the
  /// characteristic function of one copy to the power of their number, 30 digits.
  @Test("of stable laws without a mean agrees with their characteristic functions")
  func stable() {
    let cases: [(law: any Law, levels: [(x: Double, cumulative: Double)])] = [
      (
        Cauchy(location: 1, scale: 2).sum(copies: 3),
        [(-40, 0.04413039894772451), (2, 0.4474315432887466), (9.5, 0.7627256113479918)]
      ),
      (
        Levy(location: 1, scale: 2).sum(copies: 3),
        [(6, 0.01430587843542964), (25, 0.3657122962815133)]
      ),
      (
        Landau(location: 1, scale: 2).sum(copies: 4),
        [(10, 0.1730477387169478), (20, 0.3918298779189164), (100, 0.8898831803721039)]
      ),
    ]
    for (law, levels) in cases {
      #expect(law.faults.isEmpty, "\(law.description)")
      for (x, cumulative) in levels {
        #expect(abs(law.cumulative(x) / cumulative - 1) < 1e-12, "\(law.description) at \(x)")
      }
    }
    // A multiple of one copy is the same for Cauchy's law alone.
    let multiple = Levy(location: 1, scale: 2).scaled(by: 3)
    #expect(abs(multiple.cumulative(25) / 0.3657122962815133 - 1) > 0.1)
  }

  @Test("of stable laws too wide for doubles says so")
  func stableFaults() {
    let law = Levy(location: 0, scale: 1e300).sum(copies: 1 << 20)
    #expect(law.faultTexts.count == 1 && law.cumulative(1).isNaN)
  }

  /// 6 of 1,296: four dice; 1 of 6²⁰: twenty sixes.
  @Test("of values is convolved exactly, in both tails")
  func dice() {
    let die = DiscreteUniform(from: 1, to: 6)
    let four = die.sum(copies: 4)
    #expect(abs(four.density(4) * 1296 - 1) < 1e-13 && abs(four.density(14) * 1296 - 146) < 1e-11)
    let twenty = die.sum(copies: 20)
    #expect(abs(twenty.survival(119) * 3_656_158_440_062_976 - 1) < 1e-12)
    LawChecks.discrete(twenty)
    // Censored beyond what it takes, a binomial law is no longer known to be one.
    let binomial = Binomial(trials: 30, probability: 0.2).censored(to: 31).sum(copies: 7)
    let same = Binomial(trials: 30, probability: 0.2).sum(copies: 7)
    #expect(same.density(42) == Binomial(trials: 210, probability: 0.2).density(42))
    for k in stride(from: 0.0, through: 150, by: 10) {
      #expect(abs(binomial.cumulative(k) / same.cumulative(k) - 1) < 1e-11)
    }
    LawChecks.discrete(WeightedValues([(0.5, 1), (2, 3)]).sum(copies: 3))
  }

  @Test("of two agrees with mpmath in both tails", arguments: [0.25, 1, 2])
  func pair(sigma: Double) {
    let name = "2 lognormals \(sigma == 0.25 ? "0.25" : "\(Int(sigma))")"
    ConstructionReference.compare(
      Lognormal(muOfLog: 0, sigmaOfLog: sigma).sum(copies: 2), with: name, tolerance: 1e-8)
  }

  /// Absolute, as the series is.
  @Test("of many agrees with the Irwin–Hall formula", arguments: [3, 12])
  func uniforms(copies: Int) {
    let law = Uniform(from: 0, to: 1).sum(copies: copies)
    ConstructionReference.compareLevels(law, with: "\(copies) uniforms", tolerance: 1e-9)
    #expect(law.support.upper == Double(copies))
    #expect(LawChecks.flaw(in: law) == nil)
  }

  /// The normal law is closed under sums, and so a reference; truncation at ±9 is not seen.
  @Test("of many by the series agrees with the closed form")
  func series() {
    let law = Self.standard.truncated(from: -17, to: 19).sum(copies: 7)
    let same = Self.standard.sum(copies: 7)
    for p in [1e-8, 1e-4, 0.01, 0.3, 0.5] {
      #expect(abs(same.cumulative(law.quantile(p)) - p) < 1e-10)
      #expect(abs(same.survival(law.quantile(upper: p)) - p) < 1e-10)
    }
    #expect(LawChecks.flaw(in: law) == nil)
  }

  @Test("refuses no copies, its base's faults, and what it cannot do well")
  func faults() {
    #expect(Self.standard.sum(copies: 0).faultTexts == ["sum needs 1 ≤ copies ≤ 2⁵³, got 0"])
    #expect(
      Normal(mean: 0, standardDeviation: -2).sum(copies: 3).faultTexts
        == ["sum: normal needs 0 < standardDeviation < ∞, got -2"])
    #expect(
      Uniform(from: 0, to: 1).censored(to: 0.5).sum(copies: 3).faultTexts == [
        "sum of 3 copies of censored uniform mixes a density with single values; sum the parts instead"
      ])
    #expect(
      DiscreteUniform(from: 0, to: 20_000).sum(copies: 3).faultTexts
        == ["sum of 3 copies of discrete uniform would have more than 16384 values"])
    #expect(
      Lognormal(muOfLog: 0, sigmaOfLog: 4).sum(copies: 3).faultTexts.first?.hasPrefix(
        "sum of 3 copies of lognormal ") == true)
  }
}
