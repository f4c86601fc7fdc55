import Testing
import TrainingCost
import Uncertainty

/// Llama 3.1 405B: 419 unexpected interruptions in 54 days on 16,384 chips; arXiv 2407.21783,
/// table 5.
@Suite("Failures of a cluster") struct ClusterFailuresTests {
  let chips = Quantity(16_384, .chip)
  let time = Quantity(54, .day)
  let perHour = Unit.one / (.chip * .hour)
  var rate: Quantity { ClusterFailures.rate(count: Quantity(419), chips: chips, time: time) }

  @Test("of Llama 3.1 come every 3.09 hours: 5.78 years for one chip")
  func llama() throws {
    #expect(agree(try value(rate, in: perHour), 1.973e-5, within: 1e-3))
    let job = ClusterFailures.meanTimeBetween(chips: chips, rate: rate)
    #expect(abs(try value(job, in: .hour) - 3.09) < 0.005)
    let one = ClusterFailures.meanTimeBetween(chips: Quantity(1, .chip), rate: rate)
    #expect(abs(try value(one, in: .year) - 5.78) < 0.005)
  }

  /// Kokolis et al., arXiv 2410.21680: 6.50 failures per 1,000 node-days of eight chips; 1.8 h
  /// at 16,384 chips and 0.23 h at 131,072.
  @Test("of Meta's research cluster would come every 1.8 hours on 16,384 chips")
  func kokolis() throws {
    let node = Unit.base("node")
    let rate = Quantity(6.50e-3, .one / (node * .day))
    for (nodes, hours) in [(2048.0, 1.8), (16_384, 0.23)] {
      let time = ClusterFailures.meanTimeBetween(chips: Quantity(nodes, node), rate: rate)
      #expect(abs(try value(time, in: .hour) - hours) < 0.05 * hours)
    }
  }

  /// Poisson: mean 419, P5 386, P95 453. A right law fails for one seed in a million.
  @Test("are 386 to 453 in such a run, if they come at random")
  func interruptions() throws {
    let hours = ChipTime.used(chips: chips, time: time)
    let expected = ClusterFailures.expected(chipHours: hours, rate: rate)
    #expect(agree(try value(expected), 419, within: 1e-13))
    let count = ClusterFailures.interruptions("interruptions", expected: Quantity(419))
      .named("count")
    let result = try Model(count).simulate(samples: 20_000, seed: 1)[count]
    #expect(abs(result.mean.value - 419) < 5 * (419.0 / 20_000).squareRoot())
    #expect(abs(result.quantile(0.05).value - 386) <= 1)
    #expect(abs(result.quantile(0.95).value - 453) <= 1)
  }

  /// Negative binomial: variance = mean + clustering × mean². 6 % is five standard errors.
  @Test("spread more if they come in clusters")
  func clustered() throws {
    let count = ClusterFailures.interruptions(
      "interruptions", expected: Quantity(100), clustering: 0.05
    ).named("count")
    let result = try Model(count).simulate(samples: 20_000, seed: 1)[count]
    let variance = 100 + 0.05 * 100.0 * 100
    #expect(abs(result.mean.value - 100) < 5 * (variance / 20_000).squareRoot())
    #expect(agree(result.standardDeviation.value, variance.squareRoot(), within: 0.03))
    #expect(
      faults(of: ClusterFailures.interruptions("x", expected: Quantity(1), clustering: -1)) == [
        "x: needs 0 ≤ clustering < ∞, got -1.0"
      ])
  }
}
