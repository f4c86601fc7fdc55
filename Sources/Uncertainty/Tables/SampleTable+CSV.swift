extension SampleTable {
  /// Reads a table from comma-separated values (RFC 4180) with a header.
  ///
  /// A column without a single number holds cases without an order; so does one that `cases` names.
  /// All others hold numbers: "1.5", "2e6"; in outputs also "NaN" and "inf", which are left out, and
  /// counted.
  ///
  /// - Parameters:
  ///   - text: the header, then a row a sample. Columns not named in `outputs` are inputs.
  ///   - outputs: names of the columns that hold outputs.
  ///   - cases: names of columns whose numbers are mere labels.
  /// - Throws: ``SampleTableError`` with every fault there is: cells that are no numbers by row (the
  ///   header is row 1) and column, rows of the wrong length, quotes that do not fit, outputs that
  ///   are not there, and what ``init(inputs:outputs:)`` finds.
  public init(csv text: String, outputs: [String], cases: Set<String> = []) throws {
    let read = CommaSeparated(text)
    var faults = read.faults
    guard let header = read.rows.first else {
      throw SampleTableError(faults: faults + [Fault("a table needs a header")])
    }
    for (row, cells) in read.rows.enumerated() where cells.count != header.count {
      faults.append(
        Fault(
          "needs \(header.count) cells like the header, got \(cells.count)", of: "row \(row + 1)"))
    }
    for name in (outputs + cases.sorted()) where !header.contains(name) {
      faults.append(Fault("the table has no such column, but \(header)", of: name))
    }
    guard faults.isEmpty else { throw SampleTableError(faults: faults) }
    var inputColumns: [(String, Column)] = []
    var outputColumns: [(String, [Double])] = []
    for (place, name) in header.enumerated() {
      let cells = read.rows.dropFirst().map { $0[place] }
      let isOutput = outputs.contains(name)
      if !isOutput && (cases.contains(name) || Self.areCases(cells)) {
        inputColumns.append((name, .cases(cells)))
        continue
      }
      let numbers = cells.map { Self.number($0) }
      for (row, number) in numbers.enumerated()
      where number.map({ !isOutput && !$0.isFinite }) ?? true {
        faults.append(
          Fault(
            "needs a\(isOutput ? "" : " finite") number, got \"\(cells[row])\"",
            of: "row \(row + 2), column \(name)"))
      }
      let known = numbers.map { $0 ?? .nan }
      if isOutput {
        outputColumns.append((name, known))
      } else {
        inputColumns.append((name, .numbers(known)))
      }
    }
    guard faults.isEmpty else { throw SampleTableError(faults: faults) }
    try self.init(inputs: inputColumns, outputs: outputColumns)
  }

  /// True if no cell holds a number, and one holds something.
  private static func areCases(_ cells: [String]) -> Bool {
    cells.contains { !$0.isEmpty } && cells.allSatisfy { number($0) == nil }
  }

  /// The number in a cell, spaces around it allowed.
  private static func number(_ cell: String) -> Double? {
    let first = cell.drop { $0 == " " }
    guard let last = first.lastIndex(where: { $0 != " " }) else { return nil }
    return Double(first[...last])
  }
}
