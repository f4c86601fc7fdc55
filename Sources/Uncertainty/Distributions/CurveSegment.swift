import Foundation

/// A stretch of a quantile function as a Chebyshev series in ln v, of x or of ln |x|.
///
/// In the logarithm of the tail's probability quantile functions are smooth over many octaves,
/// so a few dozen solved points serve for thousands of bins (Trefethen, Approximation Theory
/// and Approximation Practice, SIAM 2013, chapters 3 and 8).
struct CurveSegment {
  /// Degree of the series.
  static let degree = 16

  let bins: Range<Int>
  /// 0 if the series gives x; ±1 if it gives ln |x| of x with that sign.
  let sign: Double
  private let centre: Double
  private let halfWidth: Double
  let coefficients: [Double]

  /// Fits values at the Chebyshev–Lobatto points of the bins, in order of falling ln v.
  init(bins: Range<Int>, sign: Double, values: [Double]) {
    self.bins = bins
    self.sign = sign
    let low = log(QuantileBins.boundary(bins.lowerBound))
    let high = log(QuantileBins.boundary(bins.upperBound))
    centre = (low + high) / 2
    halfWidth = (high - low) / 2
    coefficients = Self.series(values)
  }

  /// The same x everywhere.
  init(bins: Range<Int>, constant: Double) {
    self.bins = bins
    sign = 0
    centre = 0
    halfWidth = 1
    coefficients = [constant]
  }

  /// The places in −1...1 of the points to fit.
  static let places = (0...degree).map { cos(Double($0) * .pi / Double(degree)) }

  /// cos(jkπ / degree), row by row, halved where the transform halves.
  private static let cosines: [Double] = (0...degree).flatMap { j in
    (0...degree).map { k in
      let weight = (k == 0 || k == degree ? 0.5 : 1) * (j == 0 || j == degree ? 1.0 : 2)
      return weight * cos(Double((j * k) % (2 * degree)) * .pi / Double(degree)) / Double(degree)
    }
  }

  private static func series(_ values: [Double]) -> [Double] {
    let count = degree + 1
    return (0..<count).map { j in
      var sum = 0.0
      for k in 0..<count { sum += cosines[j * count + k] * values[k] }
      return sum
    }
  }

  /// ln v of a place in −1...1.
  static func logarithm(_ place: Double, in bins: Range<Int>) -> Double {
    let low = log(QuantileBins.boundary(bins.lowerBound))
    let high = log(QuantileBins.boundary(bins.upperBound))
    return (low + high) / 2 + place * (high - low) / 2
  }

  /// What the last coefficients say is missing.
  var remainder: Double { coefficients.suffix(3).map(abs).max() ?? 0 }

  /// The series at ln v: x, or ln |x| if `sign` is not 0 (Clenshaw, 1955).
  func series(at logarithm: Double) -> Double {
    let place = 2 * (logarithm - centre) / halfWidth
    var next = 0.0
    var afterNext = 0.0
    for index in stride(from: coefficients.count - 1, to: 0, by: -1) {
      (next, afterNext) = (place * next - afterNext + coefficients[index], next)
    }
    return place / 2 * next - afterNext + coefficients[0]
  }

  /// The series at several ln v side by side; `work` has three numbers for each.
  func series(
    at logarithms: ArraySlice<Double>, plus offset: Double,
    into values: UnsafeMutableBufferPointer<Double>, work: UnsafeMutablePointer<Double>
  ) {
    let count = logarithms.count
    let (place, next, afterNext) = (work, work + count, work + 2 * count)
    logarithms.withUnsafeBufferPointer { logarithms in
      for index in 0..<count {
        place[index] = 2 * (logarithms[index] + offset - centre) / halfWidth
        next[index] = 0
        afterNext[index] = 0
      }
    }
    coefficients.withUnsafeBufferPointer { coefficients in
      for power in stride(from: coefficients.count - 1, to: 0, by: -1) {
        let coefficient = coefficients[power]
        for index in 0..<count {
          let sum = place[index] * next[index] - afterNext[index] + coefficient
          afterNext[index] = next[index]
          next[index] = sum
        }
      }
      for index in 0..<count {
        values[index] = place[index] / 2 * next[index] - afterNext[index] + coefficients[0]
      }
    }
  }

  /// x at ln v.
  func value(at logarithm: Double) -> Double {
    let value = series(at: logarithm)
    return sign == 0 ? value : sign * exp(value)
  }
}
