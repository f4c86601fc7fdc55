/// The sampler of each node that draws from a law.
struct Samplers: Sendable {
  let byNode: [ObjectIdentifier: Sampler]

  /// The sampler of a `.variate` or `.randomSum` node of the graph they were made for.
  func sampler(of node: Node) -> Sampler { byNode[ObjectIdentifier(node)]! }
}
