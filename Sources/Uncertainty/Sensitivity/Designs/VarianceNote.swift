/// Why an output has no shares of variance, where its tails are not the reason.
enum VarianceNote {
  /// The sentence; nil if there is a variance to share.
  ///
  /// - Parameters:
  ///   - output: the output's name.
  ///   - samples: how many count.
  ///   - squares: the sum of squared differences.
  static func text(of output: String, samples: Double, squares: Double) -> String? {
    if samples == 0 { return "\(output) is finite in no sample: there are no shares." }
    if squares == 0 { return "\(output) does not vary: there are no shares." }
    return squares.isFinite ? nil : "\(output) varies too much for squares: there are no shares."
  }
}
