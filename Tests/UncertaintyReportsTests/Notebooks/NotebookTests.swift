import Foundation
import Testing
import Uncertainty
import UncertaintyReports

@Suite("A notebook") struct NotebookTests {
  /// A cell of the Jupyter file.
  struct Cell: Decodable {
    struct Output: Decodable {
      let outputType: String
      let text: [String]?
      let evalue: String?
      let data: [String: [String]]?
    }
    let cellType, id: String
    let source: [String]
    let outputs: [Output]?
    let executionCount: Int?
    var text: String { source.joined() }
  }

  private func cells(_ notebook: RenderedNotebook) throws -> [Cell] {
    struct File: Decodable { let cells: [Cell] }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(File.self, from: Data(notebook.jupyter.utf8)).cells
  }

  @Test("is prose and code in turn, the code as it stands in the file, without its margin")
  func cellsInTurn() throws {
    let body = try cells(sampleNotebook())
    #expect(body.prefix(3).map(\.cellType) == ["markdown", "markdown", "code"])
    #expect(body[0].text == "# A \\<sample\\>")
    // What stands before the notebook in its file comes with the first code.
    #expect(body[2].text.hasPrefix("import UncertaintyReports\n"))
    #expect(
      body[2].text.hasSuffix(
        "\n\nlet numbers = [1, 2, 3]\nout.print(\"printed \\(numbers)\")"))
    #expect(body[3].text == "## Then\n\nThe sum is 6.")
    #expect(
      body[4].text.hasPrefix("for number in numbers where number > 1 {\n  page.text(")
        && body[4].text.hasSuffix("}\npage.show(\"shown <once>\")"))
    #expect(body[5].text == "out.print(\"after showing\")\nif failing { throw NoChips() }")
  }

  @Test("puts what is printed below the cell that printed it, in order with what is shown")
  func outputs() throws {
    let cells = try cells(sampleNotebook()).filter { !($0.outputs ?? []).isEmpty }
    #expect(cells.map { $0.outputs?.count } == [1, 3, 1, 1])
    #expect(cells[0].outputs?[0].text == ["printed [1, 2, 3]\n"])
    #expect(cells[1].outputs?.map(\.outputType) == ["display_data", "display_data", "stream"])
    #expect(cells[1].outputs?[0].data?["text/markdown"] == ["number *2*"])
    #expect(cells[2].outputs?[0].text == ["after showing\n"])
    #expect(cells[3].outputs?[0].text == ["end\n"])
  }

  @Test("shows an error in its cell, and writes the rest without having run it")
  func failure() throws {
    let notebook = try sampleNotebook(failing: true)
    #expect(notebook.failure == "NoChips: none <left> & 0 US$")
    let cells = try cells(notebook)
    let failed = try #require(
      cells.firstIndex { $0.outputs?.contains { $0.outputType == "error" } ?? false })
    #expect(cells[failed].text.contains("throw NoChips()"))
    #expect(cells[failed].outputs?.map(\.outputType) == ["stream", "error"])
    #expect(cells[failed + 1].text == "Rest: `\\(numbers.count)`.")
    #expect(cells[failed + 2].executionCount == nil && cells[failed + 2].outputs?.isEmpty == true)
    #expect(notebook.html.contains("none &lt;left&gt; &amp; 0 US$"))
    #expect(notebook.html.contains("Not run."))
    #expect(notebook.markdown(pictures: "x").text.contains("*Not run.*"))
    #expect(try sampleNotebook().failure == nil)
  }

  @Test("is the same bytes each time")
  func repeatable() throws {
    let (one, two) = (try sampleNotebook(), try sampleNotebook())
    #expect(one.html == two.html && one.jupyter == two.jupyter)
    #expect(one.markdown(pictures: "x").text == two.markdown(pictures: "x").text)
  }

  @Test("names its Jupyter cells as nbformat asks, each once")
  func names() throws {
    let ids = try cells(sampleNotebook()).map(\.id)
    #expect(Set(ids).count == ids.count)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    #expect(ids.allSatisfy { (1...64).contains($0.count) && $0.allSatisfy(allowed.contains) })
  }

  @Test("keeps dollars from being read as mathematics, where that is done")
  func dollars() throws {
    let notebook = try sampleNotebook()
    #expect(try cells(notebook).contains { $0.text.contains("3 US\\$ and 4 US\\$") })
    #expect(notebook.html.contains("<em>some</em> prose: 3 US$ and 4 US$."))
  }

  @Test("is one page that asks for no other file")
  func page() throws {
    let html = try sampleNotebook().html
    for word in ["<script", "src=", "<link", "url(", "@import"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("<h1>A &lt;sample&gt;</h1>") && html.contains("shown &lt;once&gt;"))
  }

  @Test("shows tables and charts in the form that suits each file")
  func shown() throws {
    let x = driver("x", .normal(mean: 5, standardDeviation: 1)).named("x")
    let run = try Model(x).simulate(samples: 5_000, seed: 1)
    let notebook = try Notebook("Shown") { page in
      page.show(run[x])
      page.show(HistogramChart(run[x], title: "A | picture"))
      page.show(svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", title: "mine")
    }.rendered { "" }
    let outputs = try cells(notebook).flatMap { $0.outputs ?? [] }
    #expect(outputs.count == 3)
    #expect(outputs[0].data?["text/plain"]?.joined() == run[x].description)
    #expect(
      outputs[0].data?["text/html"]?.joined().contains("<td style=\"text-align:left\">P90</td>")
        == true)
    let picture = try #require(outputs[1].data?["image/svg+xml"]?.joined())
    #expect(Picture(picture).isValid && !picture.contains("prefers-color-scheme"))
    #expect(notebook.html.contains("prefers-color-scheme:dark){.uncertainty"))
    let page = try #require(outputs[1].data?["text/html"]?.joined())
    #expect(page.contains("alt=\"A | picture. Histogram of 5,000 samples. P10 "))
    let code = try #require(page.firstMatch(of: /base64,([^"]*)"/)?.1)
    #expect(Data(base64Encoded: String(code)) == Data(picture.utf8))
    #expect(outputs[2].data?["text/html"]?.joined().contains("alt=\"mine\"") == true)
    let files = notebook.markdown(pictures: "some folder")
    #expect(files.pictures.map(\.name) == ["figure-1.svg", "figure-2.svg"])
    #expect(files.text.contains("![A | picture](some%20folder/figure-1.svg)"))
    #expect(files.text.contains("|:--|--:|--:|"))
  }

  @Test("says so if its source is not there")
  func missing() {
    let notebook = Notebook("x", file: "/nowhere/x.swift", line: 1) { _ in }
    #expect(throws: NotebookError.self) { try notebook.rendered { "" } }
    let wrong = Notebook("x", line: 1) { _ in }
    #expect(throws: NotebookError.self) { try wrong.rendered { "" } }
  }
}
