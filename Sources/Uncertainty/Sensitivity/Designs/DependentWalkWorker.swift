import CKernels

/// One thread's part in Shapley effects of drivers that depend on each other.
final class DependentWalkWorker: BlockWorker {
  private let plan: DependentWalks
  private let source: Source
  private let workspace: Workspace
  private let counters: [TallyWorker]

  /// Samples that walk together, in one order of the groups.
  private static let chunk = 256

  /// What a program reads its uniforms from.
  ///
  /// Unchecked because one thread writes and reads it.
  private final class Source: @unchecked Sendable { var columns: [UInt64: [Double]] = [:] }

  init(_ plan: DependentWalks) {
    self.plan = plan
    let source = Source()
    self.source = source
    workspace = Workspace(
      plan.program, seed: plan.seed, kernels: Kernels.best, length: Self.chunk
    ) { stream, samples, out in
      guard let column = source.columns[stream] else { return }
      for index in 0..<samples.count { out[index] = column[index] }
    }
    counters = plan.subject.outputs.map { _ in TallyWorker() }
  }

  func counts() -> [TallyCounts] { counters.map { $0.drain() } }

  /// The sums of each output.
  func sums(of block: Range<Int>, cancellation: Cancellation?) -> [WalkSums]? {
    var sums = counters.map { _ in WalkSums(groups: plan.members.count) }
    for start in stride(from: block.lowerBound, to: block.upperBound, by: Self.chunk) {
      let count = min(Self.chunk, block.upperBound - start)
      guard add(start, count, cancellation, to: &sums) else { return nil }
    }
    return sums
  }

  /// Walks with one chunk of samples.
  ///
  /// - Returns: false if the analysis was cancelled.
  private func add(
    _ start: Int, _ count: Int, _ cancellation: Cancellation?, to sums: inout [WalkSums]
  ) -> Bool {
    let draws = DependentDraws(plan.subject.dependent, drivers: plan.names, count: count)
    let point = draws.point(uniforms(0, start, count))
    guard let first = values(point, count, cancellation) else { return false }
    for (counter, column) in zip(counters, first) {
      column.withUnsafeBufferPointer {
        counter.count($0, clean: TallyKernels.nonFinite($0) == 0)
      }
    }
    var earned = [[[Double]]](
      repeating: [[Double]](
        repeating: [Double](repeating: 0, count: count), count: plan.members.count),
      count: first.count)
    var before = first.map { $0.map { _ in 0.0 } }
    var free: Set<Int> = []
    for (place, group) in order(start).enumerated() {
      free.formUnion(plan.members[group])
      let other = draws.redrawn(point, free, uniforms(1 + place, start, count))
      guard let second = values(other, count, cancellation) else { return false }
      for output in first.indices {
        for i in 0..<count {
          let change = first[output][i] - second[output][i]
          let half = change * change / 2
          earned[output][group][i] = half - before[output][i]
          before[output][i] = half
        }
      }
    }
    for output in first.indices { add(earned[output], count, to: &sums[output]) }
    return true
  }

  /// The outputs at a point; nil if the analysis was cancelled.
  private func values(
    _ point: DependentDraws.Point, _ count: Int, _ cancellation: Cancellation?
  ) -> [[Double]]? {
    for (driver, name) in plan.names.enumerated() {
      source.columns[StreamName(name).bits] = point.uniforms[driver]
    }
    guard
      workspace.run(plan.program.steps, first: 0, count: count, cancellation: cancellation),
      !(cancellation?.isCancelled ?? false)
    else { return nil }
    return plan.program.outputs.indices.map { output in
      Array(UnsafeBufferPointer(start: workspace.output(output), count: count))
    }
  }

  /// Adds what the groups earned in each sample; where it is not finite, the sample is left out.
  private func add(_ earned: [[Double]], _ count: Int, to sums: inout WalkSums) {
    for i in 0..<count {
      guard earned.allSatisfy({ $0[i].isFinite }) else {
        sums.numbers[1] += 1
        continue
      }
      sums.numbers[0] += 1
      for (group, parts) in earned.enumerated() {
        sums.numbers[2] += parts[i]
        sums.numbers[3 + group] += parts[i]
      }
    }
  }

  /// Independent uniforms of each driver: the run's own for a sample's point, others for what is
  /// drawn anew.
  private func uniforms(_ set: Int, _ start: Int, _ count: Int) -> [[Double]] {
    plan.names.map { name in
      let stream = BitStream(seed: plan.seed, name: name, lane: set == 0 ? 0 : 2 + set)
      return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
        stream.fill(
          UnsafeMutableBufferPointer(rebasing: buffer[..<count]), samples: start..<start + count)
        filled = count
      }
    }
  }

  private func order(_ start: Int) -> [Int] {
    let draws = plan.subject.groups.map {
      BitStream(seed: plan.seed, name: $0.name, lane: 2).uniform(
        at: MorrisDesign.firstSample + start)
    }
    return draws.indices.sorted { draws[$0] < draws[$1] }
  }
}
