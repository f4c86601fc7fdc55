import Foundation

/// What is known of where text goes: how wide it is, and whether it shows colors.
///
/// ```swift
/// print(RankingChart(run.sensitivity(of: bill)).text(on: .standardOutput))
/// ```
public struct Terminal: Sendable, Hashable {
  /// False for a file or a pipe.
  public let isTerminal: Bool
  /// How many columns a line has: the variable `COLUMNS` if it is set, else what the terminal
  /// says, else 100; at least 40.
  public let columns: Int
  /// True on a terminal, unless the variable `NO_COLOR` is set or `TERM` is `dumb`.
  ///
  /// - SeeAlso: https://no-color.org
  public let usesColor: Bool

  /// Where `print` writes.
  public static var standardOutput: Terminal { Terminal(of: STDOUT_FILENO) }
  /// Where messages go.
  public static var standardError: Terminal { Terminal(of: STDERR_FILENO) }
  /// A file or a pipe: 100 columns, no color.
  public static let file = Terminal(isTerminal: false, measured: nil, environment: [:])

  /// - Parameters:
  ///   - measured: what the terminal says of its width.
  ///   - environment: the process's variables.
  package init(isTerminal: Bool, measured: Int?, environment: [String: String]) {
    self.isTerminal = isTerminal
    let asked = environment["COLUMNS"].flatMap { Int($0) } ?? 0
    let known = asked > 0 ? asked : measured ?? 0
    columns = max(40, known > 0 ? known : 100)
    let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    usesColor = isTerminal && !isRefused
  }

  private init(of descriptor: Int32) {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    self.init(
      isTerminal: isatty(descriptor) == 1, measured: isKnown ? Int(size.ws_col) : nil,
      environment: ProcessInfo.processInfo.environment)
  }
}

extension Terminal {
  /// What colors are for. Each is told by something else besides.
  enum Color: String {
    case blue = "34"
    case orange = "33"
    case dim = "2"
  }

  /// The text in a color, if colors are shown.
  func colored(_ text: String, _ color: Color?) -> String {
    guard usesColor, let color, !text.isEmpty else { return text }
    return "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m"
  }
}
