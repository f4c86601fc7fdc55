import Uncertainty

/// What binding oneself takes off the price on demand.
public struct CommitmentDiscount: Sendable, Hashable {
  /// Who gives it.
  public let vendor: String
  /// For a year, share of the price.
  public let oneYear: Figure
  /// For three years, share of the price.
  public let threeYears: Figure

  private init(_ vendor: String, _ one: Double, _ three: Double) {
    let source = Source.sourced(
      "default discounts: Epoch AI, training-cost-trends, 263c40a, cost_analysis_standalone.py")
    self.vendor = vendor
    oneYear = Figure(one, .one, source)
    threeYears = Figure(three, .one, source)
  }

  /// All discounts of the catalogue.
  public static let all = [
    CommitmentDiscount("AWS", 0.41, 0.64), CommitmentDiscount("Google", 0.37, 0.56),
    CommitmentDiscount("Azure", 0.25, 0.49), CommitmentDiscount("Lambda", 0.34, 0.56),
  ]
}
