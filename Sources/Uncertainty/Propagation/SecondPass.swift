import CKernels
import Foundation

/// Draws the samples of a run again and collects those of some histogram bins, so that order
/// statistics are known exactly although no sample was kept.
///
/// Equal values are kept once, with their number: an output with few distinct values, however
/// many samples it has, stays small.
struct SecondPass {
  private let columns: Columns
  private let marks: [BinMarks?]

  /// - Parameters:
  ///   - columns: the outputs.
  ///   - bins: for each output, the bins whose samples are wanted.
  init(_ columns: Columns, bins: [Set<LogBin>]) {
    self.columns = columns
    marks = bins.map { $0.isEmpty ? nil : BinMarks($0) }
  }

  /// The samples found, for each output, as patterns and how often each came.
  func collect(samples: Int) -> [[UInt64: Int]] {
    let found = Found(outputs: marks.count)
    columns.forEachChunk(0..<samples) { _, count, workspace in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { values in
        for (output, marks) in marks.enumerated() {
          guard let marks, let kept = values.baseAddress else { continue }
          let number = marks.select(workspace.output(output), count, into: kept)
          if number > 0 { found.add(values[0..<number], output) }
        }
      }
    }
    return found.values
  }

  /// Unchecked because what changes is only touched under the lock.
  private final class Found: @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [[UInt64: Int]]
    init(outputs: Int) { counts = Array(repeating: [:], count: outputs) }
    func add(_ values: some Sequence<Double>, _ output: Int) {
      lock.withLock { for value in values { counts[output][value.bitPattern, default: 0] += 1 } }
    }
    var values: [[UInt64: Int]] { lock.withLock { counts } }
  }
}

/// A set of histogram bins that is asked about every sample.
///
/// Unchecked because the memory is written before `init` ends, and never after.
private final class BinMarks: @unchecked Sendable {
  private typealias Page = UnsafePointer<UInt8>
  private let pages: UnsafeMutablePointer<UnsafePointer<UInt8>?>

  init(_ bins: Set<LogBin>) {
    pages = .allocate(capacity: 4_096)
    pages.initialize(repeating: nil, count: 4_096)
    for (page, marked) in Dictionary(grouping: bins, by: { Int($0.key >> 12) }) {
      let marks = UnsafeMutablePointer<UInt8>.allocate(capacity: LogHistogram.binsPerPage)
      marks.initialize(repeating: 0, count: LogHistogram.binsPerPage)
      for bin in marked { marks[Int(bin.key & 4_095)] = 1 }
      pages[page] = Page(marks)
    }
  }

  deinit {
    for page in 0..<4_096 { pages[page]?.deallocate() }
    pages.deallocate()
  }

  /// Copies the values of a column that lie in the bins, and returns how many.
  func select(
    _ column: UnsafePointer<Double>, _ count: Int, into kept: UnsafeMutablePointer<Double>
  ) -> Int {
    Kernels.best.select(kept, pages, column, count)
  }
}
