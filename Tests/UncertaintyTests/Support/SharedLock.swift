import Foundation

/// A lock for what a test collects from several threads.
final class SharedLock: Sendable {
  private let lock = NSLock()
  func locked<T>(_ body: () -> T) -> T { lock.withLock(body) }
}
