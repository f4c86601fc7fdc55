import Uncertainty

extension TrainedSystem {
  /// LLaMA-65B (Meta, 2023), final run on owned hardware.
  public static let llama65B = TrainedSystem(
    SystemDescription(
      name: "LLaMA-65B", developer: "Meta", published: "2023-02-24", chip: .a100With80GB,
      hours: CommonAssumptions.reportedHours(.llama65B, 0.97, 1.10, "21 days, rounded"),
      basis: .owned,
      rent: CommonAssumptions.listedRent(
        1.81, 3.00, "AWS A100 80 GB in 2022, three-year to one-year contract"),
      owned: Ownership(
        .a100,
        age: Figure(
          1.8, .year, .derived("2021-02-14 to 81 days before publication, by Epoch AI's rule")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2023)),
      team: .credited(
        14,
        duration: CommonAssumptions.duration(
          4, 12, .month, .judged("not published; five months of training for the family"))),
      data: CommonAssumptions.publicData(0.05e6, 0.5e6, "public text only, by its paper"),
      note: "One of four sizes; the others' hours count as experiments.",
      why: "Meta's own cluster"))

  /// Llama 2-70B (Meta, 2023), final run on owned hardware.
  public static let llama2 = TrainedSystem(
    SystemDescription(
      name: "Llama 2-70B", developer: "Meta", published: "2023-07-18", chip: .a100With80GB,
      hours: CommonAssumptions.reportedHours(
        .llama2, 0.97, 1.10, "GPU-hours of the model card; post-training beside them"),
      basis: .owned,
      rent: CommonAssumptions.listedRent(
        1.81, 3.00, "AWS A100 80 GB in 2022, three-year to one-year contract"),
      owned: Ownership(
        .a100,
        age: Figure(
          2.058_863_792, .year, .sourced("2021-02-14 to 2023-03-08: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2023)),
      team: .credited(
        about: 68, Team.people(.lognormal(p5: 50, p95: 120), "about 70 authors of its paper"),
        duration: CommonAssumptions.duration(
          5, 12, .month, .judged("five months after LLaMA; not published"))),
      data: .range(
        "data", 8e6, 25e6, unit: .usDollar,
        source: .judged(
          "post-training of 10 to 20 M US$ by press reports, widened; part of it is labour")),
      finalRunReport: Report(
        "1.1 owned, 3.2 cloud", low: 1.102561e6, high: 3.153948e6,
        source: "Epoch AI, training-cost-trends 263c40a, model_costs.csv; estimates",
        money: "US$ of December 2024"),
      note: "Most of the cost is human preference data, of which press reports alone speak.",
      why: "Meta's own cluster"))

  /// Llama 3.1 405B (Meta, 2024), final run on owned hardware.
  ///
  /// The model card's 30.84 M GPU-hours are taken; Epoch AI counts 16,384 chips for all of 2,142
  /// hours, 35.1 M.
  public static let llama405B = TrainedSystem(
    SystemDescription(
      name: "Llama 3.1 405B", developer: "Meta", published: "2024-07-23", chip: .h100,
      hours: CommonAssumptions.reportedHours(
        .llama405B, 0.97, 1.15, "GPU-hours of the model card; 35.1 M if all chips always worked"),
      basis: .owned,
      rent: CommonAssumptions.listedRent(
        2.59, 4.86, "H100 for three years, Oblivus in 2024 to Google Cloud in 2025"),
      owned: Ownership(
        .h100,
        age: Figure(
          1.182_751_54, .year, .sourced("2022-12-19 to 2024-02-24: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2024)),
      team: .credited(
        about: 300,
        Team.people(.lognormal(p5: 200, p95: 600), "post-training alone about 200, press reports"),
        duration: CommonAssumptions.duration(
          9, 18, .month, .judged("a year after Llama 2; not published"))),
      data: .range(
        "data", 20e6, 90e6, unit: .usDollar,
        source: .judged("post-training of over 50 M US$ by press reports; the spread is ours")),
      finalRunReport: Report(
        "51 owned, 170 cloud", low: 51.040524e6, high: 169.828008e6,
        source: "Epoch AI, training-cost-trends 263c40a, model_costs.csv; estimates",
        money: "US$ of December 2024"),
      note:
        "Meta disclosed hours and no cost; 170 M is what AWS and Google ask, not what Meta "
        + "paid.",
      why: "Meta's own clusters"))
}
