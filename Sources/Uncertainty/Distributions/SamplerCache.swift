import Foundation

/// The samplers of this process, so that a law is tabulated once.
///
/// Unchecked because every access to the entries holds the lock.
final class SamplerCache: @unchecked Sendable {
  static let shared = SamplerCache(capacity: 256)

  private struct Entry {
    let sampler: Sampler
    var lastUse: Int
  }

  private let lock = NSLock()
  private let capacity: Int
  private var entries: [LawKey: Entry] = [:]
  private var clock = 0

  /// Creates a cache; at 110 KB a table, 256 take at most 28 MB.
  init(capacity: Int) { self.capacity = capacity }

  /// Number of samplers held.
  var count: Int { lock.withLock { entries.count } }

  /// The sampler of a key. It is built outside the lock, so that others need not wait; if two
  /// threads build the same one, the first to end gives it to both.
  func sampler(for key: LawKey, build: () -> Sampler) -> Sampler {
    if let known = lock.withLock({ use(key) }) { return known }
    let built = build()
    return lock.withLock {
      if let known = use(key) { return known }
      if entries.count >= capacity { dropOldest() }
      entries[key] = Entry(sampler: built, lastUse: clock)
      return built
    }
  }

  private func use(_ key: LawKey) -> Sampler? {
    clock += 1
    entries[key]?.lastUse = clock
    return entries[key]?.sampler
  }

  private func dropOldest() {
    if let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      entries[oldest.key] = nil
    }
  }
}
