import Foundation

/// Turns SVG into pixels or PDF with `rsvg-convert`, a program of librsvg, where the machine has
/// it.
enum ChartRenderer {
  /// Formats besides SVG.
  enum Format: String {
    case png, pdf
  }

  /// What `rsvg-convert` makes of a picture.
  ///
  /// - Throws: ``ChartRenderingError``.
  static func render(_ svg: String, as format: Format, zoom: Double) throws -> Data {
    guard let program = path(of: "rsvg-convert") else { throw ChartRenderingError.noRenderer }
    // Files rather than pipes, so that neither side can wait for the other.
    let folder = FileManager.default.temporaryDirectory
    let name = "uncertainty-\(UUID().uuidString)"
    let (input, output) = (
      folder.appendingPathComponent(name + ".svg"),
      folder.appendingPathComponent("\(name).\(format.rawValue)")
    )
    defer { for file in [input, output] { try? FileManager.default.removeItem(at: file) } }
    try Data(svg.utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "--format", format.rawValue, "--zoom", "\(zoom)", "--output", output.path, input.path,
    ]
    process.standardInput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: output), !data.isEmpty
    else {
      throw ChartRenderingError.failed(String(decoding: said, as: UTF8.self))
    }
    return data
  }

  /// Where a program is, as the shell would find it.
  static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
  }
}

/// Why a chart could not be turned into pixels or PDF.
public enum ChartRenderingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The machine has no `rsvg-convert`.
  case noRenderer
  /// `rsvg-convert` failed, and what it said.
  case failed(String)
  /// A file's name ends in none of `.svg`, `.png` and `.pdf`.
  case unknownFormat(String)

  /// What is wrong, and what helps.
  public var description: String {
    switch self {
    case .noRenderer:
      "rsvg-convert is not in PATH: install librsvg2-bin (Debian, Ubuntu) or librsvg (Homebrew)"
    case .failed(let said): "rsvg-convert failed: \(said)"
    case .unknownFormat(let name): "a chart is written to .svg, .png or .pdf, not to \(name)"
    }
  }
}
