/// What a sensitivity index measures: its name, how it is read, and when it may be believed.
public struct SensitivityMeasure: Sendable, Hashable, Codable {
  /// What becomes of a measure where the drivers depend on each other.
  public enum Dependence: String, Sendable, Hashable, Codable {
    /// It means the same.
    case valid
    /// An index also counts what the driver shares with those it moves with: indices overlap.
    case overlapping
    /// It means nothing.
    case invalid
  }

  /// The name in words: "first-order Sobol index".
  public let name: String
  /// The usual sign: "S".
  public let symbol: String
  /// What an index is, in the words of a caption: "share of its variance that each driver
  /// explains by itself".
  public let caption: String
  /// True if an index is a share of the output's variance, which must then exist.
  public let isShareOfVariance: Bool
  /// True if the sign tells a direction: drivers are then ranked by size.
  public let isSigned: Bool
  /// True for a pure number, at most 1 in size; else indices have the unit of their output, or
  /// one of their own.
  public let isFraction: Bool
  /// True if what the single drivers' indices leave to 1 is interaction.
  public let leavesInteraction: Bool
  /// What becomes of it where drivers depend on each other.
  public let underDependence: Dependence
  /// What an index means for a decision: a sentence with places for numbers and names.
  package let meaning: String

  /// Describes a measure.
  ///
  /// - Parameter meaning: a sentence in which `{driver}`, `{output}`, `{value}`, `{percent}` and
  ///   `{interval}` (of the percentage, if a fraction that is not signed) are filled in, and
  ///   `{rises}` by "rises" or "falls".
  package init(
    name: String, symbol: String, caption: String, isShareOfVariance: Bool = false,
    isSigned: Bool = false, isFraction: Bool = true, leavesInteraction: Bool = false,
    underDependence: Dependence, meaning: String
  ) {
    self.name = name
    self.symbol = symbol
    self.caption = caption
    self.isShareOfVariance = isShareOfVariance
    self.isSigned = isSigned
    self.isFraction = isFraction
    self.leavesInteraction = leavesInteraction
    self.underDependence = underDependence
    self.meaning = meaning
  }
}
