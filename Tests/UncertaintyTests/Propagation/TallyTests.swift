import Foundation
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

  /// Values that lie in a window of octaves and beyond it, below it, on both sides of zero, and at
  /// zeros of both signs; each in chunks of its own and mixed.
  static let scattered: [[Double]] = {
    var stream = TestStream(seed: 3)
    let positive = stream.numbers(5_000) { exp(2 * $0.normal()) }
    let wide = stream.numbers(5_000) { exp(40 * $0.normal()) }
    let around = stream.numbers(5_000) { $0.normal() }
    let zeros = stream.numbers(5_000) { [0, -0.0, 1, 0x1p-1030][Int(4 * $0.uniform())] }
    let huge = stream.numbers(5_000) { .greatestFiniteMagnitude * $0.uniform() }
    let mixed = (0..<5_000).map { [positive, wide, around, zeros, huge][$0 % 5][$0] }
    return [
      positive, positive.map(-), wide, around, zeros, huge, huge.map(-), mixed, positive + wide,
      positive + around + zeros, zeros + positive, around + positive, huge + positive.map(-),
    ]
  }()

  @Test("counts every value in its bin, wherever it lies", arguments: scattered.indices)
  func everyBin(index: Int) {
    let samples = Self.scattered[index]
    let counts = Tally(of: samples).counts
    let expected = Dictionary(grouping: samples) { LogBin(of: $0) }.mapValues(\.count)
    #expect(
      Dictionary(uniqueKeysWithValues: counts.histogram.bins.map { ($0.bin, $0.count) })
        == expected)
    #expect(counts.minimum == samples.min() && counts.maximum == samples.max())
  }

  /// The memory of one worker is used by the next.
  @Test("starts from nothing after a worker whose counts nobody asked for")
  func abandoned() {
    for samples in Self.scattered {
      for _ in 0..<3 {
        let worker = TallyWorker()
        samples.withUnsafeBufferPointer { worker.count($0, clean: true) }
      }
      let histogram = Tally(of: samples).counts.histogram
      #expect(histogram.count == samples.count)
      #expect(histogram.bins.reduce(0) { $0 + $1.count } == samples.count)
    }
  }

  @Test(
    "notices one value that is not finite, wherever it stands",
    arguments: [Double.nan, .infinity, -.infinity, -.nan])
  func oneNotFinite(value: Double) {
    for length in [1, 31, 32, 33, 1_000, 1_024] {
      for place in Set([0, length / 2, length - 1]) {
        var samples = (0..<length).map { 1 + Double($0) / 8 }
        samples[place] = value
        let tally = Tally(of: samples)
        #expect(tally.counts.nonFinite.total == 1 && tally.isComplete)
        samples.remove(at: place)
        #expect(tally.head == samples && tally.total.sums.count == length - 1)
      }
    }
  }

  /// The frame comes from the first chunk, where all is small.
  @Test("takes values for finite whose squares are not")
  func overflowingSquares() {
    let samples = (0..<2_048).map { $0 < 1_024 ? Double($0 % 7) : 1e200 }
    let tally = Tally(of: samples)
    #expect(tally.frame.scale == 1 && tally.counts.nonFinite.total == 0 && tally.isComplete)
    #expect(tally.total.sums.count == 2_048 && tally.total.sums.powers[1] == .infinity)
    #expect(tally.total.sums.powers[0] > 1e202)
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
