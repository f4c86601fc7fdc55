import Foundation
import Uncertainty

/// Draws that may change only with an entry in the changelog, from `Reference/pinned_draws.tsv`.
enum PinnedDraws {
  static let seed: UInt64 = 2024
  static let name = "pinned"
  /// The first samples, the two on either side of a block's edge, and one far out.
  static let samples = [0, 1, 1023, 1024, 1_000_000]

  /// Laws whose breaks lie in the bins of the samples' uniforms: 0.799, 0.337, 0.472, 0.733,
  /// 0.636.
  static let split: [(label: String, law: any Law)] = [
    ("zero-inflated exponential", .zeroInflated(probability: 0.8, Exponential(rate: 1))),
    (
      "zero-inflated lognormal",
      .zeroInflated(probability: 0.335, Lognormal(muOfLog: 0, sigmaOfLog: 1))
    ),
    ("two uniforms", Mixture([(1, Uniform(from: 0, to: 1)), (2, Uniform(from: 5, to: 6))])),
    ("histogram", PiecewiseUniform(edges: [0, 1, 3], weights: [1, 2])),
    ("triangular at a break", .triangular(minimum: 0, mode: 4, maximum: 5)),
    ("censored normal", .censored(Normal(mean: 0, standardDeviation: 1), from: -0.42, to: 0.62)),
  ]

  static let continuous: [(label: String, law: any Law)] = [
    ("normal", Normal(mean: 3, standardDeviation: 2)),
    ("lognormal", .lognormal(p5: 1.7, p95: 4)),
    ("lognormal, wide", Lognormal(muOfLog: 0, sigmaOfLog: 10)),
    ("uniform", Uniform(from: 2, to: 3)),
    ("loguniform", .loguniform(from: 0.01, to: 100)),
    ("exponential", Exponential(rate: 1)),
    ("triangular", .triangular(minimum: 0, mode: 1, maximum: 3)),
    ("PERT", .pert(minimum: 1, mode: 2, maximum: 5)),
    ("beta", Beta(alpha: 8, beta: 12)),
    ("arcsine", .arcsine(from: -1, to: 1)),
    ("arcsine, scaled", Arcsine(from: -1, to: 1).scaled(by: 2)),
    ("gamma", Gamma(shape: 2.5, scale: 4e6)),
    ("gamma of small shape", Gamma(shape: 0.01, scale: 1)),
    ("inverse gamma", InverseGamma(shape: 3, scale: 2)),
    ("inverse Gaussian", InverseGaussian(mean: 1, shape: 3)),
    ("Weibull", .weibull(shape: 1.5, scale: 2)),
    ("Pareto", .pareto(minimum: 1, shape: 1.2)),
    ("Student t", StudentT(degreesOfFreedom: 3)),
    ("Student t of heavy tails", StudentT(degreesOfFreedom: 0.5)),
    ("Cauchy", .cauchy(location: 0, scale: 1)),
    ("skew normal", SkewNormal(location: 0, scale: 1, shape: 4)),
    ("logistic", .logistic(location: 1, scale: 2)),
    ("Gumbel", .gumbelMaximum(location: 0, scale: 1)),
    ("Landau", Landau(location: 0, scale: 1)),
    ("metalog", .metalog(p10: 2, p50: 5, p90: 12, lowerBound: 0)),
    ("truncated normal", .truncated(Normal(mean: 0, standardDeviation: 1), from: 6)),
    (
      "mixture of normals",
      Mixture([
        (0.3, Normal(mean: 0, standardDeviation: 1)),
        (0.7, Normal(mean: 50, standardDeviation: 0.1)),
      ])
    ),
  ]

  static let discrete: [(label: String, law: any Law)] = [
    ("constant", .point(7)),
    ("chance", .bernoulli(probability: 0.6)),
    ("Poisson", Poisson(mean: 3.5)),
    ("Poisson of large mean", Poisson(mean: 1e5)),
    ("Poisson too wide to list", Poisson(mean: 1e9)),
    ("binomial", Binomial(trials: 40, probability: 0.3)),
    ("geometric", .geometric(probability: 1e-3)),
    ("hypergeometric", Hypergeometric(marked: 30, unmarked: 70, draws: 20)),
    ("weighted values", .weighted([(20, 0.5), (35, 0.3), (80, 0.2)])),
    ("data", .empirical([1, 1, 2, 3, 5, 8])),
  ]

  static let laws = continuous + split + discrete

  /// Drivers that are more than one table look-up.
  static let composed: [(label: String, quantity: Quantity)] = {
    let mean = Quantity.driver("mean", .uniform(from: 1, to: 2))
    return [
      (
        "conditional normal, by arithmetic",
        .driver(name, ConditionalLaw.normal(mean: mean, standardDeviation: mean / 4))
      ),
      (
        "conditional gamma, by its inverse",
        .driver(name, ConditionalLaw.gamma(shape: 2 * mean, scale: mean))
      ),
      (
        "random sum",
        .sum(
          name, of: Lognormal(muOfLog: 0, sigmaOfLog: 0.5),
          count: .driver("count", Poisson(mean: 3)))
      ),
    ]
  }()

  static let quantities =
    laws.map { (label: $0.label, quantity: driver($0.law)) } + composed

  private static func driver(_ law: any Law) -> Quantity { .driver(name, law) }

  /// The draws of a quantity, sample by sample, through the public interface.
  static func draws(of quantity: Quantity, seed: UInt64 = PinnedDraws.seed) throws -> [Double] {
    let run = try Model(quantity).simulate(samples: 1, seed: seed, threads: 1)
    return samples.map { run.values(of: [quantity], samples: $0..<$0 + 1)[0][0] }
  }

  /// The reference, one line a quantity: its label and its draws.
  static func table() throws -> String {
    try quantities.map { label, quantity in
      let draws = try draws(of: quantity).map { "\($0)" }
      return ([label] + draws).joined(separator: "\t") + "\n"
    }.joined()
  }

  /// What was written down.
  static func reference() throws -> [String: [Double]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Reference/pinned_draws.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t").map(String.init) }
    return try Dictionary(
      rows.map { row in
        let draws = row.dropFirst().compactMap(Double.init)
        guard draws.count == samples.count else { throw Unreadable(row: row) }
        return (row[0], draws)
      }, uniquingKeysWith: { _, last in last })
  }

  struct Unreadable: Error { let row: [String] }
}
