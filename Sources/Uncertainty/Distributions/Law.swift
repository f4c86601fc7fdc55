import Foundation

/// A probability law of one real quantity.
///
/// A law with a fault can be made and passed about: it keeps its `faults` and answers NaN to
/// every question, so that nothing is computed from it by accident. A model that uses it
/// reports the faults by the driver's name.
///
/// Arguments are in the unit of the quantity. NaN as an argument gives NaN.
public protocol Law: Sendable, CustomStringConvertible {
  /// The family's usual name in lower case, as messages and tables print it: "lognormal".
  var family: String { get }

  /// The parameters as given, in the order of the initializer.
  var parameters: [LawParameter] { get }

  /// What is wrong with the parameters; empty for a usable law.
  var faults: [Fault] { get }

  /// What the values can be, and how they are spread over it.
  var support: Support { get }

  /// Probability density at `x`; for a lattice or atomic law, the probability of `x` itself.
  /// Zero outside the support, +∞ where the density has a pole.
  func density(_ x: Double) -> Double

  /// Natural logarithm of `density`, accurate where the density itself would underflow;
  /// −∞ outside the support.
  func logDensity(_ x: Double) -> Double

  /// P(X ≤ x), accurate in relative terms where it is small.
  func cumulative(_ x: Double) -> Double

  /// P(X > x), accurate in relative terms where it is small.
  func survival(_ x: Double) -> Double

  /// The smallest x with `cumulative(x) ≥ probability`, for a probability in 0...1.
  /// Called through ``quantile(_:)``, which checks the argument.
  func inverse(lower probability: Double) -> Double

  /// The smallest x with `survival(x) ≤ probability`, accurate for tiny probabilities.
  /// Called through ``quantile(upper:)``, which checks the argument.
  func inverse(upper probability: Double) -> Double

  /// Expected value; ±∞ where it is infinite, NaN where it does not exist.
  var mean: Double { get }
  /// Expected squared deviation; +∞ where it is infinite, NaN where it does not exist.
  var variance: Double { get }
  /// Third standardized moment; NaN where it does not exist.
  var skewness: Double { get }
  /// Fourth standardized moment less 3; +∞ where infinite, NaN where it does not exist.
  var excessKurtosis: Double { get }

  /// A plain statement about moments that do not exist or are infinite; nil if all four do.
  var momentsNote: String? { get }

  /// Differential entropy (for lattice and atomic laws: Shannon entropy) in nats, where a
  /// closed form is known; otherwise nil.
  var entropy: Double? { get }
}

/// One parameter of a law, by the label its initializer has: `alpha: 8`.
public struct LawParameter: Sendable, Hashable, CustomStringConvertible {
  /// The label of the initializer's argument.
  public let label: String
  /// The value as text, numbers in their shortest exact form.
  public let text: String

  /// A number.
  public init(_ label: String, _ value: Double) {
    self.label = label
    self.text = value.shortText
  }
  /// A count.
  public init(_ label: String, _ value: Int) {
    self.label = label
    self.text = "\(value)"
  }
  /// Anything else, already as text: a base law, a data set.
  public init(_ label: String, text: String) {
    self.label = label
    self.text = text
  }

  /// `alpha: 8`.
  public var description: String { "\(label): \(text)" }
}

/// The set of values a law can take, and where it is not smooth.
public struct Support: Sendable, Hashable {
  /// How probability is spread over the support.
  public enum Kind: Sendable, Hashable {
    /// A density everywhere.
    case continuous
    /// Integers only.
    case lattice
    /// Finitely many values, listed in `atoms`.
    case atomic
    /// A density, and values of their own probability, listed in `atoms`.
    case mixed
  }
  /// How probability is spread.
  public let kind: Kind
  /// Least possible value, −∞ if there is none.
  public let lower: Double
  /// Greatest possible value, +∞ if there is none.
  public let upper: Double
  /// Interior points, increasing, where the density jumps, bends, vanishes or is infinite.
  /// Sampling tables are cut there.
  public let breakpoints: [Double]
  /// Values that have a probability of their own, increasing.
  public let atoms: [Double]

  /// Creates a support.
  public init(
    _ kind: Kind = .continuous, from lower: Double, to upper: Double,
    breakpoints: [Double] = [], atoms: [Double] = []
  ) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.breakpoints = breakpoints
    self.atoms = atoms
  }

  /// All real numbers.
  public static let realLine = Support(from: -.infinity, to: .infinity)
  /// Zero and up.
  public static let positive = Support(from: 0, to: .infinity)
  /// Nothing: the support of a law with faults.
  public static let none = Support(from: .nan, to: .nan)
}

extension Law {
  /// The smallest x below which a share `probability` of the values lies.
  ///
  /// - Precondition: `probability` is in 0...1.
  public func quantile(_ probability: Double) -> Double {
    precondition(
      (0...1).contains(probability),
      "quantile needs a probability in 0...1, not \(probability)")
    return faults.isEmpty ? inverse(lower: probability) : .nan
  }

  /// The value that a share `probability` exceeds: `quantile(1 - probability)` without the
  /// loss of digits.
  ///
  /// - Precondition: `probability` is in 0...1.
  public func quantile(upper probability: Double) -> Double {
    precondition(
      (0...1).contains(probability),
      "quantile(upper:) needs a probability in 0...1, not \(probability)")
    return faults.isEmpty ? inverse(upper: probability) : .nan
  }

  /// Square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// `beta(alpha: 8, beta: 12)`.
  public var description: String {
    "\(family)(\(parameters.map(\.description).joined(separator: ", ")))"
  }

  public func logDensity(_ x: Double) -> Double { Foundation.log(density(x)) }
  public func survival(_ x: Double) -> Double { 1 - cumulative(x) }
  public func inverse(upper probability: Double) -> Double { inverse(lower: 1 - probability) }
  public var momentsNote: String? { nil }
  public var entropy: Double? { nil }
}
