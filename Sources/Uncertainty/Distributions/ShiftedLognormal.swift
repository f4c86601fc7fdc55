import CGSL
import Foundation

/// A lognormal law that starts at a value other than zero.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 14.
public struct ShiftedLognormal: Law {
  /// Least possible value.
  public let shift: Double
  private let sigma: Double
  /// The median, and how fast the quantile rises there with the normal score. The law is
  /// median + spread · (e^(σz) − 1)/σ, which keeps its digits where σ is small and the shift
  /// far away.
  private let median: Double
  private let spread: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from mean and standard deviation of ln(x − shift), and its lower end.
  ///
  /// - Faults: unless `sigmaOfLog > 0` and all are finite.
  public init(muOfLog: Double, sigmaOfLog: Double, shift: Double) {
    let faults = FaultCollector.faults(of: "shifted lognormal") {
      $0.need(muOfLog.isFinite, "a finite muOfLog", muOfLog)
      $0.need(sigmaOfLog > 0 && sigmaOfLog.isFinite, "0 < sigmaOfLog < ∞", sigmaOfLog)
      $0.need(shift.isFinite, "a finite shift", shift)
    }
    let parameters = [
      LawParameter("muOfLog", muOfLog), LawParameter("sigmaOfLog", sigmaOfLog),
      LawParameter("shift", shift),
    ]
    let start = Foundation.exp(muOfLog)
    self.init(
      shift: shift, median: shift + start, spread: start * sigmaOfLog, sigma: sigmaOfLog,
      parameters, faults)
  }

  /// Creates the law that has three given percentiles.
  ///
  /// With z the normal scores of the levels, (x₃ − x₂)/(x₂ − x₁) must be
  /// (e^(σ(z₃ − z₂)) − 1)/(1 − e^(−σ(z₂ − z₁))), which rises with σ from (z₃ − z₂)/(z₂ − z₁);
  /// below that the percentiles lean to the left and no law of this family has them.
  init(_ triple: PercentileTriple) {
    let (x, z) = (triple.values, triple.levels.map { gsl_cdf_ugaussian_Pinv($0) })
    var faults = triple.faults(
      of: "shifted lognormal", above: -.infinity, below: .infinity)
    if faults.isEmpty {
      let limit = x[0] + (x[2] - x[0]) * ((z[1] - z[0]) / (z[2] - z[0]))
      faults = triple.faults(of: "shifted lognormal", middleWithin: (x[0], limit))
    }
    guard faults.isEmpty else {
      self.init(shift: 0, median: 0, spread: 0, sigma: 0, triple.parameters, faults)
      return
    }
    let sigma = Self.sigma(
      ratio: (x[2] - x[1]) / (x[1] - x[0]), above: z[2] - z[1], below: z[1] - z[0])
    // Anchored at the middle value; then moved to the median.
    let slope = (x[2] - x[1]) / Double.shapedExp(z[2] - z[1], shape: sigma)
    let median = x[1] + slope * Double.shapedExp(-z[1], shape: sigma)
    let spread = slope * Foundation.exp(-sigma * z[1])
    self.init(
      shift: median - spread / sigma, median: median, spread: spread, sigma: sigma,
      triple.parameters, [])
  }

  private init(
    shift: Double, median: Double, spread: Double, sigma: Double,
    _ parameters: [LawParameter], _ faults: [Fault]
  ) {
    let faults = FaultCollector.resolving(
      faults, of: "shifted lognormal", parameters, location: median + shift,
      scale: sigma.isNormal && spread.isNormal ? Swift.min(sigma, spread) : 0)
    let isSound = faults.isEmpty
    self.shift = isSound ? shift : .nan
    self.median = isSound ? median : .nan
    self.spread = isSound ? spread : .nan
    self.sigma = isSound ? sigma : .nan
    self.parameters = parameters
    self.faults = faults
    support = isSound ? Support(from: shift, to: .infinity) : .none
  }

  /// The σ of an asymmetry, by Newton's method on its logarithm.
  private static func sigma(ratio: Double, above: Double, below: Double) -> Double {
    if above == below { return Foundation.log(ratio) / above }
    let target = Foundation.log(ratio)
    let start = 2 * (target - Foundation.log(above / below)) / (above + below)
    return MonotoneInverse.solve(in: 0...(target + 800) / above, from: start) { sigma in
      let up = Double.shapedExp(above, shape: sigma)
      let down = -Double.shapedExp(-below, shape: sigma)
      let (u, d) = (sigma * above, sigma * below)
      let slope = sigma < 1e-4 ? (above + below) / 2 : (u / -expm1(-u) - d / expm1(d)) / sigma
      return (Foundation.log(up / down) - target, slope)
    }
  }

  public var family: String { "shifted lognormal" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let z = score($0)
      if z == -.infinity { return z }
      // dx/dz is spread · e^(σz).
      return -0.5 * z * z - sigma * z - Foundation.log(spread) - 0.918_938_533_204_672_741_8
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
  /// Near the lower end, counted from there; elsewhere, from the median.
  private func score(_ x: Double) -> Double {
    let deviation = (x - median) / spread
    if sigma * deviation >= -0.5 { return .shapedLog(deviation, shape: sigma) }
    return Foundation.log((x - shift) / spread * sigma) / sigma
  }
  private func value(_ z: Double) -> Double {
    if Foundation.exp(sigma * z) >= 0.5 { return median + spread * .shapedExp(z, shape: sigma) }
    return shift + spread / sigma * Foundation.exp(sigma * z)
  }

  /// The moments are those of a lognormal of this σ and median 1, times spread/σ.
  private var standard: Lognormal { Lognormal(muOfLog: 0, sigmaOfLog: sigma) }
  public var mean: Double {
    let part = expm1(sigma * sigma / 2)
    return median + spread * (sigma < 1e-100 ? sigma / 2 : part / sigma)
  }
  public var variance: Double {
    let deviation = spread * (standard.standardDeviation / sigma)
    return deviation * deviation
  }
  public var skewness: Double { standard.skewness }
  public var excessKurtosis: Double { standard.excessKurtosis }
  public var momentsNote: String? { overflowNote }
  /// ln(spread) + ½ ln(2πe), spread being σ e^μ.
  public var entropy: Double? { Foundation.log(spread) + 1.418_938_533_204_672_741_8 }
}

extension Law where Self == ShiftedLognormal {
  /// A lognormal law that starts at `shift`, from mean and standard deviation of ln(x − shift).
  public static func shiftedLognormal(
    muOfLog: Double, sigmaOfLog: Double, shift: Double
  ) -> ShiftedLognormal {
    ShiftedLognormal(muOfLog: muOfLog, sigmaOfLog: sigmaOfLog, shift: shift)
  }

  /// A shifted lognormal law from its 5th, 50th and 95th percentiles.
  ///
  /// - Faults: unless `p5 < p50 < p95`, and `p50` is nearer to `p5`.
  public static func shiftedLognormal(
    p5: Double, p50: Double, p95: Double
  ) -> ShiftedLognormal {
    ShiftedLognormal(PercentileTriple(p: 5, at: p5, median: p50, at: p95))
  }

  /// A shifted lognormal law from its 10th, 50th and 90th percentiles.
  ///
  /// - Faults: unless `p10 < p50 < p90`, and `p50` is nearer to `p10`.
  public static func shiftedLognormal(
    p10: Double, p50: Double, p90: Double
  ) -> ShiftedLognormal {
    ShiftedLognormal(PercentileTriple(p: 10, at: p10, median: p50, at: p90))
  }

  /// A shifted lognormal law from its quartiles.
  ///
  /// - Faults: unless `p25 < p50 < p75`, and `p50` is nearer to `p25`.
  public static func shiftedLognormal(
    p25: Double, p50: Double, p75: Double
  ) -> ShiftedLognormal {
    ShiftedLognormal(PercentileTriple(p: 25, at: p25, median: p50, at: p75))
  }

  /// A shifted lognormal law with any three percentiles, as levels in (0, 1), lowest first.
  ///
  /// - Faults: unless levels and values increase and the values lean to the right; the fault
  ///   says what range the first and third value leave to the second.
  public static func shiftedLognormal(
    percentile firstLevel: Double, at firstValue: Double,
    percentile secondLevel: Double, at secondValue: Double,
    percentile thirdLevel: Double, at thirdValue: Double
  ) -> ShiftedLognormal {
    ShiftedLognormal(
      PercentileTriple(
        levels: [firstLevel, secondLevel, thirdLevel],
        values: [firstValue, secondValue, thirdValue]))
  }
}
