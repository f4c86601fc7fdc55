import Uncertainty

/// What the published method needs to know of a system, as far as it is known.
///
/// - SeeAlso: Cottier et al. (2024), arXiv 2405.21015; Epoch AI, training-cost-trends, 263c40a.
public struct CostInputs: Sendable {
  /// The system's name.
  public let model: String
  /// Chip-hours of the run: those reported, else chips × time, else work / (peak ×
  /// utilization), with a utilization of 0.375 where none is known. A basis that begins with
  /// "FLOP" puts work before chips.
  public internal(set) var chipHours: Double?
  /// Age of the hardware at the start of the run, yr. If hardware came later it is 0, but for TPUs,
  /// whose maker has them before others: there it is below 0.
  public internal(set) var age: Double?
  /// What is wrong with the inputs, by row and column; a system with faults has no costs.
  public internal(set) var faults: [Fault] = []
  /// The numbers given, by column.
  var numbers: [CostColumn: Double] = [:]

  /// A number as it was given; nil where the table has none.
  public subscript(_ column: CostColumn) -> Double? { numbers[column] }

  init(model: String) { self.model = model }

  /// Median utilization of systems where it is known, used where it is not.
  ///
  /// - SeeAlso: Epoch AI, training-cost-trends, 263c40a, MEDIAN_UTILIZATION.
  public static let medianUtilization = 0.375

  /// Days in a year of the published method.
  static let daysInYear = 365.25
}
