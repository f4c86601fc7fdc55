import CKernels

/// Columns of drivers' uniforms, drawn together or some of them given the others.
///
/// A group of normal or t scores is put in an order in which the given ones come first; what they
/// owe to draws of their own is found by the factor of the correlations in that order, and the
/// others are drawn by it. Of a pair with a copula of its own each is drawn beside the other, the
/// same from both sides.
struct DependentDraws {
  private let count: Int
  private let groups: [Group]
  /// Drivers that depend on none.
  private let single: [Int]
  private let kernels = Kernels.best
  private let normal = Sampler.make(for: Normal(mean: 0, standardDeviation: 1))

  /// One group of drivers, as far as the outputs are made of them.
  private struct Group {
    let kind: CouplingGroup.Kind
    /// The drivers' places.
    let members: [Int]
    let correlations: [[Double]]
    /// t laws with ν, ν + 1, … degrees of freedom, and the probabilities of the first.
    var laws: [Sampler] = []
    var share: (degrees: Double, probabilities: ScoreTable)?
  }

  /// A column for each driver: its uniform, and its score where there is one.
  struct Point {
    var uniforms: [[Double]]
    fileprivate var scores: [[Double]]
  }

  /// Prepares columns of so many samples.
  init(_ groups: [CouplingGroup], drivers: [String], count: Int) {
    self.count = count
    let place = Dictionary(uniqueKeysWithValues: drivers.enumerated().map { ($1, $0) })
    self.groups = groups.map { group in
      let kept = group.members.indices.filter { place[group.members[$0]] != nil }
      var made = Group(
        kind: group.kind, members: kept.compactMap { place[group.members[$0]] },
        correlations: group.correlations.isEmpty
          ? [] : kept.map { i in kept.map { group.correlations[i][$0] } })
      if case .studentT(let degrees, _) = group.kind {
        made.laws = kept.indices.map {
          Sampler.make(for: StudentT(degreesOfFreedom: degrees + Double($0)))
        }
        made.share = (degrees, .ofProbabilities(on: .studentT(degreesOfFreedom: degrees)))
      }
      return made
    }
    let grouped = Set(self.groups.flatMap(\.members))
    single = drivers.indices.filter { !grouped.contains($0) }
  }

  /// A whole new point.
  ///
  /// - Parameter draws: independent uniforms of each driver.
  func point(_ draws: [[Double]]) -> Point {
    let empty = draws.map { _ in [Double](repeating: 0, count: count) }
    return redrawn(Point(uniforms: empty, scores: empty), Set(draws.indices), draws)
  }

  /// The point with some drivers drawn anew, given all others.
  func redrawn(_ point: Point, _ free: Set<Int>, _ draws: [[Double]]) -> Point {
    var point = point
    for driver in single where free.contains(driver) { point.uniforms[driver] = draws[driver] }
    for group in groups where group.members.contains(where: free.contains) {
      if case .joint(let joint) = group.kind {
        draw(joint, group.members, free, draws, into: &point)
      } else {
        draw(group, free, draws, into: &point)
      }
    }
    return point
  }

  private func draw(
    _ joint: JointUniform, _ members: [Int], _ free: Set<Int>, _ draws: [[Double]],
    into point: inout Point
  ) {
    let (a, b) = (members[0], members[1])
    if free.contains(a) && free.contains(b) { point.uniforms[a] = draws[a] }
    // Both copulas of a pair are the same from both sides.
    let (given, drawn, seen) =
      free.contains(b)
      ? (a, b, joint)
      : (
        b, a,
        JointUniform(
          family: joint.family, parameter: joint.parameter, isFirstTurned: joint.isSecondTurned,
          isSecondTurned: joint.isFirstTurned)
      )
    var column = draws[drawn]
    column.withUnsafeMutableBufferPointer { out in
      guard let start = out.baseAddress else { return }
      seen.fill(start, point.uniforms[given], start, count, kernels)
    }
    point.uniforms[drawn] = column
  }

  private func draw(
    _ group: Group, _ free: Set<Int>, _ draws: [[Double]], into point: inout Point
  ) {
    let order =
      group.members.indices.filter { !free.contains(group.members[$0]) }
      + group.members.indices.filter { free.contains(group.members[$0]) }
    let factor = CorrelationFactor(order.map { i in order.map { group.correlations[i][$0] } })
    var parts: [[Double]] = []
    var square = [Double](repeating: 0, count: count)
    // Drivers that the ones after them learn from; one that follows others entirely tells nothing.
    var learnt = 0
    for (place, member) in order.enumerated() {
      let driver = group.members[member]
      let row = factor.rows[place]
      let own = row[place]
      var known = [Double](repeating: 0, count: count)
      for (weight, part) in zip(row, parts) where weight != 0 {
        for i in 0..<count { known[i] += weight * part[i] }
      }
      var part: [Double]
      if free.contains(driver) {
        part = filled(group.laws.isEmpty ? normal : group.laws[learnt], draws[driver])
        if let share = group.share, learnt > 0 {
          for i in 0..<count {
            part[i] *= ((share.degrees + square[i]) / (share.degrees + Double(learnt))).squareRoot()
          }
        }
        for i in 0..<count { known[i] += own * part[i] }
        point.scores[driver] = known
        point.uniforms[driver] = uniforms(of: known, group)
      } else {
        let score = point.scores[driver]
        part = zip(score, known).map { own > 0 ? ($0 - $1) / own : 0 }
      }
      if free.contains(driver) || own > 0 { learnt += 1 }
      if group.share != nil { for i in 0..<count { square[i] += part[i] * part[i] } }
      parts.append(part)
    }
  }

  private func filled(_ sampler: Sampler, _ uniforms: [Double]) -> [Double] {
    var result = uniforms
    result.withUnsafeMutableBufferPointer { out in
      guard let start = out.baseAddress else { return }
      sampler.fill(out: start, uniforms: start, count: count, kernels: kernels)
    }
    return result
  }

  private func uniforms(of scores: [Double], _ group: Group) -> [Double] {
    var result = scores
    if let share = group.share {
      let narrowing = 1 / share.degrees.squareRoot()
      for i in 0..<count { result[i] *= narrowing }
    }
    result.withUnsafeMutableBufferPointer { out in
      guard let start = out.baseAddress else { return }
      if let share = group.share {
        kernels.inverse_sinh(start, start, count)
        share.probabilities.fill(out: start, scores: start, count: count, kernels: kernels)
      } else {
        kernels.normal_probability(start, start, count)
      }
    }
    return result
  }
}
