import Testing
import Uncertainty

@Suite("A tally") struct TallyTests {
  /// Feeds samples through as many workers as asked for, blocks in turn.
  static func tally(_ samples: [Double], workers: Int) -> Tally {
    let frame = MomentFrame(first: samples.prefix(BlockMoments.chunk))
    let all = (0..<workers).map { _ in TallyWorker() }
    var tally = Tally(frame: frame)
    for start in stride(from: 0, to: samples.count, by: 65_536) {
      let index = start / 65_536
      let block = samples[start..<min(start + 65_536, samples.count)]
      tally.append(moments(of: block, index: index, frame: frame, in: all[index % workers]))
    }
    for worker in all.reversed() { tally.absorb(worker) }
    return tally
  }

  static func moments(
    of samples: ArraySlice<Double>, index: Int, frame: MomentFrame, in worker: TallyWorker
  ) -> BlockMoments {
    var block = BlockMoments(start: 65_536 * index, frame: frame)
    for start in stride(from: samples.startIndex, to: samples.endIndex, by: BlockMoments.chunk) {
      let end = min(start + BlockMoments.chunk, samples.endIndex)
      Array(samples[start..<end]).withUnsafeBufferPointer { _ = worker.add($0, to: &block) }
    }
    return block
  }

  static let samples: [Double] = {
    var stream = TestStream(seed: 2)
    return stream.numbers(200_000) { $0.uniform() < 1e-4 ? .nan : $0.normal() * 3 + 10 }
  }()

  @Test("has the same bits for any number of workers", arguments: [2, 3, 7])
  func workers(count: Int) {
    let one = Self.tally(Self.samples, workers: 1)
    let many = Self.tally(Self.samples, workers: count)
    #expect(many.total == one.total)
    #expect(many.groups == one.groups)
    #expect(many.counts == one.counts)
    #expect(many.isComplete)
  }

  @Test("goes on from its last full block to the bits of the longer run")
  func extended() {
    let whole = Tally(of: Self.samples)
    let boundary = 2 * 65_536
    var tally = Tally(of: Array(Self.samples[..<boundary]))
    let worker = TallyWorker()
    for index in 2...3 {
      let start = index * 65_536
      let block = Self.samples[start..<min(start + 65_536, Self.samples.count)]
      tally.append(Self.moments(of: block, index: index, frame: tally.frame, in: worker))
    }
    tally.absorb(worker)
    #expect(tally.total == whole.total)
    #expect(tally.groups == whole.groups)
    #expect(tally.counts == whole.counts)
    #expect(tally.head == whole.head)
  }

  @Test("leaves out values that are not finite, and counts each kind")
  func nonFinite() {
    let tally = Tally(of: [1, .nan, 2, .infinity, 3, -.infinity, .nan])
    #expect(tally.counts.nonFinite.notANumber == 2)
    #expect(tally.counts.nonFinite.positiveInfinity == 1)
    #expect(tally.counts.nonFinite.negativeInfinity == 1)
    #expect(tally.counts.nonFinite.total == 4)
    #expect(tally.counts.minimum == 1 && tally.counts.maximum == 3)
    #expect(tally.total.sums.count == 3 && tally.length == 7 && tally.isComplete)
    #expect(tally.head == [1, 2, 3])
    #expect(tally.total.sums.central.second == 2.0 / 3)
  }

  @Test("of nothing is empty")
  func empty() {
    let tally = Tally(of: [])
    #expect(tally.length == 0 && tally.total.sums == MomentSums() && tally.isComplete)
    #expect(tally.counts == TallyCounts() && tally.groups.groups.isEmpty)
  }

  @Test(
    "keeps moments of huge and of denormal numbers", arguments: [1e300, 0x1p-1060, 1e-200, 1.0])
  func extremeSizes(size: Double) {
    let tally = Tally(of: [-size, size, -size, size])
    let central = tally.total.sums.central
    let deviation = central.second.squareRoot() / tally.frame.scale
    #expect(abs(deviation - size) <= 1e-12 * size)
    #expect(abs(central.fourth / (central.second * central.second) - 1) < 1e-12)
  }

  @Test("knows whether its bins hold one value each")
  func binEdges() {
    #expect(Tally(of: [0, 1, 8191, -0.5, 3]).counts.onBinEdges)
    #expect(!Tally(of: [0, 1, 8193]).counts.onBinEdges)
    #expect(!Tally(of: [0.1]).counts.onBinEdges)
  }

  @Test("refuses a block that does not follow, or one of another frame")
  func order() async {
    await #expect(processExitsWith: .failure) {
      var tally = Tally(frame: MomentFrame(first: [1]))
      tally.append(BlockMoments(start: 65_536 * 1, frame: tally.frame))
    }
    await #expect(processExitsWith: .failure) {
      var tally = Tally(frame: MomentFrame(first: [1]))
      tally.append(BlockMoments(start: 65_536 * 0, frame: MomentFrame(first: [2])))
    }
  }
}
