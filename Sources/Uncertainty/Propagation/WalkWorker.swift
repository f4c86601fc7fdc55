import CKernels

/// Sums over samples of how an output changes from step to step of a walk, times its change over
/// the whole walk.
struct WalkSums: DesignSums {
  /// After the numbers of every design, Σ Δ δ of each group.
  var numbers: [Double]

  init(groups: Int) { numbers = Array(repeating: 0, count: 3 + groups) }
}

/// One thread's part in an analysis by walks: takes a chunk of samples from A to B, the groups in
/// an order that is drawn for the chunk.
final class WalkWorker: BlockWorker {
  private let plan: WalkProgram
  private let draws: DrawPair
  private let kernels: su_kernels
  private let length: Int
  private let order: @Sendable (Int) -> [Int]
  private let offsets: [Int]
  /// For each output its last value, then the columns Δ and δ of each group.
  private let columns: UnsafeMutablePointer<Double>
  private let rows: Int

  init(_ run: Walks) {
    plan = run.plan
    length = run.chunk
    order = run.order
    kernels = Kernels.best
    draws = DrawPair(
      plan.program, outputs: plan.outputs.count, seed: run.seed, kernels: kernels,
      length: run.chunk)
    offsets = draws.workspace.sampleOffsets
    rows = 2 + plan.moves.count
    let count = plan.outputs.count * rows * length
    columns = .allocate(capacity: count)
    columns.initialize(repeating: 0, count: count)
  }

  deinit { columns.deallocate() }

  func counts() -> [TallyCounts] { draws.counts() }

  /// The sums of each output.
  func sums(of block: Range<Int>, cancellation: Cancellation?) -> [WalkSums]? {
    var sums = plan.outputs.map { _ in WalkSums(groups: plan.moves.count) }
    for start in stride(from: block.lowerBound, to: block.upperBound, by: length) {
      let count = min(length, block.upperBound - start)
      guard walk(start, count, cancellation) else { return nil }
      for output in sums.indices {
        sums[output].add(
          count, sums: { products(output, count) }, clear: { clear(output, count) })
      }
    }
    return sums
  }

  private func column(_ output: Int, _ row: Int) -> UnsafeMutablePointer<Double> {
    columns + (output * rows + row) * length
  }

  /// Fills the columns of changes.
  private func walk(_ start: Int, _ count: Int, _ cancellation: Cancellation?) -> Bool {
    let workspace = draws.workspace
    workspace.sampleOffsets = offsets
    guard draws.evaluate(first: plan.first, second: plan.second, start, count, cancellation) else {
      return false
    }
    for (output, place) in plan.outputs.enumerated() {
      let (a, b) = draws.counted(output, first: place.walk, second: place.second, count)
      kernels.subtract(column(output, 1), b, a, count)
      column(output, 0).update(from: a, count: count)
    }
    for group in order(start) {
      let move = plan.moves[group]
      for index in move.draws { workspace.sampleOffsets[index] = PickFreezeProgram.offset }
      for copy in move.copies {
        workspace.column(copy.to).update(from: workspace.column(copy.from), count: count)
      }
      guard workspace.run(move.steps, first: start, count: count, cancellation: cancellation) else {
        return false
      }
      for (output, place) in plan.outputs.enumerated() {
        let now = workspace.column(place.walk)
        kernels.subtract(column(output, 2 + group), now, column(output, 0), count)
        column(output, 0).update(from: now, count: count)
      }
    }
    return true
  }

  /// Sets every change to zero in the samples in which one is not finite, and says how many.
  private func clear(_ output: Int, _ count: Int) -> Int {
    let bad = (0..<count).filter { index in
      !(1..<rows).allSatisfy { column(output, $0)[index].isFinite }
    }
    for index in bad {
      for row in 1..<rows { column(output, row)[index] = 0 }
    }
    return bad.count
  }

  private func products(_ output: Int, _ count: Int) -> WalkSums {
    var sums = WalkSums(groups: plan.moves.count)
    let whole = column(output, 1)
    for row in 1..<rows {
      let change = column(output, row)
      var lanes = SIMD4<Double>()
      var index = 0
      while index + 4 <= count {
        lanes +=
          UnsafeRawPointer(whole + index).loadUnaligned(as: SIMD4<Double>.self)
          * UnsafeRawPointer(change + index).loadUnaligned(as: SIMD4<Double>.self)
        index += 4
      }
      var sum = lanes.sum()
      while index < count {
        sum += whole[index] * change[index]
        index += 1
      }
      sums.numbers[1 + row] = sum
    }
    return sums
  }
}
