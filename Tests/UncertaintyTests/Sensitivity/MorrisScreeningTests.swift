import Foundation
import Testing
import Uncertainty

@Suite("A screening of drivers") struct MorrisScreeningTests {
  /// Morris (1991), Technometrics 33, 161–174, section 5, where coefficients that he draws at
  /// random are ±1 as in R's `sensitivity::morris.fun`: of 20 inputs the first ten matter, the
  /// first seven of them bend or interact.
  static let function: Quantity = {
    let x = SobolIndicesTests.drivers(20)
    let w = x.enumerated().map { place, x in
      [2, 4, 6].contains(place) ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5)
    }
    func sign(_ number: Int) -> Double { number % 2 == 0 ? 1 : -1 }
    var terms = w.enumerated().map { ($0.offset < 10 ? 20 : sign($0.offset + 1)) * $0.element }
    for i in 0..<20 {
      for j in (i + 1)..<20 {
        terms.append((j < 6 ? -15 : sign(i + j)) * w[i] * w[j])
        for k in (j + 1)..<20 where k < 5 {
          terms.append(-10 * w[i] * w[j] * w[k])
          for l in (k + 1)..<20 where l < 4 { terms.append(5 * w[i] * w[j] * w[k] * w[l]) }
        }
      }
    }
    return Quantity.sum(terms).named("y")
  }()

  @Test("finds the ten of Morris's twenty inputs that matter, and the seven that interact")
  func morrisFunction() throws {
    let screening = try Model(Self.function).morrisScreening(
      of: Self.function, trajectories: 40, seed: 1)
    let first = screening.strength.top(10).indices.map(\.name)
    #expect(Set(first) == Set((1...10).map { "x\($0)" }))
    func spread(_ places: ClosedRange<Int>) throws -> [Double] {
      try places.map { try #require(screening.spread["x\($0)"]).estimate.value }
    }
    #expect(try #require(spread(1...6).min()) > 2 * #require(spread(8...10).max()))
    #expect(screening.evaluations == 40 * 21 && screening.strength.samples == 40)
  }

  @Test("prints its strongest drivers as a table")
  func table() throws {
    let screening = try Model(Self.function).morrisScreening(
      of: Self.function, trajectories: 20, seed: 2)
    let text = screening.table(limit: 4).text
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 100 })
    #expect(text.contains("mean size μ*") && text.contains("spread σ"))
    #expect(text.contains("16 weaker ones are not shown") && !text.contains("n/a"))
    let names = screening.strength.indices.prefix(4).map(\.name)
    #expect(screening.table(limit: 4).cells.map { $0[1] } == names)
    #expect(screening.description == screening.table(limit: 20).text)
  }

  /// SALib 1.6.0, `sample.morris` and `analyze.morris` with 2,000 trajectories on 4 levels, seed 1,
  /// inputs from 0.125 to 0.875 and effects divided by 0.75, so that its steps are the same. Its
  /// 95 % intervals are ±1.5, 1.5, 0.2, 0.2, 0.14; four standard errors of either.
  @Test("gives the effects that SALib gives")
  func peer() throws {
    let screening = try Model(Self.function).morrisScreening(
      of: Self.function, trajectories: 2000, seed: 5)
    let known = [
      ("x1", 44.26, 1.47, 53.96), ("x4", 42.74, 1.54, 51.92), ("x8", 35.64, 0.21, 4.61),
      ("x9", 44.37, 0.20, 4.70), ("x15", 4.15, 0.14, 4.61),
    ]
    for (name, strength, halfWidth, spread) in known {
      let estimate = try #require(screening.strength[name]).estimate
      #expect(abs(estimate.value - strength) < 2 * (halfWidth + estimate.halfWidth), "\(estimate)")
      let found = try #require(screening.spread[name]).estimate
      #expect(abs(found.value / spread - 1) < 0.1, "\(name): \(found)")
    }
  }

  @Test("gives a linear function's slopes exactly, and no spread")
  func linear() throws {
    let x = SobolIndicesTests.drivers(3)
    let y = (4 * x[0] - 2 * x[1] + 0 * x[2]).named("y")
    let screening = try Model(y).morrisScreening(of: y, trajectories: 10, seed: 2)
    for (name, slope) in [("x1", 4.0), ("x2", -2), ("x3", 0)] {
      let mean = try #require(screening.mean[name]).estimate
      #expect(abs(mean.value - slope) < 1e-12 && mean.halfWidth < 1e-12)
      #expect(abs((screening.strength[name]?.estimate.value ?? -1) - abs(slope)) < 1e-12)
      #expect((screening.spread[name]?.estimate.value ?? 1) < 1e-12)
    }
    #expect(screening.mean.indices.map(\.name) == ["x1", "x2", "x3"])
  }

  /// The effect of x1 on x1·x2 is x2, over a grid of 1/8, 3/8, 5/8 and 7/8: mean 1/2, variance
  /// 5/64. Four standard errors: a false alarm in 5,000 with so many trajectories.
  @Test("gives mean and spread of a product's effects")
  func product() throws {
    let x = SobolIndicesTests.drivers(2)
    let y = (x[0] * x[1]).named("y")
    let screening = try Model(y).morrisScreening(of: y, trajectories: 400, seed: 3)
    let spread = (5.0 / 64).squareRoot()
    for name in ["x1", "x2"] {
      #expect(screening.strength[name]?.estimate.agrees(with: 0.5) ?? false)
      #expect(screening.spread[name]?.estimate.agrees(with: spread) ?? false)
      // The twin: a grid over all of 0...1, whose variance is 5/36, is seen.
      #expect(!(screening.spread[name]?.estimate.agrees(with: (5.0 / 36).squareRoot()) ?? true))
    }
  }

  @Test("moves groups together, and takes the same walks on any number of threads")
  func groups() throws {
    let x = SobolIndicesTests.drivers(300)
    let y = Quantity.sum(x.enumerated().map { Double($0.offset % 7) * $0.element }).named("y")
    let model = try Model(y)
    let group = DriverGroup("front", of: Array(x[0..<10]))
    let one = try model.morrisScreening(
      of: y, trajectories: 8, seed: 4, groups: [group], threads: 1)
    let two = try model.morrisScreening(
      of: y, trajectories: 8, seed: 4, groups: [group], threads: 3)
    #expect(one.strength.indices.map(\.estimate) == two.strength.indices.map(\.estimate))
    #expect(one.strength["front"]?.drivers.count == 10 && one.mean["front"] == nil)
    #expect(one.strength.indices.count == 291)
    #expect(abs((one.strength["x14"]?.estimate.value ?? 0) - 6) < 1e-9)
  }

  @Test("says what is wrong with a design, all at once")
  func faults() throws {
    let x = SobolIndicesTests.drivers(1)[0]
    let error = #expect(throws: DesignError.self) {
      try Model(x).morrisScreening(of: x, trajectories: 1, seed: 1, levels: 3)
    }
    #expect(
      error?.description == """
        the analysis has 2 faults:
          a screening needs 4 to 1,000,000 trajectories, got 1
          a grid needs an even number of levels, 2 to 1,000, got 3
        """)
  }
}
