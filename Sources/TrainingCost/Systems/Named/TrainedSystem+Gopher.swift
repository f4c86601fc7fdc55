import Uncertainty

extension TrainedSystem {
  /// Gopher 280B (DeepMind, 2021), final run rented, as PaLM is.
  public static let gopher = TrainedSystem(
    SystemDescription(
      name: "Gopher 280B", developer: "DeepMind", published: "2021-12-08", chip: .tpuV3,
      hours: CommonAssumptions.reportedHours(.gopher, 0.97, 1.05, "rounding of 920 hours"),
      basis: .rented,
      rent: CommonAssumptions.listedRent(
        0.90, 2.00, "Google Cloud TPU v3 in 2021, three-year contract to on demand"),
      owned: Ownership(
        .tpuV3,
        age: Figure(
          3.3, .year, .derived("2018-05-18 to 98 days before publication, by Epoch AI's rule")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2021)),
      team: .credited(
        about: 67, Team.people(.lognormal(p5: 40, p95: 120), "not counted; around PaLM's 67"),
        duration: CommonAssumptions.duration(
          6, 18, .month, .judged("not published; as for other systems of its time"))),
      data: CommonAssumptions.publicData(
        0.3e6, 5e6, "a curated corpus, not sold to the public"),
      note: "The paper gives chips and hours, and no cost; the team was not counted.",
      why: "as PaLM: the rent is what Google gave up, and TPUs are not sold"))
}
