import Uncertainty

/// What is to be known of an output besides its picture.
enum OutputNotes {
  /// Samples left out, and tails that do not settle.
  static func of(_ output: OutputSummary) -> [String] {
    let left = output.nonFinite.total
    let leftOut =
      left == 0 ? [] : ["\(NumberText.text(left)) samples that are not finite are left out"]
    return leftOut + (output.tails.warning.map { [$0] } ?? [])
  }

  /// The same for several outputs, each under its name.
  static func of(_ outputs: [OutputSummary]) -> [String] {
    outputs.flatMap { output in of(output).map { "\(output.name): \($0)" } }
  }
}
