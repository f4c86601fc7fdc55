import Foundation
import Testing
import TrainingCost
import Uncertainty

/// What acts at several places is one driver.
@Suite("A driver that acts twice") struct SharedNodeTests {
  /// 100,000 samples: a rank correlation of none has a standard error of 0.003.
  @Test(
    "is the time of a run: its people are kept as long",
    arguments: [
      ("GPT-4", true), ("OPT-175B", true), ("Gemini 1.0 Ultra", true), ("Pangu Ultra MoE", true),
      ("Llama 2-70B", false), ("DeepSeek-V3", false),
    ])
  func duration(name: String, isShared: Bool) throws {
    let system = try #require(TrainedSystem.named(name))
    let (people, hours) = (system.part("people"), system.chipHours)
    let run = try Model(people, hours).simulate(samples: 100_000, seed: 6)
    let found = run.rankCorrelation(of: people, with: hours).value
    #expect(isShared ? found > 0.02 : abs(found) < 0.015, "\(found)")
  }

  /// 95 days more, for 284 people of a mean share and pay.
  @Test("keeps GPT-4's people exactly as much longer as its run takes")
  func exact() throws {
    let system = TrainedSystem.gpt4.with("level of pay", 1).with("make-up of the team", 1)
      .with("duration without the run", 0.7)
    let costs = try [1.0, 2.0].map {
      try value(system.with("days by report", $0).part("people"), in: .usDollar)
    }
    let expected = 284 * 0.285_27 * 0.443e6 * 95 * 24 / 8766
    #expect(agree(costs[1] - costs[0], expected, within: 1e-9))
  }

  /// Utilization 0.302 on 4,480 chips, 0.404 on 2,240.
  @Test("is the number of MT-NLG's chips: half as many take three quarters of the hours")
  func scale() throws {
    let system = TrainedSystem.mtNLG.with("chip-hours by estimate", 1)
    let hours = try [4480.0, 2240].map {
      try value(system.with("chips at work", $0).chipHours, in: .chip * .hour)
    }
    #expect(hours[0] == 770 * 4480)
    #expect(agree(hours[1] / hours[0], 0.302 / 0.404, within: 1e-3))
  }

  /// Closed form at one point: 6,000 chips of 2e-5 an hour, 40 s, 600 s.
  @Test("is the rate of failures: a cluster's is exactly that of a chip times their number")
  func interruptions() throws {
    let known = TrainedSystem.panguUltraMoE.with("tokens", 13e12).with("peak", 376e12)
      .with("utilization", 0.3).with("failures of a chip", 2e-5)
      .with("time to write a checkpoint", 40).with("time to restart", 600)
    let hours = try value(known.chipHours, in: .chip * .hour)
    let mean = 3600 / (6000 * 2e-5)
    let interval = (2 * 40 * mean).squareRoot()
    let lost = exp((interval + 40) / mean) - 1
    let goodput = interval / mean * exp(-600 / mean) / lost
    #expect(agree(hours, 6 * 39e9 * 13e12 / (376e12 * 0.3 * goodput * 3600), within: 1e-12))
    #expect(goodput > 0.9 && goodput < 0.96)
    let worse = known.with("failures of a chip", 8e-5)
    #expect(try value(worse.chipHours, in: .chip * .hour) > 1.05 * hours)
  }
}
