import Uncertainty

extension ArticleClaim {
  /// 13: inference against training.
  static let servingByTraining: ArticleClaim = {
    let system = TrainedSystem.deepSeekV3
    let nodes = Figure(
      226.75, .one,
      .sourced("mean nodes of 8 H800 serving V3 and R1 on 2025-02-27: DeepSeek, Day 6 overview"))
    let daily =
      nodes.quantity * Quantity(8 * 24, .chip * .hour / .day) * system.driver("rental price")
    let life = Quantity.driver(
      "days in service", .lognormal(p5: 120, p95: 720), unit: .day,
      source: .judged("V3 came out in December 2024; models are replaced in half a year to two"))
    let serving = daily * life
    let evenAfter = InferenceCost.breakEvenTime(training: system.finalRun, rate: daily)
    return ArticleClaim(
      13, "Serving costs as much as training",
      quote:
        "[...] building the infrastructure to serve the model to users (inference) often rival "
        + "or exceed the initial training cost over the model's lifetime.",
      formula: "nodes × 8 chips × hours × rent, by the run at the same rent",
      values: [
        Value("a day of serving, k US$", daily, in: Unit("k US$", 1e3, .usDollar) / .day),
        Value("days until it equals the run", evenAfter, in: .day),
        Value("a life's serving by the run", serving / system.finalRun, in: .one),
        Value("a life's serving by the development", serving / system.totalDevelopment, in: .one),
      ],
      checks: [
        Check(
          reading: "over its life, more than the final run", event: serving >= system.finalRun,
          subject: serving / system.finalRun),
        Check(
          reading: "over its life, more than the whole development",
          event: serving >= system.totalDevelopment, subject: serving / system.totalDevelopment),
      ],
      remark: "Confirmed against the final run, by one day's load of V3 and R1; the rent cancels. "
        + "Against the development it is open.",
      figures: [nodes, PublishedRun.deepSeekV3.chipHours])
  }()

  /// 14: cheaper, better, and cheaper to run.
  static let cheaperAndBetter: ArticleClaim = {
    let market = rivalMarket
    let cheap = rivalCost(50e6, "first", market)
    let dear = rivalCost(100e6, "second", market)
    let serving = Quantity.driver(
      "serving the rival, whole life", .lognormal(p5: 10e6, p95: 1e9), unit: .usDollar,
      source: .judged("from a niche to a product for everybody"))
    let share = Quantity.driver(
      "serving by the rival's", .lognormal(p5: 0.35, p95: 0.70),
      source: .judged("the article's 50 %, uncertain by 1.4 either way"))
    let better = Quantity.driver(
      "performance by the rival's", .normal(p5: 0.95, p95: 1.25),
      source: .judged("the article's 10 %, and what benchmarks differ by"))
    let ratio =
      InferenceCost.perPerformance(cost: cheap + share * serving, performance: better)
      / InferenceCost.perPerformance(cost: dear + serving, performance: Quantity(1))
    let stated = Quantity((50 + 0.5) / 1.1 / (100 + 1))
    return ArticleClaim(
      14, "50 M, 10 % better, 50 % cheaper wins",
      quote:
        "A model that costs $50 million to train but is 10% better and 50% cheaper to run than "
        + "a competitor's $100 million model is the clear winner.",
      formula: "(training + serving) / performance, first by second",
      values: [
        Value("cost for performance, first by second", ratio),
        Value("as stated, with 1 M US$ of serving", stated),
      ],
      checks: [
        .number(ratio, atMost: 1, "the first wins, each number uncertain"),
        .number(stated, atMost: 1, "the first wins, numbers as stated"),
      ],
      remark:
        "Better in every respect wins: by the stated numbers nothing is left to weigh, for any "
        + "volume. The claim says nothing.")
  }()

  /// 15: nearly as good for less.
  static let nearlyAsGood: ArticleClaim = {
    let market = rivalMarket
    let cheap = rivalCost(30e6, "first", market)
    let dear = rivalCost(80e6, "second", market)
    let close = Quantity.driver(
      "performance by the rival's", .uniform(from: 0.8, to: 1.0),
      source: .judged("\"close\"; the article calls open models 80 to 90 % as good"))
    let value = { (cost: Quantity, performance: Quantity, reference: Double) in
      InferenceCost.perPerformance(
        cost: cost, performance: performance, reference: Quantity(reference))
    }
    let ratio = value(cheap, close, 0) / value(dear, Quantity(1), 0)
    let beyond = value(cheap, close, 0.7) / value(dear, Quantity(1), 0.7)
    let enough = InferenceCost.breakEvenPerformance(
      cost: Quantity(30e6, .usDollar), other: Quantity(80e6, .usDollar))
    return ArticleClaim(
      15, "30 M and close to an 80 M model wins",
      quote:
        "If their $30 million model performs close to a competitor's $80 million model, that's "
        + "a monumental strategic win.",
      formula:
        "cost / performance, first by second; or cost / (performance − 70 % of the second's)",
      values: [
        Value("cost for performance, first by second", ratio),
        Value("if only performance beyond 70 % counts", beyond),
        Value("performance that is enough, by the second's", enough, in: .percent),
      ],
      checks: [
        .number(ratio, atMost: 1, "less cost for its performance"),
        .number(beyond, atMost: 1, "less, if only what is beyond 70 % counts"),
      ],
      remark: "With a ratio of costs like this, a model less than half as good would win; what it "
        + "is worth to be nearly as good is the question, and the claim does not ask it.")
  }()

  /// What is uncertain in both rivals' costs alike.
  private static var rivalMarket: Quantity {
    .driver(
      "market for chips and people", .lognormal(p5: 0.7, p95: 1.4),
      source: .judged("both buy in one market in one year: one factor for both"))
  }

  private static func rivalCost(_ stated: Double, _ which: String, _ market: Quantity) -> Quantity {
    Quantity(stated, .usDollar) * market
      * .driver(
        "cost of the \(which), by report", .lognormal(p5: 0.7, p95: 1.4),
        source: .judged("such figures are good to a factor of 1.4"))
  }
}
