import Testing
import TrainingCost
import Uncertainty

@Suite("A published run") struct PublishedRunTests {
  /// Utilization of the whole job by 6 × parameters × tokens, as computed from the papers'
  /// figures; the papers' own are of the step, or count attention, and are higher.
  static let utilizations: [(PublishedRun, Double)] = [
    (.gpt3, 0.196), (.palm, 0.304), (.bloom, 0.318), (.gpt4, 0.328), (.deepSeek67B, 0.375),
    (.deepSeekV2, 0.205), (.deepSeekV3, 0.331), (.llama405B, 0.346), (.gopher, 0.378),
    (.mtNLG, 0.222), (.opt, 0.471), (.llama65B, 0.476), (.llama2, 0.435), (.geminiUltra, 0.383),
  ]

  @Test("stands in the list of all")
  func all() {
    #expect(Set(Self.utilizations.map(\.0.system)) == Set(PublishedRun.all.map(\.system)))
  }

  @Test("implies a utilization that runs reach", arguments: utilizations)
  func utilization(run: PublishedRun, expected: Double) {
    // Half a unit of the third decimal, and the paper's rounding of Llama's FLOP.
    #expect(abs(run.impliedUtilization - expected) < 0.0006)
    #expect(run.faults.isEmpty)
  }

  @Test("is checked in its own number format, and refused where its chip has no such peak")
  func formats() {
    let source = Source.judged("made up for the test")
    let run = { (chip: Chip, format: NumberFormat) in
      PublishedRun(
        "x", flop: 1e24, flopSource: source, chipHours: 200_000, hoursSource: source, chip: chip,
        format: format)
    }
    #expect(run(.h800, .bf16).faults.count == 1)
    #expect(run(.h800, .fp8).faults.isEmpty)
    #expect(agree(run(.h800, .fp8).impliedUtilization, 0.7018, within: 1e-3))
    #expect(
      run(.a100, .fp8).faults.map(\.description) == [
        "x: needs a FP8 peak, and none is known of NVIDIA A100 SXM4 40 GB"
      ])
  }

  @Test("of DeepSeek-V3 reached 0.346 of the BF16 peak, or 0.173 of FP8, before post-training")
  func twoFormats() throws {
    let rate = PublishedRun.deepSeekV3.flop.value / (2_664_000 * 3600)
    let bf16 = try #require(Chip.h800.peaks[.bf16])
    let fp8 = try #require(Chip.h800.peaks[.fp8])
    #expect(abs(rate / bf16.value - 0.346) < 0.0005)
    #expect(abs(rate / fp8.value - 0.173) < 0.0005)
  }

  @Test("is at fault if its hours are those of a part: DeepSeek-V2's of one trillion tokens")
  func partOfTheHours() {
    let slip = PublishedRun(
      "DeepSeek-V2", flop: PublishedRun.deepSeekV2.flop.value, flopSource: .derived("6ND"),
      chipHours: 172_800, hoursSource: .sourced("listed as the total"), chip: .h800)
    #expect(abs(slip.impliedUtilization - 1.658) < 0.001)
    #expect(slip.faults.count == 1)
    #expect(
      slip.faults.first?.description.hasPrefix(
        "DeepSeek-V2: a run needs 0 < implied utilization < 0.75, got 1.65") == true)
  }

  @Test("is at fault for hours or work that are no numbers", arguments: [0.0, -1, .nan, .infinity])
  func noNumbers(hours: Double) {
    let run = PublishedRun(
      "x", flop: 1e24, flopSource: .judged("test"), chipHours: hours, hoursSource: .judged("test"),
      chip: .h100)
    #expect(run.faults.count == 1)
  }

  @Test("of 8.1 trillion tokens at 172,800 hours a trillion is 1,399,680 hours")
  func deepSeekHours() { #expect(PublishedRun.deepSeekV2.chipHours.value == 1_399_680) }
}
