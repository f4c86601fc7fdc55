import Uncertainty

/// Whether the article's claims about DeepSeek-V2 can hold together: 20 to 60 M US$ in all (claim
/// 5), computing 60 to 80 % of it (6), experiments that double or triple the run (7), and 50 to 100
/// experts for about a year (11).
///
/// The last two are taken as given: the factor is uniform between 2 and 3, the team is the
/// article's. What is left open, the rent and the pay, is tried over a grid.
public struct Contradiction: Sendable {
  /// One rent and one pay.
  public struct Cell: Sendable {
    /// What an hour of an H800 is taken to cost, US$; nil for the law of ``TrainedSystem``.
    public let rent: Double?
    /// What pay is taken to be.
    public let pay: Pay
    /// P(20 to 60 M US$ in all).
    public let total: Estimate
    /// P(computing is 60 to 80 %).
    public let share: Estimate
    /// P(both).
    public let both: Estimate
    /// Median of the total, US$.
    public let median: Estimate
    /// Median share of computing, from 0 to 1.
    public let medianShare: Estimate
  }

  /// A level of pay.
  public enum Pay: String, Sendable, Hashable, CaseIterable {
    /// As in US laboratories, with equity.
    case usWithEquity = "US, with equity"
    /// As in US laboratories, without equity.
    case us = "US"
    /// 40 % of that.
    case fortyPercent = "40 % of US"
    /// A quarter of that.
    case quarter = "25 % of US"

    /// Mean cost of a person-year.
    var figure: Figure {
      switch self {
      case .usWithEquity: CommonAssumptions.usPay
      case .us: CommonAssumptions.usPayWithoutEquity
      case .fortyPercent: CommonAssumptions.chinesePay
      case .quarter:
        Figure(
          0.25 * 260_000, .usDollar / (.person * .year),
          .judged("25 % of US pay without equity, the least that is thought possible"))
      }
    }
  }

  /// The grid, pay by pay and rent by rent.
  public let cells: [Cell]
  /// How many samples were drawn for each cell.
  public let samples: Int

  /// Rents that are tried, US$/(chip·h): the law around DeepSeek's, DeepSeek's, its upper end, and
  /// the article's.
  public static let rents: [Double?] = [nil, 2.0, 2.9, 4.0]

  /// The most that the claims reach together at the rents that were paid, up to 2.9 US$.
  public var bestAtPaidRents: Cell? {
    cells.filter { ($0.rent ?? 0) < 4 }.max { $0.both.value < $1.both.value }
  }
  /// The most that they reach together at the article's own rent.
  public var bestAtArticleRent: Cell? {
    cells.filter { $0.rent == 4 }.max { $0.both.value < $1.both.value }
  }

  /// Computes the grid.
  ///
  /// - Parameters:
  ///   - samples: how many to draw for each cell.
  ///   - seed: selects the draws; the same for each cell.
  ///   - threads: how many cores to use; all if nil.
  /// - Throws: `ModelError`, if the systems are at fault.
  public init(samples: Int = 100_000, seed: UInt64 = 2024, threads: Int? = nil) throws {
    cells = try Pay.allCases.flatMap { pay in
      try Self.rents.map { try Self.cell($0, pay, samples, seed, threads) }
    }
    self.samples = samples
  }

  private static func cell(
    _ rent: Double?, _ pay: Pay, _ samples: Int, _ seed: UInt64, _ threads: Int?
  ) throws -> Cell {
    let base = TrainedSystem.deepSeekV2(.article, pay: pay.figure)
    let system = rent.map { base.with("rental price", $0) } ?? base
    let (total, share) = (system.totalDevelopment, system.computingShare)
    let inTotal =
      total >= Quantity(20e6, .usDollar) && total <= Quantity(60e6, .usDollar)
    let inShare = share >= Quantity(0.6) && share <= Quantity(0.8)
    let events = [inTotal, inShare, inTotal && inShare].enumerated().map {
      $1.indicator.named("event \($0)")
    }
    let run = try Model([total, share] + events).simulate(
      samples: samples, seed: seed, threads: threads)
    let chances = events.map { run[$0].probability(above: 0.5) }
    let percent = run[share].p50
    return Cell(
      rent: rent, pay: pay, total: chances[0], share: chances[1], both: chances[2],
      median: run[total].p50,
      medianShare: Estimate(
        value: percent.value / 100,
        interval: Interval(
          lower: percent.interval.lower / 100, upper: percent.interval.upper / 100)))
  }
}
