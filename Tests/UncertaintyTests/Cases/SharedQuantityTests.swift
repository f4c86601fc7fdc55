import Testing
import Uncertainty

@Suite("A quantity used twice") struct SharedQuantityTests {
  /// Tools that draw anew at each mention get these wrong: squigglepy, issue 47; the Squiggle
  /// guide, "Gotchas", on sample set correlations.
  @Test("is one quantity: x − x is 0, x / x is 1, x · x is a square")
  func oneQuantity() throws {
    let x = Quantity.driver("x", .normal(mean: 5, standardDeviation: 2))
    let (difference, ratio, square) = (x - x, x / x, x * x)
    let run = try KnownProblem.run(difference, ratio, square)
    #expect(run[difference].minimum == 0 && run[difference].maximum == 0)
    #expect(run[difference].mean.value == 0 && run[difference].standardDeviation.value == 0)
    #expect(run[ratio].minimum == 1 && run[ratio].maximum == 1)
    #expect(run[ratio].mean.value == 1 && run[ratio].standardDeviation.value == 0)
    #expect(run[square].minimum >= 0)
    // E x² = 25 + 4; Var x² = 2 · 2⁴ + 4 · 5² · 2² = 432.
    #expect(run[square].mean.agrees(with: 29))
    #expect(run[square].standardDeviation.agrees(with: 432.0.squareRoot()))
  }

  @Test("under another name is another quantity")
  func anotherName() throws {
    let x = Quantity.driver("x", .normal(mean: 5, standardDeviation: 2))
    let y = Quantity.driver("y", .normal(mean: 5, standardDeviation: 2))
    let product = x * y
    let summary = try KnownProblem.run(product)[product]
    #expect(!summary.mean.agrees(with: 29))
    #expect(summary.mean.agrees(with: 25))
    // Var xy = 4 · 4 + 2 · 25 · 4 = 216.
    #expect(summary.standardDeviation.agrees(with: 216.0.squareRoot()))
  }
}
