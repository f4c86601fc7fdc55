extension Law {
  /// P(X = x): zero for a continuous law, for the others the step of the cumulative probability
  /// at x, taken from the tail where it keeps its digits.
  public func probability(of x: Double) -> Double {
    if x.isNaN || !faults.isEmpty { return .nan }
    switch support.kind {
    case .continuous: return 0
    case .lattice, .atomic: return density(x)
    case .mixed:
      let below = cumulative(x)
      return max(
        0,
        below <= 0.5
          ? below - cumulative(x.nextDown) : survival(x.nextDown) - survival(x))
    }
  }

  /// P(a < X ≤ b), without the cancellation that a difference of cumulative probabilities
  /// suffers where the interval is short or lies in a tail.
  func probability(after a: Double, through b: Double) -> Double {
    if !(a < b) { return a.isNaN || b.isNaN ? .nan : 0 }
    let (whole, share) = difference(a, b)
    let jumps =
      support.kind != .continuous
      && (support.kind != .mixed || support.atoms.contains { $0 > a && $0 <= b })
    let exact = jumps || share >= 0.05 * whole
    return exact ? max(share, 0) : integral(max(a, support.lower), min(b, support.upper))
  }

  /// The larger of two probabilities of the same tail, and their difference.
  private func difference(_ a: Double, _ b: Double) -> (whole: Double, share: Double) {
    let through = cumulative(b)
    if through <= 0.5 { return (through, through - cumulative(a)) }
    let after = survival(a)
    if after <= 0.5 { return (after, after - survival(b)) }
    return (1, 1 - cumulative(a) - survival(b))
  }

  /// The density's integral over a short interval.
  private func integral(_ a: Double, _ b: Double) -> Double {
    if !(a < b) { return 0 }
    let inside = support.breakpoints.filter { a <= $0 && $0 <= b }
    if inside.isEmpty { return Quadrature.smooth(from: a, to: b, of: density) }
    let cuts = ([a] + inside + [b])
    return zip(cuts, cuts.dropFirst()).reduce(0) {
      $0 + Quadrature.integral(from: $1.0, to: $1.1, of: density).value
    }
  }
}
