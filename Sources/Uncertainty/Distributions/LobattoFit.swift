import Foundation

/// Interpolation at the Chebyshev–Lobatto points of −½...½, both ends included.
struct LobattoFit: Sendable {
  /// 5 or 7.
  let degree: Int
  /// The points, increasing, and after them the places between them where errors are largest.
  let places: [Double]
  /// ln(1 + (j + ½ + place) / 16) for the 16 bins of an octave and all places.
  let logarithms: [Double]
  /// The inverse of the Vandermonde matrix, column by column.
  private let inverse: [Double]

  static let quintic = LobattoFit(degree: 5)
  static let septic = LobattoFit(degree: 7)
  static func of(degree: Int) -> LobattoFit { degree == 5 ? quintic : septic }

  /// The points.
  var points: ArraySlice<Double> { places[...degree] }
  /// The places between the points.
  var checks: ArraySlice<Double> { places[(degree + 1)...] }

  private init(degree: Int) {
    self.degree = degree
    let points = (0...degree).map { index in
      // Exactly symmetric.
      let angle = Double(2 * index - degree) * .pi / Double(2 * degree)
      return index == 0 ? -0.5 : index == degree ? 0.5 : 0.5 * sin(angle)
    }
    let checks = [0.5, 2.5, Double(degree) - 1.5].map {
      -0.5 * cos($0 * .pi / Double(degree))
    }
    let places = points + checks
    self.places = places
    logarithms = (0..<16).flatMap { bin in
      places.map { log1p((Double(bin) + 0.5 + $0) / 16) }
    }
    inverse = points.indices.flatMap { Self.lagrange(points, $0) }
  }

  /// Coefficients of the polynomial that is 1 at one point and 0 at the others.
  private static func lagrange(_ points: [Double], _ node: Int) -> [Double] {
    var product = [1.0]
    var scale = 1.0
    for (other, point) in points.enumerated() where other != node {
      var next = [Double](repeating: 0, count: product.count + 1)
      for (power, value) in product.enumerated() {
        next[power + 1] += value
        next[power] -= point * value
      }
      product = next
      scale *= points[node] - point
    }
    return product.map { $0 / scale }
  }

  /// Coefficients of the polynomial through the values less `base`.
  func solve(
    _ values: UnsafeBufferPointer<Double>, from base: Double,
    into coefficients: inout ContiguousArray<Double>
  ) {
    let count = degree + 1
    for row in 0..<8 { coefficients[row] = 0 }
    for column in 0..<count {
      let value = values[column] - base
      for row in 0..<count { coefficients[row] += inverse[column * count + row] * value }
    }
  }
}
