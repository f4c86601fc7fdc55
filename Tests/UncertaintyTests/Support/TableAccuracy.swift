import Uncertainty

/// How far a sampler is from reference quantiles. A rounding unit of x counts as no error.
struct TableAccuracy {
  /// Greatest error in probability, |Δx| × density, where the tail has 0.001 or more.
  private(set) var probability = 0.0
  /// Greatest error relative to x, or to the probability of the tail where that is less, for
  /// tails of at least 1e-3, at least 1e-9, and below.
  private(set) var bulk = 0.0
  private(set) var tail = 0.0
  private(set) var far = 0.0

  init(of sampler: Sampler, against reference: QuantileReference) {
    for (index, v) in QuantileReference.levels.enumerated() {
      add(sampler, u: v, v: v, reference.lower[index])
      add(sampler, u: 1 - v, v: v, reference.upper[index])
    }
  }

  private mutating func add(_ sampler: Sampler, u: Double, v: Double, _ text: String) {
    let wanted = Double(text) ?? .nan
    let x = sampler.value(at: u)
    if x == wanted { return }
    let error = max(0, abs(x - wanted) - wanted.ulp)
    if error == 0 { return }
    let inProbability = error * sampler.law.density(x)
    let relative = min(error / abs(wanted), inProbability / v)
    // NaN must not pass for small.
    if v >= 1e-3 {
      probability = inProbability <= probability ? probability : inProbability
      bulk = relative <= bulk ? bulk : relative
    } else if v >= 1e-9 {
      tail = relative <= tail ? tail : relative
    } else {
      far = relative <= far ? far : relative
    }
  }
}
