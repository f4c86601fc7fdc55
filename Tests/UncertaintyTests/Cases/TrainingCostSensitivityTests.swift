import Foundation
import Testing
import Uncertainty

/// The cost of a training run with twelve drivers: the workload of the benchmarks.
@Suite("The drivers of a training cost") struct TrainingCostSensitivityTests {
  static let total: Quantity = {
    let c = Quantity.driver("C", .lognormal(muOfLog: log(5e25), sigmaOfLog: 0.35))
    let price = Quantity.driver("price", .lognormal(muOfLog: log(2.2), sigmaOfLog: 0.25))
    let salary = Quantity.driver("salary", .lognormal(muOfLog: log(5e5), sigmaOfLog: 0.3))
    let rd = Quantity.driver("rd", .lognormal(muOfLog: log(1.2), sigmaOfLog: 0.5))
    let ep = Quantity.driver("ep", .triangular(minimum: 0.05, mode: 0.07, maximum: 0.12))
    let pue = Quantity.driver("pue", .triangular(minimum: 1.05, mode: 1.12, maximum: 1.40))
    let mfu = Quantity.driver("mfu", .beta(alpha: 8, beta: 12))
    let fail = Quantity.driver("fail", .beta(alpha: 2, beta: 30))
    let dc = Quantity.driver("dc", .gamma(shape: 2.5, scale: 4e6))
    let pw = Quantity.driver("pw", .normal(mean: 0.9, standardDeviation: 0.08))
    let net = Quantity.driver("net", .uniform(from: 0.08, to: 0.20))
    let team = 60 + 240 * Quantity.driver("team", .beta(alpha: 2, beta: 4))
    let f = c / (989e12 * 3600 * mfu * (1 - fail))
    let h = f * (1 + rd)
    let compute = h * price * exp(-(0.3 / 8760 / 16384) * f)
    let energy = h * pw * (0.35 + 0.65 * mfu / (mfu + 0.2)) * pue * ep
    let staff = team * salary * (f / 16384 / 8760 + 0.5)
    let parts = [compute, energy, staff, compute * net, dc * (1 + 0.05 * rd)]
    return Quantity.sum(parts).named("total")
  }()

  /// SALib 1.6.0, `sample.sobol` with 2¹⁴ points and `analyze.sobol` with seed 1 over SciPy's quantile
  /// functions: index and half width of its 95 % interval. 16 numbers, each further off than four
  /// standard errors for one seed in 16,000.
  @Test("have the Sobol indices that SALib gives")
  func peer() throws {
    let known: [(String, Double, Double, Double, Double)] = [
      ("C", 0.2876, 0.0144, 0.3438, 0.0142), ("price", 0.1415, 0.0097, 0.1820, 0.0082),
      ("salary", 0.0125, 0.0025, 0.0143, 0.0008), ("rd", 0.2222, 0.0142, 0.2759, 0.0138),
      ("mfu", 0.2162, 0.0148, 0.2624, 0.0120), ("fail", 0.0053, 0.0019, 0.0065, 0.0004),
      ("dc", 0.0019, 0.0010, 0.0018, 0.0001), ("team", 0.0127, 0.0025, 0.0144, 0.0006),
    ]
    let indices = try Model(Self.total).sobolIndices(of: Self.total, samples: 65_536, seed: 1)
    for (name, first, firstWidth, total, totalWidth) in known {
      let pairs = [
        (indices.firstOrder[name], first, firstWidth), (indices.total[name], total, totalWidth),
      ]
      for (index, answer, width) in pairs {
        let estimate = try #require(index).estimate
        let error = 2 * (estimate.halfWidth + width)
        // To the digits written down.
        #expect(abs(estimate.value - answer) < error + 5e-5, "\(name): \(estimate), \(answer)")
      }
    }
  }
}
