import Foundation

/// A value computed when it is first asked for, and then kept.
///
/// Unchecked because the value is read and written under the lock only.
final class Once<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value?

  /// The value, if it has been computed.
  var known: Value? { lock.withLock { value } }

  /// The value kept, or else the one that `make` gives.
  func value(_ make: () -> Value) -> Value {
    lock.withLock {
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
