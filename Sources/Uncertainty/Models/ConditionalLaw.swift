/// A law whose parameters are themselves uncertain quantities (second-order uncertainty).
///
/// Families with a closed form (normal, lognormal, uniform …) become ordinary arithmetic on
/// one standard draw, at full speed; any other law is inverted sample by sample, which costs
/// about a microsecond.
public struct ConditionalLaw: Sendable, CustomStringConvertible {
  /// The family's name.
  public let family: String
  let labels: [String]
  let parameters: [Quantity]
  let method: Method
  /// The parameter that is in the driver's unit, of a family whose other parameters are plain
  /// numbers.
  private(set) var scaleParameter: Int?
  /// True if parameters are given to the closure as they come, in the units they carry.
  private(set) var takesAnyUnit = true

  enum Method: Sendable {
    /// A standard law, and the arithmetic that turns its draw into this law's.
    case closedForm(any Law, @Sendable (Quantity) -> Quantity)
    /// The law for one sample's parameters.
    case direct(@Sendable ([Double]) -> any Law)
  }

  /// A law made anew in every sample from the values of its parameters.
  ///
  /// A sample whose parameters are at fault is NaN, and is counted and reported as such.
  ///
  /// - Parameters:
  ///   - family: the family's name, for tables.
  ///   - parameters: labels and quantities; the closure gets their numbers in this order.
  ///   - law: makes the law for one sample.
  public init(
    _ family: String, _ parameters: KeyValuePairs<String, Quantity>,
    law: @escaping @Sendable ([Double]) -> any Law
  ) {
    self.family = family
    labels = parameters.map(\.key)
    self.parameters = parameters.map(\.value)
    method = .direct(law)
  }

  /// A family of which one parameter at most has a unit, which is the driver's.
  init(
    _ family: String, _ parameters: KeyValuePairs<String, Quantity>, inUnitOf index: Int?,
    law: @escaping @Sendable ([Double]) -> any Law
  ) {
    self.init(family, parameters, law: law)
    scaleParameter = index
    takesAnyUnit = false
  }

  init(
    _ family: String, _ parameters: KeyValuePairs<String, Quantity>, from standard: any Law,
    transform: @escaping @Sendable (Quantity) -> Quantity
  ) {
    self.family = family
    labels = parameters.map(\.key)
    self.parameters = parameters.map(\.value)
    method = .closedForm(standard, transform)
  }

  /// `normal(mean: price level, standardDeviation: 0.3)`.
  public var description: String {
    let list = zip(labels, parameters).map { "\($0): \($1.name)" }
    return "\(family)(\(list.joined(separator: ", ")))"
  }
}

extension ConditionalLaw {
  /// A normal law with uncertain mean and standard deviation, in the unit of the mean.
  public static func normal(mean: Quantity, standardDeviation: Quantity) -> ConditionalLaw {
    let parameters: KeyValuePairs = ["mean": mean, "standardDeviation": standardDeviation]
    return ConditionalLaw(
      "normal", parameters, from: Normal(mean: 0, standardDeviation: 1)
    ) { (mean + standardDeviation * $0).given(standardDeviation >= 0) }
  }

  /// A lognormal law with uncertain median and standard deviation of the logarithm, in the
  /// unit of the median.
  public static func lognormal(median: Quantity, sigmaOfLog: Quantity) -> ConditionalLaw {
    let parameters: KeyValuePairs = ["median": median, "sigmaOfLog": sigmaOfLog]
    return ConditionalLaw(
      "lognormal", parameters, from: Normal(mean: 0, standardDeviation: 1)
    ) { (median * exp(sigmaOfLog * $0)).given(median >= 0 && sigmaOfLog >= 0) }
  }

  /// A uniform law with uncertain ends, in the unit of the lower.
  public static func uniform(from lower: Quantity, to upper: Quantity) -> ConditionalLaw {
    let parameters: KeyValuePairs = ["from": lower, "to": upper]
    return ConditionalLaw("uniform", parameters, from: Uniform(from: 0, to: 1)) {
      (lower + (upper - lower) * $0).given(upper - lower >= 0)
    }
  }

  /// A triangular law with uncertain corners, in the unit of the minimum.
  public static func triangular(
    minimum: Quantity, mode: Quantity, maximum: Quantity
  ) -> ConditionalLaw {
    let parameters: KeyValuePairs = ["minimum": minimum, "mode": mode, "maximum": maximum]
    return ConditionalLaw("triangular", parameters, from: Uniform(from: 0, to: 1)) { u in
      let width = maximum - minimum
      let split = (mode - minimum) / width
      let rising = minimum + width * sqrt(u * split)
      let falling = maximum - width * sqrt((1 - u) * (1 - split))
      return choose(if: u < split, then: rising, else: falling)
        .given(width >= 0 && split >= 0 && split <= 1)
    }
  }

  /// An exponential law with an uncertain mean, in its unit.
  public static func exponential(mean: Quantity) -> ConditionalLaw {
    ConditionalLaw("exponential", ["mean": mean], from: Exponential(mean: 1)) {
      (mean * $0).given(mean >= 0)
    }
  }

  /// A Weibull law with uncertain shape and scale, in the unit of the scale.
  public static func weibull(shape: Quantity, scale: Quantity) -> ConditionalLaw {
    ConditionalLaw(
      "weibull", ["shape": shape, "scale": scale], from: Exponential(mean: 1)
    ) { (scale * pow($0, 1 / shape)).given(shape > 0 && scale >= 0) }
  }

  /// A gamma law with uncertain shape and scale, in the unit of the scale.
  public static func gamma(shape: Quantity, scale: Quantity) -> ConditionalLaw {
    ConditionalLaw("gamma", ["shape": shape, "scale": scale], inUnitOf: 1) {
      Gamma(shape: $0[0], scale: $0[1])
    }
  }

  /// A beta law with uncertain shapes.
  public static func beta(alpha: Quantity, beta: Quantity) -> ConditionalLaw {
    ConditionalLaw("beta", ["alpha": alpha, "beta": beta], inUnitOf: nil) {
      Beta(alpha: $0[0], beta: $0[1])
    }
  }

  /// A Poisson law with an uncertain mean.
  public static func poisson(mean: Quantity) -> ConditionalLaw {
    ConditionalLaw("poisson", ["mean": mean], inUnitOf: nil) { Poisson(mean: $0[0]) }
  }

  /// Yes (1) or no (0) with an uncertain probability.
  public static func chance(_ probability: Quantity) -> ConditionalLaw {
    ConditionalLaw("chance", ["probability": probability], from: Uniform(from: 0, to: 1)) {
      choose(if: $0 < probability, then: 1, else: 0).given(probability >= 0 && probability <= 1)
    }
  }
}

extension ConditionalLaw {
  /// The parameters as the closure gets them: converted where the family knows their units, or
  /// with the fault that they cannot be.
  fileprivate func arguments(in unit: Unit, for name: String) -> [Node] {
    guard !takesAnyUnit else { return parameters.map(\.node) }
    return parameters.enumerated().map { index, parameter in
      let wanted = index == scaleParameter ? unit : .one
      guard let own = parameter.unit else { return parameter.node }
      if own.dimension == wanted.dimension { return parameter.node.converted(to: wanted) }
      let fault = Fault(
        "\(family) needs \(labels[index]) in \(wanted), got \(own)", of: name)
      return Node(.named(parameter.name, nil), [parameter.node], unit: nil, fault: fault)
    }
  }
}

extension Quantity {
  /// The same value where an event happens, NaN where not: a law whose parameters make no sense
  /// in a sample has no value there.
  fileprivate func given(_ event: Event) -> Quantity {
    self * (event.indicator / event.indicator)
  }

  /// An uncertain input whose law depends on other quantities.
  ///
  /// - Parameters:
  ///   - name: names the driver and selects its stream of draws.
  ///   - law: the law, with its uncertain parameters.
  ///   - unit: the unit of its values; that of the law's leading parameter if nil and the
  ///     family has a closed form, else a plain number.
  ///   - source: where the law comes from.
  public static func driver(
    _ name: String, _ law: ConditionalLaw, unit: Unit? = nil, source: String = ""
  ) -> Quantity {
    let driver = Driver(name: name, law: .conditional(law), source: source)
    let uniform = Node(.uniform(name), unit: .one)
    switch law.method {
    case .closedForm(let standard, let transform):
      let value = transform(Quantity(Node(.variate(standard), [uniform], unit: .one))).node
      var fault: Fault?
      if let unit, let own = value.unit, own.dimension != unit.dimension {
        fault = Fault("cannot give \(own) in \(unit)", of: name)
      }
      let shown = unit.map { value.converted(to: $0) } ?? value
      return Quantity(Node(.driver(driver), [shown], unit: shown.unit, fault: fault))
    case .direct:
      let shown = unit ?? law.scaleParameter.flatMap { law.parameters[$0].unit } ?? .one
      let inputs = [uniform] + law.arguments(in: shown, for: name)
      let known = inputs.allSatisfy { $0.unit != nil }
      let value = Node(.inverse(law), inputs, unit: known ? shown : nil)
      return Quantity(Node(.driver(driver), [value], unit: value.unit))
    }
  }
}
