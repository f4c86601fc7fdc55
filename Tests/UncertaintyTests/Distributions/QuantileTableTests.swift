import CKernels
import Foundation
import Testing
import Uncertainty

@Suite("A quantile table") struct QuantileTableTests {
  /// Of so small values doubles hold a few only, and the quantile function is one of steps.
  @Test("gives up on a law of steps without end, and the law is drawn by its inverse")
  func steps() {
    let law = Lognormal.lognormal(p5: .leastNonzeroMagnitude, p95: 1e-300)
    let sampler = Sampler.make(for: law)
    for u in [0.1, 0.5, 0.9] { #expect(sampler.value(at: u) >= 0) }
    #expect(sampler.value(at: 0.9) > sampler.value(at: 0.1))
  }

  /// The tolerances are what the package promises.
  @Test("agrees with mpmath out to the last uniform", arguments: QuantileReference.all.indices)
  func agreesWithReferences(index: Int) {
    let reference = QuantileReference.all[index]
    let sampler = Sampler.make(for: reference.made)
    let accuracy = TableAccuracy(of: sampler, against: reference)
    #expect(accuracy.probability <= 1e-12, "\(sampler.law.description)")
    #expect(accuracy.bulk <= 1e-9, "\(sampler.law.description)")
    #expect(accuracy.tail <= 1e-9, "\(sampler.law.description)")
    #expect(accuracy.far <= 1e-9, "\(sampler.law.description)")
  }

  @Test("of another law is caught by the references")
  func wrongLawIsCaught() throws {
    let reference = try #require(QuantileReference.all.first { $0.law == "normal" })
    let near = Sampler.make(for: Normal(mean: 1e-11, standardDeviation: 1))
    #expect(TableAccuracy(of: near, against: reference).probability > 1e-12)
  }

  /// Neighbouring uniforms at every boundary of bins, where two polynomials meet, and all over.
  /// A joint may be off by rounding; a fall beyond four rounding units is a fault. Values
  /// beyond doubles are +∞ and do not fall.
  @Test("never falls but by rounding", arguments: SampledLaws.smooth.indices)
  func neverFalls(index: Int) {
    let law = SampledLaws.smooth[index]
    let uniforms = (Self.joints + BitStream(seed: 5, name: "order").column(0..<4_096)).sorted()
    var values = uniforms
    Sampler.make(for: law).fill(
      out: &values, uniforms: uniforms, count: uniforms.count, kernels: Kernels.best)
    let falls = zip(values, values.dropFirst()).count { !($1 >= $0 || $0 - $1 <= 4 * $0.ulp) }
    #expect(falls == 0, "\(law.description)")
  }

  /// The two uniforms before and after every boundary, on both sides.
  private static let joints: [Double] = (0...816).flatMap { (boundary: Int) -> [Double] in
    let v =
      Double(sign: .plus, exponent: boundary / 16 - 52, significand: 1)
      * (1 + Double(boundary % 16) / 16)
    let step = (v * 0x1p52).rounded(.down)
    let odd = step.truncatingRemainder(dividingBy: 2) == 0 ? step + 1 : step
    let near = [odd - 4, odd - 2, odd, odd + 2].filter { $0 > 0 && $0 < 0x1p51 }
    return near.flatMap { [$0 * 0x1p-52, 1 - $0 * 0x1p-52] }
  }

  @Test("keeps the error it was checked to have", arguments: SampledLaws.smooth.indices)
  func checkedError(index: Int) {
    let law = SampledLaws.smooth[index]
    let method = Sampler.make(for: law).method
    if case .closed = method { return }
    guard case .table(_, let error) = method else {
      Issue.record("\(law.description) has no table")
      return
    }
    #expect(error.probability <= 1e-12, "\(law.description)")
    #expect(error.value <= 1e-9, "\(law.description)")
  }

  /// The distance to an end is right where values next to that end are a few doubles apart.
  @Test(
    "of a law that piles up at its ends draws the nearest double, or its neighbour",
    arguments: [
      Beta(alpha: 0.01, beta: 0.3), Beta(alpha: 0.5, beta: 0.5),
      FourParameterBeta(alpha: 0.5, beta: 0.7, minimum: 1e9, maximum: 1e9 + 1),
      Arcsine(from: -1, to: 1),
    ] as [any Law])
  func ends(law: any Law) {
    let sampler = Sampler.make(for: law)
    guard case .table(let table, _) = sampler.method else {
      Issue.record("\(law.description) has no table")
      return
    }
    #expect(table.transformCode == 3)
    for v in [0x1p-52, 1e-12, 1e-9, 1e-6, 1e-3, 0.01, 0.1, 0.3, 0.45] {
      let (low, high) = (sampler.value(at: v), sampler.value(at: 1 - v))
      let wanted = [(low, law.inverse(lower: v)), (high, law.inverse(upper: 1 - (1 - v)))]
      for (drawn, x) in wanted {
        let distance = min(x - law.support.lower, law.support.upper - x)
        #expect(abs(drawn - x) <= x.ulp + 1e-12 * distance, "\(law.description) at \(v)")
      }
    }
  }

  @Test("takes uniforms that are off the grid, too")
  func anyUniform() {
    let sampler = Sampler.make(for: Normal(mean: 0, standardDeviation: 1))
    #expect(abs(sampler.value(at: 0.5)) < 1e-15)
    #expect(sampler.value(at: 0.5.nextDown) <= sampler.value(at: 0.5))
    #expect(sampler.value(at: 0.5) <= sampler.value(at: 0.5.nextUp))
    #expect(sampler.value(at: 1e-300) == sampler.value(at: 0x1p-52))
    #expect(sampler.value(at: 0).isFinite)
    #expect(sampler.value(at: 1).isFinite)
  }

  /// `UNCERTAINTY_WRITE_ACCURACY=1 swift test -c release --filter writesReport` renews the file.
  @Test(
    "writes its report",
    .enabled(if: ProcessInfo.processInfo.environment["UNCERTAINTY_WRITE_ACCURACY"] != nil))
  func writesReport() throws {
    try AccuracyReport.text().write(to: AccuracyReport.url, atomically: true, encoding: .utf8)
  }
}
