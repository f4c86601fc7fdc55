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
