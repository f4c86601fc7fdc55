import Testing
import Uncertainty

@Suite("A histogram as a law") struct PiecewiseUniformTests {
  /// By hand: weights 1, 0, 3 over bins of widths 1, 1 and 2.
  @Test("spreads each weight evenly over its bin")
  func bins() {
    let law: some Law = .histogram(edges: [0, 1, 2, 4], weights: [1, 0, 3])
    #expect([0.5, 1.5, 3].map(law.density) == [0.25, 0, 0.375])
    #expect([-1, 0.5, 1, 2, 3, 4].map(law.cumulative) == [0, 0.125, 0.25, 0.25, 0.625, 1])
    #expect([0.125, 0.25, 0.625].map { law.quantile($0) } == [0.5, 1, 3])
    #expect(law.quantile(0.25.nextUp) >= 2)
    #expect(abs(law.mean - 2.375) < 1e-15)
    #expect(law.support == Support(from: 0, to: 4, breakpoints: [1, 2]))
    LawChecks.all(.histogram(edges: [-3, 1e-3, 2, 400], weights: [1, 2, 1e-9]))
    LawChecks.all(law)
  }

  @Test("drops empty bins at its ends")
  func ends() {
    let law: some Law = .histogram(edges: [0, 1, 2, 4], weights: [0, 5, 0])
    #expect(law.support == Support(from: 1, to: 2) && law.quantile(0.5) == 1.5)
  }

  @Test("refuses edges that do not rise and weights that do not match")
  func faults() {
    func texts(_ edges: [Double], _ weights: [Double]) -> [String] {
      PiecewiseUniform(edges: edges, weights: weights).faultTexts
    }
    #expect(texts([1], []) == ["histogram needs at least two edges, got 1"])
    #expect(texts([1, 1], [1]) == ["histogram needs increasing edges, got 1, 1"])
    #expect(texts([1, .infinity], [1]) == ["histogram needs finite edges, got inf"])
    #expect(texts([1, 2], [1, 2]) == ["histogram needs one weight less than edges, got 2 for 2"])
    #expect(texts([1, 2], [-1]) == ["histogram needs 0 ≤ weight < ∞, got -1"])
    #expect(texts([1, 2], [0]) == ["histogram needs a positive, finite sum of weights, got 0"])
  }
}
