import Testing
import Uncertainty

@Suite("Faults of laws with closed forms") struct ClosedFormFaultsTests {
  static let cases: [(any Law, [String])] = [
    (Loguniform(from: 0, to: 1), ["loguniform needs 0 < from < to < ∞, got 0, 1"]),
    (
      Triangular(minimum: 4, mode: 2, maximum: 8),
      ["triangular needs minimum ≤ mode ≤ maximum, finite and not all equal, got 4, 2, 8"]
    ),
    (
      Trapezoidal(minimum: 1, lowerMode: 3, upperMode: 2, maximum: 4),
      [
        "trapezoidal needs minimum ≤ lowerMode ≤ upperMode ≤ maximum, finite and not all equal,"
          + " got 1, 3, 2, 4"
      ]
    ),
    (
      Weibull(shape: 0, scale: -1),
      ["weibull needs 0 < shape < ∞, got 0", "weibull needs 0 < scale < ∞, got -1"]
    ),
    (
      GumbelMaximum(location: .nan, scale: 0),
      [
        "gumbel maximum needs a finite location, got nan",
        "gumbel maximum needs 0 < scale < ∞, got 0",
      ]
    ),
    (
      GumbelMinimum(location: .infinity, scale: 0),
      [
        "gumbel minimum needs a finite location, got inf",
        "gumbel minimum needs 0 < scale < ∞, got 0",
      ]
    ),
    (
      Frechet(shape: -1, scale: 0),
      ["frechet needs 0 < shape < ∞, got -1", "frechet needs 0 < scale < ∞, got 0"]
    ),
    (
      GeneralizedExtremeValue(location: .nan, scale: 0, shape: .infinity),
      [
        "generalized extreme value needs a finite location, got nan",
        "generalized extreme value needs 0 < scale < ∞, got 0",
        "generalized extreme value needs a finite shape, got inf",
      ]
    ),
    (
      Pareto(minimum: 0, shape: -2),
      ["pareto needs 0 < minimum < ∞, got 0", "pareto needs 0 < shape < ∞, got -2"]
    ),
    (
      GeneralizedPareto(location: .nan, scale: 0, shape: .infinity),
      [
        "generalized pareto needs a finite location, got nan",
        "generalized pareto needs 0 < scale < ∞, got 0",
        "generalized pareto needs a finite shape, got inf",
      ]
    ),
    (
      Cauchy(location: .nan, scale: 0),
      ["cauchy needs a finite location, got nan", "cauchy needs 0 < scale < ∞, got 0"]
    ),
    (
      Logistic(location: .nan, scale: 0),
      ["logistic needs a finite location, got nan", "logistic needs 0 < scale < ∞, got 0"]
    ),
    (
      LogLogistic(scale: 0, shape: .nan),
      ["log-logistic needs 0 < scale < ∞, got 0", "log-logistic needs 0 < shape < ∞, got nan"]
    ),
    (
      Laplace(location: .nan, scale: 0),
      ["laplace needs a finite location, got nan", "laplace needs 0 < scale < ∞, got 0"]
    ),
    (Rayleigh(scale: 0), ["rayleigh needs 0 < scale < ∞, got 0"]),
    (Maxwell(scale: 0), ["maxwell needs 0 < scale < ∞, got 0"]),
    (
      Levy(location: .nan, scale: 0),
      ["levy needs a finite location, got nan", "levy needs 0 < scale < ∞, got 0"]
    ),
    (Arcsine(from: 2, to: 1), ["arcsine needs from < to, with a finite width, got 2, 1"]),
    (
      Burr(c: 0, k: -1, scale: .nan),
      [
        "burr needs 0 < c < ∞, got 0", "burr needs 0 < k < ∞, got -1",
        "burr needs 0 < scale < ∞, got nan",
      ]
    ),
  ]

  @Test("name the rule and the values", arguments: cases.indices)
  func texts(index: Int) {
    let (law, texts) = Self.cases[index]
    #expect(law.faultTexts == texts)
    #expect(LawChecks.flaw(in: law) == nil)
  }

  @Test("moments that do not exist are explained")
  func notes() {
    let note = "the variance is infinite, skewness and kurtosis do not exist"
    #expect(Pareto(minimum: 1, shape: 1.5).momentsNote == note)
    #expect(Pareto(minimum: 1, shape: 1.5).mean == 3)
    #expect(Pareto(minimum: 1, shape: 4).momentsNote == "the kurtosis is infinite")
    #expect(Pareto(minimum: 1, shape: 5).momentsNote == nil)
    #expect(Cauchy(location: 0, scale: 1).mean.isNaN)
    #expect(
      Cauchy(location: 0, scale: 1).momentsNote
        == "mean, variance, skewness and kurtosis do not exist")
  }
}
