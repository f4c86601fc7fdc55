import CKernels
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

  /// Bins a side.
  static let bins = 816

  /// The table, which holds pointers into this object.
  public let table: su_table
  private let lines: UnsafeMutablePointer<Double>
  private let split: UnsafeMutablePointer<Int32>?
  private let pieces: UnsafeMutablePointer<su_piece>?

  /// Fits the law's inverse; a bin with a kink at a probability is split there.
  public init(
    _ law: any Law, degree: Int = 7, transform: Transform = .none, kink: Double? = nil
  ) {
    let fit = InverseFit(law: law, transform: transform, degree: degree)
    let bins = Self.bins
    lines = UnsafeMutableRawPointer.allocate(byteCount: 2 * bins * 64, alignment: 64)
      .bindMemory(to: Double.self, capacity: 16 * bins)
    for bin in 0..<bins {
      for (side, line) in [fit.lower(bin), fit.upper(bin)].enumerated() {
        (lines + 8 * (side * bins + bin)).initialize(from: line, count: 8)
      }
    }
    if let kink {
      let bin = InverseFit.bin(kink)
      (split, pieces) = (.allocate(capacity: 2 * bins), .allocate(capacity: 2))
      split?.initialize(repeating: -1, count: 2 * bins)
      split?[bin] = 0
      pieces?.initialize(from: fit.pieces(of: bin, at: kink), count: 2)
      (lines + 8 * bin).update(repeating: .nan, count: 8)
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
}
