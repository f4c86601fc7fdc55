import Foundation

/// A law of `shift + factor · X`; a negative factor turns it round.
public struct ShiftedAndScaled: Law {
  private let base: any Law
  private let shift: Double
  private let factor: Double
  /// The base's own values, in its order, if it has a list of them.
  private let atoms: [Double]
  private let kind: Support.Kind
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law of `shift + factor · X`, the shift in the unit of the quantity.
  ///
  /// Integers that become something else are listed, as far as they are likely: the tails
  /// beyond 10⁻²⁰ are then answered by the formulas, but are no atoms.
  ///
  /// - Faults: unless both are finite and the factor is not 0; the base's own; a law of more
  ///   than about a million integers that would not stay integers.
  public init(_ base: any Law, shift: Double = 0, factor: Double = 1) {
    parameters = [
      LawParameter("base", text: base.description), LawParameter("shift", shift),
      LawParameter("factor", factor),
    ]
    let kind = base.support.kind
    let stays = kind == .lattice && Self.keepsIntegers(base.support, shift, factor)
    var listed: [Double]? = base.support.atoms
    faults = FaultCollector.faults(of: "shifted and scaled") {
      $0.inherit(base.faults)
      $0.need(shift.isFinite, "a finite shift", shift)
      $0.need(factor.isFinite && factor != 0, "a finite factor other than 0", factor)
      guard $0.faults.isEmpty else { return }
      if kind == .lattice && !stays { listed = LikelyValues.list(of: base) }
      if let listed, !stays, Set(listed.map { shift + factor * $0 }).count < listed.count {
        $0.need(false, "values that stay apart in double precision", shift, factor)
      }
      if listed == nil {
        $0.note("needs at most \(LikelyValues.limit) likely integers to turn into others")
      }
    }
    let sound = faults.isEmpty
    self.base = base
    self.kind = kind
    self.shift = sound ? shift : .nan
    self.factor = sound ? factor : .nan
    atoms = sound ? listed ?? [] : []
    support =
      sound ? Self.image(base.support, atoms, stays, { shift + factor * $0 }) : .none
  }

  private static func keepsIntegers(
    _ support: Support, _ shift: Double, _ factor: Double
  ) -> Bool {
    let ends = [support.lower, support.upper].filter(\.isFinite).map { shift + factor * $0 }
    return shift == shift.rounded() && factor == factor.rounded()
      && (ends + [shift, factor]).allSatisfy { abs($0) < 0x1p53 }
  }

  private static func image(
    _ support: Support, _ atoms: [Double], _ stays: Bool, _ map: (Double) -> Double
  ) -> Support {
    let ends = [map(support.lower), map(support.upper)].sorted()
    return Support(
      support.kind == .lattice && !stays ? .atomic : support.kind, from: ends[0], to: ends[1],
      breakpoints: support.breakpoints.map(map).sorted(),
      atoms: stays ? [] : Set(atoms.map(map)).sorted())
  }

  public var family: String { "shifted and scaled \(base.family)" }

  private func forward(_ t: Double) -> Double { shift + factor * t }

  /// The base's value that x comes from. Where the base sits on single values, x comes from
  /// one exactly if it is that one's image, whatever the rounding of the way back.
  private func back(_ x: Double) -> Double {
    let t = (x - shift) / factor
    if kind == .continuous || t.isInfinite || t.isNaN { return t }
    if kind == .lattice {
      let k = t.rounded()
      if forward(k) == x { return k }
      let isBelow = (forward(k) < x) == (factor > 0)
      return isBelow ? max(t, k.nextUp) : min(t, k.nextDown)
    }
    return besideAtoms(t, x)
  }

  private func besideAtoms(_ t: Double, _ x: Double) -> Double {
    var (low, high) = (0, atoms.count)
    while low < high {
      let middle = (low + high) / 2
      let image = forward(atoms[middle])
      if factor > 0 ? image <= x : image >= x { low = middle + 1 } else { high = middle }
    }
    let left = low > 0 ? atoms[low - 1] : -Double.infinity
    if low > 0 && forward(left) == x { return left }
    let right = low < atoms.count ? atoms[low] : Double.infinity
    return min(max(t, left.nextUp), right.nextDown)
  }

  public func density(_ x: Double) -> Double {
    let t = back(x)
    if t.isNaN { return .nan }
    switch kind {
    case .continuous, .mixed: return base.density(t) / abs(factor)
    case .lattice, .atomic: return forward(t) == x ? base.density(t) : 0
    }
  }
  public func logDensity(_ x: Double) -> Double {
    kind == .continuous ? base.logDensity(back(x)) - log(abs(factor)) : log(density(x))
  }
  public func cumulative(_ x: Double) -> Double {
    let t = back(x)
    return factor > 0 ? base.cumulative(t) : base.survival(kind == .continuous ? t : t.nextDown)
  }
  public func survival(_ x: Double) -> Double {
    let t = back(x)
    return factor > 0 ? base.survival(t) : base.cumulative(kind == .continuous ? t : t.nextDown)
  }

  public func inverse(lower probability: Double) -> Double {
    if factor > 0 { return forward(base.inverse(lower: probability)) }
    let t = base.inverse(upper: probability)
    // On a tie the turned law has reached the probability one value further on.
    let tied =
      kind != .continuous && probability > 0 && probability < 1 && base.survival(t) >= probability
    return forward(tied ? base.inverse(upper: probability.nextDown) : t)
  }
  public func inverse(upper probability: Double) -> Double {
    if factor > 0 { return forward(base.inverse(upper: probability)) }
    let t = base.inverse(lower: probability)
    let tied =
      kind != .continuous && probability > 0 && probability < 1 && base.cumulative(t) <= probability
    return forward(tied ? base.inverse(lower: probability.nextUp) : t)
  }

  public var mean: Double { forward(base.mean) }
  public var variance: Double { factor * factor * base.variance }
  public var skewness: Double {
    factor < 0 ? -base.skewness : factor.isNaN ? .nan : base.skewness
  }
  public var excessKurtosis: Double { factor.isNaN ? .nan : base.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? base.momentsNote : nil }
  /// Entropy of the base, and ln |factor| more if it has a density.
  public var entropy: Double? {
    if kind == .mixed { return nil }
    return base.entropy.map { $0 + (kind == .continuous ? log(abs(factor)) : 0 * factor) }
  }
}

extension Law where Self == ShiftedAndScaled {
  /// The law of `shift + factor · X`.
  public static func shiftedAndScaled(
    _ base: any Law, shift: Double = 0, factor: Double = 1
  ) -> ShiftedAndScaled {
    ShiftedAndScaled(base, shift: shift, factor: factor)
  }
}

extension Law {
  /// This law moved up by a constant, in the unit of the quantity.
  public func shifted(by shift: Double) -> ShiftedAndScaled {
    ShiftedAndScaled(self, shift: shift)
  }

  /// This law times a constant; a negative one turns it round.
  public func scaled(by factor: Double) -> ShiftedAndScaled {
    ShiftedAndScaled(self, factor: factor)
  }
}
