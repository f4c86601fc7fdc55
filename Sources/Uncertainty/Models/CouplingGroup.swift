/// Drivers that depend on each other and on no others, in the order of their names.
struct CouplingGroup: Sendable {
  /// How their uniforms are made dependent.
  enum Kind: Sendable {
    /// Normal scores by a factor of their correlations.
    case normal(CorrelationFactor)
    /// Normal scores by common factors.
    case factors(FactorStructure)
    /// t scores by a factor of their correlations.
    case studentT(Double, CorrelationFactor)
    /// Two, by a copula of their own.
    case joint(JointUniform)
  }

  let kind: Kind
  /// The drivers' names.
  let members: [String]
  /// The scores' correlations; empty for a pair with a copula of its own.
  let correlations: [[Double]]

  /// The copula in words.
  var copula: String {
    switch kind {
    case .normal, .factors: "Gaussian copula"
    case .studentT(let degrees, _): "t copula, \(degrees.shortText) degrees of freedom"
    case .joint(let joint):
      "\(joint.family.name.capitalized) copula, θ \(joint.parameter.rounded(toSignificantDigits: 4))"
    }
  }

  // MARK: Nodes

  /// The uniforms of the drivers, as formulas of the streams of all; a driver that keeps its own is
  /// left out.
  var uniforms: [String: Node] {
    let streams = members.map { Node(.stream($0), unit: .one) }
    let made: [Node?] =
      switch kind {
      case .normal(let factor): Self.normal(factor, streams)
      case .factors(let structure): Self.normal(structure, streams)
      case .studentT(let degrees, let factor): Self.studentT(degrees, factor, streams)
      case .joint(let joint): [nil, Node(.joint(joint), streams, unit: .one)]
      }
    return Dictionary(
      uniqueKeysWithValues: zip(members, made).compactMap { name, node in node.map { (name, $0) } })
  }

  /// Σ weight × input, without what has no weight.
  private static func weighted(_ weights: [Double], _ inputs: [Node]) -> Node {
    let kept = zip(weights, inputs).filter { $0.0 != 0 }
    return Node(.weighted(kept.map(\.0)), kept.map(\.1), unit: .one)
  }

  private static func normal(_ factor: CorrelationFactor, _ streams: [Node]) -> [Node?] {
    let law = Normal(mean: 0, standardDeviation: 1)
    let scores = streams.map { Node(.variate(law), [$0], unit: .one) }
    return factor.rows.enumerated().map { place, row in
      let used = row.indices.filter { row[$0] != 0 }
      if used.count == 1 {
        return copy(of: streams[used[0]], row[used[0]], isOwn: used[0] == place)
      }
      return Node(.probability(.normal), [weighted(row, scores)], unit: .one)
    }
  }

  /// The uniform of a driver that follows another entirely, or none.
  private static func copy(of stream: Node, _ weight: Double, isOwn: Bool) -> Node? {
    if isOwn { return nil }
    return weight > 0 ? stream : (1 - Quantity(stream)).node
  }

  private static func normal(_ structure: FactorStructure, _ streams: [Node]) -> [Node?] {
    let law = Normal(mean: 0, standardDeviation: 1)
    let scores = streams.map { Node(.variate(law), [$0], unit: .one) }
    var known = [Node?](repeating: nil, count: structure.links.first?.loadings.count ?? 0)
    return zip(structure.links, scores).map { link, score in
      let terms = zip(link.loadings, known).compactMap { loading, node in
        node.flatMap { loading == 0 ? nil : (loading, $0) }
      }
      defer {
        for (factor, lesson) in link.lesson.enumerated() where lesson != 0 {
          let before = known[factor]
          known[factor] = weighted(
            (before == nil ? [] : [1]) + [lesson], (before.map { [$0] } ?? []) + [score])
        }
      }
      if terms.isEmpty { return nil }
      let sum = weighted(terms.map(\.0) + [link.own], terms.map(\.1) + [score])
      return Node(.probability(.normal), [sum], unit: .one)
    }
  }

  /// Rosenblatt's transformation: the k-th score is, given those before it, Student's t with ν + k − 1
  /// degrees of freedom, wider the further out they are.
  private static func studentT(
    _ degrees: Double, _ factor: CorrelationFactor, _ streams: [Node]
  ) -> [Node?] {
    var parts: [Node] = []
    var square: Quantity?
    for (place, stream) in streams.enumerated() {
      let law = StudentT(degreesOfFreedom: degrees + Double(place))
      var part = Quantity(Node(.variate(law), [stream], unit: .one))
      if let square { part = part * sqrt((square + degrees) * (1 / (degrees + Double(place)))) }
      square = square.map { $0 + part * part } ?? part * part
      parts.append(part.node)
    }
    let scale = ScoreScale.studentT(degreesOfFreedom: degrees)
    return factor.rows.enumerated().map { place, row in
      let used = row.indices.filter { row[$0] != 0 }
      if place == 0 { return nil }
      if used == [0] { return copy(of: streams[0], row[0], isOwn: false) }
      let narrowed = weighted(row.map { $0 / degrees.squareRoot() }, parts)
      let score = Node(.unary(.inverseSinh), [narrowed], unit: .one)
      return Node(.probability(scale), [score], unit: .one)
    }
  }
}
