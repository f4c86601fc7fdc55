import Foundation

/// The three-term metalog through three percentiles, in closed form, and the range that the
/// middle one must lie in for there to be one.
///
/// - SeeAlso: Keelin (2016), Decision Analysis 13(4), sections 3.5 and 6.2.
struct MetalogTriple {
  /// A curve a₁ + a₂y + a₃(p − ½)y rises everywhere if |a₃| < 1.667… a₂: the inverse of the
  /// largest value of p − ½ + p(1 − p)y, where 2 = (2p − 1)y.
  static let steepest = 1.667_113_119_201_929_396_9

  private let y: [Double]
  private let cy: [Double]
  private let values: [Double]

  /// From levels, and the values of the curve there.
  init(levels: [Double], values: [Double]) {
    y = levels.map { Double.logit($0) }
    cy = levels.map { ($0 - 0.5) * Double.logit($0) }
    self.values = values
  }

  /// a₁, a₂ and a₃.
  var coefficients: [Double] {
    let (a2, a3) = bend(middle: values[1])
    return [values[1] - a2 * y[1] - a3 * cy[1], a2, a3]
  }

  /// a₂ and a₃ if the middle value were another: two equations, for the two differences.
  private func bend(middle: Double) -> (Double, Double) {
    let (d1, d2) = (y[1] - y[0], y[2] - y[1])
    let (e1, e2) = (cy[1] - cy[0], cy[2] - cy[1])
    let (t1, t2) = (middle - values[0], values[2] - middle)
    let determinant = d1 * e2 - d2 * e1
    return ((t1 * e2 - t2 * e1) / determinant, (d1 * t2 - d2 * t1) / determinant)
  }

  /// The middle values, between the other two, for which the curve rises everywhere. Both
  /// conditions are straight lines in the middle value, positive where a₃ = 0.
  var feasibleMiddle: (Double, Double) {
    let (low, high) = (values[0], values[2])
    func margins(_ middle: Double) -> [Double] {
      let (a2, a3) = bend(middle: middle)
      return [Self.steepest * a2 - a3, Self.steepest * a2 + a3]
    }
    var range = (low, high)
    for (start, end) in zip(margins(low), margins(high)) {
      if start >= 0 && end >= 0 { continue }
      let zero = low + (high - low) * (start / (start - end))
      if start < 0 {
        range.0 = Swift.max(range.0, zero)
      } else {
        range.1 = Swift.min(range.1, zero)
      }
    }
    return range
  }
}
