/// Reads what is said of the dependence of drivers, and finds what is wrong with each statement by
/// itself.
struct DependenceReader {
  /// A correlation of two drivers, by name.
  struct Term {
    let first, second: String
    let measure: CorrelationMeasure
    let value: Double
    /// The correlation of the scores.
    var scores = 0.0
    /// From a correlation of scores, what it is by the measure.
    var shown: @Sendable (Double) -> Double = { $0 }

    var drivers: [String] { [first, second] }
    var text: String { "\(first) and \(second): \(measure.text(value))" }
  }

  /// A factor, by the drivers' names.
  struct Factor {
    let name: String
    let loadings: [(driver: String, loading: Double)]
  }

  /// Pairs and factors of one kind of copula.
  struct Statements {
    /// Degrees of freedom of a t copula; nil for a Gaussian one.
    var degreesOfFreedom: Double?
    var terms: [Term] = []
    var factors: [Factor] = []
  }

  /// A pair with a copula of its own.
  struct Joint {
    let family: ArchimedeanFamily
    let term: Term
    let parameter: Double
    let reversed: Set<String>
  }

  private(set) var faults: [Fault] = []
  /// Of the Gaussian copulas first, then one for each t copula.
  private(set) var statements = [Statements()]
  private(set) var joints: [Joint] = []
  /// The drivers' laws by name.
  private(set) var laws: [String: any Law] = [:]
  private var nodes: [String: Node] = [:]
  private var expansions: [String: NormalExpansion?] = [:]
  /// Of t copulas, by degrees of freedom.
  private var studentRanks: [Double: StudentTRank] = [:]
  /// The scores' correlations, by degrees of freedom and Spearman's correlation.
  private var studentScores: [[Double]: Double] = [:]

  init(_ dependence: [Dependence], drivers: [Node]) {
    for node in drivers { nodes[node.label] = node }
    for one in dependence { read(one.relation, into: 0) }
  }

  private mutating func read(_ relation: Dependence.Relation, into place: Int) {
    switch relation {
    case .pairs(let pairs):
      for pair in pairs { add(pair, to: place) }
    case .matrix(let measure, let drivers, let matrix):
      add(measure, drivers, matrix, to: place)
    case .factor(let name, let loadings):
      add(name, loadings, to: place)
    case .studentT(let degrees, let relations):
      add(degreesOfFreedom: degrees, relations, inside: place)
    case .joint(let family, let pair, let reversing):
      guard place == 0 else {
        faults.append(Fault("a t copula needs pairs, matrices and factors, got a \(family) pair"))
        return
      }
      add(family, pair, reversing)
    }
  }

  // MARK: Drivers

  /// The name of a driver; nil, and a fault, for anything else.
  private mutating func driver(_ quantity: Quantity) -> String? {
    var node = quantity.node
    while case .named = node.operation { node = node.inputs[0] }
    switch node.operation {
    case .driver(let driver):
      if let known = nodes[driver.name], known !== node, !Self.isSame(known, node) {
        faults.append(
          Fault("is given a dependence under another law than the model's", of: driver.name))
        return nil
      }
      nodes[driver.name] = nodes[driver.name] ?? node
      if case .fixed(let law) = driver.law {
        // A faulty law is a fault of the driver already, if the model has it.
        faults += law.faults.map { $0.of(driver.name) }
        laws[driver.name] = law
      }
      return driver.name
    case .randomSum:
      faults.append(
        Fault(
          "a random sum has many draws a sample, and cannot depend on drivers", of: quantity.name)
      )
    default:
      faults.append(Fault("dependence needs drivers, got a formula", of: quantity.name))
    }
    return nil
  }

  private static func isSame(_ a: Node, _ b: Node) -> Bool {
    guard case .driver(let a) = a.operation, case .driver(let b) = b.operation else { return false }
    // Texts are short: laws of data name their number only.
    if case .fixed(let a) = a.law, case .fixed(let b) = b.law, let first = LawKey(a),
      let second = LawKey(b)
    {
      return first == second
    }
    return a.lawText == b.lawText
  }

  private mutating func drivers(_ a: Quantity, _ b: Quantity) -> (String, String)? {
    guard let first = driver(a), let second = driver(b) else { return nil }
    guard first != second else {
      faults.append(Fault("dependence needs two drivers, got one twice", of: first))
      return nil
    }
    return (first, second)
  }

  // MARK: Statements

  private mutating func add(_ pair: Dependence.Pair, to place: Int) {
    guard let (first, second) = drivers(pair.first, pair.second) else { return }
    var term = Term(first: first, second: second, measure: pair.measure, value: pair.value)
    guard (-1...1).contains(pair.value) else {
      faults.append(
        Fault(
          "a correlation needs to be in -1...1, got \(pair.value.shortText)",
          of: "\(first) and \(second)"))
      return
    }
    guard let (scores, shown) = scores(of: term, in: statements[place].degreesOfFreedom) else {
      return
    }
    (term.scores, term.shown) = (scores, shown)
    statements[place].terms.append(term)
  }

  private mutating func add(
    _ measure: CorrelationMeasure, _ drivers: [Quantity], _ matrix: [[Double]], to place: Int
  ) {
    let subject = drivers.map(\.name).joined(separator: ", ")
    let found = CorrelationCheck.faults(of: matrix, count: drivers.count, subject: subject)
    faults += found
    guard found.isEmpty else { return }
    for i in drivers.indices {
      for j in 0..<i {
        add(
          Dependence.Pair(
            first: drivers[j], second: drivers[i], measure: measure, value: matrix[i][j]), to: place
        )
      }
    }
  }

  private mutating func add(
    _ name: String, _ loadings: [(driver: Quantity, loading: Double)], to place: Int
  ) {
    var seen: Set<String> = []
    var read: [(driver: String, loading: Double)] = []
    if loadings.isEmpty { faults.append(Fault("a factor needs drivers, got none", of: name)) }
    for (quantity, loading) in loadings {
      guard let driver = driver(quantity) else { continue }
      if !seen.insert(driver).inserted {
        faults.append(Fault("follows the factor \(name) twice", of: driver))
      } else if !(-1...1).contains(loading) {
        faults.append(
          Fault(
            "a loading needs to be in -1...1, got \(loading.shortText)", of: "\(name), \(driver)")
        )
      } else {
        read.append((driver, loading))
      }
    }
    statements[place].factors.append(Factor(name: name, loadings: read))
  }

  private mutating func add(
    degreesOfFreedom: Double, _ relations: [Dependence], inside place: Int
  ) {
    guard place == 0 else {
      faults.append(Fault("a t copula cannot be inside another"))
      return
    }
    guard StudentTRank.degrees.contains(degreesOfFreedom) else {
      faults.append(
        Fault(
          "a t copula needs 2 ≤ degreesOfFreedom ≤ 1000, got \(degreesOfFreedom.shortText)"))
      return
    }
    statements.append(Statements(degreesOfFreedom: degreesOfFreedom))
    for relation in relations { read(relation.relation, into: statements.count - 1) }
  }

  private mutating func add(
    _ family: ArchimedeanFamily, _ pair: Dependence.Pair, _ reversing: [Quantity]
  ) {
    guard let (first, second) = drivers(pair.first, pair.second) else { return }
    let term = Term(first: first, second: second, measure: pair.measure, value: pair.value)
    let subject = "\(first) and \(second)"
    var reversed: Set<String> = []
    for quantity in reversing {
      guard let name = driver(quantity) else { return }
      guard term.drivers.contains(name) else {
        faults.append(Fault("cannot reverse \(name), which is not of the pair", of: subject))
        return
      }
      reversed.insert(name)
    }
    let sign: Double = reversed.count == 1 ? -1 : 1
    let wanted = sign * pair.value
    let parameter =
      wanted == 0
      ? 0
      : wanted > 0
        ? (pair.measure == .kendall
          ? family.parameter(kendall: wanted) : family.parameter(spearman: wanted)) : nil
    guard let parameter else {
      faults.append(Self.outOfRange(family, pair, reversed, subject))
      return
    }
    joints.append(Joint(family: family, term: term, parameter: parameter, reversed: reversed))
  }

  private static func outOfRange(
    _ family: ArchimedeanFamily, _ pair: Dependence.Pair, _ reversed: Set<String>, _ subject: String
  ) -> Fault {
    let end = family.parameters.upperBound
    let most =
      pair.measure == .kendall ? family.kendall(parameter: end) : family.spearman(parameter: end)
    let limit = (most * 1000).rounded(.down) / 1000
    let range =
      family == .frank
      ? "-\(limit.shortText) to \(limit.shortText)"
      : reversed.count == 1 ? "-\(limit.shortText) to 0" : "0 to \(limit.shortText)"
    let way =
      family != .frank && reversed.isEmpty && pair.value < 0
      ? "; for drivers that move against each other, reverse one" : ""
    return Fault(
      "a \(family) pair needs a \(pair.measure.rawValue) correlation of \(range), got "
        + pair.value.shortText + way, of: subject)
  }

  // MARK: Scores

  /// The correlation of scores that gives a term its value, and the way back.
  private mutating func scores(
    of term: Term, in degreesOfFreedom: Double?
  ) -> (Double, @Sendable (Double) -> Double)? {
    if term.measure != .normalScores {
      let uncertain = term.drivers.filter { laws[$0] == nil }
      for name in uncertain {
        faults.append(
          Fault(
            "\(term.measure.text(term.value)) needs a law whose parameters are numbers; ask for "
              + "normalScores", of: name))
      }
      guard uncertain.isEmpty else { return nil }
    }
    switch term.measure {
    case .normalScores: return (term.value, { $0 })
    case .kendall:
      return (RankConversion.normal(ofKendall: term.value), RankConversion.kendall(ofNormal:))
    case .spearman:
      if let degreesOfFreedom {
        return scores(of: term, in: degreesOfFreedom)
      }
      let haveDensities = term.drivers.allSatisfy {
        laws[$0]?.support.kind ?? .continuous == .continuous
      }
      if haveDensities {
        return (RankConversion.normal(ofSpearman: term.value), RankConversion.spearman(ofNormal:))
      }
      return scores(of: term) {
        $0.support.lower == $0.support.upper ? nil : NormalExpansion(ranksOf: $0)
      }
    case .linear:
      if degreesOfFreedom != nil {
        faults.append(
          Fault(
            "a t copula needs rank correlations, got a linear one",
            of: "\(term.first) and \(term.second)"
          ))
        return nil
      }
      return scores(of: term) { NormalExpansion(valuesOf: $0) }
    }
  }

  /// The same of a rank correlation in a t copula; what is said of many pairs is solved once.
  private mutating func scores(
    of term: Term, in degreesOfFreedom: Double
  ) -> (Double, @Sendable (Double) -> Double)? {
    let rank =
      studentRanks[degreesOfFreedom] ?? StudentTRank(degreesOfFreedom: degreesOfFreedom)
    studentRanks[degreesOfFreedom] = rank
    let key = [degreesOfFreedom, term.value]
    guard let found = studentScores[key] ?? rank.scores(ofSpearman: term.value) else { return nil }
    studentScores[key] = found
    return (found, rank.spearman(ofScores:))
  }

  /// The same by series of the laws.
  private mutating func scores(
    of term: Term, _ make: (any Law) -> NormalExpansion?
  ) -> (Double, @Sendable (Double) -> Double)? {
    var found: [NormalExpansion] = []
    for driver in term.drivers {
      guard let law = laws[driver] else {
        faults.append(
          Fault(
            "\(term.measure.text(term.value)) needs a law whose parameters are numbers; ask for "
              + "normalScores", of: driver))
        return nil
      }
      guard law.faults.isEmpty else { return nil }
      let key = "\(term.measure.rawValue) \(driver)"
      let expansion = expansions[key] ?? make(law)
      expansions[key] = expansion
      guard let expansion else {
        faults.append(
          Fault(
            "\(term.measure.text(term.value)) needs a law with a variance above 0, got \(law); ask "
              + "for spearman", of: driver))
        return nil
      }
      found.append(expansion)
    }
    let pair = NormalExpansion.Pair(found[0], found[1])
    guard let scores = pair.scores(of: term.value) else {
      let (low, high) = (pair.range.lowerBound, pair.range.upperBound)
      faults.append(
        Fault(
          "\(term.measure.rawValue) correlations of these laws go from "
            + "\(low.rounded(toSignificantDigits: 4)) to \(high.rounded(toSignificantDigits: 4)), got "
            + term.value.shortText, of: "\(term.first) and \(term.second)"))
      return nil
    }
    return (scores, pair.correlation(ofScores:))
  }
}
