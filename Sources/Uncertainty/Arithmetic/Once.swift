import Foundation

/// A value computed when it is first asked for, and then kept.
///
/// Unchecked because the value is read and written under the lock only.
final class Once<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var known: Value?

  /// The value kept, or else the one that `make` gives.
  func value(_ make: () -> Value) -> Value {
    lock.withLock {
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
