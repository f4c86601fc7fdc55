import CKernels
import Testing
import Uncertainty

/// One of the kernels that map columns to a column, whatever its number of operands.
struct ColumnFunction: CustomTestStringConvertible, Sendable {
  typealias Operands = [UnsafePointer<Double>]

  let name: String
  let operands: Int
  let call: @Sendable (su_kernels, UnsafeMutablePointer<Double>, Operands, Int) -> Void

  var testDescription: String { name }

  /// The function's values; operands begin `offset` values into the columns.
  func callAsFunction(
    _ columns: [Double]..., offset: Int = 0, count: Int? = nil, kernels: su_kernels = Kernels.best
  ) -> [Double] {
    let range = offset..<offset + (count ?? columns[0].count - offset)
    return values(columns.prefix(operands).map { Array($0[range]) }, kernels: kernels)
  }

  /// The function's values.
  func values(_ columns: [[Double]], kernels: su_kernels) -> [Double] {
    let count = columns[0].count
    var all = columns.flatMap { $0 } + Array(repeating: 0, count: count)
    all.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let starts = columns.indices.map { UnsafePointer(base + $0 * count) }
      call(kernels, base + columns.count * count, starts, count)
    }
    return Array(all.suffix(count))
  }

  /// The columns after the values have been written over one of them.
  ///
  /// The columns touch one another, so that a value written beyond an end is seen.
  func overwriting(
    _ operand: Int, of columns: [[Double]], kernels: su_kernels
  ) -> [[Double]] {
    let count = columns[0].count
    var all = columns.flatMap { $0 } + [0.25]
    all.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let starts = columns.indices.map { UnsafePointer(base + $0 * count) }
      call(kernels, base + operand * count, starts, count)
    }
    precondition(all.last == 0.25, "\(name) wrote beyond the last column")
    return columns.indices.map { Array(all[$0 * count..<($0 + 1) * count]) }
  }

  /// The function's value of single numbers.
  func value(_ x: Double, _ y: Double = 0, _ z: Double = 0, kernels: su_kernels = Kernels.best)
    -> Double
  {
    callAsFunction([x], [y], [z], kernels: kernels)[0]
  }

  init(
    _ name: String,
    _ function:
      @escaping @Sendable (su_kernels) ->
      @convention(c) (
        UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int
      ) -> Void
  ) {
    self.name = name
    operands = 1
    call = { function($0)($1, $2[0], $3) }
  }

  init(
    _ name: String,
    _ function:
      @escaping @Sendable (su_kernels) ->
      @convention(c) (
        UnsafeMutablePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>, Int
      ) -> Void
  ) {
    self.name = name
    operands = 2
    call = { function($0)($1, $2[0], $2[1], $3) }
  }

  /// Uniforms that depend on others, by a pair's copula.
  init(joint family: ArchimedeanFamily, parameter: Double, turned: Int32) {
    name = "\(family) pair, turned \(turned)"
    operands = 2
    call = {
      var joint = su_joint(family: family.rawValue, turned: turned, parameter: parameter)
      $0.joined($1, $2[0], $2[1], $3, &joint)
    }
  }

  /// A law's quantiles of normal scores.
  private init(scoring law: some Law) {
    name = "scores of \(law.description)"
    operands = 1
    let table = Sampler.make(for: law).scores(on: .normal)
    call = { kernels, out, columns, count in
      table?.fill(out: out, scores: columns[0], count: count, kernels: kernels)
    }
  }

  private init(weighting name: String) {
    self.name = name
    operands = 3
    call = { kernels, out, columns, count in
      columns.withUnsafeBufferPointer { columns in
        if let start = columns.baseAddress {
          kernels.weighted(out, start, [0.1, -2, 1e300], 3, count)
        }
      }
    }
  }

  private init(choosing name: String) {
    self.name = name
    operands = 3
    call = { $0.choose($1, $2[0], $2[1], $2[2], $3) }
  }
}

extension ColumnFunction {
  static let exp = ColumnFunction("exp") { $0.exponential }
  static let log = ColumnFunction("log") { $0.logarithm }
  static let log10 = ColumnFunction("log10") { $0.logarithm10 }
  static let sin = ColumnFunction("sin") { $0.sine }
  static let cos = ColumnFunction("cos") { $0.cosine }
  static let pow = ColumnFunction("pow") { $0.power }
  static let add = ColumnFunction("add") { $0.add }
  static let subtract = ColumnFunction("subtract") { $0.subtract }
  static let multiply = ColumnFunction("multiply") { $0.multiply }
  static let divide = ColumnFunction("divide") { $0.divide }
  static let minimum = ColumnFunction("minimum") { $0.minimum }
  static let maximum = ColumnFunction("maximum") { $0.maximum }
  static let less = ColumnFunction("less") { $0.less }
  static let lessEqual = ColumnFunction("less or equal") { $0.less_equal }
  static let equal = ColumnFunction("equal") { $0.equal }
  static let negate = ColumnFunction("negate") { $0.negate }
  static let absolute = ColumnFunction("absolute") { $0.absolute }
  static let squareRoot = ColumnFunction("square root") { $0.square_root }
  static let floor = ColumnFunction("floor") { $0.floor }
  static let ceiling = ColumnFunction("ceiling") { $0.ceiling }
  static let choose = ColumnFunction(choosing: "choose")
  static let normalProbability = ColumnFunction("normal probability") { $0.normal_probability }
  static let inverseSinh = ColumnFunction("asinh") { $0.inverse_sinh }
  /// A table of each transform: of a beta, a gamma, a Cauchy law, one that piles up at its ends, and a
  /// triangular law.
  static let scores = [
    ColumnFunction(scoring: Beta(alpha: 8, beta: 12)),
    ColumnFunction(scoring: Gamma(shape: 0.05, scale: 2)),
    ColumnFunction(scoring: Cauchy(location: 1, scale: 2)),
    ColumnFunction(scoring: Beta(alpha: 0.05, beta: 0.05)),
    ColumnFunction(scoring: Triangular(minimum: 0, mode: 1, maximum: 3)),
  ]
  static let weighted = ColumnFunction(weighting: "weighted sum")
  static let joints = [
    ColumnFunction(joint: .clayton, parameter: 2, turned: 0),
    ColumnFunction(joint: .gumbel, parameter: 1.5, turned: 1),
    ColumnFunction(joint: .frank, parameter: 5, turned: 3),
  ]

  static let elementary = [exp, log, log10, sin, cos, pow]

  static let all =
    elementary + [
      add, subtract, multiply, divide, minimum, maximum, less, lessEqual, equal, choose, negate,
      absolute, squareRoot, floor, ceiling, normalProbability, inverseSinh, weighted,
    ] + joints + scores
}
