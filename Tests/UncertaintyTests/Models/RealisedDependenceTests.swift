import Foundation
import Testing
import Uncertainty

/// What comes out of the draws is what was asked for, to the error of sampling.
@Suite("Dependence as it is drawn") struct RealisedDependenceTests {
  static let samples = isOptimized ? 400_000 : 20_000

  /// Laws of every kind: smooth, skew, bounded, heavy, with kinks, integers, two values, a spike.
  static let laws: [(name: String, law: any Law)] = [
    ("normal", Normal(mean: 3, standardDeviation: 2)),
    ("lognormal", Lognormal(muOfLog: 0, sigmaOfLog: 0.6)),
    ("beta", Beta(alpha: 0.7, beta: 2)),
    ("triangular", Triangular(minimum: 0, mode: 1, maximum: 5)),
    ("exponential", Exponential(mean: 2)), ("poisson", Poisson(mean: 2)),
    ("bernoulli", Bernoulli(probability: 0.3)),
    ("spike", SpikePlus(probability: 0.4, at: 0, plus: Exponential(mean: 1))),
  ]

  static func driver(_ index: Int, _ prefix: String) -> Quantity {
    .driver(prefix + laws[index].name, laws[index].law)
  }

  /// Pairs of laws, so that each meets each once.
  static let pairs = laws.indices.flatMap { i in (i..<laws.count).map { (i, $0) } }

  /// 36 pairs, three measures: a false alarm for one seed in 150.
  @Test("has the Spearman and linear correlations asked for, whatever the laws", arguments: pairs)
  func everyPair(i: Int, j: Int) throws {
    let (a, b) = (Self.driver(i, "a "), Self.driver(j, "b "))
    for wanted in [0.4, -0.3] {
      let spearman = try Model(a + b, dependence: [.spearman(a, b, wanted)])
        .simulate(samples: Self.samples, seed: 11)
      let rank = spearman.rankCorrelation(of: a, with: b, samples: Self.samples)
      #expect(
        rank.agrees(with: wanted), "Spearman \(Self.laws[i].name) \(Self.laws[j].name): \(rank)")
      // The twin: another correlation is told apart.
      #expect(!rank.agrees(with: wanted + 0.05))
    }
    let linear = try Model(a + b, dependence: [.correlation(a, b, 0.35)])
      .simulate(samples: Self.samples, seed: 12)
    let found = linear.correlation(of: a, with: b, samples: Self.samples)
    #expect(found.agrees(with: 0.35), "linear \(Self.laws[i].name) \(Self.laws[j].name): \(found)")
    #expect(!found.agrees(with: 0.42))
  }

  /// The scores behind linear correlations, of series and of integrals by SciPy. Where both laws
  /// jump, the series is cut off, at a score correlation of 0.9 with an error below 10⁻⁶.
  @Test("has the linear correlations of SciPy's integrals")
  func linearReference() throws {
    let laws: [String: any Law] = [
      "exponential": Exponential(mean: 1), "lognormal": Lognormal(muOfLog: 0, sigmaOfLog: 0.5),
      "uniform": Uniform(from: 0, to: 1), "gamma": Gamma(shape: 2.5, scale: 1),
      "poisson": Poisson(mean: 3), "bernoulli": Bernoulli(probability: 0.3),
      "coin": Bernoulli(probability: 0.5),
    ]
    for row in CopulaReference.shared.linear {
      let (a, b) = (try #require(laws[row.laws[0]]), try #require(laws[row.laws[1]]))
      let found = try #require(
        DependenceChecks.correlation(of: a, with: b, scores: row.scores))
      #expect(abs(found - row.correlation) < 1e-6, "\(row): \(found)")
      let back = try #require(DependenceChecks.scores(of: a, with: b, correlation: row.correlation))
      #expect(abs(back - row.scores) < 1e-5, "\(row): \(back)")
    }
  }

  /// Lognormals have (e^(ρσ₁σ₂) − 1) / √((e^(σ₁²) − 1)(e^(σ₂²) − 1)), uniforms 6/π asin(ρ/2).
  @Test("has the linear correlations of closed forms")
  func linearClosedForms() throws {
    for (s, t) in [(0.3, 0.5), (1, 2), (2.5, 0.2)] {
      let (a, b) = (Lognormal(muOfLog: 1, sigmaOfLog: s), Lognormal(muOfLog: 0, sigmaOfLog: t))
      for r in [-1, -0.7, 0.2, 0.95, 1] {
        let known = expm1(r * s * t) / (expm1(s * s) * expm1(t * t)).squareRoot()
        let found = try #require(DependenceChecks.correlation(of: a, with: b, scores: r))
        #expect(abs(found - known) < 1e-9, "\(s) \(t) \(r): \(found), \(known)")
      }
    }
    let u = Uniform(from: 0, to: 1)
    for r in [-0.99, 0.5, 1] {
      let found = try #require(DependenceChecks.correlation(of: u, with: u, scores: r))
      #expect(abs(found - RankConversion.spearman(ofNormal: r)) < 1e-9)
    }
  }

  /// Joint probabilities of two uniforms. 120 numbers at four standard errors: a false alarm for
  /// one seed in 130.
  @Test("has the distribution functions of OpenTURNS and SciPy")
  func jointProbabilities() throws {
    let (a, b) = (
      Quantity.driver("a", .uniform(from: 0, to: 1)), Quantity.driver("b", .uniform(from: 0, to: 1))
    )
    let groups = Dictionary(grouping: CopulaReference.shared.joint) {
      "\($0.copula) \($0.parameters)"
    }
    #expect(groups.count == 12)
    let count = isOptimized ? 1_000_000 : 50_000
    for (name, rows) in groups {
      let run = try Model(a + b, dependence: [try Self.dependence(rows[0], a, b)])
        .simulate(samples: count, seed: 13)
      let (x, y) = (run.values(of: [a])[0], run.values(of: [b])[0])
      for row in rows {
        let hits = Double(zip(x, y).count { $0 <= row.u && $1 <= row.v }) / Double(count)
        let error = (row.p * (1 - row.p) / Double(count)).squareRoot()
        #expect(
          abs(hits - row.p) < 4 * error + 1e-6, "\(name) \(row.u) \(row.v): \(hits), \(row.p)")
        // The twin: independence.
        if row.u == 0.5 { #expect(abs(hits - 0.25) > 4 * error, "\(name)") }
      }
    }
  }

  static func dependence(
    _ row: CopulaReference.Joint, _ a: Quantity, _ b: Quantity
  ) throws -> Dependence {
    let parameters = row.parameters
    switch row.copula {
    case "normal": return .normalScores(a, b, parameters[0])
    case "t": return .studentT(degreesOfFreedom: parameters[0], .normalScores(a, b, parameters[1]))
    case "clayton":
      return .clayton(a, b, kendall: ArchimedeanFamily.clayton.kendall(parameter: parameters[0]))
    case "gumbel":
      return .gumbel(a, b, kendall: ArchimedeanFamily.gumbel.kendall(parameter: parameters[0]))
    default:
      return .frank(a, b, spearman: ArchimedeanFamily.frank.spearman(parameter: parameters[0]))
    }
  }

  static let withoutAtoms = [0, 1, 2, 3, 4]

  /// Kendall's correlation by pairs of samples: each is concordant or not. 60 numbers at four
  /// standard errors: a false alarm for one seed in 260.
  @Test("has the Kendall and Spearman correlations asked for, whatever the copula")
  func everyCopula() throws {
    for (place, i) in Self.withoutAtoms.enumerated() {
      let (a, b) = (Self.driver(i, "a "), Self.driver((i + 1 + place) % 5, "b "))
      let kinds: [(Dependence, kendall: Double?, spearman: Double?)] = [
        (.kendall(a, b, 0.45), 0.45, nil), (.kendall(a, b, -0.6), -0.6, nil),
        (.studentT(degreesOfFreedom: 3, .kendall(a, b, 0.45)), 0.45, nil),
        (.studentT(degreesOfFreedom: 3, .spearman(a, b, -0.5)), nil, -0.5),
        (.studentT(degreesOfFreedom: 200, .spearman(a, b, 0.5)), nil, 0.5),
        (.clayton(a, b, kendall: 0.45), 0.45, nil), (.clayton(a, b, spearman: 0.6), nil, 0.6),
        (.clayton(a, b, kendall: -0.45, reversing: [b]), -0.45, nil),
        (.gumbel(a, b, kendall: 0.45), 0.45, nil), (.gumbel(a, b, spearman: 0.6), nil, 0.6),
        (.gumbel(a, b, spearman: 0.6, reversing: [a, b]), nil, 0.6),
        (.frank(a, b, kendall: -0.45), -0.45, nil), (.frank(a, b, spearman: 0.6), nil, 0.6),
      ]
      for (dependence, kendall, spearman) in kinds {
        let model = try Model(a + b, dependence: [dependence])
        let run = model.simulate(samples: Self.samples, seed: 14)
        if let kendall {
          let found = DependenceChecks.kendall(run.values(of: [a, b]))
          let error = ((1 - kendall * kendall) / Double(Self.samples / 2)).squareRoot()
          #expect(abs(found - kendall) < 4 * error, "\(model.dependence): \(found)")
          #expect(abs(found - kendall - 0.05) > 4 * error || !isOptimized)
        }
        if let spearman {
          let found = run.rankCorrelation(of: a, with: b, samples: Self.samples)
          #expect(found.agrees(with: spearman), "\(model.dependence): \(found)")
          #expect(!found.agrees(with: spearman + 0.05))
        }
      }
    }
  }

  /// The law of every driver stays its own. Kolmogorov's bound, shared among 24 columns: a false
  /// alarm for one seed in a thousand. The twin: the law of another driver.
  @Test("keeps every law", arguments: CouplingTests.kinds)
  func keepsLaws(dependence: [Dependence]) throws {
    let count = Kolmogorov.count
    let run = try CouplingTests.model(dependence).simulate(samples: count, seed: 15)
    let laws: [any Law] = [
      .lognormal(median: 2, factor: 1.5) as Lognormal, Gamma(shape: 3, scale: 1),
      Normal(mean: 0, standardDeviation: 1), Poisson(mean: 3),
    ]
    let bound = Kolmogorov.bound(falseAlarm: 1e-3 / 24)
    for (place, law) in laws.enumerated() {
      let values = run.values(of: [CouplingTests.drivers[place]])[0]
      #expect(Kolmogorov.distance(values, law) < bound, "\(law)")
      #expect(Kolmogorov.distance(values, laws[(place + 1) % 4]) > bound)
    }
  }

  /// P(V < q | U < q) for q = 10⁻³, or of the upper tail, by closed forms; of the t copula by its
  /// limit 2 T₅(−√(5 (1 − ρ)/(1 + ρ))) = 0.2532, nearly reached. Clayton's limit is 2^(−1/θ), Gumbel's
  /// 2 − 2^(1/θ). The twin: a Gaussian copula of the same Kendall correlation.
  @Test("has the tails of its copula", .enabled(if: isOptimized))
  func tails() throws {
    let (a, b) = (
      Quantity.driver("a", .uniform(from: 0, to: 1)), Quantity.driver("b", .uniform(from: 0, to: 1))
    )
    let count = 4_000_000
    let q = 1e-3
    func shares(_ dependence: Dependence) throws -> (low: Double, high: Double) {
      let run = try Model(a, b, dependence: [dependence]).simulate(samples: count, seed: 16)
      let columns = run.values(of: [a, b])
      let low = zip(columns[0], columns[1]).count { $0 < q && $1 < q }
      let high = zip(columns[0], columns[1]).count { $0 > 1 - q && $1 > 1 - q }
      return (Double(low) / (q * Double(count)), Double(high) / (q * Double(count)))
    }
    func check(_ found: Double, _ known: Double, allowing more: Double = 0) {
      let error = (known / (q * Double(count))).squareRoot()
      #expect(abs(found - known) < 4 * error + more, "\(found), \(known)")
    }
    let clayton = try shares(.clayton(a, b, kendall: 0.5))
    check(clayton.low, ArchimedeanFamily.clayton.cumulative(q, q, parameter: 2) / q)
    check(clayton.low, pow(2, -0.5), allowing: 1e-5)
    let gumbel = try shares(.gumbel(a, b, kendall: 0.5))
    let joint = ArchimedeanFamily.gumbel.cumulative(1 - q, 1 - q, parameter: 2)
    check(gumbel.high, (2 * q - 1 + joint) / q)
    check(gumbel.high, 2 - 2.0.squareRoot(), allowing: 1e-3)
    let student = try shares(.studentT(degreesOfFreedom: 4, .normalScores(a, b, 0.5)))
    check(student.low, 0.2531699951003227, allowing: 0.03)
    check(student.high, student.low, allowing: 0.03)
    let turned = try shares(.clayton(a, b, kendall: 0.5, reversing: [a, b]))
    check(turned.high, pow(2, -0.5), allowing: 1e-5)
    let frank = try shares(.frank(a, b, kendall: 0.5))
    #expect(frank.low < 0.03 && frank.high < 0.03)
    let normal = try shares(.kendall(a, b, 0.5))
    #expect(normal.low < 0.5 * clayton.low)
  }
}
