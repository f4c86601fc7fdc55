/// Outputs at points of the unit cube that a design chooses: each driver's uniform is given.
struct DesignPoints: Sendable {
  private let subject: DesignSubject
  private let threads: Int

  init(_ subject: DesignSubject, threads: Int) {
    self.subject = subject
    self.threads = threads
  }

  /// The values of the outputs, and of other nodes, at so many points.
  ///
  /// - Parameters:
  ///   - points: how many.
  ///   - others: what is computed besides.
  ///   - uniform: the uniform of a driver, by its place, at a point; it is asked for from several
  ///     threads.
  /// - Throws: `CancellationError` if cancelled.
  func values(
    at points: Int, with others: [Node] = [], cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil,
    uniform: @escaping @Sendable (_ driver: Int, _ point: Int) -> Double
  ) throws -> [[Double]] {
    let places = Dictionary(
      uniqueKeysWithValues: subject.drivers.enumerated().map {
        (StreamName($0.element.label).bits, $0.offset)
      })
    let nodes = subject.outputs.map(\.node) + others
    let columns = Columns(of: nodes, coupling: .none, seed: 0, threads: 1) { stream, points, out in
      let driver = places[stream] ?? 0
      for (index, point) in points.enumerated() { out[index] = uniform(driver, point) }
    }
    let run = BlockRun(
      samples: points, outputs: 0, threads: threads, cancellation: cancellation,
      progress: progress)
    // Whole chunks where one takes microseconds; a few points where closures run, so that all cores
    // have work and a cancellation is soon seen.
    let chunks = (points + Program.chunkSize - 1) / Program.chunkSize
    let found = run.run(blocks: columns.isFast ? chunks : max(chunks, BlockRun.blocks)) {
      PointWorker(columns: columns)
    }
    guard let found else { throw CancellationError() }
    return nodes.indices.map { node in found.blocks.flatMap { $0[node] } }
  }
}

private struct PointWorker: BlockWorker {
  let columns: Columns

  func sums(of block: Range<Int>, cancellation: Cancellation?) -> [[Double]]? {
    columns.values(block, cancellation: cancellation)
  }

  func counts() -> [TallyCounts] { [] }
}

extension Quantity {
  /// What a value in the quantity's own unit is multiplied by to be shown.
  var displayScale: Double { (unit?.scale ?? 1) / (displayUnit ?? .one).scale }
  /// The unit that values are shown in.
  var displaySymbol: String { (displayUnit ?? .one).symbol }
}
