import Foundation

/// A Poisson law: how many events happen in a stretch of time, one independent of another.
public struct Poisson: Law, SmoothLattice {
  public let mean: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the expected number of events; 0 is allowed and gives none.
  ///
  /// - Faults: unless `0 ≤ mean ≤ 2⁵³`, up to where doubles hold every integer.
  public init(mean: Double) {
    parameters = [LawParameter("mean", mean)]
    faults = FaultCollector.faults(of: "Poisson") {
      $0.need(mean >= 0 && mean <= 0x1p53, "0 ≤ mean ≤ 2⁵³", mean)
    }
    self.mean = faults.isEmpty ? mean : .nan
  }

  public var family: String { "Poisson" }
  public var support: Support {
    faults.isEmpty ? Support(.lattice, from: 0, to: mean == 0 ? 0 : .infinity) : .none
  }

  public func density(_ x: Double) -> Double { point(x)?.value ?? outside(x, 0) }
  public func logDensity(_ x: Double) -> Double { point(x)?.logarithm ?? outside(x, -.infinity) }
  public func cumulative(_ x: Double) -> Double { tails(x).upper }
  public func survival(_ x: Double) -> Double { tails(x).lower }

  private func point(_ x: Double) -> SaddlePoint? {
    let counts = x >= 0 && x == x.rounded() && x.isFinite && mean >= 0
    return counts ? .poisson(x, mean: mean) : nil
  }
  private func outside(_ x: Double, _ value: Double) -> Double {
    x.isNaN || mean.isNaN ? .nan : value
  }

  var smooth: (law: any Law, step: Double)? {
    let mean = mean
    let law = SmoothCounts(self) {
      SaddlePoint.poisson($0, mean: mean).value
    } tails: {
      IncompleteGamma(shape: $0).tails(mean).mirrored
    }
    return law.source
  }

  /// P(X ≤ k) is the upper tail of a gamma law of shape k + 1 at the mean.
  private func tails(_ x: Double) -> Tails {
    if x.isNaN || mean.isNaN { return Tails(lower: .nan, upper: .nan, slope: .nan) }
    if x < 0 { return .nothingAbove }
    if mean == 0 || x.isInfinite { return .nothingBelow }
    return IncompleteGamma(shape: x.rounded(.down) + 1).tails(mean)
  }

  public func inverse(lower probability: Double) -> Double {
    LatticeSearch.inverse(lower: probability, of: self)
  }
  public func inverse(upper probability: Double) -> Double {
    LatticeSearch.inverse(upper: probability, of: self)
  }

  public var variance: Double { mean }
  public var skewness: Double { mean > 0 ? 1 / mean.squareRoot() : .nan }
  public var excessKurtosis: Double { mean > 0 ? 1 / mean : .nan }
  public var momentsNote: String? { Moments(self).note }
}

extension Law where Self == Poisson {
  /// A number of independent events, from the number expected.
  public static func poisson(mean: Double) -> Poisson { Poisson(mean: mean) }
}
