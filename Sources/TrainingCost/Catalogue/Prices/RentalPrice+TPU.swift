extension RentalPrice {
  /// What vendors asked for Google TPUs: medians by year and contract.
  static let ofTPU: [RentalPrice] = [
    listed(
      "Google TPU v2",
      [
        Offer("Google", 2018, .onDemand, 1.13)
      ]),
    listed(
      "Google TPU v3",
      [
        Offer("Google", 2018, .onDemand, 2.1, 2, 2...2.2),
        Offer("Google", 2019, .onDemand, 2, 4),
        Offer("Google", 2019, .oneYear, 1.26, 4),
        Offer("Google", 2019, .threeYears, 0.9, 4),
        Offer("Google", 2020, .onDemand, 2),
        Offer("Google", 2020, .oneYear, 1.26),
        Offer("Google", 2020, .threeYears, 0.9),
        Offer("Google", 2021, .onDemand, 2, 3),
        Offer("Google", 2021, .oneYear, 1.26, 3),
        Offer("Google", 2021, .threeYears, 0.9, 3),
      ]),
    listed(
      "Google TPU v4",
      [
        Offer("Google", 2022, .onDemand, 3.22, 2),
        Offer("Google", 2022, .oneYear, 2.03, 2),
        Offer("Google", 2022, .threeYears, 1.45, 2),
        Offer("Google", 2023, .onDemand, 3.22),
        Offer("Google", 2023, .oneYear, 2.03),
        Offer("Google", 2023, .threeYears, 1.45),
        Offer("Google", 2024, .onDemand, 3.22),
        Offer("Google", 2024, .oneYear, 2.03),
        Offer("Google", 2024, .threeYears, 1.45),
        Offer("Google", 2025, .onDemand, 3.22),
        Offer("Google", 2025, .oneYear, 2.03),
        Offer("Google", 2025, .threeYears, 1.45),
      ]),
    listed(
      "Google TPU v5e",
      [
        Offer("Google", 2024, .onDemand, 1.32, 3, 1.2...1.56),
        Offer("Google", 2024, .oneYear, 0.92, 3, 0.84...1.09),
        Offer("Google", 2024, .threeYears, 0.59, 3, 0.54...0.7),
        Offer("Google", 2025, .onDemand, 1.32, 3, 1.2...1.56),
        Offer("Google", 2025, .oneYear, 0.92, 3, 0.84...1.09),
        Offer("Google", 2025, .threeYears, 0.59, 3, 0.54...0.7),
      ]),
    listed(
      "Google TPU v6e Trillium",
      [
        Offer("Google", 2025, .onDemand, 2.97, 3, 2.7...3.24),
        Offer("Google", 2025, .oneYear, 2.08, 3, 1.89...2.27),
        Offer("Google", 2025, .threeYears, 1.34, 3, 1.22...1.46),
      ]),
  ].flatMap(\.self)
}
