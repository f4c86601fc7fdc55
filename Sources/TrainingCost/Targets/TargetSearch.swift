import Uncertainty

/// Looks for what would have to be true.
struct TargetSearch {
  private let system: TrainedSystem
  private let output: (TrainedSystem) -> Quantity
  private let target: Double
  private let tolerance: Double
  private let isDependent: Bool
  private let run: Run
  /// The drivers that the output depends on.
  private let assumptions: [Assumption]

  init(
    _ system: TrainedSystem, output: @escaping (TrainedSystem) -> Quantity, target: Double,
    tolerance: Double, samples: Int, seed: UInt64, threads: Int?, isDependent: Bool
  ) throws {
    var faults: [Fault] = []
    if !(target > 0 && target.isFinite) {
      faults.append(Fault("a target needs to be above 0 and finite, got \(target)"))
    }
    if !(tolerance > 0 && tolerance < 1) {
      faults.append(Fault("a tolerance needs to be between 0 and 1, got \(tolerance)"))
    }
    if samples < 1 { faults.append(Fault("samples need to be 1 or more, got \(samples)")) }
    let wrong = faults.enumerated().map { Quantity.invalid($1).named("\($0)") }
    let model = try Model(
      [output(system)] + wrong, dependence: isDependent ? system.judgedDependence : [])
    let names = Set(model.driverNames)
    self.system = system
    self.output = output
    self.target = target
    self.tolerance = tolerance
    self.isDependent = isDependent
    run = model.simulate(samples: samples, seed: seed, threads: threads)
    assumptions = system.assumptions.filter { names.contains($0.driverName(in: system.name)) }
  }

  func answer() throws -> TargetCost {
    let summary = run[output(system)]
    let (low, high) = (target * (1 - tolerance), target * (1 + tolerance))
    let inside =
      ((output(system) >= Quantity(low, .usDollar))
      && (output(system) <= Quantity(high, .usDollar))).indicator.named("within")
    let within = try run.run(of: [inside])[inside].probability(above: 0.5)
    let columns = samplesInside(low...high)
    let center = try atMedians()
    let conditions = try zip(assumptions, columns).map { assumption, column in
      try condition(assumption, column.sorted(), center)
    }
    return TargetCost(
      output: output(system).name, target: target, tolerance: tolerance,
      probabilityAtLeast: summary.probability(above: target.nextDown),
      probabilityWithin: within, band: [summary.p10, summary.p50, summary.p90],
      atMedians: center, conditions: conditions.sorted { Self.moves($0) > Self.moves($1) },
      isDependent: isDependent, samples: run.samples)
  }

  /// How far the target moves a driver; drivers that cannot be told follow in their order.
  private static func moves(_ condition: TargetCost.Condition) -> Double {
    condition.percentile.isNaN ? 0 : (condition.percentile - 0.5).magnitude
  }

  /// The drivers' values in the samples that come to the target, driver by driver.
  private func samplesInside(_ range: ClosedRange<Double>) -> [[Double]] {
    let drivers = assumptions.map { system.driver($0.name) }
    var kept = drivers.map { _ in [Double]() }
    let dollars = Self.dollars(output(system))
    for start in stride(from: 0, to: run.samples, by: Self.chunk) {
      let columns = run.values(
        of: [output(system)] + drivers, samples: start..<min(start + Self.chunk, run.samples))
      for row in columns[0].indices where range.contains(columns[0][row] * dollars) {
        for driver in drivers.indices { kept[driver].append(columns[driver + 1][row]) }
      }
    }
    return kept
  }

  private static let chunk = 65_536

  /// What turns values of a cost, which are in the formula's own unit, into US$.
  private static func dollars(_ cost: Quantity) -> Double {
    cost.unit?.factor(to: .usDollar) ?? .nan
  }

  private func condition(
    _ assumption: Assumption, _ sorted: [Double], _ center: Double
  ) throws -> TargetCost.Condition {
    let law = assumption.law
    let isKnown = sorted.count >= TargetCost.fewest
    return TargetCost.Condition(
      driver: assumption.name, unit: assumption.unit,
      assumed: [0.1, 0.5, 0.9].map { law.quantile($0) },
      given: isKnown ? [0.1, 0.5, 0.9].map { Self.quantile($0, of: sorted) } : [],
      percentile: isKnown ? law.cumulative(sorted[sorted.count / 2]) : .nan,
      alone: try alone(assumption, center))
  }

  /// A percentile of independent samples in order, with its 95 % interval by ranks.
  private static func quantile(_ level: Double, of sorted: [Double]) -> Estimate {
    let count = Double(sorted.count)
    let spread = 1.96 * (count * level * (1 - level)).squareRoot()
    let rank = { (place: Double) in sorted[min(max(Int(place), 0), sorted.count - 1)] }
    return Estimate(
      value: rank(count * level),
      interval: Interval(
        lower: rank(count * level - spread), upper: rank(count * level + spread + 1)))
  }
}

extension TargetSearch {
  /// The system with every driver that counts at its median.
  private var settled: TrainedSystem {
    assumptions.reduce(system) { $0.with($1.name, $1.law.quantile(0.5)) }
  }

  private func atMedians() throws -> Double {
    let cost = output(settled)
    return try Model(cost).simulate(samples: 1, seed: 0)[cost].minimum
  }

  /// What a driver would have to be for the cost to come to the target, all others at their
  /// medians. Costs rise or fall with each driver, so that there is one value at most.
  private func alone(_ assumption: Assumption, _ center: Double) throws -> TargetCost.Alone? {
    let law = assumption.law
    let reach = Self.reach(law)
    guard reach.lowerBound < reach.upperBound else { return nil }
    let moved = settled.with(
      assumption.name, .uniform(from: reach.lowerBound, to: reach.upperBound))
    let (cost, driver) = (output(moved), moved.driver(assumption.name))
    let columns = try Model([cost, driver.named("driver")]).simulate(samples: 4_096, seed: 1)
      .values(of: [driver, cost])
    let dollars = Self.dollars(cost)
    let points = zip(columns[0], columns[1]).map { ($0, $1 * dollars) }.sorted { $0.0 < $1.0 }
    for (a, b) in zip(points, points.dropFirst())
    where (a.1 - target) * (b.1 - target) <= 0 && a.1 != b.1 {
      let value = a.0 + (b.0 - a.0) * (target - a.1) / (b.1 - a.1)
      let median = law.quantile(0.5)
      return TargetCost.Alone(
        value: value, probability: value < median ? law.cumulative(value) : law.survival(value))
    }
    return nil
  }

  /// Where to look for a driver's value: what the law can give, and not beyond twenty times the
  /// distance from its middle to its 95 %.
  private static func reach(_ law: any Law) -> ClosedRange<Double> {
    let median = law.quantile(0.5)
    let low = max(law.support.lower, median - 20 * (median - law.quantile(0.05)))
    let high = min(law.support.upper, median + 20 * (law.quantile(0.95) - median))
    return low < high ? low...high : median...median
  }
}
