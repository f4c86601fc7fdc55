import Foundation

/// Functions of the cells along one side of a table, uncorrelated under independence, from smooth
/// to rough.
struct CellWaves {
  /// The octave of each function: how rough it is.
  let octaves: [Int]
  private let kind: Kind

  private enum Kind {
    /// For each function its values by cell, and for each cell the values of the functions.
    case cosines(values: [Float], transposed: [Float], cells: Int)
    /// Each function is of one cell, with this value there.
    case single([Float])
  }

  /// Cosines of ½, 1, 1½, … periods, fewer than `limit` of them, for cells in order.
  init(cosines limit: Int, cells: Int) {
    octaves = (1..<limit).map { $0.bitWidth - 1 - $0.leadingZeroBitCount }
    func value(_ wave: Int, _ cell: Int) -> Float {
      Float(
        2.0.squareRoot() * cos(.pi * Double(wave + 1) * (Double(cell) + 0.5) / Double(cells)))
    }
    let count = limit - 1
    kind = .cosines(
      values: (0..<count * cells).map { value($0 / cells, $0 % cells) },
      transposed: (0..<count * cells).map { value($0 % count, $0 / count) }, cells: cells)
  }

  /// A function for each cell, for cells without an order that have these chances.
  init(shares: [Double]) {
    octaves = shares.map { _ in 0 }
    kind = .single(shares.map { $0 > 0 ? Float(1 / $0.squareRoot()) : 0 })
  }

  /// Number of functions.
  var count: Int { octaves.count }

  /// The variance of each function where cells have these chances.
  func variances(_ shares: [Double]) -> [Double] {
    switch kind {
    case .single: return shares.map { $0 > 0 ? 1 - $0 : 0 }
    case .cosines(let values, _, let cells):
      return octaves.indices.map { wave in
        var (mean, square) = (0.0, 0.0)
        for (cell, share) in shares.enumerated() {
          let value = Double(values[wave * cells + cell])
          mean += share * value
          square += share * value * value
        }
        return square - mean * mean
      }
    }
  }

  // MARK: Tables

  /// The sums over a table's rows, each times a function.
  func sums(ofRows table: [Float]) -> [Float] {
    switch kind {
    case .single(let scales): Self.scaled(table, scales)
    case .cosines(let values, _, let cells): Self.product(values, table, inner: cells)
    }
  }

  /// The rows that such sums stand for.
  func rows(of sums: [Float]) -> [Float] {
    switch kind {
    case .single(let scales): Self.scaled(sums, scales)
    case .cosines(_, let transposed, _): Self.product(transposed, sums, inner: count)
    }
  }

  /// The sums over a table's columns, each times a function.
  func sums(ofColumns table: [Float]) -> [Float] {
    guard case .cosines(_, let transposed, let cells) = kind else { preconditionFailure() }
    return Self.product(table, transposed, inner: cells)
  }

  /// The columns that such sums stand for.
  func columns(of sums: [Float]) -> [Float] {
    guard case .cosines(let values, _, _) = kind else { preconditionFailure() }
    return Self.product(sums, values, inner: count)
  }

  private static func scaled(_ table: [Float], _ scales: [Float]) -> [Float] {
    let columns = table.count / scales.count
    return table.indices.map { table[$0] * scales[$0 / columns] }
  }

  /// The product of two matrices, row by row.
  private static func product(_ a: [Float], _ b: [Float], inner: Int) -> [Float] {
    let (rows, columns) = (a.count / inner, b.count / inner)
    var result = [Float](repeating: 0, count: rows * columns)
    result.withUnsafeMutableBufferPointer { result in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress
          else { return }
          for row in 0..<rows {
            add(b, times: a + row * inner, inner, to: result + row * columns, columns)
          }
        }
      }
    }
    return result
  }

  /// Adds rows, each times a factor, to a row.
  private static func add(
    _ rows: UnsafePointer<Float>, times factors: UnsafePointer<Float>, _ count: Int,
    to sums: UnsafeMutablePointer<Float>, _ columns: Int
  ) {
    var row = 0
    // Four at a time, so that the sums are read and written less often.
    while row + 4 <= count {
      let (f0, f1, f2, f3) = (factors[row], factors[row + 1], factors[row + 2], factors[row + 3])
      let r0 = rows + row * columns
      let (r1, r2, r3) = (r0 + columns, r0 + 2 * columns, r0 + 3 * columns)
      for column in 0..<columns {
        sums[column] += (f0 * r0[column] + f1 * r1[column]) + (f2 * r2[column] + f3 * r3[column])
      }
      row += 4
    }
    while row < count {
      let (factor, one) = (factors[row], rows + row * columns)
      for column in 0..<columns { sums[column] += factor * one[column] }
      row += 1
    }
  }
}
