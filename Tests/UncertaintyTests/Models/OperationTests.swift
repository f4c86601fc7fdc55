import Foundation
import Testing
import Uncertainty

@Suite("An operation on quantities") struct OperationTests {
  static let x = Quantity.driver("x", .uniform(from: -2, to: 3))
  static let y = Quantity.driver("y", .uniform(from: 0.5, to: 4))

  static func check(
    _ quantity: Quantity, ulps: Double = 2, _ expected: (Double, Double) -> Double
  ) throws {
    let run = try Model(quantity).simulate(samples: 3000, seed: 11)
    let values = run.values(of: [x, y, quantity])
    for i in 0..<3000 {
      let wanted = expected(values[0][i], values[1][i])
      let seen = values[2][i]
      let near = abs(seen - wanted) <= ulps * wanted.ulp || (seen.isNaN && wanted.isNaN)
      #expect(near, "sample \(i): \(seen), not \(wanted)")
      if !near { return }
    }
  }

  @Test("does in every sample what Swift does with numbers")
  func arithmetic() throws {
    let (x, y) = (Self.x, Self.y)
    try Self.check(x + y * 2 - x / y, ulps: 0) { $0 + $1 * 2 - $0 / $1 }
    try Self.check(-x + 3 - (1 - y), ulps: 0) { -$0 + 3 - (1 - $1) }
    try Self.check(1 / y + x * 0.5, ulps: 0) { 1 / $1 + $0 * 0.5 }
    try Self.check(x / 16_384 - y / -0.25 + x / 3, ulps: 0) { $0 / 16_384 - $1 / -0.25 + $0 / 3 }
    try Self.check(x / 0x1p1023 / 0x1p-1050, ulps: 0) { x, _ in x / 0x1p1023 / 0x1p-1050 }
    try Self.check(abs(x) + floor(x) + ceil(y), ulps: 0) {
      $0.magnitude + $0.rounded(.down) + $1.rounded(.up)
    }
    try Self.check(min(x, y) + max(x, 1) + min(2, y) + max(0.5, x) + min(x, 0), ulps: 0) {
      Swift.min($0, $1) + Swift.max($0, 1) + Swift.min(2, $1) + Swift.max(0.5, $0)
        + Swift.min($0, 0)
    }
  }

  @Test("has its elementary functions right to two units in the last place")
  func functions() throws {
    let (x, y) = (Self.x, Self.y)
    try Self.check(exp(x)) { a, _ in Foundation.exp(a) }
    try Self.check(log(x)) { a, _ in Foundation.log(a) }
    try Self.check(log10(y)) { _, b in Foundation.log10(b) }
    try Self.check(sqrt(x)) { a, _ in a.squareRoot() }
    try Self.check(pow(y, x)) { a, b in Foundation.pow(b, a) }
    try Self.check(pow(x, 3)) { a, _ in Foundation.pow(a, 3) }
    try Self.check(sin(x)) { a, _ in Foundation.sin(a) }
    try Self.check(cos(x)) { a, _ in Foundation.cos(a) }
  }

  @Test("compares and chooses sample by sample")
  func choices() throws {
    let (x, y) = (Self.x, Self.y)
    try Self.check(choose(if: x < y, then: x, else: 7), ulps: 0) { $0 < $1 ? $0 : 7 }
    try Self.check(choose(if: x >= y || y > 3, then: 1, else: 0), ulps: 0) {
      $0 >= $1 || $1 > 3 ? 1 : 0
    }
    try Self.check(choose(if: x <= 1 && !(y > 3), then: 1, else: y), ulps: 0) {
      $0 <= 1 && !($1 > 3) ? 1 : $1
    }
    try Self.check((floor(x) == 1).indicator + (floor(x) != 2).indicator, ulps: 0) { a, _ in
      (a.rounded(.down) == 1 ? 1 : 0) + (a.rounded(.down) != 2 ? 1 : 0)
    }
  }

  @Test("sums, multiplies and averages collections")
  func collections() throws {
    let (x, y) = (Self.x, Self.y)
    try Self.check(.sum([x, y, x * y])) { $0 + $1 + $0 * $1 }
    try Self.check(.product([x, y, x])) { $0 * $1 * $0 }
    try Self.check(.mean([x, y])) { ($0 + $1) / 2 }
    try Self.check(.sum([]) + x, ulps: 0) { a, _ in a }
  }

  @Test("looks values up on straight lines and on steps")
  func curves() throws {
    let points = [(x: -1.0, y: 10.0), (x: 1, y: 20), (x: 2, y: 0)]
    try Self.check(Self.x.interpolated(Curve("line", points)), ulps: 4) { a, _ in
      a < -1 ? 10 : a < 1 ? 10 + 5 * (a + 1) : a < 2 ? 20 - 20 * (a - 1) : 0
    }
    try Self.check(Self.x.interpolated(Curve("steps", points, shape: .step)), ulps: 0) { a, _ in
      a < 1 ? 10 : a < 2 ? 20 : 0
    }
  }

  @Test("a closure of columns may write before it reads, and what it leaves out is NaN")
  func columnsDoNotOverlap() throws {
    let doubled = Quantity.perChunk("g", of: [Self.y + Self.x]) { inputs, output in
      for i in output.indices { output[i] = 0 }
      for i in output.indices { output[i] += 2 * inputs[0][i] }
    }
    let nothing = Quantity.perChunk("none", of: [Self.y]) { _, _ in }
    let run = try Model(doubled, nothing).simulate(samples: 3000, seed: 1)
    let values = run.values(of: [doubled, 2 * (Self.y + Self.x)])
    #expect(values[0] == values[1])
    #expect(run.values(of: [doubled])[0] == values[1])
    #expect(run[doubled].mean.value != 0)
    #expect(run[nothing].nonFinite.notANumber == 3000)
  }

  @Test("may be a closure, of samples or of columns")
  func closures() throws {
    try Self.check(.perSample("f", of: [Self.x, Self.y]) { $0[0] * $0[1] + 1 }, ulps: 0) {
      $0 * $1 + 1
    }
    let columns = Quantity.perChunk("g", of: [Self.y, Self.x]) { inputs, output in
      for i in output.indices { output[i] = inputs[0][i] - inputs[1][i] }
    }
    try Self.check(columns * 2, ulps: 0) { ($1 - $0) * 2 }
  }

  @Test("on hundreds of quantities in one expression is checked quickly by the compiler")
  func longExpression() throws {
    let a = Self.x
    let b = Self.y
    let c = 2 * a + b * 3 - a / 4 + (a + 1) * (b - 2) + exp(a) * 0.5 - log(b) / 2 + min(a, b)
    let d = c * a + c / b - 2 * c + a * b * c - 1 + max(c, 0) * 3 + abs(a - b) * 2 - sqrt(b)
    let e = (a + b + c + d) * (a - b - c - d) + 2 * a * 3 * b * 4 * c * 5 * d + 1 - a - b - c
    var total = e
    for k in 0..<100 {
      total += (e * Double(k) + a) / (b + 1) - c * d + 0.25
    }
    let run = try Model(total).simulate(samples: 100, seed: 1)
    #expect(run.samples == 100)
  }
}
