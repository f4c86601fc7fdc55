/// A unit of measure: what it is called, how large it is, and what it measures.
///
/// Units multiply, divide and take powers, and equal symbols cancel:
/// `.usDollar / (.chip * .hour)` prints as `US$/(chip·h)`, and times `.chip` as `US$/h`.
/// Making a unit never fails; `faults` says what is wrong with an impossible one.
///
/// Two units are equal if a number means the same in both: `.kilo(.watt) * .hour` equals
/// `.kilowattHour`, though their symbols differ. Units of one ``dimension`` convert.
public struct Unit: Sendable, Hashable, CustomStringConvertible {
  /// Coherent base units (m, kg, s, A, K, mol, cd, US$, chip, …) in one of this unit.
  public let scale: Double
  /// What it measures. Quantities can be added only if these agree.
  public let dimension: Dimension
  /// The symbols it is written with, in the order in which they came.
  let factors: [UnitFactor]

  /// A plain number, without a unit.
  public static let one = Unit(factors: [])

  /// The unit of some factors, of which no two are the same symbol.
  init(factors: [UnitFactor]) {
    // In one order whatever the order of writing, so that a·b equals b·a to the last bit.
    let sorted = factors.sorted { ($0.symbol, $0.scale) < ($1.symbol, $1.scale) }
    let above = sorted.filter { !($0.exponent.numerator < 0) }.map(\.magnitude)
    let below = sorted.filter { $0.exponent.numerator < 0 }.map(\.magnitude)
    scale = above.reduce(1, *) / below.reduce(1, *)
    dimension = factors.reduce(.none) { $0 * $1.dimension.power($1.exponent) }
    self.factors = factors
  }

  /// A unit that is a number of another: `Unit("node", 8, .chip)`, `Unit("EUR", 1.08, .usDollar)`.
  ///
  /// - Faults: unless `0 < count < ∞`.
  public init(_ symbol: String, _ count: Double, _ unit: Unit) {
    self.init(factors: [
      UnitFactor(symbol: symbol, scale: count * unit.scale, dimension: unit.dimension)
    ])
  }

  /// A dimension of its own, counted in ones: `.base("shipment")`.
  ///
  /// Two bases with one symbol are the same unit.
  public static func base(_ symbol: String) -> Unit {
    Unit(factors: [UnitFactor(symbol: symbol, scale: 1, dimension: Dimension(base: symbol))])
  }

  /// As printed: `US$/(chip·h)`; empty for a plain number.
  public var symbol: String { PowerProduct.text(factors.map { ($0.symbol, $0.exponent) }) }

  /// The symbol; "plain number" for ``one``, so that messages read as sentences.
  public var description: String { factors.isEmpty ? "plain number" : symbol }

  /// What is wrong with the unit: a size that is not positive and finite, or an exponent
  /// that is no fraction. Empty for a usable unit.
  public var faults: [Fault] {
    var faults: [Fault] = []
    for factor in factors where !(factor.scale > 0 && factor.scale < .infinity) {
      faults.append(
        Fault("unit needs 0 < size < ∞, got \(factor.scale.shortText)", of: factor.symbol))
    }
    if factors.contains(where: { !$0.exponent.isDefined }) {
      faults.append(Fault("unit needs an exponent that is a small fraction", of: symbol))
    } else if faults.isEmpty && !(scale > 0 && scale < .infinity) {
      faults.append(Fault("unit needs 0 < size < ∞, got \(scale.shortText)", of: symbol))
    }
    return faults
  }

  /// What a number in this unit is multiplied by to be one in `other`: 3600 from hours to
  /// seconds. Nil if the two do not measure the same, or one of them has a fault.
  public func factor(to other: Unit) -> Double? {
    guard dimension == other.dimension, faults.isEmpty, other.faults.isEmpty else { return nil }
    let factor = scale / other.scale
    return factor > 0 && factor < .infinity ? factor : nil
  }

  /// Whether a number means the same in both units.
  public static func == (a: Unit, b: Unit) -> Bool {
    a.scale == b.scale && a.dimension == b.dimension
  }

  /// Feeds size and dimension, which decide equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scale)
    hasher.combine(dimension)
  }
}
