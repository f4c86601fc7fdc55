/// A finished simulation: what is known of every output of a model, and how surely.
///
/// A run keeps tallies, not samples, so its memory does not grow with their number. As every
/// draw is a function of the seed, the driver's name and the sample's index, samples can be
/// looked at again at any time: ``values(of:samples:)``.
public struct Run: Sendable {
  /// What was simulated.
  public let model: Model
  /// The seed of all draws.
  public let seed: UInt64
  /// Samples asked for.
  public let samplesRequested: Int
  /// Cores used; the results do not depend on it.
  public let threads: Int
  let propagated: Propagated
  /// Ranks known exactly, output by output, if a second pass was made.
  var exact: [OrderStatistics?]
  /// What is known output by output, from when it is first asked for.
  private let known: [Once<(tally: Tally, ordered: BinnedSample)>]

  init(
    model: Model, seed: UInt64, samplesRequested: Int, threads: Int, propagated: Propagated
  ) {
    self.model = model
    self.seed = seed
    self.samplesRequested = samplesRequested
    self.threads = threads
    self.propagated = propagated
    exact = model.outputs.map { _ in nil }
    known = model.outputs.map { _ in Once() }
  }

  /// What was tallied, output by output.
  package var tallies: [Tally] { model.outputs.indices.map { known($0).tally } }

  /// What was tallied of an output, and its samples in order.
  func known(_ output: Int) -> (tally: Tally, ordered: BinnedSample) {
    known[output].value {
      let tally = propagated.tally(output)
      return (tally, BinnedSample(of: tally))
    }
  }

  /// Samples drawn; fewer than asked for if the run was cancelled.
  public var samples: Int { propagated.count }
  /// False if the run was cancelled: it is then a valid run of fewer samples.
  public var isComplete: Bool { samples == samplesRequested }

  /// The values of quantities of the model over a range of samples, drawn again.
  ///
  /// - Parameters:
  ///   - quantities: outputs, or anything made of the model's drivers; in their own units.
  ///   - range: which samples; all if nil.
  /// - Returns: one array for each quantity.
  /// - Precondition: the quantities have no fault, and no sample is before the first. Quantities
  ///   that have not been outputs of a model yet are checked by ``run(of:)``, which throws.
  public func values(of quantities: [Quantity], samples range: Range<Int>? = nil) -> [[Double]] {
    let faults = Graph(of: quantities.map(\.node)).nodes.flatMap {
      Validation.faults(of: $0)
    }
    precondition(faults.isEmpty, "\(ModelError(faults: faults))")
    precondition(
      (range?.lowerBound ?? 0) >= 0, "samples are counted from 0, not \(range?.lowerBound ?? 0)")
    let columns = Columns(of: quantities.map(\.node), seed: seed, threads: threads)
    return columns.values(range ?? 0..<samples)
  }

  /// The same run with more samples: equal, bit for bit, to a run of that length from the
  /// start. A run that is long enough already is returned as it is.
  public func extended(
    to samples: Int, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) -> Run {
    guard samples > self.samples else { return self }
    var propagation = Propagation(program: model.program(), seed: seed, threads: threads)
    propagation.cancellation = cancellation
    propagation.progress = progress
    let isEmpty = (propagated.complete.first?.length ?? 0) == 0
    let start = isEmpty ? propagation.start(samples: samples) : propagated
    return Run(
      model: model, seed: seed, samplesRequested: samples, threads: threads,
      propagated: propagation.run(from: start, to: samples))
  }
}
