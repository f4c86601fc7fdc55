import Testing
import Uncertainty

@Suite("Beside SALib, on the same samples") struct SALibTests {
  static let peer = SALibReference.shared.salib
  static let data = SensitivityProblem.uniform(
    3, samples: peer.samples, seed: peer.seed, RankingTests.ishigami)

  @Test("the samples are the same")
  func samples() {
    for (driver, first) in zip(Self.data.drivers, Self.peer.first) {
      #expect(driver.uniforms[0] == first)
    }
  }

  @Test("first-order indices and PAWN are SALib's, but for what chance adds")
  func agreement() throws {
    let first = Self.data.indices(.firstOrder)
    let pawn = Self.data.indices(.pawn)
    for place in 0..<3 {
      let name = "x\(place + 1)"
      // SALib's classes are fewer, and it takes off nothing for chance, which adds up to 0.010 to PAWN:
      // a third of √(9/8,192) for x3, by simulation.
      #expect(abs(try #require(first[name]).estimate.value - Self.peer.firstOrder[place]) < 0.02)
      #expect(abs(try #require(pawn[name]).estimate.value - Self.peer.pawnMean[place]) < 0.012)
    }
  }

  @Test("delta is nearer to the truth than SALib's")
  func delta() throws {
    let ours = Self.data.indices(.delta)
    for (place, truth) in SALibReference.shared.ishigamiDelta.enumerated() {
      let error = abs(try #require(ours["x\(place + 1)"]).estimate.value - truth)
      #expect(error < abs(Self.peer.delta[place] - truth))
    }
  }
}
