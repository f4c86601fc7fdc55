import Uncertainty

/// A number with its unit and where it comes from.
public struct Figure: Sendable, Hashable, CustomStringConvertible {
  /// The number, in `unit`.
  public let value: Double
  /// The unit of the number.
  public let unit: Unit
  /// Where it comes from.
  public let source: Source

  /// Creates a figure.
  public init(_ value: Double, _ unit: Unit, _ source: Source) {
    self.value = value
    self.unit = unit
    self.source = source
  }

  /// The figure as a known number of a model.
  public var quantity: Quantity { Quantity(value, unit) }

  /// `312e12 BF16 FLOP/(s·chip) (sourced: …)`.
  public var description: String { "\(unit.text(value)) (\(source))" }
}
