import Foundation
import Testing
import Uncertainty

@Suite("Laws with closed forms") struct ClosedFormLawsTests {
  static let references = ClosedFormReference.load("closed-form-laws")

  /// The law of a reference's name and parameters.
  static func make(_ name: String, _ p: [Double]) -> any Law {
    switch name {
    case "normal": return Normal(mean: p[0], standardDeviation: p[1])
    case "lognormal": return Lognormal(muOfLog: p[0], sigmaOfLog: p[1])
    case "shiftedLognormal":
      return ShiftedLognormal(muOfLog: p[0], sigmaOfLog: p[1], shift: p[2])
    case "uniform": return Uniform(from: p[0], to: p[1])
    case "loguniform": return Loguniform(from: p[0], to: p[1])
    case "triangular": return Triangular(minimum: p[0], mode: p[1], maximum: p[2])
    case "trapezoidal":
      return Trapezoidal(minimum: p[0], lowerMode: p[1], upperMode: p[2], maximum: p[3])
    case "exponential": return Exponential(mean: p[0])
    case "weibull": return Weibull(shape: p[0], scale: p[1])
    case "gumbelMaximum": return GumbelMaximum(location: p[0], scale: p[1])
    case "gumbelMinimum": return GumbelMinimum(location: p[0], scale: p[1])
    case "frechet": return Frechet(shape: p[0], scale: p[1])
    case "generalizedExtremeValue":
      return GeneralizedExtremeValue(location: p[0], scale: p[1], shape: p[2])
    case "pareto": return Pareto(minimum: p[0], shape: p[1])
    case "generalizedPareto": return GeneralizedPareto(location: p[0], scale: p[1], shape: p[2])
    case "cauchy": return Cauchy(location: p[0], scale: p[1])
    case "logistic": return Logistic(location: p[0], scale: p[1])
    case "logLogistic": return LogLogistic(scale: p[0], shape: p[1])
    case "laplace": return Laplace(location: p[0], scale: p[1])
    case "rayleigh": return Rayleigh(scale: p[0])
    case "maxwell": return Maxwell(scale: p[0])
    case "levy": return Levy(location: p[0], scale: p[1])
    case "arcsine": return Arcsine(from: p[0], to: p[1])
    case "burr": return Burr(c: p[0], k: p[1], scale: p[2])
    default: fatalError("no law is named \(name)")
    }
  }

  @Test("agree with mpmath, far tails included", arguments: references)
  func agree(_ reference: ClosedFormReference) {
    reference.check(Self.make(reference.law, reference.parameters))
  }

  @Test("are consistent with themselves", arguments: references)
  func consistent(_ reference: ClosedFormReference) {
    let law = Self.make(reference.law, reference.parameters)
    LawChecks.roundTrip(law)
    LawChecks.monotone(law)
    LawChecks.slope(law)
    #expect(LawChecks.flaw(in: law) == nil)
  }

  @Test("survive any parameters", arguments: Set(references.map(\.law)).sorted())
  func fuzz(name: String) throws {
    let example = try #require(Self.references.first { $0.law == name })
    LawChecks.fuzz(parameters: example.parameters.count) { Self.make(name, $0) }
  }
}
