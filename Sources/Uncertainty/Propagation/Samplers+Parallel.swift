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

extension Node {
  /// The sampler of the node's law; nil if it draws from none.
  fileprivate var builtSampler: Sampler? {
    guard let law = operation.law else { return nil }
    return sampler?.value { Sampler.make(for: law) }
  }
}
