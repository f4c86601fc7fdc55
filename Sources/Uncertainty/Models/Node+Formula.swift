extension Node {
  /// The name by which formulas call the node: its own, or its formula in brackets.
  var label: String {
    switch operation {
    case .named(let name, _): name
    case .driver(let driver), .randomSum(let driver): driver.name
    default: formula
    }
  }

  /// The operation in text, with its inputs by name.
  var formula: String {
    switch operation {
    case .constant(let value): constantText(value)
    case .uniform(let name): "uniform of \(name)"
    case .variate(let law): law.description
    case .inverse(let law): law.description
    case .driver(let driver): driver.lawText
    case .named: inputs[0].formula
    case .unary(.negate): "−" + inputs[0].operand
    case .unary(let function): "\(function.rawValue)(\(inputs[0].label))"
    case .binary(let function): Node.infix(function, inputs[0].operand, inputs[1].operand)
    case .choose:
      "choose(if: \(inputs[0].label), then: \(inputs[1].label), else: \(inputs[2].label))"
    case .curve(let curve): "\(curve.label)(\(inputs[0].label))"
    case .perSample(let text, _), .perChunk(let text, _):
      "\(text)(\(inputs.map(\.label).joined(separator: ", ")))"
    case .randomSum(let driver): "sum of \(inputs[0].label) draws of \(driver.lawText)"
    }
  }

  /// The node as part of a longer formula: a name, or in brackets if it has an operator.
  private var operand: String {
    switch operation {
    case .binary(let function) where !function.isCall: "(\(formula))"
    case .unary(.negate): "(\(formula))"
    default: label
    }
  }

  private func constantText(_ value: Double) -> String {
    let symbol = unit?.symbol ?? ""
    return symbol.isEmpty ? value.shortText : "\(value.shortText) \(symbol)"
  }

  /// `a + b`, `min(a, b)`.
  static func infix(_ function: BinaryOperation, _ a: String, _ b: String) -> String {
    function.isCall ? "\(function.rawValue)(\(a), \(b))" : "\(a) \(function.rawValue) \(b)"
  }
}

extension BinaryOperation {
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
