/// Which dimension of a design each driver has.
///
/// Dimensions differ from driver to driver, and are given out in the alphabetical order of the names
/// (by UTF-8 bytes), whatever the formula looks like: two models with the same drivers have the same
/// points, and scenarios of one formula share theirs. A driver more moves those after it to other
/// dimensions, where their points are others. What is asked of a run afterwards keeps the run's
/// dimensions; drivers that the run has not are given the next ones.
package struct DriverDimensions: Sendable, Hashable {
  /// The streams in the order of their dimensions.
  package private(set) var streams: [UInt64] = []

  package init() {}

  /// These dimensions and, after them, those of further drivers.
  package func adding(_ names: some Sequence<String>) -> DriverDimensions {
    var all = self
    var known = Set(streams)
    for name in Set(names).sorted(by: Self.precedes) {
      let stream = StreamName(name).bits
      if known.insert(stream).inserted { all.streams.append(stream) }
    }
    return all
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// What is wrong with so many drivers under a design.
  package func faults(_ design: Design) -> [Fault] {
    guard design.kind == .sobol, streams.count > SobolDirections.dimensions else { return [] }
    return [
      Fault(
        "Sobol' points have at most \(SobolDirections.dimensions) dimensions, "
          + "got \(streams.count) drivers", of: "design")
    ]
  }
}
