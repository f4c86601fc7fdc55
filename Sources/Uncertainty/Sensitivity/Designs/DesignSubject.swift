/// What an analysis of its own design looks at: outputs, and their drivers one by one or in groups.
struct DesignSubject: Sendable {
  let outputs: [Quantity]
  /// A group for each driver that is in none, after the groups given.
  let groups: [DriverGroup]
  /// The driver nodes that the outputs are made of, one for each name.
  let drivers: [Node]
  /// How the drivers depend on each other.
  private let coupling: Coupling
  /// Names of the drivers that each output is made of.
  private let reach: [Set<String>]

  /// What an analysis asks of drivers that depend on each other.
  enum Dependence {
    /// There are none: what is analysed, in the plural.
    case none(String)
    /// They are in one group, looked at together.
    case inOneGroup(String)
    /// Nothing: each is moved by itself, or all are drawn together.
    case any
  }

  /// Checks outputs and groups.
  ///
  /// - Parameters:
  ///   - groups: drivers that are looked at together.
  ///   - coupling: how the drivers depend on each other.
  ///   - dependence: what is asked of drivers that do.
  ///   - faults: what is wrong already.
  /// - Throws: ``ModelError`` if the outputs are at fault, ``DesignError`` if the analysis is.
  init(
    _ outputs: [Quantity], groups given: [DriverGroup] = [], coupling: Coupling,
    allowing dependence: Dependence, faults: [Fault] = []
  ) throws {
    let graph = Graph(of: outputs.map(\.node))
    let modelFaults = graph.nodes.flatMap { Validation.faults(of: $0) }
    guard modelFaults.isEmpty else { throw ModelError(faults: modelFaults) }
    var seen: Set<String> = []
    drivers = graph.drivers.filter { seen.insert($0.label).inserted }
    let names = drivers.map(\.label)
    var faults = faults + Self.faults(of: given, among: names)
    faults += Self.faults(of: coupling, among: names, groups: given, allowing: dependence)
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
    self.coupling = coupling
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

  private static func faults(
    of coupling: Coupling, among names: [String], groups: [DriverGroup],
    allowing dependence: Dependence
  ) -> [Fault] {
    coupling.groups(among: names).compactMap { group in
      let members = group.members.filter(names.contains)
      let subject = members.joined(separator: ", ")
      switch dependence {
      case .any: return nil
      case .none(let analysis):
        return Fault(
          "\(analysis) need independent drivers, and these depend on each other "
            + "(\(group.copula)); ask for shapleyEffects, or for a run's sensitivity", of: subject)
      case .inOneGroup(let analysis):
        if groups.contains(where: { Set(members).isSubset(of: $0.drivers) }) { return nil }
        return Fault(
          "\(analysis) need independent drivers, and these depend on each other "
            + "(\(group.copula)); look at them as one group, or ask for shapleyEffects", of: subject
        )
      }
    }
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

  /// For each group the streams that its drivers are drawn with, by their names: those of all
  /// drivers that they depend on.
  var streams: [[String]] {
    groups.map { group in
      let others = coupling.groups.filter { !Set($0.members).isDisjoint(with: group.drivers) }
      return group.drivers
        + others.flatMap(\.members).filter { !group.drivers.contains($0) }
    }
  }

  /// The groups of drivers that depend on each other.
  var dependent: [CouplingGroup] { coupling.groups(among: drivers.map(\.label)) }

  /// The outputs, and whatever else is to be computed, as a program in which every value has a
  /// register of its own.
  ///
  /// - Parameter isCoupled: true for drivers as they are drawn together, false for each by its law
  ///   alone.
  func program(with others: [Node] = [], isCoupled: Bool) -> Program {
    Compiler.program(
      for: outputs.map(\.node) + others, coupling: isCoupled ? coupling : .none,
      reusingRegisters: false)
  }

  /// What is wrong with a number of samples.
  static func faults(ofSamples samples: Int, atLeast least: Int = 2) -> [Fault] {
    let most = PickFreezeProgram.offset
    return (least...most).contains(samples)
      ? [] : [Fault("an analysis needs \(least) to 2⁴⁰ samples, got \(samples)")]
  }
}
