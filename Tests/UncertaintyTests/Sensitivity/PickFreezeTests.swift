import Foundation
import Testing
import Uncertainty

@Suite("Mixtures of two sets of draws") struct PickFreezeTests {
  /// A model with every kind of step.
  static let model: Model = {
    let a = Quantity.driver("a", .lognormal(muOfLog: 0, sigmaOfLog: 0.5))
    let b = Quantity.driver("b", .normal(mean: 3, standardDeviation: 1))
    let c = Quantity.driver("c", .poisson(mean: 3))
    let d = Quantity.driver("d", .gamma(shape: a + 1, scale: Quantity(2)))
    let e = Quantity.driver("e", .normal(mean: b, standardDeviation: a))
    let f = Quantity.sum("f", of: .exponential(mean: 2), count: c)
    let curve = Curve("curve", [(0, 0), (2, 3), (5, 4)])
    let slow = Quantity.perSample("slow", of: [a, e]) { $0[0] * $0[1] + 1 }
    let whole = Quantity.perChunk("whole", of: [b, d]) { inputs, output in
      for i in output.indices { output[i] = inputs[0][i] - inputs[1][i] }
    }
    let first = exp(-abs(b)) + sqrt(a) * min(d, e) + f.interpolated(curve)
    let second = choose(if: slow < whole, then: slow, else: whole * 2) + floor(d)
    // A value that two drivers share, and one that is itself a driver.
    return try! Model(first.named("first"), (first * second).named("second"), b.named("third"))
  }()

  static let groups = [DriverGroup("bc", drivers: ["b", "c"])]

  @Test("have the bits of a whole evaluation", arguments: [[], groups])
  func incremental(groups: [DriverGroup]) throws {
    let part = try Self.model.pickFreezeSums(samples: 3000, seed: 4, groups: groups, threads: 2)
    let whole = try Self.model.pickFreezeSums(
      samples: 3000, seed: 4, groups: groups, threads: 2, reevaluatingAll: true)
    #expect(part == whole)
    // The twin: another seed is seen.
    let other = try Self.model.pickFreezeSums(samples: 3000, seed: 5, groups: groups, threads: 2)
    #expect(part != other)
  }

  @Test("give the same bits for any number of threads, and with every variant of the kernels")
  func threads() throws {
    let one = try Self.model.pickFreezeSums(samples: 3001, seed: 4, threads: 1)
    for threads in [2, 3, 7] {
      #expect(try Self.model.pickFreezeSums(samples: 3001, seed: 4, threads: threads) == one)
    }
    for kernels in Kernels.all {
      #expect(
        try Self.model.pickFreezeSums(samples: 3001, seed: 4, threads: 2, kernels: kernels) == one)
    }
    #expect(try !Self.model.pickFreezeSums(samples: 3001, seed: 4, threads: 1)[0].isEmpty)
  }

  /// Draws B are those of the same streams 2⁴⁰ samples on, so a run's own values give every sum.
  @Test("are what the run says of its own samples and of those 2⁴⁰ further on")
  func definition() throws {
    let x = SobolIndicesTests.drivers(2)
    let y = (x[0] * x[0] + 3 * x[0] * x[1]).named("y")
    let run = try Model(y).simulate(samples: 100, seed: 11)
    let a = run.values(of: x, samples: 0..<100)
    let b = run.values(of: x, samples: (1 << 40)..<(1 << 40) + 100)
    func f(_ x: Double, _ y: Double) -> Double { x * x + 3 * x * y }
    var expected = [Double](repeating: 0, count: 3)
    for i in 0..<100 {
      let whole = f(b[0][i], b[1][i]) - f(a[0][i], a[1][i])
      let forward = f(b[0][i], a[1][i]) - f(a[0][i], a[1][i])
      let backward = f(a[0][i], b[1][i]) - f(b[0][i], b[1][i])
      expected[0] += whole * whole
      expected[1] += forward * backward
      expected[2] += forward * forward
    }
    let sums = try Model(y).pickFreezeSums(samples: 100, seed: 11, threads: 1)[0]
    let row = sums.count / 100
    let found = [2, 3, 4].map { place in
      (0..<100).reduce(0) { $0 + sums[$1 * row + place] }
    }
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-9 * abs(other)) }
  }
}
