import Foundation

/// The quantile function on one side of the median: segments where it is smooth, and the bins
/// where it is not, found by bisection.
struct SideCurve {
  let side: Side
  private(set) var solver: QuantileSolver
  /// Places v where the quantile function jumps or bends, increasing.
  let cuts: [Double]
  private(set) var segments: [CurveSegment] = []
  /// Bins that no series fits.
  private(set) var troubled: [Int] = []
  /// Whether following the curve took more work than a table may cost.
  private(set) var isExhausted = false
  /// How often the law was asked.
  var work: Int { solver.evaluations }

  /// Evaluations of the law that the curve of one side may cost, and its bins' pieces besides.
  /// Most laws take 1,500; those that take more are usually past helping.
  static let allowance = 12_000

  init(of law: any Law, _ side: Side, cuts: [Double]) {
    self.side = side
    self.cuts = cuts
    solver = QuantileSolver(law, side)
    cover(0..<QuantileBins.count, from: nil)
  }

  /// Whether a boundary of bins is a cut.
  func isCut(_ boundary: Int) -> Bool {
    let v = QuantileBins.boundary(boundary)
    return cuts.contains { abs($0 - v) <= 4e-16 * v }
  }

  /// The cuts inside a range of bins.
  func cuts(inside bins: Range<Int>) -> [Double] {
    let low = QuantileBins.boundary(bins.lowerBound) * (1 + 4e-16)
    let high = QuantileBins.boundary(bins.upperBound) * (1 - 4e-16)
    return cuts.filter { $0 > low && $0 < high }
  }

  private mutating func cover(_ bins: Range<Int>, from parent: CurveSegment?) {
    isExhausted = isExhausted || solver.evaluations > Self.allowance
    if isExhausted { return }
    var attempt: CurveSegment?
    if cuts(inside: bins).isEmpty {
      let (segment, tolerance) = fit(bins, from: parent)
      attempt = segment
      if let segment, segment.remainder <= tolerance {
        segments.append(segment)
        return
      }
    }
    if bins.count == 1 {
      troubled.append(bins.lowerBound)
      return
    }
    let middle = (bins.lowerBound + bins.upperBound) / 2
    cover(bins.lowerBound..<middle, from: attempt)
    cover(middle..<bins.upperBound, from: attempt)
  }

  /// v of a boundary, a hair inside the bins if it is a cut.
  private func end(_ boundary: Int, towards direction: Double) -> Double {
    let v = QuantileBins.boundary(boundary)
    return isCut(boundary) ? v * (1 + direction * 1e-15) : v
  }

  private mutating func fit(
    _ bins: Range<Int>, from parent: CurveSegment?
  ) -> (CurveSegment?, tolerance: Double) {
    let low = end(bins.lowerBound, towards: 1)
    let high = end(bins.upperBound, towards: -1)
    let first = point(high, parent)
    let last = point(low, parent)
    if first.x == last.x && first.logarithm == last.logarithm {
      return (CurveSegment(bins: bins, constant: first.x), 0)
    }
    let inner = CurveSegment.places.dropFirst().dropLast().map { place in
      point(exp(CurveSegment.logarithm(place, in: bins)), parent)
    }
    let points = [first] + inner + [last]
    if !points.allSatisfy({ $0.x.isFinite }) { return (nil, 0) }
    let sign = Self.sign(points)
    let values = points.map { sign == 0 ? $0.x : $0.logarithm }
    let segment = CurveSegment(bins: bins, sign: sign, values: values)
    return (segment, Self.tolerance(points, sign, bins.count))
  }

  private mutating func point(_ v: Double, _ parent: CurveSegment?) -> QuantileSolver.Point {
    solver.point(v, near: parent?.value(at: log(v)) ?? .nan)
  }

  /// Logarithms where x keeps its sign and changes by more than a factor.
  private static func sign(_ points: [QuantileSolver.Point]) -> Double {
    let low = points.map(\.x).min() ?? 0
    let high = points.map(\.x).max() ?? 0
    let logarithms = points.map(\.logarithm)
    guard (logarithms.max() ?? 0) - (logarithms.min() ?? 0) > 1.4,
      logarithms.allSatisfy(\.isFinite)
    else { return 0 }
    return low >= 0 ? 1 : high <= 0 ? -1 : 0
  }

  /// An error of 5e-14 in ln v or 2e-14 in x, not below rounding; more where bins are few,
  /// so that a noisy distribution function does not split for ever.
  private static func tolerance(
    _ points: [QuantileSolver.Point], _ sign: Double, _ count: Int
  ) -> Double {
    let wanted = points.map { point in
      let rate = sign == 0 ? abs(point.slope) : abs(point.slope / point.x)
      return (sign == 0 ? 2e-14 * abs(point.x) : 2e-14) + 5e-14 * (rate.isFinite ? rate : 0)
    }
    let size = points.map { sign == 0 ? abs($0.x) : abs($0.logarithm) }.max() ?? 0
    let least = (wanted.min() ?? 0) * (count == 1 ? 20 : count <= 16 ? 8 : 1)
    let rounding = 8e-16 * size
    return rounding <= 10 * least || count <= 16 ? max(least, rounding) : least
  }

  /// x at v by the law itself, for troubled bins.
  mutating func solve(_ v: Double, near guess: Double) -> QuantileSolver.Point {
    isExhausted = isExhausted || solver.evaluations > 2 * Self.allowance
    return isExhausted
      ? QuantileSolver.Point(x: .nan, slope: .nan, logarithm: .nan)
      : solver.point(v, near: guess)
  }
}
