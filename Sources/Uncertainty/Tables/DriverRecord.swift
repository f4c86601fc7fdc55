/// What a record says of an uncertain input.
public struct DriverRecord: Sendable, Hashable, Codable {
  /// The driver's name.
  public let name: String
  /// The family of its law.
  public let law: String
  /// The parameters as given: label and value as text.
  public let parameters: [Parameter]
  /// The unit of its values.
  public let unit: String
  /// Where the law comes from.
  public let source: String

  /// A parameter of a law.
  public struct Parameter: Sendable, Hashable, Codable {
    /// The label of the initializer's argument.
    public let label: String
    /// The value, as text.
    public let value: String

    /// Creates a parameter.
    public init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// Creates a record.
  public init(
    name: String, law: String, parameters: [Parameter], unit: String, source: String
  ) {
    self.name = name
    self.law = law
    self.parameters = parameters
    self.unit = unit
    self.source = source
  }
}
