import Foundation
import Uncertainty

/// A run in full, to be kept beside what was decided on it: the answer, its charts, what drives it
/// and what that means, every driver with law, unit and source, the formulas, and what is needed to
/// repeat it.
///
/// ```swift
/// let report = run.report(title: "What will the cluster cost?")
/// try report.write(to: "cluster.html")
/// ```
///
/// The same run gives the same text. Rankings draw the first samples of the run again.
public struct RunReport: Sendable {
  /// The run.
  public let run: Run
  /// The question that it answers.
  public var title: String
  /// What the author has to say of it, a paragraph each; stands before everything else.
  public var introduction: [String]
  /// What others report, by the name of the output.
  public var reported: [String: ReportedValue]
  /// What outputs are held against, by their names.
  public var budgets: [String: BudgetLine]

  /// One page of HTML that needs nothing else: no file, no font, no network, which its own content
  /// policy forbids. It shows numbers where the pointer rests, has a table of contents, follows the
  /// reader's light or dark setting, and prints on paper.
  public var html: String { ReportPage(self).html }

  /// The same in Markdown, and the charts that it names, which are light, or dark where the
  /// reader's system asks for it.
  ///
  /// - Parameter folder: where the charts will be, seen from the text.
  public func markdown(pictures folder: String) -> MarkdownFiles {
    ReportText.files(of: self, folder: folder)
  }

  /// The same in Markdown without the charts, for places that take nothing but text.
  public var markdown: String { ReportText.text(of: self) }

  /// Writes the report in the format that the file's name ends in: `.html`, one file; or `.md`, and
  /// its charts as SVG in a folder beside it, `cluster-figures` for `cluster.md`.
  ///
  /// - Throws: ``ReportFormatError`` for another name, or what writing a file throws.
  public func write(to path: String) throws {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "html": try Data(html.utf8).write(to: URL(fileURLWithPath: path))
    case "md": try markdown(pictures: MarkdownFiles.folder(for: path)).write(to: path)
    default: throw ReportFormatError(path: path)
    }
  }
}

/// A report was to be written to a file whose name ends neither in `.html` nor in `.md`.
public struct ReportFormatError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name.
  public let path: String
  /// What is wrong.
  public var description: String { "a report is written to .html or .md, not to \(path)" }
}
