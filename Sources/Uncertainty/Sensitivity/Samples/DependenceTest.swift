/// Whether drivers that were sampled elsewhere depend on each other.
///
/// **The test.** Each pair is looked at twice: two ordered drivers by their rank correlation, whose
/// error without dependence is 1/√(n − 1), and any two by the chi-square of a table of their
/// quartiles (cases, for drivers without order) if every cell expects five samples or more. All
/// looks together raise a false alarm in one table in a thousand (Bonferroni). A dependence that
/// neither sees may be there all the same.
package struct DependenceTest {
  /// Pairs that depend on each other, in words.
  package let pairs: [String]

  /// Most samples looked at.
  private static let limit = 20_000
  private static let falseAlarm = 0.001

  /// Looks at every pair.
  package init(_ drivers: [SampledDriver]) {
    let looks = Double(drivers.count * (drivers.count - 1))
    guard looks > 0 else {
      pairs = []
      return
    }
    let some = drivers.map { driver in
      driver.uniforms.count > Self.limit ? driver.keeping(Array(0..<Self.limit)) : driver
    }
    var found: [String] = []
    for (place, first) in some.enumerated() {
      for second in some.dropFirst(place + 1) {
        if let how = Self.dependence(first, second, falseAlarm: Self.falseAlarm / looks) {
          found.append("\(first.name) and \(second.name) (\(how))")
        }
      }
    }
    pairs = found
  }

  /// What it means for indices, in a sentence or two; none if no dependence was found.
  package var notes: [String] {
    guard !pairs.isEmpty else { return [] }
    let rest = pairs.count > 3 ? " and \(pairs.count - 3) more" : ""
    return [
      "Drivers depend on each other: \(pairs.prefix(3).joined(separator: ", "))\(rest). An index "
        + "here also counts what a driver shares with the others: indices overlap, do not add up, and "
        + "what is missing to 1 is not interaction. Standardized coefficients and partial rank "
        + "correlations keep their meaning."
    ]
  }

  private static func dependence(
    _ a: SampledDriver, _ b: SampledDriver, falseAlarm: Double
  ) -> String? {
    let n = Double(a.uniforms.count)
    if a.isOrdered && b.isOrdered && n > 10 {
      let sums = zip(a.uniforms, b.uniforms).reduce(into: PairSums()) {
        $0.add($1.0 - 0.5, $1.1 - 0.5)
      }
      let r = sums.correlation
      let bound = -Normal(mean: 0, standardDeviation: 1).quantile(falseAlarm / 2)
      if r.magnitude * (n - 1).squareRoot() > bound {
        return "rank correlation \((r * 100).rounded() / 100)"
      }
    }
    return isUneven(a, b, falseAlarm: falseAlarm) ? "by their joint table" : nil
  }

  /// Whether the chi-square of two drivers' table is beyond chance.
  private static func isUneven(
    _ a: SampledDriver, _ b: SampledDriver, falseAlarm: Double
  ) -> Bool {
    let (rows, columns) = (a.classes(4), b.classes(4))
    var counts = [Double](repeating: 0, count: rows.count * columns.count)
    for (u, v) in zip(a.uniforms, b.uniforms) {
      counts[rows.place(of: u) * columns.count + columns.place(of: v)] += 1
    }
    let n = Double(a.uniforms.count)
    let byRow = (0..<rows.count).map { row in
      (0..<columns.count).reduce(0) { $0 + counts[row * columns.count + $1] }
    }
    let byColumn = (0..<columns.count).map { column in
      (0..<rows.count).reduce(0) { $0 + counts[$1 * columns.count + column] }
    }
    let (usedRows, usedColumns) = (byRow.filter { $0 > 0 }, byColumn.filter { $0 > 0 })
    guard let leastRow = usedRows.min(), let leastColumn = usedColumns.min(),
      leastRow * leastColumn >= 5 * n, usedRows.count > 1, usedColumns.count > 1
    else { return false }
    var sum = 0.0
    for (row, inRow) in byRow.enumerated() where inRow > 0 {
      for (column, inColumn) in byColumn.enumerated() where inColumn > 0 {
        let expected = inRow * inColumn / n
        let off = counts[row * columns.count + column] - expected
        sum += off * off / expected
      }
    }
    let degrees = Double((usedRows.count - 1) * (usedColumns.count - 1))
    return ChiSquare(degreesOfFreedom: degrees).survival(sum) < falseAlarm
  }
}
