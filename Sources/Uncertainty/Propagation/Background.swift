import Dispatch

/// Runs blocking work away from Swift's own threads, which must not be blocked.
enum Background {
  /// The work's result; the work is told through the flag if the task is cancelled.
  static func run<T: Sendable>(
    _ work: @escaping @Sendable (Cancellation) -> T
  ) async -> T {
    let cancellation = Cancellation()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: work(cancellation)) }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }
}
