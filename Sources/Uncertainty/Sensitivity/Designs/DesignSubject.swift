/// What an analysis of its own design looks at: outputs, and their drivers one by one or in groups.
struct DesignSubject: Sendable {
  let outputs: [Quantity]
  /// A group for each driver that is in none, after the groups given.
  let groups: [DriverGroup]
  /// The driver nodes that the outputs are made of, one for each name.
  let drivers: [Node]
  /// Names of the drivers that each output is made of.
  private let reach: [Set<String>]

  /// Checks outputs and groups.
  ///
  /// - Parameter faults: what is wrong already.
  /// - Throws: ``ModelError`` if the outputs are at fault, ``DesignError`` if the analysis is.
  init(_ outputs: [Quantity], groups given: [DriverGroup] = [], faults: [Fault] = []) throws {
    let graph = Graph(of: outputs.map(\.node))
    let modelFaults = graph.nodes.flatMap { Validation.faults(of: $0) }
    guard modelFaults.isEmpty else { throw ModelError(faults: modelFaults) }
    var seen: Set<String> = []
    drivers = graph.drivers.filter { seen.insert($0.label).inserted }
    let names = drivers.map(\.label)
    var faults = faults + Self.faults(of: given, among: names)
    if outputs.isEmpty { faults.append(Fault("an analysis needs at least one output")) }
    if names.isEmpty && !outputs.isEmpty {
      faults.append(
        Fault("there is no driver to look at", of: outputs.map(\.name).joined(separator: ", ")))
    }
    guard faults.isEmpty else { throw DesignError(faults: faults) }
    let grouped = Set(given.flatMap(\.drivers))
    groups =
      given + names.filter { !grouped.contains($0) }.map { DriverGroup($0, drivers: [$0]) }
    self.outputs = outputs
    reach = outputs.map { Set(Graph(of: [$0.node]).drivers.map(\.label)) }
  }

  private static func faults(of groups: [DriverGroup], among names: [String]) -> [Fault] {
    var faults: [Fault] = []
    let known = Set(names)
    for group in groups {
      if group.drivers.isEmpty { faults.append(Fault("a group needs a driver", of: group.name)) }
      for driver in group.drivers where !known.contains(driver) {
        faults.append(Fault("the outputs have no driver \"\(driver)\"", of: group.name))
      }
    }
    let members = groups.flatMap(\.drivers)
    for driver in repeated(members) {
      faults.append(Fault("a driver is in one group, and there once", of: driver))
    }
    let alone = names.filter { !members.contains($0) }
    for name in repeated(groups.map(\.name) + alone) {
      faults.append(Fault("two groups, or a group and a driver, have this name", of: name))
    }
    return faults
  }

  private static func repeated(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }

  /// The groups with a driver that an output is made of, by their places.
  func groups(of output: Int) -> [Int] {
    groups.indices.filter { !reach[output].isDisjoint(with: groups[$0].drivers) }
  }

  /// The outputs, and whatever else is to be computed, as a program in which every value has a
  /// register of its own.
  func program(with others: [Node] = []) -> Program {
    let nodes = outputs.map(\.node) + others
    return Compiler.program(
      for: nodes, samplers: Samplers(for: Graph(of: nodes).nodes), reusingRegisters: false)
  }

  /// What is wrong with a number of samples.
  static func faults(ofSamples samples: Int, atLeast least: Int = 2) -> [Fault] {
    let most = PickFreezeProgram.offset
    return (least...most).contains(samples)
      ? [] : [Fault("an analysis needs \(least) to 2⁴⁰ samples, got \(samples)")]
  }
}
