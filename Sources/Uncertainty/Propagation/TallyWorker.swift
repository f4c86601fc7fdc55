/// What one worker counts of one output: a histogram, the extremes, and values that are not
/// finite. Everything in it can be merged in any order.
///
/// Unchecked because it owns its memory, and is used by one thread at a time.
package final class TallyWorker: @unchecked Sendable {
  private typealias Page = UnsafeMutablePointer<UInt32>
  private static let tableBytes = 4_096 * MemoryLayout<Page?>.stride
  private static let pageBytes = LogHistogram.binsPerPage * MemoryLayout<UInt32>.stride

  private let table: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  private var pages: [Int] = []
  /// What did not fit into 32 bits any more.
  private var flushed = TallyCounts()
  /// Values counted in 32 bits since they were last moved to 64.
  private var pending = 0
  private var low = Double.infinity
  private var high = -Double.infinity
  private var lowBits: UInt64 = 0
  private var nonFinite = NonFiniteCounts()
  /// Number of values after which 32-bit counts are moved to 64 bits; a test makes it small.
  private let flushLimit: Int

  /// An empty counter.
  package init(flushLimit: Int = 1 << 31) {
    self.flushLimit = flushLimit
    table = ScratchMemory.shared.take(byteCount: Self.tableBytes)
      .bindMemory(to: UnsafeMutablePointer<UInt32>?.self, capacity: 4_096)
    table.initialize(repeating: nil, count: 4_096)
  }

  deinit {
    for page in pages {
      if let counts = table[page] { ScratchMemory.shared.give(counts, byteCount: Self.pageBytes) }
    }
    ScratchMemory.shared.give(table, byteCount: Self.tableBytes)
  }

  /// Counts a chunk of samples, and adds it to the block that it belongs to.
  ///
  /// - Returns: true if every value is finite.
  @discardableResult
  package func add(_ chunk: UnsafeBufferPointer<Double>, to block: inout BlockMoments) -> Bool {
    let clean = TallyKernels.nonFinite(chunk) == 0
    block.add(chunk, clean: clean)
    count(chunk, clean: clean)
    return clean
  }

  /// Counts a chunk of samples.
  ///
  /// - Parameter clean: true if every value is known to be finite.
  package func count(_ chunk: UnsafeBufferPointer<Double>, clean: Bool) {
    if clean {
      countFinite(chunk)
    } else {
      for value in chunk where !value.isFinite { nonFinite.add(value) }
      chunk.filter(\.isFinite).withUnsafeBufferPointer(countFinite)
    }
  }

  /// Counts finite values.
  private func countFinite(_ values: UnsafeBufferPointer<Double>) {
    guard !values.isEmpty else { return }
    TallyKernels.extremes(values, low: &low, high: &high)
    if lowBits == 0 { lowBits = TallyKernels.lowBits(values) }
    var rest = values
    while true {
      let done = TallyKernels.histogram(table, rest)
      if done == rest.count { break }
      addPage(of: rest[done])
      rest = UnsafeBufferPointer(rebasing: rest[done...])
    }
    pending += values.count
    if pending >= flushLimit { move(to: &flushed) }
  }

  private func addPage(of value: Double) {
    let page = Int(value.bitPattern >> 52)
    let counts = ScratchMemory.shared.take(byteCount: Self.pageBytes)
      .bindMemory(to: UInt32.self, capacity: LogHistogram.binsPerPage)
    counts.initialize(repeating: 0, count: LogHistogram.binsPerPage)
    table[page] = counts
    pages.append(page)
  }

  /// Moves the 32-bit counts away, and starts them again from zero.
  private func move(to counts: inout TallyCounts) {
    for page in pages {
      guard let own = table[page] else { continue }
      counts.add(
        page: page, counts: UnsafeBufferPointer(start: own, count: LogHistogram.binsPerPage))
      own.update(repeating: 0, count: LogHistogram.binsPerPage)
    }
    pending = 0
  }

  /// Gives away everything counted so far, and starts again.
  package func drain(into counts: inout TallyCounts) {
    move(to: &counts)
    counts.merge(flushed)
    counts.merge(
      TallyCounts(minimum: low, maximum: high, onBinEdges: lowBits == 0, nonFinite: nonFinite))
    flushed = TallyCounts()
    (low, high, lowBits, nonFinite) = (.infinity, -.infinity, 0, NonFiniteCounts())
  }

  /// Gives away everything counted so far, and starts again.
  package func drain() -> TallyCounts {
    var counts = TallyCounts()
    drain(into: &counts)
    return counts
  }
}
