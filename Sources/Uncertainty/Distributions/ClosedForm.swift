import CKernels

/// A law whose quantile function is so short that a kernel computes it faster than a table.
protocol ClosedFormLaw: Law {
  /// The quantile function of a law without faults; nil where a table is more exact.
  var closedForm: ClosedForm? { get }
}

/// A quantile function that is a line or two of arithmetic.
package enum ClosedForm: Sendable {
  /// A uniform law.
  case interval(su_interval)
  /// A triangular law.
  case triangle(su_triangle)

  /// The quantiles of a column of uniforms; `out` may be `uniforms`.
  func fill(
    out: UnsafeMutablePointer<Double>, uniforms: UnsafePointer<Double>, count: Int,
    kernels: su_kernels
  ) {
    switch self {
    case .interval(var law): kernels.interval(out, uniforms, count, &law)
    case .triangle(var law): kernels.triangle(out, uniforms, count, &law)
    }
  }
}

extension Uniform: ClosedFormLaw {
  var closedForm: ClosedForm? {
    let (lower, upper) = (support.lower, support.upper)
    return .interval(su_interval(lower: lower, upper: upper, width: upper - lower))
  }
}

extension Triangular: ClosedFormLaw {
  var closedForm: ClosedForm? {
    let (lower, upper) = (support.lower, support.upper)
    let width = upper - lower
    let (rise, fall) = ((mode - lower) / width, (upper - mode) / width)
    // Where one side is almost all, values next to the other end are differences of two that are
    // much greater: they lose digits.
    guard min(rise, fall) >= 1.0 / 16 else { return nil }
    return .triangle(
      su_triangle(
        lower: lower, mode: mode, upper: upper, width: width, rise: rise, fall: fall))
  }
}
