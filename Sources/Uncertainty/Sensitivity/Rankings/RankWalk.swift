/// Rank correlations of all drivers with an output, each with its leave-one-group-out
/// replicates, in one walk from the output's greatest sample down.
///
/// A driver's own uniform is its rank, so only the output is ranked. Without group g, a sample's
/// rank falls by the samples of g below it. Summed over the samples that remain, this is what is taken
/// from Σ u·rank: for each sample of g the u above it, less those of g itself, each of which is above
/// as many samples of g as are left to come. One walk finds it for all groups together.
package struct RankWalk {
  private typealias Sums = SIMD4<Double>

  private let panel: DriverPanel
  private let groups: SampleGroups
  /// For each group, what Σ u·rank loses without it, four drivers at a time: one group after the other
  /// for each block of the panel.
  private let losses: PlainArray<Sums>
  /// Σ u·rank, and Σ u of the samples met so far.
  private let products: PlainArray<Sums>
  private let above: PlainArray<Sums>
  /// How many samples of each group are still to be met, for each block.
  private let below: PlainArray<Double>
  /// Σ (t³ − t)/12 over ties, in all and what leaving out each group takes away.
  private var tied = 0.0
  private var untied: [Double]

  private init(_ panel: DriverPanel, _ groups: SampleGroups) {
    self.panel = panel
    self.groups = groups
    let size = groups.count * panel.blocks
    losses = PlainArray(repeating: .zero, count: size)
    products = PlainArray(repeating: .zero, count: panel.blocks)
    above = PlainArray(repeating: .zero, count: panel.blocks)
    below = PlainArray(count: size)
    for block in 0..<panel.blocks {
      for (group, count) in groups.sizes.enumerated() {
        below[block * groups.count + group] = Double(count)
      }
    }
    untied = [Double](repeating: 0, count: groups.count)
  }

  /// Correlates an output with the drivers of a panel.
  ///
  /// - Parameter moments: of the panel in these groups.
  package static func correlations(
    of output: RankedOutput, with panel: DriverPanel, groups: SampleGroups,
    moments: DriverMoments
  ) -> [(whole: Double, leaving: [Double])] {
    var walk = RankWalk(panel, groups)
    var end = output.order.count
    for tie in output.ties {
      walk.pass(tie.upperBound..<end, output.order)
      walk.pass(tie: tie, output.order)
      end = tie.lowerBound
    }
    walk.pass(0..<end, output.order)
    return panel.classes.indices.map { driver in
      (
        walk.correlation(driver, leaving: nil, moments),
        (0..<groups.count).map { walk.correlation(driver, leaving: $0, moments) }
      )
    }
  }

  /// Passes samples without equals, from the top down.
  private func pass(_ places: Range<Int>, _ order: [UInt32]) {
    for block in 0..<panel.blocks { pass(places, order, block) }
  }

  private func pass(_ places: Range<Int>, _ order: [UInt32], _ block: Int) {
    let (stride, rows) = (panel.blocks, panel.rows + block)
    let losses = losses.start + block * groups.count
    let below = below.start + block * groups.count
    var (sum, product) = (above[block], products[block])
    groups.of.withUnsafeBufferPointer { groupOf in
      order.withUnsafeBufferPointer { order in
        for place in places.reversed() {
          let sample = Int(order[place])
          let group = Int(groupOf[sample])
          let u = Sums(rows[sample &* stride])
          let rank = Double(place + 1)
          let rest = below[group] - 1
          below[group] = rest
          losses[group] += u * (rank - rest) + sum
          product += u * rank
          sum += u
        }
      }
    }
    (above[block], products[block]) = (sum, product)
  }

  /// Passes samples of equal value, which share their mean rank: one is below another by half.
  private mutating func pass(tie: Range<Int>, _ order: [UInt32]) {
    var counts: [Int: Double] = [:]
    for place in tie { counts[Int(groups.of[Int(order[place])]), default: 0] += 1 }
    let excess = Self.excess(Double(tie.count))
    tied += excess
    for (group, count) in counts {
      untied[group] += excess - Self.excess(Double(tie.count) - count)
    }
    let rank = Double(tie.lowerBound + tie.upperBound + 1) / 2
    for block in 0..<panel.blocks {
      var (all, sums) = (Sums.zero, counts.mapValues { _ in Sums.zero })
      for place in tie {
        let sample = Int(order[place])
        let u = Sums(panel.rows[sample * panel.blocks + block])
        all += u
        sums[Int(groups.of[sample]), default: .zero] += u
      }
      for (group, own) in sums {
        let (count, place) = (counts[group] ?? 0, block * groups.count + group)
        below[place] -= count
        let ahead: Sums = above[block] + 0.5 * all
        let fall: Double = rank - below[place] - 0.5 * count
        losses[place] += own * fall + ahead * count
      }
      products[block] += all * rank
      above[block] += all
    }
  }

  private static func excess(_ t: Double) -> Double { (t * t * t - t) / 12 }

  private func correlation(_ driver: Int, leaving group: Int?, _ moments: DriverMoments) -> Double {
    let (block, lane) = (driver / 4, driver % 4)
    let moment = moments.of(driver, leaving: group)
    let n = moment.count
    var product: Double = products[block][lane] - moment.sum * (n + 1) / 2
    var ranks: Double = Self.excess(n) - tied
    if let group {
      product -= losses[block * groups.count + group][lane]
      ranks += untied[group]
    }
    let spread = moment.spread
    guard spread > 0, ranks > 0 else { return .nan }
    return max(-1, min(1, product / (spread.squareRoot() * ranks.squareRoot())))
  }
}
