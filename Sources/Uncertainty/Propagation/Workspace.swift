import CKernels

/// Uniforms that are given, not drawn: writes those of a stream for some samples. All terms of a
/// random sum are given one and the same.
typealias UniformSupply =
  @Sendable (_ stream: UInt64, _ samples: Range<Int>, _ out: UnsafeMutablePointer<Double>) -> Void

/// The registers of one worker, and the loop that runs a program over one chunk of samples.
final class Workspace {
  private let program: Program
  private let kernels: su_kernels
  private let source: UniformSource
  private let memory: UnsafeMutablePointer<Double>
  /// Samples that a register holds.
  private let length: Int
  private var byteCount: Int {
    max(1, program.registerCount) * length * MemoryLayout<Double>.stride
  }
  private let supply: UniformSupply?
  /// For each slow step, what is added to a sample's index where the step draws for itself.
  var sampleOffsets: [Int]

  convenience init(
    _ program: Program, seed: UInt64, kernels: su_kernels, length: Int = Program.chunkSize,
    supply: UniformSupply? = nil
  ) {
    self.init(
      program, source: UniformSource(seed: seed), kernels: kernels, length: length, supply: supply)
  }

  init(
    _ program: Program, source: UniformSource, kernels: su_kernels,
    length: Int = Program.chunkSize, supply: UniformSupply? = nil
  ) {
    self.program = program
    self.kernels = kernels
    self.source = source
    self.length = length
    self.supply = supply
    sampleOffsets = program.slowSteps.map(\.sampleOffset)
    let count = max(1, program.registerCount) * length
    memory = ScratchMemory.shared.take(byteCount: count * MemoryLayout<Double>.stride)
      .bindMemory(to: Double.self, capacity: count)
    memory.initialize(repeating: 0, count: count)
    for (register, value) in program.constants {
      (memory + register * length).update(repeating: value, count: length)
    }
  }

  deinit { ScratchMemory.shared.give(memory, byteCount: byteCount) }

  /// The column of an output, after `run`.
  func output(_ index: Int) -> UnsafeMutablePointer<Double> { column(program.outputs[index]) }

  /// Computes all outputs for the samples `first ..< first + count`, at most a chunk.
  ///
  /// - Returns: false if the run was cancelled on the way; the columns are then incomplete.
  func run(first: Int, count: Int, cancellation: Cancellation?) -> Bool {
    run(program.steps, first: first, count: count, cancellation: cancellation)
  }

  /// Carries out some steps for the samples `first ..< first + count`, at most as many as a
  /// register holds.
  ///
  /// - Returns: false if the run was cancelled on the way.
  func run(
    _ steps: [Program.Step], first: Int, count: Int, cancellation: Cancellation?
  ) -> Bool {
    for step in steps {
      switch step {
      case .uniforms(let stream, let out):
        if let supply {
          supply(stream, first..<first + count, column(out))
        } else {
          source.fill(column(out), stream: stream, first: first, count: count, kernels: kernels)
        }
      case .variate(let sampler, let input, let out):
        program.samplers[sampler].fill(
          out: column(out), uniforms: column(input), count: count, kernels: kernels)
      case .unary(let function, let a, let out):
        kernels.function(function)(column(out), column(a), count)
      case .binary(let function, let a, let b, let out):
        kernels.function(function)(column(out), column(a), column(b), count)
      case .choose(let condition, let a, let b, let out):
        kernels.choose(column(out), column(condition), column(a), column(b), count)
      case .weighted(let inputs, let weights, let out):
        weighted(inputs, weights, out, count)
      case .joint(let joint, let a, let b, let out):
        joint.fill(column(out), column(a), column(b), count, kernels)
      case .normalProbability(let score, let out):
        kernels.normal_probability(column(out), column(score), count)
      case .scored(let table, let score, let out):
        program.scoreTables[table].fill(
          out: column(out), scores: column(score), count: count, kernels: kernels)
      case .slow(let index, let out):
        if !runSlow(index, out, first, count, cancellation) { return false }
      }
    }
    return true
  }

  /// The column of a register.
  func column(_ register: Int) -> UnsafeMutablePointer<Double> { memory + register * length }

  private func weighted(_ inputs: [Int], _ weights: [Double], _ out: Int, _ count: Int) {
    withUnsafeTemporaryAllocation(of: UnsafePointer<Double>.self, capacity: inputs.count) {
      columns in
      for (place, input) in inputs.enumerated() { columns[place] = UnsafePointer(column(input)) }
      guard let start = columns.baseAddress else { return }
      kernels.weighted(column(out), start, weights, weights.count, count)
    }
  }

  // MARK: Steps in Swift

  private func runSlow(
    _ index: Int, _ out: Int, _ first: Int, _ count: Int, _ cancellation: Cancellation?
  ) -> Bool {
    let step = program.slowSteps[index]
    let target = column(out)
    switch step.operation {
    case .curve(let curve):
      let x = column(step.inputs[0])
      for i in 0..<count { target[i] = curve.value(at: x[i]) }
    case .perSample(_, let closure):
      return eachSample(step, target, count, cancellation) { values, _ in closure(values) }
    case .perChunk(_, let closure):
      let inputs = step.inputs.map { UnsafeBufferPointer(start: column($0), count: count) }
      // What the closure does not write is reported, not left over from another computation.
      target.update(repeating: .nan, count: count)
      closure(inputs, UnsafeMutableBufferPointer(start: target, count: count))
    case .inverse(let law):
      guard case .direct(let make) = law.method else { return true }
      return eachSample(step, target, count, cancellation) { values, _ in
        let law = make(Array(values.dropFirst()))
        return law.quantile(values[0])
      }
    case .randomSum:
      let sampler = program.samplers[step.sampler!]
      return eachSample(step, target, count, cancellation) { values, i in
        let sample = first + sampleOffsets[index] + i
        return randomSum(sampler, step.stream, values[0], UInt64(sample), cancellation)
      }
    default:
      preconditionFailure("no slow step for \(step.operation)")
    }
    return !(cancellation?.isCancelled ?? false)
  }

  /// Calls a function of the inputs' values for each sample, looking for a cancellation
  /// between samples, because a closure may be slow.
  @inline(__always)
  private func eachSample(
    _ step: Program.SlowStep, _ target: UnsafeMutablePointer<Double>, _ count: Int,
    _ cancellation: Cancellation?, _ function: ([Double], Int) -> Double
  ) -> Bool {
    let columns = step.inputs.map { UnsafePointer(column($0)) }
    // One array for all samples, which is copied only if the closure keeps it.
    var values = [Double](repeating: 0, count: columns.count)
    for i in 0..<count {
      if let cancellation, cancellation.isCancelled { return false }
      values.withUnsafeMutableBufferPointer { values in
        for k in values.indices { values[k] = columns[k][i] }
      }
      target[i] = function(values, i)
    }
    return true
  }

  /// Adds up draws of as many lanes as the count says.
  private func randomSum(
    _ sampler: Sampler, _ stream: UInt64, _ count: Double, _ sample: UInt64,
    _ cancellation: Cancellation?
  ) -> Double {
    let rounded = count.rounded()
    guard rounded >= 0 && rounded < 16_777_216 else { return .nan }
    if let supply {
      var u = 0.0
      supply(stream, Int(sample)..<Int(sample) + 1, &u)
      return rounded == 0 ? 0 : rounded * sampler.value(at: u)
    }
    var sum = CompensatedSum()
    for lane in 0..<UInt32(rounded) {
      if lane & 1023 == 1023, let cancellation, cancellation.isCancelled { return .nan }
      var u = 0.0
      kernels.uniforms(&u, 1, source.seed, stream, lane, sample)
      sum.add(sampler.value(at: u))
    }
    return sum.value
  }
}
