import Foundation

/// The polynomial of one bin or piece, in t of −½...½, lowest power first.
struct BinPolynomial {
  /// Eight coefficients.
  let coefficients: [Double]

  /// A constant.
  init(constant: Double) {
    coefficients = [constant] + [Double](repeating: 0, count: 7)
  }

  private init(_ coefficients: [Double]) { self.coefficients = coefficients }

  /// A straight line whose ends are exact as far as doubles go.
  init(from low: Double, to high: Double) {
    let middle = low + (high - low) / 2
    let rest = (low - middle) + (high - low) / 2
    coefficients = [middle, high - low, -4 * rest, 0, 0, 0, 0, 0]
  }

  /// The polynomial through values at the Lobatto points of `fit`.
  ///
  /// Both ends are met to the last bit, so that neighbouring bins join without a step down:
  /// the constant term is a double near the middle, the values are taken from it exactly, and
  /// what the constant lost in rounding is bent in by a parabola that vanishes at the ends.
  init(through values: [Double], fit: LobattoFit) {
    let count = values.count
    if values.allSatisfy({ $0 == values[0] }) {
      self.init(constant: values[0])
      return
    }
    let low = values[0]
    let high = values[count - 1]
    if abs(high - low) <= 64 * max(low.magnitude, high.magnitude).ulp {
      self.init(from: low, to: high)
      return
    }
    let base = values[count / 2]
    var sums = fit.coefficients(values.map { $0 - base })
    let middle = base + sums[0]
    let rest = (base - middle) + sums[0]
    sums[0] = middle
    sums[2] -= 4 * rest
    self.init(sums + [Double](repeating: 0, count: 8 - count))
  }

  /// The value at t.
  func value(_ t: Double) -> Double {
    var sum = coefficients[7]
    for index in stride(from: 6, through: 0, by: -1) { sum = sum * t + coefficients[index] }
    return sum
  }

  /// The derivative at t.
  func slope(_ t: Double) -> Double {
    var sum = 7 * coefficients[7]
    for index in stride(from: 6, through: 1, by: -1) {
      sum = sum * t + Double(index) * coefficients[index]
    }
    return sum
  }

  /// Whether the polynomial runs in one direction, as far as a few places show.
  func isMonotone(_ direction: Double) -> Bool {
    if !coefficients.allSatisfy(\.isFinite) { return false }
    let spread = coefficients.dropFirst(2).map(abs).reduce(0, +)
    if coefficients[1] * direction > 2 * spread { return true }
    // Bends of less than a rounding unit do not show.
    let unit = 2 * coefficients[0].ulp
    return stride(from: -0.5, through: 0.5, by: 0.0625).allSatisfy {
      slope($0) * direction >= -unit
    }
  }
}

/// Interpolation at the Chebyshev–Lobatto points of −½...½, both ends included.
struct LobattoFit: Sendable {
  /// 5 or 7.
  let degree: Int
  /// The points, increasing.
  let points: [Double]
  /// Places between the points, where the error is largest.
  let checks: [Double]
  /// The inverse of the Vandermonde matrix, row by row.
  private let inverse: [Double]

  static let quintic = LobattoFit(degree: 5)
  static let septic = LobattoFit(degree: 7)
  static func of(degree: Int) -> LobattoFit { degree == 5 ? quintic : septic }

  private init(degree: Int) {
    self.degree = degree
    points = (0...degree).map { index in
      // Exactly symmetric.
      let angle = Double(2 * index - degree) * .pi / Double(2 * degree)
      return index == 0 ? -0.5 : index == degree ? 0.5 : 0.5 * sin(angle)
    }
    checks = [0.5, 2.5, Double(degree) - 1.5].map {
      -0.5 * cos($0 * .pi / Double(degree))
    }
    inverse = Self.monomials(points)
  }

  /// Coefficients of Lagrange's polynomials, by multiplying out.
  private static func monomials(_ points: [Double]) -> [Double] {
    let count = points.count
    var rows = [Double](repeating: 0, count: count * count)
    for (node, here) in points.enumerated() {
      var product = [1.0]
      var scale = 1.0
      for (other, there) in points.enumerated() where other != node {
        var next = [Double](repeating: 0, count: product.count + 1)
        for (power, value) in product.enumerated() {
          next[power + 1] += value
          next[power] -= there * value
        }
        product = next
        scale *= here - there
      }
      for (power, value) in product.enumerated() { rows[power * count + node] = value / scale }
    }
    return rows
  }

  /// Coefficients of the polynomial through the values.
  func coefficients(_ values: [Double]) -> [Double] {
    let count = degree + 1
    return (0..<count).map { row in
      var sum = 0.0
      for column in 0..<count { sum += inverse[row * count + column] * values[column] }
      return sum
    }
  }
}
