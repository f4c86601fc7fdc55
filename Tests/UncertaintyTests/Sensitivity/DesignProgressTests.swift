import Foundation
import Testing
import Uncertainty

@Suite("An analysis by a design of its own") struct DesignProgressTests {
  enum Design: CaseIterable, Sendable {
    case sobol, shapley, dependentShapley, derivatives, morris, oneAtATime

    /// Samples or evaluations of the design below, with three drivers.
    var size: Int {
      switch self {
      case .sobol, .shapley, .dependentShapley, .derivatives: 6_000
      case .morris: 2_000 * 4
      case .oneAtATime: 7
      }
    }

    func run(
      _ output: Quantity, threads: Int = 2, cancellation: Cancellation? = nil,
      progress: (@Sendable (Uncertainty.Progress) -> Void)? = nil
    ) throws {
      let drivers = DesignProgressTests.drivers
      let model = try Model(
        output,
        dependence: self == .dependentShapley ? [.spearman(drivers[0], drivers[1], 0.5)] : [])
      switch self {
      case .sobol:
        _ = try model.sobolIndices(
          of: output, samples: size, seed: 1, threads: threads, cancellation: cancellation,
          progress: progress)
      case .shapley, .dependentShapley:
        _ = try model.shapleyEffects(
          of: output, samples: size, seed: 1, threads: threads, cancellation: cancellation,
          progress: progress)
      case .derivatives:
        _ = try model.derivativeBounds(
          of: output, samples: size, seed: 1, threads: threads, cancellation: cancellation,
          progress: progress)
      case .morris:
        _ = try model.morrisScreening(
          of: output, trajectories: 2_000, seed: 1, threads: threads, cancellation: cancellation,
          progress: progress)
      case .oneAtATime:
        _ = try model.oneAtATime(
          of: output, threads: threads, cancellation: cancellation, progress: progress)
      }
    }
  }

  private static let drivers = SobolIndicesTests.drivers(3)
  private static var sum: Quantity { (drivers[0] + drivers[1] * drivers[2]).named("y") }

  @Test("tells its progress, and ends at the end", arguments: Design.allCases)
  func progress(design: Design) throws {
    let reports = Notes<Uncertainty.Progress>()
    try design.run(Self.sum) { reports.add($0) }
    let last = try #require(reports.all.last)
    #expect(last.completed == design.size && last.fraction == 1)
    #expect(zip(reports.all, reports.all.dropFirst()).allSatisfy { $0.completed <= $1.completed })
  }

  @Test("of a slow model tells its progress on the way")
  func progressOnTheWay() throws {
    let reports = Notes<Uncertainty.Progress>()
    let slow = Quantity.perSample("slow", of: Self.drivers) {
      Thread.sleep(forTimeInterval: 0.002)
      return $0[0] + $0[1] * $0[2]
    }
    _ = try Model(slow).morrisScreening(of: slow, trajectories: 40, seed: 1, threads: 1) {
      reports.add($0)
    }
    #expect(reports.all.count > 2)
    #expect(reports.all.contains { $0.completed > 0 && $0.completed < $0.total })
  }

  @Test("ends with an error where it is cancelled before", arguments: Design.allCases)
  func cancelledBefore(design: Design) {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: CancellationError.self) {
      try design.run(Self.sum, cancellation: cancellation)
    }
  }

  /// The closure itself cancels the analysis at its third call.
  @Test("computes no more where it is cancelled on the way", arguments: Design.allCases)
  func cancelledOnTheWay(design: Design) {
    let (cancellation, calls) = (Cancellation(), Notes<Int>())
    let counted = Quantity.perSample("counted", of: Self.drivers) { values in
      calls.add(1)
      if calls.all.count == 3 { cancellation.cancel() }
      return values[0] + values[1] * values[2]
    }
    #expect(throws: CancellationError.self) {
      try design.run(counted, threads: 1, cancellation: cancellation)
    }
    #expect(calls.all.count == 3)
  }

  /// What other threads have noted, in order.
  private final class Notes<Note: Sendable>: @unchecked Sendable {
    private let lock = SharedLock()
    private var list: [Note] = []
    func add(_ note: Note) { lock.locked { list.append(note) } }
    var all: [Note] { lock.locked { list } }
  }
}
