/// The nodes that some outputs are made of, each once, inputs before users.
struct Graph {
  let nodes: [Node]

  /// Collects the nodes, those of uniforms that depend on others among them.
  ///
  /// In a loop rather than by recursion, so that long chains are no danger.
  init(of outputs: [Node], coupling: Coupling = .none) {
    var order: [Node] = []
    var seen: Set<ObjectIdentifier> = []
    var stack: [(node: Node, next: Int)] = []
    for output in outputs where seen.insert(ObjectIdentifier(output)).inserted {
      stack.append((output, 0))
      while let (node, next) = stack.last {
        let inputs = coupling.inputs(of: node)
        if next == inputs.count {
          order.append(node)
          stack.removeLast()
        } else {
          stack[stack.count - 1].next += 1
          let input = inputs[next]
          if seen.insert(ObjectIdentifier(input)).inserted { stack.append((input, 0)) }
        }
      }
    }
    nodes = order
  }

  /// The names of the drivers' uniforms, once for each.
  var uniformNames: Set<String> {
    Set(
      nodes.compactMap {
        switch $0.operation {
        case .uniform(let name), .stream(let name): name
        default: nil
        }
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
