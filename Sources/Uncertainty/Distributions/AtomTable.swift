import Foundation

/// Finitely many values with probabilities: what weighted values and data have in common.
///
/// Cumulative probabilities are summed from both ends, so that each tail keeps its digits.
struct AtomTable: Sendable {
  /// Increasing, each once.
  let values: [Double]
  /// Probabilities of the values; their sum is 1.
  let masses: [Double]
  /// P(X ≤ values[i]); the last is 1.
  private let below: [Double]
  /// P(X > values[i]); the last is 0.
  private let above: [Double]
  let moments: Moments

  /// Sorts, merges equal values, drops weights of zero. Values are finite, weights ≥ 0, and
  /// their sum is positive and finite; nothing at all makes the table of a law with faults.
  init(values: [Double], weights: [Double]) {
    let order = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
    var distinct: [Double] = []
    var shares: [Double] = []
    for index in order {
      if let last = distinct.last, last == values[index] {
        shares[shares.count - 1] += weights[index]
      } else {
        distinct.append(values[index] + 0)
        shares.append(weights[index])
      }
    }
    let fromBelow = Self.runningSums(shares)
    let fromAbove = Self.runningSums(shares.reversed())
    let total = fromBelow.last ?? .nan
    let masses = shares.map { $0 / total }
    self.values = distinct
    self.masses = masses
    moments = Self.moments(distinct, masses)
    var below = fromBelow.map { $0 / total }
    if !below.isEmpty { below[below.count - 1] = 1 }
    self.below = below
    above = fromAbove.isEmpty ? [] : fromAbove.dropLast().reversed().map { $0 / total } + [0]
  }

  /// Sums with the rounding errors carried along (Neumaier, 1974).
  private static func runningSums(_ terms: some Sequence<Double>) -> [Double] {
    var sum = 0.0
    var lost = 0.0
    return terms.map { term in
      let next = sum + term
      lost += sum >= term ? (sum - next) + term : (term - next) + sum
      sum = next
      return sum + lost
    }
  }

  /// Number of values that are at most x.
  private func rank(_ x: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= x { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func mass(at x: Double) -> Double {
    if x.isNaN || values.isEmpty { return .nan }
    let rank = rank(x)
    return rank > 0 && values[rank - 1] == x ? masses[rank - 1] : 0
  }
  func cumulative(_ x: Double) -> Double {
    if x.isNaN || values.isEmpty { return .nan }
    let rank = rank(x)
    return rank > 0 ? below[rank - 1] : 0
  }
  func survival(_ x: Double) -> Double {
    if x.isNaN || values.isEmpty { return .nan }
    let rank = rank(x)
    return rank > 0 ? above[rank - 1] : 1
  }
  func inverse(lower probability: Double) -> Double {
    if values.isEmpty { return .nan }
    return values[first { below[$0] >= probability }]
  }
  func inverse(upper probability: Double) -> Double {
    if values.isEmpty { return .nan }
    return values[first { above[$0] <= probability }]
  }

  /// The first index from which on the condition holds; the last index if none before.
  private func first(_ reached: (Int) -> Bool) -> Int {
    var low = 0
    var high = values.count - 1
    while low < high {
      let middle = (low + high) / 2
      if reached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  var support: Support {
    guard let lower = values.first, let upper = values.last else { return .none }
    return Support(.atomic, from: lower, to: upper, atoms: values)
  }

  /// Sums over the values.
  private static func moments(_ values: [Double], _ masses: [Double]) -> Moments {
    if values.isEmpty { return .unknown }
    return Moments.about(values[values.count / 2]) { centre, power in
      runningSums(zip(values, masses).map { pow($0 - centre, power) * $1 }).last ?? .nan
    }
  }

  /// −Σ p ln p.
  var entropy: Double {
    values.isEmpty ? .nan : -masses.reduce(0) { $1 > 0 ? $0 + $1 * log($1) : $0 }
  }
}
