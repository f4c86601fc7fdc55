import Foundation
import Testing
import Uncertainty

/// Products and quotients of lognormal drivers are lognormal, so every answer has a closed form;
/// the figures are computed from it with SciPy.
@Suite("A product of lognormal drivers") struct LognormalProductTests {
  /// Ranges as one guesses them before a training run: 5 % to 95 %.
  static func bill(_ range: (Double, Double) -> Lognormal = { .lognormal(p5: $0, p95: $1) })
    -> Quantity
  {
    let work = Quantity.driver("work", range(3e24, 4e24), unit: .flop)
    let utilization = Quantity.driver("utilization", range(0.3, 0.5))
    let price = Quantity.driver("price", range(1.6, 3.2), unit: .usDollar / (.chip * .hour))
    let overhead = Quantity.driver("overhead", range(1.2, 3))
    let peak = Quantity(989e12, .flop / (.chip * .second))
    return (work / (peak * utilization) * price * overhead).named("bill", in: .usDollar)
  }

  static let billQuantiles = [
    (0.05, 5659034.328874396), (0.10, 6525388.624024972), (0.50, 10785305.021907544),
    (0.90, 17826188.004697625), (0.95, 20555239.225544855),
  ]

  @Test("has the known percentiles and mean, units converted on the way")
  func percentiles() throws {
    let bill = Self.bill()
    let run = try KnownProblem.run(bill)
    for (p, value) in Self.billQuantiles {
      #expect(run[bill].quantile(p).agrees(with: value), "P\(p)")
    }
    #expect(run[bill].mean.agrees(with: 11647039.152918333))
    #expect(run[bill].standardDeviation.agrees(with: 4747960.316816134))
    // The twin: the same ranges taken as 10 % to 90 %.
    let wide = Self.bill { .lognormal(p10: $0, p90: $1) }
    let wrong = try KnownProblem.run(wide)[wide].p90
    #expect(!wrong.agrees(with: 17826188.004697625))
  }

  @Test("has the known rank correlations and shares of the logarithm's variance")
  func ranking() throws {
    let bill = Self.bill()
    // In plain dollars: a logarithm takes no unit.
    let order = log(bill / Quantity(1, .usDollar)).named("log of bill")
    let run = try KnownProblem.run(bill, order)
    let known: [String: (rank: Double, share: Double)] = [
      "overhead": (0.6935015115917995, 0.5046376980684352),
      "price": (0.519544932866602, 0.28877794739003115),
      "utilization": (-0.38069786531706185, 0.1568405841054459),
      "work": (0.21342486170685548, 0.04974377043608784),
    ]
    let ranking = run.sensitivity(of: order)
    #expect(ranking.indices.map(\.name) == ["overhead", "price", "utilization", "work"])
    for driver in ranking.indices + run.sensitivity(of: bill).indices {
      let answer = try #require(known[driver.name])
      #expect(try #require(driver.rankCorrelation).agrees(with: answer.rank), "\(driver.name)")
    }
    for driver in ranking.indices {
      let answer = try #require(known[driver.name])
      let share = driver.estimate
      #expect(share.agrees(with: answer.share), "\(driver.name)")
      // The twin: the square of the rank correlation is not the share.
      if driver.name == "overhead" { #expect(!share.agrees(with: answer.rank * answer.rank)) }
    }
  }

  /// The piano tuners of New York; the guess is squigglepy's (rethinkpriorities/squigglepy,
  /// README) and Squiggle's (squiggle-language.com/docs/Overview).
  static func tuners(pianosPerTuner: Lognormal) -> Quantity {
    let people = Quantity.driver("people", .lognormal(p5: 8.1e6, p95: 8.4e6))
    let share = Quantity.driver("share with a piano", .lognormal(p5: 0.2, p95: 1), unit: .percent)
    let each = Quantity.driver("pianos per tuner", pianosPerTuner)
    return (people * share / each).named("tuners", in: .one)
  }

  @Test("counts the piano tuners of New York")
  func pianoTuners() throws {
    let tuners = Self.tuners(pianosPerTuner: .lognormal(p5: 2000, p95: 50_000))
    let run = try KnownProblem.run(tuners)
    let known = [
      (0.05, 0.6100775267218436), (0.10, 0.9078187527574693), (0.25, 1.7637205691476159),
      (0.50, 3.688902275745448), (0.75, 7.7155079087026355), (0.90, 14.989776272704328),
      (0.95, 22.305361866253953),
    ]
    for (p, value) in known { #expect(run[tuners].quantile(p).agrees(with: value), "P\(p)") }
    #expect(run[tuners].mean.agrees(with: 6.711119300491077))
    #expect(run[tuners].standardDeviation.agrees(with: 10.199473474655148))
    let ranks = [
      "people": 0.009649548544534148, "share with a piano": 0.4306765090445184,
      "pianos per tuner": -0.8854529511190571,
    ]
    for driver in run.sensitivity(of: tuners).indices {
      let answer = try #require(ranks[driver.name])
      #expect(try #require(driver.rankCorrelation).agrees(with: answer), "\(driver.name)")
    }
    // The twin: the median that midpoints of the ranges give.
    let midpoint: Double = 8.25e6 * 0.006 / 26_000
    #expect(!run[tuners].p50.agrees(with: midpoint))
  }
}
