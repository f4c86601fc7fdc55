/// The checks of a model, all made, none hiding another.
enum Validation {
  static func faults(
    of outputs: [Quantity], in graph: Graph, driversMayShareNames: Bool, and more: [Fault] = []
  ) -> [Fault] {
    var faults: [Fault] = []
    if outputs.isEmpty { faults.append(Fault("a model needs at least one output")) }
    faults += graph.nodes.flatMap { Self.faults(of: $0) }
    if !driversMayShareNames {
      faults += repeated(graph.drivers.map(\.label)).map {
        Fault("two drivers have this name, and would share their draws", of: $0)
      }
    }
    faults += repeated(outputs.map(\.name)).map { Fault("two outputs have this name", of: $0) }
    return unique(faults + more)
  }

  /// What is wrong with one node by itself.
  static func faults(of node: Node) -> [Fault] {
    (node.fault.map { [$0] } ?? []) + (node.unit?.faults.map { $0.of(node.label) } ?? [])
      + lawFaults(node)
  }

  private static func lawFaults(_ node: Node) -> [Fault] {
    switch node.operation {
    case .driver(let driver), .randomSum(let driver):
      var faults: [Fault] = []
      if driver.name.isEmpty {
        faults.append(Fault("a driver needs a name", of: driver.lawText))
      }
      if case .fixed(let law) = driver.law {
        faults += (law.faults + [law.valuesFault].compactMap(\.self)).map { $0.of(driver.name) }
      }
      return faults
    default:
      return []
    }
  }

  private static func repeated(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }

  private static func unique(_ faults: [Fault]) -> [Fault] {
    var seen: Set<Fault> = []
    return faults.filter { seen.insert($0).inserted }
  }
}
