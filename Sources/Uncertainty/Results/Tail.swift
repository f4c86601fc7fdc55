/// A side of a law.
public enum Tail: String, Sendable, Hashable, Codable {
  /// Low values.
  case lower
  /// High values.
  case upper
}
