import CKernels

/// Draws from a law by inverting its distribution function for every draw: right for every law,
/// and slow. Tables take its place; this file goes when they come.
package final class Sampler: Sendable {
  private let law: any Law

  private init(_ law: any Law) { self.law = law }

  /// The sampler of a law.
  package static func make(for law: any Law) -> Sampler { Sampler(law) }

  /// Fills a column with the law's quantiles of a column of uniforms.
  package func fill(
    out: UnsafeMutablePointer<Double>, uniforms: UnsafePointer<Double>, count: Int,
    kernels: su_kernels
  ) {
    for i in 0..<count { out[i] = value(at: uniforms[i]) }
  }

  /// The law's quantile of one uniform.
  package func value(at u: Double) -> Double {
    u < 0.5 ? law.inverse(lower: u) : law.inverse(upper: 1 - u)
  }
}
