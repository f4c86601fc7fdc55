import Foundation
import Testing

@Suite("Coverage of sensitivity intervals") struct CoverageReportTests {
  @Test(
    "is written to Docs/Validation.md", .timeLimit(.minutes(30)),
    .enabled(if: ProcessInfo.processInfo.environment["UNCERTAINTY_WRITE_VALIDATION"] != nil))
  func write() throws { try CoverageReport.write() }
}
