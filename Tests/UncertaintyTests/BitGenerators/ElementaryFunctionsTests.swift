import Foundation
import Testing
import Uncertainty

@Suite("The elementary functions of the kernels") struct ElementaryFunctionsTests {
  /// Greatest errors in units in the last place: measured with long double on 10⁷ arguments an interval,
  /// rounded up to the next twentieth. Below 1: one of the two doubles around the value.
  static let bounds: [(ColumnFunction, Double)] = [
    (.exp, 0.8), (.log, 0.9), (.log10, 0.75), (.sin, 0.8), (.cos, 0.8), (.pow, 0.8),
  ]

  @Test("are within their bounds of mpmath at hard points", arguments: bounds)
  func hardPoints(function: ColumnFunction, bound: Double) throws {
    let points = try ElementaryReference.points(of: function.name)
    #expect(points.count > 600)
    for kernels in Kernels.all {
      let values = function(points.map(\.x), points.map(\.y), kernels: kernels)
      for (point, value) in zip(points, values) {
        #expect(abs(point.error(of: value)) < bound, "\(function.name) at \(point): \(value)")
      }
    }
  }

  @Test("would fail their bounds one unit in the last place away", arguments: bounds)
  func twin(function: ColumnFunction, bound: Double) throws {
    let points = try ElementaryReference.points(of: function.name)
    let values = function(points.map(\.x), points.map(\.y))
    for (point, value) in zip(points, values) {
      #expect(max(point.error(of: value.nextUp), -point.error(of: value.nextDown)) >= bound / 2)
    }
    #expect(zip(points, values).contains { $0.error(of: $1.nextUp) > bound })
  }

  /// The C library's functions, a second opinion.
  static let libraries: [(ColumnFunction, @Sendable (Double, Double) -> Double)] = [
    (.exp, { x, _ in Foundation.exp(x) }), (.log, { x, _ in Foundation.log(x) }),
    (.log10, { x, _ in Foundation.log10(x) }), (.sin, { x, _ in Foundation.sin(x) }),
    (.cos, { x, _ in Foundation.cos(x) }), (.pow, { Foundation.pow($0, $1) }),
  ]

  /// Two units: one for each side.
  @Test("agree with the C library within two units in the last place", arguments: libraries)
  func secondOpinion(
    function: ColumnFunction, library: @Sendable (Double, Double) -> Double
  ) {
    let count = KernelsTests.count / 4
    let x = RandomDoubles.column(count, seed: 10)
    let y = RandomDoubles.column(count, seed: 11)
    let values = function(x, y)
    for index in x.indices {
      let expected = library(x[index], y[index])
      if values[index].comparableBits == expected.comparableBits { continue }
      let close = abs(values[index] - expected) <= 2 * expected.ulp
      #expect(
        close, "\(function.name)(\(x[index]), \(y[index])): \(values[index]), not \(expected)")
    }
  }

  @Test("follow C99 where a logarithm or a turn has no number")
  func specialValues() {
    for kernels in Kernels.all {
      for function in [ColumnFunction.log, .log10] {
        #expect(function.value(0, kernels: kernels) == -.infinity)
        #expect(function.value(-0.0, kernels: kernels) == -.infinity)
        #expect(function.value(-1, kernels: kernels).isNaN)
        #expect(function.value(.infinity, kernels: kernels) == .infinity)
      }
      for function in [ColumnFunction.sin, .cos] {
        #expect(function.value(.infinity, kernels: kernels).isNaN)
        #expect(function.value(-.infinity, kernels: kernels).isNaN)
      }
      #expect(ColumnFunction.exp.value(-.infinity, kernels: kernels) == 0)
      #expect(ColumnFunction.exp.value(.infinity, kernels: kernels) == .infinity)
      #expect(ColumnFunction.exp.value(710, kernels: kernels) == .infinity)
      #expect(ColumnFunction.exp.value(-745.2, kernels: kernels) == 0)
      for function in ColumnFunction.elementary {
        #expect(function.value(.nan, .nan, kernels: kernels).isNaN)
      }
    }
  }

  @Test("are exact where the value is a double and school knows it")
  func exactValues() {
    #expect(ColumnFunction.exp.value(0) == 1)
    #expect(ColumnFunction.exp.value(1) == M_E)
    #expect(ColumnFunction.log.value(1) == 0)
    for power in 0...22 {
      #expect(ColumnFunction.log10.value(pow(10, Double(power))) == Double(power))
    }
    for power in 0...30 {
      #expect(ColumnFunction.pow.value(3, Double(power)) == pow(3, Double(power)))
    }
    #expect(ColumnFunction.sin.value(-0.0).sign == .minus)
    #expect(ColumnFunction.cos.value(0) == 1)
  }

  /// Annex F.9.4.4 of C99, through the C library: every pair of numbers at which pow changes
  /// its rule. Finite answers may differ by a unit, all others not at all.
  @Test("give powers of zeros, ones, infinities and negative numbers as C99 does")
  func specialPowers() {
    for x in RandomDoubles.special {
      for y in RandomDoubles.special {
        for kernels in Kernels.all {
          let value = ColumnFunction.pow.value(x, y, kernels: kernels)
          let expected = pow(x, y)
          if value.comparableBits == expected.comparableBits { continue }
          #expect(expected.isFinite && expected != 0, "pow(\(x), \(y)): \(value), not \(expected)")
          #expect(abs(value - expected) <= expected.ulp, "pow(\(x), \(y))")
        }
      }
    }
  }
}
