/// A function of one number given by points: straight lines between them, or steps.
public struct Curve: Sendable {
  /// How values between two points are found.
  public enum Shape: Sendable {
    /// On the straight line between the neighbours.
    case linear
    /// The value of the nearest point at or below.
    case step
  }
  /// What tables call the curve.
  public let label: String
  let shape: Shape
  let x: [Double]
  let y: [Double]
  let fault: String?

  /// Creates a curve through points, held at its first and last value outside them.
  ///
  /// - Faults: no points, values that are not finite, `x` not strictly increasing.
  public init(_ label: String, _ points: [(x: Double, y: Double)], shape: Shape = .linear) {
    self.label = label
    self.shape = shape
    x = points.map(\.x)
    y = points.map(\.y)
    let increasing = zip(x, x.dropFirst()).allSatisfy { $0 < $1 }
    let finite = (x + y).allSatisfy(\.isFinite)
    fault =
      points.isEmpty || !increasing || !finite
      ? "a curve needs finite points with x strictly increasing, got \(points.count): \(x)" : nil
  }

  /// The curve's value; NaN for NaN.
  func value(at argument: Double) -> Double {
    if argument.isNaN { return .nan }
    var low = 0
    var high = x.count
    while low < high {
      let middle = (low + high) / 2
      if x[middle] <= argument { low = middle + 1 } else { high = middle }
    }
    if low == 0 { return y[0] }
    if low == x.count || shape == .step { return y[low - 1] }
    let share = (argument - x[low - 1]) / (x[low] - x[low - 1])
    return y[low - 1] + share * (y[low] - y[low - 1])
  }
}

extension Quantity {
  /// A curve's value at this quantity.
  ///
  /// - Parameters:
  ///   - curve: points (x, y); x in `input`, y in `unit`.
  ///   - input: the unit of the points' x.
  ///   - unit: the unit of the points' y.
  public func interpolated(
    _ curve: Curve, input: Unit = .one, unit: Unit = .one
  ) -> Quantity {
    guard let own = node.unit else {
      return Quantity(Node(.curve(curve), [node], unit: nil))
    }
    var fault = curve.fault.map { Fault($0, of: curve.label) }
    if own.dimension != input.dimension {
      fault = Fault("needs \(input), got \(own)", of: "\(curve.label)(\(node.label))")
    }
    let argument = node.converted(to: input)
    return Quantity(Node(.curve(curve), [argument], unit: fault == nil ? unit : nil, fault: fault))
  }
}
