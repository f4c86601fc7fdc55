import Foundation
import Testing
import Uncertainty

@Suite("One driver at a time") struct OneAtATimeTests {
  static let price = Quantity.driver(
    "price", .triangular(minimum: 1, mode: 2, maximum: 3), unit: .usDollar / .hour)
  static let hours = Quantity.driver("hours", .uniform(from: 10, to: 110), unit: .hour)
  static let fee = Quantity.driver("fee", .normal(mean: 50, standardDeviation: 10), unit: .usDollar)
  static let bill = (price * hours + fee).named("bill")

  /// Quantiles by hand: of the triangle 1 + √0.2 and 3 − √0.2; of the uniform law 20 and 100; of
  /// the normal law 50 ± 12.8155.
  @Test("goes from its P10 to its P90, all others at their medians")
  func bars() throws {
    let result = try Model(Self.bill).oneAtATime(of: Self.bill)
    #expect(abs(result.base - 170) < 1e-9)
    #expect(result.unit == "US$")
    #expect(result.bars.map(\.driver) == ["hours", "price", "fee"])
    let root = 0.2.squareRoot()
    let known: [(Double, Double, Double, Double)] = [
      (20, 100, 90, 250), (1 + root, 3 - root, 110 + 60 * root, 230 - 60 * root),
      (50 - 12.815_515_655, 50 + 12.815_515_655, 170 - 12.815_515_655, 170 + 12.815_515_655),
    ]
    for (bar, (low, high, outputLow, outputHigh)) in zip(result.bars, known) {
      #expect(abs(bar.low - low) < 1e-8 && abs(bar.high - high) < 1e-8, "\(bar)")
      #expect(
        abs(bar.outputAtLow - outputLow) < 1e-7 && abs(bar.outputAtHigh - outputHigh) < 1e-7)
    }
    #expect(result.indices["price"]?.estimate.halfWidth == 0)
    #expect(result.indices.indices.map(\.name) == ["hours", "price", "fee"])
  }

  @Test("moves a law with uncertain parameters by its own draw, and all terms of a sum together")
  func compound() throws {
    let centre = Quantity.driver("centre", .uniform(from: 0, to: 10))
    let own = Quantity.driver("own", .uniform(from: centre, to: centre + 1))
    let count = Quantity.driver("count", .discreteUniform(from: 1, to: 5))
    let terms = Quantity.sum("terms", of: .uniform(from: 0, to: 1), count: count)
    let y = (own + 100 * terms).named("y")
    let result = try Model(y).oneAtATime(of: y)
    let swings = Dictionary(uniqueKeysWithValues: result.bars.map { ($0.driver, $0.swing) })
    #expect(abs((swings["centre"] ?? 0) - 8) < 1e-9)
    #expect(abs((swings["own"] ?? 0) - 0.8) < 1e-9)
    #expect(abs((swings["count"] ?? 0) - 200) < 1e-9)
    #expect(abs((swings["terms"] ?? 0) - 240) < 1e-9)
    #expect(abs(result.base - 155.5) < 1e-9)
  }

  @Test("fills a table of two drivers")
  func twoWay() throws {
    let table = try Model(Self.bill).twoWayTable(
      of: Self.bill, rows: Self.hours, columns: Self.fee, levels: [0.1, 0.5])
    #expect(table.rows.driver == "hours" && table.columns.unit == "US$")
    for (found, known) in zip(table.rows.values, [20, 60.0]) { #expect(abs(found - known) < 1e-9) }
    for (row, hours) in [20.0, 60].enumerated() {
      for (column, fee) in [50 - 12.815_515_655, 50].enumerated() {
        #expect(abs(table.values[row][column] - (2 * hours + fee)) < 1e-7)
      }
    }
    #expect(table.description.contains("hours"))
  }

  @Test("says what is wrong, all at once")
  func faults() throws {
    let model = try Model(Self.bill)
    #expect(throws: DesignError.self) { try model.oneAtATime(of: Self.bill, levels: 0...0.9) }
    #expect(throws: DesignError.self) { try model.oneAtATime(of: Self.bill, levels: 0.5...0.5) }
    let stranger = Quantity.driver("stranger", .uniform(from: 0, to: 1))
    let error = #expect(throws: DesignError.self) {
      try model.twoWayTable(of: Self.bill, rows: stranger, columns: stranger, levels: [1])
    }
    #expect(error?.faults.count == 4)
  }

  @Test("prints the bars of a tornado within 100 columns")
  func print() throws {
    let text = try Model(Self.bill).oneAtATime(of: Self.bill).description
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.contains("bill is 170.0 US$ where all drivers are at their medians"))
  }
}
