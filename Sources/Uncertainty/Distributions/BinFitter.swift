import CKernels
import Foundation

/// Turns the curve of one side into polynomials, bin by bin, for one transform and degree.
struct BinFitter {
  /// A smooth bin that no polynomial of the degree fits.
  private struct Miss {
    let bin: Int
    let segment: CurveSegment
    let low: Double
    let high: Double
  }

  private var curve: SideCurve
  private let transform: TableTransform
  private let fit: LobattoFit
  /// p at the boundaries that two bins share.
  private var edges = [Double](repeating: .nan, count: QuantileBins.count + 1)
  private let isCut: [Bool]
  /// +1 if p grows with v.
  private let direction: Double
  private var polynomial = BinPolynomial(constant: 0)
  private var missed: [Miss] = []
  /// Eight coefficients a bin; NaN where the bin is to be split.
  private(set) var lines = [Double](repeating: .nan, count: QuantileBins.count * 8)

  /// Probability of the bins that no polynomial of the degree fits.
  var missedProbability: Double { missed.reduce(0) { $0 + QuantileBins.width($1.bin) } }
  /// How often the law was asked for the curve and the pieces.
  var work: Int { curve.work }
  /// Whether the pieces took more work than a table may cost; some are missing then.
  var isExhausted: Bool { curve.isExhausted }
  /// Number of the bins that no polynomial of the degree fits.
  var missedCount: Int { missed.count }

  /// Fits the smooth bins of a curve.
  ///
  /// - Parameters:
  ///   - median: the value both sides meet at, NaN if the quantile function jumps there.
  ///   - isTrial: whether to fit one bin an octave only, to see how it goes.
  init(
    _ curve: SideCurve, _ transform: TableTransform, degree: Int, median: Double,
    isTrial: Bool = false
  ) {
    self.curve = curve
    self.transform = transform
    fit = .of(degree: degree)
    isCut = (0...QuantileBins.count).map { curve.isCut($0) }
    direction = curve.side.direction * (transform.scale < 0 ? -1 : 1)
    if median.isFinite {
      edges[QuantileBins.count] = transform.forward(median, logarithm: log(abs(median)))
    }
    let places = fit.places.count
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 4 * places) { scratch in
      for segment in curve.segments {
        for bin in segment.bins where !isTrial || bin % 16 == 0 { smooth(bin, segment, scratch) }
      }
    }
  }

  /// The p at a place of a smooth bin.
  private static func p(
    _ segment: CurveSegment, _ transform: TableTransform, _ logarithm: Double
  ) -> Double {
    p(segment, transform, of: segment.series(at: logarithm))
  }

  /// The p of a value of a segment's series.
  private static func p(
    _ segment: CurveSegment, _ transform: TableTransform, of value: Double
  ) -> Double {
    if segment.sign == 0 {
      return transform == .identity
        ? value : transform.forward(value, logarithm: log(abs(value)))
    }
    if case .exponential = transform { return value }
    return transform.forward(segment.sign * exp(value), logarithm: value)
  }

  /// The p at a boundary, shared with the neighbour unless the curve is cut there.
  private mutating func edge(_ boundary: Int, _ value: () -> Double) -> Double {
    if !edges[boundary].isNaN { return edges[boundary] }
    let value = value()
    if !isCut[boundary] { edges[boundary] = value }
    return value
  }

  private mutating func set(_ polynomial: BinPolynomial, _ bin: Int) {
    for index in 0..<8 { lines[bin * 8 + index] = polynomial.coefficients[index] }
  }

  private mutating func smooth(
    _ bin: Int, _ segment: CurveSegment, _ scratch: UnsafeMutableBufferPointer<Double>
  ) {
    let fit = fit
    let places = fit.places.count
    let values = UnsafeMutableBufferPointer(rebasing: scratch[0..<places])
    let work = scratch.baseAddress.unsafelyUnwrapped + places
    let start = bin % 16 * places
    segment.series(
      at: fit.logarithms[start..<(start + places)], plus: QuantileBins.octave(bin),
      into: values, work: work)
    if !(segment.sign == 0 && transform == .identity) {
      for index in 0..<places { values[index] = Self.p(segment, transform, of: values[index]) }
    }
    values[0] = edge(bin) { values[0] }
    values[fit.degree] = edge(bin + 1) { values[fit.degree] }
    polynomial.pass(through: UnsafeBufferPointer(values), fit: fit)
    if isClose(bin, values) && polynomial.isMonotone(direction) {
      set(polynomial, bin)
    } else {
      missed.append(
        Miss(bin: bin, segment: segment, low: values[0], high: values[fit.degree]))
    }
  }

  private func isClose(_ bin: Int, _ values: UnsafeMutableBufferPointer<Double>) -> Bool {
    let width = QuantileBins.width(bin)
    for index in (fit.degree + 1)..<fit.places.count {
      let t = fit.places[index]
      let isAllowed = TableTolerance.allows(
        error: abs(polynomial.value(t) - values[index]), p: values[index],
        slope: polynomial.slope(t), width: width, v: QuantileBins.place(bin, t),
        transform: transform)
      if !isAllowed { return false }
    }
    return true
  }

  /// The most pieces of a side. Beyond, the remaining bins are left NaN, the table fails its
  /// check, and the law is drawn by its own inverse.
  private static let mostPieces = 16_384

  /// Splits the bins that are not smooth enough; the pieces are in order of u.
  mutating func finish() -> [(bin: Int, pieces: [su_piece])] {
    var result: [(Int, [su_piece])] = []
    var count = 0
    let transform = transform
    for miss in missed where count < Self.mostPieces {
      let pieces = split(miss.bin, low: miss.low, high: miss.high) { v, _ in
        let place = (v - QuantileBins.place(miss.bin, 0)) / QuantileBins.width(miss.bin)
        return Self.p(miss.segment, transform, QuantileBins.logarithm(miss.bin, place))
      }
      if let pieces { result.append((miss.bin, pieces)) }
      count += pieces?.count ?? 0
    }
    var law = curve
    for bin in curve.troubled where count < Self.mostPieces && !law.isExhausted {
      let solve = { (v: Double, guess: Double) in
        let point = law.solve(v, near: transform.backward(guess))
        return transform.forward(point.x, logarithm: point.logarithm)
      }
      let (start, end) = (inside(bin, 1), inside(bin + 1, -1))
      let low = edge(bin) { solve(start, .nan) }
      let high = edge(bin + 1) { solve(end, .nan) }
      if let pieces = split(bin, low: low, high: high, solve) {
        result.append((bin, pieces))
        count += pieces.count
      }
    }
    curve = law
    return result
  }

  /// v of a boundary, a hair to one side if it is a cut.
  private func inside(_ boundary: Int, _ direction: Double) -> Double {
    QuantileBins.boundary(boundary) * (isCut[boundary] ? 1 + direction * 1e-15 : 1)
  }

  /// The pieces of a bin, or nil and a straight line where the uniforms are so coarse that a
  /// bin holds a few of them only.
  private mutating func split(
    _ bin: Int, low: Double, high: Double, _ source: @escaping (Double, Double) -> Double
  ) -> [su_piece]? {
    if QuantileBins.boundary(bin) < 0x1p-46 {
      polynomial.join(low, high)
      set(polynomial, bin)
      return nil
    }
    var splitter = BinSplitter(
      bin: bin, side: curve.side, transform: transform, direction: direction, source: source)
    return splitter.pieces(low: low, high: high, cuts: curve.cuts(inside: bin..<(bin + 1)))
  }
}
