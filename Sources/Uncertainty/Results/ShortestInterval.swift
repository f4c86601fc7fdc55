/// The shortest interval that holds a given share of the samples: the "shortest coverage
/// interval" of JCGM 101:2008 (GUM Supplement 1), 5.3.4. It describes the spread of the
/// quantity; it is no confidence interval.
///
/// For a law with one mode it is where the density is highest. Its ends settle slowly, as
/// N^(−1/3); its width settles as fast as a percentile.
public struct ShortestInterval: Sendable, Hashable {
  /// The share of samples inside.
  public let mass: Double
  /// The interval, in the unit of the quantity.
  public let interval: Interval
  /// Its width, with the 95 % interval of the Monte Carlo error: the widths of the shortest
  /// intervals of a little less and a little more mass.
  public let width: Estimate
}

extension OutputSummary {
  /// The shortest interval that holds a share `mass` of the samples.
  ///
  /// - Precondition: `0 < mass ≤ 1`.
  public func shortestInterval(mass: Double = 0.95) -> ShortestInterval {
    precondition(mass > 0 && mass <= 1, "shortestInterval needs a mass in (0, 1], not \(mass)")
    guard count > 0 else {
      return ShortestInterval(mass: mass, interval: .unknown, width: .unknown)
    }
    let own = ordered.shortest(mass: mass)
    let shortest = own.scaled(by: scale)
    let error =
      replicates.isEmpty
      ? StudentQuantile.normal * (mass * (1 - mass) / Double(count)).squareRoot()
      : replicateShare(inside: own).halfWidth
    let narrow = ordered.shortest(mass: max(mass - error, 0)).width * scale
    let wide =
      mass + error < 1
      ? ordered.shortest(mass: mass + error).width * scale : Double.infinity
    return ShortestInterval(
      mass: mass, interval: shortest,
      width: Estimate(
        value: shortest.width,
        interval: Interval(lower: narrow, upper: wide)))
  }
}

extension BinnedSample {
  /// The shortest interval with a share `mass` of the samples. The distribution being straight
  /// within bins, a shortest interval begins or ends where a bin does.
  package func shortest(mass: Double) -> Interval {
    // At least one sample, and a whole number of them where samples are known one by one.
    let inside = max(1, Double(count) * mass)
    var best = Interval(lower: lower(of: 0), upper: upper(of: cumulative.count - 1))
    func consider(_ low: Double, _ high: Double) {
      if high - low < best.width { best = Interval(lower: low, upper: high) }
    }
    for bin in cumulative.indices {
      let start = Double(cumulative[bin] - count(in: bin))
      if start + inside <= Double(count) {
        consider(lower(of: bin), position(start + inside, .upper))
      }
      let end = Double(cumulative[bin]) - inside
      if end >= 0 { consider(position(end, .lower), upper(of: bin)) }
    }
    return best
  }

  /// The value below which `position` samples lie, the bin's inside being filled evenly. Where
  /// one bin ends exactly there, the end of that bin (`.upper`) or the start of the next.
  private func position(_ position: Double, _ side: Tail) -> Double {
    let exact = position.rounded()
    let place = abs(position - exact) < 1e-9 * position ? exact : position
    let bin = min(
      firstBin {
        side == .upper ? Double(cumulative[$0]) >= place : Double(cumulative[$0]) > place
      }, cumulative.count - 1)
    let before = Double(cumulative[bin] - count(in: bin))
    if lower(of: bin) == upper(of: bin) { return lower(of: bin) }
    let share = min(1, max(0, (place - before) / Double(count(in: bin))))
    return lower(of: bin) * (1 - share) + upper(of: bin) * share
  }
}
