import Foundation
import Testing
import Uncertainty

@Suite("A law with uncertain parameters") struct ConditionalLawTests {
  static let spread = Quantity.driver("spread", .uniform(from: 1, to: 2), unit: .usDollar)
  static let centre = Quantity.driver(
    "centre", .normal(mean: 10, standardDeviation: 3), unit: .usDollar)

  /// The direct way inverts the law that the parameters of a sample select, so the closed form
  /// must give what it gives, to rounding.
  @Test("gives the same by its closed form and by direct inversion")
  func closedForms() throws {
    let (a, b) = (
      Quantity.driver("a", .uniform(from: 1, to: 2)), Quantity.driver("b", .uniform(from: 2, to: 3))
    )
    let pairs: [(ConditionalLaw, ConditionalLaw)] = [
      (
        .normal(mean: a, standardDeviation: b),
        ConditionalLaw("normal", ["mean": a, "standardDeviation": b]) {
          Normal(mean: $0[0], standardDeviation: $0[1])
        }
      ),
      (
        .lognormal(median: a, sigmaOfLog: b),
        ConditionalLaw("lognormal", ["a": a, "b": b]) {
          Lognormal(muOfLog: log($0[0]), sigmaOfLog: $0[1])
        }
      ),
      (
        .uniform(from: a, to: b),
        ConditionalLaw("uniform", ["a": a, "b": b]) { Uniform(from: $0[0], to: $0[1]) }
      ),
      (
        .exponential(mean: b),
        ConditionalLaw("exponential", ["b": b]) { Exponential(mean: $0[0]) }
      ),
      (
        .chance(a - 1),
        ConditionalLaw("chance", ["a": a]) { Bernoulli(probability: $0[0] - 1) }
      ),
    ]
    for (closed, direct) in pairs {
      let x = Quantity.driver("x", closed)
      let y = Quantity.driver("x", direct)
      let fast = try Model(x).simulate(samples: 500, seed: 2).values(of: [x])[0]
      let slow = try Model(y).simulate(samples: 500, seed: 2).values(of: [y])[0]
      for (u, v) in zip(fast, slow) {
        let near = closed.family == "chance" || abs(u - v) < 1e-9 * max(1, abs(v))
        #expect(near, "\(closed): \(u), not \(v)")
        if !near { break }
      }
    }
  }

  @Test("carries the unit of its leading parameter")
  func units() throws {
    let x = Quantity.driver("x", .normal(mean: Self.centre, standardDeviation: Self.spread))
    #expect(x.unit == .usDollar)
    let y = Quantity.driver(
      "y", .normal(mean: Self.centre, standardDeviation: Self.spread), unit: .hour)
    #expect(throws: ModelError.self) { try Model(y) }
  }

  @Test("converts a parameter that carries the unit, and refuses one that does not fit")
  func parameterUnits() throws {
    let scale = Quantity.driver("scale", .uniform(from: 1, to: 2), unit: .thousand(.usDollar))
    let shape = Quantity.driver("shape", .uniform(from: 2, to: 3))
    let dollars = Quantity.driver("x", .gamma(shape: shape, scale: scale), unit: .usDollar)
    let thousands = Quantity.driver("x", .gamma(shape: shape, scale: scale))
    #expect(thousands.unit == .thousand(.usDollar))
    let a = try Model(dollars).simulate(samples: 100, seed: 2).values(of: [dollars])[0]
    let b = try Model(thousands).simulate(samples: 100, seed: 2).values(of: [thousands])[0]
    #expect(zip(a, b).allSatisfy { abs($0 - 1000 * $1) < 1e-9 * $0 })
    let wrong = Quantity.driver("y", .gamma(shape: scale, scale: shape))
    #expect(throws: ModelError.self) { try Model(wrong) }
    let text = #"y: gamma needs shape in plain number, got k US$"#
    do { _ = try Model(wrong) } catch let error as ModelError {
      #expect(error.faults.map(\.description) == [text])
    }
  }

  @Test("gives NaN in samples whose parameters are at fault, and the run says so")
  func faultySamples() throws {
    let spread = Quantity.driver("s", .uniform(from: -1, to: 1))
    let law = ConditionalLaw("normal", ["s": spread]) { Normal(mean: 0, standardDeviation: $0[0]) }
    let x = Quantity.driver("x", law)
    let run = try Model(x).simulate(samples: 1000, seed: 2)
    let values = run.values(of: [x, spread])
    #expect(zip(values[0], values[1]).allSatisfy { $0.isNaN == ($1 < 0) })
    #expect(run.nonFiniteSamples.count == 100)
    #expect(run.nonFiniteSamples.allSatisfy { $0.value.isNaN && $0.drivers[0].value < 0 })
  }

  static let odd = Quantity.driver("odd", .uniform(from: -1, to: 1))
  static let faulty: [ConditionalLaw] = [
    .normal(mean: Quantity(0), standardDeviation: odd),
    .lognormal(median: Quantity(1), sigmaOfLog: odd),
    .lognormal(median: odd, sigmaOfLog: Quantity(1)), .uniform(from: Quantity(0), to: odd),
    .triangular(minimum: Quantity(0), mode: odd, maximum: Quantity(2)), .exponential(mean: odd),
    .weibull(shape: odd, scale: Quantity(1)), .weibull(shape: Quantity(1), scale: odd),
    .chance(odd),
  ]

  @Test("is NaN in samples whose parameters make no sense", arguments: faulty.indices)
  func senselessParameters(index: Int) throws {
    let value = Quantity.driver("value", Self.faulty[index])
    let run = try Model(value).simulate(samples: 2000, seed: 1)
    let columns = run.values(of: [Self.odd, value])
    #expect(zip(columns[0], columns[1]).allSatisfy { ($0 < 0) == $1.isNaN })
    #expect(run[value].nonFinite.notANumber == columns[0].filter { $0 < 0 }.count)
  }
}
