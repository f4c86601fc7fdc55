/// What a model says of one of its drivers before anything is drawn.
public struct DriverSummary: Sendable {
  /// The driver's name.
  public let name: String
  /// The family of its law.
  public let family: String
  /// The parameters as given.
  public let parameters: [LawParameter]
  /// The unit of the values.
  public let unit: Unit
  /// Where the law comes from, as the user said it; empty if not said.
  public let source: String
  /// Expected value, ±∞ or NaN where there is none; NaN if the parameters are quantities.
  public let mean: Double
  /// Standard deviation, +∞ or NaN where there is none; NaN if the parameters are quantities.
  public let standardDeviation: Double
  /// The values below which 5, 50 and 95 % lie; NaN if the parameters are quantities.
  public let percentiles: (p5: Double, p50: Double, p95: Double)
  /// What to know about moments that do not exist; nil if all do.
  public let momentsNote: String?
  /// What to know about values too small or too large for a double; nil if there are none.
  public let valuesNote: String?
  /// How the driver depends on others, a line each; empty if on none.
  public private(set) var dependence: [String] = []
  /// The law; nil if its parameters are quantities.
  public let fixedLaw: (any Law)?
  /// The driver itself, to be drawn or asked about like any other quantity.
  public let quantity: Quantity
  /// ``momentsNote`` and ``valuesNote``, where there are any.
  public var notes: [String] { [momentsNote, valuesNote].compactMap { $0 } }

  /// The law as text: `beta(alpha: 8, beta: 12)`.
  public var law: String {
    "\(family)(\(parameters.map(\.description).joined(separator: ", ")))"
  }
}

extension Model {
  /// Every driver with its law, in the order the formula meets them.
  public var drivers: [DriverSummary] {
    driverNodes.map { DriverSummary($0, dependence: coupling.sentences(of: $0.label)) }
  }
}

extension DriverSummary {
  init(_ node: Node, dependence: [String]) {
    self.init(node)
    self.dependence = dependence
  }

  private init(_ node: Node) {
    guard case .driver(let driver) = node.operation else {
      guard case .randomSum(let driver) = node.operation else {
        preconditionFailure("\(node.label) is no driver")
      }
      self.init(driver, node)
      return
    }
    self.init(driver, node)
  }

  private init(_ driver: Driver, _ node: Node) {
    quantity = Quantity(node)
    unit = node.unit ?? .one
    name = driver.name
    source = driver.source
    switch driver.law {
    case .fixed(let law):
      fixedLaw = law
      (family, parameters) = (law.family, law.parameters)
      (mean, standardDeviation) = (law.mean, law.standardDeviation)
      percentiles = (law.quantile(0.05), law.quantile(0.5), law.quantile(0.95))
      momentsNote = law.momentsNote
      valuesNote = law.valuesNote
    case .conditional(let law):
      fixedLaw = nil
      family = law.family
      parameters = zip(law.labels, law.parameters).map { LawParameter($0, text: $1.name) }
      (mean, standardDeviation) = (.nan, .nan)
      percentiles = (.nan, .nan, .nan)
      momentsNote = "the parameters are uncertain themselves"
      valuesNote = nil
    }
  }
}
