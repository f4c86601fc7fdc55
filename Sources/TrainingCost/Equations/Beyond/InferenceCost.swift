import Uncertainty

/// What it costs to serve a model, and over its life to have it.
public enum InferenceCost {
  /// Cost of a token: hourly cost of a node / tokens in an hour.
  ///
  /// - Parameters:
  ///   - node: US$/h.
  ///   - rate: tokens of one node and time, token/s.
  /// - Faults: a known rate that is not positive.
  public static func perToken(node: Quantity, rate: Quantity) -> Quantity {
    node
      / (rate.checked(.positive, "rate", of: "inference", in: .token / .second)
        * Quantity(3600, .second / .hour))
  }

  /// Training and serving over a life: training + tokens × cost of a token.
  ///
  /// - Parameters:
  ///   - training: US$.
  ///   - perToken: US$/token.
  ///   - tokens: served in the life of the model.
  public static func lifetime(
    training: Quantity, perToken: Quantity, tokens: Quantity
  ) -> Quantity {
    training + perToken * tokens.checked(.notNegative, "tokens", of: "inference", in: .token)
  }

  /// Tokens after which serving has cost as much as training.
  public static func breakEvenTokens(training: Quantity, perToken: Quantity) -> Quantity {
    training / perToken
  }

  /// Time after which serving has cost as much as training: 64 days for DeepSeek-V3's final run
  /// at the 87,072 US$ a day of its service in February 2025.
  ///
  /// - Parameters:
  ///   - training: US$.
  ///   - rate: cost of the service, US$/d.
  public static func breakEvenTime(training: Quantity, rate: Quantity) -> Quantity {
    training / rate
  }

  /// Cost of a unit of performance: cost / (performance − reference).
  ///
  /// - Parameters:
  ///   - cost: of training, or of the whole life, US$.
  ///   - performance: on a scale where twice is twice as good, or points of a benchmark.
  ///   - reference: performance that comes for nothing: an open model's. A negative result
  ///     says that the performance is below it, and that the cost bought nothing.
  public static func perPerformance(
    cost: Quantity, performance: Quantity, reference: Quantity = Quantity(0)
  ) -> Quantity {
    cost / (reference.knownValue() == 0 ? performance : performance - reference)
  }

  /// The performance by the other's at which a cheaper model stops being better value: cost by
  /// the other's cost.
  public static func breakEvenPerformance(cost: Quantity, other: Quantity) -> Quantity {
    cost / other
  }

  /// Tokens served at which a model that was dearer to train and is cheaper to serve has paid
  /// off; negative if one of the two is better from the start.
  public static func breakEvenTokens(
    training: (Quantity, Quantity), perToken: (Quantity, Quantity)
  ) -> Quantity {
    (training.0 - training.1) / (perToken.1 - perToken.0)
  }
}
