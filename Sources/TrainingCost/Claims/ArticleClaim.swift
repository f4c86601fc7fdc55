import Uncertainty

/// A claim of the web article "DeepSeek Training Cost Revealed: The Real Price of AI Leadership",
/// as something that can be computed: quantities, and events that say whether it holds.
public struct ArticleClaim: Sendable {
  /// A quantity that the claim is about.
  public struct Value: Sendable {
    /// What tables call it.
    public let name: String
    /// The quantity, in the unit it is shown in.
    public let quantity: Quantity
  }

  /// One reading of the claim: it holds in some samples and not in others.
  public struct Check: Sendable {
    /// What is read.
    public let reading: String
    /// Where it holds.
    public let event: Event
    /// What the event depends on, asked for its drivers where the event is certain.
    public let subject: Quantity
  }

  /// Its number, from 1 to 20, in the order of the article.
  public let number: Int
  /// What it says, in a few words.
  public let title: String
  /// The article's own words.
  public let quote: String
  /// How it is computed.
  public let formula: String
  /// Quantities that it is about.
  public let values: [Value]
  /// Readings of it; the first is the claim as the article means it, the others show what it would
  /// take.
  public let checks: [Check]
  /// What a reader must know beside the numbers.
  public let remark: String
  /// Figures used that are no drivers.
  public let figures: [Figure]

  /// Creates a claim.
  init(
    _ number: Int, _ title: String, quote: String, formula: String, values: [Value],
    checks: [Check], remark: String, figures: [Figure] = []
  ) {
    self.number = number
    self.title = title
    self.quote = quote
    self.formula = formula
    self.values = values
    self.checks = checks
    self.remark = remark
    self.figures = figures
  }

  /// All twenty, in order.
  public static let all =
    [rentedCluster, gpt3Cost, palmCost, frontierCost, deepSeekCost, computingShare, iterationTax]
    + [tunedByNaive, mixtureOfExperts, electricityBill, expertTeam, dataEffort, servingByTraining]
    + [cheaperAndBetter, nearlyAsGood, ninetyPercentDrop, ascendByH100, nineFigures, treadmill]
    + [fineTuning]
}

extension ArticleClaim.Value {
  /// A quantity under a name, in a unit.
  init(_ name: String, _ quantity: Quantity, in unit: Unit? = nil) {
    self.name = name
    self.quantity = quantity.named(name, in: unit)
  }

  /// An amount of money, in millions of US$.
  static func millions(_ name: String, _ quantity: Quantity) -> ArticleClaim.Value {
    ArticleClaim.Value(name, quantity, in: .million(.usDollar))
  }
}

extension ArticleClaim.Check {
  /// A quantity of money lies in a range of millions of US$.
  static func between(
    _ low: Double, _ high: Double, _ quantity: Quantity, _ reading: String
  ) -> ArticleClaim.Check {
    ArticleClaim.Check(
      reading: reading,
      event: quantity >= Quantity(low * 1e6, .usDollar)
        && quantity <= Quantity(high * 1e6, .usDollar), subject: quantity)
  }

  /// A quantity of money is an amount of millions of US$ or more.
  static func atLeast(
    _ low: Double, _ quantity: Quantity, _ reading: String
  ) -> ArticleClaim.Check {
    ArticleClaim.Check(
      reading: reading, event: quantity >= Quantity(low * 1e6, .usDollar), subject: quantity)
  }

  /// A pure number lies in a range.
  static func within(
    _ range: ClosedRange<Double>, _ quantity: Quantity, _ reading: String
  ) -> ArticleClaim.Check {
    ArticleClaim.Check(
      reading: reading,
      event: quantity >= Quantity(range.lowerBound) && quantity <= Quantity(range.upperBound),
      subject: quantity)
  }

  /// A pure number is a limit or more.
  static func number(
    _ quantity: Quantity, atLeast low: Double, _ reading: String
  ) -> ArticleClaim.Check {
    ArticleClaim.Check(reading: reading, event: quantity >= Quantity(low), subject: quantity)
  }

  /// A pure number is a limit or less.
  static func number(
    _ quantity: Quantity, atMost high: Double, _ reading: String
  ) -> ArticleClaim.Check {
    ArticleClaim.Check(reading: reading, event: quantity <= Quantity(high), subject: quantity)
  }
}
