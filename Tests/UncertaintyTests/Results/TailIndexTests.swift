import Foundation
import Testing
import Uncertainty

@Suite("The tail index") struct TailIndexTests {
  /// How often each verdict comes up for a law, over runs of different seeds.
  static func verdicts(
    runs: Int = 20, samples: Int = 20_000, seed: UInt64, _ draw: (inout TestStream) -> Double
  ) -> [TailIndex.Verdict: Int] {
    (0..<runs).reduce(into: [:]) { counts, run in
      var stream = TestStream(seed: seed &* 10_007 &+ UInt64(run))
      let ordered = BinnedSample(sorted: stream.numbers(samples, draw).sorted())
      counts[TailIndex(ordered).verdict, default: 0] += 1
    }
  }

  /// Student's t with ν degrees of freedom, by Bailey's polar method (1994).
  static func student(_ nu: Double) -> (inout TestStream) -> Double {
    {
      (nu * (pow($0.uniform(), -2 / nu) - 1)).squareRoot() * cos(2 * Double.pi * $0.uniform())
    }
  }

  @Test("finds no fault with laws whose moments exist", .enabled(if: isOptimized))
  func settles() {
    let laws: [(inout TestStream) -> Double] = [
      { $0.normal() }, { $0.uniform() }, { -log($0.uniform()) }, { exp($0.normal()) },
      { 1000 + exp($0.normal()) }, { -exp($0.normal()) }, { ($0.uniform() * 6).rounded(.down) },
      { $0.uniform() < 1e-4 ? 1e9 : 0 }, Self.student(5),
    ]
    for (index, law) in laws.enumerated() {
      #expect(Self.verdicts(seed: UInt64(20 + index), law) == [.settles: 20], "\(index)")
    }
  }

  @Test("flags laws without a mean", .enabled(if: isOptimized))
  func noMean() {
    let cauchy = Self.verdicts(seed: 40) { tan(Double.pi * ($0.uniform() - 0.5)) }
    #expect(cauchy == [.meanDoesNotSettle: 20])
    let shifted = Self.verdicts(seed: 41) { 100 + tan(Double.pi * ($0.uniform() - 0.5)) }
    #expect(shifted == [.meanDoesNotSettle: 20])
    let levy = Self.verdicts(seed: 42) { 1 / pow($0.normal(), 2) }
    #expect(levy == [.meanDoesNotSettle: 20])
  }

  @Test("flags laws with a mean and no variance", .enabled(if: isOptimized))
  func noVariance() {
    let pareto = Self.verdicts(seed: 43) { pow($0.uniform(), -1 / 1.5) }
    let student = Self.verdicts(seed: 44, Self.student(1.5))
    // The estimate of α = 1.5 from 141 samples has a standard error of 0.13.
    #expect((pareto[.settles] ?? 0) <= 1 && (student[.settles] ?? 0) <= 1)
    #expect((pareto[.varianceDoesNotSettle] ?? 0) >= 10)
  }

  @Test(
    "rarely flags Student's t with 2.5 degrees of freedom, whose variance exists",
    .enabled(if: isOptimized))
  func barely() {
    let verdicts = Self.verdicts(seed: 45, Self.student(2.5))
    #expect((verdicts[.settles] ?? 0) >= 18)
  }

  @Test(
    "flags a lognormal law so wide that a few samples make its variance", .enabled(if: isOptimized))
  func veryWide() {
    let verdicts = Self.verdicts(seed: 46) { exp(2.5 * $0.normal()) }
    #expect((verdicts[.settles] ?? 0) == 0)
  }

  @Test("says nothing of few samples")
  func few() {
    #expect(summary([]).tails.verdict == .unknown)
    #expect(summary(Array(repeating: 1.5, count: 4095)).tails.verdict == .unknown)
    #expect(summary(Array(repeating: 1.5, count: 4096)).tails.verdict == .settles)
    #expect(summary([1, 2]).tails.warning == nil)
  }

  @Test("warns in words")
  func words() {
    var stream = TestStream(seed: 47)
    let output = summary(stream.numbers(10_000) { 1 / pow($0.normal(), 2) })
    #expect(
      output.tails.warning
        == "heavy tail: neither mean nor variance settles; read percentiles only")
    #expect(output.tails.upper < 0.7 && output.tails.lower > 5)
  }
}
