import Testing
import TrainingCost
import Uncertainty

@Suite("The treadmill") struct TreadmillTests {
  let start = Quantity(1e8, .usDollar)

  @Test("of the frontier is 88 times in five years, at 2.448 a year")
  func frontier() throws {
    let cost = Treadmill.frontier(cost: start, growth: Quantity(2.448), time: Quantity(5, .year))
    #expect(abs(try value(cost / start) - 88) < 0.1)
    let half = Treadmill.frontier(cost: start, growth: Quantity(4), time: Quantity(6, .month))
    #expect(agree(try value(half / start), 2, within: 1e-14))
  }

  /// At a fixed capability a tenth is reached in 1.6 years (3 a year by algorithms) or 1.35 (4)
  /// with hardware, in 2.1 or 1.7 without.
  @Test("goes down for a fixed capability: by 90 % in one to two years")
  func fixedCapability() throws {
    let hardware = pow(Quantity(10), 0.14)
    for (algorithms, with, without) in [(3.0, 1.62, 2.10), (4, 1.35, 1.66)] {
      let tenth = Quantity(0.1)
      let time = Treadmill.time(
        toShare: tenth, algorithms: Quantity(algorithms), hardware: hardware)
      #expect(abs(try value(time, in: .year) - with) < 0.006)
      let alone = Treadmill.time(toShare: tenth, algorithms: Quantity(algorithms))
      #expect(abs(try value(alone, in: .year) - without) < 0.006)
      let left = Treadmill.fixedCapability(
        cost: start, algorithms: Quantity(algorithms), hardware: hardware, time: time)
      #expect(agree(try value(left / start), 0.1, within: 1e-13))
    }
  }

  @Test("adds up for who stays there")
  func sum() throws {
    let cost = Treadmill.stayingThere(cost: start, growth: Quantity(2), generations: 5)
    #expect(agree(try value(cost / start), 31, within: 1e-14))
    #expect(
      faults(of: Treadmill.stayingThere(cost: start, growth: Quantity(-2), generations: 2)) == [
        "treadmill: needs 0 < growth < ∞, got -2.0"
      ])
    #expect(
      faults(of: Treadmill.stayingThere(cost: start, growth: Quantity(2), generations: 0)) == [
        "treadmill: needs 1 ≤ generations, got 0"
      ])
  }

  @Test("is one, if the cost grows faster than what it buys")
  func event() throws {
    let growth = Quantity(2.4)
    #expect(
      try value(Treadmill.costOutruns(growth: growth, performance: Quantity(1.5)).indicator) == 1)
    #expect(
      try value(Treadmill.costOutruns(growth: growth, performance: Quantity(3)).indicator) == 0)
    #expect(
      faults(of: Treadmill.time(toShare: Quantity(0), algorithms: Quantity(3))) == [
        "time to a share of the cost: needs 0 < share ≤ 1, got 0.0"
      ])
  }
}
