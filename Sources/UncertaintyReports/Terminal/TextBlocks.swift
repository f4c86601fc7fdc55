/// Bars of text, to an eighth of a character.
enum TextBlocks {
  private static let rising = Array(" ▁▂▃▄▅▆▇█")
  private static let growing = Array(" ▏▎▍▌▋▊▉█")

  /// A bar from the left; a value that is not quite nothing is at least an eighth.
  ///
  /// - Parameters:
  ///   - share: of the full length, 0...1.
  ///   - columns: the full length.
  static func bar(_ share: Double, columns: Int) -> String {
    let eighths = eighths(share, of: columns)
    let part = eighths % 8 == 0 ? "" : String(growing[eighths % 8])
    return String(repeating: "█", count: eighths / 8) + part
  }

  /// Columns side by side, a character wide and so many rows high, from the top row down.
  static func columns(_ shares: [Double], rows: Int) -> [String] {
    let heights = shares.map { eighths($0, of: rows) }
    return (0..<rows).reversed().map { row in
      String(heights.map { rising[max(0, min(8, $0 - 8 * row))] })
    }
  }

  private static func eighths(_ share: Double, of length: Int) -> Int {
    guard share > 0 else { return 0 }
    return max(1, Int((min(1, share) * Double(8 * length)).rounded()))
  }
}
