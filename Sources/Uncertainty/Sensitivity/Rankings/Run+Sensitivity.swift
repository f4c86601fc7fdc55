extension Run {
  /// What drives each output of the model: shares of its variance, as `sensitivity(of:)` gives them,
  /// for all outputs in one pass.
  ///
  /// - Parameter limit: how many samples to look at; no more than the run has.
  /// - Returns: one result for each output, in the model's order.
  public func sensitivity(samples limit: Int = 131_072) -> [SensitivityIndices] {
    RunRankings(self, of: model.outputs, samples: limit).rankings.map(\.indices)
  }

  /// What drives an output: the share of its variance that each driver explains by itself, beside
  /// its rank correlation, each with a 95 % interval. Where the variance does not settle, shares of
  /// it mean nothing: they are refused, and rank correlations rank instead.
  ///
  /// The run keeps no samples; its first ones are drawn again, so the ranking costs the run
  /// nothing. A driver's own uniform is its rank. For a run laid out by a design, as many independent
  /// samples are drawn instead, here and for every measure: what drives an output is the model's affair,
  /// and indices are corrected for chance as independent samples have it.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of the model's drivers.
  ///   - limit: how many samples to look at; no more than the run has.
  public func sensitivity(of output: Quantity, samples limit: Int = 131_072)
    -> SensitivityIndices
  {
    RunRankings(self, of: [output], samples: limit).rankings[0].indices
  }

  /// What decides whether an event happens: the share of its uncertainty that each driver explains
  /// by itself.
  public func sensitivity(of event: Event, samples limit: Int = 131_072) -> SensitivityIndices {
    sensitivity(of: event.indicator, samples: limit)
  }

  /// What drives an output by a measure of your choice.
  ///
  /// - Precondition: levels of percentiles are between 0 and 1, and thresholds are numbers.
  public func sensitivity(
    of output: Quantity, by measure: SampleMeasure, samples limit: Int = 131_072
  ) -> SensitivityIndices {
    sensitivity(of: output, by: [measure], samples: limit)[0]
  }

  /// What drives an output by several measures, from the same samples.
  ///
  /// - Precondition: levels of percentiles are between 0 and 1, and thresholds are numbers.
  public func sensitivity(
    of output: Quantity, by measures: [SampleMeasure], samples limit: Int = 131_072
  ) -> [SensitivityIndices] {
    for measure in measures { measure.check() }
    let needsValues = measures.contains { $0 == .correlation || $0 == .standardizedRegression }
    let data = data(of: output, samples: limit, withValues: needsValues)
    return measures.map(data.indices)
  }

  /// What an output is like in each tenth of a driver.
  ///
  /// - Precondition: the output depends on a driver of this name.
  public func profile(
    of output: Quantity, by driver: String, samples limit: Int = 131_072
  ) -> OutputProfile {
    let data = data(of: output, samples: limit, withValues: false)
    guard let sampled = data.drivers.first(where: { $0.name == driver }) else {
      preconditionFailure(
        "\(output.name) does not depend on \(driver), but on \(data.drivers.map(\.name))")
    }
    return DecileProfiles(data).profile(of: sampled)
  }

  /// An output's samples beside those of its drivers.
  func data(of output: Quantity, samples limit: Int, withValues: Bool) -> GivenData {
    let count = max(0, min(limit, samples))
    let drivers = Graph(of: [output.node]).drivers
    let nodes = drivers.map(\.rankingNode) + (withValues ? drivers : [])
    let faults = Graph(of: [output.node]).nodes.flatMap { Validation.faults(of: $0) }
    precondition(faults.isEmpty, "\(ModelError(faults: faults))")
    let columns = independentColumns(of: [output.node] + nodes).values(0..<count)
    let scale = output.shownScale
    let sampled = drivers.enumerated().map { place, driver in
      let column = columns[1 + place]
      let values = withValues ? columns[1 + drivers.count + place] : []
      return driver.rankingNode === driver
        ? SampledDriver(driver.label, drawn: column, values: values)
        : SampledDriver(driver.label, uniforms: column, values: values)
    }
    return GivenData(
      of: output.name, unit: (output.displayUnit ?? .one).symbol,
      values: scale == 1 ? columns[0] : columns[0].map { $0 * scale }, drivers: sampled,
      tails: tails(of: output), dependence: dependence(among: drivers), threads: threads)
  }

  /// What the dependence of drivers means for indices; nothing if they are independent.
  func dependence(among drivers: [Node]) -> [String] {
    let groups = model.coupling.groups(among: drivers.map(\.label))
    guard let first = groups.first else { return [] }
    let names = first.members.prefix(4).joined(separator: ", ")
    let rest = groups.count > 1 || first.members.count > 4 ? " and others" : ""
    return [
      "Drivers depend on each other: \(names)\(rest). An index here also counts what a driver shares "
        + "with the others: indices overlap, do not add up, and what is missing to 1 is not "
        + "interaction. Shapley effects divide the variance without overlap; standardized "
        + "coefficients and partial rank correlations keep their meaning."
    ]
  }

  /// What the whole run tells of an output's tails; nil for other quantities.
  func tails(of output: Quantity) -> TailIndex? {
    model.outputs.contains { $0.node === output.node } ? self[output].tails : nil
  }
}

extension Node {
  /// The uniform that a driver is drawn with; the driver itself if there is more than one, or if it
  /// takes single values, which are then its classes.
  var rankingNode: Node {
    guard case .driver(let driver) = operation, let variate = inputs.first else { return self }
    if case .fixed(let law) = driver.law, law.jumps { return self }
    let uniform = variate.inputs.first {
      if case .uniform = $0.operation { true } else { false }
    }
    return uniform ?? self
  }
}
