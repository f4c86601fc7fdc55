import Uncertainty

extension OutputSummary {
  /// The shape of the output in one line, `▁▃▆█▇▅▃▂▁▁`, from the 1 to the 99 % point; empty
  /// without samples, or if all of them are one value.
  ///
  /// - Parameter columns: how many characters.
  /// - Precondition: there is at least one column.
  public func sparkline(columns: Int = 20) -> String {
    let (low, high) = (quantile(0.01).value, quantile(0.99).value)
    guard low < high, let histogram = histogram(bins: columns, over: low...high) else { return "" }
    let highest = histogram.counts.max() ?? 0
    return TextBlocks.columns(
      histogram.counts.map { highest > 0 ? $0 / highest : 0 }, rows: 1)[0]
  }
}
