import Foundation
import Testing
import Uncertainty

@Suite("The progress of a run") struct ProgressPercentilesTests {
  /// Unchecked because the list is only touched under the lock.
  private final class Reports: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [Uncertainty.Progress] = []
    func add(_ progress: Uncertainty.Progress) { lock.withLock { list.append(progress) } }
    var all: [Uncertainty.Progress] { lock.withLock { list } }
  }

  static let hours = Quantity.driver("hours", .uniform(from: 1, to: 3), unit: .hour)
  static let output = hours.named("time", in: .day)

  @Test(
    "ends with the percentiles of the run, in the unit shown", arguments: [1_000, 1_024, 70_001])
  func percentiles(samples: Int) throws {
    let reports = Reports()
    let run = try Model(Self.output).simulate(samples: samples, seed: 3, progress: reports.add)
    let last = try #require(reports.all.last)
    let (told, known) = (last.quantile(0.5, of: Self.output), run[Self.output].p50)
    // Up to 1,024 samples the run knows each of them, the progress only their bins of 2⁻¹².
    #expect(abs(told.value / known.value - 1) < 1.0 / 4096)
    #expect(told.interval.contains(known.value))
    if samples > 1024 { #expect(told == known) }
  }

  @Test("tells percentiles on the way, and leaves the run as it is")
  func onTheWay() throws {
    // Ten milliseconds a chunk, so that there is something to tell, however fast the machine is.
    let slow = Quantity.perChunk("slow", of: [Self.hours], unit: .hour) { inputs, output in
      usleep(10_000)
      for index in output.indices { output[index] = inputs[0][index] }
    }.named("slow")
    let model = try Model(slow)
    let reports = Reports()
    let told = model.simulate(samples: 81_000, seed: 3, threads: 2, progress: reports.add)
    let all = reports.all
    #expect(all.count > 2, "0.4 s on two threads, told ten times a second")
    let halves = all.map { $0.quantile(0.5, of: slow) }
    #expect(halves.dropFirst().allSatisfy { abs($0.value - 2) < 0.1 })
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.completed <= $1.completed })
    #expect(halves[halves.count - 1].halfWidth <= halves[0].halfWidth)
    let silent = model.simulate(samples: 81_000, seed: 3, threads: 2)
    #expect(told.tallies == silent.tallies)
  }
}
