import Foundation

/// Runs blocking work away from Swift's own threads, which must not be blocked.
enum Background {
  /// The work's result; the work is told through the flag if the task is cancelled.
  ///
  /// A thread of its own, because on Linux tasks run on Dispatch's pool of one thread a core: a
  /// propagation started from there would fill the pool, and no task could run to cancel it.
  static func run<T: Sendable>(
    _ work: @escaping @Sendable (Cancellation) -> T
  ) async -> T {
    let cancellation = Cancellation()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work(cancellation)) }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }
}
