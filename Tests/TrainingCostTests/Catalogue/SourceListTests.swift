import Foundation
import Testing
import TrainingCost

@Suite("The list of sources") struct SourceListTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Docs/Sources.md").standardized

  /// With REFRESH_SOURCES=1 in the environment (Scripts/refresh-sources) the file is written.
  @Test("is what the catalogue says")
  func fresh() throws {
    let markdown = SourceList.markdown
    if ProcessInfo.processInfo.environment["REFRESH_SOURCES"] == "1" {
      try markdown.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == markdown, "Docs/Sources.md is stale: run Scripts/refresh-sources")
  }

  @Test("names every system, chip and model, and no number that is none")
  func complete() {
    let markdown = SourceList.markdown
    for name in TrainedSystem.all.map(\.name) + Chip.all.map(\.name)
      + PublishedModel.all.map(\.name)
    {
      #expect(markdown.contains(name), "\(name)")
    }
    let words = Set(markdown.split { " |\n".contains($0) })
    #expect(words.isDisjoint(with: ["nan", "NaN", "inf", "∞"]))
    for evidence in Evidence.allCases { #expect(markdown.contains("| \(evidence.rawValue) ")) }
  }

  @Test("gives every driver of every system a source that says how well it is known")
  func evidence() {
    for system in TrainedSystem.all {
      for assumption in system.assumptions {
        #expect(assumption.source.citation.count > 8, "\(system.name), \(assumption.name)")
      }
      #expect(system.reasonOfBasis.count > 8)
    }
  }
}
