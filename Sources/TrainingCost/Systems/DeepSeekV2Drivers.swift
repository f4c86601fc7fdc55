import Uncertainty

/// The drivers of DeepSeek-V2, of which every scenario uses some.
struct DeepSeekV2Drivers {
  let hours, price, people, share, duration, payLevel, data, operations: Quantity
  let ownedRun: OwnedRun
  private let releaseFactor, companyFactor, articleFactor: Quantity

  init(_ name: String) {
    hours = CommonDrivers.reportedHours(
      .deepSeekV2, p5: 0.97, p95: 1.10, "context extension and post-training: 4.7 % in V3")
    price = .driver(
      "\(name): rental price", .lognormal(p5: 1.4, p95: 2.9),
      unit: .usDollar / (.chip * .hour),
      source: .judged("around the 2 US$ that DeepSeek assumes, arXiv 2412.19437; one quote 3.42"))
    people = .driver(
      "\(name): people", .uniform(from: 50, to: 100), unit: .person,
      source: .judged("a team of 50 to 100, web article"))
    share = .driver(
      "\(name): share of working time", .lognormal(p5: 0.7, p95: 1.0),
      source: .judged("most of the team works on nothing else"))
    duration = .driver(
      "\(name): duration", .triangular(minimum: 0.75, mode: 1, maximum: 1.5), unit: .year,
      source: .judged("a year or so, web article"))
    payLevel = CommonDrivers.payLevel(name)
    data = .driver(
      "\(name): data", .lognormal(p5: 0.5e6, p95: 10e6), unit: .usDollar,
      source: .judged("no licence is known; curation and labelling"))
    operations = CommonDrivers.operations(name)
    releaseFactor = ExperimentFactor.release(of: name)
    companyFactor = ExperimentFactor.company(of: name)
    articleFactor = .driver(
      "\(name): experiment factor of the article", .uniform(from: 2, to: 3),
      source: .judged("a web article: experiments easily double or triple the spend"))
    ownedRun = Self.ownedRun(name, hours)
  }

  /// All computing by that of the final run.
  func factor(_ scenario: DeepSeekV2Scenario) -> Quantity {
    switch scenario {
    case .articleUSPayWithEquity: articleFactor
    case .releaseUSPay, .releaseChinesePay: releaseFactor
    case .companyChinesePay, .companyUSPayWithEquity: companyFactor
    }
  }

  /// Mean cost of a person-year.
  func pay(_ scenario: DeepSeekV2Scenario) -> Quantity {
    switch scenario {
    case .articleUSPayWithEquity, .companyUSPayWithEquity: CommonDrivers.usPay.quantity
    case .releaseUSPay: CommonDrivers.usPayWithoutEquity.quantity
    case .releaseChinesePay, .companyChinesePay: 0.4 * CommonDrivers.usPayWithoutEquity.quantity
    }
  }

  private static func ownedRun(_ name: String, _ hours: Quantity) -> OwnedRun {
    OwnedRun(
      OwnedRun.Setting(
        system: name, chip: .h800,
        age: Figure(0, .year, .judged("at the price of the catalogue, not worn off")),
        price: (0.5, 2), load: (0.56, 1), overhead: (0.12, 0.40),
        electricity: .driver(
          "\(name): electricity price", .lognormal(p5: 0.06, p95: 0.13),
          unit: .usDollar / .kilowattHour,
          source: .judged("around 0.082 €/kWh, industry in China in 2024, BusinessEurope"))),
      chipHours: hours)
  }
}
