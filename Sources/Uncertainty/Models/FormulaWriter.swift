extension Node {
  /// The name by which formulas call the node: its own, or its formula.
  var label: String { FormulaWriter.text { $0.label(self) } }

  /// The operation in text, down to drivers, numbers and named quantities; cut short with "…"
  /// where it is very long or deep.
  var formula: String { FormulaWriter.text { $0.formula(self) } }
}

/// Writes a formula piece by piece, and stops when it is long enough: a formula whose parts are
/// used many times over would be longer than any memory.
struct FormulaWriter {
  private static let longest = 400
  private static let deepest = 60
  private var text = ""
  private var depth = 0

  static func text(_ write: (inout FormulaWriter) -> Void) -> String {
    var writer = FormulaWriter()
    write(&writer)
    return writer.text
  }

  /// A function of two nodes, by their names.
  static func text(of function: BinaryOperation, _ inputs: [Node]) -> String {
    text { $0.binary(function, inputs) }
  }

  private mutating func binary(_ function: BinaryOperation, _ inputs: [Node]) {
    function.isCall ? call(function.rawValue, inputs) : infix(function, inputs)
  }

  /// Appends plain text, unless there is enough already.
  mutating func add(_ more: String) {
    if text.utf8.count < Self.longest {
      text += more
      if text.utf8.count >= Self.longest { text += "…" }
    }
  }

  /// Appends a node's name, or its formula.
  mutating func label(_ node: Node) {
    switch node.operation {
    case .named(let name, _): add(name)
    case .driver(let driver), .randomSum(let driver): add(driver.name)
    default: formula(node)
    }
  }

  /// Appends what a node does.
  mutating func formula(_ node: Node) {
    guard text.utf8.count < Self.longest else { return }
    guard depth < Self.deepest else { return add("…") }
    depth += 1
    defer { depth -= 1 }
    switch node.operation {
    case .constant(let value): constant(value, node.unit?.symbol ?? "")
    case .uniform(let name), .stream(let name): add("uniform of \(name)")
    case .weighted: call("weighted sum", node.inputs)
    case .joint(let joint): call(joint.family.name, node.inputs)
    case .probability: call("probability", node.inputs)
    case .variate(let law): add(law.description)
    case .inverse(let law): add(law.description)
    case .driver(let driver): add(driver.lawText)
    case .named: formula(node.inputs[0])
    case .unary(.negate):
      add("−")
      operand(node.inputs[0], above: BinaryOperation.multiply.precedence + 1)
    case .unary(let function): call(function.rawValue, node.inputs)
    case .binary(let function): binary(function, node.inputs)
    case .choose: choice(node.inputs)
    case .curve(let curve): call(curve.label, node.inputs)
    case .perSample(let name, _), .perChunk(let name, _): call(name, node.inputs)
    case .randomSum(let driver):
      add("sum of ")
      label(node.inputs[0])
      add(" draws of \(driver.lawText)")
    }
  }

  /// Appends `a + b`.
  mutating func infix(_ function: BinaryOperation, _ inputs: [Node]) {
    operand(inputs[0], above: function.precedence)
    add(" \(function.rawValue) ")
    operand(inputs[1], above: function.precedence + (function.regroups ? 0 : 1))
  }

  /// Appends `name(a, b)`.
  mutating func call(_ name: String, _ inputs: [Node]) {
    add(name + "(")
    for (index, input) in inputs.enumerated() {
      if index > 0 { add(", ") }
      label(input)
    }
    add(")")
  }

  private mutating func choice(_ inputs: [Node]) {
    add("choose(if: ")
    label(inputs[0])
    add(", then: ")
    label(inputs[1])
    add(", else: ")
    label(inputs[2])
    add(")")
  }

  private mutating func constant(_ value: Double, _ symbol: String) {
    add(symbol.isEmpty ? value.shortText : "\(value.shortText) \(symbol)")
  }

  /// Appends a node as part of a longer formula: in brackets if its own operator binds less
  /// tightly than what it stands beside.
  private mutating func operand(_ node: Node, above precedence: Int) {
    switch node.operation {
    case .binary(let function) where !function.isCall && function.precedence < precedence:
      bracketed(node)
    case .unary(.negate): bracketed(node)
    default: label(node)
    }
  }

  private mutating func bracketed(_ node: Node) {
    add("(")
    formula(node)
    add(")")
  }
}

extension BinaryOperation {
  /// How tightly it binds: comparisons, then sums, then products.
  var precedence: Int {
    switch self {
    case .multiply, .divide: 3
    case .add, .subtract: 2
    default: 1
    }
  }

  /// True if `a ∘ (b ∘ c)` may be written without brackets.
  var regroups: Bool { self == .add || self == .multiply }

  /// True if written as a call rather than between its operands.
  var isCall: Bool { self == .minimum || self == .maximum || self == .power }
}

extension Driver {
  /// The law in text.
  var lawText: String {
    switch law {
    case .fixed(let law): law.description
    case .conditional(let law): law.description
    }
  }
}
