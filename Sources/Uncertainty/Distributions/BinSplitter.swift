import CKernels
import Foundation

/// Splits a bin at the cuts inside it, and then by halves until a polynomial fits each piece.
///
/// All ends are multiples of 2⁻⁵², so that u and 1 − u hold them and the middles exactly. A
/// piece that holds one uniform of the grid is a constant, so that bisection ends also at a
/// jump that the law does not tell of.
struct BinSplitter {
  let bin: Int
  let side: Side
  let transform: TableTransform
  /// +1 if p grows with v.
  let direction: Double
  /// p at v, near a guess of p.
  let source: (Double, Double) -> Double
  private var found: [su_piece] = []

  /// The most pieces that a bin is cut into. A quantile function of more is one of steps, as
  /// where values are so small that doubles hold a few of them only; no table follows it.
  static let most = 4_096

  init(
    bin: Int, side: Side, transform: TableTransform, direction: Double,
    source: @escaping (Double, Double) -> Double
  ) {
    self.bin = bin
    self.side = side
    self.transform = transform
    self.direction = direction
    self.source = source
  }

  /// The pieces in order of u, for p at the bin's ends in v.
  mutating func pieces(low: Double, high: Double, cuts: [Double]) -> [su_piece] {
    let first = QuantileBins.boundary(bin)
    let last = QuantileBins.boundary(bin + 1)
    // A value on the cut belongs to the side of smaller u.
    let rounding: FloatingPointRoundingRule = side == .lower ? .down : .up
    let inner = Set(cuts.map { ($0 * 0x1p52).rounded(rounding) * 0x1p-52 })
    let ends = [first] + inner.filter { $0 > first && $0 < last }.sorted() + [last]
    for (index, start) in ends.dropLast().enumerated() {
      let end = ends[index + 1]
      let from = index == 0 ? low : source(start + 0x1p-54, .nan)
      let to = index == ends.count - 2 ? high : source(end - 0x1p-54, .nan)
      divide(start, end, from, to)
    }
    return side == .lower ? found : found.reversed()
  }

  private mutating func divide(_ start: Double, _ end: Double, _ from: Double, _ to: Double) {
    let width = end - start
    if from == to || (from.isNaN && to.isNaN) {
      add(BinPolynomial(constant: from), start, end)
      return
    }
    if width <= 0x1p-52 || found.count >= Self.most {
      add(BinPolynomial(constant: onGrid(start, end, from, to)), start, end)
      return
    }
    if width >= 0x1p-48, let polynomial = fit(start, end, from, to) {
      add(polynomial, start, end)
      return
    }
    let middle = ((start + width / 2) * 0x1p52).rounded(.down) * 0x1p-52
    let value = limited(source(middle, (from + to) / 2), from, to)
    divide(start, middle, from, value)
    divide(middle, end, value, to)
  }

  /// p at the one uniform that a shortest piece can hold: the end with the larger u.
  private func onGrid(_ start: Double, _ end: Double, _ from: Double, _ to: Double) -> Double {
    limited(source(side == .lower ? end : start, (from + to) / 2), from, to)
  }

  /// Keeps rounding from turning the order of values.
  private func limited(_ p: Double, _ a: Double, _ b: Double) -> Double {
    min(max(p, min(a, b)), max(a, b))
  }

  private func fit(
    _ start: Double, _ end: Double, _ from: Double, _ to: Double
  ) -> BinPolynomial? {
    let fit = LobattoFit.septic
    let width = end - start
    let middle = start + width / 2
    let straight = { (t: Double) in from + (to - from) * (t + 0.5) }
    let inner = fit.points.dropFirst().dropLast().map { t in
      source(middle + t * width, straight(t))
    }
    let polynomial = BinPolynomial(through: [from] + inner + [to], fit: fit)
    guard polynomial.isMonotone(direction) else { return nil }
    let isClose = fit.checks.allSatisfy { t in
      let v = middle + t * width
      let wanted = source(v, polynomial.value(t))
      return TableTolerance.allows(
        error: abs(polynomial.value(t) - wanted), p: wanted, slope: polynomial.slope(t),
        width: width, v: v, transform: transform)
    }
    return isClose ? polynomial : nil
  }

  /// Adds a piece, turned about on the upper side, where u falls as v grows.
  private mutating func add(_ polynomial: BinPolynomial, _ start: Double, _ end: Double) {
    let middle = start + (end - start) / 2
    var piece = su_piece()
    piece.end = side == .lower ? end : 1 - start
    piece.centre = side == .lower ? middle : 1 - middle
    piece.inverse = side.direction / (end - start)
    withUnsafeMutableBytes(of: &piece.c) { bytes in
      for (index, value) in polynomial.coefficients.enumerated() {
        bytes.storeBytes(of: value, toByteOffset: 8 * index, as: Double.self)
      }
    }
    found.append(piece)
  }
}
