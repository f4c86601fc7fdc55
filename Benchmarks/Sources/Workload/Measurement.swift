import Foundation

/// What a program measured, printed as one line of JSON for the report. The peers print the same.
public struct Measurement: Encodable, Sendable {
  /// Samples of a run.
  public let samples: Int
  /// Threads used.
  public let threads: Int
  /// Seconds of each repetition on the wall.
  public var wall: [Double] = []
  /// Seconds of each repetition in all threads.
  public var processor: [Double] = []
  /// The most memory held.
  public var peakBytes = 0
  /// What came out, output by output and statistic by statistic, to be compared with others.
  public var answers: [String: [String: Double]] = [:]
  /// Standard errors of the answers, where the program knows them.
  public var errors: [String: [String: Double]] = [:]

  /// Nothing measured yet.
  public init(samples: Int, threads: Int) {
    self.samples = samples
    self.threads = threads
  }

  /// Adds a repetition.
  public mutating func add(_ elapsed: Elapsed) {
    wall.append(elapsed.wall)
    processor.append(elapsed.processor)
  }

  /// Notes the memory held so far, and prints the line.
  public mutating func print() {
    peakBytes = PeakMemory.bytes
    JSONLine.print(self)
  }
}

/// Values as lines of JSON on standard output.
public enum JSONLine {
  /// Prints a value; NaN and ∞ as texts.
  public static func print(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let data = try? encoder.encode(value) else { fatalError("no JSON for \(value)") }
    Swift.print(String(decoding: data, as: UTF8.self))
  }
}
