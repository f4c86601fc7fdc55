import Testing
import Uncertainty

@Suite("Normal scores that follow factors") struct FactorStructureTests {
  /// The factor L that the links stand for, row by row.
  static func rows(_ structure: FactorStructure) -> [[Double]] {
    structure.links.indices.map { i in
      (0...i).map { j in
        if i == j { return structure.links[i].own }
        return zip(structure.links[i].loadings, structure.links[j].lesson).reduce(0) {
          $0 + $1.0 * $1.1
        }
      }
    }
  }

  @Test(
    "have the factor of their whole matrix",
    arguments: [
      [[0.8], [0.6], [-0.5], [0], [0.9]],
      [[0.8, 0.1], [0.6, -0.7], [-0.5, 0.5], [0, 0.9], [0.3, 0.2]],
      [[1], [0.5], [-1], [0.2]],
    ])
  func factor(loadings: [[Double]]) {
    let found = Self.rows(FactorStructure(loadings: loadings))
    let known = CorrelationFactor(FactorStructure.correlations(loadings: loadings)).rows
    for (a, b) in zip(found, known) {
      for (x, y) in zip(a, b) { #expect(abs(x - y) < 1e-12) }
    }
  }

  @Test("keep their variance where a driver follows from others")
  func singular() {
    let factor = CorrelationFactor([[1, 1, 0.5], [1, 1, 0.5], [0.5, 0.5, 1]])
    #expect(factor.rows[1] == [1, 0])
    #expect(abs(factor.rows[2][0] - 0.5) < 1e-15 && factor.rows[2][1] == 0)
    #expect(factor.rows.allSatisfy { abs($0.reduce(0) { $0 + $1 * $1 } - 1) < 1e-15 })
  }
}
