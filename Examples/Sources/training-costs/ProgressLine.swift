import Foundation

/// One line on the terminal that says how far a run is; nothing if errors go elsewhere.
struct ProgressLine: Sendable {
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Writes the share that is done over what was there.
  func show(fraction: Double) {
    write("\rsimulating \(Int((100 * fraction).rounded(.down))) %")
  }

  /// Takes the line away.
  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) {
    if isTerminal { FileHandle.standardError.write(Data(text.utf8)) }
  }
}
