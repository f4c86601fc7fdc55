import Uncertainty

extension ArticleClaim {
  /// 8: a factor of ten between tuned and naive.
  static let tunedByNaive: ArticleClaim = {
    let utilization =
      Quantity.driver(
        "utilization, well tuned", .triangular(minimum: 0.40, mode: 0.48, maximum: 0.577),
        source: .derived(
          "MegaScale 0.48 to 0.55; 95 % of 61 published runs reach no more than 0.577"))
      / .driver(
        "utilization, naive", .triangular(minimum: 0.10, mode: 0.19, maximum: 0.25),
        source: .judged(
          "Falcon-180B 0.19, GPT-3 0.197, 5 % of 61 published runs 0.198; below: ours"))
    let format = Quantity.driver(
      "gain of FP8 over BF16", .uniform(from: 1, to: 2),
      source: .judged("2 is the ratio of the peaks; what of it is kept is not known"))
    let goodput =
      Quantity.driver(
        "goodput, well tuned", .triangular(minimum: 0.90, mode: 0.95, maximum: 0.97),
        source: .derived("Gemini 0.97, Llama 3.1 over 0.90, by their reports; the law is ours"))
      / .driver(
        "goodput, naive", .triangular(minimum: 0.45, mode: 0.59, maximum: 0.85),
        source: .derived("OPT-175B 0.59, Gemini before its replicas 0.85: their reports"))
    let all = utilization * format * goodput
    return ArticleClaim(
      8, "Tuned by naive is a factor of 10",
      quote: "The difference between a well-tuned training run and a naive implementation can be a "
        + "factor of 10 in cost.",
      formula: "ratio = utilization × number format × goodput, tuned by naive",
      values: [
        Value("by utilization", utilization), Value("by number format", format),
        Value("by goodput", goodput), Value("all three", all),
      ],
      checks: [
        .number(all, atLeast: 10, "a factor of 10 or more"),
        .number(all, atLeast: 3, "a factor of 3 or more"),
        .number(utilization * goodput, atLeast: 10, "10 or more in one number format"),
      ],
      remark: "10 is at the end of the band: every one of the three must be at its best against "
        + "its worst.")
  }()

  /// 9: mixture of experts.
  static let mixtureOfExperts: ArticleClaim = {
    let run = TrainedSystem.deepSeekV2
    let penalty = Quantity.driver(
      "efficiency by dense", .triangular(minimum: 0.40, mode: 0.55, maximum: 0.90),
      source: .derived(
        "0.545, DeepSeek-V2 by DeepSeek 67B, arXiv 2405.04434; 0.58, Pangu; the upper end judged"))
    let perToken = Quantity(236.0 / 21) * penalty
    let saved = (perToken - 1) * run.finalRun
    let hours =
      Quantity((300.6e3 - 172.8e3) * 8.1, .chip * .hour) * run.driver("rental price")
    return ArticleClaim(
      9, "Mixture of experts saves millions",
      quote: "[...] without having to compute through all parameters for every token, potentially "
        + "slashing training and, critically, inference costs. A smart architectural bet can save "
        + "millions.",
      formula: "hours of a dense model by those of experts = N / N active × efficiency",
      values: [
        Value("hours of a dense model of 236e9, by V2's", perToken),
        .millions("saved against a dense model of 236e9", saved),
        .millions("saved against DeepSeek 67B, same tokens", hours),
        Value("hours saved against DeepSeek 67B", Quantity(1 - 172.8 / 300.6), in: .percent),
        Value("if FLOP were all that counts", Quantity(1 - 21.0 / 67), in: .percent),
      ],
      checks: [
        .atLeast(2, saved, "2 M US$ or more, by a dense model of its size"),
        .atLeast(2, hours, "2 M US$ or more, by the firm's dense 67B"),
        .number(perToken, atLeast: 236.0 / 21, "all that the parameters promise"),
      ],
      remark:
        "Right, but experts reach a lower utilization, which takes back part of what counting "
        + "parameters or FLOP promises.",
      figures: [PublishedRun.deepSeekV2.chipHours, PublishedRun.deepSeek67B.chipHours])
  }()

  /// 10: electricity.
  static let electricityBill: ArticleClaim = {
    let (gpt4, llama, v2) = (TrainedSystem.gpt4, TrainedSystem.llama405B, TrainedSystem.deepSeekV2)
    let bill = v2.energy * v2.driver("electricity price")
    let power = v2.energy / v2.chipHours * Quantity(2_048, .chip)
    return ArticleClaim(
      10, "Electricity runs into the millions",
      quote: "Those GPU clusters pull megawatts of power. The electricity bill alone can run into "
        + "the millions.",
      formula: "bill = rating × server × load × building × chip-hours × price",
      values: [
        .millions("bill of GPT-4's run", gpt4.part("energy")),
        .millions("bill of Llama 3.1 405B's run", llama.part("energy")),
        .millions("bill of DeepSeek-V2's run", bill),
        Value("power of 2,048 H800", power, in: .megawatt),
      ],
      checks: [
        .atLeast(1, gpt4.part("energy"), "1 M US$ or more for GPT-4"),
        .atLeast(1, llama.part("energy"), "1 M US$ or more for Llama 3.1 405B"),
        .atLeast(1, bill, "1 M US$ or more for DeepSeek-V2"),
        Check(
          reading: "1 MW or more for 2,048 H800", event: power >= Quantity(1, .megawatt),
          subject: power),
      ],
      remark: "True for runs of GPT-4's size, false for one of DeepSeek-V2's. A rent includes it.")
  }()
}
