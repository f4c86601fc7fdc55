/// A driver's samples, as measures of sensitivity read them.
package struct SampledDriver: Sendable {
  /// What the numbers of a driver mean.
  package enum Scale: Sendable, Hashable {
    /// They have an order.
    case ordered
    /// They are cases without an order, so many.
    case cases(Int)
    /// They are few values in order, each with the share of samples up to it.
    case steps([Double])
  }

  /// The driver's name.
  package let name: String
  /// Whether the samples have an order.
  package let scale: Scale
  /// Numbers in (0, 1) that order the samples: the uniform a driver is drawn with, shares of ranks
  /// if it is not known, and (k + ½)/n for case k of n.
  package let uniforms: [Double]
  /// The values; empty where only ranks are asked for.
  package let values: [Double]
  /// Whether the uniforms are ranks among these very samples, which change when some are left out.
  package let areRanks: Bool

  /// A driver known by its uniforms.
  package init(
    _ name: String, uniforms: [Double], values: [Double] = [], scale: Scale = .ordered,
    areRanks: Bool = false
  ) {
    self.name = name
    self.uniforms = uniforms
    self.values = values
    self.scale = scale
    self.areRanks = areRanks
  }

  /// A driver known by its values: their ranks are its uniforms.
  package init(_ name: String, values: [Double]) {
    self.init(name, uniforms: Self.shares(below: values), values: values, areRanks: true)
  }

  /// Most values that are classes of their own.
  private static let mostSteps = 64

  /// A driver known by what was drawn of it: if it takes few values they are its classes.
  package init(_ name: String, drawn: [Double], values: [Double] = []) {
    let shares = Self.shares(below: drawn)
    let counts = Self.counts(shares)
    var ends: [Double] = []
    for count in counts { ends.append((ends.last ?? 0) + Double(count) / Double(drawn.count)) }
    self.init(
      name, uniforms: shares, values: values, scale: counts.isEmpty ? .ordered : .steps(ends),
      areRanks: true)
  }

  /// How many samples there are of each value, by its share; empty if there are too many values.
  private static func counts(_ shares: [Double]) -> [Int] {
    var counts: [Double: Int] = [:]
    for share in shares {
      counts[share, default: 0] += 1
      if counts.count > mostSteps { return [] }
    }
    return counts.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A driver without order, known by its cases 0 ..< `count`.
  package init(_ name: String, cases: [Int], count: Int) {
    self.init(
      name, uniforms: cases.map { (Double($0) + 0.5) / Double(count) },
      values: cases.map(Double.init), scale: .cases(count))
  }

  /// Whether the samples have an order.
  package var isOrdered: Bool { if case .cases = scale { false } else { true } }

  /// Some of the samples.
  package func keeping(_ kept: [Int]) -> SampledDriver {
    SampledDriver(
      name, uniforms: kept.map { uniforms[$0] },
      values: values.isEmpty ? [] : kept.map { values[$0] }, scale: scale,
      areRanks: areRanks)
  }

  /// Classes of equal probability, or the values of few.
  package func classes(_ count: Int) -> DriverClasses { byValue ?? .equal(count) }

  /// Bins that are fine towards the ends, or the values of few.
  package func bins(_ bins: UniformBins) -> DriverClasses { byValue ?? .bins(bins) }

  private var byValue: DriverClasses? {
    switch scale {
    case .ordered: nil
    case .cases(let count): .cases(count)
    case .steps(let ends): .steps(ends)
    }
  }

  /// Ranks as numbers in (0, 1); equal values share the mean of theirs, and what is not finite
  /// stands at the end.
  package static func shares(below values: [Double]) -> [Double] {
    let finite = values.map { $0.isNaN ? .infinity : $0 }
    let order = finite.order
    var result = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && finite[Int(order[end])] == finite[Int(order[start])] { end += 1 }
      let share = Double(start + end) / 2 / Double(values.count)
      for place in start..<end { result[Int(order[place])] = share }
      start = end
    }
    return result
  }
}
