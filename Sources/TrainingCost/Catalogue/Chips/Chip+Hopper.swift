extension Chip {
  /// NVIDIA H100 SXM5 80 GB.
  public static let h100 = Chip(
    "NVIDIA H100 SXM5 80 GB", released: "2022-09-20", bf16: 989.4e12, fp8: 1979e12,
    peakSource: .sourced("NVIDIA H100 datasheet: 989.4 TFLOP/s BF16, 1,979 FP8, dense"),
    ratedPower: 700, powerSource: .sourced("NVIDIA H100 datasheet: SXM5 700 W"),
    serverPower: 10.2 / (8 * 0.7),
    serverPowerSource: .derived("DGX H100: 10.2 kW by eight chips of 700 W"),
    serverPrice: 44_489.88, priceSource: epoch("DGX H100, price of a chip's part, 2022-09"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA H100 PCIe.
  public static let h100PCIe = Chip(
    "NVIDIA H100 PCIe", released: "2022-09-20", bf16: 756e12, fp8: 1513e12,
    peakSource: epoch("756 TFLOP/s BF16; FP8 from the H800 PCIe datasheet"),
    ratedPower: 350, powerSource: epoch("350 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 24_500 * 1.64,
    priceSource: epoch(
      "single unit 24,500 US$, uvation 2025-03, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA H800 SXM5 80 GB: the H100 with a slower interconnect, made for China.
  public static let h800 = Chip(
    "NVIDIA H800 SXM5 80 GB", released: "2023-03-21", bf16: 989.4e12, fp8: 1979e12,
    peakSource: .sourced("as the H100; arXiv 2412.19437 states utilization against it"),
    ratedPower: 700, powerSource: epoch("H800 SXM5 700 W"),
    serverPower: 10.2 / (8 * 0.7), serverPowerSource: .derived("as DGX H100"),
    serverPrice: 44_750, priceSource: epoch("DGX H800, price of a chip's part, 2025-02"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA H800 PCIe.
  public static let h800PCIe = Chip(
    "NVIDIA H800 PCIe", released: "2023-03-21", bf16: 756e12, fp8: 1513e12,
    peakSource: epoch("756 TFLOP/s BF16, 1,513 FP8"),
    ratedPower: 350, powerSource: epoch("350 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 31_729 * 1.64,
    priceSource: epoch(
      "single unit 31,729 US$, anafrashop 2025-03, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA H20: much memory and a low peak, made for China.
  public static let h20 = Chip(
    "NVIDIA H20", released: "2023-11-09", bf16: 148e12, fp8: 296e12,
    peakSource: epoch("148 TFLOP/s BF16; FP8 as INT8"),
    ratedPower: 400, powerSource: epoch("400 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 12_000 * 1.64,
    priceSource: epoch(
      "single unit 10,000 to 13,000 US$, Tom's Hardware 2023, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA H200 SXM.
  public static let h200 = Chip(
    "NVIDIA H200 SXM", released: "2024-11-18", bf16: 989.5e12, fp8: 1979e12,
    peakSource: epoch("989.5 TFLOP/s BF16, 1,979 FP8"),
    ratedPower: 700, powerSource: epoch("700 W"),
    serverPower: 10.2 / (8 * 0.7), serverPowerSource: .derived("as DGX H100"),
    serverPrice: 39_083.38, priceSource: epoch("HGX H200, a chip's part, 2025-01"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA B200.
  public static let b200 = Chip(
    "NVIDIA B200", released: "2024-03-18", bf16: 2250e12, fp8: 4500e12,
    peakSource: epoch("2,250 TFLOP/s BF16, 4,500 FP8"),
    ratedPower: 1000, powerSource: epoch("1,000 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 47_409.13, priceSource: epoch("DGX B200, a chip's part, deltacomputer 2024-12"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA GB200, one of its GPUs.
  public static let gb200 = Chip(
    "NVIDIA GB200 (per GPU)", released: "2024-06-02", bf16: 2500e12, fp8: 5000e12,
    peakSource: epoch("2,500 TFLOP/s BF16, 5,000 FP8, row of the GB200 NVL2"),
    ratedPower: 1200, powerSource: epoch("1,200 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: nil, priceSource: .judged("no price in the data set"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))
}
