extension Pert {
  /// Creates the law of weight 4 that has three given percentiles.
  ///
  /// Where the mode lies between the ends decides how the middle percentile divides the other
  /// two; the ends follow from these. The outermost modes, at an end, bound what the middle
  /// percentile can be.
  init(_ triple: PercentileTriple) {
    var faults = triple.faults(of: "PERT", above: -.infinity, below: .infinity)
    var base = Self.faulty
    if faults.isEmpty {
      let x = triple.values
      /// The middle value of a law whose mode is at `place` of its width.
      func middle(_ place: Double) -> Double {
        let q = Self.standardQuantiles(place, triple.levels)
        return x[0] + (x[2] - x[0]) * ((q[1] - q[0]) / (q[2] - q[0]))
      }
      faults = triple.faults(of: "PERT", middleWithin: (middle(0), middle(1)))
      if faults.isEmpty,
        let place = MonotoneRoot.zero(from: 0, to: 1, of: { middle($0) - x[1] })
      {
        let q = Self.standardQuantiles(place, triple.levels)
        let width = (x[2] - x[0]) / (q[2] - q[0])
        let minimum = x[0] - q[0] * width
        base = FourParameterBeta(
          alpha: 1 + 4 * place, beta: 5 - 4 * place, minimum: minimum, maximum: minimum + width)
      }
    }
    self.init(base, triple.parameters, faults)
  }

  /// Quantiles of the law between 0 and 1 with its mode at `place`.
  private static func standardQuantiles(_ place: Double, _ levels: [Double]) -> [Double] {
    let law = Beta(alpha: 1 + 4 * place, beta: 5 - 4 * place)
    return levels.map { law.inverse(lower: $0) }
  }
}

extension Law where Self == Pert {
  /// A PERT law of weight 4 from its 5th, 50th and 95th percentiles.
  ///
  /// - Faults: unless they increase and `p50` lies in the range that the others leave to it;
  ///   the fault says which.
  public static func pert(p5: Double, p50: Double, p95: Double) -> Pert {
    Pert(PercentileTriple(p: 5, at: p5, median: p50, at: p95))
  }

  /// A PERT law of weight 4 from its 10th, 50th and 90th percentiles.
  ///
  /// - Faults: unless they increase and `p50` lies in the range that the others leave to it;
  ///   the fault says which.
  public static func pert(p10: Double, p50: Double, p90: Double) -> Pert {
    Pert(PercentileTriple(p: 10, at: p10, median: p50, at: p90))
  }

  /// A PERT law of weight 4 from its quartiles.
  ///
  /// - Faults: unless they increase and `p50` lies in the range that the others leave to it;
  ///   the fault says which.
  public static func pert(p25: Double, p50: Double, p75: Double) -> Pert {
    Pert(PercentileTriple(p: 25, at: p25, median: p50, at: p75))
  }

  /// A PERT law of weight 4 from any three percentiles, as levels in (0, 1), lowest first.
  ///
  /// - Faults: unless levels and values increase, and the second value lies in the range that
  ///   the others leave to it; the fault says which.
  public static func pert(
    percentile firstLevel: Double, at firstValue: Double,
    percentile secondLevel: Double, at secondValue: Double,
    percentile thirdLevel: Double, at thirdValue: Double
  ) -> Pert {
    Pert(
      PercentileTriple(
        levels: [firstLevel, secondLevel, thirdLevel],
        values: [firstValue, secondValue, thirdValue]))
  }
}
