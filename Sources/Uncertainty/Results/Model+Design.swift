import CKernels
import Foundation

extension Model {
  /// Draws samples of all drivers, laid out by a design, and computes all outputs.
  ///
  /// Everything a run says of its outputs has an interval from the design's independent replicates. The
  /// result depends on the model, the design, the number of samples and the seed, and on nothing else. If
  /// it is cancelled, it holds the replicates finished by then.
  ///
  /// ```swift
  /// let run = try model.simulate(samples: 65_536, seed: 2024, design: .sobol())
  /// ```
  ///
  /// - Parameters:
  ///   - samples: how many; a number that the design can have.
  ///   - seed: selects the draws; every number, 0 included, is a seed.
  ///   - design: how the samples are laid out.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the run from another thread.
  ///   - progress: called about ten times a second, from any thread.
  /// - Throws: ``ModelError`` if the design cannot have so many samples, and names the nearest numbers
  ///   that it can have, or so many drivers.
  public func simulate(
    samples: Int, seed: UInt64, design: Design, threads: Int? = nil,
    cancellation: Cancellation? = nil, progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> Run {
    try simulate(
      samples: samples, seed: seed, design: design, dimensions: DriverDimensions(),
      threads: threads, cancellation: cancellation, progress: progress)
  }

  /// Draws samples laid out by a design, some drivers having their dimensions already.
  func simulate(
    samples: Int, seed: UInt64, design: Design, dimensions: DriverDimensions, threads: Int?,
    cancellation: Cancellation? = nil, progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> Run {
    guard !design.isIndependent else {
      return simulate(
        samples: samples, seed: seed, threads: threads, cancellation: cancellation,
        progress: progress)
    }
    let all = dimensions.adding(uniformNames)
    let faults = design.faults(samples: samples) + all.faults(design)
    guard faults.isEmpty else { throw ModelError(faults: faults) }
    return simulated(
      samples: samples, seed: seed, design: design, dimensions: all, threads: threads,
      cancellation: cancellation, progress: progress)
  }

  /// - Precondition: the design can have so many samples.
  func simulated(
    samples: Int, seed: UInt64, design: Design, dimensions: DriverDimensions, threads: Int?,
    cancellation: Cancellation?, progress: (@Sendable (Progress) -> Void)?,
    kernels: su_kernels = Kernels.best
  ) -> Run {
    let cores = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let layout = DesignLayout(design, samples: samples, dimensions: dimensions)
    var propagation = Propagation(
      program: program(), source: UniformSource(seed: seed, layout: layout), threads: cores)
    propagation.kernels = kernels
    propagation.cancellation = cancellation
    propagation.progress = progress
    let parts = ReplicatedPropagation(propagation: propagation, replicates: layout.replicates)
    return Run(
      model: self, seed: seed, samplesRequested: samples, threads: cores, design: design,
      dimensions: dimensions, parts: parts.run())
  }

  /// Draws samples laid out by a design, without blocking the caller.
  ///
  /// If the task is cancelled, the run of the replicates finished by then is returned.
  ///
  /// - Throws: ``ModelError`` if the design cannot have so many samples or drivers.
  public func simulate(
    samples: Int, seed: UInt64, design: Design, threads: Int? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) async throws -> Run {
    let faults =
      design.faults(samples: samples)
      + DriverDimensions().adding(uniformNames).faults(design)
    guard faults.isEmpty || design.isIndependent else { throw ModelError(faults: faults) }
    return await Background.run { cancellation in
      design.isIndependent
        ? simulate(
          samples: samples, seed: seed, threads: threads, cancellation: cancellation,
          progress: progress)
        : simulated(
          samples: samples, seed: seed, design: design,
          dimensions: DriverDimensions().adding(uniformNames), threads: threads,
          cancellation: cancellation, progress: progress)
    }
  }

  /// The run that one variant of the kernels gives, for comparing variants.
  package func simulated(samples: Int, seed: UInt64, design: Design, kernels: su_kernels) -> Run {
    simulated(
      samples: samples, seed: seed, design: design,
      dimensions: DriverDimensions().adding(uniformNames), threads: 2, cancellation: nil,
      progress: nil, kernels: kernels)
  }
}
