import Foundation

extension Law {
  /// What `body` gives for an `x` that the law can take; beyond the support's ends, and at
  /// infinity, the limits `below` and `above`. NaN for a law with faults and for x = NaN.
  ///
  /// Formulas of laws pass here, so that none has to think of arguments outside its domain.
  @inline(__always)
  func inSupport(
    _ x: Double, below: Double, above: Double, _ body: (Double) -> Double
  ) -> Double {
    guard faults.isEmpty, !x.isNaN else { return .nan }
    let ends = support
    if x < ends.lower || x == -.infinity { return below }
    if x > ends.upper || x == .infinity { return above }
    return body(x)
  }

  /// What `body` gives for a level inside (0, 1), held within the support; the support's ends
  /// for the levels 0 and 1. NaN for a law with faults and for a level that is none.
  @inline(__always)
  func atLower(_ level: Double, _ body: (Double) -> Double) -> Double {
    guard faults.isEmpty, level >= 0, level <= 1 else { return .nan }
    let ends = support
    if level == 0 { return ends.lower }
    if level == 1 { return ends.upper }
    return Swift.min(Swift.max(body(level), ends.lower), ends.upper)
  }

  /// The same for a level counted from above.
  @inline(__always)
  func atUpper(_ level: Double, _ body: (Double) -> Double) -> Double {
    guard faults.isEmpty, level >= 0, level <= 1 else { return .nan }
    let ends = support
    if level == 0 { return ends.upper }
    if level == 1 { return ends.lower }
    return Swift.min(Swift.max(body(level), ends.lower), ends.upper)
  }

  /// A density computed directly, or from its logarithm where an intermediate result of the
  /// direct formula underflowed or overflowed.
  @inline(__always)
  func settled(_ density: Double, at x: Double) -> Double {
    density.isNormal ? density : Foundation.exp(logDensity(x))
  }

  /// `value`, or NaN for a law with faults.
  @inline(__always)
  func ifSound(_ value: @autoclosure () -> Double) -> Double {
    faults.isEmpty ? value() : .nan
  }
}

extension Law {
  /// What to say of moments that exist but are too large for a double; nil if none is.
  var overflowNote: String? {
    let all = [mean, variance, skewness, excessKurtosis]
    return !faults.isEmpty || all.allSatisfy(\.isFinite)
      ? nil : "all moments exist, but some exceed the range of a double"
  }
}

extension FaultCollector {
  /// The faults found so far; without any, a fault if what follows from the parameters cannot
  /// be held in double precision: a location that is not finite, a scale not in (0, ∞).
  static func resolving(
    _ faults: [Fault], of family: String, _ parameters: [LawParameter],
    location: Double = 0, scale: Double
  ) -> [Fault] {
    if !faults.isEmpty || (location.isFinite && scale > 0 && scale.isFinite) { return faults }
    let given = parameters.map(\.description).joined(separator: ", ")
    return [
      Fault(
        "\(family) cannot be resolved in double precision from \(given): "
          + "location \(location.shortText), scale \(scale.shortText)")
    ]
  }
}
