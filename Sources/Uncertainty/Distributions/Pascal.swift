/// A Pascal law: how many failures come before a whole number of successes.
public struct Pascal: Law, SmoothLattice {
  private let law: NegativeBinomial
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the number of successes and the probability of each; a probability
  /// of 1 is allowed and gives no failures.
  ///
  /// - Faults: unless `1 ≤ successes ≤ 2⁵³`, `0 < probability ≤ 1`, and the mean is at most 2⁵³.
  public init(successes: Int, probability: Double) {
    parameters = [
      LawParameter("successes", successes), LawParameter("probability", probability),
    ]
    faults = FaultCollector.faults(of: "Pascal") {
      if successes < 1 || successes > 1 << 53 {
        $0.note("needs 1 ≤ successes ≤ 2⁵³, got \(successes)")
      }
      $0.need(probability > 0 && probability <= 1, "0 < probability ≤ 1", probability)
      if $0.faults.isEmpty {
        let mean = Double(successes) * ((1 - probability) / probability)
        $0.need(mean <= 0x1p53, "a mean of at most 2⁵³", mean)
      }
    }
    law = NegativeBinomial(
      size: faults.isEmpty ? Double(successes) : .nan, probability: probability)
  }

  public var family: String { "Pascal" }
  public var support: Support { law.support }
  var smooth: (law: any Law, step: Double)? { law.smooth }

  public func density(_ x: Double) -> Double { law.density(x) }
  public func logDensity(_ x: Double) -> Double { law.logDensity(x) }
  public func cumulative(_ x: Double) -> Double { law.cumulative(x) }
  public func survival(_ x: Double) -> Double { law.survival(x) }
  public func inverse(lower probability: Double) -> Double { law.inverse(lower: probability) }
  public func inverse(upper probability: Double) -> Double { law.inverse(upper: probability) }

  public var mean: Double { law.mean }
  public var variance: Double { law.variance }
  public var skewness: Double { law.skewness }
  public var excessKurtosis: Double { law.excessKurtosis }
  public var momentsNote: String? { law.momentsNote }
}

extension Law where Self == Pascal {
  /// How many failures come before a whole number of successes.
  public static func pascal(successes: Int, probability: Double) -> Pascal {
    Pascal(successes: successes, probability: probability)
  }
}

extension Pascal: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law { law.closedSum(copies: copies) }
}
