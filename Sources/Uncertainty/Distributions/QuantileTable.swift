import CKernels

/// A law's quantile function as polynomials over bins of u, ready for the kernels.
///
/// Unchecked because the memory is written before `init` ends, and never after.
package final class QuantileTable: @unchecked Sendable {
  private let table: su_table
  private let lines: UnsafeMutablePointer<Double>
  private let split: UnsafeMutablePointer<Int32>?
  private let pieces: UnsafeMutablePointer<su_piece>?
  /// Number of pieces of split bins.
  package let pieceCount: Int

  /// The degree of the polynomials.
  package var degree: Int { Int(table.degree) }
  /// What is computed from the polynomials.
  let transform: TableTransform
  /// 0 if x is the polynomial itself, 1 or 2 if it is computed by exp or sinh, 3 if from
  /// log-odds.
  package var transformCode: Int { Int(table.transform) }
  /// Memory the table holds.
  package var byteCount: Int {
    QuantileBins.count * 2 * (64 + (split == nil ? 0 : 4)) + pieceCount
      * MemoryLayout<su_piece>.size
  }

  /// Creates a table from the lines of both sides, lower and upper, and the pieces of the bins
  /// that had to be split.
  init(
    lines sides: [[Double]], pieces split: [[(bin: Int, pieces: [su_piece])]],
    _ choice: TableChoice, support: Support
  ) {
    let bins = QuantileBins.count
    var starts = [Int32](repeating: -1, count: 2 * bins)
    var list: [su_piece] = []
    for side in split.indices {
      for (bin, pieces) in split[side] {
        starts[side * bins + bin] = Int32(list.count)
        list += pieces
        list[list.count - 1].end = .infinity
      }
    }
    lines = UnsafeMutableRawPointer.allocate(byteCount: bins * 2 * 64, alignment: 64)
      .bindMemory(to: Double.self, capacity: bins * 16)
    lines.initialize(from: sides[0], count: bins * 8)
    (lines + bins * 8).initialize(from: sides[1], count: bins * 8)
    for (bin, start) in starts.enumerated() where start >= 0 {
      for index in 0..<8 { lines[bin * 8 + index] = .nan }
    }
    self.split = list.isEmpty ? nil : Self.copy(starts)
    pieces = list.isEmpty ? nil : Self.copy(list)
    pieceCount = list.count
    transform = choice.transform
    table = su_table(
      lines: lines, split: self.split, pieces: pieces, degree: Int32(choice.degree),
      transform: transform.code, shift: transform.shift, scale: transform.scale,
      lower: support.lower, upper: support.upper)
  }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
    memory.initialize(from: array, count: array.count)
    return memory
  }

  deinit {
    UnsafeMutableRawPointer(lines).deallocate()
    split?.deallocate()
    pieces?.deallocate()
  }

  /// The quantiles of a column of uniforms.
  package func fill(
    out: UnsafeMutablePointer<Double>, uniforms: UnsafePointer<Double>, count: Int,
    kernels: su_kernels
  ) {
    withUnsafePointer(to: table) { kernels.table(out, uniforms, count, $0) }
  }

  /// What the polynomials give at the probability v of a tail, which both sides hold exactly.
  func polynomial(_ side: Side, at v: Double) -> Double {
    let v = min(max(v, QuantileBins.least), 0.5.nextDown)
    let octave = v.exponent
    let position = (v.significand - 1) * 16
    let bin = (Int(octave) + 52) * 16 + Int(position)
    let line = (side.rawValue * QuantileBins.count + bin) * 8
    if lines[line].isNaN { return piece(at: side == .lower ? v : 1 - v, line / 8) }
    let t = position - position.rounded(.down) - 0.5
    return (0..<8).reversed().reduce(0) {
      $1 <= degree ? $0 * t + lines[line + $1] : $0
    }
  }

  private func piece(at u: Double, _ bin: Int) -> Double {
    guard let split, let pieces, split[bin] >= 0 else { return .nan }
    var piece = pieces + Int(split[bin])
    while u > piece.pointee.end { piece += 1 }
    let t = (u - piece.pointee.centre) * piece.pointee.inverse
    return withUnsafeBytes(of: piece.pointee.c) { bytes in
      bytes.bindMemory(to: Double.self).reversed().reduce(0) { $0 * t + $1 }
    }
  }

  /// The quantile of one uniform, the same bits as in a column.
  package func value(at u: Double) -> Double {
    var result = Double.nan
    withUnsafePointer(to: u) { uniform in
      fill(out: &result, uniforms: uniform, count: 1, kernels: Kernels.baseline)
    }
    return result
  }
}
