import CGSL

/// Checks that uniform numbers should pass, as probabilities of a worse result by chance.
enum StreamChecks {
  /// Pearson's χ² of the counts in 256 equal cells.
  static func uniformity(_ column: [Double]) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for u in column { counts[Int(u * 256)] += 1 }
    return chance(counts)
  }

  /// Pearson's χ² of the pairs in 16 × 16 equal cells of the square.
  static func independence(_ a: some Collection<Double>, _ b: some Collection<Double>) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for (u, v) in zip(a, b) { counts[Int(u * 16) * 16 + Int(v * 16)] += 1 }
    return chance(counts)
  }

  /// χ² of how often each of the 51 random bits of a agrees with that of b.
  static func bitAgreement(_ a: some Collection<Double>, _ b: some Collection<Double>) -> Double {
    var agreements = [Int](repeating: 0, count: 51)
    var count = 0
    for (u, v) in zip(a, b) {
      let same = ~(UInt64(u * 0x1p52) ^ UInt64(v * 0x1p52)) >> 1
      for bit in 0..<51 { agreements[bit] += Int(same >> UInt64(bit) & 1) }
      count += 1
    }
    let half = Double(count) / 2
    let sum = agreements.reduce(0) { $0 + (Double($1) - half) * (Double($1) - half) / (half / 2) }
    return twoSided(sum, freedom: 51)
  }

  private static func chance(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let sum = counts.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    return twoSided(sum, freedom: Double(counts.count - 1))
  }

  /// Too even is as suspicious as too uneven.
  private static func twoSided(_ sum: Double, freedom: Double) -> Double {
    2 * min(gsl_cdf_chisq_P(sum, freedom), gsl_cdf_chisq_Q(sum, freedom))
  }
}
