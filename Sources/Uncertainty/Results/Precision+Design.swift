extension Model {
  /// Draws samples laid out by a design until percentiles are known as well as asked for, or a cap is
  /// reached.
  ///
  /// As with independent samples, the run is looked at at fixed numbers of samples, each about twice the
  /// last and each with intervals of confidence 1 − 0.05 / looks. The points of a design depend on how many
  /// there are, so every look draws all of its samples anew: the run that is returned is the very run of
  /// its number of samples, at no more than three times its cost.
  ///
  /// - Parameters:
  ///   - goals: what has to be known, and how well.
  ///   - cap: the most samples to draw at a look; the last look has the greatest number up to it that
  ///     the design can have.
  ///   - seed: selects the draws.
  ///   - design: how the samples are laid out.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the run from another thread.
  ///   - progress: called about ten times a second, from any thread.
  /// - Throws: ``ModelError`` if the design cannot have so few samples, or so many drivers.
  public func simulate(
    until goals: [Precision], atMost cap: Int, seed: UInt64, design: Design, threads: Int? = nil,
    cancellation: Cancellation? = nil, progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> PreciseRun {
    guard !design.isIndependent else {
      return simulate(
        until: goals, atMost: cap, seed: seed, threads: threads, cancellation: cancellation,
        progress: progress)
    }
    guard let last = design.usable(atMost: cap) else {
      throw ModelError(faults: design.faults(samples: cap))
    }
    var looks = [min(design.usable(atLeast: 16_384) ?? last, last)]
    while let look = looks.last, look < last {
      looks.append(look > last / 2 ? last : design.usable(atLeast: 2 * look) ?? last)
    }
    let confidence = 1 - 0.05 / Double(looks.count)
    var run: Run
    repeat {
      run = try simulate(
        samples: looks.removeFirst(), seed: seed, design: design, threads: threads,
        cancellation: cancellation, progress: progress)
      guard run.isComplete else { return PreciseRun(run: run, isReached: false) }
      if goals.allSatisfy({ $0.isReached(by: run, confidence: confidence) }) {
        return PreciseRun(run: run, isReached: true)
      }
    } while !looks.isEmpty
    return PreciseRun(run: run, isReached: false)
  }
}
