import CKernels
import Foundation

/// Sums of squared derivatives of an output by the normal scores of its drivers' draws.
///
/// A driver's value is x(z), z standard normal; dx/dz is the normal density at z by the law's
/// density at x. In z every law has the Poincaré constant 1.
struct DerivativeSums: Sendable {
  let program: Program
  let sources: ProgramSources
  let seed: UInt64
  let threads: Int
  /// Samples worked on at a time.
  static let chunk = 256

  /// What comes of it, for one output.
  struct Result: Sendable {
    /// For each block: samples, samples left out, Σ y, Σ y² about the centre, then for each source
    /// Σ g², Σ (dx/dz)², Σ x and Σ x² about its centre.
    let blocks: [[Double]]
    let counts: TallyCounts
    let differences: [ReverseSweep.Place: ReverseSweep.Differences]
  }

  /// A step that turns a source's uniforms into values.
  private struct Variate {
    let source, out, uniforms: Int
    let step: Program.Step
  }

  private func variates() -> [Variate] {
    program.steps.compactMap { step in
      let uniforms: Int
      switch step {
      case .variate(_, let u, _): uniforms = u
      case .slow(let index, _):
        guard case .inverse = program.slowSteps[index].operation else { return nil }
        uniforms = program.slowSteps[index].inputs[0]
      default: return nil
      }
      let own = sources.ofRegister[uniforms]
      return sources.streams.indices.first(where: own.contains).map {
        Variate(source: $0, out: step.out, uniforms: uniforms, step: step)
      }
    }
  }

  /// The sums over so many samples; nil if it was cancelled.
  func run(
    samples: Int, output: Int, cancellation: Cancellation?,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) -> Result? {
    let run = BlockRun(
      samples: samples, outputs: 1, threads: threads, cancellation: cancellation,
      progress: progress)
    let centres = centres(output, cancellation)
    guard
      let (blocks, counts) = run.run({ Worker(run: self, output: output, centres: centres) })
    else { return nil }
    var differences: [ReverseSweep.Place: ReverseSweep.Differences] = [:]
    for part in blocks {
      for (place, found) in part.differences {
        var all = differences[place] ?? ReverseSweep.Differences()
        all.error += found.error
        all.size += found.size
        all.chunks += found.chunks
        all.steps += found.steps
        differences[place] = all
      }
    }
    return Result(blocks: blocks.map(\.sums), counts: counts[0], differences: differences)
  }

  private struct Part: Sendable {
    let sums: [Double]
    let differences: [ReverseSweep.Place: ReverseSweep.Differences]
  }

  private struct Worker: BlockWorker {
    let run: DerivativeSums
    let output: Int
    let centres: [Double]
    let counter = TallyWorker()

    func counts() -> [TallyCounts] { [counter.drain()] }

    func sums(of block: Range<Int>, cancellation: Cancellation?) -> Part? {
      // A sweep of its own for every block, so that its differences do not depend on threads.
      let sweep = ReverseSweep(run.program, seed: run.seed, length: DerivativeSums.chunk)
      return run.sums(block, sweep, output, centres, counter, cancellation).map {
        Part(sums: $0, differences: sweep.differences)
      }
    }
  }

  /// Where sums are centred: the first finite value of the output, then of each variate.
  private func centres(_ output: Int, _ cancellation: Cancellation?) -> [Double] {
    let sweep = ReverseSweep(program, seed: seed, length: Self.chunk)
    _ = sweep.run(first: 0, count: Self.chunk, cancellation: cancellation)
    return ([program.outputs[output]] + variates().map(\.out)).map { register in
      let column = sweep.value(register)
      return (0..<Self.chunk).lazy.map { column[$0] }.first(where: \.isFinite) ?? 0
    }
  }

  private func sums(
    _ block: Range<Int>, _ sweep: ReverseSweep, _ output: Int, _ centres: [Double],
    _ counter: TallyWorker, _ cancellation: Cancellation?
  ) -> [Double]? {
    let variates = variates()
    var sums = [Double](repeating: 0, count: 4 + 4 * sources.streams.count)
    for start in stride(from: block.lowerBound, to: block.upperBound, by: Self.chunk) {
      let count = min(Self.chunk, block.upperBound - start)
      guard sweep.run(first: start, count: count, cancellation: cancellation) else { return nil }
      let y = sweep.value(program.outputs[output])
      let values = UnsafeBufferPointer(start: y, count: count)
      counter.count(values, clean: TallyKernels.nonFinite(values) == 0)
      sweep.sweep(from: output, count: count)
      let (gradients, speeds) = gradients(variates, sweep, count)
      for i in 0..<count {
        guard y[i].isFinite, gradients.allSatisfy({ $0[i].isFinite }) else {
          sums[1] += 1
          continue
        }
        sums[0] += 1
        sums[2] += y[i] - centres[0]
        sums[3] += (y[i] - centres[0]) * (y[i] - centres[0])
        for source in gradients.indices {
          sums[4 + 4 * source] += gradients[source][i] * gradients[source][i]
          sums[5 + 4 * source] += speeds[source][i] * speeds[source][i]
        }
        for (place, variate) in variates.enumerated() {
          // Of a law with uncertain parameters the spread is not the draw's alone.
          guard case .variate = variate.step else { continue }
          let x = sweep.value(variate.out)[i] - centres[1 + place]
          sums[6 + 4 * variate.source] += x
          sums[7 + 4 * variate.source] += x * x
        }
      }
    }
    return sums
  }

  /// By source, the derivative of the output swept last by the score z, and that of the driver.
  private func gradients(
    _ variates: [Variate], _ sweep: ReverseSweep, _ count: Int
  ) -> (gradients: [[Double]], speeds: [[Double]]) {
    let scores = Sampler.make(for: Normal(mean: 0, standardDeviation: 1))
    var z = [Double](repeating: 0, count: count)
    var gradients = [[Double]](
      repeating: [Double](repeating: 0, count: count), count: sources.streams.count)
    var speeds = gradients
    for variate in variates {
      scores.fill(
        out: &z, uniforms: sweep.value(variate.uniforms), count: count, kernels: Kernels.best)
      let derivative = sweep.derivative(variate.out)
      for i in 0..<count {
        let speed = speed(variate.step, sweep, i, z[i])
        speeds[variate.source][i] = speed
        if derivative[i] != 0 { gradients[variate.source][i] += derivative[i] * speed }
      }
    }
    return (gradients, speeds)
  }

  /// dx/dz of a variate in a sample.
  private func speed(_ step: Program.Step, _ sweep: ReverseSweep, _ i: Int, _ z: Double) -> Double {
    let normal = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
    switch step {
    case .variate(let sampler, _, let out):
      return normal / program.samplers[sampler].law.density(sweep.value(out)[i])
    case .slow(let index, let out):
      guard case .inverse(let law) = program.slowSteps[index].operation,
        case .direct(let make) = law.method
      else { return .nan }
      let parameters = program.slowSteps[index].inputs.dropFirst().map { sweep.value($0)[i] }
      return normal / make(parameters).density(sweep.value(out)[i])
    default: return .nan
    }
  }
}
