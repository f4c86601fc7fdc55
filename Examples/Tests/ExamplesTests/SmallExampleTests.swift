import Foundation
import Testing

@Suite("The small examples") struct SmallExampleTests {
  @Test("gpu-bill prices 10,000 H100 for two months at 57.6 M US$ in the middle")
  func gpuBill() throws {
    let outcome = try Example(name: "gpu-bill").run()
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 5)
    #expect(outcome.lines[0] == "plan 57.6 M US$")
    // Lognormal, σ² = (ln² 1.25 + ln² 1.1)/1.6449²: 57.6 × exp(±1.2816 σ).
    for (line, label, value) in [(1, "P10", 47.7), (2, "P50", 57.6), (3, "P90", 69.6)] {
      let words = outcome.lines[line].split(separator: " ")
      #expect(words.first.map(String.init) == label)
      let found = try #require(words.dropFirst().first.flatMap { Double($0) })
      #expect(abs(found - value) < 0.2)
    }
  }

  @Test("quick-start prints a band of the compute bill")
  func quickStart() throws {
    let outcome = try Example(name: "quick-start").run()
    #expect(outcome.status == 0)
    for word in ["compute bill", "P10", "P50", "P90", "M US$"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
  }

  @Test("press-figure turns a figure of the press into a range, and says what it hinges on")
  func pressFigure() throws {
    let outcome = try Example(name: "press-figure").run()
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.count <= 100 })
    for words in [
      "DeepSeek-V3: final run, M US$ of the time:",
      "within a quarter of the press figure:",
      "What drives DeepSeek-V3: total development",
      "What would have to be true for DeepSeek-V3: total development to be 15.0 M US$",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
  }

  @Test("correlated-prices shows how much too narrow a band of independent prices is")
  func correlatedPrices() throws {
    let outcome = try Example(name: "correlated-prices").run()
    #expect(outcome.status == 0)
    let words = outcome.lines[3].split(separator: " ")
    #expect(outcome.lines[3].hasPrefix("ignoring the market: a band "))
    let percent = try #require(words.compactMap { Int($0) }.first)
    #expect((15...40).contains(percent))
    for words in ["factor market: rental price 0.8", "Shapley effect", "Dependence"] {
      #expect(outcome.output.contains(words), "\(words)")
    }
  }

  @Test("sensitivity asks every question of one run")
  func sensitivity() throws {
    let outcome = try Example(name: "sensitivity").run()
    #expect(outcome.status == 0)
    for words in [
      "What drives rent", "rental price", "by P90 index:", "by event index:", "by delta:",
      "by PAWN:", "rent by failures", "everything (the cap)", "a part in (total index)",
      "joint effects divided evenly", "each row moves one of them", "mean size μ*",
      "repeated runs moves a law of single values",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(outcome.lines.allSatisfy { !$0.contains("nan") })
    // Of the elasticity of a law with a spike alone.
    #expect(outcome.lines.count { $0.contains("n/a") } == 1)
  }

  @Test("gallery draws every kind of chart for light and dark, and a report")
  func gallery() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Example(name: "gallery").run(folder.path, "--report")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for theme in ["light", "dark"] {
      #expect(files.count { $0.hasSuffix("-\(theme).svg") } == 13)
    }
    let report = try String(
      contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
    #expect(report.contains("Rent a cluster, or own one?"))
    #expect(try Example(name: "gallery").run().status == 2)
  }
}
