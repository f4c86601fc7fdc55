import CKernels
import Uncertainty

extension BitStream {
  /// The draws of a range of samples.
  func column(_ samples: Range<Int>, kernels: su_kernels = Kernels.best) -> [Double] {
    [Double](unsafeUninitializedCapacity: samples.count) { buffer, count in
      let whole = UnsafeMutableBufferPointer(rebasing: buffer[0..<samples.count])
      fill(whole, samples: samples, kernels: kernels)
      count = samples.count
    }
  }
}
