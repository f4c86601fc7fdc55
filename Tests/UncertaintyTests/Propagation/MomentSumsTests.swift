import Testing
import Uncertainty

@Suite("Power sums") struct MomentSumsTests {
  static func sums(_ values: [Double], about centre: Double) -> MomentSums {
    values.withUnsafeBufferPointer { TallyKernels.sums($0, about: centre) }
  }

  /// Python: moments of [1, 2, 4, 8, 16, 32, 64] about their mean, in exact fractions.
  @Test("give the central moments, whatever the centre", arguments: [0.0, 8, -3, 100])
  func centralMoments(centre: Double) {
    let central = Self.sums([1, 2, 4, 8, 16, 32, 64], about: centre).central
    let exact = (second: 450.979_591_836_734_7, third: 12_280.862_973_760_934)
    let fourth = 666_264.427_321_949_2
    // 1e-11: the moments are differences of sums up to 1e4 times larger.
    #expect(abs(central.mean + centre - 127.0 / 7) < 1e-12)
    #expect(abs(central.second - exact.second) < 1e-11 * exact.second)
    #expect(abs(central.third - exact.third) < 1e-11 * exact.third)
    #expect(abs(central.fourth - fourth) < 1e-11 * fourth)
  }

  @Test("keep their digits over two hundred thousand equal additions, which plain sums do not")
  func compensation() {
    var total = MomentTotal()
    var plain = MomentSums()
    let tenth = MomentSums(count: 1, powers: SIMD4(repeating: 0.1))
    for _ in 0..<200_000 {
      total.add(tenth)
      plain = plain + tenth
    }
    // 0.1 is 0.1000000000000000055511…; 200,000 times that rounds to 20000.000000000001.
    #expect(abs(total.sums.powers[0] - 20_000) <= 20_000.0.ulp)
    #expect(abs(plain.powers[0] - 20_000) > 1e-8)
  }

  @Test("that overflow stay infinite and do not turn into NaN")
  func overflow() {
    var total = MomentTotal()
    total.add(MomentSums(count: 1, powers: SIMD4(1, 1, 1, .infinity)))
    total.add(MomentSums(count: 1, powers: SIMD4(1, 1, 1, 1)))
    #expect(total.sums.powers == SIMD4(2, 2, 2, .infinity))
  }
}
