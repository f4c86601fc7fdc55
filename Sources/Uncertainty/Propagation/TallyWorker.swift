/// What one worker counts of one output: a histogram, the extremes, and values that are not
/// finite. Everything in it can be merged in any order.
///
/// Unchecked because it owns its memory, and is used by one thread at a time.
package final class TallyWorker: @unchecked Sendable {
  private typealias Page = UnsafeMutablePointer<UInt32>

  private let table = UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>.allocate(capacity: 4_096)
  private var pages: [Int] = []
  private var histogram = LogHistogram()
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
    table.initialize(repeating: nil, count: 4_096)
  }

  deinit {
    for page in pages { table[page]?.deallocate() }
    table.deallocate()
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
    if pending >= flushLimit { flush() }
  }

  private func addPage(of value: Double) {
    let page = Int(value.bitPattern >> 52)
    let counts = Page.allocate(capacity: LogHistogram.binsPerPage)
    counts.initialize(repeating: 0, count: LogHistogram.binsPerPage)
    table[page] = counts
    pages.append(page)
  }

  /// Moves the 32-bit counts to the histogram, and starts them again from zero.
  private func flush() {
    for page in pages {
      guard let counts = table[page] else { continue }
      histogram.add(
        page: page,
        counts: UnsafeBufferPointer(start: counts, count: LogHistogram.binsPerPage))
      counts.update(repeating: 0, count: LogHistogram.binsPerPage)
    }
    pending = 0
  }

  /// Gives away everything counted so far, and starts again.
  package func drain() -> TallyCounts {
    flush()
    defer {
      histogram = LogHistogram()
      (low, high, lowBits, nonFinite) = (.infinity, -.infinity, 0, NonFiniteCounts())
    }
    return TallyCounts(
      histogram: histogram, minimum: low, maximum: high, onBinEdges: lowBits == 0,
      nonFinite: nonFinite)
  }
}
