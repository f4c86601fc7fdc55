import Testing
import Uncertainty

/// A set-up's cost is counted in evaluations of the law, which are the same on every machine.
/// Every law's fuzz test looks at its set-ups, too.
@Suite("A sampler's set-up") struct SetUpWorkTests {
  /// Most take 2,000 to 5,000 evaluations; a list of values asks once for each.
  @Test("of an ordinary law takes less than 20,000 evaluations", arguments: SampledLaws.all.indices)
  func ordinary(index: Int) {
    let law = SampledLaws.all[index]
    let sampler = Sampler(building: law)
    if case .guide = sampler.method { return }
    #expect(sampler.work < 20_000, "\(law.description)")
  }

  /// Laws that once took seconds.
  static let brutal: [any Law] = [
    Beta(alpha: 0.01, beta: 0.3), Beta(alpha: 1e12, beta: 1e-6), Beta(alpha: 1e-6, beta: 1e-6),
    Gamma(shape: 0.01, scale: 1e100), Gamma(shape: 1e-6, scale: 1e300),
    Gamma(shape: 2, scale: 1e-300), NegativeBinomial(size: 1e-12, probability: 1e-12),
    NegativeBinomial(size: 0.002, probability: 1e-9), Binomial(trials: 1 << 53, probability: 0.3),
    Poisson(mean: 0x1p53), Logarithmic(probability: 1 - 1e-15),
    Lognormal(muOfLog: -700, sigmaOfLog: 10), Lognormal(muOfLog: 0, sigmaOfLog: 1e3),
    GeneralizedPareto(location: 0, scale: 1, shape: -3), StudentT(degreesOfFreedom: 0.01),
    Mixture([(1, Beta(alpha: 0.01, beta: 0.3)), (2, Gamma(shape: 0.01, scale: 1e100))]),
  ]

  @Test("of a brutal law ends as soon as it is known to be in vain", arguments: brutal.indices)
  func bounded(index: Int) {
    let found = LawChecks.flawInSampler(of: Self.brutal[index])
    #expect(found == nil, "\(Self.brutal[index].description)")
  }

  /// A question for a probability and one for the density are one evaluation, an inverse twenty.
  @Test("counts what it asks", arguments: SampledLaws.smooth.indices)
  func counted(index: Int) {
    let law = CountedLaw(SampledLaws.smooth[index])
    let work = QuantileTable.build(for: law).work
    #expect(law.count <= 3 * work, "\(law.description)")
    #expect(law.count > work / 25, "\(law.description)")
  }

  @Test("gives up on a law of steps without end")
  func steps() {
    let law = Lognormal.lognormal(p5: .leastNonzeroMagnitude, p95: 1e-300)
    let result = QuantileTable.build(for: law)
    #expect(result.table == nil && result.work > 12_000 && result.work < Sampler.mostWork)
  }
}
