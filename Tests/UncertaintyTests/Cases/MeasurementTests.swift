import Foundation
import Testing
import Uncertainty

/// Problems that the guides to the uncertainty of measurement work out.
@Suite("A measurement") struct MeasurementTests {
  static func normal(_ name: String, _ mean: Double, _ standardDeviation: Double) -> Quantity {
    .driver(name, .normal(mean: mean, standardDeviation: standardDeviation))
  }

  static func rootSumOfSquares(_ parts: [Double]) -> Double {
    parts.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
  }

  /// JCGM 101:2008 (GUM Supplement 1), 9.2.2, table 2; the ends from Φ⁻¹(0.975) = 1.959964.
  @Test("that adds four standard normal errors spreads twice as wide as one")
  func additive() throws {
    let sum = Quantity.sum((1...4).map { Self.normal("X\($0)", 0, 1) }).named("Y")
    let run = try KnownProblem.run(sum)
    #expect(run[sum].mean.agrees(with: 0))
    #expect(run[sum].standardDeviation.agrees(with: 2))
    #expect(run[sum].quantile(0.025).agrees(with: -3.919927969080109))
    #expect(run[sum].quantile(0.975).agrees(with: 3.919927969080108))
    // The twin: errors that add up as if they were one, four times over.
    let same = 4 * Self.normal("X1", 0, 1)
    let wrong = try KnownProblem.run(same)[same].standardDeviation
    #expect(!wrong.agrees(with: 2))
  }

  /// JCGM 101:2008, 9.4, tables 7 and 8 (x₁ = 0.010, r = 0): shortest 95 % interval 0 to
  /// 0.000367. Y / 0.005² follows a noncentral chi-square law of 2 degrees of freedom and
  /// noncentrality 4, so mean and spread are closed forms, and the shortest interval, which
  /// begins at 0, ends at its quantile: SciPy, ncx2.ppf(0.95, 2, 4).
  @Test("of a comparison loss near zero is skewed as it should be")
  func comparisonLoss() throws {
    let (first, second) = (Self.normal("X1", 0.01, 0.005), Self.normal("X2", 0, 0.005))
    let loss = (first * first + second * second).named("Y")
    let summary = try KnownProblem.run(loss)[loss]
    #expect(summary.mean.agrees(with: 0.00015))
    #expect(summary.standardDeviation.agrees(with: 0.00011180339887498949))
    #expect(summary.quantile(0.95).agrees(with: 0.0003660052897467759))
    let shortest = summary.shortestInterval(mass: 0.95)
    #expect(shortest.interval.lower >= 0 && shortest.interval.lower < 4e-6)
    #expect(shortest.width.agrees(with: 0.0003660052897467759, within: 1e-6))
    #expect(shortest.width.agrees(with: 0.000367, within: 1e-6), "the published digits")
    // The twin: linear propagation at x₁ = 0.01 gives y = 0.0001, u(y) = 0.0001.
    #expect(!summary.mean.agrees(with: 0.0001))
    #expect(!summary.standardDeviation.agrees(with: 0.0001))
  }

  /// Step attenuator: EA-4/02 S11 as worked in the NIST Uncertainty Machine's manual, E11
  /// (suncal, test_NISTE11): mean 30.043, standard deviation 0.0224, 30.006 to 30.081.
  @Test("of a step attenuator agrees with NIST's")
  func attenuator() throws {
    func reading(_ standardDeviation: Double) -> Quantity {
      // Student's law has the standard deviation √3 of its scale at 3 degrees of freedom.
      .driver(
        "Ls",
        .studentT(
          degreesOfFreedom: 3, location: 30.0402, scale: standardDeviation / 3.0.squareRoot()))
    }
    func loss(_ reading: Quantity) -> Quantity {
      let added: [Quantity] = [
        reading, Self.normal("dL0b", 0, 0.002),
        .driver("dLs", .uniform(from: -0.00133, to: 0.00733)),
        .driver("dLib", .uniform(from: -0.0005196, to: 0.0005196)),
        .driver("dLm", .arcsine(from: -0.02828, to: 0.02828)),
        .driver("dLd", .arcsine(from: -0.00198, to: 0.00198)),
        .driver("dLk", .arcsine(from: -0.0029698, to: 0.0029698)),
      ]
      let taken: [Quantity] = [
        Self.normal("dL0a", 0, 0.002),
        .driver("dLia", .uniform(from: -0.0005196, to: 0.0005196)),
      ]
      return (Quantity.sum(added) - Quantity.sum(taken)).named("Lx")
    }
    let right = loss(reading(0.0091))
    let summary = try KnownProblem.run(right)[right]
    #expect(summary.mean.agrees(with: 30.0432))
    // Half-widths over √3 for a uniform, over √2 for an arcsine law.
    let sigma = Self.rootSumOfSquares([
      0.0091, 0.002, 0.002, 0.00433 / 3.0.squareRoot(),
      0.0005196 / 3.0.squareRoot(), 0.0005196 / 3.0.squareRoot(),
      0.02828 / 2.0.squareRoot(), 0.00198 / 2.0.squareRoot(), 0.0029698 / 2.0.squareRoot(),
    ])
    // The fourth moment of Student's law is infinite here, so the standard error is too small.
    #expect(summary.standardDeviation.agrees(with: sigma, within: 0.0005))
    #expect(summary.quantile(0.025).agrees(with: 30.006, within: 0.0015))
    #expect(summary.quantile(0.975).agrees(with: 30.081, within: 0.0015))
    // The twin: the standard deviation taken for the scale.
    let wrong = loss(reading(0.0091 * 3.0.squareRoot()))
    let spread = try KnownProblem.run(wrong)[wrong].standardDeviation
    #expect(!spread.agrees(with: sigma, within: 0.0005))
  }

  /// NIST Technical Note 1900 (2015), example E3: 5.82, 1.11, 4.05 to 8.39 as printed.
  @Test("of a viscosity by a falling ball agrees with NIST's")
  func viscometer() throws {
    let (ball, measured) = (Self.normal("rhoB", 2217, 0.5), Self.normal("rhoM", 1180, 0.5))
    let standard = Self.normal("rhoC", 810, 0.5)
    let times = Self.normal("tM", 61, 6.1) / Self.normal("tC", 36.6, 5.49)
    let buoyancy = (ball - measured) / (ball - standard)
    let viscosity = (Self.normal("muC", 4.63, 0.0463) * times * buoyancy).named("viscosity")
    let summary = try KnownProblem.run(viscosity)[viscosity]
    #expect(summary.mean.agrees(with: 5.82, within: 0.01))
    #expect(summary.standardDeviation.agrees(with: 1.11, within: 0.02))
    #expect(summary.quantile(0.025).agrees(with: 4.05, within: 0.005))
    #expect(summary.quantile(0.975).agrees(with: 8.39, within: 0.015))
    // The twin: linear propagation, which puts the mean at the best guess.
    // 4.63 · 61 · 1037 / (36.6 · 1407).
    #expect(!summary.mean.agrees(with: 5.68741, within: 0.01))
  }
}
