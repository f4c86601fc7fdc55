import CKernels
import Foundation
import Uncertainty

/// The Kolmogorov–Smirnov test for laws of every kind.
enum Kolmogorov {
  /// Draws of a test: fewer where nothing is optimized.
  static var count: Int {
    #if DEBUG
      20_000
    #else
      100_000
    #endif
  }

  /// How far the twin of a test lowers its uniforms; about twice the bound of the test.
  static var drop: Double {
    #if DEBUG
      0.05
    #else
      0.025
    #endif
  }

  /// The greatest distance between the share of draws at or below x, and P(X ≤ x).
  static func distance(_ draws: [Double], _ law: any Law) -> Double {
    let sorted = draws.sorted()
    let count = Double(sorted.count)
    var greatest = 0.0
    var start = 0
    while start < sorted.count {
      let x = sorted[start]
      var end = start
      while end < sorted.count && sorted[end] == x { end += 1 }
      let jump = max(
        abs(Double(end) / count - law.cumulative(x)),
        abs(Double(start) / count - law.cumulative(x.nextDown)))
      // NaN must not pass for small.
      if !(jump <= greatest) { greatest = jump }
      start = Swift.max(end, start + 1)
    }
    return greatest
  }

  /// The distance that a right sampler exceeds with at most the given probability, whatever
  /// the law: Massart (1990), Annals of Probability 18(3), 1269–1283.
  static func bound(count: Int = count, falseAlarm: Double) -> Double {
    (log(2 / falseAlarm) / (2 * Double(count))).squareRoot()
  }

  /// Draws of a law through its sampler, right ones for a drop of 0. Lowered uniforms are those
  /// of a wrong law: it reaches every probability p below 1 − drop already with p + drop.
  static func draws(_ law: any Law, name: String, loweredBy drop: Double = 0) -> [Double] {
    var uniforms = BitStream(seed: 1, name: name).column(0..<count)
    if drop > 0 { uniforms = uniforms.map { max($0 - drop, 0x1p-52) } }
    let sampler = Sampler.make(for: law)
    return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let out = buffer.baseAddress else { return }
      sampler.fill(out: out, uniforms: uniforms, count: count, kernels: Kernels.best)
      filled = count
    }
  }
}
