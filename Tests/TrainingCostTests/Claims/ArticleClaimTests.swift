import Testing
import TrainingCost
import Uncertainty

@Suite("A claim of the article") struct ArticleClaimTests {
  private func finding(_ number: Int, samples: Int = 200_000) throws -> ClaimFinding {
    try ArticleClaim.all[number - 1].examined(samples: samples, seed: 7)
  }

  private func middle(_ finding: ClaimFinding, _ value: String) throws -> Double {
    try #require(finding.values.first { $0.name == value }).band[1].value
  }

  @Test("has its number, its words, values and readings, and computes", arguments: 1...20)
  func complete(number: Int) throws {
    #expect(ArticleClaim.all.count == 20)
    let claim = ArticleClaim.all[number - 1]
    #expect(claim.number == number)
    #expect(claim.title.count <= 40 && !claim.quote.isEmpty && !claim.formula.isEmpty)
    #expect(!claim.remark.isEmpty && claim.values.count >= 2 && claim.checks.count >= 2)
    let found = try finding(number, samples: 5_000)
    for reading in found.readings {
      #expect(reading.probability.interval.lower <= reading.probability.value)
      #expect(reading.probability.value <= reading.probability.interval.upper)
      #expect(reading.verdict == ClaimFinding.Verdict(reading.probability.value))
    }
    for value in found.values {
      #expect(value.band.allSatisfy { $0.value.isFinite }, "\(value.name)")
      #expect(value.band[0].value <= value.band[1].value)
      #expect(value.band[1].value <= value.band[2].value)
      #expect(value.name.count <= 52, "\(value.name)")
    }
    #expect(found.main.hinge != nil, "\(number)")
  }

  @Test("names the evidence of every driver and figure", arguments: 1...20)
  func evidence(number: Int) throws {
    let kinds = Evidence.allCases.map { "\($0): " }
    let found = try finding(number, samples: 100)
    for driver in found.drivers {
      #expect(kinds.contains { driver.source.hasPrefix($0) }, "\(driver.name)")
    }
    for figure in found.claim.figures { #expect(figure.isPublished) }
  }

  /// Probabilities by Scripts/make-reference/training_costs.py: NumPy, 2,000,000 samples.
  static let probabilities: [(Int, Int, Double)] = [
    (1, 0, 0.9999), (1, 2, 0.0500), (2, 0, 0.6544), (3, 0, 0.8218), (7, 0, 0.4031),
    (7, 1, 0.5985), (8, 0, 0.0530), (8, 2, 0.0000), (13, 0, 0.9974), (16, 0, 0.0085),
    (16, 1, 0.1384), (19, 0, 1.0000),
  ]

  /// 0.006 is more than five standard errors of any probability at this size.
  @Test("has the probability of an independent implementation", arguments: probabilities)
  func probability(number: Int, reading: Int, expected: Double) throws {
    let found = try finding(number).readings[reading]
    #expect(abs(found.probability.value - expected) < 0.006, "\(found.text): \(found.probability)")
  }

  /// 10,000 × 2 × 730.5 h × 4 US$.
  @Test("of 10,000 H100 for two months at 4 US$ is 58.44 M US$, and twenty DeepSeek-V2 of work")
  func cluster() throws {
    let found = try finding(1)
    #expect(agree(try middle(found, "cost at the article's 4 US$ an hour"), 58.44, within: 1e-12))
    #expect(agree(try middle(found, "work it does, by DeepSeek-V3's"), 6.65, within: 0.01))
    #expect(found.values.filter(\.isExact).count == 1)
  }

  @Test("of DeepSeek-V2's 20 to 60 M US$ fails for the run, and not for the development")
  func deepSeek() throws {
    let found = try finding(5)
    #expect(found.main.verdict == .fails && found.main.probability.value == 0)
    // MODEL: 0.93, 0.88, 0.29, 0.84, 0.77 for the scenarios A to E.
    for (reading, expected) in zip(found.readings.dropFirst(), [0.93, 0.88, 0.29, 0.84, 0.77]) {
      #expect(abs(reading.probability.value - expected) < 0.012, "\(reading.text)")
    }
    let hinges = found.readings.dropFirst().map { $0.hinge?.driver ?? "" }
    #expect(hinges[2] == "DeepSeek-V2: data")
  }

  /// arXiv 2405.04434: 42.5 % fewer hours than the dense 67B, where FLOP fall by 68.7 %.
  @Test("of mixture of experts saves 42.5 % of hours where FLOP promise 68.7 %")
  func experts() throws {
    let found = try finding(9)
    #expect(agree(try middle(found, "hours saved against DeepSeek 67B"), 42.5, within: 0.001))
    #expect(agree(try middle(found, "if FLOP were all that counts"), 68.66, within: 0.001))
  }

  /// 5.576 M US$ / 87,072 US$ a day, whatever the rent.
  @Test("of serving equals the run after 64 days")
  func serving() throws {
    #expect(
      agree(try middle(try finding(13), "days until it equals the run"), 64.3, within: 0.005))
  }

  @Test("of a model half as dear needs 37.5 % of the performance, and one in all better wins")
  func rivals() throws {
    #expect(
      agree(
        try middle(try finding(15), "performance that is enough, by the second's"), 37.5,
        within: 1e-12))
    let found = try finding(14)
    #expect(found.readings[1].probability.value == 1)
  }

  /// Electricity for GPT-4 about 3.5 M US$, for DeepSeek-V2 about 0.13 M, 2,048 H800 2.4 MW.
  @Test("of electricity is true of GPT-4 and false of DeepSeek-V2")
  func electricity() throws {
    let found = try finding(10)
    #expect(agree(try middle(found, "bill of GPT-4's run"), 3.4, within: 0.15))
    #expect(agree(try middle(found, "bill of DeepSeek-V2's run"), 0.14, within: 0.15))
    #expect(agree(try middle(found, "power of 2,048 H800"), 2.4, within: 0.05))
    #expect(found.main.verdict == .holds && found.readings[2].verdict == .fails)
  }

  @Test("is refused without samples")
  func noSamples() {
    #expect(throws: ModelError.self) { try ArticleClaim.all[0].examined(samples: 0) }
  }

  @Test("stands by its probability")
  func verdicts() {
    let cases: [(Double, ClaimFinding.Verdict)] = [
      (1, .holds), (0.95, .holds), (0.94, .likely), (0.8, .likely), (0.79, .open), (0.21, .open),
      (0.2, .unlikely), (0.06, .unlikely), (0.05, .fails), (0, .fails),
    ]
    for (probability, verdict) in cases { #expect(ClaimFinding.Verdict(probability) == verdict) }
  }
}
