/// An output's samples beside their order, for rankings.
package struct RankedOutput: Sendable {
  /// The samples about their mean, scaled by a power of two so that squares do not overflow.
  package let values: [Double]
  /// The samples in order of size.
  package let order: [UInt32]
  /// Places in the order that hold equal values, from the top down.
  package let ties: [Range<Int>]

  /// Orders samples, all finite; where nobody else holds the array, in its own memory.
  package init(_ samples: consuming [Double]) {
    let order = samples.order
    ties = Self.ties(samples, order)
    Self.centre(&samples, order)
    values = samples
    self.order = order
  }

  private static func ties(_ samples: [Double], _ order: [UInt32]) -> [Range<Int>] {
    var ties: [Range<Int>] = []
    samples.withUnsafeBufferPointer { samples in
      order.withUnsafeBufferPointer { order in
        var (end, last) = (order.count, 0.0)
        for place in order.indices.reversed() {
          let value = samples[Int(order[place])]
          if place < order.count - 1, value == last { continue }
          if end - place > 2 { ties.append(place + 1..<end) }
          (end, last) = (place + 1, value)
        }
        if end > 1 { ties.append(0..<end) }
      }
    }
    return ties
  }

  /// Ranks as numbers in (0, 1); equal values share the mean of theirs.
  var shares: [Double] {
    let n = Double(order.count)
    var shares = [Double](repeating: 0, count: order.count)
    for (place, sample) in order.enumerated() { shares[Int(sample)] = (Double(place) + 0.5) / n }
    for tie in ties {
      let share = Double(tie.lowerBound + tie.upperBound) / 2 / n
      for place in tie { shares[Int(order[place])] = share }
    }
    return shares
  }

  private static func centre(_ samples: inout [Double], _ order: [UInt32]) {
    guard let first = order.first, let last = order.last else { return }
    let (low, high) = (samples[Int(first)], samples[Int(last)])
    guard low < high else {
      samples = [Double](repeating: 0, count: samples.count)
      return
    }
    let size = max(low.magnitude, high.magnitude)
    // Once to prevent overflow, again because what is left may be small.
    let scale = powerOfTwo(over: size)
    let centre = samples.reduce(0) { $0 + $1 * scale } / Double(samples.count)
    let reach = max(high * scale - centre, centre - low * scale)
    let fine = reach > 0 ? powerOfTwo(over: reach) : 1
    samples.withUnsafeMutableBufferPointer { samples in
      for place in samples.indices { samples[place] = (samples[place] * scale - centre) * fine }
    }
  }

  /// A power of two that takes a number to about 1.
  private static func powerOfTwo(over size: Double) -> Double {
    Double(sign: .plus, exponent: -max(-1000, size.exponent), significand: 1)
  }
}
