extension Program.Step {
  /// The register it writes.
  var out: Int {
    switch self {
    case .uniforms(_, let out), .variate(_, _, let out), .unary(_, _, let out),
      .binary(_, _, _, let out), .choose(_, _, _, let out), .weighted(_, _, let out),
      .joint(_, _, _, let out), .normalProbability(_, let out), .scored(_, _, let out),
      .slow(_, let out):
      out
    }
  }
}

extension Program {
  /// The registers a step reads.
  func inputs(of step: Step) -> [Int] {
    switch step {
    case .uniforms: []
    case .variate(_, let input, _): [input]
    case .unary(_, let a, _): [a]
    case .binary(_, let a, let b, _): [a, b]
    case .choose(let condition, let a, let b, _): [condition, a, b]
    case .weighted(let inputs, _, _): inputs
    case .joint(_, let a, let b, _): [a, b]
    case .normalProbability(let a, _): [a]
    case .scored(_, let input, _): [input]
    case .slow(let index, _): slowSteps[index].inputs
    }
  }

  /// The stream that a step draws from by itself, if it does.
  func ownStream(of step: Step) -> UInt64? {
    switch step {
    case .uniforms(let stream, _): return stream
    case .slow(let index, _):
      if case .randomSum = slowSteps[index].operation { return slowSteps[index].stream }
      return nil
    default: return nil
    }
  }

  /// True for a closure of whole columns, which may write before it has read.
  func isColumnClosure(_ step: Step) -> Bool {
    guard case .slow(let index, _) = step else { return false }
    if case .perChunk = slowSteps[index].operation { return true }
    return false
  }

  /// The same step with other registers. A slow step is added to the program anew.
  ///
  /// - Parameter sampleOffset: what is added to a sample's index where the step draws for itself.
  mutating func renumbered(
    _ step: Step, out: Int, sampleOffset: Int = 0, input: (Int) -> Int
  ) -> Step {
    switch step {
    case .uniforms(let stream, _): return .uniforms(stream: stream, out: out)
    case .variate(let sampler, let a, _): return .variate(sampler, input: input(a), out: out)
    case .unary(let function, let a, _): return .unary(function, input(a), out: out)
    case .binary(let function, let a, let b, _):
      return .binary(function, input(a), input(b), out: out)
    case .choose(let condition, let a, let b, _):
      return .choose(input(condition), input(a), input(b), out: out)
    case .weighted(let inputs, let weights, _):
      return .weighted(inputs.map(input), weights, out: out)
    case .joint(let joint, let a, let b, _):
      return .joint(joint, input(a), input(b), out: out)
    case .normalProbability(let a, _): return .normalProbability(input(a), out: out)
    case .scored(let table, let a, _): return .scored(table, input: input(a), out: out)
    case .slow(let index, _):
      var slow = slowSteps[index]
      slow.inputs = slow.inputs.map(input)
      slow.sampleOffset = sampleOffset
      slowSteps.append(slow)
      return .slow(slowSteps.count - 1, out: out)
    }
  }
}
