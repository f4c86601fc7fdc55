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
  package private(set) var pages: [Int: [UInt64]] = [:]
  /// Number of values counted.
  package private(set) var count = 0

  /// An empty histogram.
  package init() {}

  /// Adds the counts of a page.
  package mutating func add(page: Int, counts: UnsafeBufferPointer<UInt32>) {
    guard counts.contains(where: { $0 > 0 }) else { return }
    var added = 0
    pages[page, default: Array(repeating: 0, count: Self.binsPerPage)]
      .withUnsafeMutableBufferPointer {
        for (bin, value) in counts.enumerated() {
          $0[bin] += UInt64(value)
          added += Int(value)
        }
      }
    count += added
  }

  /// Adds the counts of another histogram.
  package mutating func merge(_ other: LogHistogram) {
    for (page, counts) in other.pages {
      pages[page, default: Array(repeating: 0, count: Self.binsPerPage)]
        .withUnsafeMutableBufferPointer { for bin in $0.indices { $0[bin] += counts[bin] } }
    }
    count += other.count
  }

  /// `1000 values in 12 octaves`.
  package var description: String { "\(count) values in \(pages.count) octaves" }

  /// The bins that hold a value, from the most negative up.
  package var bins: [(bin: LogBin, count: Int)] {
    let negative = pages.keys.filter { $0 >= 2_048 }.sorted(by: >)
    let positive = pages.keys.filter { $0 < 2_048 }.sorted()
    var result: [(bin: LogBin, count: Int)] = []
    for page in negative + positive {
      let counts = pages[page] ?? []
      let order = page >= 2_048 ? Array(counts.indices.reversed()) : Array(counts.indices)
      for bin in order where counts[bin] > 0 {
        result.append((LogBin(key: UInt32(page * Self.binsPerPage + bin)), Int(counts[bin])))
      }
    }
    return result
  }
}
