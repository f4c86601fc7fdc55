/// Everything that is wrong with a model, found before anything is drawn.
public struct ModelError: Error, Sendable, CustomStringConvertible {
  /// All faults, in the order of the formula.
  public let faults: [Fault]

  /// One fault a line.
  public var description: String {
    let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    return (["the model has \(count):"] + faults.map { "  \($0)" }).joined(separator: "\n")
  }
}
