/// What a node does with its inputs.
enum Operation: Sendable {
  /// A number.
  case constant(Double)
  /// The uniform of a driver, by its name; it may depend on those of other drivers.
  case uniform(String)
  /// The draws of a stream, by its name: uniforms that depend on no others.
  case stream(String)
  /// A weighted sum of the inputs.
  case weighted([Double])
  /// The uniform that belongs to the second draw beside the first input.
  case joint(JointUniform)
  /// The probability of a score, inside [2⁻⁵², 1 − 2⁻⁵²].
  case probability(ScoreScale)
  /// A law's quantile of a uniform.
  case variate(any Law)
  /// The quantile of a uniform (the first input) under the law the other inputs select.
  case inverse(ConditionalLaw)
  /// A driver: its input, under its name and with its law and source.
  case driver(Driver)
  /// The same value under a name, shown in a unit.
  case named(String, Unit?)
  /// A function of one value.
  case unary(UnaryOperation)
  /// A function of two values.
  case binary(BinaryOperation)
  /// First input where it is non-zero the second, else the third.
  case choose
  /// A piecewise function of one input.
  case curve(Curve)
  /// A Swift closure over the inputs' values in one sample.
  case perSample(String, @Sendable ([Double]) -> Double)
  /// A Swift closure over the inputs' columns.
  case perChunk(String, ColumnFunction)
  /// Sum of as many draws of a law as the input says.
  case randomSum(Driver)

  /// The law that is drawn from, if it does not depend on other quantities.
  var law: (any Law)? {
    switch self {
    case .variate(let law): law
    case .randomSum(let driver):
      if case .fixed(let law) = driver.law { law } else { nil }
    default: nil
    }
  }
}

/// A closure over columns: reads the inputs' columns and fills the output's.
public typealias ColumnFunction =
  @Sendable (_ inputs: [UnsafeBufferPointer<Double>], _ output: UnsafeMutableBufferPointer<Double>)
  -> Void

/// Functions of one value.
enum UnaryOperation: String, Sendable, Hashable {
  case negate = "-"
  case absolute = "abs"
  case squareRoot = "sqrt"
  case exponential = "exp"
  case logarithm = "log"
  case logarithm10 = "log10"
  case sine = "sin"
  case cosine = "cos"
  case floor = "floor"
  case ceiling = "ceil"
  case inverseSinh = "asinh"
}

/// Functions of two values.
enum BinaryOperation: String, Sendable, Hashable {
  case add = "+"
  case subtract = "−"
  case multiply = "×"
  case divide = "/"
  case minimum = "min"
  case maximum = "max"
  case power = "pow"
  case less = "<"
  case lessEqual = "≤"
  case equal = "="
}
