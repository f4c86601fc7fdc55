extension PurchasePrice {
  /// What was asked for A100 and what came after it.
  static let ofNewer: [PurchasePrice] = [
    listed(
      "AMD Instinct MI300X",
      [
        Offer(2025, .singleUnit, 25733.71, "interpromicro.com, 2025-02-10")
      ]),
    listed(
      "NVIDIA A100",
      [
        Offer(2020, .singleUnit, 15000, "nextplatform.com")
      ]),
    listed(
      "NVIDIA A100 PCIe",
      [
        Offer(2020, .singleUnit, 15000, "nextplatform.com"),
        Offer(2022, .singleUnit, 12500, "nextplatform.com"),
        Offer(2025, .singleUnit, 16338.77, "anafrashop.com, 2025-03-03"),
        Offer(2025, .singleUnit, 18500, "viperatech.com, 2025-03-03"),
      ]),
    listed(
      "NVIDIA A100 SXM4 40 GB",
      [
        Offer(2020, .partOfServer, 24875, "nvidianews.nvidia.com, 2020-05-21"),
        Offer(2020, .singleUnit, 15000, "nextplatform.com"),
        Offer(2022, .singleUnit, 12500, "nextplatform.com"),
      ]),
    listed(
      "NVIDIA A100 SXM4 80 GB",
      [
        Offer(2020, .singleUnit, 17500, "nextplatform.com"),
        Offer(2021, .partOfServer, 37500, "graphcore.ai, 2021-06-30"),
        Offer(2022, .partOfServer, 20875, "dihuni.com, 2022-01-20"),
        Offer(2023, .partOfServer, 18548.75, "dihuni.com, 2023-09-23"),
        Offer(2025, .partOfServer, 17348.56, "anafrashop.com, 2025-03-04"),
        Offer(2025, .singleUnit, 17499, "signalpulse.com, 2025-03-04"),
      ]),
    listed(
      "NVIDIA B200",
      [
        Offer(2024, .partOfServer, 47409.13, "deltacomputer.com, 2024-12-17")
      ]),
    listed(
      "NVIDIA GH200",
      [
        Offer(2023, .singleUnit, 43401, "deltacomputer.com, 2023-09-30"),
        Offer(2024, .singleUnit, 46675.10, "deltacomputer.com, 2024-10-04"),
      ]),
    listed(
      "NVIDIA H100 PCIe",
      [
        Offer(2025, .singleUnit, 35098.15, "anafrashop.com, 2025-03-03"),
        Offer(2025, .singleUnit, 24500, "marketplace.uvation.com, 2025-03-03"),
      ]),
    listed(
      "NVIDIA H100 SXM5 80 GB",
      [
        Offer(2022, .partOfServer, 44489.88, "deltacomputer.com, 2022-09-29"),
        Offer(2023, .partOfServer, 33750, "semianalysis.com, 2023-05-29"),
        Offer(2023, .partOfServer, 31119.50, "archive.ph/D6Dub"),
        Offer(2023, .partOfServer, 41197.50, "deltacomputer.com, 2023-12-11"),
        Offer(2024, .partOfServer, 33810, "archive.ph/D6Dub"),
        Offer(2024, .partOfServer, 41217, "deltacomputer.com, 2024-03-20"),
        Offer(2024, .partOfServer, 37080.50, "dihuni.com, 2024-03-21"),
        Offer(2024, .partOfServer, 33819.37, "archive.ph/D6Dub"),
        Offer(2024, .partOfServer, 36017.75, "archive.ph/D6Dub"),
        Offer(2025, .partOfServer, 31904.63, "archive.ph/miFcW"),
        Offer(2025, .singleUnit, 31250, "marketplace.uvation.com, 2025-03-03"),
        Offer(2025, .partOfServer, 46875, "viperatech.com, 2025-03-03"),
        Offer(2025, .partOfServer, 28750, "signalpulse.com, 2025-03-04"),
      ]),
    listed(
      "NVIDIA H20",
      [
        Offer(2023, .partOfServer, 12000, "tomshardware.com")
      ]),
    listed(
      "NVIDIA H200 SXM",
      [
        Offer(2024, .singleUnit, 33820.65, "anafrashop.com, 2025-03-10"),
        Offer(2025, .partOfServer, 39083.38, "archive.ph/TxlLv"),
      ]),
    listed(
      "NVIDIA H800 PCIe",
      [
        Offer(2025, .singleUnit, 31728.59, "anafrashop.com, 2025-03-03"),
        Offer(2025, .singleUnit, 33800, "viperatech.com, 2025-03-03"),
      ]),
    listed(
      "NVIDIA H800 SXM5",
      [
        Offer(2025, .singleUnit, 33800, "archive.ph/W5Vuf"),
        Offer(2025, .partOfServer, 44750, "abrmicro.com, 2025-02-21"),
      ]),
  ].flatMap(\.self)
}
