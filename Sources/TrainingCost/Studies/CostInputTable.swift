import Uncertainty

/// Systems with the inputs of the published method, read from comma-separated values.
///
/// The first row names the columns, in any order; those of ``CostColumn`` are read, others are
/// not, above all no column of costs. An empty cell is an input that is not known. Rows are
/// counted from the header, which is row 1; lines without anything do not count.
public struct CostInputTable: Sendable {
  /// The systems, in the order of the table; with their faults.
  public private(set) var systems: [CostInputs] = []
  /// What is wrong with the text and its header.
  private var tableFaults: [Fault] = []

  /// Everything that is wrong, from the header down.
  public var faults: [Fault] { tableFaults + systems.flatMap(\.faults) }

  /// Reads a table.
  ///
  /// - Parameter csv: text as RFC 4180 describes it.
  public init(csv: String) {
    let read = CommaSeparated(csv)
    tableFaults = read.faults
    guard let header = read.rows.first?.map(\.trimmed) else {
      tableFaults.append(Fault("needs a header with the names of the columns, got nothing"))
      return
    }
    let places = places(in: header)
    for (index, cells) in read.rows.enumerated().dropFirst() {
      systems.append(system(cells, row: index + 1, places, header))
    }
  }

  /// Where each column stands.
  private mutating func places(in header: [String]) -> [CostColumn: Int] {
    var places: [CostColumn: Int] = [:]
    for column in CostColumn.allCases {
      let found = header.indices.filter { header[$0] == column.rawValue }
      places[column] = found.first
      if found.isEmpty {
        tableFaults.append(Fault("is missing", of: "row 1, column \(column.rawValue)"))
      } else if found.count > 1 {
        tableFaults.append(
          Fault("stands \(found.count) times", of: "row 1, column \(column.rawValue)"))
      }
    }
    return places
  }

  private func system(
    _ cells: [String], row: Int, _ places: [CostColumn: Int], _ header: [String]
  ) -> CostInputs {
    let texts = places.compactMapValues { $0 < cells.count ? cells[$0].trimmed : nil }
    guard cells.count == header.count else {
      var inputs = CostInputs(model: texts[.model] ?? "")
      let first = min(cells.count, header.count)
      let place = first < header.count ? header[first] : "\(header.count + 1)"
      inputs.faults = [
        Fault(
          "needs \(header.count) cells as the header has, got \(cells.count)",
          of: "row \(row) (\(inputs.model)), column \(place)")
      ]
      return inputs
    }
    let hardware = header.firstIndex(of: "hardware").map { cells[$0] }
    var reader = CostRowReader(row: row, cells: texts, hardware: hardware)
    return reader.read()
  }
}

extension String {
  /// Without blanks at the ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
