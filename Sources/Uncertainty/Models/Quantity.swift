/// A value that may be uncertain: a driver, a number, or anything computed from them.
///
/// Quantities are combined with ordinary arithmetic. Nothing is drawn while a model is
/// written: the expression is kept as a graph, so a quantity used twice is one quantity
/// (`x - x` is exactly 0), units are carried along, and every fault is reported together when
/// a ``Model`` is made. Building never throws and never traps.
///
/// ```swift
/// let price = Quantity.driver(
///   "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour),
///   source: "H100 hour: SemiAnalysis index, 1-year contract, 2025-10, to RunPod, Epoch AI, 2024")
/// let hours = Quantity(1440, .hour) * Quantity(10_000, .chip)
/// let bill = (hours * price).named("compute bill", in: .million(.usDollar))
/// ```
public struct Quantity: Sendable {
  let node: Node

  init(_ node: Node) { self.node = node }

  /// A known number, in a unit.
  ///
  /// - Faults: a NaN or infinite value, found when the model is made.
  public init(_ value: Double, _ unit: Unit = .one) {
    let fault =
      value.isFinite ? nil : Fault("a number needs to be finite, got \(value)", of: "\(value)")
    node = Node(.constant(value), unit: unit, fault: fault)
  }

  /// An uncertain input.
  ///
  /// - Parameters:
  ///   - name: names the driver in every table and selects its stream of draws: two models
  ///     that share a name share the draws, and two drivers of one model may not.
  ///   - law: the law of its values, as numbers of `unit`.
  ///   - unit: the unit of the law's values.
  ///   - source: where the law comes from, printed in reports.
  /// - Faults: those of the law, an empty name, a name used twice; found when the model is
  ///   made.
  public static func driver(
    _ name: String, _ law: some Law, unit: Unit = .one, source: String = ""
  ) -> Quantity {
    let driver = Driver(name: name, law: .fixed(law), source: source)
    let uniform = Node(.uniform(name), unit: .one)
    let variate = Node(.variate(law), [uniform], unit: unit)
    return Quantity(Node(.driver(driver), [variate], unit: unit))
  }

  /// The same quantity under a name, which tables and formulas use for it.
  ///
  /// - Parameters:
  ///   - name: what tables call it.
  ///   - unit: the unit it is shown in; its own if nil.
  /// - Faults: a unit of another dimension, found when the model is made.
  public func named(_ name: String, in unit: Unit? = nil) -> Quantity {
    var fault: Fault?
    if let unit, let own = node.unit, own.dimension != unit.dimension {
      fault = Fault("cannot show \(own) in \(unit)", of: name)
    }
    return Quantity(Node(.named(name, unit), [node], unit: node.unit, fault: fault))
  }

  /// A quantity that cannot be: what a formula gives for parameters that make no sense.
  ///
  /// A model that it is part of reports the fault, together with all others.
  public static func invalid(_ fault: Fault) -> Quantity {
    Quantity(Node(.constant(.nan), unit: nil, fault: fault))
  }

  /// The number it was made of, in a unit, so that a formula can check its constants; nil for a
  /// driver, for anything computed, and if the unit measures something else.
  public func knownValue(in unit: Unit = .one) -> Double? {
    guard case .constant(let value) = node.operation, let own = node.unit,
      let factor = own.factor(to: unit)
    else { return nil }
    return value * factor
  }

  /// The name given by ``named(_:in:)`` or as a driver, else the formula.
  public var name: String { node.label }

  /// The formula as text, down to drivers, numbers and named quantities.
  public var formula: String { node.formula }

  /// The unit the value is computed in; nil if the units of its parts do not fit.
  public var unit: Unit? { node.unit }
}
