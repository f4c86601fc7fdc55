import Foundation
import Testing
import Uncertainty

@Suite("A run") struct RunTests {
  static let hours = Quantity(1440, .hour) * Quantity(10_000, .chip)
  static let price = Quantity.driver(
    "rental price", .lognormal(p5: 2.5, p95: 6.4), unit: .usDollar / (.chip * .hour))
  static let bill = (hours * price).named("compute bill", in: .million(.usDollar))

  /// P10, P50 and P90 of the law are known, so a right run fails this with a chance of 3 × 5 %
  /// at most under a seed taken at random; the seed is fixed.
  @Test("holds the known percentiles in their intervals")
  func percentiles() throws {
    let run = try Model(Self.bill).simulate(samples: 200_000, seed: 2)
    let law = Lognormal.lognormal(percentile: 0.05, at: 2.5, percentile: 0.95, at: 6.4)
    let summary = run[Self.bill]
    #expect(summary.unitSymbol == "M US$")
    for (p, seen) in [(0.1, summary.p10), (0.5, summary.p50), (0.9, summary.p90)] {
      #expect(seen.interval.contains(14.4 * law.quantile(p)), "P\(p * 100): \(seen)")
      #expect(!seen.interval.contains(14.4 * law.quantile(p) * 1.02), "twin of P\(p * 100)")
    }
  }

  @Test("has exact percentiles after a second pass: the very samples", arguments: [1, 2, 5001])
  func exactPercentiles(count: Int) throws {
    let run = try Model(Self.bill).simulate(samples: count, seed: 4)
    let sorted = run.values(of: [Self.bill])[0].sorted()
    let exact = run.withExactPercentiles()[Self.bill]
    for p in [0.1, 0.5, 0.9] {
      let sample = sorted[max(1, Int((Double(count) * p).rounded(.up))) - 1]
      #expect(exact.quantile(p).value == sample * 1e-6)
    }
    #expect(exact.isExact([0.1, 0.5, 0.9]))
  }

  @Test("of signs and ties is exact as well")
  func exactTies() throws {
    let x = Quantity.driver("x", .discreteUniform(from: -2, to: 2)) * 0.1
    let run = try Model(x).simulate(samples: 10_000, seed: 4).withExactPercentiles([0.1, 0.5, 0.7])
    #expect(run[x].quantile(0.1).value == -0.2)
    #expect(run[x].quantile(0.5).value == 0)
    #expect(run[x].quantile(0.7).value == 0.1)
  }

  @Test("can be asked for anything made of its drivers afterwards")
  func laterQuantities() throws {
    let run = try Model(Self.bill).simulate(samples: 20_000, seed: 1)
    let double = (2 * Self.bill).named("double")
    let later = try run.run(of: [double])
    #expect(later.values(of: [double])[0] == run.values(of: [Self.bill])[0].map { 2 * $0 })
    #expect(throws: ModelError.self) { try run.run(of: [Self.bill + Quantity(1, .person)]) }
  }

  @Test("compares two quantities sample by sample")
  func comparison() throws {
    let base = Quantity.driver("base", .normal(mean: 100, standardDeviation: 50))
    let extra = Quantity.driver("extra", .normal(mean: 1, standardDeviation: 0.1))
    let run = try Model(base, base + extra).simulate(samples: 20_000, seed: 9)
    let paired = try run.comparison(of: run.model.outputs[1], with: base)
    #expect(abs(paired.difference.mean.value - 1) < 5 * 0.1 / 20_000.0.squareRoot())
    #expect(abs(paired.difference.standardDeviation.value - 0.1) < 0.01)
    #expect(paired.probabilityFirstIsLess.value == 0)
  }

  @Test("compares two scenarios on common random numbers")
  func scenarios() throws {
    func bill(_ low: Double) -> Quantity {
      let price = Quantity.driver("price", .uniform(from: low, to: low + 2), unit: .usDollar)
      return (price * 10).named("bill")
    }
    let (cheap, dear) = (bill(1), bill(1.5))
    let first = try Model(cheap).simulate(samples: 5000, seed: 2)
    let second = try Model(dear).simulate(samples: 6000, seed: 2)
    let pair = try first.comparison(of: cheap, with: dear, in: second)
    // The draws are shared, so the difference is −5 in every sample.
    #expect(abs(pair.difference.p10.value + 5) < 1e-3 && abs(pair.difference.p90.value + 5) < 1e-3)
    #expect(pair.probabilityFirstIsLess.value == 1)
    #expect(pair.difference.count == 5000)
    // The twin: another name, other draws, a difference that varies.
    let other = Quantity.driver("other", .uniform(from: 1.5, to: 3.5), unit: .usDollar) * 10
    let third = try Model(other).simulate(samples: 5000, seed: 2)
    let apart = try first.comparison(of: cheap, with: other, in: third)
    #expect(apart.difference.p90.value > 0)
  }

  @Test("gives shares of a total draw by draw")
  func shares() throws {
    let a = Quantity.driver("a", .uniform(from: 1, to: 3), unit: .usDollar)
    let b = Quantity.driver("b", .uniform(from: 1, to: 3), unit: .usDollar)
    let total = (a + b).named("total")
    let run = try Model(total).simulate(samples: 10_000, seed: 3)
    let shares = try run.shares(of: total, among: [a, b])
    #expect(shares.map(\.name) == ["a", "b"])
    #expect(shares.map(\.unitSymbol) == ["%", "%"])
    #expect(abs(shares[0].mean.value + shares[1].mean.value - 100) < 1e-9)
    #expect(abs(shares[0].p90.value - (100 - shares[1].p10.value)) < 0.1)
  }

  @Test("keeps what each driver was where an output is not finite")
  func nonFinite() throws {
    let x = Quantity.driver("x", .uniform(from: -1, to: 9))
    let y = log(x).named("log x")
    let run = try Model(y).simulate(samples: 10_000, seed: 3)
    let counted = run[y].nonFinite
    #expect(counted.notANumber > 900 && counted.notANumber < 1100)
    #expect(run[y].count + counted.total == 10_000)
    #expect(run.nonFiniteSamples.count == 100)
    for record in run.nonFiniteSamples {
      #expect(record.output == "log x" && record.value.isNaN && record.drivers[0].value < 0)
      #expect(
        record.drivers[0].value
          == run.values(of: [x], samples: record.index..<record.index + 1)[0][0])
    }
    let later = try Model(y).simulate(samples: 10_000, seed: 3, threads: 5)
    #expect(run.nonFiniteSamples.map(\.index) == later.nonFiniteSamples.map(\.index))
  }

  @Test("computes nothing from quantities at fault")
  func faultyQuantities() async {
    await #expect(processExitsWith: .failure) {
      let x = Quantity.driver("x", .uniform(from: 0, to: 1))
      let run = try await Model(x).simulate(samples: 10, seed: 1)
      _ = run.values(of: [Quantity(1, .hour) + Quantity(1, .watt)])
    }
    await #expect(processExitsWith: .failure) {
      let x = Quantity.driver("x", .uniform(from: 0, to: 1))
      let run = try await Model(x).simulate(samples: 10, seed: 1)
      _ = run.sensitivity(of: x.interpolated(Curve("nothing", [])))
    }
    await #expect(processExitsWith: .failure) {
      let x = Quantity.driver("x", .uniform(from: 0, to: 1))
      _ = try await Model(x).simulate(samples: 10, seed: 1).values(of: [x], samples: -5..<5)
    }
    // The same calls on sound quantities end well.
    await #expect(processExitsWith: .success) {
      let x = Quantity.driver("x", .uniform(from: 0, to: 1))
      let run = try await Model(x).simulate(samples: 10, seed: 1)
      _ = run.values(of: [x + 1], samples: 0..<5)
      _ = run.sensitivity(of: x.interpolated(Curve("line", [(0, 0), (1, 2)])))
    }
  }
}
