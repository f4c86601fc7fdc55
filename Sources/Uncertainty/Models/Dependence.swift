/// How drivers move together: given to a ``Model`` beside its outputs.
///
/// ```swift
/// let model = try Model(
///   bill, energy,
///   dependence: [
///     .spearman(price, demand, 0.6),
///     .factor("market", loadings: [(rental, 0.8), (purchase, 0.6)]),
///     .gumbel(outage, repair, kendall: 0.4),
///   ])
/// ```
///
/// Each driver keeps its law exactly. Correlations of pairs and factors join drivers to groups, in
/// which a pair that nothing is said of has normal scores without correlation; each group is normal
/// after its drivers are turned into normal scores (a Gaussian copula), unless it is said to be
/// another. Groups do not depend on each other.
///
/// In the order of the drivers' names, the first of a group keeps the draws it would have alone;
/// the others' draws are moved. Drivers outside the group keep theirs.
public struct Dependence: Sendable {
  let relation: Relation

  /// What is said of drivers.
  enum Relation: Sendable {
    case pairs([Pair])
    case matrix(CorrelationMeasure, [Quantity], [[Double]])
    case factor(String, [(driver: Quantity, loading: Double)])
    case studentT(degreesOfFreedom: Double, [Dependence])
    case joint(ArchimedeanFamily, Pair, reversing: [Quantity])
  }

  /// Two drivers and their correlation.
  struct Pair: Sendable {
    let first, second: Quantity
    let measure: CorrelationMeasure
    let value: Double
  }

  init(_ relation: Relation) { self.relation = relation }
}

/// What a correlation is measured by.
enum CorrelationMeasure: String, Sendable {
  case spearman = "Spearman"
  case kendall = "Kendall"
  case linear = "linear"
  case normalScores = "normal scores"

  /// The measure in a sentence: "Spearman correlation 0.6".
  func text(_ value: Double) -> String {
    switch self {
    case .spearman, .kendall: "\(rawValue) correlation \(value.shortText)"
    case .linear: "linear correlation \(value.shortText)"
    case .normalScores: "correlation of normal scores \(value.shortText)"
    }
  }
}

// MARK: Pairs

extension Dependence {
  /// Two drivers with a Spearman rank correlation, that of their values. Where values have a
  /// probability of their own, equal ones share the mean of their ranks, as statistics programs
  /// have it.
  ///
  /// - Faults, found when the model is made: a number outside −1...1 or beyond what the laws can
  ///   have, anything but two drivers, a random sum, a pair said of twice.
  public static func spearman(_ a: Quantity, _ b: Quantity, _ correlation: Double) -> Dependence {
    pair(a, b, .spearman, correlation)
  }

  /// Two drivers with a Kendall rank correlation: the probability that both move in one direction
  /// from one sample to another, less that they do not.
  ///
  /// Equal values, where values have a probability of their own, count as if chance broke the tie.
  ///
  /// - Faults: as for ``spearman(_:_:_:)``.
  public static func kendall(_ a: Quantity, _ b: Quantity, _ correlation: Double) -> Dependence {
    pair(a, b, .kendall, correlation)
  }

  /// Two drivers with a linear correlation (Pearson's), whatever their laws.
  ///
  /// - Faults: as for ``spearman(_:_:_:)``, a correlation that two such laws cannot have (the fault
  ///   says which they can), laws without a variance or with parameters that are quantities.
  public static func correlation(_ a: Quantity, _ b: Quantity, _ correlation: Double) -> Dependence
  {
    pair(a, b, .linear, correlation)
  }

  /// Two drivers whose normal scores have a correlation: the copula's own parameter.
  ///
  /// - Faults: as for ``spearman(_:_:_:)``.
  public static func normalScores(_ a: Quantity, _ b: Quantity, _ correlation: Double)
    -> Dependence
  {
    pair(a, b, .normalScores, correlation)
  }

  private static func pair(
    _ a: Quantity, _ b: Quantity, _ measure: CorrelationMeasure, _ value: Double
  ) -> Dependence {
    Dependence(.pairs([Pair(first: a, second: b, measure: measure, value: value)]))
  }
}

// MARK: Many drivers

extension Dependence {
  /// Drivers any two of which have the same Spearman rank correlation.
  public static func spearman(_ drivers: [Quantity], _ correlation: Double) -> Dependence {
    Dependence(
      .pairs(
        drivers.indices.flatMap { i in
          drivers[(i + 1)...].map {
            Pair(first: drivers[i], second: $0, measure: .spearman, value: correlation)
          }
        }))
  }

  /// Each driver of one block and each of another, with a Spearman rank correlation.
  public static func spearman(
    between block: [Quantity], and other: [Quantity], _ correlation: Double
  ) -> Dependence {
    Dependence(
      .pairs(
        block.flatMap { a in
          other.map { Pair(first: a, second: $0, measure: .spearman, value: correlation) }
        }))
  }

  /// Drivers with a whole matrix of Spearman rank correlations, in the drivers' order.
  ///
  /// - Faults: a matrix that is not square or symmetric, without ones on its diagonal, or whose
  ///   correlations contradict each other.
  public static func spearman(_ drivers: [Quantity], matrix: [[Double]]) -> Dependence {
    Dependence(.matrix(.spearman, drivers, matrix))
  }

  /// Drivers with a whole matrix of Kendall rank correlations.
  ///
  /// - Faults: as for ``spearman(_:matrix:)`` and ``kendall(_:_:_:)``.
  public static func kendall(_ drivers: [Quantity], matrix: [[Double]]) -> Dependence {
    Dependence(.matrix(.kendall, drivers, matrix))
  }

  /// Drivers with a whole matrix of linear correlations.
  ///
  /// - Faults: as for ``spearman(_:matrix:)`` and ``correlation(_:_:_:)``.
  public static func correlation(_ drivers: [Quantity], matrix: [[Double]]) -> Dependence {
    Dependence(.matrix(.linear, drivers, matrix))
  }

  /// Drivers with a whole matrix of correlations of their normal scores.
  ///
  /// - Faults: as for ``spearman(_:matrix:)``.
  public static func normalScores(_ drivers: [Quantity], matrix: [[Double]]) -> Dependence {
    Dependence(.matrix(.normalScores, drivers, matrix))
  }

  /// Drivers that follow a common factor: the normal scores of two have the product of their
  /// loadings as correlation, to which other factors add theirs.
  ///
  /// For many drivers: only as many numbers as drivers, never a contradiction, and a cost per
  /// sample that grows with their number, not its square, as long as the group has no pairs.
  ///
  /// - Parameters:
  ///   - name: what the factor is called in tables.
  ///   - loadings: drivers and the correlations of their normal scores with the factor.
  /// - Faults, found when the model is made: loadings of a driver whose squares add up to more
  ///   than 1, a driver named twice.
  public static func factor(
    _ name: String, loadings: [(driver: Quantity, loading: Double)]
  ) -> Dependence {
    Dependence(.factor(name, loadings))
  }
}

// MARK: Other copulas

extension Dependence {
  /// Drivers that have Student's t copula: like the Gaussian, but extremes come together, the more
  /// so the fewer degrees of freedom.
  ///
  /// Drivers that nothing is said of have uncorrelated scores, but are not independent: all extremes
  /// of a group tend to come in the same samples.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: 2 to 1,000.
  ///   - relations: pairs and matrices by ``spearman(_:_:_:)``, ``kendall(_:_:_:)`` or
  ///     ``normalScores(_:_:_:)``, here the correlations of t scores, and factors.
  /// Where values have a probability of their own, rank correlations count equal ones as if chance
  /// broke the tie.
  ///
  /// - Faults, found when the model is made: those of the relations, linear correlations, drivers
  ///   with a relation elsewhere.
  public static func studentT(degreesOfFreedom: Double, _ relations: Dependence...) -> Dependence {
    Dependence(.studentT(degreesOfFreedom: degreesOfFreedom, relations))
  }

  /// Two drivers of which low values come together (Clayton's copula), from their Kendall rank
  /// correlation.
  ///
  /// - Parameters:
  ///   - a: a driver.
  ///   - b: another.
  ///   - kendall: 0 to 0.98; negative if one driver is reversed.
  ///   - reversing: drivers that are seen from their upper end: both for high values that come
  ///     together, one for low values of one that come with high ones of the other.
  /// Where values have a probability of their own, equal ones count as if chance broke the tie.
  ///
  /// - Faults, found when the model is made: a number out of range, drivers with a relation
  ///   elsewhere.
  public static func clayton(
    _ a: Quantity, _ b: Quantity, kendall: Double, reversing: [Quantity] = []
  ) -> Dependence { joint(.clayton, a, b, .kendall, kendall, reversing) }

  /// Two drivers of which low values come together (Clayton's copula), from their Spearman rank
  /// correlation; see ``clayton(_:_:kendall:reversing:)``.
  public static func clayton(
    _ a: Quantity, _ b: Quantity, spearman: Double, reversing: [Quantity] = []
  ) -> Dependence { joint(.clayton, a, b, .spearman, spearman, reversing) }

  /// Two drivers of which high values come together (Gumbel's copula), from their Kendall rank
  /// correlation, 0 to 0.99; else as ``clayton(_:_:kendall:reversing:)``.
  public static func gumbel(
    _ a: Quantity, _ b: Quantity, kendall: Double, reversing: [Quantity] = []
  ) -> Dependence { joint(.gumbel, a, b, .kendall, kendall, reversing) }

  /// Two drivers of which high values come together (Gumbel's copula), from their Spearman rank
  /// correlation; else as ``clayton(_:_:kendall:reversing:)``.
  public static func gumbel(
    _ a: Quantity, _ b: Quantity, spearman: Double, reversing: [Quantity] = []
  ) -> Dependence { joint(.gumbel, a, b, .spearman, spearman, reversing) }

  /// Two drivers whose extremes do not come together more than others (Frank's copula), from their
  /// Kendall rank correlation, which may be negative; else as
  /// ``clayton(_:_:kendall:reversing:)``.
  public static func frank(_ a: Quantity, _ b: Quantity, kendall: Double) -> Dependence {
    joint(.frank, a, b, .kendall, kendall, kendall < 0 ? [b] : [])
  }

  /// Two drivers whose extremes do not come together more than others (Frank's copula), from their
  /// Spearman rank correlation, which may be negative; else as
  /// ``clayton(_:_:kendall:reversing:)``.
  public static func frank(_ a: Quantity, _ b: Quantity, spearman: Double) -> Dependence {
    joint(.frank, a, b, .spearman, spearman, spearman < 0 ? [b] : [])
  }

  private static func joint(
    _ family: ArchimedeanFamily, _ a: Quantity, _ b: Quantity, _ measure: CorrelationMeasure,
    _ value: Double, _ reversing: [Quantity]
  ) -> Dependence {
    let pair = Pair(first: a, second: b, measure: measure, value: value)
    return Dependence(.joint(family, pair, reversing: reversing))
  }
}

/// What becomes of correlations that contradict each other.
public enum InconsistentCorrelations: Sendable, Hashable {
  /// The model is refused, with the drivers named.
  case refused
  /// The nearest valid correlations are used, and ``Model/correlationChanges`` says what changed.
  case replacedByNearest
}

/// A correlation that was not used as given, because others contradict it.
public struct CorrelationChange: Sendable, Hashable, CustomStringConvertible {
  /// The drivers' names.
  public let drivers: [String]
  /// What the correlation is measured by: "Spearman", "Kendall", "linear", "normal scores".
  public let measure: String
  /// The correlation as given; 0 if nothing was said of the pair.
  public let given: Double
  /// The correlation used.
  public let used: Double

  /// "price and demand: Spearman 0.9 given, 0.78 used".
  public var description: String {
    "\(drivers.joined(separator: " and ")): \(measure) \(given.shortText) given, "
      + "\(used.rounded(toSignificantDigits: 3)) used"
  }
}
