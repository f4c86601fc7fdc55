import Foundation

/// A beta law on 0...1: shares, utilizations, probabilities.
public struct Beta: Law, TwoEnded {
  private let alpha: Double
  private let beta: Double
  let core: IncompleteBeta
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Shapes for which every answer keeps its digits.
  static let shapes = 1e-6...1e12

  /// Creates the law from its shapes.
  ///
  /// - Faults: unless `1e-6 ≤ alpha ≤ 1e12` and `1e-6 ≤ beta ≤ 1e12`.
  /// - SeeAlso: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2 (1995), 25.
  public init(alpha: Double, beta: Double) {
    self.init(
      alpha: alpha, beta: beta,
      parameters: [LawParameter("alpha", alpha), LawParameter("beta", beta)],
      faults: FaultCollector.faults(of: "beta") { Self.check(alpha, beta, &$0) })
  }

  /// Creates the law from its mean and standard deviation.
  ///
  /// - Faults: unless `0 < mean < 1`, `0 < standardDeviation < √(mean · (1 − mean))`, and both
  ///   shapes that follow lie in 1e-6...1e12.
  public init(mean: Double, standardDeviation: Double) {
    let room = mean * (1 - mean)
    let total = (room / standardDeviation / standardDeviation) - 1
    let (alpha, beta) = (mean * total, (1 - mean) * total)
    self.init(
      alpha: alpha, beta: beta,
      parameters: [
        LawParameter("mean", mean), LawParameter("standardDeviation", standardDeviation),
      ],
      faults: FaultCollector.faults(of: "beta") {
        $0.need(mean > 0 && mean < 1, "0 < mean < 1", mean)
        $0.need(standardDeviation > 0, "standardDeviation > 0", standardDeviation)
        if $0.faults.isEmpty {
          $0.need(
            total > 0, "standardDeviation < √(mean · (1 − mean))", mean, standardDeviation)
        }
        if $0.faults.isEmpty { Self.check(alpha, beta, &$0) }
      })
  }

  /// Creates a law whose parameters have been checked.
  init(alpha: Double, beta: Double, parameters: [LawParameter], faults: [Fault]) {
    self.parameters = parameters
    self.faults = faults
    self.alpha = faults.isEmpty ? alpha : .nan
    self.beta = faults.isEmpty ? beta : .nan
    core = faults.isEmpty ? IncompleteBeta(alpha, beta) : IncompleteBeta(1, 1)
  }

  /// The rules for the shapes, shared with the four-parameter law.
  static func check(_ alpha: Double, _ beta: Double, _ collector: inout FaultCollector) {
    collector.need(shapes.contains(alpha), "1e-6 ≤ alpha ≤ 1e12", alpha)
    collector.need(shapes.contains(beta), "1e-6 ≤ beta ≤ 1e12", beta)
  }

  public var family: String { "beta" }
  public var support: Support { faults.isEmpty ? Support(from: 0, to: 1) : .none }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    if x < 0 || x > 1 { return -.infinity }
    return x <= 0.5
      ? core.logDensity(x, fromOne: false) : core.logDensity(1 - x, fromOne: true)
  }
  public func cumulative(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    faults.isEmpty ? core.inverse(lower: probability).value : .nan
  }
  public func inverse(upper probability: Double) -> Double {
    faults.isEmpty ? core.inverse(upper: probability).value : .nan
  }

  private func tails(_ x: Double) -> Tails? {
    guard faults.isEmpty && !x.isNaN else { return nil }
    // 1 − x is exact from ½ up.
    return x <= 0.5 ? core.tails(x) : core.tails(1 - x, fromOne: true).mirrored
  }

  public var mean: Double { alpha / (alpha + beta) }
  public var variance: Double {
    let total = alpha + beta
    return (alpha / total) * (beta / total) / (total + 1)
  }
  public var skewness: Double { core.skewness(faults) }
  public var excessKurtosis: Double { core.excessKurtosis(faults) }
  /// ln B(α, β) − (α − 1)ψ(α) − (β − 1)ψ(β) + (α + β − 2)ψ(α + β).
  public var entropy: Double? { faults.isEmpty ? core.entropy : .nan }
}

extension Law where Self == Beta {
  /// A beta law from its shapes; its mean is alpha / (alpha + beta).
  public static func beta(alpha: Double, beta: Double) -> Beta {
    Beta(alpha: alpha, beta: beta)
  }
  /// A beta law from its mean and standard deviation.
  public static func beta(mean: Double, standardDeviation: Double) -> Beta {
    Beta(mean: mean, standardDeviation: standardDeviation)
  }
}
