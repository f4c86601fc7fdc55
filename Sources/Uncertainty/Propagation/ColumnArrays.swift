/// Arrays that chunks of columns are written to from several threads, where they stay: no copy is made.
///
/// Unchecked because each place is written by one chunk, and none is read before all have ended.
struct ColumnArrays: @unchecked Sendable {
  private var columns: [UnsafeMutableBufferPointer<Double>] = []

  /// Arrays that a function writes.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - length: of each.
  ///   - write: writes every number of them, or nobody reads them.
  static func filled(
    _ count: Int, length: Int, _ write: (ColumnArrays) -> Void
  ) -> [[Double]] {
    var arrays: [[Double]] = []
    arrays.reserveCapacity(count)
    ColumnArrays().fill(&arrays, count, length, write)
    return arrays.reversed()
  }

  /// Makes one array after the other inside that of the one before, so that all can be written.
  private func fill(
    _ arrays: inout [[Double]], _ count: Int, _ length: Int, _ write: (ColumnArrays) -> Void
  ) {
    guard columns.count < count else { return write(self) }
    let column = [Double](unsafeUninitializedCapacity: length) { buffer, filled in
      var more = self
      more.columns.append(buffer)
      more.fill(&arrays, count, length, write)
      filled = length
    }
    arrays.append(column)
  }

  /// Writes part of a column.
  func write(
    _ values: UnsafePointer<Double>, column: Int, from first: Int, _ length: Int
  ) {
    let part = UnsafeMutableBufferPointer(rebasing: columns[column][first..<first + length])
    _ = part.update(fromContentsOf: UnsafeBufferPointer(start: values, count: length))
  }
}
