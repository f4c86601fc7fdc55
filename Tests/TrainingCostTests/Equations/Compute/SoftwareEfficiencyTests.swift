import Testing
import TrainingCost
import Uncertainty

@Suite("Software efficiency") struct SoftwareEfficiencyTests {
  @Test("of the same loss in half of the time is 2, of 30 % fewer chips 1.43")
  func claims() throws {
    #expect(
      try value(SoftwareEfficiency.speedUp(shareOfTime: Quantity(50, .percent))) == 2)
    let fewer = SoftwareEfficiency.speedUp(shareSaved: Quantity(30, .percent))
    #expect(abs(try value(fewer) - 1.43) < 0.002)
    let hours = SoftwareEfficiency.chipHours(of: Quantity(100, .chip * .hour), speedUp: fewer)
    #expect(agree(try value(hours, in: .chip * .hour), 70, within: 1e-14))
  }

  /// 172.8 and 180 thousand H800-hours a trillion tokens: arXiv 2405.04434 and 2412.19437.
  @Test("from DeepSeek-V2 to V3 is 1.69, and 1.55 with attention counted")
  func deepSeek() throws {
    let tokens = Quantity(1e12, .token)
    func speedUp(_ more: (Double, Double)) -> Quantity {
      func work(_ parameters: Double, _ factor: Double) -> Quantity {
        TrainingWork.flop(activeParameters: Quantity(parameters), tokens: tokens) * factor
      }
      return SoftwareEfficiency.speedUp(
        workBefore: work(21e9, more.0), chipHoursBefore: Quantity(172_800, .chip * .hour),
        workAfter: work(37e9, more.1), chipHoursAfter: Quantity(180_000, .chip * .hour))
    }
    #expect(abs(try value(speedUp((1, 1))) - 1.69) < 0.005)
    #expect(abs(try value(speedUp((1.240, 1.138))) - 1.55) < 0.005)
  }

  @Test("is refused where nothing is left")
  func nonsense() {
    #expect(
      faults(of: SoftwareEfficiency.speedUp(shareSaved: Quantity(1))) == [
        "software efficiency: needs 0 ≤ share saved < 1, got 1.0"
      ])
    #expect(!faults(of: SoftwareEfficiency.speedUp(shareOfTime: Quantity(0))).isEmpty)
  }
}
