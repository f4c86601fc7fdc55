/// The check loss of one class of samples.
struct ClassLoss {
  private let level: Double
  private let values: [Double]
  /// Σ of the values before each place.
  private var sums: [Double]
  /// For each group, the places of its samples.
  private var places: [[Int]]

  init(_ samples: [UInt32], _ values: [Double], _ groups: SampleGroups, level: Double) {
    self.level = level
    self.values = samples.map { values[Int($0)] }
    places = [[Int]](repeating: [], count: groups.count)
    sums = [0]
    sums.reserveCapacity(samples.count + 1)
    for (place, sample) in samples.enumerated() {
      places[Int(groups.of[Int(sample)])].append(place)
      sums.append(sums[place] + values[Int(sample)])
    }
  }

  var whole: Double { loss(without: []) }

  /// The loss without a group.
  func leaving(_ group: Int) -> Double { loss(without: places[group]) }

  /// The least loss without some samples, whose places are given in order, as it were if percentiles
  /// did not fall on samples.
  ///
  /// How near to the percentile a sample is depends on the number of samples alone, and so may be the
  /// same in all classes. With k = n p + d for the sample's rank, the loss is on average less by half
  /// of d (1 − d) of the distance to the next sample.
  private func loss(without own: [Int]) -> Double {
    let count = values.count - own.count
    guard count > 0 else { return 0 }
    let ideal = Double(count) * level
    let rank = max(0, min(count - 1, Int(ideal.rounded(.up)) - 1))
    let place = place(of: rank, without: own)
    let next = rank + 1 < count ? self.place(of: rank + 1, without: own) : place
    let last = rank > 0 ? self.place(of: rank - 1, without: own) : place
    let steps = (next > place ? 1.0 : 0) + (last < place ? 1.0 : 0)
    let spacing = steps > 0 ? (values[next] - values[last]) / steps : 0
    let d = max(0, min(1, Double(rank + 1) - ideal))
    return loss(of: count, at: place, without: own) + 0.5 * d * (1 - d) * spacing
  }

  /// The place that holds a rank among the others: past as many of those left out as are below.
  private func place(of rank: Int, without own: [Int]) -> Int {
    var skipped = 0
    while skipped < own.count && own[skipped] <= rank + skipped { skipped += 1 }
    return rank + skipped
  }

  /// The loss about the sample at a place, less what those left out would add.
  private func loss(of count: Int, at place: Int, without own: [Int]) -> Double {
    var (fewer, lessBelow, less) = (0, 0.0, 0.0)
    for mine in own {
      less += values[mine]
      if mine <= place {
        fewer += 1
        lessBelow += values[mine]
      }
    }
    let guess = values[place]
    let below = Double(place + 1 - fewer)
    let sumBelow = sums[place + 1] - lessBelow
    let above = Double(count) - below
    let sumAbove = sums[values.count] - less - sumBelow
    return level * (sumAbove - above * guess) + (1 - level) * (below * guess - sumBelow)
  }
}
