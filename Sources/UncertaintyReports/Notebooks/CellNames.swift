/// Names of cells that stay when cells are added before them: made of what a cell says.
struct CellNames {
  private var used: [String: Int] = [:]

  /// The next cell's name.
  mutating func name(for cell: NotebookCell) -> String {
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    let hash = cell.text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    let name = (cell.kind == .prose ? "prose-" : "code-") + digits
    let count = used[name, default: 0] + 1
    used[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }
}
