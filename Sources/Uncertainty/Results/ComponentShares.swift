/// What share each component has in a total, computed draw by draw, so that components which
/// move together are treated as such.
public struct ComponentShares: Sendable {
  /// The components' names.
  public let names: [String]
  /// Each component's share over the samples: its mean, its percentiles, as of any output.
  /// Draws in which the total is zero count as not finite.
  public let shares: [OutputSummary]

  /// Computes shares from columns of samples.
  ///
  /// - Precondition: a column for each name, all as long as `total`.
  public init(names: [String], components: [[Double]], total: [Double]) {
    precondition(
      names.count == components.count && components.allSatisfy { $0.count == total.count },
      "shares need one column a name, all as long as the total")
    self.names = names
    shares = zip(names, components).map { name, column in
      let share = zip(column, total).map { $0 / $1 }
      return OutputSummary(name: name, unitSymbol: "", tally: Tally(of: share))
    }
  }
}
