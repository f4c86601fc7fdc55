import Uncertainty

/// What is assumed of a run on hardware of one's own.
public struct Ownership: Sendable {
  /// Years from the price of the catalogue to the start of the run.
  public let age: Figure
  /// The price of electricity.
  public let electricity: Electricity.Tariff
  /// The price paid by that of the catalogue.
  public let price: Assumption
  /// Mean power by rating.
  public let load: Assumption
  /// The data centre's power beyond that of its computers.
  public let beyond: Assumption

  /// How the operator's data centre cools: Epoch AI's two kinds.
  public enum Operator: Sendable {
    /// Google, Microsoft, Amazon, Meta.
    case hyperscaler
    /// Everybody else.
    case other
  }

  /// Assumes the usual laws for the kind of chip and operator.
  ///
  /// - Parameters:
  ///   - chip: what the run ran on: prices of TPUs, which are not sold, are less well known.
  ///   - age: years from the price of the catalogue to the start of the run.
  ///   - kind: whose data centre it was.
  ///   - electricity: its price.
  public init(
    _ chip: Chip, age: Figure, operator kind: Operator, electricity: Electricity.Tariff
  ) {
    let isTPU = chip.name.contains("TPU")
    self.age = age
    self.electricity = electricity
    price = .range(
      "hardware price by list", isTPU ? 0.25 : 0.5, isTPU ? 4 : 2,
      source: Self.epoch("margins, discounts and shortages"))
    load = Assumption(
      "mean power by rating",
      isTPU
        ? Lognormal.lognormal(p5: 0.30, p95: 0.62).truncated(to: 1)
        : Lognormal.lognormal(p5: 0.56, p95: 1).truncated(to: 1),
      source: Self.epoch("measured powers; no more than the rating, which is ours", .derived))
    beyond = .range(
      "power beyond the computers", kind == .hyperscaler ? 0.05 : 0.12,
      kind == .hyperscaler ? 0.16 : 0.40,
      source: Self.epoch("PUE less 1, so that it cannot fall below 1, which is ours", .derived))
  }

  /// What is assumed.
  var assumptions: [Assumption] {
    [
      price, Self.lag, Self.server, Self.network, CommonAssumptions.hardwareProgress, load, beyond,
      electricity.assumption, Self.building,
    ]
  }

  static let lag = Assumption(
    "age of hardware by estimate", .normal(p5: -120, p95: 120), unit: .day,
    source: epoch("lags of purchase and publication"))
  static let server = Assumption.range(
    "server by chips", 1.3, 2.1, source: epoch("1.54 to 1.69 computed, 1.4 by SemiAnalysis"))
  static let network = Assumption.range(
    "cluster by servers", 1.07, 1.32,
    source: epoch("19 % of a cluster, parts' prices within a factor of 2"))
  static let building = Assumption.range(
    "building", 9.3e6, 15e6, unit: .usDollar / .megawatt,
    source: .derived(
      "9.3 to 15 M US$/MW in 19 US markets, taken as 5 and 95 %: Cushman & Wakefield (2025)"))

  private static func epoch(_ why: String, _ evidence: Evidence = .sourced) -> Source {
    Source(evidence, "\(why): Epoch AI, training-cost-trends v1.0.0, uncertainty.ipynb")
  }
}
