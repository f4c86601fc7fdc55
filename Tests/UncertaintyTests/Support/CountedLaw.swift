import Foundation
import Uncertainty

/// A law that counts how often it is asked for a probability or a density.
struct CountedLaw: Law {
  /// Unchecked because the lock is held at every access.
  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0
    func add() { lock.withLock { value += 1 } }
    var count: Int { lock.withLock { value } }
  }

  private let base: any Law
  private let counter = Counter()
  var count: Int { counter.count }

  init(_ base: any Law) { self.base = base }

  private func counted(_ value: Double) -> Double {
    counter.add()
    return value
  }
  func density(_ x: Double) -> Double { counted(base.density(x)) }
  func logDensity(_ x: Double) -> Double { counted(base.logDensity(x)) }
  func cumulative(_ x: Double) -> Double { counted(base.cumulative(x)) }
  func survival(_ x: Double) -> Double { counted(base.survival(x)) }
  func inverse(lower probability: Double) -> Double { counted(base.inverse(lower: probability)) }
  func inverse(upper probability: Double) -> Double { counted(base.inverse(upper: probability)) }

  var family: String { base.family }
  var parameters: [LawParameter] { base.parameters }
  var faults: [Fault] { base.faults }
  var support: Support { base.support }
  var mean: Double { base.mean }
  var variance: Double { base.variance }
  var skewness: Double { base.skewness }
  var excessKurtosis: Double { base.excessKurtosis }
}
