import Foundation

/// Blocks of memory that a run has ended with, kept for the next one.
///
/// A run of a few thousand samples takes less time than the system needs to map the memory it
/// works in; with what the run before left, a loop over scenarios maps nothing.
///
/// Unchecked because the lists are touched under the lock only.
final class ScratchMemory: @unchecked Sendable {
  static let shared = ScratchMemory(capacity: 8 << 20)

  private let lock = NSLock()
  private let capacity: Int
  private var kept = 0
  private var free: [Int: [UnsafeMutableRawPointer]] = [:]

  /// Keeps at most so many bytes.
  init(capacity: Int) { self.capacity = capacity }

  /// A block of so many bytes, at a multiple of 64. Whatever it was used for last is still in it.
  func take(byteCount: Int) -> UnsafeMutableRawPointer {
    let known = lock.withLock { () -> UnsafeMutableRawPointer? in
      guard let block = free[byteCount]?.popLast() else { return nil }
      kept -= byteCount
      return block
    }
    return known ?? .allocate(byteCount: byteCount, alignment: 64)
  }

  /// Takes a block back.
  func give(_ block: UnsafeMutableRawPointer, byteCount: Int) {
    let isKept = lock.withLock { () -> Bool in
      guard kept + byteCount <= capacity else { return false }
      kept += byteCount
      free[byteCount, default: []].append(block)
      return true
    }
    if !isKept { block.deallocate() }
  }
}
