extension Run {
  /// What drives an output: its drivers in order of importance, each with 95 % intervals.
  ///
  /// The run keeps no samples; its first ones are drawn again, so the ranking costs the run
  /// nothing. A driver's own uniform is its rank.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of the model's drivers.
  ///   - limit: how many samples to look at; no more than the run has.
  public func sensitivity(of output: Quantity, samples limit: Int = 131_072) -> Ranking {
    let drivers = Graph(of: [output.node]).drivers
    let columns = values(
      of: [output] + drivers.map { Quantity($0.rankingNode) },
      samples: 0..<max(0, min(limit, samples)))
    let uniforms = zip(drivers, columns.dropFirst()).map { driver, column in
      driver.rankingNode === driver ? Self.shares(below: column) : column
    }
    let isOutput = model.outputs.contains { $0.node === output.node }
    return Ranking(
      of: output.name, values: columns[0],
      drivers: zip(drivers.map(\.label), uniforms).map { ($0, $1) },
      tails: isOutput ? self[output].tails : nil)
  }

  /// Ranks as numbers in (0, 1), for drivers that are not drawn with a single uniform.
  private static func shares(below values: [Double]) -> [Double] {
    Correlation.ranks(values.map { $0.isFinite ? $0 : 0 }).map {
      ($0 - 0.5) / Double(values.count)
    }
  }
}

extension Node {
  /// The uniform that a driver is drawn with; the driver itself if there is more than one.
  fileprivate var rankingNode: Node {
    guard case .driver = operation, let variate = inputs.first else { return self }
    let uniform = variate.inputs.first {
      if case .uniform = $0.operation { true } else { false }
    }
    return uniform ?? self
  }
}
