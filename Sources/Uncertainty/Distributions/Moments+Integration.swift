import Foundation

extension Moments {
  /// The moments of a law by summation and integration over its own density, cut at its
  /// breakpoints and at quantiles far into both tails.
  ///
  /// - Parameter finite: the powers, from 1 to 4, whose moment is known to be finite; the others
  ///   are checked against the decay of the tails first.
  static func integrated(over law: some Law, finite: Set<Int> = []) -> Moments {
    if !law.faults.isEmpty { return .unknown }
    let sum = Expectation(law)
    func converges(_ power: Int) -> Bool {
      finite.contains(power)
        || !(sum.isHeavy(upper: true, power) || sum.isHeavy(upper: false, power))
    }
    guard converges(1) else { return withoutMean(sum) }
    let guess = law.inverse(lower: 0.5)
    let mean = guess + sum.power(1, about: guess)
    guard converges(2) else {
      return Moments(
        mean: mean, variance: .infinity, skewness: .nan, excessKurtosis: .nan)
    }
    return Moments(
      mean: mean, variance: sum.power(2, about: mean),
      third: converges(3) ? sum.power(3, about: mean) : .nan,
      fourth: converges(4) ? sum.power(4, about: mean) : .infinity)
  }

  private static func withoutMean(_ sum: Expectation<some Law>) -> Moments {
    let (up, down) = (sum.isHeavy(upper: true, 1), sum.isHeavy(upper: false, 1))
    return Moments(
      mean: up && down ? .nan : up ? .infinity : -.infinity,
      variance: up && down ? .nan : .infinity, skewness: .nan, excessKurtosis: .nan)
  }

  /// What a law says of moments that do not exist or are infinite.
  var note: String? {
    if mean.isFinite && variance == 0 { return PointMass.note }
    let named = [
      ("mean", mean), ("variance", variance), ("skewness", skewness),
      ("kurtosis", excessKurtosis),
    ]
    let missing = named.filter { !$0.1.isFinite }
    if missing.isEmpty { return nil }
    return missing.map { "\($0.0) \($0.1.isNaN ? "does not exist" : "is infinite")" }
      .joined(separator: ", ")
  }
}

/// Expected powers of a law's value.
struct Expectation<Base: Law> {
  private let law: Base
  private let support: Support
  private let cuts: [Double]

  init(_ law: Base) {
    self.law = law
    support = law.support
    cuts = Self.cuts(law, support)
  }

  /// E[(X − centre)ᵖ], NaN where the integral was not found to six digits.
  func power(_ power: Int, about centre: Double) -> Double {
    func term(_ x: Double) -> Double {
      (0..<power).reduce(1) { product, _ in product * (x - centre) }
    }
    switch support.kind {
    case .lattice: return latticeSum(term)
    case .atomic: return atomSum(term)
    case .continuous: return integral(term)
    case .mixed: return integral(term) + atomSum(term)
    }
  }

  private func atomSum(_ term: (Double) -> Double) -> Double {
    support.atoms.reduce(0) { $0 + law.probability(of: $1) * term($1) }
  }

  private func integral(_ term: (Double) -> Double) -> Double {
    var (sum, size, error) = (0.0, 0.0, 0.0)
    for (low, high) in zip(cuts, cuts.dropFirst()) {
      let piece = Quadrature.integral(from: low, to: high, relative: 1e-11) { x in
        let density = law.density(x)
        return density == 0 ? 0 : density * term(x)
      }
      sum += piece.value
      size += abs(piece.value)
      error += piece.error
    }
    return error <= 1e-6 * size ? sum : .nan
  }

  private static func cuts(_ law: Base, _ support: Support) -> [Double] {
    if support.kind == .lattice || support.kind == .atomic { return [] }
    let tails = [0.25, 0.05, 1e-3, 1e-6, 1e-10, 1e-15, 1e-25, 1e-50, 1e-100, 1e-200, 1e-300]
    var cuts = [support.lower, support.upper, law.inverse(lower: 0.5)]
    cuts += tails.map { law.inverse(lower: $0) } + tails.map { law.inverse(upper: $0) }
    cuts += support.breakpoints + support.atoms
    let sorted = Set(cuts.filter { $0 >= support.lower && $0 <= support.upper }).sorted()
    // Cuts that rounding has brought together leave no room for nodes between them.
    return sorted.reduce(into: []) { kept, cut in
      if let last = kept.last, cut - last < 256 * last.ulp, cut != support.upper { return }
      kept.append(cut)
    }
  }

  /// Whether a tail decays like a power too slow for the moment: −d ln S / d ln x, far out.
  func isHeavy(upper: Bool, _ power: Int) -> Bool {
    if support.kind == .atomic || (upper ? support.upper : support.lower).isFinite {
      return false
    }
    let near = abs(upper ? law.inverse(upper: 1e-50) : law.inverse(lower: 1e-50))
    let far = abs(upper ? law.inverse(upper: 1e-100) : law.inverse(lower: 1e-100))
    if !(far.isFinite && near > 0) { return true }
    return 50 * log(10) <= (Double(power) + 0.02) * log(far / near)
  }

  /// Sums over all likely integers; where they are too many, Boole's rule over equal strides
  /// of integers, which for so smooth a sequence agrees with the sum.
  private func latticeSum(_ term: (Double) -> Double) -> Double {
    let ends = LikelyValues.ends(of: law)
    let first = ends.lowerBound
    let count = ends.upperBound - first
    func value(_ k: Double) -> Double { law.density(k) * term(k) }
    if count < Double(LikelyValues.limit) {
      return (0...Int(count)).reduce(0) { $0 + value(first + Double($1)) }
    }
    let panels = 1024
    let stride = (count / Double(4 * panels)).rounded(.down)
    let boole = [14.0, 64, 24, 64]
    var sum = 0.0
    for node in 0..<(4 * panels) {
      sum += boole[node % 4] * value(first + Double(node) * stride)
    }
    let last = first + Double(4 * panels) * stride
    sum = (sum - 7 * value(first) + 7 * value(last)) * stride / 22.5
    sum += (value(first) + value(last)) / 2
    for rest in 1...(4 * panels) where last + Double(rest) <= ends.upperBound {
      sum += value(last + Double(rest))
    }
    return sum
  }
}
