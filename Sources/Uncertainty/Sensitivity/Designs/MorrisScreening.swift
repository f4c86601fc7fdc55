/// Elementary effects of an output (Morris): what it gains per driver when one driver after the
/// other is moved by half of its probability, from many starting points.
///
/// An effect is the output's change divided by the change of the driver's probability: it is what
/// the output would gain over the driver's whole range if it went on like that.
///
/// - SeeAlso: Morris (1991), Technometrics 33, 161–174; Campolongo, Cariboni & Saltelli (2007),
///   Environmental Modelling & Software 22, 1509–1518.
public struct MorrisScreening: Sendable, Codable {
  /// The output's name.
  public let output: String
  /// μ*, the mean size of the effects: near zero for a driver that does nothing.
  public let strength: SensitivityIndices
  /// μ, the mean effect, its sign telling the direction; it has no groups of several drivers.
  public let mean: SensitivityIndices
  /// σ, the standard deviation of the effects: large beside μ* where the driver's effect bends, or
  /// depends on other drivers; it has no groups of several drivers.
  public let spread: SensitivityIndices
  /// Number of starting points.
  public let trajectories: Int
  /// How often the model was evaluated.
  public let evaluations: Int
}

extension Model {
  /// Screens drivers by their elementary effects: a few evaluations for each, for models with
  /// hundreds of them.
  ///
  /// A trajectory starts at a random point of a grid of quantiles and moves one driver, or group,
  /// after the other, in random order, up or down by half the probability. It takes one evaluation
  /// more than there are drivers.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of drivers.
  ///   - trajectories: how many, at least 4; 20 to 50 are usual.
  ///   - seed: selects them.
  ///   - levels: points of the grid on each axis, an even number; of 4, drivers take their 12.5,
  ///     37.5, 62.5 and 87.5 % quantiles.
  ///   - groups: drivers that are moved together, each up or down as it can.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  ///   - progress: called about ten times a second, from any thread; it counts evaluations.
  /// - Throws: ``ModelError`` if the output is at fault, ``DesignError`` if the design is,
  ///   `CancellationError` if cancelled.
  public func morrisScreening(
    of output: Quantity, trajectories: Int = 40, seed: UInt64, levels: Int = 4,
    groups: [DriverGroup] = [], threads: Int? = nil, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> MorrisScreening {
    let subject = try DesignSubject(
      [output], groups: groups, coupling: coupling, allowing: .none("elementary effects"),
      faults: MorrisDesign.faults(trajectories, levels))
    let design = MorrisDesign(subject, trajectories: trajectories, levels: levels, seed: seed)
    let points = DesignPoints(subject, threads: threads ?? ProcessorCount.active)
    let values = try points.values(
      at: design.points, cancellation: cancellation, progress: progress
    ) { design.uniform($0, $1) }[0]
    return MorrisScreening(subject, design, values: values)
  }
}

extension MorrisScreening {
  /// Judges the effects along each trajectory.
  init(_ subject: DesignSubject, _ design: MorrisDesign, values: [Double]) {
    let quantity = subject.outputs[0]
    let scale = quantity.displayScale
    let effects = design.effects(values).map { $0.map { $0 * scale } }
    let whole = (0..<design.trajectories).filter { place in
      effects.allSatisfy { $0[place].isFinite }
    }
    let sizes = whole.map { _ in 1 }
    let kept = effects.map { all in whole.map { all[$0] } }
    let single = subject.groups.indices.filter { subject.groups[$0].drivers.count == 1 }

    func indices(
      _ measure: SensitivityMeasure, _ groups: [Int], _ statistic: ([Double]) -> LeaveOneOut
    ) -> SensitivityIndices {
      SensitivityIndices(
        of: quantity.name, unit: quantity.displaySymbol, measure: measure,
        indices: groups.map { group in
          let found = statistic(kept[group])
          return SensitivityIndex(
            of: subject.groups[group].drivers, named: subject.groups[group].name,
            estimate: GroupJackknife.estimate(
              whole: found.whole, leaving: found.leaving, sizes: sizes),
            replicates: found.leaving)
        },
        samples: whole.count, samplesLeftOut: design.trajectories - whole.count,
        resampling: .leavingGroups(sizes: sizes))
    }
    output = quantity.name
    strength = indices(.elementaryEffect, Array(subject.groups.indices)) {
      LeaveOneOut(meanOf: $0.map(\.magnitude))
    }
    mean = indices(.meanEffect, single) { LeaveOneOut(meanOf: $0) }
    spread = indices(.spreadOfEffects, single) { LeaveOneOut(deviationOf: $0) }
    trajectories = design.trajectories
    evaluations = design.points
  }
}

/// A statistic of all numbers, and without each.
private struct LeaveOneOut {
  let whole: Double
  let leaving: [Double]

  init(meanOf numbers: [Double]) {
    let (n, sum) = (Double(numbers.count), numbers.reduce(0, +))
    whole = sum / n
    leaving = numbers.map { (sum - $0) / (n - 1) }
  }

  init(deviationOf numbers: [Double]) {
    let n = Double(numbers.count)
    let mean = numbers.reduce(0, +) / n
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    whole = (squares / (n - 1)).squareRoot()
    // Without one number the mean moves, too: Σ falls by n/(n − 1) times its squared distance.
    leaving = numbers.map {
      (max(0, squares - ($0 - mean) * ($0 - mean) * n / (n - 1)) / (n - 2)).squareRoot()
    }
  }
}
