import Foundation

/// Student's distribution function, as a function of the share p = ½ + ½ κ t/√(ν + t²) that a line
/// of arithmetic gives: the law whose quantile function it is, so that a table of it turns t into
/// its probability.
///
/// Probabilities go from 2⁻⁵² to 1 − 2⁻⁵²; κ is such that p reaches 0 and 1 there.
package struct StudentTShare: Law {
  /// The least probability.
  private static let least = 0x1p-52
  /// Degrees of freedom for which shares keep their digits.
  static let degrees = 2.0...1000

  private let degrees: Double
  private let law: StudentT
  /// κ − 1.
  private let stretch: Double
  package let parameters: [LawParameter]
  package let faults: [Fault]

  /// Creates the law; degrees of freedom beyond 2 to 1,000 are a fault.
  package init(degreesOfFreedom: Double) {
    degrees = degreesOfFreedom
    law = StudentT(degreesOfFreedom: degreesOfFreedom)
    parameters = [LawParameter("degreesOfFreedom", degreesOfFreedom)]
    faults = FaultCollector.faults(of: "share of Student's t") {
      $0.need(
        Self.degrees.contains(degreesOfFreedom), "2 ≤ degreesOfFreedom ≤ 1000", degreesOfFreedom)
    }
    let end = faults.isEmpty ? law.inverse(lower: Self.least) : .nan
    let ratio = degreesOfFreedom / (end * end)
    stretch = ratio / (1 + (1 + ratio).squareRoot())
  }

  /// κ.
  package var factor: Double { 1 + stretch }
  package var family: String { "share of Student's t" }
  package var support: Support {
    faults.isEmpty ? Support(from: Self.least, to: 1 - Self.least) : .none
  }

  /// The share below t ≤ 0.
  private func share(_ t: Double) -> Double {
    let square = degrees + t * t
    let size = -t / square.squareRoot()
    return max(0, 0.5 * (degrees / (square * (1 + size)) - stretch * size))
  }

  /// The t ≤ 0 with a share p ≤ ½ below.
  private func place(_ p: Double) -> Double {
    let rest = (stretch + 2 * p) / factor
    let size = 1 - rest
    return -size * (degrees / (rest * (1 + size))).squareRoot()
  }

  package func density(_ u: Double) -> Double {
    if u.isNaN || !faults.isEmpty { return .nan }
    if u < support.lower || u > support.upper { return 0 }
    let t = law.inverse(lower: min(u, 1 - u))
    let square = degrees + t * t
    return 0.5 * factor * degrees / (square * square.squareRoot()) / law.density(t)
  }
  package func cumulative(_ u: Double) -> Double { sides(u).lower }
  package func survival(_ u: Double) -> Double { sides(u).upper }

  private func sides(_ u: Double) -> (lower: Double, upper: Double) {
    if u.isNaN || !faults.isEmpty { return (.nan, .nan) }
    if u <= support.lower { return (0, 1) }
    if u >= support.upper { return (1, 0) }
    let p = share(law.inverse(lower: min(u, 1 - u)))
    return u <= 0.5 ? (p, 1 - p) : (1 - p, p)
  }

  package func inverse(lower p: Double) -> Double {
    if p <= 0 { return support.lower }
    if p >= 1 { return support.upper }
    return p <= 0.5 ? law.cumulative(place(p)) : 1 - law.cumulative(place(1 - p))
  }
  package func inverse(upper p: Double) -> Double {
    if p <= 0 { return support.upper }
    if p >= 1 { return support.lower }
    return p <= 0.5 ? 1 - law.cumulative(place(p)) : law.cumulative(place(1 - p))
  }

  package var mean: Double { 0.5 }
  package var variance: Double { .nan }
  package var skewness: Double { 0 }
  package var excessKurtosis: Double { .nan }
}
