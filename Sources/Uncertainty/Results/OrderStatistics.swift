/// Samples of some ranks, known exactly, as a second pass over the draws finds them: the first
/// pass tells which bins of the histogram hold them, the second collects the samples there.
package struct OrderStatistics: Sendable, Hashable {
  /// Values by rank, 1 being the smallest sample.
  package let values: [Int: Double]

  /// The bins that hold the samples of the ranks given. A second pass must collect every
  /// sample in these bins: `bins.contains(LogBin(of: sample))`.
  package static func binsNeeded(for ranks: some Sequence<Int>, in counts: TallyCounts)
    -> Set<LogBin>
  {
    Set(places(of: ranks, in: counts).map(\.bin))
  }

  /// Finds the samples of the ranks given among the samples collected.
  ///
  /// - Parameter collected: the values found, as patterns (so that 0 and −0, which lie in two
  ///   bins, stay apart), and how often each came.
  /// - Precondition: of each bin needed, as many samples were collected as were counted.
  package init(
    resolving ranks: some Sequence<Int>, in counts: TallyCounts, collected: [UInt64: Int]
  ) {
    let counted = collected.map { (value: Double(bitPattern: $0.key), count: $0.value) }
    let byBin = Dictionary(grouping: counted) { LogBin(of: $0.value) }
      .mapValues { $0.sorted { $0.value < $1.value } }
    var found: [Int: Double] = [:]
    for place in Self.places(of: ranks, in: counts) {
      let samples = byBin[place.bin] ?? []
      let count = samples.reduce(0) { $0 + $1.count }
      precondition(
        count == place.count,
        "a second pass found \(count) samples where the first counted \(place.count)")
      var offset = place.offset
      let value = samples.first {
        offset -= $0.count
        return offset < 0
      }
      found[place.rank] = value?.value
    }
    values = found
  }

  /// Finds the samples of the ranks given among the samples collected, in any order.
  package init(
    resolving ranks: some Sequence<Int>, in counts: TallyCounts, collected: some Sequence<Double>
  ) {
    let counted = Dictionary(collected.map { ($0.bitPattern, 1) }, uniquingKeysWith: +)
    self.init(resolving: ranks, in: counts, collected: counted)
  }

  private struct Place {
    let rank: Int
    let bin: LogBin
    let count: Int
    let offset: Int
  }

  private static func places(of ranks: some Sequence<Int>, in counts: TallyCounts) -> [Place] {
    var result: [Place] = []
    var wanted = ranks.filter { (1...max(1, counts.histogram.count)).contains($0) }.sorted()[...]
    var before = 0
    for (bin, count) in counts.histogram.bins {
      while let rank = wanted.first, rank <= before + count {
        result.append(Place(rank: rank, bin: bin, count: count, offset: rank - before - 1))
        wanted.removeFirst()
      }
      before += count
    }
    return result
  }
}
