import CKernels
import Testing
import Uncertainty

@Suite("A bit stream") struct BitStreamTests {
  /// Seeds, first samples and lengths that meet every path: unaligned starts, short columns,
  /// blocks beyond 2³², and the last sample of all.
  static let ranges: [Range<Int>] = [
    0..<1, 0..<8, 0..<1024, 3..<5, 5..<11, 7..<100, 8191..<9300, 17..<17,
    (1 << 33) - 20..<(1 << 33) + 70, BitStream.sampleLimit - 29..<BitStream.sampleLimit,
  ]

  @Test("fills columns with what its definition says, in every variant", arguments: ranges)
  func kernelsFollowTheDefinition(samples: Range<Int>) {
    for seed in [0, 1, 0xDEAD_BEEF_0123_4567, UInt64.max] {
      for lane in [0, 1, BitStream.laneLimit - 1] {
        let stream = BitStream(seed: seed, name: "rental price", lane: lane)
        let expected = samples.map(stream.uniform(at:))
        for kernels in Kernels.all {
          #expect(stream.column(samples, kernels: kernels) == expected)
        }
      }
    }
  }

  @Test("starts with the shorter column, wherever the cuts fall")
  func prefix() {
    let stream = BitStream(seed: 7, name: "salary")
    let whole = stream.column(0..<5000)
    for cut in [1, 2, 7, 8, 9, 23, 24, 25, 4999] {
      #expect(stream.column(0..<cut) + stream.column(cut..<5000) == whole)
    }
  }

  @Test("draws odd multiples of 2⁻⁵² within (0, 1)")
  func lattice() {
    for u in BitStream(seed: 0, name: "").column(0..<100_000) {
      let multiple = u * 0x1p52
      #expect(0 < u && u < 1)
      #expect(multiple == multiple.rounded() && Int(multiple) % 2 == 1)
      #expect(1 - (1 - u) == u)
    }
  }

  @Test("refuses samples, lanes and columns out of bounds")
  func bounds() async {
    await #expect(processExitsWith: .failure) { _ = BitStream(seed: 0, name: "a", lane: -1) }
    await #expect(processExitsWith: .failure) {
      _ = BitStream(seed: 0, name: "a", lane: BitStream.laneLimit)
    }
    await #expect(processExitsWith: .failure) {
      _ = BitStream(seed: 0, name: "a").uniform(at: BitStream.sampleLimit)
    }
    await #expect(processExitsWith: .failure) {
      _ = BitStream(seed: 0, name: "a").uniform(at: -1)
    }
    await #expect(processExitsWith: .failure) {
      var column = [Double](repeating: 0, count: 3)
      column.withUnsafeMutableBufferPointer {
        BitStream(seed: 0, name: "a").fill($0, samples: 0..<4)
      }
    }
  }
}
