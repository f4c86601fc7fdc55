import Testing
import Uncertainty

@Suite("A stream's name") struct StreamNameTests {
  /// Computed by an independent program: FNV-1a, then MurmurHash3's fmix64, in Python integers.
  static let pinned: [(String, UInt64)] = [
    ("", 0xEFD0_1F60_BA99_2926),
    ("a", 0x82A2_A958_A9BE_CE5B),
    ("rental price", 0x0F4A_98CC_4857_4052),
    ("utilization", 0xCA57_A0DA_7CC2_7A8A),
    ("café", 0xF50B_1F8E_2C06_82E6),
    ("价格", 0xF0CC_9790_939C_A0A2),
  ]

  @Test("keeps its bits for ever", arguments: pinned)
  func pinnedBits(name: String, bits: UInt64) {
    #expect(StreamName(name).bits == bits)
  }

  @Test("has one stream however Unicode spells it")
  func canonicalEquivalence() {
    #expect(StreamName("caf\u{E9}") == StreamName("cafe\u{301}"))
    #expect(StreamName("cafe") != StreamName("caf\u{E9}"))
  }

  @Test("changes about half the bits with any letter")
  func avalanche() {
    for index in 0..<1000 {
      let flipped = StreamName("driver \(index)").bits ^ StreamName("driver \(index + 1)").bits
      // Binomial(64, ½): outside 8…56 with probability 1e-10 each.
      #expect((8...56).contains(flipped.nonzeroBitCount))
    }
  }

  @Test("does not collide among a hundred thousand")
  func collisions() {
    // Chance for an ideal hash: 10¹⁰ / 2⁶⁵ = 3 × 10⁻¹⁰.
    #expect(Set((0..<100_000).map { StreamName("price \($0)").bits }).count == 100_000)
  }
}
