import Foundation

/// A triangular law: an expert's low, best and high guess.
///
/// - SeeAlso: Johnson (1997), The Statistician 46(3), 387–398.
public struct Triangular: Law {
  private let minimum: Double
  /// The likeliest value; NaN if the law has faults.
  let mode: Double
  private let maximum: Double
  /// The same law, as a trapezoid without a plateau.
  private let shape: Trapezoidal
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its corners, in the unit of the quantity.
  ///
  /// - Faults: unless `minimum ≤ mode ≤ maximum`, finite and not all equal.
  public init(minimum: Double, mode: Double, maximum: Double) {
    parameters = [
      LawParameter("minimum", minimum), LawParameter("mode", mode),
      LawParameter("maximum", maximum),
    ]
    faults = FaultCollector.faults(of: "triangular") {
      $0.need(
        minimum <= mode && mode <= maximum && minimum < maximum
          && (maximum - minimum).isFinite,
        "minimum ≤ mode ≤ maximum, finite and not all equal", minimum, mode, maximum)
    }
    self.minimum = faults.isEmpty ? minimum : .nan
    self.mode = faults.isEmpty ? mode : .nan
    self.maximum = faults.isEmpty ? maximum : .nan
    shape = Trapezoidal(
      minimum: minimum, lowerMode: mode, upperMode: mode, maximum: maximum)
    support = shape.support
  }

  public var family: String { "triangular" }
  private var width: Double { maximum - minimum }
  /// Widths of the rising and the falling side.
  private var rise: Double { mode - minimum }
  private var fall: Double { maximum - mode }

  public func density(_ x: Double) -> Double { shape.density(x) }
  public func logDensity(_ x: Double) -> Double { shape.logDensity(x) }
  public func cumulative(_ x: Double) -> Double { shape.cumulative(x) }
  public func survival(_ x: Double) -> Double { shape.survival(x) }
  public func inverse(lower probability: Double) -> Double {
    shape.inverse(lower: probability)
  }
  public func inverse(upper probability: Double) -> Double {
    shape.inverse(upper: probability)
  }

  public var mean: Double { minimum + (width + rise) / 3 }
  public var variance: Double { width * width * spread / 18 }
  public var skewness: Double {
    let (l, u) = (rise / width, fall / width)
    return 2.0.squareRoot() * (u - l) * (1 + l) * (1 + u) / (5 * spread * spread.squareRoot())
  }
  public var excessKurtosis: Double { ifSound(-0.6) }
  /// 18 times the variance, in units of the width.
  private var spread: Double {
    let (l, u) = (rise / width, fall / width)
    return l * l + l * u + u * u
  }
  /// ½ + ln(width/2).
  public var entropy: Double? { 0.5 + Foundation.log(width) - Foundation.log(2) }
}

extension Law where Self == Triangular {
  /// A triangular law from its corners.
  public static func triangular(
    minimum: Double, mode: Double, maximum: Double
  ) -> Triangular {
    Triangular(minimum: minimum, mode: mode, maximum: maximum)
  }
}
