import Foundation
import Testing
import Uncertainty

/// What must hold for every law, whatever its family. Each check records an issue that names
/// the law, the place and both numbers.
enum LawChecks {
  /// Levels from the far tail to the median; the upper tail is reached from above.
  static let levels: [Double] = [
    1e-300, 1e-200, 1e-100, 1e-50, 1e-30, 1e-20, 1e-16, 1e-12, 1e-9, 1e-6, 1e-4, 1e-3,
    0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5,
  ]

  /// Everything below, with its default tolerances.
  static func all(
    _ law: some Law, tolerance: Double = 3e-15, moments: Int = 4,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(law.faults.isEmpty, "\(law.description)", sourceLocation: sourceLocation)
    roundTrip(law, tolerance: tolerance, sourceLocation: sourceLocation)
    monotone(law, sourceLocation: sourceLocation)
    slope(law, sourceLocation: sourceLocation)
    Self.moments(law, count: moments, sourceLocation: sourceLocation)
    #expect(flaw(in: law) == nil, "\(law.description)", sourceLocation: sourceLocation)
  }

  /// The CDF of a quantile is its level, in relative terms, in both tails. `tolerance` is
  /// that of the level's logarithm, which far tails are computed by; allowed besides is what
  /// rounding of x to a double (4 units in the last place) does to the level. For lattice and atomic laws: the quantile is the least value to reach the level.
  static func roundTrip(
    _ law: some Law, tolerance: Double = 3e-15, levels: [Double] = levels,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for p in levels {
      let (low, high) = (law.quantile(p), law.quantile(upper: p))
      let (below, above) = (law.cumulative(low), law.survival(high))
      guard law.support.kind == .continuous else {
        #expect(
          below >= p * (1 - 1e-12), "\(law.description): cumulative(quantile(\(p))) \(below)",
          sourceLocation: sourceLocation)
        #expect(
          above <= p * (1 + 1e-12),
          "\(law.description): survival(quantile(upper: \(p))) \(above)",
          sourceLocation: sourceLocation)
        continue
      }
      expectLevel(below, p, at: low, law, tolerance, "quantile", sourceLocation)
      expectLevel(above, p, at: high, law, tolerance, "quantile(upper:)", sourceLocation)
    }
  }

  private static func expectLevel(
    _ found: Double, _ level: Double, at x: Double, _ law: some Law, _ tolerance: Double,
    _ question: String, _ sourceLocation: SourceLocation
  ) {
    // A value rounded to an end of the support, or out of the doubles, says no more.
    if x == law.support.lower || x == law.support.upper || x.isInfinite { return }
    let rounding = 4 * law.density(x) * x.ulp
    #expect(
      abs(found - level) <= tolerance * level * (1 - log(level)) + rounding,
      "\(law.description): \(question) of \(level) is \(x), whose level is \(found)",
      sourceLocation: sourceLocation)
  }

  /// Quantiles rise with the level; CDF rises and survival falls with x; both add up to 1.
  static func monotone(_ law: some Law, sourceLocation: SourceLocation = #_sourceLocation) {
    var values = ([0] + levels).map { law.quantile($0) }
    values += ([0] + levels).reversed().map { (p: Double) in law.quantile(upper: p) }
    for (a, b) in zip(values, values.dropFirst()) {
      // The median is reached from both sides.
      #expect(
        a <= b || abs(a - b) <= 1e-12 * abs(a), "\(law.description): quantiles \(a), \(b)",
        sourceLocation: sourceLocation)
      #expect(
        law.cumulative(a) <= law.cumulative(b).nextUp
          && law.survival(a).nextUp >= law.survival(b) || a >= b,
        "\(law.description): levels at \(a), \(b)", sourceLocation: sourceLocation)
    }
    for x in values {
      #expect(
        abs(law.cumulative(x) + law.survival(x) - 1) < 1e-12,
        "\(law.description): levels at \(x) do not add up to 1", sourceLocation: sourceLocation)
    }
  }

  /// The density is the slope of the CDF, or of the survival where that is the smaller:
  /// central differences of two steps, extrapolated, away from breakpoints.
  static func slope(
    _ law: some Law, tolerance: Double = 1e-6, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard law.support.kind == .continuous else { return }
    for p in levels where p >= 1e-6 {
      for isLower in [true, false] {
        let x = isLower ? law.quantile(p) : law.quantile(upper: p)
        let density = law.density(x)
        // A thousandth of the distance over which the level changes e-fold, and of that to
        // the next breakpoint, but not less than what x resolves.
        let near = law.support.breakpoints + [law.support.lower, law.support.upper]
        let room = near.map { abs($0 - x) }.min() ?? .infinity
        let step = Swift.max(Swift.min(1e-3 * p / density, 1e-3 * room), 1e6 * x.ulp)
        if room <= 100 * step || step > 0.01 * p / density {
          continue
        }
        func difference(_ h: Double) -> Double {
          isLower
            ? (law.cumulative(x + h) - law.cumulative(x - h)) / (2 * h)
            : (law.survival(x - h) - law.survival(x + h)) / (2 * h)
        }
        let slope = (4 * difference(step) - difference(2 * step)) / 3
        #expect(
          abs(slope - density) <= tolerance * density,
          "\(law.description): density at \(x) is \(density), slope \(slope)",
          sourceLocation: sourceLocation)
        #expect(
          abs(law.logDensity(x) - log(density)) <= 1e-11 * (1 + abs(log(density))),
          "\(law.description): logDensity at \(x)", sourceLocation: sourceLocation)
      }
    }
  }

  /// The first `count` moments agree with integrals of the quantile function. Moments that
  /// are infinite or do not exist must be explained by `momentsNote`.
  static func moments(
    _ law: some Law, count: Int = 4, tolerance: Double = 1e-8,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let stated = [law.mean, law.variance, law.skewness, law.excessKurtosis]
    if !stated.allSatisfy(\.isFinite) {
      #expect(
        law.momentsNote != nil, "\(law.description): no note on \(stated)",
        sourceLocation: sourceLocation)
    }
    guard law.support.kind == .continuous else { return }
    let integrated = QuantileIntegral(of: law).moments
    let scales = [integrated[1].squareRoot(), integrated[1], 1, 1]
    for k in 0..<count where stated[k].isFinite {
      let allowed = tolerance * (scales[k] + abs(stated[k]))
      #expect(
        abs(integrated[k] - stated[k]) <= allowed,
        "\(law.description): moment \(k + 1) is \(stated[k]), integrated \(integrated[k])",
        sourceLocation: sourceLocation)
    }
  }
}

extension Law {
  /// The texts of the faults.
  var faultTexts: [String] { faults.map(\.description) }
}
