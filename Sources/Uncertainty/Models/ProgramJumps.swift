/// Where an output may jump when a driver moves a little, so that a derivative says nothing.
struct ProgramJumps: Sendable {
  /// Something that jumps.
  struct Jump: Sendable, Hashable {
    /// What it is, in words.
    let cause: String
    /// The sources whose movement makes it jump.
    let sources: BitSet
  }

  /// All jumps on the way to an output, each cause once for the same sources.
  let jumps: [Jump]

  /// Looks for jumps on the way to an output of a program in which every value has a register of
  /// its own.
  init(_ program: Program, output: Int, sources: ProgramSources) {
    var reached: Set<Int> = [program.outputs[output]]
    var found: [Jump] = []
    for step in program.steps.reversed() where reached.contains(step.out) {
      let jumping = Self.jumping(step, program)
      if let cause = jumping.cause {
        var set = BitSet()
        for input in jumping.inputs { set.formUnion(sources.ofRegister[input]) }
        if let stream = program.ownStream(of: step),
          let number = sources.streams.firstIndex(of: stream)
        {
          set.insert(number)
        }
        let jump = Jump(cause: cause, sources: set)
        if !set.isEmpty && !found.contains(jump) { found.append(jump) }
      }
      // Nothing is lost of what has no derivative, and a quotient of equals is one.
      if case .binary(.divide, let a, let b, _) = step, a == b { continue }
      reached.formUnion(program.inputs(of: step).filter { !jumping.inputs.contains($0) })
    }
    jumps = found.reversed()
  }

  /// What is wrong with a driver, if anything is.
  func cause(for sources: BitSet) -> String? {
    jumps.first { !$0.sources.isDisjoint(with: sources) }?.cause
  }

  private static func jumping(
    _ step: Program.Step, _ program: Program
  ) -> (cause: String?, inputs: [Int]) {
    switch step {
    case .unary(let function, let a, _) where function == .floor || function == .ceiling:
      return (function.rawValue, [a])
    case .binary(let function, let a, let b, _) where function.isComparison:
      return ("a comparison (\(function.rawValue))", [a, b])
    case .choose(let condition, _, _, _): return ("a choice", [condition])
    case .variate(let sampler, let u, _):
      let law = program.samplers[sampler].law
      return law.jumps ? ("a law of single values, \(law.family)", [u]) : (nil, [])
    case .slow(let index, _): return jumping(program.slowSteps[index])
    default: return (nil, [])
    }
  }

  private static func jumping(_ step: Program.SlowStep) -> (cause: String?, inputs: [Int]) {
    switch step.operation {
    case .curve(let curve) where curve.shape == .step: ("the steps of \(curve.label)", step.inputs)
    case .randomSum(let driver): ("the random sum \(driver.name)", step.inputs)
    case .inverse(let law) where law.family == "poisson":
      ("a law of single values, \(law.family)", step.inputs)
    default: (nil, [])
    }
  }
}

extension Law {
  /// True if values have a probability of their own, so that quantiles jump.
  var jumps: Bool { support.kind != .continuous }
}

extension Curve {
  /// The slope of the straight line at an argument; zero outside the points, NaN for steps.
  func slope(at argument: Double) -> Double {
    guard shape == .linear, !argument.isNaN else { return .nan }
    guard let next = x.firstIndex(where: { $0 > argument }), next > 0 else { return 0 }
    return (y[next] - y[next - 1]) / (x[next] - x[next - 1])
  }
}
