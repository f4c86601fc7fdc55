import Foundation

/// The sum of independent copies of a law with a density, as a Fourier series: the
/// characteristic function of one copy to the power of their number, on an interval that holds
/// all but 10⁻¹³ of the sum.
///
/// Probabilities are right to about 10⁻¹¹. Beyond 10⁻⁹ in either tail they are continued: by
/// a power of the distance from the support's end where there is one, which is what bounded
/// laws have, by a power of the distance from the mean where the tail is heavy, and else
/// exponentially.
///
/// - SeeAlso: Abate & Whitt (1992), Queueing Systems 10, 5–88.
struct FourierSum: Law {
  /// Why the sum cannot be had; nil if it can.
  let problem: String?
  let support: Support
  private let moments: Moments
  private let series: Series
  private let low: TailContinuation?
  private let high: TailContinuation?

  private static let level = 1e-9

  init(_ base: any Law, _ copies: Int) {
    let (one, n) = (Moments(base), Double(copies))
    moments = one.summed(n)
    support = Support(from: n * base.support.lower, to: n * base.support.upper)
    let spread = moments.variance.squareRoot()
    let far = 1e-13 / n
    let up = max(9 * spread, base.inverse(upper: far) - one.mean + 3 * spread)
    let down = max(9 * spread, one.mean - base.inverse(lower: far) + 3 * spread)
    let start = max(support.lower, moments.mean - down)
    let end = min(support.upper, moments.mean + up)
    guard spread > 0, (end - start).isFinite else {
      problem = "has no finite variance"
      (series, low, high) = (.none, nil, nil)
      return
    }
    // The series repeats itself; a margin keeps the repetitions from touching.
    let period = 1.02 * (end - start)
    let waves = CharacteristicSeries(
      base, copies: copies, step: 2 * .pi / period, centre: one.mean)
    let series = Series(waves, period: period, start: start - 0.01 * period, mean: moments.mean)
    self.series = series
    problem = waves.problem
    let isSound = problem == nil
    low = isSound ? Self.tail(series, moments, start, end, to: support.lower) : nil
    high = isSound ? Self.tail(series, moments, end, start, to: support.upper) : nil
  }

  /// The tail from where its probability is 10⁻⁹ on, between the outer and the other end.
  private static func tail(
    _ series: Series, _ moments: Moments, _ outer: Double, _ inner: Double, to end: Double
  ) -> TailContinuation {
    let isLower = outer < inner
    func probability(_ x: Double) -> Double {
      isLower ? series.cumulative(x) : 1 - series.cumulative(x)
    }
    func place(_ level: Double) -> Double {
      var (a, b) = (outer, moments.mean)
      for _ in 0..<60 {
        let middle = (a + b) / 2
        if probability(middle) < level { a = middle } else { b = middle }
      }
      return b
    }
    let (near, far) = (place(1e-6), place(level))
    let (p, f) = (probability(far), series.density(far))
    // A tail thins out slower and slower if it is heavy.
    let isHeavy = f / p < 0.95 * series.density(near) / probability(near)
    return TailContinuation(
      at: far, probability: p, density: f,
      reference: end.isFinite ? end : isHeavy ? moments.mean : nil)
  }

  var family: String { "sum" }
  var parameters: [LawParameter] { [] }
  var faults: [Fault] { [] }

  func density(_ x: Double) -> Double {
    guard let low, let high, !x.isNaN else { return .nan }
    if x < support.lower || x > support.upper || x.isInfinite { return 0 }
    if x < low.place { return low.values(x).density }
    return x > high.place ? high.values(x).density : max(series.density(x), 0)
  }
  func cumulative(_ x: Double) -> Double {
    guard let low, let high, !x.isNaN else { return .nan }
    if x <= support.lower { return 0 }
    if x >= support.upper { return 1 }
    if x < low.place { return low.values(x).tail }
    return x > high.place ? 1 - high.values(x).tail : min(max(series.cumulative(x), 0), 1)
  }
  func survival(_ x: Double) -> Double {
    guard let high, x > high.place, x < support.upper else { return 1 - cumulative(x) }
    return high.values(x).tail
  }
  func inverse(lower probability: Double) -> Double {
    BracketedInverse.inverse(lower: probability, of: self)
  }
  func inverse(upper probability: Double) -> Double {
    BracketedInverse.inverse(upper: probability, of: self)
  }

  var mean: Double { moments.mean }
  var variance: Double { moments.variance }
  var skewness: Double { moments.skewness }
  var excessKurtosis: Double { moments.excessKurtosis }
  var momentsNote: String? { moments.note }

  /// The series itself.
  private struct Series {
    static let none = Series()
    private var real: [Double] = []
    private var imaginary: [Double] = []
    private var period = Double.nan
    private var start = Double.nan
    private var mean = Double.nan
    /// The series of the integral at the start.
    private var offset = 0.0

    private init() {}

    init(_ waves: CharacteristicSeries, period: Double, start: Double, mean: Double) {
      real = waves.real
      imaginary = waves.imaginary
      self.period = period
      self.start = start
      self.mean = mean
      offset = waveIntegral(start)
    }

    /// Σ a cos kθ + b sin kθ over k, by turning on.
    private func sum(_ x: Double, _ term: (Int, Double, Double) -> Double) -> Double {
      let angle = 2 * Double.pi * ((x - mean) / period)
      let (c, s) = (cos(angle), sin(angle))
      var (cosine, sine, sum) = (1.0, 0.0, 0.0)
      for k in real.indices {
        (cosine, sine) = (cosine * c - sine * s, sine * c + cosine * s)
        sum += term(k, cosine, sine)
      }
      return sum
    }

    func density(_ x: Double) -> Double {
      (1 + 2 * sum(x) { real[$0] * $1 + imaginary[$0] * $2 }) / period
    }
    func cumulative(_ x: Double) -> Double {
      (x - start) / period + waveIntegral(x) - offset
    }
    private func waveIntegral(_ x: Double) -> Double {
      sum(x) { (real[$0] * $2 - imaginary[$0] * $1) / Double($0 + 1) } / .pi
    }
  }
}
