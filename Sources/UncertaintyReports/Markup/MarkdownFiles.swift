import Foundation

/// Markdown and the pictures that it names.
public struct MarkdownFiles: Sendable {
  /// A picture to be written beside the text.
  public struct Picture: Sendable {
    /// The file's name.
    public let name: String
    /// What is in it.
    public let svg: String
  }

  /// The text.
  public let text: String
  /// The folder of the pictures, seen from the text.
  public let folder: String
  /// The pictures, in the order of the text.
  public let pictures: [Picture]

  /// Writes the text to a file, and the pictures to their folder, which is made if it is not there.
  /// Files of the same names are replaced.
  ///
  /// - Throws: what making the folder or writing a file throws.
  public func write(to path: String) throws {
    let file = URL(fileURLWithPath: path)
    let place = file.deletingLastPathComponent().appendingPathComponent(folder)
    if !pictures.isEmpty {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    for picture in pictures {
      try Data(picture.svg.utf8).write(to: place.appendingPathComponent(picture.name))
    }
    try Data(text.utf8).write(to: file)
  }

  /// The folder of the pictures of a file: `cluster-figures` for `pages/cluster.md`.
  static func folder(for path: String) -> String {
    let file = URL(fileURLWithPath: path)
    return file.deletingPathExtension().lastPathComponent + "-figures"
  }
}

/// The pictures of a Markdown text, in a folder beside it, in the order in which it shows them.
struct MarkdownPictures {
  let folder: String
  private(set) var files: [MarkdownFiles.Picture] = []

  init(folder: String) { self.folder = folder }

  /// Keeps a picture.
  ///
  /// - Returns: what shows it in the text.
  mutating func add(_ svg: String, title: String) -> String {
    let picture = MarkdownFiles.Picture(name: "figure-\(files.count + 1).svg", svg: svg)
    files.append(picture)
    // Parentheses would end the address.
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "()"))
    let path = "\(folder)/\(picture.name)"
    let address = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return "![\(MarkdownText.escaped(title))](\(address))"
  }
}
