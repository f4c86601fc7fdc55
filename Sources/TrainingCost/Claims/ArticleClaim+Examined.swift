import Uncertainty

extension ArticleClaim {
  /// Computes the claim.
  ///
  /// - Parameters:
  ///   - samples: how many to draw.
  ///   - seed: selects the draws.
  ///   - threads: how many cores to use; all if nil. The result does not depend on it.
  /// - Throws: `ModelError` if the claim's quantities are at fault, or there are no samples.
  public func examined(
    samples: Int = 200_000, seed: UInt64 = 2024, threads: Int? = nil
  ) throws -> ClaimFinding {
    let events = checks.enumerated().map { place, check in
      check.event.indicator.named("reading \(place + 1)")
    }
    let missing =
      samples < 1
      ? [Quantity.invalid(Fault("a claim needs 1 sample or more, got \(samples)")).named("samples")]
      : []
    let model = try Model(values.map(\.quantity) + events + missing)
    let run = model.simulate(samples: samples, seed: seed, threads: threads)
    let readings = zip(checks, events).map { check, event in
      let probability = run[event].probability(above: 0.5)
      return ClaimFinding.Reading(
        text: check.reading, probability: probability,
        hinge: Self.hinge(check, probability.value, run))
    }
    let values = values.map { value in
      let summary = run[value.quantity]
      return ClaimFinding.Value(
        name: value.name, unit: summary.unitSymbol, band: [summary.p10, summary.p50, summary.p90],
        isExact: summary.minimum == summary.maximum)
    }
    return ClaimFinding(
      claim: self, values: values, readings: readings, drivers: model.drivers, samples: run.samples,
      seed: seed)
  }

  /// The driver that explains most of an event's variance; where the event is all but certain, of
  /// the quantity that it is about.
  private static func hinge(
    _ check: Check, _ probability: Double, _ run: Run
  ) -> ClaimFinding.Hinge? {
    let isOpen = probability > 0.01 && probability < 0.99
    let indices =
      isOpen
      ? run.sensitivity(of: check.event, samples: 65_536)
      : run.sensitivity(of: check.subject, by: .rankCorrelation, samples: 65_536)
    guard let first = indices.indices.first, first.estimate.value.isFinite else { return nil }
    let share =
      isOpen ? first.estimate : Self.squared(first.estimate)
    return ClaimFinding.Hinge(driver: first.name, share: share, isOfTheEvent: isOpen)
  }

  /// The share of variance that a correlation is, with its interval.
  private static func squared(_ estimate: Estimate) -> Estimate {
    let (low, high) = (estimate.interval.lower, estimate.interval.upper)
    let ends = [low * low, high * high].sorted()
    // Zero is inside where the sign is not known.
    return Estimate(
      value: estimate.value * estimate.value,
      interval: Interval(lower: low < 0 && high > 0 ? 0 : ends[0], upper: ends[1]))
  }
}
