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
  /// How the samples are laid out.
  public let design: Design
  /// The dimensions of the design that drivers have.
  let dimensions: DriverDimensions
  /// What was tallied, replicate by replicate; of independent samples in one piece.
  let parts: [Propagated]
  /// Ranks known exactly, output by output, if a second pass was made.
  var exact: [OrderStatistics?]
  /// What is known output by output, from when it is first asked for.
  private let known: [Once<KnownOutput>]

  init(
    model: Model, seed: UInt64, samplesRequested: Int, threads: Int,
    design: Design = .monteCarlo, dimensions: DriverDimensions = DriverDimensions(),
    parts: [Propagated]
  ) {
    self.model = model
    self.seed = seed
    self.samplesRequested = samplesRequested
    self.threads = threads
    self.design = design
    self.dimensions = dimensions
    self.parts = parts
    exact = model.outputs.map { _ in nil }
    known = model.outputs.map { _ in Once() }
  }

  /// What was tallied, output by output.
  package var tallies: [Tally] { model.outputs.indices.map { known($0).tally } }

  /// What was tallied of an output, and its samples in order.
  func known(_ output: Int) -> KnownOutput {
    known[output].value {
      let tallies = parts.map { $0.tally(output) }
      return design.isIndependent ? KnownOutput(tallies[0]) : KnownOutput(replicates: tallies)
    }
  }

  /// Samples drawn; fewer than asked for if the run was cancelled.
  public var samples: Int { parts.reduce(0) { $0 + $1.count } }
  /// False if the run was cancelled: it is then a valid run of fewer samples.
  public var isComplete: Bool { samples == samplesRequested }

  /// The values of quantities of the model over a range of samples, drawn again.
  ///
  /// - Parameters:
  ///   - quantities: outputs, or anything made of the model's drivers; in their own units.
  ///   - range: which samples; all if nil.
  /// - Returns: one array for each quantity.
  /// - Precondition: the quantities have no fault, and no sample is before the first or, in a design,
  ///   beyond the last. Quantities that have not been outputs of a model yet are checked by
  ///   ``run(of:)``, which throws.
  public func values(of quantities: [Quantity], samples range: Range<Int>? = nil) -> [[Double]] {
    let faults = Graph(of: quantities.map(\.node)).nodes.flatMap {
      Validation.faults(of: $0)
    }
    precondition(faults.isEmpty, "\(ModelError(faults: faults))")
    precondition(
      (range?.lowerBound ?? 0) >= 0, "samples are counted from 0, not \(range?.lowerBound ?? 0)")
    precondition(
      design.isIndependent || (range?.upperBound ?? 0) <= samplesRequested,
      "the design has \(samplesRequested) samples, not \(range?.upperBound ?? 0)")
    return columns(of: quantities.map(\.node)).values(range ?? 0..<samples)
  }

  /// Columns of quantities over independent samples of the run's seed, for analyses that take samples for
  /// independent; without a design, the run's own.
  func independentColumns(of nodes: [Node]) -> Columns {
    Columns(of: nodes, coupling: model.coupling, seed: seed, threads: threads)
  }

  /// Columns of quantities over the run's samples.
  func columns(of nodes: [Node], threads: Int? = nil) -> Columns {
    Columns(
      of: nodes, coupling: model.coupling, source: source(for: nodes),
      threads: threads ?? self.threads)
  }

  /// Where the uniforms of the drivers of some quantities come from.
  private func source(for nodes: [Node]) -> UniformSource {
    guard !design.isIndependent else { return UniformSource(seed: seed) }
    let all = dimensions.adding(Graph(of: nodes, coupling: model.coupling).uniformNames)
    return UniformSource(
      seed: seed, layout: DesignLayout(design, samples: samplesRequested, dimensions: all))
  }

  /// The same run with more samples: equal, bit for bit, to a run of that length from the
  /// start. A run that is long enough already is returned as it is.
  ///
  /// Independent samples are kept and others added. The points of a design depend on how many there
  /// are, so that all samples are drawn anew.
  ///
  /// - Precondition: the number is one that the run's design can have; see ``Design/faults(samples:)``.
  public func extended(
    to samples: Int, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) -> Run {
    guard samples > self.samples else { return self }
    guard design.isIndependent else {
      return model.simulated(
        samples: samples, seed: seed, design: design, dimensions: dimensions, threads: threads,
        cancellation: cancellation, progress: progress)
    }
    var propagation = Propagation(
      program: model.program(), source: UniformSource(seed: seed), threads: threads)
    propagation.cancellation = cancellation
    propagation.progress = progress
    propagation.outputs = model.outputs
    let isEmpty = (parts[0].complete.first?.length ?? 0) == 0
    let start = isEmpty ? propagation.start(samples: samples) : parts[0]
    return Run(
      model: model, seed: seed, samplesRequested: samples, threads: threads,
      parts: [propagation.run(from: start, to: samples)])
  }
}
