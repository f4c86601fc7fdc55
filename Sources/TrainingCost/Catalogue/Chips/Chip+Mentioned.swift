extension Chip {
  /// The chip that a published text names, "NVIDIA Tesla V100 DGXS 32 GB"; nil if it is none of the
  /// catalogue.
  static func mentioned(in text: String) -> Chip? {
    let words = text.lowercased()
    return aliases.first { words.contains($0.name) }?.chip
  }

  /// The first name that fits is taken, so that longer names stand before shorter ones.
  private static let aliases: [(name: String, chip: Chip)] = [
    ("gb200", .gb200), ("b200", .b200), ("h200", .h200), ("h100 pcie", .h100PCIe),
    ("h800 pcie", .h800PCIe), ("h100", .h100), ("h800", .h800), ("h20", .h20), ("a100", .a100),
    ("a800", .a800), ("v100s", .v100S), ("v100", .v100), ("p100", .p100), ("k80", .k80),
    ("k40", .k40), ("titan x", .titanX), ("mi300x", .mi300X), ("ascend 910b", .ascend910B),
    ("ascend 910c", .ascend910C), ("trainium2", .trainium2), ("tpu v2", .tpuV2),
    ("tpu v3", .tpuV3), ("tpu v4", .tpuV4), ("tpu v5e", .tpuV5e), ("tpu v5p", .tpuV5p),
    ("tpu v6e", .tpuV6e), ("tpu v7", .tpuV7),
  ]
}
