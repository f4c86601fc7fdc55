import Foundation
import Uncertainty

/// Expectations under a law, as integrals of functions of its quantile over the level.
///
/// Double-exponential quadrature (Takahasi & Mori 1974), level by level between breakpoints,
/// the tails down to 1e-300 so that heavy ones are counted.
struct QuantileIntegral {
  private var nodes: [(x: Double, weight: Double)] = []
  private let median: Double
  private let middleHalf: Double

  init(of law: some Law) {
    median = law.quantile(0.5)
    middleHalf = law.quantile(0.75) - law.quantile(0.25)
    let inner = law.support.breakpoints
    let low = inner.map(law.cumulative).filter { $0 > 0 && $0 < 0.5 }
    let high = inner.map(law.survival).filter { $0 > 0 && $0 < 0.5 }
    append(cuts: [0] + low.sorted() + [0.5]) { law.quantile($0) }
    append(cuts: [0] + high.sorted() + [0.5]) { law.quantile(upper: $0) }
  }

  private mutating func append(cuts: [Double], _ quantile: (Double) -> Double) {
    for (start, end) in zip(cuts, cuts.dropFirst()) where end > start {
      for i in -390...390 {
        let s = Double(i) / 64
        let t = 1 / (1 + exp(-.pi * sinh(s)))
        let weight = .pi * cosh(s) * t / (1 + exp(.pi * sinh(s))) / 64
        let level = start + (end - start) * t
        if weight > 0 && level > 0 && level < 1 {
          nodes.append((quantile(level), weight * (end - start)))
        }
      }
    }
  }

  /// E[f(X)].
  func mean(_ f: (Double) -> Double) -> Double {
    nodes.reduce(0) { $0 + $1.weight * f($1.x) }
  }

  /// Mean, variance, skewness and excess kurtosis, computed in units of the middle half, so
  /// that tiny and huge laws do as well.
  var moments: [Double] {
    let unit = middleHalf
    let offset = mean { ($0 - median) / unit }
    let powers = (2...4).map { k in mean { pow(($0 - median) / unit - offset, Double(k)) } }
    return [
      median + unit * offset, powers[0] * unit * unit, powers[1] / pow(powers[0], 1.5),
      powers[2] / (powers[0] * powers[0]) - 3,
    ]
  }
}
