extension Run {
  /// What is known of an output.
  ///
  /// - Precondition: the quantity is one of the model's outputs; for any other, ask
  ///   ``run(of:)`` first.
  public subscript(_ output: Quantity) -> OutputSummary {
    guard let index = model.outputs.firstIndex(where: { $0.node === output.node }) else {
      preconditionFailure(
        "\(output.name) is no output of the model, which has \(model.outputs.map(\.name))")
    }
    return summary(index)
  }

  /// What is known of each output, in the model's order.
  public var outputs: [OutputSummary] { model.outputs.indices.map(summary) }

  func summary(_ index: Int) -> OutputSummary {
    let output = model.outputs[index]
    let shown = output.displayUnit ?? .one
    let known = known(index)
    return OutputSummary(
      name: output.name, unitSymbol: shown.symbol,
      scale: (output.unit?.scale ?? 1) / shown.scale, tally: known.tally,
      exact: exact[index], ordered: known.ordered, replicates: known.replicates)
  }

  /// The same run with percentiles that are exact samples rather than interpolated in a bin of
  /// the histogram, by drawing all samples a second time.
  ///
  /// - Precondition: levels are in 0...1.
  public func withExactPercentiles(_ levels: [Double] = [0.10, 0.50, 0.90]) -> Run {
    let ranks = outputs.map { $0.ranks(for: levels) }
    let bins = zip(outputs, ranks).map { $0.binsNeeded(for: $1) }
    let columns = columns(of: model.outputs.map(\.node))
    let found = SecondPass(columns, bins: bins).collect(samples: samples)
    var result = self
    for index in model.outputs.indices {
      result.exact[index] = OrderStatistics(
        resolving: ranks[index], in: known(index).tally.counts, collected: found[index])
    }
    return result
  }
}

extension Quantity {
  /// The unit it is shown in: the one it was named with, or its own. Nil if it has none because
  /// units do not fit. Samples (``Run/values(of:samples:)``) are in ``unit``; times
  /// `unit.scale / displayUnit.scale` they are in this one.
  public var displayUnit: Unit? {
    if case .named(_, let unit?) = node.operation { return unit }
    return node.unit?.displayed
  }

  /// What one of its own units is in the unit it is shown in.
  var shownScale: Double { (unit?.scale ?? 1) / (displayUnit ?? .one).scale }
}
