import Testing
import Uncertainty

/// All seeds here are fixed, so the tests give one result for ever. That result would fail for
/// one generator in a million, were all of them perfect: fewer than 100 chances are looked at,
/// each against 1e-8.
@Suite("Streams of bits, as statistics see them") struct BitStreamStatisticsTests {
  static let falseAlarm = 1e-8
  static let count = 1 << 16

  struct Pair: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let first, second: BitStream
    var shift = 0

    init(_ text: String, _ first: BitStream, _ second: BitStream, shift: Int = 0) {
      testDescription = text
      self.first = first
      self.second = second
      self.shift = shift
    }
  }

  static func stream(_ seed: UInt64 = 0, _ name: String = "price", _ lane: Int = 0) -> BitStream {
    BitStream(seed: seed, name: name, lane: lane)
  }

  static let streams = [
    stream(), stream(1), stream(.max), stream(0, ""), stream(0, "b"), stream(0, "price", 1),
    stream(2024, "rental price", BitStream.laneLimit - 1),
  ]

  static let pairs = [
    Pair("seeds 0 and 1", stream(0), stream(1)),
    Pair("seeds 1 and 2", stream(1), stream(2)),
    Pair("seeds 0 and 2³²", stream(0), stream(1 << 32)),
    Pair("a seed and its complement", stream(2024), stream(~2024)),
    Pair("names of one letter", stream(0, "a"), stream(0, "b")),
    Pair("names that begin alike", stream(0, "price"), stream(0, "prices")),
    Pair("names with numbers", stream(0, "driver 1"), stream(0, "driver 2")),
    Pair("lanes 0 and 1", stream(0, "price", 0), stream(0, "price", 1)),
    Pair("lanes 0 and 2²³", stream(0, "price", 0), stream(0, "price", 1 << 23)),
    Pair("samples next to one another", stream(), stream(), shift: 1),
    Pair("the two halves of a block", stream(), stream(), shift: 4),
    Pair("groups next to one another", stream(), stream(), shift: 8),
    Pair("samples 2³³ apart", stream(), stream(), shift: 1 << 33),
  ]

  @Test("are uniform", arguments: streams)
  func uniform(stream: BitStream) {
    #expect(StreamChecks.uniformity(stream.column(0..<Self.count)) > Self.falseAlarm)
    let last = BitStream.sampleLimit
    #expect(StreamChecks.uniformity(stream.column(last - Self.count..<last)) > Self.falseAlarm)
  }

  @Test("have nothing in common", arguments: pairs)
  func independent(pair: Pair) {
    var a = pair.first.column(0..<Self.count)
    var b = pair.second.column(pair.shift..<pair.shift + Self.count)
    if 0 < pair.shift && pair.shift < Self.count {  // no sample in two pairs
      let indices = a.indices.filter { $0 / pair.shift % 2 == 0 }
      a = indices.map { a[$0] }
      b = indices.map { b[$0] }
    }
    #expect(StreamChecks.independence(a, b) > Self.falseAlarm)
    #expect(StreamChecks.bitAgreement(a, b) > Self.falseAlarm)
  }

  /// Pairs of neighbours, none in two pairs.
  static func neighbours(_ column: [Double]) -> ([Double], [Double]) {
    let even = stride(from: 0, to: column.count - 1, by: 2)
    return (even.map { column[$0] }, even.map { column[$0 + 1] })
  }

  @Test("are uniform across seeds, names, lanes and distant samples")
  func across() {
    let indices = 0..<40_000
    let ways: [(Int) -> Double] = [
      { Self.stream(UInt64($0)).uniform(at: 0) },
      { Self.stream(UInt64($0) << 32).uniform(at: 0) },
      { Self.stream(0, "driver \($0)").uniform(at: 0) },
      { Self.stream(0, "price", $0).uniform(at: 0) },
      { Self.stream().uniform(at: $0 << 25) },
    ]
    for way in ways {
      let column = indices.map(way)
      #expect(StreamChecks.uniformity(column) > Self.falseAlarm)
      let (even, odd) = Self.neighbours(column)
      #expect(StreamChecks.independence(even, odd) > Self.falseAlarm)
      #expect(StreamChecks.bitAgreement(even, odd) > Self.falseAlarm)
    }
  }

  @Test("would be caught if a draw leant a little to one side")
  func twinUneven() {
    let column = Self.stream().column(0..<Self.count).map { $0 + 0.1 * $0 * (1 - $0) }
    #expect(StreamChecks.uniformity(column) < Self.falseAlarm)
  }

  @Test("would be caught if one draw in twenty were shared")
  func twinShared() {
    let a = Self.stream(0).column(0..<Self.count)
    var b = Self.stream(1).column(0..<Self.count)
    for index in stride(from: 0, to: b.count, by: 20) { b[index] = a[index] }
    #expect(StreamChecks.independence(a, b) < Self.falseAlarm)
  }

  @Test("would be caught if the lowest bit were shared")
  func twinLowBit() {
    let a = Self.stream(0).column(0..<Self.count)
    let b = zip(Self.stream(1).column(0..<Self.count), a).map { v, u in
      let bits = UInt64(v * 0x1p52) & ~2 | UInt64(u * 0x1p52) & 2
      return Double(bits) * 0x1p-52
    }
    #expect(StreamChecks.bitAgreement(a, b) < Self.falseAlarm)
  }

  /// Numbers that step evenly through the interval: each is where it should be, together they
  /// are too even.
  @Test("would be caught if they were too even")
  func twinLattice() {
    let column = (0..<Self.count).map {
      (Double($0) * 0.6180339887498949).truncatingRemainder(dividingBy: 1)
    }
    #expect(StreamChecks.uniformity(column) < Self.falseAlarm)
    let (even, odd) = Self.neighbours(column)
    #expect(StreamChecks.independence(even, odd) < Self.falseAlarm)
  }
}
