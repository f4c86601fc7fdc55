import Testing
import Uncertainty
import UncertaintyReports

@Suite("A probability chart") struct ProbabilityChartTests {
  static let uniform = driver("share", .uniform(from: 0, to: 1))

  @Test("draws the chance of more than each value, and its complement")
  func curve() throws {
    let output = try summary(of: Self.uniform)
    for (sense, slope) in [(PercentileSense.exceedance, -1.0), (.below, 1)] {
      let picture = Picture(ProbabilityChart(output, sense: sense).svg)
      let curve = try #require(picture.all("polyline").first { $0.points.count > 100 }).points
      let (first, last) = (curve[0], curve[curve.count - 1])
      // Of a uniform law the curve is a straight line from corner to corner; Kolmogorov's distance
      // of 20,000 samples is below 0.014 but for one seed in a thousand.
      let height = (first.y - last.y) * slope
      #expect(height > 300)
      for point in curve {
        let share = (point.x - first.x) / (last.x - first.x)
        #expect(abs((first.y - point.y) * slope / height - share) < 0.02)
      }
    }
  }

  @Test("says how often a budget is exceeded, or kept")
  func budget() throws {
    let output = OutputSummary(of: (1...100).map(Double.init), named: "cost", unit: .usDollar)
    let over = ProbabilityChart(output, budget: BudgetLine("budget", at: 75))
    #expect(Picture(over.svg).texts.contains { $0.hasPrefix("budget 75 US$: exceeded in 25.0 %") })
    let kept = ProbabilityChart(output, sense: .below, budget: BudgetLine("limit", at: 75))
    #expect(Picture(kept.svg).texts.contains { $0.hasPrefix("limit 75 US$: kept in 75.0 %") })
    let none = ProbabilityChart(output, budget: BudgetLine(at: .infinity))
    #expect(none.svg == ProbabilityChart(output).svg)
  }

  @Test("steps where many samples share a value")
  func steps() throws {
    let output = OutputSummary(of: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1], named: "event")
    let curve = try #require(
      Picture(ProbabilityChart(output).svg).all("polyline").first { $0.points.count > 100 }
    ).points
    let upright = zip(curve, curve.dropFirst()).filter { abs($0.x - $1.x) < 0.02 && $0.y != $1.y }
    #expect(upright.count == 2)
  }

  @Test("keeps its labels clear of the budget's lines, wherever these are")
  func labels() throws {
    let output = try summary(of: driver("x", .normal(mean: 10, standardDeviation: 2)))
    for (sense, budget) in [PercentileSense.exceedance, .below].flatMap({ sense in
      stride(from: 5.0, through: 15, by: 1.25).map { (sense, $0) }
    }) {
      let chart = ProbabilityChart(output, sense: sense, budget: BudgetLine(at: budget))
      let picture = Picture(chart.svg)
      let lines = picture.all("polyline").filter { $0.attributes["stroke-dasharray"] != nil }
      #expect(lines.count == 2)
      for text in picture.all("text") where text.text.wholeMatch(of: /P\d+  .*/) != nil {
        let width = TextMeasure.width(of: text.text, size: 17, isBold: true)
        let left = text.number("x") - (text.attributes["text-anchor"] == "end" ? width : 0)
        let box = (
          left: left, top: text.number("y") - 13, right: left + width,
          bottom: text.number("y") + 3
        )
        for line in lines {
          let (xs, ys) = (line.points.map(\.x).sorted(), line.points.map(\.y).sorted())
          let isCrossed =
            xs[0] < box.right && xs[1] > box.left && ys[0] < box.bottom && ys[1] > box.top
          #expect(!isCrossed, "\(sense), budget \(budget), \(text.text)")
        }
      }
    }
  }
}
