extension OutputSummary {
  /// Summarizes samples made elsewhere as if a run had made them: independent draws, in the order
  /// they were drawn.
  ///
  /// Their percentiles are interpolated in bins less than 2⁻¹² of a value wide, as those of a run
  /// are; up to 1,024 samples they are exact. Samples that are NaN or ±∞ are counted and left out.
  ///
  /// - Parameters:
  ///   - samples: in the unit that is to be shown.
  ///   - name: what tables and charts call them.
  ///   - unit: the unit of the samples.
  public init(of samples: [Double], named name: String, unit: Unit = .one) {
    self.init(name: name, unitSymbol: unit.symbol, tally: Tally(of: samples))
  }
}
