import Foundation

/// A notebook: a Swift file that runs from top to bottom and becomes a page of prose, code, and
/// what the code printed and showed.
///
/// ```swift
/// import Uncertainty
/// import UncertaintyReports
///
/// Notebook("What will it cost?") { page in
///   page.text("The price of an hour is *uncertain*, its number is not.")
///
///   let price = Quantity.driver("price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / .hour)
///   let bill = (price * Quantity(1_000, .hour)).named("bill", in: .usDollar)
///   let run = try Model(bill).simulate(samples: 100_000, seed: 1)
///   page.show(run[bill])
///
///   page.text("Half of the samples are below \(run[bill].text(run[bill].p50)).")
/// }.main()
/// ```
///
/// Each call of ``NotebookPage/text(_:file:line:)`` begins a cell of prose. The lines between are
/// cells of code, shown as they stand in the file; one ends where something is shown. Below each
/// is what it printed. An error that is thrown ends the run, is shown in its cell, and the rest is
/// written without having run.
///
/// The same file, library and seed give the same bytes.
public struct Notebook: Sendable {
  /// What stands above.
  public let title: String
  private let file: String
  private let line: Int
  // Sendable, so that what stands in the main file is not bound to the main actor and checked for
  // it call by call.
  private let body: @Sendable (NotebookPage) throws -> Void

  /// Creates a notebook; it runs when it is rendered.
  ///
  /// - Parameters:
  ///   - title: what stands above.
  ///   - file: where the source is read from; it must be there when the notebook runs.
  ///   - line: where in the file the notebook begins.
  ///   - body: the notebook, from top to bottom.
  public init(
    _ title: String, file: String = #filePath, line: Int = #line,
    _ body: @escaping @Sendable (NotebookPage) throws -> Void
  ) {
    self.title = title
    self.file = file
    self.line = line
    self.body = body
  }

  /// Runs the notebook and writes it, as the program's arguments say, then ends the program:
  /// `--format html,jupyter,markdown` or `all` (HTML if not given), `--output FOLDER` (where the
  /// program was started if not given), `--name NAME` (that of the source file).
  ///
  /// Prints the files written. The exit code is 1 if an error ended the run or nothing could be
  /// written, and 64 if an argument makes no sense.
  public func main(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) -> Never {
    exit(NotebookCommand(arguments, file: file).run(self))
  }

  /// Runs the notebook; what it prints is caught, whatever thread prints it.
  ///
  /// - Throws: if the source cannot be read. An error that the notebook throws is shown in it,
  ///   and told in ``RenderedNotebook/failure``.
  public func rendered() throws -> RenderedNotebook {
    let source = try source()
    let caught = try PrintedText()
    defer { caught.end() }
    return render(source) { caught.take() }
  }

  /// Runs the notebook and catches nothing, for tests, which share their standard output.
  package func rendered(printing printed: @escaping () -> String) throws -> RenderedNotebook {
    render(try source(), printed)
  }

  private func render(_ source: NotebookSource, _ printed: @escaping () -> String)
    -> RenderedNotebook
  {
    let page = NotebookPage(source, file: file, printed: printed)
    var failure: (any Error)?
    do { try body(page) } catch { failure = error }
    return RenderedNotebook(
      title: title, source: sourceName,
      cells: Self.whole(page.close(after: failure), source),
      failure: failure.map { "\(type(of: $0)): \($0)" })
  }

  /// The cells with what stands in the file around the notebook: imports go to the first code.
  private static func whole(_ cells: [NotebookCell], _ source: NotebookSource) -> [NotebookCell] {
    var cells = cells.filter { !($0.kind == .code && $0.text.isEmpty && $0.outputs.isEmpty) }
    if let first = cells.firstIndex(where: { $0.kind == .code }), !source.head.isEmpty {
      cells[first].text = source.head + "\n\n" + cells[first].text
    }
    if !source.tail.isEmpty {
      cells.append(NotebookCell(kind: .code, text: source.tail, isRun: true))
    }
    return cells
  }

  /// The file's name; a main file is told from others by its folder.
  private var sourceName: String {
    let url = URL(fileURLWithPath: file)
    let folder = url.deletingLastPathComponent().lastPathComponent
    let name = url.lastPathComponent
    return name == "main.swift" ? "\(folder)/\(name)" : name
  }

  private func source() throws -> NotebookSource {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw NotebookError(
        "\(file) cannot be read; a notebook shows its source, so the file must be where it was "
          + "when it was built")
    }
    guard let source = NotebookSource(text, line: line) else {
      throw NotebookError("\(file):\(line): no notebook is found here; build it again")
    }
    return source
  }
}

/// Why a notebook cannot be rendered.
public struct NotebookError: Error, CustomStringConvertible {
  /// The reason, in a sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
