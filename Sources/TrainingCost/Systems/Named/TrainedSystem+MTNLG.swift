import Uncertainty

extension TrainedSystem {
  /// MT-NLG 530B (Microsoft and NVIDIA, 2021), final run on owned hardware.
  ///
  /// Hours are derived, not published: utilization fell from 40.4 % on 2,240 chips to 30.2 % on
  /// 4,480, so that they depend on how many chips worked when.
  public static let mtNLG = TrainedSystem(
    SystemDescription(
      name: "MT-NLG 530B", developer: "Microsoft, NVIDIA", published: "2021-10-11",
      chip: .a100With80GB,
      hours: .published(
        PublishedRun.mtNLG.chipHours,
        corrections: [
          .range(
            "chip-hours by estimate", 0.95, 1.15,
            source: .judged("downtime, stages not listed, and how operations are counted"))
        ],
        scale: ClusterScale(
          chips: Assumption(
            "chips at work", .uniform(from: 2240, to: 4480), unit: .chip,
            source: .derived("how many of 4,480 worked when is not known: arXiv 2201.11990")),
          reference: Figure(4480, .chip, .sourced("arXiv 2201.11990")),
          elasticity: Figure(
            -0.42, .one,
            .derived(
              "utilization 0.404 on 2,240 chips, 0.302 on 4,480: arXiv 2201.11990")))),
      basis: .owned,
      rent: CommonAssumptions.listedRent(
        1.36, 2.35, "Azure A100 in 2021, three-year to one-year contract"),
      owned: Ownership(
        .a100,
        age: Figure(
          0.4, .year, .derived("2021-02-14 to 92 days before publication, by Epoch AI's rule")),
        operator: .other, electricity: .usIndustry(year: 2021)),
      team: .credited(
        about: 20, Team.people(.lognormal(p5: 12, p95: 40), "not counted; around OPT's 19"),
        duration: CommonAssumptions.duration(
          6, 15, .month, .judged("not published; as for other systems of its time"))),
      data: CommonAssumptions.publicData(0.1e6, 2e6, "filtered public text"),
      note: "Hours are derived from the work and a measured utilization; no cost was disclosed.",
      why: "NVIDIA's own cluster, of chips it makes itself: a rent was never paid"))
}
