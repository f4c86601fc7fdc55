/// The nodes that some outputs are made of, each once, inputs before users.
struct Graph {
  let nodes: [Node]

  /// Collects the nodes in a loop rather than by recursion, so that long chains are no danger.
  init(of outputs: [Node]) {
    var order: [Node] = []
    var seen: Set<ObjectIdentifier> = []
    var stack: [(node: Node, next: Int)] = []
    for output in outputs where seen.insert(ObjectIdentifier(output)).inserted {
      stack.append((output, 0))
      while let (node, next) = stack.last {
        if next == node.inputs.count {
          order.append(node)
          stack.removeLast()
        } else {
          stack[stack.count - 1].next += 1
          let input = node.inputs[next]
          if seen.insert(ObjectIdentifier(input)).inserted { stack.append((input, 0)) }
        }
      }
    }
    nodes = order
  }

  /// The names of the drivers' uniforms, once for each.
  var uniformNames: Set<String> { Self.uniformNames(nodes) }

  static func uniformNames(_ nodes: [Node]) -> Set<String> {
    Set(
      nodes.compactMap {
        if case .uniform(let name) = $0.operation { name } else { nil }
      })
  }

  /// Drivers in the order they are met.
  var drivers: [Node] {
    nodes.filter {
      switch $0.operation {
      case .driver, .randomSum: true
      default: false
      }
    }
  }
}
