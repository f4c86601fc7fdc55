/// Peak rates by the chip names of the published data, for the check of utilization where a row
/// gives no peak.
///
/// - SeeAlso: data sheets of the makers, as tabulated by Epoch AI, training-cost-trends, 263c40a.
enum KnownPeak {
  /// FLOP/s of a chip, dense, in the format that training used; nil for an unknown name.
  static func of(_ hardware: String) -> Double? {
    let name = hardware.lowercased()
    return table.first { name.contains($0.name) }?.peak
  }

  /// The first name that fits is taken, so that longer names stand before shorter ones.
  private static let table: [(name: String, peak: Double)] = [
    ("gb200", 2.5e15), ("b200", 2.25e15), ("h200", 989.5e12), ("h100 pcie", 756e12),
    ("h800 pcie", 756e12), ("h100", 989.4e12), ("h800", 989.4e12), ("h20", 148e12),
    ("a100", 312e12), ("a800", 312e12), ("v100s", 130e12), ("v100", 125e12), ("p100", 21.22e12),
    ("k80", 8.73e12), ("k40", 5.04e12), ("titan x", 6.691e12), ("mi300x", 1.307e15),
    ("ascend 910b", 400e12), ("ascend 910c", 800e12), ("trainium2", 667e12), ("tpu v1", 92e12),
    ("tpu v2", 45e12), ("tpu v3", 123e12), ("tpu v4", 275e12), ("tpu v5e", 197e12),
    ("tpu v5p", 459e12), ("tpu v6e", 918e12),
  ]
}
