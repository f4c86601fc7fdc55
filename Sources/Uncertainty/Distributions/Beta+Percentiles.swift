import Foundation

extension Beta {
  /// The law with two percentiles: for each concentration α + β the mean that gives the lower
  /// one, and among these laws, which narrow with the concentration, the one that has the other.
  fileprivate init(_ pair: PercentilePair) {
    var faults = pair.faults(of: "beta", above: 0)
    if faults.isEmpty {
      faults = FaultCollector.faults(of: "beta") {
        $0.need(pair.high.value < 1, "percentiles below 1", pair.low.value, pair.high.value)
      }
    }
    var found = (alpha: 1.0, beta: 1.0)
    if faults.isEmpty {
      if let solved = Self.shapes(pair) {
        found = solved
      } else {
        faults = FaultCollector.faults(of: "beta") {
          $0.need(
            false, "percentiles that shapes in 1e-6...1e12 can have", pair.low.value,
            pair.high.value)
        }
      }
    }
    self.init(alpha: found.alpha, beta: found.beta, parameters: pair.parameters, faults: faults)
  }

  private static func shapes(_ pair: PercentilePair) -> (alpha: Double, beta: Double)? {
    let logTotal = MonotoneRoot.zero(from: log(1e-4), to: log(0.9e12)) {
      guard let shapes = shapes(total: exp($0), pair.low) else {
        // Out of shapes: the law is too wide on one side, too narrow on the other.
        return $0 < 0 ? -1e3 : 1e3
      }
      return excess(shapes, pair.high)
    }
    guard let logTotal, let shapes = shapes(total: exp(logTotal), pair.low) else { return nil }
    let law = Beta(alpha: shapes.alpha, beta: shapes.beta)
    // At the ends of the ranges the search may stop short of a solution.
    let isFound = [pair.low, pair.high].allSatisfy {
      abs(law.inverse(lower: $0.level) - $0.value) <= 1e-10 * $0.value
    }
    return isFound ? shapes : nil
  }

  /// The shapes with this sum and this percentile.
  private static func shapes(
    total: Double, _ percentile: (level: Double, value: Double)
  ) -> (alpha: Double, beta: Double)? {
    let widest = log(total) - log(Self.shapes.lowerBound)
    func split(_ logOdds: Double) -> (alpha: Double, beta: Double) {
      let least = Self.shapes.lowerBound
      return (
        max(least, total / (1 + exp(-logOdds))), max(least, total / (1 + exp(logOdds)))
      )
    }
    return MonotoneRoot.zero(from: -widest, to: widest) { excess(split($0), percentile) }
      .map(split)
  }

  /// Log-odds of the law's level at a percentile, over those it shall have.
  private static func excess(
    _ shapes: (alpha: Double, beta: Double), _ percentile: (level: Double, value: Double)
  ) -> Double {
    let law = Beta(alpha: shapes.alpha, beta: shapes.beta)
    let odds =
      log(max(law.cumulative(percentile.value), .leastNormalMagnitude))
      - log(max(law.survival(percentile.value), .leastNormalMagnitude))
    return odds - (log(percentile.level) - log1p(-percentile.level))
  }
}

extension Law where Self == Beta {
  /// A beta law with these 5th and 95th percentiles.
  ///
  /// - Faults: unless `0 < p5 < p95 < 1`, and shapes in 1e-6...1e12 can have them.
  public static func beta(p5: Double, p95: Double) -> Beta {
    Beta(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }
  /// A beta law with these 10th and 90th percentiles.
  public static func beta(p10: Double, p90: Double) -> Beta {
    Beta(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }
  /// A beta law with these quartiles.
  public static func beta(p25: Double, p75: Double) -> Beta {
    Beta(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }
  /// A beta law with any two percentiles, as levels in (0, 1), the lower one first.
  public static func beta(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> Beta {
    Beta(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }
}
