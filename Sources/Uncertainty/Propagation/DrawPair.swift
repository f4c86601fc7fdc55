import CKernels

/// One thread's registers for a program over two independent sets of draws, A and B, and what it
/// counts of the outputs over both.
final class DrawPair {
  let workspace: Workspace
  private let counters: [TallyWorker]

  /// - Parameters:
  ///   - outputs: of the program.
  ///   - length: samples worked on at a time.
  init(_ program: Program, outputs: Int, seed: UInt64, kernels: su_kernels, length: Int) {
    workspace = Workspace(program, seed: seed, kernels: kernels, length: length)
    counters = (0..<outputs).map { _ in TallyWorker() }
  }

  /// Computes the steps over each set of draws; false if the analysis was cancelled.
  func evaluate(
    first: [Program.Step], second: [Program.Step], _ start: Int, _ count: Int,
    _ cancellation: Cancellation?
  ) -> Bool {
    workspace.run(first, first: start, count: count, cancellation: cancellation)
      && workspace.run(
        second, first: start + PickFreezeProgram.offset, count: count, cancellation: cancellation)
  }

  /// An output's columns of A and of B, which are counted.
  func counted(
    _ output: Int, first: Int, second: Int, _ count: Int
  ) -> (a: UnsafeMutablePointer<Double>, b: UnsafeMutablePointer<Double>) {
    let columns = (a: workspace.column(first), b: workspace.column(second))
    for column in [columns.a, columns.b] {
      let values = UnsafeBufferPointer(start: column, count: count)
      counters[output].count(values, clean: TallyKernels.nonFinite(values) == 0)
    }
    return columns
  }

  /// What was counted of each output.
  func counts() -> [TallyCounts] { counters.map { $0.drain() } }
}
