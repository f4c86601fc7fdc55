import CKernels
import Testing
import Uncertainty

/// Laws of more than 65,536 likely integers, drawn by the ceiling of a smooth quantile function.
@Suite("A law of integers too many to list") struct SmoothLatticeTests {
  /// A law's smallest values with P(X ≤ k) ≥ u, for u = steps · 2⁻⁵² and u = 1 − steps · 2⁻⁵².
  struct Reference: Sendable {
    let law: any Law
    let lower: [Double]
    let upper: [Double]
  }
  static let steps: [Double] = [
    1, 45037, 4_503_601, 45_035_996_275, 45_035_996_273_705, 1_351_079_888_211_149,
  ]

  /// Sums of probabilities with mpmath (Scripts/make-reference/wide_lattices.py).
  static let references = [
    Reference(
      law: Poisson(mean: 1e9),
      lower: [999_743_048, 999_787_944, 999_810_339, 999_865_135, 999_926_435, 999_983_417],
      upper: [
        1_000_256_974, 1_000_212_070, 1_000_189_673, 1_000_134_871, 1_000_073_566, 1_000_016_583,
      ]),
    Reference(
      law: Binomial(trials: 1_000_000_000, probability: 0.25),
      lower: [249_888_737, 249_908_178, 249_917_875, 249_941_602, 249_968_146, 249_992_819],
      upper: [250_111_274, 250_091_830, 250_082_131, 250_058_401, 250_031_855, 250_007_181]),
  ]

  @Test("draws the integers that sums of probabilities give", arguments: references.indices)
  func agreesWithSums(index: Int) {
    let reference = Self.references[index]
    let sampler = Sampler.make(for: reference.law)
    for (steps, (low, high)) in zip(Self.steps, zip(reference.lower, reference.upper)) {
      let v = steps * 0x1p-52
      #expect(sampler.value(at: v) == low, "\(reference.law.description) at \(v)")
      #expect(sampler.value(at: 1 - v) == high, "\(reference.law.description) at 1 − \(v)")
    }
  }

  @Test("of a law a little off is caught by the sums")
  func twin() {
    let sampler = Sampler.make(for: Poisson(mean: 1e9 + 4))
    let v = Self.steps[5] * 0x1p-52
    #expect(sampler.value(at: v) != Self.references[0].lower[5])
  }

  /// A uniform within 1e-13 of a step of the cumulative function may draw the integer beside it;
  /// at 10⁻⁶ and less a value, that is one draw in a million.
  @Test("draws what its own inverse gives", arguments: SampledLaws.wide.indices)
  func agreesWithInverse(index: Int) {
    let law = SampledLaws.wide[index]
    let sampler = Sampler.make(for: law)
    guard case .ceiling(_, let error, _) = sampler.method else {
      Issue.record("\(law.description) has no table")
      return
    }
    #expect(error.probability < 1e-13 && sampler.work < 10_000, "\(law.description)")
    for u in BitStream(seed: 17, name: "wide").column(0..<300) {
      let wanted = u <= 0.5 ? law.inverse(lower: u) : law.inverse(upper: 1 - u)
      let drawn = sampler.value(at: u)
      let isNear = [u - 1e-13, u + 1e-13].map { law.quantile($0) }.contains(drawn)
      #expect(drawn == wanted || isNear, "\(law.description) at \(u)")
    }
  }

  @Test("draws integers inside the support, in the order of the uniforms")
  func ordered() {
    for law in SampledLaws.wide {
      let sampler = Sampler.make(for: law)
      let uniforms = ([0x1p-52, 1 - 0x1p-52] + BitStream(seed: 4, name: "wide").column(0..<4_096))
        .sorted()
      var values = uniforms
      sampler.fill(out: &values, uniforms: uniforms, count: uniforms.count, kernels: Kernels.best)
      #expect(
        values.allSatisfy {
          $0 == $0.rounded() && $0 >= law.support.lower && $0 <= law.support.upper
        })
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(law.description)")
    }
  }
}
