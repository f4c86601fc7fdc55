extension Model {
  /// Shapley effects of an output: its variance divided among the drivers, what several explain
  /// only together in even parts. The effects are never negative, but for their error, and add up
  /// to 1.
  ///
  /// Samples walk from one set of draws to an independent one, driver by driver in an order drawn
  /// for every 256 of them; each driver earns what the output changes by at its step, times half
  /// of what it changes by over the whole walk. Of the model only what depends on the driver is
  /// computed again.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of drivers.
  ///   - samples: walks; each costs two evaluations of the model and one more, of a part of it, for
  ///     each driver or group. Intervals shrink with their square root.
  ///   - seed: selects the draws and the orders.
  ///   - groups: drivers that are looked at together; the others are looked at one by one.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  ///   - progress: called about ten times a second, from any thread; it counts walks.
  /// - Throws: ``ModelError`` if the output is at fault, ``DesignError`` if groups or samples are,
  ///   `CancellationError` if cancelled.
  /// - SeeAlso: Owen (2014), SIAM/ASA Journal on Uncertainty Quantification 2, 245–251; Song, Nelson
  ///   & Staum (2016), same journal 4, 1060–1083; Goda (2021), Reliability Engineering & System
  ///   Safety 213, 107702.
  public func shapleyEffects(
    of output: Quantity, samples: Int = 65_536, seed: UInt64, groups: [DriverGroup] = [],
    threads: Int? = nil, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> SensitivityIndices {
    try shapleyEffects(
      of: [output], samples: samples, seed: seed, groups: groups, threads: threads,
      cancellation: cancellation, progress: progress)[0]
  }

  /// Shapley effects of several outputs, from one and the same evaluations.
  ///
  /// - Parameters:
  ///   - outputs: the model's outputs if nil.
  ///   - samples: walks.
  ///   - seed: selects the draws and the orders.
  ///   - groups: drivers that are looked at together; the others are looked at one by one.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  ///   - progress: called about ten times a second, from any thread; it counts walks.
  /// - Returns: the effects on each output, in order.
  /// - Throws: ``ModelError`` if an output is at fault, ``DesignError`` if groups or samples are,
  ///   `CancellationError` if cancelled.
  public func shapleyEffects(
    of outputs: [Quantity]? = nil, samples: Int = 65_536, seed: UInt64,
    groups: [DriverGroup] = [], threads: Int? = nil, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> [SensitivityIndices] {
    let subject = try DesignSubject(
      outputs ?? self.outputs, groups: groups, coupling: coupling, allowing: .any,
      faults: DesignSubject.faults(ofSamples: samples))
    if !subject.dependent.isEmpty {
      return try DependentWalks(subject, seed: seed).effects(
        samples: samples, threads: threads ?? ProcessorCount.active, cancellation: cancellation,
        progress: progress)
    }
    let keys = subject.groups.map { BitStream(seed: seed, name: $0.name, lane: 2) }
    let walks = Walks(
      plan: WalkProgram(subject.program(isCoupled: false), groups: subject.groups.map(\.drivers)),
      seed: seed,
      threads: threads ?? ProcessorCount.active
    ) { start in
      let draws = keys.map { $0.uniform(at: MorrisDesign.firstSample + start) }
      return draws.indices.sorted { draws[$0] < draws[$1] }
    }
    guard let result = walks.run(samples: samples, cancellation: cancellation, progress: progress)
    else {
      throw CancellationError()
    }
    return subject.outputs.indices.map { SensitivityIndices(shapleyOf: $0, in: subject, result) }
  }
}

extension SensitivityIndices {
  fileprivate init(shapleyOf place: Int, in subject: DesignSubject, _ result: Walks.Result) {
    let output = subject.outputs[place].name
    let warning = TailIndex(BinnedSample(result.counts[place])).warning
    self.init(
      shapleyOf: output, groups: subject.groups, among: subject.groups(of: place),
      blocks: result.blocks[place],
      refusal: warning.map { "\(output): \($0); shares of variance are not given" })
  }

  /// Shapley effects from sums over blocks of samples.
  ///
  /// - Parameter among: the groups to show, all if nil.
  init(
    shapleyOf output: String, groups: [DriverGroup], among shown: [Int]? = nil,
    blocks: [WalkSums], refusal: String?
  ) {
    let kept = blocks.filter { $0.numbers[0] > 0 }
    let sizes = kept.map { Int($0.numbers[0]) }
    let whole = kept.reduce(WalkSums(groups: groups.count), +)
    let leaving = kept.map { whole - $0 }
    let note = VarianceNote.text(
      of: output, samples: whole.numbers[0], squares: whole.numbers[2])

    func effect(_ group: Int) -> (Estimate, [Double]) {
      func share(_ sums: WalkSums) -> Double {
        sums.numbers[2] > 0 ? sums.numbers[3 + group] / sums.numbers[2] : .nan
      }
      let (value, replicates) = (share(whole), leaving.map(share))
      guard refusal == nil, value.isFinite, replicates.allSatisfy(\.isFinite) else {
        return (.unknown, [])
      }
      return (
        GroupJackknife.estimate(whole: value, leaving: replicates, sizes: sizes), replicates
      )
    }
    self.init(
      of: output, measure: .shapley,
      indices: (shown ?? Array(groups.indices)).map { group in
        let (estimate, replicates) = effect(group)
        return SensitivityIndex(
          of: groups[group].drivers, named: groups[group].name, estimate: estimate,
          replicates: replicates)
      },
      samples: Int(whole.numbers[0]),
      samplesLeftOut: Int(blocks.reduce(0) { $0 + $1.numbers[1] }),
      resampling: .leavingGroups(sizes: sizes), notes: note.map { [$0] } ?? [], refusal: refusal)
  }
}
