import CKernels

extension Model {
  /// Sobol indices of an output, by a design of its own: what each driver explains of the output's
  /// variance by itself, and what it has a part in.
  ///
  /// Two independent sets of draws are mixed, driver by driver; of the model only what depends on
  /// the driver is computed again. The first set holds the same draws as a run with the same seed.
  /// The result depends on the seed and the number of samples, not on the number of threads.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of drivers.
  ///   - samples: pairs of draws; each costs two evaluations of the model and two more, of a part of
  ///     it, for each driver or group. Intervals shrink with their square root.
  ///   - seed: selects the draws.
  ///   - groups: drivers that are looked at together; the others are looked at one by one.
  ///   - secondOrder: whether to give the indices of pairs, too.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  ///   - progress: called about ten times a second, from any thread; it counts pairs of draws.
  /// - Throws: ``ModelError`` if the output is at fault, ``DesignError`` if groups or samples are,
  ///   `CancellationError` if cancelled.
  public func sobolIndices(
    of output: Quantity, samples: Int = 65_536, seed: UInt64, groups: [DriverGroup] = [],
    secondOrder: Bool = false, threads: Int? = nil, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> SobolIndices {
    try sobolIndices(
      of: [output], samples: samples, seed: seed, groups: groups, secondOrder: secondOrder,
      threads: threads, cancellation: cancellation, progress: progress)[0]
  }

  /// Sobol indices of several outputs, from one and the same evaluations.
  ///
  /// - Parameters:
  ///   - outputs: the model's outputs if nil.
  ///   - samples: pairs of draws.
  ///   - seed: selects the draws.
  ///   - groups: drivers that are looked at together; the others are looked at one by one.
  ///   - secondOrder: whether to give the indices of pairs, too.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  ///   - progress: called about ten times a second, from any thread; it counts pairs of draws.
  /// - Returns: indices of each output, in order.
  /// - Throws: ``ModelError`` if an output is at fault, ``DesignError`` if groups or samples are,
  ///   `CancellationError` if cancelled.
  public func sobolIndices(
    of outputs: [Quantity]? = nil, samples: Int = 65_536, seed: UInt64,
    groups: [DriverGroup] = [], secondOrder: Bool = false, threads: Int? = nil,
    cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> [SobolIndices] {
    let subject = try DesignSubject(
      outputs ?? self.outputs, groups: groups, coupling: coupling,
      allowing: .inOneGroup("Sobol indices"), faults: DesignSubject.faults(ofSamples: samples))
    let run = PickFreeze(
      plan: PickFreezeProgram(subject.program(isCoupled: true), groups: subject.streams),
      seed: seed, threads: threads ?? ProcessorCount.active,
      hasPairs: secondOrder)
    guard let result = run.run(samples: samples, cancellation: cancellation, progress: progress)
    else {
      throw CancellationError()
    }
    return subject.outputs.indices.map {
      SobolIndices(of: $0, in: subject, result, samples: samples, hasPairs: secondOrder)
    }
  }
}

extension Model {
  /// The sums that indices are computed from, for comparing ways to compute them: whole, or one
  /// block of samples after the other.
  package func pickFreezeSums(
    samples: Int, seed: UInt64, groups: [DriverGroup] = [], threads: Int,
    reevaluatingAll all: Bool = false, kernels: su_kernels = Kernels.best, chunk: Int = 512,
    pairs: Bool = true
  ) throws -> [[Double]] {
    let subject = try DesignSubject(
      outputs, groups: groups, coupling: coupling, allowing: .inOneGroup("Sobol indices"))
    var run = PickFreeze(
      plan: PickFreezeProgram(
        subject.program(isCoupled: true), groups: subject.streams, reevaluatingAll: all),
      seed: seed, threads: threads, hasPairs: pairs)
    run.kernels = kernels
    run.chunk = chunk
    return run.run(samples: samples)?.blocks.map { $0.flatMap(\.numbers) } ?? []
  }
}

extension SobolIndices {
  init(
    of place: Int, in subject: DesignSubject, _ result: PickFreeze.Result, samples: Int,
    hasPairs: Bool
  ) {
    let output = subject.outputs[place].name
    let sums = PickFreezeIndices(result.blocks[place])
    let warning = TailIndex(BinnedSample(result.counts[place])).warning
    let refusal = warning.map { "\(output): \($0); shares of variance are not given" }
    let note = VarianceNote.text(
      of: output, samples: sums.whole.count, squares: sums.whole.whole)
    let own = subject.groups(of: place)

    func indices(
      _ measure: SensitivityMeasure, of parts: [[Int]],
      _ estimate: ([Int]) -> (estimate: Estimate, replicates: [Double])
    ) -> SensitivityIndices {
      SensitivityIndices(
        of: output, measure: measure,
        indices: parts.map { part in
          let (value, replicates) = refusal == nil ? estimate(part) : (.unknown, [])
          return SensitivityIndex(
            of: part.flatMap { subject.groups[$0].drivers },
            named: part.map { subject.groups[$0].name }.joined(separator: " × "),
            estimate: value, replicates: replicates)
        },
        samples: Int(sums.whole.count), samplesLeftOut: sums.leftOut,
        resampling: .bootstrap, notes: note.map { [$0] } ?? [],
        refusal: refusal)
    }
    self.output = output
    firstOrder = indices(.firstOrder, of: own.map { [$0] }) { sums.firstOrder($0[0]) }
    total = indices(.totalOrder, of: own.map { [$0] }) { sums.total($0[0]) }
    let pairs = own.enumerated().flatMap { index, a in own[(index + 1)...].map { [a, $0] } }
    secondOrder =
      hasPairs ? indices(.secondOrder, of: pairs) { sums.secondOrder($0[0], $0[1]) } : nil
    evaluations = 2 * samples * (1 + subject.groups.count)
  }
}
