import CKernels

/// Shapley effects of drivers that depend on each other.
///
/// For each sample drivers are drawn anew, given all others, in growing sets along an order that is
/// drawn for every 256 samples: half the mean square of what the output changes by is
/// E[Var(Y | the others)], and a driver, or group, earns what it adds.
///
/// - SeeAlso: Song, Nelson & Staum (2016), SIAM/ASA Journal on Uncertainty Quantification 4,
///   1060–1083; Owen & Prieur (2017), same journal 5, 986–1002.
struct DependentWalks: Sendable {
  private let subject: DesignSubject
  private let program: Program
  private let seed: UInt64
  private let threads: Int
  private let cancellation: Cancellation?
  private let names: [String]
  /// The places of each group's drivers.
  private let members: [[Int]]

  private static let chunk = 256

  init(
    _ subject: DesignSubject, seed: UInt64, threads: Int, cancellation: Cancellation?
  ) throws {
    let sums = subject.drivers.filter { if case .randomSum = $0.operation { true } else { false } }
    guard sums.isEmpty else {
      throw DesignError(
        faults: sums.map {
          Fault(
            "Shapley effects of drivers that depend on each other cannot be found beside a random "
              + "sum", of: $0.label)
        })
    }
    self.subject = subject
    self.seed = seed
    self.threads = threads
    self.cancellation = cancellation
    program = subject.program(isCoupled: false)
    let names = subject.drivers.map(\.label)
    self.names = names
    members = subject.groups.map { group in group.drivers.compactMap(names.firstIndex) }
  }

  /// The effects on each output.
  func effects(samples: Int) throws -> [SensitivityIndices] {
    let bounds = BlockRun.bounds(samples: samples)
    let done = Parallel.map(bounds.count, threads: threads) { sums(of: bounds[$0]) }
    let blocks = done.compactMap { $0 }
    guard blocks.count == bounds.count else { throw CancellationError() }
    return subject.outputs.indices.map { output in
      var counts = TallyCounts()
      for block in blocks { counts.merge(block.counts[output]) }
      let name = subject.outputs[output].name
      let warning = TailIndex(BinnedSample(counts)).warning
      return SensitivityIndices(
        shapleyOf: name, groups: subject.groups, among: subject.groups(of: output),
        blocks: blocks.map { $0.sums[output] },
        refusal: warning.map { "\(name): \($0); shares of variance are not given" })
    }
  }

  private struct Block: Sendable {
    var sums: [WalkSums]
    let counts: [TallyCounts]
  }

  /// What a program reads its uniforms from.
  ///
  /// Unchecked because one thread writes and reads it.
  private final class Source: @unchecked Sendable { var columns: [UInt64: [Double]] = [:] }

  /// The sums over a block; nil if the analysis was cancelled.
  private func sums(of block: Range<Int>) -> Block? {
    let source = Source()
    let workspace = Workspace(
      program, seed: seed, kernels: Kernels.best, length: Self.chunk
    ) { stream, samples, out in
      guard let column = source.columns[stream] else { return }
      for index in 0..<samples.count { out[index] = column[index] }
    }
    let counters = subject.outputs.map { _ in TallyWorker() }
    var sums = subject.outputs.map { _ in WalkSums(groups: members.count) }
    for start in stride(from: block.lowerBound, to: block.upperBound, by: Self.chunk) {
      let count = min(Self.chunk, block.upperBound - start)
      let draws = DependentDraws(subject.dependent, drivers: names, count: count)
      guard add(draws, start, count, workspace, source, counters, to: &sums) else { return nil }
    }
    return Block(sums: sums, counts: counters.map { $0.drain() })
  }

  /// Walks with one chunk of samples.
  private func add(
    _ draws: DependentDraws, _ start: Int, _ count: Int, _ workspace: Workspace, _ source: Source,
    _ counters: [TallyWorker], to sums: inout [WalkSums]
  ) -> Bool {
    func values(_ point: DependentDraws.Point) -> [[Double]]? {
      for (driver, name) in names.enumerated() {
        source.columns[StreamName(name).bits] = point.uniforms[driver]
      }
      guard
        workspace.run(program.steps, first: 0, count: count, cancellation: cancellation),
        !(cancellation?.isCancelled ?? false)
      else { return nil }
      return program.outputs.indices.map { output in
        Array(UnsafeBufferPointer(start: workspace.output(output), count: count))
      }
    }
    let point = draws.point(uniforms(0, start, count))
    guard let first = values(point) else { return false }
    for (counter, column) in zip(counters, first) {
      column.withUnsafeBufferPointer {
        counter.count($0, clean: TallyKernels.nonFinite($0) == 0)
      }
    }
    var earned = [[[Double]]](
      repeating: [[Double]](
        repeating: [Double](repeating: 0, count: count), count: members.count),
      count: first.count)
    var before = first.map { $0.map { _ in 0.0 } }
    var free: Set<Int> = []
    for (place, group) in order(start).enumerated() {
      free.formUnion(members[group])
      let other = draws.redrawn(point, free, uniforms(1 + place, start, count))
      guard let second = values(other) else { return false }
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
    names.map { name in
      let stream = BitStream(seed: seed, name: name, lane: set == 0 ? 0 : 2 + set)
      return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
        stream.fill(
          UnsafeMutableBufferPointer(rebasing: buffer[..<count]), samples: start..<start + count)
        filled = count
      }
    }
  }

  private func order(_ start: Int) -> [Int] {
    let draws = subject.groups.map {
      BitStream(seed: seed, name: $0.name, lane: 2).uniform(at: MorrisDesign.firstSample + start)
    }
    return draws.indices.sorted { draws[$0] < draws[$1] }
  }
}
