import Foundation
import Uncertainty

/// A product of independent lognormal factors, whose spread has a closed form: what a simulation
/// of such a product must come to, and how the variance of its logarithm divides.
public struct LognormalProduct: Sendable {
  /// A factor and its 90 % interval.
  public struct Factor: Sendable, Hashable {
    /// The driver's name.
    public let name: String
    /// Value that 5 % lie below.
    public let p5: Double
    /// Value that 95 % lie below.
    public let p95: Double

    /// Creates a factor from its 90 % interval, in any unit.
    public init(_ name: String, p5: Double, p95: Double) {
      self.name = name
      self.p5 = p5
      self.p95 = p95
    }
  }

  /// The factors.
  public let factors: [Factor]
  /// Where they come from.
  public let source: Source

  /// Creates a product.
  public init(_ factors: [Factor], source: Source = .judged("assumed by the user")) {
    self.factors = factors
    self.source = source
  }

  /// What is wrong: a factor without 0 < P5 < P95 < ∞.
  public var faults: [Fault] {
    factors.filter { !($0.p5 > 0 && $0.p5 < $0.p95 && $0.p95 < .infinity) }.map {
      Fault("lognormal needs 0 < P5 < P95 < ∞, got \($0.p5), \($0.p95)", of: $0.name)
    }
  }

  /// Median: product of the factors' medians. NaN for factors at fault, as all that follows.
  public var median: Double {
    faults.isEmpty ? exp(factors.reduce(0) { $0 + log($1.p5 * $1.p95) / 2 }) : .nan
  }

  /// Standard deviation of the logarithm.
  public var sigmaOfLog: Double {
    faults.isEmpty ? variances.reduce(0, +).squareRoot() : .nan
  }

  /// Value that a share of the samples lies below.
  ///
  /// - Precondition: `probability` is in 0...1.
  public func quantile(_ probability: Double) -> Double {
    median * exp(sigmaOfLog * Normal(mean: 0, standardDeviation: 1).quantile(probability))
  }

  /// Part of each factor in the variance of the logarithm: its first-order and total Sobol index
  /// there, exactly. They sum to 1.
  public var shares: [(name: String, share: Double)] {
    let all = faults.isEmpty ? variances.reduce(0, +) : .nan
    return zip(factors, variances).map { ($0.name, $1 / all) }
  }

  /// The product as a quantity, one driver for each factor.
  public var quantity: Quantity {
    .product(
      factors.map { .driver($0.name, .lognormal(p5: $0.p5, p95: $0.p95), source: source) })
  }

  private var variances: [Double] {
    let width = 2 * Normal(mean: 0, standardDeviation: 1).quantile(0.95)
    return factors.map { pow(log($0.p95 / $0.p5) / width, 2) }
  }
}
