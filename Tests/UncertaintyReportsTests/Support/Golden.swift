import Foundation
import Testing

/// Texts kept in files beside the tests, to which a picture is compared letter by letter.
///
/// `UPDATE_GOLDEN=1 Scripts/test --filter Golden` writes them anew; look at the pictures, and
/// commit them, after a change of how charts look.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")

  /// Compares a text with the file of a name.
  static func check(
    _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let known = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      known == text, "Golden/\(name) shows something else: see Golden.swift",
      sourceLocation: location)
  }
}
