/// A vertex of the model graph: an operation, its inputs and the unit of its value.
///
/// Nodes are made by ``Quantity``'s operators and never change. A node whose operation does
/// not make sense keeps the fault and has no unit; what is built on it adds no further fault.
///
/// Unchecked because `inputs` is emptied in `deinit`, when no one else can see the node.
final class Node: @unchecked Sendable {
  let operation: Operation
  private(set) var inputs: [Node]
  /// The unit the value is in; nil if it follows from something at fault.
  let unit: Unit?
  /// What is wrong with this very operation.
  let fault: Fault?
  /// What draws from the law, if the operation draws from one that is fixed; kept here, so that a
  /// driver met in many models is looked up once.
  let sampler: Once<Sampler>?

  init(_ operation: Operation, _ inputs: [Node] = [], unit: Unit?, fault: Fault? = nil) {
    self.operation = operation
    self.inputs = inputs
    self.unit = unit
    self.fault = fault
    sampler = operation.law == nil ? nil : Once()
  }

  /// Takes long chains apart in a loop, because releasing them link by link would overflow the
  /// stack.
  deinit {
    var stack = inputs
    inputs = []
    while var node = stack.popLast() {
      if isKnownUniquelyReferenced(&node) {
        stack += node.inputs
        node.inputs = []
      }
    }
  }
}
