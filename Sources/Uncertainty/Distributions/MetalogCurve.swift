import Foundation

/// The quantile curve of a metalog: M(p) = A(c) + B(c)·y, with y = ln(p/(1 − p)), c = p − ½, and
/// two polynomials that take Keelin's coefficients in turn: a₁, a₄, a₅, a₇ … and a₂, a₃, a₆, a₈ ….
struct MetalogCurve: Sendable {
  /// Coefficients of A and B, ascending.
  let level: [Double]
  let slope: [Double]

  /// From Keelin's coefficients a₁, a₂, ….
  init(_ coefficients: [Double]) {
    var (level, slope) = ([Double](), [Double]())
    for (index, a) in coefficients.enumerated() {
      if Self.isSlope(index) { slope.append(a) } else { level.append(a) }
    }
    self.level = level
    self.slope = slope
  }

  /// Whether coefficient `index`, counted from 0, multiplies y.
  private static func isSlope(_ index: Int) -> Bool {
    index == 1 || index == 2 || (index > 4 && index % 2 == 1)
  }

  /// The basis functions 1 … `count` at a level: the row of its equation for the coefficients.
  static func basis(_ count: Int, at p: Double) -> [Double] {
    let (c, y) = (p - 0.5, Double.logit(p))
    var powers = (level: 1.0, slope: 1.0)
    return (0..<count).map { index in
      defer {
        if isSlope(index) { powers.slope *= c } else { powers.level *= c }
      }
      return isSlope(index) ? powers.slope * y : powers.level
    }
  }

  /// M and dM/dy at y. Both shares are taken from the smaller one, so that the tails keep
  /// their digits.
  func at(_ y: Double) -> (value: Double, slope: Double) {
    let small = 1 / (1 + Foundation.exp(abs(y)))
    let c = y < 0 ? small - 0.5 : 0.5 - small
    let (a, aSlope) = Self.evaluate(level, c)
    let (b, bSlope) = Self.evaluate(slope, c)
    return (a + b * y, small * (1 - small) * (aSlope + bSlope * y) + b)
  }

  /// dM/dy in the tails, where M is a straight line in y.
  var lowerSlope: Double { Self.evaluate(slope, -0.5).value }
  var upperSlope: Double { Self.evaluate(slope, 0.5).value }

  /// A polynomial and its derivative, by Horner's rule.
  private static func evaluate(
    _ coefficients: [Double], _ x: Double
  ) -> (value: Double, slope: Double) {
    var (value, slope) = (0.0, 0.0)
    for a in coefficients.reversed() {
      slope = slope * x + value
      value = value * x + a
    }
    return (value, slope)
  }

  /// The y at which the curve has a value. Beyond ±745 the levels are no doubles.
  func inverse(_ value: Double) -> Double {
    let middle = at(0)
    let start = (value - middle.value) / middle.slope
    return MonotoneInverse.solve(in: -746...746, from: start) { y in
      let (found, slope) = at(y)
      return (found - value, slope)
    }
  }

  /// The least slope dM/dy: a law needs it above 0. Looked for on a grid of y that is finer
  /// than the polynomials can turn, and between its points around the least.
  var leastSlope: Double {
    func y(_ i: Double) -> Double { 40 * sinh(i / 100) / sinh(3) }
    let grid = (-300...300).map { at(y(Double($0))).slope }
    guard grid.allSatisfy(\.isFinite) else { return .nan }
    var least = Swift.min(lowerSlope, upperSlope)
    for i in grid.indices {
      let isDip = (i == 0 || grid[i] <= grid[i - 1]) && (i == 600 || grid[i] <= grid[i + 1])
      if !isDip { continue }
      for part in -50...50 {
        least = Swift.min(least, at(y(Double(i - 300) + Double(part) / 50)).slope)
      }
    }
    return least
  }
}
