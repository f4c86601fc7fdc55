/// Sums of some columns' deviations from their centres, and of the products of each two.
struct CrossSums: Sendable {
  private(set) var count = 0.0
  private(set) var first: [Double]
  /// The products of columns i and j ≤ i, row by row.
  private(set) var products: [Double]

  init(columns: Int) {
    first = Array(repeating: 0, count: columns)
    products = Array(repeating: 0, count: columns * (columns + 1) / 2)
  }

  /// The sums over both sets of samples.
  static func + (a: CrossSums, b: CrossSums) -> CrossSums { a.combined(b, +) }

  /// The sums over the samples of `a` that are not in `b`.
  static func - (a: CrossSums, b: CrossSums) -> CrossSums { a.combined(b, -) }

  private func combined(_ other: CrossSums, _ apply: (Double, Double) -> Double) -> CrossSums {
    var result = self
    result.count = apply(count, other.count)
    for index in first.indices { result.first[index] = apply(first[index], other.first[index]) }
    for index in products.indices {
      result.products[index] = apply(products[index], other.products[index])
    }
    return result
  }

  /// The covariance of two columns, of divisor N.
  func covariance(_ i: Int, _ j: Int) -> Double {
    let (low, high) = (min(i, j), max(i, j))
    return products[high * (high + 1) / 2 + low] / count - mean(i) * mean(j)
  }

  /// The mean deviation of a column.
  func mean(_ i: Int) -> Double { first[i] / count }

  /// Sums that grow chunk by chunk.
  ///
  /// Unchecked because one thread adds to it, and it is read when all is added.
  final class Box: @unchecked Sendable {
    private(set) var sums: CrossSums
    private let centres: [Double]

    init(_ centres: [Double]) {
      self.centres = centres
      sums = CrossSums(columns: centres.count)
    }

    /// Adds the next samples.
    func add(_ columns: [UnsafePointer<Double>], _ count: Int) {
      sums.count += Double(count)
      var place = 0
      for i in columns.indices {
        sums.first[i] += Self.sum(columns[i], centres[i], count)
        for j in 0...i {
          sums.products[place] += Self.product(
            columns[i], centres[i], columns[j], centres[j], count)
          place += 1
        }
      }
    }

    private static func sum(_ x: UnsafePointer<Double>, _ a: Double, _ count: Int) -> Double {
      var (lanes, rest) = (SIMD8<Double>.zero, 0.0)
      for start in stride(from: 0, to: count - 7, by: 8) {
        lanes += UnsafeRawPointer(x + start).loadUnaligned(as: SIMD8<Double>.self) - a
      }
      for index in count / 8 * 8..<count { rest += x[index] - a }
      return lanes.sum() + rest
    }

    private static func product(
      _ x: UnsafePointer<Double>, _ a: Double, _ y: UnsafePointer<Double>, _ b: Double,
      _ count: Int
    ) -> Double {
      var (lanes, rest) = (SIMD8<Double>.zero, 0.0)
      for start in stride(from: 0, to: count - 7, by: 8) {
        let p = UnsafeRawPointer(x + start).loadUnaligned(as: SIMD8<Double>.self) - a
        let q = UnsafeRawPointer(y + start).loadUnaligned(as: SIMD8<Double>.self) - b
        lanes += p * q
      }
      for index in count / 8 * 8..<count { rest += (x[index] - a) * (y[index] - b) }
      return lanes.sum() + rest
    }
  }
}
