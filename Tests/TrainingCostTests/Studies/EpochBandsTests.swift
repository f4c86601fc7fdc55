import Testing
import TrainingCost
import Uncertainty

/// Epoch AI, training-cost-trends v1.0.0, uncertainty.ipynb, written again in NumPy with 4
/// million samples (2 million for TPUs and what is shared): multiples of the median.
@Suite("The published bands") struct EpochBandsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let hardware: EpochStudy.Hardware
    let sharing: EpochStudy.Sharing
    let index: Int
    /// P5, P10, P25, P75, P90, P95.
    let expected: [Double]
    var testDescription: String { "\(hardware), \(sharing), \(index)" }
  }

  static let cases = [
    Case(
      hardware: .gpu, sharing: .asPublished, index: 0,
      expected: [0.4615, 0.5472, 0.7282, 1.3735, 1.8274, 2.1687]),
    Case(
      hardware: .gpu, sharing: .asPublished, index: 1,
      expected: [0.2741, 0.3718, 0.5999, 1.6821, 2.8146, 4.0739]),
    Case(
      hardware: .gpu, sharing: .asPublished, index: 2,
      expected: [0.3104, 0.4128, 0.6354, 1.5891, 2.5502, 3.651]),
    Case(
      hardware: .gpu, sharing: .asPublished, index: 3,
      expected: [0.3433, 0.4371, 0.6471, 1.5849, 2.5703, 3.722]),
    Case(
      hardware: .gpu, sharing: .shared, index: 3,
      expected: [0.2880, 0.3871, 0.6126, 1.6498, 2.7268, 3.9320]),
    Case(
      hardware: .tpu, sharing: .asPublished, index: 1,
      expected: [0.1695, 0.2525, 0.4860, 2.0757, 4.1468, 6.4917]),
    Case(
      hardware: .tpu, sharing: .asPublished, index: 3,
      expected: [0.2630, 0.3528, 0.5749, 1.7962, 3.2381, 4.8826]),
    Case(
      hardware: .tpu, sharing: .shared, index: 3,
      expected: [0.2046, 0.2922, 0.5224, 1.9624, 3.7799, 5.8516]),
  ]

  private func result(_ test: Case, samples: Int = 400_000) throws -> OutputSummary {
    let output = EpochStudy.Bands(test.hardware, test.sharing).all[test.index]
    return try Model(output).simulate(samples: samples, seed: 11)[output]
  }

  /// 2 % is over five standard errors of both samples at P5 and P95 together.
  @Test("come out, hardware's and energy's and both, as published and shared", arguments: cases)
  func bands(test: Case) throws {
    let result = try result(test)
    for (level, expected) in zip([0.05, 0.10, 0.25, 0.75, 0.90, 0.95], test.expected) {
      let found = result.multipleOfMedian(level)
      #expect(agree(found.value, expected, within: 0.02), "P\(level * 100): \(found)")
    }
  }

  /// Printed with two digits, of 10,000 samples without a seed: half a unit of the last digit,
  /// and 4 % of its own error.
  @Test("agree with those that the study prints")
  func printed() throws {
    for hardware in EpochStudy.Hardware.allCases {
      let bands = EpochStudy.Bands(hardware, .asPublished)
      let run = try Model(bands.all).simulate(samples: 200_000, seed: 11)
      for cost in bands.all {
        let printed = try #require(bands.printed(cost))
        #expect(agree(run[cost].multipleOfMedian(0.05).value, printed.p5, within: 0.075))
        #expect(agree(run[cost].multipleOfMedian(0.95).value, printed.p95, within: 0.075))
      }
      #expect(bands.printed(Quantity(1)) == nil)
    }
  }

  @Test("are wider with the chip-hours shared, and would not pass for those published")
  func twin() throws {
    let shared = try result(Self.cases[4])
    let low = shared.multipleOfMedian(0.05).value
    #expect(low < 0.9 * Self.cases[3].expected[0])
    #expect(shared.multipleOfMedian(0.95).value > 1.03 * Self.cases[3].expected[5])
  }

  /// σ² = Σ (ln(P95/P5)/2z)², worked out by hand: four digits of shares, six of percentiles.
  @Test("of acquisition have their closed form: shares, deviation and percentiles")
  func closedForm() throws {
    let gpu = EpochStudy.acquisition(.gpu)
    let tpu = EpochStudy.acquisition(.tpu)
    func expectShares(_ product: LognormalProduct, _ expected: [String: Double]) {
      for (name, share) in product.shares {
        #expect(abs(share - (expected[name] ?? .nan)) < 5e-5, "\(name): \(share)")
      }
    }
    expectShares(
      gpu,
      [
        "hardware price": 0.8024, "server overhead": 0.0960, "hardware quantity": 0.0832,
        "interconnect overhead": 0.0184,
      ])
    expectShares(
      tpu,
      [
        "hardware price": 0.9420, "server overhead": 0.0282, "hardware quantity": 0.0244,
        "interconnect overhead": 0.0054,
      ])
    #expect(abs(gpu.sigmaOfLog - 0.470437) < 5e-7)
    #expect(abs(tpu.sigmaOfLog - 0.868363) < 5e-7)
    for (level, expected) in [
      (0.05, 0.461257), (0.10, 0.547228), (0.90, 1.827390), (0.95, 2.167988),
    ] {
      #expect(abs(gpu.quantile(level) / gpu.median - expected) < 1e-6)
    }
    #expect(abs(tpu.quantile(0.05) / tpu.median - 0.239709) < 1e-6)
    #expect(abs(tpu.quantile(0.95) / tpu.median - 4.171724) < 2e-6)
  }
}
