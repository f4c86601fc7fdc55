import Uncertainty

/// By which path the chip-hours of a run are known.
public enum ChipHours: Sendable {
  /// They were published, or leaked: a figure, times what reports leave out.
  case published(Figure, corrections: [Assumption])
  /// They follow from the work, the chip's BF16 peak and the utilization of the whole job.
  case computed(Work, peak: Assumption?, utilization: Assumption)

  /// By which path the work of a run is known.
  public enum Work: Sendable {
    /// An estimate of it, FLOP.
    case estimated(Assumption)
    /// Six operations for each active parameter and token.
    case tokens(Assumption, activeParameters: Figure)
  }

  /// What is assumed on the path.
  var assumptions: [Assumption] {
    switch self {
    case .published(_, let corrections): corrections
    case .computed(let work, let peak, let utilization):
      [work.assumption, peak, utilization].compactMap(\.self)
    }
  }

  /// Chip-hours of the run.
  func quantity(_ drivers: DriverPool, chip: Chip) -> Quantity {
    switch self {
    case .published(let figure, let corrections):
      corrections.reduce(figure.quantity) { $0 * drivers[$1] }
    case .computed(let work, let peak, let utilization):
      ChipTime.needed(
        work: work.quantity(drivers),
        peak: peak.map { drivers[$0] } ?? chip.peak(.bf16).quantity,
        utilization: drivers[utilization])
    }
  }
}

extension ChipHours.Work {
  /// What is assumed.
  var assumption: Assumption {
    switch self {
    case .estimated(let work): work
    case .tokens(let tokens, _): tokens
    }
  }

  /// Operations, FLOP.
  func quantity(_ drivers: DriverPool) -> Quantity {
    switch self {
    case .estimated(let work): drivers[work]
    case .tokens(let tokens, let parameters):
      TrainingWork.flop(activeParameters: parameters.quantity, tokens: drivers[tokens])
    }
  }
}
