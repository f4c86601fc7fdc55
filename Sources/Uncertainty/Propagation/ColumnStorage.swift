/// Memory that chunks of columns are written to from several threads.
///
/// Unchecked because each place is written by one chunk, and none is read before all have ended.
final class ColumnStorage: @unchecked Sendable {
  private let values: UnsafeMutablePointer<Double>

  init(count: Int) { values = .allocate(capacity: max(1, count)) }

  deinit { values.deallocate() }

  func write(_ column: UnsafePointer<Double>, at position: Int, _ count: Int) {
    (values + position).update(from: column, count: count)
  }

  func read(from position: Int, _ count: Int) -> [Double] {
    Array(UnsafeBufferPointer(start: values + position, count: count))
  }
}
