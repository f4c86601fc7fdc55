import Dispatch
import Foundation

/// Independent pieces of work on several cores.
package enum Parallel {
  /// The results of `count` pieces, in their order; each is begun when a core is free.
  package static func map<T: Sendable>(
    _ count: Int, threads: Int, _ piece: @Sendable (Int) -> T
  ) -> [T] {
    guard threads > 1, count > 1 else { return (0..<count).map(piece) }
    let results = Results<T>(count: count)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while let next = results.take() { results.put(piece(next), at: next) }
    }
    return results.all
  }

  /// Unchecked because what changes is only touched under the lock.
  private final class Results<T: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var next = 0
    private var values: [T?]

    init(count: Int) { values = Array(repeating: nil, count: count) }

    func take() -> Int? {
      lock.withLock {
        guard next < values.count else { return nil }
        next += 1
        return next - 1
      }
    }

    func put(_ value: T, at place: Int) { lock.withLock { values[place] = value } }

    var all: [T] { lock.withLock { values.compactMap { $0 } } }
  }
}
