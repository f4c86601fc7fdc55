/// The error of a statistic by leaving out one group of samples at a time.
///
/// Groups may differ in size; with groups of one sample it is the ordinary jackknife.
///
/// - SeeAlso: Busing, Meijer & van der Leeden (1999), Delete-m jackknife for unequal m,
///   Statistics and Computing 9, 3–8.
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
  package static func estimate(whole: Double, leaving: [Double], sizes: [Int]) -> Estimate {
    Estimate(
      value: whole,
      standardError: standardError(whole: whole, leaving: leaving, sizes: sizes),
      degreesOfFreedom: Double(leaving.count - 1))
  }
}
