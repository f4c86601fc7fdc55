import Testing
import Uncertainty

@Suite("A propagation") struct PropagationTests {
  static func model() throws -> Model {
    let price = Quantity.driver(
      "price", .lognormal(muOfLog: 0.7, sigmaOfLog: 0.3), unit: .usDollar / .hour)
    let hours = Quantity.driver("hours", .normal(mean: 1000, standardDeviation: 50), unit: .hour)
    let bill = (price * hours).named("bill")
    return try Model(bill, (bill / hours).named("rate"), log(price / price).named("nothing"))
  }

  @Test("gives the same bits for any number of threads", arguments: [2, 3, 7])
  func threads(count: Int) throws {
    let model = try Self.model()
    let one = model.simulate(samples: 100_001, seed: 0, threads: 1)
    let many = model.simulate(samples: 100_001, seed: 0, threads: count)
    #expect(one.tallies == many.tallies)
  }

  @Test("of 2 N samples is what N samples are extended to", arguments: [500, 1024, 8192, 50_001])
  func extended(count: Int) throws {
    let model = try Self.model()
    let short = model.simulate(samples: count, seed: 7)
    let long = model.simulate(samples: 2 * count, seed: 7)
    #expect(short.extended(to: 2 * count).tallies == long.tallies)
    #expect(short.tallies != long.tallies)
    #expect(short.values(of: model.outputs) == long.values(of: model.outputs, samples: 0..<count))
  }

  /// Every kind of step: tables with and without transforms and split bins, guides, elementary
  /// functions, choices, closures, random sums, laws with uncertain parameters.
  @Test("gives the same bits in every variant of the kernels")
  func variants() throws {
    let a = Quantity.driver("a", .gamma(shape: 0.05, scale: 2))
    let b = Quantity.driver("b", .triangular(minimum: 1, mode: 2, maximum: 5))
    let c = Quantity.driver("c", .poisson(mean: 4))
    let d = Quantity.driver("d", .studentT(degreesOfFreedom: 0.5))
    let e = Quantity.driver("e", .normal(mean: b, standardDeviation: 1 + a))
    let f = Quantity.sum("f", of: .exponential(mean: 2), count: c)
    let outputs = [
      exp(-a) * log(b) + log10(b) * sin(e) - cos(d / (1 + abs(d))),
      choose(if: d > 0 && c == 4, then: pow(b, e), else: sqrt(a)), f / (1 + c),
      max(min(floor(e), 3), ceil(b) - 2) + .perSample("g", of: [a]) { $0[0] * 2 },
    ].enumerated().map { $1.named("output \($0)") }
    let model = try Model(outputs)
    let runs = Kernels.all.map { model.tallies(samples: 20_011, seed: 6, kernels: $0) }
    #expect(runs.allSatisfy { $0 == runs[0] })
    #expect(runs[0] == model.simulate(samples: 20_011, seed: 6, threads: 3).tallies)
    #expect(runs[0] != model.simulate(samples: 20_011, seed: 7).tallies)
  }
}
