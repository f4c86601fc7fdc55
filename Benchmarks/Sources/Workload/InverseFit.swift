import CKernels
import Foundation
import Uncertainty

/// A law's inverse, or a function of it, as a polynomial in each bin of a quantile table.
struct InverseFit {
  private let law: any Law
  private let transform: FittedTable.Transform
  private let fit: ChebyshevFit

  init(law: any Law, transform: FittedTable.Transform, degree: Int) {
    self.law = law
    self.transform = transform
    fit = ChebyshevFit(degree: degree)
  }

  /// Eight coefficients of a bin below the median.
  func lower(_ bin: Int) -> [Double] {
    line { law.inverse(lower: Self.place(bin, $0)) }
  }

  /// Eight coefficients of a bin above the median.
  func upper(_ bin: Int) -> [Double] {
    line { law.inverse(upper: Self.place(bin, $0)) }
  }

  /// The two pieces of a bin, counted through both sides, that is split at a probability.
  func pieces(of bin: Int, at kink: Double) -> [su_piece] {
    let (low, high) = (
      Self.place(bin % FittedTable.bins, -0.5), Self.place(bin % FittedTable.bins, 0.5)
    )
    let (start, end) = bin < FittedTable.bins ? (low, high) : (1 - high, 1 - low)
    return [(start, kink, kink), (kink, end, .infinity)].map { from, to, last in
      let centre = (from + to) / 2
      let c = line { law.inverse(lower: centre + $0 * (to - from)) }
      return su_piece(
        end: last, centre: centre, inverse: 1 / (to - from),
        c: (c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]))
    }
  }

  /// The bin of a probability: those below the median, then those above it.
  static func bin(_ u: Double) -> Int {
    Int(min(u, 1 - u).bitPattern >> 48) - 971 * 16 + (u > 0.5 ? FittedTable.bins : 0)
  }

  /// The smaller tail's probability at a place in −½ … ½ of a bin.
  private static func place(_ bin: Int, _ t: Double) -> Double {
    min(0.5, scalbn(1 + (Double(bin % 16) + t + 0.5) / 16, bin / 16 - 52))
  }

  private func line(_ quantile: (Double) -> Double) -> [Double] {
    let c = fit.coefficients { t in
      let x = quantile(t)
      return switch transform {
      case .none: x
      case .exp: Foundation.log(x)
      case .sinh: Foundation.asinh(x)
      }
    }
    return c + Array(repeating: 0, count: 8 - c.count)
  }
}
