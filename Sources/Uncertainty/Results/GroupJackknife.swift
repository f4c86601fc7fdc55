/// The error of a statistic by leaving out one group of samples at a time.
///
/// Groups may differ in size; with groups of one sample it is the ordinary jackknife.
///
/// Of a statistic in which pairs of samples meet, leaving out groups counts the variance of the
/// pairs' part twice; where that part is known it is taken off once.
///
/// - SeeAlso: Busing, Meijer & van der Leeden (1999), Delete-m jackknife for unequal m,
///   Statistics and Computing 9, 3–8; Efron & Stein (1981), The jackknife estimate of variance,
///   Annals of Statistics 9, 586–596.
package enum GroupJackknife {
  /// The standard error of a statistic.
  ///
  /// - Parameters:
  ///   - whole: the statistic of all samples.
  ///   - leaving: the statistic without each group.
  ///   - sizes: number of samples in each group.
  /// - Returns: NaN with fewer than two groups.
  package static func standardError(
    whole: Double, leaving: [Double], sizes: [Int]
  ) -> Double {
    let groups = Double(leaving.count)
    let n = Double(sizes.reduce(0, +))
    guard leaving.count >= 2 else { return .nan }
    var centre = groups * whole
    for (left, size) in zip(leaving, sizes) { centre -= (1 - Double(size) / n) * left }
    var sum = 0.0
    for (left, size) in zip(leaving, sizes) {
      let h = n / Double(size)
      let pseudo = h * whole - (h - 1) * left
      sum += (pseudo - centre) * (pseudo - centre) / (h - 1)
    }
    return (sum / groups).squareRoot()
  }

  /// A statistic with Student's interval, its degrees of freedom the groups less one.
  ///
  /// - Parameter pairs: variance of the part of the statistic in which pairs of samples meet.
  package static func estimate(
    whole: Double, leaving: [Double], sizes: [Int], pairs: Double = 0
  ) -> Estimate {
    let plain = standardError(whole: whole, leaving: leaving, sizes: sizes)
    let error = pairs > 0 ? max(plain * plain - pairs, pairs).squareRoot() : plain
    return Estimate(
      value: whole, standardError: plain.isNaN ? .nan : error,
      degreesOfFreedom: Double(leaving.count - 1))
  }
}
