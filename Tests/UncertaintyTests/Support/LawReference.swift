import Foundation
import Uncertainty

/// Rows of `Reference/special_function_laws.tsv`: values of laws by mpmath to 25 digits, as
/// `Scripts/make-reference/special_function_laws.py` writes them.
struct LawReference: Sendable {
  struct Row: Sendable {
    let family: String
    let parameters: [Double]
    let isUpper: Bool
    let probability: Double
    let quantile: Double
    /// The quantile rounded, where the law is asked; nil where it underflows.
    let values: (x: Double, cumulative: Double, survival: Double, density: Double)?
  }

  /// The greatest relative errors of a law over its rows.
  struct Errors {
    var tails = 0.0
    var density = 0.0
    var quantile = 0.0
    var worst = ""
  }

  static let rows: [Row] = load()

  private static func load() -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Reference/special_function_laws.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      let numbers = fields[3...].map { Double($0) }
      let values: (Double, Double, Double, Double)? =
        fields[6] == "-" ? nil : (numbers[2]!, numbers[3]!, numbers[4]!, numbers[5]!)
      return Row(
        family: fields[0], parameters: fields[1].split(separator: ",").map { Double($0)! },
        isUpper: fields[2] == "upper", probability: numbers[0]!, quantile: numbers[1]!,
        values: values)
    }
  }

  /// The greatest relative errors of a family's laws, and how many rows were compared.
  static func errors(
    of family: String, _ make: ([Double]) -> any Law
  ) -> (errors: Errors, count: Int) {
    var all = Errors()
    let rows = rows.filter { $0.family == family }
    for row in rows { compare(make(row.parameters), row, &all) }
    return (all, rows.count)
  }

  private static func compare(_ law: any Law, _ row: Row, _ all: inout Errors) {
    func note(_ found: Double, _ right: Double, _ what: String, _ most: inout Double) {
      // Denormal references have no digits to compare.
      if right == found || abs(right) < 1e-307 { return }
      let error = abs(found - right) / abs(right)
      if error > most || error.isNaN {
        most = error.isNaN ? .infinity : error
        all.worst +=
          "\(law.description) \(row.isUpper ? "upper" : "lower") \(row.probability) \(what): "
          + "\(found), right \(right), error \(error)\n"
      }
    }
    let p = row.probability
    let x = row.isUpper ? law.quantile(upper: p) : law.quantile(p)
    note(x, row.quantile, "quantile", &all.quantile)
    guard let values = row.values else { return }
    note(law.cumulative(values.x), values.cumulative, "cumulative", &all.tails)
    note(law.survival(values.x), values.survival, "survival", &all.tails)
    note(law.density(values.x), values.density, "density", &all.density)
  }
}
