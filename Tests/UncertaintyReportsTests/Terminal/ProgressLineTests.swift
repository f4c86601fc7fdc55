import Foundation
import Testing
import Uncertainty
import UncertaintyReports

@Suite("A progress line") struct ProgressLineTests {
  /// Unchecked because the list is only touched under the lock.
  private final class Reports: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [Uncertainty.Progress] = []
    func add(_ progress: Uncertainty.Progress) { lock.withLock { list.append(progress) } }
    var all: [Uncertainty.Progress] { lock.withLock { list } }
  }

  static let output = driver("x", .normal(mean: 5e6, standardDeviation: 1e6)).named("x")

  private func last() throws -> Uncertainty.Progress {
    let reports = Reports()
    _ = try Model(Self.output).simulate(samples: 100_000, seed: 7, progress: reports.add)
    return try #require(reports.all.last)
  }

  private func line(columns: Int, watching output: Quantity? = Self.output) -> ProgressLine {
    ProgressLine(
      watching: output,
      on: Terminal(isTerminal: true, measured: columns, environment: ["NO_COLOR": "1"]))
  }

  @Test("says how far the run is, how fast, how long it takes, and where the median is")
  func everything() throws {
    let text = try line(columns: 100).text(of: last())
    #expect(text.hasPrefix("100 % ██████████ "))
    for word in ["samples/s", "0 s left", "P50", "±"] {
      #expect(text.contains(word), "\(word): \(text)")
    }
    #expect(try !line(columns: 100, watching: nil).text(of: last()).contains("P50"))
  }

  @Test("leaves out what has no room", arguments: [40, 50, 60, 70, 80, 100])
  func narrow(columns: Int) throws {
    let text = try line(columns: columns).text(of: last())
    #expect(text.count < columns && text.contains("100 %"))
    #expect(text.contains("P50"), "the last to go: \(text)")
  }
}
