import Uncertainty

extension ArticleClaim {
  /// 16: no drop of 90 %.
  static let ninetyPercentDrop: ArticleClaim = {
    let progress = yearlyProgress
    let years = Treadmill.time(
      toShare: Quantity(0.1), algorithms: progress.algorithms, hardware: progress.hardware)
    let later = Treadmill.frontier(
      cost: Quantity(1), growth: frontierGrowth, time: Quantity(5, .year))
    return ArticleClaim(
      16, "Costs will not drop by 90 %",
      quote:
        "However, don't expect a 90% drop. The trend is toward slightly lower cost per unit of "
        + "capability [...] the absolute dollar spend for frontier models may stay high.",
      formula: "years = ln 10 / ln(progress of algorithms × of hardware); frontier: growth^years",
      values: [
        Value("time to a drop of 90 %, same capability", years, in: .year),
        Value(
          "cost falls by, a year, same capability", progress.algorithms * progress.hardware),
        Value("spending at the frontier after five years", later),
      ],
      checks: [
        .number(years / Quantity(1, .year), atLeast: 5, "none in five years, same capability"),
        .number(years / Quantity(1, .year), atLeast: 2, "none in two years, same capability"),
        .number(
          later, atLeast: 0.1, "none in five years, at the frontier"),
      ],
      remark:
        "Contradicted where capability is fixed, right for what the frontier spends. The claim "
        + "speaks of both at once.")
  }()

  /// 19: the treadmill.
  static let treadmill: ArticleClaim = {
    let growth = frontierGrowth
    let ahead = Treadmill.stayingThere(cost: Quantity(1), growth: growth, generations: 6) - 1
    let progress = yearlyProgress
    let behind = Quantity.sum(
      (1...5).map {
        Treadmill.fixedCapability(
          cost: Quantity(1), algorithms: progress.algorithms, hardware: progress.hardware,
          time: Quantity(Double($0), .year))
      })
    return ArticleClaim(
      19, "The recurring cost is the real risk",
      quote: "The Biggest Risk Isn't the First Training Run: It's the ongoing cost of staying "
        + "competitive. AI isn't a one-and-done expense. It's a treadmill.",
      formula: "a system a year: sum of growth^t, or of decline^−t, t = 1 to 5",
      values: [
        Value("five systems at the frontier, by the first", ahead),
        Value("the fifth alone, by the first", pow(growth, 5)),
        Value("five systems of the first's capability", behind),
      ],
      checks: [
        .number(ahead, atLeast: 10, "five more at the frontier cost ten times it"),
        .number(growth, atLeast: 2, "the frontier at least doubles each year"),
        .number(behind, atLeast: 1, "five more of its capability cost more than it"),
      ],
      remark: "The treadmill is the frontier's. To do the same again each year soon costs little.")
  }()

  /// By what cost falls a year at fixed capability.
  private static var yearlyProgress: (algorithms: Quantity, hardware: Quantity) {
    (
      .driver(
        "progress of algorithms", .lognormal(p5: 1.7, p95: 10),
        source: .derived(
          "3 a year, maybe 10: Epoch AI; 4: D. Amodei; disputed as too high; the law is ours")),
      exp(
        naturalLogarithmOfTen * Quantity(1, .year)
          * CommonAssumptions.hardwareProgress.driver(in: ""))
    )
  }

  /// By what the cost of the costliest systems grows a year.
  private static var frontierGrowth: Quantity {
    exp(
      naturalLogarithmOfTen
        * .driver(
          "growth of frontier cost",
          .normal(mean: 0.3888, standardDeviation: 0.04765),
          source: .derived(
            "orders of magnitude a year: slope 0.3888 ± 0.0477 a year of 45 models: Cottier "
              + "et al. (2024), arXiv 2405.21015")))
  }
}
