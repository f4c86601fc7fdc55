import Uncertainty

/// Overheads of data centres and loads of servers.
public enum PowerFigures {
  /// A published figure with the range around it.
  public struct Entry: Sendable, Hashable {
    /// What it is of.
    public let name: String
    /// The figure.
    public let figure: Figure
    /// 5 % and 95 %; nil if not known.
    public let range: ClosedRange<Double>?
  }

  /// Power of a data centre by that of its computers (PUE).
  public static let facilityOverhead = [
    entry("Google, Microsoft, Amazon, Meta", 1.10, epoch, 1.05...1.16),
    entry("other operators", 1.25, epoch, 1.12...1.40),
    entry("mean of a survey, 2022", 1.55, .sourced("Uptime Institute, via upsite.com")),
    entry("mean of a survey, 2023", 1.58, .sourced("Uptime Institute, via upsite.com")),
    entry(
      "mean of a survey, 2024", 1.56,
      .sourced("Uptime Institute, via datasetsearch.research.google.com")),
    entry("Equinix, 2023", 1.42, .sourced("via datasetsearch.research.google.com")),
    entry("Gopher's data centre, 2020", 1.08, .sourced("arXiv 2112.11446, via Epoch AI")),
    entry("Meta's buildings of 2022", 1.09, .sourced("sustainability.fb.com, via Epoch AI")),
  ]

  /// Mean power of a server by its rating.
  public static let load = [
    entry("GPU servers", 0.75, epoch, 0.56...1.00), entry("TPU servers", 0.43, epoch, 0.30...0.62),
    entry("eight H100, intensive training, measured", 0.76, .sourced("arXiv 2506.14551")),
    entry(
      "eight H100, most that was measured", 8.4 / 10.2,
      .derived("8.4 of 10.2 kW: arXiv 2412.08602")),
  ]

  /// Energy of published runs, kWh.
  public static let runEnergy = [
    Entry(
      name: "GPT-3 175B",
      figure: Figure(
        1_287_000, .kilowattHour, .sourced("Patterson et al., arXiv 2104.10350, table 4")),
      range: nil),
    Entry(
      name: "BLOOM 176B",
      figure: Figure(
        433_196, .kilowattHour,
        .sourced("arXiv 2211.02001: hours × 400 W, without server or data centre")),
      range: nil),
  ]

  /// What a data centre costs to build, US$/W.
  public static let building = [
    Entry(
      name: "19 US markets, 2025",
      figure: Figure(
        11.7e6, .usDollar / .megawatt,
        .sourced("Cushman & Wakefield (2025), without land and computers")),
      range: 9.3e6...15e6),
    Entry(
      name: "made for AI, 2025, upper range",
      figure: Figure(20e6, .usDollar / .megawatt, .sourced("eedenmarketing.co.za, secondary")),
      range: nil),
  ]

  private static func entry(
    _ name: String, _ value: Double, _ source: Source, _ range: ClosedRange<Double>? = nil
  ) -> Entry {
    Entry(name: name, figure: Figure(value, .one, source), range: range)
  }

  private static let epoch = Source.sourced(
    "Epoch AI, training-cost-trends v1.0.0, uncertainty.ipynb")
}
