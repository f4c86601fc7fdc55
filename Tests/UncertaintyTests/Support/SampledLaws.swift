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

  /// On incomplete gamma and beta functions, and other special functions.
  static let special: [any Law] = [
    Gamma(shape: 0.01, scale: 1), Gamma(shape: 0.5, scale: 1), Gamma(shape: 2.5, scale: 4e6),
    Gamma(shape: 1e6, scale: 1), Beta(alpha: 8, beta: 12), Beta(alpha: 2, beta: 30),
    Beta(alpha: 0.5, beta: 0.5), Beta(alpha: 0.01, beta: 0.3), Beta(alpha: 0.05, beta: 2),
    Beta(alpha: 1e4, beta: 2e4),
    FourParameterBeta(alpha: 2, beta: 4, minimum: 60, maximum: 300),
    FourParameterBeta(alpha: 0.5, beta: 0.7, minimum: -1, maximum: 3),
    StudentT(degreesOfFreedom: 0.5), StudentT(degreesOfFreedom: 3),
    FisherF(numeratorDegreesOfFreedom: 5, denominatorDegreesOfFreedom: 7),
    ChiSquare(degreesOfFreedom: 4), InverseGamma(shape: 3, scale: 2),
    InverseGaussian(mean: 1, shape: 3), SkewNormal(location: 0, scale: 1, shape: 4),
    ExponentialPower(location: 0, scale: 1, shape: 1.5), Landau(location: 0, scale: 1),
    PiecewiseLinear(knots: [0, 1, 3], densities: [1, 2, 0]),
    PiecewiseUniform(edges: [0, 1, 3], weights: [1, 2]),
  ]

  static let mixed: [any Law] = [
    .zeroInflated(probability: 0.3, Lognormal(muOfLog: 0, sigmaOfLog: 1)),
    .zeroInflated(probability: 0.9, Exponential(rate: 1)),
  ]

  static let discrete: [any Law] = [
    .bernoulli(probability: 0.3), .geometric(probability: 0.2),
    .geometric(probability: 1e-3),
    .weighted([(20, 0.5), (35, 0.3), (80, 0.2)]), .empirical([1, 1, 2, 3, 5, 8]),
    Poisson(mean: 3.5), Poisson(mean: 1e5), Binomial(trials: 40, probability: 0.3),
    NegativeBinomial(size: 2.5, probability: 0.2), Pascal(successes: 3, probability: 0.4),
    Hypergeometric(marked: 30, unmarked: 70, draws: 20), Logarithmic(probability: 0.9),
  ]

  /// Integers too many to list.
  static let wide: [any Law] = [
    Poisson(mean: 1e9), Binomial(trials: 10_000_000_000, probability: 0.5),
    NegativeBinomial(size: 2.5, probability: 1e-5), Pascal(successes: 5, probability: 1e-6),
    .geometric(probability: 1e-9), Logarithmic(probability: 1 - 1e-9),
    DiscreteUniform(from: -7, to: 1 << 40),
  ]

  /// All with a density.
  static let smooth = continuous + special + QuantileReference.all.map(\.made)

  static let all = smooth + mixed + discrete + wide
}
