extension RentalPrice {
  /// What vendors asked for NVIDIA H100, H200 and H800: medians by year and contract.
  static let ofHopper: [RentalPrice] = [
    listed(
      "NVIDIA H100 PCIe",
      [
        Offer("Cudo", 2025, .onDemand, 2.45),
        Offer("Lambda", 2024, .onDemand, 2.49, 4),
        Offer("Lambda", 2025, .onDemand, 2.49),
        Offer("NovoNimbus", 2024, .onDemand, 4.29, 4),
        Offer("Oblivus", 2024, .onDemand, 3.25),
        Offer("Oblivus", 2025, .onDemand, 1.98),
        Offer("RunPod", 2024, .onDemand, 3.29),
        Offer("RunPod", 2025, .onDemand, 2.39),
      ]),
    listed(
      "NVIDIA H100 SXM5 80 GB",
      [
        Offer("AWS", 2025, .onDemand, 12.29),
        Offer("CR8DL", 2024, .onDemand, 3.95),
        Offer("CR8DL", 2025, .onDemand, 3.95),
        Offer("Cudo", 2025, .onDemand, 2.45),
        Offer("Databricks", 2023, .onDemand, 5),
        Offer("FluidStack", 2023, .onDemand, 4.76, 4),
        Offer("Google", 2025, .onDemand, 11.06),
        Offer("Google", 2025, .oneYear, 7.67),
        Offer("Google", 2025, .threeYears, 4.86),
        Offer("Lambda", 2023, .onDemand, 1.99),
        Offer("Lambda", 2024, .onDemand, 3.39, 4, 2.99...3.49),
        Offer("Lambda", 2025, .onDemand, 3.29),
        Offer("Latitude.sh", 2023, .onDemand, 4.4, 3, 4.03...4.4),
        Offer("NovoNimbus", 2024, .onDemand, 4.78, 4),
        Offer("Oblivus", 2024, .onDemand, 3.45),
        Offer("Oblivus", 2024, .oneYear, 3.62),
        Offer("Oblivus", 2024, .threeYears, 2.59),
        Offer("Oblivus", 2025, .onDemand, 2.94),
        Offer("Oracle", 2023, .onDemand, 10),
        Offer("Oracle", 2025, .onDemand, 10),
        Offer("RunPod", 2024, .onDemand, 3.99),
        Offer("RunPod", 2025, .onDemand, 2.99),
      ]),
    listed(
      "NVIDIA H200 SXM",
      [
        Offer("AWS", 2025, .onDemand, 10.6)
      ]),
    listed(
      "NVIDIA H800 SXM5",
      [
        Offer("CR8DL", 2024, .onDemand, 3.42),
        Offer("CR8DL", 2025, .onDemand, 3.42),
      ]),
  ].flatMap(\.self)
}
