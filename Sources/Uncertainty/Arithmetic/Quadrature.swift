import CGSL

/// Adaptive Gauss–Kronrod integration by GSL, with its status looked at: GSL answers some
/// divergent integrals with a finite number and says so only there.
enum Quadrature {
  /// An integral and what is known of its error.
  struct Answer: Sendable {
    /// The integral, as far as it was found.
    var value: Double
    /// Estimate of the absolute error, as large as the value where the integral looks divergent.
    var error: Double

    static let zero = Answer(value: 0, error: 0)
  }

  /// ∫ f from `lower` to `upper`, which may be infinite. Poles and kinks are allowed at the two
  /// ends only: cut the range elsewhere.
  static func integral(
    from lower: Double, to upper: Double, relative: Double = 1e-12, of f: (Double) -> Double
  ) -> Answer {
    if !(lower < upper) { return .zero }
    GSL.quiet
    let space = gsl_integration_workspace_alloc(limit)
    defer { gsl_integration_workspace_free(space) }
    return withIntegrand(f) { integrand in
      var answer = Answer.zero
      let status = run(lower, upper, relative, &integrand, space, &answer)
      let isLost = [GSL_EDIVERGE, GSL_EMAXITER, GSL_ESING].map { Int($0) }.contains(Int(status))
      let poor = !(answer.error <= 1e-6 * abs(answer.value))
      if isLost && poor { answer.error = max(answer.error, abs(answer.value)) }
      if !answer.value.isFinite { answer.error = .infinity }
      return answer
    }
  }

  private static let limit = 400

  private static func run(
    _ lower: Double, _ upper: Double, _ relative: Double, _ integrand: inout gsl_function,
    _ space: UnsafeMutablePointer<gsl_integration_workspace>?, _ answer: inout Answer
  ) -> Int32 {
    var result = (0.0, 0.0)
    let status: Int32
    switch (lower.isFinite, upper.isFinite) {
    case (true, true):
      status = gsl_integration_qags(
        &integrand, lower, upper, 0, relative, limit, space, &result.0, &result.1)
    case (true, false):
      status = gsl_integration_qagiu(
        &integrand, lower, 0, relative, limit, space, &result.0, &result.1)
    case (false, true):
      status = gsl_integration_qagil(
        &integrand, upper, 0, relative, limit, space, &result.0, &result.1)
    case (false, false):
      status = gsl_integration_qagi(
        &integrand, 0, relative, limit, space, &result.0, &result.1)
    }
    answer = Answer(value: result.0, error: result.1)
    return status
  }

  /// ∫ f over a short stretch on which f is smooth, without set-up.
  static func smooth(
    from lower: Double, to upper: Double, of f: (Double) -> Double
  ) -> Double {
    GSL.quiet
    return withIntegrand(f) { integrand in
      var (value, error) = (0.0, 0.0)
      var evaluations = 0
      gsl_integration_qng(
        &integrand, lower, upper, 0, 1e-13, &value, &error, &evaluations)
      return value
    }
  }

  /// A Swift closure as GSL calls it; the box lives as long as the call.
  private static func withIntegrand<R>(
    _ f: (Double) -> Double, _ body: (inout gsl_function) -> R
  ) -> R {
    withoutActuallyEscaping(f) { escaping in
      let box = Box(escaping)
      return withExtendedLifetime(box) {
        var integrand = gsl_function(
          function: { x, box in
            Unmanaged<Box>.fromOpaque(box!).takeUnretainedValue().f(x)
          },
          params: Unmanaged.passUnretained(box).toOpaque())
        return body(&integrand)
      }
    }
  }

  private final class Box {
    let f: (Double) -> Double
    init(_ f: @escaping (Double) -> Double) { self.f = f }
  }
}
