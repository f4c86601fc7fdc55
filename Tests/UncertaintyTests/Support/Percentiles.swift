import Testing
import Uncertainty

/// Percentiles that a law was made from come back, to 1e-13 of the
/// greater, or each to 1e-13 of itself if `relative`. The laws are made from p5, p95 (or p10, p90; or
/// p25, p75) of 1 and 3, then pairs of levels and values that are narrow, wide and lopsided.
func expectPercentiles(
  _ p5p95: any Law, _ p10p90: any Law, _ p25p75: any Law,
  relative: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation,
  general: (_ low: Double, _ at: Double, _ high: Double, _ at: Double) -> any Law
) {
  func expect(_ law: any Law, _ p: Double, _ x: Double, _ q: Double, _ y: Double) {
    #expect(law.faults.isEmpty, sourceLocation: sourceLocation)
    let (low, high) = (law.quantile(p), law.quantile(q))
    #expect(
      abs(low - x) <= 1e-13 * (relative ? x : y) && abs(high - y) <= 1e-13 * y,
      "\(law.description) has \(low), \(high)", sourceLocation: sourceLocation)
  }
  expect(p5p95, 0.05, 1, 0.95, 3)
  expect(p10p90, 0.1, 1, 0.9, 3)
  expect(p25p75, 0.25, 1, 0.75, 3)
  for (p, q) in [(0.05, 0.95), (0.001, 0.2), (0.7, 0.999), (0.49, 0.51), (0.05, 0.5)] {
    for (x, y) in [(1.0, 1.5), (20, 20.000_001), (0.01, 300), (1e100, 1e101)] {
      expect(general(p, x, q, y), p, x, q, y)
    }
  }
}
