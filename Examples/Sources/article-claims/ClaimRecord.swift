import Foundation
import TrainingCost
import Uncertainty

/// One reading or one value of a claim, for programs. What is not known is null, or empty.
struct ClaimRecord {
  let claim: Int
  let title: String
  /// "reading" or "value".
  let kind: String
  let name: String
  let unit: String
  /// The probability of a reading.
  let probability, probabilityLow, probabilityHigh: Double?
  let verdict: String?
  let hingesOn: String?
  let hingeShare: Double?
  let p10, p10Low, p10High, p50, p50Low, p50High, p90, p90Low, p90High: Double?
  let samples: Int
  let seed: UInt64

  /// All of a finding: readings first.
  static func records(_ finding: ClaimFinding) -> [ClaimRecord] {
    finding.readings.map { ClaimRecord(finding, $0) }
      + finding.values.map { ClaimRecord(finding, $0) }
  }

  private init(_ finding: ClaimFinding, _ reading: ClaimFinding.Reading) {
    (claim, title) = (finding.claim.number, finding.claim.title)
    (kind, name, unit) = ("reading", reading.text, "")
    probability = reading.probability.value
    probabilityLow = reading.probability.interval.lower
    probabilityHigh = reading.probability.interval.upper
    verdict = reading.verdict.rawValue
    hingesOn = reading.hinge?.driver
    hingeShare = reading.hinge?.share.value
    (p10, p10Low, p10High) = (nil, nil, nil)
    (p50, p50Low, p50High) = (nil, nil, nil)
    (p90, p90Low, p90High) = (nil, nil, nil)
    (samples, seed) = (finding.samples, finding.seed)
  }

  private init(_ finding: ClaimFinding, _ value: ClaimFinding.Value) {
    (claim, title) = (finding.claim.number, finding.claim.title)
    (kind, name, unit) = ("value", value.name, value.unit)
    (probability, probabilityLow, probabilityHigh) = (nil, nil, nil)
    (verdict, hingesOn, hingeShare) = (nil, nil, nil)
    let band = value.band.map { [$0.value, $0.interval.lower, $0.interval.upper] }
      .map { $0.map { $0.isFinite ? $0 : nil } }
    (p10, p10Low, p10High) = (band[0][0], band[0][1], band[0][2])
    (p50, p50Low, p50High) = (band[1][0], band[1][1], band[1][2])
    (p90, p90Low, p90High) = (band[2][0], band[2][1], band[2][2])
    (samples, seed) = (finding.samples, finding.seed)
  }
}

extension ClaimRecord {
  /// The fields under the names that files give them, in order.
  var fields: [(name: String, cell: RecordCell)] {
    [
      ("claim", .whole(UInt64(claim))), ("title", .text(title)), ("kind", .text(kind)),
      ("name", .text(name)), ("unit", .text(unit)), ("probability", .number(probability)),
      ("probability_low", .number(probabilityLow)),
      ("probability_high", .number(probabilityHigh)), ("verdict", .text(verdict)),
      ("hinges_on", .text(hingesOn)), ("hinge_share", .number(hingeShare)),
      ("p10", .number(p10)), ("p10_low", .number(p10Low)), ("p10_high", .number(p10High)),
      ("p50", .number(p50)), ("p50_low", .number(p50Low)), ("p50_high", .number(p50High)),
      ("p90", .number(p90)), ("p90_low", .number(p90Low)), ("p90_high", .number(p90High)),
      ("samples", .whole(UInt64(samples))), ("seed", .whole(seed)),
    ]
  }
}

extension [ClaimRecord] {
  /// The records as one JSON array, keys in alphabetical order, every key in every record.
  func jsonText() throws -> String {
    let objects = map { record in
      Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0.cell) })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(objects), as: UTF8.self)
  }

  /// The records as comma-separated values with a header.
  var csvText: String {
    guard let first else { return "" }
    let header = first.fields.map(\.name).joined(separator: ",")
    let lines = map { $0.fields.map(\.cell.csv).joined(separator: ",") }
    return ([header] + lines).map { $0 + "\n" }.joined()
  }
}
