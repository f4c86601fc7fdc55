import Uncertainty

/// How all the computing of a development is known by that of its final run.
///
/// One factor multiplies every item of computing, in one draw: separate draws for chips,
/// servers and energy narrow the band of the total for no reason. The two views, of a release and of
/// a company's year, are two definitions, and are never multiplied.
public enum Experiments: Sendable {
  /// A factor that never falls below 1: what led to one release.
  case factor(Assumption)
  /// The final run's share of all computing: what a company computed in its year.
  case share(Assumption)

  /// Computing of one release: 1.2 to 4 final runs (90 %), median 2.19.
  public static let release = Experiments.factor(
    .range(
      "experiment factor", 1.2, 4,
      source: .sourced(
        "GPT-3 1.14, OPT 2, BLOOM 2.7, Facebook 1.5: Epoch AI, training-cost-trends v1.0.0, "
          + "development_cost.ipynb")))

  /// Computing of a company's year: the final runs are 10 to 30 % of it.
  public static let company = Experiments.share(
    Assumption(
      "final run's share of computing", .uniform(from: 0.10, to: 0.30),
      source: .derived(
        "about 10 % at OpenAI in 2024, under 30 % at MiniMax and Z.ai: Epoch AI, Gradient "
          + "Updates, 2026-03-23; the law is ours")))

  /// What is assumed.
  var assumption: Assumption {
    switch self {
    case .factor(let assumption), .share(let assumption): assumption
    }
  }

  /// All computing by that of the final run, with a driver of its own.
  ///
  /// - Parameter subject: whose it is; part of the driver's name.
  public func factor(of subject: String) -> Quantity {
    factor(assumption.driver(in: subject))
  }

  /// All computing by that of the final run.
  func factor(_ drivers: DriverPool) -> Quantity { factor(drivers[assumption]) }

  private func factor(_ driver: Quantity) -> Quantity {
    switch self {
    // 1.6 % of the usual law lies below 1, where experiments would cost less than nothing.
    case .factor: max(driver, 1)
    case .share: 1 / driver
    }
  }

  /// A factor together with abandoned runs that it leaves out: the two are added, since both
  /// are counted by the final run; multiplied, experiments would be counted twice.
  ///
  /// - Parameters:
  ///   - factor: all computing by that of the final run, abandoned runs left out.
  ///   - abandoned: their computing by that of the final run; see ``AbandonedRuns``.
  /// - Faults: a known factor below 1.
  public static func with(factor: Quantity, abandoned: Quantity) -> Quantity {
    factor.checked(.atLeastOne, "factor", of: "experiments") + abandoned
  }
}
