import CKernels
import Testing
import Uncertainty

@Suite("A law drawn by a closed form") struct ClosedFormTests {
  /// None holds zero inside, where a difference of two ulps of an end is many of the value.
  static let laws: [any Law] = [
    Uniform(from: 2, to: 3), Uniform(from: 0, to: 1), Uniform(from: -5, to: -1e-3),
    Uniform(from: 0, to: 1.7e308), Uniform(from: 1e-300, to: 3e-300),
    Triangular(minimum: 0.05, mode: 0.07, maximum: 0.12),
    Triangular(minimum: 0, mode: 0.0625, maximum: 1),
    Triangular(minimum: -1.6e308, mode: -1.5e307, maximum: 0),
    Triangular(minimum: 1e-300, mode: 2e-300, maximum: 4e-300),
  ]
  static let uniforms: [Double] = {
    var stream = TestStream(seed: 61)
    let tails = (1...52).map { Double(sign: .plus, exponent: -$0, significand: 1) }
    let any = stream.numbers(501) { $0.uniform() }
    return tails + tails.map { 1 - $0 } + any
  }()

  private static func column(_ law: any Law, _ kernels: su_kernels) -> [Double] {
    let sampler = Sampler(building: law)
    guard case .closed = sampler.method else { return [] }
    return [Double](unsafeUninitializedCapacity: uniforms.count) { out, count in
      count = uniforms.count
      sampler.fill(out: out.baseAddress!, uniforms: uniforms, count: count, kernels: kernels)
    }
  }

  /// The inverses of the laws are tested against other software.
  @Test("has its law's inverse to a few units in the last place", arguments: laws)
  func inverse(law: any Law) {
    let column = Self.column(law, Kernels.baseline)
    #expect(column.count == Self.uniforms.count)
    for (u, x) in zip(Self.uniforms, column) {
      let wanted = u <= 0.5 ? law.inverse(lower: u) : law.inverse(upper: 1 - u)
      // One rounding unit of the greater end is up to 16 of the mode, and of none beyond it.
      #expect(abs(x - wanted) <= 32 * wanted.ulp, "\(law.description) at \(u)")
      #expect(law.support.lower <= x && x <= law.support.upper)
    }
  }

  @Test(
    "is drawn by a table where the closed form would lose digits",
    arguments: [0, 0.06, 0.95, 1] as [Double])
  func lopsided(mode: Double) {
    let sampler = Sampler(building: Triangular(minimum: 0, mode: mode, maximum: 1))
    if case .table = sampler.method { return }
    Issue.record("not by a table: mode \(mode)")
  }

  /// Left to their rounding, the two sides of one such law in seventy cross by an ulp.
  @Test("does not fall at the mode of a triangle")
  func mode() {
    var stream = TestStream(seed: 62)
    for _ in 0..<2_000 {
      let (lower, width) = (stream.uniform() * 10 - 5, stream.uniform() * 3 + 0.1)
      let mode = lower + width * (0.07 + 0.86 * stream.uniform())
      let law = Triangular(minimum: lower, mode: mode, maximum: lower + width)
      let sampler = Sampler(building: law)
      var u = (mode - lower) / (law.support.upper - law.support.lower)
      for _ in 0..<4 { u = u.nextDown }
      var last = -Double.infinity
      for _ in 0..<8 {
        let x = sampler.value(at: u)
        #expect(x >= last, "\(law.description) at \(u)")
        (last, u) = (x, u.nextUp)
      }
    }
  }

  @Test("has the same bits by every kernel, and others for another law", arguments: laws.indices)
  func kernels(index: Int) {
    let law = Self.laws[index]
    let column = Self.column(law, Kernels.baseline)
    for kernels in Kernels.all { #expect(Self.column(law, kernels) == column) }
    let other = Self.laws[(index + 1) % Self.laws.count]
    #expect(Self.column(other, Kernels.best) != column)
  }
}
