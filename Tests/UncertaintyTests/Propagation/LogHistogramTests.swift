import Testing
import Uncertainty

@Suite("A log histogram") struct LogHistogramTests {
  static let values = [
    -Double.greatestFiniteMagnitude, -1e300, -2, -1.999, -1, -1e-300, -Double.leastNonzeroMagnitude,
    -0.0, 0, .leastNonzeroMagnitude,
    0x1p-1030, 0.1, 1, 1.000_1, 1.000_3, 3, 1e300, Double.greatestFiniteMagnitude,
  ]

  @Test("has a bin around every finite value", arguments: values)
  func binsHoldTheirValues(value: Double) {
    let bin = LogBin(of: value)
    #expect(bin.lower <= value && value <= bin.upper)
    #expect(LogBin(of: bin.edge) == bin)
    if value.isNormal { #expect((bin.upper - bin.lower) <= 0x1p-12 * abs(value)) }
  }

  @Test("orders its bins by value")
  func order() {
    let bins = Self.values.map(LogBin.init(of:))
    #expect(bins == bins.sorted())
    let counted = Tally(of: Self.values.shuffled()).counts.histogram.bins
    #expect(counted.map(\.bin) == Array(Set(bins)).sorted())
    #expect(counted.reduce(0) { $0 + $1.count } == Self.values.count)
  }

  @Test("gives the same counts for any split among workers and any order of merging")
  func anySplit() {
    var stream = TestStream(seed: 1)
    let values = stream.numbers(20_000) { $0.normal() }
    let whole = Tally(of: values).counts
    for parts in [2, 3, 7] {
      var merged = TallyCounts()
      for part in (0..<parts).reversed() {
        let share = values.enumerated().filter { $0.offset % parts == part }.map(\.element)
        merged.merge(Tally(of: share).counts)
      }
      #expect(merged == whole)
    }
  }

  @Test("differs if a single value falls into another bin")
  func twin() {
    var values = (1...1000).map(Double.init)
    let whole = Tally(of: values).counts
    values[500] = 501.5
    #expect(Tally(of: values).counts != whole)
  }

  @Test("counts on beyond 2³² in a bin")
  func beyond32Bits() {
    func histogram(of pieces: [(bin: Int, count: UInt32)]) -> LogHistogram {
      var result = LogHistogram()
      for piece in pieces {
        var page = [UInt32](repeating: 0, count: LogHistogram.binsPerPage)
        page[piece.bin] = piece.count
        page.withUnsafeBufferPointer { result.add(page: 1_023, counts: $0) }
      }
      return result
    }
    let full = [UInt32](repeating: .max, count: 3).map { (bin: 7, count: $0) }
    var left = histogram(of: full + [(9, 5)])
    #expect(left.bins.map(\.count) == [3 * 4_294_967_295, 5])
    #expect(left.count == 3 * 4_294_967_295 + 5)
    left.merge(histogram(of: [(3, 1)] + full))
    #expect(left.bins.map(\.count) == [1, 6 * 4_294_967_295, 5])
    #expect(left.bins.map { Int($0.bin.key & 4_095) } == [3, 7, 9])
    #expect(left == histogram(of: full + [(3, 1), (9, 5)] + full))
    #expect(left != histogram(of: [(3, 1), (9, 5), (7, UInt32.max - 5)]))
  }

  @Test("moves its 32-bit counts to 64 bits before they can overflow")
  func flush() {
    let worker = TallyWorker(flushLimit: 1024)
    var block = BlockMoments(start: 0, frame: MomentFrame(first: [1]))
    let chunk = Array(repeating: 1.0, count: 1024)
    for _ in 0..<5 { chunk.withUnsafeBufferPointer { _ = worker.add($0, to: &block) } }
    let counts = worker.drain()
    #expect(counts.histogram.bins.map(\.count) == [5120])
    #expect(worker.drain() == TallyCounts())
  }
}
