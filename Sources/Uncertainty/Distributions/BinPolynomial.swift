/// The polynomial of one bin or piece, in t of −½...½, lowest power first.
struct BinPolynomial {
  /// Eight coefficients.
  private(set) var coefficients: ContiguousArray<Double>

  /// A constant.
  init(constant: Double) { coefficients = [constant, 0, 0, 0, 0, 0, 0, 0] }

  /// The polynomial through values at the Lobatto points of `fit`.
  init(through values: [Double], fit: LobattoFit) {
    self.init(constant: .nan)
    values.withUnsafeBufferPointer { pass(through: $0, fit: fit) }
  }

  /// A straight line whose ends are exact as far as doubles go; if one end is beyond doubles,
  /// the other end, `low` before `high`.
  mutating func join(_ low: Double, _ high: Double) {
    if !(high - low).isFinite {
      self = BinPolynomial(constant: low.isNaN ? high : low)
      return
    }
    let middle = low + (high - low) / 2
    let rest = (low - middle) + (high - low) / 2
    for index in 3..<8 { coefficients[index] = 0 }
    coefficients[0] = middle
    coefficients[1] = high - low
    coefficients[2] = 4 * rest
  }

  /// Makes this the polynomial through values at the Lobatto points of `fit`.
  ///
  /// Both ends are met to the last bit, so that neighbouring bins join without a step down:
  /// the constant term is a double near the middle, the values are taken from it exactly, and
  /// what the constant lost in rounding is bent in by a parabola that vanishes at the ends.
  mutating func pass(through values: UnsafeBufferPointer<Double>, fit: LobattoFit) {
    let low = values[0]
    let high = values[fit.degree]
    if abs(high - low) <= 64 * max(low.magnitude, high.magnitude).ulp {
      join(low, high)
      return
    }
    let base = values[(fit.degree + 1) / 2]
    fit.solve(values, from: base, into: &coefficients)
    let sum = coefficients[0]
    let middle = base + sum
    coefficients[0] = middle
    coefficients[2] += 4 * ((base - middle) + sum)
  }

  /// The value at t.
  func value(_ t: Double) -> Double {
    var sum = coefficients[7]
    for index in stride(from: 6, through: 0, by: -1) { sum = sum * t + coefficients[index] }
    return sum
  }

  /// The derivative at t.
  func slope(_ t: Double) -> Double {
    var sum = 7 * coefficients[7]
    for index in stride(from: 6, through: 1, by: -1) {
      sum = sum * t + Double(index) * coefficients[index]
    }
    return sum
  }

  /// Whether the polynomial runs in one direction, as far as a few places show.
  func isMonotone(_ direction: Double) -> Bool {
    var bend = 0.0
    var weight = 1.0
    for index in 2..<8 {
      weight /= 2
      bend += Double(index) * weight * abs(coefficients[index])
    }
    if !(bend + abs(coefficients[0]) < .infinity) { return false }
    if coefficients[1] * direction > bend { return true }
    // Bends of less than a rounding unit do not show.
    let unit = 2 * coefficients[0].ulp
    return stride(from: -0.5, through: 0.5, by: 0.0625).allSatisfy {
      slope($0) * direction >= -unit
    }
  }
}
