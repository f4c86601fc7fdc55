/// One value with a probability of its own, and otherwise a value of another law: a cost that
/// is often zero, a delay that is often none.
public struct SpikePlus: Law {
  private let mixture: Mixture
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the spike's probability and value, and the law of the rest.
  ///
  /// - Faults: unless `0 ≤ probability ≤ 1` and the value is finite; those of the base.
  public init(probability: Double, at value: Double = 0, plus base: any Law) {
    parameters = [
      LawParameter("probability", probability), LawParameter("at", value),
      LawParameter("plus", text: base.description),
    ]
    let mixture = Mixture([(probability, PointMass(value)), (1 - probability, base)])
    faults = FaultCollector.faults(of: "spike") {
      $0.need((0...1).contains(probability), "0 ≤ probability ≤ 1", probability)
      $0.need(value.isFinite, "a finite value", value)
      $0.inherit(base.faults)
      if $0.faults.isEmpty { $0.inherit(mixture.faults) }
    }
    self.mixture = faults.isEmpty ? mixture : Mixture([])
  }

  public var family: String { "spike" }
  public var support: Support { mixture.support }

  public func density(_ x: Double) -> Double { mixture.density(x) }
  public func cumulative(_ x: Double) -> Double { mixture.cumulative(x) }
  public func survival(_ x: Double) -> Double { mixture.survival(x) }
  public func inverse(lower probability: Double) -> Double {
    mixture.inverse(lower: probability)
  }
  public func inverse(upper probability: Double) -> Double {
    mixture.inverse(upper: probability)
  }

  public var mean: Double { mixture.mean }
  public var variance: Double { mixture.variance }
  public var skewness: Double { mixture.skewness }
  public var excessKurtosis: Double { mixture.excessKurtosis }
  public var momentsNote: String? { mixture.momentsNote }
}

extension Law where Self == SpikePlus {
  /// Zero with the given probability, otherwise a value of another law.
  public static func zeroInflated(probability: Double, _ base: any Law) -> SpikePlus {
    SpikePlus(probability: probability, plus: base)
  }

  /// A value with the given probability, otherwise a value of another law.
  public static func spike(
    probability: Double, at value: Double, plus base: any Law
  ) -> SpikePlus {
    SpikePlus(probability: probability, at: value, plus: base)
  }
}
