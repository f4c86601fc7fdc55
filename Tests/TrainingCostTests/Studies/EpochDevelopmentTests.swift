import Testing
import TrainingCost
import Uncertainty

@Suite("The published development costs") struct EpochDevelopmentTests {
  typealias Development = EpochStudy.Development

  /// P5, P50, P95 in M US$ of 2023: the notebook of v1.0.0 written again in NumPy, 200,000
  /// samples; separate factors as published, and one for all.
  static let rerun: [(Development.System, EpochStudy.Sharing, [Double])] = [
    (.gpt3, .asPublished, [4.9941, 6.9594, 9.5844]), (.gpt3, .shared, [4.28, 6.8157, 10.811]),
    (.opt, .asPublished, [2.2035, 2.8879, 3.8463]), (.opt, .shared, [1.9574, 2.8427, 4.2481]),
    (.gpt4, .asPublished, [101.09, 129.7, 170.19]), (.gpt4, .shared, [84.169, 125.8, 200.25]),
    (.gemini, .asPublished, [96.175, 131.9, 183.68]), (.gemini, .shared, [86.271, 130.2, 198.21]),
  ]

  private func total(
    _ system: Development.System, _ sharing: EpochStudy.Sharing
  ) throws -> OutputSummary {
    let total = Development(system, sharing).total
    return try Model(total).simulate(samples: 200_000, seed: 12)[total]
  }

  /// 2 % is over five standard errors of both samples at P5 and P95 together.
  @Test("come out, with separate factors and with one", arguments: rerun)
  func bands(
    system: Development.System, sharing: EpochStudy.Sharing, expected: [Double]
  ) throws {
    let result = try total(system, sharing)
    for (level, value) in zip([0.05, 0.5, 0.95], expected) {
      let found = result.quantile(level).value
      #expect(agree(found, value, within: 0.02), "P\(level * 100): \(found), \(value)")
    }
  }

  /// The notebook draws each person's equity once for all samples, which moves the median of a
  /// small team by a tenth and more from run to run; and 3c6aafa has dearer hardware for GPT-3.
  @Test("agree with those that the study prints", arguments: Development.System.allCases)
  func printed(system: Development.System) throws {
    let result = try total(system, .asPublished)
    let printed = Development.published(system)
    for (level, value) in [(0.05, printed.p5), (0.5, printed.p50), (0.95, printed.p95)] {
      #expect(agree(result.quantile(level).value * 1e6, value, within: 0.08))
    }
  }

  @Test("are wider with one factor, by a third and more for GPT-4")
  func wider() throws {
    for system in Development.System.allCases {
      let apart = try total(system, .asPublished)
      let together = try total(system, .shared)
      #expect(
        together.band(0.05...0.95).width > 1.15 * apart.band(0.05...0.95).width, "\(system)")
    }
    let ratio =
      try total(.gpt4, .shared).band(0.05...0.95).width
      / total(.gpt4, .asPublished).band(0.05...0.95).width
    #expect(ratio > 1.6)
  }

  /// Median parts of v1.0.0, M US$ of 2023: people, chips, servers, network, energy; and the
  /// median share of people.
  static let parts: [(Development.System, [Double], Double)] = [
    (.gpt3, [2.268, 2.030, 1.400, 0.807, 0.1991], 0.326),
    (.opt, [1.082, 0.727, 0.482, 0.2826, 0.0440], 0.403),
    (.gpt4, [36.45, 39.67, 25.97, 15.27, 7.849], 0.281),
    (.gemini, [60.98, 29.13, 18.57, 11.13, 5.594], 0.471),
  ]

  @Test("have the published medians of their parts", arguments: parts)
  func medians(system: Development.System, expected: [Double], people: Double) throws {
    let cost = Development(system, .asPublished)
    let run = try Model(cost.parts.map(\.cost) + cost.shares.map(\.share))
      .simulate(samples: 100_000, seed: 12)
    for (part, value) in zip(cost.parts, expected) {
      let tolerance = part.name == "people" && [.opt, .gpt3].contains(system) ? 0.16 : 0.02
      #expect(
        agree(run[part.cost].p50.value, value, within: tolerance),
        "\(part.name): \(run[part.cost].p50.value)")
    }
    let shares = cost.shares.map { run[$0.share].mean.value }
    #expect(abs(shares.reduce(0, +) - 100) < 1e-9)
    #expect(abs(run[cost.shares[0].share].p50.value / 100 - people) < 0.05)
  }

  /// 60,000 teams, person by person: the lognormal sum of a small team is 3 % low at P5.
  @Test("pay teams whose sum is nearly lognormal", arguments: [(25, 0.045), (284, 0.01)])
  func teams(count: Int, tolerance: Double) throws {
    let share = Lognormal.lognormal(p5: 0.05, p95: 0.80)
    let pay = Lognormal.lognormal(p5: 140_000, p95: 265_000)
    let one = Lognormal.lognormal(mean: 1, standardDeviation: 1e-9)
    let nothing = Lognormal.lognormal(mean: 1e-9, standardDeviation: 1e-9)
    let group = StaffGroup(
      "team", count: count, salary: pay, overhead: one, equity: nothing, share: share)
    let fitted = group.yearlyCost("team", source: .judged("test")).named("fitted")
    // Salary × share of time is lognormal again, so the sum can be drawn person by person.
    let person = Lognormal.lognormal(
      mean: group.mean, standardDeviation: group.variance.squareRoot())
    let summed = Quantity.sum("person", of: person, count: Quantity(Double(count)))
      .named("summed")
    let run = try Model(fitted, summed).simulate(samples: 60_000, seed: 13)
    for level in [0.05, 0.5, 0.95] {
      #expect(
        agree(
          run[fitted].quantile(level).value, run[summed].quantile(level).value,
          within: tolerance))
    }
    #expect(
      faults(
        of: StaffGroup(
          "none", count: 0, salary: pay, overhead: one, equity: nothing, share: share
        ).yearlyCost("none", source: .judged("test"))) == ["none: needs 1 ≤ people, got 0"])
  }
}
