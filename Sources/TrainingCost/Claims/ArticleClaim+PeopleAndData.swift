import Uncertainty

extension ArticleClaim {
  /// 11: the team.
  static let expertTeam: ArticleClaim = {
    let systems = [
      ("US pay with equity", TrainedSystem.deepSeekV2(.articleUSPayWithEquity)),
      ("US pay", .deepSeekV2(.releaseUSPay)), ("40 % of US pay", .deepSeekV2(.releaseChinesePay)),
    ]
    let run = TrainedSystem.deepSeekV2.finalRun
    let china = systems[2].1
    return ArticleClaim(
      11, "50 to 100 experts: a hefty layer",
      quote: "A team of 50-100 world-class experts working for a year or more on the model design, "
        + "training runs, and evaluation adds another hefty layer to the cost.",
      formula: "people × share of time × pay × duration × level of pay",
      values: systems.map { .millions("people, \($0)", $1.part("people")) }
        + [
          Value("people by final run, 40 % of US pay", china.part("people") / run, in: .one),
          Value(
            "people by final run, US pay with equity",
            systems[0].1.part("people") / run, in: .one),
        ],
      checks: [
        .number(
          china.part("people") / china.totalDevelopment, atLeast: 0.1,
          "10 % of the whole or more, even at 40 % of US pay"),
        .number(
          china.part("people") / run, atLeast: 1, "more than the final run, at 40 % of US pay"),
        .number(
          systems[0].1.part("people") / run, atLeast: 5,
          "five final runs or more, at US pay with equity"),
      ],
      remark:
        "If anything an understatement: the team alone costs more than the run, at every pay "
        + "looked at. No public figure for pay in Chinese laboratories was found.")
  }()

  /// 12: data.
  static let dataEffort: ArticleClaim = {
    let v2 = TrainedSystem.deepSeekV2.driver("data")
    let sold = TrainedSystem.gpt4.driver("data")
    let licences = DataCost.cost(
      licences: .driver(
        "licences", .lognormal(p5: 1e6, p95: 5e7), unit: .usDollar / .year,
        source: .derived(
          "publishers 1 to 5 M US$ a year each, Reddit 60 M, News Corp 50 M, by press reports; the "
            + "law is ours")),
      years: .driver(
        "years of licences", .uniform(from: 1, to: 3), unit: .year,
        source: .judged("contracts of one to five years, not all for one model")),
      curated: Quantity(0, .token), curation: Quantity(0, .usDollar / .token), once: sold)
    let reserve =
      Quantity.driver(
        "whether a settlement is due", .bernoulli(probability: 0.05),
        source: .judged("1 in 20 models; one large settlement is known"))
      * .driver(
        "settlement", .lognormal(p5: 0.5e9, p95: 2e9), unit: .usDollar,
        source: .judged("one of over 1 bn US$, Anthropic and authors, 2025; others may be smaller"))
    return ArticleClaim(
      12, "Data are a multi-million effort",
      quote: "This is a multi-million dollar effort in engineering time and direct payments.",
      formula: "data = payments + licences × years + chance of a settlement",
      values: [
        .millions("DeepSeek-V2: curation and labelling", v2),
        .millions("a product for the public", sold),
        .millions("with licences", licences),
        .millions("with licences and the chance of a settlement", licences + reserve),
      ],
      checks: [
        .atLeast(2, v2, "2 M US$ or more for DeepSeek-V2"),
        .atLeast(2, sold, "2 M US$ or more for a product for the public"),
        .atLeast(100, licences + reserve, "100 M US$ or more with licences and settlement"),
      ],
      remark: "Plausible and very wide: no firm published what its data cost, and the laws here "
        + "are judged. Licences and settlements come in lumps.")
  }()
}
