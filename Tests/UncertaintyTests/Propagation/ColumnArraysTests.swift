import Foundation
import Testing
import Uncertainty

@Suite("Columns that are kept") struct ColumnArraysTests {
  /// A box that one thread fills before another reads it.
  private final class Box: @unchecked Sendable { var columns: [[Double]] = [] }

  /// Threads other than the first have little room for calls inside calls.
  @Test("may be thousands on a thread with a small stack, and are in their order")
  func many() throws {
    let x = Quantity.driver("x", .uniform(from: 0, to: 1))
    let quantities = (0..<2000).map { x + Double($0) }
    let run = try Model(x).simulate(samples: 2048, seed: 1)
    let (box, end) = (Box(), DispatchSemaphore(value: 0))
    let thread = Thread {
      box.columns = run.values(of: quantities)
      end.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    end.wait()
    try #require(box.columns.count == 2000)
    for number in box.columns.indices {
      let isRight = zip(box.columns[number], box.columns[0]).allSatisfy {
        $0 == $1 + Double(number)
      }
      #expect(isRight && box.columns[number].count == 2048, "\(number)")
    }
  }
}
