import Testing
import Uncertainty

@Suite("A piecewise linear law") struct PiecewiseLinearTests {
  /// The triangular law in closed form.
  @Test("of three knots is the triangular law")
  func triangle() {
    let law: some Law = .piecewiseLinear(knots: [0, 1, 4], densities: [0, 7, 0])
    #expect(abs(law.density(1) - 0.5) < 1e-15 && abs(law.cumulative(1) - 0.25) < 1e-15)
    #expect(abs(law.mean - 5 / 3.0) < 1e-14 && abs(law.variance - 13 / 18.0) < 1e-14)
    #expect(abs(law.quantile(1e-20) - 2e-10) < 1e-24)
    #expect(law.support == Support(from: 0, to: 4, breakpoints: [1]))
    LawChecks.all(law)
    LawChecks.all(.piecewiseLinear(knots: [-1, 0, 0.1, 3], densities: [1, 0.2, 5, 0.1]))
  }

  @Test("refuses knots that do not rise and densities that are none")
  func faults() {
    func texts(_ knots: [Double], _ densities: [Double]) -> [String] {
      PiecewiseLinear(knots: knots, densities: densities).faultTexts
    }
    #expect(texts([2, 1], [1, 1]) == ["piecewise linear needs increasing knots, got 2, 1"])
    #expect(texts([1, 2], [1]) == ["piecewise linear needs a density for each knot, got 1 for 2"])
    #expect(texts([1, 2], [1, -1]) == ["piecewise linear needs 0 ≤ density < ∞, got -1"])
    #expect(texts([1, 2], [0, 0]) == ["piecewise linear needs a density above 0, got none"])
  }
}
