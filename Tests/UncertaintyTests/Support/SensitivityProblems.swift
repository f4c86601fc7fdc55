import Foundation
import Uncertainty

/// Samples of problems whose sensitivities are known, drawn apart from the generator under test.
enum SensitivityProblem {
  /// y = 3 z₁ + z₂ + 0.1 z₃ of standard normals, beside an idle fourth driver.
  static func linear(
    samples: Int, seed: UInt64, _ function: (Double) -> Double = { $0 }
  ) -> GivenData {
    normal([3, 1, 0.1, 0], samples: samples, seed: seed, function)
  }

  /// A function of Σ aᵢ zᵢ.
  static func normal(
    _ weights: [Double], samples: Int, seed: UInt64, _ function: (Double) -> Double = { $0 }
  ) -> GivenData {
    var stream = TestStream(seed: seed)
    var columns = weights.map { _ in [Double]() }
    var values: [Double] = []
    for _ in 0..<samples {
      var sum = 0.0
      for (place, weight) in weights.enumerated() {
        let z = stream.normal()
        columns[place].append(z)
        sum += weight * z
      }
      values.append(function(sum))
    }
    return GivenData(
      of: "y", unit: "m", values: values,
      drivers: columns.enumerated().map { place, column in
        SampledDriver(
          "x\(place + 1)", uniforms: column.map { 0.5 * erfc(-$0 / 2.0.squareRoot()) },
          values: column)
      }, threads: 2)
  }

  /// A function of uniforms.
  static func uniform(
    _ drivers: Int, samples: Int, seed: UInt64, _ function: ([Double]) -> Double
  ) -> GivenData {
    let data = RankingTests.data(drivers, samples: samples, seed: seed, function)
    return GivenData(
      of: "y", values: data.values,
      drivers: data.drivers.map { SampledDriver($0.name, uniforms: $0.uniforms) }, threads: 2)
  }
}
