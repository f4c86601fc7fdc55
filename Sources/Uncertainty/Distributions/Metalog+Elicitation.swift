import CGSL
import Foundation

extension Metalog {
  /// Creates the law that has three given percentiles.
  init(_ triple: PercentileTriple, lowerBound: Double, upperBound: Double) {
    let bounds = MetalogBounds(lower: lowerBound, upper: upperBound)
    var faults = Metalog.faults(of: bounds)
    if faults.isEmpty {
      faults = triple.faults(of: "metalog", above: lowerBound, below: upperBound)
    }
    guard faults.isEmpty else {
      self.init([], bounds, triple.parameters, faults)
      return
    }
    let solution = MetalogTriple(
      levels: triple.levels, values: triple.values.map { bounds.curve($0) })
    let (low, high) = solution.feasibleMiddle
    let range = (bounds.value(low), bounds.value(high))
    self.init(
      solution.coefficients, bounds, triple.parameters,
      triple.faults(of: "metalog", middleWithin: range))
  }

  /// Creates the law that passes through points of a quantile function or, with fewer terms
  /// than points, nearest to them by least squares of the curve.
  ///
  /// - Faults: unless there are 2 to 20 terms and as many points or more, levels and values
  ///   increase, the values lie within the bounds, and the result rises everywhere.
  public init(
    fitting points: [(probability: Double, value: Double)], terms: Int,
    lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) {
    let bounds = MetalogBounds(lower: lowerBound, upper: upperBound)
    let faults = Metalog.faults(of: bounds) + Metalog.faults(of: points, terms, bounds)
    let parameters = [
      LawParameter("fitting", text: "\(points.count) points"), LawParameter("terms", terms),
    ]
    let coefficients = faults.isEmpty ? Metalog.fit(points, terms, bounds) : []
    self.init(coefficients, bounds, parameters, faults)
  }

  private static func faults(
    of points: [(probability: Double, value: Double)], _ terms: Int, _ bounds: MetalogBounds
  ) -> [Fault] {
    FaultCollector.faults(of: "metalog") {
      if !((2...20).contains(terms) && terms <= points.count) {
        $0.note("needs 2 to 20 terms and as many points, got \(terms), \(points.count)")
      }
      for (a, b) in zip(points, points.dropFirst()) {
        $0.need(
          a.probability < b.probability && a.value < b.value,
          "points whose probabilities and values increase",
          a.probability, a.value, b.probability, b.value)
      }
      for (p, x) in points {
        $0.need(0 < p && p < 1, "probabilities in 0...1, ends excluded", p)
        $0.need(
          bounds.lower < x && x < bounds.upper && x.isFinite,
          "finite values within its bounds", x)
      }
    }
  }

  /// Least squares by Householder's QR, which for as many points as terms solves exactly.
  private static func fit(
    _ points: [(probability: Double, value: Double)], _ terms: Int, _ bounds: MetalogBounds
  ) -> [Double] {
    guard let matrix = gsl_matrix_alloc(points.count, terms), let tau = gsl_vector_alloc(terms),
      let right = gsl_vector_alloc(points.count), let rest = gsl_vector_alloc(points.count),
      let found = gsl_vector_alloc(terms)
    else { return [] }
    defer {
      gsl_matrix_free(matrix)
      for vector in [tau, right, rest, found] { gsl_vector_free(vector) }
    }
    for (i, point) in points.enumerated() {
      gsl_vector_set(right, i, bounds.curve(point.value))
      for (j, value) in MetalogCurve.basis(terms, at: point.probability).enumerated() {
        gsl_matrix_set(matrix, i, j, value)
      }
    }
    // The status says what the coefficients, NaN or infinite then, say as well.
    guard gsl_linalg_QR_decomp(matrix, tau) == 0,
      gsl_linalg_QR_lssolve(matrix, tau, right, found, rest) == 0
    else { return [] }
    return (0..<terms).map { gsl_vector_get(found, $0) }
  }
}

extension Law where Self == Metalog {
  /// A metalog law from its 5th, 50th and 95th percentiles, and bounds if it has any.
  ///
  /// - Faults: unless they increase within the bounds, and `p50` lies in the range that the
  ///   others leave to it; the fault says which.
  public static func metalog(
    p5: Double, p50: Double, p95: Double,
    lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) -> Metalog {
    Metalog(
      PercentileTriple(p: 5, at: p5, median: p50, at: p95),
      lowerBound: lowerBound, upperBound: upperBound)
  }

  /// A metalog law from its 10th, 50th and 90th percentiles, and bounds if it has any.
  ///
  /// - Faults: unless they increase within the bounds, and `p50` lies in the range that the
  ///   others leave to it; the fault says which.
  public static func metalog(
    p10: Double, p50: Double, p90: Double,
    lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) -> Metalog {
    Metalog(
      PercentileTriple(p: 10, at: p10, median: p50, at: p90),
      lowerBound: lowerBound, upperBound: upperBound)
  }

  /// A metalog law from its quartiles, and bounds if it has any.
  ///
  /// - Faults: unless they increase within the bounds, and `p50` lies in the range that the
  ///   others leave to it; the fault says which.
  public static func metalog(
    p25: Double, p50: Double, p75: Double,
    lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) -> Metalog {
    Metalog(
      PercentileTriple(p: 25, at: p25, median: p50, at: p75),
      lowerBound: lowerBound, upperBound: upperBound)
  }

  /// A metalog law from any three percentiles, as levels in (0, 1), lowest first, and bounds
  /// if it has any.
  ///
  /// - Faults: unless levels and values increase within the bounds, and the second value lies
  ///   in the range that the others leave to it; the fault says which.
  public static func metalog(
    percentile firstLevel: Double, at firstValue: Double,
    percentile secondLevel: Double, at secondValue: Double,
    percentile thirdLevel: Double, at thirdValue: Double,
    lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) -> Metalog {
    Metalog(
      PercentileTriple(
        levels: [firstLevel, secondLevel, thirdLevel],
        values: [firstValue, secondValue, thirdValue]),
      lowerBound: lowerBound, upperBound: upperBound)
  }

  /// A metalog law fitted to points of a quantile function: exactly with as many terms as
  /// points, by least squares with fewer.
  ///
  /// - Faults: unless there are 2 to 20 terms and as many points or more, levels and values
  ///   increase, the values lie within the bounds, and the result rises everywhere.
  public static func metalog(
    fitting points: [(probability: Double, value: Double)], terms: Int,
    lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) -> Metalog {
    Metalog(fitting: points, terms: terms, lowerBound: lowerBound, upperBound: upperBound)
  }
}
