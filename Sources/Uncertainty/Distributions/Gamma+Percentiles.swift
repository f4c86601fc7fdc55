import Foundation

extension Gamma {
  /// The law with two percentiles: the ratio of the two gives the shape, as it falls from ∞ to
  /// 1 while the shape rises.
  fileprivate init(_ pair: PercentilePair) {
    var faults = pair.faults(of: "gamma", above: 0)
    var found = (shape: 1.0, scale: 1.0)
    if faults.isEmpty {
      if let solved = Self.shapeAndScale(pair) {
        found = solved
      } else {
        faults = FaultCollector.faults(of: "gamma") {
          $0.need(
            false, "percentiles that a shape in 1e-6...1e12 can have", pair.low.value,
            pair.high.value)
        }
      }
    }
    self.init(
      shape: found.shape, scale: found.scale, parameters: pair.parameters, faults: faults)
  }

  private static func shapeAndScale(_ pair: PercentilePair) -> (shape: Double, scale: Double)? {
    let (low, high) = (pair.low, pair.high)
    let gap = high.value - low.value
    let ratio = gap < low.value ? log1p(gap / low.value) : log(high.value) - log(low.value)
    let logShape = MonotoneRoot.zero(from: log(shapes.lowerBound), to: log(shapes.upperBound)) {
      let core = IncompleteGamma(shape: exp($0))
      return log(core.logRatio(high.level, over: low.level)) - log(ratio)
    }
    guard let logShape else { return nil }
    let shape = min(max(exp(logShape), shapes.lowerBound), shapes.upperBound)
    let place = IncompleteGamma(shape: shape).inverse(lower: high.level)
    let scale = place.dividing(high.value)
    return scale > 0 && (shape * scale).isFinite ? (shape, scale) : nil
  }
}

extension IncompleteGamma {
  /// ln of the ratio of two quantiles, without cancellation where they are close.
  fileprivate func logRatio(_ high: Double, over low: Double) -> Double {
    let (upper, lower) = (inverse(lower: high), inverse(lower: low))
    let gap = upper.value - lower.value
    return lower.value > 1e-290 && gap < lower.value
      ? log1p(gap / lower.value) : upper.logarithm - lower.logarithm
  }
}

extension Law where Self == Gamma {
  /// A gamma law with these 5th and 95th percentiles.
  ///
  /// - Faults: unless `0 < p5 < p95`, finite, in a ratio that a shape in 1e-6...1e12 can have.
  public static func gamma(p5: Double, p95: Double) -> Gamma {
    Gamma(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }
  /// A gamma law with these 10th and 90th percentiles.
  public static func gamma(p10: Double, p90: Double) -> Gamma {
    Gamma(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }
  /// A gamma law with these quartiles.
  public static func gamma(p25: Double, p75: Double) -> Gamma {
    Gamma(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }
  /// A gamma law with any two percentiles, as levels in (0, 1), the lower one first.
  public static func gamma(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> Gamma {
    Gamma(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }
}
