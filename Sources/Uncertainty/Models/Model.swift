/// Outputs to be computed together, checked and ready to be simulated.
///
/// ```swift
/// let model = try Model(bill, energy)
/// print(model.describe())
/// let run = try model.simulate(samples: 1_000_000, seed: 2024)
/// ```
public struct Model: Sendable {
  /// The quantities of interest, in the order given.
  public let outputs: [Quantity]
  let graph: [Node]
  let driverNodes: [Node]
  /// How the drivers depend on each other.
  let coupling: Coupling
  /// The outputs' program, compiled for the first run and kept for the others.
  let compiled = Once<Program>()

  /// Checks the outputs and everything they are made of.
  ///
  /// - Parameters:
  ///   - outputs: the quantities of interest.
  ///   - dependence: how drivers move together; they are independent if nothing is said.
  ///   - inconsistentCorrelations: what becomes of correlations that contradict each other.
  /// - Throws: ``ModelError`` with every fault there is: faulty laws by their driver's name,
  ///   units that do not fit by their expression, names used twice, dependence that is impossible.
  public init(
    _ outputs: Quantity..., dependence: [Dependence] = [],
    inconsistentCorrelations: InconsistentCorrelations = .refused
  ) throws {
    try self.init(
      outputs, dependence: dependence, inconsistentCorrelations: inconsistentCorrelations)
  }

  /// Checks the outputs and everything they are made of.
  ///
  /// - Parameters:
  ///   - outputs: the quantities of interest.
  ///   - dependence: how drivers move together; they are independent if nothing is said.
  ///   - inconsistentCorrelations: what becomes of correlations that contradict each other.
  /// - Throws: ``ModelError`` with every fault there is.
  public init(
    _ outputs: [Quantity], dependence: [Dependence] = [],
    inconsistentCorrelations: InconsistentCorrelations = .refused
  ) throws {
    try self.init(outputs, driversMayShareNames: false) { drivers in
      let builder = DependenceBuilder(dependence, drivers: drivers, inconsistentCorrelations)
      return (builder.faults, builder.coupling)
    }
  }

  /// Outputs made of drivers that depend on each other as those of another model.
  init(_ outputs: [Quantity], coupling: Coupling) throws {
    try self.init(outputs, driversMayShareNames: false) { _ in ([], coupling) }
  }

  /// Outputs that compare the models of several scenarios: drivers of one name, one from each
  /// scenario, share their draws.
  init(acrossScenarios outputs: [Quantity]) throws {
    try self.init(outputs, driversMayShareNames: true) { _ in ([], .none) }
  }

  private init(
    _ outputs: [Quantity], driversMayShareNames: Bool,
    _ couple: ([Node]) -> (faults: [Fault], coupling: Coupling)
  ) throws {
    let graph = Graph(of: outputs.map(\.node))
    let found = couple(graph.drivers)
    let faults = Validation.faults(
      of: outputs, in: graph, driversMayShareNames: driversMayShareNames, and: found.faults)
    guard faults.isEmpty else { throw ModelError(faults: faults) }
    self.outputs = outputs
    self.graph = graph.nodes
    driverNodes = graph.drivers
    coupling = found.coupling
  }

  /// The names of the drivers' uniforms.
  var uniformNames: Set<String> {
    Graph(of: outputs.map(\.node), coupling: coupling).uniformNames
  }

  /// The names of the drivers, in the order the formula meets them.
  public var driverNames: [String] { driverNodes.map(\.label) }

  /// What was said of how drivers depend on each other, a line each, with the copula it led to.
  public var dependence: [String] { coupling.sentences.map(\.text) }

  /// Correlations that were not used as given because they contradict each other, the greatest
  /// change first; empty unless ``InconsistentCorrelations/replacedByNearest`` was asked for.
  public var correlationChanges: [CorrelationChange] { coupling.changes }
}
