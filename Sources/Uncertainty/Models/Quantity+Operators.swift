extension Quantity {
  /// Sum of two quantities of one dimension, in the unit of the first.
  public static func + (a: Quantity, b: Quantity) -> Quantity { a.combined(.add, b) }
  /// Sum with a plain number.
  public static func + (a: Quantity, b: Double) -> Quantity { a + Quantity(b) }
  /// Sum with a plain number.
  public static func + (a: Double, b: Quantity) -> Quantity { Quantity(a) + b }

  /// Difference of two quantities of one dimension, in the unit of the first.
  public static func - (a: Quantity, b: Quantity) -> Quantity { a.combined(.subtract, b) }
  /// Difference from a plain number.
  public static func - (a: Quantity, b: Double) -> Quantity { a - Quantity(b) }
  /// Difference from a plain number.
  public static func - (a: Double, b: Quantity) -> Quantity { Quantity(a) - b }

  /// Product; the units multiply.
  public static func * (a: Quantity, b: Quantity) -> Quantity {
    a.joined(.multiply, b) { $0 * $1 }
  }
  /// Product with a plain number.
  public static func * (a: Quantity, b: Double) -> Quantity { a * Quantity(b) }
  /// Product with a plain number.
  public static func * (a: Double, b: Quantity) -> Quantity { Quantity(a) * b }

  /// Quotient; the units divide. A zero divisor gives ±∞ or NaN in that sample, which is
  /// counted and reported.
  public static func / (a: Quantity, b: Quantity) -> Quantity { a.joined(.divide, b) { $0 / $1 } }
  /// Quotient by a plain number.
  public static func / (a: Quantity, b: Double) -> Quantity { a / Quantity(b) }
  /// Quotient of a plain number.
  public static func / (a: Double, b: Quantity) -> Quantity { Quantity(a) / b }

  /// The quantity with the opposite sign.
  public static prefix func - (a: Quantity) -> Quantity {
    Quantity(Node(.unary(.negate), [a.node], unit: a.node.unit))
  }

  /// Adds to the quantity.
  public static func += (a: inout Quantity, b: Quantity) { a = a + b }
  /// Subtracts from the quantity.
  public static func -= (a: inout Quantity, b: Quantity) { a = a - b }
  /// Multiplies the quantity.
  public static func *= (a: inout Quantity, b: Quantity) { a = a * b }
  /// Divides the quantity.
  public static func /= (a: inout Quantity, b: Quantity) { a = a / b }
  /// Adds a plain number.
  public static func += (a: inout Quantity, b: Double) { a = a + b }
  /// Subtracts a plain number.
  public static func -= (a: inout Quantity, b: Double) { a = a - b }
  /// Multiplies by a plain number.
  public static func *= (a: inout Quantity, b: Double) { a = a * b }
  /// Divides by a plain number.
  public static func /= (a: inout Quantity, b: Double) { a = a / b }
}

extension Quantity {
  /// An operation that works on any two units, with the unit that comes out.
  func joined(
    _ operation: BinaryOperation, _ other: Quantity, _ unit: (Unit, Unit) -> Unit
  ) -> Quantity {
    var result: Unit?
    if let a = node.unit, let b = other.node.unit { result = unit(a, b) }
    return Quantity(Node(.binary(operation), [node, other.node], unit: result))
  }

  /// An operation that needs one dimension on both sides; the second is converted to the unit
  /// of the first.
  func combined(_ operation: BinaryOperation, _ other: Quantity) -> Quantity {
    let (pair, unit, fault) = Quantity.aligned([node, other.node], verb: operation.verb) {
      FormulaWriter.text(of: operation, $0)
    }
    return Quantity(
      Node(
        .binary(operation), pair, unit: operation.isComparison ? .one : unit, fault: fault))
  }

  /// Brings nodes to one unit, the first that is not a bare zero; or says why it cannot be.
  ///
  /// A plain zero fits any dimension, so `max(cost, 0)` means what it says.
  static func aligned(
    _ nodes: [Node], verb: String, text: ([Node]) -> String
  ) -> ([Node], Unit?, Fault?) {
    guard let leader = nodes.first(where: { !$0.isPlainZero }) ?? nodes.first else {
      return (nodes, .one, nil)
    }
    guard let unit = leader.unit, nodes.allSatisfy({ $0.unit != nil }) else {
      return (nodes, nil, nil)
    }
    for node in nodes {
      if let other = node.unit, other.dimension != unit.dimension, !node.isPlainZero {
        let fault = Fault("cannot \(verb) \(unit) and \(other)", of: text(nodes))
        return (nodes, nil, fault)
      }
    }
    return (nodes.map { $0.converted(to: unit) }, unit, nil)
  }
}

extension Node {
  /// A zero without a unit, which fits everywhere.
  var isPlainZero: Bool {
    if case .constant(0) = operation, unit == .one { return true }
    return false
  }

  /// The same value in another unit of its dimension.
  func converted(to unit: Unit) -> Node {
    guard let own = self.unit, own.dimension == unit.dimension, own.scale != unit.scale else {
      return self
    }
    let factor = Node(.constant(own.scale / unit.scale), unit: .one)
    return Node(.binary(.multiply), [self, factor], unit: unit)
  }
}

extension BinaryOperation {
  var verb: String {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    default: "compare"
    }
  }

  /// True if the result is 1 or 0.
  var isComparison: Bool { self == .less || self == .lessEqual || self == .equal }
}
