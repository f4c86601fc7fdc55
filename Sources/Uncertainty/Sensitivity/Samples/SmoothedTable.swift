/// What a table of chances differs from independence by, as waves of which chance alone would have
/// made little.
///
/// Waves are taken together that are about as rough. Each block is made smaller by what chance gives
/// it, and left out if it is not greater than that.
///
/// - SeeAlso: Cavalier & Tsybakov (2001), Penalized blockwise Stein's method, monotone oracles and
///   sharp adaptive estimation, Mathematical Methods of Statistics 10, 247–282.
struct SmoothedTable {
  private let rows: CellWaves
  private let columns: CellWaves
  /// The block of each wave, row by row.
  private let blocks: [Int]
  /// What chance gives each block on average, times the number of samples.
  private let chances: [Double]

  /// Waves along the sides of a table whose rows and columns have these chances.
  init(
    rows: CellWaves, columns: CellWaves, margins: (rows: [Double], columns: [Double])
  ) {
    (self.rows, self.columns) = (rows, columns)
    let octaves = (columns.octaves.max() ?? 0) + 1
    let blocks = rows.octaves.flatMap { row in columns.octaves.map { row * octaves + $0 } }
    var chances = [Double](repeating: 0, count: (blocks.max() ?? 0) + 1)
    let across = columns.variances(margins.columns)
    let variances = rows.variances(margins.rows).flatMap { row in across.map { row * $0 } }
    for (block, variance) in zip(blocks, variances) { chances[block] += variance }
    (self.blocks, self.chances) = (blocks, chances)
  }

  /// The waves' sizes in a table of differences, row by row.
  func waves(of differences: [Float]) -> [Float] {
    columns.sums(ofColumns: rows.sums(ofRows: differences))
  }

  /// The differences as they are without chance, but for a factor in each cell.
  ///
  /// - Parameter samples: how many samples the waves are of.
  func differences(of waves: [Float], samples: Double) -> [Float] {
    let kept = kept(waves, samples)
    let left = zip(waves, blocks).map { $0 * kept[$1] }
    return rows.rows(of: columns.columns(of: left))
  }

  /// The share of each block that is kept.
  private func kept(_ waves: [Float], _ samples: Double) -> [Float] {
    var energies = [Double](repeating: 0, count: chances.count)
    for (wave, block) in zip(waves, blocks) { energies[block] += Double(wave * wave) }
    // A block's energy varies by chance itself: by as much as of so many squares of normals.
    let shares = zip(energies, chances).map { energy, chance in
      energy > 0 ? 1 - (chance + (2 * chance).squareRoot()) / samples / energy : -.infinity
    }
    // One block is kept at least, so that there is something to judge.
    guard let best = shares.max(), best <= 0 else { return shares.map { Float(max(0, $0)) } }
    return shares.map { $0 == best ? 1 : 0 }
  }
}
