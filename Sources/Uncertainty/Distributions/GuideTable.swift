import CKernels

/// A law of separate values as a list of cumulative probabilities, with a guide that says
/// where in the list the search for a uniform starts.
///
/// The value drawn is exactly the law's: the smallest with cumulative(x) ≥ u. Above the median
/// the comparison is survival(x) ≤ 1 − u, rounded so that no uniform changes sides. Laws of more
/// than 512 values are exact but for uniforms within 1e-13 of a step.
///
/// Unchecked because the memory is written before `init` ends, and never after.
/// - SeeAlso: Chen & Asau (1974), AIIE Transactions 6(2), 163–166.
package final class GuideTable: @unchecked Sendable {
  private let table: su_guide
  private let values: UnsafeMutablePointer<Double>
  private let cumulative: UnsafeMutablePointer<Double>
  private let guide: UnsafeMutablePointer<UInt32>
  /// Number of values.
  package let count: Int

  /// Memory the table holds.
  package var byteCount: Int { count * 16 + Int(table.size) * 4 }

  /// The most values a table holds; laws of more are sampled otherwise.
  package static let capacity = 1 << 16

  /// Creates the table of a lattice or atomic law, or nil if it has too many values between
  /// its 2⁻⁵³ quantiles.
  package static func build(for law: any Law) -> GuideTable? {
    let support = law.support
    if support.kind == .atomic { return GuideTable(values: support.atoms, of: law) }
    let least = law.inverse(lower: 0x1p-53)
    let greatest = law.inverse(upper: 0x1p-53)
    guard greatest - least < Double(capacity) else { return nil }
    // Where doubles are coarser than integers, neighbours cannot be told apart.
    guard abs(least) < 0x1p53, abs(greatest) < 0x1p53 else { return nil }
    return GuideTable(values: Array(stride(from: least, through: greatest, by: 1)), of: law)
  }

  private init(values list: [Double], of law: any Law) {
    let thresholds = Self.thresholds(list, law)
    let size = max(1, min(list.count, 1 << 16))
    count = list.count
    values = Self.copy(list)
    cumulative = Self.copy(thresholds)
    guide = Self.copy(Self.guide(thresholds, size: size))
    table = su_guide(values: values, cumulative: cumulative, guide: guide, size: UInt32(size))
  }

  /// Where a law has more values than this, probabilities are added up from both ends, which is
  /// several times faster than asking for each cumulative probability, and right to 1e-13.
  private static let summedBeyond = 512

  /// The greatest u that draws each value; increasing, the last +∞.
  private static func thresholds(_ values: [Double], _ law: any Law) -> [Double] {
    guard values.count <= summedBeyond else { return summed(values, law) }
    var result: [Double] = []
    result.reserveCapacity(values.count)
    var last = 0.0
    for value in values.dropLast() {
      let below = last < 0.5 ? law.cumulative(value) : 1
      last = max(last, below <= 0.5 ? below : complement(law.survival(value)))
      result.append(last)
    }
    return result + [.infinity]
  }

  /// The same by sums of the values' probabilities: from below to the median, and from above.
  private static func summed(_ values: [Double], _ law: any Law) -> [Double] {
    var below = CompensatedSum()
    below.add(law.cumulative(values[0]))
    var result = [below.value]
    while result.count < values.count - 1, below.value < 0.5 {
      below.add(law.density(values[result.count]))
      result.append(below.value)
    }
    // The last threshold may lie above the median, where the tail above has more digits.
    result.removeLast()
    var above = CompensatedSum()
    above.add(law.survival(values[values.count - 1]))
    var upper: [Double] = []
    for index in stride(from: values.count - 1, to: result.count, by: -1) {
      above.add(law.density(values[index]))
      upper.append(complement(above.value))
    }
    var last = result.last ?? 0
    for threshold in upper.reversed() {
      last = max(last, threshold)
      result.append(last)
    }
    return result + [.infinity]
  }

  /// The greatest double that is at most 1 − p, but not below ½.
  private static func complement(_ p: Double) -> Double {
    let rounded = 1 - p
    return max(0.5, (1 - rounded) < p ? rounded.nextDown : rounded)
  }

  /// For each of `size` equal parts of 0...1 the first value that a uniform in it can draw.
  private static func guide(_ thresholds: [Double], size: Int) -> [UInt32] {
    var index = 0
    return (0..<size).map { part in
      let start = Double(part) / Double(size)
      while thresholds[index] < start.nextDown { index += 1 }
      return UInt32(index)
    }
  }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
    memory.initialize(from: array, count: array.count)
    return memory
  }

  deinit {
    values.deallocate()
    cumulative.deallocate()
    guide.deallocate()
  }

  /// The quantiles of a column of uniforms.
  package func fill(
    out: UnsafeMutablePointer<Double>, uniforms: UnsafePointer<Double>, count: Int,
    kernels: su_kernels
  ) {
    withUnsafePointer(to: table) { kernels.guide(out, uniforms, count, $0) }
  }
}
