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
}
