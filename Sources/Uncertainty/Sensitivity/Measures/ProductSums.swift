/// Sums of products of several columns, by group of samples.
struct ProductSums {
  private let columns: Int
  private let groups: SampleGroups
  /// For each group: the columns' sums, then the products of columns i ≤ j row by row.
  private let parts: [[Double]]
  private let whole: [Double]

  /// Adds up columns about their means, each in units of its own spread.
  init(_ columns: [[Double]], _ groups: SampleGroups) {
    self.columns = columns.count
    self.groups = groups
    let scaled = columns.map(Self.standardized)
    let width = columns.count
    parts = groups.bounds.map { range in
      var sums: [Double] = []
      for column in scaled { sums.append(range.reduce(0) { $0 + column[$1] }) }
      for i in 0..<width {
        for j in i..<width { sums.append(Self.product(scaled[i], scaled[j], range)) }
      }
      return sums
    }
    let all = parts
    whole = (all.first?.indices ?? 0..<0).map { place in all.reduce(0) { $0 + $1[place] } }
  }

  private static func standardized(_ column: [Double]) -> [Double] {
    let size = column.reduce(0) { max($0, $1.magnitude) }
    guard size > 0 else { return column }
    let scale = Double(sign: .plus, exponent: -max(-1000, size.exponent), significand: 1)
    let centre = column.reduce(0) { $0 + $1 * scale / Double(column.count) }
    let reach = column.reduce(0) { max($0, ($1 * scale - centre).magnitude) }
    guard reach > 0 else { return column.map { _ in 0 } }
    return column.map { ($0 * scale - centre) / reach }
  }

  private static func product(_ x: [Double], _ y: [Double], _ range: Range<Int>) -> Double {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in range.reduce(0) { $0 + x[$1] * y[$1] } }
    }
  }

  /// The correlations of all columns, without a group.
  func correlations(leaving group: Int?) -> CorrelationMatrix {
    var matrix = CorrelationMatrix(size: columns)
    for i in 0..<columns {
      for j in i..<columns { matrix[i, j] = correlation(i, j, leaving: group) }
    }
    return matrix
  }

  /// The correlation of two columns, without a group; NaN if one does not vary.
  func correlation(_ i: Int, _ j: Int, leaving group: Int?) -> Double {
    guard !whole.isEmpty else { return .nan }
    let n = Double(groups.of.count - (group.map { groups.sizes[$0] } ?? 0))
    func sum(_ place: Int) -> Double { whole[place] - (group.map { parts[$0][place] } ?? 0) }
    func spread(_ a: Int, _ b: Int) -> Double { sum(place(a, b)) - sum(a) * sum(b) / n }
    let (x, y) = (spread(i, i), spread(j, j))
    // What rounding leaves of a column that does not vary is no variance.
    guard x > 1e-20 * n, y > 1e-20 * n else { return .nan }
    return i == j ? 1 : max(-1, min(1, spread(i, j) / (x.squareRoot() * y.squareRoot())))
  }

  private func place(_ i: Int, _ j: Int) -> Int {
    let (low, high) = (min(i, j), max(i, j))
    return columns + low * columns - low * (low - 1) / 2 + high - low
  }
}
