import Foundation
import Testing
import Uncertainty

@Suite("A run record") struct RunRecordTests {
  static func record(_ samples: [Double]) -> RunRecord {
    RunRecord(
      version: "1.2.3", seed: .max, samples: samples.count, model: "bill = price · hours",
      drivers: [
        DriverRecord(
          name: "price", law: "lognormal",
          parameters: [.init(label: "p5", value: "1.7"), .init(label: "p95", value: "4")],
          unit: "US$/(chip·h)", source: "survey, \"2026\"")
      ],
      outputs: [OutputRecord(summary(samples, unit: "US$"))])
  }

  @Test("reads back as it was written")
  func roundTrip() throws {
    var stream = TestStream(seed: 110)
    let record = Self.record(stream.numbers(5000) { exp($0.normal()) } + [.nan])
    let json = try record.json
    #expect(try RunRecord(json: json) == record)
    #expect(try RunRecord(json: json).json == json)
    #expect(json.contains("18446744073709551615") && json.contains("US$/(chip·h)"))
  }

  @Test("reads back numbers that are not finite", arguments: [0, 1, 2, 30])
  func few(count: Int) throws {
    let record = Self.record((0..<count).map(Double.init))
    #expect(try RunRecord(json: try record.json) == record)
  }

  @Test("refuses what is no record, or of another form")
  func refused() throws {
    #expect(throws: DecodingError.self) { try RunRecord(json: "{}") }
    #expect(throws: DecodingError.self) { try RunRecord(json: "12 monkeys") }
    var record = Self.record([1, 2])
    record.format = 99
    let json = try record.json
    #expect {
      try RunRecord(json: json)
    } throws: { "\($0)".contains("format 1 is needed, got 99") }
  }

  @Test("differs if a number differs in its last bit")
  func twin() {
    #expect(Self.record([1, 2]) != Self.record([1, 2.0.nextUp]))
  }
}
