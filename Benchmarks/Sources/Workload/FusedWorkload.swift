import CLimit
import Dispatch
import Uncertainty

/// The workload by hand, in C: the limit that the library is measured against.
///
/// Unchecked because each thread has a tally of its own, and runs are made one at a time.
public final class FusedWorkload: @unchecked Sendable {
  private let fitted: [FittedTable?]
  private let workload: UnsafeMutablePointer<limit_workload>
  private let next = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  private var tallies: [OpaquePointer] = []
  private let function: limit_function

  /// Fits the tables; `variant` is the name of the kernels it is compiled as.
  public init(variant: String) {
    function = limit_variant(variant)
    let fitted = TrainingCost12.laws.map { _, law in
      law is Triangular || law is Uniform ? nil : FittedTable(law)
    }
    self.fitted = fitted
    var all = limit_workload()
    all.seed = 2024
    withUnsafeMutableBytes(of: &all.tables) { bytes in
      let tables = bytes.bindMemory(to: su_table.self)
      for (index, table) in fitted.enumerated() {
        if let table { tables[index] = table.table }
      }
    }
    workload = .allocate(capacity: 1)
    workload.initialize(to: all)
    // Sums about the means of a first small run lose no digits.
    let first = run(samples: 8192, threads: 1)
    withUnsafeMutableBytes(of: &workload.pointee.shifts) { bytes in
      let shifts = bytes.bindMemory(to: Double.self)
      for (index, name) in TrainingCost12.outputNames.enumerated() {
        shifts[index] = first[name]!["mean"]!
      }
    }
  }

  deinit {
    tallies.forEach(limit_tally_free)
    next.deallocate()
    workload.deallocate()
  }

  /// Runs samples, a multiple of 8, and gives the workload's statistics.
  public func run(samples: Int, threads: Int) -> [String: [String: Double]] {
    precondition(samples % 8 == 0, "the limit takes a multiple of 8 samples, not \(samples)")
    while tallies.count < threads { tallies.append(limit_tally_create()) }
    for tally in tallies { limit_tally_clear(tally) }
    next.pointee = 0
    DispatchQueue.concurrentPerform(iterations: threads) { [self] index in
      function(workload, tallies[index], next, UInt64(samples))
    }
    for other in tallies[1..<threads] { limit_tally_merge(tallies[0], other) }
    return Dictionary(
      uniqueKeysWithValues: TrainingCost12.outputNames.enumerated().map {
        ($1, statistics(Int32($0), samples))
      })
  }

  private func statistics(_ output: Int32, _ samples: Int) -> [String: Double] {
    var (s1, s2) = (0.0, 0.0)
    limit_sums(tallies[0], output, &s1, &s2)
    let shift = withUnsafeBytes(of: workload.pointee.shifts) {
      $0.bindMemory(to: Double.self)[Int(output)]
    }
    let n = Double(samples)
    var result = ["mean": shift + s1 / n, "sd": ((s2 - s1 * s1 / n) / (n - 1)).squareRoot()]
    for (name, level) in Statistics.levels {
      result[name] = limit_percentile(tallies[0], output, UInt64(samples), level)
    }
    return result
  }
}
