import Foundation

/// A smooth function on an interval, by polynomials through Chebyshev points on equal pieces.
struct ChebyshevPieces: Sendable {
  /// Points, and so coefficients, of a piece.
  static let count = 18
  private let low: Double
  private let piecesPerUnit: Double
  private let pieces: Int
  private let coefficients: [Double]

  /// Interpolates `f` on `low...high`.
  init(from low: Double, to high: Double, pieces: Int, of f: (Double) -> Double) {
    self.low = low
    self.pieces = pieces
    piecesPerUnit = Double(pieces) / (high - low)
    let width = (high - low) / Double(pieces)
    coefficients = (0..<pieces).flatMap { piece in
      Self.coefficients { f(low + width * (Double(piece) + 0.5 * (1 + $0))) }
    }
  }

  /// Chebyshev coefficients of the interpolant of a function on −1...1.
  private static func coefficients(of f: (Double) -> Double) -> [Double] {
    let n = Double(count)
    let values = (0..<count).map { f(cos(.pi * (Double($0) + 0.5) / n)) }
    return (0..<count).map { k in
      let sum = values.enumerated().reduce(0.0) { sum, point in
        sum + point.element * cos(.pi * Double(k) * (Double(point.offset) + 0.5) / n)
      }
      return sum * (k == 0 ? 1 : 2) / n
    }
  }

  /// The function at a place inside the interval, by Clenshaw's recurrence.
  func value(_ x: Double) -> Double {
    let scaled = (x - low) * piecesPerUnit
    let piece = min(max(Int(scaled), 0), pieces - 1)
    let t = 2 * (scaled - Double(piece)) - 1
    let first = piece * Self.count
    var (b1, b2) = (0.0, 0.0)
    for k in stride(from: first + Self.count - 1, to: first, by: -1) {
      (b1, b2) = (2 * t * b1 - b2 + coefficients[k], b1)
    }
    return t * b1 - b2 + coefficients[first]
  }
}
