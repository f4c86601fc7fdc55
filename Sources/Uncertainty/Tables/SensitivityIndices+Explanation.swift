extension SensitivityIndices {
  /// What an index means for a decision, in a sentence or two; nil if there is none of this name.
  public func explanation(of name: String) -> String? {
    guard let index = self[name] else { return nil }
    let estimate = index.estimate
    guard estimate.value.isFinite else {
      return refusal ?? "Nothing is known of \(name): \(measure.name) could not be estimated."
    }
    var text = measure.meaning
    for (place, words) in [
      ("{driver}", index.name), ("{output}", output), ("{value}", valueText(estimate)),
      ("{percent}", NumberText.percent(estimate.value)), ("{interval}", intervalText(estimate)),
      ("{rises}", estimate.value < 0 ? "falls" : "rises"),
    ] {
      text = text.replacing(place, with: words)
    }
    if estimate.interval.contains(0) {
      text += " The interval holds 0: this may be chance."
    }
    return text
  }

  private var isPercentage: Bool { measure.isFraction && !measure.isSigned }

  private func valueText(_ estimate: Estimate) -> String {
    if measure.isFraction { return SensitivityTable.fixed(estimate.value) }
    let text = NumberText.text(estimate.value, error: estimate.halfWidth)
    return unit.isEmpty ? text : "\(text) \(unit)"
  }

  /// `95 % interval 31.2 to 33.4 %`.
  private func intervalText(_ estimate: Estimate) -> String {
    let (low, high) = (estimate.interval.lower, estimate.interval.upper)
    if isPercentage {
      return "95 % interval \(NumberText.percent(low)) to \(NumberText.percent(high))"
    }
    let ends = [low, high].map {
      measure.isFraction && $0.isFinite
        ? SensitivityTable.fixed($0) : NumberText.text($0, error: estimate.halfWidth)
    }
    return "95 % interval \(ends[0]) to \(ends[1])"
  }
}
