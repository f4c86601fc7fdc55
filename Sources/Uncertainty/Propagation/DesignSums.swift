/// Sums over samples of how an output changes between two independent sets of draws and mixtures of
/// them: plain numbers in a row, so that rows of blocks can be added and taken away.
protocol DesignSums: Sendable {
  /// Samples that count, samples left out, Σ Δ² where Δ is the change from one set to the other,
  /// then what a design adds.
  var numbers: [Double] { get set }
}

extension DesignSums {
  /// Samples that count.
  var count: Double {
    get { numbers[0] }
    set { numbers[0] = newValue }
  }
  /// Samples left out because a value was not finite.
  var leftOut: Double {
    get { numbers[1] }
    set { numbers[1] = newValue }
  }
  /// Σ Δ².
  var whole: Double {
    get { numbers[2] }
    set { numbers[2] = newValue }
  }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    for index in sum.numbers.indices { sum.numbers[index] += b.numbers[index] }
    return sum
  }

  static func - (a: Self, b: Self) -> Self {
    var rest = a
    for index in rest.numbers.indices { rest.numbers[index] -= b.numbers[index] }
    return rest
  }

  /// Adds other sums as often as said.
  mutating func add(_ other: Self, times: Double) {
    numbers.withUnsafeMutableBufferPointer { numbers in
      other.numbers.withUnsafeBufferPointer { other in
        for index in numbers.indices { numbers[index] += times * other[index] }
      }
    }
  }

  /// Adds a chunk of samples. Where a value is not finite, its sample is left out of all sums.
  ///
  /// - Parameters:
  ///   - samples: in the chunk.
  ///   - sums: of the columns as they are, but for the counts.
  ///   - clear: sets all columns to zero in the samples in which one is not finite, and says how
  ///     many those are.
  mutating func add(_ samples: Int, sums: () -> Self, clear: () -> Int) {
    var chunk = sums()
    chunk.count = Double(samples)
    if !chunk.numbers.allSatisfy(\.isFinite) {
      let leftOut = clear()
      chunk = sums()
      chunk.count = Double(samples - leftOut)
      chunk.leftOut = Double(leftOut)
    }
    for index in numbers.indices { numbers[index] += chunk.numbers[index] }
  }
}
