extension Chip {
  /// Google TPU v2, which is not sold: its price is the equivalent of a GPU of its rate.
  public static let tpuV2 = Chip(
    "Google TPU v2", released: "2017-05-01", bf16: 45e12,
    peakSource: epoch("45 TFLOP/s BF16"),
    ratedPower: 280, powerSource: epoch("280 W"),
    serverPower: 1.64, serverPowerSource: epoch("server by chip power, TPU v2"),
    serverPrice: 5_054 * 1.64, priceSource: epoch("equivalent chip price 5,054 US$, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Google TPU v3, which is not sold: its price is the equivalent of a GPU of its rate.
  public static let tpuV3 = Chip(
    "Google TPU v3", released: "2018-05-18", bf16: 123e12,
    peakSource: epoch("123 TFLOP/s BF16"),
    ratedPower: 450,
    powerSource: .sourced(
      "Jouppi et al. (2021): 450 W; later data list 220 W, a measured mean"),
    serverPower: 1.47, serverPowerSource: epoch("server by chip power, TPU v3"),
    serverPrice: 5_276 * 1.64, priceSource: epoch("equivalent chip price 5,276 US$, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Google TPU v4, which is not sold: its price is the equivalent of a GPU of its rate.
  public static let tpuV4 = Chip(
    "Google TPU v4", released: "2021-05-20", bf16: 275e12,
    peakSource: .sourced("Google Cloud documentation, TPU v4: 275 TFLOP/s BF16"),
    ratedPower: 373, powerSource: epoch("v1.0.0 energy.py: 373 W, derived from TPU v3"),
    serverPower: 1.56, serverPowerSource: epoch("server by chip power, TPU v4"),
    serverPrice: 5_167 * 1.64, priceSource: epoch("equivalent chip price 5,167 US$, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Google TPU v5e.
  public static let tpuV5e = Chip(
    "Google TPU v5e", released: "2023-08-29", bf16: 197e12,
    peakSource: .sourced("Google Cloud documentation, TPU v5e: 197 TFLOP/s BF16"),
    ratedPower: 140, powerSource: epoch("140 W, unofficial"),
    serverPower: 1.56, serverPowerSource: epoch("server by chip power, TPU v4"),
    serverPrice: 1_781 * 1.64, priceSource: epoch("equivalent chip price 1,781 US$, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Google TPU v5p.
  public static let tpuV5p = Chip(
    "Google TPU v5p", released: "2023-12-06", bf16: 459e12,
    peakSource: epoch("459 TFLOP/s BF16"),
    ratedPower: nil, powerSource: .judged("not published"),
    serverPower: 1.56, serverPowerSource: epoch("server by chip power, TPU v4"),
    serverPrice: 3_694 * 1.64, priceSource: epoch("equivalent chip price 3,694 US$, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Google TPU v6e, Trillium.
  public static let tpuV6e = Chip(
    "Google TPU v6e Trillium", released: "2024-05-14", bf16: 918e12,
    peakSource: epoch("918 TFLOP/s BF16"),
    ratedPower: nil, powerSource: .judged("not published"),
    serverPower: 1.56, serverPowerSource: epoch("server by chip power, TPU v4"),
    serverPrice: 6_518 * 1.64, priceSource: epoch("equivalent chip price 6,518 US$, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Google TPU v7, Ironwood, of which an FP8 peak alone is published.
  public static let tpuV7 = Chip(
    "Google TPU v7 Ironwood", released: "2025-04-09", bf16: nil, fp8: 4614e12,
    peakSource: epoch("4,614 TFLOP/s FP8"),
    ratedPower: 980, powerSource: epoch("980 W"),
    serverPower: 1.56, serverPowerSource: epoch("server by chip power, TPU v4"),
    serverPrice: nil, priceSource: .judged("no price in the data set"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))
}
