import Dispatch

extension Samplers {
  /// Looks up the samplers of a graph's laws and builds those not met before, on all cores, before
  /// a program is compiled.
  init(for nodes: [Node]) {
    let drawing = nodes.filter { $0.sampler != nil }
    let new = drawing.filter { $0.sampler?.known == nil }
    if !new.isEmpty {
      DispatchQueue.concurrentPerform(iterations: new.count) { _ = new[$0].builtSampler }
    }
    byNode = Dictionary(
      uniqueKeysWithValues: drawing.compactMap { node in
        node.builtSampler.map { (ObjectIdentifier(node), $0) }
      })
  }
}

extension Compiler {
  /// Compiles the program of some outputs, with samplers from the cache or built on all cores.
  ///
  /// - Parameters:
  ///   - coupling: how drivers depend on each other.
  ///   - reusingRegisters: false for a register of its own for every value.
  static func program(
    for outputs: [Node], coupling: Coupling, reusingRegisters: Bool = true
  ) -> Program {
    program(
      for: outputs, coupling: coupling,
      samplers: Samplers(for: Graph(of: outputs, coupling: coupling).nodes),
      reusingRegisters: reusingRegisters)
  }
}

extension Node {
  /// The sampler of the node's law; nil if it draws from none.
  fileprivate var builtSampler: Sampler? {
    guard let law = operation.law else { return nil }
    return sampler?.value { Sampler.make(for: law) }
  }
}
