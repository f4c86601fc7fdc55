/// Two quantities beside each other, sample by sample.
public struct Comparison: Sendable {
  private let run: Run
  private let quantities: (difference: Quantity, ratio: Quantity, less: Quantity)

  /// The first less the second.
  public var difference: OutputSummary { run[quantities.difference] }
  /// The first divided by the second.
  public var ratio: OutputSummary { run[quantities.ratio] }
  /// The probability that the first is below the second.
  public var probabilityFirstIsLess: Estimate { run[quantities.less].probability(above: 0.5) }

  /// Two quantities of one run.
  init(of a: Quantity, with b: Quantity, like run: Run) throws {
    try self.init(a, b, like: run) { try Model($0, coupling: run.model.coupling) }
  }

  /// Quantities of two runs, whose drivers may depend on each other differently.
  init(of a: Quantity, in run: Run, with b: Quantity, in other: Run) throws {
    let (first, second) = (
      run.model.coupling.applied(to: a), other.model.coupling.applied(to: b)
    )
    try self.init(first, second, like: run.samples <= other.samples ? run : other) {
      try Model(acrossScenarios: $0)
    }
  }

  private init(
    _ a: Quantity, _ b: Quantity, like run: Run, _ makeModel: ([Quantity]) throws -> Model
  ) throws {
    let difference = (a - b).named("\(a.name) − \(b.name)", in: a.displayUnit)
    let ratio = (a / b).named("\(a.name) / \(b.name)", in: .one)
    let less = (a < b).indicator.named("\(a.name) < \(b.name)")
    let outputs = [difference, ratio, less]
    let model = try makeModel(outputs)
    self.run = try model.simulate(
      samples: run.design.isIndependent ? run.samples : run.samplesRequested, seed: run.seed,
      design: run.design, dimensions: run.dimensions,
      threads: run.threads)
    quantities = (difference, ratio, less)
  }
}
