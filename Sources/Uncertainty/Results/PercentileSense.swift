/// Which way a percentile counts.
public enum PercentileSense: String, Sendable, Hashable, Codable {
  /// P90 is the value that 90 % of the samples lie below: the high case of a cost. The default
  /// everywhere.
  case below
  /// P90 is the value that 90 % of the samples exceed: the low case, as reserves are reported
  /// in oil and gas.
  case exceedance

  /// The probability of lying below that a level means in this sense.
  package func probability(_ level: Double) -> Double { self == .below ? level : 1 - level }

  /// What the header of a table says.
  public var statement: String {
    switch self {
    case .below: "P90: 90 % of samples lie below"
    case .exceedance: "P90 (exceedance): 90 % of samples lie above"
    }
  }
}
