/// A field of a record: what is not known is null in JSON and empty in CSV.
enum RecordCell: Encodable {
  case text(String?)
  case number(Double?)
  case whole(UInt64)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text?): try container.encode(text)
    case .number(let number?) where number.isFinite: try container.encode(number)
    case .whole(let number): try container.encode(number)
    case .text, .number: try container.encodeNil()
    }
  }

  /// As RFC 4180 has it.
  var csv: String {
    switch self {
    case .text(let text?):
      text.contains { ",\"\n".contains($0) }
        ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    case .number(let number?) where number.isFinite: "\(number)"
    case .whole(let number): "\(number)"
    case .text, .number: ""
    }
  }
}
