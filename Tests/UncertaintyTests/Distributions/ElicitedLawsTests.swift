import Testing
import Uncertainty

@Suite("Laws made from two percentiles") struct ElicitedLawsTests {
  @Test("on the whole line give them back")
  func lines() {
    expectPercentiles(
      .gumbelMaximum(p5: 1, p95: 3) as GumbelMaximum,
      .gumbelMaximum(p10: 1, p90: 3) as GumbelMaximum,
      .gumbelMaximum(p25: 1, p75: 3) as GumbelMaximum
    ) { .gumbelMaximum(percentile: $0, at: $1, percentile: $2, at: $3) as GumbelMaximum }
    expectPercentiles(
      .gumbelMinimum(p5: 1, p95: 3) as GumbelMinimum,
      .gumbelMinimum(p10: 1, p90: 3) as GumbelMinimum,
      .gumbelMinimum(p25: 1, p75: 3) as GumbelMinimum
    ) { .gumbelMinimum(percentile: $0, at: $1, percentile: $2, at: $3) as GumbelMinimum }
    expectPercentiles(
      .logistic(p5: 1, p95: 3) as Logistic, .logistic(p10: 1, p90: 3) as Logistic,
      .logistic(p25: 1, p75: 3) as Logistic
    ) { .logistic(percentile: $0, at: $1, percentile: $2, at: $3) as Logistic }
    expectPercentiles(
      .laplace(p5: 1, p95: 3) as Laplace, .laplace(p10: 1, p90: 3) as Laplace,
      .laplace(p25: 1, p75: 3) as Laplace
    ) { .laplace(percentile: $0, at: $1, percentile: $2, at: $3) as Laplace }
    expectPercentiles(
      .cauchy(p5: 1, p95: 3) as Cauchy, .cauchy(p10: 1, p90: 3) as Cauchy,
      .cauchy(p25: 1, p75: 3) as Cauchy
    ) { .cauchy(percentile: $0, at: $1, percentile: $2, at: $3) as Cauchy }
  }

  @Test("of positive values give them back, each to its own digits")
  func positive() {
    expectPercentiles(
      .weibull(p5: 1, p95: 3) as Weibull, .weibull(p10: 1, p90: 3) as Weibull,
      .weibull(p25: 1, p75: 3) as Weibull, relative: true
    ) { .weibull(percentile: $0, at: $1, percentile: $2, at: $3) as Weibull }
    expectPercentiles(
      .frechet(p5: 1, p95: 3) as Frechet, .frechet(p10: 1, p90: 3) as Frechet,
      .frechet(p25: 1, p75: 3) as Frechet, relative: true
    ) { .frechet(percentile: $0, at: $1, percentile: $2, at: $3) as Frechet }
    expectPercentiles(
      .logLogistic(p5: 1, p95: 3) as LogLogistic, .logLogistic(p10: 1, p90: 3) as LogLogistic,
      .logLogistic(p25: 1, p75: 3) as LogLogistic, relative: true
    ) { .logLogistic(percentile: $0, at: $1, percentile: $2, at: $3) as LogLogistic }
    expectPercentiles(
      .pareto(p5: 1, p95: 3) as Pareto, .pareto(p10: 1, p90: 3) as Pareto,
      .pareto(p25: 1, p75: 3) as Pareto, relative: true
    ) { .pareto(percentile: $0, at: $1, percentile: $2, at: $3) as Pareto }
  }

  static let makers: [@Sendable (Double, Double, Double, Double) -> any Law] = [
    { .weibull(percentile: $0, at: $1, percentile: $2, at: $3) as Weibull },
    { .frechet(percentile: $0, at: $1, percentile: $2, at: $3) as Frechet },
    { .logLogistic(percentile: $0, at: $1, percentile: $2, at: $3) as LogLogistic },
    { .pareto(percentile: $0, at: $1, percentile: $2, at: $3) as Pareto },
    { .gumbelMaximum(percentile: $0, at: $1, percentile: $2, at: $3) as GumbelMaximum },
    { .gumbelMinimum(percentile: $0, at: $1, percentile: $2, at: $3) as GumbelMinimum },
    { .logistic(percentile: $0, at: $1, percentile: $2, at: $3) as Logistic },
    { .laplace(percentile: $0, at: $1, percentile: $2, at: $3) as Laplace },
    { .cauchy(percentile: $0, at: $1, percentile: $2, at: $3) as Cauchy },
  ]

  @Test("survive any levels and values", arguments: makers.indices)
  func fuzz(index: Int) {
    let make = Self.makers[index]
    LawChecks.fuzz(parameters: 4) { make($0[0], $0[1], $0[2], $0[3]) }
    LawChecks.fuzz(parameters: 2) { make(0.1, $0[0], 0.9, $0[1]) }
  }

  @Test("name the percentiles that are out of order")
  func faults() {
    func check(_ law: any Law, _ text: String) { #expect(law.faultTexts == [text]) }
    check(.weibull(p5: 4, p95: 2) as Weibull, "weibull needs 0 < p5 < p95, finite, got 4, 2")
    check(.frechet(p5: -4, p95: 2) as Frechet, "frechet needs 0 < p5 < p95, finite, got -4, 2")
    check(
      .logLogistic(p10: 4, p90: 2) as LogLogistic,
      "log-logistic needs 0 < p10 < p90, finite, got 4, 2")
    check(.pareto(p10: 0, p90: 2) as Pareto, "pareto needs 0 < p10 < p90, finite, got 0, 2")
    check(.laplace(p25: 4, p75: 2) as Laplace, "laplace needs p25 < p75, finite, got 4, 2")
    check(.cauchy(p25: 4, p75: 2) as Cauchy, "cauchy needs p25 < p75, finite, got 4, 2")
    check(.logistic(p25: 4, p75: 2) as Logistic, "logistic needs p25 < p75, finite, got 4, 2")
    check(
      .gumbelMaximum(p5: 4, p95: 2) as GumbelMaximum,
      "gumbel maximum needs p5 < p95, finite, got 4, 2")
    check(
      .gumbelMinimum(p5: 4, p95: 2) as GumbelMinimum,
      "gumbel minimum needs p5 < p95, finite, got 4, 2")
    check(
      .weibull(percentile: 0, at: 1, percentile: 0.5, at: 2) as Weibull,
      "weibull needs percentiles with 0 < lower < higher < 1, got 0, 0.5")
  }
}
