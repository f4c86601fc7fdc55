import Uncertainty

/// The published study of training costs: its uncertainty bands, its development costs and its
/// trend, as published and as they are once what is shared is drawn once.
///
/// - SeeAlso: Cottier, Rahman, Fattorini, Maslej, Besiroglu & Owen (2024), The rising costs of
///   training frontier AI models, arXiv 2405.21015; Epoch AI, training-cost-trends v1.0.0,
///   uncertainty.ipynb and development_cost.ipynb (data CC BY).
public enum EpochStudy {
  /// The kind of chip, which decides how well prices and powers are known.
  public enum Hardware: String, Sendable, Hashable, CaseIterable {
    /// Sold at a list price.
    case gpu = "GPU"
    /// Not sold: priced by analogy.
    case tpu = "TPU"
  }

  /// Whether what several parts of a cost depend on is drawn once.
  public enum Sharing: String, Sendable, Hashable, CaseIterable {
    /// Each part draws for itself, as in the published notebooks.
    case asPublished = "as published"
    /// One draw for all parts.
    case shared = "shared"
  }

  /// Where the figures come from.
  public static let source = Source.sourced(
    "Epoch AI, training-cost-trends v1.0.0, uncertainty.ipynb; arXiv 2405.21015")

  /// The cost of buying a cluster, by its median: a product of lognormal factors, so that its
  /// percentiles and shares have a closed form.
  public static func acquisition(_ hardware: Hardware) -> LognormalProduct {
    let price = hardware == .gpu ? (0.5, 2.0) : (0.25, 4)
    return LognormalProduct(
      [
        .init("hardware quantity", p5: 0.8, p95: 1.25),
        .init("hardware price", p5: price.0, p95: price.1),
        .init("server overhead", p5: 1.3, p95: 2.1),
        .init("interconnect overhead", p5: 1.07, p95: 1.32),
      ], source: source)
  }

  /// The growth of costs at the frontier, by a method of counting.
  public static func trend(of method: PublishedCost.Method = .capexAndEnergy) -> GrowthTrend {
    GrowthTrend(
      PublishedCost.frontier.compactMap { system in
        system.cost(method).map { (system.published.yearNumber, $0) }
      })
  }
}
