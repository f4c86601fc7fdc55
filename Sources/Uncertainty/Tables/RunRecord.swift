import Foundation

/// What a run was and what came out, to be kept as JSON and read back.
public struct RunRecord: Sendable, Equatable, Codable {
  /// Version of this form of record.
  public static let currentFormat = 1

  /// Version of the form.
  public var format = currentFormat
  /// Version of the library that made the run.
  public let version: String
  /// The seed of all draws.
  public let seed: UInt64
  /// Number of samples.
  public let samples: Int
  /// How the samples are laid out; nil if they are independent.
  public let design: String?
  /// The formulas of the model, as text.
  public let model: String
  /// The uncertain inputs.
  public let drivers: [DriverRecord]
  /// How the uncertain inputs depend on each other, a line each; nil if they do not.
  public let dependence: [String]?
  /// The results.
  public let outputs: [OutputRecord]

  /// Creates a record.
  public init(
    version: String, seed: UInt64, samples: Int, design: String? = nil, model: String,
    drivers: [DriverRecord], dependence: [String]? = nil, outputs: [OutputRecord]
  ) {
    self.version = version
    self.seed = seed
    self.samples = samples
    self.design = design
    self.model = model
    self.drivers = drivers
    self.dependence = dependence
    self.outputs = outputs
  }

  /// Reads a record.
  ///
  /// - Throws: `DecodingError` if the text is no record, or one of a form not known here.
  public init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    self = try decoder.decode(RunRecord.self, from: json)
    guard format == Self.currentFormat else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: [],
          debugDescription:
            "a run record of format \(Self.currentFormat) is needed, got \(format)"))
    }
  }

  /// Reads a record.
  public init(json: String) throws { try self.init(json: Data(json.utf8)) }

  /// The record as JSON: keys in alphabetical order, the same bytes for equal records. Numbers
  /// read back exactly; "NaN", "Infinity" and "-Infinity" are text.
  public var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      encoder.nonConformingFloatEncodingStrategy = .convertToString(
        positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
