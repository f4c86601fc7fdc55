/// Rank correlations of all drivers with an output, each with its leave-one-group-out
/// replicates, in one walk from the output's greatest sample down.
///
/// A driver's own uniform is its rank, so only the output is ranked. Without group g, a sample's
/// rank falls by the samples of g below it; summed over the samples that remain, one walk finds
/// this for all groups together.
package struct RankWalk {
  private typealias Sums = SIMD4<Double>

  private let panel: DriverPanel
  private let groups: SampleGroups
  /// For each group, sums over its samples: Σ u·rank; Σ over each of its samples of the u above
  /// that are not in it; Σ u of those met so far. Each as `blocks` numbers for four drivers.
  private let products: PlainArray<Sums>
  private let falls: PlainArray<Sums>
  private let met: PlainArray<Sums>
  /// Σ u of all samples met so far.
  private let above: PlainArray<Sums>
  /// Σ (t³ − t)/12 over ties, in all and what leaving out each group takes away.
  private var tied = 0.0
  private var untied: [Double]

  private init(_ panel: DriverPanel, _ groups: SampleGroups) {
    self.panel = panel
    self.groups = groups
    let size = groups.count * panel.blocks
    products = PlainArray(repeating: .zero, count: size)
    falls = PlainArray(repeating: .zero, count: size)
    met = PlainArray(repeating: .zero, count: size)
    above = PlainArray(repeating: .zero, count: panel.blocks)
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
    let (blocks, rows) = (panel.blocks, panel.rows)
    let (products, falls, met) = (products.start, falls.start, met.start)
    let above = above.start
    groups.of.withUnsafeBufferPointer { groupOf in
      order.withUnsafeBufferPointer { order in
        for place in places.reversed() {
          let sample = Int(order[place])
          let rank = Sums(repeating: Double(place + 1))
          let from = sample &* blocks
          let to = Int(groupOf[sample]) &* blocks
          for block in 0..<blocks {
            let u = Sums(rows[from &+ block])
            let (sum, own) = (above[block], met[to &+ block])
            falls[to &+ block] += sum - own
            met[to &+ block] = own + u
            above[block] = sum + u
            products[to &+ block] += u * rank
          }
        }
      }
    }
  }

  /// Passes samples of equal value, which share their mean rank: one is below another by half.
  private mutating func pass(tie: Range<Int>, _ order: [UInt32]) {
    let blocks = panel.blocks
    let rank = Sums(repeating: Double(tie.lowerBound + tie.upperBound + 1) / 2)
    var sums: [Int: [Sums]] = [:]
    var counts: [Int: Int] = [:]
    var all = [Sums](repeating: .zero, count: blocks)
    for place in tie {
      let sample = Int(order[place])
      let group = Int(groups.of[sample])
      counts[group, default: 0] += 1
      for block in 0..<blocks {
        let u = Sums(panel.rows[sample * blocks + block])
        all[block] += u
        sums[group, default: [Sums](repeating: .zero, count: blocks)][block] += u
        products[group * blocks + block] += u * rank
      }
    }
    let excess = Self.excess(tie.count)
    tied += excess
    for (group, own) in sums {
      let count = counts[group] ?? 0
      untied[group] += excess - Self.excess(tie.count - count)
      for block in 0..<blocks {
        let place = group * blocks + block
        falls[place] +=
          Double(count) * (above[block] - met[place] + 0.5 * (all[block] - own[block]))
        met[place] += own[block]
      }
    }
    for block in 0..<blocks { above[block] += all[block] }
  }

  private static func excess(_ count: Int) -> Double {
    let t = Double(count)
    return (t * t * t - t) / 12
  }

  private func correlation(_ driver: Int, leaving group: Int?, _ moments: DriverMoments) -> Double {
    let (block, lane) = (driver / 4, driver % 4)
    func total(_ parts: PlainArray<Sums>) -> Double {
      var sum = 0.0
      for g in 0..<groups.count where g != group { sum += parts[g * panel.blocks + block][lane] }
      return sum
    }
    let moment = moments.of(driver, leaving: group)
    let n = moment.count
    let fall = group.map { falls[$0 * panel.blocks + block][lane] } ?? 0
    let product = total(products) - fall - moment.sum * (n + 1) / 2
    let ranks = (n * n * n - n) / 12 - tied + (group.map { untied[$0] } ?? 0)
    let spread = moment.spread
    guard spread > 0, ranks > 0 else { return .nan }
    return max(-1, min(1, product / (spread.squareRoot() * ranks.squareRoot())))
  }
}

/// Sums of drivers' uniforms, in all and without each group.
package struct DriverMoments: Sendable {
  /// Count, Σ u and Σ u² of some samples.
  package struct Sums: Sendable {
    var count = 0.0
    var sum = 0.0
    var squares = 0.0
    /// Σ (u − mean)².
    var spread: Double { squares - sum * sum / count }
  }

  private let whole: [Sums]
  private let parts: [[Sums]]

  /// Adds up a panel's uniforms by group.
  package init(_ panel: DriverPanel, _ groups: SampleGroups) {
    let drivers = panel.classes.count
    parts = groups.bounds.map { range in
      var first = [SIMD4<Double>](repeating: .zero, count: panel.blocks)
      var squares = first
      for sample in range {
        for block in 0..<panel.blocks {
          let u = SIMD4<Double>(panel.rows[sample * panel.blocks + block])
          first[block] += u
          squares[block] += u * u
        }
      }
      return (0..<drivers).map {
        Sums(
          count: Double(range.count), sum: first[$0 / 4][$0 % 4], squares: squares[$0 / 4][$0 % 4])
      }
    }
    let all = parts
    whole = (0..<drivers).map { driver in
      all.reduce(into: Sums()) { sums, part in
        sums.count += part[driver].count
        sums.sum += part[driver].sum
        sums.squares += part[driver].squares
      }
    }
  }

  func of(_ driver: Int, leaving group: Int?) -> Sums {
    guard let group else { return whole[driver] }
    let (all, part) = (whole[driver], parts[group][driver])
    return Sums(
      count: all.count - part.count, sum: all.sum - part.sum, squares: all.squares - part.squares)
  }
}
