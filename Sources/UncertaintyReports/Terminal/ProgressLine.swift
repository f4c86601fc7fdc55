import Foundation
import Uncertainty

/// One line on the terminal that says how far a run is, how fast, how long it will take, and where
/// the median of an output is by now; nothing if errors go to a file or a pipe.
///
/// ```swift
/// let line = ProgressLine(watching: bill)
/// let run = model.simulate(samples: 1_000_000_000, seed: 1, progress: line.show)
/// line.clear()
/// ```
///
/// `62 % ██████▏    31.4 M samples/s, 12 s left, bill P50 6.178 ± 0.006 M US$`
public struct ProgressLine: Sendable {
  private static let barColumns = 10

  private let output: Quantity?
  private let unit: String
  private let terminal: Terminal

  /// - Parameter output: an output of the model whose median is shown as it settles; nil for none.
  public init(watching output: Quantity? = nil) {
    self.init(watching: output, on: .standardError)
  }

  /// - Parameter terminal: where the line goes.
  package init(watching output: Quantity?, on terminal: Terminal) {
    self.output = output
    self.terminal = terminal
    unit = output?.displayUnit?.symbol ?? ""
  }

  /// Writes how far the run is over what was there.
  public func show(_ progress: Uncertainty.Progress) {
    if terminal.isTerminal { write("\r\(text(of: progress))\u{1B}[K") }
  }

  /// Takes the line away.
  public func clear() {
    if terminal.isTerminal { write("\r\u{1B}[K") }
  }

  /// What the line says; shorter where the terminal is narrow.
  package func text(of progress: Uncertainty.Progress) -> String {
    let share = "\(Int((100 * progress.fraction).rounded(.down))) %"
    let bar = TextBlocks.bar(progress.fraction, columns: Self.barColumns)
    let padding = String(repeating: " ", count: max(0, Self.barColumns - bar.count))
    let start = String(repeating: " ", count: max(0, 5 - share.count)) + share
    let full = "\(start) \(terminal.colored(bar, .blue))\(padding) "
    let room = terminal.columns - (start.count + Self.barColumns + 3)
    return texts(of: progress).first { $0.count <= room }.map { full + $0 } ?? start
  }

  /// What stands after the bar, from the longest to the shortest form.
  private func texts(of progress: Uncertainty.Progress) -> [String] {
    let rate = "\(rate(progress.rate)) samples/s"
    let left = Self.timeLeft(progress.remaining)
    guard let output, let median = median(progress, of: output) else {
      return ["\(rate), \(left)", left]
    }
    return [
      "\(rate), \(left), \(output.name) \(median)", "\(rate), \(left), \(median)",
      "\(left), \(median)", median,
    ]
  }

  private func rate(_ rate: Double) -> String {
    let unit = MagnitudePrefix(for: rate, style: .finance)
    let text = NumberText.text(rate / unit.factor, error: .infinity)
    return unit.symbol.isEmpty ? text : "\(text) \(unit.symbol)"
  }

  private func median(_ progress: Uncertainty.Progress, of output: Quantity) -> String? {
    let median = progress.quantile(0.5, of: output)
    guard median.value.isFinite else { return nil }
    let shown = ChartUnit(for: [median.value], unit: unit)
    return "P50 " + shown.text(median) + shown.suffix
  }

  private static func timeLeft(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return "time unknown" }
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s left" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s left" }
    return "\(whole / 3600) h \(whole / 60 % 60) min left"
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
