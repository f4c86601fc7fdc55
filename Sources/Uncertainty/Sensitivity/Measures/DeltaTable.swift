/// A table of samples by a driver's classes and an output's bins, and what its cells hold beyond
/// independence.
struct DeltaTable {
  private let classes: Int
  private let bins: Int
  /// What cells hold beyond independence, as a share of all samples, by fold.
  private let folds: [[Float]]
  /// The samples of each fold.
  private let sizes: [Double]
  /// The chances of the classes, and of the bins.
  private let margins: (rows: [Double], columns: [Double])
  private let groups: [[Double]]
  private let smoothing: SmoothedTable
  private let isOrdered: Bool

  /// Parts of the samples, each of which is judged by the others.
  private static let folds = 8

  /// Takes counts by group of samples.
  ///
  /// - Parameters:
  ///   - isOrdered: whether neighbouring classes are alike.
  ///   - waves: what is smooth along the bins and along ordered classes.
  init(_ table: ClassTable, isOrdered: Bool, waves: CellWaves) {
    let (classes, bins) = (table.classes, table.bins)
    let whole = table.whole
    let n = whole.reduce(0, +)
    let margins = Self.margins(whole, bins: bins)
    let rows = margins.rows.map { $0 / n }
    let columns = margins.columns.map { $0 / n }
    let count = min(Self.folds, table.parts.count)
    let counts = (0..<count).map { fold in
      table.sum { $0 * count / table.parts.count == fold ? 1 : 0 }
    }
    let sizes = counts.map { $0.reduce(0, +) }
    folds = zip(counts, sizes).map { counts, size in
      // Without what the fold's own margins add, of which the other folds have the opposite.
      let own = Self.margins(counts, bins: bins)
      return counts.indices.map {
        let (row, bin) = ($0 / bins, $0 % bins)
        let added = own.rows[row] * columns[bin] + rows[row] * own.columns[bin]
        return Float((counts[$0] - added + size * rows[row] * columns[bin]) / n)
      }
    }
    (self.classes, self.bins, self.sizes, self.isOrdered) = (classes, bins, sizes, isOrdered)
    self.margins = (rows, columns)
    groups = table.parts
    smoothing = SmoothedTable(
      rows: isOrdered ? waves : CellWaves(shares: rows), columns: waves, margins: (rows, columns))
  }

  /// Delta by these cells, and by cells of twice the size.
  var sides: (fine: DeltaSides, coarse: DeltaSides) {
    let waves = folds.map { smoothing.waves(of: $0) }
    let all = Self.sum(waves)
    let n = sizes.reduce(0, +)
    var (fine, coarse) = (0.0, 0.0)
    for (fold, own) in waves.enumerated() {
      // Waves of the other folds, as a share of their samples.
      let others = n - sizes[fold]
      let part = Float(n / max(1, others))
      let field = smoothing.differences(
        of: zip(all, own).map { ($0 - $1) * part }, samples: others)
      fine += Self.beyond(folds[fold], where: field)
      coarse += Self.beyond(halved(folds[fold]), where: halved(field))
    }
    let field = smoothing.differences(of: all, samples: n)
    let whole = Self.sum(folds)
    let influences = influences(of: field)
    return (
      DeltaSides(
        judged: fine, chosen: Self.beyond(whole, where: field), influences: influences),
      DeltaSides(
        judged: coarse, chosen: Self.beyond(halved(whole), where: halved(field)),
        influences: influences)
    )
  }

  // MARK: Parts

  /// The sums of a table's rows and columns.
  private static func margins(
    _ counts: [Double], bins: Int
  ) -> (rows: [Double], columns: [Double]) {
    var rows = [Double](repeating: 0, count: counts.count / bins)
    var columns = [Double](repeating: 0, count: bins)
    for (place, count) in counts.enumerated() {
      rows[place / bins] += count
      columns[place % bins] += count
    }
    return (rows, columns)
  }

  private static func sum(_ parts: [[Float]]) -> [Float] {
    parts.dropFirst().reduce(parts[0]) { sum, part in zip(sum, part).map { $0 + $1 } }
  }

  /// Half of what cells hold beyond independence where a field is above zero, less where it is below.
  private static func beyond(_ differences: [Float], where field: [Float]) -> Double {
    var sum: Float = 0
    for (difference, field) in zip(differences, field) {
      // Without a branch, which chance would often mislead.
      sum += difference * (field > 0 ? 1 : field < 0 ? -1 : 0)
    }
    return Double(sum) / 2
  }

  /// Pairs of neighbouring bins taken together, and of classes if they are in order.
  private func halved(_ cells: [Float]) -> [Float] {
    let (step, pairs) = (isOrdered ? 2 : 1, bins / 2)
    var result = [Float](repeating: 0, count: classes / step * pairs)
    result.withUnsafeMutableBufferPointer { result in
      cells.withUnsafeBufferPointer { cells in
        for row in 0..<classes {
          let (to, from) = (row / step * pairs, row * bins)
          for pair in 0..<pairs {
            result[to + pair] += cells[from + 2 * pair] + cells[from + 2 * pair + 1]
          }
        }
      }
    }
    return result
  }

  /// What each group of samples adds to delta, as a share of all, where it is told which cells hold
  /// more.
  private func influences(of field: [Float]) -> [Double] {
    let signs = field.map { $0 > 0 ? 1.0 : $0 < 0 ? -1 : 0 }
    var byRow = [Double](repeating: 0, count: classes)
    var (byColumn, mean) = ([Double](repeating: 0, count: bins), 0.0)
    for (place, sign) in signs.enumerated() {
      let (row, column) = (place / bins, place % bins)
      byRow[row] += sign * margins.columns[column]
      byColumn[column] += sign * margins.rows[row]
      mean += sign * margins.rows[row] * margins.columns[column]
    }
    let added = signs.indices.map {
      (signs[$0] - byRow[$0 / bins] - byColumn[$0 % bins] + mean) / 2
    }
    let n = sizes.reduce(0, +)
    return groups.map { counts in
      counts.withUnsafeBufferPointer { counts in
        added.withUnsafeBufferPointer { added in
          counts.indices.reduce(0) { $0 + counts[$1] * added[$1] } / n
        }
      }
    }
  }
}
