/// Sobol indices from sums over blocks of samples, with intervals by the bootstrap: blocks are drawn
/// with replacement, which costs no evaluation.
///
/// With D = f(AB) − f(A) and E = f(BA) − f(B), where AB is A with the driver's draws of B and BA is
/// B with those of A,
///
///     Vᵢ = −½ E[Dᵢ Eᵢ],   Vᵢᵀ = ¼ E[Dᵢ² + Eᵢ²],   Vᵢⱼ = ½ E[Dᵢ Eⱼ + Dⱼ Eᵢ].
///
/// Each is without error for a driver that does nothing. The variance is half the mean square of
/// f(B) − f(A) and of f(BA) − f(AB), over all drivers: all shares are of one number.
///
/// - SeeAlso: Jansen (1999), Computer Physics Communications 117, 35–43; Saltelli (2002), Computer
///   Physics Communications 145, 280–297; Azzini, Mara & Rosati (2021), Environmental Modelling &
///   Software 144, 105167.
struct PickFreezeIndices: Sendable {
  let whole: PickFreezeSums
  /// The sums of as many blocks, drawn with replacement.
  let resampled: [PickFreezeSums]
  /// Number of blocks.
  private let blocks: Double
  /// Samples left out of all blocks.
  let leftOut: Int

  /// How often blocks are drawn.
  private static let resamples = 256

  /// Adds up blocks, passing over those without a sample.
  init(_ blocks: [PickFreezeSums]) {
    let kept = blocks.filter { $0.count > 0 }
    let empty = PickFreezeSums(
      groups: blocks.first?.groups ?? 0, hasPairs: blocks.first?.hasPairs ?? false)
    let whole = kept.reduce(empty, +)
    self.whole = whole
    self.blocks = Double(kept.count)
    resampled = Resampling.draws(groups: kept.count, times: Self.resamples).map { times in
      var sums = empty
      for (block, count) in zip(kept, times) where count > 0 { sums.add(block, times: count) }
      return sums
    }
    leftOut = Int(blocks.reduce(0) { $0 + $1.leftOut })
  }

  func firstOrder(_ group: Int) -> (estimate: Estimate, replicates: [Double]) {
    estimate { -$0.opposed(group) / 2 }
  }

  func total(_ group: Int) -> (estimate: Estimate, replicates: [Double]) {
    estimate { $0.alone(group) / 4 }
  }

  func secondOrder(_ a: Int, _ b: Int) -> (estimate: Estimate, replicates: [Double]) {
    estimate { $0.pair(a, b) / 2 }
  }

  /// A share of the variance.
  private func estimate(_ part: (PickFreezeSums) -> Double) -> (Estimate, [Double]) {
    func share(_ sums: PickFreezeSums) -> Double {
      let variance = Self.variance(sums)
      return variance > 0 ? part(sums) / variance : .nan
    }
    let value = share(whole)
    let drawn = resampled.map(share)
    guard blocks > 1, value.isFinite, drawn.allSatisfy(\.isFinite) else { return (.unknown, []) }
    // Among n blocks the spread about their own mean is too small by (n − 1)/n, in squares.
    let spread = (blocks / (blocks - 1)).squareRoot()
    let replicates = drawn.map { value + spread * ($0 - value) }
    return (
      Estimate(
        value: value, standardError: Resampling.deviation(of: replicates),
        degreesOfFreedom: blocks - 1), replicates
    )
  }

  /// The sum that is the variance, divided by the number of samples.
  private static func variance(_ sums: PickFreezeSums) -> Double {
    let all = (0..<sums.groups).reduce(sums.whole) { $0 + sums.exchanged($1) }
    return all / (2 * Double(sums.groups + 1))
  }
}
