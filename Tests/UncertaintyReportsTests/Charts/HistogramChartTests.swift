import Testing
import Uncertainty
import UncertaintyReports

@Suite("A histogram chart") struct HistogramChartTests {
  static let uniform = driver("share", .uniform(from: 0, to: 1))

  @Test("marks percentiles where they are, on the scale that its axis shows")
  func marks() throws {
    let picture = Picture(HistogramChart(try summary(of: Self.uniform)).svg)
    #expect(picture.isValid)
    // The axis shows 0 and 0.4; their texts tell the scale.
    let texts = picture.all("text")
    let zero = try #require(texts.first { $0.text == "0" }).number("x")
    let other = try #require(texts.first { $0.text == "0.4" }).number("x")
    for (name, value) in [("P10", 0.1), ("P50", 0.5), ("P90", 0.9)] {
      let line = try #require(picture.line(noted: "\(name): "))
      // A percentile of 20,000 samples is off by 0.0036 at one sigma; five of them.
      #expect(abs((line.points[0].x - zero) / (other - zero) * 0.4 - value) < 0.018)
    }
  }

  @Test("draws bars of equal height for a uniform law, and covers the axis with them")
  func bars() throws {
    let picture = Picture(HistogramChart(try summary(of: Self.uniform, samples: 200_000)).svg)
    let bars = picture.all("rect").filter { $0.note.contains(" to ") }
    let heights = bars.map { $0.number("height") }
    #expect(bars.count >= 54)
    // 3,333 samples a bar: 1.7 % at one sigma. The outermost bars may lie half outside.
    let inner = heights.dropFirst(2).dropLast(2)
    #expect(try #require(inner.min()) > 0.85 * (try #require(inner.max())))
    let areas = bars.map { $0.number("width") }.reduce(0, +)
    #expect(areas > 0.8 * 840 && areas <= 840)
  }

  @Test("shades what lies from P10 to P90")
  func shading() throws {
    let picture = Picture(HistogramChart(try summary(of: Self.uniform)).svg)
    let low = try #require(picture.line(noted: "P10: ")).points[0].x
    let high = try #require(picture.line(noted: "P90: ")).points[0].x
    for bar in picture.all("rect") where bar.note.contains(" to ") {
      let middle = bar.number("x") + bar.number("width") / 2
      #expect((bar.attributes["fill"] == "#0072B2") == (low < middle && middle < high))
    }
  }

  @Test("draws wide intervals as whiskers, which hide no bar, and narrow ones as shades")
  func intervals() throws {
    for (samples, isWide) in [(40, true), (20_000, false)] {
      let picture = Picture(HistogramChart(try summary(of: Self.uniform, samples: samples)).svg)
      let shades = picture.all("rect").filter { $0.note.hasPrefix("95 % interval") }
      let whiskers = picture.all("polyline").filter { $0.note.hasPrefix("95 % interval") }
      #expect(shades.allSatisfy { $0.number("width") <= 24 })
      #expect(shades.isEmpty == isWide && whiskers.count == (isWide ? 3 : 0))
    }
  }

  @Test("marks a reported value where it is, with the percentile that it is")
  func reported() throws {
    let output = try summary(of: Self.uniform)
    let chart = HistogramChart(output, reported: ReportedValue("a paper", at: 0.25))
    let picture = Picture(chart.svg)
    let mark = try #require(picture.all("polygon").first { $0.note.hasPrefix("a paper") })
    let middle = (mark.points[0].x + mark.points[2].x) / 2
    let texts = picture.all("text")
    let zero = try #require(texts.first { $0.text == "0" }).number("x")
    let other = try #require(texts.first { $0.text == "0.4" }).number("x")
    #expect(abs((middle - zero) / (other - zero) * 0.4 - 0.25) < 1e-3)
    #expect(picture.texts.contains("a paper: 0.25 (P25)"))
  }

  @Test("points to reported values that are out of sight, and says so of open ranges")
  func reportedFar() throws {
    let output = try summary(of: Self.uniform)
    let far = Picture(HistogramChart(output, reported: ReportedValue("far", at: 1e9)).svg)
    #expect(far.isValid && far.texts.contains { $0.hasSuffix("(>P99)") })
    let open = HistogramChart(output, reported: ReportedValue("", from: 0.5, to: nil))
    #expect(Picture(open.svg).texts.contains { $0.hasPrefix("at least 0.5 (P") })
    for nothing in [
      ReportedValue("x", at: .nan), ReportedValue("x", from: nil, to: nil),
      ReportedValue("x", from: 2, to: 1),
    ] {
      #expect(
        HistogramChart(output, reported: nothing).svg == HistogramChart(output).svg)
    }
  }

  @Test("chooses equal ratios for what reaches over magnitudes, equal widths for the rest")
  func spacing() throws {
    let wide = try summary(of: driver("wide", .lognormal(p5: 0.1, p95: 1000)))
    let texts = Picture(HistogramChart(wide).svg).texts
    #expect(texts.contains("10") && texts.contains("1,000"))
    for law in ["exponential", "normal"] {
      let quantity =
        law == "normal"
        ? driver(law, .normal(mean: 10, standardDeviation: 3)) : -log(Self.uniform)
      let output = try summary(of: quantity)
      #expect(HistogramChart(output).svg == HistogramChart(output, spacing: .linear).svg)
    }
    let negative = HistogramChart(
      try summary(of: driver("x", .normal(mean: 0, standardDeviation: 1))),
      spacing: .logarithmic)
    #expect(Picture(negative.svg).texts.contains { $0.contains("not positive") })
  }

  @Test("writes money with finance prefixes and watts with those of the SI")
  func units() throws {
    let money = Quantity.driver("bill", .lognormal(p5: 1e6, p95: 3e6), unit: .usDollar)
    #expect(Picture(HistogramChart(try summary(of: money)).svg).texts.contains("M US$"))
    let power = Quantity.driver("power", .lognormal(p5: 1e6, p95: 3e6), unit: .watt)
    #expect(Picture(HistogramChart(try summary(of: power)).svg).texts.contains("MW"))
    let work = Quantity.driver("work", .lognormal(p5: 1e24, p95: 3e24), unit: .flop)
    #expect(Picture(HistogramChart(try summary(of: work)).svg).texts.contains("×10²⁴ FLOP"))
  }

  @Test("escapes names, whatever they hold", arguments: ChartTheme.allCases)
  func names(theme: ChartTheme) throws {
    let name = "<a & b> \"c\" 'd' ]]> \u{1} \u{1B}[2J \r\n 漢字"
    let output = try summary(of: Self.uniform.named(name), samples: 100)
    let reported = ReportedValue(name, at: 0.5)
    let picture = Picture(HistogramChart(output, reported: reported, theme: theme).svg)
    #expect(picture.isValid)
    #expect(picture.all("title")[0].text.hasPrefix("<a & b> \"c\" 'd' ]]> "))
    #expect(picture.texts.contains { $0.hasPrefix("<a & b>") })
    #expect((picture.all("style").count == 1) == (theme == .automatic))
  }

  @Test("gives the same bytes twice, on any number of cores")
  func bytes() throws {
    let model = try Model(Self.uniform)
    let charts = [1, 2].map { threads in
      HistogramChart(model.simulate(samples: 50_000, seed: 1, threads: threads)[Self.uniform]).svg
    }
    #expect(charts[0] == charts[1])
    let other = HistogramChart(model.simulate(samples: 50_000, seed: 2)[Self.uniform]).svg
    #expect(other != charts[0])
  }

  static let odd: [(String, Quantity)] = [
    ("one value", driver("x", .point(4))), ("zero", driver("x", .point(0))),
    ("the greatest number", driver("x", .point(.greatestFiniteMagnitude))),
    ("the least number", driver("x", .point(.leastNonzeroMagnitude))),
    ("no number", log(driver("x", .point(-1)))),
    ("infinity", 1 / driver("x", .point(0))),
    ("some numbers", log(driver("x", .uniform(from: -1, to: 1)))),
    ("two values", driver("x", .chance(0.3))),
    ("a rare value", driver("x", .chance(1e-4))),
    ("a tail without a mean", driver("x", .cauchy(location: 0, scale: 1))),
    ("all magnitudes", exp(driver("x", .uniform(from: -700, to: 700)))),
    ("all magnitudes of either sign", driver("x", .cauchy(location: 0, scale: 1e305))),
    ("subnormal numbers", 0x1p-1000 * driver("x", .uniform(from: 0x1p-64, to: 0x1p-60))),
    ("a narrow range", driver("x", .uniform(from: 1e15, to: 1e15 + 2))),
    ("neighbours", 1 + 2e-16 * driver("x", .chance(0.5))),
  ]

  @Test("draws or says why not, for outputs of any kind", arguments: odd)
  func degenerate(kind: String, quantity: Quantity) throws {
    for samples in [0, 1, 2, 1000, 10_000] {
      let output = try summary(of: quantity.named("x"), samples: samples)
      for reported in [nil, 0, -1e300, 1e300, .leastNonzeroMagnitude].map({
        $0.map { ReportedValue("r", at: $0) }
      }) {
        for spacing in [nil, Histogram.Spacing.linear, .logarithmic] {
          let chart = HistogramChart(output, reported: reported, spacing: spacing)
          let picture = Picture(chart.svg)
          #expect(picture.isValid && picture.texts.count > 1, "\(kind), \(samples) samples")
        }
      }
    }
  }

  @Test("keeps every text inside the picture and apart from others on its line")
  func room() throws {
    let laws = [
      driver("x", .normal(mean: 5e-9, standardDeviation: 1e-12)), Self.odd[0].1, Self.uniform,
      driver("x", .lognormal(p5: 1e-3, p95: 1e6)),
    ]
    for quantity in laws {
      let title = String(repeating: "a long title ", count: 20)
      let chart = HistogramChart(
        try summary(of: quantity), title: title,
        reported: ReportedValue(String(repeating: "somebody ", count: 30), at: 1))
      #expect(Layout(Picture(chart.svg)).faults == [])
    }
  }
}
