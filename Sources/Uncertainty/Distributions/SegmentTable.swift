/// A density of straight pieces: what histograms and piecewise linear laws have in common.
struct SegmentTable: Sendable {
  /// One straight piece of the density.
  private struct Segment {
    let start: Double
    let end: Double
    /// Density at both ends.
    let left: Double
    let right: Double
    /// Probability below the start, of the piece, and above the end.
    var below = 0.0
    var above = 0.0

    var width: Double { end - start }
    var mass: Double { 0.5 * (left + right) * width }

    func density(_ x: Double) -> Double { left + (right - left) * ((x - start) / width) }
    /// Probability between the start and x, and between x and the end.
    func first(_ x: Double) -> Double { 0.5 * (x - start) * (left + density(x)) }
    func last(_ x: Double) -> Double { 0.5 * (end - x) * (density(x) + right) }

    /// Distance from the start that holds a probability; stable for any slope.
    func reach(_ mass: Double) -> Double { Self.reach(mass, from: left, to: right, width) }
    /// Distance from the end that holds a probability.
    func reachBack(_ mass: Double) -> Double { Self.reach(mass, from: right, to: left, width) }

    private static func reach(
      _ mass: Double, from near: Double, to far: Double, _ width: Double
    ) -> Double {
      let discriminant = near * near + 2 * mass * ((far - near) / width)
      let sum = near + max(discriminant, 0).squareRoot()
      return sum > 0 ? min(2 * mass / sum, width) : 0
    }
  }

  private let segments: [Segment]
  let support: Support
  let moments: Moments

  /// The law of a table with faults.
  static let empty = SegmentTable(edges: [], left: [], right: [])

  /// Creates the table from increasing edges and the densities at both ends of each piece, in
  /// any unit; pieces of density zero at the ends are dropped.
  init(edges: [Double], left: [Double], right: [Double]) {
    var pieces = left.indices.map {
      Segment(start: edges[$0], end: edges[$0 + 1], left: left[$0], right: right[$0])
    }
    while let last = pieces.last, last.mass == 0 { pieces.removeLast() }
    pieces = Array(pieces.drop { $0.mass == 0 })
    let total = pieces.reduce(0) { $0 + $1.mass }
    pieces = pieces.map {
      Segment(start: $0.start, end: $0.end, left: $0.left / total, right: $0.right / total)
    }
    for index in pieces.indices.dropFirst() {
      pieces[index].below = pieces[index - 1].below + pieces[index - 1].mass
    }
    for index in pieces.indices.dropLast().reversed() {
      pieces[index].above = pieces[index + 1].above + pieces[index + 1].mass
    }
    segments = pieces
    if let first = pieces.first, let last = pieces.last {
      support = Support(
        from: first.start, to: last.end, breakpoints: pieces.dropFirst().map(\.start))
    } else {
      support = .none
    }
    moments = Self.moments(pieces)
  }

  /// Three-point Gauss–Legendre rule on each piece, exact for powers up to 5.
  private static func moments(_ pieces: [Segment]) -> Moments {
    if pieces.isEmpty { return .unknown }
    let rule = [(-0.6.squareRoot(), 5.0 / 18), (0, 8.0 / 18), (0.6.squareRoot(), 5.0 / 18)]
    return .about(pieces[pieces.count / 2].start) { centre, power in
      var sum = 0.0
      for piece in pieces {
        for (node, weight) in rule {
          let x = piece.start + 0.5 * (1 + node) * piece.width
          let term = (0..<Int(power)).reduce(1.0) { product, _ in product * (x - centre) }
          sum += weight * piece.width * piece.density(x) * term
        }
      }
      return sum
    }
  }

  /// The first piece for which the condition holds; the last if for none.
  private func first(_ holds: (Segment) -> Bool) -> Segment {
    var (low, high) = (0, segments.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if holds(segments[middle]) { high = middle } else { low = middle + 1 }
    }
    return segments[low]
  }

  func density(_ x: Double) -> Double {
    if x.isNaN || segments.isEmpty { return .nan }
    if x < support.lower || x > support.upper { return 0 }
    return max(first { x < $0.end }.density(x), 0)
  }
  func cumulative(_ x: Double) -> Double {
    if x.isNaN || segments.isEmpty { return .nan }
    if x <= support.lower { return 0 }
    if x >= support.upper { return 1 }
    let piece = first { x < $0.end }
    return min(piece.below + piece.first(x), 1)
  }
  func survival(_ x: Double) -> Double {
    if x.isNaN || segments.isEmpty { return .nan }
    if x <= support.lower { return 1 }
    if x >= support.upper { return 0 }
    let piece = first { x < $0.end }
    return min(piece.above + piece.last(x), 1)
  }
  func inverse(lower probability: Double) -> Double {
    if probability.isNaN || segments.isEmpty { return .nan }
    if probability <= 0 { return support.lower }
    if probability > 0.5 { return inverse(upper: 1 - probability) }
    let piece = first { $0.below + $0.mass >= probability }
    return min(piece.start + piece.reach(probability - piece.below), piece.end)
  }
  func inverse(upper probability: Double) -> Double {
    if probability.isNaN || segments.isEmpty { return .nan }
    if probability <= 0 { return support.upper }
    if probability >= 1 { return support.lower }
    let piece = first { $0.above <= probability }
    return max(piece.end - piece.reachBack(probability - piece.above), piece.start)
  }
}
