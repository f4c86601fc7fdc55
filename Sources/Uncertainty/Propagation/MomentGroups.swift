/// Power sums of up to 256 groups of consecutive samples, for standard errors by leaving one
/// group out.
///
/// Groups are runs of `size` sample positions. When 256 are full, neighbours are merged in
/// pairs and `size` doubles, so memory does not grow with the run. What comes out depends on
/// the samples' positions only.
package struct MomentGroups: Sendable, Hashable, Codable {
  /// Most groups kept.
  package static let capacity = 256

  /// Sample positions in a full group.
  package private(set) var size: Int
  private var full: [MomentSums] = []
  private var current = MomentSums()
  private var positions = 0

  /// No samples yet; the first groups are runs of `size` positions.
  package init(size: Int) { self.size = size }

  /// Adds the sums of the next `length` sample positions, a power of two or, at the end of a
  /// run, fewer.
  package mutating func append(_ sums: MomentSums, length: Int) {
    while size < length { coarsen() }
    current = current + sums
    positions += length
    guard positions >= size else { return }
    if full.count == Self.capacity {
      // The group just completed is half of one at the next size.
      coarsen()
      return
    }
    full.append(current)
    current = MomentSums()
    positions = 0
  }

  /// Merges neighbours in pairs.
  private mutating func coarsen() {
    let pairs = full.count / 2
    let odd = full.count % 2 == 1 ? full.last : nil
    full = (0..<pairs).map { full[2 * $0] + full[2 * $0 + 1] }
    if let odd {
      current = odd + current
      positions += size
    }
    size *= 2
  }

  /// The groups that hold a finite value, in order, the unfinished one last.
  package var groups: [MomentSums] { (full + [current]).filter { $0.count > 0 } }
}
