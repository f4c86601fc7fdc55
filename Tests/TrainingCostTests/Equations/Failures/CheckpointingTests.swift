import Testing
import TrainingCost
import Uncertainty

@Suite("Checkpoints") struct CheckpointingTests {
  /// Llama 3.1's cluster: 3.09 h between interruptions.
  private func llama(write: Double, restart: Double) -> Checkpointing {
    Checkpointing(
      meanTimeBetween: Quantity(3.0929, .hour), write: Quantity(write, .second),
      restart: Quantity(restart, .second))
  }

  @Test("every 472 s leave 90 % of the time, if they take 10 s and a restart 10 min")
  func llama() throws {
    let job = llama(write: 10, restart: 600)
    #expect(abs(try value(job.youngInterval, in: .second) - 472) < 0.5)
    #expect(abs(try value(job.waste(interval: job.youngInterval)) - 0.096) < 0.0005)
    let short = llama(write: 30, restart: 300)
    #expect(
      abs(try value(short.firstOrderGoodput(interval: short.youngInterval)) - 0.8997) < 0.0001)
  }

  @Test("are best at Young's interval, to the first order", arguments: [1.0, 10, 60, 300])
  func youngIsBest(write: Double) throws {
    let job = llama(write: write, restart: 600)
    let best = try value(job.waste(interval: job.youngInterval))
    for factor in [0.5, 0.9, 0.99, 1.01, 1.1, 2] {
      #expect(try value(job.waste(interval: job.youngInterval * factor)) > best)
    }
    // At the optimum √(2 write/mean) + restart/mean.
    let mean = 3.0929 * 3600
    #expect(agree(best, (2 * write / mean).squareRoot() + 600 / mean, within: 1e-13))
  }

  /// Of the exact goodput, found by a search; Daly says within 0.2 % of the interval below
  /// write = mean/2, and the goodput is flat there.
  @Test(
    "are nearly best at Daly's interval, by the exact goodput",
    arguments: [0.001, 0.01, 0.1, 0.5, 1.5])
  func daly(ratio: Double) throws {
    let job = Checkpointing(
      meanTimeBetween: Quantity(1, .hour), write: Quantity(ratio, .hour),
      restart: Quantity(0.1, .hour))
    func goodput(_ hours: Double) throws -> Double {
      try value(job.goodput(interval: Quantity(hours, .hour)))
    }
    let daly = try value(job.dalyInterval, in: .hour)
    var low = 1e-3
    var high = 4.0
    while high - low > 1e-6 {
      let third = (high - low) / 3
      if try goodput(low + third) < goodput(high - third) { low += third } else { high -= third }
    }
    #expect(try goodput(daly) > 0.998 * goodput(low))
    #expect(abs(daly / low - 1) < (ratio < 0.5 ? 0.002 : 0.1))
  }

  @Test("of Daly's orders: lowest is Young's less the write time, and the mean time bounds all")
  func orders() throws {
    let job = llama(write: 60, restart: 0)
    let young = try value(job.youngInterval, in: .second)
    #expect(agree(try value(job.dalyLowestOrderInterval, in: .second), young - 60, within: 1e-13))
    let daly = try value(job.dalyInterval, in: .second)
    #expect(daly > young - 60 && daly < young)
    let slow = Checkpointing(
      meanTimeBetween: Quantity(1, .hour), write: Quantity(3, .hour), restart: Quantity(0, .hour))
    #expect(try value(slow.dalyInterval, in: .hour) == 1)
  }

  @Test("leave less of the time the more chips there are")
  func chips() throws {
    let goodputs = try [1000.0, 4000, 16_000, 64_000, 256_000].map { chips in
      let job = Checkpointing(
        meanTimeBetween: ClusterFailures.meanTimeBetween(
          chips: Quantity(chips, .chip), rate: Quantity(2e-5, .one / (.chip * .hour))),
        write: Quantity(30, .second), restart: Quantity(5, .minute))
      return try value(job.goodput(interval: job.dalyInterval))
    }
    #expect(zip(goodputs, goodputs.dropFirst()).allSatisfy { $0 > $1 })
    #expect(goodputs.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test("agree to the first order with the exact goodput, where little is lost")
  func firstOrder() throws {
    let job = llama(write: 10, restart: 100)
    let exact = try value(job.goodput(interval: job.youngInterval))
    #expect(abs(try value(job.firstOrderGoodput(interval: job.youngInterval)) - exact) < 0.003)
  }

  @Test("are refused without time, and for times that are money")
  func nonsense() {
    let job = Checkpointing(
      meanTimeBetween: Quantity(0, .hour), write: Quantity(-1, .second),
      restart: Quantity(-2, .minute))
    #expect(
      Set(faults(of: job.waste(interval: Quantity(1, .hour)))) == [
        "checkpoints: needs 0 < time between interruptions < ∞, got 0.0 s",
        "checkpoints: needs 0 < write time < ∞, got -1.0 s",
        "checkpoints: needs 0 ≤ restart < ∞, got -120.0 s",
      ])
    let money = Checkpointing(
      meanTimeBetween: Quantity(1, .usDollar), write: Quantity(1, .second),
      restart: Quantity(1, .second))
    #expect(!faults(of: money.waste(interval: money.youngInterval)).isEmpty)
  }
}
