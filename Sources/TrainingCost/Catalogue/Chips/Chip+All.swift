extension Chip {
  /// All chips of the catalogue, by maker and release.
  public static let all = [
    k40, titanX, k80, p100, v100, v100S, a100, a100With80GB, a800, h100, h100PCIe, h800, h800PCIe,
    h20, h200, b200, gb200,
    tpuV2, tpuV3, tpuV4, tpuV5e, tpuV5p, tpuV6e, tpuV7, ascend910B, ascend910C, trainium2, mi300X,
  ]

  /// The chip of a name, whatever its case, spaces and hyphens, or of a part of it that fits one
  /// chip only: "H100 SXM5", "ascend 910b".
  public static func named(_ name: String) -> Chip? {
    let wanted = plain(name)
    guard !wanted.isEmpty else { return nil }
    let exact = all.filter { plain($0.name) == wanted }
    let close = exact.isEmpty ? all.filter { plain($0.name).contains(wanted) } : exact
    return close.count == 1 ? close[0] : nil
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// A figure of Epoch AI's data on chips and their prices.
  static func epoch(_ what: String) -> Source {
    .sourced("\(what): Epoch AI, training-cost-trends, 263c40a; arXiv 2405.21015")
  }
}
