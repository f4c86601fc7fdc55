/// An uncertain input: what it is called, the law it follows and where that comes from.
struct Driver: Sendable {
  let name: String
  let law: DriverLaw
  /// Where the numbers come from, as the user says it.
  let source: String
}

/// The law of a driver: fixed, or chosen draw by draw by other quantities.
enum DriverLaw: Sendable {
  case fixed(any Law)
  case conditional(ConditionalLaw)
}
