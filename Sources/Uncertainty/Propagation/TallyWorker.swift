/// What one worker counts of one output: a histogram, the extremes, and values that are not
/// finite. Everything in it can be merged in any order.
///
/// Unchecked because it owns its memory, and is used by one thread at a time.
package final class TallyWorker: @unchecked Sendable {
  private typealias Page = UnsafeMutablePointer<UInt32>
  private static let tableBytes = 4_096 * MemoryLayout<Page?>.stride

  private let table: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  private var pages: [Int] = []
  /// Where pages near each other have their counts; nil before the first value, and if the first
  /// chunk lies on both sides of zero.
  private var window: PageWindow?
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
    table = ScratchMemory.shared.takeZeros(byteCount: Self.tableBytes)
      .bindMemory(to: UnsafeMutablePointer<UInt32>?.self, capacity: 4_096)
  }

  deinit {
    if pending > 0 { move(to: &flushed) }
    for page in pages {
      if let counts = table[page], window?.contains(page) != true {
        ScratchMemory.shared.give(counts, byteCount: PageWindow.pageBytes)
      }
      table[page] = nil
    }
    window?.give(to: ScratchMemory.shared)
    ScratchMemory.shared.giveZeros(table, byteCount: Self.tableBytes)
  }

  /// Counts a chunk of samples, and adds it to the block that it belongs to.
  ///
  /// - Returns: true if every value is finite.
  @discardableResult
  package func add(_ chunk: UnsafeBufferPointer<Double>, to block: inout BlockMoments) -> Bool {
    let clean = block.add(chunk)
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
    var (least, greatest) = (Double.infinity, -Double.infinity)
    TallyKernels.extremes(values, low: &least, high: &greatest)
    (low, high) = (min(low, least), max(high, greatest))
    if lowBits == 0 { lowBits = TallyKernels.lowBits(values) }
    if !countInWindow(values, least, greatest) { countByPages(values) }
    pending += values.count
    if pending >= flushLimit { move(to: &flushed) }
  }

  /// Counts values whose pages are all there, in the window. Otherwise nothing is counted.
  ///
  /// - Returns: false if that is not known from the least and the greatest value.
  private func countInWindow(
    _ values: UnsafeBufferPointer<Double>, _ least: Double, _ greatest: Double
  ) -> Bool {
    // −0 and 0 are both 0 here, and lie in different pages.
    guard least > 0 || greatest < 0 else { return false }
    let (a, b) = (Self.page(of: least), Self.page(of: greatest))
    let wanted = min(a, b)...max(a, b)
    if pages.isEmpty { window = PageWindow(around: wanted, from: ScratchMemory.shared) }
    guard let window, window.contains(wanted.lowerBound), window.contains(wanted.upperBound),
      wanted.allSatisfy({ table[$0] != nil })
    else { return false }
    TallyKernels.histogram(window.counts, from: window.first * LogHistogram.binsPerPage, values)
    return true
  }

  /// Counts values one after the other, each in its page, and adds the pages that are missing.
  private func countByPages(_ values: UnsafeBufferPointer<Double>) {
    var rest = values
    while true {
      let done = TallyKernels.histogram(table, rest)
      if done == rest.count { break }
      addPage(of: rest[done])
      rest = UnsafeBufferPointer(rebasing: rest[done...])
    }
  }

  /// The top 12 bits of a value's pattern: one octave on one side of zero.
  private static func page(of value: Double) -> Int { Int(value.bitPattern >> 52) }

  private func addPage(of value: Double) {
    let page = Self.page(of: value)
    table[page] = window?.counts(of: page) ?? Self.newPage()
    pages.append(page)
  }

  private static func newPage() -> Page {
    let counts = ScratchMemory.shared.take(byteCount: PageWindow.pageBytes)
      .bindMemory(to: UInt32.self, capacity: LogHistogram.binsPerPage)
    counts.initialize(repeating: 0, count: LogHistogram.binsPerPage)
    return counts
  }

  /// Moves the 32-bit counts away, and starts them again from zero.
  private func move(to counts: inout TallyCounts) {
    for page in pages {
      guard let own = table[page] else { continue }
      let all = UnsafeBufferPointer(start: own, count: LogHistogram.binsPerPage)
      counts.add(page: page, counts: all)
      let used = LogHistogram.used(all)
      (own + used.lowerBound).update(repeating: 0, count: used.count)
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
