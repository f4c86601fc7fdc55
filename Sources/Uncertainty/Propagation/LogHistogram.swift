/// Counts of finite values in 4,096 bins an octave, on both sides of zero.
///
/// A value's bin is given by the top 24 bits of its pattern: sign, exponent, 12 bits of
/// mantissa. So a bin is narrower than 2⁻¹² of its values (below 2⁻¹⁰²², narrower than 2⁻¹⁰³⁴),
/// every finite value has one, and nothing has to be known before the first value comes.
/// Counts are whole numbers: histograms merge in any order to the same result.
package struct LogHistogram: Sendable, Equatable, CustomStringConvertible {
  /// Bins in a page: one octave on one side of zero.
  package static let binsPerPage = 4_096

  /// Counts by page, the top 12 bits of a value's pattern. Pages without a value are absent.
  private var pages: [Int: Page] = [:]
  /// Number of values counted.
  package private(set) var count = 0

  /// The counts of a page, from its first bin that holds a value to its last.
  private struct Page: Sendable, Equatable {
    var first: Int
    /// The last 32 bits of each count: half the memory, and enough for most runs.
    var counts: [UInt32] = []
    /// How often a count has passed 2³², by bin.
    var carries: [Int: UInt64] = [:]

    var bins: Range<Int> { first..<first + counts.count }

    func count(_ place: Int) -> UInt64 {
      UInt64(counts[place]) + (carries.isEmpty ? 0 : (carries[first + place] ?? 0) << 32)
    }

    /// Makes room for bins.
    mutating func cover(_ wanted: Range<Int>) {
      guard wanted.lowerBound < bins.lowerBound || wanted.upperBound > bins.upperBound else {
        return
      }
      let start = min(first, wanted.lowerBound)
      let end = max(bins.upperBound, wanted.upperBound)
      var wider = [UInt32](repeating: 0, count: end - start)
      wider.replaceSubrange(first - start..<first - start + counts.count, with: counts)
      (first, counts) = (start, wider)
    }

    mutating func add(_ more: UnsafeBufferPointer<UInt32>, from bin: Int) {
      if counts.isEmpty {
        (first, counts) = (bin, Array(more))
        return
      }
      cover(bin..<bin + more.count)
      let offset = bin - first
      var passed: [Int] = []
      counts.withUnsafeMutableBufferPointer { counts in
        for index in more.indices {
          let (sum, overflow) = counts[offset + index].addingReportingOverflow(more[index])
          counts[offset + index] = sum
          if overflow { passed.append(bin + index) }
        }
      }
      for bin in passed { carries[bin, default: 0] += 1 }
    }

    mutating func add(_ other: Page) {
      other.counts.withUnsafeBufferPointer { add($0, from: other.first) }
      carries.merge(other.carries, uniquingKeysWith: +)
    }
  }

  /// An empty histogram.
  package init() {}

  /// From the first count of a page that is not zero to the last.
  static func used(_ counts: UnsafeBufferPointer<UInt32>) -> Range<Int> {
    var (first, end) = (0, counts.count)
    while first < end, counts[first] == 0 { first += 1 }
    while end > first, counts[end - 1] == 0 { end -= 1 }
    return first..<end
  }

  /// Adds the counts of a page.
  package mutating func add(page: Int, counts: UnsafeBufferPointer<UInt32>) {
    let bins = Self.used(counts)
    guard !bins.isEmpty else { return }
    let used = UnsafeBufferPointer(rebasing: counts[bins])
    pages[page, default: Page(first: bins.lowerBound)].add(used, from: bins.lowerBound)
    for value in used { count += Int(value) }
  }

  /// Adds the counts of another histogram.
  package mutating func merge(_ other: LogHistogram) {
    for (page, more) in other.pages {
      pages[page, default: Page(first: more.first)].add(more)
    }
    count += other.count
  }

  /// `1000 values in 12 octaves`.
  package var description: String { "\(count) values in \(pages.count) octaves" }

  /// The bins that hold a value, from the most negative up.
  package var bins: [(bin: LogBin, count: Int)] {
    var result: [(bin: LogBin, count: Int)] = []
    result.reserveCapacity(mostBins)
    forEachBin { result.append(($0, $1)) }
    return result
  }

  /// No more bins hold a value.
  var mostBins: Int { min(count, pages.values.reduce(0) { $0 + $1.counts.count }) }

  /// Goes through the bins that hold a value, from the most negative up.
  func forEachBin(_ body: (LogBin, Int) -> Void) {
    for page in pages.keys.sorted(by: Self.isBelow) {
      guard let held = pages[page] else { continue }
      let key = page * Self.binsPerPage + held.first
      for place in held.counts.indices {
        let offset = page >= 2_048 ? held.counts.count - 1 - place : place
        let count = held.count(offset)
        if count > 0 { body(LogBin(key: UInt32(key + offset)), Int(count)) }
      }
    }
  }

  /// Order of pages by the values in them: negative ones, whose patterns rise as they fall, first.
  private static func isBelow(_ a: Int, _ b: Int) -> Bool {
    if (a >= 2_048) != (b >= 2_048) { return a >= 2_048 }
    return a >= 2_048 ? a > b : a < b
  }
}
