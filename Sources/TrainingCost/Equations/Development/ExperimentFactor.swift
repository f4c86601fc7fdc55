import Uncertainty

/// All the computing of a development by that of its final run.
///
/// One factor multiplies every item of computing, in one draw: separate draws for chips,
/// servers and energy narrow the band of the total for no reason. There are two definitions,
/// ``release(of:)`` and ``company(of:)``: use one of them, never their product.
public enum ExperimentFactor {
  /// The factor for one release: 1.2 to 4 (90 %), median 2.19, and never below the final run.
  ///
  /// - Parameter subject: whose it is; part of the driver's name.
  public static func release(of subject: String) -> Quantity {
    let factor = Quantity.driver(
      "\(subject): experiment factor", .lognormal(p5: 1.2, p95: 4),
      source: .sourced(
        "GPT-3 1.14, OPT 2, BLOOM 2.7, Facebook 1.5: Epoch AI, training-cost-trends v1.0.0, "
          + "development_cost.ipynb"))
    // 1.6 % of the law lies below 1, where the experiments would cost less than nothing.
    return max(factor, 1)
  }

  /// The factor for a company's year: the final runs are 10 to 30 % of its computing.
  public static func company(of subject: String) -> Quantity {
    let share = Quantity.driver(
      "\(subject): final run's share of computing", .uniform(from: 0.10, to: 0.30),
      source: .sourced(
        "about 10 % at OpenAI in 2024, under 30 % at MiniMax and Z.ai: Epoch AI, Gradient "
          + "Updates, 2026-03-23"))
    return 1 / share
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
