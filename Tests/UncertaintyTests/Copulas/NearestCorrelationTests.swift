import Foundation
import Testing
import Uncertainty

@Suite("The nearest correlation matrix") struct NearestCorrelationTests {
  /// Higham (2002), IMA Journal of Numerical Analysis 22, 329–343, to the digits printed, and
  /// equinor/probabilit, README, "Fixing user-supplied correlation matrices", found by a solver whose
  /// answer is further from the given matrix, in the seventh digit.
  static let cases: [(given: [[Double]], nearest: [[Double]], digits: Double)] = [
    (
      [[1, 1, 0], [1, 1, 1], [0, 1, 1]],
      [[1, 0.7607, 0.1573], [0.7607, 1, 0.7607], [0.1573, 0.7607, 1]], 5e-5
    ),
    (
      [[1, 0.9, 0], [0.9, 1, 0.8], [0, 0.8, 1]],
      [[1, 0.77523696, 0.07905637], [0.77523696, 1, 0.69097837], [0.07905637, 0.69097837, 1]], 2e-6
    ),
  ]

  @Test("is as published", arguments: cases)
  func published(given: [[Double]], nearest: [[Double]], digits: Double) {
    let found = NearestCorrelation.matrix(nearestTo: given)
    for i in 0..<3 {
      #expect(found[i][i] == 1)
      for j in 0..<3 {
        #expect(abs(found[i][j] - nearest[i][j]) < digits)
        #expect(found[i][j] == found[j][i])
      }
    }
    #expect(NearestCorrelation.leastEigenvalue(of: given) < -0.1)
    #expect(NearestCorrelation.leastEigenvalue(of: found) > -1e-12)
  }

  static func distance(_ a: [[Double]], _ b: [[Double]]) -> Double {
    var sum = 0.0
    for (x, y) in zip(a.joined(), b.joined()) { sum += (x - y) * (x - y) }
    return sum
  }

  /// A random impossible matrix; any mixture of the nearest with another valid matrix is further.
  @Test("of ten variables is nearer than valid ones around it")
  func optimal() {
    var draws = TestStream(seed: 5)
    var given = [[Double]](repeating: [Double](repeating: 1, count: 10), count: 10)
    for i in 0..<10 {
      for j in 0..<i {
        given[i][j] = 1.8 * draws.uniform() - 0.9
        given[j][i] = given[i][j]
      }
    }
    let nearest = NearestCorrelation.matrix(nearestTo: given)
    let best = Self.distance(given, nearest)
    for _ in 0..<200 {
      let loadings = (0..<10).map { _ in
        (0..<3).map { _ in (2 * draws.uniform() - 1) / 3.squareRoot() }
      }
      let other = FactorStructure.correlations(loadings: loadings)
      for share in [1e-3, 0.1, 1] {
        let mixed = zip(nearest, other).map { zip($0, $1).map { (1 - share) * $0 + share * $1 } }
        #expect(Self.distance(given, mixed) > best)
      }
    }
    // Scaling eigenvalues, as spreadsheets do, is valid too, but further off.
    #expect(NearestCorrelation.leastEigenvalue(of: nearest) > -1e-12)
  }

  @Test("of a valid matrix is itself")
  func valid() {
    let given = [[1, 0.5, 0.2], [0.5, 1, -0.3], [0.2, -0.3, 1]]
    #expect(Self.distance(NearestCorrelation.matrix(nearestTo: given), given) < 1e-24)
  }
}
