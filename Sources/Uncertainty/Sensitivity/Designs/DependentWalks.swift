/// Shapley effects of drivers that depend on each other.
///
/// For each sample drivers are drawn anew, given all others, in growing sets along an order that is
/// drawn for every 256 samples: half the mean square of what the output changes by is
/// E[Var(Y | the others)], and a driver, or group, earns what it adds.
///
/// - SeeAlso: Song, Nelson & Staum (2016), SIAM/ASA Journal on Uncertainty Quantification 4,
///   1060–1083; Owen & Prieur (2017), same journal 5, 986–1002.
struct DependentWalks: Sendable {
  let subject: DesignSubject
  let program: Program
  let seed: UInt64
  /// The drivers' names.
  let names: [String]
  /// The places of each group's drivers.
  let members: [[Int]]

  /// Prepares an analysis.
  ///
  /// - Throws: ``DesignError`` beside a random sum, whose terms are drawn where no order reaches them.
  init(_ subject: DesignSubject, seed: UInt64) throws {
    let sums = subject.drivers.filter { if case .randomSum = $0.operation { true } else { false } }
    guard sums.isEmpty else {
      throw DesignError(
        faults: sums.map {
          Fault(
            "Shapley effects of drivers that depend on each other cannot be found beside a random "
              + "sum", of: $0.label)
        })
    }
    self.subject = subject
    self.seed = seed
    program = subject.program(isCoupled: false)
    let names = subject.drivers.map(\.label)
    self.names = names
    members = subject.groups.map { group in group.drivers.compactMap(names.firstIndex) }
  }

  /// The effects on each output.
  ///
  /// - Throws: `CancellationError` if cancelled.
  func effects(
    samples: Int, threads: Int, cancellation: Cancellation?,
    progress: (@Sendable (Progress) -> Void)?
  ) throws -> [SensitivityIndices] {
    let run = BlockRun(
      samples: samples, outputs: subject.outputs.count, threads: threads,
      cancellation: cancellation, progress: progress)
    guard let found = DesignResult(run.run { DependentWalkWorker(self) }) else {
      throw CancellationError()
    }
    return subject.outputs.indices.map { output in
      let name = subject.outputs[output].name
      let warning = TailIndex(BinnedSample(found.counts[output])).warning
      return SensitivityIndices(
        shapleyOf: name, groups: subject.groups, among: subject.groups(of: output),
        blocks: found.blocks[output],
        refusal: warning.map { "\(name): \($0); shares of variance are not given" })
    }
  }
}
