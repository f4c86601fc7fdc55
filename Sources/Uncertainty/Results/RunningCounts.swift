/// Numbers of samples in a bin and all bins before it, in 32 bits where the total allows: half the
/// memory.
package struct RunningCounts: Sendable, RandomAccessCollection {
  private enum Storage {
    case narrow([UInt32])
    case wide([Int])
  }
  private let storage: Storage

  /// Adds up counts.
  ///
  /// - Parameters:
  ///   - total: their sum.
  ///   - most: how many there are at most.
  ///   - forEach: calls its argument with each of them in order.
  package init(total: Int, most: Int, forEach: ((Int) -> Void) -> Void) {
    storage =
      total <= UInt32.max
      ? .narrow(Self.sums(most, forEach)) : .wide(Self.sums(most, forEach))
  }

  private static func sums<Count: FixedWidthInteger>(
    _ most: Int, _ forEach: ((Int) -> Void) -> Void
  ) -> [Count] {
    var sums: [Count] = []
    sums.reserveCapacity(most)
    var sum: Count = 0
    forEach {
      sum += Count($0)
      sums.append(sum)
    }
    return sums
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .narrow(let sums): sums.count
    case .wide(let sums): sums.count
    }
  }

  package subscript(bin: Int) -> Int {
    switch storage {
    case .narrow(let sums): Int(sums[bin])
    case .wide(let sums): sums[bin]
    }
  }
}
