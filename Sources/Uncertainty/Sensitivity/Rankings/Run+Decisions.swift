extension Run {
  /// What learning each driver before a decision among options is worth on average, and what
  /// learning everything is: the most that any research can be worth.
  ///
  /// The options may be outputs of this model or of another scenario's: drivers of one name share
  /// their draws.
  ///
  /// - Parameters:
  ///   - options: two quantities or more of one dimension; values are in the unit the first is shown
  ///     in.
  ///   - preferring: whether the least is best, as of costs, or the greatest.
  ///   - limit: how many samples to look at; no more than the run has.
  /// - Throws: ``ModelError`` if the options are at fault, fewer than two, or of different
  ///   dimensions.
  public func valueOfLearning(
    among options: [Quantity], preferring: Preference = .least, samples limit: Int = 131_072
  ) throws -> SensitivityIndices {
    try Self.check(options, like: options.first, atLeast: 2, role: "a decision")
    let drawn = draw(options, limit)
    let choice = "the choice among " + options.map(\.name).joined(separator: ", ")
    return ValueOfLearning(
      options: drawn.columns, drivers: drawn.drivers, preferring: preferring
    ).indices(
      choice: choice, names: options.map(\.name),
      unit: (options[0].displayUnit ?? .one).symbol)
  }

  /// The share of a total's variance that each component brings, what components share being split
  /// between them: the shares add up to 1 if the components add up to the total.
  ///
  /// - Parameters:
  ///   - total: an output, or anything made of the model's drivers.
  ///   - components: quantities of the total's dimension.
  ///   - limit: how many samples to look at; no more than the run has.
  /// - Throws: ``ModelError`` if the quantities are at fault or of different dimensions.
  public func covarianceShares(
    of total: Quantity, among components: [Quantity], samples limit: Int = 131_072
  ) throws -> SensitivityIndices {
    try Self.check([total] + components, like: total, atLeast: 1, role: "a total")
    let columns = draw([total] + components, limit, drivers: false).columns
    return CovarianceShares(
      of: columns[0], among: zip(components, columns.dropFirst()).map { ($0.name, $1) }
    ).indices(of: total.name, tails: tails(of: total))
  }

  /// Columns of quantities, in the unit the first is shown in, and their drivers, one for a name.
  private func draw(_ quantities: [Quantity], _ limit: Int, drivers wanted: Bool = true)
    -> (columns: [[Double]], drivers: [SampledDriver])
  {
    let count = max(0, min(limit, samples))
    var names: Set<String> = []
    let drivers = Graph(of: quantities.map(\.node)).drivers.filter {
      wanted && names.insert($0.label).inserted
    }
    let columns = independentColumns(of: quantities.map(\.node) + drivers.map(\.rankingNode))
      .values(0..<count)
    let shown = quantities[0].displayUnit ?? .one
    let scaled = zip(quantities, columns).map { quantity, column in
      let scale = (quantity.unit?.scale ?? 1) / shown.scale
      return scale == 1 ? column : column.map { $0 * scale }
    }
    let sampled = zip(drivers, columns.dropFirst(quantities.count)).map { driver, column in
      driver.rankingNode === driver
        ? SampledDriver(driver.label, drawn: column)
        : SampledDriver(driver.label, uniforms: column)
    }
    return (scaled, sampled)
  }

  /// Finds every fault of quantities that are to be compared.
  private static func check(
    _ quantities: [Quantity], like first: Quantity?, atLeast least: Int, role: String
  ) throws {
    var faults = Graph(of: quantities.map(\.node)).nodes.flatMap { Validation.faults(of: $0) }
    if quantities.count < least {
      faults.append(
        Fault("\(role) needs \(least) quantities or more, got \(quantities.count)"))
    }
    for quantity in quantities {
      if let unit = quantity.unit, let other = first?.unit, unit.dimension != other.dimension {
        faults.append(Fault("cannot compare \(unit) with \(other)", of: quantity.name))
      }
    }
    guard faults.isEmpty else { throw ModelError(faults: faults) }
  }
}
