import Foundation

/// What a table's polynomials give: x itself, or a number from which x is computed, where x
/// runs over so many powers that no polynomial follows it within a bin.
enum TableTransform: Sendable, Hashable {
  /// x = p.
  case identity
  /// x = scale · exp(p), for laws of one sign.
  case exponential(scale: Double)
  /// x = shift + scale · sinh(p), for laws with heavy tails on both sides.
  case hyperbolicSine(shift: Double, scale: Double)
  /// x from its log-odds p between the ends of the support, for laws that pile up there. The
  /// curve to follow is that of p itself, see ``LogOdds``.
  case logOdds(width: Double)

  /// The code of the kernels.
  var code: Int32 {
    switch self {
    case .identity: 0
    case .exponential: 1
    case .hyperbolicSine: 2
    case .logOdds: 3
    }
  }
  var shift: Double {
    if case .hyperbolicSine(let shift, _) = self { shift } else { 0 }
  }
  var scale: Double {
    switch self {
    case .identity: 1
    case .exponential(let scale), .hyperbolicSine(_, let scale), .logOdds(let scale): scale
    }
  }

  /// p of x; `logarithm` is ln |x|.
  func forward(_ x: Double, logarithm: Double) -> Double {
    switch self {
    case .identity, .logOdds: x
    case .exponential: logarithm
    case .hyperbolicSine(let shift, let scale): asinh((x - shift) / scale)
    }
  }

  /// x of p.
  func backward(_ p: Double) -> Double {
    switch self {
    case .identity, .logOdds: p
    case .exponential(let scale): scale * exp(p)
    case .hyperbolicSine(let shift, let scale): shift + scale * sinh(p)
    }
  }

  /// |dx / dp|; for log-odds what turns an error of p into one relative to p's size that is
  /// as great relative to x.
  func rate(_ p: Double) -> Double {
    switch self {
    case .identity: 1
    case .exponential: exp(p)
    case .hyperbolicSine(_, let scale): scale * cosh(p)
    case .logOdds: max(1, abs(p))
    }
  }

  /// Those worth trying for a law, the cheapest first.
  static func candidates(for law: any Law) -> [TableTransform] {
    let support = law.support
    if support.lower >= 0 { return [.identity, .exponential(scale: 1)] }
    if support.upper <= 0 { return [.identity, .exponential(scale: -1)] }
    let shift = law.inverse(lower: 0.5)
    let scale = law.inverse(upper: 0.25) - law.inverse(lower: 0.25)
    guard shift.isFinite, scale.isFinite, scale > 0 else { return [.identity] }
    return [.identity, .hyperbolicSine(shift: shift, scale: scale)]
  }
}
