import Uncertainty

/// Laws of every family, gentle and brutal, that sampling is tested with.
enum SampledLaws {
  static let continuous: [any Law] = [
    Normal(mean: 0, standardDeviation: 1), Normal(mean: 100, standardDeviation: 1),
    Lognormal(muOfLog: 0, sigmaOfLog: 0.35), Lognormal(muOfLog: 0, sigmaOfLog: 3),
    Lognormal(muOfLog: 0, sigmaOfLog: 10), Uniform(from: 2, to: 3), Exponential(rate: 1),
    .truncated(Normal(mean: 0, standardDeviation: 1), from: -0.5, to: 0.8),
    .truncated(Normal(mean: 0, standardDeviation: 1), from: 6),
    Mixture([
      (0.3, Normal(mean: 0, standardDeviation: 1)),
      (0.7, Normal(mean: 50, standardDeviation: 0.1)),
    ]),
    Mixture([(1, Uniform(from: 0, to: 1)), (2, Uniform(from: 5, to: 6))]),
  ]

  static let mixed: [any Law] = [
    .zeroInflated(probability: 0.3, Lognormal(muOfLog: 0, sigmaOfLog: 1)),
    .zeroInflated(probability: 0.9, Exponential(rate: 1)),
  ]

  static let discrete: [any Law] = [
    .bernoulli(probability: 0.3), .geometric(probability: 0.2),
    .geometric(probability: 1e-3),
    .weighted([(20, 0.5), (35, 0.3), (80, 0.2)]), .empirical([1, 1, 2, 3, 5, 8]),
  ]

  static let all = continuous + mixed + discrete
}
