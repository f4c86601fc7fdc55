import CKernels
import Foundation

extension Model {
  /// Draws samples of all drivers and computes all outputs.
  ///
  /// The result depends on the model, the number of samples and the seed, and on nothing else:
  /// one thread or many give the same bits, and a longer run begins with the shorter one.
  ///
  /// - Parameters:
  ///   - samples: how many; a negative number counts as none.
  ///   - seed: selects the draws; every number, 0 included, is a seed.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the run from another thread.
  ///   - progress: called about ten times a second, from any thread.
  /// - Returns: the run; of fewer samples than asked for if it was cancelled.
  public func simulate(
    samples: Int, seed: UInt64, threads: Int? = nil, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) -> Run {
    let cores = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    var propagation = Propagation(
      program: program(), source: UniformSource(seed: seed), threads: cores)
    propagation.cancellation = cancellation
    propagation.progress = progress
    propagation.outputs = outputs
    let wanted = max(0, samples)
    let propagated = propagation.run(from: propagation.start(samples: wanted), to: wanted)
    return Run(
      model: self, seed: seed, samplesRequested: wanted, threads: cores, parts: [propagated])
  }

  /// Draws samples of all drivers and computes all outputs, without blocking the caller.
  ///
  /// If the task is cancelled, the run of what was done by then is returned.
  public func simulate(
    samples: Int, seed: UInt64, threads: Int? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) async -> Run {
    await Background.run {
      simulate(
        samples: samples, seed: seed, threads: threads, cancellation: $0, progress: progress)
    }
  }

  /// The tallies that one variant of the kernels gives, for comparing variants.
  package func tallies(samples: Int, seed: UInt64, kernels: su_kernels) -> [Tally] {
    var propagation = Propagation(
      program: program(), source: UniformSource(seed: seed), threads: 2)
    propagation.kernels = kernels
    let all = propagation.run(from: propagation.start(samples: samples), to: samples)
    return outputs.indices.map(all.tally)
  }

  /// The compiled program of the outputs.
  func program() -> Program {
    compiled.value { Compiler.program(for: outputs.map(\.node), coupling: coupling) }
  }
}
