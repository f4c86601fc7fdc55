import CKernels
import Foundation

/// Derivatives of a program's outputs by every value it computes, over a chunk of samples: one
/// sweep back through its steps (reverse-mode automatic differentiation), column by column.
///
/// Where a function has a kink, the derivative is that of the side a sample is on, and on the kink
/// itself one in between. Closures and laws
/// that are inverted sample by sample are differentiated by central differences, which are compared
/// with those of twice the step.
///
/// - SeeAlso: Griewank & Walther (2008), Evaluating Derivatives, 2nd ed., SIAM, chapter 3.
final class ReverseSweep {
  /// What differences by an input of a step were found to be worth.
  struct Differences: Sendable {
    /// Σ of squares of what differences of two steps differ by, and of the derivatives.
    var error = 0.0
    var size = 0.0
    /// Chunks of samples, and those in which the input changed the value but never by a little.
    var chunks = 0
    var steps = 0

    /// The error of a derivative by its size.
    var relative: Double { size > 0 ? (error / size).squareRoot() : error > 0 ? .infinity : 0 }
    /// True for a function that goes in steps.
    var isStepping: Bool { 10 * steps > 9 * chunks }
  }

  /// A slow step, and the register of one of its inputs.
  struct Place: Sendable, Hashable {
    let step: Int
    let input: Int
  }

  private let program: Program
  private let workspace: Workspace
  private let adjoints: UnsafeMutablePointer<Double>
  private let length: Int
  private(set) var differences: [Place: Differences] = [:]

  /// - Parameter program: every value in a register of its own.
  init(
    _ program: Program, seed: UInt64, length: Int, supply: UniformSupply? = nil
  ) {
    self.program = program
    self.length = length
    workspace = Workspace(
      program, seed: seed, kernels: Kernels.best, length: length, supply: supply)
    adjoints = .allocate(capacity: max(1, program.registerCount) * length)
  }

  deinit { adjoints.deallocate() }

  /// Computes the values of samples.
  func run(first: Int, count: Int, cancellation: Cancellation?) -> Bool {
    workspace.run(first: first, count: count, cancellation: cancellation)
  }

  /// A value's column.
  func value(_ register: Int) -> UnsafeMutablePointer<Double> { workspace.column(register) }

  /// The derivative of the output swept last, by a value.
  func derivative(_ register: Int) -> UnsafeMutablePointer<Double> {
    adjoints + register * length
  }

  /// Goes back from an output, after `run`.
  func sweep(from output: Int, count: Int) {
    adjoints.update(repeating: 0, count: max(1, program.registerCount) * length)
    derivative(program.outputs[output]).update(repeating: 1, count: count)
    for step in program.steps.reversed() {
      switch step {
      case .uniforms, .variate: break
      // Derivatives are by drivers that stand alone.
      case .weighted, .joint, .normalProbability, .scored: break
      case .unary(let function, let a, let out): unary(function, a, out, count)
      case .binary(let function, let a, let b, let out): binary(function, a, b, out, count)
      case .choose(let condition, let a, let b, let out):
        let (which, from) = (value(condition), derivative(out))
        let (left, right) = (derivative(a), derivative(b))
        for i in 0..<count {
          if which[i] != 0 { left[i] += from[i] } else { right[i] += from[i] }
        }
      case .slow(let index, let out): slow(index, out, count)
      }
    }
  }

  /// Adds to the derivative by a value what comes through one that is computed from it.
  private func pass(
    _ out: Int, to a: Int, _ count: Int,
    _ slope: (_ sample: Int, _ x: Double, _ y: Double) -> Double
  ) {
    let (from, to) = (derivative(out), derivative(a))
    let (x, y) = (value(a), value(out))
    // What an output does not depend on passes nothing on, even where a slope is infinite.
    for i in 0..<count where from[i] != 0 { to[i] += from[i] * slope(i, x[i], y[i]) }
  }

  private func unary(_ function: UnaryOperation, _ a: Int, _ out: Int, _ count: Int) {
    switch function {
    case .negate: pass(out, to: a, count) { _, _, _ in -1 }
    case .absolute: pass(out, to: a, count) { _, x, _ in x > 0 ? 1 : x < 0 ? -1 : 0 }
    case .squareRoot: pass(out, to: a, count) { _, _, y in 0.5 / y }
    case .exponential: pass(out, to: a, count) { _, _, y in y }
    case .logarithm: pass(out, to: a, count) { _, x, _ in 1 / x }
    case .logarithm10: pass(out, to: a, count) { _, x, _ in 1 / (x * log(10.0)) }
    case .sine: pass(out, to: a, count) { _, x, _ in cos(x) }
    case .cosine: pass(out, to: a, count) { _, x, _ in -sin(x) }
    case .inverseSinh: pass(out, to: a, count) { _, x, _ in 1 / (1 + x * x).squareRoot() }
    case .floor, .ceiling: break
    }
  }

  private func binary(_ function: BinaryOperation, _ a: Int, _ b: Int, _ out: Int, _ count: Int) {
    let (x, y) = (value(a), value(b))
    switch function {
    case .add:
      pass(out, to: a, count) { _, _, _ in 1 }
      pass(out, to: b, count) { _, _, _ in 1 }
    case .subtract:
      pass(out, to: a, count) { _, _, _ in 1 }
      pass(out, to: b, count) { _, _, _ in -1 }
    case .multiply:
      pass(out, to: a, count) { i, _, _ in y[i] }
      pass(out, to: b, count) { i, _, _ in x[i] }
    case .divide where a == b: break
    case .divide:
      pass(out, to: a, count) { i, _, _ in 1 / y[i] }
      pass(out, to: b, count) { i, _, quotient in -quotient / y[i] }
    case .minimum:
      pass(out, to: a, count) { i, _, _ in x[i] < y[i] ? 1 : x[i] == y[i] ? 0.5 : 0 }
      pass(out, to: b, count) { i, _, _ in y[i] < x[i] ? 1 : x[i] == y[i] ? 0.5 : 0 }
    case .maximum:
      pass(out, to: a, count) { i, _, _ in x[i] > y[i] ? 1 : x[i] == y[i] ? 0.5 : 0 }
      pass(out, to: b, count) { i, _, _ in y[i] > x[i] ? 1 : x[i] == y[i] ? 0.5 : 0 }
    case .power:
      pass(out, to: a, count) { i, x, _ in y[i] == 0 ? 0 : y[i] * pow(x, y[i] - 1) }
      pass(out, to: b, count) { i, _, power in power == 0 ? 0 : power * log(x[i]) }
    case .less, .lessEqual, .equal: break
    }
  }

  // MARK: Steps in Swift

  private func slow(_ index: Int, _ out: Int, _ count: Int) {
    let step = program.slowSteps[index]
    switch step.operation {
    case .curve(let curve):
      if curve.shape == .linear {
        pass(out, to: step.inputs[0], count) { _, x, _ in curve.slope(at: x) }
      }
    case .perSample(_, let closure):
      numerically(index, out, step.inputs, count) { columns, result in
        var values = columns.map { _ in 0.0 }
        for i in 0..<count {
          for (place, column) in columns.enumerated() { values[place] = column[i] }
          result[i] = closure(values)
        }
      }
    case .perChunk(_, let closure):
      numerically(index, out, step.inputs, count) { columns, result in
        result.update(repeating: .nan, count: count)
        closure(
          columns.map { UnsafeBufferPointer(start: $0, count: count) },
          UnsafeMutableBufferPointer(start: result, count: count))
      }
    case .inverse(let law):
      guard case .direct(let make) = law.method else { return }
      let uniforms = UnsafePointer(value(step.inputs[0]))
      numerically(index, out, Array(step.inputs.dropFirst()), count) { columns, result in
        for i in 0..<count { result[i] = make(columns.map { $0[i] }).quantile(uniforms[i]) }
      }
    default: break
    }
  }

  /// Central differences of a function of columns, by each of its inputs.
  private func numerically(
    _ index: Int, _ out: Int, _ inputs: [Int], _ count: Int,
    _ function: ([UnsafePointer<Double>], UnsafeMutablePointer<Double>) -> Void
  ) {
    let columns = inputs.map { UnsafePointer(value($0)) }
    let constants = Set(program.constants.map(\.register))
    for (place, input) in inputs.enumerated() where !constants.contains(input) {
      var known = differences[Place(step: index, input: input)] ?? Differences()
      known.chunks += 1
      let x = Array(UnsafeBufferPointer(start: columns[place], count: count))
      let reach = (x.max() ?? 0) - (x.min() ?? 0)
      // The cube root of the rounding unit balances rounding against what the third derivative does.
      let steps = x.map { 6e-6 * ($0 == 0 && reach == 0 ? 1 : max($0.magnitude, reach / 4)) }
      func moved(_ factor: Double) -> [Double] {
        evaluated(columns, place, zip(x, steps).map { $0 + factor * $1 }, function)
      }
      let (near, wider) = ((moved(-1), moved(1)), (moved(-2), moved(2)))
      var slopes = [Double](repeating: 0, count: count)
      for i in 0..<count {
        slopes[i] = (near.1[i] - near.0[i]) / ((x[i] + steps[i]) - (x[i] - steps[i]))
        let wide = (wider.1[i] - wider.0[i]) / ((x[i] + 2 * steps[i]) - (x[i] - 2 * steps[i]))
        guard slopes[i].isFinite, wide.isFinite else { continue }
        known.error += (wide - slopes[i]) * (wide - slopes[i]) / 9
        known.size += slopes[i] * slopes[i]
      }
      if slopes.allSatisfy({ $0 == 0 }) {
        // The value of each sample with the input of the next one.
        let other = evaluated(columns, place, Array(x.dropFirst() + x.prefix(1)), function)
        let value = value(out)
        if (0..<count).contains(where: { other[$0] != value[$0] }) { known.steps += 1 }
      }
      pass(out, to: input, count) { i, _, _ in slopes[i] }
      differences[Place(step: index, input: input)] = known
    }
  }

  private func evaluated(
    _ columns: [UnsafePointer<Double>], _ place: Int, _ moved: [Double],
    _ function: ([UnsafePointer<Double>], UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    moved.withUnsafeBufferPointer { column in
      var all = columns
      all[place] = column.baseAddress!
      return [Double](unsafeUninitializedCapacity: moved.count) { result, count in
        function(all, result.baseAddress!)
        count = moved.count
      }
    }
  }
}
