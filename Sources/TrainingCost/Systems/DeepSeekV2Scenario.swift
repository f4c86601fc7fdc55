import Uncertainty

/// Ways to count the development of DeepSeek-V2 around its final run.
///
/// They differ in what computing is charged to it and in what its people are paid; hours,
/// rent, team, data and operations are the same drivers in all, so their draws are, too.
public enum DeepSeekV2Scenario: String, Sendable, Hashable, CaseIterable {
  /// All computing is 2 to 3 final runs; US pay with equity.
  case articleUSPayWithEquity = "A"
  /// Computing of one release; US pay without equity.
  case releaseUSPay = "B"
  /// Computing of one release; pay at 40 % of the US, without equity.
  ///
  /// The default: the computing that led to this release, as for every other system here,
  /// and the pay of the country where it was made. No public figure for that pay was found;
  /// the 40 % are judged, inside a range of 25 to 70 %.
  case releaseChinesePay = "C"
  /// Computing of the company's year; pay at 40 % of the US, without equity.
  case companyChinesePay = "D"
  /// Computing of the company's year; US pay with equity.
  case companyUSPayWithEquity = "E"

  /// What distinguishes it, in a few words.
  public var summary: String {
    switch self {
    case .articleUSPayWithEquity: "computing 2 to 3 final runs, US pay with equity"
    case .releaseUSPay: "computing of the release, US pay"
    case .releaseChinesePay: "computing of the release, 40 % of US pay"
    case .companyChinesePay: "computing of the company's year, 40 % of US pay"
    case .companyUSPayWithEquity: "computing of the year, US pay with equity"
    }
  }

  /// How much computing is charged.
  var experiments: Experiments {
    switch self {
    case .articleUSPayWithEquity: .article
    case .releaseUSPay, .releaseChinesePay: .release
    case .companyChinesePay, .companyUSPayWithEquity: .company
    }
  }

  /// What its people are paid.
  var pay: Figure {
    switch self {
    case .articleUSPayWithEquity, .companyUSPayWithEquity: CommonAssumptions.usPay
    case .releaseUSPay: CommonAssumptions.usPayWithoutEquity
    case .releaseChinesePay, .companyChinesePay: CommonAssumptions.chinesePay
    }
  }
}

extension Experiments {
  /// Two to three final runs, as a web article says.
  static let article = Experiments.factor(
    Assumption(
      "experiment factor of the article", .uniform(from: 2, to: 3),
      source: .judged("a web article: experiments easily double or triple the spend")))
}
