import CKernels
import Testing
import Uncertainty

@Suite("A guide table") struct GuideTableTests {
  /// The law's own inverse, which looks at the tail that has the digits.
  private static func inverse(_ law: any Law, _ u: Double) -> Double {
    u <= 0.5 ? law.inverse(lower: u) : law.inverse(upper: 1 - u)
  }

  /// Whether a law has so many values that their probabilities are added up.
  private static func isSummed(_ law: any Law) -> Bool {
    law.support.kind == .lattice
      && law.inverse(upper: 0x1p-53) - law.inverse(lower: 0x1p-53) >= 512
  }

  @Test("draws exactly the law's quantile", arguments: SampledLaws.discrete.indices)
  func drawsTheQuantile(index: Int) {
    let law = SampledLaws.discrete[index]
    let sampler = Sampler.make(for: law)
    let random = BitStream(seed: 11, name: "guide").column(0..<500)
    let outermost = [0x1p-52, 3 * 0x1p-52, 1 - 3 * 0x1p-52, 1 - 0x1p-52]
    for u in random + outermost {
      #expect(sampler.value(at: u) == Self.inverse(law, u), "\(law.description) at \(u)")
    }
  }

  /// The uniforms of the grid before and after the probability at which each value ends.
  @Test("changes values where the law does", arguments: SampledLaws.discrete.indices)
  func changesWhereTheLawDoes(index: Int) {
    let law = SampledLaws.discrete[index]
    let sampler = Sampler.make(for: law)
    for p in stride(from: 0.02, to: 1, by: 0.02) {
      let step = (law.cumulative(Self.inverse(law, p)) * 0x1p51).rounded(.down)
      for odd in [2 * step - 1, 2 * step + 1] where odd > 0 && odd < 0x1p52 {
        let u = odd * 0x1p-52
        // The two tails are rounded apart from each other: next to a change both are right.
        // Where probabilities are added up, changes are right to 1e-13.
        let slack = Self.isSummed(law) ? 1e-13 : u.ulp
        let near = [u - slack, u, u + slack].map { Self.inverse(law, min(max($0, 0), 1)) }
        #expect(near.contains(sampler.value(at: u)), "\(law.description) at \(u)")
      }
    }
  }

  @Test("is not made for more values than it may hold; those are still drawn, by the inverse")
  func tooManyValues() {
    let many = 10_000_000_000
    let law = Hypergeometric(marked: many, unmarked: many, draws: many / 10)
    let sampler = Sampler.make(for: law)
    guard case .direct = sampler.method else {
      Issue.record("\(law.description) is drawn by a table")
      return
    }
    #expect(sampler.value(at: 0.25) == law.inverse(lower: 0.25))
    #expect(sampler.value(at: 0.75) == law.inverse(upper: 0.25))
  }
}
