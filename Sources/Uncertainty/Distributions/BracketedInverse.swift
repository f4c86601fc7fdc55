import Foundation

/// Inverts the cumulative probability of any law between two values known to enclose the
/// answer: exact at atoms, by Newton steps on the logarithm kept inside the bracket elsewhere.
struct BracketedInverse<Base: Law> {
  private let law: Base
  private let probability: Double
  private let isUpper: Bool
  private let support: Support

  /// The smallest x with `cumulative(x) ≥ probability`.
  static func inverse(
    lower probability: Double, of law: Base, between low: Double = -.infinity,
    and high: Double = .infinity, near start: Double = .nan
  ) -> Double {
    let support = law.support
    if !law.faults.isEmpty || probability.isNaN { return .nan }
    if probability <= 0 { return support.lower }
    if probability >= 1 { return support.upper }
    // Near 1 the other tail has the digits; 1 − p is exact from ½ up.
    let turned = probability > 0.5
    let search = BracketedInverse(
      law: law, probability: turned ? 1 - probability : probability, isUpper: turned,
      support: support)
    return search.solve(max(low, support.lower), min(high, support.upper), start)
  }

  /// The smallest x with `survival(x) ≤ probability`.
  static func inverse(
    upper probability: Double, of law: Base, between low: Double = -.infinity,
    and high: Double = .infinity, near start: Double = .nan
  ) -> Double {
    let support = law.support
    if !law.faults.isEmpty || probability.isNaN { return .nan }
    if probability <= 0 { return support.upper }
    if probability >= 1 { return support.lower }
    let search = BracketedInverse(
      law: law, probability: probability, isUpper: true, support: support)
    return search.solve(max(low, support.lower), min(high, support.upper), start)
  }

  private func reached(_ x: Double) -> Bool {
    isUpper ? law.survival(x) <= probability : law.cumulative(x) >= probability
  }

  /// Logarithm of what x reaches over what is asked, and its derivative.
  private func gap(_ x: Double) -> (value: Double, slope: Double) {
    let found = isUpper ? law.survival(x) : law.cumulative(x)
    let value = log(found / probability)
    return (isUpper ? -value : value, law.density(x) / found)
  }

  private func solve(_ low: Double, _ high: Double, _ start: Double) -> Double {
    switch support.kind {
    case .lattice:
      let start = start.isFinite ? start : (low.isFinite ? low : high)
      return LatticeSearch.smallest(in: support, near: start, where: reached)
    case .continuous:
      return low < high ? newton(low, high, start) : high
    case .atomic, .mixed:
      return amongAtoms(low, high, start)
    }
  }

  /// The first atom that reaches the probability is the answer if the value just before it
  /// does not; else the answer lies between it and the atom before.
  private func amongAtoms(_ low: Double, _ high: Double, _ start: Double) -> Double {
    let atoms = support.atoms
    var (first, last) = (0, atoms.count)
    while first < last {
      let middle = (first + last) / 2
      if reached(atoms[middle]) { last = middle } else { first = middle + 1 }
    }
    if support.kind == .atomic { return first < atoms.count ? atoms[first] : high }
    if first < atoms.count && !reached(atoms[first].nextDown) { return atoms[first] }
    let left = first > 0 ? max(low, atoms[first - 1]) : low
    let right = first < atoms.count ? min(high, atoms[first].nextDown) : high
    return left < right ? newton(left, right, start) : right
  }

  /// Newton on the logarithm; whenever that leaves the bracket or is slow, halves the number
  /// of doubles in the bracket instead, so that 64 halvings always end it.
  private func newton(_ low: Double, _ high: Double, _ start: Double) -> Double {
    // So near an end that no double lies between.
    if low.isFinite && reached(low.nextUp) { return low.nextUp }
    if high.isFinite && !reached(high.nextDown) { return high }
    var (low, high) = (low, high)
    var x = start > low && start < high ? start : Self.middle(low, high, linear: true)
    for step in 1...200 {
      let (value, slope) = gap(x)
      if value >= 0 { high = x } else { low = x }
      if !(low.nextUp < high) { return high }
      var next = x - value / slope
      // Where the logarithm bends too much, the probability itself may be nearly straight.
      if !(next > low && next < high) {
        next = x - (isUpper ? expm1(value) : -expm1(-value)) / slope
      }
      let usable = next > low && next < high && step % 8 != 0
      if usable && abs(next - x) <= 2 * x.ulp { return next }
      if next == x { return x }
      x = usable ? next : Self.middle(low, high, linear: step < 8)
    }
    return high
  }

  /// The middle of a bracket: on the line while that makes sense, else in the order of doubles.
  private static func middle(_ low: Double, _ high: Double, linear: Bool) -> Double {
    if linear && low.isFinite && high.isFinite { return low + (high - low) / 2 }
    let a = order(max(low, -.greatestFiniteMagnitude))
    let b = order(min(high, .greatestFiniteMagnitude))
    return unorder(a + (b - a) / 2)
  }

  /// Position of a double among all doubles, halved to leave room for differences.
  private static func order(_ x: Double) -> Int64 {
    let bits = Int64(bitPattern: x.magnitude.bitPattern) / 2
    return x < 0 ? -bits : bits
  }
  private static func unorder(_ position: Int64) -> Double {
    let x = Double(bitPattern: UInt64(position.magnitude) * 2)
    return position < 0 ? -x : x
  }
}
