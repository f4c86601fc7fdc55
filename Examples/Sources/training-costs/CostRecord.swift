import Foundation
import TrainingCost
import Uncertainty

/// One output of one system, as `--json` prints it. Money is in US$; what is not known, or
/// not finite, is null.
struct CostRecord: Encodable {
  private let fields: [(name: String, value: Field)]

  private enum Field {
    case text(String?)
    case number(Double?)
    case count(Int)
    case seed(UInt64)
  }

  init(
    _ system: TrainedSystem, _ output: String, _ summary: OutputSummary, _ report: Report?,
    _ run: Run, share: OutputSummary? = nil
  ) {
    var fields: [(name: String, value: Field)] = [
      ("system", .text(system.name)), ("output", .text(output)),
      ("basis", .text(system.basis.rawValue)), ("unit", .text(summary.unitSymbol)),
      ("mean", .number(summary.mean.value)), ("reported", .text(report?.text)),
      ("reported_low", .number(report?.low)), ("reported_high", .number(report?.high)),
      ("reported_money", .text(report?.money)), ("money", .text("US$ of the time of training")),
      ("source", .text(report?.source ?? "nothing disclosed")), ("note", .text(system.note)),
      ("samples", .count(run.samples)), ("seed", .seed(run.seed)),
      ("dependence", .text(run.model.dependence.isEmpty ? "independent" : "judged")),
    ]
    for (name, estimate) in [("p10", summary.p10), ("p50", summary.p50), ("p90", summary.p90)] {
      fields.append((name, .number(estimate.value)))
      fields.append((name + "_low", .number(estimate.interval.lower)))
      fields.append((name + "_high", .number(estimate.interval.upper)))
    }
    if let share {
      fields.append(("share_p10", .number(share.p10.value / 100)))
      fields.append(("share_p50", .number(share.p50.value / 100)))
      fields.append(("share_p90", .number(share.p90.value / 100)))
    }
    self.fields = fields
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for field in fields {
      let key = Key(stringValue: field.name)
      switch field.value {
      case .text(let text): try container.encode(text, forKey: key)
      case .number(let number):
        try container.encode(number.flatMap { $0.isFinite ? $0 : nil }, forKey: key)
      case .count(let count): try container.encode(count, forKey: key)
      case .seed(let seed): try container.encode(seed, forKey: key)
      }
    }
  }
}

extension Array where Element: Encodable {
  /// The records as one JSON array, keys in alphabetical order.
  func jsonText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
