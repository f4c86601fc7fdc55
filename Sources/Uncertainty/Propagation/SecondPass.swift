import CKernels
import Foundation

/// Draws the samples of a run again and collects those of some histogram bins, so that order
/// statistics are known exactly although no sample was kept.
///
/// Equal values are kept once, with their number: an output with few distinct values, however
/// many samples it has, stays small.
struct SecondPass {
  private let columns: Columns
  private let marks: [BinMarks]

  /// - Parameters:
  ///   - columns: the outputs.
  ///   - bins: for each output, the bins whose samples are wanted.
  init(_ columns: Columns, bins: [Set<LogBin>]) {
    self.columns = columns
    marks = bins.map(BinMarks.init)
  }

  /// The samples found, for each output, as patterns and how often each came.
  func collect(samples: Int) -> [[UInt64: Int]] {
    let found = Found(outputs: marks.count)
    columns.forEachChunk(0..<samples) { _, count, workspace in
      for (output, marks) in marks.enumerated() where !marks.isEmpty {
        let column = UnsafeBufferPointer(start: workspace.output(output), count: count)
        let values = column.filter(marks.contains)
        if !values.isEmpty { found.add(values, output) }
      }
    }
    return found.values
  }

  /// Unchecked because what changes is only touched under the lock.
  private final class Found: @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [[UInt64: Int]]
    init(outputs: Int) { counts = Array(repeating: [:], count: outputs) }
    func add(_ values: [Double], _ output: Int) {
      lock.withLock { for value in values { counts[output][value.bitPattern, default: 0] += 1 } }
    }
    var values: [[UInt64: Int]] { lock.withLock { counts } }
  }
}

/// A set of histogram bins that is asked about every sample.
private struct BinMarks: Sendable {
  private var pages: [[UInt64]?] = Array(repeating: nil, count: 4096)
  let isEmpty: Bool

  init(_ bins: Set<LogBin>) {
    isEmpty = bins.isEmpty
    for bin in bins {
      let (page, place) = (Int(bin.key >> 12), Int(bin.key & 4095))
      var words = pages[page] ?? Array(repeating: 0, count: 64)
      words[place >> 6] |= 1 << UInt64(place & 63)
      pages[page] = words
    }
  }

  func contains(_ value: Double) -> Bool {
    let bits = value.bitPattern
    guard value.isFinite, let words = pages[Int(bits >> 52)] else { return false }
    let place = Int(bits >> 40) & 4095
    return words[place >> 6] >> UInt64(place & 63) & 1 == 1
  }
}
