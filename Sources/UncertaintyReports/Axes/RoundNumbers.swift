import Foundation

/// Numbers that are easily read, for the marks of an axis.
package enum RoundNumbers {
  /// Multiples of 1, 2 or 5 times a power of ten, about so many.
  package static func ofEqualWidth(from low: Double, to high: Double, about count: Int) -> [Double]
  {
    let raw = (high - low) / Double(count)
    // Below this no number between the ends is much shorter than any other.
    guard raw > max(low.magnitude, high.magnitude) * 1e-12, raw.isFinite else { return [] }
    let power = log10(raw).rounded(.down)
    let digit = [1.0, 2, 5, 10].first { $0 * pow(10, power) >= raw * 0.999 } ?? 10
    // Dividing by a whole power of ten rounds once: 3 / 10 is 0.3, 3 × 0.1 is not.
    func multiple(_ k: Double) -> Double {
      power < 0 ? k * digit / pow(10, -power) : k * digit * pow(10, power)
    }
    let step = multiple(1)
    let slack = 1e-9
    let first = (low / step - slack).rounded(.up)
    let last = (high / step + slack).rounded(.down)
    guard last >= first, last - first < 100 else { return [] }
    return (0...Int(last - first)).map { multiple(first + Double($0)) }
  }

  /// Choices of numbers in nearly equal ratios, the densest first: 1, 2, 5 and 10, or 1 and
  /// 10, or every second, third, … power of ten; within one power, of equal width.
  package static func ofEqualRatio(from low: Double, to high: Double, most: Int) -> [[Double]] {
    guard low > 0, low <= high, high.isFinite else { return [] }
    let powers = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    func within(_ values: [Double]) -> [Double] {
      values.filter { $0 >= low * (1 - 1e-9) && $0 <= high * (1 + 1e-9) }
    }
    func decades(_ digits: [Double], stride step: Int = 1) -> [Double] {
      within(
        powers.filter { $0 % step == 0 }.flatMap { power in
          digits.map { power < 0 ? $0 / pow(10, Double(-power)) : $0 * pow(10, Double(power)) }
        })
    }
    let dense =
      [decades([1, 2, 5]), decades([1, 3])] + (1...100).map { decades([1], stride: $0) }
    let few = (2...most).reversed().map { ofEqualWidth(from: low, to: high, about: $0) }
    return dense.filter { (3...(most + 2)).contains($0.count) } + few
      + dense.filter { !$0.isEmpty && $0.count <= most + 2 }
  }
}
