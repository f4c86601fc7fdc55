import Foundation
import Testing
import Uncertainty

/// A law's levels, densities, quantiles and moments as computed by mpmath; see
/// Scripts/make-reference.
struct ClosedFormReference: Decodable, Sendable, CustomTestStringConvertible {
  let law: String
  let parameters: [Double]
  /// x, cdf, sf, ln of the density.
  let points: [[String]]
  /// Level, quantile, quantile of the same level from above.
  let quantiles: [[String]]
  let mean: String
  let variance: String
  let skewness: String
  let excessKurtosis: String
  let entropy: String

  var testDescription: String {
    "\(law)(\(parameters.map { "\($0)" }.joined(separator: ", ")))"
  }

  /// The references in Tests/UncertaintyTests/Reference/`name`.json.
  static func load(_ name: String) -> [ClosedFormReference] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Reference/\(name).json")
    do {
      return try JSONDecoder().decode([ClosedFormReference].self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }

  /// Compares every answer of `law`, which must be the law referred to.
  ///
  /// Levels are held to `tolerance` of their logarithm, plus what 4 roundings of x and of the
  /// law's location do to them; quantiles to `tolerance` of themselves plus what 4 roundings
  /// of the level's logarithm do to them; moments to `moments`.
  func check(_ law: any Law, tolerance: Double = 5e-15, moments: Double = 1e-12) {
    #expect(law.faults.isEmpty, "\(law.description)")
    for point in points { checkPoint(law, point.compactMap(Double.init), tolerance) }
    for row in quantiles {
      let (level, low, high) = (Double(row[0])!, Double(row[1])!, Double(row[2])!)
      checkQuantile(law, "quantile(\(level))", law.quantile(level), low, level, tolerance)
      checkQuantile(
        law, "quantile(upper: \(level))", law.quantile(upper: level), high, level, tolerance)
    }
    checkMoments(law, moments)
  }

  private func checkPoint(_ law: any Law, _ point: [Double], _ tolerance: Double) {
    let x = point[0]
    // So near to an end, x holds few digits of its distance from it.
    let ends = [law.support.lower, law.support.upper].filter { $0.isFinite && $0 != 0 }
    let room = ends.map { abs($0 - x) }.min() ?? abs(x)
    if room < 1e5 * x.ulp { return }
    let slip = 4 * law.density(x) * (abs(x) + abs(law.quantile(0.5))) * 2.2e-16
    for (question, found, right) in [
      ("cumulative", law.cumulative(x), point[1]), ("survival", law.survival(x), point[2]),
    ] where right > 1e-307 {
      let allowed = tolerance * right * (1 - log(right)) + slip
      #expect(
        abs(found - right) <= allowed,
        "\(law.description): \(question)(\(x)) is \(found), not \(right)")
    }
    let size = 1 + abs(point[3])
    // How much the density turns with the rounding of x.
    let h = Swift.min(1e-4 * room, 1e-6 * abs(x))
    let slope = (law.logDensity(x + h) - law.logDensity(x)) / h
    let steep = abs(slope) * (abs(x) + abs(law.quantile(0.5))) * 1e-15
    #expect(
      abs(law.logDensity(x) - point[3]) <= 4 * tolerance * size + (steep.isFinite ? steep : 0),
      "\(law.description): logDensity(\(x)) is \(law.logDensity(x)), not \(point[3])")
    if point[3] > -700 && point[3] < 700 {
      #expect(
        abs(log(law.density(x)) - point[3])
          <= 4 * tolerance * size + (steep.isFinite ? steep : 0),
        "\(law.description): density(\(x)) is \(law.density(x)), not exp \(point[3])")
    }
  }

  private func checkQuantile(
    _ law: any Law, _ question: String, _ found: Double, _ right: Double, _ level: Double,
    _ tolerance: Double
  ) {
    if found == right || abs(right) > 1e307 { return }
    // From the logarithms, since the density itself may underflow.
    let reach = exp(log(level) - law.logDensity(right))
    let slip = 4 * 2.2e-16 * (1 - log(level)) * reach
    // A denormal has fewer digits.
    let allowed = tolerance * (abs(right) + abs(law.support.lower.isFinite ? law.support.lower : 0))
    #expect(
      abs(found - right) <= allowed + (slip.isFinite ? slip : 0) + .leastNonzeroMagnitude,
      "\(law.description): \(question) is \(found), not \(right)")
  }

  private func checkMoments(_ law: any Law, _ tolerance: Double) {
    let deviation = Double(variance)!.squareRoot()
    for (question, found, text, scale) in [
      ("mean", law.mean, mean, deviation), ("variance", law.variance, variance, 0),
      ("skewness", law.skewness, skewness, 1),
      ("excessKurtosis", law.excessKurtosis, excessKurtosis, 1),
      ("entropy", law.entropy ?? .nan, entropy, 1),
    ] {
      let right = Double(text)!
      if !right.isFinite {
        let isSame = right.isNaN ? found.isNaN : found == right
        #expect(isSame, "\(law.description): \(question) is \(found), not \(right)")
      } else {
        let allowed = tolerance * (abs(right) + (scale.isFinite ? scale : 0))
        #expect(
          abs(found - right) <= allowed, "\(law.description): \(question) is \(found), not \(right)"
        )
      }
    }
  }
}
