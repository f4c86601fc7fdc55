import Uncertainty

extension TrainedSystem {
  /// A startup that fine-tunes an open model of 37e9 active parameters on its own field, on rented
  /// H100. It stands for many: every figure is an example to be replaced.
  public static let fineTune = TrainedSystem(
    SystemDescription(
      name: "Fine-tune", developer: "a startup", published: "", chip: .h100,
      hours: .computed(
        .tokens(
          .range(
            "tokens", 1e9, 30e9, unit: .token,
            source: .judged("one to a few passes over the documents of a field")),
          activeParameters: Figure(
            37e9, .one, .sourced("DeepSeek-V3, an open model: arXiv 2412.19437"))),
        peak: nil,
        utilization: Assumption(
          "utilization", .triangular(minimum: 0.10, mode: 0.25, maximum: 0.40),
          unit: NumberFormat.bf16.utilization,
          source: .judged("0.346 in V3's own training; a small team reaches less"))),
      basis: .rented,
      rent: CommonAssumptions.rent(
        1.7, 4.0,
        RentalRegime.h100.source),
      owned: Ownership(
        .h100, age: Figure(1.5, .year, .judged("servers of the generation before")),
        operator: .other, electricity: .usIndustry(year: 2025)),
      experiments: .factor(
        .range(
          "experiment factor", 2, 20,
          source: .judged("runs are small, so many are tried; a large model's is 1.2 to 4"))),
      team: .own(
        Team.people(.uniform(from: 2, to: 6), "a small team"),
        duration: CommonAssumptions.duration(
          1, 6, .month, .judged("from the first data to a model that is used")),
        pay: CommonAssumptions.usPayWithoutEquity),
      data: CommonAssumptions.publicData(10e3, 300e3, "labelling of a field's own documents"),
      note: "An example, not a firm: put your own tokens, people and months in.",
      why: "a startup rents"))
}
