import CKernels

/// One thread's part in a pick-freeze analysis: computes outputs of both sets of draws and of
/// every mixture over blocks of samples, and adds up how they differ.
final class PickFreezeWorker: BlockWorker {
  private let plan: PickFreezeProgram
  private let draws: DrawPair
  private let length: Int
  private let hasPairs: Bool
  private let kernels: su_kernels
  /// For each output a column Δ and for each group two, D and E.
  private let changes: [Columns]
  /// The groups that each output depends on.
  private let active: [[Int]]

  /// Columns of one output.
  private final class Columns {
    let start: UnsafeMutablePointer<Double>
    init(count: Int) {
      start = .allocate(capacity: count)
      start.initialize(repeating: 0, count: count)
    }
    deinit { start.deallocate() }
  }

  init(_ run: PickFreeze) {
    plan = run.plan
    length = run.chunk
    hasPairs = run.hasPairs
    kernels = run.kernels
    draws = DrawPair(
      plan.program, outputs: plan.outputs.count, seed: run.seed, kernels: run.kernels,
      length: run.chunk)
    let columns = 1 + 2 * plan.mixtures.count
    changes = plan.outputs.map { _ in Columns(count: columns * run.chunk) }
    active = run.plan.outputs.indices.map { output in
      run.plan.mixtures.indices.filter {
        if case .none = run.plan.mixtures[$0].outputs[output] { false } else { true }
      }
    }
  }

  func counts() -> [TallyCounts] { draws.counts() }

  /// The sums of each output.
  func sums(of block: Range<Int>, cancellation: Cancellation?) -> [PickFreezeSums]? {
    var sums = plan.outputs.map { _ in
      PickFreezeSums(groups: plan.mixtures.count, hasPairs: hasPairs)
    }
    for start in stride(from: block.lowerBound, to: block.upperBound, by: length) {
      let count = min(length, block.upperBound - start)
      guard evaluate(start, count, cancellation) else { return nil }
      for output in sums.indices {
        sums[output].add(count, sums: { self.sums(output, count) }, clear: { clear(output, count) })
      }
    }
    for output in sums.indices { sums[output].close(active: active[output]) }
    return sums
  }

  /// Fills the columns of changes.
  private func evaluate(_ start: Int, _ count: Int, _ cancellation: Cancellation?) -> Bool {
    guard draws.evaluate(first: plan.first, second: plan.second, start, count, cancellation) else {
      return false
    }
    for (output, place) in plan.outputs.enumerated() {
      let (a, b) = draws.counted(output, first: place.first, second: place.second, count)
      difference(b, a, to: changes[output].start, count)
    }
    let workspace = draws.workspace
    for (group, mixture) in plan.mixtures.enumerated() {
      for (steps, column) in [(mixture.forward, 1 + 2 * group), (mixture.backward, 2 + 2 * group)] {
        guard workspace.run(steps, first: start, count: count, cancellation: cancellation) else {
          return false
        }
        for (output, change) in mixture.outputs.enumerated() {
          note(change, output, column, count, isForward: column == 1 + 2 * group)
        }
      }
    }
    return true
  }

  /// Writes the column D or E of an output.
  private func note(
    _ change: PickFreezeProgram.Change, _ output: Int, _ column: Int, _ count: Int, isForward: Bool
  ) {
    let place = plan.outputs[output]
    let target = changes[output].start + column * length
    let workspace = draws.workspace
    let base = workspace.column(isForward ? place.first : place.second)
    switch change {
    case .none: break
    case .whole:
      difference(
        workspace.column(isForward ? place.second : place.first), base, to: target, count)
    case .mixed(let register): difference(workspace.column(register), base, to: target, count)
    }
  }

  /// a − b, and zeros up to a multiple of four.
  private func difference(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    to target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    kernels.subtract(target, a, b, count)
    for index in count..<((count + 3) & ~3) { target[index] = 0 }
  }

  /// The sums of one output's columns.
  private func sums(_ output: Int, _ count: Int) -> PickFreezeSums {
    var sums = PickFreezeSums(groups: plan.mixtures.count, hasPairs: hasPairs)
    sums.add(
      changes[output].start, stride: length, length: (count + 3) & ~3, active: active[output])
    return sums
  }

  /// Sets every change to zero in the samples in which one is not finite, and says how many.
  private func clear(_ output: Int, _ count: Int) -> Int {
    let own = changes[output].start
    let columns = [0] + active[output].flatMap { [1 + 2 * $0, 2 + 2 * $0] }
    let bad = (0..<count).filter { index in
      !columns.allSatisfy { own[$0 * length + index].isFinite }
    }
    for index in bad {
      for column in columns { own[column * length + index] = 0 }
    }
    return bad.count
  }
}
