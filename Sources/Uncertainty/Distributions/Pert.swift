/// A PERT law: an expert's low, best and high guess, as a smooth bell between the ends.
///
/// It is a four-parameter beta with alpha = 1 + weight · (mode − minimum)/(maximum − minimum)
/// and beta = 1 + weight · (maximum − mode)/(maximum − minimum). The usual weight is 4, which
/// makes the mean (minimum + 4 mode + maximum)/6; a greater one trusts the best guess more.
///
/// - SeeAlso: Malcolm, Roseboom, Clark & Fazar (1959), Operations Research 7(5), 646–669;
///   Vose (2008), Risk Analysis, 3rd ed., for the weight.
public struct Pert: Law {
  private let base: FourParameterBeta
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its corners, in the unit of the quantity, and the weight of the mode.
  ///
  /// - Faults: unless `minimum ≤ mode ≤ maximum`, finite and not all equal, and
  ///   `0 < weight ≤ 1e6`.
  public init(minimum: Double, mode: Double, maximum: Double, weight: Double = 4) {
    let width = maximum - minimum
    let faults = FaultCollector.faults(of: "PERT") {
      $0.need(
        minimum <= mode && mode <= maximum && minimum < maximum && width.isFinite,
        "minimum ≤ mode ≤ maximum, finite and not all equal", minimum, mode, maximum)
      $0.need(weight > 0 && weight <= 1e6, "0 < weight ≤ 1e6", weight)
    }
    let parameters = [
      LawParameter("minimum", minimum), LawParameter("mode", mode),
      LawParameter("maximum", maximum), LawParameter("weight", weight),
    ]
    let base = FourParameterBeta(
      alpha: 1 + weight * ((mode - minimum) / width),
      beta: 1 + weight * ((maximum - mode) / width), minimum: minimum, maximum: maximum)
    self.init(base, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ base: FourParameterBeta, _ parameters: [LawParameter], _ faults: [Fault]) {
    // The rules in the words of the call come first; the base can only add to them.
    self.faults = faults.isEmpty ? base.faults.map { $0.of("PERT") } : faults
    self.base = self.faults.isEmpty ? base : Self.faulty
    self.parameters = parameters
  }

  /// Answers NaN to everything.
  static var faulty: FourParameterBeta {
    FourParameterBeta(alpha: .nan, beta: .nan, minimum: .nan, maximum: .nan)
  }

  public var family: String { "PERT" }
  public var support: Support { base.support }

  public func density(_ x: Double) -> Double { base.density(x) }
  public func logDensity(_ x: Double) -> Double { base.logDensity(x) }
  public func cumulative(_ x: Double) -> Double { base.cumulative(x) }
  public func survival(_ x: Double) -> Double { base.survival(x) }
  public func inverse(lower probability: Double) -> Double { base.inverse(lower: probability) }
  public func inverse(upper probability: Double) -> Double { base.inverse(upper: probability) }

  public var mean: Double { base.mean }
  public var variance: Double { base.variance }
  public var skewness: Double { base.skewness }
  public var excessKurtosis: Double { base.excessKurtosis }
  public var entropy: Double? { base.entropy }
}

extension Law where Self == Pert {
  /// A PERT law from its corners; a weight other than 4 makes it a modified PERT.
  public static func pert(
    minimum: Double, mode: Double, maximum: Double, weight: Double = 4
  ) -> Pert {
    Pert(minimum: minimum, mode: mode, maximum: maximum, weight: weight)
  }
}
