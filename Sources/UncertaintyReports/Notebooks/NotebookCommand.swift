import Foundation

/// What the arguments of a notebook's program ask for.
struct NotebookCommand {
  /// Forms that a notebook is written in.
  enum Format: String, CaseIterable {
    case html, jupyter, markdown
  }

  private static let usage = """
    usage: NOTEBOOK [--format FORMAT,…] [--output FOLDER] [--name NAME]
      --format   html (if not given), jupyter, markdown, or all
      --output   the folder to write to; the current one if not given
      --name     the files' name without what follows the point; the source file's if not given

    """

  private var formats: [Format] = [.html]
  private var folder = "."
  private var name: String
  private var fault = ""
  private var asksForHelp = false

  init(_ arguments: [String], file: String) {
    let url = URL(fileURLWithPath: file)
    let base = url.deletingPathExtension().lastPathComponent
    // Executables of a package are folders with a main file.
    name = base == "main" ? url.deletingLastPathComponent().lastPathComponent : base
    var rest = arguments[...]
    while let option = rest.popFirst(), fault.isEmpty {
      switch option {
      case "--help", "-h": asksForHelp = true
      case "--format": readFormats(rest.popFirst())
      case "--output": folder = value(rest.popFirst(), of: option)
      case "--name": name = value(rest.popFirst(), of: option)
      default: fault = "no argument is called '\(option)'"
      }
    }
    if name.contains("/") { fault = "--name needs a name without a slash, not '\(name)'" }
  }

  private mutating func value(_ given: String?, of option: String) -> String {
    if given?.isEmpty ?? true { fault = "\(option) needs a value" }
    return given ?? ""
  }

  private mutating func readFormats(_ given: String?) {
    let words = (given ?? "").split(separator: ",").map(String.init)
    if words == ["all"] {
      formats = Format.allCases
      return
    }
    formats = words.compactMap(Format.init)
    if formats.isEmpty || formats.count < words.count {
      fault = "--format needs html, jupyter, markdown or all, not '\(given ?? "")'"
    }
  }

  /// Runs and writes a notebook.
  ///
  /// - Returns: the program's exit code.
  func run(_ notebook: Notebook) -> Int32 {
    if asksForHelp {
      print(Self.usage, terminator: "")
      return 0
    }
    guard fault.isEmpty else {
      complain("\(fault)\n\(Self.usage)")
      return 64
    }
    do {
      let rendered = try notebook.rendered()
      for path in try write(rendered) { print(path) }
      guard let failure = rendered.failure else { return 0 }
      complain("\(name): \(failure)\n")
    } catch {
      complain("\(name): \(error)\n")
    }
    return 1
  }

  private func write(_ notebook: RenderedNotebook) throws -> [String] {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return try Set(formats).sorted { $0.rawValue < $1.rawValue }.map { format in
      switch format {
      case .html: return try write(notebook.html, to: "\(name).html")
      case .jupyter: return try write(notebook.jupyter, to: "\(name).ipynb")
      case .markdown:
        let file = path("\(name).md")
        try notebook.markdown(pictures: MarkdownFiles.folder(for: file)).write(to: file)
        return file
      }
    }
  }

  private func path(_ file: String) -> String { folder == "." ? file : "\(folder)/\(file)" }

  private func write(_ text: String, to file: String) throws -> String {
    try text.write(toFile: path(file), atomically: true, encoding: .utf8)
    return path(file)
  }

  private func complain(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
