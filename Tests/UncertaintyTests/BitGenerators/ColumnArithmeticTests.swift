import Testing
import Uncertainty

@Suite("The arithmetic of columns") struct ColumnArithmeticTests {
  typealias Definition = @Sendable (Double, Double, Double) -> Double

  /// What each kernel should do, in Swift.
  static let definitions: [(ColumnFunction, Definition)] = [
    (.add, { x, y, _ in x + y }), (.subtract, { x, y, _ in x - y }),
    (.multiply, { x, y, _ in x * y }), (.divide, { x, y, _ in x / y }),
    (.negate, { x, _, _ in -x }), (.absolute, { x, _, _ in x.magnitude }),
    (.squareRoot, { x, _, _ in x.squareRoot() }),
    (.floor, { x, _, _ in x.rounded(.down) }), (.ceiling, { x, _, _ in x.rounded(.up) }),
    (.less, { x, y, _ in truth(x < y, x, y) }), (.lessEqual, { x, y, _ in truth(x <= y, x, y) }),
    (.equal, { x, y, _ in truth(x == y, x, y) }),
    (.minimum, { x, y, _ in least(x, y) }), (.maximum, { x, y, _ in -least(-x, -y) }),
    (.choose, { test, x, y in test.isNaN ? .nan : test != 0 ? x : y }),
  ]

  static func truth(_ holds: Bool, _ x: Double, _ y: Double) -> Double {
    x.isNaN || y.isNaN ? .nan : holds ? 1 : 0
  }

  /// IEEE 754-2019 `minimum`: NaN if either is, −0 before 0.
  static func least(_ x: Double, _ y: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    if x == y { return x.sign == .minus ? x : y }
    return x < y ? x : y
  }

  @Test("is what its name says, to the last bit", arguments: definitions)
  func followsDefinition(function: ColumnFunction, definition: Definition) {
    let count = 40_000
    let x = RandomDoubles.column(count, seed: 20)
    let y = RandomDoubles.column(count + 1, seed: 21).dropFirst().map { $0 }
    let z = RandomDoubles.column(count, seed: 22)
    for kernels in Kernels.all {
      let values = function(x, y, z, kernels: kernels)
      for i in 0..<count {
        let expected = definition(x[i], y[i], z[i])
        if values[i].comparableBits == expected.comparableBits { continue }
        Issue.record("\(function.name)(\(x[i]), \(y[i]), \(z[i])): \(values[i]), not \(expected)")
      }
    }
  }

  @Test("is what its name says at every pair of special numbers", arguments: definitions)
  func followsDefinitionAtSpecialNumbers(function: ColumnFunction, definition: Definition) {
    for x in RandomDoubles.special {
      for y in RandomDoubles.special {
        let value = function.value(x, y, 2.5)
        let expected = definition(x, y, 2.5)
        #expect(value.comparableBits == expected.comparableBits, "\(function.name)(\(x), \(y))")
      }
    }
  }
}
