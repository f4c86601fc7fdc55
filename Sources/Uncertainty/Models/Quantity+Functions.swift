/// e to the power of a pure number.
public func exp(_ x: Quantity) -> Quantity { x.ofPureNumber(.exponential) }
/// Natural logarithm of a pure number; NaN where it is negative.
public func log(_ x: Quantity) -> Quantity { x.ofPureNumber(.logarithm) }
/// Decimal logarithm of a pure number; NaN where it is negative.
public func log10(_ x: Quantity) -> Quantity { x.ofPureNumber(.logarithm10) }
/// Sine of an angle in radians.
public func sin(_ x: Quantity) -> Quantity { x.ofPureNumber(.sine) }
/// Cosine of an angle in radians.
public func cos(_ x: Quantity) -> Quantity { x.ofPureNumber(.cosine) }
/// Greatest whole number of the quantity's unit that is not above it.
public func floor(_ x: Quantity) -> Quantity { x.keepingUnit(.floor) }
/// Least whole number of the quantity's unit that is not below it.
public func ceil(_ x: Quantity) -> Quantity { x.keepingUnit(.ceiling) }
/// Absolute value.
public func abs(_ x: Quantity) -> Quantity { x.keepingUnit(.absolute) }

/// Square root; the unit is the root of the unit. NaN where the quantity is negative.
public func sqrt(_ x: Quantity) -> Quantity {
  Quantity(Node(.unary(.squareRoot), [x.node], unit: x.node.unit?.squareRoot))
}

/// A quantity to a whole power; the unit is raised with it.
public func pow(_ x: Quantity, _ exponent: Int) -> Quantity {
  let power = Node(.constant(Double(exponent)), unit: .one)
  return Quantity(
    Node(.binary(.power), [x.node, power], unit: x.node.unit?.power(Double(exponent))))
}

/// A pure number to any power.
public func pow(_ x: Quantity, _ exponent: Double) -> Quantity { pow(x, Quantity(exponent)) }

/// A pure number to an uncertain power; both without a unit.
public func pow(_ x: Quantity, _ exponent: Quantity) -> Quantity {
  let base = x.pureNumber(for: "pow")
  let power = exponent.pureNumber(for: "pow")
  let unit: Unit? = base.unit == nil || power.unit == nil ? nil : .one
  return Quantity(Node(.binary(.power), [base, power], unit: unit))
}

/// The smaller of two quantities, sample by sample.
public func min(_ a: Quantity, _ b: Quantity) -> Quantity { a.combined(.minimum, b) }
/// The smaller of a quantity and a number.
public func min(_ a: Quantity, _ b: Double) -> Quantity { min(a, Quantity(b)) }
/// The smaller of a quantity and a number.
public func min(_ a: Double, _ b: Quantity) -> Quantity { min(Quantity(a), b) }
/// The greater of two quantities, sample by sample.
public func max(_ a: Quantity, _ b: Quantity) -> Quantity { a.combined(.maximum, b) }
/// The greater of a quantity and a number.
public func max(_ a: Quantity, _ b: Double) -> Quantity { max(a, Quantity(b)) }
/// The greater of a quantity and a number.
public func max(_ a: Double, _ b: Quantity) -> Quantity { max(Quantity(a), b) }

extension Quantity {
  /// A function that keeps the unit.
  func keepingUnit(_ operation: UnaryOperation) -> Quantity {
    Quantity(Node(.unary(operation), [node], unit: node.unit))
  }

  /// A function of a number without a unit.
  func ofPureNumber(_ operation: UnaryOperation) -> Quantity {
    let argument = pureNumber(for: operation.rawValue)
    return Quantity(
      Node(.unary(operation), [argument], unit: argument.unit == nil ? nil : .one))
  }

  /// The node as a number without a unit; percent and the like are converted, anything else is
  /// a fault.
  func pureNumber(for function: String) -> Node {
    guard let unit = node.unit else { return node }
    if unit.dimension == Unit.one.dimension { return node.converted(to: .one) }
    let fault = Fault("needs a pure number, got \(unit)", of: "\(function)(\(node.label))")
    return Node(node.operation, node.inputs, unit: nil, fault: fault)
  }
}
