import CKernels

/// The column kernels, in the variants that this processor can run; all give the same bits.
package enum Kernels {
  /// The fastest variant.
  package static let best = su_kernels_best().pointee

  /// The portable variant.
  package static let baseline = su_kernels_baseline().pointee

  /// Every variant, the portable one first.
  package static let all =
    [baseline] + [su_kernels_avx2(), su_kernels_avx512()].compactMap { $0?.pointee }
}
