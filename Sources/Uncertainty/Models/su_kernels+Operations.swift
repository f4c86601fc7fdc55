import CKernels

extension su_kernels {
  /// A column function of one input.
  typealias Unary =
    @convention(c) (UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int) -> Void
  /// A column function of two inputs.
  typealias Binary =
    @convention(c) (
      UnsafeMutablePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>, Int
    ) -> Void

  func function(_ operation: UnaryOperation) -> Unary {
    switch operation {
    case .negate: negate
    case .absolute: absolute
    case .squareRoot: square_root
    case .exponential: exponential
    case .logarithm: logarithm
    case .logarithm10: logarithm10
    case .sine: sine
    case .cosine: cosine
    case .floor: floor
    case .ceiling: ceiling
    case .inverseSinh: inverse_sinh
    }
  }

  func function(_ operation: BinaryOperation) -> Binary {
    switch operation {
    case .add: add
    case .subtract: subtract
    case .multiply: multiply
    case .divide: divide
    case .minimum: minimum
    case .maximum: maximum
    case .power: power
    case .less: less
    case .lessEqual: less_equal
    case .equal: equal
    }
  }

  /// One value of a function, with the bits that a column of it would have.
  func value(_ operation: UnaryOperation, _ a: Double) -> Double {
    var result = 0.0
    withUnsafePointer(to: a) { function(operation)(&result, $0, 1) }
    return result
  }

  /// One value of a function, with the bits that a column of it would have.
  func value(_ operation: BinaryOperation, _ a: Double, _ b: Double) -> Double {
    var result = 0.0
    withUnsafePointer(to: a) { a in
      withUnsafePointer(to: b) { b in function(operation)(&result, a, b, 1) }
    }
    return result
  }
}
