import Uncertainty

/// By which path the chip-hours of a run are known.
public enum ChipHours: Sendable {
  /// They were published, or leaked: a figure, times what reports leave out; and if it is not
  /// known how many chips worked, what their number does.
  case published(Figure, corrections: [Assumption], scale: ClusterScale? = nil)
  /// They follow from the work, the chip's BF16 peak and the utilization: of the whole job, or of
  /// the step with what interruptions cost.
  case computed(
    Work, peak: Assumption?, utilization: Assumption, interruptions: Interruptions? = nil)

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
    case .published(_, let corrections, let scale):
      corrections + (scale?.assumptions ?? [])
    case .computed(let work, let peak, let utilization, let interruptions):
      [work.assumption, peak, utilization].compactMap(\.self) + (interruptions?.assumptions ?? [])
    }
  }

  /// Chip-hours of the run.
  func quantity(_ drivers: DriverPool, chip: Chip) -> Quantity {
    switch self {
    case .published(let figure, let corrections, let scale):
      let hours = corrections.reduce(figure.quantity) { $0 * drivers[$1] }
      return scale.map { hours * $0.factor(drivers) } ?? hours
    case .computed(let work, let peak, let utilization, let interruptions):
      return ChipTime.needed(
        work: work.quantity(drivers),
        peak: peak.map { drivers[$0] } ?? chip.peak(.bf16).quantity,
        utilization: drivers[utilization],
        goodput: interruptions?.goodput(drivers) ?? Quantity(1))
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
