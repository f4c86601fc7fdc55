import CKernels

/// The direction numbers of one dimension of the Sobol' sequence.
///
/// Joe and Kuo give a primitive polynomial and initial integers for each dimension from the second;
/// a recurrence makes the rest.
///
/// - SeeAlso: Bratley & Fox (1988), Algorithm 659, ACM TOMS 14(1), 88–100; Joe & Kuo (2008), SIAM
///   Journal on Scientific Computing 30(5), 2635–2654.
package struct SobolDirections: Sendable, Hashable {
  /// Number of dimensions that there are numbers for.
  package static let dimensions = starts.count + 1

  /// For each bit of an index, the binary fraction that it adds, in units of 2⁻³².
  package let numbers: [UInt32]

  /// The numbers of a dimension, 0 being the first.
  ///
  /// - Precondition: there are numbers for the dimension.
  package init(dimension: Int) {
    precondition(
      (0..<Self.dimensions).contains(dimension),
      "there are Sobol' points in \(Self.dimensions) dimensions, not \(dimension + 1)")
    guard dimension > 0 else {
      numbers = (0..<32).map { 1 << (31 - UInt32($0)) }
      return
    }
    let table = UnsafeBufferPointer(start: su_joe_kuo(), count: su_joe_kuo_length())
    let start = Self.starts[dimension - 1]
    let polynomial = UInt32(table[start])
    let degree = Self.degree(of: polynomial)
    var found = (0..<degree).map { UInt32(table[start + 1 + $0]) << (31 - UInt32($0)) }
    for bit in degree..<32 {
      var next = found[bit - degree] ^ found[bit - degree] >> UInt32(degree)
      for term in 1..<degree where polynomial >> UInt32(degree - term) & 1 == 1 {
        next ^= found[bit - term]
      }
      found.append(next)
    }
    numbers = found
  }

  /// Where each dimension from the second begins in the table.
  private static let starts: [Int] = {
    let table = UnsafeBufferPointer(start: su_joe_kuo(), count: su_joe_kuo_length())
    var starts: [Int] = []
    var position = 0
    while position < table.count {
      starts.append(position)
      position += 1 + degree(of: UInt32(table[position]))
    }
    return starts
  }()

  private static func degree(of polynomial: UInt32) -> Int {
    UInt32.bitWidth - 1 - polynomial.leadingZeroBitCount
  }

  /// The point of an index before scrambling, in units of 2⁻³².
  package func point(_ index: UInt32) -> UInt32 {
    numbers.indices.reduce(0) { index >> UInt32($1) & 1 == 1 ? $0 ^ numbers[$1] : $0 }
  }
}
