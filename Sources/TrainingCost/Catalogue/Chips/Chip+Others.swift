extension Chip {
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

  /// Huawei Ascend 910C, two dies of the 910B; a rating of 310 W in the data is not credible.
  public static let ascend910C = Chip(
    "Huawei Ascend 910C", released: "2024-10-15", bf16: 800e12,
    peakSource: epoch("800 TFLOP/s"),
    ratedPower: nil, powerSource: .judged("310 W in the data set is not credible for two dies"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: nil, priceSource: .judged("no price in the data set"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// Amazon Trainium2.
  public static let trainium2 = Chip(
    "Amazon Trainium2", released: "2024-12-03", bf16: 667e12, fp8: 1299e12,
    peakSource: epoch("667 TFLOP/s BF16, 1,299 FP8"),
    ratedPower: 500, powerSource: epoch("500 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: nil, priceSource: .judged("not sold"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// AMD Instinct MI300X.
  public static let mi300X = Chip(
    "AMD Instinct MI300X", released: "2023-12-06", bf16: 1307.4e12, fp8: 2614.9e12,
    peakSource: epoch("1,307.4 TFLOP/s BF16; FP8 as INT8"),
    ratedPower: 750, powerSource: epoch("750 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 25_733.71,
    priceSource: epoch(
      "board of eight, a chip's part, interpromicro 2025-02"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))
}
