import Testing
import Uncertainty

@Suite("A moment frame") struct MomentFrameTests {
  @Test("is centred at the median of the finite values")
  func median() {
    #expect(MomentFrame(first: [5, 1, 9]).shift == 5)
    #expect(MomentFrame(first: [5, 1, .nan, .infinity, 9, -.infinity]).shift == 5)
    #expect(MomentFrame(first: [Double]()).shift == 0)
    #expect(MomentFrame(first: [Double.nan]).shift == 0)
  }

  @Test("leaves ordinary numbers unscaled and brings extreme ones near 1")
  func scale() {
    #expect(MomentFrame(first: [1, 2, 3e9]).scale == 1)
    #expect(MomentFrame(first: [7, 7]).scale == 1)
    for size in [1e200, 1e308, 1e-200, .leastNonzeroMagnitude] {
      let frame = MomentFrame(first: [-size, 0, size])
      let scaled = size * frame.scale
      #expect(frame.scale != 1 && frame.scale.significand == 1)
      #expect(scaled > 1e-30 && scaled < 1e30, "\(size)")
    }
  }
}
