import Uncertainty

/// Loss by size and data: E + A/N^α + B/D^β.
///
/// Published fits of one set of runs differ, and rounding alone moves the best ratio of tokens
/// to parameters from 93 to 59 at Chinchilla's budget: use ``besiroglu``, which gives the 20
/// that was found by the other two methods.
public struct ScalingLaw: Sendable, Hashable {
  /// Who fitted it.
  public let name: String
  /// Loss that no size or data removes, E.
  public let irreducible: Double
  /// Size of the term of parameters, A.
  public let parameterScale: Double
  /// Size of the term of tokens, B.
  public let tokenScale: Double
  /// Exponent of parameters, α.
  public let parameterExponent: Double
  /// Exponent of tokens, β.
  public let tokenExponent: Double
  /// Where it comes from.
  public let source: Source

  /// Creates a law. Loss in nats per token.
  public init(
    _ name: String, irreducible: Double, parameterScale: Double, tokenScale: Double,
    parameterExponent: Double, tokenExponent: Double, source: Source
  ) {
    self.name = name
    self.irreducible = irreducible
    self.parameterScale = parameterScale
    self.tokenScale = tokenScale
    self.parameterExponent = parameterExponent
    self.tokenExponent = tokenExponent
    self.source = source
  }

  /// Loss of a model, nats per token.
  ///
  /// - Parameters:
  ///   - parameters: a plain number.
  ///   - tokens: training tokens.
  public func loss(parameters: Quantity, tokens: Quantity) -> Quantity {
    guard faults.isEmpty else { return .invalid(faults[0]) }
    return irreducible + parameterScale / pow(parameters, parameterExponent)
      + tokenScale / pow(tokens / Quantity(1, .token), tokenExponent)
  }

  /// Parameters that give the least loss for a budget of work: G (work/6)^(β/(α + β)), with
  /// G = (α A/(β B))^(1/(α + β)).
  ///
  /// - Parameter work: FLOP, as 6 × parameters × tokens.
  public func bestParameters(work: Quantity) -> Quantity {
    guard faults.isEmpty else { return .invalid(faults[0]) }
    return balance * pow(pairs(work), tokenExponent / (parameterExponent + tokenExponent))
  }

  /// Tokens that give the least loss for a budget of work.
  public func bestTokens(work: Quantity) -> Quantity {
    pairs(work) / bestParameters(work: work) * Quantity(1, .token)
  }

  /// Tokens that a model of a given size needs for a loss: how much longer a smaller model, which
  /// is cheaper to serve, must be trained. NaN or infinite if no amount is enough.
  public func tokens(forLoss loss: Quantity, parameters: Quantity) -> Quantity {
    guard faults.isEmpty else { return .invalid(faults[0]) }
    let left = loss - irreducible - parameterScale / pow(parameters, parameterExponent)
    return pow(tokenScale / left, 1 / tokenExponent) * Quantity(1, .token)
  }

  /// What is wrong with the numbers: each must be positive and finite.
  public var faults: [Fault] {
    let numbers = [
      irreducible, parameterScale, tokenScale, parameterExponent, tokenExponent,
    ]
    return numbers.allSatisfy { $0 > 0 && $0 < .infinity }
      ? []
      : [
        Fault(
          "a scaling law needs E, A, B, α and β above 0, got "
            + numbers.map { "\($0)" }.joined(separator: ", "), of: name)
      ]
  }

  /// G.
  private var balance: Quantity {
    pow(
      Quantity(parameterExponent * parameterScale / (tokenExponent * tokenScale)),
      1 / (parameterExponent + tokenExponent))
  }

  /// Parameters × tokens of a budget.
  private func pairs(_ work: Quantity) -> Quantity { work / Quantity(6, .flop) }
}

extension ScalingLaw {
  /// Chinchilla's third fit, as printed.
  public static let hoffmann = ScalingLaw(
    "Hoffmann et al.", irreducible: 1.69, parameterScale: 406.4, tokenScale: 410.7,
    parameterExponent: 0.34, tokenExponent: 0.28,
    source: .sourced("Hoffmann et al. (2022), arXiv 2203.15556, approach 3"))
  /// The same with exponents that are not rounded.
  public static let hoffmannUnrounded = ScalingLaw(
    "Hoffmann et al., not rounded", irreducible: 1.69, parameterScale: 406.4, tokenScale: 410.7,
    parameterExponent: 0.3392, tokenExponent: 0.2849,
    source: .sourced("Hoffmann et al. (2022), arXiv 2203.15556, source of the paper"))
  /// The fit done again, which agrees with Chinchilla's other two methods.
  public static let besiroglu = ScalingLaw(
    "Besiroglu et al.", irreducible: 1.8172, parameterScale: 482.01, tokenScale: 2085.43,
    parameterExponent: 0.3478, tokenExponent: 0.3658,
    source: .sourced("Besiroglu et al. (2024), arXiv 2404.10102"))
}
