extension Chip {
  /// NVIDIA Tesla K80: two dies, no tensor cores; its peak is that of 32-bit numbers.
  public static let k80 = Chip(
    "NVIDIA Tesla K80", released: "2014-11-17", bf16: 8.126e12,
    peakSource: epoch("FP32 peak of 8.126 TFLOP/s, no tensor cores"),
    ratedPower: 300, powerSource: epoch("300 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 5_000 * 1.64,
    priceSource: epoch(
      "single unit 5,000 US$, anandtech 2014, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA P100 SXM2: half precision without tensor cores.
  public static let p100 = Chip(
    "NVIDIA P100 SXM2", released: "2016-04-05", bf16: 21.22e12,
    peakSource: epoch("21.22 TFLOP/s FP16"),
    ratedPower: 300, powerSource: epoch("300 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 16_125, priceSource: epoch("DGX-1 with eight P100, a chip's part, 2016"),
    serverOverhead: 1.54, overheadSource: epoch("server by chip price, P100"))

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

  /// NVIDIA A100 SXM4 80 GB.
  public static let a100With80GB = Chip(
    "NVIDIA A100 SXM4 80 GB", released: "2020-11-16", bf16: 312e12,
    peakSource: .sourced("NVIDIA A100 datasheet: 312 TFLOP/s BF16, dense"),
    ratedPower: 400, powerSource: .sourced("NVIDIA A100 datasheet: SXM4 400 W"),
    serverPower: 6.5 / (8 * 0.4),
    serverPowerSource: .derived(
      "DGX A100: 6.5 kW by eight chips of 400 W"),
    serverPrice: 24_875,
    priceSource: epoch(
      "DGX A100 of 2020, which Epoch AI takes for all A100; HGX 20,875 in 2022, 17,349 in 2025"),
    serverOverhead: 1.66, overheadSource: epoch("server by chip price, A100"))

  /// NVIDIA A800 SXM: the A100 with a slower interconnect, made for China.
  public static let a800 = Chip(
    "NVIDIA A800 SXM", released: "2022-08-11", bf16: 311.8e12,
    peakSource: epoch("311.8 TFLOP/s BF16"),
    ratedPower: 400, powerSource: epoch("400 W"),
    serverPower: 6.5 / (8 * 0.4), serverPowerSource: .derived("as DGX A100"),
    serverPrice: nil, priceSource: .judged("no price in the data set"),
    serverOverhead: 1.66, overheadSource: epoch("server by chip price, A100"))
}
