/// How many samples fall into each class of a driver and each bin of an output's ranks, by group.
struct ClassTable {
  let classes: Int
  let bins: Int
  /// For each group, the counts of the bins of class 0, then of class 1, …
  let parts: [[Double]]

  /// Counts samples.
  ///
  /// - Parameter places: the bin of each sample among the output's.
  init(
    _ driver: SampledDriver, _ classes: DriverClasses, places: [UInt16], bins: Int,
    groups: SampleGroups
  ) {
    self.classes = classes.count
    self.bins = bins
    let size = classes.count * bins
    parts = groups.bounds.map { range in
      var counts = [Double](repeating: 0, count: size)
      for sample in range {
        counts[classes.place(of: driver.uniforms[sample]) * bins + Int(places[sample])] += 1
      }
      return counts
    }
  }

  /// The counts of all samples.
  var whole: [Double] { sum { _ in 1 } }

  /// The counts, each group taken as often as `times` says.
  func sum(_ times: (Int) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: classes * bins)
    for (group, part) in parts.enumerated() {
      let weight = times(group)
      guard weight != 0 else { continue }
      sums.withUnsafeMutableBufferPointer { sums in
        part.withUnsafeBufferPointer { part in
          for place in sums.indices { sums[place] += weight * part[place] }
        }
      }
    }
    return sums
  }
}
