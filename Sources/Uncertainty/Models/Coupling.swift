/// How the drivers of a model depend on each other, ready to be compiled.
struct Coupling: Sendable {
  /// No driver depends on another.
  static let none = Coupling()

  /// The uniform of each driver that does not keep its own, by name.
  private(set) var uniforms: [String: Node] = [:]
  private(set) var groups: [CouplingGroup] = []
  /// What was said of the drivers, a sentence each.
  private(set) var sentences: [(drivers: [String], text: String)] = []
  private(set) var changes: [CorrelationChange] = []

  private init() {}

  init(
    _ groups: [CouplingGroup], sentences: [(drivers: [String], text: String)],
    changes: [CorrelationChange]
  ) {
    self.groups = groups
    self.sentences = sentences
    self.changes = changes
    for group in groups { uniforms.merge(group.uniforms) { first, _ in first } }
  }

  /// What a node is computed from: of a uniform that depends on others, the formula of it.
  func inputs(of node: Node) -> [Node] {
    if let uniform = uniform(of: node) { return [uniform] }
    return node.inputs
  }

  /// What takes the place of a uniform; nil if it stays, or is something else.
  func uniform(of node: Node) -> Node? {
    guard case .uniform(let name) = node.operation else { return nil }
    return uniforms[name]
  }

  /// The same formula with its uniforms replaced by their own formulas, for a model without a
  /// coupling.
  func applied(to root: Quantity) -> Quantity {
    if uniforms.isEmpty { return root }
    var made: [ObjectIdentifier: Node] = [:]
    for node in Graph(of: [root.node]).nodes {
      let inputs = node.inputs.map { made[ObjectIdentifier($0)] ?? $0 }
      let isSame = zip(inputs, node.inputs).allSatisfy { $0 === $1 }
      made[ObjectIdentifier(node)] =
        uniform(of: node)
        ?? (isSame ? node : Node(node.operation, inputs, unit: node.unit, fault: node.fault))
    }
    return Quantity(made[ObjectIdentifier(root.node)] ?? root.node)
  }

  /// The groups in which two drivers or more are among these.
  func groups(among names: some Sequence<String>) -> [CouplingGroup] {
    let names = Set(names)
    return groups.filter { $0.members.count { names.contains($0) } > 1 }
  }

  /// What was said of a driver.
  func sentences(of driver: String) -> [String] {
    sentences.filter { $0.drivers.contains(driver) }.map(\.text)
  }
}
