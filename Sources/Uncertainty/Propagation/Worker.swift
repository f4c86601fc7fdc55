import CKernels

/// One thread's part in a propagation: takes blocks, computes their columns, tallies them.
final class Worker {
  private let propagation: Propagation
  private let ledger: Ledger
  private let workspace: Workspace
  private let counters: [TallyWorker]
  private let isFast: Bool
  /// The last report that counts were handed in for.
  private var round = 0

  init(_ propagation: Propagation, _ ledger: Ledger) {
    self.propagation = propagation
    self.ledger = ledger
    workspace = Workspace(
      propagation.program, source: propagation.source, kernels: propagation.kernels)
    counters = propagation.program.outputs.map { _ in TallyWorker() }
    isFast = propagation.program.isFast
  }

  /// Works until no block is left or the run is cancelled.
  ///
  /// A block of a fast program is always finished once begun, so that the blocks done are
  /// those before the first not begun. A block with closures may be given up; what is computed
  /// is therefore counted only when no block before it is missing.
  func work() {
    while !(propagation.cancellation?.isCancelled ?? false), let block = ledger.take() {
      guard let result = isFast ? tallied(block) : computed(block) else { break }
      for ready in ledger.deposit(result) { count(ready) }
      ledger.report(counters, round: &round)
    }
    ledger.absorb(counters)
  }

  /// Counts a block. The one that the end of the run cuts short is counted apart; it is the last
  /// that is handed out, so the counters, once emptied, serve it, too.
  private func counting(_ block: Block, _ body: () -> Void) {
    guard block.isPartial else { return body() }
    ledger.absorb(counters)
    body()
    ledger.absorbPartial(counters.map { $0.drain() })
  }

  /// Computes and counts a block chunk by chunk.
  private func tallied(_ block: Block) -> BlockResult? {
    var result = BlockResult(block, frames: ledger.frames)
    counting(block) {
      for chunk in block.chunks {
        let first = propagation.sampleOffset + chunk.lowerBound
        _ = workspace.run(first: first, count: chunk.count, cancellation: nil)
        for index in counters.indices {
          let column = UnsafeBufferPointer(start: workspace.output(index), count: chunk.count)
          let clean = counters[index].add(column, to: &result.moments[index])
          if !clean { result.note(column, output: index, first: first) }
        }
      }
    }
    return result
  }

  /// Computes a block of one chunk and keeps its columns, to be counted later.
  private func computed(_ block: Block) -> BlockResult? {
    let samples = block.samples
    let first = propagation.sampleOffset + samples.lowerBound
    guard
      workspace.run(first: first, count: samples.count, cancellation: propagation.cancellation)
    else { return nil }
    var result = BlockResult(block, frames: ledger.frames)
    for index in counters.indices {
      let column = UnsafeBufferPointer(start: workspace.output(index), count: samples.count)
      let clean = result.moments[index].add(column)
      result.columns.append((Array(column), clean))
      if !clean { result.note(column, output: index, first: first) }
    }
    return result
  }

  /// Counts the columns of a block that nothing before it is missing from.
  private func count(_ result: BlockResult) {
    guard !result.columns.isEmpty else { return }
    counting(result.block) {
      for (index, (column, clean)) in result.columns.enumerated() {
        column.withUnsafeBufferPointer { counters[index].count($0, clean: clean) }
      }
    }
  }
}

/// What a worker has found out about a block.
struct BlockResult: Sendable {
  let block: Block
  var moments: [BlockMoments]
  /// The outputs' values, where they are not counted yet, and whether all of them are finite.
  var columns: [(values: [Double], clean: Bool)] = []
  var failures: [FailedSample] = []

  init(_ block: Block, frames: [MomentFrame]) {
    self.block = block
    moments = frames.map { BlockMoments(start: block.samples.lowerBound, frame: $0) }
  }

  /// Notes the samples of a chunk that are not finite.
  mutating func note(_ column: UnsafeBufferPointer<Double>, output: Int, first: Int) {
    for (offset, value) in column.enumerated() where !value.isFinite {
      if failures.count >= FailedSample.kept * moments.count { return }
      failures.append(
        FailedSample(index: first + offset, output: output, bits: value.bitPattern))
    }
  }
}
