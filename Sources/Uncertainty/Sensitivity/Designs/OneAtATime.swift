/// What an output does when one driver after the other goes from low to high while all others stay
/// at their medians: the bars of a tornado chart.
///
/// Interactions are not seen, and nothing is random: the numbers have no error.
public struct OneAtATime: Sendable, Codable {
  /// What one driver does.
  public struct Bar: Sendable, Codable {
    /// The driver's name.
    public let driver: String
    /// The unit of the driver's values.
    public let unit: String
    /// The driver's low and high value.
    public let low, high: Double
    /// The output where the driver is low, and where it is high.
    public let outputAtLow, outputAtHigh: Double
    /// What the output gains from low to high; negative if it falls.
    public var swing: Double { outputAtHigh - outputAtLow }
  }

  /// The output's name.
  public let output: String
  /// The unit of the output's values.
  public let unit: String
  /// The output with every driver at its median: not the output's median, nor its mean.
  public let base: Double
  /// The levels that drivers go from and to.
  public let lowLevel, highLevel: Double
  /// One for each driver, the longest first.
  public let bars: [Bar]

  /// The swings as indices, to be sorted, filtered and exported like any other.
  public var indices: SensitivityIndices {
    SensitivityIndices(
      of: output, unit: unit, measure: .swing,
      indices: bars.map { bar in
        SensitivityIndex(
          of: bar.driver,
          estimate: Estimate(
            value: bar.swing, standardError: 0,
            interval: Interval(lower: bar.swing, upper: bar.swing)))
      },
      samples: 2 * bars.count + 1, resampling: .independent)
  }
}

extension Model {
  /// Moves one driver at a time from low to high, all others at their medians.
  ///
  /// A driver whose law has uncertain parameters moves by its own draw, at their medians. All terms
  /// of a random sum move together.
  ///
  /// - Parameters:
  ///   - output: an output, or anything made of drivers.
  ///   - levels: the probabilities to go from and to, both between 0 and 1.
  ///   - threads: how many cores to use; all of them if nil.
  ///   - cancellation: stops the analysis from another thread.
  ///   - progress: called about ten times a second, from any thread; it counts evaluations.
  /// - Throws: ``ModelError`` if the output is at fault, ``DesignError`` if the levels are,
  ///   `CancellationError` if cancelled.
  public func oneAtATime(
    of output: Quantity, levels: ClosedRange<Double> = 0.10...0.90, threads: Int? = nil,
    cancellation: Cancellation? = nil, progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> OneAtATime {
    let (low, high) = (levels.lowerBound, levels.upperBound)
    let faults =
      low > 0 && low < high && high < 1
      ? [] : [Fault("levels need 0 < low < high < 1, got \(low) and \(high)")]
    let subject = try DesignSubject(
      [output], coupling: coupling, allowing: .none("swings of single drivers"), faults: faults)
    let drivers = subject.drivers
    let points = DesignPoints(subject, threads: threads ?? ProcessorCount.active)
    let columns = try points.values(
      at: 1 + 2 * drivers.count, with: drivers, cancellation: cancellation, progress: progress
    ) { driver, point in
      (point + 1) / 2 - 1 != driver || point == 0 ? 0.5 : point % 2 == 1 ? low : high
    }
    let scale = output.displayScale
    let bars = drivers.enumerated().map { place, node -> OneAtATime.Bar in
      let driver = Quantity(node)
      let points = (1 + 2 * place, 2 + 2 * place)
      return OneAtATime.Bar(
        driver: node.label, unit: driver.displaySymbol,
        low: columns[1 + place][points.0] * driver.displayScale,
        high: columns[1 + place][points.1] * driver.displayScale,
        outputAtLow: columns[0][points.0] * scale, outputAtHigh: columns[0][points.1] * scale)
    }
    return OneAtATime(
      output: output.name, unit: output.displaySymbol, base: columns[0][0] * scale, lowLevel: low,
      highLevel: high, bars: bars.sorted(by: OneAtATime.order))
  }
}

extension OneAtATime {
  /// Longer first; swings that are no numbers last; names decide ties.
  fileprivate static func order(_ a: Bar, _ b: Bar) -> Bool {
    let (x, y) = (a.swing.magnitude, b.swing.magnitude)
    if x.isNaN != y.isNaN { return y.isNaN }
    return x > y || (!(x < y) && a.driver < b.driver)
  }
}
