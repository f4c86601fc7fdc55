import Uncertainty

/// A number with its unit and where it comes from.
public struct Figure: Sendable, Hashable, CustomStringConvertible {
  /// The number, in `unit`; NaN if nobody published it.
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

  /// A figure that was looked for and not found. A model that uses it reports a fault.
  public static func unpublished(_ unit: Unit, _ why: String = "not published") -> Figure {
    Figure(.nan, unit, .judged(why))
  }

  /// Whether there is a number.
  public var isPublished: Bool { value.isFinite }

  /// The figure as a known number of a model.
  ///
  /// - Faults: a figure that was not published.
  public var quantity: Quantity { Quantity(value, unit) }

  /// `312e12 BF16 FLOP/(s·chip) (sourced: …)`.
  public var description: String {
    isPublished ? "\(unit.text(value)) (\(source))" : "unknown (\(source.citation))"
  }
}
