/// The trajectories of a screening, each a walk over a grid in the unit cube.
///
/// Levels and orders are drawn from the streams of the drivers and groups, beyond the samples of
/// any run: a driver that is added leaves the walks of the others as they are.
struct MorrisDesign: Sendable {
  let trajectories: Int
  let groups: Int
  /// Where each driver starts, by driver and trajectory.
  private let starts: [[Double]]
  /// Which move of a trajectory moves each group, by group and trajectory.
  private let moves: [[Int]]
  /// The group of each driver.
  private let group: [Int]

  /// The first sample of the streams that designs draw from.
  static let firstSample = 3 << 39

  static func faults(_ trajectories: Int, _ levels: Int) -> [Fault] {
    var faults: [Fault] = []
    if !(4...1_000_000).contains(trajectories) {
      faults.append(Fault("a screening needs 4 to 1,000,000 trajectories, got \(trajectories)"))
    }
    if !(2...1000).contains(levels) || levels % 2 != 0 {
      faults.append(Fault("a grid needs an even number of levels, 2 to 1,000, got \(levels)"))
    }
    return faults
  }

  init(_ subject: DesignSubject, trajectories: Int, levels: Int, seed: UInt64) {
    self.trajectories = trajectories
    groups = subject.groups.count
    func draws(_ name: String, _ lane: Int) -> [Double] {
      let stream = BitStream(seed: seed, name: name, lane: lane)
      return (0..<trajectories).map { stream.uniform(at: Self.firstSample + $0) }
    }
    starts = subject.drivers.map { driver in
      draws(driver.label, 0).map {
        (($0 * Double(levels)).rounded(.down) + 0.5) / Double(levels)
      }
    }
    let keys = subject.groups.map { draws($0.name, 1) }
    var moves = keys.map { _ in [Int](repeating: 0, count: trajectories) }
    for trajectory in 0..<trajectories {
      let order = keys.indices.sorted { keys[$0][trajectory] < keys[$1][trajectory] }
      for (place, group) in order.enumerated() { moves[group][trajectory] = place }
    }
    self.moves = moves
    group = subject.drivers.map { driver in
      subject.groups.firstIndex { $0.drivers.contains(driver.label) } ?? 0
    }
  }

  /// Number of evaluations.
  var points: Int { trajectories * (groups + 1) }

  /// A driver's uniform at a point of the design.
  func uniform(_ driver: Int, _ point: Int) -> Double {
    let (trajectory, step) = point.quotientAndRemainder(dividingBy: groups + 1)
    let start = starts[driver][trajectory]
    guard moves[group[driver]][trajectory] < step else { return start }
    return start < 0.5 ? start + 0.5 : start - 0.5
  }

  /// The effect of each group along each trajectory: for a driver by itself the change per
  /// probability gained, for a group of several the size of the change.
  func effects(_ values: [Double]) -> [[Double]] {
    (0..<groups).map { group in
      let members = self.group.indices.filter { self.group[$0] == group }
      return (0..<trajectories).map { trajectory in
        let before = trajectory * (groups + 1) + moves[group][trajectory]
        let change = (values[before + 1] - values[before]) / 0.5
        if members.count > 1 { return change.magnitude }
        return starts[members[0]][trajectory] < 0.5 ? change : -change
      }
    }
  }
}
