import Testing
import Uncertainty

@Suite("The 97.5 % point of Student's t") struct StudentQuantileTests {
  /// scipy.stats.t.ppf(0.975, degrees).
  static let points = [
    (1, 12.706_204_736_174_694), (2, 4.302_652_729_749_462), (3, 3.182_446_305_283_707_8),
    (4, 2.776_445_105_197_793_4), (5, 2.570_581_835_636_314_7), (7, 2.364_624_251_592_784),
    (10, 2.228_138_851_986_274), (20, 2.085_963_447_265_864), (64, 1.997_729_654_317_693),
    (255, 1.969_310_569_849_875_2), (1e6, 1.959_966_356_814_107),
  ]

  /// 0.2 % is the bound that the documentation gives.
  @Test("agrees with SciPy", arguments: points)
  func agrees(degrees: Double, point: Double) {
    #expect(abs(StudentQuantile.upper95(degrees) - point) < 2e-3 * point)
  }

  @Test("does not exist without a degree of freedom")
  func none() { #expect(StudentQuantile.upper95(0).isNaN) }
}
