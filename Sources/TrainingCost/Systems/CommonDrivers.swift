import Uncertainty

/// Drivers and figures that several systems use.
enum CommonDrivers {
  /// Orders of magnitude a year by which newer hardware gives more for the money. One driver
  /// for all systems: there is one market for chips.
  static let hardwareProgress = Quantity.driver(
    "hardware progress, orders of magnitude", .normal(p5: 0.10, p95: 0.18), unit: .one / .year,
    source: .sourced("0.14 (0.10 to 0.18): Hobbhahn et al. (2023), Epoch AI; arXiv 2405.21015"))

  /// Mean cost of a person-year in a US laboratory, with equity.
  static let usPay = Figure(
    443_000, .usDollar / (.person * .year),
    .derived(
      "salary 139,771 to 265,235 × overhead 1.25 to 1.40 + equity 35,468 to 501,747 US$ (90 % "
        + "intervals), means: Epoch AI, training-cost-trends v1.0.0, development_cost.ipynb"))

  /// Mean cost of a person-year in a US laboratory, without equity.
  static let usPayWithoutEquity = Figure(
    260_000, .usDollar / (.person * .year),
    .derived("salary and overhead only: Epoch AI, as for pay with equity"))

  /// Mean share of working time of those who are credited: mean of the lognormal law whose
  /// 90 % interval is 0.05 to 0.80.
  static let creditedShare = Figure(
    0.285_27, .one,
    .derived("share 0.05 to 0.80 (90 %): Epoch AI, v1.0.0, development_cost.ipynb"))

  /// Relative spread of what one credited person costs: share of time and pay together.
  private static let personSpread = 1.176

  /// Level of pay by the mean of the studies, one factor for a whole team.
  static func payLevel(_ system: String) -> Quantity {
    Quantity.driver(
      "\(system): level of pay", .lognormal(p5: 0.7, p95: 1.4),
      source: .judged("studies of pay differ by this much; one factor for all of a team"))
  }

  /// Cost of a team that is known by its credits.
  ///
  /// - Parameters:
  ///   - typical: about how many there are, which says how well chance levels out.
  static func creditedTeam(
    _ system: String, people: Quantity, typical: Double, duration: Quantity
  ) -> Quantity {
    let makeUp = Quantity.driver(
      "\(system): make-up of the team",
      .lognormal(mean: 1, standardDeviation: personSpread / typical.squareRoot()),
      source: .derived("spread of one person's share and pay by the root of their number"))
    return StaffCost.cost(
      people: people * makeUp, share: creditedShare.quantity, pay: usPay.quantity,
      duration: duration, market: payLevel(system))
  }

  /// Storage, network and operations by computing.
  static func operations(_ system: String) -> Quantity {
    Quantity.driver(
      "\(system): operations by computing", .uniform(from: 0.02, to: 0.10),
      source: .judged("storage, network and operations are 2 to 10 % of computing"))
  }

  /// Reported chip-hours, with what reports leave out.
  static func reportedHours(_ run: PublishedRun, p5: Double, p95: Double, _ why: String) -> Quantity
  {
    let correction = Quantity.driver(
      "\(run.system): chip-hours by report", .lognormal(p5: p5, p95: p95), source: .judged(why))
    return run.chipHours.quantity * correction
  }

  /// Licences, labelling and preference data of a system that is sold to the public.
  static func commercialData(_ system: String) -> Quantity {
    Quantity.driver(
      "\(system): data", .lognormal(p5: 5e6, p95: 60e6), unit: .usDollar,
      source: .judged(
        "post-training cost 10 to 20 M US$ for Llama 2 and over 50 M for Llama 3.1, licences "
          + "1 to 5 M a year and publisher (press reports); the spread is ours"))
  }
}
