/// What somebody said a system cost to train.
public struct Report: Sendable, Hashable {
  /// The claim in a few words: "9 to 23 M US$ (rental)".
  public let text: String
  /// The least it says, US$; nil if it sets no lower end.
  public let low: Double?
  /// The most it says, US$; nil if it sets no upper end.
  public let high: Double?
  /// Who said it, where.
  public let source: String
  /// Of when the dollars are: "US$ of December 2023". Nominal amounts are of the time of training.
  public let money: String

  /// Creates a report, in US$.
  public init(_ text: String, low: Double?, high: Double?, source: String, money: String) {
    self.text = text
    self.low = low
    self.high = high
    self.source = source
    self.money = money
  }
}
