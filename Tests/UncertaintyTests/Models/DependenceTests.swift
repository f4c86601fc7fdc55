import Testing
import Uncertainty

@Suite("Dependence") struct DependenceTests {
  static let price = Quantity.driver(
    "price", .lognormal(median: 2, factor: 1.5), unit: .usDollar / .hour)
  static let demand = Quantity.driver("demand", .gamma(shape: 3, scale: 100), unit: .hour)
  static let wages = Quantity.driver("wages", .normal(mean: 50, standardDeviation: 5))
  static let failures = Quantity.driver("failures", .poisson(mean: 3))
  static let bill = price * demand + Quantity(1, .usDollar) * (wages + failures)

  static func faults(_ dependence: Dependence..., outputs: [Quantity] = [bill]) -> [String] {
    do {
      _ = try Model(outputs, dependence: dependence)
      return []
    } catch let error as ModelError {
      return error.faults.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("is reported with every fault at once, by name, rule and value")
  func allFaults() {
    let (price, demand, wages) = (Self.price, Self.demand, Self.wages)
    #expect(
      Self.faults(
        .spearman(price, demand, 1.2), .kendall(price, price, 0.3),
        .correlation(price, demand, .nan), .spearman(price * 2, wages, 0.1),
        .clayton(price, wages, kendall: -0.3), .frank(wages, demand, spearman: 1.5),
        .studentT(degreesOfFreedom: 1, .spearman(price, demand, 0.1)),
        .factor("market", loadings: [(price, 2), (wages, 0.5), (wages, 0.5)]),
        .normalScores([price, demand], matrix: [[1, 0.5], [0.4, 1]]),
        .factor("nothing", loadings: [])
      ) == [
        "price and demand: a correlation needs to be in -1...1, got 1.2",
        "price: dependence needs two drivers, got one twice",
        "price and demand: a correlation needs to be in -1...1, got nan",
        "price × 2: dependence needs drivers, got a formula",
        "price and wages: a clayton pair needs a Kendall correlation of 0 to 0.98, got -0.3; for "
          + "drivers that move against each other, reverse one",
        "wages and demand: a frank pair needs a Spearman correlation of -0.999 to 0.999, got 1.5",
        "a t copula needs 2 ≤ degreesOfFreedom ≤ 1000, got 1",
        "market, price: a loading needs to be in -1...1, got 2",
        "wages: follows the factor market twice",
        "price, demand: a correlation matrix needs to be symmetric, got 0.4 and 0.5 in row 2, "
          + "column 1",
        "nothing: a factor needs drivers, got none",
      ])
  }

  @Test("is of drivers, each in one copula, each pair related once")
  func membership() {
    let (price, demand, wages) = (Self.price, Self.demand, Self.wages)
    #expect(
      Self.faults(.spearman(price, demand, 0.2), .gumbel(demand, wages, kendall: 0.3)) == [
        "demand: a driver is in one copula, got Gaussian and gumbel"
      ])
    #expect(
      Self.faults(.spearman(price, demand, 0.2), .kendall(demand, price, 0.3)) == [
        "demand and price: a pair is related once, got Spearman correlation 0.2 and Kendall "
          + "correlation 0.3"
      ])
    #expect(
      Self.faults(
        .spearman(price, demand, 0.2), .factor("market", loadings: [(price, 0.5), (demand, 0.5)])
      ) == [
        "demand and price: a pair is related once, got Spearman correlation 0.2 and factor market"
      ])
    #expect(
      Self.faults(
        .factor("a", loadings: [(price, 0.8), (demand, 0.5)]),
        .factor("b", loadings: [(price, 0.7), (wages, 0.5)])
      ) == ["price: squares of loadings need to add up to at most 1, got 0.8, 0.7"])
    let terms = Quantity.sum("terms", of: .exponential(mean: 1), count: Self.failures)
    #expect(
      Self.faults(.spearman(terms, wages, 0.5), outputs: [terms + wages]) == [
        "terms: a random sum has many draws a sample, and cannot depend on drivers"
      ])
    let other = Quantity.driver("wages", .normal(mean: 1, standardDeviation: 5))
    #expect(
      Self.faults(.spearman(other, price, 0.5)) == [
        "wages: is given a dependence under another law than the model's"
      ])
    // Both laws are "empirical, of 3 values".
    let (seen, others) = ([1.0, 2, 4], [1.0, 2, 8])
    let (days, otherDays) = (
      Quantity.driver("days", .empirical(seen)), Quantity.driver("days", .empirical(others))
    )
    #expect(
      Self.faults(.spearman(otherDays, price, 0.5), outputs: [days * price]) == [
        "days: is given a dependence under another law than the model's"
      ])
    let sameDays = Quantity.driver("days", .empirical(seen))
    #expect(Self.faults(.spearman(sameDays, price, 0.5), outputs: [days * price]) == [])
    #expect(
      Self.faults(
        .studentT(degreesOfFreedom: 4, .clayton(price, wages, kendall: 0.2)),
        .studentT(degreesOfFreedom: 4, .studentT(degreesOfFreedom: 3))
      ) == [
        "a t copula needs pairs, matrices and factors, got a clayton pair",
        "a t copula cannot be inside another",
      ])
    #expect(
      Self.faults(.clayton(price, wages, kendall: 0.2, reversing: [demand])) == [
        "price and wages: cannot reverse demand, which is not of the pair"
      ])
  }

  @Test("of values needs laws whose parameters are numbers; of normal scores it does not")
  func uncertainParameters() {
    let middle = Quantity.driver("middle", .normal(mean: 0, standardDeviation: 10))
    let x = Quantity.driver("x", .normal(mean: middle, standardDeviation: Quantity(1)))
    let y = Quantity.driver("y", .normal(mean: 0, standardDeviation: 1))
    let sum = (x + y).named("sum")
    for stated in [Dependence.spearman(x, y, 0.6), .kendall(x, y, 0.6), .correlation(x, y, 0.6)] {
      let faults = Self.faults(stated, outputs: [sum])
      #expect(faults.count == 1 && faults[0].hasPrefix("x: "))
      #expect(faults[0].contains("needs a law whose parameters are numbers"))
    }
    #expect(Self.faults(.normalScores(x, y, 0.6), outputs: [sum]).isEmpty)
  }

  @Test("is refused where the laws cannot have it, and says what they can")
  func range() throws {
    let (price, demand) = (Self.price, Self.demand)
    // Lognormals, σ = 2 and 1: from (e^(−2) − 1) / √((e⁴ − 1)(e − 1)) to (e² − 1) / ….
    let a = Quantity.driver("a", Lognormal(muOfLog: 0, sigmaOfLog: 2))
    let b = Quantity.driver("b", Lognormal(muOfLog: 0, sigmaOfLog: 1))
    #expect(
      Self.faults(.correlation(a, b, 0.8), outputs: [a + b]) == [
        "a and b: linear correlations of these laws go from -0.09010 to 0.6658, got 0.8"
      ])
    #expect(Self.faults(.correlation(a, b, 0.66), outputs: [a + b]) == [])
    let heavy = Quantity.driver("heavy", .pareto(minimum: 1, shape: 1.5))
    #expect(
      Self.faults(.correlation(a, heavy, 0.1), outputs: [a + heavy]).first?
        .hasPrefix("heavy: linear correlation 0.1 needs a law with a variance above 0") ?? false)
    #expect(Self.faults(.spearman(a, heavy, 0.1), outputs: [a + heavy]) == [])
    let mean = Quantity.driver("mean", .uniform(from: 1, to: 2))
    let second = Quantity.driver("second", .exponential(mean: mean))
    #expect(
      Self.faults(.correlation(price, second, 0.1), outputs: [second, Self.bill]) == [
        "second: linear correlation 0.1 needs a law whose parameters are numbers; ask for "
          + "normalScores"
      ])
    #expect(Self.faults(.normalScores(demand, second, 0.1), outputs: [second, Self.bill]) == [])
    #expect(
      Self.faults(.studentT(degreesOfFreedom: 4, .correlation(a, b, 0.3)), outputs: [a + b]) == [
        "a and b: a t copula needs rank correlations, got a linear one"
      ])
  }

  @Test("that contradicts itself names the drivers and their correlations")
  func contradiction() {
    let (price, demand, wages) = (Self.price, Self.demand, Self.wages)
    #expect(
      Self.faults(
        .normalScores(price, demand, 0.9), .normalScores(demand, wages, 0.9),
        .normalScores(price, wages, -0.9)) == [
          "demand, price, wages: correlations contradict each other: demand–price 0.9, demand–wages "
            + "0.9, price–wages -0.9; the matrix of scores has the eigenvalue -0.800"
        ])
    // What is not said is no correlation.
    #expect(
      Self.faults(.normalScores(price, demand, 0.9), .normalScores(demand, wages, 0.9)).first?
        .contains("price–wages 0 (not given)") ?? false)
    // No three drivers are impossible by themselves here.
    let d = (0..<5).map { Quantity.driver("d\($0)", .normal(mean: 0, standardDeviation: 1)) }
    let found = Self.faults(
      .normalScores(d, matrix: (0..<5).map { i in (0..<5).map { i == $0 ? 1 : -0.3 } }),
      outputs: [Quantity.sum(d)])
    #expect(found.first?.hasPrefix("d") ?? false)
    for driver in 0..<5 { #expect(found.first?.contains("d\(driver)") ?? false) }
    #expect(found.count == 1)
  }

  @Test("is replaced by the nearest on request, and says what changed")
  func nearest() throws {
    let (price, demand, wages) = (Self.price, Self.demand, Self.wages)
    let model = try Model(
      Self.bill,
      dependence: [.normalScores(price, demand, 0.9), .normalScores(demand, wages, 0.8)],
      inconsistentCorrelations: .replacedByNearest)
    // equinor/probabilit, README: 0.77523696, 0.69097837, 0.07905637 of 0.9, 0.8, 0.
    let changes = model.correlationChanges
    #expect(
      changes.map(\.drivers) == [["demand", "price"], ["demand", "wages"], ["price", "wages"]])
    for (change, used) in zip(changes, [0.77523696, 0.69097837, 0.07905637]) {
      #expect(abs(change.used - used) < 2e-6)
    }
    #expect("\(changes[0])" == "demand and price: normal scores 0.9 given, 0.775 used")
    #expect(model.describe().contains("demand and price: normal scores 0.9 given, 0.775 used"))
    let table = "\(model.simulate(samples: 100, seed: 1))"
    #expect(table.contains("nearest valid correlations used: demand and price"))
    let sound = try Model(
      Self.bill, dependence: [.spearman(price, demand, 0.5)],
      inconsistentCorrelations: .replacedByNearest)
    #expect(sound.correlationChanges.isEmpty)
  }

  @Test("is told by the model and by its drivers")
  func description() throws {
    let (price, demand, wages, failures) = (Self.price, Self.demand, Self.wages, Self.failures)
    let model = try Model(
      Self.bill,
      dependence: [.spearman(price, demand, 0.6), .gumbel(wages, failures, kendall: 0.4)])
    #expect(
      model.dependence == [
        "price and demand: Spearman correlation 0.6 (Gaussian copula, scores 0.6180)",
        "wages and failures: Kendall correlation 0.4 (Gumbel copula, θ 1.667)",
      ])
    #expect(model.describe().contains("Dependence\n  price and demand: Spearman correlation 0.6"))
    let told = Dictionary(uniqueKeysWithValues: model.drivers.map { ($0.name, $0.dependence) })
    #expect(told["price"] == [model.dependence[0]])
    #expect(told["failures"] == [model.dependence[1]])
    #expect(try !Model(Self.bill).describe().contains("Dependence"))
    #expect(model.simulate(samples: 10, seed: 1).record.dependence == model.dependence)
  }
}
