/// Columns that chunks are written to from several threads, and that become arrays one by one, so that
/// hardly more is held than the columns themselves.
///
/// Unchecked because each place is written by one chunk, and none is read before all have ended.
final class ColumnArrays: @unchecked Sendable {
  private let length: Int
  private var columns: [UnsafeMutablePointer<Double>]

  /// Room for so many columns of so many numbers.
  init(count: Int, length: Int) {
    self.length = length
    columns = (0..<count).map { _ in .allocate(capacity: max(1, length)) }
  }

  deinit { for column in columns { column.deallocate() } }

  /// Writes part of a column.
  func write(_ values: UnsafePointer<Double>, column: Int, from first: Int, _ count: Int) {
    precondition(first >= 0 && first + count <= length, "a chunk beyond its column")
    (columns[column] + first).update(from: values, count: count)
  }

  /// The columns, each given back as soon as it is an array.
  func taken() -> [[Double]] {
    var arrays: [[Double]] = []
    arrays.reserveCapacity(columns.count)
    for column in columns {
      arrays.append(Array(UnsafeBufferPointer(start: column, count: length)))
      column.deallocate()
    }
    columns = []
    return arrays
  }
}
