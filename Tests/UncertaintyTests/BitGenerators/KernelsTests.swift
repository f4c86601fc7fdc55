import CKernels
import Testing
import Uncertainty

@Suite("The variants of the kernels") struct KernelsTests {
  #if DEBUG
    static let count = 100_000
  #else
    static let count = 4_000_000
  #endif

  @Test("are named, and the best is one of them")
  func names() {
    #expect(Kernels.all.map { String(cString: $0.name) }.first == "baseline")
    #expect(Kernels.all.contains { String(cString: $0.name) == String(cString: Kernels.best.name) })
  }

  @Test("give the same bits", arguments: ColumnFunction.all)
  func sameBits(function: ColumnFunction) {
    let x = RandomDoubles.column(Self.count, seed: 1)
    let y = RandomDoubles.column(Self.count + 1, seed: 2).dropFirst().map { $0 }
    let z = RandomDoubles.column(Self.count + 2, seed: 3).dropFirst(2).map { $0 }
    let expected = function(x, y, z, kernels: Kernels.baseline)
    for kernels in Kernels.all.dropFirst() {
      let values = function(x, y, z, kernels: kernels)
      let first = values.indices.first { values[$0].comparableBits != expected[$0].comparableBits }
      #expect(first == nil, "\(function.name) of \(first.map { (x[$0], y[$0], z[$0]) }!)")
    }
  }

  @Test("give a value the same bits wherever it stands", arguments: ColumnFunction.all)
  func samePlace(function: ColumnFunction) {
    let x = RandomDoubles.column(211, seed: 4)
    let y = RandomDoubles.column(211, seed: 5).reversed().map { $0 }
    let z = RandomDoubles.column(211, seed: 6)
    for kernels in Kernels.all {
      let whole = function(x, y, z, kernels: kernels).map(\.comparableBits)
      for offset in 0..<9 {
        for count in [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 202] {
          let part = function(x, y, z, offset: offset, count: count, kernels: kernels)
          #expect(part.map(\.comparableBits) == Array(whole[offset..<offset + count]))
        }
      }
    }
  }

  @Test("write over an operand, and nowhere else", arguments: ColumnFunction.all)
  func inPlace(function: ColumnFunction) {
    for kernels in Kernels.all {
      for count in [1, 3, 4, 6, 8, 61] {
        let columns = (0..<function.operands).map {
          RandomDoubles.column(count, seed: 7 + UInt64($0))
        }
        for operand in columns.indices {
          var expected = columns
          expected[operand] = function.values(columns, kernels: kernels)
          let found = function.overwriting(operand, of: columns, kernels: kernels)
          #expect(
            found.map { $0.map(\.comparableBits) } == expected.map { $0.map(\.comparableBits) })
        }
      }
    }
  }

  /// A kernel whose last bit is wrong once in a thousand must be caught.
  @Test("are told apart by one wrong bit")
  func twin() {
    let x = RandomDoubles.column(1000, seed: 8)
    var wrong = ColumnFunction.add(x, x)
    wrong[613] = wrong[613].nextUp
    let right = ColumnFunction.add(x, x, kernels: Kernels.baseline)
    #expect(wrong.map(\.comparableBits) != right.map(\.comparableBits))
  }
}
