import CKernels
import Foundation
import Testing
import Uncertainty

@Suite("Sobol' points") struct SobolPointsTests {
  static let reference = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Reference/sobol_points.tsv")

  @Test("are SciPy's in all 1,111 dimensions")
  func reference() throws {
    #expect(SobolDirections.dimensions == 1_111)
    let directions = (0..<SobolDirections.dimensions).map(SobolDirections.init(dimension:))
    let text = try String(contentsOf: Self.reference, encoding: .utf8)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: "\t").compactMap { UInt32($0) }
    }
    #expect(rows.count == 11 && rows.allSatisfy { $0.count == 1_112 })
    for row in rows {
      #expect(directions.map { $0.point(row[0]) } == Array(row.dropFirst()))
    }
  }

  /// A primitive polynomial of degree s over GF(2) divides x^(2ˢ−1) − 1, and x^((2ˢ−1)/p) − 1 for no
  /// prime p. No published table is needed to see it.
  @Test("come from primitive polynomials, each used once, and odd integers")
  func construction() {
    let table = UnsafeBufferPointer(start: su_joe_kuo(), count: su_joe_kuo_length()).map(Int.init)
    var (position, seen) = (0, Set<Int>())
    while position < table.count {
      let polynomial = table[position]
      let degree = Int.bitWidth - 1 - polynomial.leadingZeroBitCount
      #expect(seen.insert(polynomial).inserted)
      let order = (1 << degree) - 1
      #expect(Self.power(order, modulo: polynomial) == 1 % polynomial || degree == 1)
      for prime in 2...max(2, order) where order % prime == 0 && Self.isPrime(prime) && order > 1 {
        #expect(Self.power(order / prime, modulo: polynomial) != 1, "\(polynomial)")
      }
      for bit in 0..<degree {
        let integer = table[position + 1 + bit]
        #expect(integer % 2 == 1 && integer < 2 << bit)
      }
      position += 1 + degree
    }
    #expect(seen.count == 1_110)
  }

  private static func isPrime(_ n: Int) -> Bool {
    n > 1 && !(2..<n).prefix { $0 * $0 <= n }.contains { n % $0 == 0 }
  }

  /// x to a power, in the ring of polynomials over GF(2) modulo one.
  private static func power(_ exponent: Int, modulo polynomial: Int) -> Int {
    let degree = Int.bitWidth - 1 - polynomial.leadingZeroBitCount
    func reduced(_ value: Int) -> Int { value >> degree & 1 == 1 ? value ^ polynomial : value }
    func product(_ a: Int, _ b: Int) -> Int {
      var (a, b, sum) = (a, b, 0)
      while b > 0 {
        if b & 1 == 1 { sum ^= a }
        a = reduced(a << 1)
        b >>= 1
      }
      return sum
    }
    var (result, base, left) = (1, reduced(2), exponent)
    while left > 0 {
      if left & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      left >>= 1
    }
    return result
  }

  static func net(_ dimension: Int, points: Int, seed: UInt64 = 3, replicate: Int = 0) -> SobolNet {
    SobolNet(
      SobolNet.unscrambled(SobolDirections(dimension: dimension)), points: points,
      keys: DesignKeys(seed: seed, stream: UInt64(dimension) + 77, replicate: replicate))
  }

  /// The points of a net in one dimension, by the kernels.
  static func column(
    _ dimension: Int, points: Int, seed: UInt64 = 3, kernels: su_kernels = Kernels.best,
    cut: Int = 0
  ) -> [Double] {
    var column = BitStream(seed: seed, name: "\(dimension)").column(0..<points)
    var kernel = net(dimension, points: points, seed: seed).kernel
    column.withUnsafeMutableBufferPointer { all in
      guard let base = all.baseAddress else { return }
      kernels.net(base, cut, &kernel, 0)
      kernels.net(base + cut, points - cut, &kernel, UInt64(cut))
    }
    return column
  }

  @Test("are scrambled as the definition says, in every variant and wherever the cuts fall")
  func kernels() {
    for (dimension, points) in [(0, 1), (1, 2), (2, 4), (1, 8), (5, 64), (1110, 4096)] {
      let directions = SobolDirections(dimension: dimension)
      let net = Self.net(dimension, points: points)
      let levels = points.trailingZeroBitCount
      let uniforms = BitStream(seed: 3, name: "\(dimension)").column(0..<points)
      let expected = (0..<points).map { index in
        let digits = UInt64(net.scrambled(directions.point(UInt32(index)))) >> (32 - levels)
        let rest = UInt64(uniforms[index] * 0x1p52) >> levels
        return Double(digits << (52 - levels) | rest | 1) * 0x1p-52
      }
      for kernels in Kernels.all {
        for cut in [0, 1, 2, 3, 5, 8, 9, 1021] where cut <= points {
          let found = Self.column(dimension, points: points, kernels: kernels, cut: cut)
          #expect(found == expected)
        }
      }
    }
  }

  @Test("beyond the first are reached directly")
  func far() {
    let points = 1 << 31
    var kernel = Self.net(7, points: points).kernel
    let net = Self.net(7, points: points)
    let first = points - 1003
    for kernels in Kernels.all {
      var column = [Double](repeating: 0.5 + 0x1p-52, count: 1003)
      kernels.net(&column, column.count, &kernel, UInt64(first))
      for (index, u) in zip(first..., column) {
        let digits = net.scrambled(SobolDirections(dimension: 7).point(UInt32(index))) >> 1
        #expect(UInt64(u * 0x1p52) >> 21 == UInt64(digits))
      }
    }
  }

  /// The first two dimensions are a (0, m, 2)-net: every box of area 2⁻ᵐ whose sides are powers of
  /// two holds one point, of all 52 digits.
  @Test(
    "leave no elementary box of the first two dimensions empty, nor hold it two",
    arguments: [0, 1, 9])
  func elementaryBoxes(seed: UInt64) {
    for levels in [1, 4, 10, 12] {
      let points = 1 << levels
      let (x, y) = (
        Self.column(0, points: points, seed: seed), Self.column(1, points: points, seed: seed)
      )
      for wide in 0...levels {
        let boxes = zip(x, y).map {
          Int($0 * Double(1 << wide)) << (levels - wide) | Int($1 * Double(1 << (levels - wide)))
        }
        #expect(Set(boxes).count == points)
      }
    }
  }

  @Test("are one in each interval in every dimension, scrambled or not")
  func everyDimension() {
    for dimension in 0..<SobolDirections.dimensions {
      let cells = Self.column(dimension, points: 256).map { Int($0 * 256) }
      #expect(Set(cells).count == 256)
    }
  }

  /// Scrambling is nested: points that share digits still share as many, and differ in the next as
  /// before. Over keys, what it adds to a digit is a fair coin, and the coins of two prefixes are
  /// independent; the bounds fail for one set of keys in a million. The twin: coins of one prefix.
  @Test("are scrambled digit by digit, by coins of the digits before")
  func nested() {
    let draws = 4000
    let prefixes = (0..<64).map { UInt32($0) << 26 }
    var coins = [[Double]](repeating: [], count: prefixes.count)
    for number in 0..<draws {
      let net = Self.net(3, points: 64, seed: UInt64(number), replicate: number % 5)
      let images = prefixes.map(net.scrambled)
      for (a, b) in [(0, 1), (0, 32), (5, 7), (62, 63), (12, 13)] {
        let before = (prefixes[a] ^ prefixes[b]).leadingZeroBitCount
        #expect((images[a] ^ images[b]).leadingZeroBitCount == before)
      }
      for index in prefixes.indices {
        coins[index].append(images[index] >> 25 & 1 == prefixes[index] >> 25 & 1 ? 1 : -1)
      }
    }
    var worst = (mean: 0.0, product: 0.0)
    for a in coins.indices {
      worst.mean = max(worst.mean, abs(coins[a].reduce(0, +)))
      for b in 0..<a {
        let product = zip(coins[a], coins[b]).reduce(0) { $0 + $1.0 * $1.1 }
        worst.product = max(worst.product, abs(product))
      }
    }
    // 64 means and 2,016 products of coins: Bonferroni, by Hoeffding's bound.
    let bound = (2 * Double(draws) * log(2 * 2080 / 1e-6)).squareRoot()
    #expect(worst.mean < bound && worst.product < bound, "\(worst), bound \(bound)")
    #expect(Double(draws) > bound)
  }
}
