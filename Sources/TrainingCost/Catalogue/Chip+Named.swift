extension Chip {
  /// NVIDIA V100 SXM2 32 GB.
  public static let v100 = Chip(
    "NVIDIA V100 SXM2 32 GB", released: "2018-03-27", bf16: 125e12,
    peakSource: .sourced("NVIDIA V100 datasheet: 125 TFLOP/s on tensor cores (FP16)"),
    ratedPower: 300, powerSource: .sourced("NVIDIA V100 datasheet: SXM2 300 W"),
    serverPower: 5.0 / 3,
    serverPowerSource: epoch("mean of DGX servers with V100, 1.67 of the chips' rating"),
    serverPrice: 18_625, priceSource: epoch("DGX-1 with eight V100, 149,000 US$, 2017"),
    serverOverhead: 1.69, overheadSource: epoch("server by chip price, V100"))

  /// NVIDIA A100 SXM4 40 GB.
  public static let a100 = Chip(
    "NVIDIA A100 SXM4 40 GB", released: "2020-05-14", bf16: 312e12,
    peakSource: .sourced("NVIDIA A100 datasheet: 312 TFLOP/s BF16, dense"),
    ratedPower: 400, powerSource: .sourced("NVIDIA A100 datasheet: SXM4 400 W"),
    serverPower: 6.5 / (8 * 0.4),
    serverPowerSource: .derived("DGX A100: 6.5 kW by eight chips of 400 W"),
    serverPrice: 24_875, priceSource: epoch("DGX A100 with eight chips, 199,000 US$, 2020"),
    serverOverhead: 1.66, overheadSource: epoch("server by chip price, A100"))

  /// NVIDIA H100 SXM5 80 GB.
  public static let h100 = Chip(
    "NVIDIA H100 SXM5 80 GB", released: "2022-09-20", bf16: 989.4e12, fp8: 1979e12,
    peakSource: .sourced("NVIDIA H100 datasheet: 989.4 TFLOP/s BF16, 1,979 FP8, dense"),
    ratedPower: 700, powerSource: .sourced("NVIDIA H100 datasheet: SXM5 700 W"),
    serverPower: 10.2 / (8 * 0.7),
    serverPowerSource: .derived("DGX H100: 10.2 kW by eight chips of 700 W"),
    serverPrice: 44_489.88, priceSource: epoch("DGX H100, price of a chip's part, 2022-09"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA H800 SXM5 80 GB: the H100 with a slower interconnect, made for China.
  public static let h800 = Chip(
    "NVIDIA H800 SXM5 80 GB", released: "2023-03-21", bf16: 989.4e12, fp8: 1979e12,
    peakSource: .sourced("as the H100; arXiv 2412.19437 states utilization against it"),
    ratedPower: 700, powerSource: epoch("H800 SXM5 700 W"),
    serverPower: 10.2 / (8 * 0.7), serverPowerSource: .derived("as DGX H100"),
    serverPrice: 44_750, priceSource: epoch("DGX H800, price of a chip's part, 2025-02"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Google TPU v4, which is not sold: its price is the equivalent of a GPU of its rate.
  public static let tpuV4 = Chip(
    "Google TPU v4", released: "2021-05-20", bf16: 275e12,
    peakSource: .sourced("Google Cloud documentation, TPU v4: 275 TFLOP/s BF16"),
    ratedPower: 373, powerSource: epoch("v1.0.0 energy.py: 373 W, derived from TPU v3"),
    serverPower: 1.56, serverPowerSource: epoch("server by chip power, TPU v4"),
    serverPrice: 5_167 * 1.64, priceSource: epoch("equivalent chip price 5,167 US$, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Huawei Ascend 910B, of which documents disagree: peaks of 256, 280, 313, 320, 376 and 400
  /// TFLOP/s, 310 to 400 W. Use its figures as the middle of a wide law.
  public static let ascend910B = Chip(
    "Huawei Ascend 910B", released: "2022-03-17", bf16: 376e12,
    peakSource: epoch("376 TFLOP/s; 256 to 400 by variant and page"),
    ratedPower: 400, powerSource: epoch("400 W; 310 elsewhere"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 16_854 * 1.64,
    priceSource: epoch("about 120,000 CN¥ a chip, TrendForce, 2024-06-11, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// All chips of the catalogue, by release.
  public static let all = [v100, a100, tpuV4, ascend910B, h100, h800]

  private static func epoch(_ what: String) -> Source {
    .sourced("\(what): Epoch AI, training-cost-trends, 263c40a; arXiv 2405.21015")
  }
}
