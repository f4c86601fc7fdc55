import CKernels

/// Turns a graph into a ``Program``: equal expressions are computed once, operations on
/// numbers are done beforehand, what no output needs is left out.
struct Compiler {
  private var program = Program()
  /// The value that stands for each node.
  private var valueOfNode: [ObjectIdentifier: Int] = [:]
  private var values: [Value] = []
  private var known: [Key: Int] = [:]

  /// A result to be computed once: what it is and what it is made from.
  private struct Value {
    let work: Work
    let inputs: [Int]
    /// Its number, if it is one.
    let constant: Double?

    /// True for a closure of whole columns.
    var isColumnClosure: Bool {
      if case .node(let node) = work, case .perChunk = node.operation { true } else { false }
    }
  }

  private enum Work {
    case node(Node)
    case scored(ScoreTable)
    case constant
  }

  /// What makes two values the same.
  private struct Key: Hashable {
    var tag = ""
    var bits: UInt64 = 0
    var node: ObjectIdentifier?
    var inputs: [Int] = []
  }

  /// True if a register may be used again as soon as its last reader is done.
  private let reusesRegisters: Bool

  private let coupling: Coupling
  private let samplers: Samplers

  private init(_ coupling: Coupling, _ samplers: Samplers, reusesRegisters: Bool) {
    self.coupling = coupling
    self.samplers = samplers
    self.reusesRegisters = reusesRegisters
  }

  /// Compiles the program of some outputs.
  ///
  /// - Parameters:
  ///   - coupling: how drivers depend on each other.
  ///   - samplers: those of the outputs' graph under the coupling.
  ///   - reusingRegisters: false for a register of its own for every value, which is what analyses of
  ///     a program start from.
  static func program(
    for outputs: [Node], coupling: Coupling, samplers: Samplers, reusingRegisters: Bool = true
  ) -> Program {
    var compiler = Compiler(coupling, samplers, reusesRegisters: reusingRegisters)
    for node in Graph(of: outputs, coupling: coupling).nodes { compiler.number(node) }
    let results = outputs.map { compiler.valueOfNode[ObjectIdentifier($0)]! }
    return compiler.emit(results)
  }

  // MARK: Value numbering

  private mutating func number(_ node: Node) {
    let inputs = coupling.inputs(of: node).map { valueOfNode[ObjectIdentifier($0)]! }
    let id = ObjectIdentifier(node)
    switch node.operation {
    case .uniform where !inputs.isEmpty:
      valueOfNode[id] = inputs[0]
    case .named, .driver:
      valueOfNode[id] = inputs[0]
    case .constant(let value):
      valueOfNode[id] = constant(value)
    default:
      if let folded = folded(node.operation, inputs.map { values[$0].constant }) {
        valueOfNode[id] = constant(folded)
      } else if let product = product(node, inputs) {
        valueOfNode[id] = product
      } else if let scored = scored(node, inputs) {
        valueOfNode[id] = scored
      } else {
        valueOfNode[id] = value(.node(node), inputs, key(node, inputs))
      }
    }
  }

  /// A division by a power of two as the multiplication it equals to the last bit, which is
  /// several times faster.
  private mutating func product(_ node: Node, _ inputs: [Int]) -> Int? {
    guard case .binary(.divide) = node.operation, let divisor = values[inputs[1]].constant,
      divisor.significand == 1, (1 / divisor).isNormal
    else { return nil }
    let product = Node(.binary(.multiply), node.inputs, unit: node.unit)
    let factors = [inputs[0], constant(1 / divisor)]
    return value(.node(product), factors, key(product, factors))
  }

  /// A law's quantile of a score's probability as what it is of the score itself, which is faster:
  /// a line of arithmetic, or one look into a table.
  private mutating func scored(_ node: Node, _ inputs: [Int]) -> Int? {
    guard case .variate(let law) = node.operation,
      case .node(let source) = values[inputs[0]].work,
      case .probability(let scale) = source.operation
    else { return nil }
    let score = values[inputs[0]].inputs[0]
    if scale == .normal, let line = (law as? any LinearInScore)?.line {
      return along(line, score)
    }
    return samplers.sampler(of: node).scores(on: scale).map {
      value(.scored($0), [score], key(node, [score]))
    }
  }

  private mutating func along(_ line: ScoreLine, _ score: Int) -> Int {
    switch line {
    case .straight(let shift, let scale):
      let product = binary(.multiply, score, constant(scale))
      return binary(.add, product, constant(shift))
    case .exponential(let factor, let scale):
      let product = binary(.multiply, score, constant(scale))
      let node = Node(.unary(.exponential), [], unit: .one)
      return binary(
        .multiply, value(.node(node), [product], key(node, [product])), constant(factor))
    }
  }

  private mutating func binary(_ function: BinaryOperation, _ a: Int, _ b: Int) -> Int {
    let node = Node(.binary(function), [], unit: .one)
    return value(.node(node), [a, b], key(node, [a, b]))
  }

  private mutating func constant(_ number: Double) -> Int {
    value(.constant, [], Key(bits: number.bitPattern), number)
  }

  private mutating func value(
    _ work: Work, _ inputs: [Int], _ key: Key, _ constant: Double? = nil
  ) -> Int {
    if let index = known[key] { return index }
    values.append(Value(work: work, inputs: inputs, constant: constant))
    known[key] = values.count - 1
    return values.count - 1
  }

  /// Arithmetic is the same if operation and inputs are; anything with a law or a closure is
  /// the same only if it is the same node.
  private func key(_ node: Node, _ inputs: [Int]) -> Key {
    switch node.operation {
    case .uniform(let name), .stream(let name): Key(tag: "uniform " + name)
    case .unary(let function): Key(tag: "unary " + function.rawValue, inputs: inputs)
    case .binary(let function): Key(tag: "binary " + function.rawValue, inputs: inputs)
    case .choose: Key(tag: "choose", inputs: inputs)
    default: Key(node: ObjectIdentifier(node), inputs: inputs)
    }
  }

  /// The result where all inputs are numbers, by the very kernel that would compute it.
  private func folded(_ operation: Operation, _ inputs: [Double?]) -> Double? {
    let numbers = inputs.compactMap { $0 }
    guard numbers.count == inputs.count, !numbers.isEmpty else { return nil }
    let kernels = Kernels.best
    switch operation {
    case .unary(let function): return kernels.value(function, numbers[0])
    case .binary(let function): return kernels.value(function, numbers[0], numbers[1])
    case .curve(let curve): return curve.value(at: numbers[0])
    default: return nil
    }
  }

  // MARK: Registers

  private mutating func emit(_ results: [Int]) -> Program {
    let lastUse = lastUses(results)
    var register: [Int] = Array(repeating: -1, count: values.count)
    var free: [Int] = []
    func takeRegister(_ program: inout Program) -> Int {
      if let index = free.popLast() { return index }
      program.registerCount += 1
      return program.registerCount - 1
    }
    for (index, value) in values.enumerated() where lastUse[index] >= 0 {
      if let number = value.constant {
        register[index] = program.registerCount
        program.registerCount += 1
        program.constants.append((register[index], number))
        continue
      }
      let readLast = Set(value.inputs).filter {
        lastUse[$0] == index && values[$0].constant == nil
      }.map { register[$0] }
      // The output may take the place of an input that is read here for the last time, unless a
      // closure sees both columns whole: it may write before it has read.
      if value.isColumnClosure { register[index] = takeRegister(&program) }
      if reusesRegisters { free = (free + readLast).sorted(by: >) }
      if !value.isColumnClosure { register[index] = takeRegister(&program) }
      append(value, value.inputs.map { register[$0] }, register[index])
    }
    program.outputs = results.map { register[$0] }
    return program
  }

  /// The last value that reads each value; outputs are read by the end; −1 for unused.
  private func lastUses(_ results: [Int]) -> [Int] {
    var needed = Array(repeating: -1, count: values.count)
    for result in results { needed[result] = Int.max }
    for index in values.indices.reversed() where needed[index] >= 0 {
      for input in values[index].inputs { needed[input] = max(needed[input], index) }
    }
    return needed
  }

  private mutating func append(_ value: Value, _ inputs: [Int], _ out: Int) {
    switch value.work {
    case .node(let node): append(node, inputs, out)
    case .scored(let table): append(table, inputs[0], out)
    case .constant: break
    }
  }

  private mutating func append(_ table: ScoreTable, _ score: Int, _ out: Int) {
    program.scoreTables.append(table)
    program.steps.append(.scored(program.scoreTables.count - 1, input: score, out: out))
  }

  private mutating func append(_ node: Node, _ inputs: [Int], _ out: Int) {
    switch node.operation {
    case .uniform(let name), .stream(let name):
      program.steps.append(.uniforms(stream: StreamName(name).bits, out: out))
    case .variate:
      let sampler = add(samplers.sampler(of: node))
      program.steps.append(.variate(sampler, input: inputs[0], out: out))
    case .unary(let function):
      program.steps.append(.unary(function, inputs[0], out: out))
    case .binary(let function):
      program.steps.append(.binary(function, inputs[0], inputs[1], out: out))
    case .choose:
      program.steps.append(.choose(inputs[0], inputs[1], inputs[2], out: out))
    case .weighted(let weights):
      program.steps.append(.weighted(inputs, weights, out: out))
    case .joint(let joint):
      program.steps.append(.joint(joint, inputs[0], inputs[1], out: out))
    case .probability(.normal):
      program.steps.append(.normalProbability(inputs[0], out: out))
    case .probability(let scale):
      append(.ofProbabilities(on: scale), inputs[0], out)
    case .randomSum(let driver):
      let stream = StreamName(driver.name).bits
      appendSlow(node, inputs, out, stream: stream, sampler: add(samplers.sampler(of: node)))
    default:
      appendSlow(node, inputs, out)
    }
  }

  private mutating func appendSlow(
    _ node: Node, _ inputs: [Int], _ out: Int, stream: UInt64 = 0, sampler: Int? = nil
  ) {
    program.slowSteps.append(
      Program.SlowStep(
        operation: node.operation, inputs: inputs, stream: stream, sampler: sampler))
    program.steps.append(.slow(program.slowSteps.count - 1, out: out))
  }

  private mutating func add(_ sampler: Sampler) -> Int {
    program.samplers.append(sampler)
    return program.samplers.count - 1
  }
}
