import CGSL
import Foundation

/// A logarithmic (log-series) law: P(X = k) = pᵏ / (−k ln(1 − p)), from k = 1.
public struct Logarithmic: Law, SmoothLattice {
  private let chance: Double
  /// −ln(1 − p).
  private let total: Double
  /// −ln p.
  private let decay: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its parameter p.
  ///
  /// - Faults: unless `0 < probability < 1`.
  public init(probability: Double) {
    parameters = [LawParameter("probability", probability)]
    faults = FaultCollector.faults(of: "logarithmic") {
      $0.need(probability > 0 && probability < 1, "0 < probability < 1", probability)
    }
    chance = faults.isEmpty ? probability : .nan
    total = -log1p(-chance)
    decay = -log(chance)
  }

  public var family: String { "logarithmic" }
  public var support: Support {
    faults.isEmpty ? Support(.lattice, from: 1, to: .infinity) : .none
  }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    if x < 1 || x != x.rounded() || x.isInfinite { return -.infinity }
    // At 1 the ratio is near 1 for small p, and its logarithm keeps its digits this way.
    return x == 1 ? log(chance / total) : -x * decay - log(x * total)
  }
  public func cumulative(_ x: Double) -> Double {
    1 - survival(x)
  }
  public func survival(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    if x.isInfinite { return x > 0 ? 0 : 1 }
    return x < 1 ? 1 : min(Self.rest(x.rounded(.down) + 1, chance, decay) / total, 1)
  }

  /// Up to 2 all is the value 1, and any line serves.
  var smooth: (law: any Law, step: Double)? {
    let (chance, decay, total) = (chance, decay, total)
    let first = density(1)
    let law = SmoothCounts(self, breakpoints: [2]) {
      exp(-decay * $0) / $0 / total
    } tails: { y in
      if y <= 2 { return Tails(lower: first * (y - 1), upper: 1 - first * (y - 1), slope: 0) }
      let upper = Self.rest(y, chance, decay) / total
      return Tails(lower: 1 - upper, upper: upper, slope: 0)
    }
    return law.source
  }

  /// Σ pʲ / j over j = m, m + 1, …; m need not be an integer.
  private static func rest(_ m: Double, _ p: Double, _ decay: Double) -> Double {
    if p < 0.5 { return series(m, p, decay) }
    if m >= 32 { return expansion(m, decay) }
    let few = 32 - Int(m)
    return (0..<few).reversed().reduce(expansion(m + Double(few), decay)) {
      let j = m + Double($1)
      return $0 + exp(-j * decay) / j
    }
  }

  private static func series(_ m: Double, _ p: Double, _ decay: Double) -> Double {
    var (sum, power, j) = (0.0, 1.0, m)
    while power > 1e-17 * sum * j {
      sum += power / j
      power *= p
      j += 1
    }
    return sum * exp(-m * decay)
  }

  /// Bernoulli numbers over factorials: s / (1 − e⁻ˢ) = 1 + s/2 + s²/12 − s⁴/720 + ….
  private static let bernoulli: [(power: Int, value: Double)] = [
    (1, 0.5), (2, 1.0 / 12), (4, -1.0 / 720), (6, 1.0 / 30_240), (8, -1.0 / 1_209_600),
    (10, 1.0 / 47_900_160), (12, -691.0 / 1_307_674_368_000), (14, 1.0 / 74_724_249_600),
    (16, -3617.0 / 10_670_622_842_880_000),
  ]

  /// The same from the integral of e^(−ms) / (1 − e⁻ˢ) over s ≥ −ln p, term by term in powers of
  /// s; good to all digits for m ≥ 32 and p ≥ ½.
  private static func expansion(_ m: Double, _ decay: Double) -> Double {
    GSL.quiet
    let z = m * decay
    if z > 745 { return 0 }
    var sum = gsl_sf_expint_E1(z)
    // Γ(n, z) / mⁿ from Γ(1, z) / m, by Γ(n + 1, z) = n Γ(n, z) + zⁿ e⁻ᶻ.
    let base = exp(-z) / m
    var (gamma, power) = (base, base)
    var next = 0
    for n in 1...16 {
      if bernoulli[next].power == n {
        sum += bernoulli[next].value * gamma
        next += 1
      }
      power *= decay
      gamma = Double(n) / m * gamma + power
    }
    return sum
  }

  public func inverse(lower probability: Double) -> Double {
    LatticeSearch.inverse(lower: probability, of: self)
  }
  public func inverse(upper probability: Double) -> Double {
    LatticeSearch.inverse(upper: probability, of: self)
  }

  public var mean: Double { chance / (1 - chance) / total }
  public var variance: Double {
    // −ln(1 − p) − p, which small p would cancel.
    let excess = -LogOnePlus.lessArgument(-chance)
    return chance * excess / ((1 - chance) * total) / ((1 - chance) * total)
  }
  public var skewness: Double { shape.skewness }
  public var excessKurtosis: Double { shape.excessKurtosis }

  /// From moments about 0, or for small p, where those cancel, from the series about 1.
  private var shape: Moments {
    if chance.isNaN { return .unknown }
    if chance < 0.2 {
      return .about(1) { centre, power in
        (1...60).reduce(0) { $0 + pow(Double($1) - centre, power) * density(Double($1)) }
      }
    }
    let (p, q) = (chance, 1 - chance)
    // In units of 1/q, so that nothing overflows.
    let m1 = p / total
    let (m2, m3) = (m1, m1 * (1 + p))
    let m4 = m1 * (1 + 4 * p + p * p)
    let unit = Moments(
      mean: m1 / q, variance: m2 - m1 * m1, third: m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1,
      fourth: m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 * m1 * m1 * m1)
    return unit
  }
}

extension Law where Self == Logarithmic {
  /// A logarithmic (log-series) law, from 1.
  public static func logarithmic(probability: Double) -> Logarithmic {
    Logarithmic(probability: probability)
  }
}
