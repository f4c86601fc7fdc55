import Uncertainty

/// Assumptions and figures that several systems use.
enum CommonAssumptions {
  /// Orders of magnitude a year by which newer hardware gives more for the money. One driver
  /// for all systems: there is one market for chips.
  static let hardwareProgress = Assumption(
    "hardware progress, orders of magnitude", .normal(p5: 0.10, p95: 0.18),
    unit: .one / .year,
    source: .sourced("0.14 (0.10 to 0.18): Hobbhahn et al. (2023), Epoch AI; arXiv 2405.21015"),
    isShared: true)

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

  /// Mean cost of a person-year in a Chinese laboratory.
  static let chinesePay = Figure(
    0.4 * 260_000, .usDollar / (.person * .year),
    .judged("40 % of US pay without equity, inside 25 to 70 %; no public figure was found"))

  /// Mean cost of a person-year in a public laboratory in Europe.
  static let europeanPublicPay = Figure(
    100_000, .usDollar / (.person * .year),
    .judged("a researcher in public service with employer's charges; no figure was published"))

  /// Mean share of working time of those who are credited: mean of the lognormal law whose
  /// 90 % interval is 0.05 to 0.80.
  static let creditedShare = Figure(
    0.285_27, .one,
    .derived("share 0.05 to 0.80 (90 %): Epoch AI, v1.0.0, development_cost.ipynb"))

  /// Level of pay by the mean of the studies, one factor for a whole team.
  static let payLevel = Assumption.range(
    "level of pay", 0.7, 1.4,
    source: .judged("studies of pay differ by this much; one factor for all of a team"))

  /// Share of their time that people of a team of its own give.
  static let fullShare = Assumption.range(
    "share of working time", 0.7, 1.0,
    source: .judged("most of the team works on nothing else"))

  /// Storage, network and operations by computing.
  static let operations = Assumption(
    "operations by computing", .uniform(from: 0.02, to: 0.10),
    source: .judged("storage, network and operations are 2 to 10 % of computing"))

  /// Licences, labelling and preference data of a system that is sold to the public.
  static let commercialData = Assumption.range(
    "data", 5e6, 60e6, unit: .usDollar,
    source: .judged(
      "post-training cost 10 to 20 M US$ for Llama 2 and over 50 M for Llama 3.1, licences "
        + "1 to 5 M a year and publisher (press reports); the spread is ours"))

  /// Public text, filtered; nothing bought.
  static func publicData(_ p5: Double, _ p95: Double, _ why: String) -> Assumption {
    .range("data", p5, p95, unit: .usDollar, source: .judged(why))
  }

  /// Reported chip-hours, with what reports leave out.
  static func reportedHours(_ run: PublishedRun, _ p5: Double, _ p95: Double, _ why: String)
    -> ChipHours
  {
    .published(
      run.chipHours,
      corrections: [.range("chip-hours by report", p5, p95, source: .judged(why))])
  }

  /// What an hour of a chip costs to rent, US$/(chip·h).
  static func rent(_ p5: Double, _ p95: Double, _ source: Source) -> Assumption {
    .range("rental price", p5, p95, unit: .usDollar / (.chip * .hour), source: source)
  }

  /// Rent by the asking prices of Epoch AI's list.
  static func listedRent(_ p5: Double, _ p95: Double, _ what: String) -> Assumption {
    rent(
      p5, p95,
      .derived(
        "\(what), taken as 5 and 95 %: Epoch AI, training-cost-trends, 263c40a, hardware prices"))
  }

  /// Utilization of dense runs in BF16, over the whole job.
  static let denseUtilization = Assumption(
    "utilization", .beta(alpha: 6.23, beta: 9.68), unit: NumberFormat.bf16.utilization,
    source: .derived("mean 0.392, sd 0.119 of 61 published runs: Epoch AI, models data, 263c40a"))

  /// Duration of a project apart from its final run.
  static func durationBesideRun(
    _ p5: Double, _ p95: Double, _ unit: Unit, _ source: Source
  ) -> Assumption {
    .range("duration without the run", p5, p95, unit: unit, source: source)
  }

  /// Duration of a project.
  static func duration(_ p5: Double, _ p95: Double, _ unit: Unit, _ source: Source) -> Assumption {
    .range("duration", p5, p95, unit: unit, source: source)
  }
}
