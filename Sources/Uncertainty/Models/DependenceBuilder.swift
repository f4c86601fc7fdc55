/// Makes groups of drivers from what is said of pairs and factors, and finds what is wrong with the
/// statements together.
struct DependenceBuilder {
  private(set) var faults: [Fault]
  private var groups: [CouplingGroup] = []
  private var sentences: [(drivers: [String], text: String)] = []
  private var changes: [CorrelationChange] = []
  private let repairs: Bool

  /// Reads and checks the dependence of a model's drivers.
  init(_ dependence: [Dependence], drivers: [Node], _ inconsistent: InconsistentCorrelations) {
    let reader = DependenceReader(dependence, drivers: drivers)
    faults = reader.faults
    repairs = inconsistent == .replacedByNearest
    checkMembership(reader)
    guard faults.isEmpty else { return }
    for statements in reader.statements {
      checkRepeats(statements)
      for part in Self.connected(statements, asOne: statements.degreesOfFreedom != nil) {
        build(part)
      }
    }
    for joint in reader.joints { build(joint) }
  }

  /// The coupling, if nothing is wrong.
  var coupling: Coupling {
    Coupling(
      groups, sentences: sentences,
      changes: changes.sorted {
        ($0.given - $0.used).magnitude > ($1.given - $1.used).magnitude
      })
  }

  // MARK: Checks

  /// A driver is in one copula: in pairs and factors of one kind, or in a pair of its own.
  private mutating func checkMembership(_ reader: DependenceReader) {
    var copulas: [String: [String]] = [:]
    for statements in reader.statements {
      let name = statements.degreesOfFreedom == nil ? "Gaussian" : "t"
      for member in statements.members { copulas[member, default: []].append(name) }
    }
    for joint in reader.joints {
      for member in joint.term.drivers { copulas[member, default: []].append(joint.family.name) }
    }
    for (driver, names) in copulas.sorted(by: { $0.key < $1.key }) where names.count > 1 {
      faults.append(
        Fault(
          "a driver is in one copula, got \(names.joined(separator: " and "))", of: driver))
    }
  }

  /// Nothing is said of a pair twice.
  private mutating func checkRepeats(_ statements: DependenceReader.Statements) {
    var said: [Set<String>: [String]] = [:]
    for term in statements.terms {
      said[Set(term.drivers), default: []].append(term.measure.text(term.value))
    }
    let loaded = statements.loadings
    for term in statements.terms {
      guard let a = loaded[term.first], let b = loaded[term.second] else { continue }
      let shared = statements.factors.indices.filter { a[$0] != 0 && b[$0] != 0 }
      for factor in shared {
        said[Set(term.drivers), default: []].append("factor \(statements.factors[factor].name)")
      }
    }
    for (pair, texts) in said.sorted(by: { $0.key.sorted().joined() < $1.key.sorted().joined() })
    where texts.count > 1 {
      faults.append(
        Fault(
          "a pair is related once, got \(texts.joined(separator: " and "))",
          of: pair.sorted().joined(separator: " and ")))
    }
    for (driver, row) in loaded.sorted(by: { $0.key < $1.key }) {
      let sum = row.reduce(0) { $0 + $1 * $1 }
      if sum > 1 + 1e-9 {
        faults.append(
          Fault(
            "squares of loadings need to add up to at most 1, got "
              + row.filter { $0 != 0 }.map(\.shortText).joined(separator: ", "), of: driver))
      }
    }
  }

  // MARK: Groups

  /// The statements on drivers that hang together, part by part; of a t copula all do.
  private static func connected(
    _ statements: DependenceReader.Statements, asOne: Bool
  ) -> [DependenceReader.Statements] {
    if statements.members.isEmpty { return [] }
    if asOne { return [statements] }
    var root: [String: String] = [:]
    func find(_ name: String) -> String {
      var name = name
      while let next = root[name], next != name { name = next }
      return name
    }
    func join(_ names: [String]) {
      for name in names where root[name] == nil { root[name] = name }
      for name in names.dropFirst() { root[find(name)] = find(names[0]) }
    }
    for term in statements.terms { join(term.drivers) }
    for factor in statements.factors { join(factor.loadings.map(\.driver)) }
    var parts: [String: DependenceReader.Statements] = [:]
    for term in statements.terms {
      parts[find(term.first), default: .init()].terms.append(term)
    }
    for factor in statements.factors {
      guard let first = factor.loadings.first else { continue }
      parts[find(first.driver), default: .init()].factors.append(factor)
    }
    return parts.values.sorted { ($0.members.first ?? "") < ($1.members.first ?? "") }
  }

  private mutating func build(_ part: DependenceReader.Statements) {
    let members = part.members
    let loadings = part.loadings
    let rows = members.map { loadings[$0] ?? part.factors.map { _ in 0 } }
    var matrix = FactorStructure.correlations(loadings: rows)
    let place = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    for term in part.terms {
      guard let i = place[term.first], let j = place[term.second] else { continue }
      (matrix[i][j], matrix[j][i]) = (term.scores, term.scores)
    }
    let needsCheck = !part.terms.isEmpty
    if needsCheck,
      NearestCorrelation.leastEigenvalue(of: matrix) < NearestCorrelation.leastEigenvalue
    {
      guard repairs else {
        faults.append(Contradiction(matrix, members, part.terms).fault)
        return
      }
      let nearest = NearestCorrelation.matrix(nearestTo: matrix)
      note(part.terms, members, from: matrix, to: nearest)
      matrix = nearest
    }
    let kind: CouplingGroup.Kind
    if let degrees = part.degreesOfFreedom {
      kind = .studentT(degrees, CorrelationFactor(matrix))
    } else if needsCheck || part.factors.count >= members.count {
      kind = .normal(CorrelationFactor(matrix))
    } else {
      kind = .factors(FactorStructure(loadings: rows))
    }
    let group = CouplingGroup(kind: kind, members: members, correlations: matrix)
    groups.append(group)
    for term in part.terms {
      guard let i = place[term.first], let j = place[term.second] else { continue }
      let used = matrix[i][j]
      let isPlain = term.measure == .normalScores && (used - term.scores).magnitude <= 1e-9
      sentences.append(
        (
          term.drivers,
          term.text + " (\(group.copula)"
            + (isPlain ? ")" : ", scores \(used.rounded(toSignificantDigits: 4)))")
        ))
    }
    for factor in part.factors {
      let list = factor.loadings.map { "\($0.driver) \($0.loading.shortText)" }
      sentences.append(
        (
          factor.loadings.map(\.driver),
          "factor \(factor.name): \(list.joined(separator: ", ")) (\(group.copula))"
        ))
    }
  }

  private mutating func build(_ joint: DependenceReader.Joint) {
    guard joint.parameter > 0 else { return }
    let members = joint.term.drivers.sorted()
    let uniform = JointUniform(
      family: joint.family, parameter: joint.parameter,
      isFirstTurned: joint.reversed.contains(members[0]),
      isSecondTurned: joint.reversed.contains(members[1]))
    let group = CouplingGroup(kind: .joint(uniform), members: members, correlations: [])
    groups.append(group)
    let turned = joint.reversed.sorted().joined(separator: " and ")
    sentences.append(
      (
        members,
        joint.term.text + " (\(group.copula)"
          + (turned.isEmpty || joint.family == .frank ? ")" : ", \(turned) reversed)")
      ))
  }

  /// Notes what the nearest correlations differ in from those given.
  private mutating func note(
    _ terms: [DependenceReader.Term], _ members: [String], from given: [[Double]],
    to used: [[Double]]
  ) {
    for i in members.indices {
      for j in 0..<i where (given[i][j] - used[i][j]).magnitude > 1e-9 {
        let term = terms.first { Set($0.drivers) == [members[i], members[j]] }
        changes.append(
          CorrelationChange(
            drivers: [members[j], members[i]],
            measure: (term?.measure ?? .normalScores).rawValue,
            given: term?.value ?? given[i][j],
            used: term?.shown(used[i][j]) ?? used[i][j]))
      }
    }
  }
}

extension DependenceReader.Statements {
  /// The drivers, in the order of their names.
  var members: [String] {
    Set(terms.flatMap(\.drivers) + factors.flatMap { $0.loadings.map(\.driver) }).sorted()
  }

  /// The loadings of each driver that follows factors, one for each factor.
  var loadings: [String: [Double]] {
    var found: [String: [Double]] = [:]
    for (place, factor) in factors.enumerated() {
      for (driver, loading) in factor.loadings {
        found[driver, default: factors.map { _ in 0 }][place] = loading
      }
    }
    return found
  }
}
