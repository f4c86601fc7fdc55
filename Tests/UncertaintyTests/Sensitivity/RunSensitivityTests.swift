import Foundation
import Testing
import Uncertainty

@Suite("Sensitivity of a run") struct RunSensitivityTests {
  static let x = Quantity.driver("x", .normal(mean: 10, standardDeviation: 2), unit: .hour)
  static let y = Quantity.driver("y", .lognormal(p5: 1, p95: 3), unit: .usDollar / .hour)
  static let idle = Quantity.driver("idle", .uniform(from: 0, to: 1), unit: .usDollar)
  static let cost = (x * y).named("cost", in: .thousand(.usDollar))
  static let other = (x * y + idle).named("other")
  static let broken = log(Quantity(20_000) - exp(x / Quantity(1, .hour))).named("broken")

  @Test("of all outputs at once is that of each, for any number of threads")
  func together() throws {
    let model = try Model(Self.cost, Self.other, Self.broken)
    let run = model.simulate(samples: 30_000, seed: 9, threads: 1)
    let all = run.sensitivity()
    #expect(all.map(\.output) == ["cost", "other", "broken"])
    for (output, together) in zip(model.outputs, all) {
      #expect(try run.sensitivity(of: output).json == together.json)
    }
    #expect(all[0].indices.count == 2 && all[1].indices.count == 3)
    #expect(all[2].samplesLeftOut > 1000 && all[2].samples + all[2].samplesLeftOut == 30_000)
    for threads in [2, 3, 7] {
      let again = model.simulate(samples: 30_000, seed: 9, threads: threads).sensitivity()
      #expect(try again.map { try $0.json } == all.map { try $0.json })
    }
  }

  @Test("of many drivers and outputs goes batch by batch")
  func batches() throws {
    let drivers = (0..<40).map {
      Quantity.driver("d\($0)", .uniform(from: 0, to: pow(1.3, Double($0))))
    }
    let outputs = (0..<10).map { shift in
      drivers.dropFirst(shift).reduce(Quantity(0)) { $0 + $1 }.named("o\(shift)")
    }
    let run = try Model(outputs).simulate(samples: 8192, seed: 10)
    let all = run.sensitivity()
    #expect(all.map(\.indices.count) == (0..<10).map { 40 - $0 })
    for place in [0, 9] {
      #expect(try all[place].json == run.sensitivity(of: outputs[place]).json)
      #expect(all[place].indices[0].drivers == ["d39"])
    }
  }

  @Test("by several measures comes from the same samples, in the unit shown")
  func measures() throws {
    let run = try Model(Self.cost).simulate(samples: 20_000, seed: 11)
    let found = run.sensitivity(
      of: Self.cost,
      by: [.firstOrder, .rankCorrelation, .correlation, .swing(of: .percentile(0.9))])
    for index in run.sensitivity(of: Self.cost).indices {
      let same = try #require(found[0][index.name]).estimate
      // Values in another unit, rounded.
      #expect(abs(index.estimate.value - same.value) < 1e-9)
    }
    #expect(found[1].measure == .rankCorrelation && found[2].measure == .correlation)
    #expect(found[3].unit == run[Self.cost].unitSymbol)
    // P90 is 0.03 thousand dollars: the swing is of its size, not a thousand times that.
    #expect(abs(found[3].indices[0].estimate.value) < 2 * run[Self.cost].p90.value)
    let profile = run.profile(of: Self.cost, by: "y")
    #expect(profile.parts[9].p50.value > profile.parts[0].p50.value)
    let event = run.sensitivity(of: Self.cost > Quantity(25, .usDollar))
    let same = run.sensitivity(of: Self.cost, by: .exceedance(above: 0.025))
    #expect(event.indices.map(\.name) == same.indices.map(\.name))
    #expect(abs(event.indices[0].estimate.value - same.indices[0].estimate.value) < 1e-12)
  }

  @Test("ranks drivers of several uniforms by what comes out")
  func randomSum() throws {
    let count = Quantity.driver("count", .poisson(mean: 5))
    let total = Quantity.sum("claims", of: .exponential(mean: 2), count: count)
    let run = try Model((total + Self.idle / Quantity(1, .usDollar)).named("loss")).simulate(
      samples: 20_000, seed: 12)
    let found = run.sensitivity()[0]
    let claims = try #require(found["claims"]?.rankCorrelation)
    #expect(claims.value > 0.95)
    #expect(found.indices.map(\.name).contains("count"))
  }
}
