import Foundation

/// The arguments of a measuring program: `--name value`, or `--flag`.
public struct Arguments: Sendable {
  private let words: [String]

  /// Those of this process.
  public init() { words = Array(CommandLine.arguments.dropFirst()) }

  /// True if the flag was given.
  public func has(_ flag: String) -> Bool { words.contains("--" + flag) }

  /// The number after a name, such as 1000000 or 1e6; the default if it was not given.
  public func number(_ name: String, default usual: Int) -> Int {
    guard let text = text(name) else { return usual }
    guard let value = Double(text), let whole = Int(exactly: value), whole > 0 else {
      FileHandle.standardError.write(
        Data("--\(name) needs a positive whole number, got \(text)\n".utf8))
      exit(2)
    }
    return whole
  }

  /// The text after a name.
  public func text(_ name: String) -> String? {
    guard let place = words.firstIndex(of: "--" + name), place + 1 < words.count else { return nil }
    return words[place + 1]
  }
}
