import Foundation

/// A trapezoidal law: equally likely between two modes, falling off linearly outside them.
///
/// - SeeAlso: van Dorp & Kotz (2003), Metrika 58(1), 85–97.
public struct Trapezoidal: Law {
  private let minimum: Double
  private let lowerMode: Double
  private let upperMode: Double
  private let maximum: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its four corners, in the unit of the quantity.
  ///
  /// - Faults: unless `minimum ≤ lowerMode ≤ upperMode ≤ maximum`, finite and not all equal.
  public init(minimum: Double, lowerMode: Double, upperMode: Double, maximum: Double) {
    parameters = [
      LawParameter("minimum", minimum), LawParameter("lowerMode", lowerMode),
      LawParameter("upperMode", upperMode), LawParameter("maximum", maximum),
    ]
    faults = FaultCollector.faults(of: "trapezoidal") {
      $0.need(
        minimum <= lowerMode && lowerMode <= upperMode && upperMode <= maximum
          && minimum < maximum && (maximum - minimum).isFinite,
        "minimum ≤ lowerMode ≤ upperMode ≤ maximum, finite and not all equal",
        minimum, lowerMode, upperMode, maximum)
    }
    let isSound = faults.isEmpty
    self.minimum = isSound ? minimum : .nan
    self.lowerMode = isSound ? lowerMode : .nan
    self.upperMode = isSound ? upperMode : .nan
    self.maximum = isSound ? maximum : .nan
    let bends = [lowerMode, upperMode].filter { minimum < $0 && $0 < maximum }
    support =
      isSound
      ? Support(
        from: minimum, to: maximum,
        breakpoints: bends.first == bends.last ? Array(bends.prefix(1)) : bends)
      : .none
  }

  public var family: String { "trapezoidal" }

  /// Widths of the rising side, the plateau and the falling side.
  private var rise: Double { lowerMode - minimum }
  private var plateau: Double { upperMode - lowerMode }
  private var fall: Double { maximum - upperMode }
  /// Width of the rectangle of the same height and area.
  private var width: Double { plateau + rise / 2 + fall / 2 }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) { height($0) / width }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      Foundation.log(height($0)) - Foundation.log(width)
    }
  }
  /// The density in units of the plateau's.
  private func height(_ x: Double) -> Double {
    if x < lowerMode { return (x - minimum) / rise }
    return x <= upperMode ? 1 : (maximum - x) / fall
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) {
      share(beyond: $0 - minimum, from: ($0 - lowerMode, $0 - upperMode), rise, fall)
    }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) {
      share(beyond: maximum - $0, from: (upperMode - $0, lowerMode - $0), fall, rise)
    }
  }
  /// Share between an end and a point, given the point's distances from that end and from the
  /// near and the far mode, negative before them. A sum of positive areas, so that both tails
  /// keep their digits whatever the shape.
  private func share(
    beyond distance: Double, from mode: (near: Double, far: Double), _ near: Double,
    _ far: Double
  ) -> Double {
    if mode.near < 0 { return distance / width * (distance / near) / 2 }
    if mode.far <= 0 { return Swift.min((near / 2 + mode.near) / width, 1) }
    let slant = mode.far * (1 - mode.far / far / 2)
    return Swift.min((near / 2 + plateau + slant) / width, 1)
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { $0 <= 0.5 ? above($0) : below(1 - $0) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { $0 <= 0.5 ? below($0) : above(1 - $0) }
  }
  private func above(_ p: Double) -> Double {
    switch distance(p, rise, fall) {
    case .fromEnd(let d): return minimum + d
    case .fromNearMode(let d): return lowerMode + d
    case .fromFarMode(let d): return upperMode + d
    }
  }
  private func below(_ q: Double) -> Double {
    switch distance(q, fall, rise) {
    case .fromEnd(let d): return maximum - d
    case .fromNearMode(let d): return upperMode - d
    case .fromFarMode(let d): return lowerMode - d
    }
  }
  private enum Distance {
    case fromEnd(Double)
    case fromNearMode(Double)
    case fromFarMode(Double)
  }
  /// How far from an end, or from the mode before it, a share of the law reaches.
  private func distance(_ p: Double, _ near: Double, _ far: Double) -> Distance {
    let area = p * width - near / 2
    if area < 0 { return .fromEnd(width * (2 * p * (near / width)).squareRoot()) }
    if area <= plateau { return .fromNearMode(area) }
    // Solves d − d²/(2 far) = rest without a difference.
    let rest = area - plateau
    return .fromFarMode(2 * rest / (1 + Swift.max(0, 1 - 2 * rest / far).squareRoot()))
  }

  public var mean: Double { minimum + full * central.mean }
  public var variance: Double { full * full * central.second }
  public var skewness: Double { central.third / (central.second * central.second.squareRoot()) }
  public var excessKurtosis: Double { central.fourth / (central.second * central.second) - 3 }
  /// (rise + fall)/(4 width) + ln(width).
  public var entropy: Double? {
    (rise / width + fall / width) / 4 + Foundation.log(width)
  }

  private var full: Double { maximum - minimum }
  /// Mean and central moments in units of the full width, those of two right triangles and a
  /// rectangle moved to the common mean.
  private var central: (mean: Double, second: Double, third: Double, fourth: Double) {
    let (l, m, u, w) = (rise / full, plateau / full, fall / full, width / full)
    let parts = [
      Piece(weight: l / 2 / w, mean: 2 * l / 3, width: l, slope: 1),
      Piece(weight: m / w, mean: l + m / 2, width: m, slope: 0),
      Piece(weight: u / 2 / w, mean: 1 - 2 * u / 3, width: u, slope: -1),
    ]
    let mean = parts.reduce(0) { $0 + $1.weight * $1.mean }
    func moment(_ f: (Piece, Double) -> Double) -> Double {
      parts.reduce(0) { $0 + $1.weight * f($1, $1.mean - mean) }
    }
    return (
      mean, moment { $0.second + $1 * $1 },
      moment { $0.third + 3 * $1 * $0.second + $1 * $1 * $1 },
      moment { $0.fourth + 4 * $1 * $0.third + 6 * $1 * $1 * $0.second + $1 * $1 * $1 * $1 }
    )
  }

  /// A right triangle that rises (slope 1) or falls (−1), or a rectangle (0).
  private struct Piece {
    let weight: Double
    let mean: Double
    let width: Double
    let slope: Double
    var second: Double { width * width / (slope == 0 ? 12 : 18) }
    var third: Double { -slope * width * width * width / 135 }
    var fourth: Double { width * width * width * width / (slope == 0 ? 80 : 135) }
  }
}

extension Law where Self == Trapezoidal {
  /// A trapezoidal law from its four corners.
  public static func trapezoidal(
    minimum: Double, lowerMode: Double, upperMode: Double, maximum: Double
  ) -> Trapezoidal {
    Trapezoidal(
      minimum: minimum, lowerMode: lowerMode, upperMode: upperMode, maximum: maximum)
  }
}
