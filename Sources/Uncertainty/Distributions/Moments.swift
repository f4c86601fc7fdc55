/// The first four moments of a law, as `Law` states them.
struct Moments: Sendable {
  let mean: Double
  let variance: Double
  let skewness: Double
  let excessKurtosis: Double

  /// Nothing known, or nothing to know.
  static let unknown = Moments(
    mean: .nan, variance: .nan, skewness: .nan, excessKurtosis: .nan)

  init(mean: Double, variance: Double, skewness: Double, excessKurtosis: Double) {
    self.mean = mean
    self.variance = variance
    self.skewness = skewness
    self.excessKurtosis = excessKurtosis
  }

  /// From the central moments; a single value has no shape.
  init(mean: Double, variance: Double, third: Double, fourth: Double) {
    let spread = variance.squareRoot()
    let shaped = variance > 0 && variance.isFinite
    self.init(
      mean: mean, variance: variance,
      skewness: shaped && third.isFinite ? third / variance / spread : .nan,
      excessKurtosis: shaped ? fourth / variance / variance - 3 : .nan)
  }

  /// From a function that gives E[(X − centre)ᵖ] for p of 1 to 4: the mean about a first
  /// guess, the others about the mean, so that little is lost to cancellation.
  static func about(
    _ guess: Double, _ expectation: (_ centre: Double, _ power: Double) -> Double
  ) -> Moments {
    let mean = guess + expectation(guess, 1)
    return Moments(
      mean: mean, variance: expectation(mean, 2), third: expectation(mean, 3),
      fourth: expectation(mean, 4))
  }

  init(_ law: any Law) {
    self.init(
      mean: law.mean, variance: law.variance, skewness: law.skewness,
      excessKurtosis: law.excessKurtosis)
  }

  /// Third central moment; 0 for a single value.
  var third: Double { variance == 0 ? 0 : skewness * variance * variance.squareRoot() }
  /// Fourth central moment; 0 for a single value.
  var fourth: Double { variance == 0 ? 0 : (excessKurtosis + 3) * variance * variance }
}
