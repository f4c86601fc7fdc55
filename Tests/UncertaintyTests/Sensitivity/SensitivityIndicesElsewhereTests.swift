import Testing
import Uncertainty

@Suite("Indices worked out elsewhere") struct SensitivityIndicesElsewhereTests {
  @Test("are put in order, told apart by their errors, and printed")
  func order() {
    func estimate(_ value: Double, _ error: Double) -> Estimate {
      Estimate(
        value: value, standardError: error,
        interval: Interval(lower: value - 1.96 * error, upper: value + 1.96 * error))
    }
    let indices = SensitivityIndices(
      [("b", estimate(0.3, 0.01)), ("a", estimate(0.31, 0.01)), ("c", estimate(-0.6, 0.02))],
      of: "cost", measure: .rankCorrelation, samples: 2_000)
    #expect(indices.indices.map(\.name) == ["c", "a", "b"])
    #expect(indices.tiedWithNext == [false, true])
    #expect(indices.description.contains("What drives cost"))
  }
}
