import Uncertainty

/// A result that is read as a table.
public protocol Tabular {
  /// The table.
  var table: TextTable { get }
}

extension Run: Tabular {}
extension OutputSummary: Tabular {}
extension BandTable: Tabular {}
extension MomentTable: Tabular {}
extension SensitivityIndices: Tabular {}
extension SensitivityTable: Tabular {}
extension SobolIndices: Tabular {}
extension OneAtATime: Tabular {}
extension TwoWayTable: Tabular {}
extension OutputProfile: Tabular {}
extension MorrisScreening: Tabular {
  /// All drivers or groups, the strongest first.
  public var table: TextTable { table() }
}
