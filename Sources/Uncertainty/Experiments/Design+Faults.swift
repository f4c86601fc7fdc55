extension Design {
  /// Most samples of a replicate.
  static let largestReplicate = 1 << 31

  /// What is wrong with the design itself, or with a number of samples for it.
  ///
  /// No number is ever rounded in silence; a fault says which ones nearby will do.
  public func faults(samples: Int) -> [Fault] {
    if isIndependent { return [] }
    guard hasReplicates else {
      return [Fault("\(name) need from 2 to 1024 replicates, got \(replicates)", of: "design")]
    }
    guard !isUsable(samples) else { return [] }
    let near = [usable(atMost: samples), usable(atLeast: samples)].compactMap { $0 }
    return [
      Fault(
        "\(self) need \(rule), got \(samples); nearest: "
          + near.map { "\($0)" }.joined(separator: " or "), of: "design")
    ]
  }

  private var hasReplicates: Bool { (2...1_024).contains(replicates) }

  private var rule: String {
    switch kind {
    case .monteCarlo: "any number of samples"
    case .antithetic: "an even number of samples from \(fewest) to \(most)"
    case .latinHypercube: "from \(fewest) to \(most) samples"
    case .sobol: "\(replicates) × 2ᵏ samples, from \(fewest) to \(most)"
    }
  }

  /// Two units to a replicate: of one, nothing is spread evenly.
  private var fewest: Int { 2 * unit * replicates }
  private var most: Int { Self.largestReplicate * replicates }

  private func isUsable(_ samples: Int) -> Bool { usable(atMost: samples) == samples }

  /// The greatest number of samples up to a limit that the design can have; nil if there is none.
  public func usable(atMost limit: Int) -> Int? {
    if isIndependent { return max(0, limit) }
    guard hasReplicates, limit >= fewest else { return nil }
    let limit = min(limit, most)
    guard kind == .sobol else { return limit / unit * unit }
    let each = limit / replicates
    return replicates << (Int.bitWidth - 1 - each.leadingZeroBitCount)
  }

  /// The least number of samples from a limit on that the design can have; nil if there is none.
  public func usable(atLeast limit: Int) -> Int? {
    if isIndependent { return max(0, limit) }
    guard hasReplicates, limit <= most else { return nil }
    if limit <= fewest { return fewest }
    guard kind == .sobol else { return (limit + unit - 1) / unit * unit }
    let each = (limit - 1) / replicates
    return replicates << (Int.bitWidth - each.leadingZeroBitCount)
  }
}
