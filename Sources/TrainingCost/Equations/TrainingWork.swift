import Uncertainty

/// Floating-point operations of a training run.
public enum TrainingWork {
  /// Six operations per active parameter and token: two forward, four backward.
  ///
  /// Attention is not counted; see ``attention(layers:heads:keySize:valueSize:context:tokens:)``.
  ///
  /// - Parameters:
  ///   - activeParameters: parameters a token passes through, a plain number; for a dense
  ///     model all of them.
  ///   - tokens: training tokens.
  /// - SeeAlso: Kaplan et al. (2020), arXiv 2001.08361, section 2.1.
  public static func flop(activeParameters: Quantity, tokens: Quantity) -> Quantity {
    Quantity(6, .flop / .token) * activeParameters * tokens
  }

  /// Operations of causal attention, which ``flop(activeParameters:tokens:)`` leaves out; twice
  /// this if the masked half is counted as well. A quarter of the rest for DeepSeek-V2.
  ///
  /// - Parameters:
  ///   - layers: transformer layers.
  ///   - heads: attention heads of a layer.
  ///   - keySize: numbers in the query and key of a head.
  ///   - valueSize: numbers in the value of a head.
  ///   - context: tokens in a sequence.
  ///   - tokens: training tokens.
  /// - SeeAlso: PaLM, arXiv 2204.02311, appendix B; here with unlike key and value sizes.
  public static func attention(
    layers: Double, heads: Double, keySize: Double, valueSize: Double, context: Double,
    tokens: Quantity
  ) -> Quantity {
    let perToken = 6 * layers * heads * (keySize + valueSize) / 2 * context
    return Quantity(perToken, .flop / .token) * tokens
  }
}
