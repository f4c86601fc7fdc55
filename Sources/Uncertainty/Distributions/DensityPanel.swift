import Foundation

/// A stretch of a density as a Chebyshev series, with its integral.
struct DensityPanel: Sendable {
  /// Number of places at which the density is looked at.
  static let order = 16

  let start: Double
  let end: Double
  /// Least and greatest of the values seen.
  let least: Double
  let greatest: Double
  /// Series of the integral from the start, over the half width; value 0 at the start.
  private let integral: [Double]
  /// What the last terms of the density's series amount to, of the greatest.
  let roughness: Double
  /// Probability below the start and above the end, in units of the whole.
  var below = 0.0
  var above = 0.0

  /// Set for stretches that hold next to nothing and were not refined: their probability is
  /// spread evenly, so that sums never fall.
  var isCoarse = false
  /// Integral of the density over the stretch.
  private(set) var mass = 0.0

  /// Looks at the density at Chebyshev's places inside the stretch, never at its ends.
  init(_ start: Double, _ end: Double, of density: (Double) -> Double) {
    let n = Self.order
    let (middle, half) = (start + (end - start) / 2, (end - start) / 2)
    let values = Self.places.map { density(middle + half * $0) }
    var series = [Double](repeating: 0, count: n)
    for j in 0..<n {
      var sum = 0.0
      for k in 0..<n { sum += values[k] * Self.cosines[j * n + k] }
      series[j] = 2 * sum / Double(n)
    }
    series[0] /= 2
    self.start = start
    self.end = end
    least = values.reduce(.infinity) { $1.isNaN ? .nan : min($0, $1) }
    greatest = values.reduce(0) { $1.isNaN ? .nan : max($0, $1) }
    roughness =
      greatest > 0 ? (abs(series[n - 1]) + abs(series[n - 2]) + abs(series[n - 3])) / greatest : 0
    integral = Self.integrated(series)
    mass = through(end)
  }

  private static let places = (0..<order).map {
    cos(Double.pi * (Double($0) + 0.5) / Double(order))
  }
  private static let cosines = (0..<order * order).map {
    cos(Double.pi * Double($0 / order) * (Double($0 % order) + 0.5) / Double(order))
  }

  private static func integrated(_ c: [Double]) -> [Double] {
    let n = c.count
    func term(_ k: Int) -> Double { k < n ? c[k] : 0 }
    var b = [Double](repeating: 0, count: n + 1)
    b[1] = term(0) - term(2) / 2
    for k in 2...n { b[k] = (term(k - 1) - term(k + 1)) / Double(2 * k) }
    // Zero at −1.
    b[0] = (1...n).reduce(0) { $0 - ($1 % 2 == 0 ? b[$1] : -b[$1]) }
    return b
  }

  /// Integral of the density from the start to x.
  func through(_ x: Double) -> Double {
    if isCoarse { return mass * ((x - start) / (end - start)) }
    let half = (end - start) / 2
    let t = min(max(((x - start) - half) / half, -1), 1)
    var (b1, b2) = (0.0, 0.0)
    for coefficient in integral.dropFirst().reversed() {
      (b1, b2) = (2 * t * b1 - b2 + coefficient, b1)
    }
    return max(half * (integral[0] + t * b1 - b2), 0)
  }
}
