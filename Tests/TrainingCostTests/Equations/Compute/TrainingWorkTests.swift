import Testing
import TrainingCost
import Uncertainty

@Suite("The work of a training run") struct TrainingWorkTests {
  /// Papers' parameters and tokens, and six times their product.
  static let runs = [
    (37e9, 14.8e12, 3.2856e24), (21e9, 8.1e12, 1.0206e24), (405e9, 15.6e12, 3.7908e25),
  ]

  @Test("is six operations per parameter and token", arguments: runs)
  func sixND(parameters: Double, tokens: Double, flop: Double) throws {
    let work = TrainingWork.flop(
      activeParameters: Quantity(parameters), tokens: Quantity(tokens, .token))
    #expect(agree(try value(work, in: .flop), flop, within: 1e-12))
  }

  /// Shapes of arXiv 2405.04434, 2412.19437 and 2401.02954. Counting the masked half as well,
  /// DeepSeek-V3's rate would be 1.1215 times as high; it reports 432/385 = 1.122.
  @Test(
    "of causal attention is what the models' shapes say",
    arguments: [
      (60.0, 128.0, 192.0, 128.0, 21e9, 0.240), (61, 128, 192, 128, 37e9, 0.138),
      (95, 64, 128, 128, 67e9, 0.048),
    ])
  func attention(
    layers: Double, heads: Double, key: Double, value size: Double, parameters: Double,
    share: Double
  ) throws {
    let tokens = Quantity(1e12, .token)
    let attention = TrainingWork.attention(
      layers: layers, heads: heads, keySize: key, valueSize: size, context: 4096, tokens: tokens)
    let rest = TrainingWork.flop(activeParameters: Quantity(parameters), tokens: tokens)
    #expect(abs(try value(attention / rest) - share) < 0.0006)
  }

  @Test("needs tokens that are tokens")
  func units() {
    let work = TrainingWork.flop(activeParameters: Quantity(1), tokens: Quantity(1, .chip))
    #expect(throws: ModelError.self) { try Model(work.named("work", in: .flop)) }
  }

  /// DeepSeek-V3 reports 432 TFLOP/s with all pairs counted and 385 with causal ones.
  @Test("counts all pairs of tokens twice as often as causal ones")
  func full() throws {
    let tokens = Quantity(1e12, .token)
    func attention(_ counting: TrainingWork.AttentionCount) -> Quantity {
      TrainingWork.attention(
        layers: 61, heads: 128, keySize: 192, valueSize: 128, context: 4096, tokens: tokens,
        counting: counting)
    }
    let rest = TrainingWork.flop(activeParameters: Quantity(37e9), tokens: tokens)
    let ratio = try value((rest + attention(.full)) / (rest + attention(.causal)))
    #expect(abs(ratio - 1.1215) < 0.0001)
    #expect(abs(ratio - 432.0 / 385) < 0.001)
  }

  @Test("is refused for shapes and numbers that cannot be")
  func nonsense() {
    let attention = TrainingWork.attention(
      layers: 61, heads: -1, keySize: 192, valueSize: 128, context: .nan,
      tokens: Quantity(1, .token))
    #expect(
      faults(of: attention) == [
        "attention: needs layers, heads, key, value and context above 0, got 61.0, -1.0, 192.0, "
          + "128.0, nan"
      ])
    let work = TrainingWork.flop(activeParameters: Quantity(-2), tokens: Quantity(-1, .token))
    #expect(
      faults(of: work) == [
        "work: needs 0 < active parameters < ∞, got -2.0",
        "work: needs 0 ≤ tokens < ∞, got -1.0 token",
      ])
  }
}
