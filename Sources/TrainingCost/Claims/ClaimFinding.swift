import Uncertainty

/// What came out of a claim: bands, the probability of each reading, and what it hinges on.
public struct ClaimFinding: Sendable {
  /// How a claim stands under the stated drivers.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Probability 0.95 or more.
    case holds
    /// 0.8 or more.
    case likely
    /// Between 0.2 and 0.8: the drivers do not decide it.
    case open
    /// 0.2 or less.
    case unlikely
    /// 0.05 or less.
    case fails

    /// The verdict that a probability gives.
    public init(_ probability: Double) {
      switch probability {
      case 0.95...: self = .holds
      case 0.8...: self = .likely
      case ...0.05: self = .fails
      case ...0.2: self = .unlikely
      default: self = .open
      }
    }
  }

  /// What came out of one reading.
  public struct Reading: Sendable {
    /// What was read.
    public let text: String
    /// How probable it is, with its Monte Carlo interval.
    public let probability: Estimate
    /// How it stands.
    public var verdict: Verdict { Verdict(probability.value) }
    /// The driver that decides it most; nil if nothing is uncertain.
    public let hinge: Hinge?
  }

  /// What a reading hinges on.
  public struct Hinge: Sendable {
    /// The driver's name.
    public let driver: String
    /// Its share of the variance, with its Monte Carlo interval.
    public let share: Estimate
    /// True if the share is of whether the reading holds; false if, the reading being all but
    /// certain, of the quantity that it is about.
    public let isOfTheEvent: Bool
  }

  /// What came out of one value.
  public struct Value: Sendable {
    /// What tables call it.
    public let name: String
    /// The unit it is shown in; empty for pure numbers.
    public let unit: String
    /// Its values at 10, 50 and 90 %, with their Monte Carlo intervals.
    public let band: [Estimate]
    /// True if it has no spread: it follows from figures alone.
    public let isExact: Bool
  }

  /// The claim.
  public let claim: ArticleClaim
  /// Its values, in order.
  public let values: [Value]
  /// Its readings, in order; the first is what the article means.
  public let readings: [Reading]
  /// Every driver that counts, with its law and source.
  public let drivers: [DriverSummary]
  /// How many samples were drawn.
  public let samples: Int
  /// What selected them.
  public let seed: UInt64

  /// The reading that the article means.
  public var main: Reading { readings[0] }
}
