extension RentalPrice {
  /// What vendors asked for NVIDIA P100 and V100: medians by year and contract.
  static let ofOlder: [RentalPrice] = [
    listed(
      "NVIDIA P100",
      [
        Offer("Azure", 2018, .onDemand, 2.07),
        Offer("Azure", 2018, .oneYear, 1.32),
        Offer("Azure", 2018, .threeYears, 0.92),
        Offer("Azure", 2024, .onDemand, 2.07, 4, 2.07...2.28),
        Offer("Azure", 2024, .oneYear, 1.72, 4, 1.72...1.9),
        Offer("Azure", 2024, .threeYears, 1.28, 4, 1.28...1.4),
        Offer("Google", 2017, .onDemand, 1.88, 2, 1.46...2.3),
        Offer("Google", 2019, .onDemand, 1.46),
        Offer("Google", 2019, .oneYear, 0.92),
        Offer("Google", 2019, .threeYears, 0.66),
      ]),
    listed(
      "NVIDIA V100",
      [
        Offer("Azure", 2018, .onDemand, 3.06),
        Offer("Azure", 2018, .oneYear, 1.95),
        Offer("Azure", 2018, .threeYears, 1.16),
        Offer("Azure", 2019, .onDemand, 3.06, 3),
        Offer("Azure", 2019, .oneYear, 1.95, 3),
        Offer("Azure", 2019, .threeYears, 1.16, 3),
        Offer("Azure", 2020, .onDemand, 3.06, 3, 2.75...3.06),
        Offer("Azure", 2020, .oneYear, 1.95, 2),
        Offer("Azure", 2020, .threeYears, 1.16, 2),
        Offer("Azure", 2024, .onDemand, 3.06, 5, 2.75...3.37),
        Offer("Azure", 2024, .oneYear, 2.24, 5, 2.24...2.47),
        Offer("Azure", 2024, .threeYears, 1.63, 5, 1.63...1.79),
        Offer("Azure", 2025, .onDemand, 3.26, 2, 3.06...3.46),
        Offer("Azure", 2025, .oneYear, 2.42, 2, 2.24...2.6),
        Offer("Azure", 2025, .threeYears, 1.815, 2, 1.63...2),
        Offer("Google", 2025, .onDemand, 2.515, 2, 2.48...2.55),
        Offer("Google", 2025, .oneYear, 1.585, 2, 1.56...1.61),
        Offer("Google", 2025, .threeYears, 1.135, 2, 1.12...1.15),
      ]),
    listed(
      "NVIDIA V100 DGXS 16 GB",
      [
        Offer("AWS", 2018, .onDemand, 3.06),
        Offer("AWS", 2018, .oneYear, 1.99),
        Offer("AWS", 2018, .threeYears, 1.23),
        Offer("AWS", 2022, .onDemand, 3.06, 3),
        Offer("Azure", 2022, .onDemand, 3.06, 3),
        Offer("Datacrunch", 2022, .onDemand, 1, 4),
        Offer("Exoscale", 2022, .onDemand, 1.01, 3, 0.83...1.38),
        Offer("Google", 2022, .onDemand, 2.95, 4),
        Offer("Lambda", 2022, .onDemand, 0.55),
        Offer("OVHcloud", 2022, .onDemand, 1.97, 3),
        Offer("Oblivus", 2023, .onDemand, 0.65, 3),
        Offer("Paperspace", 2022, .onDemand, 2.3),
      ]),
    listed(
      "NVIDIA V100 DGXS 32 GB",
      [
        Offer("AWS", 2019, .onDemand, 3.9, 6),
        Offer("AWS", 2019, .oneYear, 2.29, 6),
        Offer("AWS", 2019, .threeYears, 1.21, 6),
        Offer("AWS", 2022, .onDemand, 3.9),
        Offer("OVHcloud", 2022, .onDemand, 2.19, 3),
        Offer("Paperspace", 2022, .onDemand, 2.3, 3),
      ]),
    listed(
      "NVIDIA V100 PCIe 16 GB",
      [
        Offer("Cudo", 2025, .onDemand, 0.39),
        Offer("Oblivus", 2024, .onDemand, 0.51),
        Offer("Oblivus", 2024, .oneYear, 0.36),
        Offer("Oblivus", 2024, .threeYears, 0.25),
        Offer("RunPod", 2025, .onDemand, 0.19),
      ]),
    listed(
      "NVIDIA V100 SXM2 16 GB",
      [
        Offer("Oblivus", 2024, .onDemand, 0.87),
        Offer("Oblivus", 2024, .oneYear, 0.61),
        Offer("Oblivus", 2024, .threeYears, 0.43),
      ]),
  ].flatMap(\.self)
}
