import Uncertainty

extension TrainedSystem {
  /// Gemini 1.0 Ultra (Google DeepMind, 2023), final run on owned hardware.
  ///
  /// Google disclosed the kind of chip, and that pods in several data centres were used; chips and
  /// days are Epoch AI's estimate, which it calls speculative.
  public static let geminiUltra = TrainedSystem(
    SystemDescription(
      name: "Gemini 1.0 Ultra", developer: "Google DeepMind", published: "2023-12-06",
      chip: .tpuV4,
      hours: .published(
        PublishedRun.geminiUltra.chipHours,
        corrections: [
          Assumption(
            "chip-hours by estimate",
            Lognormal.lognormal(p5: 0.5, p95: 2).truncated(from: 0.512),
            source: .derived(
              "weeks may mean half or twice: Epoch AI, v1.0.0, uncertainty.ipynb; fewer hours "
                + "would ask a utilization above 0.75 of its 5e25 FLOP"))
        ]),
      basis: .owned,
      rent: CommonAssumptions.listedRent(
        1.45, 3.22, "Google Cloud TPU v4 in 2023, three-year contract to on demand"),
      owned: Ownership(
        .tpuV4,
        age: Figure(
          1.971_252_567, .year, .sourced("2021-05-20 to 2023-05-10: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2023)),
      team: .credited(
        941,
        share: Figure(
          0.126, .one,
          .derived(
            "36 leads, 418 core and 483 other contributors by shares of their time: Epoch AI, "
              + "v1.0.0, development_cost.ipynb")),
        duration: CommonAssumptions.durationBesideRun(
          4.5, 16, .month,
          .derived("7 to 20 months, Epoch AI, development_cost.ipynb, less the run")),
        run: RunTime(
          chips: Figure(
            57_000, .chip, .sourced("Epoch AI, models data, 263c40a; speculative")))),
      data: CommonAssumptions.commercialData,
      finalRunReport: Report(
        "30 owned, 191 cloud", low: 29.827342e6, high: 191.4e6,
        source: "Cottier et al. (2024), arXiv 2405.21015; AI Index 2024; estimates",
        money: "US$ of December 2023"),
      totalReport: Report(
        "95 to 182 M (Epoch)", low: 95.2e6, high: 182.3e6,
        source: "Epoch AI, training-cost-trends 3c6aafa, development_cost.ipynb: owned, P5 to P95",
        money: "US$ of December 2023"),
      note: "Chips and days are an estimate that its authors call speculative.",
      why: "Google's own TPUs; the study to compare with counts that way"))
}
