import CKernels
import Testing
import Uncertainty

@Suite("A sampler") struct SamplerTests {
  /// Right samplers fail this, all laws together, for one seed in a million.
  static let bound = Kolmogorov.bound(falseAlarm: 1e-6 / Double(SampledLaws.all.count))

  @Test("draws from its law", arguments: SampledLaws.all.indices)
  func drawsFollowTheLaw(index: Int) {
    let law = SampledLaws.all[index]
    let distance = Kolmogorov.distance(Kolmogorov.draws(law, name: "law \(index)"), law)
    #expect(distance < Self.bound, "\(law.description)")
  }

  @Test("of wrong draws is caught", arguments: SampledLaws.all.indices)
  func wrongDrawsAreCaught(index: Int) {
    let law = SampledLaws.all[index]
    let draws = Kolmogorov.draws(law, name: "law \(index)", loweredBy: Kolmogorov.drop)
    #expect(Kolmogorov.distance(draws, law) > Self.bound, "\(law.description)")
  }

  @Test("needs no table that is slow or fails its check", arguments: SampledLaws.all.indices)
  func everyLawHasATable(index: Int) {
    let law = SampledLaws.all[index]
    if case .direct = Sampler.make(for: law).method { Issue.record("\(law.description)") }
  }

  @Test("gives the same bits alone, in a column and in each variant")
  func sameBits() {
    let uniforms = BitStream(seed: 3, name: "bits").column(0..<1_003)
    for law in SampledLaws.all {
      let sampler = Sampler.make(for: law)
      var columns: [[Double]] = []
      for kernels in [Kernels.baseline, Kernels.best] {
        var column = uniforms
        sampler.fill(out: &column, uniforms: uniforms, count: uniforms.count, kernels: kernels)
        columns.append(column)
      }
      #expect(columns[0] == columns[1], "\(law.description)")
      #expect(uniforms.map { sampler.value(at: $0) } == columns[0], "\(law.description)")
    }
  }

  @Test("of a law with faults gives NaN") func faultsGiveNaN() {
    let sampler = Sampler.make(for: Normal(mean: 0, standardDeviation: -1))
    #expect(sampler.value(at: 0.3).isNaN)
  }

  @Test("of a single value gives that value") func singleValue() {
    #expect(Sampler.make(for: .point(7)).value(at: 0.3) == 7)
  }

  @Test("is built once for equal laws, and anew for others") func cache() {
    let law = Lognormal(muOfLog: 0.125, sigmaOfLog: 0.25)
    let again = Lognormal(muOfLog: 0.125, sigmaOfLog: 0.25)
    let other = Lognormal(muOfLog: 0.125, sigmaOfLog: (0.25).nextUp)
    #expect(Sampler.make(for: law) === Sampler.make(for: again))
    #expect(Sampler.make(for: law) !== Sampler.make(for: other))
  }

  @Test("tells data sets of the same length apart") func dataSets() {
    let one = Sampler.make(for: .empirical([1, 2, 3]))
    let other = Sampler.make(for: .empirical([1, 2, 4]))
    #expect(one.value(at: 0.99) == 3)
    #expect(other.value(at: 0.99) == 4)
  }
}
