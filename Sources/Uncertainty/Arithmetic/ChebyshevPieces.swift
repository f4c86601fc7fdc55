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
    self.init(low, high, pieces, values: Self.points(low, high, pieces).map(f))
  }

  /// Interpolates two functions that are computed together.
  static func pair(
    from low: Double, to high: Double, pieces: Int, of f: (Double) -> (Double, Double)
  ) -> (ChebyshevPieces, ChebyshevPieces) {
    let values = points(low, high, pieces).map(f)
    return (
      ChebyshevPieces(low, high, pieces, values: values.map(\.0)),
      ChebyshevPieces(low, high, pieces, values: values.map(\.1))
    )
  }

  private init(_ low: Double, _ high: Double, _ pieces: Int, values: [Double]) {
    self.low = low
    self.pieces = pieces
    piecesPerUnit = Double(pieces) / (high - low)
    coefficients = (0..<pieces).flatMap { piece in
      Self.coefficients(values[(piece * Self.count)..<((piece + 1) * Self.count)])
    }
  }

  /// The points of all pieces, one piece after the other.
  private static func points(_ low: Double, _ high: Double, _ pieces: Int) -> [Double] {
    let width = (high - low) / Double(pieces)
    return (0..<pieces).flatMap { piece in
      (0..<count).map { point in
        let place = cosines[count + point]
        return low + width * (Double(piece) + 0.5 * (1 + place))
      }
    }
  }

  /// cos(πk(i + ½) / count), row k, column i.
  private static let cosines: [Double] = (0..<count).flatMap { k in
    (0..<count).map { cos(.pi * Double(k) * (Double($0) + 0.5) / Double(count)) }
  }

  /// Chebyshev coefficients of the interpolant through values at the points of −1...1.
  private static func coefficients(_ values: ArraySlice<Double>) -> [Double] {
    let cosines = cosines
    return (0..<count).map { k in
      var sum = 0.0
      for (i, value) in values.enumerated() { sum += value * cosines[k * count + i] }
      return sum * (k == 0 ? 1 : 2) / Double(count)
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
