import Uncertainty

/// What is to be known of an output besides its picture.
enum OutputNotes {
  /// "1 sample lies", "2,000 samples lie".
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(NumberText.text(count)) \(count == 1 ? one : many)"
  }

  /// Samples that are not finite.
  static func leftOut(_ count: Int) -> [String] {
    count == 0
      ? []
      : [
        counted(
          count, "sample that is not finite is left out",
          "samples that are not finite are left out")
      ]
  }

  /// Samples left out, and tails that do not settle.
  static func of(_ output: OutputSummary) -> [String] {
    leftOut(output.nonFinite.total) + (output.tails.warning.map { [$0] } ?? [])
  }

  /// The same for several outputs, each under its name.
  static func of(_ outputs: [OutputSummary]) -> [String] {
    outputs.flatMap { output in of(output).map { "\(output.name): \($0)" } }
  }
}
