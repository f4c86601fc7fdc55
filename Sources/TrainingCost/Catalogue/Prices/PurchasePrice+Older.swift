extension PurchasePrice {
  /// What was asked for NVIDIA P100 and V100, and what TPUs are equivalent to.
  static let ofOlder: [PurchasePrice] = [
    listed(
      "Google TPU v1",
      [
        Offer(2015, .singleUnit, 5463, "arXiv 2405.21015, equivalent")
      ]),
    listed(
      "Google TPU v2",
      [
        Offer(2017, .singleUnit, 5054, "arXiv 2405.21015, equivalent")
      ]),
    listed(
      "Google TPU v3",
      [
        Offer(2018, .singleUnit, 5276, "arXiv 2405.21015, equivalent")
      ]),
    listed(
      "Google TPU v4",
      [
        Offer(2021, .singleUnit, 5176, "arXiv 2405.21015, equivalent")
      ]),
    listed(
      "Google TPU v5e",
      [
        Offer(2023, .singleUnit, 1781, "Epoch AI's sheet of TPU equivalents")
      ]),
    listed(
      "Google TPU v5p",
      [
        Offer(2023, .singleUnit, 3694, "Epoch AI's sheet of TPU equivalents")
      ]),
    listed(
      "Google TPU v6e Trillium",
      [
        Offer(2024, .singleUnit, 6518, "Epoch AI's sheet of TPU equivalents")
      ]),
    listed(
      "NVIDIA P100 PCIe 16 GB",
      [
        Offer(2016, .singleUnit, 5699, "techpowerup.com"),
        Offer(2016, .partOfServer, 16125, "microway.com, 2016-06-21"),
        Offer(2016, .singleUnit, 5500, "nextplatform.com"),
        Offer(2017, .partOfServer, 18543.75, "microway.com, 2017-03-12"),
        Offer(2018, .singleUnit, 5900, "nextplatform.com"),
        Offer(2020, .singleUnit, 3500, "nextplatform.com"),
        Offer(2022, .singleUnit, 2200, "nextplatform.com"),
      ]),
    listed(
      "NVIDIA P100 SXM2",
      [
        Offer(2016, .singleUnit, 10500, "nextplatform.com"),
        Offer(2018, .singleUnit, 7400, "nextplatform.com"),
        Offer(2020, .singleUnit, 4400, "nextplatform.com"),
        Offer(2022, .singleUnit, 1100, "nextplatform.com"),
      ]),
    listed(
      "NVIDIA V100",
      [
        Offer(2017, .partOfServer, 18625, "wccftech.com, 2017-05-13"),
        Offer(2017, .partOfServer, 17250, "wccftech.com, 2017-05-13"),
      ]),
    listed(
      "NVIDIA V100 DGXS 32 GB",
      [
        Offer(2019, .partOfServer, 18457.50, "microway.com, 2019-01-11"),
        Offer(2019, .partOfServer, 19928.75, "microway.com, 2019-01-11"),
        Offer(2019, .partOfServer, 26995.63, "microway.com, 2019-01-11"),
      ]),
    listed(
      "NVIDIA V100 PCIe 16 GB",
      [
        Offer(2018, .singleUnit, 10664, "microway.com, 2019-01-18"),
        Offer(2025, .singleUnit, 11993.46, "anafrashop.com, 2025-03-03"),
      ]),
    listed(
      "NVIDIA V100 PCIe 32 GB",
      [
        Offer(2018, .singleUnit, 8500, "nextplatform.com"),
        Offer(2020, .singleUnit, 10500, "nextplatform.com"),
        Offer(2022, .singleUnit, 7500, "nextplatform.com"),
      ]),
    listed(
      "NVIDIA V100 SXM2",
      [
        Offer(2017, .singleUnit, 11500, "unknown page")
      ]),
    listed(
      "NVIDIA V100 SXM2 16 GB",
      [
        Offer(2018, .singleUnit, 10664, "microway.com, 2019-01-18")
      ]),
    listed(
      "NVIDIA V100 SXM2 32 GB",
      [
        Offer(2018, .singleUnit, 11458, "microway.com"),
        Offer(2018, .singleUnit, 11458, "microway.com, 2019-01-18"),
        Offer(2018, .singleUnit, 11458, "microway.com, 2019-01-18"),
      ]),
    listed(
      "NVIDIA V100 SXM3 32 GB",
      [
        Offer(2018, .singleUnit, 11500, "nextplatform.com"),
        Offer(2020, .singleUnit, 13700, "nextplatform.com"),
        Offer(2022, .singleUnit, 2500, "nextplatform.com"),
        Offer(2025, .partOfServer, 9527.49, "interpromicro.com, 2025-03-03"),
      ]),
  ].flatMap(\.self)
}
