/// Everything that keeps an analysis from being made, found before the model is computed.
public struct DesignError: Error, Sendable, CustomStringConvertible {
  /// All faults.
  public let faults: [Fault]

  /// One fault a line.
  public var description: String {
    let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    return (["the analysis has \(count):"] + faults.map { "  \($0)" }).joined(separator: "\n")
  }
}
