import Uncertainty

/// People of one role who are known by their number: each has a salary, an overhead on it,
/// equity and a share of working time of their own, and the sum over all is drawn at once.
public struct StaffGroup: Sendable {
  /// What they do.
  public let role: String
  /// How many they are.
  public let count: Int
  /// US$ a year and person.
  public let salary: Lognormal
  /// What the employer pays by the salary.
  public let overhead: Lognormal
  /// US$ a year and person, without overhead.
  public let equity: Lognormal
  /// Part of the working time.
  public let share: Lognormal

  /// Creates a group; salary and equity in US$ a year.
  public init(
    _ role: String, count: Int, salary: Lognormal, overhead: Lognormal, equity: Lognormal,
    share: Lognormal
  ) {
    self.role = role
    self.count = count
    self.salary = salary
    self.overhead = overhead
    self.equity = equity
    self.share = share
  }

  /// What one person costs in a year, on average, US$.
  public var mean: Double { (salary.mean * overhead.mean + equity.mean) * share.mean }

  /// Variance of what one person costs in a year.
  public var variance: Double {
    let pay =
      Self.square(salary) * Self.square(overhead)
      + 2 * salary.mean * overhead.mean * equity.mean + Self.square(equity)
    return pay * Self.square(share) - mean * mean
  }

  /// What the group costs in a year, US$/yr: a lognormal law with mean and variance of the sum.
  ///
  /// The sum of so many is nearly normal; the lognormal law keeps what skewness is left, and no
  /// sum falls below nothing.
  ///
  /// - Parameters:
  ///   - name: names the driver.
  ///   - source: where the figures come from.
  /// - Faults: no person at all.
  public func yearlyCost(_ name: String, source: Source) -> Quantity {
    guard count >= 1 else { return .invalid(Fault("needs 1 ≤ people, got \(count)", of: name)) }
    let law = Lognormal.lognormal(
      mean: Double(count) * mean, standardDeviation: (Double(count) * variance).squareRoot())
    return .driver(name, law, unit: .usDollar / .year, source: source)
  }

  /// Expected square.
  private static func square(_ law: Lognormal) -> Double { law.variance + law.mean * law.mean }
}

extension StaffGroup {
  /// Authors of a paper as the published study pays them.
  ///
  /// - SeeAlso: Epoch AI, training-cost-trends v1.0.0, development_cost.ipynb: geometric means of
  ///   levels.fyi and aipaygrad.es.
  static func authors(_ role: String, _ count: Int, share: Lognormal) -> StaffGroup {
    StaffGroup(
      role, count: count, salary: salary, overhead: overhead, equity: equity, share: share)
  }

  static let salary = Lognormal.lognormal(
    p5: (148_000.0 * 132_000).squareRoot(), p95: (335_000.0 * 210_000).squareRoot())
  static let equity = Lognormal.lognormal(
    p5: (34_000.0 * 37_000).squareRoot(), p95: (760_000.0 * 331_250).squareRoot())
  static let overhead = Lognormal.lognormal(p5: 1.25, p95: 1.40)

  /// Gemini's contributors by role.
  static let gemini = [
    StaffGroup(
      "leads", count: 36, salary: upper(salary), overhead: overhead, equity: upper(equity),
      share: .lognormal(p5: 0.3, p95: 0.9)),
    authors("core contributors", 418, share: .lognormal(p5: 0.01, p95: 0.8)),
    authors("contributors", 483, share: .lognormal(p5: 0.001, p95: 0.05)),
    StaffGroup(
      "program and technical leads", count: 4, salary: .lognormal(p5: 0.5e6, p95: 1e6),
      overhead: overhead, equity: .lognormal(p5: 1e6, p95: 10e6),
      share: .lognormal(p5: 0.05, p95: 0.2)),
  ]

  /// The upper quarter of a law, as the study pays leads: its P75 and P99 as P5 and P95.
  private static func upper(_ law: Lognormal) -> Lognormal {
    .lognormal(p5: law.quantile(0.75), p95: law.quantile(0.99))
  }
}
