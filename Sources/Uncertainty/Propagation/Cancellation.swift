import CKernels

/// A flag that asks a run to stop; set from any thread, looked at between pieces of work.
///
/// Unchecked because the flag is only touched through atomic operations.
public final class Cancellation: @unchecked Sendable {
  private let flag = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  /// A flag that is not set.
  public init() { flag.initialize(to: 0) }

  deinit { flag.deallocate() }

  /// Asks the run to stop. What is done by then is returned as a smaller run.
  public func cancel() { su_flag_set(flag) }

  /// True once `cancel()` was called.
  public var isCancelled: Bool { su_flag_is_set(flag) }
}
