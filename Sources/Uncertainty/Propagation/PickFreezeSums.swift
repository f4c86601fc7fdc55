/// Sums over samples of how an output changes when groups of drivers are exchanged: with Δ = f(B) − f(A), D = f(group from B, rest A) − f(A) and E = f(group from A, rest B) − f(B).
struct PickFreezeSums: DesignSums {
  let groups: Int
  let hasPairs: Bool
  var numbers: [Double]

  init(groups: Int, hasPairs: Bool) {
    self.groups = groups
    self.hasPairs = hasPairs
    let pairs = hasPairs ? groups * (groups - 1) / 2 : 0
    numbers = Array(repeating: 0, count: 3 + 4 * groups + pairs)
  }

  /// Σ D E.
  func opposed(_ group: Int) -> Double { numbers[3 + 4 * group] }
  /// Σ D² + E².
  func alone(_ group: Int) -> Double { numbers[4 + 4 * group] + numbers[5 + 4 * group] }
  /// Σ (Δ + E − D)²: Δ as it is between the two mixtures.
  func exchanged(_ group: Int) -> Double { numbers[6 + 4 * group] }
  /// Σ D of one times E of the other, and the reverse.
  func pair(_ a: Int, _ b: Int) -> Double { numbers[pairPlace(min(a, b), max(a, b))] }

  private func pairPlace(_ a: Int, _ b: Int) -> Int {
    3 + 4 * groups + a * groups - a * (a + 1) / 2 + b - a - 1
  }

  /// Adds columns of a length that is a multiple of 4.
  ///
  /// - Parameters:
  ///   - changes: the column Δ, then for each group D and E.
  ///   - active: the groups whose columns are not all zero.
  mutating func add(
    _ changes: UnsafePointer<Double>, stride: Int, length: Int, active: [Int]
  ) {
    whole += Self.products(changes, changes, length)
    for group in active {
      let forward = changes + (1 + 2 * group) * stride
      let sums = Self.sums(changes, forward, forward + stride, length)
      for index in 0..<4 { numbers[3 + 4 * group + index] += sums[index] }
    }
    guard hasPairs else { return }
    for (place, a) in active.enumerated() {
      let own = changes + (1 + 2 * a) * stride
      for b in active[(place + 1)...] {
        let other = changes + (1 + 2 * b) * stride
        numbers[pairPlace(a, b)] += Self.crossed(
          (own, own + stride), (other, other + stride), length)
      }
    }
  }

  /// Of a group that an output does not depend on, Δ is the same between its mixtures.
  mutating func close(active: [Int]) {
    let own = Set(active)
    for group in 0..<groups where !own.contains(group) { numbers[6 + 4 * group] = whole }
  }

  // MARK: Loops, four lanes wide, the same bits everywhere

  private static func load(_ column: UnsafePointer<Double>, _ index: Int) -> SIMD4<Double> {
    UnsafeRawPointer(column + index).loadUnaligned(as: SIMD4<Double>.self)
  }

  private static func products(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ length: Int
  ) -> Double {
    var sum = SIMD4<Double>()
    for index in Swift.stride(from: 0, to: length, by: 4) { sum += load(a, index) * load(b, index) }
    return sum.sum()
  }

  private static func crossed(
    _ a: (UnsafePointer<Double>, UnsafePointer<Double>),
    _ b: (UnsafePointer<Double>, UnsafePointer<Double>), _ length: Int
  ) -> Double {
    var sum = SIMD4<Double>()
    for index in Swift.stride(from: 0, to: length, by: 4) {
      sum += load(a.0, index) * load(b.1, index) + load(a.1, index) * load(b.0, index)
    }
    return sum.sum()
  }

  /// Σ D E, Σ D², Σ E², Σ (Δ + E − D)².
  private static func sums(
    _ whole: UnsafePointer<Double>, _ forward: UnsafePointer<Double>,
    _ backward: UnsafePointer<Double>, _ length: Int
  ) -> SIMD4<Double> {
    var opposed = SIMD4<Double>()
    var squares = (SIMD4<Double>(), SIMD4<Double>())
    var exchanged = SIMD4<Double>()
    for index in Swift.stride(from: 0, to: length, by: 4) {
      let (d, e) = (load(forward, index), load(backward, index))
      let between = load(whole, index) + (e - d)
      opposed += d * e
      squares.0 += d * d
      squares.1 += e * e
      exchanged += between * between
    }
    return SIMD4(opposed.sum(), squares.0.sum(), squares.1.sum(), exchanged.sum())
  }
}
