import Testing
import Uncertainty

@Suite("A model") struct ModelTests {
  static func faults(_ outputs: Quantity...) -> [String] {
    do {
      _ = try Model(outputs)
      return []
    } catch let error as ModelError {
      return error.faults.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("reports every fault at once, by name, rule and value")
  func allFaults() {
    let mfu = Quantity.driver("utilization", .normal(mean: .nan, standardDeviation: -8))
    let bill = Quantity(3, .usDollar).named("compute bill")
    let heads = Quantity.driver(
      "headcount", .normal(mean: 3, standardDeviation: 1), unit: .person)
    let twin = Quantity.driver(
      "headcount", .normal(mean: 4, standardDeviation: 1), unit: .person)
    #expect(
      Self.faults(bill + heads, mfu, heads + twin, Quantity(.infinity), exp(bill)) == [
        "compute bill + headcount: cannot add US$ and person",
        "utilization: normal needs a finite mean, got nan",
        "utilization: normal needs 0 < standardDeviation < ∞, got -8",
        "inf: a number needs to be finite, got inf",
        "exp(compute bill): needs a pure number, got US$",
        "headcount: two drivers have this name, and would share their draws",
      ])
  }

  @Test("names what cannot be compared, chosen between, shown, looked up or counted")
  func unitFaults() {
    let money = Quantity(3, .usDollar).named("money")
    let time = Quantity(3, .hour).named("time")
    let curve = Curve("discount", [(0, 1), (1, 2)])
    #expect(Self.faults((money < time).indicator) == ["money < time: cannot compare US$ and h"])
    #expect(Self.faults(money - 5) == ["money − 5: cannot subtract US$ and plain number"])
    #expect(
      Self.faults(choose(if: money > 0, then: money, else: time)) == [
        "choose(money, time): cannot choose between US$ and h"
      ])
    #expect(Self.faults(money.named("bill", in: .hour)) == ["bill: cannot show US$ in h"])
    #expect(
      Self.faults(money.interpolated(curve)) == [
        "discount(money): needs plain number, got US$"
      ])
    #expect(
      Self.faults(pow(money, 0.5)) == ["pow(money): needs a pure number, got US$"])
    #expect(
      Self.faults(time.interpolated(Curve("dip", [(1, 1), (1, 2)]), input: .hour)) == [
        "dip: a curve needs finite points with x strictly increasing, got 2: [1.0, 1.0]"
      ])
    #expect(
      Self.faults(
        .sum("repairs", of: .normal(mean: 1, standardDeviation: 1), count: money)) == [
          "count(money): needs a pure number, got US$"
        ])
  }

  @Test("needs an output, and each under a name of its own")
  func outputs() {
    #expect(Self.faults() == ["a model needs at least one output"])
    let a = Quantity(1).named("a")
    #expect(Self.faults(a, (a + 1).named("a")) == ["a: two outputs have this name"])
    #expect(
      Self.faults(Quantity.driver("", .normal(mean: 0, standardDeviation: 1))) == [
        "normal(mean: 0, standardDeviation: 1): a driver needs a name"
      ])
    #expect(
      Self.faults(Quantity.mean([])) == ["mean: a mean needs at least one quantity, got none"])
  }

  @Test("adds what measures the same, whatever the units")
  func conversion() throws {
    let time = Quantity(90, .minute) + Quantity(1, .hour)
    let rate = Quantity(2, .usDollar / .hour)
    let cost = rate * time + max(Quantity(0, .usDollar), 0)
    let run = try Model(time, cost).simulate(samples: 1, seed: 0)
    #expect(run.values(of: [time, cost]) == [[150], [300]])
    #expect(time.unit == .minute)
    #expect(cost.unit == .usDollar / .hour * .minute)
  }

  @Test("of a variable used twice has one variable")
  func sharing() throws {
    let x = Quantity.driver("x", .normal(mean: 5, standardDeviation: 2))
    let outputs = [x - x, x / x, x * x - x * x, 2 * x - x - x]
    let run = try Model(outputs).simulate(samples: 10_000, seed: 3)
    let values = run.values(of: outputs)
    #expect(values[0].allSatisfy { $0 == 0 })
    #expect(values[1].allSatisfy { $0 == 1 })
    #expect(values[2].allSatisfy { $0 == 0 })
    #expect(values[3].allSatisfy { $0 == 0 })
    // The twin: two drivers are two variables.
    let y = Quantity.driver("y", .normal(mean: 5, standardDeviation: 2))
    #expect(run.values(of: [x - y])[0].allSatisfy { $0 != 0 })
  }

  @Test("writes its formulas with the names it was given")
  func formulas() {
    let price = Quantity.driver("price", .normal(mean: 2, standardDeviation: 1))
    let hours = Quantity.driver("hours", .normal(mean: 9, standardDeviation: 1))
    let bill = (price * hours).named("bill")
    #expect(bill.formula == "price × hours")
    #expect((bill / (hours + 2)).formula == "bill / (hours + 2)")
    #expect(
      (bill * price / hours - (hours - 1) * 2).formula
        == "bill × price / hours − (hours − 1) × 2")
    #expect(
      (bill / (price / hours) - (hours + 1)).formula
        == "bill / (price / hours) − (hours + 1)")
    #expect((bill + (price + 1 * hours)).formula == "bill + price + 1 × hours")
    #expect((-(bill * price) * 2).formula == "(−(bill × price)) × 2")
    #expect((-min(bill, price - 1)).formula == "−min(bill, price − 1)")
    #expect(
      choose(if: bill > price, then: 1, else: bill).formula
        == "choose(if: price < bill, then: 1, else: bill)")
    #expect(Quantity(3, .million(.usDollar)).formula == "3 M US$")
    #expect(price.formula == "normal(mean: 2, standardDeviation: 1)")
  }

  @Test("of many terms is taken apart without running out of stack")
  func longChain() throws {
    let x = Quantity.driver("x", .normal(mean: 0, standardDeviation: 1))
    var total = x
    for step in 0..<30_000 { total += Double(step) }
    let run = try Model(total).simulate(samples: 2, seed: 1)
    let expected = run.values(of: [x])[0].map { $0 + 449_985_000 }
    #expect(abs(run.values(of: [total])[0][0] - expected[0]) < 1e-4)
    total = x
  }

  @Test("reports the faults that formulas give in a quantity's place")
  func invalid() {
    let rent = Quantity.invalid(Fault("needs 0 < share ≤ 1, got 2.0", of: "rent"))
    #expect(
      Self.faults(rent * 2, rent + Quantity(3, .usDollar)) == ["rent: needs 0 < share ≤ 1, got 2.0"]
    )
    #expect(rent.unit == nil)
    #expect(rent.knownValue() == nil)
  }

  @Test("tells the numbers it was made of, in any unit of their dimension")
  func knownValues() {
    #expect(Quantity(80, .percent).knownValue() == 0.8)
    #expect(Quantity(2, .hour).knownValue(in: .minute) == 120)
    #expect(Quantity(2, .hour).knownValue() == nil)
    #expect((Quantity(2) * Quantity(3)).knownValue() == nil)
    #expect(Quantity.driver("x", .point(2)).knownValue() == nil)
  }
}
