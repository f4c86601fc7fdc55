import Foundation
import Uncertainty

/// The published inputs and costs, which the example `epoch-costs` brings along.
///
/// Epoch AI, training-cost-trends, 263c40a (CC BY): see `epoch_costs.md` beside the file.
struct PublishedTable {
  let header: [String]
  /// Text by column, row by row.
  let rows: [[String: String]]

  static let text: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Examples/Sources/epoch-costs/Resources/epoch_costs.csv")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  init() {
    let read = CommaSeparated(Self.text).rows
    let header = read.first ?? []
    self.header = header
    rows = read.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The table as text, with some cells changed and columns in another order.
  func text(columns: [String]? = nil, _ change: (Int, String, String) -> String) -> String {
    let columns = columns ?? header
    let lines = rows.enumerated().map { index, row in
      columns.map { "\"\(change(index, $0, row[$0] ?? ""))\"" }.joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n")
  }

  func number(_ row: Int, _ column: String) -> Double? { Double(rows[row][column] ?? "") }
}
