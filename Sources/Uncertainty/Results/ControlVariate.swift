/// A quantity whose expected value is known without drawing it: what its mean in a run misses tells what
/// the means of others miss.
public struct ControlVariate: Sendable {
  /// The quantity.
  public let quantity: Quantity
  /// Its expected value, in the unit it is shown in; nil for a driver's own.
  let mean: Double?

  /// A quantity of known expected value, in the unit it is shown in.
  public init(_ quantity: Quantity, mean: Double) {
    self.quantity = quantity
    self.mean = mean
  }

  /// A driver, whose law knows its expected value.
  public init(driver: Quantity) {
    quantity = driver
    mean = nil
  }

  /// The expected value in the quantity's own unit, or why it is not known.
  var known: (mean: Double, fault: Fault?) {
    if let mean {
      let fault =
        mean.isFinite ? nil : Fault("a control needs a finite mean, got \(mean)", of: quantity.name)
      return (mean / quantity.shownScale, fault)
    }
    var node = quantity.node
    while case .named = node.operation, let inner = node.inputs.first { node = inner }
    guard case .driver(let driver) = node.operation, case .fixed(let law) = driver.law else {
      return (
        .nan,
        Fault(
          "a control is a driver with a law of fixed parameters, or has its mean given",
          of: quantity.name)
      )
    }
    let isKnown = law.mean.isFinite && law.variance.isFinite
    return (
      law.mean,
      isKnown
        ? nil
        : Fault(
          "a control needs a finite mean and variance, got \(law.mean) and \(law.variance)",
          of: quantity.name)
    )
  }
}

/// An expected value corrected by control variates.
public struct ControlledMean: Sendable {
  /// The expected value, in the unit the output is shown in.
  public let mean: Estimate
  /// The same without controls.
  public let plain: Estimate
  /// How much of the output a unit of each control carries, in the order of the controls.
  public let coefficients: [Double]
  /// The share of the output's variance that the controls explain, R²: the variance of the mean of
  /// independent samples falls to 1 − R² of what it was.
  public let explainedShare: Double
}

extension Run {
  /// The expected value of a quantity, corrected by drivers, whose own expected values are known.
  ///
  /// The run's samples are drawn again. What the drivers' means in them miss is multiplied with how the
  /// quantity depends on the drivers (least squares, from the same samples) and taken away. The error
  /// comes from leaving out one of 64 groups of samples at a time, or one replicate of a design.
  ///
  /// ```swift
  /// let better = try run.mean(of: bill, controlling: [price, utilization])
  /// ```
  ///
  /// - Throws: ``ModelError`` if a control's mean or variance is not known or not finite, if controls say
  ///   the same, or if a sample is not finite.
  /// - SeeAlso: Lavenberg & Welch (1981), Management Science 27(3), 322–335.
  public func mean(of output: Quantity, controlling drivers: [Quantity]) throws -> ControlledMean {
    try mean(of: output, controlling: drivers.map(ControlVariate.init(driver:)))
  }

  /// The expected value of a quantity, corrected by others whose expected values are known.
  ///
  /// - Throws: ``ModelError`` if a control's mean is not known or not finite, if controls say the same, or if a
  ///   sample is not finite.
  public func mean(
    of output: Quantity, controlling controls: [ControlVariate]
  ) throws -> ControlledMean {
    let known = controls.map(\.known)
    let nodes = [output.node] + controls.map(\.quantity.node)
    let faults =
      Graph(of: nodes).nodes.flatMap { Validation.faults(of: $0) } + known.compactMap(\.fault)
      + dimensions.adding(Graph(of: nodes, coupling: model.coupling).uniformNames).faults(design)
    guard faults.isEmpty else { throw ModelError(faults: faults) }
    let groups = controlGroups
    let columns = columns(of: nodes, threads: 1)
    let first = columns.values(0..<min(samples, Program.chunkSize))[0].filter(\.isFinite)
    let centres =
      [first.isEmpty ? 0 : first.reduce(0) { $0 + $1 / Double(first.count) }]
      + known.map(\.mean)
    let sums = Parallel.map(groups.count, threads: threads) { group in
      let sums = CrossSums.Box(centres)
      columns.forEachChunk(groups[group]) { _, count, workspace in
        sums.add(centres.indices.map { UnsafePointer(workspace.output($0)) }, count)
      }
      return sums.sums
    }
    let fits = ControlFit(sums)
    guard let fit = fits else {
      throw ModelError(faults: [
        Fault(
          "controls need finite samples, more of them than controls, and none that the others make up",
          of: output.name)
      ])
    }
    return fit.result(
      centre: centres[0], scale: output.shownScale,
      scales: controls.map(\.quantity.shownScale))
  }

  /// Groups that are left out one at a time.
  private var controlGroups: [Range<Int>] {
    guard !design.isIndependent else { return Correlation.groupBounds(count: samples) }
    let replicates = Replicates(design, samples: samplesRequested)
    return parts.indices.map { replicates[$0] }
  }
}
