/// Comma-separated values as rows of cells (RFC 4180): cells may be quoted, a quote inside is
/// doubled, and a quoted cell may hold commas and line ends. Lines end in LF or CR LF; a byte order
/// mark and a last line end are no part of the text.
public struct CommaSeparated: Sendable {
  /// The rows, each with its cells.
  public private(set) var rows: [[String]] = []
  /// What is wrong with the text, by row and column, counted from 1.
  public private(set) var faults: [Fault] = []

  private var row: [String] = []
  private var cell: [UInt8] = []
  private var state = State.start

  private enum State { case start, plain, quoted, closed }

  /// Reads a text.
  public init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if state == .quoted {
        quoted(byte)
      } else if byte == UInt8(ascii: "\n") {
        endRow()
      } else if byte == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n")
      {
        continue
      } else if byte == UInt8(ascii: "\r"), place == bytes.count {
        continue
      } else {
        outside(byte)
      }
    }
    if state == .quoted { fault("a quote is not closed") }
    if state != .start || !row.isEmpty { endRow() }
  }

  private mutating func quoted(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") { state = .closed } else { cell.append(byte) }
  }

  private mutating func outside(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","):
      endCell()
      // A comma promises another cell, even if the text ends here.
      state = .plain
    case UInt8(ascii: "\"") where state == .closed:
      cell.append(byte)
      state = .quoted
    case UInt8(ascii: "\"") where cell.isEmpty:
      state = .quoted
    case UInt8(ascii: "\""):
      fault("a quote inside a cell needs the cell to be quoted and the quote doubled")
      cell.append(byte)
    default:
      if state == .closed { fault("text after a closing quote") }
      cell.append(byte)
      state = .plain
    }
  }

  private mutating func endCell() {
    row.append(String(decoding: cell, as: UTF8.self))
    cell = []
    state = .start
  }

  private mutating func endRow() {
    // A line without anything is no row, unless it is a quoted nothing.
    if state == .start && row.isEmpty { return }
    endCell()
    rows.append(row)
    row = []
  }

  private mutating func fault(_ message: String) {
    faults.append(Fault(message, of: "row \(rows.count + 1), column \(row.count + 1)"))
  }
}
