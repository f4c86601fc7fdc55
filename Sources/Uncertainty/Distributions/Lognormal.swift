import CGSL
import Foundation

/// A lognormal law: the product of many small independent effects; its logarithm is normal.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 14.
public struct Lognormal: Law {
  /// Mean of the natural logarithm.
  public let muOfLog: Double
  /// Standard deviation of the natural logarithm.
  public let sigmaOfLog: Double
  /// The median, counted from which narrow laws keep their digits.
  let centre: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from mean and standard deviation of the natural logarithm.
  ///
  /// - Faults: unless `sigmaOfLog > 0` and both are finite.
  public init(muOfLog: Double, sigmaOfLog: Double) {
    let faults = FaultCollector.faults(of: "lognormal") {
      $0.need(muOfLog.isFinite, "a finite muOfLog", muOfLog)
      $0.need(sigmaOfLog > 0 && sigmaOfLog.isFinite, "0 < sigmaOfLog < ∞", sigmaOfLog)
    }
    let parameters = [
      LawParameter("muOfLog", muOfLog), LawParameter("sigmaOfLog", sigmaOfLog),
    ]
    self.init(muOfLog, sigmaOfLog, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(
    _ muOfLog: Double, _ sigmaOfLog: Double, _ parameters: [LawParameter], _ faults: [Fault]
  ) {
    let faults = FaultCollector.resolving(
      faults, of: "lognormal", parameters, location: muOfLog, scale: sigmaOfLog)
    self.muOfLog = faults.isEmpty ? muOfLog : .nan
    self.sigmaOfLog = faults.isEmpty ? sigmaOfLog : .nan
    centre = faults.isEmpty ? Foundation.exp(muOfLog) : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "lognormal" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) {
      let z = score($0)
      let bell = Foundation.exp(-0.5 * z * z) / (sigmaOfLog * 2.506_628_274_631_000_502_4)
      return settled(bell / $0, at: $0)
    }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      // The law thins out towards zero faster than 1/x grows.
      if $0 == 0 { return -.infinity }
      let z = score($0)
      return -0.5 * z * z - Foundation.log($0) - Foundation.log(sigmaOfLog)
        - 0.918_938_533_204_672_741_8
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { gsl_cdf_ugaussian_P(score($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { gsl_cdf_ugaussian_Q(score($0)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { value(gsl_cdf_ugaussian_Pinv($0)) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { value(gsl_cdf_ugaussian_Qinv($0)) }
  }
  private func score(_ x: Double) -> Double {
    let log = centre.isNormal ? .logRatio(x, over: centre) : Foundation.log(x) - muOfLog
    return log / sigmaOfLog
  }
  private func value(_ z: Double) -> Double {
    let factor = Foundation.exp(sigmaOfLog * z)
    if centre.isNormal && factor.isNormal { return centre * factor }
    return Foundation.exp(muOfLog + sigmaOfLog * z)
  }

  private var square: Double { sigmaOfLog * sigmaOfLog }
  public var mean: Double { Foundation.exp(muOfLog + square / 2) }
  public var variance: Double {
    Foundation.exp(2 * (muOfLog + square / 2) + Foundation.log(expm1(square)))
  }
  public var skewness: Double { (Foundation.exp(square) + 2) * expm1(square).squareRoot() }
  public var excessKurtosis: Double {
    expm1(4 * square) + 2 * expm1(3 * square) + 3 * expm1(2 * square)
  }
  public var momentsNote: String? { overflowNote }
  /// μ + ln σ + ½ ln(2πe).
  public var entropy: Double? {
    muOfLog + Foundation.log(sigmaOfLog) + 1.418_938_533_204_672_741_8
  }
}

extension Law where Self == Lognormal {
  /// A lognormal law from mean and standard deviation of the natural logarithm.
  public static func lognormal(muOfLog: Double, sigmaOfLog: Double) -> Lognormal {
    Lognormal(muOfLog: muOfLog, sigmaOfLog: sigmaOfLog)
  }
}
