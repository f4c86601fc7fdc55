/// Something that is wrong with what a user gave: who, which rule, which values.
///
/// Faults are collected and reported together, so that one look shows everything to mend.
public struct Fault: Sendable, Hashable, CustomStringConvertible {
  /// The driver or expression at fault, by name; empty until a law is given to a driver.
  public let subject: String
  /// The rule and the values that break it: `beta needs alpha > 0, got -8.0`.
  public let message: String

  /// Creates a fault of a subject.
  public init(_ message: String, of subject: String = "") {
    self.subject = subject
    self.message = message
  }

  /// The same fault, of a named subject.
  public func of(_ subject: String) -> Fault {
    Fault(message, of: self.subject.isEmpty ? subject : "\(subject), \(self.subject)")
  }

  /// `utilization: beta needs alpha > 0, got -8.0`.
  public var description: String { subject.isEmpty ? message : "\(subject): \(message)" }
}
