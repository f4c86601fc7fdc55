/// A driver's samples, as measures of sensitivity read them.
package struct SampledDriver: Sendable {
  /// What the numbers of a driver mean.
  package enum Scale: Sendable, Hashable {
    /// They have an order.
    case ordered
    /// They are cases without an order, so many.
    case cases(Int)
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

  /// A driver known by its uniforms.
  package init(
    _ name: String, uniforms: [Double], values: [Double] = [], scale: Scale = .ordered
  ) {
    self.name = name
    self.uniforms = uniforms
    self.values = values
    self.scale = scale
  }

  /// A driver known by its values: their ranks are its uniforms.
  package init(_ name: String, values: [Double]) {
    self.init(name, uniforms: Self.shares(below: values), values: values)
  }

  /// A driver without order, known by its cases 0 ..< `count`.
  package init(_ name: String, cases: [Int], count: Int) {
    self.init(
      name, uniforms: cases.map { (Double($0) + 0.5) / Double(count) },
      values: cases.map(Double.init), scale: .cases(count))
  }

  /// Whether the samples have an order.
  package var isOrdered: Bool { scale == .ordered }

  /// Some of the samples.
  package func keeping(_ kept: [Int]) -> SampledDriver {
    SampledDriver(
      name, uniforms: kept.map { uniforms[$0] },
      values: values.isEmpty ? [] : kept.map { values[$0] }, scale: scale)
  }

  /// Classes of equal probability, or the cases.
  package func classes(_ count: Int) -> DriverClasses {
    if case .cases(let cases) = scale { .cases(cases) } else { .equal(count) }
  }

  /// Bins that are fine towards the ends, or the cases.
  package func bins(_ bins: UniformBins) -> DriverClasses {
    if case .cases(let cases) = scale { .cases(cases) } else { .bins(bins) }
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
