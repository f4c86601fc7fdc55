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
  /// The outputs' program, compiled for the first run and kept for the others.
  let compiled = Once<Program>()

  /// Checks the outputs and everything they are made of.
  ///
  /// - Throws: ``ModelError`` with every fault there is: faulty laws by their driver's name,
  ///   units that do not fit by their expression, names used twice.
  public init(_ outputs: Quantity...) throws { try self.init(outputs) }

  /// Checks the outputs and everything they are made of.
  ///
  /// - Throws: ``ModelError`` with every fault there is.
  public init(_ outputs: [Quantity]) throws {
    try self.init(outputs, driversMayShareNames: false)
  }

  /// Outputs that compare the models of several scenarios: drivers of one name, one from each
  /// scenario, share their draws.
  init(acrossScenarios outputs: [Quantity]) throws {
    try self.init(outputs, driversMayShareNames: true)
  }

  private init(_ outputs: [Quantity], driversMayShareNames: Bool) throws {
    let graph = Graph(of: outputs.map(\.node))
    let faults = Validation.faults(
      of: outputs, in: graph, driversMayShareNames: driversMayShareNames)
    guard faults.isEmpty else { throw ModelError(faults: faults) }
    self.outputs = outputs
    self.graph = graph.nodes
    driverNodes = graph.drivers
  }

  /// The names of the drivers' uniforms.
  var uniformNames: Set<String> { Graph.uniformNames(graph) }

  /// The names of the drivers, in the order the formula meets them.
  public var driverNames: [String] { driverNodes.map(\.label) }
}
