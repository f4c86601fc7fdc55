import UncertaintyReports

/// Stands for standard output, which tests share. Unchecked because one thread runs a notebook.
final class Printer: @unchecked Sendable {
  private var text = ""
  func print(_ line: String) { text += line + "\n" }
  func take() -> String {
    defer { text = "" }
    return text
  }
}

struct NoChips: Error, CustomStringConvertible { let description = "none <left> & 0 US$" }

func sampleNotebook(failing: Bool = false) throws -> RenderedNotebook {
  let out = Printer()
  let notebook = Notebook("A <sample>") { page in
    page.text("First, *some* prose: 3 US$ and 4 US$.")

    let numbers = [1, 2, 3]
    out.print("printed \(numbers)")

    page.text(
      """
      ## Then

      The sum is \(numbers.reduce(0, +)).
      """)

    for number in numbers where number > 1 {
      page.text("number *\(number)*")
    }
    page.show("shown <once>")

    out.print("after showing")
    if failing { throw NoChips() }

    page.text("Rest: \(numbers.count).")
    out.print("end")
  }
  return try notebook.rendered { out.take() }
}
