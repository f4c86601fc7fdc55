import Testing
import TrainingCost
import Uncertainty

/// Formulas against a simulation event by event, of another generator.
///
/// 40 jobs of 2,000 intervals each; bounds are five standard errors of their mean (Student's t
/// with 39 degrees of freedom): a right formula fails for 13 seeds in a million, each case.
@Suite("A job that is interrupted") struct CheckpointedJobTests {
  /// Write, restart and interval, by the mean time between interruptions.
  static let jobs = [
    (0.0009, 0.054, 0.0424), (0.01, 0.05, 0.14), (0.05, 0.2, 0.3), (0.2, 0.5, 0.5), (0.5, 1, 1),
  ]

  private func simulated(_ job: CheckpointedJob) -> (mean: Double, error: Double) {
    var generator = CountedGenerator(seed: 20)
    let results = (0..<40).map { _ in job.goodput(intervals: 2000, using: &generator) }
    let mean = results.reduce(0, +) / 40
    let variance = results.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39
    return (mean, (variance / 40).squareRoot())
  }

  private func formulas(_ write: Double, _ restart: Double) -> Checkpointing {
    Checkpointing(
      meanTimeBetween: Quantity(1, .hour), write: Quantity(write, .hour),
      restart: Quantity(restart, .hour))
  }

  @Test("is productive as much as the exact formula says", arguments: jobs)
  func exact(write: Double, restart: Double, interval: Double) throws {
    let found = simulated(
      CheckpointedJob(meanTimeBetween: 1, write: write, restart: restart, interval: interval))
    let goodput = try value(formulas(write, restart).goodput(interval: Quantity(interval, .hour)))
    #expect(abs(found.mean - goodput) < 5 * found.error, "\(found), \(goodput)")
  }

  @Test("is not, by a formula that forgets the restarts: the check can fail", arguments: jobs)
  func twin(write: Double, restart: Double, interval: Double) throws {
    let found = simulated(
      CheckpointedJob(meanTimeBetween: 1, write: write, restart: restart, interval: interval))
    let goodput = try value(formulas(write, 0).goodput(interval: Quantity(interval, .hour)))
    #expect(abs(found.mean - goodput) > 5 * found.error)
  }

  @Test("loses what the first order says, where that is little")
  func firstOrder() throws {
    let (write, restart, interval) = Self.jobs[0]
    let found = simulated(
      CheckpointedJob(meanTimeBetween: 1, write: write, restart: restart, interval: interval))
    let waste = try value(formulas(write, restart).waste(interval: Quantity(interval, .hour)))
    // The second order of 0.096 is about half its square.
    #expect(abs((1 - found.mean) - waste) < 5 * found.error + 0.005)
  }

  @Test("works best about Daly's interval", arguments: [0.01, 0.1, 0.5])
  func best(write: Double) throws {
    let daly = try value(formulas(write, 0.1).dalyInterval, in: .hour)
    func goodput(_ interval: Double) -> (mean: Double, error: Double) {
      simulated(
        CheckpointedJob(meanTimeBetween: 1, write: write, restart: 0.1, interval: interval))
    }
    let here = goodput(daly)
    for factor in [0.4, 2.5] {
      let there = goodput(daly * factor)
      #expect(here.mean - there.mean > 5 * (here.error + there.error))
    }
  }
}
