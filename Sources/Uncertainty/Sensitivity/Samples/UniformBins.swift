import Foundation

/// Bins of the unit interval: equal in the middle, halved again and again towards the ends.
package struct UniformBins: Sendable, Hashable {
  /// Bins of equal probability that the layout starts from.
  package let equal: Int
  /// How often the outermost of them are halved.
  package let halvings: Int

  /// A layout for so many samples: up to 256 bins, which hold at least 64 samples each, and
  /// outermost parts of about 16.
  package init(samples: Int) {
    equal = max(2, min(256, samples / 64))
    let inside = max(1, Double(samples) / Double(equal) / 16)
    halvings = max(0, Int(log2(inside)))
  }

  /// Number of bins.
  package var count: Int { equal + 2 * halvings }

  /// The bin of a uniform in (0, 1).
  package func bin(of u: Double) -> Int {
    let side = min(u, 1 - u) * Double(equal)
    guard side < 1 else { return halvings + min(equal - 1, Int(u * Double(equal))) }
    // Halved k times: side in [2^−k−1, 2^−k), the innermost half keeping its own bin.
    let depth = side > 0 ? min(halvings, -1 - Int(side.exponent)) : halvings
    return u < 0.5 ? halvings - depth : halvings + equal - 1 + depth
  }
}
