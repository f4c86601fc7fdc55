import CKernels
import Foundation
import Uncertainty

/// A quantile table laid out as the library's are, for programs that call the kernels directly.
///
/// It is fitted here, from the law's public inverse, by interpolation in Chebyshev–Lobatto points
/// of each bin; nothing is checked, as the library does.
///
/// Unchecked because the memory is written before `init` ends, and never after.
public final class FittedTable: @unchecked Sendable {
  /// What the polynomials are of.
  public enum Transform: Int32, Sendable {
    /// The value itself.
    case none = 0
    /// Its logarithm.
    case exp = 1
    /// Its inverse hyperbolic sine.
    case sinh = 2
  }

  private static let bins = 816

  /// The table, which holds pointers into this object.
  public let table: su_table
  private let lines: UnsafeMutablePointer<Double>
  private let split: UnsafeMutablePointer<Int32>?
  private let pieces: UnsafeMutablePointer<su_piece>?

  /// Fits the law's inverse; a bin with a kink at a probability is split there.
  public init(
    _ law: any Law, degree: Int = 7, transform: Transform = .none, kink: Double? = nil
  ) {
    let fit = ChebyshevFit(degree: degree)
    func p(_ x: Double) -> Double {
      switch transform {
      case .none: x
      case .exp: Foundation.log(x)
      case .sinh: Foundation.asinh(x)
      }
    }
    let bins = Self.bins
    lines = UnsafeMutableRawPointer.allocate(byteCount: 2 * bins * 64, alignment: 64)
      .bindMemory(to: Double.self, capacity: 16 * bins)
    lines.initialize(repeating: 0, count: 16 * bins)
    for bin in 0..<bins {
      let lower = fit.coefficients { p(law.inverse(lower: Self.place(bin, $0))) }
      let upper = fit.coefficients { p(law.inverse(upper: Self.place(bin, $0))) }
      for (k, value) in lower.enumerated() { lines[8 * bin + k] = value }
      for (k, value) in upper.enumerated() { lines[8 * (bins + bin) + k] = value }
    }
    if let kink {
      let bin = Self.bin(kink)
      (split, pieces) = (.allocate(capacity: 2 * bins), .allocate(capacity: 2))
      split?.initialize(repeating: -1, count: 2 * bins)
      split?[bin] = 0
      let (low, high) = (Self.place(bin % bins, -0.5), Self.place(bin % bins, 0.5))
      let ends = bin < bins ? (low, high) : (1 - high, 1 - low)
      for (index, (from, to)) in [(ends.0, kink), (kink, ends.1)].enumerated() {
        let c = fit.coefficients { p(law.inverse(lower: (from + to) / 2 + $0 * (to - from))) }
        (pieces! + index).initialize(
          to: su_piece(
            end: index == 0 ? kink : .infinity, centre: (from + to) / 2, inverse: 1 / (to - from),
            c: Self.eight(c)))
      }
      for k in 0..<8 { lines[8 * bin + k] = .nan }
    } else {
      (split, pieces) = (nil, nil)
    }
    let support = law.support
    table = su_table(
      lines: lines, split: split, pieces: pieces, degree: Int32(degree),
      transform: transform.rawValue, shift: 0, scale: 1, lower: support.lower,
      upper: support.upper)
  }

  deinit {
    lines.deallocate()
    split?.deallocate()
    pieces?.deallocate()
  }

  /// The smaller tail's probability at a place in −½ … ½ of a bin.
  private static func place(_ bin: Int, _ t: Double) -> Double {
    min(
      0.5,
      scalbn(1 + (Double(bin % 16) + t + 0.5) / 16, bin / 16 - 52))
  }

  /// The bin of a probability.
  private static func bin(_ u: Double) -> Int {
    Int(min(u, 1 - u).bitPattern >> 48) - 971 * 16 + (u > 0.5 ? bins : 0)
  }

  private static func eight(
    _ c: [Double]
  ) -> (Double, Double, Double, Double, Double, Double, Double, Double) {
    let c = c + Array(repeating: 0, count: 8 - c.count)
    return (c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7])
  }
}
