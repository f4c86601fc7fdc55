import Foundation
import Testing
import Uncertainty

/// One entry of `Reference/laws_over_laws.json`, computed with mpmath to 40 digits by
/// `Scripts/make-reference/laws_over_laws.py`.
struct ConstructionReference: Decodable {
  private let name: String
  private let moments: [Double]
  /// Value, density, cumulative probability, survival.
  private let points: [[Double]]

  private static let all: [ConstructionReference] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/laws_over_laws.json")
    do {
      return try JSONDecoder().decode([ConstructionReference].self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path()): \(error)")
    }
  }()

  /// Compares a law with the reference of that name: probabilities in both tails, quantiles of
  /// them, and moments, all in relative terms.
  static func compare(
    _ law: any Law, with name: String, tolerance: Double, moments: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let reference = all.first(where: { $0.name == name }) else {
      Issue.record("no reference called \(name)", sourceLocation: sourceLocation)
      return
    }
    for point in reference.points {
      let x = point[0]
      let found = [law.density(x), law.cumulative(x), law.survival(x)]
      for (a, b) in zip(found, point.dropFirst()) {
        #expect(
          abs(a / b - 1) <= tolerance, "\(name) at \(x): \(found), mpmath \(point)",
          sourceLocation: sourceLocation)
      }
      let quantile =
        point[2] < 0.5 ? law.quantile(point[2]) : law.quantile(upper: point[3])
      let allowed = tolerance * min(point[2], point[3]) / point[1] + 4 * x.ulp
      #expect(
        abs(quantile - x) <= allowed, "\(name): quantile \(quantile), mpmath \(x)",
        sourceLocation: sourceLocation)
    }
    let found = [law.mean, law.variance, law.skewness, law.excessKurtosis]
    for (a, b) in zip(found, reference.moments) {
      #expect(
        abs(a - b) <= max(abs(b), 0.1) * moments, "\(name): \(found), mpmath \(reference.moments)",
        sourceLocation: sourceLocation)
    }
  }
}

extension ConstructionReference {
  /// Compares probabilities only, in absolute terms.
  static func compareLevels(
    _ law: any Law, with name: String, tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let reference = all.first(where: { $0.name == name }) else {
      Issue.record("no reference called \(name)", sourceLocation: sourceLocation)
      return
    }
    for point in reference.points {
      let found = [law.density(point[0]), law.cumulative(point[0]), law.survival(point[0])]
      for (a, b) in zip(found, point.dropFirst()) {
        #expect(
          abs(a - b) <= tolerance, "\(name) at \(point[0]): \(found), mpmath \(point)",
          sourceLocation: sourceLocation)
      }
    }
  }
}
