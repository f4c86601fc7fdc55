import Testing
import Uncertainty

/// Values that OpenTURNS publishes with its tests (python/test/t_*_std.expout, 6 digits), with
/// digits added by SciPy 1.17.
@Suite("Known answers of laws with closed forms") struct KnownAnswersTests {
  /// A law, a shift to add to it, and what is known of the shifted law.
  struct Answer: Sendable {
    let law: any Law
    var shift = 0.0
    let x: Double
    let cdf: Double
    let pdf: Double
    /// At 0.1, 0.5, 0.9 and 0.95.
    let quantiles: [Double]
    let mean: Double
    let deviation: Double
    let skewness: Double
    let kurtosis: Double
  }

  static let answers = [
    Answer(
      law: Exponential(rate: 2.5), shift: -0.5, x: 1, cdf: 0.976_482_254_143_990_9,
      pdf: 0.058_794_364_640_022_766,
      quantiles: [
        -0.457_855_793_736_869_47, -0.222_741_127_776_021_9, 0.421_034_037_197_618_45,
        0.698_292_909_421_595_9,
      ], mean: -0.1, deviation: 0.4, skewness: 2, kurtosis: 9),
    Answer(
      law: GeneralizedExtremeValue(location: 2, scale: 1.5, shape: -0.15), x: 1,
      cdf: 0.151_407_657_068_500_6, pdf: 0.173_226_818_540_009_32,
      quantiles: [
        0.667_327_110_646_284_8, 2.534_930_240_369_176_7, 4.864_873_402_797_514,
        5.595_148_144_085_533,
      ], mean: 2.669_590_688_925_183, deviation: 1.640_284_035_902_342,
      skewness: 0.435_743_329_539_759_47, kurtosis: 3.137_656_966_412_741),
    Answer(
      law: Laplace(location: 0.5, scale: 2.0 / 3), x: 1, cdf: 0.763_816_723_629_492_6,
      pdf: 0.354_274_914_555_761_04,
      quantiles: [-0.572_958_608_289_4, 0.5, 1.572_958_608_289_4, 2.035_056_728_662_696_4],
      mean: 0.5, deviation: 0.942_809_041_582_063_4, skewness: 0, kurtosis: 6),
    Answer(
      law: Logistic(location: -0.5, scale: 1.5), x: 1, cdf: 0.731_058_578_630_004_9,
      pdf: 0.131_074_622_160_987_9,
      quantiles: [
        -3.795_836_866_004_328_7, -0.5, 2.795_836_866_004_328_7, 3.916_658_468_749_659_5,
      ], mean: -0.5, deviation: 2.720_699_046_351_326_5, skewness: 0, kurtosis: 4.2),
    Answer(
      law: ShiftedLognormal(muOfLog: -1, sigmaOfLog: 1.5, shift: -0.5), x: 1,
      cdf: 0.825_614_738_309_104_4, pdf: 0.114_311_116_706_094_1,
      quantiles: [
        -0.446_191_689_221_995_2, -0.132_120_558_828_557_67, 2.015_137_183_825_769,
        3.837_423_205_911_291,
      ], mean: 0.633_148_453_066_826_5, deviation: 3.301_282_863_375_347_7,
      skewness: 33.468_046_797_321_726, kurtosis: 10_078.252_846_529_254),
  ]

  /// 1e-12, since the added digits are those of another program.
  @Test("are met", arguments: answers.indices)
  func met(index: Int) {
    let answer = Self.answers[index]
    let law = answer.law
    func check(_ found: Double, _ known: Double) {
      #expect(abs(found - known) <= 1e-12 * (1 + abs(known)), "\(law.description)")
    }
    check(law.cumulative(answer.x - answer.shift), answer.cdf)
    check(law.density(answer.x - answer.shift), answer.pdf)
    for (p, x) in zip([0.1, 0.5, 0.9, 0.95], answer.quantiles) {
      check(law.quantile(p) + answer.shift, x)
    }
    check(law.mean + answer.shift, answer.mean)
    check(law.standardDeviation, answer.deviation)
    check(law.skewness, answer.skewness)
    check(law.excessKurtosis + 3, answer.kurtosis)
  }
}
