import Foundation
import Testing
import Uncertainty

@Suite("A table of samples") struct SampleTableTests {
  /// y = 2 x + [group b: 3] + yes + noise.
  static func columns(samples: Int, seed: UInt64) -> (
    x: [Double], group: [String], yes: [Double], y: [Double]
  ) {
    var stream = TestStream(seed: seed)
    var all = (x: [Double](), group: [String](), yes: [Double](), y: [Double]())
    for _ in 0..<samples {
      let x = stream.normal()
      let group = ["a", "b", "c"][Int(stream.uniform() * 3)]
      let yes = stream.uniform() < 0.3 ? 1.0 : 0
      all.x.append(x)
      all.group.append(group)
      all.yes.append(yes)
      all.y.append(2 * x + (group == "b" ? 3 : 0) + yes + stream.normal())
    }
    return all
  }

  static func table(samples: Int = 20_000, seed: UInt64 = 520) throws -> SampleTable {
    let all = columns(samples: samples, seed: seed)
    return try SampleTable(
      inputs: [("x", .numbers(all.x)), ("group", .cases(all.group)), ("yes", .numbers(all.yes))],
      outputs: [("y", all.y)])
  }

  /// Variances 4, 9 · 2/9 and 0.21, and 1 of noise.
  @Test("gives first-order indices of numbers, cases and yes or no")
  func firstOrder() throws {
    let indices = try Self.table().sensitivity(of: "y")
    let total = 4 + 2 + 0.21 + 1.0
    for (name, share) in [("x", 4.0), ("group", 2), ("yes", 0.21)] {
      let index = try #require(indices[name])
      #expect(index.estimate.agrees(with: share / total), "\(name): \(index.estimate)")
      #expect(!index.estimate.agrees(with: share / total + 0.03))
      // Cases are grouped, not correlated.
      #expect((index.rankCorrelation != nil) == (name == "x"))
    }
    #expect(indices.notes.isEmpty && indices.interactions != nil)
    #expect(abs((indices.interactions?.value ?? 0) - 1 / total) < 0.02)
  }

  @Test(
    "gives every measure, cases being named where they have no place",
    arguments: SampleMeasureTests.all)
  func measures(measure: SampleMeasure) throws {
    let indices = try Self.table(samples: 4096).sensitivity(of: "y", by: measure)
    #expect(indices.indices.count == 3 && indices.refusal == nil)
    #expect(indices.indices[0].estimate.value.isFinite)
    switch measure {
    case .rankCorrelation, .correlation, .standardizedRegression, .partialRankCorrelation:
      #expect(indices["group"]?.estimate.value.isNaN == true)
    default: #expect(indices["group"]?.estimate.value.isFinite == true)
    }
  }

  @Test("shows the output by cases")
  func profile() throws {
    let table = try Self.table()
    let profile = table.profile(of: "y", by: "group")
    #expect(profile.parts.map(\.name) == ["a", "b", "c"])
    #expect(profile.parts[1].mean.agrees(with: 3.3) && profile.parts[0].mean.agrees(with: 0.3))
    #expect(table.profile(of: "y", by: "yes").parts.map(\.name) == ["0", "1"])
    #expect(table.profile(of: "y", by: "x").parts.count == 10)
  }

  /// Li et al. (2010): y = 5x₁ + 4x₂ + 3x₃ + 2x₄ + x₅, correlations 0.6, 0.2, 0.2 among the first
  /// three and 0.2 of the last two. What a driver explains alone is the square of its correlation
  /// with y: of cᵢ = Σ rᵢⱼ aⱼ it is cᵢ²/90.6.
  @Test("says that dependent inputs overlap, and calls nothing interaction")
  func dependent() throws {
    var stream = TestStream(seed: 521)
    var columns = [[Double]](repeating: [], count: 5)
    var y: [Double] = []
    for _ in 0..<40_000 {
      let z = stream.numbers(5) { $0.normal() }
      let x1 = z[0]
      let x2 = 0.6 * x1 + 0.8 * z[1]
      let x3 = 0.2 * x1 + 0.1 * z[1] + 0.95.squareRoot() * z[2]
      let x5 = 0.2 * z[3] + 0.96.squareRoot() * z[4]
      for (place, value) in [x1, x2, x3, z[3], x5].enumerated() { columns[place].append(value) }
      y.append(5 * x1 + 4 * x2 + 3 * x3 + 2 * z[3] + x5)
    }
    let table = try SampleTable(
      inputs: columns.enumerated().map { ("x\($0.offset + 1)", .numbers($0.element)) },
      outputs: [("y", y)])
    let note = try #require(table.dependence.first)
    #expect(note.contains("x1 and x2 (rank correlation 0.58)") && note.contains("and 1 more."))
    let first = table.sensitivity(of: "y")
    #expect(first.interactions == nil && first.notes == table.dependence)
    let weights = [5 + 2.4 + 0.6, 3 + 4 + 0.6, 1 + 0.8 + 3, 2.2, 1.4]
    for (place, weight) in weights.enumerated() {
      let index = try #require(first["x\(place + 1)"]).estimate
      #expect(index.agrees(with: weight * weight / 90.6), "\(place + 1): \(index)")
    }
    // Coefficients keep their meaning, and no warning.
    let regression = table.sensitivity(of: "y", by: .standardizedRegression)
    #expect(!regression.notes.contains { $0.contains("overlap") })
    for (place, weight) in [5.0, 4, 3, 2, 1].enumerated() {
      let index = try #require(regression["x\(place + 1)"]).estimate
      #expect(index.agrees(with: weight / 90.6.squareRoot(), within: 0.02))
    }
  }

  @Test("finds dependence without correlation, and between cases and numbers")
  func hidden() throws {
    var stream = TestStream(seed: 522)
    let x = stream.numbers(2000) { $0.normal() }
    let square = x.map { $0 * $0 + 0.1 * stream.normal() }
    let sign = x.map { $0 > 0 ? "up" : "down" }
    let found = DependenceTest([
      SampledDriver("x", values: x), SampledDriver("square", values: square),
      SampledDriver("sign", cases: sign.map { $0 == "up" ? 1 : 0 }, count: 2),
    ])
    #expect(found.pairs.count == 2, "\(found.pairs)")
    #expect(found.pairs.allSatisfy { $0.contains("by their joint table") })
  }

  /// One table in a thousand may be wrong: more than 6 of 1,000 have a chance of 8 in 100,000.
  @Test("raises few false alarms of dependence", .enabled(if: isOptimized))
  func falseAlarms() {
    var alarms = 0
    for run in 0..<1000 {
      var stream = TestStream(seed: 523_000 + UInt64(run))
      var drivers = (0..<5).map { place in
        SampledDriver("x\(place)", values: stream.numbers(200) { $0.uniform() })
      }
      drivers.append(
        SampledDriver("c", cases: (0..<200).map { _ in Int(stream.uniform() * 3) }, count: 3))
      if !DependenceTest(drivers).pairs.isEmpty { alarms += 1 }
    }
    #expect(alarms <= 6)
  }

  @Test("refuses linear combinations in a regression by name")
  func collinear() throws {
    var stream = TestStream(seed: 524)
    let a = stream.numbers(500) { $0.normal() }
    let b = stream.numbers(500) { $0.normal() }
    let table = try SampleTable(
      inputs: [
        ("a", .numbers(a)), ("b", .numbers(b)), ("sum", .numbers(zip(a, b).map { $0 + $1 })),
      ], outputs: [("y", a)])
    let refusal = table.sensitivity(of: "y", by: .standardizedRegression).refusal
    #expect(refusal?.contains("sum is a linear combination of drivers before it") == true)
  }

  @Test("names every fault at once")
  func faults() throws {
    do {
      _ = try SampleTable(
        inputs: [
          ("a", .numbers([1, .nan, 3])), ("a", .numbers([1, 2])), ("", .cases(["x", "y", "z"])),
        ], outputs: [("y", [1, 2, 3]), ("z", [1])])
      Issue.record("a table with faults was taken")
    } catch let error as SampleTableError {
      let text = error.description
      #expect(text.hasPrefix("the table has 5 faults:"))
      for part in [
        "a column needs a name", "a: 2 columns have this name",
        "z: needs 3 rows like the first output, got 1",
        "row 2, column a: an input needs to be finite, got nan",
        "a: needs 3 rows like the first output, got 2",
      ] { #expect(text.contains(part), "\(part)") }
    }
    #expect(throws: SampleTableError.self) { try SampleTable(inputs: [], outputs: []) }
    let many = (0..<1001).map { "case \($0)" }
    #expect(throws: SampleTableError.self) {
      try SampleTable(
        inputs: [("id", .cases(many))], outputs: [("y", many.map { _ in 1.0 })])
    }
  }
}

@Suite("A table read from comma-separated values") struct SampleTableCSVTests {
  @Test("reads quotes, line ends and cases as RFC 4180 has them")
  func reads() throws {
    let text =
      "\u{FEFF}\"price, US$\",region,cost\r\n1.5,\"north \"\"A\"\"\",2\r\n 2e0 ,south,NaN\n3,\"a\nb\",4"
    let table = try SampleTable(csv: text, outputs: ["cost"])
    #expect(
      table.inputs == ["price, US$", "region"] && table.outputs == ["cost"] && table.rows == 3)
    #expect(table.sensitivity(of: "cost").samplesLeftOut == 1)
    let regions = table.profile(of: "cost", by: "region").parts.map(\.name)
    #expect(regions == ["a\nb", "north \"A\"", "south"])
    #expect(try SampleTable(csv: "x,y\n1,2\n", outputs: ["y"]).rows == 1)
    #expect(try SampleTable(csv: "x,y", outputs: ["y"]).rows == 0)
    let labels = try SampleTable(
      csv: "zip,y\n10115,1\n80331,2\n20095,3\n", outputs: ["y"], cases: ["zip"])
    #expect(labels.profile(of: "y", by: "zip").parts.map(\.name) == ["10115", "20095", "80331"])
  }

  @Test(
    "cells are split as written",
    arguments: [
      ("a,b\n", [["a", "b"]]), ("a,\n", [["a", ""]]), (",", [["", ""]]), ("\"\"", [[""]]), ("", []),
      ("a\n\nb\n", [["a"], ["b"]]), ("a\r\nb\r", [["a"], ["b"]]),
      ("\"a\"\"\",\"\r\n\"", [["a\"", "\r\n"]]),
    ] as [(String, [[String]])])
  func cells(text: String, rows: [[String]]) {
    let read = CommaSeparated(text)
    #expect(read.rows == rows && read.faults.isEmpty)
  }

  @Test("names bad cells by row and column, all at once")
  func faults() {
    func text(_ csv: String, _ outputs: [String] = ["y"]) -> String {
      do {
        _ = try SampleTable(csv: csv, outputs: outputs)
        return "no fault"
      } catch { return "\(error)" }
    }
    let cells = text("x,y\n1,2\nabc,3\n,4\n5,six\ninf,7\n")
    for part in [
      "the table has 4 faults", "row 3, column x: needs a finite number, got \"abc\"",
      "row 4, column x: needs a finite number, got \"\"",
      "row 5, column y: needs a number, got \"six\"",
      "row 6, column x: needs a finite number, got \"inf\"",
    ] { #expect(cells.contains(part), "\(part) is not in \(cells)") }
    let shape = text("x,y\n1\n1,2,3\n1,2\n", ["z"])
    #expect(shape.contains("row 2: needs 2 cells like the header, got 1"))
    #expect(shape.contains("row 3: needs 2 cells like the header, got 3"))
    #expect(shape.contains("z: the table has no such column, but [\"x\", \"y\"]"))
    #expect(text("").contains("a table needs a header"))
    #expect(text("x,y\n\"1,2\n").contains("row 2, column 1: a quote is not closed"))
    #expect(text("x,y\n1\"2,3\n").contains("row 2, column 1: a quote inside a cell"))
    #expect(text("x,y\n\"1\"2,3\n").contains("row 2, column 1: text after a closing quote"))
    #expect(text("x,x\n1,2\n", ["x"]).contains("x: 2 columns have this name"))
  }

  @Test("a table written by a run's columns gives the run's ranking")
  func roundTrip() throws {
    let a = Quantity.driver("a", .normal(mean: 0, standardDeviation: 3))
    let b = Quantity.driver("b", .uniform(from: 0, to: 1))
    let y = (a * b).named("y")
    let run = try Model(y).simulate(samples: 5000, seed: 13)
    let columns = run.values(of: [a, b, y])
    let rows = (0..<5000).map { row in columns.map { "\($0[row])" }.joined(separator: ",") }
    let table = try SampleTable(
      csv: "a,b,y\n" + rows.joined(separator: "\n"), outputs: ["y"])
    let (own, read) = (run.sensitivity(of: y), table.sensitivity(of: "y"))
    for index in own.indices {
      let other = try #require(read[index.name])
      // Ranks stand for the uniforms: the same but for their own chance.
      #expect(abs(index.estimate.value - other.estimate.value) < 0.02)
    }
  }
}
