extension Run {
  /// A run of other quantities on the same draws: anything made of the model's drivers can be
  /// asked for afterwards, and is paired with the outputs sample by sample.
  ///
  /// Of a run by a design that was cancelled, all the samples that were asked for are drawn.
  ///
  /// - Throws: ``ModelError`` if the quantities are at fault.
  public func run(of quantities: [Quantity]) throws -> Run {
    try Model(quantities, coupling: model.coupling).simulate(
      samples: design.isIndependent ? samples : samplesRequested, seed: seed, design: design,
      dimensions: dimensions, threads: threads)
  }

  /// The shares that components have in a total, worked out draw by draw: the share of a
  /// median is not the median of the share.
  ///
  /// - Returns: the shares in percent, in the order of the components and named like them.
  ///   Samples in which the total is zero count as not finite.
  /// - Throws: ``ModelError`` if the units do not fit.
  public func shares(
    of total: Quantity, among components: [Quantity]
  ) throws -> [OutputSummary] {
    try run(of: components.map { ($0 / total).named($0.name, in: .percent) }).outputs
  }

  /// How two outputs move together, by the run's first samples, or as many independent ones if it is laid out
  /// by a design.
  ///
  /// - Parameters:
  ///   - a: one quantity.
  ///   - b: the other.
  ///   - limit: how many samples to look at; no more than the run has.
  /// - Returns: Pearson's correlation, with its 95 % interval.
  public func correlation(
    of a: Quantity, with b: Quantity, samples limit: Int = 131_072
  ) -> Estimate {
    let columns = independentValues(of: [a, b], limit)
    return Correlation.pearson(columns[0], columns[1])
  }

  /// How two outputs rise and fall together, by the run's first samples, or as many independent ones if it is
  /// laid out by a design.
  ///
  /// - Returns: Spearman's rank correlation, with its 95 % interval.
  public func rankCorrelation(
    of a: Quantity, with b: Quantity, samples limit: Int = 131_072
  ) -> Estimate {
    let columns = independentValues(of: [a, b], limit)
    return Correlation.spearman(columns[0], columns[1])
  }

  private func independentValues(of quantities: [Quantity], _ limit: Int) -> [[Double]] {
    let faults = Graph(of: quantities.map(\.node)).nodes.flatMap { Validation.faults(of: $0) }
    precondition(faults.isEmpty, "\(ModelError(faults: faults))")
    return independentColumns(of: quantities.map(\.node)).values(0..<max(0, min(limit, samples)))
  }

  /// What two quantities differ by, sample by sample.
  ///
  /// - Throws: ``ModelError`` if the units do not fit.
  public func comparison(of a: Quantity, with b: Quantity) throws -> Comparison {
    try Comparison(of: a, with: b, like: self)
  }

  /// What a quantity of this run and one of another run differ by, sample by sample.
  ///
  /// Drivers with one name share their draws, so the difference between two scenarios is known
  /// far better than each of them.
  ///
  /// - Precondition: both runs have the same seed and the same design.
  /// - Throws: ``ModelError`` if the units do not fit.
  public func comparison(of a: Quantity, with b: Quantity, in other: Run) throws -> Comparison {
    precondition(
      seed == other.seed, "runs are compared under one seed, not \(seed) and \(other.seed)")
    precondition(
      design == other.design,
      "runs are compared under one design, not \(design) and \(other.design)")
    return try Comparison(of: a, in: self, with: b, in: other)
  }
}
