import Foundation
import Testing
import Uncertainty

/// What must hold besides for laws that sit on single values.
extension LawChecks {
  private static let fewLevels = [1e-300, 1e-100, 1e-20, 1e-9, 1e-3, 0.1, 0.3, 0.5]

  /// Everything for a law of single values.
  static func discrete(
    _ law: any Law, moments tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(law.faults.isEmpty, "\(law.description)", sourceLocation: sourceLocation)
    func open(_ law: some Law) {
      if law.support.kind == .mixed { return }
      roundTrip(law, levels: fewLevels, sourceLocation: sourceLocation)
    }
    open(law)
    smallest(law, sourceLocation: sourceLocation)
    if law.support.kind != .mixed {
      sums(law, tolerance: tolerance, sourceLocation: sourceLocation)
    }
    #expect(flaw(in: law) == nil, "\(law.description)", sourceLocation: sourceLocation)
  }

  /// A quantile is the smallest value to reach its level: just below it the level is not
  /// reached. The support's ends answer 0 and 1.
  static func smallest(_ law: any Law, sourceLocation: SourceLocation = #_sourceLocation) {
    for p in fewLevels {
      let (low, high) = (law.quantile(p), law.quantile(upper: p))
      #expect(
        isLeast(low, law, p) { law.cumulative($0) / p },
        "\(law.description): quantile of \(p) is \(low)",
        sourceLocation: sourceLocation)
      #expect(
        isLeast(high, law, p) { p / law.survival($0) },
        "\(law.description): quantile of upper \(p) is \(high)", sourceLocation: sourceLocation)
    }
    let ends = [
      law.quantile(0), law.quantile(upper: 1), law.quantile(1), law.quantile(upper: 0),
    ]
    let (lower, upper) = (law.support.lower, law.support.upper)
    #expect(
      ends == [lower, lower, upper, upper], "\(law.description): \(ends)",
      sourceLocation: sourceLocation)
  }

  /// Whether a share of at least 1 is reached at x and not before. Where a mixed law has a
  /// density, rounding of x leaves some of it.
  private static func isLeast(
    _ x: Double, _ law: any Law, _ level: Double, share: (Double) -> Double
  ) -> Bool {
    let smooth = law.support.kind == .mixed && !law.support.atoms.contains(x)
    let slack = smooth ? 1e-12 + 4 * law.density(x) * x.ulp / level : 0
    return share(x) >= 1 - slack
      && (x <= law.support.lower || share(x.nextDown) < 1 + slack)
  }

  /// Pairs of awkward numbers, fewer than `fuzz` takes, for laws that integrate.
  static func fuzzPairs(
    sourceLocation: SourceLocation = #_sourceLocation, _ make: (Double, Double) -> any Law
  ) {
    let values: [Double] = [.nan, .infinity, -.infinity, 0, -1, 1e-300, 2, 40, 1e300]
    for a in values {
      for b in values {
        let law = make(a, b)
        if let found = flaw(in: law) ?? flawInSampler(of: law) {
          Issue.record("\(law.description): \(found)", sourceLocation: sourceLocation)
        }
      }
    }
  }

  /// Probabilities are the steps of the CDF, add up to 1, and give the stated moments; for
  /// laws of not too many values.
  static func sums(
    _ law: any Law, tolerance: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var values = law.support.atoms
    if law.support.kind == .lattice {
      let (first, last) = (law.quantile(1e-30), law.quantile(upper: 1e-30))
      guard last - first < 400 else { return }
      values = Array(stride(from: first, through: last, by: 1))
    }
    let masses = values.map(law.density)
    for (x, mass) in zip(values, masses) {
      let step =
        law.cumulative(x) < 0.5
        ? law.cumulative(x) - law.cumulative(x.nextDown)
        : law.survival(x.nextDown) - law.survival(x)
      #expect(
        abs(step - mass) <= 1e-11 * min(law.cumulative(x), law.survival(x.nextDown)),
        "\(law.description): probability of \(x) is \(mass), step \(step)",
        sourceLocation: sourceLocation)
    }
    let mean = zip(values, masses).reduce(0) { $0 + $1.0 * $1.1 }
    let powers = [0.0, 2, 3, 4].map { power in
      zip(values, masses).reduce(0) { $0 + pow($1.0 - mean, power) * $1.1 }
    }
    let summed = [
      powers[0], mean, powers[1], powers[2] / pow(powers[1], 1.5),
      powers[3] / (powers[1] * powers[1]) - 3,
    ]
    let stated = [1, law.mean, law.variance, law.skewness, law.excessKurtosis]
    for (a, b) in zip(summed, stated) where a.isFinite && b.isFinite {
      #expect(
        abs(a - b) <= tolerance * max(1, abs(b)),
        "\(law.description): summed \(summed), stated \(stated)",
        sourceLocation: sourceLocation)
    }
  }

  /// The share of `count` draws by inversion at each of up to 60 values agrees with the
  /// probability: the greatest deviation, in standard errors. A right law exceeds 6 with a
  /// probability below 60 · 2·10⁻⁹ ≈ 1.2·10⁻⁷ (normal approximation, expected counts of 50 up).
  static func deviation(of law: any Law, from claimed: any Law, count: Int = 20_000) -> Double {
    var stream = TestStream(seed: 7)
    var counts: [Double: Int] = [:]
    // Between two uniforms that draw the same value lie only such: quantiles rise.
    var ranges: [Double: ClosedRange<Double>] = [:]
    for _ in 0..<count {
      let u = stream.uniform()
      let known = ranges.first { $0.value.contains(u) }?.key
      let x = known ?? law.quantile(u)
      let range = ranges[x] ?? u...u
      ranges[x] = min(range.lowerBound, u)...max(range.upperBound, u)
      counts[x, default: 0] += 1
    }
    var worst = 0.0
    for (x, seen) in counts {
      let p = claimed.density(x)
      let expected = p * Double(count)
      if expected < 50 && seen < 100 { continue }
      worst = max(worst, abs(Double(seen) - expected) / (expected * (1 - p)).squareRoot())
    }
    return worst
  }
}
