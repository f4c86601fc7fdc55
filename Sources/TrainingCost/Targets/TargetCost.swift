import Uncertainty

/// What would have to be true for a cost to come to a target: how likely that is, what the
/// drivers are like in the samples where it does, and what each would have to be by itself.
///
/// ```swift
/// print(try TrainedSystem.deepSeekV2.reaching(20e6))
/// ```
public struct TargetCost: Sendable {
  /// What is asked of one driver.
  public struct Condition: Sendable {
    /// The driver's name.
    public let driver: String
    /// The unit of its values.
    public let unit: Unit
    /// Its values at 10, 50 and 90 % as assumed.
    public let assumed: [Double]
    /// Its values at 10, 50 and 90 % of the samples that come to the target; empty if too few do.
    public let given: [Estimate]
    /// Which percentile of what is assumed the middle of those samples is, from 0 to 1; 0.5 if the
    /// target asks nothing of the driver. NaN if too few samples come to the target.
    public let percentile: Double
    /// What it would have to be if it alone were to bring the target about; nil if it cannot.
    public let alone: Alone?
  }

  /// What one driver would have to be, all others at their medians.
  public struct Alone: Sendable {
    /// Its value.
    public let value: Double
    /// The probability, by what is assumed, of this or anything further from the middle.
    public let probability: Double
  }

  /// Name of the cost.
  public let output: String
  /// The target, US$.
  public let target: Double
  /// What counts as the target: within this share of it.
  public let tolerance: Double
  /// The probability that the cost is the target or more.
  public let probabilityAtLeast: Estimate
  /// The probability that the cost is within the tolerance of the target.
  public let probabilityWithin: Estimate
  /// The cost itself at 10, 50 and 90 %, US$.
  public let band: [Estimate]
  /// The cost with every driver at its median, US$.
  public let atMedians: Double
  /// The drivers, those first that the target moves most.
  public let conditions: [Condition]
  /// Whether drivers moved together where that is judged.
  public let isDependent: Bool
  /// How many samples were looked at.
  public let samples: Int

  /// Samples that come to the target which are too few to say what drivers are like in them.
  static let fewest = 100

  /// The driver that the target moves most; nil if too few samples come to it.
  public var decisive: Condition? { conditions.first { !$0.percentile.isNaN } }
}

extension TrainedSystem {
  /// What would have to be true for the system to cost an amount.
  ///
  /// - Parameters:
  ///   - target: the amount, US$.
  ///   - tolerance: what counts as the target: within this share of it.
  ///   - output: which cost; the total development unless said otherwise.
  ///   - samples: how many to draw.
  ///   - seed: selects the draws.
  ///   - threads: how many cores to use; all if nil. The answer does not depend on it.
  ///   - isDependent: whether drivers move together where that is judged.
  /// - Throws: `ModelError` if the system is at fault, the target is no positive number or the
  ///   tolerance is not between 0 and 1.
  public func reaching(
    _ target: Double, within tolerance: Double = 0.1,
    of output: @escaping (TrainedSystem) -> Quantity = \.totalDevelopment, samples: Int = 500_000,
    seed: UInt64 = 2024, threads: Int? = nil, isDependent: Bool = false
  ) throws -> TargetCost {
    try TargetSearch(
      self, output: output, target: target, tolerance: tolerance, samples: samples, seed: seed,
      threads: threads, isDependent: isDependent
    ).answer()
  }
}
