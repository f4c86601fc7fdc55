import Uncertainty

/// Floating-point operations of a training run.
public enum TrainingWork {
  /// Which pairs of tokens the operations of attention are counted for.
  public enum AttentionCount: Sendable, Hashable {
    /// Each token with those before it: what a causal model needs.
    case causal
    /// All pairs, the masked half too: what simple kernels do and some reports count.
    case full
  }

  /// Six operations per active parameter and token: two forward, four backward.
  ///
  /// Attention is not counted; see
  /// ``attention(layers:heads:keySize:valueSize:context:tokens:counting:)``. A utilization is
  /// stated for one way of counting, and must not be used with the other.
  ///
  /// - Parameters:
  ///   - activeParameters: parameters a token passes through, a plain number; for a dense
  ///     model all of them.
  ///   - tokens: training tokens.
  /// - SeeAlso: Kaplan et al. (2020), arXiv 2001.08361, section 2.1.
  public static func flop(activeParameters: Quantity, tokens: Quantity) -> Quantity {
    Quantity(6, .flop / .token)
      * activeParameters.checked(.positive, "active parameters", of: "work")
      * tokens.checked(.notNegative, "tokens", of: "work", in: .token)
  }

  /// Operations of attention, which ``flop(activeParameters:tokens:)`` leaves out. A quarter of
  /// the rest for DeepSeek-V2, if counted causally.
  ///
  /// Per token: 6 × layers × heads × (key + value)/2 × context. With multi-head latent attention
  /// the key is longer than the value.
  ///
  /// - Parameters:
  ///   - layers: transformer layers.
  ///   - heads: attention heads of a layer.
  ///   - keySize: numbers in the query and key of a head.
  ///   - valueSize: numbers in the value of a head.
  ///   - context: tokens in a sequence.
  ///   - tokens: training tokens.
  ///   - counting: causal, or twice that: all pairs.
  /// - Faults: a shape that is not positive and finite.
  /// - SeeAlso: PaLM, arXiv 2204.02311, appendix B; here with unlike key and value sizes.
  public static func attention(
    layers: Double, heads: Double, keySize: Double, valueSize: Double, context: Double,
    tokens: Quantity, counting: AttentionCount = .causal
  ) -> Quantity {
    let perToken = 6 * layers * heads * (keySize + valueSize) / 2 * context
    let shape = [layers, heads, keySize, valueSize, context]
    guard shape.allSatisfy({ $0 > 0 }), perToken.isFinite else {
      return .invalid(
        Fault(
          "needs layers, heads, key, value and context above 0, got "
            + shape.map { "\($0)" }.joined(separator: ", "), of: "attention"))
    }
    let pairs: Double = counting == .full ? 2 : 1
    return Quantity(pairs * perToken, .flop / .token) * tokens
  }
}
