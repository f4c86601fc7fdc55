import Testing
import Uncertainty
import UncertaintyReports

@Suite("A comparison chart") struct ComparisonChartTests {
  /// Where a number stands on the axis of a picture, from two numbers that are written below it.
  private func place(of value: Double, in picture: Picture, by ticks: (Double, Double)) throws
    -> Double
  {
    func x(_ tick: Double) throws -> Double {
      try #require(picture.all("text").first { $0.text == "\(Int(tick))" }).number("x")
    }
    let (first, second) = (try x(ticks.0), try x(ticks.1))
    return first + (value - ticks.0) / (ticks.1 - ticks.0) * (second - first)
  }

  @Test("has a strip from P10 to P90 for each scenario, with a dot at the median")
  func strips() throws {
    let outputs = [0.0, 30].enumerated().map { place, start in
      OutputSummary(of: (0...1_000).map { start + Double($0) / 20 }, named: "scenario \(place)")
    }
    let picture = Picture(ComparisonChart(outputs).svg)
    for output in outputs {
      let strip = try #require(
        picture.all("rect").first { $0.note.hasPrefix("\(output.name): median ") })
      let dot = try #require(
        picture.all("circle").first { $0.note.hasPrefix("\(output.name): median ") })
      for (shown, value) in [
        (strip.number("x"), output.p10.value),
        (strip.number("x") + strip.number("width"), output.p90.value),
        (dot.number("cx"), output.p50.value),
      ] {
        // Hundredths of a pixel.
        #expect(abs(shown - (try place(of: value, in: picture, by: (20, 60)))) < 0.05)
      }
    }
  }

  @Test("puts bars of whole numbers around their numbers")
  func whole() throws {
    let outputs = ["a", "b"].map {
      OutputSummary(of: [0, 1, 1, 2, 2, 2, 3, 3, 5, 9].map(Double.init), named: $0)
    }
    let picture = Picture(ComparisonChart(outputs).svg)
    let two = try place(of: 2, in: picture, by: (0, 8))
    let three = try place(of: 3, in: picture, by: (0, 8))
    let outline = try #require(picture.all("polyline").first { $0.points.count > 10 }).points
    func heights(at x: Double) -> [Double] { outline.filter { abs($0.x - x) < 0.05 }.map(\.y) }
    // The step from twos to threes is half way between them.
    #expect(Set(heights(at: (two + three) / 2)).count == 2)
    #expect(heights(at: two).isEmpty && heights(at: three).isEmpty)
  }

  @Test("is higher for more scenarios, and says how many are not shown", arguments: [2, 4, 7])
  func many(count: Int) throws {
    let outputs = (0..<count).map { place in
      OutputSummary(of: (1...60).map { Double($0 + place) }, named: "scenario \(place)")
    }
    let picture = Picture(ComparisonChart(outputs).svg)
    #expect(picture.elements[0].number("height") == 540 + 50 * Double(min(6, count) - 2))
    #expect(picture.texts.contains("1 more is not shown") == (count == 7))
    #expect(Layout(picture).faults == [])
  }
}
