/// How well percentiles of an output have to be known before a run may stop.
public struct Precision: Sendable {
  /// The output.
  public let output: Quantity
  /// The percentiles' probabilities.
  public let levels: [Double]
  /// Half the width of each percentile's interval, relative to its value.
  public let relativeHalfWidth: Double

  /// Percentiles to be known to a share of their value: `.percentiles(of: bill, within: 0.01)`.
  ///
  /// - Precondition: levels are in 0...1, and the share is positive.
  public static func percentiles(
    _ levels: [Double] = [0.10, 0.50, 0.90], of output: Quantity, within share: Double
  ) -> Precision {
    precondition(share > 0, "a precision is positive, not \(share)")
    precondition(
      levels.allSatisfy { (0...1).contains($0) }, "levels are in 0...1, not \(levels)")
    return Precision(output: output, levels: levels, relativeHalfWidth: share)
  }

  /// Whether a run knows them well enough, by intervals of the confidence given.
  func isReached(by run: Run, confidence: Double) -> Bool {
    let summary = run[output]
    return levels.allSatisfy {
      let estimate = summary.quantile($0, confidence: confidence)
      return estimate.halfWidth <= relativeHalfWidth * estimate.value.magnitude
    }
  }
}

/// A run that went on until it was precise enough, or to its cap.
public struct PreciseRun: Sendable {
  /// The run.
  public let run: Run
  /// Whether every precision asked for was reached.
  public let isReached: Bool
}

extension Model {
  /// Draws samples until percentiles are known as well as asked for, or a cap is reached.
  ///
  /// The run is looked at after 16,384 samples and each time their number has doubled. To look
  /// often and stop at the first good moment makes intervals too narrow; each look therefore
  /// uses intervals of confidence 1 − 0.05 / looks (Bonferroni), so that the precision claimed
  /// is right with 95 % in all. The moments of looking are fixed, so the run is reproducible.
  ///
  /// - Parameters:
  ///   - goals: what has to be known, and how well.
  ///   - cap: the most samples to draw.
  ///   - seed: selects the draws.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the run from another thread.
  ///   - progress: called about ten times a second, from any thread.
  public func simulate(
    until goals: [Precision], atMost cap: Int, seed: UInt64, threads: Int? = nil,
    cancellation: Cancellation? = nil, progress: (@Sendable (Progress) -> Void)? = nil
  ) -> PreciseRun {
    var looks = [min(16_384, max(0, cap))]
    while let last = looks.last, last < cap { looks.append(last > cap / 2 ? cap : 2 * last) }
    let confidence = 1 - 0.05 / Double(looks.count)
    var run = simulate(samples: 0, seed: seed, threads: threads)
    for look in looks {
      run = run.extended(to: look, cancellation: cancellation, progress: progress)
      if goals.allSatisfy({ $0.isReached(by: run, confidence: confidence) }) {
        return PreciseRun(run: run, isReached: true)
      }
      if cancellation?.isCancelled ?? false { break }
    }
    return PreciseRun(run: run, isReached: false)
  }
}
