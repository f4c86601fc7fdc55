import Foundation
import Testing
import Uncertainty

@Suite("A run in print") struct RunTablesTests {
  static let price = Quantity.driver(
    "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour),
    source: "market survey, 2026")
  static let hours = Quantity.driver(
    "hours", .normal(mean: 1440, standardDeviation: 20), unit: .hour)
  static let chips = Quantity(10_000, .chip)
  static let bill = (hours * chips * price).named("compute bill", in: .million(.usDollar))

  static func run(samples: Int = 5000, threads: Int = 1) throws -> Run {
    try Model(bill, hours).simulate(samples: samples, seed: 2024, threads: threads)
  }

  @Test("says P10, P50 and P90 in the unit asked for, within 100 columns")
  func text() throws {
    let text = try Self.run().description
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "5,000 samples, seed 2024")
    #expect(try Self.run(samples: 1).description.hasPrefix("1 sample, seed 2024"))
    #expect(lines[1].hasPrefix("P90: 90 % of samples lie below"))
    #expect(lines.allSatisfy { $0.displayWidth <= 100 })
    #expect(text.contains("compute bill") && text.contains("M US$") && text.contains("hours"))
    #expect(!text.lowercased().contains("confidence"))
  }

  @Test("has the same bytes for any number of threads, and others for another seed")
  func bytes() throws {
    let (one, three) = try (Self.run(), Self.run(threads: 3))
    #expect(one.description == three.description)
    #expect(try one.json == three.json)
    let other = try Model(Self.bill, Self.hours).simulate(samples: 5000, seed: 2025)
    #expect(try one.json != other.json)
  }

  @Test("shows each output by itself, with the ends of its intervals")
  func output() throws {
    let text = try Self.run()[Self.bill].description
    #expect(text.contains("95 % interval of the estimate") && text.contains("…"))
    #expect(text.contains("P90: 90 % of samples lie below; 5,000 samples"))
  }

  @Test("keeps a record that reads back, drivers with laws, units and sources")
  func record() throws {
    let run = try Self.run()
    let record = try RunRecord(json: run.json)
    #expect(record == run.record)
    #expect(record.seed == 2024 && record.samples == 5000)
    let price = try #require(record.drivers.first { $0.name == "rental price" })
    #expect(price.law == "lognormal" && price.source == "market survey, 2026")
    #expect(price.unit == "US$/(chip·h)" && !price.parameters.isEmpty)
    #expect(record.model.contains("compute bill = "))
    #expect(record.outputs[0].unit == "M US$")
    #expect(record.outputs[0].percentiles[4].estimate.value == run[Self.bill].p50.value)
  }

  @Test("ranks the drivers of an output from samples drawn again")
  func sensitivity() throws {
    let ranking = try Self.run(samples: 20_000).sensitivity(of: Self.bill)
    #expect(ranking.indices.map(\.name) == ["rental price", "hours"])
    #expect(ranking.samples == 20_000 && ranking.tiedWithNext == [false])
    let shares = ranking.indices.map(\.estimate)
    // ln-scale variances: ((ln 4 − ln 1.7)/3.29)² = 0.0676 and (20/1440)² = 0.0002.
    #expect(shares[0].value > 0.98 && shares[1].value < 0.02)
    #expect(ranking.description.contains("What drives compute bill"))
  }

  @Test("describes a model before it is run")
  func describe() throws {
    let text = try Model(Self.bill).describe()
    #expect(text.contains("rental price: lognormal(p5: 1.7, p95: 4") || text.contains("lognormal("))
    #expect(text.contains("market survey, 2026") && text.contains("compute bill = "))
    #expect(text.contains("US$/(chip·h)"))
  }

  @Test("describes long formulas and sources within 100 columns")
  func describeLong() throws {
    let drivers = (1...12).map { index in
      Quantity.driver(
        "a driver with a long name, number \(index)", .uniform(from: 0, to: 1),
        source: "a long source, \(index) " + String(repeating: "and so on ", count: 12))
    }
    let text = try Model(Quantity.sum(drivers).named("the sum of all")).describe()
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 100 })
    #expect(text.contains("\n      and so on"))
  }

  @Test("survives outputs that are never finite, and runs of no samples")
  func degenerate() throws {
    let broken = log(Quantity(-1) * Self.hours / Quantity(1, .hour)).named("broken")
    let run = try Model(broken).simulate(samples: 100, seed: 1)
    #expect(run.description.contains("100 of 100 samples are left out"))
    #expect(run.sensitivity(of: broken).samples == 0)
    #expect(try RunRecord(json: run.json) == run.record)
    let none = try Model(Self.bill).simulate(samples: 0, seed: 1)
    #expect(none.description.contains("n/a"))
    #expect(try RunRecord(json: none.json) == none.record)
  }
}
