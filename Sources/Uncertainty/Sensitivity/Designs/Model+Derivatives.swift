extension Model {
  /// Upper bounds of the total Sobol indices of an output, from its derivatives (DGSM).
  ///
  /// A driver's value is a function of a standard normal score z; the mean square of the output's
  /// derivative by z, divided by the output's variance, is at least the driver's total index,
  /// whatever the law. Derivatives come from the formula itself, all of them in one sweep back
  /// through it, so the cost does not grow with the number of drivers. Of closures they are
  /// differences, and their error is stated.
  ///
  /// Where something that a driver moves jumps (a comparison, `floor`, a law of single values, the
  /// terms of a random sum), derivatives say nothing: its bound is not given, and a note says why.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of drivers.
  ///   - samples: how many to average over.
  ///   - seed: selects the draws; they are those of a run.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  ///   - progress: called about ten times a second, from any thread; it counts samples.
  /// - Throws: ``ModelError`` if the output is at fault, ``DesignError`` if the number of samples is,
  ///   `CancellationError` if cancelled.
  /// - SeeAlso: Kucherenko, Rodriguez-Fernandez, Pantelides & Shah (2009), Reliability Engineering &
  ///   System Safety 94, 1135–1148; Lamboni, Iooss, Popelin & Gamboa (2013), Mathematics and
  ///   Computers in Simulation 87, 45–54.
  public func derivativeBounds(
    of output: Quantity, samples: Int = 16_384, seed: UInt64, threads: Int? = nil,
    cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> SensitivityIndices {
    let subject = try DesignSubject(
      [output], coupling: coupling, allowing: .none("bounds from derivatives"),
      faults: DesignSubject.faults(ofSamples: samples))
    let program = subject.program(isCoupled: false)
    let sources = ProgramSources(program)
    let run = DerivativeSums(
      program: program, sources: sources, seed: seed, threads: threads ?? ProcessorCount.active)
    guard
      let result = run.run(
        samples: samples, output: 0, cancellation: cancellation, progress: progress)
    else {
      throw CancellationError()
    }
    let obstacles = DerivativeObstacles(program, sources, result.differences)
    return SensitivityIndices(bounds: subject, sources, result, obstacles)
  }

  /// By how many percent an output changes where a driver rises by one percent, all drivers at
  /// their medians.
  ///
  /// Derivatives come from the formula itself; of closures they are differences, and their error is
  /// stated. At a kink, or where something jumps, a note says that the elasticity is not known or
  /// holds nearby only.
  ///
  /// - Parameter output: an output, or anything made of drivers.
  /// - Throws: ``ModelError`` if the output is at fault.
  public func elasticities(of output: Quantity) throws -> SensitivityIndices {
    let subject = try DesignSubject([output], coupling: coupling, allowing: .any)
    let program = subject.program(with: subject.drivers, isCoupled: false)
    let sources = ProgramSources(program)
    let points = ElasticityPoints(subject.drivers)
    let sweep = ReverseSweep(program, seed: 0, length: points.count, supply: points.supply)
    _ = sweep.run(first: 0, count: points.count, cancellation: nil)
    sweep.sweep(from: 0, count: points.count)
    let obstacles = DerivativeObstacles(program, sources, sweep.differences)
    let base = sweep.value(program.outputs[0])[0]
    var notes = obstacles.notes
    let indices = subject.drivers.enumerated().map { place, driver -> SensitivityIndex in
      let register = program.outputs[1 + place]
      let slopes = (0..<points.count).map { sweep.derivative(register)[$0] }
      let value = slopes[0] * sweep.value(register)[0] / base
      let set = sources.sources(of: [driver.label])
      var isKnown = value.isFinite
      if let cause = obstacles.closure(for: set) {
        isKnown = false
        notes.append("\(driver.label) moves \(cause): its elasticity is not known.")
      } else if let cause = obstacles.jump(for: set) {
        isKnown = isKnown && value != 0
        let what = isKnown ? "holds between jumps only" : "is not known"
        notes.append("\(driver.label) moves \(cause): its elasticity \(what).")
      } else if points.areApart(slopes) {
        isKnown = false
        notes.append("\(driver.label) is at a kink: it has no elasticity at the medians.")
      }
      return SensitivityIndex(
        of: driver.label,
        estimate: isKnown
          ? Estimate(value: value, standardError: 0, interval: Interval(lower: value, upper: value))
          : .unknown)
    }
    if base == 0 { notes.append("\(output.name) is zero at the medians: it has no elasticities.") }
    return SensitivityIndices(
      of: output.name, measure: .elasticity, indices: indices, samples: 1,
      resampling: .independent, notes: notes)
  }
}
