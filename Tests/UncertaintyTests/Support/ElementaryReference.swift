import Foundation

/// Values of elementary functions at hard points, from `Reference/elementary.tsv`.
enum ElementaryReference {
  struct Point {
    let x, y: Double
    /// The value as a double, and what is missing, in its units in the last place.
    let value, rest: Double

    /// The error of a result, in units in the last place.
    func error(of result: Double) -> Double { (result - value) / value.ulp - rest }
  }

  /// The rows of one function.
  static func points(of function: String) throws -> [Point] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Reference/elementary.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t").map(String.init) }
      .filter { $0[0] == function }
      .map { row in
        guard row.count == 5, let x = Double(row[1]), let value = Double(row[3]),
          let rest = Double(row[4])
        else { throw Unreadable(row: row) }
        return Point(x: x, y: Double(row[2]) ?? 0, value: value, rest: rest)
      }
  }

  struct Unreadable: Error { let row: [String] }
}
