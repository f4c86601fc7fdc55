import Testing
import Uncertainty

@Suite("Sensitivity indices") struct SensitivityIndicesTests {
  /// Indices with the errors of ten groups, by value and what each replicate is off.
  static func indices(
    _ all: [(String, Double, Double)], measure: SensitivityMeasure = .firstOrder,
    resampling: Resampling? = nil
  ) -> SensitivityIndices {
    let sizes = Array(repeating: 100, count: 10)
    let made = all.map { name, value, spread in
      // Opposite signs in turn, so that neighbours' errors do not cancel.
      let replicates = (0..<10).map { value + ($0 % 2 == 0 ? spread : -spread) }
      return SensitivityIndex(
        of: name,
        estimate: GroupJackknife.estimate(whole: value, leaving: replicates, sizes: sizes),
        replicates: replicates)
    }
    return SensitivityIndices(
      of: "bill", measure: measure, indices: made, samples: 1000, samplesLeftOut: 2,
      resampling: resampling ?? .leavingGroups(sizes: sizes), notes: ["A note."])
  }

  static let three = indices([("b", 0.2, 0.001), ("c", -0.01, 0.002), ("a", 0.6, 0.004)])

  @Test("come in order, below zero as they are, and not numbers last")
  func order() {
    #expect(Self.three.indices.map(\.name) == ["a", "b", "c"])
    #expect(Self.three["c"]?.estimate.value == -0.01)
    let signed = Self.indices(
      [("a", 0.2, 0.001), ("b", -0.4, 0.001), ("c", .nan, 0)], measure: .rankCorrelation)
    #expect(signed.indices.map(\.name) == ["b", "a", "c"])
    #expect(signed.importance(of: signed.indices[0]) == 0.4)
    let back = Self.three.sorted { $0.name > $1.name }
    #expect(back.indices.map(\.name) == ["c", "b", "a"] && back.omitted == 0)
  }

  @Test("are filtered, with what is left out counted")
  func filtered() {
    #expect(Self.three.top(1).indices.map(\.name) == ["a"])
    #expect(Self.three.top(1).omitted == 2 && Self.three.top(-1).indices.isEmpty)
    let some = Self.three.filter { $0.name != "b" }
    #expect(some.indices.map(\.name) == ["a", "c"] && some.omitted == 1)
    #expect(some.interactions == Self.three.interactions)
    #expect(Self.three.top(2).description.contains("1 more driver is not shown."))
  }

  @Test("say which neighbours cannot be told apart")
  func ties() {
    // Errors against each other: a difference of 0.01 is chance, one of 0.1 is not.
    let near = Self.indices([("a", 0.3, 0.001), ("b", 0.29, -0.002), ("c", 0.19, 0.001)])
    #expect(near.tiedWithNext == [true, false])
    // Errors in step: the same difference is certain, although the intervals overlap.
    let step = Self.indices([("a", 0.3, 0.002), ("b", 0.29, 0.002)])
    #expect(step.indices[0].estimate.interval.lower < step.indices[1].estimate.value)
    #expect(step.tiedWithNext == [false])
    // Without replicates errors are taken as independent.
    #expect(
      Self.indices([("a", 0.3, 0.002), ("b", 0.29, 0.002)], resampling: .independent).tiedWithNext
        == [
          true
        ])
    let boot = [
      ("a", 0.3, 0.02), ("b", 0.29, 0.01), ("c", 0.1, 0.01),
    ]
    #expect(Self.indices(boot, resampling: .bootstrap).tiedWithNext == [true, false])
    // A negative correlation and a positive one of the same size.
    let signed = Self.indices(
      [("a", 0.3, 0.002), ("b", -0.29, -0.004), ("c", .nan, 0)], measure: .rankCorrelation)
    #expect(signed.tiedWithNext == [true, true])
  }

  @Test("leave interaction to 1, with its error")
  func interactions() throws {
    let rest = try #require(Self.three.interactions)
    #expect(abs(rest.value - 0.21) < 1e-12 && rest.interval.lower > 0)
    #expect(Self.three.description.contains("Interaction: 21.0 % of the variance"))
    #expect(Self.indices([("a", 0.4, 0)], measure: .rankCorrelation).interactions == nil)
    #expect(Self.indices([]).interactions == nil)
    #expect(Self.indices([("a", .nan, 0)]).interactions == nil)
  }

  @Test("print as a table of bars within 100 columns, in Markdown and CSV")
  func formats() {
    let text = Self.three.description
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 100 })
    #expect(text.contains("████████████████████") && text.contains("-0.010"))
    #expect(
      text.contains("2 samples that are not finite are left out.") && text.contains("A note."))
    #expect(Self.three.table.markdown.contains("| a | 0.600 |"))
    let lines = Self.three.csv.split(separator: "\r\n")
    #expect(lines.count == 4 && lines[0].hasPrefix("output,measure,unit,driver,value,"))
    #expect(lines[3].hasPrefix("bill,first-order Sobol index,,c,-0.01,"))
    let wide = Self.indices([(String(repeating: "long name ", count: 20), 0.2, 0.001)])
    #expect(
      wide.description.split(separator: "\n").allSatisfy { String($0).displayWidth <= 100 })
    #expect(Self.indices([]).description.contains("What drives bill"))
    #expect(Self.indices([("a", .infinity, 0), ("b", .nan, 0)]).description.contains("n/a"))
  }

  @Test("name pairs and groups")
  func subjects() {
    let estimate = Estimate(value: 3, standardError: 0.1, degreesOfFreedom: 9)
    let measure = SensitivityMeasure(
      name: "swing", symbol: "Δ", caption: "swing", isFraction: false, underDependence: .invalid,
      meaning: "{driver} swings {output} by {value} ({interval}).")
    let indices = SensitivityIndices(
      of: "bill", unit: "US$", measure: measure,
      indices: [
        SensitivityIndex(of: ["a", "b"], estimate: estimate),
        SensitivityIndex(of: ["c", "d", "e"], named: "prices", estimate: estimate),
      ], samples: 10, resampling: .independent)
    #expect(indices.indices.map(\.name) == ["a × b", "prices"])
    #expect(indices.tiedWithNext == [true])
    #expect(indices.top(1).description.contains("1 more index is not shown."))
    #expect(indices.description.contains("swing [US$]"))
    #expect(
      indices.explanation(of: "prices")
        == "prices swings bill by 3.00 US$ (95 % interval 2.77 to 3.23).")
  }

  @Test("explain themselves in a sentence")
  func explanation() throws {
    let text = try #require(Self.three.explanation(of: "b"))
    #expect(
      text.hasPrefix("If b were known, the variance of bill would shrink by 20.0 % on average"))
    #expect(text.contains("95 % interval 19.") && !text.contains("chance"))
    #expect(Self.three.explanation(of: "c")?.hasSuffix("this may be chance.") == true)
    #expect(Self.three.explanation(of: "d") == nil)
    let signed = Self.indices([("a", -0.4, 0.001)], measure: .rankCorrelation)
    #expect(
      signed.explanation(of: "a")?.hasPrefix("bill falls with a: rank correlation -0.400") == true)
    let none = Self.indices([("a", .nan, 0)])
    #expect(none.explanation(of: "a")?.hasPrefix("Nothing is known of a") == true)
  }

  @Test("are read back from JSON, ties and numbers that do not exist included")
  func json() throws {
    let all = [
      Self.three, Self.indices([]), Self.indices([("a", .nan, .infinity)]),
      Self.indices([("a", 1, 0.1)], resampling: .bootstrap),
    ]
    for indices in all {
      let back = try SensitivityIndices(json: indices.json)
      #expect(try back.json == indices.json)
      #expect(back.tiedWithNext == indices.tiedWithNext && back.csv == indices.csv)
    }
    #expect(throws: DecodingError.self) { try SensitivityIndices(json: "{}") }
  }
}
