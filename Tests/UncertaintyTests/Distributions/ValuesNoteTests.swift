import Testing
import Uncertainty

@Suite("Values that doubles cannot hold") struct ValuesNoteTests {
  private static func note(_ law: any Law) throws -> String? {
    try Model(.driver("x", law)).drivers[0].valuesNote
  }

  @Test("are a fault if they are all of a law")
  func fault() {
    #expect(
      ModelTests.faults(.driver("x", Lognormal(muOfLog: -1000, sigmaOfLog: 1))) == [
        "x: lognormal(muOfLog: -1000, sigmaOfLog: 1) lies nearer to 0 than 2.2e-308, "
          + "the least normal double"
      ])
    #expect(
      ModelTests.faults(.driver("x", Lognormal(muOfLog: 1000, sigmaOfLog: 1))) == [
        "x: lognormal(muOfLog: 1000, sigmaOfLog: 1) lies beyond 1.8e308, the greatest double"
      ])
  }

  /// Φ((−708.396 + 700) / 10) is 0.2006, R's pnorm(-0.83964).
  @Test("are told of if they are some")
  func notes() throws {
    #expect(
      try Self.note(Lognormal(muOfLog: -700, sigmaOfLog: 10))
        == "20 % of the values are nearer to 0 than 2.2e-308, and lose digits or become 0")
    #expect(
      try Self.note(Lognormal(muOfLog: 700, sigmaOfLog: 10))
        == "16 % of the values are beyond 1.8e308, and become infinite")
    #expect(try Self.note(Gamma(shape: 0.01, scale: 1))?.hasPrefix("0.084 % ") == true)
    let spike: any Law = .zeroInflated(probability: 0.5, Lognormal(muOfLog: -700, sigmaOfLog: 10))
    #expect(try Self.note(spike)?.hasPrefix("10 % ") == true)
    let model = try Model(.driver("x", Lognormal(muOfLog: -700, sigmaOfLog: 10)))
    #expect(model.describe().contains("  x: 20 % of the values are nearer to 0 than 2.2e-308"))
  }

  @Test("are not spoken of where there are none")
  func silent() throws {
    for law in SampledLaws.discrete + [Normal(mean: 0, standardDeviation: 1), PointMass(0)] {
      #expect(try Self.note(law) == nil, "\(law.description)")
    }
    #expect(try Self.note(Normal(mean: 0, standardDeviation: 1e-300)) == nil)
    let zero: any Law = .zeroInflated(probability: 0.3, Exponential(rate: 1))
    #expect(try Self.note(zero) == nil)
  }
}
