import CKernels
import Testing
import Uncertainty

@Suite("The kernels that tally a column") struct TallyFunctionsTests {
  static func normals(_ count: Int, seed: UInt64) -> [Double] {
    var stream = TestStream(seed: seed)
    return stream.numbers(count) { 3 + 2 * $0.normal() }
  }

  /// The sums of one call: row k holds the eight lanes of power k + 1.
  static func sums(_ columns: [[Double]], shift: Double, kernels: su_kernels) -> [[Double]] {
    var sums = su_moments()
    sums.shift = shift
    for column in columns { kernels.moments(&sums, column, column.count) }
    return withUnsafeBytes(of: sums) { raw in
      let all = raw.bindMemory(to: Double.self)
      return (0..<4).map { power in Array(all[1 + 8 * power..<9 + 8 * power]) }
    }
  }

  @Test("sum powers in eight fixed lanes", arguments: [0, 1, 7, 8, 9, 1000, 1029])
  func lanes(count: Int) {
    let column = Self.normals(count, seed: 1)
    let shift = 2.75
    var expected = [[Double]](repeating: [Double](repeating: 0, count: 8), count: 4)
    for (index, x) in column.enumerated() {
      let d = x - shift
      let square = d * d
      for (power, term) in [d, square, square * d, square * square].enumerated() {
        expected[power][index % 8] += term
      }
    }
    for kernels in Kernels.all {
      #expect(Self.sums([column], shift: shift, kernels: kernels) == expected)
    }
  }

  @Test("go on with the sums of the call before")
  func accumulate() {
    let column = Self.normals(64, seed: 2)
    for kernels in Kernels.all {
      let whole = Self.sums([column], shift: 3, kernels: kernels)
      let parts = [Array(column[..<24]), Array(column[24...])]
      #expect(Self.sums(parts, shift: 3, kernels: kernels) == whole)
    }
  }

  /// Each lane rounds a product of three factors and n/8 sums: (n/8 + 4) × 2⁻⁵³ of Σ|d|ᵏ at most.
  @Test("sum powers as exactly as compensated summation, within the bound of rounding")
  func accuracy() {
    let column = Self.normals(100_000, seed: 3)
    let shift = 1e3
    let rows = Self.sums([column], shift: shift, kernels: Kernels.best)
    for power in 1...4 {
      let terms = column.map { x in (1...power).reduce(1.0) { product, _ in product * (x - shift) }
      }
      let size = terms.reduce(0) { $0 + abs($1) }
      let bound = Double(column.count / 8 + 16) * 0x1p-53 * size
      #expect(abs(neumaier(rows[power - 1]) - neumaier(terms)) <= bound)
      #expect(abs(neumaier(rows[power - 1].dropLast()) - neumaier(terms)) > bound)
    }
  }

  /// Neumaier's compensated sum (1974): its error does not grow with the count.
  private func neumaier(_ values: some Sequence<Double>) -> Double {
    var sum = 0.0
    var rest = 0.0
    for value in values {
      let next = sum + value
      rest += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
      sum = next
    }
    return sum + rest
  }

  @Test("count what is not finite", arguments: [0, 1, 3, 4, 5, 1000, 1001])
  func nonFinite(count: Int) {
    let column = RandomDoubles.column(count, seed: 4)
    let expected = column.count { !$0.isFinite }
    for kernels in Kernels.all { #expect(kernels.count_nonfinite(column, count) == expected) }
  }

  @Test("merge the least and the greatest", arguments: [0, 1, 3, 4, 5, 1000, 1003])
  func extremes(count: Int) {
    let column = Self.normals(count, seed: 5)
    for kernels in Kernels.all {
      for (start, end) in [(Double.infinity, -Double.infinity), (-1e9, 1e9), (2.9, 3.1)] {
        var low = start
        var high = end
        kernels.extremes(column, count, &low, &high)
        #expect(low == min(start, column.min() ?? start))
        #expect(high == max(end, column.max() ?? end))
      }
    }
  }

  @Test("see whether all values are edges of bins")
  func lowBits() {
    for kernels in Kernels.all {
      #expect(kernels.low_bits([], 0) == 0)
      for count in 1...17 {
        var column = (0..<count).map { Double($0) - 4 }
        #expect(kernels.low_bits(column, count) == 0)
        column[count - 1] = Double(bitPattern: column[count - 1].bitPattern | 1)
        #expect(kernels.low_bits(column, count) == 1)
        column[0] = 0.1
        let expected = column.reduce(0) { $0 | $1.bitPattern } & 0xFF_FFFF_FFFF
        #expect(kernels.low_bits(column, count) == expected)
      }
    }
  }

  @Test("select the values of marked bins, in order", arguments: [0, 1, 5, 4000])
  func selection(count: Int) {
    let column = RandomDoubles.column(count, seed: 7)
    let isMarked = { (x: Double) in (x.bitPattern >> 40) % 3 == 0 && x.bitPattern >> 52 != 1_023 }
    let expected = column.filter(isMarked).map(\.bitPattern)
    let everyThird = (0..<4_096).map { page in
      (0..<4_096).map { UInt8((page << 12 | $0) % 3 == 0 ? 1 : 0) }
    }
    withExtendedLifetime(everyThird) {
      let pages = UnsafeMutablePointer<UnsafePointer<UInt8>?>.allocate(capacity: 4_096)
      defer { pages.deallocate() }
      for page in 0..<4_096 {
        let marks = UnsafeMutablePointer<UInt8>.allocate(capacity: 4_096)
        marks.initialize(from: everyThird[page], count: 4_096)
        pages[page] = page == 1_023 ? nil : UnsafePointer(marks)
        if page == 1_023 { marks.deallocate() }
      }
      for kernels in Kernels.all {
        let found = [Double](unsafeUninitializedCapacity: count) { out, number in
          number = out.baseAddress.map { kernels.select($0, pages, column, count) } ?? 0
        }
        #expect(found.map(\.bitPattern) == expected)
      }
      for page in 0..<4_096 { pages[page]?.deallocate() }
    }
  }

  @Test("count in a window of bins", arguments: [0, 1, 7, 8, 9, 1000, 1029], [1.0, -1.0])
  func window(count: Int, sign: Double) {
    var stream = TestStream(seed: 8)
    let column = stream.numbers(count) { sign * (1 + 62 * $0.uniform()) }
    let first = Int((sign * 1.0).bitPattern >> 40)
    var expected = [UInt32](repeating: 0, count: 6 * 4096)
    for value in column { expected[Int(value.bitPattern >> 40) - first] += 1 }
    for kernels in Kernels.all {
      var counts = [UInt32](repeating: 0, count: 6 * 4096)
      kernels.histogram_window(&counts, UInt64(first), column, count)
      #expect(counts == expected)
    }
  }

  @Test("count by the top 24 bits, and stop where a page is missing")
  func histogram() {
    let column = RandomDoubles.column(4000, seed: 6).filter(\.isFinite)
    let expected = Dictionary(grouping: column) { Int($0.bitPattern >> 40) }.mapValues(\.count)
    for kernels in Kernels.all {
      let pages = UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>.allocate(capacity: 4096)
      pages.initialize(repeating: nil, count: 4096)
      var done = 0
      var stops = 0
      column.withUnsafeBufferPointer { values in
        while true {
          done += kernels.histogram(pages, values.baseAddress! + done, values.count - done)
          if done == values.count { break }
          let page = UnsafeMutablePointer<UInt32>.allocate(capacity: 4096)
          page.initialize(repeating: 0, count: 4096)
          #expect(pages[Int(values[done].bitPattern >> 52)] == nil)
          pages[Int(values[done].bitPattern >> 52)] = page
          stops += 1
        }
      }
      #expect(stops == Set(column.map { $0.bitPattern >> 52 }).count)
      var found: [Int: Int] = [:]
      for page in 0..<4096 {
        guard let counts = pages[page] else { continue }
        for bin in 0..<4096 where counts[bin] > 0 { found[page << 12 | bin] = Int(counts[bin]) }
        counts.deallocate()
      }
      pages.deallocate()
      #expect(found == expected)
    }
  }
}
