extension Chip {
  /// NVIDIA Tesla K40: no tensor cores; its peak is that of 32-bit numbers.
  public static let k40 = Chip(
    "NVIDIA Tesla K40", released: "2013-11-22", bf16: 5.04e12,
    peakSource: epoch("FP32 peak of 5.04 TFLOP/s, no tensor cores"),
    ratedPower: 245, powerSource: epoch("245 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 5_400 * 1.64, priceSource: epoch("single unit 5,400 US$, 2014, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA GeForce GTX TITAN X: no tensor cores; its peak is that of 32-bit numbers.
  public static let titanX = Chip(
    "NVIDIA GeForce GTX TITAN X", released: "2015-03-17", bf16: 6.691e12,
    peakSource: epoch("FP32 peak of 6.691 TFLOP/s, no tensor cores"),
    ratedPower: 250, powerSource: epoch("250 W"),
    serverPower: 1.8, serverPowerSource: epoch("server by chip power where nothing is known"),
    serverPrice: 999 * 1.64, priceSource: epoch("single unit 999 US$, 2015, and server"),
    serverOverhead: 1.64, overheadSource: epoch("server by chip price, mean of P100, V100, A100"))

  /// NVIDIA V100S PCIe 32 GB.
  public static let v100S = Chip(
    "NVIDIA V100S PCIe 32 GB", released: "2019-11-26", bf16: 130e12,
    peakSource: epoch("130 TFLOP/s on tensor cores (FP16)"),
    ratedPower: 250, powerSource: epoch("250 W"),
    serverPower: 5.0 / 3,
    serverPowerSource: epoch("mean of DGX servers with V100, 1.67 of the chips' rating"),
    serverPrice: 18_625, priceSource: epoch("DGX-1 with eight V100, 149,000 US$, 2017"),
    serverOverhead: 1.69, overheadSource: epoch("server by chip price, V100"))
}
