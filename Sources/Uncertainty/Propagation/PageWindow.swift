/// Memory for the counts of 16 neighbouring octaves, one after the other, so that a value's count is
/// found without a look at a table of pages.
///
/// The memory is only set aside: what no value falls into takes none.
struct PageWindow {
  /// Bytes of a page's counts.
  static let pageBytes = LogHistogram.binsPerPage * MemoryLayout<UInt32>.stride
  private static let length = 16

  /// The first page.
  let first: Int
  /// The counts of the first page's first bin and, from there on, of all others, zero at first.
  let counts: UnsafeMutablePointer<UInt32>

  /// A window on one side of zero with some pages, if they fit, in its middle.
  init(around pages: ClosedRange<Int>, from memory: ScratchMemory) {
    let side = pages.lowerBound / 2_048 * 2_048
    let middle = (pages.lowerBound + pages.upperBound + 1) / 2
    first = max(side, min(middle - Self.length / 2, side + 2_048 - Self.length))
    counts = memory.takeZeros(byteCount: Self.length * Self.pageBytes)
      .bindMemory(to: UInt32.self, capacity: Self.length * LogHistogram.binsPerPage)
  }

  /// True if a page's counts are in the window.
  func contains(_ page: Int) -> Bool { page >= first && page < first + Self.length }

  /// Where the counts of a page begin; nil if they are not in the window.
  func counts(of page: Int) -> UnsafeMutablePointer<UInt32>? {
    contains(page) ? counts + (page - first) * LogHistogram.binsPerPage : nil
  }

  /// Gives the memory back, all counts zero again.
  func give(to memory: ScratchMemory) {
    memory.giveZeros(counts, byteCount: Self.length * Self.pageBytes)
  }
}
