import CKernels

/// One kernel on columns that stay in the cache.
public struct KernelTask: Sendable {
  /// Elements of a call.
  public static let count = 1024

  /// What the kernel computes.
  public let name: String
  /// One call.
  public let run: @Sendable (su_kernels, KernelColumns) -> Void

  init(_ name: String, _ run: @escaping @Sendable (su_kernels, KernelColumns) -> Void) {
    self.name = name
    self.run = run
  }

  /// Nanoseconds an element over a number of calls.
  public func nanoseconds(_ kernels: su_kernels, _ columns: KernelColumns, calls: Int) -> Double {
    let elapsed = Elapsed.of { for _ in 0..<calls { run(kernels, columns) } }
    return elapsed.wall * 1e9 / Double(calls * Self.count)
  }
}
