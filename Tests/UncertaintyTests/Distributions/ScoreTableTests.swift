import CKernels
import Foundation
import Testing
import Uncertainty

@Suite("A table of scores") struct ScoreTableTests {
  /// Known answers by mpmath.
  struct Point: Decodable, Sendable {
    /// 0 for normal scores.
    let degrees: Double
    let score, lower, upper, beta, gamma: Double

    var scale: ScoreScale {
      degrees == 0 ? .normal : .studentT(degreesOfFreedom: degrees)
    }
  }

  private struct Points: Decodable { let points: [Point] }

  static func points() throws -> [Point] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/scores.json")
    return try JSONDecoder().decode(Points.self, from: Data(contentsOf: file)).points
  }

  static let scales: [ScoreScale] =
    [.normal] + [2, 2.5, 4, 10, 100, 1000].map { .studentT(degreesOfFreedom: $0) }

  /// mpmath, 50 digits. 1e-11, because an error of 1e-12 in probability is 5e-12 of these values
  /// where their laws are widest. The twin: the next score is further off.
  @Test("has the quantiles that mpmath finds, in both tails")
  func knownQuantiles() throws {
    let beta = Sampler.make(for: Beta(alpha: 8, beta: 12))
    let gamma = Sampler.make(for: Gamma(shape: 2.5, scale: 3))
    for point in try Self.points() {
      let tables = try [beta, gamma].map { try #require($0.scores(on: point.scale)) }
      for (table, wanted) in zip(tables, [point.beta, point.gamma]) {
        #expect(abs(table.value(at: point.score) / wanted - 1) < 1e-11, "\(point)")
        #expect(abs(table.value(at: point.score + 1e-9) / wanted - 1) > 1e-11, "\(point)")
      }
    }
  }

  /// mpmath, 50 digits; of an upper tail what a double next to 1 can hold.
  @Test("has the scores' own probabilities")
  func knownProbabilities() throws {
    for point in try Self.points() where point.degrees > 0 {
      let found = ScoreTable.ofProbabilities(on: point.scale).value(at: point.score)
      #expect(abs(found - point.lower) < 1e-11 * point.lower, "\(point): \(found)")
      #expect(abs(1 - found - point.upper) < 1e-11 * point.upper + 2e-16, "\(point): \(found)")
      #expect(
        abs(point.scale.tail(beyond: abs(point.score)) / min(point.lower, point.upper) - 1) < 1e-12)
    }
  }

  static let laws: [any Law] = [
    Beta(alpha: 8, beta: 12), Beta(alpha: 0.5, beta: 0.5), Beta(alpha: 0.05, beta: 0.05),
    Pert(minimum: 1, mode: 2, maximum: 5),
    Gamma(shape: 0.05, scale: 2), Gamma(shape: 400, scale: 1e-3), Weibull(shape: 0.7, scale: 2),
    Logistic(location: -3, scale: 0.1), Cauchy(location: 1, scale: 2),
    StudentT(degreesOfFreedom: 3), GumbelMaximum(location: 100, scale: 1),
    Exponential(mean: 3), InverseGaussian(mean: 2, shape: 0.3),
  ]

  /// The promise of every table: 1e-12 in probability and 1e-9 of the value, with room for what the
  /// laws' own distribution functions round. The twin: another score.
  @Test("is as exact as the table of the law", arguments: laws.indices, scales)
  func exactness(law index: Int, scale: ScoreScale) throws {
    let law = Self.laws[index]
    let sampler = Sampler.make(for: law)
    guard case .table(_, let error) = sampler.method else {
      Issue.record("\(law.description) has no table")
      return
    }
    let table = try #require(sampler.scores(on: scale), "\(law.description)")
    for step in -40...40 {
      let score = scale.reach * (Double(step) + 0.37) / 41
      let tail = scale.tail(beyond: abs(score))
      let x = table.value(at: score)
      let found = score < 0 ? law.cumulative(x) : law.survival(x)
      let beside = score < 0 ? law.cumulative(x.nextUp) : law.survival(x.nextDown)
      let missing = max(0, abs(found - tail) - 2 * abs(beside - found))
      #expect(missing <= 2e-12 + error.probability, "\(law.description) \(score): \(missing)")
      let shift = missing / law.density(x) / abs(x)
      #expect(min(missing / tail, shift) <= 1e-9 + error.value, "\(law.description) \(score)")
      let other = scale.tail(beyond: abs(score) + 1e-3)
      #expect(abs(found - other) > 1e-9 * tail, "\(law.description) \(score)")
    }
  }

  static let corners = [
    (0.05, 0.07, 0.12), (-3.0, 2.0, 4.0), (0.0, 1.0, 2.0), (0.0, 1.0, 16.0), (0.0, 15.0, 16.0),
  ]
  static let triangles = corners.map { Triangular(minimum: $0.0, mode: $0.1, maximum: $0.2) }

  /// The distance from the end that is on the same side of the mode is √(width × side × probability),
  /// and keeps its digits. The twin: a score a little further up.
  @Test("has triangular laws, on both sides of their mode", arguments: triangles.indices, scales)
  func triangularLaws(law index: Int, scale: ScoreScale) throws {
    let law = Self.triangles[index]
    let (lower, peak, upper) = Self.corners[index]
    let table = try #require(Sampler.make(for: law).scores(on: scale), "\(law.description)")
    let mode = scale.score((peak - lower) / (upper - lower))
    let beside = [0, 1e-9, 1e-6, 1e-3, 0.1].flatMap { [mode - $0, mode + $0] }
    for score in (-60...60).map({ scale.reach * Double($0) / 61 }) + beside {
      let tail = scale.tail(beyond: abs(score))
      let (below, above) = score < 0 ? (tail, 1 - tail) : (1 - tail, tail)
      let wanted =
        score <= mode
        ? lower + ((upper - lower) * (peak - lower) * below).squareRoot()
        : upper - ((upper - lower) * (upper - peak) * above).squareRoot()
      let allowed =
        1e-12 * abs(wanted - (score <= mode ? lower : upper))
        + 2 * max(abs(lower), abs(upper)).ulp
      #expect(abs(table.value(at: score) - wanted) <= allowed, "\(law.description) \(score)")
      let other = table.value(at: score + 1e-9) - wanted
      #expect(abs(other) > allowed || tail < 1e-9, "\(law.description) \(score)")
    }
    #expect(table.value(at: .nan).isNaN)
    #expect(table.value(at: -.infinity) >= lower && table.value(at: .infinity) <= upper)
  }

  @Test("does not fall where scores rise", arguments: 0..<laws.count + triangles.count)
  func order(law index: Int) throws {
    let law = (Self.laws + Self.triangles)[index]
    let table = try #require(Sampler.make(for: law).scores(on: .normal))
    let reach = ScoreScale.normal.reach
    for bin in 0...table.binCount {
      let edge = reach * (2 * Double(bin) / Double(table.binCount) - 1)
      var last = -Double.infinity
      for step in -20...20 {
        let x = table.value(at: edge + Double(step) * 3e-16 * max(1, abs(edge)))
        #expect(x >= last, "\(law.description) at \(edge)")
        last = x
      }
    }
  }

  @Test("keeps to the support, and gives NaN for NaN")
  func ends() throws {
    let table = try #require(Sampler.make(for: Beta(alpha: 8, beta: 12)).scores(on: .normal))
    #expect(table.value(at: .nan).isNaN)
    #expect(table.value(at: -.infinity) == table.value(at: -ScoreScale.normal.reach))
    #expect(table.value(at: .infinity) == table.value(at: ScoreScale.normal.reach))
    #expect(table.value(at: -.infinity) > 0 && table.value(at: .infinity) < 1)
    let shares = ScoreTable.ofProbabilities(on: .studentT(degreesOfFreedom: 4))
    #expect(abs(shares.value(at: -.infinity) / 0x1p-52 - 1) < 1e-12)
    #expect(shares.value(at: .infinity) == 1 - 0x1p-52)
    #expect(abs(shares.value(at: 0) - 0.5) < 4e-16)
  }

  @Test("is left out where a law has a kink, or values of its own")
  func lawsWithout() {
    let kinked = Mixture([(0.3, Uniform(from: 0, to: 1)), (0.7, Uniform(from: 1, to: 5))])
    for law in [kinked, Poisson(mean: 3)] as [any Law] {
      #expect(Sampler.make(for: law).scores(on: .normal) == nil, "\(law.description)")
    }
    // Next to its end this law's table is of steps, which scores of a heavy tail show.
    let heavy = ScoreScale.studentT(degreesOfFreedom: 2)
    #expect(Sampler.make(for: Pareto(minimum: 1, shape: 1.1)).scores(on: heavy) == nil)
  }

  @Test("exists for all degrees of freedom that a t copula may have")
  func allDegrees() {
    for step in 0...200 {
      let degrees = 2 * pow(500, Double(step) / 200)
      let scale = ScoreScale.studentT(degreesOfFreedom: min(1000, degrees))
      let table = ScoreTable.ofProbabilities(on: scale)
      #expect(table.binCount <= 1024)
      #expect(abs(scale.tail(beyond: scale.reach) / 0x1p-52 - 1) < 1e-9, "\(degrees)")
    }
  }
}
