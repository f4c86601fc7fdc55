import Foundation

/// Blocks of memory that a run has ended with, kept for the next one.
///
/// A run of a few thousand samples takes less time than the system needs to map the memory it
/// works in; with what the run before left, a loop over scenarios maps nothing.
///
/// Unchecked because the lists are touched under the lock only.
final class ScratchMemory: @unchecked Sendable {
  /// Of a window of counts, which holds most of it, a third is in use.
  static let shared = ScratchMemory(capacity: 16 << 20)

  private enum Content { case anything, zeros }
  private struct Kind: Hashable {
    let content: Content
    let byteCount: Int
  }

  private let lock = NSLock()
  private let capacity: Int
  private var kept = 0
  private var free: [Kind: [UnsafeMutableRawPointer]] = [:]

  /// Keeps at most so many bytes.
  init(capacity: Int) { self.capacity = capacity }

  /// A block of so many bytes, at a multiple of 64. Whatever it was used for last is still in it.
  func take(byteCount: Int) -> UnsafeMutableRawPointer {
    known(Kind(content: .anything, byteCount: byteCount))
      ?? .allocate(byteCount: byteCount, alignment: 64)
  }

  /// Takes a block back.
  func give(_ block: UnsafeMutableRawPointer, byteCount: Int) {
    if !keeps(block, Kind(content: .anything, byteCount: byteCount)) { block.deallocate() }
  }

  /// A block of so many zeros, at a multiple of 64. A part of it that is never written to takes no
  /// memory.
  func takeZeros(byteCount: Int) -> UnsafeMutableRawPointer {
    if let block = known(Kind(content: .zeros, byteCount: byteCount)) { return block }
    let fresh = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let fresh, fresh != UnsafeMutableRawPointer(bitPattern: -1) else {
      fatalError("there is no memory for \(byteCount) bytes")
    }
    return fresh
  }

  /// Takes a block back that holds nothing but zeros again.
  func giveZeros(_ block: UnsafeMutableRawPointer, byteCount: Int) {
    if !keeps(block, Kind(content: .zeros, byteCount: byteCount)) { munmap(block, byteCount) }
  }

  private func known(_ kind: Kind) -> UnsafeMutableRawPointer? {
    lock.withLock {
      guard let block = free[kind]?.popLast() else { return nil }
      kept -= kind.byteCount
      return block
    }
  }

  private func keeps(_ block: UnsafeMutableRawPointer, _ kind: Kind) -> Bool {
    lock.withLock {
      guard kept + kind.byteCount <= capacity else { return false }
      kept += kind.byteCount
      free[kind, default: []].append(block)
      return true
    }
  }
}
