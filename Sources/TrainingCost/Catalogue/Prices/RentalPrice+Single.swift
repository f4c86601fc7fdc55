extension RentalPrice {
  /// Prices that are in no list: indices, and what authors assume.
  static let single = [
    RentalPrice(
      8.0, chip: "NVIDIA H100", vendor: "market", year: 2023, contract: .onDemand,
      range: 7...12, source: .sourced("compux.net, secondary, after SemiAnalysis")),
    RentalPrice(
      2.85, chip: "NVIDIA H100", vendor: "market, new clouds", year: 2024, contract: .onDemand,
      range: 2.85...8, source: .sourced("Latent Space (2024), secondary")),
    RentalPrice(
      1.70, chip: "NVIDIA H100", vendor: "index", year: 2025, contract: .oneYear,
      source: index("October 2025")),
    RentalPrice(
      2.35, chip: "NVIDIA H100", vendor: "index", year: 2026, contract: .oneYear,
      source: index("March 2026")),
    RentalPrice(
      2.95, chip: "NVIDIA H100", vendor: "37 providers", year: 2026, contract: .onDemand,
      range: 1.99...6.88, count: 37, source: .sourced("aimultiple.com/gpu-index, May 2026")),
    RentalPrice(
      4.00, chip: "NVIDIA H100", vendor: "web article", year: 2024, contract: .assumed,
      source: .judged("\"DeepSeek Training Cost Revealed\", web article: over 4 US$ an hour")),
    RentalPrice(
      2.00, chip: "NVIDIA H800", vendor: "DeepSeek", year: 2024, contract: .assumed,
      source: .sourced("arXiv 2412.19437, section 1, table 1: assumed rental price")),
    RentalPrice(
      1.00, chip: "NVIDIA A100", vendor: "SemiAnalysis", year: 2023, contract: .assumed,
      source: .sourced("SemiAnalysis, GPT-4 architecture, July 2023")),
    RentalPrice(
      1.50, chip: "NVIDIA V100", vendor: "Lambda", year: 2020, contract: .assumed,
      source: .derived(
        "what makes 4.6 M US$ of GPT-3's work at 28 TFLOP/s: Lambda Labs (2020)")),
  ]

  private static func index(_ month: String) -> Source {
    .sourced("SemiAnalysis index of one-year contracts, \(month), as quoted by compux.net")
  }
}
