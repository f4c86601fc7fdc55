/// Exact limits for a chance of which so many trials succeeded.
///
/// - SeeAlso: Clopper & Pearson (1934), Biometrika 26, 404–413.
package enum ClopperPearson {
  /// The chance at which so many successes or more have probability (1 − confidence) / 2.
  package static func lower(
    _ successes: Int, of trials: Int, confidence: Double = 0.95
  ) -> Double {
    if successes <= 0 { return 0 }
    let side = (1 - confidence) / 2
    return crossing(near: Double(successes) / Double(trials), of: trials) {
      BinomialTail.atLeast(successes, of: trials, chance: $0) - side
    }
  }

  /// The chance at which so many successes or fewer have probability (1 − confidence) / 2.
  package static func upper(
    _ successes: Int, of trials: Int, confidence: Double = 0.95
  ) -> Double {
    1 - lower(trials - successes, of: trials, confidence: confidence)
  }

  /// Where an increasing function of the chance is zero, at most `share`, by halving.
  private static func crossing(
    near share: Double, of trials: Int, _ function: (Double) -> Double
  ) -> Double {
    var (low, high) = (0.0, share)
    // Doubling steps down from the share find a bracket far tighter than 0...share.
    var step = (share * (1 - share) / Double(trials)).squareRoot() + 1 / Double(trials)
    while high - step > 0 {
      if function(high - step) < 0 {
        low = high - step
        break
      }
      high -= step
      step *= 2
    }
    for _ in 0..<100 {
      let middle = low / 2 + high / 2
      if high - low <= 1e-12 * high || middle == low || middle == high { break }
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return low / 2 + high / 2
  }
}
