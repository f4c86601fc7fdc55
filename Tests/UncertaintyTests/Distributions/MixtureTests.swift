import Testing
import Uncertainty

@Suite("A mixture") struct MixtureTests {
  /// The time-to-botec model (github.com/NunoSempere/time-to-botec): 0, 1, “1 to 3” and “2 to
  /// 10”, lognormals by their 90 % intervals. Mean and standard deviation in closed form.
  @Test("of points and lognormals has the known mean, deviation and share of zeros")
  func timeToBotec() {
    let law: some Law = .mixture([
      (0.6, .point(0)), (0.2, .point(1)), (0.1, .lognormal(p5: 1, p95: 3)),
      (0.1, .lognormal(p5: 2, p95: 10)),
    ])
    #expect(abs(law.mean - 0.8872059869639739) < 1e-12)
    #expect(abs(law.standardDeviation - 1.736600834683224) < 1e-12)
    #expect(law.cumulative(0) == 0.6)
    #expect(law.quantile(0.6) == 0 && law.quantile(0.6.nextUp) > 0)
    #expect(law.support.kind == .mixed && law.support.atoms == [0, 1])
    #expect(abs(law.probability(of: 1) - 0.2) < 1e-15)
    LawChecks.discrete(law)
  }

  @Test("of normals far apart agrees with mpmath")
  func apart() {
    let law: some Law = .mixture([
      (1, .normal(mean: 0, standardDeviation: 1)), (3, .normal(mean: 10, standardDeviation: 0.1)),
    ])
    ConstructionReference.compare(law, with: "normals apart", tolerance: 1e-13)
    // The harness integrates quantiles between breakpoints, and there is none in the gap.
    LawChecks.all(law, tolerance: 1e-14, moments: 0)
  }

  @Test("of laws that share nothing, touch or overlap obeys the rules of every law")
  func rules() {
    let apart = Mixture([(1, Uniform(from: 0, to: 1)), (1, Uniform(from: 5, to: 6))])
    #expect(apart.quantile(0.5) == 1 && apart.quantile(0.5.nextUp) >= 5)
    #expect(apart.support.breakpoints == [1, 5])
    LawChecks.all(
      Mixture([(1, Uniform(from: 0, to: 1)), (1e-9, Uniform(from: 5, to: 6))]), tolerance: 1e-14)
    LawChecks.all(
      Mixture([(1, Lognormal(muOfLog: 0, sigmaOfLog: 1)), (1, Exponential(mean: 100))]),
      tolerance: 1e-14, moments: 0)
    LawChecks.all(
      Mixture([(1e-12, Uniform(from: -1e9, to: 0)), (1, Normal(mean: 3, standardDeviation: 1))]),
      tolerance: 1e-14, moments: 0)
  }

  @Test("of integers and of values stays on them")
  func discrete() {
    let counts = Mixture([(0.3, PointMass(0)), (0.7, Poisson(mean: 4))])
    #expect(counts.support.kind == .lattice)
    #expect(abs(counts.density(0) - (0.3 + 0.7 * Poisson(mean: 4).density(0))) < 1e-16)
    LawChecks.discrete(counts)
    let values = Mixture([
      (1, WeightedValues([(0.5, 1), (2, 1)])), (1, Bernoulli(probability: 0.5)),
    ])
    #expect(values.support.atoms == [0, 0.5, 1, 2])
    LawChecks.discrete(values)
    let both = Mixture([(1, Binomial(trials: 3, probability: 0.5)), (1, Uniform(from: 0, to: 10))])
    #expect(both.support.kind == .mixed && both.support.atoms == [0, 1, 2, 3])
    LawChecks.discrete(both)
  }

  @Test("says which moments do not exist")
  func notes() {
    let law = Mixture([(1, PointMass(2)), (1, PointMass(2))])
    #expect(law.mean == 2 && law.variance == 0)
    #expect(law.momentsNote == "a single value: skewness and kurtosis do not exist")
  }

  @Test("refuses what weights cannot be, and passes on its components' faults")
  func faults() {
    #expect(Mixture([]).faultTexts == ["mixture needs at least one component, got none"])
    let law = PointMass(1)
    #expect(Mixture([(-1, law)]).faultTexts == ["mixture needs 0 ≤ weight < ∞, got -1"])
    #expect(Mixture([(.nan, law)]).faultTexts == ["mixture needs 0 ≤ weight < ∞, got nan"])
    #expect(
      Mixture([(0, law)]).faultTexts == ["mixture needs a positive, finite sum of weights, got 0"])
    #expect(
      Mixture([(1, law), (0, Normal(mean: 0, standardDeviation: 0))]).faultTexts
        == ["mixture: normal needs 0 < standardDeviation < ∞, got 0"])
    #expect(
      Mixture([(1, Uniform(from: 0, to: 1)), (1, Poisson(mean: 1e15))]).faultTexts
        == ["mixture needs at most 1048576 likely integers beside values of another kind"])
  }

  @Test("withstands bad numbers")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) {
      Mixture([($0[0], Uniform(from: 0, to: 1)), ($0[1], PointMass(0.5))])
    }
  }

  /// A right law fails with a probability below 1.2e-7; the twin has other weights.
  @Test("draws from itself")
  func draws() {
    let law = Mixture([(0.3, PointMass(0)), (0.7, Poisson(mean: 4))])
    let twin = Mixture([(0.33, PointMass(0)), (0.67, Poisson(mean: 4))])
    #expect(LawChecks.deviation(of: law, from: law) < 6)
    #expect(LawChecks.deviation(of: law, from: twin) > 6)
  }
}
