import Testing
import TrainingCost
import Uncertainty

/// DeepSeek-V2 (21e9 active) against DeepSeek 67B: 172.8 and 300.6 thousand H800-hours a
/// trillion tokens, arXiv 2405.04434, section 3.2.3.
@Suite("A mixture of experts") struct MixtureOfExpertsTests {
  let timeRatio = Quantity(172.8 / 300.6)

  /// The work alone would have saved 68.7 %.
  @Test("of DeepSeek-V2 uses chips 0.545 as well as a dense model, without attention counted")
  func plain() throws {
    let efficiency = MixtureOfExperts.efficiency(
      workRatio: Quantity(21.0 / 67), timeRatio: timeRatio)
    #expect(abs(try value(efficiency) - 0.545) < 0.0005)
    let saving = MixtureOfExperts.saving(workRatio: Quantity(21.0 / 67), efficiency: efficiency)
    #expect(abs(try value(saving, in: .percent) - 42.5) < 0.05)
  }

  @Test("of DeepSeek-V2 is 0.645 with attention counted")
  func withAttention() throws {
    func work(_ parameters: Double, _ attention: Quantity) -> Quantity {
      TrainingWork.flop(activeParameters: Quantity(parameters), tokens: Quantity(1, .token))
        + attention
    }
    let token = Quantity(1, .token)
    let mixture = work(
      21e9,
      TrainingWork.attention(
        layers: 60, heads: 128, keySize: 192, valueSize: 128, context: 4096, tokens: token))
    let dense = work(
      67e9,
      TrainingWork.attention(
        layers: 95, heads: 64, keySize: 128, valueSize: 128, context: 4096, tokens: token))
    let efficiency = MixtureOfExperts.efficiency(workRatio: mixture / dense, timeRatio: timeRatio)
    #expect(abs(try value(mixture / dense) - 0.371) < 0.0005)
    #expect(abs(try value(efficiency) - 0.645) < 0.0005)
  }

  /// arXiv 2505.04519: 0.30; arXiv 2504.07866: 0.52.
  @Test("of Pangu uses chips 0.58 as well as the dense model")
  func pangu() throws {
    let unit = NumberFormat.bf16.utilization
    let efficiency = MixtureOfExperts.efficiency(
      utilization: Quantity(0.30, unit), dense: Quantity(0.52, unit))
    #expect(abs(try value(efficiency) - 0.58) < 0.005)
    let back = MixtureOfExperts.utilization(dense: Quantity(0.52, unit), efficiency: efficiency)
    #expect(agree(try value(back, in: unit), 0.30, within: 1e-14))
  }

  @Test("is refused without an efficiency")
  func nonsense() {
    #expect(
      faults(of: MixtureOfExperts.saving(workRatio: Quantity(0.3), efficiency: Quantity(0))) == [
        "mixture of experts: needs 0 < efficiency < ∞, got 0.0"
      ])
  }
}
