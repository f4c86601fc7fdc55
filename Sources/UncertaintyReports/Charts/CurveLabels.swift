/// Puts labels beside points of a curve, clear of lines and of each other.
struct CurveLabels {
  private struct Box {
    let x, y: ClosedRange<Double>
    func meets(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
    func holds(_ other: Box) -> Bool { x.contains(other.x) && y.contains(other.y) }
  }

  private let room: Box
  /// What a label may not meet, and what it had better not.
  private var taken: [Box] = []
  private var curve: [Box] = []

  /// Labels are to stay inside these ends.
  init(x: ClosedRange<Double>, y: ClosedRange<Double>) { room = Box(x: x, y: y) }

  private static func box(
    _ start: SVGWriter.Point, _ end: SVGWriter.Point, gap: Double
  ) -> Box {
    func span(_ a: Double, _ b: Double) -> ClosedRange<Double> { min(a, b) - gap...max(a, b) + gap }
    return Box(x: span(start.x, end.x), y: span(start.y, end.y))
  }

  /// Keeps labels away from a line along an axis.
  mutating func avoid(_ start: SVGWriter.Point, _ end: SVGWriter.Point) {
    taken.append(Self.box(start, end, gap: 4))
  }

  /// Keeps labels off a curve of many points, where there is room.
  mutating func avoid(curve points: [SVGWriter.Point]) {
    curve += zip(points, points.dropFirst()).map { Self.box($0, $1, gap: 2) }
  }

  /// Takes the first of some places that is clear of all; of lines and labels at least, if none is;
  /// the first that is inside, if it must be.
  ///
  /// - Parameters:
  ///   - width: how wide the label is.
  ///   - size: how large its letters are.
  ///   - places: where its baseline may begin.
  mutating func take(
    width: Double, size: Double, from places: [SVGWriter.Point]
  ) -> SVGWriter.Point {
    let boxes = places.map {
      Box(x: $0.x - 4...$0.x + width + 4, y: $0.y - size...$0.y + 0.22 * size)
    }
    let inside = boxes.indices.filter { room.holds(boxes[$0]) }
    func clear(of others: [Box]) -> Int? {
      inside.first { place in !others.contains { $0.meets(boxes[place]) } }
    }
    let chosen = clear(of: taken + curve) ?? clear(of: taken) ?? inside.first ?? 0
    taken.append(boxes[chosen])
    return places[chosen]
  }
}
