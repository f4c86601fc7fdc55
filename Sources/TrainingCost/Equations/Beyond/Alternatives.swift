import Uncertainty

/// Two strategies beside each other: rent or own, one large model or two small ones.
///
/// What both depend on, the price of electricity, the market of chips, pay, must be one driver
/// in both, so that it is drawn once. Drawn separately, it makes the difference look far more
/// uncertain than it is.
public enum Alternatives {
  /// Compares two costs draw by draw: the chance that the first is less, and the spread of
  /// difference and ratio.
  ///
  /// - Throws: `ModelError` if a cost is at fault, or units do not fit.
  public static func compare(
    _ first: Quantity, with second: Quantity, samples: Int, seed: UInt64
  ) throws -> Comparison {
    try Model(first, second).simulate(samples: samples, seed: seed)
      .comparison(of: first, with: second)
  }
}
