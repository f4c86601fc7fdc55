import Foundation

extension SensitivityIndices: CustomStringConvertible {
  /// The indices as a table with bars, at most 100 columns wide.
  public var description: String { table.text }

  /// The indices as a table, for text or Markdown.
  public var table: TextTable { SensitivityTable(self, limit: .max).table }

  /// Every number in full, as comma-separated values: a row an index.
  public var csv: String { SensitivityTable(self, limit: .max).csv }

  /// The indices as JSON, replicates included, which ``init(json:)`` reads back: keys in
  /// alphabetical order, the same bytes for equal indices.
  public var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      encoder.nonConformingFloatEncodingStrategy = .convertToString(
        positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }

  /// Reads indices back.
  ///
  /// - Throws: `DecodingError` if the text holds none.
  public init(json: String) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    self = try decoder.decode(SensitivityIndices.self, from: Data(json.utf8))
  }
}
