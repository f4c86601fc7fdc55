/// Which correlations contradict each other, for a matrix with a negative eigenvalue.
struct Contradiction {
  private let matrix: [[Double]]
  private let names: [String]
  private let terms: [DependenceReader.Term]

  init(_ matrix: [[Double]], _ names: [String], _ terms: [DependenceReader.Term]) {
    self.matrix = matrix
    self.names = names
    self.terms = terms
  }

  /// The fault: the drivers and their correlations, three if three are enough.
  var fault: Fault {
    let culprits = worstTriple ?? largestMembers
    let least = NearestCorrelation.leastEigenvalue(of: matrix)
    let pairs = culprits.enumerated().flatMap { index, i in
      culprits[(index + 1)...].map { text(i, $0) }
    }
    let list = pairs.prefix(6).joined(separator: ", ") + (pairs.count > 6 ? " …" : "")
    return Fault(
      "correlations contradict each other: \(list); the matrix of scores has the eigenvalue "
        + least.rounded(toSignificantDigits: 3),
      of: culprits.map { names[$0] }.joined(separator: ", "))
  }

  private func text(_ i: Int, _ j: Int) -> String {
    let pair: Set = [names[i], names[j]]
    let which = "\(names[i])–\(names[j])"
    if let term = terms.first(where: { Set($0.drivers) == pair }) {
      return "\(which) \(term.value.shortText)"
    }
    return "\(which) \(matrix[i][j].rounded(toSignificantDigits: 3)) (not given)"
  }

  /// The three drivers whose own correlations are the furthest from possible; nil if any three are
  /// possible by themselves.
  private var worstTriple: [Int]? {
    guard names.count <= 100 else { return nil }
    var worst: (value: Double, drivers: [Int])?
    for i in names.indices {
      for j in (i + 1)..<max(i + 1, names.count) {
        for k in (j + 1)..<max(j + 1, names.count) {
          let (a, b, c) = (matrix[i][j], matrix[j][k], matrix[i][k])
          let determinant = 1 + 2 * a * b * c - a * a - b * b - c * c
          if determinant < min(-1e-9, worst?.value ?? 0) { worst = (determinant, [i, j, k]) }
        }
      }
    }
    return worst?.drivers
  }

  /// The drivers that make up the impossible combination, the greatest first.
  private var largestMembers: [Int] {
    let vector = SymmetricEigen(matrix).vectors.first ?? []
    let order = vector.indices.sorted { vector[$0].magnitude > vector[$1].magnitude }
    let most = order.first.map { vector[$0].magnitude } ?? 0
    return Array(order.filter { vector[$0].magnitude > 0.2 * most }.prefix(8))
  }
}
