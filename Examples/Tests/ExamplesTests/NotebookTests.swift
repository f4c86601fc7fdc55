import Foundation
import Testing

@Suite("The notebooks") struct NotebookTests {
  static let names = [
    "getting-started", "deepseek-v2-cost", "which-driver-matters", "two-strategies",
  ]

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "notebooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// What a notebook writes, by the names of the files.
  private func files(_ name: String) throws -> [String: Data] {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Example(name: name).run("--format", "all", "--output", folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    let written = ["\(name).html", "\(name).ipynb", "\(name).md"]
    #expect(outcome.lines.dropLast() == written.map { "\(folder.path)/\($0)" }[...])
    let figures = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let all = figures.filter { $0.contains(".") }
    return try Dictionary(
      uniqueKeysWithValues: all.map {
        ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
      })
  }

  @Test("run to their end and write the same bytes each time", arguments: names)
  func repeatable(name: String) throws {
    let (one, two) = (try files(name), try files(name))
    #expect(one == two)
    #expect(one.count >= 4, "a page in three forms, and a figure")
    let html = String(decoding: one["\(name).html"] ?? Data(), as: UTF8.self)
    #expect(html.contains("import UncertaintyReports") == false, "words of code are colored")
    #expect(html.contains("UncertaintyReports") && html.contains("<svg"))
    for word in ["<script", "src=", "n/a", "Optional(", "failure\" role"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test(
    "refuse arguments that make no sense",
    arguments: [["--format", "pdf"], ["--format"], ["--output"], ["--bogus"], ["--name", "a/b"]])
  func refusals(arguments: [String]) throws {
    let outcome = try Example(name: "getting-started").run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty && outcome.errors.contains("usage:"))
  }

  @Test("say what they can do")
  func help() throws {
    let outcome = try Example(name: "getting-started").run("--help")
    #expect(outcome.status == 0 && outcome.output.contains("--format"))
  }

  @Test("fail if the page cannot be written")
  func unwritable() throws {
    let outcome = try Example(name: "getting-started").run("--output", "/dev/null/x")
    #expect(outcome.status == 1 && outcome.output.isEmpty && !outcome.errors.isEmpty)
  }
}
