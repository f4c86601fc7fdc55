import Testing
import Uncertainty

@Suite("Moment groups") struct MomentGroupsTests {
  /// Runs of `length` positions, numbered, each the sums of its own position numbers.
  static func groups(runs: Int, length: Int, size: Int) -> MomentGroups {
    var groups = MomentGroups(size: size)
    for run in 0..<runs {
      groups.append(
        MomentSums(count: length, powers: SIMD4(Double(run), 0, 0, 0)), length: length)
    }
    return groups
  }

  @Test("are at most 256, and hold every run once", arguments: [1, 2, 255, 256, 257, 511, 5000])
  func bounded(runs: Int) {
    let groups = Self.groups(runs: runs, length: 32, size: 32).groups
    let count = groups.reduce(0) { $0 + $1.count }
    let sum = groups.reduce(0.0) { $0 + $1.powers[0] }
    #expect(groups.count <= 257)
    #expect(groups.count >= min(runs, 128))
    #expect(count == runs * 32)
    #expect(sum == Double(runs * (runs - 1) / 2))
  }

  @Test("are consecutive, of one size but for the last")
  func consecutive() {
    let groups = Self.groups(runs: 1000, length: 32, size: 32).groups
    #expect(Set(groups.dropLast().map(\.count)) == [128])
    #expect(groups[0].powers[0] == 0 + 1 + 2 + 3)
    #expect(groups[249].powers[0] == 996 + 997 + 998 + 999)
  }

  @Test("grow to the length of longer runs")
  func longerRuns() {
    var groups = Self.groups(runs: 2048, length: 32, size: 32)
    groups.append(MomentSums(count: 1024, powers: .zero), length: 1024)
    #expect(groups.size == 1024)
    #expect(groups.groups.map(\.count) == Array(repeating: 1024, count: 65))
  }
}
