import CKernels
import Dispatch

/// Values of quantities over a range of samples, computed again because draws are functions of
/// the sample's index: nothing has to be kept to be able to look at it later.
struct Columns: Sendable {
  private let program: Program
  private let source: UniformSource
  private let threads: Int
  private let kernels: su_kernels
  private let supply: UniformSupply?

  /// - Parameters:
  ///   - coupling: how drivers depend on each other.
  ///   - supply: gives the uniforms, which are drawn if it is nil.
  init(
    of nodes: [Node], coupling: Coupling, seed: UInt64, threads: Int,
    kernels: su_kernels = Kernels.best, supply: UniformSupply? = nil
  ) {
    self.init(
      of: nodes, coupling: coupling, source: UniformSource(seed: seed), threads: threads,
      kernels: kernels, supply: supply)
  }

  /// - Parameters:
  ///   - coupling: how drivers depend on each other.
  ///   - source: where the uniforms come from, unless they are supplied.
  init(
    of nodes: [Node], coupling: Coupling, source: UniformSource, threads: Int,
    kernels: su_kernels = Kernels.best, supply: UniformSupply? = nil
  ) {
    program = Compiler.program(for: nodes, coupling: coupling)
    self.source = source
    self.threads = threads
    self.kernels = kernels
    self.supply = supply
  }

  /// True if a chunk takes microseconds.
  var isFast: Bool { program.isFast }

  /// The columns, one for each node, over the samples.
  func values(_ samples: Range<Int>) -> [[Double]] { columns(samples, cancellation: nil) }

  /// The columns, one for each node, over the samples; nil if it was cancelled.
  func values(_ samples: Range<Int>, cancellation: Cancellation?) -> [[Double]]? {
    let columns = columns(samples, cancellation: cancellation)
    return cancellation?.isCancelled ?? false ? nil : columns
  }

  private func columns(_ samples: Range<Int>, cancellation: Cancellation?) -> [[Double]] {
    let arrays = ColumnArrays(count: program.outputs.count, length: samples.count)
    forEachChunk(samples, cancellation: cancellation) { start, length, workspace in
      for output in program.outputs.indices {
        arrays.write(
          workspace.output(output), column: output, from: start - samples.lowerBound, length)
      }
    }
    return arrays.taken()
  }

  /// Calls a function with each chunk of the samples, from several threads at once; not with all of
  /// them if it is cancelled.
  func forEachChunk(
    _ samples: Range<Int>, cancellation: Cancellation? = nil,
    _ body: @Sendable (_ start: Int, _ count: Int, Workspace) -> Void
  ) {
    let size = Program.chunkSize
    let chunks = (samples.count + size - 1) / size
    let parts = max(1, min(threads, chunks))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let workspace = Workspace(program, source: source, kernels: kernels, supply: supply)
      for chunk in stride(from: part, to: chunks, by: parts) {
        let start = samples.lowerBound + chunk * size
        let count = min(size, samples.upperBound - start)
        guard workspace.run(first: start, count: count, cancellation: cancellation) else { return }
        body(start, count, workspace)
      }
    }
  }
}
