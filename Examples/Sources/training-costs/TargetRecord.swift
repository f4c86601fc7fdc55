import TrainingCost
import Uncertainty

/// What would have to be true for a cost, as `--json` prints it. Money is in US$; what is not known
/// is null.
struct TargetRecord: Encodable {
  let output: String
  let target, tolerance: Double
  let probabilityAtLeast, probabilityAtLeastLow, probabilityAtLeastHigh: Double
  let probabilityWithin, probabilityWithinLow, probabilityWithinHigh: Double
  let p10, p50, p90, atMedians: Double?
  let drivers: [Driver]
  let samples: Int
  let seed: UInt64
  let dependence: String

  /// One driver: as assumed, in the samples that come to the target, and alone.
  struct Driver: Encodable {
    let driver, unit: String
    let p10, p50, p90: Double?
    let p10Then, p50Then, p90Then, percentile: Double?
    let alone, probabilityAlone: Double?
  }

  init(_ answer: TargetCost, _ seed: UInt64) {
    output = answer.output
    (target, tolerance) = (answer.target, answer.tolerance)
    probabilityAtLeast = answer.probabilityAtLeast.value
    probabilityAtLeastLow = answer.probabilityAtLeast.interval.lower
    probabilityAtLeastHigh = answer.probabilityAtLeast.interval.upper
    probabilityWithin = answer.probabilityWithin.value
    probabilityWithinLow = answer.probabilityWithin.interval.lower
    probabilityWithinHigh = answer.probabilityWithin.interval.upper
    let band = answer.band.map(\.value.known)
    (p10, p50, p90, atMedians) = (band[0], band[1], band[2], answer.atMedians.known)
    drivers = answer.conditions.map(Driver.init)
    samples = answer.samples
    self.seed = seed
    dependence = answer.isDependent ? "judged" : "independent"
  }

  // Snake case and explicit nulls, as in the other records.
  private enum CodingKeys: String, CodingKey {
    case output, target, tolerance, p10, p50, p90, drivers, samples, seed, dependence
    case probabilityAtLeast = "probability_at_least"
    case probabilityAtLeastLow = "probability_at_least_low"
    case probabilityAtLeastHigh = "probability_at_least_high"
    case probabilityWithin = "probability_within"
    case probabilityWithinLow = "probability_within_low"
    case probabilityWithinHigh = "probability_within_high"
    case atMedians = "at_medians"
  }
}

extension TargetRecord.Driver {
  init(_ condition: TargetCost.Condition) {
    (driver, unit) = (condition.driver, condition.unit.symbol)
    let assumed = condition.assumed.map(\.known)
    (p10, p50, p90) = (assumed[0], assumed[1], assumed[2])
    let given = condition.given.isEmpty ? [nil, nil, nil] : condition.given.map(\.value.known)
    (p10Then, p50Then, p90Then) = (given[0], given[1], given[2])
    percentile = condition.percentile.known
    (alone, probabilityAlone) = (condition.alone?.value, condition.alone?.probability)
  }

  private enum CodingKeys: String, CodingKey {
    case driver, unit, p10, p50, p90, percentile, alone
    case p10Then = "p10_then"
    case p50Then = "p50_then"
    case p90Then = "p90_then"
    case probabilityAlone = "probability_alone"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(driver, forKey: .driver)
    try container.encode(unit, forKey: .unit)
    let numbers: [(CodingKeys, Double?)] = [
      (.p10, p10), (.p50, p50), (.p90, p90), (.p10Then, p10Then), (.p50Then, p50Then),
      (.p90Then, p90Then), (.percentile, percentile), (.alone, alone),
      (.probabilityAlone, probabilityAlone),
    ]
    for (key, number) in numbers { try container.encode(number, forKey: key) }
  }
}

extension Double {
  /// The number, if it is one.
  fileprivate var known: Double? { isFinite ? self : nil }
}
