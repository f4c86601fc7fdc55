extension Array where Element == Double {
  /// The places of the elements in increasing order of their values; equal ones stay in order.
  ///
  /// A radix sort by the leading 32 bits in which the elements differ, then by comparison among
  /// the few that these do not tell apart: several times faster than comparing all.
  ///
  /// - Precondition: no element is NaN, and there are fewer than 2³² of them.
  package var order: [UInt32] {
    guard count > 1 else { return count == 1 ? [0] : [] }
    let (entries, other) = (PlainArray<UInt64>(count: count), PlainArray<UInt64>(count: count))
    return withExtendedLifetime((entries, other)) {
      withUnsafeBufferPointer { Self.fill(entries.start, from: $0) }
      // Three passes take the entries to `other`.
      Self.sort(entries.start, into: other.start, count, shift: 32, bits: 11)
      Self.sort(other.start, into: entries.start, count, shift: 43, bits: 11)
      Self.sort(entries.start, into: other.start, count, shift: 54, bits: 10)
      return [UInt32](unsafeUninitializedCapacity: count) { places, initialized in
        for place in 0..<count { places[place] = UInt32(truncatingIfNeeded: other.start[place]) }
        settle(places, other.start)
        initialized = count
      }
    }
  }

  /// Writes a key in the upper half of each entry, and the place in the lower.
  private static func fill(
    _ entries: UnsafeMutablePointer<UInt64>, from values: UnsafeBufferPointer<Double>
  ) {
    var (low, high) = (UInt64.max, UInt64.min)
    for value in values {
      let key = key(value)
      low = Swift.min(low, key)
      high = Swift.max(high, key)
    }
    let shift = UInt64(Swift.max(0, 32 - (high - low).leadingZeroBitCount))
    for place in values.indices {
      entries[place] = ((key(values[place]) &- low) &>> shift) &<< 32 | UInt64(place)
    }
  }

  /// A number in the order of the value.
  private static func key(_ value: Double) -> UInt64 {
    // Plus zero, so that −0 is 0.
    let bits = (value + 0).bitPattern
    return bits &>> 63 == 0 ? bits | 1 &<< 63 : ~bits
  }

  private static func sort(
    _ from: UnsafePointer<UInt64>, into to: UnsafeMutablePointer<UInt64>, _ count: Int,
    shift: UInt64, bits: Int
  ) {
    let mask = UInt64(1 << bits) - 1
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << bits) { starts in
      starts.initialize(repeating: 0)
      for place in 0..<count { starts[Int(from[place] &>> shift & mask)] &+= 1 }
      var sum: Int32 = 0
      for digit in starts.indices { (starts[digit], sum) = (sum, sum &+ starts[digit]) }
      for place in 0..<count {
        let digit = Int(from[place] &>> shift & mask)
        to[Int(starts[digit])] = from[place]
        starts[digit] &+= 1
      }
    }
  }

  /// Puts in order what the keys do not tell apart.
  private func settle(
    _ places: UnsafeMutableBufferPointer<UInt32>, _ entries: UnsafePointer<UInt64>
  ) {
    var start = 0
    for end in 1...count {
      if end < count, entries[end] &>> 32 == entries[start] &>> 32 { continue }
      if end - start > 1 {
        let sorted = places[start..<end].sorted {
          let (a, b) = (self[Int($0)], self[Int($1)])
          return a < b || (a == b && $0 < $1)
        }
        for (offset, place) in sorted.enumerated() { places[start + offset] = place }
      }
      start = end
    }
  }
}
