/// Everything that is wrong with correlations that columns are to be given.
public struct DependenceError: Error, Sendable, CustomStringConvertible {
  /// All faults.
  public let faults: [Fault]

  /// One fault a line.
  public var description: String {
    let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    return (["the correlations have \(count):"] + faults.map { "  \($0)" }).joined(separator: "\n")
  }
}
