/// A law of one value, which is certain.
public struct PointMass: Law {
  /// What laws of a single value say of their shape.
  static let note = "a single value: skewness and kurtosis do not exist"

  private let value: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its only value, in the unit of the quantity.
  ///
  /// - Faults: unless the value is finite.
  public init(_ value: Double) {
    parameters = [LawParameter("value", value)]
    faults = FaultCollector.faults(of: "point") {
      $0.need(value.isFinite, "a finite value", value)
    }
    self.value = faults.isEmpty ? value : .nan
  }

  public var family: String { "point" }
  public var support: Support {
    faults.isEmpty ? Support(.atomic, from: value, to: value, atoms: [value]) : .none
  }

  public func density(_ x: Double) -> Double {
    x.isNaN || value.isNaN ? .nan : x == value ? 1 : 0
  }
  public func cumulative(_ x: Double) -> Double {
    x.isNaN || value.isNaN ? .nan : x < value ? 0 : 1
  }
  public func survival(_ x: Double) -> Double {
    x.isNaN || value.isNaN ? .nan : x < value ? 1 : 0
  }
  public func inverse(lower probability: Double) -> Double { value }
  public func inverse(upper probability: Double) -> Double { value }

  public var mean: Double { value }
  public var variance: Double { value.isNaN ? .nan : 0 }
  public var skewness: Double { .nan }
  public var excessKurtosis: Double { .nan }
  public var momentsNote: String? { Self.note }
  public var entropy: Double? { value.isNaN ? .nan : 0 }
}

extension Law where Self == PointMass {
  /// A value that is certain.
  public static func point(_ value: Double) -> PointMass { PointMass(value) }
}
