/// A number that an output is held against in a chart: a budget, a limit, a target.
public struct BudgetLine: Sendable, Hashable {
  /// What it is: "budget".
  public let label: String
  /// Where it is, in the unit that the output is shown in.
  public let value: Double

  /// Creates a line; one that is not finite is not drawn.
  public init(_ label: String = "budget", at value: Double) {
    self.label = label
    self.value = value
  }
}
