import Foundation
import Testing
import Uncertainty
import UncertaintyReports

/// A browser without a window, where the machine has one.
enum Browser {
  /// Its program; the environment variable `CHROMIUM` goes before what is in PATH.
  static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["CHROMIUM"] { return named }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    return names.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first(where: FileManager.default.isExecutableFile)
  }()

  /// What the browser says on its console of a page, and the page as it stands after its script.
  static func open(_ html: String) throws -> (console: [String], page: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: file)
    let log = folder.appendingPathComponent("log")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "")
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--disable-component-update", "--no-first-run", "--enable-logging=stderr", "--log-level=0",
      "--user-data-dir=\(folder.appendingPathComponent("profile").path)", "--dump-dom", file.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let page = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    return (
      lines.filter { $0.contains("CONSOLE") }.map(String.init),
      String(decoding: page, as: UTF8.self)
    )
  }
}

@Suite(
  "A page in a browser",
  .enabled(if: Browser.program != nil, "skipped: no Chromium in PATH, and CHROMIUM is not set"))
struct BrowserTests {
  @Test("that is a report opens without an error on the console; its script runs to the end")
  func opens() throws {
    let (console, page) = try Browser.open(try ReportPageTests.report().html)
    #expect(console == [])
    #expect(page.contains("data-note=\"P50: ") && page.contains("What moves bill"))
  }

  @Test("shows a number in the box where the pointer rests, and takes it away again")
  func hover() throws {
    let html = try ReportPageTests.report(samples: 100).html
    func page(after target: String) throws -> String {
      let script = """
        <script>for (const place of ["[data-note]", "\(target)"]) {
          document.querySelector(place).dispatchEvent(
            new PointerEvent("pointermove", {bubbles: true, clientX: 50, clientY: 50})); }</script>
        """
      return try Browser.open(html.replacing("</body>", with: script + "</body>")).page
    }
    let shown = try page(after: "[data-note]")
    let box = try #require(shown.firstMatch(of: /<div id="note"([^>]*)>([^<]*)<\/div>/))
    let first = try #require(shown.firstMatch(of: /data-note="([^"]*)"/)).1
    #expect(box.1.contains("display: block") && box.2 == first && !first.isEmpty)
    #expect(try page(after: "h1").contains(/<div id="note"[^>]*display: none/))
  }

  @Test("that is a notebook opens without an error on the console")
  func notebook() throws {
    let (console, page) = try Browser.open(try sampleNotebook().html)
    #expect(console == [] && page.contains("shown &lt;once&gt;"))
  }

  @Test("may load nothing: what is planted in the page is refused, and the console says so")
  func refuses() throws {
    let html = try ReportPageTests.report(samples: 100).html
    for plant in ["<img src=\"http://127.0.0.1:9/x.png\" alt=\"\">", "<script>nothing()</script>"] {
      let (console, _) = try Browser.open(html.replacing("</main>", with: plant + "</main>"))
      #expect(console.count == 1, "\(plant): \(console)")
    }
  }
}
